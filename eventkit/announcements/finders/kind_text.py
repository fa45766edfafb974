"""
Finds what is announced in the nouns of the text: "this webinar", "the summit will", "our next workshop".

What the text calls its own event it calls so early and often; each kind's nouns together weigh up to a limit.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._event_nouns import is_cause
from eventkit.announcements.finders._kind_nouns import nouns_of

_EARLY = 700  # characters from the start in which a noun weighs more
_THIS = re.compile(
    r"(?i)(?:\b(?:this|the|our|your|next|upcoming|first|second|third|\d+(?:st|nd|rd|th)|an?|annual|virtual|online|inaugural"
    r"|des|der|die|das|unser[em]?|diese[rsmn]?|eine?[nr]?|cette?|ce|notre|le|la|un|une|el|este|esta|nuestr[oa])\s+"
    r"(?:[\w&/’'-]+\s+){0,3}|本次|本场|本期|此次|这次|举办|举行|召开|开展|参加|第.{1,3}届|首届)$"
)
_ITSELF = re.compile(
    r"(?i)\b(?:this|today['’]s|diese[rsmn]?|cette?|ce|este|esta)\s+(?:[\w&/’'-]+\s+){0,2}$|(?:本次|本场|此次|这次)$"
)


def find(document: Document) -> Iterable[Claim]:
    if not document.blocks:
        return
    first = document.title.span.end if document.title else document.blocks[0].span.start
    weights: dict[str, float] = defaultdict(float)
    spans: dict[str, Span] = {}
    itself: Span | None = None
    for noun in nouns_of(document):
        if noun.span.start < first or is_cause(document.text, noun.span.start):
            continue
        pointed = _THIS.search(document.text, max(first, noun.span.start - 40), noun.span.start) is not None
        weight = 0.1 if not pointed else 0.3
        if noun.span.start - first < _EARLY:
            weight *= 3 if pointed else 2
        weights[noun.kind] += weight if noun.sure else weight / 3
        if itself is None and pointed and _ITSELF.search(document.text, noun.span.start - 24, noun.span.start):
            itself = noun.span
        if pointed or noun.kind not in spans:
            spans.setdefault(noun.kind, noun.span)
    if itself is not None:
        yield Claim("announces", True, itself, "an event that calls itself so", 0.6)
    for kind, weight in weights.items():
        yield Claim("kind", kind, spans[kind], "nouns of the text", min(weight, 2.5))
