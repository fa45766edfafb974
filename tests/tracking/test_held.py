"""Whether time, place and title are what was announced."""

import pytest

from eventkit import Event
from eventkit.tracking.held import place_held, time_held, title_held


def time(announced, reported):
    return str(time_held(Event("Tea", when=announced), Event("Tea", when=reported)))


EXACT = "17 June 2027, 3 pm CEST | 9 am EDT"


@pytest.mark.parametrize(
    ("announced", "reported", "told"),
    [
        (EXACT, "17 June 2027, 13:00 UTC", "time: held"),
        (EXACT, "17 June 2027", "time: held (the report gives no hour)"),
        (EXACT, "17 June", "time: held (the report gives no hour)"),
        (EXACT, "June 2027", "time: held (the report gives no day)"),
        (EXACT, "17 June 2027, 9 am", "time: held"),
        ("June 2027", "17 June 2027", "time: held (announced without day)"),
        ("17 June 2027", EXACT, "time: held (announced without an hour)"),
        ("17-19 June 2027", "17-19 June 2027", "time: held"),
        ("17-19 June 2027", "18 June 2027", "time: held"),
        ("17 June", "17 June", "time: held"),
        ("17 June 2027", "", "time: not mentioned"),
        ("TBA", "17 June 2027", "time: not announced"),
        (
            "17 June 2027, 14:00-15:00 UTC",
            "17 June 2027, 14:00-15:20 UTC",
            "time: held (it ended 20 minutes later)",
        ),
    ],
)
def test_a_time_that_held(announced, reported, told):
    assert time(announced, reported) == told


def test_a_time_that_changed():
    said = "Thursday, 17 June 2027, 15:00 (Berlin) · 09:00 (New York) → Friday, 18 June 2027, 14:30 (UTC)"
    assert time(EXACT, "18 June 2027, 14:30 UTC") == f"time: changed, {said} (1 day, 1 hour and 30 minutes later)"
    assert time("17 June 2027", "19 June 2027") == ("time: changed, Thursday, 17 June 2027 → Saturday, 19 June 2027")
    assert time("17 June", "18 June").startswith("time: changed")
    assert time("17-18 June 2027", "18-19 June 2027").startswith("time: changed")


def test_an_hour_without_a_zone_that_is_none_of_those_announced_stays_open():
    assert time(EXACT, "17 June 2027, 5 pm").endswith("(the hours differ, and not every one has a zone)")
    assert time(EXACT, "17 June 2027, 5 pm").startswith("time: maybe")


def test_the_day_is_compared_in_every_zone_that_was_stated():
    assert time("17 June 2027, 9 am Beijing | 16 June, 9 pm EDT", "16 June 2027").startswith("time: held")


def place(announced, reported):
    return str(place_held(Event("Tea", **announced), Event("Tea", **reported)))


@pytest.mark.parametrize(
    ("announced", "reported", "told"),
    [
        ({"place": "City Hall, Oslo"}, {"place": "City Hall, Oslo"}, "place: held"),
        ({"place": "City Hall, Oslo"}, {"place": "Oslo"}, "place: held (the report says less)"),
        ({"place": "Oslo"}, {"place": "City Hall, Oslo"}, "place: held (the report says more)"),
        (
            {"place": "City Hall, Oslo"},
            {"place": "Public Library, Oslo"},
            "place: changed, City Hall, Oslo → Public Library, Oslo",
        ),
        ({"place": "Oslo"}, {"place": "Bergen"}, "place: changed, Oslo → Bergen"),
        (
            {"place": "National Convention Center, Beijing"},
            {"place": "China Convention Center, Beijing"},
            "place: maybe, National Convention Center, Beijing → China Convention Center, Beijing (the words differ)",
        ),
        ({"place": "Beijing"}, {"place": "北京"}, "place: maybe, Beijing → 北京 (in other letters)"),
        ({"attendance": "online"}, {"attendance": "online"}, "place: held"),
        (
            {"place": "Oslo", "attendance": "in-person"},
            {"attendance": "online"},
            "place: changed, Oslo → online (announced in-person, reported online)",
        ),
        (
            {"attendance": "hybrid"},
            {"attendance": "online"},
            "place: maybe, hybrid → online (announced hybrid, reported online)",
        ),
        (
            {"place": "Oslo"},
            {"attendance": "online"},
            "place: maybe, Oslo → online (one of them names a place, the other how people take part)",
        ),
        ({"place": "Oslo"}, {}, "place: not mentioned"),
        ({}, {"place": "Oslo"}, "place: not announced"),
    ],
)
def test_a_place(announced, reported, told):
    assert place(announced, reported) == told


@pytest.mark.parametrize(
    ("announced", "reported", "verdict", "remark"),
    [
        ("Cool Roofs for Warm Cities", "Cool roofs for warm cities", "held", ""),
        ("Cool Roofs for Warm Cities", "Recap: Cool Roofs for Warm Cities", "held", ""),
        ("Webinar: Cool Roofs", "Cool Roofs webinar recording", "held", ""),
        ("Cool Roofs for Warm Cities", "Cool Roofs", "held", "the report has a shorter form"),
        ("Cool Roofs", "Cool Roofs for Warm Cities", "held", "the report has a longer form"),
        ("Cool Roofs for Warm Cities", "How cool roofs lower the heat", "maybe", "in other words"),
        ("Cool Roofs for Warm Cities", "绿色屋顶", "maybe", "in other letters"),
        ("Cool Roofs for Warm Cities", "Who Pays for Flood Walls?", "changed", ""),
    ],
)
def test_a_title(announced, reported, verdict, remark):
    found = title_held(Event(announced), Event(reported))
    assert (found.verdict, found.remark) == (verdict, remark)


def test_a_title_that_stands_in_the_report_held():
    found = title_held(Event("Cool Roofs"), Event("A hot day"), "We talked of “Cool roofs” at noon.")
    assert (found.verdict, found.remark) == ("held", "below another headline")
