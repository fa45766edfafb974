import csv
import io

import pytest

from eventkit.events import Event
from eventkit.rosters import COLUMNS, Roster

from .cases import hostile, person, roster, western

pytestmark = pytest.mark.usefixtures("plain_identity")

JANE = person(western("given:Jane family:Roe"))


def read_back(content):
    return list(csv.reader(io.StringIO(content, newline=""), strict=True))


def titled(title, **options):
    roster = Roster(Event(title, uid="u", appearances=[JANE]))
    return roster.render("csv", columns=["event", "person"], **options)


def test_cells_read_back_as_they_were():
    rows = read_back(roster().render("csv", guard=False))
    assert rows == [list(COLUMNS), *(list(line) for line in roster().table().texts())]


def test_lines_end_with_cr_lf():
    assert titled("City air") == "event,person\r\nCity air,Jane Roe\r\n"


def test_quotes_commas_and_breaks_are_quoted():
    assert titled('A "B", C\nD') == 'event,person\r\n"A ""B"", C\nD",Jane Roe\r\n'


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"])
def test_cells_that_begin_like_a_formula_are_guarded(start):
    assert read_back(titled(f"{start}1+1"))[1][0] == f"'{start}1+1"
    assert read_back(titled(f"{start}1+1", guard=False))[1][0] == f"{start}1+1"


def test_bom_comes_first_and_only_on_request():
    assert titled("City air", bom=True) == "\ufeff" + titled("City air")
    assert not titled("City air").startswith("\ufeff")


def test_hostile_words_stay_in_their_row():
    rows = read_back(Roster(hostile()).render("csv"))
    assert [len(row) for row in rows] == [len(COLUMNS)] * 3
    assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@\t\r\n"))]
