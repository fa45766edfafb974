"""What takes place, as announced: Event and its kinds Webinar, Summit and PodcastEpisode."""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, ClassVar, Self, TypeAlias, TypedDict, Unpack

from attrs import field, fields_dict, frozen

from eventkit._drafts import become, draft_of
from eventkit._messages import show
from eventkit.errors import EventkitError, InvalidField
from eventkit.events._convert import (
    known_fields,
    raise_named,
    to_language,
    to_member,
    to_number,
    to_optional_length,
    to_optional_moment,
    to_optional_number,
    to_text,
    to_texts,
    to_title,
    to_url,
)
from eventkit.events._memo import Memo
from eventkit.events.cast import ROLE_FIELDS, Cast, People, cast
from eventkit.events.place import Place
from eventkit.events.recurrence import (
    MAX_INSTANCES,
    Recurrence,
    RecurrenceId,
    occurrences,
    to_recurrence,
    to_recurrence_id,
)
from eventkit.events.series import Series, Source
from eventkit.events.session import Session
from eventkit.events.status import Attendance, Status
from eventkit.events.timing import to_place, to_when
from eventkit.people import Appearance
from eventkit.when import Precision, Shape, When

# The namespace of derived identifiers (RFC 9562 §5.5); made once, never to change.
_NAMESPACE = uuid.UUID("7d1b1f7e-64c5-5c0c-9f7e-0d6a3c2b9a51")

_STATUS_WORDS = {"canceled": "cancelled", "moved-to-online": "moved-online", "scheduled": "announced"}
_ATTENDANCE_WORDS = {"in-person-only": "in-person", "onsite": "in-person", "virtual": "online", "offline": "in-person"}


NOTHING_KNOWN = When.unknown()


class EventFields(TypedDict, total=False):
    """What every event can be given after its title; Event says what each means."""

    when: When | str | date | None
    uid: str
    appearances: Iterable[Appearance]
    speakers: People
    panelists: People
    moderators: People
    hosts: People
    guests: People
    organizers: People
    co_organizers: People
    partners: People
    sponsors: People
    publishers: People
    series: Series | str | None
    sessions: Iterable[Session]
    place: Place | str | None
    attendance: Attendance | str | None
    status: Status | str
    previous: Iterable[When | str | date] | When | str | date | None
    url: str
    description: str
    language: str
    categories: Iterable[str] | str
    sources: Iterable[Source | str] | Source | str
    created: datetime | date | str | None
    updated: datetime | date | str | None
    sequence: int
    recurrence: Recurrence | str | None
    recurrence_id: RecurrenceId | str | None
    leftovers: Iterable[str] | str


class EpisodeFields(EventFields, total=False):
    """What an episode can be given besides."""

    duration: timedelta | str | None
    published: When | str | date | None
    recorded: When | str | date | None
    show: str
    number: int | None
    season: int | None
    enclosure: str


def _to_uid(value: object) -> str:
    text = to_text(value)
    if text.isprintable() and not text.isspace():
        return text  # nearly all
    if text and (not text.strip() or any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in text)):
        raise InvalidField(f"{show(value)} is no identifier: it is blank or has control characters", value=value)
    return text


def _to_status(value: object) -> Status:
    return Status.ANNOUNCED if value is None else to_member(Status, value, aliases=_STATUS_WORDS)


def _to_series(value: object) -> Series | None:
    if value is None or isinstance(value, Series):
        return value
    return Series(to_title(value))


def _to_sessions(value: object) -> tuple[Session, ...]:
    sessions = tuple(_listed(value, Session))
    for session in sessions:
        if not isinstance(session, Session):
            raise InvalidField(f"expected Session values, got {show(session)}", value=session)
    return sessions


def _to_sources(value: object) -> tuple[Source, ...]:
    if isinstance(value, str):
        value = (value,)
    return tuple(s if isinstance(s, Source) else Source(to_title(s)) for s in _listed(value, Source))


