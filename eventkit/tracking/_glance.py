"""
What is seen of a known event at a glance, without making a typed value of it: title, status, its place in time order.

Of the thousands of events that a digest looks at, few are told of. Each function takes an Event or a Known.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple, TypeAlias

from eventkit.events import Event, PodcastEpisode, Status
from eventkit.events.calendar import time_order
from eventkit.tracking.event_data import KIND
from eventkit.tracking.known import Known
from eventkit.when import Precision, When

Seen: TypeAlias = Event | Known

_EXACT = ("point", "interval")


class Span(NamedTuple):
    """An exact time: the start, as it is stated, and the first and the last day, each in the zone that was stated."""

    start: datetime | date
    first: date
    last: date


def event_of(one: Seen) -> Event:
    """The event as a typed value."""
    return one if isinstance(one, Event) else one.event


def typed(one: Seen, name: str) -> Any:
    """One field of the event as a typed value, without making one of the others."""
    return one.typed(name) if isinstance(one, Known) else getattr(one, name)


def time_of(one: Seen) -> When:
    """The time under which a calendar shows it, as Event.calendar_time."""
    if isinstance(one, Event):
        return one.calendar_time
    when: When = one.typed("when")
    return one.typed("published") if when.precision is Precision.UNKNOWN and is_episode(one) else when


def status_of(one: Seen) -> Status:
    """How it stands."""
    if isinstance(one, Event):
        return one.status
    stated = one.fields.get("status")
    return Status(stated) if stated else Status.ANNOUNCED


def url_of(one: Seen) -> str:
    """Its page."""
    return one.url if isinstance(one, Event) else str(one.fields.get("url", ""))


def heard_of(one: Seen) -> datetime | None:
    """When something was last heard of it."""
    return one.updated if isinstance(one, Event) else one.moment


def is_episode(one: Seen) -> bool:
    """Whether it is an episode of a show."""
    if isinstance(one, Event):
        return isinstance(one, PodcastEpisode)
    return bool(one.fields.get(KIND) == PodcastEpisode.kind)


def recurs(one: Seen) -> bool:
    """Whether it takes place again and again."""
    return one.recurrence is not None if isinstance(one, Event) else "recurrence" in one.fields


def span_of(one: Seen) -> Span | None:
    """The time, if it is exact days or instants and nothing is wrong with it; None for any other, and of an Event."""
    if isinstance(one, Event) or (said := _exact(one.fields)) is None:
        return None
    start, end = said
    first = date.fromisoformat(start[:10])
    stated = first if len(start) == 10 else _moment(start)
    return Span(stated, first, date.fromisoformat(end[:10]) if end else first)


def moments_of(fields: Mapping[str, Any]) -> tuple[datetime, datetime] | None:
    """The moments of the start and the end, of an event as plain data, if both are exact and nothing is wrong."""
    if (said := _exact(fields)) is None or any(len(each) == 10 for each in said if each):
        return None
    start = _moment(said[0])
    end = _moment(said[1]) if said[1] else start
    return (start, end) if start.tzinfo and end.tzinfo else None


def _exact(fields: Mapping[str, Any]) -> tuple[str, str | None] | None:
    """The start and the end as the data has them, of an exact time."""
    when = fields.get("when") or fields.get("published")
    if not when or when.get("shape") not in _EXACT or "problems" in when or "candidates" in when:
        return None
    start, end = when.get("start"), when.get("end")
    return (start, end) if isinstance(start, str) and isinstance(end, str | None) else None


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text.partition("[")[0])


def order_of(one: Seen) -> tuple[float, str, str]:
    """Where it stands among others, as eventkit.events.calendar.time_order says."""
    span = span_of(one)
    if span is None or isinstance(one, Event):
        return time_order(event_of(one))
    start = span.start
    moment = start if isinstance(start, datetime) else datetime.combine(start, time(), UTC)
    return (moment.timestamp(), one.title, str(one.fields.get("uid", one.uid)))
