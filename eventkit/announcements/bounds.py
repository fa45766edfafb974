"""
How much of a long document is read, and that the reading says where it stopped (bounded, leave, leave_behind).

Reading takes time in proportion to what it finds: a list of a million names would take half an hour and the memory of
a small machine. So of each rule's finds, and of the events of a list, only so many are taken; what is left is told
among the leftovers, in one way for all. No announcement is near these bounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import islice
from typing import TypeVar

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document

CLAIMS = 10_000  # of one finder: people of a list, lines of an agenda
EVENTS = 5_000  # of one list or newsletter

_Item = TypeVar("_Item")
_LEFT = "left unread"
_READ: ContextVar[Document | None] = ContextVar("the document that is read", default=None)


def bounded(document: Document, claims: Iterable[Claim], most: int = CLAIMS) -> list[Claim]:
    """The first claims of a finder; that there are more is told."""
    found = list(islice(claims, most + 1))
    if len(found) > most:
        claim = found.pop()
        line = document.line(claim.span.start)
        leave(document, f"not read from line {line:,} on: more than {most:,} of “{claim.rule}”")
    return found


def near(document: Document, found: Iterable[re.Match[str]], most: int) -> Iterator[re.Match[str]]:
    """The matches in the first characters of a document; that there is one behind them is told."""
    limit = (document.blocks[0].span.start if document.blocks else 0) + most
    for match in found:
        if match.end() > limit:
            line = document.line(match.start())
            leave(document, f"not read behind the first {most:,} characters: “{match[0]}” in line {line:,}")
            return
        yield match


def first(document: Document, items: Sequence[_Item], most: int, what: str) -> Sequence[_Item]:
    """The first of some items; that there are more is told: "entries of a list"."""
    if len(items) > most:
        leave(document, f"not read: more than {most:,} {what}")
    return items[:most]


def leave(document: Document, what: str) -> None:
    """Have it told among the leftovers that a part of a document is not read."""
    left = document.shared.setdefault(_LEFT, {})
    if isinstance(left, dict):
        left[what] = None


@contextmanager
def reading(document: Document) -> Iterator[None]:
    """While a document is read: what is left unread of its words is told of it."""
    token = _READ.set(document)
    try:
        yield
    finally:
        _READ.reset(token)


def leave_behind(text: str, offset: int, what: str) -> None:
    """
    Have it told that of something ("names of one list") no more is read from an offset on.

    For functions that are given words alone: it is told of the document that is read, where these are its words.
    """
    document = _READ.get()
    if document is not None and document.text is text:
        leave(document, f"not read from line {document.line(offset):,} on: more than {what}")


def left_unread(document: Document) -> tuple[str, ...]:
    """What is told of a document to be left unread."""
    left = document.shared.get(_LEFT)
    return tuple(left) if isinstance(left, dict) else ()
