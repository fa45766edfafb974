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
def _keyed(groups: tuple[tuple[str, ...], ...]) -> dict[str, dict[str, list[int]]]:
    """Each stem with its groups by the beginning of its word; by "" where it may stand inside one."""
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, stems in enumerate(groups):
        for stem in stems:
            found[key(stem)][stem.lstrip("~")].append(number)
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
    found: list[tuple[int, int]] = []
    for letters in keyed.keys() & words.places.keys():
        for stem, numbers in keyed[letters].items():
            for at in words.places[letters]:
                if low.startswith(stem, at):
                    found += ((at, number) for number in numbers)
    for stem, numbers in keyed.get("", {}).items():
        at = low.find(stem)
        while at >= 0:
            found += ((at, number) for number in numbers)
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
