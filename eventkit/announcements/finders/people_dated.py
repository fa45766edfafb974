"""
Finds who speaks at each of several dates: a line that is a date, and below it a line that is a person.

    6 June @ 20:00 UTC
    Ines Roth, Head of Maps at Harbor Institute
    Topic: Maps of the sea floor

Two dates with a person, or one with a line for the topic, make a program; a date above a name may else be that of a
letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._names_entries import Entry, read_entries
from eventkit.announcements.finders._names_prose import read_here
from eventkit.announcements.finders._names_sure import KNOWN
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.people.role import SPEAKER

_BESIDE = 12  # characters of a line beside its date
_LONGEST = 220
_MOST = 60
_TOPIC = re.compile(
    r"\s*(?:topic|title|talk|subject|theme|thema|titel|vortrag|sujet|titre|tema|título|题目|主题)\s*[:：]|\s*[“\"„«]",
    re.I,
)
_LIKE_A_NAME = re.compile(
    r"[\s*_•-]*(?:(?:Dr|Prof)\.?\s)*[^\W\d_a-zà-ÿ][^\s,;:]*\s+(?:[^\s,;:]+\s+){0,3}?[^\s,;:]+\s*(?:[,(（–—-]|$)"
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance for each."""
    found: list[Entry] = []
    topics = 0
    blocks = document.blocks
    for phrase in phrases(document):
        if not phrase.of("day") or phrase.block + 1 >= len(blocks):
            continue
        block = blocks[phrase.block]
        if block.kind not in (Kind.HEADING, Kind.PARAGRAPH, Kind.BULLET) or not read_here(document, block):
            continue
        lines = _below(document, phrase.block, phrase.span)
        if not lines or _LIKE_A_NAME.match(document.words(lines[0])) is None:
            continue
        entries = read_entries(document.text, lines[0], SPEAKER, either=True)
        if entries and all(entry.sure >= KNOWN or entry.appearance.positions for entry in entries):
            found += entries
            topics += len(lines) > 1 and _TOPIC.match(document.words(lines[1])) is not None
        if len(found) > _MOST:
            return
    if len(found) > 1 or topics:
        for entry in found:
            yield Claim("person", entry.appearance, entry.span, "below a date", 0.6)


def _below(document: Document, number: int, date: Span) -> list[Span]:
    """The two lines below the line of a date; none where more than the date is on it."""
    text, block = document.text, document.blocks[number]
    start = text.rfind("\n", 0, date.start) + 1
    end = text.find("\n", date.end)
    if end < 0 or end - start - len(date) > _BESIDE:
        return []
    last = document.blocks[min(number + 2, len(document.blocks) - 1)] if end >= block.span.end else block
    limit = last.span.end
    lines = []
    for line in re.finditer(r"\S[^\n]*", text[end : min(limit, end + 3 * _LONGEST)]):
        if len(line[0]) > _LONGEST:
            break
        lines.append(Span(end + line.start(), end + line.end()))
        if len(lines) == 2:
            break
    return lines
