"""Clock times of one moment in several zones, of which some say less: no half of the day, no minutes."""

import pytest

from eventkit.when import When


def faces(words):
    when = When.read(words)
    return [
        (face.zone_text, str(face.clock), None if face.end_clock is None else str(face.end_clock))
        for face in when.readings
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("3 June 2031, 5-6:15pm ET (2-3:15 PT)", [("ET", "17:00", "18:15"), ("PT", "14:00", "15:15")]),
        ("3 June 2031, 7-8:30 pm CEST (6 BST)", [("CEST", "19:00", "20:30"), ("BST", "18:00", None)]),
        (
            "7 May 2031, 5pm CEST / 4 BST / 11am ET",
            [("CEST", "17:00", None), ("BST", "16:00", None), ("ET", "11:00", None)],
        ),
        ("7 May at 4:00 pm ET (1:00 PT)", [("ET", "16:00", None), ("PT", "13:00", None)]),
        ("7 May 2031, 9 PT / 12 ET / 18 CEST", [("PT", "09:00", None), ("ET", "12:00", None), ("CEST", "18:00", None)]),
        (
            "7 May 2031, 11 am - 12 pm Eastern / 8 - 9 Pacific",
            [("Eastern", "11:00", "12:00"), ("Pacific", "08:00", "09:00")],
        ),
        ("7 May 2031 at 3:00 ET (12:00 PT)", [("ET", "15:00", None), ("PT", "12:00", None)]),
        ("7 May 2031 at noon ET, 9 PT", [("ET", "12:00", None), ("PT", "09:00", None)]),
    ],
)
def test_a_face_without_its_half_of_the_day_agrees_with_the_others(words, told):
    assert faces(words) == told
    assert When.read(words).problems == ()


def test_faces_that_agree_in_both_halves_of_the_day_stay_open():
    when = When.read("7 January 2031, 9:00 PST / 5:00 GMT")
    assert [problem.code for problem in when.problems] == ["zones-disagree"]
    assert when.instant is None


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("11 May 2031, 1400 - 1800", "2031-05-11T14:00", "2031-05-11T18:00"),
        ("Sunday 11 May 2031 0930 - 1700", "2031-05-11T09:30", "2031-05-11T17:00"),
        ("11 May 2031, 1600 to 1745", "2031-05-11T16:00", "2031-05-11T17:45"),
    ],
)
def test_hours_of_four_digits_behind_a_date(words, start, end):
    when = When.read(words)
    assert (str(when.start), str(when.end)) == (start, end)


@pytest.mark.parametrize("hours", ["5-6:30", "5 – 6:30", "4 to 5:30", "1-2:15"])
def test_bare_hours_that_may_be_before_dawn_stay_open(hours):
    when = When.read(f"3 May 2031, {hours}")
    assert [problem.code for problem in when.problems] == ["meridiem-ambiguous"]
    assert when.end is None


@pytest.mark.parametrize("hours", ["05-06:30", "9-10:30", "10-11:30"])
def test_other_hours_of_a_range_are_those_of_the_morning(hours):
    assert When.read(f"3 May 2031, {hours}").problems == ()


@pytest.mark.parametrize("words", ["May 1990 - 2000", "1985 - 1990", "11 May 2031, 1985 - 1990"])
def test_years_are_no_hours(words):
    assert When.read(words).readings == ()
