"""What the words mean with their context: zones settled against one another, years concluded, what cannot be told."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from eventkit.errors import AmbiguousTime, ContradictoryTime, ImpossibleTime, UnreadableTime
from eventkit.when import PartialDate, PartialDateTime, PartOfDay, Precision, When
from eventkit.when.resolve import MAX_LENGTH


def codes(when):
    return [problem.code for problem in when.problems]


# Clock faces against one another


def test_two_faces_settle_which_cst_is_meant():
    when = When.parse("15 May 2020, 7pm CST | 7am EDT")
    assert when.instant == datetime(2020, 5, 15, 11, tzinfo=UTC)
    assert when.zone == ZoneInfo("Asia/Shanghai")
    assert when.zones == (ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York"))
    assert [(inference.field, inference.value) for inference in when.inferred] == [("zone", "Asia/Shanghai")]


def test_readings_keep_words_positions_and_what_they_give():
    first, second = When.parse("15 May 2020, 7pm Beijing CST | 7am EDT").readings
    assert (first.text, first.start, first.end, first.zone_text, first.zone) == (
        "7pm Beijing CST", 13, 28, "Beijing CST", "Asia/Shanghai",
    )  # fmt: skip
    assert (second.text, second.zone, second.instant) == ("7am EDT", "America/New_York", first.instant)
    assert second.date == PartialDate(2020, 5, 15)


def test_an_abbreviation_alone_is_ambiguous_with_all_its_zones():
    with pytest.raises(AmbiguousTime, match=r"name the city, or pass place= or zone=") as caught:
        When.parse("7pm CST")
    assert [candidate.zone for candidate in caught.value.candidates] == [
        "Asia/Shanghai",
        "America/Chicago",
        "America/Havana",
    ]
    assert (caught.value.text, caught.value.words) == ("7pm CST", "7pm CST")


def test_candidates_have_the_instant_that_each_would_give():
    when = When.read("2pm BST, 6 July 2023")
    assert [str(candidate) for candidate in when.candidates] == [
        "Europe/London (2023-07-06T13:00Z)",
        "Asia/Dhaka (2023-07-06T08:00Z)",
        "Pacific/Bougainville (2023-07-06T03:00Z)",
    ]
    assert when.start == PartialDateTime(PartialDate(2023, 7, 6), when.start.clock)
    assert (when.instant, when.zone, when.is_settled, when.outcome) == (None, None, False, "ambiguous")


def test_faces_that_cannot_both_hold_contradict_with_both_instants():
    with pytest.raises(ContradictoryTime, match="the clock faces cannot all hold") as caught:
        When.parse("15 May 2020, 7pm Beijing CST | 8am EDT")
    assert caught.value.instants == (datetime(2020, 5, 15, 11, tzinfo=UTC), datetime(2020, 5, 15, 12, tzinfo=UTC))
    assert caught.value.words == "7pm Beijing CST | 8am EDT"


def test_a_daylight_label_in_winter_is_read_by_the_other_face_and_reported():
    when = When.parse("15 January 2021, 7pm Beijing CST | 7am EDT")
    assert when.instant == datetime(2021, 1, 15, 11, tzinfo=UTC)
    (problem,) = when.problems
    assert problem.code == "season-label"
    assert problem.message.startswith("EDT is not in force on 2021-01-15: New York clocks show 6am then.")
    assert problem.words == "7am EDT"
    assert when.readings[1].zone == "-04:00"


def test_standard_labels_in_summer_are_the_clocks_of_their_places():
    when = When.parse("11 July 2023, 9am EST / 3pm CET")
    assert when.iso == "2023-07-11T09:00-04:00[America/New_York]"
    assert codes(when) == ["season-label", "season-label"]


def test_a_standard_label_in_summer_alone_has_two_readings():
    when = When.read("11 July 2023, 9am EST")
    assert [str(candidate) for candidate in when.candidates] == [
        "America/New_York (2023-07-11T13:00Z)",
        "-05:00 (2023-07-11T14:00Z)",
    ]


def test_faces_may_be_on_the_next_day():
    when = When.parse("8 March 2023, 17:00 UTC (2am JST)")
    assert when.readings[1].instant == when.instant == datetime(2023, 3, 8, 17, tzinfo=UTC)
    assert when.readings[1].date == PartialDate(2023, 3, 9)


def test_faces_that_end_apart_contradict():
    assert When.read("6 May 2021 | 9-10:30am EDT | 3-4pm CEST").outcome == "contradictory"


def test_faces_without_a_day_settle_the_zone_and_give_no_instant():
    when = When.parse("7pm CST | 7am EDT")
    assert (when.zone, when.instant, when.iso) == (ZoneInfo("Asia/Shanghai"), None, "T19:00[Asia/Shanghai]")


def test_faces_that_agree_on_no_day_contradict_without_a_day():
    assert When.read("7pm Beijing time | 9am EDT").outcome == "contradictory"


# What is supplied


def test_year_is_supplied_and_kept():
    when = When.parse("May 15, 7pm Beijing CST | 7am EDT", year=2020)
    assert when.instant == datetime(2020, 5, 15, 11, tzinfo=UTC)
    assert when.supplied.year == 2020
    assert when.inferred[0].field == "year"


def test_without_a_year_none_is_concluded():
    when = When.parse("May 15, 7pm Beijing CST | 7am EDT")
    assert (when.iso, when.instant) == ("XXXX-05-15T19:00[Asia/Shanghai]", None)


@pytest.mark.parametrize(
    ("words", "published", "day"),
    [
        ("January 4", date(2022, 12, 20), date(2023, 1, 4)),
        ("December 20", date(2023, 1, 4), date(2022, 12, 20)),
        ("Thursday, May 6", date(2021, 4, 1), date(2021, 5, 6)),
        ("Monday, May 6", date(2023, 11, 20), date(2024, 5, 6)),
        ("29 February", date(2023, 3, 1), date(2024, 2, 29)),
    ],
)
def test_the_year_is_the_nearest_to_publication_that_the_weekday_allows(words, published, day):
    when = When.parse(words, published=published)
    assert when.start == day
    assert [(inference.field, inference.value) for inference in when.inferred] == [("year", day.year)]


def test_a_near_date_with_the_wrong_weekday_is_not_moved_by_a_year():
    with pytest.raises(ImpossibleTime, match="check the weekday"):
        When.parse("Friday, May 6", published=date(2021, 4, 20))


def test_date_serves_a_clock_time_without_one():
    when = When.parse("7pm ET", date=date(2023, 7, 6))
    assert when.instant == datetime(2023, 7, 6, 23, tzinfo=UTC)


def test_zone_serves_a_clock_time_without_one_and_place_does_not():
    assert When.parse("6 July 2023, 14:00", zone="Asia/Shanghai").instant == datetime(2023, 7, 6, 6, tzinfo=UTC)
    assert When.parse("6 July 2023, 14:00", place="Beijing").instant is None
    with pytest.raises(UnreadableTime, match="unknown zone 'Beijing'"):
        When.parse("6 July 2023, 14:00", zone="Beijing")


@pytest.mark.parametrize(
    ("words", "context", "zone"),
    [
        ("6 July 2023, 2pm BST", {"place": "Dhaka, Bangladesh"}, "Asia/Dhaka"),
        ("6 July 2023, 7pm CST", {"place": "Shanghai"}, "Asia/Shanghai"),
        ("6 July 2023, 7pm CST", {"zone": "America/Chicago"}, "America/Chicago"),
        ("2pm EST, 6 July 2023 (Sydney)", {}, "Australia/Sydney"),
        ("Mumbai, 6 July 2023, 6pm IST", {}, "Asia/Kolkata"),
    ],
)
def test_a_place_or_a_zone_settles_an_abbreviation_and_is_named(words, context, zone):
    when = When.parse(words, **context)
    assert when.readings[0].zone == zone
    assert [inference.field for inference in when.inferred] == ["zone"]


def test_a_stated_year_is_taken_over_the_supplied_one_and_the_difference_reported():
    when = When.parse("6 July 2023", year=2022)
    assert when.start == date(2023, 7, 6)
    assert codes(when) == ["year-disagrees"]


def test_words_that_count_from_publication_need_it():
    with pytest.raises(UnreadableTime, match="pass published="):
        When.parse("tomorrow at 10am")
    when = When.parse("tomorrow (March 7) at 3pm Beijing time", published=date(2023, 3, 6))
    assert when.instant == datetime(2023, 3, 7, 7, tzinfo=UTC)
    assert When.read("tomorrow (March 9)", published=date(2023, 3, 6)).outcome == "contradictory"


# What cannot be


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("31 June 2023", "no-such-date"),
        ("Tuesday, 6 March 2023", "weekday-mismatch"),
        ("26 March 2023, 1:30 London", "gap"),
        ("6 March 2023, 25:00", "no-such-time"),
        ("6 May 2021 - 6 April 2021", "ends-before-start"),
        ("5 Nov 2023, 1:30 a.m. Eastern", "fold"),
        ("6 March 2023, midnight", "midnight-ambiguous"),
        ("6 March 2023 at 7 o'clock", "meridiem-ambiguous"),
        ("3/6/2023", "day-month-ambiguous"),
        ("2023-35", "day-month-ambiguous"),
        ("10:00 and 15:00, 6 March 2023", "several-times"),
        ("6 May 2021: workshop; 8 May 2021: dinner", "several-dates"),
        ("every Monday", "recurrence"),
        ("no time here", "unreadable"),
    ],
)
def test_what_cannot_be_or_is_open_has_a_name(words, code):
    when = When.read(words)
    assert codes(when)[-1] == code
    with pytest.raises((AmbiguousTime, ImpossibleTime, UnreadableTime)):
        When.parse(words)


def test_a_weekday_mismatch_says_what_day_it_is():
    with pytest.raises(ImpossibleTime, match="2023-03-06 is a Monday, not a Tuesday; correct the weekday or the date"):
        When.parse("Tuesday, 6 March 2023")


def test_the_abbreviation_settles_a_doubled_hour():
    assert When.parse("5 Nov 2023, 1:30 a.m. EDT").instant == datetime(2023, 11, 5, 5, 30, tzinfo=UTC)
    assert When.parse("5 Nov 2023, 1:30 a.m. EST").instant == datetime(2023, 11, 5, 6, 30, tzinfo=UTC)


def test_midnight_is_settled_by_the_other_face():
    when = When.parse("6 March 2023, 3pm GMT / midnight JST")
    assert when.instant == datetime(2023, 3, 6, 15, tzinfo=UTC)


# Shapes


def test_part_of_day_is_a_day_and_its_words():
    when = When.parse("On the afternoon of September 6, 2021")
    assert (when.start, when.part, when.precision) == (date(2021, 9, 6), PartOfDay.AFTERNOON, Precision.PART_OF_DAY)


def test_end_of_days_is_inclusive_as_written():
    when = When.parse("12 Sep \u2013 30 Oct 2022")
    assert (when.start, when.end, when.duration) == (date(2022, 9, 12), date(2022, 10, 30), None)


def test_a_stated_length_gives_the_end_and_says_so():
    when = When.parse("6 May 2021, 14:00 CEST, 90 minutes")
    assert when.end == datetime(2021, 5, 6, 15, 30, tzinfo=when.zone)
    assert (when.duration, when.inferred[-1].field) == (timedelta(minutes=90), "end")


def test_no_end_is_invented():
    assert When.parse("6 May 2021, 14:00 CEST").end is None


def test_doors_are_not_the_start_and_are_reported():
    when = When.parse("22 Nov 2025, doors 18:30, start 19:00 CET")
    assert when.start == datetime(2025, 11, 22, 19, tzinfo=ZoneInfo("Europe/Berlin"))
    assert codes(when) == ["leftover"]


def test_text_over_the_cap_is_refused_and_reported():
    text = "6 May 2021 " * (MAX_LENGTH // 10)
    with pytest.raises(UnreadableTime, match="pass the line alone"):
        When.parse(text)
    assert codes(When.read(text)) == ["too-long"]


def test_readings_without_a_day_keep_their_zone():
    first, second = When.parse("May 6, 7pm CST | 7am EDT").readings
    assert (first.zone, second.zone, first.instant) == ("Asia/Shanghai", "America/New_York", None)
    assert When.parse("7pm ET").readings[0].zone == "America/New_York"


def test_faces_that_agree_only_in_rare_meanings_stay_open():
    """10am in Bougainville is 6pm in Havana the day before, and nobody means that."""
    assert When.read("6 January 2021, 10am BST | 6pm CST").outcome == "ambiguous"


def test_unknown_zone_words_are_reported_and_not_taken_for_none():
    when = When.parse("6 July 2021, 2pm XQZT")
    assert (codes(when), when.zone) == (["zone-unknown"], None)
    assert when.problems[0].words == "XQZT"
