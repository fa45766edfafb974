"""
Finds the fair, week or campaign that an event is one of many of.

    held as part of the Delta Fair for Trade in Ferries (DFTF)   -> that, edition from "2031 DFTF" in the title
    part of the Slow Harbor Weeks 2031                           -> Slow Harbor Weeks, edition "2031"
"""

from __future__ import annotations

from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._larger_events import larger_events


def find(document: Document) -> Iterable[Claim]:
    for larger in larger_events(document)[:1]:
        yield Claim("series", (larger.name, larger.edition), larger.span, "part of something larger", 0.45)
