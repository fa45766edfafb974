"""EDTF in: parse_edtf, the opposite of `PartialDate.edtf` and `PartialDate.iso`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from attrs import evolve

from eventkit.errors import ImpossibleTime
from eventkit.when.partial import PartialDate, Precision

# Level 0 and 1 of ISO 8601-2, of level 2 the codes for quarters and halves and unspecified digits anywhere, and of
# ISO 8601-1 the basic, week and ordinal dates. Years are four digits.
_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?|-W(?P<week>\d{2}|XX)(?:-(?P<weekday>[1-7]))?|-(?P<ordinal>\d{3}))?"
    r"(?P<qualifier>[?~%])?"
)
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})")


def parse_edtf(text: str) -> PartialDate | None:
    """
    One EDTF date (no interval, no set): `2020-05-15`, `XXXX-05-15`, `2021-22`, `201X`, `2021-09~`; None if it is none.

    Raises:
        ImpossibleTime: the form is right and the day does not exist.

    Follows ISO 8601-2:2019 4 (EDTF) level 1, of level 2 the codes 25 to 41; years 0001 to 9999 only.
    """
    if found := _BASIC.fullmatch(text):
        return PartialDate(*(int(part) for part in found.groups()))
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    mark = found["qualifier"]
    stated = _stated(found)
    if stated is None or not mark:
        return stated
    return evolve(stated, approximate=mark in "~%", uncertain=mark in "?%")


def _stated(found: re.Match[str]) -> PartialDate | None:
    digits, month, day = found["year"], found["month"], found["day"]
    if digits.isdecimal() or digits == "XXXX":
        year = int(digits) if digits.isdecimal() else None
    elif found.end("year") != found.end() - len(found["qualifier"] or ""):
        return None  # 201X-05 is level 2 and says nothing that could be bounded usefully
    else:
        unit = Precision.DECADE if digits[2].isdecimal() else Precision.CENTURY
        return PartialDate(int(digits.replace("X", "0")), precision=unit)
    if found["week"] == "XX":
        return PartialDate(weekday=int(found["weekday"]) - 1) if year is None and found["weekday"] else None
    if found["week"]:
        week = PartialDate(year, code=int(found["week"]), precision=Precision.WEEK)
        if found["weekday"] and year:
            return PartialDate.of(week.earliest + timedelta(days=int(found["weekday"]) - 1))
        return None if found["weekday"] else week
    if found["ordinal"]:
        return _ordinal(year, int(found["ordinal"]))
    if month is None:
        return PartialDate(year, precision=Precision.YEAR)
    if month.isdecimal() and 21 <= int(month) <= 41 and day is None:
        return None if 37 <= int(month) <= 39 else PartialDate(year, code=int(month))
    return PartialDate(
        year,
        int(month) if month.isdecimal() else None,
        int(day) if day and day.isdecimal() else None,
        precision=Precision.DAY if day else Precision.MONTH,
    )


def _ordinal(year: int | None, number: int) -> PartialDate | None:
    if year is None:
        return None
    day = date(year, 1, 1) + timedelta(days=number - 1) if 1 <= number <= 366 else None
    if day is None or day.year != year:
        raise ImpossibleTime(f"there is no day {number} in {year}; check the ordinal date")
    return PartialDate.of(day)
