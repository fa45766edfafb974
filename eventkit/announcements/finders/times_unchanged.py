"""
Finds that a moved event keeps its clock time: "moved to Tuesday, 9 June, same time", "the start time is unchanged".

The claims' field is "same time"; the clock time is that of the earlier date, which `decisions.time` knows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._time_phrases import stretch

_SAME = Wording(
    r"\bsame (?:start(?:ing)? )?(?:time|hour)\b|\bgleichen? (?:Uhr)?zeit\b|\bmême heure\b|"
    r"\bmism[ao] (?:hora|horario)\b|同一时间|"
    r"(?P<unchanged>\b(?:start(?:ing)? )?times? (?:remains?|stays?|is|are) (?:the same|unchanged)\b|"
    r"\b(?:Uhr)?zeit bleibt (?:gleich|unverändert)\b|\bhoraires? inchangés?\b|\bhorario no cambia\b|时间不变)",
    re.IGNORECASE,
)


def find(document: Document) -> Iterator[Claim]:
    """The words that say so; the value is the number of their block. Of the whole sentence, the claim is surer."""
    starts: list[int] = []
    for found in _SAME.matches(document.beginnings, *stretch(document)):
        starts = starts or [block.span.start for block in document.blocks]
        block, weight = bisect_right(starts, found.start()) - 1, 1.0 if found["unchanged"] else 0.5
        yield Claim("same time", block, Span(*found.span()), "the clock time that it had", weight)
