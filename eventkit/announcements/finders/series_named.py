"""
Finds the series that an event is one of, where the text names it.

    This talk is part of the Slow Rivers seminar series.      -> Slow Rivers seminar
    the third of four Harbor Evenings                         -> Harbor Evenings, edition "third"
    Reihe: Flussgespräche                                     -> Flussgespräche
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._phrases import group_weights, phrases
from eventkit.announcements.finders._scan import scan
from eventkit.announcements.finders._series_parts import KINDS_OF_SERIES

_NO_NAME = re.compile(
    rf"(?i){KINDS_OF_SERIES}|this|the|our|new|a|series|\d+|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
)


def find(document: Document) -> Iterable[Claim]:
    labels = phrases("series_labels")[0].pattern
    for block in document.blocks[:80]:
        if block.label and 2 < len(block.body) < 90 and labels.fullmatch(document.label(block)):
            words = document.words(block.body)
            if "http" not in words:
                yield Claim("series", (words, ""), block.body, "label", 1.0)
    found = scan(document)
    for rule, weight in group_weights("series"):
        for phrase in found["series", rule]:
            named = {part: (words, span) for part, words, span in phrase.parts}
            name = named["name"][0].rstrip(" .,;:")
            if all(_NO_NAME.fullmatch(word) for word in re.findall(r"\w+", name)):
                continue
            start = named["name"][1].start
            edition = named["edition"][0] if "edition" in named else ""
            yield Claim("series", (name, edition), Span(start, start + len(name)), rule, weight)
            break
