"""
Finds the days of the campaign that an event is a part of, for a page that does not say its own.

    As part of the Slow Harbor Weeks 2031 (3 May – 20 June), this webinar …   -> some day of these

The claims' field is "campaign", their value the span of the days; `decisions.campaign` reads them.
"""

from __future__ import annotations

from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._larger_events import larger_events


def find(document: Document) -> Iterable[Claim]:
    for larger in larger_events(document):
        if larger.days is not None:
            yield Claim("campaign", larger, larger.span, "days of what it is a part of", 0.4)
