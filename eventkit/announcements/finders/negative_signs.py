"""
Finds the signs of a text that announces no event though it has dates: jobs, deadlines, releases, notices, replies.

    Applications for the 2031 river grants close on 3 May at 5pm      -> nothing takes place
"""

from __future__ import annotations

from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._phrases import phrases

_SAMPLE = 8000


def find(document: Document) -> Iterable[Claim]:
    text = document.text
    if not document.blocks:
        return
    first = document.blocks[0].body
    line = text.find("\n", first.start, first.end)
    title_end = min(first.end if line < 0 else line, first.start + 300)
    title = text[first.start : title_end]
    for group in phrases("no_event_titles"):
        if match := group.pattern.search(title):
            span = Span(first.start + match.start(), first.start + match.end())
            yield Claim("announces", False, span, f"title: {group.name}", group.weight)
    for group in phrases("no_event"):
        found = [match.span() for match in group.pattern.finditer(text, title_end, min(len(text), _SAMPLE))]
        if found:
            yield Claim("announces", False, Span(*found[0]), group.name, group.weight * min(1.0, len(found) / 3))
