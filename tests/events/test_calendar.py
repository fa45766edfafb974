"""Calendars: order, selection, and events that cannot be told apart."""

from datetime import UTC, date, datetime, timedelta

import pytest

from eventkit import (
    Calendar,
    DuplicateUID,
    Event,
    InvalidField,
    Organization,
    Person,
    Place,
    PodcastEpisode,
    Session,
    Summit,
    UnreadableName,
    Webinar,
)
from eventkit.events import Recurrence

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
        ({"after": date(2021, 5, 4)}, ["Late", "Vague"]),
        ({"before": date(2021, 5, 4)}, ["Early"]),
        ({"before": "2021-05-04"}, ["Early"]),
        ({"after": date(2022, 5, 9), "before": date(2022, 5, 9)}, ["Vague"]),
        ({"kind": "webinar", "before": date(2021, 5, 1)}, []),
        ({"kind": ["webinar", PodcastEpisode]}, ["Early", "Undated"]),
        ({"person": ["Liu Baoxing", "Mr. Baoxing QIU"]}, ["Early", "Late"]),
        ({"status": ("cancelled", "postponed")}, ["Late"]),
        ({"organization": Organization("The World Resources Institute")}, ["Early"]),
        ({"organization": "World Resources Institute (WRI)"}, ["Early"]),
        ({"text": "oslo air"}, ["Early"]),
        ({"text": ["oslo", "bergen"]}, ["Early", "Vague"]),
    ],
)
def test_select_keeps_what_fits_everything_asked_for(calendar, wanted, found):
    assert titles(calendar.select(**wanted)) == found


def test_select_refuses_a_kind_that_does_not_exist(calendar):
    with pytest.raises(InvalidField, match="kind: 'webinars' is not one of event, webinar, summit, podcast-episode"):
        calendar.select(kind="webinars")


@pytest.mark.parametrize("day", ["2021-05-04T", "4 May 2021", "now", "", 2021])
def test_select_refuses_what_is_no_day_and_no_instant(calendar, day):
    message = "after: expected a date such as 2026-11-21, or an instant such as 2026-11-21T09:00Z, got "
    with pytest.raises(InvalidField) as raised:
        calendar.select(after=day)
    assert str(raised.value) == message + repr(day)


@pytest.mark.parametrize("instant", [datetime(2021, 5, 4), "2021-05-04T10:00"])
def test_select_refuses_an_instant_without_an_offset(calendar, instant):
    with pytest.raises(InvalidField, match=r"before: .* has no offset from UTC; add one"):
        calendar.select(before=instant)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"after": datetime(2021, 5, 3, 10, 30, tzinfo=UTC)}, ["Talk", "Day", "Month"]),
        ({"after": "2021-05-03T11:00Z"}, ["Talk", "Day", "Month"]),  # both ends are included
        ({"after": "2021-05-03T11:01Z"}, ["Day", "Month"]),
        ({"after": "2021-05-04T12:00Z"}, ["Month"]),
        ({"before": "2021-05-03T10:00Z"}, ["Talk", "Day", "Month"]),
        ({"before": "2021-05-03T09:59Z"}, ["Day", "Month"]),
        ({"before": "2021-05-02T09:59Z"}, ["Month"]),  # nowhere the third has begun
        ({"after": "2021-05-03T18:00+08:00", "before": "2021-05-03"}, ["Talk", "Day", "Month"]),
    ],
)
def test_select_compares_instants_by_the_clock_and_days_as_widely_as_they_may_mean(wanted, found):
    talk = Event("Talk", when="3 May 2021, 10:00-11:00 UTC")
    calendar = Calendar("All", [talk, Event("Day", when="3 May 2021"), Event("Month", when="May 2021"), UNDATED])
    assert [event.title for event in calendar.select(**wanted).events] == found


def test_select_takes_a_day_in_the_zone_of_the_event():
    calendar = Calendar("All", [Event("Late at night", when="3 May 2021, 23:30 New York time")])
    assert titles(calendar.select(before="2021-05-03")) == ["Late at night"]
    assert titles(calendar.select(before="2021-05-04T03:29Z")) == []


def test_select_refuses_a_window_that_ends_before_it_begins(calendar):
    with pytest.raises(InvalidField, match="after: 2021-05-05 is later than before=2021-05-01; exchange them"):
        calendar.select(after="2021-05-05", before="2021-05-01")


TOLD = Event(
    "Städte für saubere Luft",
    description="Grundlagen der Finanzierung\n城市交通的规划、融资",
    speakers=["José Núñez, Director, Ministère de l’Environnement"],
    organizers=["World Resources Institute (WRI)"],
    series="ＡＩＲ talks",
    categories=["Zero-carbon"],
    place="Łódź, Poland",
    sessions=[Session("Eröffnung", speakers=["Jane Roe, Mayor, Oslo"], description="さくらガーデン", place="Saal 3")],
)


