"""
From a VEVENT to an Event: each property to its field, and what no field holds to the leftovers (EventReader).

What somebody else's feed says is taken as it says it. In a feed that we wrote ourselves (by its PRODID) what
our writer put into DESCRIPTION, TRANSP and the title is taken back, so that writing what was read gives the same bytes.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterable
from datetime import datetime
from enum import Enum
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from attrs import evolve

from eventkit.errors import InvalidField
from eventkit.events import Event, Place, PodcastEpisode, Status, Summit, Webinar
from eventkit.events._convert import to_url
from eventkit.formats import _recurrence_lines
from eventkit.formats._cache import Cache
from eventkit.formats._component import Component, Head, Property
from eventkit.formats._contentlines import clean, escape_text, one_line, split_list, unescape_text
from eventkit.formats._description import as_html
from eventkit.formats._html_text import html_to_text, is_html
from eventkit.formats._ics_doubts import Doubts
from eventkit.formats._ics_people import People, is_our_participant, participant
from eventkit.formats._ics_times import Moment, Times
from eventkit.formats._ics_titles import kind_of_categories, kind_of_title, split_status
from eventkit.formats._shape import UNTITLED
from eventkit.people import Appearance
from eventkit.when import When

_NAMESPACE = uuid.UUID("3f1c5a52-8a0e-5d0c-9a57-6d7a3f0e21b4")  # of events without UID; never to change

# Properties that an event has once, and that have a field of their own here.
_SINGLE = frozenset(
    {
        "UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS",
        "SEQUENCE", "CREATED", "LAST-MODIFIED", "RECURRENCE-ID",
    }
)  # fmt: skip
_STATUS = {"TENTATIVE": Status.TENTATIVE, "CONFIRMED": Status.CONFIRMED, "CANCELLED": Status.CANCELLED}
_OUR_KINDS: dict[str, type[Event]] = {"Webinar": Webinar, "Summit": Summit, "Podcast episode": PodcastEpisode}
_KIND_WORDS = {kind: word.casefold() for word, kind in _OUR_KINDS.items()}
# By names of their own, since looking up a member takes time.
_ANNOUNCED, _CANCELLED, _POSTPONED = Status.ANNOUNCED, Status.CANCELLED, Status.POSTPONED
# Where one joins online, beside LOCATION: RFC 7986, and what Google and Microsoft write.
_ROOMS = ("CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK")
_FIELDS = {"SUMMARY": "title", "DTSTART": "when", "DTEND": "when", "DURATION": "when", "LOCATION": "place",
           "DTSTAMP": "updated", "LAST-MODIFIED": "updated", "RECURRENCE-ID": "recurrence_id"}  # fmt: skip
_TIMES = frozenset({"DTSTART", "DTEND", "DURATION", "DTSTAMP", "CREATED", "LAST-MODIFIED", "RECURRENCE-ID"})
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class EventReader:
    """
    Reads the VEVENTs of one calendar.

    `own` says that the feed is of our own writing, `cancelled` has the METHOD:CANCEL that cancels all of it.
    """

    def __init__(
        self,
        times: Times,
        people: People,
        doubts: Doubts,
        *,
        own: bool = False,
        cancelled: Property | None = None,
    ) -> None:
        self.times, self.people, self.doubts = times, people, doubts
        self.own, self.cancelled = own, cancelled
        self._derived: dict[str, int] = {}  # identifiers, and a hash of the lines that each was derived for
        self._parts: Cache[Head, _Part] = Cache(self._part)
        self._categories: Cache[str, _Categories] = Cache(_Categories.of_line)
        self._places: Cache[str, Place | None] = Cache(self._place)

    def read(self, component: Component) -> Event:
        """The event; what is wrong with it is told as doubts."""
        draft = _Draft(component)
        said, leftovers, people = draft.said, draft.leftovers, draft.people
        parts, seen = self._parts, self.people.seen
        for found in component.properties:
            head, value, _ = found
            part = parts[head]
            if part is _PERSON:
                appearance = seen[head, value]
                if appearance is None:
                    leftovers.append(found.text)
                else:
                    people.append(appearance)
            elif part is _FIELD:
                if value and said.setdefault(head.name, found) is not found:
                    self._repeated(found, draft)
            elif part is _LEFTOVER:
                leftovers.append(found.text)
            else:
                self._other(part, found, draft)
        values = self._values(draft)
        for inner in component.components:
            self._component(inner, draft, values)
        if leftovers:
            values["leftovers"] = tuple(map(self._writable, leftovers))
        if people:
            values["appearances"] = (*values.get("appearances", ()), *people)
        kind: type[Event] = values.pop("kind")
        return kind._trusted(values)

    def _part(self, head: Head) -> _Part:
        """What becomes of the lines with a head."""
        part = _PARTS.get(head.name, _Part.LEFTOVER)
        if not head.params or part not in (_Part.SINGLE, _Part.CATEGORIES):
            return part
        known = {"TZID", "VALUE"} if head.name in _TIMES else {"VALUE"} if head.name == "URL" else set()
        tzid = head.get("TZID").strip()
        # Where our own line will have another TZID, the kept one could not stand in for it.
        if (tzid and self.times.zones.of(tzid).key != tzid) or {name for name, _ in head.params} <= known:
            return part
        return _Part.SINGLE_KEPT if part is _Part.SINGLE else _Part.CATEGORIES_KEPT

    def _other(self, part: _Part, found: Property, draft: _Draft) -> None:
        """Take a line that is not of the frequent ones."""
        if not found.value:
            return
        if part is _Part.AGAIN:
            draft.again.append(found)
        elif part is _Part.CATEGORIES or part is _Part.CATEGORIES_KEPT:
            draft.categories.append(self._categories[found.value])
        elif draft.said.setdefault(found.name, found) is not found:
            self._repeated(found, draft)
            return
        elif part is _Part.TRANSPARENCY:
            draft.transparency_at = len(draft.leftovers)
        if part is _Part.SINGLE_KEPT or part is _Part.CATEGORIES_KEPT:
            draft.leftovers.append(found.text)

    def _repeated(self, found: Property, draft: _Draft) -> None:
        first, name = draft.said[found.name], found.name
        if found.value != first.value or found.head.params != first.head.params:
            field = _FIELDS.get(name, name.casefold())
            self.doubts.add(field, f"{name} is stated twice: the first counts, the other is kept", found)
            draft.leftovers.append(found.text)

    def _values(self, draft: _Draft) -> dict[str, Any]:
        """All fields but those that are lists."""
        get, leftovers, component = draft.said.get, draft.leftovers, draft.component
        start, summary, stated = get("DTSTART"), get("SUMMARY"), get("STATUS")
        place, url, text = get("LOCATION"), get("URL"), get("DESCRIPTION")
        lost: list[Property] = []
        self.times.recurring = bool(draft.again)
        when = self.times.when(start, get("DTEND"), get("DURATION"), lost)
        if start is None:
            self.doubts.add("when", "the event has no DTSTART: its time is not known", component)
        title = self._one_line(summary, leftovers) if summary is not None else ""
        status = _ANNOUNCED if stated is None else self._status(stated, leftovers)
        link = self._link(url, leftovers) if url is not None else ""
        description = self._description(text, draft)
        categories = _Categories.all(draft.categories)
        values: dict[str, Any]
        if self.own:
            location = _text(place.value) if place is not None else ""
            values = self._own(title, status, categories.words, when, description, location, link)
            if draft.leftovers and any(item.startswith("X-ALT-DESC") for item in draft.leftovers):
                html = f"X-ALT-DESC;FMTTYPE=text/html:{escape_text(as_html(description))}"
                draft.leftovers[:] = [item for item in draft.leftovers if item != html]
        else:
            title, status = self._marked(title, status, stated, summary)
            kind = categories.kind or kind_of_title(title)
            where = self._places[place.value] if place is not None else None
            values = {
                "kind": kind,
                "title": title,
                "when": when,
                "place": self._room(where, component) if leftovers or component.components else where,
                "attendance": kind.default_attendance,
                "status": status,
                "url": link,
                "description": description,
                "categories": categories.others,
            }
        if not title:
            self.doubts.add("title", f"the event has no SUMMARY: it is called {UNTITLED!r} here", summary or component)
            values["title"] = UNTITLED
        if self.cancelled is not None and values["status"] is not Status.CANCELLED:
            self.doubts.add("status", "METHOD:CANCEL cancels the event", self.cancelled, stated)
            values["status"] = Status.CANCELLED
        self._revision(draft, values)
        if draft.transparency_at is not None:
            self._transparency(draft, values)
        if draft.again:
            self._recurrence(draft, values)
        instance = get("RECURRENCE-ID")
        if instance is not None:
            moment = self.times.moment(instance, field="recurrence_id")
            if moment is None:
                leftovers.append(instance.text)
            else:
                values["recurrence_id"] = moment
        if lost:
            leftovers += [found.text for found in lost]
        return values

    # Fields

    def _one_line(self, said: Property, leftovers: list[str]) -> str:
        """A title: on one line; the line of the source is kept where that changes it."""
        text = unescape_text(said.value).strip()
        if text.isprintable():
            return text
        if "\n" in text:
            leftovers.append(said.text)
        return one_line(clean(text))

    def _revision(self, draft: _Draft, values: dict[str, Any]) -> None:
        """UID, DTSTAMP, LAST-MODIFIED, CREATED and SEQUENCE."""
        get = draft.said.get
        uid, stamp, changed = get("UID"), get("DTSTAMP"), get("LAST-MODIFIED")
        created, sequence = get("CREATED"), get("SEQUENCE")
        values["uid"] = (self._uid(uid) if uid is not None else "") or self._derived_uid(draft, values)
        updated = self.times.utc(changed, "updated") if changed is not None else None
        if updated is None and stamp is not None:
            updated = self.times.utc(stamp, "updated")
        values["updated"] = updated
        if created is not None:
            values["created"] = self.times.utc(created, "created")
        if sequence is not None:
            digits = sequence.value.strip()
            if digits.isdecimal() and digits.isascii() and len(digits) <= 10 and int(digits) < 2**31:
                values["sequence"] = int(digits)
            else:
                self.doubts.add("sequence", f"SEQUENCE {digits!r:.40} is no whole number: not used", sequence)
                draft.leftovers.append(sequence.text)

    def _uid(self, said: Property) -> str:
        text = unescape_text(said.value).strip()
        if not text.isprintable():
            text = _FORBIDDEN.sub(lambda c: f"%{ord(c[0]):02X}", text.replace("\n", "%0A").replace("\t", "%09"))
            self.doubts.add("uid", f"the UID has control characters: read as {text!r:.80}", said)
        return text

    def _status(self, said: Property, leftovers: list[str]) -> Status:
        word = said.value.strip().upper()
        status = _STATUS.get(word) or (Status.CANCELLED if word == "CANCELED" else None)
        if status is None:
            if word:
                self.doubts.add("status", f"STATUS {word!r:.40} is none that an event can have: not used", said)
                leftovers.append(said.text)
            return Status.ANNOUNCED
        return status

    def _marked(
        self, title: str, status: Status, stated: Property | None, summary: Property | None
    ) -> tuple[str, Status]:
        """The title without its mark, and the status that mark and STATUS give together."""
        rest, marked, words = split_status(title)
        if marked is None:
            return title, status
        if marked is status:
            return rest, status
        if status is Status.ANNOUNCED:
            message = f"{words!r} in the title is read as {marked.value}; STATUS does not say it"
            self.doubts.add("status", message, summary)
            return rest, marked
        if marked is Status.POSTPONED and status is Status.TENTATIVE:
            return rest, marked
        message = f"{words!r} in the title says {marked.value}, and STATUS says {status.value}"
        if status is Status.CANCELLED:
            self.doubts.add("status", message, summary, stated, candidates=(status, marked))
            return rest, status
        self.doubts.add("status", message, summary, stated, candidates=(marked, status))
        return rest, marked

    def _link(self, said: Property, leftovers: list[str]) -> str:
        # A backslash cannot be in a URI: it is an escape that does not belong there.
        try:
            return to_url(unescape_text(said.value) if "\\" in said.value else said.value)
        except InvalidField:
            self.doubts.add("url", f"{said.value!r:.80} is no address: kept, and not used as the page", said)
            leftovers.append(said.text)
            return ""

    def _description(self, said: Property | None, draft: _Draft) -> str:
        """The description in plain text; HTML goes to where programs look for it."""
        if said is None:
            return "" if self.own else self._styled(draft.component)
        if said.head.params and said.get("ENCODING").upper() == "QUOTED-PRINTABLE":  # of vCalendar 1.0
            import quopri  # for feeds of the nineties only

            text = quopri.decodestring(said.value.encode()).decode("utf-8", "replace").strip()
        else:
            text = _text(said.value)
        if "<" not in text or self.own or not is_html(text):
            return text
        if draft.component.first("X-ALT-DESC") is None:
            draft.leftovers.append(f"X-ALT-DESC;FMTTYPE=text/html:{said.value}")
        return html_to_text(text)

    @staticmethod
    def _styled(component: Component) -> str:
        """The words of X-ALT-DESC or STYLED-DESCRIPTION, of an event without a plain description."""
        for other in component.properties:
            if other.name in ("X-ALT-DESC", "STYLED-DESCRIPTION") and not other.value.startswith("data:"):
                text = _text(other.value)
                return html_to_text(text) if is_html(text) or "html" in other.get("FMTTYPE").lower() else text
        return ""

    @staticmethod
    def _place(value: str) -> Place | None:
        """What LOCATION says: an address at which one joins, or words."""
        location = _text(value)
        if location[:8].casefold().startswith(("http://", "https://")) and (address := _address(location)):
            return Place(url=address)
        return Place(location) if location else None

    def _room(self, place: Place | None, component: Component) -> Place | None:
        """The place with where one joins online, and with the name of a VLOCATION if LOCATION says nothing."""
        if place is None and (name := self._named_place(component)):
            place = Place(name)
        if place is not None and place.url:
            return place
        for found in component.properties:
            if found.name in _ROOMS and (room := _address(found.value.strip())).casefold().startswith("http"):
                return evolve(place, url=room) if place is not None else Place(url=room)
        return place

    @staticmethod
    def _named_place(component: Component) -> str:
        """The name of a VLOCATION (RFC 9073 section 7.2), for an event that has no LOCATION."""
        for part in component.components:
            name = part.first("NAME") if part.name == "VLOCATION" else None
            if name is not None:
                return unescape_text(name.value).strip()
        return ""

    def _transparency(self, draft: _Draft, values: dict[str, Any]) -> None:
        """TRANSP is kept where it is not what we would write: days, and what does not take place, take no time."""
        when: When = values["when"]
        release = values["kind"] is PodcastEpisode and when.start is None
        status = values["status"]
        quiet = release or status is _CANCELLED or status is _POSTPONED or not isinstance(when.start, datetime)
        said = draft.said["TRANSP"]
        if said.value.strip().upper() != ("TRANSPARENT" if quiet else "OPAQUE"):
            draft.leftovers.insert(draft.transparency_at or 0, said.text)

    def _recurrence(self, draft: _Draft, values: dict[str, Any]) -> None:
        def moment(said: Property, text: str) -> Moment | None:
            return self.times.moment(said, text, field="recurrence")

        def refuse(said: Property, message: str) -> None:
            self.doubts.add("recurrence", message, said)
            draft.leftovers.append(said.text)

        recurrence = _recurrence_lines.read_recurrence(draft.again, moment, refuse)
        if recurrence is not None:
            values["recurrence"] = recurrence

    def _component(self, inner: Component, draft: _Draft, values: dict[str, Any]) -> None:
        if inner.name == "PARTICIPANT":
            if self.own and is_our_participant(inner, values["uid"]):
                return
            if not self.own and (appearance := participant(inner)) is not None:
                draft.people.append(appearance)
        draft.leftovers.append("\n".join(inner.lines()))

    def _writable(self, item: str) -> str:
        """A leftover as a feed can hold it: without control characters."""
        if item.isprintable() or not _FORBIDDEN.search(item):
            return item
        return "\n".join(clean(line).replace("\n", " ") for line in item.split("\n"))

    def _derived_uid(self, draft: _Draft, values: dict[str, Any]) -> str:
        """
        An identifier made of what the event says: the same each time, as long as that is.

        Another event that says the same of these has the next number, so that none takes the place of another.
        """
        names = ("SUMMARY", "DTSTART", "RECURRENCE-ID", "LOCATION")
        words = [found.text for name in names if (found := draft.said.get(name)) is not None]
        key = "\x1f".join([values["title"], *words]).encode("utf-8", "backslashreplace").decode()
        uid = str(uuid.uuid5(_NAMESPACE, key))
        said, number = hash(tuple(draft.component.lines())), 1
        while self._derived.setdefault(uid, said) != said:
            number += 1
            uid = str(uuid.uuid5(_NAMESPACE, f"{key}\x1f{number}"))
        message = f"the event has no UID: {uid} is derived from its title, time and place"
        self.doubts.add("uid", message, draft.component)
        return uid

    # Our own feeds

    def _own(
        self,
        title: str,
        status: Status,
        categories: tuple[str, ...],
        when: When,
        text: str,
        location: str,
        link: str,
    ) -> dict[str, Any]:
        """The fields that our writer told in words, taken back."""
        read_description, goes_as_webinar = _readers_of_descriptions()
        kind = _OUR_KINDS.get(categories[0], Event) if categories else Event
        if kind is Webinar and not goes_as_webinar(text, location):
            kind = Event
        if kind is not Event:
            categories = categories[1:]
        values: dict[str, Any] = {"kind": kind, "attendance": kind.default_attendance, "categories": categories}
        values |= read_description(
            text, kind=kind.kind, when=when, status=status, title=title, location=location, url=link
        )
        told = values["status"]
        word = "Cancelled: " if told is _CANCELLED else "Postponed: " if told is _POSTPONED else ""
        values["title"] = title.removeprefix(word)
        return values


@cache
def _readers_of_descriptions() -> tuple[Callable[..., dict[str, Any]], Callable[[str, str], bool]]:
    """What takes back the text of an entry that we wrote: loaded when one is read, since it brings names and words."""
    from eventkit.formats._description_read import read_description
    from eventkit.formats._description_read_links import goes_as_webinar

    return read_description, goes_as_webinar


class _Categories(NamedTuple):
    """
    The categories of an event: their words, each once; the kind of event that they say; and the words that do not say
    it, since our writer says the kind as a category.
    """

    words: tuple[str, ...]
    kind: type[Event] | None
    others: tuple[str, ...]

    @classmethod
    def of_line(cls, value: str) -> _Categories:
        """The categories of one line, unescaped."""
        return cls.of(filter(None, [unescape_text(category).strip() for category in split_list(value)]))

    @classmethod
    def of(cls, words: Iterable[str]) -> _Categories:
        """The categories of these words."""
        stated = tuple(dict.fromkeys(words))
        kind = kind_of_categories(stated)
        word = None if kind is None else _KIND_WORDS[kind]
        return cls(stated, kind, tuple([other for other in stated if other.casefold() != word]))

    @classmethod
    def all(cls, lines: list[_Categories]) -> _Categories:
        """Those of several lines together."""
        return lines[0] if len(lines) == 1 else cls.of(chain.from_iterable([line.words for line in lines]))


class _Draft:
    """What was found of one event so far."""

    __slots__ = ("again", "categories", "component", "leftovers", "people", "said", "transparency_at")

    def __init__(self, component: Component) -> None:
        self.component = component
        self.said: dict[str, Property] = {}
        self.leftovers: list[str] = []
        self.people: list[Appearance] = []
        self.categories: list[_Categories] = []
        self.again: list[Property] = []
        self.transparency_at: int | None = None
        """Where among the leftovers TRANSP stands, if it is stated."""


class _Part(Enum):
    """What becomes of a line: the fields of an event, or its leftovers."""

    SINGLE = "a field"
    SINGLE_KEPT = "a field, and kept for its parameters"
    PERSON = "somebody"
    CATEGORIES = "categories"
    CATEGORIES_KEPT = "categories, and kept for its parameters"
    TRANSPARENCY = "whether it takes time"
    AGAIN = "when it takes place again"
    LEFTOVER = "no field"


# The frequent ones by names of their own, since looking up a member takes time.
_PERSON, _FIELD, _LEFTOVER = _Part.PERSON, _Part.SINGLE, _Part.LEFTOVER

_PARTS = {
    **dict.fromkeys(_SINGLE, _Part.SINGLE),
    **dict.fromkeys(_recurrence_lines.NAMES, _Part.AGAIN),
    "ATTENDEE": _Part.PERSON,
    "ORGANIZER": _Part.PERSON,
    "CATEGORIES": _Part.CATEGORIES,
    "TRANSP": _Part.TRANSPARENCY,
}


def _address(text: str) -> str:
    try:
        return to_url(text)
    except InvalidField:
        return ""


def _text(value: str) -> str:
    """A TEXT value as text, without blanks around it and without control characters."""
    text = unescape_text(value).strip()
    return text if value.isprintable() else clean(text)
