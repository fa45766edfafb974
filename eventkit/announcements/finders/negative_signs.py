"""
Finds the signs of a text that announces no event though it has dates: jobs, deadlines, releases, notices, replies.

    Applications for the 2031 river grants close on 3 May at 5pm      -> nothing takes place
"""

from __future__ import annotations

from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._phrases import phrases
from eventkit.announcements.finders._sample import placed, sample

_SAMPLE = 8000


def find(document: Document) -> Iterable[Claim]:
    text, offset = sample(document, _SAMPLE)
    line = text.find("\n")
    title_end = min(len(text) if line < 0 else line, 300)
    title = text[:title_end]
    for group in phrases("no_event_titles"):
        if match := group.pattern.search(title):
            yield Claim("announces", False, placed(match.span(), offset), f"title: {group.name}", group.weight)
    for group in phrases("no_event"):
        found = [match.span() for match in group.pattern.finditer(text, title_end)]
        if found:
            yield Claim(
                "announces", False, placed(found[0], offset), group.name, group.weight * min(1.0, len(found) / 3)
            )
