"""
Who speaks on each of several days: behind the date in its line, or in the line below it.

    12.11. Prof. Dr. Ina Lund (Universität Seeheim): Korpora der Jugend
    26 Nov – Tom Okoro, Lagoon Bank: Slow ferries

    6 June @ 20:00 UTC
    Ines Roth, Head of Maps at Harbor Institute
    Topic: Maps of the sea floor

Two days with a person, or one with a line for the topic, make a program; a date before a name may else be somebody's
birthday, one above it that of a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.bounds import leave
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._names_entries import Entry, read_entries
from eventkit.announcements.finders._names_sure import KNOWN, RESPECTED
from eventkit.announcements.finders._spoken_of import read_here
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.people.role import SPEAKER

_BESIDE = 12  # characters of a line beside its date, where who speaks stands below it
_LONGEST = 220
_MOST = 100
_BEHIND = re.compile(
    r"\.?\s*(?:[:|–—-]\s*)?(?P<who>[^:\n]{5,110}?(?:[(（][^()（）\n]{2,70}[)）])?)\s*(?::\s|\s[–—|-]\s|\t|,?\s[“\"„«])\s*\S"
)
_TOPIC = re.compile(
    r"\s*(?:topic|title|talk|subject|theme|thema|titel|vortrag|sujet|titre|tema|título|题目|主题)\s*[:：]|\s*[“\"„«]",
    re.I,
)
_LIKE_A_NAME = re.compile(
    r"[\s*_•-]*(?:(?:Dr|Prof)\.?\s)*[^\W\d_a-zà-ÿ][^\s,;:]*\s+(?:[^\s,;:]+\s+){0,3}?[^\s,;:]+\s*(?:[,(（–—-]|$)"
)
_SHORT = re.compile(r"[\s•*–-]*(?P<date>[0-9]{1,2}\.\s?[0-9]{1,2}\.)(?!\d)")
_LINE = re.compile(r"\S[^\n]*")


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker."""
    behind: list[list[Entry]] = []
    below: list[Entry] = []
    topics = 0
    for number, date in _dates(document):
        if len(behind) + len(below) > _MOST:
            leave(document, f"not read: more than {_MOST} people beside dates")
            break
        block = document.blocks[number]
        if block.kind in (Kind.TITLE, Kind.ROW) or not read_here(document, block):
            continue
        if entries := _behind(document, number, date):
            behind.append(entries)
            continue
        entries, topic = _below(document, number, date)
        below += entries
        topics += topic
    for entry in (entry for entries in behind for entry in entries) if len(behind) > 1 else ():
        yield Claim("person", entry.appearance, entry.span, "behind a date", 0.55)
    for entry in below if len(below) > 1 or topics else ():
        yield Claim("person", entry.appearance, entry.span, "below a date", 0.6)


def _dates(document: Document) -> Iterator[tuple[int, Span]]:
    """The dates of a document, each with the number of its block, and "12.11." where a block begins with it."""
    for phrase in phrases(document):
        if phrase.of("day"):
            yield phrase.block, phrase.span
    for number, block in enumerate(document.blocks):
        if _SHORT.match(document.text, block.span.start, block.span.end):
            for line in _LINE.finditer(document.text, block.span.start, block.span.end):
                if date := _SHORT.match(document.text, *line.span()):
                    yield number, Span(*date.span("date"))


def _behind(document: Document, number: int, date: Span) -> list[Entry]:
    """Those whom a line names behind the day that it begins with, and before the talk."""
    text, block = document.text, document.blocks[number]
    before = text[max(block.span.start, date.start - _BESIDE) : date.start]
    if before.rpartition("\n")[2].strip(" \t•*–-"):
        return []
    limit = min(block.span.end, date.end + _LONGEST)
    end = text.find("\n", date.end, limit)
    who = _BEHIND.match(text, date.end, end if end > 0 else limit)
    entries = [] if who is None else read_entries(text, Span(*who.span("who")), SPEAKER, either=True)
    sure = all(one.sure >= RESPECTED or (one.sure >= KNOWN and one.appearance.positions) for one in entries)
    return entries if sure else []


def _below(document: Document, number: int, date: Span) -> tuple[list[Entry], bool]:
    """Those whom the line below a date names, and whether their topic stands in the next."""
    lines = _lines_below(document, number, date)
    if not lines or _LIKE_A_NAME.match(document.words(lines[0])) is None:
        return [], False
    entries = read_entries(document.text, lines[0], SPEAKER, either=True)
    if not all(entry.sure >= KNOWN or entry.appearance.positions for entry in entries):
        return [], False
    return entries, bool(entries) and len(lines) > 1 and _TOPIC.match(document.words(lines[1])) is not None


def _lines_below(document: Document, number: int, date: Span) -> list[Span]:
    """The two lines below the line of a date; none where more than the date is on it."""
    text, block = document.text, document.blocks[number]
    if block.kind is Kind.FIELD or number + 1 >= len(document.blocks):
        return []
    start = text.rfind("\n", max(0, date.start - _BESIDE - 1), date.start) + 1
    end = text.find("\n", date.end, date.end + _BESIDE + 1)
    if end < 0 or not (start or date.start <= _BESIDE) or end - start - len(date) > _BESIDE:
        return []
    last = document.blocks[min(number + 2, len(document.blocks) - 1)] if end >= block.span.end else block
    lines: list[Span] = []
    for line in _LINE.finditer(text, end, min(last.span.end, end + 3 * _LONGEST)):
        if len(line[0]) > _LONGEST or len(lines) == 2:
            break
        lines.append(Span(*line.span()))
    return lines
