"""Which half of the day a clock time is in: ClocksDraft to ClockTimes (settle_clocks)."""

from __future__ import annotations

from typing import Final

from attrs import define, field

from eventkit.errors import ImpossibleTime
from eventkit.when.clocks import ClockDraft, ClocksDraft
from eventkit.when.partial import ClockTime


@define
class SettledClocksDraft:
    """
    A clock time, or two, on a 24-hour clock.

    `starts` has each time that fits, as (clock time, days later): more than one for "midnight" and for "7 o'clock"
    without a half of the day. `end_later` is the number of days that the end lies after its date (22:00 to 00:30: 1).
    """

    starts: list[tuple[ClockTime, int]]
    end: ClockTime | None = None
    end_later: int = 0
    why_several: str = ""
    findings: list[tuple[str, str]] = field(factory=list)


_NOON: Final = 12 * 60


def settle_clocks(clocks: ClocksDraft, part: str | None = None, *, alone: bool = False) -> SettledClocksDraft:
    """
    The clock times on a 24-hour clock. `part` is a part of the day said elsewhere in the line, `alone` that
    no other clock face can tell which half of the day is meant.

    A half of the day that stands once serves both ends: "4-5:15pm" is in the afternoon, "11-1pm" starts in the morning.

    Raises:
        ImpossibleTime: no clock shows it ("25:00", "15:00 am").
    """
    start, end = clocks.start, clocks.end
    findings: list[tuple[str, str]] = []
    unsaid = start.half is None and start.part is None and start.word is None and (end is None or not _half_of(end))
    if part and unsaid and start.hour <= 12 and _fits(start.hour, part):
        start.part = part
    if end is None:
        return _single(start, findings)
    if alone and start.twelve and end.twelve and _half_of(start) is None and _half_of(end) is None:
        return _single(start, findings)  # of an end nobody knows the half
    first, last = _pair(start, end, findings)
    settled = SettledClocksDraft([(_clock(start, first), 0)], _clock(end, last), findings=findings)
    if last <= first:
        unclear = start.half is None and end.half is None and not start.part and not end.part
        if unclear and 60 <= last < _NOON + 60 and first < _NOON + 60 and start.word is None and end.word is None:
            settled.why_several = "meridiem"
        settled.end_later = 1
    if end.next_day and not start.next_day:
        settled.end_later = 1
    if settled.end == ClockTime(24):
        settled.end, settled.end_later = ClockTime(0), 1
    return settled


def _single(start: ClockDraft, findings: list[tuple[str, str]]) -> SettledClocksDraft:
    minutes = _minutes(start, _half_of(start), findings)
    clock = _clock(start, minutes)
    if start.word == "midnight":
        return SettledClocksDraft([(ClockTime(0), 0), (ClockTime(0), 1)], why_several="midnight", findings=findings)
    if start.twelve and _half_of(start) is None:
        hour = clock.hour % 12
        both = [ClockTime(hour, clock.minute, clock.second), ClockTime(hour + 12, clock.minute, clock.second)]
        return SettledClocksDraft([(each, 0) for each in both], why_several="meridiem", findings=findings)
    if clock.hour == 24:
        return SettledClocksDraft([(ClockTime(0), 1)], findings=findings)
    return SettledClocksDraft([(clock, int(start.next_day))], findings=findings)


def _fits(hour: int, part: str) -> bool:
    """Whether a part of the day said apart from the clock time can be about it: not "morning" about 24-hour 13:00."""
    fitting = {"morning": range(13), "afternoon": range(1, 9), "evening": range(4, 13), "night": range(6, 12)}
    return hour in fitting.get(part, ())


def _half_of(draft: ClockDraft) -> str | None:
    """The half of the day that the words say: "am", "pm", "24", or None."""
    if draft.word == "noon":
        return "24"
    if draft.word == "midnight":
        return "24"
    if draft.half:
        return draft.half
    part, hour = draft.part, draft.hour
    if part is None or hour > 12 or hour == 0:
        return None
    if part == "morning":
        return "24" if hour == 12 and not draft.early else "am"
    if part == "noon":
        return "pm" if hour in (12, 1, 2, 3) else "am"
    if part == "night":
        return "pm" if 6 <= hour < 12 else "am"
    if part == "evening" and hour == 12:
        return "am"
    return "pm"


def _minutes(draft: ClockDraft, half: str | None, findings: list[tuple[str, str]]) -> int:
    """Minutes from midnight; 24:00 is 1440."""
    hour = draft.hour
    if draft.minute > 59 or (draft.second or 0) > 59 or hour > 24 or (hour == 24 and draft.minute):
        raise ImpossibleTime(f"no clock shows {hour}:{draft.minute:02}; correct the time")
    if draft.part == "morning" and hour >= 13 and draft.half is None:
        raise ImpossibleTime(f"{hour}:{draft.minute:02} is not in the morning; correct one of the two")
    if half in ("am", "pm") and draft.half in ("am", "pm"):
        if half == "am" and hour > 12:
            raise ImpossibleTime(f"{hour}:{draft.minute:02} cannot be a.m.; write it without a.m., or correct the hour")
        if half == "pm" and hour == 0:
            raise ImpossibleTime(f"{hour}:{draft.minute:02} cannot be p.m.; write 12 for noon, or correct the hour")
        if hour > 12:
            findings.append(
                ("24h-with-pm", f"{hour}:{draft.minute:02} is a 24-hour time; the p.m. beside it says nothing")
            )
    if half == "am" and hour == 12:
        # "12 in the evening" and 晚上12点 are the midnight that ends the day; 12 am the one that begins it.
        hour = 24 if draft.half is None and draft.part in ("evening", "night") and not draft.minute else 0
    elif half == "pm" and hour < 12:
        hour += 12
    return hour * 60 + draft.minute


def _clock(draft: ClockDraft, minutes: int) -> ClockTime:
    return ClockTime(minutes // 60, minutes % 60, draft.second)


def _pair(start: ClockDraft, end: ClockDraft, findings: list[tuple[str, str]]) -> tuple[int, int]:
    one, other = _half_of(start), _half_of(end)
    if one is None and other in ("am", "pm") and start.hour <= 12 and start.hour != 0:
        last = _minutes(end, other, findings)
        if end.half in ("am", "pm") and end.hour > 12:
            return _minutes(start, "24", findings), last  # "9:00-19:00pm": both are 24-hour times
        same = _minutes(start, other, [])
        opposite = _minutes(start, "pm" if other == "am" else "am", [])
        return (same if same < (last or 1440) else opposite), last
    first = _minutes(start, one, findings)
    if one is not None and other is None and end.word is None and 1 <= end.hour <= 12 and (one != "24" or start.word):
        same = _minutes(end, "am" if first < _NOON else "pm", [])
        opposite = _minutes(end, "pm" if first < _NOON else "am", [])
        return first, same if same > first else opposite
    last = _minutes(end, other, findings)
    return first, last
