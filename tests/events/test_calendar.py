"""Calendars: order, selection, and events that cannot be told apart."""

from datetime import UTC, date, datetime, timedelta

import pytest

from eventkit import (
    Calendar,
    DuplicateUID,
    Event,
    InvalidField,
    Organization,
    Place,
    PodcastEpisode,
    Session,
    Summit,
    Webinar,
)

EARLY = Webinar(
    "Early",
    when="3 May 2021, 10:00 UTC",
    organizers=["World Resources Institute (WRI)"],
    speakers=["Qiu Baoxing, Counselor, State Council"],
    series="Air talks",
    place="Town hall, Oslo",
)
LATE = Summit("Late", when="5 May 2021", speakers=["Mr. Baoxing QIU, counsellor, State Council"], status="cancelled")
VAGUE = Event("Vague", when="May 2022", place=Place("Harbor", city="Bergen"))
UNDATED = PodcastEpisode("Undated")


@pytest.fixture
def calendar():
    return Calendar("All", [UNDATED, LATE, VAGUE, EARLY])


def titles(calendar):
    return [event.title for event in calendar]


def test_iterates_in_time_order_with_undated_events_last(calendar):
    assert titles(calendar) == ["Early", "Late", "Vague", "Undated"]
    assert calendar.events == (UNDATED, LATE, VAGUE, EARLY)
    assert len(calendar) == 4
    assert EARLY in calendar


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"kind": "webinar"}, ["Early"]),
        ({"kind": Summit}, ["Late"]),
        ({"kind": "event"}, ["Early", "Late", "Vague", "Undated"]),
        ({"person": "Qiu Baoxing"}, ["Early", "Late"]),
        ({"person": "Liu Baoxing"}, []),
        ({"organization": "wri"}, ["Early"]),
        ({"organization": "State Council"}, ["Early", "Late"]),
        ({"series": "air talks"}, ["Early"]),
        ({"place": "bergen"}, ["Vague"]),
        ({"status": "cancelled"}, ["Late"]),
        ({"since": date(2021, 5, 4)}, ["Late", "Vague"]),
        ({"until": date(2021, 5, 4)}, ["Early"]),
        ({"until": "2021-05-04"}, ["Early"]),
        ({"since": date(2022, 5, 9), "until": date(2022, 5, 9)}, ["Vague"]),
        ({"kind": "webinar", "until": date(2021, 5, 1)}, []),
    ],
)
def test_select_keeps_what_fits_everything_asked_for(calendar, wanted, found):
    assert titles(calendar.select(**wanted)) == found


def test_select_refuses_a_kind_that_does_not_exist(calendar):
    with pytest.raises(InvalidField, match="kind: 'webinars' is not one of event, webinar, summit, podcast-episode"):
        calendar.select(kind="webinars")


@pytest.mark.parametrize("day", [datetime(2021, 5, 4, tzinfo=UTC), "4 May 2021", 2021])
def test_select_refuses_what_is_no_day(calendar, day):
    with pytest.raises(InvalidField, match="since: expected a date such as 2026-11-21, got "):
        calendar.select(since=day)


def test_select_finds_people_and_bodies_of_sessions():
    forum = Event(
        "Forum", sessions=[Session("Opening", speakers=["Jane Roe, Mayor, Oslo"], hosts=[Organization("C40")])]
    )
    calendar = Calendar("All", [forum, Event("Other")])
    for wanted in ({"person": "Jane Roe"}, {"organization": "Oslo"}, {"organization": "c40"}):
        assert titles(calendar.select(**wanted)) == ["Forum"]


def test_two_events_with_one_uid_are_refused_with_advice():
    with pytest.raises(DuplicateUID, match="give one of them its own with uid=") as error:
        Calendar("Twice", [Webinar("Monthly", when="3 May 2021"), Webinar("Monthly", when="3 June 2021")])
    assert error.value.titles == ("Monthly", "Monthly")
    assert Calendar("Twice", [Webinar("Monthly"), Webinar("Monthly", uid="monthly-2")])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("",), "name: is empty"),
        (("All", "events"), "events: expected events, got 'events'"),
        (("All", [1]), "events: expected events, got 1 among them"),
    ],
)
def test_a_calendar_that_cannot_be_is_refused(arguments, message):
    with pytest.raises(InvalidField, match=message):
        Calendar(*arguments)


def test_refresh_is_a_length_of_time():
    assert Calendar("All", refresh=timedelta(hours=6)).refresh == timedelta(hours=6)
    assert Calendar("All", refresh="PT6H").refresh == timedelta(hours=6)
    with pytest.raises(InvalidField, match="refresh: expected a length longer than nothing"):
        Calendar("All", refresh=timedelta())


def test_notebook_table_is_escaped():
    html = Calendar("<All>", [Event("<script>")])._repr_html_()
    assert "<script>" not in html
    assert "<caption>&lt;All&gt;</caption>" in html
