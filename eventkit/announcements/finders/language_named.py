"""
Finds the language that an event is held in, where it is said: "Presentation language: English", "en inglés".

The language of the page is another matter. A text that names several says all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from eventkit.announcements.beginnings import key
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._expressions import begins_with
from eventkit.announcements.finders._index import Index
from eventkit.announcements.finders._phrases import index_of, phrases
from eventkit.announcements.finders._sample import sampled

_LONG = 60  # characters of a label's value
_IN_BRACKETS = re.compile(r"[(（\[]\s*(?:in|auf|en|以)?\s*(?P<name>[^\W\d]{2,20})\s*(?:讲座|授课|进行)?\s*[)）\]]")
# Behind a language, and not behind an adjective: "held in Spanish.", not "held in Spanish towns".
_ENDS = re.compile(
    r"\s*(?:[^\w\s]|$|(?:and|with|und|mit|et|avec|y|con|or|only|but|by|on|at|language|sprache)\b|[\u3400-\u9fff])"
)
_AND = re.compile(r"\s*(?:,|/|&|and|und|et|y|或|和|、)\s*")


@cache
def _languages() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((group.name, group.pattern) for group in phrases("languages"))


def find(document: Document) -> Iterable[Claim]:
    label = phrases("held_in")[0]
    for block in document.blocks[:200]:
        if block.label and len(block.body) <= _LONG and label.pattern.fullmatch(document.label(block)):
            for code, pattern in _languages():
                if match := pattern.search(document.text, block.body.start, block.body.end):
                    yield Claim("language", code, Span(*match.span()), "label", 1.0)
    if document.beginnings.has(_names()):
        words, offset = sampled(document)
        for _, end in sorted((match.start(), match.end()) for _, match in _index().matches(words)):
            yield from _languages_at(document.text, end + offset)
    if document.title and (
        bracket := _IN_BRACKETS.search(document.text, document.title.body.start, document.title.body.end)
    ):
        for code, pattern in _languages():
            if pattern.fullmatch(bracket["name"]):
                yield Claim("language", code, Span(*bracket.span("name")), "bracket in the title", 0.6)


@cache
def _names() -> frozenset[str]:
    """The beginnings of the names of languages."""
    return frozenset(key(each) for group in phrases("languages") for line in group.lines for each in begins_with(line))


@cache
def _index() -> Index:
    """What is followed by a language that the event is held in."""
    return index_of("held_in", only="sentence")


def _languages_at(text: str, at: int) -> Iterable[Claim]:
    """The languages that stand at one place, "English and French"."""
    while True:
        found = next(((code, match) for code, pattern in _languages() if (match := pattern.match(text, at))), None)
        if found is None or not _ENDS.match(text, found[1].end()):
            return
        yield Claim("language", found[0], Span(*found[1].span()), "sentence", 0.5)
        more = _AND.match(text, found[1].end())
        if more is None:
            return
        at = more.end()
