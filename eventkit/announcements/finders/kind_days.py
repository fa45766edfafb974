"""
Finds that something takes place on several days that are named near the top.

    Lund, Sweden | 5–6 June 2031            -> a line of days and names
    From 5 to 6 June 2031 the old dock …    -> a hint

News is dated with a town and a day as well, but not with several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._kind_nouns import nouns_in
from eventkit.announcements.finders._time_lines import days_named, is_line_of_names
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.announcements.values import Phrase

_BLOCKS = 4
_GOES_ON = re.compile(
    r"[^()\n]{0,30}\)\s(?:is|are|was|were|will|takes?|took|brings?|brought|has|have|ist|sind|wird|war|est|sont|es|son)\s"
)
_REACH = 80  # characters in which a bracket opens before its days


def find(document: Document) -> Iterator[Claim]:
    hint: Claim | None = None
    for phrase in takewhile(lambda phrase: phrase.block <= _BLOCKS, phrases(document)):
        title = document.blocks[phrase.block].kind is Kind.TITLE
        if not title and (name := _bracketed(document, phrase)) is not None:
            yield Claim("announces", True, name, "a name with its days in brackets", 1.0)
            return
        if title or days_named(document, phrase) < 2 or _in_brackets(document, phrase):
            continue
        if is_line_of_names(document, phrase):
            yield Claim("announces", True, phrase.span, "a line of days and names", 1.3)
            return
        hint = hint or Claim("announces", True, phrase.span, "several days near the top", 0.7)
    if hint is not None:
        yield hint


def _bracketed(document: Document, phrase: Phrase) -> Span | None:
    """The name of a meeting with a bracket behind that holds its days: "the Tarn Days (Split, 11-13 April) are"."""
    opens = document.text.rfind("(", max(document.blocks[phrase.block].span.start, phrase.start - _REACH), phrase.start)
    if opens < 0 or ")" in document.text[opens : phrase.start]:
        return None
    if _GOES_ON.match(document.text, phrase.end) is None:
        return None  # "bids for the Delta Forum (4-5 May) by 10 April"
    nouns = nouns_in(document, Span(document.blocks[phrase.block].span.start, opens))
    last = nouns[-1] if nouns else None
    if last is None or last.kind != "summit" or document.text[last.span.end : opens].strip():
        return None
    words = document.words(last.span).split()
    named = words[-1][0].isupper() and (len(words) > 1 or document.text[: last.span.start].split()[-1][:1].isupper())
    return last.span if named else None


def _in_brackets(document: Document, phrase: Phrase) -> bool:
    """Whether days are said in passing: "the caterer of the fair (5-6 June)"."""
    start = max(document.blocks[phrase.block].span.start, phrase.start - _REACH)
    before = document.text[start : phrase.start]
    return max(before.rfind("("), before.rfind("（")) > max(before.rfind(")"), before.rfind("）"))
