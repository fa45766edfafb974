"""Dates and clock times as far as they are stated."""

from datetime import date

import pytest

from eventkit.errors import ImpossibleTime, UnboundedTime
from eventkit.when import ClockTime, PartialDate, PartialDateTime, Precision


@pytest.mark.parametrize(
    ("stated", "edtf", "precision", "first", "last"),
    [
        (PartialDate(2023, 5, 15), "2023-05-15", Precision.DAY, date(2023, 5, 15), date(2023, 5, 15)),
        (PartialDate(2023, 2), "2023-02", Precision.MONTH, date(2023, 2, 1), date(2023, 2, 28)),
        (PartialDate(2024), "2024", Precision.YEAR, date(2024, 1, 1), date(2024, 12, 31)),
        (PartialDate(2023, code=22), "2023-22", Precision.SEASON, date(2023, 1, 1), date(2023, 12, 31)),
        (PartialDate(2023, code=24), "2023-24", Precision.SEASON, date(2023, 1, 1), date(2024, 12, 31)),
        (PartialDate(2023, code=35), "2023-35", Precision.QUARTER, date(2023, 7, 1), date(2023, 9, 30)),
        (PartialDate(2023, code=40), "2023-40", Precision.HALF, date(2023, 1, 1), date(2023, 6, 30)),
        (PartialDate(2010, precision=Precision.DECADE), "201X", Precision.DECADE, date(2010, 1, 1), date(2019, 12, 31)),
        (
            PartialDate(2000, precision=Precision.CENTURY),
            "20XX",
            Precision.CENTURY,
            date(2000, 1, 1),
            date(2099, 12, 31),
        ),
        (
            PartialDate(2023, code=10, precision=Precision.WEEK),
            "2023-03-06/2023-03-12",
            Precision.WEEK,
            date(2023, 3, 6),
            date(2023, 3, 12),
        ),
        (
            PartialDate(2023, None, 31, precision=Precision.DAY),
            "2023-XX-31",
            Precision.DAY,
            date(2023, 1, 31),
            date(2023, 12, 31),
        ),
        (PartialDate(2023, 3, approximate=True), "2023-03~", Precision.MONTH, date(2023, 3, 1), date(2023, 3, 31)),
    ],
)
def test_partial_date_says_its_form_and_its_bounds(stated, edtf, precision, first, last):
    assert (stated.edtf, stated.precision, stated.earliest, stated.latest) == (edtf, precision, first, last)


def test_partial_date_without_year_has_no_bounds():
    stated = PartialDate(None, 5, 15)
    assert stated.edtf == "XXXX-05-15"
    with pytest.raises(UnboundedTime, match="pass year= or published="):
        _ = stated.earliest


@pytest.mark.parametrize(
    "parts", [(2023, 2, 29), (2023, 4, 31), (None, 2, 30), (2023, 13), (2023, 0), (0,), (10000,), (None, None, 32)]
)
def test_partial_date_that_cannot_be_is_refused(parts):
    with pytest.raises(ImpossibleTime):
        PartialDate(*parts)


def test_leap_day_without_year_can_be():
    assert PartialDate(None, 2, 29).edtf == "XXXX-02-29"


def test_week_53_exists_only_in_long_years():
    assert PartialDate(2020, code=53, precision=Precision.WEEK).iso == "2020-W53"
    with pytest.raises(ImpossibleTime, match="no week 53 in 2021"):
        PartialDate(2021, code=53, precision=Precision.WEEK)


@pytest.mark.parametrize(("clock", "text"), [((7,), "07:00"), ((24,), "24:00"), ((23, 59, 58), "23:59:58")])
def test_clock_time_is_written_with_two_digits(clock, text):
    assert str(ClockTime(*clock)) == text


@pytest.mark.parametrize("clock", [(25,), (24, 1), (7, 60), (7, 0, 60), (-1,)])
def test_clock_time_that_no_clock_shows_is_refused(clock):
    with pytest.raises(ImpossibleTime):
        ClockTime(*clock)


def test_partial_datetime_shows_what_is_known():
    assert PartialDateTime(None, ClockTime(19)).iso == "T19:00"
    assert PartialDateTime(PartialDate(None, 5, 15), ClockTime(19)).iso == "XXXX-05-15T19:00"
