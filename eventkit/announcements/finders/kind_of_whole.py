"""Finds the kind of an event of several on a page in what the page calls them: "two online town halls"."""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._sample import first_line

_WEIGHT = 1.8


def find(document: Document) -> Iterator[Claim]:
    """The claim of a part, on its title."""
    if document.kind_of_whole and document.blocks:
        yield Claim("kind", document.kind_of_whole, first_line(document), "what the page calls its events", _WEIGHT)
