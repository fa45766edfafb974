"""The value When: made from values, compared, derived from."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit.errors import ImpossibleTime, UnboundedTime, UnreadableTime
from eventkit.when import PartialDate, PartOfDay, Precision, Shape, When

SHANGHAI, NEW_YORK = ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York")
ZONES = [
    UTC,
    SHANGHAI,
    NEW_YORK,
    ZoneInfo("Europe/Dublin"),
    ZoneInfo("Australia/Lord_Howe"),
    timezone(timedelta(hours=5.75)),
]


# Made from values


def test_at_keeps_the_zone_and_gives_the_instant():
    when = When.at(datetime(2023, 5, 15, 19, tzinfo=SHANGHAI))
    assert when.instant == datetime(2023, 5, 15, 11, tzinfo=UTC)
    assert (when.zone, when.zones, when.precision, when.shape) == (SHANGHAI, (SHANGHAI,), Precision.MINUTE, Shape.POINT)
    assert when.end is None
    assert when.duration is None


def test_at_with_a_length_has_an_end():
    when = When.at(datetime(2023, 5, 15, 19, tzinfo=SHANGHAI), duration=timedelta(minutes=90))
    assert when.end == datetime(2023, 5, 15, 20, 30, tzinfo=SHANGHAI)
    assert when.duration == timedelta(minutes=90)


def test_at_with_a_length_over_a_clock_change_counts_real_time():
    when = When.at(datetime(2023, 11, 4, 23, tzinfo=NEW_YORK), duration=timedelta(hours=4))
    assert when.end.isoformat() == "2023-11-05T02:00:00-05:00"


def test_at_refuses_a_datetime_without_zone_and_says_what_to_do():
    with pytest.raises(UnreadableTime, match=r"When.from_iso\('2023-05-15T19:00:00'\)"):
        When.at(datetime(2023, 5, 15, 19))


def test_at_refuses_a_time_that_the_zone_skips():
    with pytest.raises(ImpossibleTime, match="America/New_York has no 02:30 on 2023-03-12"):
        When.at(datetime(2023, 3, 12, 2, 30, tzinfo=NEW_YORK))


def test_at_refuses_an_end_before_the_start():
    start = datetime(2023, 5, 15, 19, tzinfo=SHANGHAI)
    with pytest.raises(ImpossibleTime, match="exchange them"):
        When.at(start, end=start - timedelta(minutes=1))


def test_the_two_instants_of_a_doubled_hour_are_two_values():
    first, second = (When.at(datetime(2023, 11, 5, 1, 30, tzinfo=NEW_YORK, fold=fold)) for fold in (0, 1))
    assert first != second
    assert (first.instant.hour, second.instant.hour) == (5, 6)


def test_one_instant_in_two_zones_is_two_values():
    assert When.at(datetime(2023, 5, 15, 19, tzinfo=SHANGHAI)) != When.at(datetime(2023, 5, 15, 11, tzinfo=UTC))


def test_zones_of_other_libraries_are_taken_by_their_name():
    from dateutil import tz

    when = When.at(datetime(2023, 5, 15, 19, tzinfo=tz.tzoffset("X", 3600)))
    assert when.iso == "2023-05-15T19:00+01:00"


def test_on_takes_a_day_days_or_part_of_a_date():
    assert When.on(date(2023, 5, 15)).start == date(2023, 5, 15)
    assert When.on(PartialDate(2023, 5, 15)).start == date(2023, 5, 15)
    assert When.on(date(2023, 5, 15), end=date(2023, 5, 17)).end == date(2023, 5, 17)
    assert When.on(PartialDate(2023, 5)).precision is Precision.MONTH
    part = When.on(date(2023, 5, 15), part=PartOfDay.AFTERNOON)
    assert (part.precision, part.part) == (Precision.PART_OF_DAY, PartOfDay.AFTERNOON)


def test_within_is_some_day_between_two():
    when = When.within(date(2022, 9, 12), date(2022, 10, 30))
    assert (when.precision, when.earliest, when.latest) == (Precision.WITHIN, date(2022, 9, 12), date(2022, 10, 30))
    assert when != When.on(date(2022, 9, 12), end=date(2022, 10, 30))
    with pytest.raises(ImpossibleTime):
        When.within(date(2022, 10, 30), date(2022, 9, 12))


def test_unknown_is_equal_to_unknown_and_has_no_bounds():
    assert When.unknown() == When.unknown()
    assert (When.unknown().precision, str(When.unknown())) == (Precision.UNKNOWN, "unknown")
    with pytest.raises(UnboundedTime):
        _ = When.unknown().earliest


def test_str_is_the_stated_words():
    assert str(When.parse("15 May 2020, 7pm Beijing CST | 7am EDT")) == "15 May 2020, 7pm Beijing CST | 7am EDT"
    assert str(When.on(date(2023, 5, 15))) == "2023-05-15"


def test_open_ends_have_one_bound():
    when = When.parse("since 3 May 2019")
    assert (when.shape, when.earliest, when.end) == (Shape.OPEN_END, date(2019, 5, 3), None)
    with pytest.raises(UnboundedTime):
        _ = when.latest
    assert When.parse("until 3 May 2019").latest == date(2019, 5, 3)


def test_instants_are_cheap_to_hash_and_equal_by_value():
    one, other = (When.parse("6 July 2023, 2pm ET") for _ in range(2))
    assert one == other
    assert len({one, other}) == 1


# Laws

datetimes = st.datetimes(datetime(1980, 1, 1), datetime(2060, 1, 1))
days = st.dates(date(1, 1, 2), date(9999, 12, 30))


@st.composite
def values(draw):
    """Values made by at, on, within and unknown."""
    kind = draw(st.sampled_from(["at", "on", "days", "part", "partial", "within", "unknown"]))
    if kind == "at":
        moment = draw(datetimes).replace(tzinfo=draw(st.sampled_from(ZONES)))
        try:
            return When.at(moment, duration=draw(st.none() | st.timedeltas(timedelta(0), timedelta(days=400))))
        except ImpossibleTime:
            return When.unknown()
    first, last = sorted([draw(days), draw(days)])
    if kind == "partial":
        unit = draw(st.sampled_from([{"month": first.month}, {"code": draw(st.sampled_from([21, 24, 33, 41]))}, {}]))
        year = draw(st.none() | st.integers(1, 9999)) if "month" in unit else first.year
        about, doubted = draw(st.booleans()), draw(st.booleans())
        return When.on(PartialDate(year, **unit, approximate=about, uncertain=doubted))
    made = {
        "on": lambda: When.on(first),
        "days": lambda: When.on(first, end=last),
        "part": lambda: When.on(first, part=draw(st.sampled_from(PartOfDay))),
        "within": lambda: When.within(first, last),
        "unknown": When.unknown,
    }
    return made[kind]()


@given(values())
def test_from_iso_gives_back_every_value(when):
    assert When.from_iso(when.iso) == when
    assert hash(When.from_iso(when.iso)) == hash(when)


@given(values())
def test_bounds_are_in_order(when):
    try:
        assert when.earliest <= when.latest
    except UnboundedTime:
        assert when.shape is Shape.NONE or when.start.year is None


@given(values(), values())
def test_overlap_does_not_depend_on_the_side(one, other):
    assert one.overlaps(other) == other.overlaps(one)
    if one.instant is not None:
        assert one.overlaps(one) == "yes"


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("6 May 2023, 14:00-15:00 UTC", "6 May 2023, 15:00-16:00 UTC", "no"),
        ("6 May 2023, 14:00-15:30 UTC", "6 May 2023, 15:00-16:00 UTC", "yes"),
        ("6 May 2023, 9am-10am ET", "6 May 2023, 13:30 UTC", "yes"),
        ("6 May 2023", "6 May 2023", "yes"),
        ("5-7 May 2023", "7-9 May 2023", "yes"),
        ("5-7 May 2023", "8-9 May 2023", "no"),
        ("6 May 2023", "6 May 2023, 14:00 UTC", "maybe"),
        ("6 May 2023", "9 May 2023, 14:00 UTC", "no"),
        ("May 2023", "6 May 2023", "maybe"),
        ("May 2023", "6 June 2023", "no"),
        ("6 May 2023, 14:00", "6 May 2023, 14:00 UTC", "maybe"),
        ("afternoon of 6 May 2023", "morning of 6 May 2023", "maybe"),
        ("6 May", "6 May 2023", "maybe"),
        ("TBA", "6 May 2023", "maybe"),
        ("since 2020", "6 May 2023", "maybe"),
        ("until 2020", "6 May 2023", "no"),
    ],
)
def test_overlaps_answers_yes_no_or_maybe(one, other, answer):
    assert When.parse(one).overlaps(When.parse(other)) == answer


def test_values_take_what_a_person_would_write():
    assert When.on("2021-09-06") == When.on(date(2021, 9, 6))
    assert When.on("2021-09") == When.on(PartialDate(2021, 9))
    assert When.on("2021-09-06", end="2021-09-08") == When.on(date(2021, 9, 6), end=date(2021, 9, 8))
    assert When.on("2021-09-06", part="afternoon") == When.on(date(2021, 9, 6), part=PartOfDay.AFTERNOON)
    assert When.within("2021-09-06", "2021-09-09") == When.within(date(2021, 9, 6), date(2021, 9, 9))
    assert When.at("2021-09-06T14:00Z") == When.at(datetime(2021, 9, 6, 14, tzinfo=UTC))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: When.on(5), "5 is no day; give a date"),
        (
            lambda: When.on(datetime(2021, 9, 6, 14, tzinfo=UTC)),
            "is no day; give a date such as 2021-09-06, and an instant",
        ),
        (lambda: When.on("2021-09-06T14:00Z"), "is no day"),
        (lambda: When.on("2021-09-06", part="teatime"), "'teatime' is no part of a day; give one of morning, "),
        (lambda: When.within("2021-09", "2021-10-01"), "is not from one full date to another"),
        (lambda: When.at("2021-09-06"), "'2021-09-06' is no instant"),
        (lambda: When.at(None), "None is no instant"),
        (lambda: When.at("2021-09-06T14:00"), "is no instant"),
    ],
)
def test_a_value_of_another_kind_is_refused_with_advice(make, message):
    with pytest.raises(UnreadableTime, match=message):
        make()


def test_words_have_to_be_words():
    with pytest.raises(TypeError, match="expected the words of a time, got 5"):
        When.parse(5)


@pytest.mark.parametrize("name", ["Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia"])
def test_an_instant_keeps_its_fold_only_where_clocks_go_back_and_is_refused_where_they_go_forward(name):
    zone = ZoneInfo(name)
    for hour in range(24 * 366):
        wall = datetime(2011, 1, 1, 0, 15) + timedelta(hours=hour)
        first, second = wall.replace(tzinfo=zone), wall.replace(tzinfo=zone, fold=1)
        exists = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == wall
        twice = exists and first.utcoffset() != second.utcoffset()
        for moment in (first, second):
            if exists:
                start = When.at(moment).start
                assert (start.replace(tzinfo=None), start.tzinfo) == (wall, zone)
                assert start.fold == (moment.fold if twice else 0)
            else:
                with pytest.raises(ImpossibleTime, match="clocks go forward"):
                    When.at(moment)


def test_the_end_of_an_instant_in_the_hour_that_comes_twice_is_compared_by_the_clock():
    berlin = ZoneInfo("Europe/Berlin")
    first = datetime(2021, 10, 31, 2, 40, tzinfo=berlin)
    again = datetime(2021, 10, 31, 2, 20, tzinfo=berlin, fold=1)
    assert When.at(first, end=again).duration == timedelta(minutes=40)
    with pytest.raises(ImpossibleTime, match="before the start"):
        When.at(again, end=first)
    with pytest.raises(ImpossibleTime, match="before the start"):
        When.at(first, end=again.replace(fold=0))
    # An hour in another zone.
    assert len(When.at(first, end=again.astimezone(UTC)).zones) == 2
