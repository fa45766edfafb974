"""
Finds a table of the clock times of one moment: a line or a row for each city, "London 14:00", "20:00 | Manila".

The claims' field is "city clocks", their value the words of one line as `When.read` takes them ("Manila 20:00"). At
least two lines that stand together make a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._time_lines import line_around
from eventkit.announcements.finders._time_phrases import phrases, zone_at

_LONGEST = 90
_BARS = re.compile(r"[|\t]")
_MARKS = " \t:：,;·•*()（）[]–—-"
_CITIES = re.compile(r"\s\([^()]*$")  # "GMT (Accra, Lisbon": of the places that keep a zone, the zone is enough


def find(document: Document) -> Iterator[Claim]:
    """Each line of a table of clock times; a line that stands alone is none."""
    # Whether words are a city takes longer to tell than whether lines stand together.
    near = _together(_lines(document))
    for _, line, clock in _together(each for each in near if _zone_of_line(document, *each[1:])):
        words = f"{_zone_of_line(document, line, clock)} {document.words(clock)}"
        yield Claim("city clocks", words, line, "a line of a table of cities", 1.0)


def _lines(document: Document) -> Iterator[tuple[int, Span, Span]]:
    """The short lines with a clock time: their block, where they are, and where that is."""
    for phrase in phrases(document):
        for clock in phrase.of("clock") if document.blocks[phrase.block].kind is not Kind.TITLE else ():
            line = line_around(document, phrase.block, clock.start, clock.end)
            if len(line) <= _LONGEST:
                yield phrase.block, line, Span(clock.start, clock.end)


def _together(lines: Iterable[tuple[int, Span, Span]]) -> Iterator[tuple[int, Span, Span]]:
    """Those that stand right below one another, at least two."""
    known: list[tuple[int, Span, Span]] = list(lines)
    for number, line in enumerate(known):
        beside = (*known[max(0, number - 1) : number], *known[number + 1 : number + 2])
        if any(abs(line[0] - other[0]) <= 1 for other in beside):
            yield line


def _zone_of_line(document: Document, line: Span, clock: Span) -> str:
    """The city or zone that a line is, beside its clock time; "" where it says more."""
    rest = f"{document.text[line.start : clock.start]}|{document.text[clock.end : line.end]}"
    words = [said for part in _BARS.split(rest) if (said := part.strip(_MARKS))]
    named = _CITIES.sub("", words[0]) if len(words) == 1 else ""
    zone = zone_at(named, 0) if named else None
    return named if zone is not None and zone.length == len(named) else ""
