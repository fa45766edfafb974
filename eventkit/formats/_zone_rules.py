"""
What a VTIMEZONE says the clocks show (RFC 5545 section 3.6.5): ZoneRules, from the block to offsets.

The opposite of `eventkit.formats._vtimezone`, which writes such blocks. Read are single onsets, RDATE, and yearly rules
of the forms that programs write: by month and weekday ("2SU", "-1SU", or a range of days and a weekday), or by day of
the month. A block with another rule says nothing that could be relied on, and is not used.
"""

from __future__ import annotations

import calendar
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from eventkit.formats._component import Component

_OFFSET = re.compile(r"([+-]?)(\d{2}):?(\d{2}):?(\d{2})?")
_BYDAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_CLOCK = ("BYHOUR", "BYMINUTE", "BYSECOND")
_MOST_ONSETS = 2000  # of single ones, and
_MOST_PARTS = 400  # of STANDARD and DAYLIGHT, in a block; the longest histories of real zones have about 300
_MOST_CHANGES = 30  # in a year
_YEARS_KEPT = 64


class ZoneRules:
    """The offsets of a block; made by `read`, which gives None for a block that cannot be relied on."""

    def __init__(self, observances: Sequence[_Observance]) -> None:
        self._observances = observances
        self._agreed: dict[tuple[str, int], bool] = {}
        self._years: dict[int, tuple[list[tuple[datetime, _Observance]], list[datetime]]] = {}
        self._tried: dict[int, list[tuple[datetime, timedelta]]] = {}

    @classmethod
    def read(cls, component: Component) -> ZoneRules | None:
        """The rules of a VTIMEZONE, or None."""
        parts = [part for part in component.components if part.name in ("STANDARD", "DAYLIGHT")]
        if len(parts) > _MOST_PARTS:
            return None
        found = [_Observance.read(part) for part in parts]
        known = [observance for observance in found if observance is not None]
        return cls(known) if known and len(known) == len(found) else None

    def offset_at(self, clock: datetime) -> timedelta:
        """
        The offset at a clock time (without a zone). A time that the clocks show twice means the first, one that they
        skip is counted by the offset before (RFC 5545 section 3.3.5).
        """
        onsets, moments = self._around(clock.year)
        at = bisect_right(moments, clock)
        if not at:
            first = min(self._observances, key=lambda observance: observance.start)
            return first.before
        latest, current = onsets[at - 1]
        skipped = current.after - current.before
        return current.before if clock - latest < skipped else current.after

    def agree_with(self, zone: tzinfo, key: str, year: int) -> bool:
        """Whether the block and a zone have the same offsets all through a year, tried day by day around changes."""
        agreed = self._agreed.get((key, year))
        if agreed is None:
            trials = self._trials(year)
            agreed = bool(trials) and all(offset == _offset(zone, clock) for clock, offset in trials)
            self._agreed[key, year] = agreed
        return agreed

    def _around(self, year: int) -> tuple[list[tuple[datetime, _Observance]], list[datetime]]:
        """The onsets in a year and the last before it of each observance, in order; and their clock times alone."""
        known = self._years.get(year)
        if known is None:
            if len(self._years) > _YEARS_KEPT:
                self._years.clear()
                self._tried.clear()
            first, found = datetime(year, 1, 1), []
            for number, observance in enumerate(self._observances):
                before = observance.latest_onset(first)
                onsets = [onset for onset in observance.onsets_in(year) if onset > first]
                # Of two at one time the first in the block holds, and so comes last here.
                found += [(onset, -number, observance) for onset in ([before] if before else []) + onsets]
            found.sort(key=lambda onset: onset[:2])
            known = [(onset, observance) for onset, _, observance in found], [onset for onset, _, _ in found]
            self._years[year] = known
        return known

    def _trials(self, year: int) -> list[tuple[datetime, timedelta]]:
        """
        Clock times on which two descriptions of one zone would differ if they do, with their offsets: twice a month,
        and at changes. None at all where there are more changes in the year than any zone has.
        """
        trials = self._tried.get(year)
        if trials is None:
            clocks = [datetime(year, month, day, 12) for month in range(1, 13) for day in (1, 15)]
            changes = [onset for onset in self._around(year)[1] if onset.year == year]
            if date.min.year < year < date.max.year:
                clocks += [onset + step for onset in changes for step in (timedelta(hours=-3), timedelta(hours=3))]
            few = len(changes) <= _MOST_CHANGES
            trials = self._tried[year] = [(clock, self.offset_at(clock)) for clock in clocks] if few else []
        return trials


