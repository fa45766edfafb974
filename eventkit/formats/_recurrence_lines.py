"""
The lines that say when an event takes place again: RRULE, RDATE, EXDATE, EXRULE and RECURRENCE-ID, both ways.

Each date has a line of its own, in the form of DTSTART: that is what all readers take. A rule is written as it was
read. Follows RFC 5545 section 3.8.5 and 3.8.4.4, and RFC 2445 section 4.8.5.2 for EXRULE.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta

from eventkit.errors import EventkitError, InvalidField
from eventkit.events import Event
from eventkit.events.recurrence import Recurrence, RecurrenceId
from eventkit.formats._component import Property
from eventkit.formats._contentlines import content_line
from eventkit.formats._vtimezone import zone_named
from eventkit.when import ClockTime, PartialDateTime, When, parse_duration

NAMES = frozenset({"RRULE", "RDATE", "EXDATE", "EXRULE"})
"""The properties that `read_recurrence` reads."""

_DAY = timedelta(days=1)


def recurrence_lines(event: Event, key: str, *, all_day: bool = False) -> list[str]:
    """
    The lines for what an event says of its recurrence, folded; none where it says nothing.

    `key` is the TZID that DTSTART is written with, or "" for UTC; `all_day` says that DTSTART is written as a
    date. A time that the zone has twice or not at all is written in UTC. A rule runs on the clock of DTSTART: where
    the zone of an event that has rules cannot be written, UTC would move its instances, and that is for the
    caller to see.

    >>> talk = Event("Talk", when="2026-10-21T19:00+02:00[Europe/Berlin]", recurrence="FREQ=WEEKLY;COUNT=4")
    >>> recurrence_lines(talk, "Europe/Berlin")
    ['RRULE:FREQ=WEEKLY;COUNT=4\\r\\n']
    """
    lines = []
    if event.recurrence_id is not None:
        lines.append(_moment_line("RECURRENCE-ID", event.recurrence_id, key, all_day=all_day))
    recurrence = event.recurrence
    if recurrence is None:
        return lines
    lines += [content_line("RRULE", rule) for rule in recurrence.rules]
    for stated in recurrence.dates:
        if isinstance(stated, When):
            lines.append(_period_line(stated, key))
        else:
            lines.append(_moment_line("RDATE", stated, key, all_day=all_day))
    lines += [_moment_line("EXDATE", stated, key, all_day=all_day) for stated in recurrence.exclusions]
    lines += [content_line("EXRULE", rule) for rule in recurrence.exclusion_rules]
    return lines


def _moment_line(name: str, value: RecurrenceId, key: str, *, all_day: bool) -> str:
    if isinstance(value, datetime):
        parameter, text = _instant(value, key)
        return content_line(name + parameter, text)
    if isinstance(value, PartialDateTime):
        day, clock = value.date.full if value.date else None, value.clock
        assert day is not None  # Recurrence and Event take no others
        if not all_day:
            if clock == ClockTime(24) and day < date.max:
                day, clock = day + _DAY, ClockTime(0)
            return content_line(name, f"{_day(day)}T{clock.hour:02}{clock.minute:02}{clock.second or 0:02}")
        value = day
    return content_line(f"{name};VALUE=DATE", _day(value))


def _period_line(when: When, key: str) -> str:
    start, end = when.start, when.end
    assert isinstance(start, datetime)
    assert isinstance(end, datetime)
    if start.tzinfo is UTC:  # stated so, and read by all
        key = ""
    parameter, first = _instant(start, key)
    other, last = _instant(end, key)
    if parameter != other:  # one of them is a time that the zone has twice
        (parameter, first), (_, last) = _instant(start, ""), _instant(end, "")
    return content_line(f"RDATE;VALUE=PERIOD{parameter}", f"{first}/{last}")


def _instant(value: datetime, key: str) -> tuple[str, str]:
    """The parameter and the text of an instant: on the clock of the zone, or in UTC."""
    if key:
        local = value.astimezone(zone_named(key))
        if local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset():
            return f";TZID={key}", f"{_day(local)}T{local:%H%M%S}"
    utc = value.astimezone(UTC)
    return "", f"{_day(utc)}T{utc:%H%M%S}Z"


def _day(value: date) -> str:
    return f"{value.year:04}{value.month:02}{value.day:02}"


def read_recurrence(
    properties: Iterable[Property],
    read_moment: Callable[[Property, str], RecurrenceId | None],
    refuse: Callable[[Property, str], None] | None = None,
) -> Recurrence | None:
    """
    What the RRULE, RDATE, EXDATE and EXRULE among the properties say; None where there are none. Overrides are
    components of their own, and not looked at.

    `read_moment` reads one value of a property as the start of an instance, and gives None for one that it
    reported; the values of a PERIOD come to it one by one. `refuse` is called with a property that cannot be
    used as it stands, and why; such a line is left out. Without it the first is an error.

    Raises:
        InvalidField: a line that cannot be used, if there is no `refuse`.
    """
    rules: dict[str, list[str]] = {"RRULE": [], "EXRULE": []}
    starts: dict[str, list[RecurrenceId | When]] = {"RDATE": [], "EXDATE": []}
    for found in properties:
        if found.name not in NAMES:
            continue
        try:
            if found.name in rules:
                Recurrence(rules=found.value)
                rules[found.name].append(found.value)
            else:
                starts[found.name] += _starts(found, read_moment)
        except EventkitError as error:
            if refuse is None:
                raise
            refuse(found, error.message.removeprefix(f"{getattr(error, 'field', '')}: "))
    if not any((*rules.values(), *starts.values())):
        return None
    return Recurrence(
        rules=tuple(rules["RRULE"]),
        dates=tuple(starts["RDATE"]),
        exclusions=tuple(start for start in starts["EXDATE"] if not isinstance(start, When)),
        exclusion_rules=tuple(rules["EXRULE"]),
    )


def _starts(found: Property, read_moment: Callable[[Property, str], RecurrenceId | None]) -> list[RecurrenceId | When]:
    starts: list[RecurrenceId | When] = []
    for value in found.value.split(","):
        text = value.strip()
        if "/" in text:
            period = _period(found, text, read_moment)
            if period is not None:
                starts.append(period)
        elif text and (start := read_moment(found, text)) is not None:
            starts.append(start)
    return starts


def _period(
    found: Property, text: str, read_moment: Callable[[Property, str], RecurrenceId | None]
) -> RecurrenceId | When | None:
    """A PERIOD (RFC 5545 section 3.3.9), from an instant to another or of a length."""
    first, _, last = text.partition("/")
    start = read_moment(found, first)
    if start is None:
        return None
    length = parse_duration(last) if last.lstrip("+").upper().startswith("P") else None
    end = read_moment(found, last) if length is None else None
    if length is None and end is None:
        return None
    if not isinstance(start, datetime) or not (length or isinstance(end, datetime)):
        message = f"the period {text} is not from one instant to another: it has no zone"
        raise InvalidField(message, field="dates", value=text)
    if found.name == "EXDATE":
        return start
    return When.at(start, end=end if isinstance(end, datetime) else None, duration=length)
