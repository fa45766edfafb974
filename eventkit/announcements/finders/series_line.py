"""
Finds a series that has a line of its own below the title, or is the headline itself: "Elm-Kolloquium", "Ringvorlesung
Stadt am Fluss", "Harbor Lecture Series", "Ciclo de charlas del puerto".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._series_lines import headline_of_series, is_series_line

# "RESCHEDULED - Harbor Speaker Series"
_STATUS = re.compile(
    r"^(?:cancell?ed|postponed|rescheduled|new date|update[d]?|abgesagt|verschoben)\s?[:–—|-]+\s", re.IGNORECASE
)
_TOP = 6  # blocks below the title


def find(document: Document) -> Iterator[Claim]:
    """A claim for the headline, or for the first such line."""
    if document.title is None:
        return
    if (headline := headline_of_series(document)) is not None:
        yield Claim("series", (document.words(headline), ""), headline, "the headline is its name", 0.5)
        return
    for block in document.blocks[1:_TOP]:
        if block.kind not in (Kind.PARAGRAPH, Kind.HEADING) or block.label is not None:
            continue
        start = block.body.start
        for line in document.words(block.body).split("\n")[:5]:
            words = _STATUS.sub("", line.strip(" *_#"))
            if is_series_line(words):
                at = start + line.index(words)
                if words.casefold() != document.words(document.title.body).strip().casefold():
                    yield Claim("series", (words, ""), Span(at, at + len(words)), "a line of its own", 0.5)
                    return
            start += len(line) + 1
