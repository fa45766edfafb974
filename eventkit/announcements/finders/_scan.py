"""
The phrases of all tables in the beginning of a document, looked for once and shared by the finders.

    found = scan(document)
    found["status", "cancelled"]      -> the places where the text says so
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from attrs import frozen

from eventkit.announcements.document import Document, Span, kept
from eventkit.announcements.finders._index import Index
from eventkit.announcements.finders._phrases import index_of
from eventkit.announcements.finders._sample import sampled

TABLES = ("episode_signs", "online", "status", "status_asides")
# What "{day}" stands for in them: the first letters of a date in words.
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"


@frozen
class Match:
    """A phrase in a document."""

    span: Span


class Scan:
    """The phrases in the beginning of a document by table and group, in order. Spans count in the document."""

    def __init__(self, found: dict[tuple[str, str], list[Match]]) -> None:
        self._found = found

    def __getitem__(self, key: tuple[str, str]) -> list[Match]:
        return self._found.get(key, [])

    def within(self, table: str, group: str, span: Span) -> Match | None:
        """The first phrase of a group inside a stretch."""
        return next((match for match in self[table, group] if span.covers(match.span)), None)


@kept
def scan(document: Document) -> Scan:
    """The phrases of a document."""
    words, offset = sampled(document)
    found: dict[tuple[str, str], list[Match]] = defaultdict(list)
    for key, match in _index().matches(words):
        found[key].append(Match(Span(match.start() + offset, match.end() + offset)))
    for matches in found.values():
        matches.sort(key=lambda match: match.span)
    return Scan(dict(found))


@cache
def _index() -> Index:
    return index_of(*TABLES, parts={"day": _DAY})
