"""Lines that are times, nothing but day and hour (times_of_line), and the times of any line (times_in)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.announcements.values import Phrase

_DAY_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d|\s?[月年]|:)")
_NUMBERS_ONLY = re.compile(r"[\d./–-]+")
_TWO_IN_FIGURES = re.compile(r"\d{1,2}\.(?:\d{1,2}\.)?[/–-]\d")  # "13./14.9.", "3.–5.6.2031"
_REACH = 500  # characters of a line before and behind what stands in it
_BESIDE = 4  # characters of a line beside its times
_MARKS = " \t*_#•|()（）-"


def times_in(document: Document, line: Span) -> tuple[Phrase, ...]:
    """The times that stand in a line, also those that go on below it."""
    found = phrases(document)
    first = max(0, bisect_right(found, line.start, key=lambda phrase: phrase.start) - 1)
    last = bisect_left(found, line.end, key=lambda phrase: phrase.start)
    return tuple(phrase for phrase in found[first:last] if phrase.end > line.start)


def times_of_line(document: Document, line: Span) -> tuple[Phrase, ...]:
    """The times of a line that is nothing but a day, an hour or both, "Tue 6 May 2031, 7pm CEST"; () of any other."""
    times = times_in(document, line)
    said = sum(min(phrase.end, line.end) - max(phrase.start, line.start) for phrase in times)
    return times if said and len(document.words(line).strip(_MARKS)) - said <= _BESIDE else ()


def line_around(document: Document, block: int, start: int, end: int) -> Span:
    """The line of a block that a stretch stands in; of one that is very long, what is near."""
    whole = document.blocks[block].span
    first, last = max(whole.start, start - _REACH), min(whole.end, end + _REACH)
    begin, stop = document.text.rfind("\n", first, start) + 1, document.text.find("\n", end, last)
    return Span(begin or first, last if stop < 0 else stop)


def days_named(document: Document, phrase: Phrase) -> int:
    """How many days the words of a date name: two for "4.–6. Juni 2019"."""
    days = phrase.of("day")
    words = document.words(Span(days[0].start, days[-1].end)) if days else ""
    if _NUMBERS_ONLY.fullmatch(words):
        return 2 if _TWO_IN_FIGURES.match(words) else 1
    return len(_DAY_NUMBER.findall(words))
