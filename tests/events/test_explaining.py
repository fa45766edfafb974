"""Readings laid open, as text and as a page: every field with its words, nothing unescaped, nothing loaded."""

import re
from html.parser import HTMLParser

import pytest
from attrs import evolve

from eventkit.doubts import Doubt, Evidence
from eventkit.events import Reading, Session, Webinar
from eventkit.events.reading import FieldEvidence
from eventkit.when import When

TEXT = "Webinar: Clean <air>\n\nWhen: 3 May 2031 & later\n"
EVENT = Webinar("Clean <air>", when="3 May 2031")


def words(stretch: str, rule: str) -> Evidence:
    start = TEXT.index(stretch)
    return Evidence(rule, stretch, start=start, end=start + len(stretch), line=TEXT.count("\n", 0, start) + 1)


@pytest.fixture
def reading() -> Reading:
    return Reading(
        (EVENT,),
        text=TEXT,
        source="page.txt",
        fields=(
            FieldEvidence(0, "kind", "webinar", (words("Webinar", "label"),)),
            FieldEvidence(0, "title", "Clean <air>", (words("Webinar: Clean <air>", "first line"),)),
            FieldEvidence(0, "when", EVENT.when, (words("3 May 2031", "label"), Evidence("context: published"))),
        ),
        doubts=(Doubt("when", "is open", (words("2031 & later", "label"),), ("2031", "2032")),),
        leftovers=("attachment: a.ics",),
    )


def test_every_field_stands_with_its_words_and_its_rule(reading):
    assert (
        reading.explain()
        == """\
page.txt:
webinar: Clean <air>
  kind            webinar
                    'Webinar' (line 1: label)
  title           Clean <air>
                    'Webinar: Clean <air>' (line 1: first line)
  when            Saturday, 3 May 2031
                    '3 May 2031' (line 3: label)
                    (context: published)

Not decided:
  when: is open
    it could be 2031 or 2032
    '2031 & later' (line 3: label)

Not placed:
  attachment: a.ics"""
    )


def test_what_no_words_say_stands_with_its_reason():
    when = When.read("3 May, 7pm CST", year=2031, place="Chicago")
    session = Session("Opening", when="3 May 2031, 10:00")
    reading = Reading(
        (evolve(EVENT, when=when, sessions=[session]),),
        text=TEXT,
        fields=(
            FieldEvidence(0, "when", when, (words("3 May 2031", "label"),)),
            FieldEvidence(0, "sessions[0]", session, (words("Clean", "agenda"),)),
        ),
        doubts=(Doubt("when", "is open", (words("2031 & later", "label"),), ("<2031>", "2032")),),
    )
    lines = reading.explain().splitlines()
    assert lines[2:5] == [
        "                    '3 May 2031' (line 3: label)",
        "                    (year 2031: supplied by the caller)",
        "                    (zone America/Chicago: the place 'Chicago')",
    ]
    assert lines[5] == "  sessions[0]     Opening (Saturday, 3 May 2031, 10:00)"
    page = reading.to_html()
    assert "<small>(year 2031: supplied by the caller)</small>" in page
    assert "<small>it could be &lt;2031&gt; or 2032</small>" in page


def test_what_announces_nothing_says_so():
    assert Reading(text="Words").explain() == "Nothing is announced here."
    assert "Nothing is announced here" in Reading(text="Words").to_html()


def test_nothing_that_a_terminal_would_obey_is_shown(reading):
    hostile = Reading((Webinar("Clean\x1b[2Jair"),), doubts=(Doubt("when\x07", "\x1b]0;x"),))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", hostile.explain())


class Page(HTMLParser):
    """The words of the document as the page shows them, and what is marked."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.inside: list[str] = []
        self.document, self.marked, self.ids, self.targets = "", [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        self.inside.append(tag)
        self.ids += [known["id"]] if "id" in known else []
        self.targets += [known["href"].lstrip("#")] if "href" in known else []
        assert tag not in ("script", "img", "link", "iframe")
        assert "src" not in known
        if tag == "mark":
            self.marked.append("")

    def handle_endtag(self, tag):
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data):
        if "pre" in self.inside:
            self.document += data
            if "mark" in self.inside:
                self.marked[-1] += data


def test_the_page_shows_the_document_with_its_words_marked(reading):
    page = Page(reading.to_html())
    assert page.document == TEXT
    assert page.marked == ["Webinar", ": Clean <air>", "3 May ", "2031", " & later"]
    assert set(page.targets) <= set(page.ids)
    assert {"field-0", "field-1", "field-2", "doubt-0"} <= set(page.ids)


def test_half_a_surrogate_pair_does_not_stop_the_page():
    Reading((Webinar("Clean \ud800 air"),), text="\ud800").to_html().encode("utf-8")
