"""The same words in another layout say the same: quoted in a mail, indented, below a menu, as Markdown."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

import eventkit
from eventkit.announcements import read_announcement
from eventkit.announcements.layout import tidied, unwrapped
from eventkit.events import Event

FIXTURES = Path(__file__).parents[2] / "fixtures" / "announcements"
WEBINAR = """\
Webinar: Clean lakes

Thursday, 12 June 2031, 15:00-16:30 CEST, online

Speakers
- Ines Roth, Head of Water, City of Kiel
- Owen Price, Alder Institute

Organized by the Alder Institute.
"""
EPISODE = """\
Harbor Talk

41

Why are ferries slow?

In this episode we talk to Ines Roth, engineer at the Alder Institute.
"""
LAYOUTS = {
    "quoted": lambda text: "".join(f"> {line}\n" for line in text.splitlines()),
    "quoted twice": lambda text: "".join(f"> > {line}\n" for line in text.splitlines()),
    "indented": lambda text: "".join(f"    {line}\n" for line in text.splitlines()),
    "no-break spaces": lambda text: text.replace(" ", "\xa0"),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "zero-width spaces": lambda text: text.replace(" ", "\u200b "),
    "spaces at the end": lambda text: text.replace("\n", "  \n"),
    "below a menu": lambda text: f"Skip to content\nHome\nEvents\nContact\n\n{text}",
    "below a menu of its site": lambda text: f"Home\nOur boats\nSpeakers\nVenue\nRegistration\nSponsors\n\n{text}",
    "below a menu on a line": lambda text: f"Start | Our boats | Projects | Kontakt\nStart > Boats\n\n{text}",
    "below a menu of links": lambda text: f"* [Home](/)\n* [Events](/events)\n* [Contact](/contact)\n\n{text}",
    "above the foot of its site": lambda text: f"{text}\n\n© 2031 Elmworks. All rights reserved.\nPrivacy policy\n",
    "above a menu": lambda text: f"{text}\nShare\nFacebook\nLinkedIn\n© 2031\n",
    "empty lines between": lambda text: text.replace("\n", "\n\n"),
    "heading": lambda text: f"# {text}",
    "other bullets": lambda text: text.replace("\n- ", "\n* "),
    "windows": lambda text: text.replace("\n", "\r\n"),
}


def told(event: Event) -> tuple[object, ...]:
    return (
        event.kind,
        event.title,
        event.when,
        event.attendance,
        event.status,
        event.appearances,
        getattr(event, "show", None),
        getattr(event, "number", None),
    )


def only(text: str) -> tuple[object, ...]:
    reading = read_announcement(text)
    assert reading.doubts == ()
    return told(reading.event)


def test_what_the_words_say():
    assert [party.name for party in read_announcement(WEBINAR).event.appearances] == [
        "Ines Roth",
        "Owen Price",
        "Alder Institute",
    ]
    assert only(EPISODE)[-2:] == ("Harbor Talk", 41)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_webinar_is_the_same_in_every_layout(layout):
    assert only(LAYOUTS[layout](WEBINAR)) == only(WEBINAR)


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name not in ("quoted", "quoted twice", "indented")])
def test_an_episode_is_the_same_in_every_layout(layout):
    assert only(LAYOUTS[layout](EPISODE)) == only(EPISODE)


@pytest.mark.parametrize("text", [WEBINAR, EPISODE])
@pytest.mark.parametrize(
    "front",
    ["---\nlayout: post\ntitle: {}\n---\n", '---\ntitle: "{}"\ntags:\n- air\n---\n\n', "+++\ntitle = '{}'\n+++\n"],
)
def test_a_page_of_a_static_site_says_the_same(text, front):
    title, _, body = text.partition("\n")
    reading = eventkit.read((front.format(title) + body).encode(), format="markdown")
    assert told(reading.event) == only(text)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_evidence_is_where_the_text_of_the_reading_has_it(layout):
    reading = read_announcement(LAYOUTS[layout](WEBINAR))
    evidence = [one for fact in reading.fields for one in fact.evidence]
    assert len(evidence) == 7
    assert all(reading.text[one.start : one.end] == one.words for one in evidence)


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.txt")), ids=lambda path: path.stem)
@pytest.mark.parametrize("layout", ["no-break spaces", "above a menu", "windows", "spaces at the end"])
def test_every_announcement_of_the_fixtures_is_the_same(path, layout):
    text = path.read_text(encoding="utf-8")
    assert [told(event) for event in read_announcement(LAYOUTS[layout](text)).events] == [
        told(event) for event in read_announcement(text).events
    ]


LETTER = """\
The Alder Institute invites you to the second Forum on Clean Lakes and Slow Rivers

The forum takes place on Thursday, 12 June 2031, from 15:00 to 16:30 CEST, in the old boat house of Kiel.
It is free of charge, and there will be soup.

Our keynote speaker is Ines Roth, Head of Water at the City of Kiel, who will speak about the water of lakes in summer.
The discussion will be moderated by Owen Price, professor of hydrology at the University of Flensburg, and a friend.

- A first talk tells of the many rivers that were straightened, and of the few that were let go their own way again.
- Lunch
"""


@pytest.mark.parametrize("width", [60, 66, 72, 76, 80])
def test_a_letter_that_was_broken_at_a_width_is_the_same(width):
    lines = [textwrap.wrap(line, width, break_on_hyphens=False) or [""] for line in LETTER.splitlines()]
    broken = "\n".join(line for wrapped in lines for line in wrapped)
    assert broken.count("\n") >= LETTER.count("\n") + 4
    assert only(broken) == only(LETTER)
    reading = read_announcement(broken)
    assert reading.text == broken
    grounds = [one for fact in reading.fields for one in fact.evidence]
    assert all(broken[one.start : one.end] == one.words for one in grounds)
    assert [broken.count("\n", 0, one.start) + 1 for one in grounds] == [one.line for one in grounds]


def test_what_is_indented_in_a_quotation_stays_so():
    assert tidied("> Talks\n> - Trees\n>   in towns\n>> > Bread") == "Talks\n- Trees\n  in towns\nBread"


@pytest.mark.parametrize(
    "text",
    [
        "Open house\nElm Hall, Ghent\nFriday",
        "\n".join(f"A talk of somebody about {'trees ' * n}" for n in range(3, 12)),
        "\n".join(["one line of words that is as long as the others here are too"] * 2 + ["- a", "10:00 b", "c: d"]),
    ],
)
def test_lines_that_end_for_another_reason_stay(text):
    assert unwrapped(text) == text


def test_the_day_below_a_row_of_a_table_is_a_line_of_its_own():
    row = "10:{}-11:{} AM\tBoats on quiet rivers (parallel)\tDrs. Ines Roth (track 1), Dr. Owen Price (track 2)"
    rows = [row.format(10 * number, 10 * number) for number in range(1, 4)]
    text = "\n".join(["Program", rows[0], rows[1], "Friday, 16 May 2031", rows[2], "Saturday, 17 May 2031", rows[0]])
    assert unwrapped(text) == text
