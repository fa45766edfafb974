"""The Excel form, read back by openpyxl."""

import io
import sys
import zipfile
from datetime import UTC, date, datetime, time

import openpyxl
import pytest

from eventkit.errors import MissingExtra, WriteError
from eventkit.events import Event
from eventkit.rosters import COLUMNS, Roster, xlsx
from eventkit.when import When

from .cases import chinese, city_air, hostile, person, roster, western

pytestmark = pytest.mark.usefixtures("plain_identity")

JANE = person(western("given:Jane family:Roe"))


def book(of, **options):
    return openpyxl.load_workbook(io.BytesIO(of.render("xlsx", **options)))


def values(sheet):
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_book_has_rows_people_and_what_is_to_be_confirmed():
    found = book(roster())
    assert found.sheetnames == ["Roster", "People", "To confirm"]
    assert values(found["People"])[:2] == [
        ["person", "family", "given", "stated_name", "appearances", "events", "reasons"],
        [
            "Qiu Baoxing",
            "Qiu",
            "Baoxing",
            "Qiu Baoxing; Mr. Baoxing QIU",
            2,
            "City air | what next?; Green ports",
            "the names agree; shared: State, Council",
        ],
    ]
    assert values(found["To confirm"]) == [
        ["person", "event", "other person", "other event", "reasons"],
        [
            "Jane Roe",
            "City air | what next?; Green ports – Shore power",
            "J. Roe",
            "=Parks; “zero”",
            "J. may be Jane; no shared body",
        ],
    ]


def test_dates_and_times_are_real():
    sheet = book(Roster(city_air()), columns=["date", "time", "utc", "person"])["Roster"]
    assert values(sheet)[:2] == [
        ["date", "time", "utc", "person"],
        [datetime(2020, 5, 15), time(19, 0), datetime(2020, 5, 15, 11, 0), "Qiu Baoxing"],
    ]
    assert [cell.number_format for cell in sheet[2][:3]] == ["yyyy-mm-dd", "hh:mm", 'yyyy-mm-dd"T"hh:mm"Z"']


@pytest.mark.parametrize(
    ("when", "cells"),
    [
        (When.from_iso("XXXX-05-15"), ["XXXX-05-15", None]),
        (When.on(date(1899, 5, 15)), ["1899-05-15", None]),
        (When.on(date(2021, 9, 6), end=date(2021, 9, 8)), ["2021-09-06/2021-09-08", None]),
        (When.at(datetime(2021, 9, 6, 9, 30, 15, tzinfo=UTC)), [datetime(2021, 9, 6), time(9, 30, 15)]),
    ],
    ids=str,
)
def test_dates_that_are_no_day_of_a_spreadsheet_stay_words(when, cells):
    sheet = book(Roster(Event("City air", uid="u", when=when, appearances=[JANE])), columns=["date", "time"])["Roster"]
    assert values(sheet)[1] == cells


def test_header_is_frozen_and_filters():
    sheet = book(roster())["Roster"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:Q12")
    assert all(cell.font.bold for cell in sheet[1])


def test_columns_are_as_wide_as_their_words():
    wide = Event("住房和城乡建设部", uid="u", appearances=[person(chinese("family:仇 +given:保兴"))])
    sheet = book(Roster(wide), columns=["event", "person", "positions"])["Roster"]
    widths = [round(sheet.column_dimensions[letter].width) for letter in "ABC"]
    assert widths == [18, 11, 14]


def test_no_cell_is_a_formula_or_a_link():
    event = Event("=1+1", uid="http://example.org", appearances=[person(western("given:=A1 family:{=B2}"))])
    content = Roster(event).render("xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Roster"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        written = b"".join(archive.read(each) for each in archive.namelist() if each.startswith("xl/worksheets/"))
    assert b"<f>" not in written
    assert b"hyperlink" not in written


def test_hostile_words_read_back_without_control_characters():
    rows = values(book(Roster(hostile()))["Roster"])
    assert [len(row) for row in rows] == [len(COLUMNS)] * 3
    assert rows[1][0].startswith(
        "=1+1 A\nEND:VCARD\nBEGIN:VCARD\n\n\ufffd <b>|</b>".replace("\n\n\ufffd", "\n\n[31m\ufffd")
    )


def test_words_that_look_escaped_are_themselves():
    event = Event("_x0041_ and _x000D_", uid="u", appearances=[JANE])
    assert values(book(Roster(event), columns=["event"])["Roster"])[1] == ["_x0041_ and _x000D_"]


def test_created_is_of_the_data_and_never_the_clock():
    assert book(Roster(city_air())).properties.created == datetime(2020, 6, 1, 8, 30)
    assert book(Roster([])).properties.created == datetime(1980, 1, 1)


def test_text_longer_than_a_cell_is_cut_and_says_so():
    event = Event("😀" * 20_000, uid="u", appearances=[JANE])
    cell = values(book(Roster(event), columns=["event"])["Roster"])[1][0]
    assert cell.endswith("😀 … [cut: a cell holds 32,767 characters]")
    assert 32_760 < len(cell.encode("utf-16-le")) // 2 <= 32_767


def test_more_rows_than_a_sheet_holds_is_an_error(monkeypatch):
    monkeypatch.setattr(xlsx, "_MAX_ROWS", 10)
    with pytest.raises(WriteError, match=r"^11 rows, a sheet holds 10; write CSV or JSON, or fewer events$"):
        roster().render("xlsx")


def test_missing_extra_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtra) as caught:
        roster().render("xlsx")
    assert str(caught.value) == (
        "the roster form 'xlsx' needs the extra 'xlsx'; install it with: pip install 'eventkit-calendar[xlsx]'"
    )
