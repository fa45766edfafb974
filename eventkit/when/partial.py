"""
Dates and clock times as far as they are stated: PartialDate, ClockTime, PartialDateTime.

None of these is ever turned into a `datetime` by filling gaps. Where order is needed they answer with
bounds. EDTF is ISO 8601-2:2019, clause 4 (the Extended Date/Time Format of the Library of Congress).
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from enum import Enum

from attrs import evolve, field, frozen

from eventkit.errors import ImpossibleTime, UnboundedTime


class Precision(Enum):
    """How exactly a time is stated. `WITHIN` is "some day between two days"."""

    SECOND = "second"
    MINUTE = "minute"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    WITHIN = "within"
    UNKNOWN = "unknown"


class PartOfDay(Enum):
    """A part of the day as people say it; it has no stated clock times, and none are invented."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


# EDTF sub-year groupings (level 1: 21-24, level 2: 33-36 and 40-41), as (first month, last month) of the calendar
# year. Seasons have no fixed months (and are reversed in the south), so their bounds are the whole year.
_QUARTER_CODES = range(33, 37)
_HALF_CODES = range(40, 42)
_SEASON_CODES = range(21, 33)

_SPANS = {
    Precision.QUARTER: {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)},
    Precision.HALF: {40: (1, 6), 41: (7, 12)},
}


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def last_day(year: int, month: int) -> int:
    """The number of the month's last day."""
    return 29 if month == 2 and calendar.isleap(year) else _LENGTHS[month - 1]


@frozen
class PartialDate:
    """
    A date with only the parts that are stated: "15 May" has a month and a day and no year.

    `precision` says which kind of date it is, also where a part is not known: `XXXX-05-15` is a DAY. `code` is
    an EDTF sub-year code for SEASON (21-32), QUARTER (33-36) and HALF (40-41), and the ISO week number for WEEK.
    A decade has its first year in `year`. `weekday` (Monday is 0) is as written, and not checked here.

    Raises:
        ImpossibleTime: the day, month or week does not exist.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = field(default=None, kw_only=True)
    code: int | None = field(default=None, kw_only=True)
    precision: Precision = field(default=Precision.UNKNOWN, kw_only=True)
    approximate: bool = field(default=False, kw_only=True)
    uncertain: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.precision is Precision.UNKNOWN:
            object.__setattr__(self, "precision", self._finest())
        self._check()

    def _finest(self) -> Precision:
        if self.day is not None:
            return Precision.DAY
        if self.month is not None:
            return Precision.MONTH
        if self.code is not None:
            if self.code in _QUARTER_CODES:
                return Precision.QUARTER
            if self.code in _HALF_CODES:
                return Precision.HALF
            return Precision.SEASON if self.code in _SEASON_CODES else Precision.UNKNOWN
        if self.year is not None:
            return Precision.YEAR
        return Precision.DAY if self.weekday is not None else Precision.UNKNOWN

    def _check(self) -> None:
        if self.year is not None and not 1 <= self.year <= 9999:
            raise ImpossibleTime(f"year {self.year} is outside 1 to 9999; such dates cannot be held")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ImpossibleTime(f"there is no month {self.month}; months run from 1 to 12")
        if self.day is not None:
            longest = 31 if self.month is None else last_day(2000 if self.year is None else self.year, self.month)
            if not 1 <= self.day <= longest:
                raise ImpossibleTime(
                    f"there is no day {self.day} in {self._month_words()}, which ends on day {longest}; check the date"
                )
        if self.weekday is not None and not 0 <= self.weekday <= 6:
            raise ImpossibleTime(f"weekday {self.weekday} is not 0 (Monday) to 6 (Sunday)")
        if self.precision is Precision.WEEK:
            weeks = 53 if self.year is None else date(self.year, 12, 28).isocalendar().week
            if self.code is None or not 1 <= self.code <= weeks:
                raise ImpossibleTime(f"there is no week {self.code} in {self.year}, which has {weeks}")
        elif self.code is not None and not 21 <= self.code <= 41:
            raise ImpossibleTime(f"{self.code} is no EDTF code for a season, quarter or half (21 to 41)")

    def _month_words(self) -> str:
        month = calendar.month_name[self.month] if self.month else "any month"
        return f"{month} {self.year}" if self.year else month

    @property
    def full(self) -> date | None:
        """The calendar day, if year, month and day are all stated; else None."""
        if self.precision is not Precision.DAY or self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def edtf(self) -> str:
        """
        The date in EDTF, unknown digits as X: `2020-05-15`, `XXXX-05-15`, `2021-22`, `201X`, `2021-09~`.

        A week is written as the interval of its days, because EDTF has no weeks. The weekday is not carried.
        """
        if self.precision is Precision.WEEK:
            try:
                return f"{self.earliest.isoformat()}/{self.latest.isoformat()}"
            except UnboundedTime:
                return f"XXXX-W{self.code:02}"
        return self._digits() + self._qualifier()

    @property
    def iso(self) -> str:
        """The date in our own one-line form: EDTF, `2021-W36` for a week, `XXXX-WXX-5` for a Friday."""
        if self.weekday is not None and self.day is None and self.month is None and self.precision is Precision.DAY:
            return f"XXXX-WXX-{self.weekday + 1}{self._qualifier()}"
        if self.precision is Precision.WEEK:
            year = "XXXX" if self.year is None else f"{self.year:04}"
            return f"{year}-W{self.code:02}{self._qualifier()}"
        return self.edtf

    def _digits(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04}"
        match self.precision:
            case Precision.CENTURY:
                return year[:2] + "XX"
            case Precision.DECADE:
                return year[:3] + "X"
            case Precision.DAY:
                month = "XX" if self.month is None else f"{self.month:02}"
                day = "XX" if self.day is None else f"{self.day:02}"
                return f"{year}-{month}-{day}"
            case Precision.MONTH:
                return f"{year}-XX" if self.month is None else f"{year}-{self.month:02}"
            case Precision.SEASON | Precision.QUARTER | Precision.HALF:
                return f"{year}-{self.code:02}"
        return year

    def _qualifier(self) -> str:
        if self.approximate and self.uncertain:
            return "%"
        return "~" if self.approximate else "?" if self.uncertain else ""

    @property
    def earliest(self) -> date:
        """
        The first day this date could mean: "May 2025" answers 1 May 2025; a full date answers itself.

        A season answers the first day of its year, having no fixed months. "About" does not widen the bounds.

        Raises:
            UnboundedTime: when not even the year is known.
        """
        return self._bound(first=True)

    @property
    def latest(self) -> date:
        """
        The last day this date could mean: "May 2025" answers 31 May 2025. The opposite of `earliest`.

        Winter runs into the next year, so "winter 2021" answers the last day of 2022.

        Raises:
            UnboundedTime: when not even the year is known.
        """
        return self._bound(first=False)

    def _bound(self, *, first: bool) -> date:
        year = self.year
        if year is None:
            raise UnboundedTime(f"{self.edtf!r} has no year, so no first or last day; pass year= or published=")
        match self.precision:
            case Precision.DAY if self.full:
                return self.full
            case Precision.DAY | Precision.MONTH:
                return self._bound_in_year(year, first=first)
            case Precision.WEEK:
                monday = date.fromisocalendar(year, self.code or 1, 1)
                # The last ISO week of 9999 runs out of the calendar.
                return monday if first else min(monday, date.max - timedelta(days=6)) + timedelta(days=6)
            case Precision.QUARTER | Precision.HALF:
                months = _SPANS[self.precision][self.code or 0]
                return date(year, months[0], 1) if first else date(year, months[1], last_day(year, months[1]))
            case Precision.SEASON if not first and self.code in (24, 28, 32):
                return date(min(year + 1, 9999), 12, 31)
            case Precision.DECADE:
                return date(year, 1, 1) if first else date(min(year + 9, 9999), 12, 31)
            case Precision.CENTURY:
                return date(year, 1, 1) if first else date(min(year + 99, 9999), 12, 31)
        return date(year, 1, 1) if first else date(year, 12, 31)

    def _bound_in_year(self, year: int, *, first: bool) -> date:
        months = [self.month] if self.month else list(range(1, 13))
        for month in months if first else reversed(months):
            day = self.day or (1 if first else last_day(year, month))
            if day <= last_day(year, month):
                return date(year, month, day)
        raise UnboundedTime(f"no day fits {self.edtf!r}")  # cannot happen: every day number is in January

    def __str__(self) -> str:
        return self.iso

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The partial date that states all of a calendar day."""
        return cls(day.year, day.month, day.day)

    def simplified(self) -> date | PartialDate:
        """A plain `date` where that says as much: all parts stated, no qualifier; else itself without the weekday."""
        if self.full and not self.approximate and not self.uncertain:
            return self.full
        return self if self.weekday is None or self.day is None else evolve(self, weekday=None)


