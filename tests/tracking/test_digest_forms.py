"""The forms of a digest, read back by parsers that know nothing of them."""

import email
import json
import re
from datetime import UTC, datetime
from email.policy import default
from xml.etree import ElementTree

import pytest
from pages import Page

from eventkit import Event, UnknownForm, When
from eventkit.tracking import changes as c
from eventkit.tracking._forms import forms
from eventkit.tracking.digesting import digest

SINCE = datetime(2026, 11, 15, tzinfo=UTC)
UNTIL = datetime(2026, 11, 22, tzinfo=UTC)
MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)
MARCH, APRIL = When.parse("3 March 2027, 15:00 UTC"), When.parse("7 April 2027, 15:00 UTC")
ATOM = "{http://www.w3.org/2005/Atom}"
NASTY = 'A|B <b>*x*</b> & "q" ]]> \u202e\x07\ud800'


@pytest.fixture
def week():
    events = [
        Event("Cool roofs & walls", when=APRIL, uid="roofs", updated=MONDAY, url="https://roofs.example/?a=1&b=2"),
        Event("Flood walls", when=MARCH, uid="walls", updated=MONDAY, status="cancelled"),
        Event("Tea", uid="tea", updated=MONDAY),
    ]
    changes = [
        c.Moved("roofs", "Cool roofs & walls", MONDAY, field="when", old=MARCH, new=APRIL),
        c.Cancelled("walls", "Flood walls", MONDAY, field="status", why="a storm"),
    ]
    return digest(changes, events, since=SINCE, until=UNTIL, name="Cities")


def test_the_text(week):
    assert week.render("text") == (
        "Cities: what changed\n"
        "From 15 November 2026, 00:00 to 22 November 2026, 00:00 (UTC)\n"
        "\n"
        "Moved (1)\n"
        "---------\n"
        "* Cool roofs & walls\n"
        "  Wednesday, 3 March 2027, 15:00 (UTC) → Wednesday, 7 April 2027, 15:00\n"
        "  (UTC)\n"
        "  https://roofs.example/?a=1&b=2\n"
        "\n"
        "Cancelled (1)\n"
        "-------------\n"
        "* Flood walls\n"
        "  was to take place Wednesday, 3 March 2027, 15:00 (UTC)\n"
        "  a storm\n"
        "\n"
        "Look again (1)\n"
        "--------------\n"
        "These lack a date or a report.\n"
        "* Tea\n"
        "  no date is known; look again on 30 November 2026\n"
    )
    assert str(week) + "\n" == week.render("text")


def test_the_markdown(week):
    assert week.render("markdown") == (
        "# Cities: what changed\n\n"
        "From 15 November 2026, 00:00 to 22 November 2026, 00:00 (UTC)\n\n"
        "## Moved\n\n"
        "- [Cool roofs & walls](<https://roofs.example/?a=1&b=2>)\n"
        "  - Wednesday, 3 March 2027, 15:00 (UTC) → Wednesday, 7 April 2027, 15:00 (UTC)\n\n"
        "## Cancelled\n\n"
        "- Flood walls\n"
        "  - was to take place Wednesday, 3 March 2027, 15:00 (UTC)\n"
        "  - a storm\n\n"
        "## Look again\n\n"
        "These lack a date or a report.\n\n"
        "- Tea\n"
        "  - no date is known; look again on 30 November 2026\n"
    )


def test_the_page(week):
    text = week.render("html")
    page = Page(text)
    assert page.of("h1") == ["Cities: what changed"]
    assert page.of("h2") == ["Moved", "Cancelled", "Look again"]
    assert page.of("a") == ["Cool roofs & walls"]
    assert re.findall(r'href="([^"]*)"', text) == ["https://roofs.example/?a=1&amp;b=2"]
    assert re.findall(r"src=|<script|javascript:|@import|url\(", text) == []
    assert week._repr_html_() in text


def test_the_feed(week):
    feed = ElementTree.fromstring(week.render("atom").encode())
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}title") == "Cities: what changed"
    assert feed.findtext(f"{ATOM}updated") == "2026-11-22T00:00:00Z"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Cities"
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [
        "Moved: Cool roofs & walls",
        "Cancelled: Flood walls",
        "Look again (1)",
    ]
    assert [entry.findtext(f"{ATOM}updated") for entry in entries] == [
        "2026-11-16T09:00:00Z",
        "2026-11-16T09:00:00Z",
        "2026-11-22T00:00:00Z",
    ]
    assert entries[0].find(f"{ATOM}link").attrib == {"rel": "alternate", "href": "https://roofs.example/?a=1&b=2"}
    content = entries[1].find(f"{ATOM}content")
    assert content.attrib == {"type": "html"}
    assert Page(content.text).of("li") == ["was to take place Wednesday, 3 March 2027, 15:00 (UTC)", "a storm"]
    ids = [feed.findtext(f"{ATOM}id"), *(entry.findtext(f"{ATOM}id") for entry in entries)]
    assert len(set(ids)) == 4
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", each) for each in ids)


