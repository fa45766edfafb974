"""The views by person and by organization: what stands in one cell, and what stands side by side."""

from datetime import date

import pytest

from eventkit.errors import UnknownForm
from eventkit.events import Event
from eventkit.people import Appearance, Organization, Position
from eventkit.rosters import COLUMNS, Roster
from eventkit.when import When

from .cases import body, green_ports, person, roster, western

pytestmark = pytest.mark.usefixtures("plain_identity")


def line(table, column, value):
    (found,) = (line for line in table.lines if value in line[table.columns.index(column)])
    return dict(zip(table.columns, found, strict=True))


def test_by_appearance_each_cell_has_one_value():
    table = roster().table()
    assert (table.by, table.columns, len(table.lines)) == ("appearance", COLUMNS, 11)
    assert {len(cell) for each in table.lines for cell in each} == {1}


def test_by_person_events_stand_side_by_side():
    assert line(roster().table("person"), "person", "Qiu Baoxing") == {
        "event": ("City air | what next?", "Green ports"),
        "kind": ("webinar", "summit"),
        "date": ("2020-05-15", "2021-09-06"),
        "time": ("19:00", "afternoon"),
        "zone": ("Asia/Shanghai", ""),
        "utc": ("2020-05-15T11:00Z", ""),
        "person": ("Qiu Baoxing",),
        "stated_name": ("Qiu Baoxing", "Mr. Baoxing QIU"),
        "honorific": ("Mr.",),
        "family": ("Qiu",),
        "given": ("Baoxing",),
        "roles": ("speaker",),
        "title": ("Counselor", "counsellor"),
        "organization": ("State Council",),
        "former": ("Former Vice Minister, MOHURD",),
        "positions": (
            "Counselor of the State Council",
            "Former Vice Minister, MOHURD",
            "counsellor, State Council",
        ),
        "event_uid": ("city-air", "green-ports"),
    }


def test_by_person_delegations_and_bodies_have_a_line_of_their_own():
    table = roster().table("person", ["person", "stated_name"])
    assert len(table.lines) == 9
    assert (("",), ("Representatives of Oslo, Bergen and Turku",)) in table.lines
    assert (("",), ("Port of Turku",)) in table.lines


def test_by_organization_people_stand_side_by_side():
    event = Event(
        "City air",
        uid="u",
        when=When.on(date(2021, 5, 3)),
        appearances=[
            person(western("given:Ann family:Poe"), Position("CEO", "ACME"), Position("Chair", "Air Club")),
            person(western("given:Ben family:Day"), Position("", "The Acme"), role="moderator"),
            person(western("given:Cy family:Fox"), Position("Mayor", "Oslo", former=True)),
        ],
    )
    table = Roster(event).table("organization", ["organization", "person", "title", "roles", "event"])
    assert table.lines == (
        (("ACME",), ("Ann Poe", "Ben Day"), ("CEO", ""), ("speaker", "moderator"), ("City air",)),
        (("Air Club",), ("Ann Poe",), ("Chair",), ("speaker",), ("City air",)),
        (("",), ("Cy Fox",), ("",), ("speaker",), ("City air",)),
    )


def test_by_organization_an_acronym_is_its_long_name_where_it_was_stated_so():
    table = roster().table("organization", ["organization", "person"])
    assert (("World Air Institute (WAI)",), ("Ana María Núñez",)) in table.lines
    alone = Roster(green_ports()).table("organization", ["organization", "person"])
    assert (("WAI",), ("Ana María Núñez",)) in alone.lines


def test_by_organization_an_acronym_of_two_bodies_stays_itself():
    event = Event(
        "City air",
        uid="u",
        appearances=[
            body("World Air Institute (WAI)", "organizer"),
            body("Western Art Initiative (WAI)", "organizer"),
            person(western("given:Ann family:Poe"), Position("CEO", "WAI")),
        ],
    )
    assert Roster(event).table("organization", ["organization"]).lines == ((("WAI",),),)


def test_by_organization_bodies_stand_with_their_people():
    event = Event(
        "City air",
        uid="u",
        appearances=[
            Appearance(Organization("ACME"), "host"),  # type: ignore[arg-type]
            person(western("given:Ann family:Poe"), Position("CEO", "ACME")),
        ],
    )
    table = Roster(event, bodies=True).table("organization", ["organization", "stated_name", "roles"])
    assert table.lines == ((("ACME",), ("ACME", "Ann Poe"), ("host", "speaker")),)


def test_texts_join_values_and_mark_what_is_not_stated():
    table = roster().table("person", ["person", "zone", "utc", "title"])
    assert next(table.texts()) == (
        "Qiu Baoxing",
        "Asia/Shanghai; –",
        "2020-05-15T11:00Z; –",
        "Counselor; counsellor",
    )


def test_columns_come_in_the_order_asked_for():
    assert roster().table(columns="date, event").columns == ("date", "event")


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        (["event", "event"], "the column 'event' is asked for twice; name it once"),
        ([], "no column is asked for; name some of: event, kind, date,"),
        (["evnt"], "unknown column 'evnt'; did you mean 'event'? There are: event, kind, date,"),
    ],
)
def test_columns_that_cannot_be_are_an_error(columns, message):
    with pytest.raises(UnknownForm) as caught:
        roster().table(columns=columns)
    assert str(caught.value).startswith(message)
