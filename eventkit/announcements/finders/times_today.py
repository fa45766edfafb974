"""
Finds "today" in the opening of a report: "OSLO, 8 May 2022 – The congress opened today" is about 8 May 2022.

The claims' field is "today"; the day is that of the dateline or of the page, which `decisions.time` knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span

_TODAY = re.compile(
    r"\b(?:opened|opens|began|begins|started|starts|kicked off|kicks off|held|launched|convened|hosted|gathered|met|"
    r"took place|"
    r"taking place|concluded|concludes|closed|wrapped up|is being held|addressed|spoke|speak|join|joined|attend|"
    r"welcome|be here)\b[^.]{0,60}?\b(?P<day>today|this morning|"
    r"this afternoon)\b|\b(?P<first>today|this morning|this afternoon)\b[^.]{0,60}?\b(?:opened|opens|began|begins|"
    r"started|kicked off|"
    r"held|launched|convened|hosted|gathered|addressed|concluded)\b|(?P<zh>今天|今日|本日)[^。]{0,20}(?:举行|召开|开幕|举办|闭幕)",
    re.IGNORECASE,
)
_PROMISE = re.compile(r"\b(?:today|this morning|this afternoon)|今天|今日|本日", re.IGNORECASE)
_BEGIN = ("toda", "this", "今", "本")  # as the words are kept by
_OPENING = 6  # blocks
_CHARACTERS = 500


def find(document: Document) -> Iterator[Claim]:
    """The first word of the opening that says that an event is, or was, on the day of the document."""
    if not document.beginnings.has(_BEGIN):
        return
    for block in document.blocks[:_OPENING]:
        if block.kind in (Kind.FIELD, Kind.ROW):
            continue
        stop = min(block.body.end, block.body.start + _CHARACTERS)
        if not _PROMISE.search(document.text, block.body.start, stop):
            continue
        found = _TODAY.search(document.text, block.body.start, stop)
        if found is not None:
            group = next(name for name in ("day", "first", "zh") if found[name])
            yield Claim("today", found[group], Span(*found.span(group)), "the day of the document", 0.5)
            return
