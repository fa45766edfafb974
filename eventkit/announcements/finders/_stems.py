"""
Which sentences of a document are worth a closer look: those in which one of a finder's stems occurs.

A wording is a regular expression that costs; a stem is the letters that a word of every use of it begins with
("organi", "主办"), looked up among the beginnings of the document's words.
"""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.announcements.beginnings import key
from eventkit.announcements.document import Block, Document, Kind, Span


def stem_places(document: Document, stem: str, start: int, end: int) -> list[int]:
    """Where words begin with a stem between two offsets; where "~stream" stands, also inside a word."""
    words = document.beginnings
    if letters := key(stem):
        places = words.of(letters, start, end)
        return places if letters == stem else [at for at in places if words.low.startswith(stem, at, end)]
    found, letters = [], stem.lstrip("~")
    at = words.low.find(letters, start, end)
    while at >= 0:
        found.append(at)
        at = words.low.find(letters, at + len(letters), end)
    return found


def sentences_with(
    document: Document, groups: tuple[tuple[str, ...], ...], *, skip: frozenset[Kind] = frozenset()
) -> Iterator[tuple[Block, Span, list[int]]]:
    """
    Each sentence in which stems occur, with its block and the numbers of the groups of stems, in order.

    Stems are in lower case with plain spaces, and begin where a word begins; "~stream" may stand inside one. A title is
    one sentence, and a field or bullet counts without its label.
    """
    whole = len(document.text)
    found = sorted(
        (at, number)
        for number, stems in enumerate(groups)
        for stem in stems
        for at in stem_places(document, stem, 0, whole)
    )
    if not found:
        return
    hit = 0
    for block in document.blocks:
        while hit < len(found) and found[hit][0] < block.body.start:
            hit += 1
        if hit == len(found):
            return
        if found[hit][0] >= block.body.end or block.kind in skip:
            continue
        for sentence in (block.body,) if block.kind is Kind.TITLE else document.sentences(block):
            numbers = set()
            while hit < len(found) and found[hit][0] < sentence.end:
                if found[hit][0] >= sentence.start:
                    numbers.add(found[hit][1])
                hit += 1
            if numbers:
                yield block, sentence, sorted(numbers)
