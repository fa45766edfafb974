"""
Lines that are times: nothing but day and hour (times_of_line), or a date among names, as at the head of a page
("Lisbon, Casa do Farol, 6 June 2031": is_line_of_names).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.announcements.values import Phrase

_LONGEST = 100  # characters
_BETWEEN_NAMES = re.compile(r"[,|·•;]|\s[–—-]\s")
_NAMES = re.compile(
    r"(?:\d{1,4}\s)?[A-ZÀ-Þ][\w’'.-]*(?:\s(?:of|de|da|do|the|am|im|an|der|du|la|le|les|[\dA-ZÀ-Þ][\w’'.-]*)){0,6}"
)
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


def is_line_of_names(document: Document, phrase: Phrase) -> bool:
    """Whether a line has beside its date nothing but names between commas: "Lisbon, Casa do Farol, 6 June 2031"."""
    text = document.text
    start, end = line_around(document, phrase.block, *phrase.span)
    if end - start > _LONGEST or text[start:end].rstrip()[-1] in ".。!?" or not phrase.of("day"):
        return False
    pieces = _BETWEEN_NAMES.split(f"{text[start : phrase.start]},{text[phrase.end : end]}")
    named = [piece.strip() for piece in pieces if piece.strip()]
    return 1 <= len(named) <= 4 and all(_NAMES.fullmatch(piece) for piece in named)


def days_named(document: Document, phrase: Phrase) -> int:
    """How many days the words of a date name: two for "4.–6. Juni 2019"."""
    days = phrase.of("day")
    words = document.words(Span(days[0].start, days[-1].end)) if days else ""
    if _NUMBERS_ONLY.fullmatch(words):
        return 2 if _TWO_IN_FIGURES.match(words) else 1
    return len(_DAY_NUMBER.findall(words))
