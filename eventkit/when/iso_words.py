"""A text that is one ISO 8601, RFC 9557 or EDTF time, read with the context: read_iso_words."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

from attrs import evolve

from eventkit.errors import ImpossibleTime, TimeError
from eventkit.when.candidate import Candidate
from eventkit.when.clock_reading import ClockReading
from eventkit.when.context import Context, Inference
from eventkit.when.date_drafts import DateDraft
from eventkit.when.iso import read_iso
from eventkit.when.partial import ClockTime, PartialDate, PartialDateTime
from eventkit.when.problem import Problem
from eventkit.when.settle_dates import settle_date
from eventkit.when.shape import Shape
from eventkit.when.when import Moment, When, load_zone, zone_name

_ISO_LIKE = re.compile(
    r"(?:[\[{.]{0,2}|(?:\.\.)?/)[0-9XPT][0-9XWTZPHMSDzt:+.,\-/\[\]{}~?%=_A-Za-z]{1,200}(?: \d\d:\d\d(?::\d\d)?)?"
)
# The date-time group of ACP 121, in UTC: "091730Z AUG 21" is 17:30 on 9 August 2021.
_DATE_TIME_GROUP = re.compile(r"(\d\d)(\d\d)(\d\d)Z ([A-Za-z]{3}) (?:20)?(\d\d)")
_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# "2021-22" is EDTF for summer, and to people the years 2021 and 2022.
_YEARS_OR_CODE = re.compile(r"(\d\d)(\d\d)-(\d\d)")
_CODES: Final = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter", 33: "the first quarter", 34: "the second quarter",
    35: "the third quarter", 36: "the fourth quarter", 40: "the first half", 41: "the second half",
}  # fmt: skip


def read_iso_words(text: str, context: Context) -> When | None:
    """A text that is one ISO 8601, RFC 9557 or EDTF time; None for words."""
    stripped = text.strip()
    if group := _DATE_TIME_GROUP.fullmatch(stripped):
        day, hour, minute, month, year = group.groups()
        if month.lower() not in _MONTHS:
            return None
        written = f"20{year}-{_MONTHS.index(month.lower()) + 1:02}-{day}T{hour}:{minute}Z"
    elif _ISO_LIKE.fullmatch(stripped):
        written = stripped
    else:
        return None
    if len(stripped) == 4 and stripped.isdecimal() and not "18" <= stripped < "22":
        return None  # 1300 is rather a clock time than a year
    both = _YEARS_OR_CODE.fullmatch(stripped)
    if both and int(both[3]) > int(both[2]) and int(both[3]) > 12:
        return _years_or_code(text, stripped, both, context)
    try:
        when = read_iso(written)
    except TimeError as error:
        at = text.find(stripped)
        code = "zones-disagree" if type(error).__name__ == "ContradictoryTime" else "no-such-date"
        if type(error).__name__ == "UnreadableTime":
            code = "unreadable"
        if isinstance(error, ImpossibleTime) and "T" in stripped and "clock" in error.message:
            code = "no-such-time"
        problem = Problem(code, error.message, stripped, at, at + len(stripped))
        return When(text=text, supplied=context, problems=(problem,))
    if when is None or when.shape is Shape.NONE:
        return None
    if isinstance(when.start, datetime):
        return _with_reading(evolve(when, text=text, supplied=context), text, stripped)
    return _complete_iso(evolve(when, text=text, supplied=context), context)


def _years_or_code(text: str, stripped: str, both: re.Match[str], context: Context) -> When | None:
    code = int(both[3])
    if not (21 <= code <= 24 or 33 <= code <= 36 or code in (40, 41)):
        return None
    year = int(both[1] + both[2])
    years = (PartialDate(year), PartialDate(int(both[1] + both[3])))
    candidates = (
        Candidate(why=f"the years {years[0]} to {years[1]}", value=years[0]),
        Candidate(why=f"EDTF code {code}", value=PartialDate(year, code=code)),
    )
    message = (
        f"{stripped!r} can be the years {years[0]} to {years[1]}, or {_CODES.get(code, 'a season')} of {year} in EDTF; "
        f"write '{years[0]}/{years[1]}' or use When.from_iso"
    )
    at = text.find(stripped)
    problem = Problem("day-month-ambiguous", message, stripped, at, at + len(stripped))
    return When(
        text=text,
        start=PartialDate(year),
        shape=Shape.POINT,
        supplied=context,
        problems=(problem,),
        candidates=candidates,
    )


def _with_reading(when: When, text: str, stripped: str) -> When:
    start = when.start
    assert isinstance(start, datetime)
    at = text.find(stripped)
    reading = ClockReading(
        stripped,
        at,
        at + len(stripped),
        date=PartialDate.of(start.date()),
        clock=ClockTime(start.hour, start.minute, start.second or None),
        zone=zone_name(start.tzinfo),
        instant=start.astimezone(UTC),
    )
    return evolve(when, readings=(reading,))


def _complete_iso(when: When, context: Context) -> When:
    """The context applied to a partial ISO value: its year, its day, its zone."""
    inferred: list[Inference] = []

    def filled(side: Moment) -> Moment:
        if isinstance(side, PartialDate) and side.year is None and side.month is not None:
            draft = DateDraft(None, side.month, side.day, code=side.code, precision=side.precision)
            settled = settle_date(draft, context)
            inferred.extend(each for each in settled.inferred if each not in inferred)
            if settled.value is not None:
                return evolve(side, year=settled.value.year).simplified()
        if isinstance(side, PartialDateTime):
            dated = side.date
            if dated is None and context.date is not None:
                dated = PartialDate.of(context.date)
                inferred.append(Inference("date", context.date, "supplied by the caller"))
            elif dated is not None:
                whole = filled(dated)
                dated = PartialDate.of(whole) if isinstance(whole, date) else dated
            zone = when.zone
            if zone is None and context.zone:
                zone = load_zone(context.zone)
                if not any(each.field == "zone" for each in inferred):
                    inferred.append(Inference("zone", context.zone, "supplied by the caller"))
            if dated is not None and dated.full and zone is not None:
                naive = datetime(dated.full.year, dated.full.month, dated.full.day) + timedelta(
                    hours=side.clock.hour, minutes=side.clock.minute, seconds=side.clock.second or 0
                )
                return naive.replace(tzinfo=zone)
            return PartialDateTime(dated, side.clock)
        return side

    start, end = filled(when.start), filled(when.end)
    if not inferred:
        return when
    zone = start.tzinfo if isinstance(start, datetime) else when.zone
    return evolve(
        when, start=start, end=end, zone=zone, zones=(zone,) if zone else when.zones, inferred=tuple(inferred)
    )
