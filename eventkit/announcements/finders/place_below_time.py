"""
Finds the place in the line below the one of day or hour, or below a label for these, anywhere on a page.

    March 21, 5:30 p.m.
    Amphitheatre 1120, Faculty of Planning

    Time: 4 pm
    Lecture Theatre 2, Rutherford Building, Plymouth. All are welcome.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._online import says_online
from eventkit.announcements.finders._places import IN_HOUSE, NAMED, VENUE, is_street, place_of
from eventkit.announcements.finders._time_lines import times_of_line
from eventkit.announcements.finders._time_phrases import phrases

_MAX_LINE = 140
_MOST = 6  # lines of a paragraph
_WHEN = re.compile(
    r"(?:event )?(?:dates?|times?|when|date (?:and|&) time)\??|wann\??|datum|termin|(?:uhr)?zeit|beginn|start|einlass|"
    r"quand\s?\??|date et heure|horaires?|heure|¿?cuándo\??|fecha|hora|fecha y hora"
)
# Somebody's office as often as the place.
_BODY = re.compile(
    r"\b(?:Universi\w+|Institut\w*|Foundation|Commission|School|Academy|Forum|Faculty|Embassy|Parliament)\b"
)
_MARKS = " *_#\t"
_NO_HOUSE = re.compile(r"[.!?:]$|https?:|@")
_ENDS = re.compile(r"\n|(?<=[a-z\d)])\.(?:\s|$)")


def find(document: Document) -> Iterator[Claim]:
    """The claim of the first such line."""
    for line, whole in _lines_below(document):
        words = document.words(line).strip(_MARKS)
        if whole:  # a line of one paragraph with its time
            house = (VENUE.search(words) or is_street(words)) and not _NO_HOUSE.search(words) and not says_online(words)
        else:
            words = _ENDS.split(words, maxsplit=1)[0].rstrip(_MARKS)
            house = _is_house(words)
        if house and len(words) <= _MAX_LINE and (place := place_of(words)) is not None:
            at = line.start + document.words(line).index(words)
            yield Claim("place", place, Span(at, at + len(words)), "below the date", 0.55 if whole else 0.6)
            return


def _lines_below(document: Document) -> Iterator[tuple[Span, bool]]:
    """The lines below a time, and whether they are in one paragraph with it; of a block below it the beginning."""
    blocks = document.blocks
    for number in dict.fromkeys(phrase.block for phrase in phrases(document)):
        block = blocks[number]
        if block.kind is Kind.PARAGRAPH:
            for first, second in pairwise(_lines(document, block.body)):
                if len(first) <= _MAX_LINE and times_of_line(document, first):
                    yield second, True
        for below in blocks[number + 1 : number + 2]:
            plain = below.label is None and below.kind not in (Kind.ROW, Kind.TITLE, Kind.BULLET)
            if plain and _says_when(document, block):
                yield Span(below.body.start, min(below.body.end, below.body.start + 2 * _MAX_LINE)), False


def _lines(document: Document, body: Span) -> Iterator[Span]:
    """The first lines of a paragraph."""
    start = body.start
    for _ in range(_MOST):
        end = document.text.find("\n", start, body.end)
        yield Span(start, end if end >= 0 else body.end)
        if end < 0:
            return
        start = end + 1


def _says_when(document: Document, block: Block) -> bool:
    """Whether a block is a label of day or hour with its value, or ends in a line that is all time."""
    if block.kind is Kind.FIELD:
        return _WHEN.fullmatch(document.label(block)) is not None
    end = block.body.end
    tail = document.text[max(block.body.start, end - 2 * _MAX_LINE) : end]
    last = tail.rstrip().rpartition("\n")[2]
    start = end - len(tail) + tail.rfind(last)
    return len(last) <= _MAX_LINE and bool(times_of_line(document, Span(start, start + len(last))))


def _is_house(words: str) -> bool:
    """Whether a line is a room, house or street and what it belongs to, and nothing else."""
    if says_online(words) or re.search(r"[!?:@|]|://|\d\s?(?:[ap]\.?m\b|uhr\b|h\b)", words, re.I):
        return False
    pieces = [piece for piece in re.split(r"\s*,\s*|\s*[()]\s*", words) if piece]
    if not pieces or not all(NAMED.fullmatch(piece) for piece in pieces):
        return False
    venues = [VENUE.search(piece) is not None and _BODY.search(piece) is None for piece in pieces]
    return (venues[0] and len(pieces[0].split()) <= 7) or (
        len(pieces) > 1
        and VENUE.search(pieces[0]) is not None
        and (any(venues[1:]) or IN_HOUSE.match(pieces[1]) is not None)
    )
