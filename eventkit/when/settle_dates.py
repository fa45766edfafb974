"""Drafts of dates into partial dates: the year from the context, counted days, the choice of all-number dates."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final

from attrs import define, evolve, field

from eventkit.errors import ImpossibleTime
from eventkit.when.context import Context, Inference
from eventkit.when.date_drafts import DateDraft
from eventkit.when.partial import PartialDate, Precision, last_day

WEEKDAYS: Final = tuple(calendar.day_name)

# Days from the publication within which a date is surely meant for that year.
_NEAR: Final = 30

# Languages in which an all-number date has the day first.
_DAY_FIRST: Final = frozenset({"de", "fr", "es", "ru"})


@define
class SettledDateDraft:
    """A date as settled: its value, or the `options` that remain; what was concluded; what is wrong."""

    value: PartialDate | None = None
    options: list[PartialDate] = field(factory=list)
    why_several: str = ""
    inferred: list[Inference] = field(factory=list)
    problems: list[tuple[str, str]] = field(factory=list)


def settle_date(draft: DateDraft, context: Context, languages: frozenset[str] = frozenset()) -> SettledDateDraft:
    """The date that a draft states, with the context; never raises."""
    settled = SettledDateDraft()
    try:
        if draft.options:
            _choose_option(draft, context, languages, settled)
        elif draft.relative:
            _count(draft, context, settled)
        else:
            _plain(draft, context, settled)
    except ImpossibleTime as error:
        settled.problems.append(("no-such-date", str(error)))
        settled.value = None
    except (OverflowError, ValueError):
        settled.problems.append(("no-such-date", "the date is outside the years 1 to 9999"))
        settled.value = None
    return settled


def _partial(draft: DateDraft, year: int | None) -> PartialDate:
    if draft.nth is not None and draft.weekday is not None and draft.month is not None:
        if year is None:
            return PartialDate(None, draft.month, approximate=draft.approximate)
        return PartialDate.of(_nth_weekday(year, draft.month, draft.weekday, draft.nth))
    if draft.precision is Precision.WEEK and draft.day is not None:
        return _week_of(draft, year)
    return PartialDate(
        year,
        draft.month,
        draft.day,
        weekday=draft.weekday,
        code=draft.code,
        precision=draft.precision or Precision.UNKNOWN,
        approximate=draft.approximate,
    )


def _week_of(draft: DateDraft, year: int | None) -> PartialDate:
    if year is None:
        return PartialDate(None, draft.month, approximate=True)
    week = PartialDate(year, draft.month, draft.day).earliest.isocalendar()
    return PartialDate(week.year, code=week.week, precision=Precision.WEEK)


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    days = [day for day in range(1, last_day(year, month) + 1) if date(year, month, day).weekday() == weekday]
    if nth > len(days):
        raise ImpossibleTime(f"{calendar.month_name[month]} {year} has no fifth {WEEKDAYS[weekday]}; check the date")
    return date(year, month, days[nth - 1 if nth > 0 else -1])


def _plain(draft: DateDraft, context: Context, settled: SettledDateDraft) -> None:
    year = draft.year
    if year is None and draft.month is None and draft.day is None and draft.weekday is not None:
        _weekday_alone(draft, context, settled)
        return
    if year is None and (draft.month is not None or draft.code is not None):
        year = _year(draft, context, settled)
    elif year is not None and context.year is not None and context.year != year:
        settled.problems.append(
            ("year-disagrees", f"the words say {year} and year= says {context.year}; the words are taken")
        )
    settled.value = _partial(draft, year)
    check_weekday(settled)


def _year(draft: DateDraft, context: Context, settled: SettledDateDraft) -> int | None:
    """The year of a date that states none, from the context."""
    if context.year is not None:
        settled.inferred.append(Inference("year", context.year, "supplied by the caller"))
        return context.year
    known = context.date
    fits = known is not None and draft.month in (None, known.month) and draft.day in (None, known.day)
    if known is not None and fits:
        settled.inferred.append(Inference("year", known.year, "the date supplied by the caller"))
        return known.year
    if context.published is None:
        return None
    year = nearest_year(draft, context.published)
    if year is None:
        settled.problems.append(_no_year_fits(draft, context.published))
        return None
    reason = f"nearest to the publication on {context.published.isoformat()}"
    if draft.weekday is not None and draft.nth is None:
        reason += f", and the day is a {WEEKDAYS[draft.weekday]}"
    settled.inferred.append(Inference("year", year, reason))
    return year


def _no_year_fits(draft: DateDraft, published: date) -> tuple[str, str]:
    PartialDate(None, draft.month, draft.day)  # says so where no year has it
    month = calendar.month_name[draft.month or 1]
    if draft.weekday is None:
        return "no-such-date", f"there is no {draft.day} {month} near {published.year}; check the date"
    return (
        "weekday-mismatch",
        f"{draft.day} {month} is no {WEEKDAYS[draft.weekday]} in {published.year - 1}, {published.year} or "
        f"{published.year + 1}; check the weekday, or state the year",
    )


def nearest_year(draft: DateDraft, published: date) -> int | None:
    """The year that puts the date nearest to the day of publication, of those in which the day is (that weekday)."""
    best: tuple[int, int] | None = None
    plain: tuple[int, int] | None = None
    # Four years either side for 29 February; else the year itself, the one before and the one after.
    reach = 4 if (draft.month, draft.day) == (2, 29) else 1
    for year in range(max(1, published.year - reach), min(9999, published.year + reach) + 1):
        try:
            stated = _partial(draft, year)
        except ImpossibleTime:
            continue
        distance = _distance(stated, published)
        if plain is None or distance < plain[0]:
            plain = (distance, year)
        if stated.full and draft.weekday is not None and stated.full.weekday() != draft.weekday:
            continue
        if best is None or distance < best[0]:
            best = (distance, year)
    if best is None or plain is None or (best != plain and plain[0] <= _NEAR):
        return None  # so near a day with another weekday is a mistake, and not meant for another year
    return best[1]


def _distance(stated: PartialDate, published: date) -> int:
    first, last = stated.earliest, stated.latest
    if first <= published <= last:
        return 0
    return min(abs((first - published).days), abs((last - published).days))


def check_weekday(settled: SettledDateDraft) -> None:
    """Report a weekday that contradicts its date."""
    value = settled.value
    if value is None or value.weekday is None or value.full is None:
        return
    actual = value.full.weekday()
    if actual != value.weekday:
        settled.problems.append(
            (
                "weekday-mismatch",
                f"{value.full.isoformat()} is a {WEEKDAYS[actual]}, not a {WEEKDAYS[value.weekday]}; "
                "correct the weekday or the date",
            )
        )


def _choose_option(draft: DateDraft, context: Context, languages: frozenset[str], settled: SettledDateDraft) -> None:
    """An all-number date: by its weekday, by the language of the line, else all that fit."""
    possible: list[PartialDate] = []
    for year, month, day in draft.options:
        stated_year = year or None
        dated = DateDraft(stated_year, month, day, weekday=draft.weekday)
        if stated_year is None:
            stated_year = context.year or (nearest_year(dated, context.published) if context.published else None)
            if stated_year is None and context.published and draft.weekday is not None:
                continue  # not that weekday in any year near
        try:
            option = PartialDate(stated_year, month, day, weekday=draft.weekday, approximate=draft.approximate)
        except ImpossibleTime:
            continue
        if option not in possible:
            possible.append(option)
    if not possible:
        year, month, day = draft.options[0]
        PartialDate(year or None, month, day)  # says what is wrong with it
        if context.published is not None:  # "Mon 3/4" near no year in which either day is a Monday
            settled.problems.append(_no_year_fits(DateDraft(None, month, day, draft.weekday), context.published))
        return
    fitting = [
        each for each in possible if draft.weekday is None or each.full is None or each.full.weekday() == draft.weekday
    ]
    if draft.weekday is not None and not fitting and possible:
        settled.value = possible[0]
        check_weekday(settled)
        return
    day_first = draft.dotted or (languages & _DAY_FIRST and "en" not in languages)
    if len(fitting) > 1 and day_first:
        settled.inferred.append(Inference("date", fitting[0].edtf, "the day stands first in such a date"))
        fitting = fitting[:1]
    if len(fitting) == 1:
        settled.value = fitting[0]
        return
    settled.options = fitting
    settled.why_several = "day-month"


# Counted from the day of publication


def _weekday_alone(draft: DateDraft, context: Context, settled: SettledDateDraft) -> None:
    settled.value = PartialDate(weekday=draft.weekday)
    if context.date is not None:
        if context.date.weekday() == draft.weekday:
            settled.value = PartialDate.of(context.date)
            settled.inferred.append(Inference("date", context.date, "supplied by the caller"))
        else:
            settled.value = evolve(PartialDate.of(context.date), weekday=draft.weekday)
            check_weekday(settled)
        return
    if context.published is None or draft.weekday is None:
        return
    ahead = (draft.weekday - context.published.weekday()) % 7
    days = [context.published + timedelta(days=ahead - 7 * back) for back in ((1, 0) if ahead else (0, -1))]
    settled.options = [PartialDate.of(day) for day in sorted(days, key=lambda day: (day < context.published, day))]  # type: ignore[operator]
    settled.why_several = "relative"
    settled.value = None


def _count(draft: DateDraft, context: Context, settled: SettledDateDraft) -> None:
    published = context.published
    if published is None:
        settled.problems.append(
            ("needs-published", "the words count from the day they were published; pass published= (a date)")
        )
        return
    unit, number = draft.relative or ("day", 0)
    reason = f"counted from the publication on {published.isoformat()}"
    value = _counted(draft, published, unit, number, settled)
    if value is not None:
        settled.value = evolve(value, approximate=True) if draft.approximate else value
        settled.inferred.append(Inference("date", value.iso, reason))


def _counted(
    draft: DateDraft, published: date, unit: str, number: int, settled: SettledDateDraft
) -> PartialDate | None:
    match unit:
        case "day":
            return PartialDate.of(published + timedelta(days=number))
        case "month-step":  # "in two months" is no day
            months = published.year * 12 + published.month - 1 + number
            return PartialDate(months // 12, months % 12 + 1)
        case "year-step":
            return PartialDate(published.year + number)
        case "week":
            monday = published - timedelta(days=published.weekday()) + timedelta(weeks=number)
            if draft.weekday is not None:
                return PartialDate.of(monday + timedelta(days=draft.weekday))
            week = monday.isocalendar()
            return PartialDate(week.year, code=week.week, precision=Precision.WEEK)
        case "month":
            months = published.year * 12 + published.month - 1 + number
            return PartialDate(months // 12, months % 12 + 1, draft.day)
        case "year":
            return _partial(draft, published.year + number)
        case "month-name":
            return _counted_month(draft, published, number, settled)
    return _counted_weekday(draft, published, number, settled)


def _counted_month(draft: DateDraft, published: date, number: int, settled: SettledDateDraft) -> PartialDate | None:
    if number == 0:
        return _partial(draft, published.year)
    month = draft.month or 1
    if number < 0:
        return _partial(draft, published.year if month < published.month else published.year - 1)
    if month <= published.month:
        return _partial(draft, published.year + 1)
    settled.options = [_partial(draft, published.year), _partial(draft, published.year + 1)]
    settled.why_several = "relative"
    return None


def _counted_weekday(draft: DateDraft, published: date, number: int, settled: SettledDateDraft) -> PartialDate | None:
    """
    "last Friday" is the one before; "this" and "coming" the next to come; "next" may be that one or the one after it.
    """
    weekday = draft.weekday or 0
    ahead = (weekday - published.weekday()) % 7
    if number == -1:
        return PartialDate.of(published - timedelta(days=(published.weekday() - weekday) % 7 or 7))
    if number == 0:
        return PartialDate.of(published + timedelta(days=ahead))
    first = published + timedelta(days=ahead or 7)
    if number == 2 or ahead == 0:
        return PartialDate.of(first)
    settled.options = [PartialDate.of(first), PartialDate.of(first + timedelta(days=7))]
    settled.why_several = "relative"
    return None
