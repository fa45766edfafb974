"""What of an event is compared with others to find out whether they may be one: Looks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from attrs import frozen

from eventkit.errors import UnboundedTime
from eventkit.events._folding import words
from eventkit.events.event import Event
from eventkit.people import Appearance, Organization
from eventkit.when import When

# Words that say how an event stands and not what it is called.
MARKERS = frozenset("cancelled canceled postponed rescheduled updated update new".split())
_HONORIFICS = frozenset("mr mrs ms miss mx dr prof professor sir dame he hon herr frau mme".split())
APPEARING = frozenset(("speaker", "panelist", "guest"))


@frozen
class Span:
    """The time in UTC that an event may cover."""

    start: datetime
    end: datetime


@frozen(eq=False)
class Looks:
    """What of an event is compared, worked out once; `origins` are the calendars it is in, a bit for each."""

    event: Event
    origins: int
    title: tuple[str, ...]
    url: str
    start: object
    span: Span | None
    organizers: Mapping[str, str]  # as stated, by the words compared
    speakers: Mapping[str, str]


def looks_of(event: Event, *, origins: int = 0) -> Looks:
    """How an event looks to whoever compares it with others."""
    when = event.calendar_time
    organizers: dict[str, str] = {}
    speakers: dict[str, str] = {}
    for appearance in event.appearances:
        names, key = {role.name for role in appearance.roles}, party_key(appearance)
        if key and "organizer" in names:
            organizers.setdefault(key, appearance.name)
        elif key and appearance.person is not None and not names.isdisjoint(APPEARING):
            speakers.setdefault(key, appearance.name)
    return Looks(
        event,
        origins,
        title_words(event.title),
        event.url.partition(":")[2].rstrip("/"),
        when.instant or (when.start if isinstance(when.start, date) else None),
        span_of(when),
        organizers,
        speakers,
    )


@lru_cache(maxsize=4096)
def title_words(title: str) -> tuple[str, ...]:
    """The words of a title, each once and in order of the alphabet, without those that say how the event stands."""
    return tuple(sorted(set(words(title)) - MARKERS))


def party_key(appearance: Appearance) -> str:
    """The words of a name, for finding the same ones: a body's in their order, a person's in any."""
    party = appearance.party
    return body_key(party.name) if isinstance(party, Organization) else _person_key(appearance.name)


@lru_cache(maxsize=16384)
def body_key(name: str) -> str:
    return " ".join(words(name))


@lru_cache(maxsize=16384)
def _person_key(name: str) -> str:
    said = [word for word in words(name) if word not in _HONORIFICS]
    return " ".join(sorted(said)) if len(said) > 1 or not name.isascii() else ""


def span_of(when: When) -> Span | None:
    """The time it may cover, a day being one anywhere on Earth; None where that is not bounded."""
    if when.instant is not None:
        return Span(when.instant, max(when.end_instant or when.instant, when.instant))
    try:
        first, last = (datetime.combine(day, time(), UTC) for day in (when.earliest, when.latest))
        return Span(first - timedelta(hours=14), last + timedelta(hours=36))
    except (UnboundedTime, OverflowError):
        return None
