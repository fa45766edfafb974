"""
Events in the words of schema.org (https://schema.org/Event, PodcastEpisode): objects of JSON-LD in, Events out.

For all that meets these objects: files of JSON-LD, and web pages that carry them. What nothing here asked for, or what
no field took, is given back in `leftovers`; a value that cannot be read is a doubt with its words, and costs no other.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from attrs import define, evolve, field

from eventkit.doubts import Doubt, Evidence
from eventkit.errors import EventkitError
from eventkit.events.event import KINDS, Event
from eventkit.events.place import Place
from eventkit.events.reading import FieldEvidence
from eventkit.events.series import Series
from eventkit.events.session import Session
from eventkit.events.status import Attendance, Status
from eventkit.people import Appearance, Organization, Person, Position, Role
from eventkit.when import When, parse_duration

Object = Mapping[str, Any]

MAX_DEPTH = 16  # of objects and lists within one another that are looked into
_EPISODES = frozenset(("PodcastEpisode", "RadioEpisode", "Episode"))
_SUMMITS = frozenset(("ConferenceEvent", "Conference"))
_EVENT = re.compile(r"(?:[A-Z][A-Za-z]*)?(?:Event|Festival|EventSeries|Hackathon|CourseInstance)$")
_NO_EVENT = frozenset(("UserInteraction", "DeliveryEvent", "EventSeries"))
_STATUS = {
    "eventscheduled": Status.ANNOUNCED,
    "eventcancelled": Status.CANCELLED,
    "eventpostponed": Status.POSTPONED,
    "eventrescheduled": Status.RESCHEDULED,
    "eventmovedonline": Status.MOVED_ONLINE,
}
_ATTENDANCE = {
    "onlineeventattendancemode": Attendance.ONLINE,
    "offlineeventattendancemode": Attendance.IN_PERSON,
    "mixedeventattendancemode": Attendance.HYBRID,
}
# Properties whose values are people and bodies, with the role that each means.
_CAST = {
    "performer": "speaker",
    "performers": "speaker",
    "actor": "performer",
    "speaker": "speaker",
    "organizer": "organizer",
    "contributor": "contributor",
    "sponsor": "sponsor",
    "funder": "funder",
    "translator": "interpreter",
}
# Of episodes: who made them, in schema.org's own words; who of them hosts or is a guest it does not say.
_OF_EPISODES = {"author": "author", "creator": "creator", "actor": "performer", "performer": "performer"}
_ADDRESS = ("streetAddress", "postalCode", "addressRegion")
_SAYS_NOTHING = frozenset(("@context", "@type", "@id"))  # beside what the object is
_PARTS = ("subEvent", "subEvents")
_SEVERAL = frozenset((*_CAST, *_OF_EPISODES, "keywords", "previousStartDate"))


@define
class Described:
    """What one object says: the event, what each field rests on, what stayed open, and what found no field."""

    event: Event
    fields: list[FieldEvidence] = field(factory=list)
    doubts: list[Doubt] = field(factory=list)
    leftovers: list[str] = field(factory=list)


def types(found: Object) -> frozenset[str]:
    """The types of an object, without what stands before their names ("schema:Event", "http://schema.org/Event")."""
    return frozenset(re.split(r"[/:#]", each)[-1] for each in _texts(found.get("@type")))


def is_event(found: Object) -> bool:
    """
    Whether an object describes an event or an episode.

    >>> is_event({"@type": "BusinessEvent"}), is_event({"@type": "WebPage"})
    (True, False)
    """
    return any(kind in _EPISODES or (_EVENT.match(kind) and kind not in _NO_EVENT) for kind in types(found))


def describe(found: Object, *, source: str = "") -> Described:
    """
    The event that an object describes.

    Raises InvalidField when it has no name.
    """
    return _Reader(source).event(_asked(found, 0))


class _Asked(dict[str, Any]):
    """An object that remembers what was asked of it, so that the rest can be told."""

    def __init__(self, found: Object, depth: int) -> None:
        super().__init__({str(key): _asked(value, depth + 1) for key, value in found.items()})
        self.asked = set(_SAYS_NOTHING)

    def get(self, key: str, default: Any = None) -> Any:
        self.asked.add(key)
        return super().get(key, default)


def _asked(value: Any, depth: int) -> Any:
    if depth > MAX_DEPTH:
        return value
    if isinstance(value, Mapping):
        return _Asked(value, depth)
    return [_asked(each, depth + 1) for each in value] if isinstance(value, list) else value


class _Reader:
    """Reads one object; keeps what each field rests on."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.fields: list[FieldEvidence] = []
        self.doubts: list[Doubt] = []
        self.values: dict[str, Any] = {}
        self.taken = set(_SAYS_NOTHING)  # the properties that a field or a doubt has
        self.nobody: set[int] = set()  # the values that name nobody, by identity

    def event(self, found: _Asked) -> Described:
        episode = bool(types(found) & _EPISODES)
        self._put("title", found, ("name", "headline"), _text)
        self._put("kind", found, ("@type",), lambda _: _kind(found))
        self._times(found, episode)
        self._put("place", found, ("location",), _place)
        self._put("attendance", found, ("eventAttendanceMode",), lambda value: _member(_ATTENDANCE, value))
        if "attendance" not in self.values and "place" in self.values:
            self._put("attendance", found, ("location",), _attendance_of_place)
        self._put("status", found, ("eventStatus",), lambda value: _member(_STATUS, value))
        self._put("series", found, ("superEvent",), lambda value: _named(value, Series))
        self._put("url", found, ("url", "@id"), _url)
        self._put("description", found, ("description",), _text)
        self._put("language", found, ("inLanguage",), _language)
        self._put("categories", found, ("keywords",), _keywords)
        if episode:
            self._put("show", found, ("partOfSeries",), lambda value: _named(value, str))
            self._put("number", found, ("episodeNumber",), _number)
            self._put("season", found, ("partOfSeason",), lambda value: _number(_first(value, "seasonNumber")))
            self._put("enclosure", found, ("associatedMedia", "encoding", "audio"), _media)
        self._cast(found, _CAST | _OF_EPISODES if episode else _CAST)
        leftovers = list(self._sessions(found))
        kind = KINDS[self.values.pop("kind", "event")]
        known = dict(self.values)
        title = known.pop("title", "")
        event = kind(title, **known)
        return Described(event, self.fields, self.doubts, [*self._leftovers(found, "schema.org"), *leftovers])

    def session(self, found: _Asked) -> Session:
        """A sub-event as a part of its event."""
        self._put("title", found, ("name", "headline"), _text)
        self._times(found, episode=False)
        self._put("place", found, ("location",), _place)
        self._put("description", found, ("description",), _text)
        self._cast(found, _CAST)
        known = dict(self.values)
        if known.pop("previous", ()):
            self.taken.remove("previousStartDate")
        return Session(known.pop("title", ""), **known)

    def _leftovers(self, found: _Asked, name: str) -> Iterator[str]:
        """The properties that no field has, each with its value as JSON; and what nothing asked of the others."""
        for key, value in found.items():
            if key not in self.taken:
                yield from _told(f"{name} {key}", value)
            elif key not in _SAYS_NOTHING and key not in _PARTS:
                for each in _list(value):
                    if id(each) in self.nobody:
                        yield from _told(f"{name} {key}", each)
                    else:
                        yield from _not_asked(f"{name} {key}", each)
                for words in _further(key, value):
                    yield from _told(f"{name} {key}", words)

    def _put(self, name: str, found: Object, properties: Iterable[str], read: Callable[[Any], Any]) -> None:
        """Set a field from the first of the properties that says something."""
        for key in properties:
            if found.get(key) in (None, "", [], {}):
                continue
            evidence = self._evidence(key, found[key])
            try:
                value = read(found[key])
            except (EventkitError, ValueError, TypeError) as error:
                self.doubts.append(Doubt(name, f"cannot be read: {error}", (evidence,)))
                self.taken.add(key)
                continue
            if value not in (None, "", ()):
                self.taken.add(key)
                self.values[name] = value
                self.fields.append(FieldEvidence(0, name, value, (evidence,)))
                return

    def _evidence(self, key: str, value: object) -> Evidence:
        return Evidence(f"schema.org {key}", _quoted(value), source=self.source)

    def _extend(self, name: str, value: object, evidence: Evidence) -> None:
        """Put more into the field that was set last, with what that rests on."""
        self.values[name] = value
        self.fields[-1] = FieldEvidence(0, name, value, (*self.fields[-1].evidence, evidence))

    def _times(self, found: Object, episode: bool) -> None:
        if episode:
            self._put("published", found, ("datePublished",), _when)
            self._put("duration", found, ("duration", "timeRequired"), lambda value: parse_duration(_text(value)))
        start, end = found.get("startDate"), found.get("endDate")
        self._put("when", found, ("startDate",), _when)
        if "when" in self.values and end:
            self.taken.add("endDate")
            try:
                self._extend("when", _span(start, end), self._evidence("endDate", end))
            except (EventkitError, ValueError, TypeError) as error:
                self.doubts.append(Doubt("when", f"cannot be read: {error}", (self._evidence("endDate", end),)))
        if "when" in self.values and not episode and not end and found.get("duration"):
            self.taken.add("duration")
            try:
                when = evolve(self.values["when"], stated_duration=parse_duration(_text(found["duration"])))
                self._extend("when", when, self._evidence("duration", found["duration"]))
            except (EventkitError, ValueError, TypeError) as error:
                self.doubts.append(
                    Doubt("when", f"cannot be read: {error}", (self._evidence("duration", found["duration"]),))
                )
        previous: list[When] = []
        for stated in _list(found.get("previousStartDate")):
            self.taken.add("previousStartDate")
            evidence = self._evidence("previousStartDate", stated)
            try:
                before = _when(stated)
            except (EventkitError, ValueError, TypeError) as error:
                self.doubts.append(Doubt("previous", f"cannot be read: {error}", (evidence,)))
                continue
            self.fields.append(FieldEvidence(0, f"previous[{len(previous)}]", before, (evidence,)))
            previous.append(before)
        if previous:
            self.values["previous"] = tuple(previous)

    def _cast(self, found: Object, roles: Mapping[str, str]) -> None:
        appearances: dict[Appearance, None] = {}  # each once, in order
        for key, role in roles.items():
            for each in _list(found.get(key)):
                self.taken.add(key)
                try:
                    appearance = _appearance(each, role, key)
                except (EventkitError, ValueError, TypeError) as error:
                    self.doubts.append(Doubt("appearances", f"cannot be read: {error}", (self._evidence(key, each),)))
                    continue
                if appearance is None:  # it names nobody
                    self.nobody.add(id(each))
                elif appearance not in appearances:
                    grounds = (self._evidence(key, each),)
                    self.fields.append(FieldEvidence(0, f"appearances[{len(appearances)}]", appearance, grounds))
                    appearances[appearance] = None
        if appearances:
            self.values["appearances"] = tuple(appearances)

    def _sessions(self, found: _Asked) -> Iterator[str]:
        """Put the parts of the event into its sessions; gives what no session has a field for."""
        sessions: list[Session] = []
        for key in _PARTS:
            for each in _list(found.get(key)):
                self.taken.add(key)
                if not isinstance(each, _Asked):
                    yield from _told(f"schema.org {key}", each)
                    continue
                grounds = (self._evidence(key, each),)
                part = _Reader(self.source)
                try:
                    session = part.session(each)
                except (EventkitError, ValueError, TypeError) as error:
                    self.doubts.append(Doubt("sessions", f"cannot be read: {error}", grounds))
                    continue
                yield from part._leftovers(each, f"schema.org {key}")
                self.doubts.extend(evolve(doubt, field=f"sessions.{doubt.field}") for doubt in part.doubts)
                self.fields.append(FieldEvidence(0, f"sessions[{len(sessions)}]", session, grounds))
                sessions.append(session)
        if sessions:
            self.values["sessions"] = tuple(sessions)