def _listed(value: object, kind: type) -> Iterable[Any]:
    if value is None:
        return ()
    if isinstance(value, kind):
        return (value,)
    if not isinstance(value, Iterable) or isinstance(value, str | bytes | Mapping):
        raise InvalidField(f"expected a list of {kind.__name__} values, got {show(value)}", value=value)
    return value


def _to_previous(value: object) -> tuple[When, ...]:
    if isinstance(value, str | date | When):
        value = (value,)
    times = tuple(to_when(each, name="previous") for each in _listed(value, When))
    if unknown := [time for time in times if time.shape is Shape.NONE and not time.text]:
        raise InvalidField("an earlier time is one that was stated", value=unknown[0])
    return times


def _to_attendance(value: object) -> Attendance:
    return to_member(Attendance, value, aliases=_ATTENDANCE_WORDS)


def _to_published(value: object) -> When:
    return to_when(value, name="published")


def _to_recorded(value: object) -> When:
    return to_when(value, name="recorded")


def _as_it_is(value: object) -> object:
    """For fields that depend on others, which `Event._fill` converts."""
    return value


@frozen(init=False, repr=False)
class Event(Cast, Memo):
    """
    Something that was announced: what it is called, when and where, who appears and who is behind it.

    A frozen value; change is `attrs.evolve`. After the title everything is a keyword, and every keyword takes
    what a person would write or the typed value:

    - `when`: the stated words, a When, a date, or an aware datetime; nothing means that no time is known.
    - `speakers`, `panelists`, `moderators`, `hosts`, `guests`, `organizers`, `co_organizers`, `partners`, `sponsors`,
      `publishers`: lines such as "Jane Roe, Mayor, Oslo", or Person, Organization, Appearance; read together, so
      that the names of one list settle each other's order. All of them are kept in `appearances`.
    - `series`, `sessions`, `place`, `url`, `description`, `categories`, `sources`; `language` is the one it is held in
      (BCP 47; schema.org's inLanguage), not that of the page.
    - `attendance` and `status`: what was said, never concluded from the clock.
    - `previous`: the times it was announced for before, the first one first (schema.org's previousStartDate).
    - `uid`: identifies the event for its whole life. Derived from kind, title and first organizer when it is
      not given, never from the date, so that an event that moves keeps it.
    - `created`, `updated` (kept in UTC; a date means its first moment) and `sequence`: the revision (RFC 5545 §3.8.7).
    - `recurrence`: when it takes place again (a Recurrence, or one rule such as "FREQ=WEEKLY;COUNT=4"); `recurrence_id`
      says which instance of a recurring event this is, by the start it had in the rule (RFC 5545 §3.8.4.4).
    - `leftovers`: what a feed said of it and no field holds, as content lines (RFC 5545 §3.1, unfolded; a component is
      its lines joined by line feeds). Calendar formats write them back as they were.

    Raises:
        InvalidField: a value that the field cannot have; names the field and the value.
        TimeError, PeopleError: words that are no one time or person (see eventkit.errors).

    >>> Event("Open house", when="3 May 2021", organizers=["City of Oslo"])
    Event('Open house', 2021-05-03)
    """

    kind: ClassVar[str] = "event"
    default_attendance: ClassVar[Attendance] = Attendance.UNKNOWN

    title: str = field(converter=to_title)
    when: When = field(default=NOTHING_KNOWN, kw_only=True)
    uid: str = field(default="", kw_only=True, converter=_to_uid)
    appearances: tuple[Appearance, ...] = field(default=(), kw_only=True)
    series: Series | None = field(default=None, kw_only=True, converter=_to_series)
    sessions: tuple[Session, ...] = field(default=(), kw_only=True, converter=_to_sessions)
    place: Place | None = field(default=None, kw_only=True, converter=to_place)
    attendance: Attendance = field(default=Attendance.UNKNOWN, kw_only=True, converter=_to_attendance)
    status: Status = field(default=Status.ANNOUNCED, kw_only=True, converter=_to_status)
    previous: tuple[When, ...] = field(default=(), kw_only=True, converter=_to_previous)
    url: str = field(default="", kw_only=True, converter=to_url)
    description: str = field(default="", kw_only=True, converter=to_text)
    language: str = field(default="", kw_only=True, converter=to_language)
    categories: tuple[str, ...] = field(default=(), kw_only=True, converter=to_texts)
    sources: tuple[Source, ...] = field(default=(), kw_only=True, converter=_to_sources)
    created: datetime | None = field(default=None, kw_only=True, converter=to_optional_moment)
    updated: datetime | None = field(default=None, kw_only=True, converter=to_optional_moment)
    sequence: int = field(default=0, kw_only=True, converter=to_number)
    recurrence: Recurrence | None = field(default=None, kw_only=True, converter=to_recurrence)
    recurrence_id: RecurrenceId | None = field(default=None, kw_only=True, converter=to_recurrence_id)
    leftovers: tuple[str, ...] = field(default=(), kw_only=True, converter=to_texts)

    def __init__(self, title: str, **fields: Unpack[EventFields]) -> None:
        self._fill(title, fields)

    def _fill(self, title: str, given: Mapping[str, Any]) -> None:
        """Set every field, converted if it was given: the one place where an event is made of what a person wrote."""
        kind = type(self)
        converters, defaults, draft, others = _plan(kind)
        values = defaults.copy()
        by_role = False
        name, value = "title", title
        try:
            values["title"] = to_title(title)
            for name, value in given.items():
                if name in converters:
                    if value is not None:
                        values[name] = converters[name](value)
                elif name in ROLE_FIELDS:
                    by_role = True
                else:
                    known_fields(kind.__name__, given, [*converters, *ROLE_FIELDS])
        except EventkitError as error:
            raise_named(error, name, value)
        if type(values["when"]) is not When:
            values["when"] = to_when(values["when"], place=values["place"])
        if by_role or values["appearances"]:
            values["appearances"] = cast(values["appearances"], given if by_role else {})
        if not values["uid"]:
            values["uid"] = derived_uid(self.kind, title, values["appearances"])
        become(self, "__class__", draft)
        _set(self, kind, values, others)

    @classmethod
    def _trusted(cls, values: Mapping[str, Any]) -> Self:
        """
        An event of values that have their final types already, nothing converted or checked: for the readers of
        this package, which type what they read themselves. Fields that are not given have their defaults.
        """
        _, defaults, draft, others = _plan(cls)
        event: Self = object.__new__(draft)
        _set(event, cls, {**defaults, **values}, others)
        return event

    def occurrences(
        self, start: date | datetime | str, end: date | datetime | str, *, limit: int = MAX_INSTANCES
    ) -> Iterator[Event]:
        """
        The instances that take place from `start` up to `end`, in time order; see eventkit.events.recurrence.

        A datetime as `end` is not included, a day is. An event without a recurrence gives itself, if it may take
        place then. More than `limit` instances are an error (LimitExceeded).
        """
        return occurrences(self, start, end, limit=limit)

    @property
    def calendar_time(self) -> When:
        """The time under which a calendar shows the event."""
        return self.when

    def __repr__(self) -> str:
        when = self.calendar_time
        time = "undated" if when.precision is Precision.UNKNOWN else when.iso
        return f"{type(self).__name__}({show(self.title)}, {time})"

    def __str__(self) -> str:
        lines = [self.title, f"{self.kind.replace('-', ' ')}, {self._said_time()}"]
        if self.place:
            lines.append(str(self.place))
        for name, role in ROLE_FIELDS.items():
            if who := self.in_role(role):
                label = name.replace("_", "-").capitalize()
                lines.append(f"{label}: {'; '.join(appearance.name for appearance in who)}")
        return "\n".join(lines)

    def _said_time(self) -> str:
        when = self.calendar_time
        return "date not known" if when.precision is Precision.UNKNOWN and not when.text else when.format()