@frozen
class ClockTime:
    """
    What a clock shows. `second` is None where none is stated. 24:00 is allowed and means the next midnight.

    Raises:
        ImpossibleTime: an hour, minute or second that no clock shows.
    """

    hour: int
    minute: int = 0
    second: int | None = None

    def __attrs_post_init__(self) -> None:
        exact = self.minute == 0 and not self.second
        if not (0 <= self.hour <= 23 or (self.hour == 24 and exact)):
            raise ImpossibleTime(f"no clock shows {self.hour:02}:{self.minute:02}; hours run from 0 to 24:00")
        if not 0 <= self.minute <= 59 or not 0 <= (self.second or 0) <= 59:
            raise ImpossibleTime(f"no clock shows {self}; minutes and seconds run from 0 to 59")

    @property
    def iso(self) -> str:
        """`19:00`, or `19:00:30` where seconds are stated."""
        return f"{self.hour:02}:{self.minute:02}" + (f":{self.second:02}" if self.second is not None else "")

    def __str__(self) -> str:
        return self.iso


@frozen
class PartialDateTime:
    """
    A clock time that is not an instant, because its zone or its date is not known: "7pm", "15 May, 7pm Beijing time".
    """

    date: PartialDate | None
    clock: ClockTime

    @property
    def iso(self) -> str:
        """`2021-09-06T14:00`, `XXXX-05-15T19:00`, or `T14:00` where no date is known."""
        return f"{self.date.iso if self.date else ''}T{self.clock.iso}"

    def __str__(self) -> str:
        return self.iso