# Values


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value in (None, "", {}) else [value]


def _texts(value: object) -> list[str]:
    return [each for each in _list(value) if isinstance(each, str)]


def _text(value: object) -> str:
    """The words of a value: of a list the first, of a language-tagged object its @value."""
    for each in _list(value):
        if isinstance(each, Mapping):
            each = each.get("@value") or each.get("name") or ""
        if isinstance(each, str | int | float) and not isinstance(each, bool) and str(each).strip():
            return unescape(str(each)).strip()
    return ""


def _quoted(value: object) -> str:
    """A value as evidence: its words, or its JSON; long ones are cut."""
    words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return words if len(words) <= 500 else words[:499] + "…"


def _kind(found: Object) -> str:
    kinds = types(found)
    if kinds & _EPISODES:
        return "podcast-episode"
    if kinds & _SUMMITS:
        return "summit"
    return "webinar" if "OnlineEvent" in kinds else "event"


def _when(value: object) -> When:
    words = _text(value)
    try:
        return When.from_iso(words)
    except EventkitError:
        return When.parse(words)


def _span(start: object, end: object) -> When:
    first = _when(start)
    if not _text(end):
        return first
    return When.from_iso(f"{first.iso}/{_when(end).iso}")


def _member(members: Mapping[str, Any], value: object) -> Any:
    words = _text(value) or _text(_first(value, "@id"))
    return members.get(re.split(r"[/:#]", words)[-1].casefold())


