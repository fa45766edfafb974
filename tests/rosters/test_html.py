"""The HTML form, read back by a parser that knows nothing of it."""

import re
from html.parser import HTMLParser

import pytest

from eventkit.errors import UnknownForm
from eventkit.events import Event
from eventkit.rosters import COLUMNS, Roster

from .cases import hostile, person, roster, western

pytestmark = pytest.mark.usefixtures("plain_identity")

VOID = {"meta", "br"}


class Page(HTMLParser):
    """The cells by row, the attributes by tag, and whether every element is closed in its place."""

    def __init__(self, text):
        super().__init__()
        self.open, self.rows, self.attributes, self.tags = [], [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes.append((tag, dict(attributes)))
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] in ("td", "th"):
            self.rows[-1][-1] += data


def test_cells_read_back_as_they_were():
    page = Page(roster().render("html"))
    assert page.rows == [list(COLUMNS), *(list(line) for line in roster().table().texts())]


def test_page_is_a_whole_document():
    text = roster().render("html")
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n')
    assert "<title>Urban climate</title>" in text
    assert re.findall(r"(?:src|href)=|<script|javascript:|@import|url\(", text) == []


def test_headings_have_scopes_and_the_name_heads_its_row():
    attributes = Page(roster().render("html")).attributes
    scopes = [each["scope"] for tag, each in attributes if tag == "th"]
    assert scopes == ["col"] * 17 + ["row"] * 11


def test_names_have_their_language():
    text = roster().render("html", columns=["stated_name"], notes=False)
    assert '<th scope="row" lang="zh-Latn">Qiu Baoxing</th>' in text
    assert '<th scope="row" dir="auto" lang="ar">ليلى حداد</th>' in text
    assert '<th scope="row">Jane Roe</th>' in text


def test_several_values_stand_below_one_another():
    text = roster().render("html", by="person", columns=["person", "date", "zone"], notes=False)
    assert "<td>Qiu Baoxing</td><td>2020-05-15<br>2021-09-06</td><td>Asia/Shanghai<br>–</td>" in text


def test_words_are_escaped():
    event = Event("<b>&\"'</b>", uid="u", appearances=[person(western("given:<i>Jane</i> family:Roe"))])
    page = Page(Roster(event).render("html", columns=["event", "stated_name"]))
    assert page.rows[1] == ["<b>&\"'</b>", "<i>Jane</i> Roe"]
    assert set(page.tags).isdisjoint({"b", "i"})


def test_hostile_words_stay_in_their_cell():
    page = Page(Roster(hostile()).render("html"))
    assert [len(row) for row in page.rows] == [len(COLUMNS)] * 3
    assert "b" not in page.tags


def test_lang_is_the_language_of_the_page():
    assert '<html lang="zh-Hans">' in roster().render("html", lang="zh-Hans")
    with pytest.raises(UnknownForm, match="is not a language tag"):
        roster().render("html", lang='en"><script>')


def test_roster_without_a_name_has_a_title():
    assert "<title>Roster</title>" in Roster([]).render("html")
