"""Whether two stated times share a moment, as far as their words allow an answer."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from eventkit.errors import UnboundedTime
from eventkit.when.partial import Precision
from eventkit.when.shape import Shape

if TYPE_CHECKING:
    from eventkit.when.when import When

# A day in an unknown zone begins at the earliest at UTC+14 and ends at the latest at UTC-12.
_EASTMOST, _WESTMOST = timedelta(hours=14), timedelta(hours=12)


@frozen
class _Span:
    """The UTC time that could be covered (`possible`) and, for exact times, is; and whole days if it is of days."""

    possible: tuple[datetime, datetime]
    days: tuple[date, date] | None = None
    exact: bool = False


def compare_spans(one: When, other: When) -> Literal["yes", "no", "maybe"]:
    """Answers `When.overlaps`."""
    first, second = _span(one), _span(other)
    if first is None or second is None:
        return "maybe"
    if first.exact and second.exact:
        return "yes" if _share(first.possible, second.possible) else "no"
    if first.days and second.days:
        apart = first.days[1] < second.days[0] or second.days[1] < first.days[0]
        if apart:
            return "no"
        return "yes" if _whole_days(one) and _whole_days(other) else "maybe"
    return "maybe" if _share(first.possible, second.possible) else "no"


def _share(one: tuple[datetime, datetime], other: tuple[datetime, datetime]) -> bool:
    # Half-open, and a point is a span of no length that still has its one moment.
    if one[0] == one[1] or other[0] == other[1]:
        point, span = (one[0], other) if one[0] == one[1] else (other[0], one)
        return span[0] <= point < span[1] or point == span[0]
    return one[0] < other[1] and other[0] < one[1]


def _whole_days(when: When) -> bool:
    return when.precision is Precision.DAY and when.shape in (Shape.POINT, Shape.INTERVAL) and when.is_settled


def _span(when: When) -> _Span | None:
    if when.is_settled and when.instant is not None and when.shape in (Shape.POINT, Shape.INTERVAL):
        return _Span((when.instant, when.end_instant or when.instant), exact=True)
    if when.shape in (Shape.NONE, Shape.RECURRING, Shape.DURATION) or not when.is_settled:
        return None
    try:
        first = when.earliest if when.start is not None else date.min
        last = date.max if when.shape is Shape.OPEN_END else when.latest
    except UnboundedTime:
        return None
    return _Span((_utc(first, -_EASTMOST), _utc(last, timedelta(days=1) + _WESTMOST)), (first, last))


def _utc(day: date, shift: timedelta) -> datetime:
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    try:
        return midnight + shift
    except OverflowError:
        return midnight
