"""A date as read from the words, not yet checked: DateDraft, and DatesDraft for several that belong together."""

from __future__ import annotations

from itertools import pairwise

from attrs import define

from eventkit.when.partial import Precision
from eventkit.when.shape import Shape


@define
class DateDraft:
    """
    A date as read from the words, not yet checked: 30 February is possible here.

    `options` are the (year, month, day) that an all-number date could mean, the one with its day first at the front;
    `mark` is what divides the numbers of one that begins with its year. `relative` is what has to be counted from
    the day of publication: a unit and how many of it. `bare` marks words that are a date only in the right company
    ("2025", "May", "Friday").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    code: int | None = None
    precision: Precision | None = None
    approximate: bool = False
    options: tuple[tuple[int, int, int], ...] = ()
    dotted: bool = False
    mark: str = ""
    relative: tuple[str, int] | None = None
    nth: int | None = None
    part: str | None = None
    bare: bool = False

    @property
    def is_day(self) -> bool:
        """Whether a day is meant, and not a month or a year."""
        return self.day is not None or bool(self.options) or (self.relative or ("",))[0] in ("day", "weekday")


@define
class DatesDraft:
    """One or more dates that belong together, the tokens they took, and what they are to one another."""

    dates: list[DateDraft]
    shape: Shape
    first: int
    after: int

    @property
    def bare(self) -> bool:
        """Whether these are a date only in the right company."""
        return all(date.bare for date in self.dates) and self.shape is Shape.POINT

    @property
    def part(self) -> str | None:
        """A part of the day said within the date ("Friday morning, 15 May")."""
        return next((date.part for date in self.dates if date.part), None)


def share_parts(dates: list[DateDraft]) -> None:
    """Give each date of a list the month and year that stand once, with the last or with the first."""
    pairs = list(pairwise(dates))
    for one, other in reversed(pairs):
        one.month = one.month if one.month is not None else other.month
    for one, other in pairs:
        other.month = other.month if other.month is not None else one.month
    for one, other in reversed(pairs):
        if one.year is None and other.year is not None:
            crosses = one.month is not None and other.month is not None and one.month > other.month
            one.year = other.year - 1 if crosses else other.year
    for one, other in pairs:
        other.year = other.year if other.year is not None else one.year


def merge_range(first: DateDraft, last: DateDraft) -> None:
    """
    Give both ends of a range the parts that stand once.

    A year that stands only with the end is the end's: "Dec 28 – Jan 4, 2023" starts in 2022. One that stands only with
    the start carries on, into the next year where the months fall: "Dec 28, 2022 – Jan 4".
    """
    if last.month is None:
        last.month = first.month
    if first.month is None:
        first.month = last.month
    if first.relative and not last.relative and first.year is None:
        last.relative = first.relative
    falls = first.month is not None and last.month is not None and first.month > last.month
    if last.year is None and first.year is not None:
        last.year = first.year + 1 if falls else first.year
    elif first.year is None and last.year is not None:
        first.year = last.year - 1 if falls else last.year
