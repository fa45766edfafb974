"""
Finds the signs of a text that announces no event though it has dates: jobs, deadlines, releases, notices, replies.

    Applications for the 2031 river grants close on 3 May at 5pm      -> nothing takes place
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from eventkit.announcements.beginnings import Beginnings
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._index import Index
from eventkit.announcements.finders._phrases import expression_of, groups, phrases
from eventkit.announcements.finders._sample import placed, sample
from eventkit.announcements.finders._scan import scan
from eventkit.announcements.finders._time_phrases import phrases as time_phrases

_LONG_SAMPLE = 4000
_LEAST_YEARS = 3
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_IN = re.compile(r"(?i)\b(?:in|since|en|jahr|seit|depuis|desde)\s$")
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
    if (year := _told_by_years(document, title)) is not None:
        yield Claim("announces", False, year, "years, and no day", 1.5)
    found = scan(document)
    for group in phrases("no_event"):
        places = [phrase.span for phrase in found["no_event", group.name] if phrase.span.start - offset >= title_end]
        if places:
            yield Claim("announces", False, places[0], group.name, group.weight * min(1.0, len(places) / 3))


def _told_by_years(document: Document, title: str) -> Span | None:
    """A year of three in a text without any day, as in the history of a club: "founded in 2021 … moved in 2025"."""
    text, offset = sample(document, _LONG_SAMPLE)
    years = [match for match in _YEAR.finditer(text) if _IN.search(text, max(0, match.start() - 8), match.start())]
    if len({match[0] for match in years}) < _LEAST_YEARS or any(map(str.isdigit, title)):
        return None
    if any(phrase.of("day") for phrase in time_phrases(document)):
        return None
    return placed(years[0].span(), offset)
