"""
Finds that something takes place on several days that are named near the top.

    Lund, Sweden | 5–6 June 2031            -> a line of days and names
    From 5 to 6 June 2031 the old dock …    -> a hint

News is dated with a town and a day as well, but not with several.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind
from eventkit.announcements.finders._time_lines import days_named, is_line_of_names
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.announcements.values import Phrase

_BLOCKS = 4
_REACH = 80  # characters in which a bracket opens before its days


def find(document: Document) -> Iterator[Claim]:
    hint: Claim | None = None
    for phrase in takewhile(lambda phrase: phrase.block <= _BLOCKS, phrases(document)):
        title = document.blocks[phrase.block].kind is Kind.TITLE
        if title or days_named(document, phrase) < 2 or _in_brackets(document, phrase):
            continue
        if is_line_of_names(document, phrase):
            yield Claim("announces", True, phrase.span, "a line of days and names", 1.3)
            return
        hint = hint or Claim("announces", True, phrase.span, "several days near the top", 0.7)
    if hint is not None:
        yield hint


def _in_brackets(document: Document, phrase: Phrase) -> bool:
    """Whether days are said in passing: "the caterer of the fair (5-6 June)"."""
    start = max(document.blocks[phrase.block].span.start, phrase.start - _REACH)
    before = document.text[start : phrase.start]
    return max(before.rfind("("), before.rfind("（")) > max(before.rfind(")"), before.rfind("）"))