def _first(value: object, key: str) -> object:
    return next((each.get(key) for each in _list(value) if isinstance(each, Mapping)), None)


def _url(value: object) -> str:
    words = _text(value)
    return words if words.startswith(("http://", "https://")) else ""


def _language(value: object) -> str:
    return _text(_first(value, "alternateName")) or _text(value)


def _keywords(value: object) -> tuple[str, ...]:
    words = [part for each in _texts(value) for part in each.split(",")]
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))


def _number(value: object) -> int | None:
    words = _text(value)
    return int(words) if words.isdecimal() else None


def _named(value: object, kind: Callable[[str], Any]) -> Any:
    words = _text(_first(value, "name") or value)
    return kind(words) if words and not words.startswith("http") else None


def _media(value: object) -> str:
    return _url(_first(value, "contentUrl") or value)


def _place(value: object) -> Place | None:
    """The place that a location states: of several, the first that is one; the address of an online room goes along."""
    place, url = None, ""
    for each in _list(value):
        if isinstance(each, str):
            place = place or (None if each.startswith("http") else Place(unescape(each).strip()))
            url = url or _url(each)
        elif isinstance(each, Mapping) and "VirtualLocation" in types(each):
            url = url or _url(each.get("url"))
        elif isinstance(each, Mapping) and place is None:
            place = _stated_place(each)
    if place is None:
        return Place(url=url) if url else None
    return evolve(place, url=url) if url else place