class _Observance:
    """One STANDARD or DAYLIGHT: when it begins, and the offsets before and after."""

    def __init__(self, start: datetime, before: timedelta, after: timedelta) -> None:
        self.start, self.before, self.after = start, before, after
        self.singles: list[datetime] = [start]
        self.rule: _YearlyRule | None = None

    @classmethod
    def read(cls, part: Component) -> _Observance | None:
        start, before, after = part.first("DTSTART"), part.first("TZOFFSETFROM"), part.first("TZOFFSETTO")
        if start is None or after is None:
            return None
        onset, to = _clock(start.value), _parse_offset(after.value)
        since = to if before is None else _parse_offset(before.value)
        if onset is None or to is None or since is None:
            return None
        observance = cls(onset, since, to)
        for further in part.every("RDATE"):
            for value in further.value.split(","):
                if len(observance.singles) >= _MOST_ONSETS:
                    return None
                single = _clock(value.partition("/")[0])
                if single is None:
                    return None
                observance.singles.append(single)
        observance.singles.sort()
        rules = part.every("RRULE")
        if rules:
            observance.rule = _YearlyRule.read(rules[0].value, onset, since)
            if observance.rule is None or len(rules) > 1:
                return None
        return observance

    def latest_onset(self, clock: datetime) -> datetime | None:
        """The last time at or before a clock time at which it began; None before its first."""
        at = bisect_right(self.singles, clock)
        found = self.singles[at - 1] if at else None
        if self.rule is not None:
            ruled = self.rule.latest(clock)
            if ruled is not None and (found is None or ruled > found):
                found = ruled
        return found

    def onsets_in(self, year: int) -> list[datetime]:
        """Every time in a year at which it began."""
        first = bisect_left(self.singles, datetime(year, 1, 1))
        found = self.singles[first : bisect_right(self.singles, datetime.max.replace(year=year))]
        ruled = self.rule.latest(datetime.max.replace(year=year)) if self.rule is not None else None
        return found if ruled is None or ruled.year != year else [*found, ruled]


class _YearlyRule:
    """A rule that gives one day a year."""

    def __init__(self, start: datetime, last: datetime | None, months: int, days: Sequence[int], weekday: str) -> None:
        self.start, self.last, self.month, self.days = start, last, months, days
        self.nth, self.weekday = 0, -1
        if found := _BYDAY.fullmatch(weekday):
            self.nth, self.weekday = int(found[1] or 0), _DAYS.index(found[2])

    @classmethod
    def read(cls, rule: str, start: datetime, before: timedelta) -> _YearlyRule | None:
        parts = dict(part.upper().partition("=")[::2] for part in rule.split(";"))
        known = {"FREQ", "INTERVAL", "BYMONTH", "BYDAY", "BYMONTHDAY", "BYSETPOS", "UNTIL", "COUNT", "WKST", *_CLOCK}
        if parts.get("FREQ") != "YEARLY" or parts.get("INTERVAL", "1") != "1" or set(parts) - known:
            return None
        stated = (start.hour, start.minute, start.second)
        try:
            month = int(parts.get("BYMONTH", start.month))
            days = [int(day) for day in parts["BYMONTHDAY"].split(",")] if "BYMONTHDAY" in parts else []
            count = int(parts["COUNT"]) if "COUNT" in parts else None
            # Lotus Notes says the clock time in the rule as well.
            hour, minute, second = (int(parts.get(name, said)) for name, said in zip(_CLOCK, stated, strict=True))
            start = start.replace(hour=hour, minute=minute, second=second)
        except ValueError:
            return None
        weekday = parts.get("BYDAY", "")
        if "BYSETPOS" in parts:  # "the last of the Sundays": as BYDAY=-1SU says it
            weekday = parts["BYSETPOS"] + weekday
        found = _BYDAY.fullmatch(weekday)
        if not 1 <= month <= 12 or (weekday and found is None) or len(days) > 31:
            return None
        if (found is None and len(days) > 1) or (found is not None and not found[1] and not days):
            return None  # several days a year
        last = None
        if "UNTIL" in parts:
            last = _clock(parts["UNTIL"])
            if last is None:
                return None
            if parts["UNTIL"].endswith("Z"):
                last += before
        yearly = cls(start, last, month, days or ([] if weekday else [start.day]), weekday)
        if count is not None:
            until = min(start.year + count - 1, date.max.year)
            yearly.last = datetime(max(until, 1), 12, 31, 23, 59, 59)
        return yearly

    def latest(self, clock: datetime) -> datetime | None:
        if self.last is not None and clock > self.last:
            clock = self.last
        for year in (clock.year, clock.year - 1):
            onset = self._in_year(year) if year >= self.start.year else None
            if onset is not None and self.start <= onset <= clock:
                return onset
        return None

    def _in_year(self, year: int) -> datetime | None:
        longest = calendar.monthrange(year, self.month)[1]
        days = [day if day > 0 else longest + 1 + day for day in self.days] or list(range(1, longest + 1))
        days = sorted(day for day in days if 1 <= day <= longest)
        if self.weekday >= 0:
            days = [day for day in days if date(year, self.month, day).weekday() == self.weekday]
        at = self.nth - 1 if self.nth > 0 else self.nth
        try:
            return datetime.combine(date(year, self.month, days[at]), self.start.time())
        except IndexError:
            return None


def _offset(zone: tzinfo, clock: datetime) -> timedelta | None:
    return clock.replace(tzinfo=zone).utcoffset()


def _clock(value: str) -> datetime | None:
    """A clock time as a VTIMEZONE has it; a day means its beginning."""
    value = value.strip().removesuffix("Z")
    try:
        found = datetime.strptime(value, "%Y%m%dT%H%M%S" if "T" in value else "%Y%m%d")
    except ValueError:
        return None
    return found


def _parse_offset(value: str) -> timedelta | None:
    found = _OFFSET.fullmatch(value.strip())
    if found is None:
        return None
    offset = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    if offset >= timedelta(hours=24):
        return None
    return -offset if found[1] == "-" else offset
