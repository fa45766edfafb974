"""
Finds the day of the event in the head of its page: a date alone on a line beside the line that says where.

    River Mapping Seminar
    2031-06-04
    Online

A date below a title is often that of the page; with the place beside it the two are the event's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._event_nouns import HAN_EVENT
from eventkit.announcements.finders._online import ONLINE, attendance_of
from eventkit.announcements.finders._page_head import COUNTRY, head_lines
from eventkit.announcements.finders._places import is_street, known_place
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.people._pieces import is_han

_BESIDE = 4  # characters of a line beside its date
_BLOCKS = 8


def find(document: Document) -> Iterator[Claim]:
    """The claim of one such date; none where two lines are dates."""
    lines = head_lines(document)
    if not lines:
        return
    dated = {
        number: phrase
        for phrase in phrases(document)
        if phrase.block < _BLOCKS and phrase.of("day") and (number := _alone(lines, phrase.span)) is not None
    }
    if not dated:
        yield from _beside_place(document, lines[0])
        return
    if len(dated) != 1:
        return
    ((number, phrase),) = dated.items()
    near = [line for line in lines[max(0, number - 1) : number + 2] if line != lines[number]]
    if any(_says_where(document, line) for line in near):
        yield Claim("when", phrase, phrase.span, "a line of the head, beside the place", 0.65)


def _beside_place(document: Document, line: Span) -> Iterator[Claim]:
    """ "中国苏州, 2031年4月6日" below the name of an event."""
    title = document.title
    if title is None or not is_han(document.words(line)) or not _EVENT_LAST.search(document.words(title.body)):
        return
    for phrase in phrases(document):
        if phrase.start > line.end:
            return
        if line.covers(phrase.span) and phrase.of("day"):
            words = document.text[line.start : phrase.start].strip(" ,，|·*_")
            if phrase.end >= line.end - 2 and known_place(COUNTRY.sub("", words)):
                yield Claim("when", phrase, phrase.span, "a line of the head, beside the place", 0.65)


_EVENT_LAST = re.compile(rf"(?:{HAN_EVENT.pattern})\s*(?:[（(][^（）()]{{2,40}}[)）])?\s*$")


def _alone(lines: tuple[Span, ...], span: Span) -> int | None:
    """The number of the line that is nothing but these words."""
    return next((n for n, line in enumerate(lines) if line.covers(span) and len(line) - len(span) <= _BESIDE), None)


def _says_where(document: Document, line: Span) -> bool:
    words = document.words(line).strip(" *_()\t")
    if len(words) > 100:
        return False
    if attendance_of(words) is not None:
        return len(ONLINE.sub("", words).split()) <= 3
    if any(is_street(piece) for piece in words.split(",")):
        return True
    last = words.replace(" - ", ",").replace(" – ", ",").rsplit(",", 1)[-1].strip()
    return known_place(words) != "" or known_place(last) != ""
