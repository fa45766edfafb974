"""What each column holds, for every kind of time and of party."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from eventkit.events import Event, PodcastEpisode, Session, Summit
from eventkit.people import Appearance, Delegation, Position
from eventkit.rosters import COLUMNS, Roster
from eventkit.when import When

from .cases import body, chinese, city_air, green_ports, name, person, western

JANE = person(western("given:Jane family:Roe"))
TIME = ("date", "time", "zone", "utc")


def rows(event, **options):
    return Roster(event, **options).rows


def the_row(*appearances, when=None):
    (row,) = rows(Event("City air", uid="u", when=when, appearances=appearances))
    return row


def test_columns_are_these_in_this_order():
    words = """
        event kind date time zone utc person stated_name honorific family given
        roles title organization former positions event_uid
    """
    assert tuple(words.split()) == COLUMNS


def test_row_of_a_person_with_present_and_former_positions():
    assert dict(zip(COLUMNS, rows(city_air())[0].cells(), strict=True)) == {
        "event": "City air | what next?",
        "kind": "webinar",
        "date": "2020-05-15",
        "time": "19:00",
        "zone": "Asia/Shanghai",
        "utc": "2020-05-15T11:00Z",
        "person": "Qiu Baoxing",
        "stated_name": "Qiu Baoxing",
        "honorific": "",
        "family": "Qiu",
        "given": "Baoxing",
        "roles": "speaker",
        "title": "Counselor",
        "organization": "State Council",
        "former": "Former Vice Minister, MOHURD",
        "positions": "Counselor of the State Council; Former Vice Minister, MOHURD",
        "event_uid": "city-air",
    }


@pytest.mark.parametrize(
    ("when", "cells"),
    [
        (When.unknown(), ("", "", "", "")),
        (When.on(date(2021, 9, 6)), ("2021-09-06", "", "", "")),
        (When.on(date(2021, 9, 6), end=date(2021, 9, 8)), ("2021-09-06/2021-09-08", "", "", "")),
        (When.from_iso("2021-09"), ("2021-09", "", "", "")),
        (When.from_iso("2021-22"), ("2021-22", "", "", "")),
        (When.from_iso("XXXX-05-15"), ("XXXX-05-15", "", "", "")),
        (
            When.at(datetime(2021, 9, 6, 9, 30, 15, tzinfo=UTC)),
            ("2021-09-06", "09:30:15", "UTC", "2021-09-06T09:30:15Z"),
        ),
        (
            When.at(datetime(2021, 1, 6, 1, 0, tzinfo=timezone(timedelta(hours=8)))),
            ("2021-01-06", "01:00", "+08:00", "2021-01-05T17:00Z"),
        ),
        (
            When.at(datetime(2021, 9, 6, 22, tzinfo=ZoneInfo("Europe/Oslo")), duration=timedelta(hours=3)),
            ("2021-09-06", "22:00", "Europe/Oslo", "2021-09-06T20:00Z"),
        ),
        (
            When.at(datetime(2021, 9, 6, 9, tzinfo=ZoneInfo("Europe/Oslo")), duration=timedelta(hours=32)),
            ("2021-09-06/2021-09-07", "09:00", "Europe/Oslo", "2021-09-06T07:00Z"),
        ),
    ],
    ids=str,
)
def test_time_cells_say_what_is_known(when, cells):
    assert the_row(JANE, when=when).cells(TIME) == cells


def test_part_of_the_day_stands_in_time_in_its_word():
    assert rows(green_ports())[0].cells(TIME) == ("2021-09-06", "afternoon", "", "")


def test_clock_time_without_a_zone_has_no_utc():
    when = When.read("3 May 2021, 19:00")
    assert the_row(JANE, when=when).cells(TIME) == ("2021-05-03", "19:00", "", "")


def test_clock_time_without_a_date_has_no_date():
    when = When.read("7pm Beijing time")
    assert the_row(JANE, when=when).cells(TIME) == ("", "19:00", "Asia/Shanghai", "")


def test_days_of_which_one_is_meant_are_a_date_in_edtf():
    when = When.within(date(2022, 9, 12), date(2022, 10, 30))
    assert the_row(JANE, when=when).cells(TIME) == (when.edtf, "", "", "")


def test_episode_without_a_time_has_its_day_of_publication():
    (row,) = rows(PodcastEpisode("Parks", uid="p", published=When.on(date(2025, 2, 27)), appearances=[JANE]))
    assert row.cells(TIME) == ("2025-02-27", "", "", "")


def test_session_is_named_after_its_event_and_keeps_its_own_time():
    row = rows(green_ports())[-1]
    assert (row.event, *row.cells(TIME)) == (
        "Green ports – Shore power",
        "2021-09-06",
        "15:30",
        "Europe/Helsinki",
        "2021-09-06T12:30Z",
    )
    assert row.session.title == "Shore power"


def test_session_with_a_clock_time_and_no_zone_does_not_take_that_of_its_event():
    event = Event(
        "City air",
        when="3 May 2021, 9am Beijing time",
        sessions=[Session("Shore power", when="3 May 2021, 10:00", appearances=(JANE,))],
    )
    [row] = Roster(event)
    assert (row.date, row.time, row.zone, row.utc) == ("2021-05-03", "10:00", "", "")


def test_session_without_a_time_has_the_date_of_its_event_and_no_clock_time():
    event = Summit(
        "Green ports",
        uid="g",
        when=When.at(datetime(2021, 9, 6, 9, tzinfo=ZoneInfo("Europe/Oslo"))),
        sessions=[Session("Shore power", appearances=(JANE,))],
    )
    assert rows(event)[0].cells(TIME) == ("2021-09-06", "", "Europe/Oslo", "")


def test_delegation_has_no_person_and_keeps_its_words():
    row = the_row(Appearance(Delegation("Representatives of Oslo and Turku"), "speaker"))
    assert row.cells(("person", "stated_name", "family", "given", "organization")) == (
        "",
        "Representatives of Oslo and Turku",
        "",
        "",
        "",
    )


def test_bodies_are_in_the_roster_only_on_request_or_when_they_speak():
    event = Event(
        "Green ports",
        uid="g",
        appearances=[
            body("City of Turku (CT)", "host"),
            body("Port of Turku", "speaker"),
            body("ACME", "sponsor"),
            JANE,
        ],
    )
    assert [row.stated_name for row in rows(event)] == ["Port of Turku", "Jane Roe"]
    assert [row.stated_name for row in rows(event, bodies=True)] == [
        "City of Turku (CT)",
        "Port of Turku",
        "ACME",
        "Jane Roe",
    ]
    assert rows(event, bodies=True)[0].cells(("person", "organization", "roles")) == ("", "City of Turku", "host")


def test_person_who_hosts_is_in_the_roster():
    assert the_row(person(chinese("family:Ma given:Rong"), role="host")).cells(("person", "roles")) == (
        "Ma Rong",
        "host",
    )


def test_name_without_a_settled_order_has_neither_family_nor_given_name():
    row = the_row(person(name("undecided:Wei undecided:Qing")))
    assert row.cells(("person", "stated_name", "family", "given")) == ("Wei Qing", "Wei Qing", "", "")


def test_several_roles_stand_in_one_row():
    appearance = Appearance(JANE.party, ("moderator", "rapporteur"))
    assert the_row(appearance).roles == "moderator; rapporteur"


def test_person_with_former_positions_only_has_no_title():
    row = the_row(person(western("given:Jane family:Roe"), Position("Mayor", "Oslo", former=True)))
    assert row.cells(("title", "organization", "former", "positions")) == (
        "",
        "",
        "Former Mayor, Oslo",
        "Former Mayor, Oslo",
    )


def test_first_present_position_is_the_title_even_after_a_former_one():
    row = the_row(
        person(western("given:Jane family:Roe"), Position("Mayor", "Oslo", former=True), Position("Adviser", "ACME"))
    )
    assert row.cells(("title", "organization")) == ("Adviser", "ACME")


def test_capitals_that_mark_the_family_name_are_not_the_person_s_name():
    row = the_row(person(chinese("honorific:Mr. given:Baoxing family:QIU", order="given-first")))
    assert row.cells(("person", "stated_name", "honorific", "family", "given")) == (
        "Baoxing Qiu",
        "Mr. Baoxing QIU",
        "Mr.",
        "Qiu",
        "Baoxing",
    )
