"""A named selection of events, and what writers take: Calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from html import escape

from attrs import evolve, field, frozen

from eventkit._messages import show
from eventkit.errors import DuplicateUID, InvalidField, UnboundedTime
from eventkit.events._convert import (
    convert_field,
    naming,
    to_language,
    to_member,
    to_optional_date,
    to_optional_length,
    to_text,
    to_texts,
    to_title,
    to_url,
)
from eventkit.events._memo import Memo
from eventkit.events.event import KINDS, Event
from eventkit.events.place import Place
from eventkit.events.series import Series
from eventkit.events.status import Status
from eventkit.people import Appearance, Name, Organization, Person
from eventkit.when import When


def _to_events(value: object) -> tuple[Event, ...]:
    if isinstance(value, Event):
        return (value,)
    if not isinstance(value, Iterable) or isinstance(value, str | bytes):
        raise InvalidField(f"expected events, got {show(value)}", value=value)
    events = tuple(value)
    for event in events:
        if not isinstance(event, Event):
            raise InvalidField(f"expected events, got {show(event)} among them", value=event)
    return events


def _to_refresh(value: object) -> timedelta | None:
    length = to_optional_length(value)
    if length == timedelta():
        raise InvalidField(f"expected a length longer than nothing, got {show(value)}", value=value)
    return length


@frozen(repr=False, field_transformer=naming)
class Calendar(Memo):
    """
    A named selection of events. Iterates in time order, events without a date last.

    `events` keeps the order given. `refresh` is how often a subscriber may ask again (RFC 7986 §5.7);
    `source` is the address the feed is published at, `uid` the calendar's own identifier. `leftovers` is what a feed
    said of the calendar and no field holds, in the form of Event.leftovers. Instances of one recurring event may stand
    side by side: they are told apart by `recurrence_id`.

    Raises:
        DuplicateUID: two of the events have one UID; the message says how to tell them apart.

    >>> calendar = Calendar("Spring", [Event("Later", when="9 May 2021"), Event("First", when="3 May 2021")])
    >>> [event.title for event in calendar]
    ['First', 'Later']
    """

    name: str = field(converter=to_title)
    events: tuple[Event, ...] = field(default=(), converter=_to_events)
    description: str = field(default="", kw_only=True, converter=to_text)
    uid: str = field(default="", kw_only=True, converter=to_text)
    source: str = field(default="", kw_only=True, converter=to_url)
    refresh: timedelta | None = field(default=None, kw_only=True, converter=_to_refresh)
    language: str = field(default="", kw_only=True, converter=to_language)
    leftovers: tuple[str, ...] = field(default=(), kw_only=True, converter=to_texts)

    def __attrs_post_init__(self) -> None:
        seen: dict[object, Event] = {}
        for event in self.events:
            key = event.uid if event.recurrence_id is None else (event.uid, event.recurrence_id)
            other = seen.setdefault(key, event)
            if other is not event:
                raise DuplicateUID(
                    f"{show(other.title)} and {show(event.title)} have the same UID {event.uid}; "
                    "if they are two events, give one of them its own with uid=, else leave one out",
                    uid=event.uid,
                    titles=(other.title, event.title),
                )

    def __iter__(self) -> Iterator[Event]:
        return iter(sorted(self.events, key=_time_order))

    def __len__(self) -> int:
        return len(self.events)

    def __contains__(self, event: object) -> bool:
        return event in self.events

    def select(
        self,
        *,
        kind: str | type[Event] | None = None,
        person: str | Person | Name | None = None,
        organization: str | Organization | None = None,
        series: str | Series | None = None,
        place: str | Place | None = None,
        status: str | Status | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
    ) -> Calendar:
        """
        The calendar with only the events that fit everything asked for, in the order given.

        `person` fits whoever could be that person: who has the same name in either order, in this or that
        writing; `organization`, `series` and `place` fit by their stated name or acronym, case aside, a place
        also by a part of its words; people and bodies of the sessions count. `since` and `until` are days (dates, or
        their ISO 8601 form) in the event's own zone, both included: an event fits if it may take place on one of
        them; an event of which no year is known does not.

        Raises:
            InvalidField: a kind or status that does not exist, or a day that is none.
        """
        first, last = convert_field(to_optional_date, since, "since"), convert_field(to_optional_date, until, "until")
        wanted_kind = convert_field(_to_kind, kind, "kind") if kind is not None else None
        wanted_status = convert_field(lambda v: to_member(Status, v), status, "status") if status is not None else None
        name = _name_of(person) if person is not None else None

        def fits(event: Event) -> bool:
            return (
                (wanted_kind is None or isinstance(event, wanted_kind))
                and (wanted_status is None or event.status is wanted_status)
                and (name is None or _has_person(event, name))
                and (organization is None or _has_body(event, _words(str(organization))))
                and (series is None or _in_series(event, series))
                and (place is None or (event.place is not None and _words(str(place)) in _words(str(event.place))))
                and ((first is None and last is None) or _in_window(event.calendar_time, first, last))
            )

        return evolve(self, events=tuple(event for event in self.events if fits(event)))

    def __repr__(self) -> str:
        return f"Calendar({show(self.name)}, {len(self.events)} events)"

    def __str__(self) -> str:
        rows = [f"{event._said_time()}: {event.title}" for event in self]
        return "\n".join([self.name, *rows])

    def _repr_html_(self) -> str:
        """A table of the events, for notebooks."""
        rows = "".join(
            f"<tr><td>{escape(event._said_time())}</td><td>{escape(event.title)}</td><td>{escape(event.kind)}</td>"
            f"<td>{escape('; '.join(a.name for a in event.speakers or event.guests))}</td></tr>"
            for event in self
        )
        head = "".join(f'<th scope="col">{name}</th>' for name in ("When", "Title", "Kind", "Speakers"))
        caption = f"<caption>{escape(self.name)}</caption>"
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _time_order(event: Event) -> tuple[bool, datetime, str, str]:
    """Exact times by instant, days and longer by their first day (at its first moment in UTC), undated last."""
    when = event.calendar_time
    first = when.instant
    if first is None:
        try:
            first = datetime.combine(when.earliest, time(), UTC)
        except UnboundedTime:
            return (True, datetime.max.replace(tzinfo=UTC), event.title, event.uid)
    return (False, first, event.title, event.uid)


def _to_kind(value: object) -> type[Event]:
    if isinstance(value, type) and issubclass(value, Event):
        return value
    if isinstance(value, str) and value in KINDS:
        return KINDS[value]
    raise InvalidField(f"{show(value)} is not one of {', '.join(KINDS)}", value=value)


def _name_of(person: str | Person | Name) -> Name:
    if isinstance(person, Person):
        return person.name
    return person if isinstance(person, Name) else Name.parse(person)


def _has_person(event: Event, name: Name) -> bool:
    from eventkit.people.identity import Mention, compare  # loads tables of readings: on first use only

    wanted = Mention(name)
    return any(
        a.person is not None and compare(Mention(a.person.name, positions=a.positions), wanted).verdict != "different"
        for a in _everyone(event)
    )


def _everyone(event: Event) -> tuple[Appearance, ...]:
    """Who appears at the event or in one of its sessions."""
    return (*event.appearances, *(a for session in event.sessions for a in session.appearances))


def _words(text: str) -> str:
    return " ".join(text.casefold().split())


def _in_series(event: Event, series: str | Series) -> bool:
    wanted = series.name if isinstance(series, Series) else series
    return event.series is not None and _words(event.series.name) == _words(wanted)


def _has_body(event: Event, wanted: str) -> bool:
    bodies = [a.organization for a in _everyone(event)]
    bodies += [position.organization for a in _everyone(event) for position in a.positions]
    names = (name for body in bodies if body for name in (str(body), body.name, body.acronym, *body.aliases))
    return any(_words(name) == wanted for name in names)


def _in_window(when: When, since: date | None, until: date | None) -> bool:
    """Whether it may take place from `since` to `until`; an end that is open does not end."""
    try:
        first = when.earliest
    except UnboundedTime:
        return False
    try:
        last = when.latest
    except UnboundedTime:
        last = date.max
    return (until is None or first <= until) and (since is None or last >= since)
