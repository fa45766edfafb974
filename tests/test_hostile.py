"""Rubbish in, a clear error or right output out: never a broken feed, a lost row or a new property."""

import csv
import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit import (
    Appearance,
    Calendar,
    Event,
    EventkitError,
    Name,
    Organization,
    Person,
    Place,
    Position,
    Roster,
    Series,
    When,
    read,
    write,
)
from eventkit.formats import toml

HOSTILE = [
    "Title\r\nATTENDEE:mailto:x@example.org",
    "Title\nEND:VEVENT\nBEGIN:VEVENT",
    "Title\rX-BAD:1",
    "a,b;c\\d:e\"f'g",
    "日程 📅 👩‍👩‍👧‍👦 é́́",
    "\u202eevitcefni\u202c العربية עברית",
    "\u2028SUMMARY:x\u2029\u0085\x0b\x0c",
    "\x00\x01\x07\x1b[31mred\x7f",
    '=HYPERLINK("http://x")',
    "<script>alert(1)</script>",
    "| a | b |",
    "x" * 100_000,
    "\ud800 lone",
    "%s %d {0} ${HOME} `ls`",
]
ALLOWED = {
    "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "CATEGORIES", "TRANSP",
    "LAST-MODIFIED", "CREATED", "SEQUENCE", "STATUS",
}  # fmt: skip


def hostile_event(words):
    """An event that has the words wherever any text goes."""
    return Event(
        words,
        when=When.on(date(2021, 5, 3)),
        uid="hostile-1",
        appearances=[
            Appearance(Person(Name.parse("Jane Roe")), "speaker", Position("Chief " + words), text=words),
            Appearance(Organization("ACME " + words[:200]), "organizer"),
        ],
        series=Series(words),
        place=Place(words, city=words),
        description=words,
        categories=[words],
        updated="2021-05-01",
    )


def check_feed(content):
    """A feed with exactly one event, whole lines, and no property that the event did not ask for."""
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert not any(c in content.replace(b"\r\n", b"") for c in (b"\r", b"\n", b"\x00", b"\x0b", b"\x0c"))
    assert all(len(line) <= 75 for line in lines)
    parsed = icalendar.Calendar.from_ical(content)
    [event] = parsed.walk("VEVENT")
    assert set(event) <= ALLOWED
    assert not event.errors


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_give_a_whole_feed(words):
    check_feed(bytes(write(hostile_event(words), format="ics")))


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1).filter(str.strip))
def test_any_words_give_a_whole_feed(words):
    check_feed(bytes(write(hostile_event(words), format="ics")))


@pytest.mark.parametrize("form", ["text", "markdown", "csv", "html", "vcard", "json", "xlsx"])
@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_give_a_whole_roster(form, words):
    content = bytes(write(Roster(hostile_event(words)), format=form))
    assert content
    if form == "csv":
        rows = list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))
        assert {len(row) for row in rows} == {17}
        assert not any(cell[:1] in ("=", "+", "-", "@", "\t", "\r") for row in rows for cell in row if cell)
    if form == "vcard":
        assert content.count(b"BEGIN:VCARD\r\n") == content.count(b"END:VCARD\r\n") == 1
    if form == "html":
        assert b"<script>" not in content


def test_no_new_property_without_assertions_either():
    """Some libraries guard their output with `assert`, which `python -O` removes."""
    code = (
        "from eventkit import Event, write\n"
        "words = 'Title\\r\\nATTENDEE:mailto:x@example.org'\n"
        "event = Event(words, when='3 May 2021', description=words, place=words, updated='2021-05-01')\n"
        "content = bytes(write(event, format='ics'))\n"
        "import sys\n"
        "sys.exit(1 if b'\\r\\nATTENDEE' in content else 0)\n"
    )
    assert subprocess.run([sys.executable, "-O", "-c", code], timeout=60).returncode == 0


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   \n",
        b"\x00" * 1000,
        bytes(range(256)) * 50,
        b"\x89PNG\r\n\x1a\n",
        b"PK\x03\x04",
        b"kind = 'event'\ntitle = '" + b"x" * 10_000_000 + b"'",
        b"[" * 100_000,
        b"a." * 100_000 + b"b = 1",
        b"kind = 5",
        b"kind = 'event'\ntitle = ['a']",
        b"kind = 'event'\ntitle = 'a'\nspeakers = {}",
        b"kind = 'event'\ntitle = 'a'\nspeakers = ['\\u0000\\u0001']",
        b"kind = 'event'\ntitle = 'a'\nwhen = 1.5",
        b"kind = 'event'\ntitle = 'a'\nwhen = 10:00:00",
        b"kind = 'event'\ntitle = 'a'\nsequence = 99999999999999999999999",
    ],
    ids=range(16),
)
def test_rubbish_files_are_clear_errors(tmp_path, content):
    path = tmp_path / "event.toml"
    path.write_bytes(content)
    with pytest.raises(EventkitError) as error:
        read(path)
    assert "event.toml" in str(error.value)
    assert len(str(error.value)) < 500


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_reading_any_bytes_gives_events_or_a_clear_error(content):
    try:
        read(content)
    except EventkitError as error:
        assert str(error)  # noqa: PT017 - most bytes raise, some do not


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120))
def test_any_words_in_any_field_of_a_file_give_events_or_a_clear_error(words):
    import tomli_w

    for key in ("title", "when", "speakers", "hosts", "place", "url", "status", "updated"):
        table = {"kind": "event", "title": "Forum", key: words}
        try:
            event = toml.read(tomli_w.dumps(table).encode(), source="a.toml").event
        except EventkitError as error:
            assert str(error).startswith("a.toml")  # noqa: PT017
        else:
            assert toml.read(bytes(toml.write(event))).event == event


def test_a_calendar_of_hostile_events_keeps_every_one():
    events = [
        Event(words, when="3 May 2021", uid=f"hostile-{number}", updated="2021-05-01")
        for number, words in enumerate(HOSTILE)
    ]
    content = bytes(write(Calendar("All\r\nX-BAD:1", events), format="ics"))
    assert b"\r\nX-BAD" not in content
    assert len(icalendar.Calendar.from_ical(content).walk("VEVENT")) == len(HOSTILE)


def test_paths_are_never_made_of_titles(tmp_path):
    events = [
        Event(title, when="3 May 2021", uid=f"u{n}") for n, title in enumerate(["../../x", "/etc/passwd", "..", "a/b"])
    ]
    written = write(events, tmp_path / "out")
    assert {path.parent for path in written.paths} == {tmp_path / "out"}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out"]
    assert all(isinstance(path, Path) for path in written.paths)
