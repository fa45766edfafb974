"""
Which sentences of a document are worth a closer look: those in which one of a finder's stems occurs.

A wording is a regular expression that costs; a stem is a few letters that every use of it has ("organi", "主办"),
looked up in the whole document at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from eventkit.announcements.document import Block, Document, Kind, Span


@lru_cache(maxsize=4)
def lowered(text: str) -> str:
    """The text in lower case with plain spaces, each character in its place."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    for space in "\n\r\t\u00a0":
        low = low.replace(space, " ")
    return low


def matches_at(
    pattern: re.Pattern[str], stems: Sequence[str], text: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    """
    The matches of a pattern between two offsets, as its `finditer` has them, if each begins with one of the stems.

    A pattern of many words is tried at each character; this tries it only where a stem stands. Stems are in lower case
    with plain spaces.
    """
    low = lowered(text)
    places = []
    for stem in stems:
        at = low.find(stem, start, end)
        while at >= 0:
            places.append(at)
            at = low.find(stem, at + 1, end)
    after = start
    for at in sorted(places):
        if at >= after and (match := pattern.match(text, at, end)):
            yield match
            after = max(match.end(), at + 1)


def sentences_with(
    document: Document, groups: Sequence[Sequence[str]], *, skip: frozenset[Kind] = frozenset()
) -> Iterator[tuple[Block, Span, list[int]]]:
    """
    Each sentence in which stems occur, with its block and the numbers of the groups of stems, in order.

    Stems are in lower case with plain spaces. A title is one sentence, and a field or bullet counts without its label.
    """
    low = lowered(document.text)
    found: list[tuple[int, int]] = []
    for number, stems in enumerate(groups):
        for stem in stems:
            at = low.find(stem)
            while at >= 0:
                found.append((at, number))
                at = low.find(stem, at + len(stem))
    found.sort()
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
