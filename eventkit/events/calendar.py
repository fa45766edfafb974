"""A named selection of events, and what writers take: Calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from html import escape
from math import inf
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from eventkit._messages import show
from eventkit.errors import DuplicateUID, InvalidField, UnboundedTime
from eventkit.events._convert import (
    naming,
    to_language,
    to_optional_length,
    to_text,
    to_texts,
    to_title,
    to_url,
)
from eventkit.events._memo import Memo
from eventkit.events.event import Event
from eventkit.events.place import Place
from eventkit.events.series import Series
from eventkit.events.status import Status
from eventkit.people import Name, Organization, Person

if TYPE_CHECKING:
    from eventkit.events.selection import Several


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
        return iter(sorted(self.events, key=time_order))

    def __len__(self) -> int:
        return len(self.events)

    def __contains__(self, event: object) -> bool:
        return event in self.events

    def select(
        self,
        *,
        person: Several[str | Person | Name] | None = None,
        organization: Several[str | Organization] | None = None,
        series: Several[str | Series] | None = None,
        kind: Several[str | type[Event]] | None = None,
        place: Several[str | Place] | None = None,
        status: Several[str | Status] | None = None,
        after: date | datetime | str | None = None,
        before: date | datetime | str | None = None,
        text: Several[str] | None = None,
    ) -> Calendar:
        """
        The calendar with only the events that fit everything asked for, in the order given.

        Where several values are given for one keyword, any of them may fit.

        - `person` fits whoever could be that person: who has the same name in either order, in this or that writing,
          and contradicts nothing; or who has an identifier in common with a Person.
        - `organization` fits by name, acronym or alias, also as the body that a person belongs to, a leading "the"
          aside; `series` by its name, `place` by a part of its words. Case and accents do not matter.
        - `kind` is a kind of event ("webinar", Webinar); "event" fits all. `status` is one of Status.
        - `after` and `before` are included. A day (a date, or its ISO 8601 form) is a day in the event's own zone; an
          instant (an aware datetime, or its form) is compared by the clock. An event fits if it may take place then,
          a recurring one if an instance may; an event of which no year is known does not.
        - `text` fits if all its words are found in the title, description, people, bodies, place, series,
          categories or sessions: each as the beginning of a word there, in scripts without spaces (Chinese,
          Japanese, Thai) and in Korean anywhere; case and accents aside.

        People, bodies and places of the sessions count, and those of the instances of a recurring event.

        Raises:
            InvalidField: a value that cannot be asked for: a kind or status that does not exist, no day, no words.
            UnreadableName: `person` is not one person's name.
        """
        from eventkit.events.selection import selector  # on first use: importing eventkit stays quick

        fits = selector(
            person=person,
            organization=organization,
            series=series,
            kind=kind,
            place=place,
            status=status,
            after=after,
            before=before,
            text=text,
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


def time_order(event: Event) -> tuple[float, str, str]:
    """
    Where an event stands among others: exact times by instant, days and longer by their first day (at its first moment
    in UTC), undated last; then by title and uid. A number comes first, which large calendars are sorted faster by.
    """
    when = event.calendar_time
    first = when.start
    if not isinstance(first, datetime):
        try:
            first = datetime.combine(when.earliest, time(), UTC)
        except UnboundedTime:
            return (inf, event.title, event.uid)
    return (first.timestamp(), event.title, event.uid)
