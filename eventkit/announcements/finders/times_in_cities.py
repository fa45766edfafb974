"""
Finds a table of the clock times of one moment: a line or a row for each city, "London 14:00", "20:00 | Manila".

The claims' field is "city clocks", their value the words of one line as `When.read` takes them ("Manila 20:00"), with
the date where the line has its own. At least two lines that stand together make a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._time_phrases import CLOCK, phrases, zone_at
from eventkit.announcements.values import Phrase

_LONGEST = 90
_ONLY_CLOCK = re.compile(rf"(?:{CLOCK})(?:\s?[-–—~]\s?(?:{CLOCK}))?")


def find(document: Document) -> Iterator[Claim]:
    """Each line of a table of clock times; a line that stands alone is none."""
    group: list[tuple[int, Claim]] = []
    for phrase in phrases(document):
        if not phrase.of("clock"):
            continue
        for number, claim in _lines(document, phrase):
            if group and number - group[-1][0] > 1:
                yield from _table(group)
                group = []
            group.append((number, claim))
    yield from _table(group)


def _table(group: list[tuple[int, Claim]]) -> Iterator[Claim]:
    if len(group) > 1:
        yield from (claim for _, claim in group)


def _lines(document: Document, phrase: Phrase) -> Iterator[tuple[int, Claim]]:
    """The lines of a phrase that are a city and a clock time; each with its block."""
    text, block = document.text, document.blocks[phrase.block]
    if block.kind is Kind.TITLE:
        return
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
        zone = _rest_is_zone(text, Span(start, end), pieces, phrase)
        if zone is not None:
            said = f"{text[day.start : day.end]} " if day is not None else ""
            words = f"{said}{zone} {text[clock.start : clock.end]}"
            span = Span(start + len(line) - len(line.lstrip(" \t-*•|")), end)
            yield phrase.block, Claim("city clocks", words, span, "a line of a table of cities", 1.0)


def _rest_is_zone(text: str, line: Span, pieces: list[Span], phrase: Phrase) -> str | None:
    """The city of a line, when nothing else is in it but the clock time and the date."""
    weekdays = [Span(atom.start, atom.end) for atom in phrase.of("weekday")]
    rest, at = "", line.start
    for piece in sorted([*pieces, *weekdays]):
        if line.covers(piece):
            rest += text[at : piece.start] + "|"
            at = piece.end
    rest += text[at : line.end]
    words = [word for word in (part.strip(" \t|:：,;·•*()（）[]–—-") for part in re.split(r"[|\t]", rest)) if word]
    if len(words) != 1:
        return None
    zone = zone_at(words[0], 0)
    return words[0] if zone is not None and zone.length == len(words[0]) else None
