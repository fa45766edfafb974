"""
Speakers whom the text below the heading "Biography" is about, where no label says who speaks.

    Slow boats for quick people           Biography
    Ines Roth
    Online                                Ines Roth and Quirin Dalbo are ferry planners with Harbor Works. …
    …
    Bio

    Ines Roth keeps boats afloat. …

A name by itself at the head of the page speaks where the life below begins with it; two who are said to be something
together both do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span, fold_label
from eventkit.announcements.finders._names_entries import claims_of_name
from eventkit.announcements.finders._names_roles import is_bios_label
from eventkit.announcements.finders._names_sure import SHAPE, sureness
from eventkit.announcements.finders._positions import read_positions
from eventkit.people._pieces import title_word
from eventkit.people.role import SPEAKER

_HEAD = 400  # characters of a page in which its head stands
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'.-]*){1,2}"
_ALONE = re.compile(rf"^[ \t]*(?P<name>{_NAME})[ \t]*$", re.M)
_TWO = re.compile(
    rf"(?P<one>{_NAME}) (?:and|&) (?P<two>{_NAME}) are (?:both )?(?:the )?(?P<what>[a-z][^.,;:\n]{{4,80}}?) "
    r"(?:with|at|from|for) (?:the )?(?P<body>[A-Z][^.,;:\n]{2,60})(?=[.,;])"
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker."""
    text = document.text
    for at, block in enumerate(document.blocks[:-1]):
        if block.kind is not Kind.HEADING or not is_bios_label(fold_label(document.words(block.body))):
            continue
        below = document.blocks[at + 1]
        if below.kind is not Kind.PARAGRAPH:
            continue
        start = below.body.start
        two = _TWO.match(text, start, below.body.end)
        if two is not None:
            yield from _both(two)
        begin = document.blocks[0].span.start
        for line in _ALONE.finditer(text, begin, min(begin + _HEAD, block.span.start)):
            name = line["name"]
            if text.startswith(f"{name} ", start) and sureness(name) >= SHAPE:
                yield from claims_of_name(text, Span(*line.span("name")), SPEAKER, "named over a life", 0.6)


def _both(two: re.Match[str]) -> Iterator[Claim]:
    if not any(_is_title(word) for word in two["what"].split()[:6]):
        return
    positions = read_positions(f"{two['what']} at {two['body'].strip()}")
    for group in ("one", "two"):
        if sureness(two[group]) >= SHAPE:
            name, words = Span(*two.span(group)), Span(two.start(group), two.end("body"))
            yield from claims_of_name(two.string, name, SPEAKER, "the lives of two", 0.5, positions, words=words)


def _is_title(word: str) -> bool:
    return bool(title_word(word) or title_word(word.removesuffix("s")))
