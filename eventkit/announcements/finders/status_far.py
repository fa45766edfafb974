"""
Finds words for a change of the event far behind the beginning of a long document, where the status is not weighed.

    (thousands of words) … "Update: the forum has been cancelled."   -> a claim "status.far", for a doubt

What is said so far down may be of another event: it decides nothing, and is not silently passed over either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._sample import SAMPLE

# The beginnings of the words, as the places of a document have them.
_KEYS = ("canc", "post", "resc", "abge", "vers", "annu", "repo", "apla", "取", "延", "推", "改")
_CHANGE = re.compile(
    r"(?:cancell?ed|cancell?ation|postponed|rescheduled|abgesagt|verschoben|annulée?s?|reportée?s?|cancelad[oa]s?"
    r"|aplazad[oa]s?)(?!\w)|取消|延期|推迟|改期",
    re.IGNORECASE,
)
_SENTENCE = 160  # characters before and behind in which the noun of an event stands
_ENDS = re.compile(r"[.!?。！？\n]")
_MOST = 3  # claims
_LOOKED = 200  # sentences that are looked through for the noun: the next counts without


def find(document: Document) -> Iterator[Claim]:
    if not document.blocks:
        return
    start, end = document.blocks[0].span.start + SAMPLE, document.blocks[-1].span.end
    if end <= start:
        return
    words, text, found, looked = document.beginnings, document.text, 0, 0
    for at in sorted(at for key in _KEYS for at in words.of(key, start, end)):
        change = _CHANGE.match(text, at, end)
        if change is None:
            continue
        looked += 1
        ends = _ENDS.finditer(text, max(start, at - _SENTENCE), at)
        before = max((stop.end() for stop in ends), default=at - _SENTENCE)
        stop = _ENDS.search(text, change.end(), min(end, change.end() + _SENTENCE))
        behind = stop.start() if stop else min(end, change.end() + _SENTENCE)
        if looked > _LOOKED or any(noun.sure for noun in event_nouns(text, max(start, before), behind)):
            yield Claim("status.far", change[0], Span(*change.span()), "far from the beginning", 0.2)
            found += 1
            if found == _MOST or looked > _LOOKED:
                return