@frozen(init=False, repr=False)
class Webinar(Event):
    """An event held online: `attendance` is online unless something else is said."""

    kind: ClassVar[str] = "webinar"
    default_attendance: ClassVar[Attendance] = Attendance.ONLINE


@frozen(init=False, repr=False)
class Summit(Event):
    """A meeting of a day or several: a summit, conference, forum or annual meeting."""

    kind: ClassVar[str] = "summit"


@frozen(init=False, repr=False)
class PodcastEpisode(Event):
    """
    An episode of a show: it has a length, and days of recording and publication rather than a start.

    `duration` takes a timedelta or words ("36:31" is 36 min 31 s); `published` and `recorded` what `when` takes;
    `show` is the show's name, `enclosure` the address of the sound file (RSS 2.0).
    """

    kind: ClassVar[str] = "podcast-episode"

    duration: timedelta | None = field(default=None, kw_only=True, converter=to_optional_length)
    published: When = field(default=NOTHING_KNOWN, kw_only=True, converter=_to_published)
    recorded: When = field(default=NOTHING_KNOWN, kw_only=True, converter=_to_recorded)
    show: str = field(default="", kw_only=True, converter=to_text)
    number: int | None = field(default=None, kw_only=True, converter=to_optional_number)
    season: int | None = field(default=None, kw_only=True, converter=to_optional_number)
    enclosure: str = field(default="", kw_only=True, converter=to_url)

    def __init__(self, title: str, **fields: Unpack[EpisodeFields]) -> None:
        self._fill(title, fields)

    @property
    def calendar_time(self) -> When:
        """The stated time if there is one, else the publication."""
        return self.published if self.when.precision is Precision.UNKNOWN else self.when