@pytest.mark.parametrize(
    "words",
    [
        "luft stadte",
        "STÄDTE",
        "Sta\u0308dte",
        "jose nunez",
        "ministere environnement",
        "wri",
        "air",
        "carbon zero",
        "lodz",
        "roe mayor",
        "eroffnung",
        "saal",
        "交通的规划",
        "融资 城市",
        "ガーデン",
        "finanz",
    ],
)
def test_select_finds_words_anywhere_case_and_accents_aside(words):
    assert titles(Calendar("All", [TOLD, Event("Other")]).select(text=words)) == [TOLD.title]


@pytest.mark.parametrize("words", ["uft", "luft nowhere", "划规", "カーテン", "nunes"])
def test_select_finds_no_other_words(words):
    assert titles(Calendar("All", [TOLD]).select(text=words)) == []


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"text": " — "}, "text: ' — ' has no word to look for"),
        ({"text": 5}, "text: expected text, or several, got 5"),
        ({"person": 5}, "person: expected text or Person or Name, or several, got 5"),
        ({"person": []}, "person: expected text or Person or Name, or several, got []"),
        ({"organization": ""}, "organization: is empty"),
        ({"series": " "}, "series: is empty"),
        ({"place": ""}, "place: is empty"),
        ({"status": "canceled"}, "status: 'canceled' is not one of "),
        ({"kind": Calendar}, "kind: <class 'eventkit.events.calendar.Calendar'> is not one of event, "),
    ],
)
def test_select_refuses_what_cannot_be_asked_for_by_keyword(calendar, asked, message):
    with pytest.raises(InvalidField) as raised:
        calendar.select(**asked)
    assert str(raised.value).startswith(message)


def test_select_refuses_words_that_are_no_name_and_keywords_there_are_not(calendar):
    with pytest.raises(UnreadableName):
        calendar.select(person="")
    with pytest.raises(TypeError, match="unexpected keyword argument 'since'"):
        calendar.select(since="2021-05-04")


@pytest.mark.parametrize(
    ("person", "found"),
    [
        ("仇保兴", ["Early", "Late"]),
        ("Ch'iu Pao-hsing", ["Early", "Late"]),
        ("B. Qiu", ["Early", "Late"]),
        ("Иван Петров", []),
    ],
)
def test_select_knows_a_person_in_other_writings(calendar, person, found):
    assert titles(calendar.select(person=person)) == found


def test_select_knows_a_person_by_an_identifier():
    orcid = "https://orcid.org/0000-0002-1825-0097"
    event = Event("Talk", speakers=[Person("Josiah Carberry", identifiers=orcid)])
    assert titles(Calendar("All", [event]).select(person=Person("J. Stinson", identifiers=orcid))) == ["Talk"]
    assert titles(Calendar("All", [event]).select(person="J. Stinson")) == []


@pytest.mark.parametrize(
    ("rule", "wanted", "fits"),
    [
        ("FREQ=WEEKLY", {"after": "2031-01-01"}, True),
        ("FREQ=WEEKLY", {"after": "2031-01-06", "before": "2031-01-06"}, True),
        ("FREQ=WEEKLY", {"after": "2031-01-07", "before": "2031-01-12"}, False),
        ("FREQ=WEEKLY", {"before": "2021-05-02"}, False),
        ("FREQ=WEEKLY;COUNT=3", {"after": "2021-05-17"}, True),
        ("FREQ=WEEKLY;COUNT=3", {"after": "2021-05-18"}, False),
        ("FREQ=WEEKLY;COUNT=3", {"after": "2021-05-17T10:30Z", "before": "2021-05-17T11:00Z"}, True),
        ("FREQ=WEEKLY;COUNT=3", {"after": "2021-05-10T12:00Z", "before": "2021-05-17T09:59Z"}, False),
        ("FREQ=WEEKLY;COUNT=3", {"before": "2021-05-03T10:00Z"}, True),
    ],
)
def test_select_looks_at_the_instances_of_a_recurring_event(rule, wanted, fits):
    event = Event("Talk", when="3 May 2021, 10:00-11:00 UTC", recurrence=Recurrence(rules=(rule,)))
    assert titles(Calendar("All", [event]).select(**wanted)) == ["Talk"] * fits


def test_select_finds_whom_only_one_instance_of_a_recurring_event_names():
    guest = {"speakers": ["Jane Roe"], "place": "Oslo"}
    instance = Event("Talk with a guest", uid="1", when="10 May 2021", recurrence_id=date(2021, 5, 10), **guest)
    weekly = Recurrence(rules=("FREQ=WEEKLY",), overrides=[instance])
    event = Event("Talk", uid="1", when="3 May 2021", recurrence=weekly)
    calendar = Calendar("All", [event])
    for wanted in ({"person": "Jane Roe"}, {"place": "oslo"}, {"text": "guest"}):
        assert titles(calendar.select(**wanted)) == ["Talk"]


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
