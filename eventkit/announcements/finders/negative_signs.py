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
from eventkit.announcements.finders._scan import scan

_SAMPLE = 300  # characters in which the title is looked for


def find(document: Document) -> Iterable[Claim]:
    text, offset = sample(document, _SAMPLE)
    line = text.find("\n")
    title_end = len(text) if line < 0 else line
    title = text[:title_end]
    for group in phrases("no_event_titles"):
        if match := group.pattern.search(title):
            yield Claim("announces", False, placed(match.span(), offset), f"title: {group.name}", group.weight)
    found = scan(document)
    for group in phrases("no_event"):
        places = [phrase.span for phrase in found["no_event", group.name] if phrase.span.start - offset >= title_end]
        if places:
            yield Claim("announces", False, places[0], group.name, group.weight * min(1.0, len(places) / 3))
