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

_BEGINNING = 4  # letters


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


@lru_cache(maxsize=64)
def _keyed(groups: tuple[tuple[str, ...], ...]) -> tuple[tuple[int, str, str], ...]:
    """Each stem with its group and the beginning of the word, or the Han character, without which it cannot occur."""
    found = []
    for number, stems in enumerate(groups):
        for stem in stems:
            inside, letters = stem.startswith("~"), stem.lstrip("~")
            word = re.match(r"\w+", letters)
            key = "" if inside or word is None else letters[0] if letters[0] >= "\u2e80" else word[0][:_BEGINNING]
            found.append((number, letters, key))
    return tuple(found)


def _beginnings(document: Document) -> frozenset[str]:
    """The beginnings of all words of a document, and its Han characters."""
    known = document.shared.get("beginnings of words")
    if not isinstance(known, frozenset):
        known = frozenset(word[:_BEGINNING] for word in document.vocabulary)
        document.shared["beginnings of words"] = known
    return known


def sentences_with(
    document: Document, groups: tuple[tuple[str, ...], ...], *, skip: frozenset[Kind] = frozenset()
) -> Iterator[tuple[Block, Span, list[int]]]:
    """
    Each sentence in which stems occur, with its block and the numbers of the groups of stems, in order.

    Stems are in lower case with plain spaces, and begin where a word begins; "~stream" may stand inside one. A title is
    one sentence, and a field or bullet counts without its label.
    """
    beginnings = _beginnings(document)
    wanted = [(number, stem) for number, stem, key in _keyed(groups) if not key or key in beginnings]
    if not wanted:
        return
    low = lowered(document.text)
    found: list[tuple[int, int]] = []
    for number, stem in wanted:
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
