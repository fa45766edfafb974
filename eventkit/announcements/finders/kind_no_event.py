"""
Finds the signs of a text that announces no event though it has dates: jobs, deadlines, releases, notices, replies.

    Applications for the 2031 river grants close on 3 May at 5pm      -> nothing takes place
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from eventkit.announcements.beginnings import Beginnings
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._index import Index
from eventkit.announcements.finders._phrases import expression_of, groups, phrases
from eventkit.announcements.finders._sample import placed, sample
from eventkit.announcements.finders._scan import scan

_SAMPLE = 300  # characters in which the title is looked for


@cache
def _titles() -> Index:
    """The phrases of titles, each with its group and line."""
    index = Index()
    for name, _, lines in groups("no_event_titles"):
        for number, line in enumerate(lines):
            index.add((name, f"{number}"), expression_of(line), ends=False)
    return index


def find(document: Document) -> Iterable[Claim]:
    text, offset = sample(document, _SAMPLE)
    line = text.find("\n")
    title_end = len(text) if line < 0 else line
    title = text[:title_end]
    first: dict[str, tuple[int, int, tuple[int, int]]] = {}  # of each group: the leftmost, by the first line of those
    for (name, number), match in _titles().matches(Beginnings(title)):
        found_here = match.start(), int(number), match.span()
        first[name] = min(first.get(name, found_here), found_here)
    for group in phrases("no_event_titles"):
        if group.name in first:
            span = placed(first[group.name][2], offset)
            yield Claim("announces", False, span, f"title: {group.name}", group.weight)
    found = scan(document)
    for group in phrases("no_event"):
        places = [phrase.span for phrase in found["no_event", group.name] if phrase.span.start - offset >= title_end]
        if places:
            yield Claim("announces", False, places[0], group.name, group.weight * min(1.0, len(places) / 3))
