"""
Announcements in pairs: a document of our own writing, and all that a careful person reads in it.

fixtures/announcements/NAME.txt is the document, NAME.json what is to be read, in the form of told.py, with `shows`: the
one difficulty that the document is there for.
"""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from attrs import fields
from told import read_case, told

from eventkit.events import Event, Reading
from eventkit.events.event import KINDS

FOLDER = Path(__file__).parents[2] / "fixtures" / "announcements"
CASES = sorted(FOLDER.glob("*.txt"))
# What is derived from other fields, or says of the reading itself where it was read.
DERIVED = ("uid", "sources", "sequence")


def case(path: Path) -> tuple[str, dict]:
    return path.read_text(encoding="utf-8"), json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_document_is_read_as_a_careful_person_reads_it(path):
    text, expected = case(path)
    assert expected.pop("shows"), "say what the document shows"
    assert told(read_case(text, expected.pop("context", {}))) == expected


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_no_field_is_without_evidence_and_all_evidence_is_in_the_text(path):
    text, expected = case(path)
    reading = read_case(text, expected.get("context", {}))
    hold_evidence(reading, text)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_reading_can_be_laid_open(path):
    text, expected = case(path)
    reading = read_case(text, expected.get("context", {}))
    lines = reading.explain().splitlines()
    for fact in reading.fields:
        assert any(line.startswith(f"  {fact.field} ") for line in lines), fact.field
    page = reading.to_html()
    shown = re.sub(r"<[^>]+>", "", page[page.index("<pre>") + 5 : page.index("</pre>")])
    assert unescape(shown) == text
    assert page.count("<dt ") == len(reading.fields)


def hold_evidence(reading: Reading, text: str) -> None:
    """Every field that says something rests on words of the text, or on the caller's context."""
    for number, event in enumerate(reading.events):
        grounds = {fact.field for fact in reading.fields if fact.event == number}
        for name, count in said(event):
            wanted = {name} if count is None else {f"{name}[{n}]" for n in range(count)}
            assert wanted <= grounds, f"{wanted - grounds} of {event!r}"
        assert "kind" in grounds
    for fact in reading.fields:
        assert fact.evidence
        for evidence in fact.evidence:
            assert evidence.rule
            if evidence.start is not None:
                assert text[evidence.start : evidence.end] == evidence.words


def said(event: Event) -> list[tuple[str, int | None]]:
    """The fields that differ from those of an event of which nothing is known, with how many parts they have."""
    empty = KINDS[event.kind](event.title)
    found: list[tuple[str, int | None]] = []
    for field in fields(type(event)):
        value = getattr(event, field.name)
        if field.name in DERIVED or (value == getattr(empty, field.name) and field.name != "title"):
            continue
        found.append((field.name, len(value) if field.name in ("appearances", "sessions", "previous") else None))
    return found