_Plan: TypeAlias = tuple[dict[str, Callable[[Any], Any]], dict[str, Any], Any, tuple[str, ...]]
_PLANS: dict[type[Event], _Plan] = {}


def _plan(kind: type[Event]) -> _Plan:
    """
    Of a kind of event: how each field is converted, what it is when nothing was said, the class of its drafts, and the
    fields that not every event has.
    """
    if kind not in _PLANS:
        own = fields_dict(kind)
        converters: dict[str, Any] = {name: found.converter or _as_it_is for name, found in own.items()}
        defaults = {name: found.default for name, found in own.items()} | {"attendance": kind.default_attendance}
        others = tuple(name for name in own if name not in fields_dict(Event))
        _PLANS[kind] = converters, defaults, draft_of(kind), others
    return _PLANS[kind]


def _set(draft: Any, kind: type[Event], values: dict[str, Any], others: tuple[str, ...]) -> None:
    """Set every field of a draft, which becomes an event of its kind."""
    draft.title = values["title"]
    draft.when = values["when"]
    draft.uid = values["uid"]
    draft.appearances = values["appearances"]
    draft.series = values["series"]
    draft.sessions = values["sessions"]
    draft.place = values["place"]
    draft.attendance = values["attendance"]
    draft.status = values["status"]
    draft.previous = values["previous"]
    draft.url = values["url"]
    draft.description = values["description"]
    draft.language = values["language"]
    draft.categories = values["categories"]
    draft.sources = values["sources"]
    draft.created = values["created"]
    draft.updated = values["updated"]
    draft.sequence = values["sequence"]
    draft.recurrence = values["recurrence"]
    draft.recurrence_id = values["recurrence_id"]
    draft.leftovers = values["leftovers"]
    for name in others:
        setattr(draft, name, values[name])
    draft.__class__ = kind


KINDS: Mapping[str, type[Event]] = {kind.kind: kind for kind in (Event, Webinar, Summit, PodcastEpisode)}


def derived_uid(kind: str, title: str, appearances: tuple[Appearance, ...]) -> str:
    """
    The identifier of an event that was given none: a UUID made of kind, title and first organizer (RFC 9562 §5.5).

    Case, spacing and Unicode form of the words make no difference; the date has no part in it.
    """
    role = ROLE_FIELDS["organizers"]
    first = next((a.name for a in appearances if role in a.roles), "")
    words = (re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip().casefold() for text in (title, first))
    # Half of a surrogate pair has no UTF-8 form, which uuid5 would ask for.
    key = "\x1f".join((kind, *words)).encode("utf-8", "backslashreplace").decode()
    return str(uuid.uuid5(_NAMESPACE, key))
