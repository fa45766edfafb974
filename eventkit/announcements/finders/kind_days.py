"""
Finds that something takes place in a line of several days and names at the top: "Lund, Sweden | 5–6 June 2031".

News is dated with a town and a day as well, but not with several.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind
from eventkit.announcements.finders._time_lines import days_named, is_line_of_names
from eventkit.announcements.finders._time_phrases import phrases

_BLOCKS = 4


def find(document: Document) -> Iterator[Claim]:
    for phrase in takewhile(lambda phrase: phrase.block <= _BLOCKS, phrases(document)):
        title = document.blocks[phrase.block].kind is Kind.TITLE
        if not title and days_named(document, phrase) > 1 and is_line_of_names(document, phrase):
            yield Claim("announces", True, phrase.span, "a line of days and names", 1.3)
            return
