"""The Markdown form, read back by a parser of GitHub Flavored Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit._markdown import escape
from eventkit.events import Event
from eventkit.rosters import COLUMNS, Roster

from .cases import hostile, person, roster, western

pytestmark = pytest.mark.usefixtures("plain_identity")


def shown(document):
    """The cells of the tables of a document as a reader sees them, row by row."""
    markdown = pytest.importorskip("markdown_it").MarkdownIt("gfm-like", {"linkify": False})
    rows = []
    for token in markdown.parse(document):
        if token.type == "tr_open":
            rows.append([])
        elif (token.type == "inline" and rows and token.map is None) or (token.type == "inline" and token.level >= 3):
            assert {child.type for child in token.children} <= {"text", "text_special", "html_inline"}
            assert {child.content for child in token.children if child.type == "html_inline"} <= {"<br>"}
            rows[-1].append("".join(child.content for child in token.children))
    return rows


def test_cells_read_back_as_they_were():
    rows = shown(roster().render("markdown", notes=False))
    assert rows[0] == list(COLUMNS)
    assert rows[1:] == [list(line) for line in roster().table().texts()]


@pytest.mark.parametrize(
    "words",
    [
        "a | b",
        "\\| c\\",
        "*so* **so** _so_ __so__ snake_case",
        "`code` ~~gone~~ $x$",
        "[link](https://example.org) ![image](x)",
        "<script>alert(1)</script> &amp; &#38; A&B",
        "# heading",
        "- item",
        "+ item",
        "1. item",
        "> quote",
        "--- | ---",
        "=1+1",
    ],
)
def test_markup_in_words_stays_words(words):
    event = Event(words, uid="u", appearances=[person(western("given:Jane family:Roe"))])
    assert shown(Roster(event).render("markdown", columns=["event", "person"], notes=False))[1] == [words, "Jane Roe"]


@given(st.text(alphabet="ab1 |\\`*_[]()<>~$#+-=.&;!\n仇", min_size=1, max_size=30))
def test_any_words_stay_one_cell(words):
    table = f"| a | b |\n| --- | --- |\n| {escape(words)} | end |\n"
    assert [cell.replace("<br>", "\n") for cell in shown(table)[1]][-1] == "end"


def test_line_breaks_stay_in_their_cell():
    assert escape("City air\n what next?") == "City air<br>what next?"


def test_hostile_words_stay_in_their_row():
    rows = shown(Roster(hostile()).render("markdown", notes=False))
    assert [len(row) for row in rows] == [len(COLUMNS)] * 3


def test_notes_are_lists_below_the_table():
    notes = roster().render("markdown").partition("\n\n")[2]
    assert notes == (
        "7 people in 9 rows at 3 events, 2 rows of delegations or bodies.\n\n"
        "**One person**\n\n"
        "- Qiu Baoxing: Qiu Baoxing (City air \\| what next?); Mr. Baoxing QIU (Green ports). "
        "Why: the names agree; shared: State, Council\n"
        "- Jane Roe: Jane Roe (City air \\| what next?); Jane Roe (Green ports – Shore power). "
        "Why: the names agree; shared: State, Council\n\n"
        "**To be confirmed**\n\n"
        "- Jane Roe (City air \\| what next?) and J. Roe (=Parks; “zero”): J. may be Jane; no shared body\n\n"
        "**Nobody named**\n\n"
        "- Nobody yet\n"
    )
