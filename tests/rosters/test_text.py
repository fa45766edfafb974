import pytest

from eventkit.events import Event
from eventkit.rosters import Roster
from eventkit.rosters._widths import width

from .cases import chinese, name, person, roster, western

pytestmark = pytest.mark.usefixtures("plain_identity")


def crowd(*names):
    return Roster(Event("City air", uid="u", appearances=[person(each) for each in names]))


def test_columns_are_aligned_whatever_the_script():
    table = crowd(
        chinese("family:仇 +given:保兴"),
        western("given:Jane family:Roe"),
        western("given:Zoe\u0308 family:Ng"),
        name("given:👩🏽"),
    ).render("text", columns=["person", "roles"], notes=False)
    assert table.splitlines() == [
        "person    roles",
        "--------  -------",
        "仇保兴    speaker",
        "Jane Roe  speaker",
        "Zoe\u0308 Ng    speaker",
        "👩🏽        speaker",
    ]
    assert {width(line.partition("speaker")[0]) for line in table.splitlines()[2:]} == {10}


def test_long_cells_go_on_below():
    table = roster().render("text", columns=["event", "stated_name"], wrap=16, notes=False)
    assert table.splitlines()[:6] == [
        "event            stated_name",
        "---------------  ---------------",
        "City air | what  Qiu Baoxing",
        "next?",
        "City air | what  Jane Roe",
        "next?",
    ]


def test_wrap_0_has_a_line_for_each_row():
    assert len(roster().render("text", columns="all", wrap=0, notes=False).splitlines()) == 2 + 11


def test_cells_of_an_event_are_said_once_unless_columns_are_asked_for():
    once = roster().render("text", notes=False)
    assert once.count("City air | what next?") == 1
    assert roster().render("text", repeat=True, notes=False).count("City air | what next?") == 3
    assert roster().render("text", columns=["event", "person"], notes=False).count("City air | what next?") == 3
    assert roster().render("text", columns=["event", "person"], repeat=False, notes=False).count("City air") == 1


def test_an_event_s_cells_stand_beside_all_of_its_rows():
    table = roster().render("text", columns=["event", "stated_name"], wrap=12, repeat=False, notes=False)
    assert table.splitlines()[2:12] == [
        "City air |   Qiu Baoxing",
        "what next?   Jane Roe",
        "             Wei Qing",
        "",
        "Green ports  Mr. Baoxing",
        "             QIU",
        "             Representati",
        "             ves of Oslo,",
        "             Bergen and",
        "             Turku",
    ]


def test_notes_say_who_is_one_person_and_why():
    below = roster().render("text").removeprefix(roster().render("text", notes=False))[1:]
    assert below.splitlines() == [
        "7 people in 9 rows at 3 events, 2 rows of delegations or bodies.",
        "",
        "One person:",
        "  Qiu Baoxing: Qiu Baoxing (City air | what next?); Mr. Baoxing QIU (Green ports). "
        "Why: the names agree; shared: State, Council",
        "  Jane Roe: Jane Roe (City air | what next?); Jane Roe (Green ports – Shore power). "
        "Why: the names agree; shared: State, Council",
        "",
        "To be confirmed:",
        "  Jane Roe (City air | what next?) and J. Roe (=Parks; “zero”): J. may be Jane; no shared body",
        "",
        "Nobody named:",
        "  Nobody yet",
    ]


def test_breaks_in_words_do_not_break_the_table():
    table = crowd(western("given:Jane family:R\noe\t")).render("text", columns=["person", "roles"], notes=False)
    assert table.splitlines()[2] == "Jane R oe  speaker"


def test_roster_without_rows_has_its_headings():
    assert Roster([]).render("text", columns=["event", "person"]) == (
        "event  person\n-----  ------\n\n0 people in 0 rows at 0 events.\n"
    )
