"""
Which sentences of a document are worth a closer look: those in which one of a finder's stems occurs.

A wording is a regular expression that costs; a stem is the letters that a word of every use of it begins with
("organi", "主办"), looked up among the beginnings of the document's words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from eventkit.announcements.beginnings import key
from eventkit.announcements.document import Block, Document, Kind, Span


@lru_cache(maxsize=64)
def _keyed(groups: tuple[tuple[str, ...], ...]) -> dict[str, list[tuple[str, int]]]:
    """Each stem with its group by the beginning of its word; by "" where it may stand inside one."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for number, stems in enumerate(groups):
        for stem in stems:
            found[key(stem)].append((stem.lstrip("~"), number))
    return dict(found)


def sentences_with(
    document: Document, groups: tuple[tuple[str, ...], ...], *, skip: frozenset[Kind] = frozenset()
) -> Iterator[tuple[Block, Span, list[int]]]:
    """
    Each sentence in which stems occur, with its block and the numbers of the groups of stems, in order.

    Stems are in lower case with plain spaces, and begin where a word begins; "~stream" may stand inside one. A title is
    one sentence, and a field or bullet counts without its label.
    """
    words, keyed = document.beginnings, _keyed(groups)
    low = words.low
    found = []
    for letters in keyed.keys() & words.places.keys():
        for stem, number in keyed[letters]:
            whole = len(stem) <= len(letters)
            found += [(at, number) for at in words.places[letters] if whole or low.startswith(stem, at)]
    for stem, number in keyed.get("", ()):
        at = low.find(stem)
        while at >= 0:
            found.append((at, number))
            at = low.find(stem, at + len(stem))
    return sentences_at(document, sorted(found), skip=skip)


def sentences_at(
    document: Document, found: list[tuple[int, int]], *, skip: frozenset[Kind] = frozenset()
) -> Iterator[tuple[Block, Span, list[int]]]:
    """Each sentence in which one of the places is, which are in order, with the numbers that stand beside them."""
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
