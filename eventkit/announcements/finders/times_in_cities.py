"""
Finds a table of the clock times of one moment: a line or a row for each city, "London 14:00", "20:00 | Manila".

The claims' field is "city clocks", their value the words of one line as `When.read` takes them ("Manila 20:00"), with
the date where the line has its own. At least two lines that stand together make a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._time_phrases import CLOCK, phrases, zone_at
from eventkit.announcements.values import Phrase

_LONGEST = 90
_BARS = re.compile(r"[|\t]")
_ONLY_CLOCK = re.compile(rf"(?:{CLOCK})(?:\s?[-–—~]\s?(?:{CLOCK}))?")


def find(document: Document) -> Iterator[Claim]:
    """Each line of a table of clock times; a line that stands alone is none."""
    # Whether words are a city takes longer to tell than whether lines stand together.
    for near in _groups(line for phrase in phrases(document) for line in _lines(document, phrase)):
        for table in _groups(line for line in near if _is_zone(line.words)):
            for line in table:
                words = f"{line.day}{line.words} {line.clock}"
                yield Claim("city clocks", words, line.span, "a line of a table of cities", 1.0)


@frozen
class _Line:
    """A line with one clock time and one stretch of words: its block, and what it says."""

    block: int
    span: Span
    day: str
    words: str
    clock: str


def _lines(document: Document, phrase: Phrase) -> Iterator[_Line]:
    """The lines of a phrase that may be a city and a clock time."""
    text, block = document.text, document.blocks[phrase.block]
    if block.kind is Kind.TITLE:
        return
    weekdays = [Span(atom.start, atom.end) for atom in phrase.of("weekday")]
    for clock in phrase.of("clock"):
        # A line that is longer than the longest is not looked through.
        first, last = max(block.span.start, clock.start - _LONGEST - 1), min(block.span.end, clock.end + _LONGEST + 1)
        start = max(text.rfind("\n", first, clock.start) + 1, first)
        end = text.find("\n", clock.end, last)
        end = last if end < 0 else end
        line = text[start:end]
        if len(line) > _LONGEST or _ONLY_CLOCK.fullmatch(text, clock.start, clock.end) is None:
            continue
        day = next((atom for atom in phrase.of("day") if start <= atom.start < end), None)
        pieces = [Span(clock.start, clock.end), *([Span(day.start, day.end)] if day is not None else [])]
        words = _rest(text, Span(start, end), [*pieces, *weekdays])
        if words is not None:
            said = f"{text[day.start : day.end]} " if day is not None else ""
            span = Span(start + len(line) - len(line.lstrip(" \t-*•|")), end)
            yield _Line(phrase.block, span, said, words, text[clock.start : clock.end])


def _groups(lines: Iterable[_Line]) -> Iterator[list[_Line]]:
    """The lines that stand together, at least two."""
    group: list[_Line] = []
    for line in lines:
        if group and line.block - group[-1].block > 1:
            if len(group) > 1:
                yield group
            group = []
        group.append(line)
    if len(group) > 1:
        yield group


def _rest(text: str, line: Span, pieces: list[Span]) -> str | None:
    """The words of a line beside its clock time and its date, when they are in one place."""
    rest, at = "", line.start
    for piece in sorted(pieces):
        if line.covers(piece):
            rest += text[at : piece.start] + "|"
            at = piece.end
    rest += text[at : line.end]
    words = [word for part in _BARS.split(rest) if (word := part.strip(" \t|:：,;·•*()（）[]–—-"))]
    return words[0] if len(words) == 1 else None


def _is_zone(words: str) -> bool:
    """Whether words are a city or a zone and nothing else."""
    zone = zone_at(words, 0)
    return zone is not None and zone.length == len(words)