def test_an_entry_keeps_its_id_in_the_next_feed():
    event = Event("Tea", when=APRIL, uid="tea", updated=MONDAY)
    move = c.Moved("tea", "Tea", MONDAY, field="when", old=MARCH, new=APRIL)

    def first_id(until):
        feed = ElementTree.fromstring(digest([move], [event], since=SINCE, until=until, name="X").render("atom"))
        return feed.findtext(f"{ATOM}entry/{ATOM}id")

    assert first_id(UNTIL) == first_id(datetime(2026, 11, 23, tzinfo=UTC))


def test_the_feed_says_where_it_is(week):
    text = week.render(
        "atom", id="https://x.example/news", link="https://x.example/", self_link="https://x.example/n.atom", author="X"
    )
    feed = ElementTree.fromstring(text)
    assert feed.findtext(f"{ATOM}id") == "https://x.example/news"
    assert [link.attrib["href"] for link in feed.findall(f"{ATOM}link")] == [
        "https://x.example/",
        "https://x.example/n.atom",
    ]
    with pytest.raises(UnknownForm, match="is no IRI"):
        week.render("atom", id="my news")


def test_the_message(week):
    text = week.render("mail", sender="Zoë Roe <zoe@x.example>", to="all@x.example")
    message = email.message_from_string(text, policy=default)
    assert message["Subject"] == "Cities: 1 moved, 1 cancelled"
    assert message["From"] == "Zoë Roe <zoe@x.example>"
    assert message["Date"].datetime == UNTIL
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    plain, page = message.get_body(["plain"]), message.get_body(["html"])
    assert plain.get_content().replace("\r\n", "\n") == week.render("text")
    assert page.get_content().replace("\r\n", "\n") == week.render("html")
    assert text.isascii()
    assert max(map(len, text.split("\r\n"))) <= 78
    assert text == week.render("mail", sender="Zoë Roe <zoe@x.example>", to="all@x.example")


@pytest.mark.parametrize("given", [{"to": "nobody"}, {"sender": "a@b\nBcc: c@d"}, {"to": ","}])
def test_what_is_no_address_is_refused(week, given):
    with pytest.raises(UnknownForm, match="is no address"):
        week.render("mail", **given)


def test_the_data(week):
    document = json.loads(week.render("json"))
    assert document["moved"] == [
        {
            "uid": "roofs",
            "title": "Cool roofs & walls",
            "url": "https://roofs.example/?a=1&b=2",
            "lines": ["Wednesday, 3 March 2027, 15:00 (UTC) → Wednesday, 7 April 2027, 15:00 (UTC)"],
            "changes": [
                {
                    "kind": "moved",
                    "moment": "2026-11-16T09:00:00+00:00",
                    "by": "",
                    "why": "",
                    "field": "when",
                    "said": (
                        "'Cool roofs & walls': moved from Wednesday, 3 March 2027, 15:00 (UTC) "
                        "to Wednesday, 7 April 2027, 15:00 (UTC)"
                    ),
                }
            ],
        }
    ]
    assert document["new"] == []
    assert [(each["lacks"], each["due"], each["overdue"]) for each in document["look_again"]] == [
        ("date", "2026-11-30", False)
    ]


def test_nothing_is_said_to_be_nothing():
    nothing = digest([], [], since=SINCE, until=UNTIL)
    for form in ("text", "markdown", "html"):
        assert "Nothing changed." in nothing.render(form)
    assert email.message_from_string(nothing.render("mail"), policy=default)["Subject"] == "nothing changed"
    assert ElementTree.fromstring(nothing.render("atom")).findall(f"{ATOM}entry") == []


@pytest.mark.parametrize("form", ["text", "markdown", "html", "atom", "mail", "json"])
def test_stated_words_stay_words(form):
    event = Event(NASTY, place=NASTY, uid="tea", updated=MONDAY, url="https://x.example/<a>\"'")
    found = digest([c.Added("tea", NASTY, MONDAY)], [event], since=SINCE, until=UNTIL, name=NASTY)
    text = found.render(form)
    text.encode()
    assert "\x07" not in text
    if form == "html":
        assert Page(text).of("a")[0] == 'A|B <b>*x*</b> & "q" ]]> \u202e\ufffd'
    if form == "atom":
        title = ElementTree.fromstring(text.encode()).findtext(f"{ATOM}entry/{ATOM}title")
        assert title == 'New: A|B <b>*x*</b> & "q" ]]> \u202e\ufffd'
    if form == "markdown":
        assert "- [A\\|B \\<b>\\*x\\*\\</b> & " in text
    if form == "mail":
        message = email.message_from_string(text, policy=default)
        assert message["Subject"] == 'A|B <b>*x*</b> & "q" ]]> \u202e\ufffd: 1 new'


def test_forms_are_found_in_their_folder(week):
    assert sorted(forms("eventkit.tracking.digests")) == ["atom", "html", "json", "mail", "markdown", "text"]
    with pytest.raises(UnknownForm, match="no form 'rss'; there are atom, html, json, mail, markdown, text"):
        week.render("rss")