def _stated_place(found: Object) -> Place | None:
    address = found.get("address")
    name = _text(found.get("name"))
    if isinstance(address, Mapping):
        parts = [_text(address.get(key)) for key in _ADDRESS]
        city, country = _text(address.get("addressLocality")), _text(address.get("addressCountry"))
        place = Place(name, address=", ".join(filter(None, parts)), city=city, country=country)
    else:
        place = Place(name, address=_text(address))
    return place if str(place) else None


def _attendance_of_place(value: object) -> Attendance | None:
    virtual = [isinstance(each, Mapping) and "VirtualLocation" in types(each) for each in _list(value)]
    if not any(virtual):
        return None
    return Attendance.ONLINE if all(virtual) else Attendance.HYBRID


def _appearance(value: object, role: str, key: str) -> Appearance | None:
    """A person or body in a role; schema.org's Role says another (https://schema.org/Role)."""
    if isinstance(value, str):
        words = unescape(value).strip()
        body = role in ("organizer", "sponsor", "funder")
        return Appearance.parse(words, role=role, kind="body" if body else None) if words else None
    if not isinstance(value, _Asked):  # nothing, or too deep
        return None
    if types(value) & {"Role", "PerformanceRole", "OrganizationRole"}:
        inner = value.get(key)
        named = Role.known(_text(value.get("roleName"))) if _text(value.get("roleName")) else None
        return _appearance(inner[0] if isinstance(inner, list) and inner else inner, named.name if named else role, key)
    name = _text(value.get("name"))
    if not name:
        return None
    if "Person" in types(value) or (not types(value) and role in ("speaker", "guest", "host")):
        return Appearance(Person(name, identifiers=tuple(_identifiers(value))), (Role(role),), tuple(_positions(value)))
    return Appearance(Organization(name, url=_url(value.get("url"))), (Role(role),))


def _identifiers(found: Object) -> Iterator[str]:
    for key in ("@id", "url", "sameAs"):
        yield from (each for each in _texts(found.get(key)) if each.startswith("http"))


def _positions(found: Object) -> Iterator[Position]:
    title = _text(found.get("jobTitle"))
    bodies = [_text(each) for key in ("worksFor", "affiliation") for each in _list(found.get(key))]
    bodies = list(dict.fromkeys(filter(None, bodies)))
    if title or bodies:
        yield Position(title, bodies[0] if bodies else None)
    yield from (Position("", body) for body in bodies[1:])


def _told(name: str, value: object) -> Iterator[str]:
    """A value that nothing has room for, as JSON."""
    if value not in (None, "", [], {}):
        yield f"{name}: {json.dumps(value, ensure_ascii=False, default=str)}"


def _further(key: str, value: object) -> list[str]:
    """The words of a list after those that a field has, which holds one of them; of a place also the first address."""
    words = _texts(value)
    if key in _SEVERAL:
        return []
    if key == "location":
        return [word for found in (True, False) for word in [w for w in words if w.startswith("http") is found][1:]]
    return words[1:]


def _not_asked(name: str, value: object, depth: int = 0) -> Iterator[str]:
    """What nothing asked of the objects in a value; what is too deep to be looked into is told as a whole."""
    if depth >= MAX_DEPTH:
        yield from _told(name, value) if isinstance(value, list | Mapping) else ()
    elif isinstance(value, list):
        for each in value:
            yield from _not_asked(name, each, depth + 1)
    elif isinstance(value, _Asked):
        for key, inner in value.items():
            told = key in value.asked
            yield from _not_asked(f"{name}.{key}", inner, depth + 1) if told else _told(f"{name}.{key}", inner)
