"""
Finds the series that an event is one of, where the text names it.

    This talk is part of the Slow Rivers seminar series.      -> Slow Rivers seminar
    the third of four Harbor Evenings                         -> Harbor Evenings, edition "third"
    Reihe: Flussgespräche                                     -> Flussgespräche
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._index import Index
from eventkit.announcements.finders._phrases import group_weights, index_of, phrases
from eventkit.announcements.finders._sample import sampled
from eventkit.announcements.finders._series_parts import KINDS_OF_SERIES, SERIES

_NO_NAME = re.compile(
    rf"(?i){KINDS_OF_SERIES}|this|the|our|new|a|series|\d+|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
)

# Letters of which one is in all that the table has, but for "the third of four …".
_SIGNS = ("series", "reihe", "系列", "track")
_OF_SEVERAL = re.compile(r"of\s+(?:(?:the|our)\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|\d)")


def find(document: Document) -> Iterable[Claim]:
    labels = phrases("series_labels")[0].pattern
    for block in document.blocks[:80]:
        if block.label and 2 < len(block.body) < 90 and labels.fullmatch(document.label(block)):
            value = block.body
            if value.start < block.label.end:  # a headline has the label within: "Webinar series: Slow Rivers"
                behind = document.words(Span(block.label.end, value.end)).lstrip(" \t:：|–—-")
                value = Span(value.end - len(behind), value.end)
            if "http" not in document.words(value):
                yield Claim("series", (document.words(value), ""), value, "label", 1.0)
    words_of, offset = sampled(document)
    if not any(sign in words_of.low for sign in _SIGNS) and not _OF_SEVERAL.search(words_of.low):
        return
    found: dict[str, list[re.Match[str]]] = defaultdict(list)
    for (_, rule), match in _index().matches(words_of):
        found[rule].append(match)
    for rule, weight in group_weights("series"):
        for match in sorted(found[rule], key=re.Match.span):
            name = match["name"].rstrip(" .,;:")
            if all(_NO_NAME.fullmatch(word) for word in re.findall(r"\w+", name)):
                continue
            start = match.start("name") + offset
            edition = match.groupdict().get("edition") or ""
            yield Claim("series", (name, edition), Span(start, start + len(name)), rule, weight)
            break


@cache
def _index() -> Index:
    return index_of("series", parts=SERIES)
