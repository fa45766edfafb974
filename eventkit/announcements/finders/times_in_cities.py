"""
Finds a table of the clock times of one moment: a line or a row for each city, "London 14:00", "20:00 | Manila", and
with the day there, "Sydney: Aug. 28, 2:00 AM AEST".

The claims' field is "city clocks", their value the words of one line as `When.read` takes them behind those of the line
before ("Manila 20:00", "Aug. 28, 2:00 AM Sydney" where another day begins). At least two lines that stand together make
a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._time_lines import line_around
from eventkit.announcements.finders._time_phrases import phrases, zone_at
from eventkit.announcements.values import Phrase

_LONGEST = 90
_BARS = re.compile(r"[|\t]")
_MARKS = " \t:：,;·•*()（）[]–—-"
_CITIES = re.compile(r"\s\([^()]*$")  # "GMT (Accra, Lisbon": of the places that keep a zone, the zone is enough


def find(document: Document) -> Iterator[Claim]:
    """Each line of a table of clock times; a line that stands alone is none."""
    # Whether words are a city takes longer to tell than whether lines stand together.
    near = _together(_lines(document))
    before = ""
    for line in _together(each for each in near if _zone_of_line(document, each)):
        days = _days(line)
        day = document.words(Span(days[0].start, days[-1].end)) if days else before
        clock, zone = document.words(line.clock), _zone_of_line(document, line)
        told = f"{day}, {clock} {zone}" if before and day != before else f"{clock} {zone}" if day else f"{zone} {clock}"
        yield Claim("city clocks", told, line.span, "a line of a table of cities", 1.0)
        before = day


@frozen
class _Line:
    """A short line with a clock time: where it is, its only stretch that is a time, and the clock time in that."""

    span: Span
    phrase: Phrase
    clock: Span


def _lines(document: Document) -> Iterator[_Line]:
    for phrase in phrases(document):
        for clock in phrase.of("clock") if document.blocks[phrase.block].kind is not Kind.TITLE else ():
            span = line_around(document, phrase.block, clock.start, clock.end)
            if len(span) <= _LONGEST:
                yield _Line(span, phrase, Span(clock.start, clock.end))


def _together(lines: Iterable[_Line]) -> Iterator[_Line]:
    """Those that stand right below one another, at least two."""
    known = list(lines)
    for number, line in enumerate(known):
        beside = (*known[max(0, number - 1) : number], *known[number + 1 : number + 2])
        if any(abs(line.phrase.block - other.phrase.block) <= 1 for other in beside):
            yield line


def _days(line: _Line) -> list[Span]:
    """The weekday and the day that stand in the same line."""
    found = [Span(atom.start, atom.end) for atom in line.phrase.of("weekday", "day")]
    return [day for day in found if line.span.start <= day.start and day.end <= line.span.end]


def _zone_of_line(document: Document, line: _Line) -> str:
    """The city or zone that a line is, beside its day and clock time; "" where it says more."""
    rest, at = "", line.span.start
    for taken in sorted([*_days(line), line.clock]):
        rest, at = f"{rest}|{document.text[at : taken.start]}", max(at, taken.end)
    words = [
        said for part in _BARS.split(f"{rest}|{document.text[at : line.span.end]}") if (said := part.strip(_MARKS))
    ]
    if len(words) == 2 and len(_days(line)) and (label := zone_at(words[1], 0)) and label.length == len(words[1]):
        words = words[:1]  # "Los Angeles: Aug. 27, 9:00 AM PDT": the city says it all
    named = _CITIES.sub("", words[0]) if len(words) == 1 else ""
    zone = zone_at(named, 0) if named[:1].isalpha() else None  # two stamps with offsets are a start and an end
    return named if zone is not None and zone.length == len(named) else ""
