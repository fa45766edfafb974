"""
Events of one UID: instances go to the event they are of, and of several revisions the last counts (join).

RFC 5545 section 3.8.4.4 (an instance has the UID of its event, and says which it is) and RFC 5546 section 2.1.5 (the
higher SEQUENCE is the later revision; of one SEQUENCE the later DTSTAMP).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from attrs import evolve

from eventkit.events import Event
from eventkit.events.recurrence import Recurrence
from eventkit.formats._ics_doubts import Doubts
from eventkit.formats._recurrence_lines import recurrence_lines
from eventkit.when import PartialDateTime


class Entry(NamedTuple):
    """An event, the number of the line at which it begins, and which VEVENT of the source it is (from 0)."""

    event: Event
    line: int
    number: int


class Joined(NamedTuple):
    """The events that count, and the revisions that others replace."""

    entries: list[Entry]
    history: list[Event]


def instance_key(value: datetime | date | PartialDateTime | None) -> object:
    """An instance for comparison: a time by its instant, whatever zone it is said in."""
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def join(entries: Iterable[Entry], doubts: Doubts) -> Joined:
    """One entry for each event, in the order in which the events first come."""
    history: list[Event] = []
    first: dict[str | tuple[str, object], Entry] = {}
    instances: list[tuple[str, object]] = []
    for entry in entries:
        event = entry[0]
        key: str | tuple[str, object] = event.uid
        if event.recurrence_id is not None:
            key = event.uid, instance_key(event.recurrence_id)
            instances.append(key)
        other = first.setdefault(key, entry)
        if other is not entry:
            first[key], older = _later(other, entry, doubts)
            history.append(older)
    overrides: dict[str, list[Event]] = {}
    for instance in dict.fromkeys(instances):
        if instance[0] in first:
            overrides.setdefault(instance[0], []).append(_one_instance(first.pop(instance), doubts))
    for uid, events in overrides.items():
        first[uid] = first[uid]._replace(event=with_overrides(first[uid].event, events))
    return Joined(list(first.values()), history)


def _one_instance(entry: Entry, doubts: Doubts) -> Event:
    """One instance of an event that is here too: a rule of its own would be of no instance, and is kept as a line."""
    event = entry.event
    if event.recurrence is None:
        return event
    all_day = type(event.calendar_time.start) is date
    rule: dict[str, Any] = {"recurrence_id": None}
    lines = recurrence_lines(evolve(event, **rule), "", all_day=all_day)
    kept = [line.replace("\r\n ", "").rstrip("\r\n") for line in lines]
    message = "one instance of an event has a recurrence of its own: kept, and not used"
    doubts.add_lines("recurrence", message, *((entry.line, line) for line in kept))
    changes: dict[str, Any] = {"recurrence": None, "leftovers": (*event.leftovers, *kept)}
    return evolve(event, **changes)


def with_overrides(event: Event, overrides: Iterable[Event]) -> Event:
    """The event with these instances of its own."""
    recurrence = event.recurrence or Recurrence()
    changes: dict[str, Any] = {"recurrence": evolve(recurrence, overrides=(*recurrence.overrides, *overrides))}
    return evolve(event, **changes)


def is_later(event: Event, other: Event) -> bool | None:
    """Whether an event is a later revision than another of its UID; None where nothing tells them apart."""
    if event.sequence != other.sequence:
        return event.sequence > other.sequence
    if event.updated is not None and other.updated is not None and event.updated != other.updated:
        return event.updated > other.updated
    return None


def _later(first: Entry, second: Entry, doubts: Doubts) -> tuple[Entry, Event]:
    """Of two revisions the one that counts, and the other."""
    later = is_later(second.event, first.event)
    if later is None and first.event != second.event:
        message = (
            f"two events have the UID {second.event.uid}, and nothing says which is the later revision: "
            "the last one counts"
        )
        words = f"UID:{second.event.uid}"
        doubts.add_lines(
            "uid", message, (first.line, words), (second.line, words), candidates=(second.event, first.event)
        )
    return (first, second.event) if later is False else (second, first.event)
