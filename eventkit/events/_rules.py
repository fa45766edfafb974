"""
One recurrence rule (RFC 5545 §3.3.10): read from its text, and the local times that it gives.

`Rule.parse` reads the text, `Rule.times` gives the times; zones, exclusions and moved instances are the business of
`eventkit.events._occurrences`.

The rule is worked out here and not by dateutil's `rrule`, which the tests compare with, for two reasons:

- it looks at UNTIL, and at any other end, only when it has found an instance: a rule that never matches runs to the
  year 9999 (3.6 s for days, and no end for seconds). Here the search ends with the window, and its steps are counted;
- it gives other instances than libical for BYWEEKNO at the turn of the year or without BYDAY, for yearly rules with
  BYMONTHDAY and no BYMONTH, for weekly rules with BYSETPOS whose start lies inside the week, and for BYHOUR and the
  like on whole days.

Three readings of the RFC that are not in its words, all as libical, ical.js and sabre/vobject have them: a yearly rule
with BYMONTHDAY and without BYMONTH stays in the month of the start; BYWEEKNO without BYDAY is the weekday of the
start; the week that BYWEEKNO names belongs to the year it is numbered in, also where its days are in the year before or
after.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta
from itertools import product
from typing import Final

from attrs import field, frozen

from eventkit._messages import did_you_mean, show
from eventkit.errors import InvalidField, LimitExceeded

FREQUENCIES: Final = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY")
WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

MAX_LENGTH = 10_000
"""Characters of one rule; the longest sensible one, every second of a minute by number, has 250."""
MAX_STEPS = 400_000
"""How many days, hours or seconds are looked at before a search is given up: one of days goes a thousand years far."""

_DAY: Final = timedelta(days=1)
_ZERO: Final = datetime(1, 1, 1)
_SECONDS: Final = {"HOURLY": 3600, "MINUTELY": 60, "SECONDLY": 1}

# What each list may hold: the lowest and the highest number, and whether it may be counted from the end.
_RANGES: Final = {
    "BYSECOND": (0, 60, False),
    "BYMINUTE": (0, 59, False),
    "BYHOUR": (0, 23, False),
    "BYMONTHDAY": (1, 31, True),
    "BYYEARDAY": (1, 366, True),
    "BYWEEKNO": (1, 53, True),
    "BYMONTH": (1, 12, False),
    "BYSETPOS": (1, 2**31 - 1, True),
}
_PARTS: Final = ("FREQ", "UNTIL", "COUNT", "INTERVAL", "WKST", "BYDAY", "RSCALE", "SKIP", *_RANGES)

# What a part "MUST NOT" stand beside (RFC 5545 §3.3.10).
_NOT_WITH: Final = {
    "BYMONTHDAY": ("WEEKLY",),
    "BYYEARDAY": ("DAILY", "WEEKLY", "MONTHLY"),
    "BYWEEKNO": FREQUENCIES[1:],
}
_NUMBER = re.compile(r"[+-]?[0-9]{1,10}", re.ASCII)
_BYDAY = re.compile(r"([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_UNTIL = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?", re.ASCII)


class Budget:
    """How much may be looked at before an expansion is given up (LimitExceeded)."""

    __slots__ = ("instances", "limit", "most", "steps")

    def __init__(self, limit: int, *, steps: int = MAX_STEPS) -> None:
        self.limit = self.instances = limit
        self.most = self.steps = max(limit, steps)

    def instance(self, rule: str) -> None:
        self.instances -= 1
        if self.instances < 0:
            raise LimitExceeded(
                f"{rule or 'the recurrence'} has more than {self.limit:,} instances up to there; "
                "ask for an earlier or shorter window, or pass limit="
            )

    def step(self, rule: str, count: int = 1) -> None:
        self.steps -= count
        if self.steps < 0:
            raise LimitExceeded(
                f"{rule} was searched for {self.most:,} steps without reaching the end of the window; "
                "it may never match: ask for an earlier or shorter window"
            )


@frozen(kw_only=True)
class Rule:
    """
    A recurrence rule, part by part; lists are sorted, and empty when the rule does not have the part.

    `until` is a date, a local datetime without a zone, or a datetime in UTC, as written. `by_day` has pairs of a number
    (0 when there is none) and a weekday (Monday is 0).
    """

    text: str
    freq: str
    interval: int = 1
    count: int | None = None
    until: date | datetime | None = None
    week_start: int = 0
    by_month: tuple[int, ...] = ()
    by_week: tuple[int, ...] = ()
    by_year_day: tuple[int, ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_day: tuple[tuple[int, int], ...] = ()
    by_hour: tuple[int, ...] = ()
    by_minute: tuple[int, ...] = ()
    by_second: tuple[int, ...] = ()
    by_position: tuple[int, ...] = ()
    scale: str = field(default="", metadata={"see": "RFC 7529"})

    @classmethod
    def parse(cls, text: str) -> Rule:
        """
        The rule that the text writes.

        Case, spaces and a closing semicolon make no difference, X- parts have no meaning; COUNT and UNTIL may stand
        together, the earlier end holds.

        Raises:
            InvalidField: names the part and the value, and what is expected.
        """
        parts = _parts(text)

        def fail(part: str, message: str) -> InvalidField:
            return InvalidField(f"{part} {message} (in {show(text)})", field="recurrence", value=text)

        freq = parts.get("FREQ")
        if freq not in FREQUENCIES:
            got = "is missing" if freq is None else f"{show(freq)} is not a frequency"
            raise fail(
                "FREQ", f"{got}; expected one of {', '.join(FREQUENCIES)}{did_you_mean(freq or '', FREQUENCIES)}"
            )

        def number(part: str, default: int | None) -> int | None:
            value = parts.get(part)
            if value is None:
                return default
            if not _NUMBER.fullmatch(value) or not 1 <= int(value) < 2**31:
                raise fail(part, f"{show(value)} is not a whole number from 1 up")
            return int(value)

        lists: dict[str, tuple[int, ...]] = {}
        for part, (low, high, signed) in _RANGES.items():
            values = []
            for value in parts[part].split(",") if part in parts else ():
                found = int(value) if _NUMBER.fullmatch(value) else None
                if found is None or not low <= (abs(found) if signed else found) <= high:
                    span = f"{low} to {high}" + (f" or -{high} to -{low}" if signed else "")
                    raise fail(part, f"{show(value)} is not a number from {span}")
                values.append(found)
            if freq in _NOT_WITH.get(part, ()) and values:
                raise fail(part, f"cannot stand with FREQ={freq} (RFC 5545 §3.3.10)")
            lists[part] = tuple(sorted(set(values)))

        days = set()
        for value in parts["BYDAY"].split(",") if "BYDAY" in parts else ():
            match = _BYDAY.fullmatch(value)
            if not match or (match[1] and not 1 <= abs(int(match[1])) <= 53):
                raise fail("BYDAY", f"{show(value)} is not a weekday such as MO, 2TU or -1FR")
            if match[1] and (freq not in ("YEARLY", "MONTHLY") or lists["BYWEEKNO"]):
                beside = "BYWEEKNO" if lists["BYWEEKNO"] else f"FREQ={freq}"
                raise fail("BYDAY", f"{show(value)} has a number, which cannot stand with {beside}")
            days.add((int(match[1] or 0), WEEKDAYS.index(match[2])))

        week_start = parts.get("WKST", "MO")
        if week_start not in WEEKDAYS:
            raise fail("WKST", f"{show(week_start)} is not a weekday: {', '.join(WEEKDAYS)}")
        until = None
        if "UNTIL" in parts:
            try:
                until = _until(parts["UNTIL"])
            except ValueError:
                message = f"{show(parts['UNTIL'])} is not a date or time such as 20261231 or 20261231T235959Z"
                raise fail("UNTIL", message) from None
        return cls(
            text=text,
            freq=freq,
            interval=number("INTERVAL", 1) or 1,
            count=number("COUNT", None),
            until=until,
            week_start=WEEKDAYS.index(week_start),
            by_month=lists["BYMONTH"],
            by_week=lists["BYWEEKNO"],
            by_year_day=lists["BYYEARDAY"],
            by_month_day=lists["BYMONTHDAY"],
            by_day=tuple(sorted(days)),
            by_hour=lists["BYHOUR"],
            by_minute=lists["BYMINUTE"],
            by_second=lists["BYSECOND"],
            by_position=lists["BYSETPOS"],
            scale=parts.get("RSCALE", ""),
        )

    @property
    def is_bounded(self) -> bool:
        """Whether the rule ends by itself."""
        return self.count is not None or self.until is not None

    def times(
        self, start: datetime, *, all_day: bool, since: datetime, before: datetime, budget: Budget
    ) -> Iterator[datetime]:
        """
        The local times of the rule from `start` on, in order, as datetimes without a zone; midnights when `all_day`.

        All from `since` to `before` are given; of those earlier and later, some. COUNT and UNTIL are not looked at:
        they need the zone, and the first instance.

        Raises:
            InvalidField: a calendar scale other than the Gregorian (RFC 7529), or clock times on whole days.
            LimitExceeded: more was looked at than the budget allows.
        """
        if self.scale not in ("", "GREGORIAN"):
            raise InvalidField(
                f"RSCALE {self.scale} (RFC 7529) is kept and not expanded; only the Gregorian calendar is "
                f"(in {show(self.text)})",
                field="recurrence",
                value=self.text,
            )
        if all_day and self.freq in _SECONDS:
            message = f"FREQ={self.freq} cannot stand with whole days; give a start with a clock time"
            raise InvalidField(f"{message} (in {show(self.text)})", field="recurrence", value=self.text)
        first = start if self.count is not None else max(start, since)
        plan = _Plan(self, start, all_day, first, before, budget)
        largest = len(plan.clocks) * (1 if self.freq in _SECONDS else 366)
        if self.by_position and not _positions(largest, self.by_position):
            return  # no set of this rule is large enough
        sets = plan.short_sets() if self.freq in _SECONDS else plan.long_sets()
        for found in sets:
            for moment in found:
                if moment >= start:
                    yield moment


class _Plan:
    """The work on one rule: what the rule leaves open is filled in from the start (RFC 5545 §3.3.10, end)."""

    def __init__(
        self, rule: Rule, start: datetime, all_day: bool, since: datetime, before: datetime, budget: Budget
    ) -> None:
        self.rule, self.start, self.since, self.before, self.budget = rule, start, since, before, budget
        self.months = rule.by_month
        self.month_days = rule.by_month_day
        self.weekdays = frozenset(day for number, day in rule.by_day if not number)
        self.numbered = tuple((number, day) for number, day in rule.by_day if number)
        if rule.freq == "YEARLY":
            if rule.by_week:
                if not rule.by_day and not rule.by_month_day and not rule.by_year_day:
                    self.weekdays = frozenset((start.weekday(),))
            elif not rule.by_year_day:
                if not rule.by_month and (rule.by_month_day or not rule.by_day):
                    self.months = (start.month,)
                if not rule.by_month_day and not rule.by_day:
                    self.month_days = (start.day,)
        elif rule.freq == "MONTHLY" and not rule.by_month_day and not rule.by_day:
            self.month_days = (start.day,)
        elif rule.freq == "WEEKLY" and not rule.by_day:
            self.weekdays = frozenset((start.weekday(),))
        # A leap second is no time of datetime: it is the last second that the minute has.
        self.seconds = tuple(sorted({min(second, 59) for second in rule.by_second}))
        # The clock times of a day, an hour or a minute.
        self.clocks = [time()]
        if not all_day:
            hours = (0,) if rule.freq in _SECONDS else rule.by_hour or (start.hour,)
            minutes = (0,) if rule.freq in ("MINUTELY", "SECONDLY") else rule.by_minute or (start.minute,)
            seconds = (0,) if rule.freq == "SECONDLY" else self.seconds or (start.second,)
            self.clocks = [time(*clock, start.microsecond) for clock in product(hours, minutes, seconds)]
        self.fits = self._day_filter()

    # Years, months, weeks and days

    def long_sets(self) -> Iterator[Iterable[datetime]]:
        """For each year, month, week or day of the rule, the times in it."""
        positions = self.rule.by_position
        since = self.since.date()
        for days in self._periods():
            self.budget.step(self.rule.text, len(days))
            if positions:
                fitting = [day for day in days if self.fits(day)]
                yield self._at_positions(fitting, self.clocks, positions)
            else:
                fitting = [day for day in days if day >= since and self.fits(day)]
                yield (datetime.combine(day, clock) for day in fitting for clock in self.clocks)

    @staticmethod
    def _at_positions(days: Sequence[date], clocks: Sequence[time], positions: Iterable[int]) -> Iterator[datetime]:
        """The times of a set by their number; the set itself, which may be large, is not made."""
        for n in _positions(len(days) * len(clocks), positions):
            yield datetime.combine(days[n // len(clocks)], clocks[n % len(clocks)])

    def _periods(self) -> Iterator[Sequence[date]]:
        rule, start, since, before = self.rule, self.start.date(), self.since.date(), self.before.date()
        every, last = rule.interval, before.toordinal()
        if rule.freq == "DAILY":
            skipped = (since - start).days // every
            day = start.toordinal() + skipped * every
            while day <= last:
                yield (date.fromordinal(day),)
                day += every
        elif rule.freq == "WEEKLY":
            monday = start.toordinal() - (start.weekday() - rule.week_start) % 7
            monday += (since.toordinal() - monday) // (7 * every) * 7 * every
            while monday <= last:
                yield [date.fromordinal(n) for n in range(max(monday, 1), min(monday + 7, date.max.toordinal() + 1))]
                monday += 7 * every
        elif rule.freq == "MONTHLY":
            month = start.year * 12 + start.month - 1
            month += ((since.year * 12 + since.month - 1) - month) // every * every
            while month < before.year * 12 + before.month:
                if not self.months or month % 12 + 1 in self.months:
                    yield self._month(month // 12, month % 12 + 1)
                else:
                    self.budget.step(rule.text)
                month += every
        else:
            # The last week of a year may end in the next: a start in the first days of January is in it.
            year = start.year + ((since.year - start.year) // every - 1) * every
            while year <= min(before.year + 1, MAXYEAR):
                if year >= 1:
                    yield self._year(year)
                year += every

    def _month(self, year: int, month: int) -> Sequence[date]:
        first = date(year, month, 1)
        length = _month_length(first)
        if self.month_days:
            days = sorted({n if n > 0 else length + 1 + n for n in self.month_days})
            return [first.replace(day=n) for n in days if 1 <= n <= length]
        return [first.replace(day=n) for n in range(1, length + 1)]

    def _year(self, year: int) -> Sequence[date]:
        if self.rule.by_week:
            return self._weeks(year)
        if self.rule.by_year_day:
            first, length = date(year, 1, 1).toordinal(), _year_length(year)
            days = sorted({n if n > 0 else length + 1 + n for n in self.rule.by_year_day})
            return [date.fromordinal(first + n - 1) for n in days if 1 <= n <= length]
        return [day for month in self.months or range(1, 13) for day in self._month(year, month)]

    def _weeks(self, year: int) -> Sequence[date]:
        """The days of the weeks by number (ISO 8601 §3.2.2, with the week start of the rule)."""
        first = _first_week(year, self.rule.week_start)
        count = (_first_week(year + 1, self.rule.week_start) - first) // 7
        numbers = sorted({n if n > 0 else count + 1 + n for n in self.rule.by_week})
        return [
            date.fromordinal(ordinal)
            for n in numbers
            if 1 <= n <= count
            for ordinal in range(first + 7 * (n - 1), first + 7 * n)
            if 1 <= ordinal <= date.max.toordinal()
        ]

    def _day_filter(self) -> Callable[[date], bool]:
        """Whether a day fits all parts of the rule that name days."""
        rule, months, weekdays, numbered = self.rule, self.months, self.weekdays, self.numbered
        month_days, year_days = self.month_days, rule.by_year_day
        in_month = rule.freq == "MONTHLY" or bool(rule.by_month)

        def fits(day: date) -> bool:
            if months and day.month not in months:
                return False
            if month_days and day.day not in month_days and day.day - _month_length(day) - 1 not in month_days:
                return False
            if year_days:
                number = day.timetuple().tm_yday
                if number not in year_days and number - _year_length(day.year) - 1 not in year_days:
                    return False
            if not weekdays and not numbered:
                return True
            return day.weekday() in weekdays or any(_is_numbered(day, n, w, in_month) for n, w in numbered)

        return fits

    # Hours, minutes and seconds

    def short_sets(self) -> Iterator[Iterable[datetime]]:
        """
        For each hour, minute or second of the rule, the times in it.

        Stretches that cannot fit (a month, a day, an hour, a minute) are passed over in one step.
        """
        rule = self.rule
        size = _SECONDS[rule.freq]
        every = size * rule.interval
        begin = int((self.start.replace(microsecond=0) - _ZERO).total_seconds()) // size * size
        since = int((self.since.replace(microsecond=0) - _ZERO).total_seconds())
        at = begin + max(0, since - begin) // every * every
        last = int((self.before.replace(microsecond=0) - _ZERO).total_seconds())
        # The hour of the day, the minute of the hour and the second of the minute, where the rule limits them.
        clock_parts = [(3600, 24, rule.by_hour), (60, 60, rule.by_minute), (1, 60, self.seconds)]
        limits = [(unit, most, values) for unit, most, values in clock_parts if values and size <= unit]
        fitting_day = None
        while at <= last:
            self.budget.step(rule.text)
            moment = _ZERO + timedelta(seconds=at)
            if moment.date() != fitting_day:
                if not self.fits(moment.date()):
                    at = _pass(at, self._days_end(moment), every)
                    continue
                fitting_day = moment.date()
            for unit, most, values in limits:
                value = at // unit % most
                if value not in values:
                    later = next((n for n in values if n > value), most)
                    at = _pass(at, (at // unit // most * most + later) * unit, every)
                    break
            else:
                found = [
                    moment.replace(
                        minute=moment.minute if size < 3600 else clock.minute,
                        second=moment.second if size < 60 else clock.second,
                        microsecond=clock.microsecond,
                    )
                    for clock in self.clocks
                ]
                yield [found[n] for n in _positions(len(found), rule.by_position)] if rule.by_position else found
                at += every

    def _days_end(self, moment: datetime) -> int:
        """Where the day that does not fit ends, or the month if no day of it can."""
        day = moment.date()
        if self.months and day.month not in self.months:
            day = day.replace(day=_month_length(day))
        return day.toordinal() * 86400


def _pass(at: int, end: int, every: int) -> int:
    """The first time of the row from `at` that is not before `end`."""
    return at + max(1, -(-(end - at) // every)) * every


def _parts(text: str) -> dict[str, str]:
    if not isinstance(text, str):
        raise InvalidField(f"expected the text of a rule, got {show(text)}", field="recurrence", value=text)
    if len(text) > MAX_LENGTH:
        message = f"a rule of {len(text):,} characters; the longest that is read has {MAX_LENGTH:,}"
        raise InvalidField(message, field="recurrence", value=text)
    if not text.replace("\t", " ").isprintable():
        raise InvalidField(f"a rule is one line of plain characters, not {show(text)}", field="recurrence", value=text)
    parts: dict[str, str] = {}
    for piece in re.sub(r"[ \t]+", "", text).upper().split(";"):
        name, sign, value = piece.partition("=")
        if not piece or name.startswith("X-"):
            continue
        fault = ""
        if name not in _PARTS:
            fault = f"{show(name)} is no part of a rule{did_you_mean(name, _PARTS)}"
        elif not sign or not value:
            fault = f"{name} has no value"
        elif name in parts:
            fault = f"{name} stands twice"
        if fault:
            raise InvalidField(f"{fault} (in {show(text)})", field="recurrence", value=text)
        parts[name] = value
    return parts


def _until(value: str) -> date | datetime:
    match = _UNTIL.fullmatch(value)
    if not match:
        raise ValueError(value)
    day = date(*map(int, match.group(1, 2, 3)))
    if match[4] is None:
        return day
    hour, minute, second = map(int, match.group(4, 5, 6))
    if not second <= 60:
        raise ValueError(value)
    return datetime.combine(day, time(hour, minute, min(second, 59)), UTC if match[7] else None)


def _positions(size: int, positions: Iterable[int]) -> list[int]:
    """The places in a set of that size, counted from 0, that BYSETPOS names."""
    return [n for n in sorted({n - 1 if n > 0 else size + n for n in positions}) if 0 <= n < size]


def _is_numbered(day: date, number: int, weekday: int, in_month: bool) -> bool:
    """Whether the day is the so-manieth of its weekday in the month, or in the year."""
    if day.weekday() != weekday:
        return False
    place = day.day if in_month else day.timetuple().tm_yday
    if number > 0:
        return (place + 6) // 7 == number
    length = _month_length(day) if in_month else _year_length(day.year)
    return (length - place) // 7 + 1 == -number


def _first_week(year: int, week_start: int) -> int:
    """The ordinal of the first day of the first week that has at least four days in the year."""
    if year > MAXYEAR:
        fourth = date(MAXYEAR, 12, 31).toordinal() + 4
    else:
        fourth = date(year, 1, 4).toordinal()
    return fourth - (fourth + 6 - week_start) % 7


def _month_length(day: date) -> int:
    if day.month == 2:
        return 29 if _year_length(day.year) == 366 else 28
    return 30 if day.month in (4, 6, 9, 11) else 31


def _year_length(year: int) -> int:
    return 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365
