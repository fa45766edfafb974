"""
Finds the title in the first sentences of a news report without a headline, and that what it names was held.

    BASEL, May 3 (Delta Wire) -- Captains gathered in Basel for the Third Slow Ferries Forum.   -> that Forum
    The Harbor Summit 2031 was held in Basel on Monday. …                                       -> Harbor Summit 2031
"""

from __future__ import annotations

from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._report_names import MEETINGS, reported_name


def find(document: Document) -> Iterable[Claim]:
    found = reported_name(document)
    if found is None:
        return
    span, words = found.span, document.words(found.span)
    nouns = event_nouns(document.text, span.start, span.end)
    kind = nouns[-1].kind if nouns and nouns[-1].sure else "summit" if MEETINGS.search(words) else ""
    if kind and found.held:
        yield Claim("kind", kind, span, "name in the report", 1.5)
    yield Claim("status", "happened", span, f"report: {found.told_by}", 0.6)
    yield Claim("title", " ".join(words.split()), span, f"name in the report: {found.told_by}", 0.75)
