"""
When an event is to be looked at again, because it still lacks a date or a report: `due`, `Due`, `Reminders`.

The day follows from what is known of the event and from rules that can be given (Reminders); the clock never settles
anything. So that not all events of a catalogue are gone through, each has keys for the days it takes place
(`due_keys`), and `keys_between` gives those under which the events are that matter at a moment.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from attrs import frozen

from eventkit.errors import UnboundedTime
from eventkit.events import Event, Status
from eventkit.tracking._glance import Seen, event_of, heard_of, is_episode, recurs, span_of, status_of, time_of, url_of
from eventkit.when import Precision, When
from eventkit.when.shape import Shape

OF_DAYS = "w:"  # what these keys begin with; an event once found by such a key is found by it for ever
UNDATED, POSTPONED, VAGUE, RECURRING = "w:undated", "w:postponed", "w:vague", "w:recurring"

_OVERDUE = "its time is over, and no report is known"
_OVER = (Status.CANCELLED, Status.HAPPENED)
_NO_TIME = (Shape.NONE, Shape.DURATION)
_A_DAY = (Precision.SECOND, Precision.MINUTE, Precision.PART_OF_DAY, Precision.DAY)
_ZONES = timedelta(days=1)  # what a day in another zone may lie before or after


@frozen
class Reminders:
    """
    When to look again: `date_before` is how long before the first day that is possible an event should have its date,
    `ask_after` how long after the last news one asks for a date of which nothing is known, `report_after` how long
    after its end a report may be expected. After `give_up` more nobody is reminded.
    """

    date_before: timedelta = timedelta(days=28)
    ask_after: timedelta = timedelta(days=14)
    report_after: timedelta = timedelta(days=7)
    give_up: timedelta = timedelta(days=30)


DEFAULT = Reminders()


@frozen
class Due:
    """
    An event to look at again: what it `lacks` ("date", "new date", "exact date", "settled time" or "report"), the day
    to look (`due`), and why in words. `overdue` is whether that day has passed.
    """

    _event: Seen
    lacks: str
    due: date
    why: str
    overdue: bool = False

    @property
    def event(self) -> Event:
        """The event as it was known."""
        return event_of(self._event)

    @property
    def title(self) -> str:
        """What the event is called."""
        return self._event.title

    @property
    def uid(self) -> str:
        """The identifier of the event."""
        return self._event.uid

    @property
    def url(self) -> str:
        """The page of the event."""
        return url_of(self._event)

    def __str__(self) -> str:
        return f"{self.title}: {self.why}; look again {'now' if self.overdue else f'on {self.due.isoformat()}'}"


def due(event: Seen, at: datetime, reminders: Reminders = DEFAULT) -> Due | None:
    """
    What the event lacks at a moment, and when to look again; None where nothing is to be expected.

    A cancelled event lacks nothing, nor does one that is said to have happened, an episode that is published, or an
    event that recurs or has begun without a known end. `updated` is when something was last heard of an Event.
    """
    today = at.astimezone(UTC).date()
    found = _lacks(event, today, (heard_of(event) or at).astimezone(UTC).date(), reminders)
    if found is None:
        return None
    lacks, day, why = found
    if today - day > reminders.give_up:
        return None
    return Due(event, lacks, day, why, overdue=day < today)


def _lacks(event: Seen, today: date, heard: date, reminders: Reminders) -> tuple[str, date, str] | None:
    status = status_of(event)
    if status in _OVER or recurs(event):
        return None
    ask = heard + reminders.ask_after
    if status is Status.POSTPONED:
        return "new date", ask, "postponed, and no new date is known"
    if (span := span_of(event)) is not None:
        over = span.last + _ZONES < today and not is_episode(event)
        return ("report", span.last + reminders.report_after, _OVERDUE) if over else None
    when = time_of(event)
    if when.shape is Shape.RECURRING:
        return None
    if when.precision is Precision.UNKNOWN or when.shape in _NO_TIME:
        return "date", ask, "no date is known"
    try:
        first, last = when.earliest, when.latest
    except UnboundedTime:
        return "exact date", ask, f"only {_said(when)} is known"
    if last + _ZONES < today:
        if is_episode(event) or when.shape is Shape.OPEN_END:
            return None
        vague = f"its time ({_said(when)}) has passed without a date, and no report is known"
        return "report", last + reminders.report_after, vague if _is_vague(when) else _OVERDUE
    if not when.is_settled:
        return "settled time", heard, f"its time is {when.outcome}"
    if _is_vague(when):
        return "exact date", max(heard, first - reminders.date_before), f"only {_said(when)} is known"
    return None


def _is_vague(when: When) -> bool:
    return when.precision not in _A_DAY or when.shape in (Shape.WITHIN, Shape.ONE_OF, Shape.OPEN_START)


def _said(when: When) -> str:
    return when.text or when.format()


# Finding them


def due_keys(fields: Mapping[str, Any]) -> frozenset[str]:
    """
    What an event is found by when one asks what comes or what is due: the first and the last day that it takes place,
    or what is open about its time. `fields` is the event as plain data. Stores keep such a key when the event no longer
    has it, so that what was due at an earlier moment is found as well.

    >>> sorted(due_keys({"when": {"start": "2026-11-20T18:00:00+01:00[Europe/Oslo]"}}))
    ['w:2026-11-20']
    """
    status = fields.get("status")
    if status in ("cancelled", "happened"):
        return frozenset()
    if status == "postponed":
        return frozenset((POSTPONED,))
    if "recurrence" in fields:
        return frozenset((RECURRING,))
    when = fields.get("when") or fields.get("published")
    if not when or not (when.get("start") or when.get("end")):
        return frozenset((UNDATED,))
    keys = [_key(when[side]) for side in ("start", "end") if when.get(side)]
    if when.get("shape") in ("within", "one-of", "open-start", "open-end"):
        keys.append(VAGUE)
    return frozenset(keys)


def _key(moment: Any) -> str:
    return f"w:{moment[:10]}" if isinstance(moment, str) else VAGUE


def keys_between(
    at: datetime, *, ahead: timedelta = timedelta(), reminders: Reminders = DEFAULT, recurring: bool = True
) -> list[str]:
    """The keys of all events that can be due at a moment, or take place from then on, up to `ahead` later."""
    today = at.astimezone(UTC).date()
    first = today - reminders.report_after - reminders.give_up - _ZONES
    days = (today + ahead + _ZONES - first).days
    keys = [f"w:{(first + timedelta(days=day)).isoformat()}" for day in range(days + 1)]
    return [*keys, UNDATED, POSTPONED, VAGUE, *((RECURRING,) if recurring else ())]
