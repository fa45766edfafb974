"""
Finds the year that a document gives to dates which have none: in its headline, in names of events, or by "During 2023".

"Harbor Summit 2022" with "3 to 5 May" in the words is in May 2022; "Throughout 2023 we meet every second month" says
the year of "March 9th". The claims' field is "year".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._event_nouns import EVENT_NOUN
from eventkit.announcements.values import IN_NAME

_YEAR = re.compile(r"(?<![\d/.\-–])(?:19[89]\d|20\d\d)(?![\d/\-–]|\.\d|\s?年\s?\d{1,2}\s?月)")
_ANY = re.compile(r"(?:19[89]|20\d)\d")
_DURING = re.compile(r"\b(?:during|throughout|im jahr)\s$", re.IGNORECASE)
# "During 2029 we rested" is no year of what is to come.
_PAST = re.compile(
    r"\s?[-–/]|[^.!?]{0,60}?\b(?:was|were|had|did|\w{3,}ed|wurden?|war(?:en)?|a été|fue|fueron)\b", re.IGNORECASE
)
_BEFORE_NAME = re.compile(r"(?:[A-Z][\w&’'.-]*\s){1,6}$")
_BEHIND_NAME = re.compile(
    # Words with a space behind each: without one, capitals in a row would be divided in every way there is.
    r"\s(?:(?:[A-Z][\w&’'-]*\s){1,6}(?=[A-Z])[\w&’'-]{0,40}?|(?=[A-Z])[\w&’'-]{1,40}?)"
    r"(?:Summit|Conference|Forum|Workshop|Congress|Symposium|Meeting|Week|Days?|Series|Webinar|Festival|Assembly)"
)
_LABELS = frozenset("year|jahr|année|año|年份|年".split("|"))
_OPENING, _NAMING = 4, 12  # blocks
_LONGEST = 600  # characters of a block
_NAME = 80  # characters of a name before or behind its year


def find(document: Document) -> Iterator[Claim]:
    """The years in the headline, in names of events, and those that the opening says the document speaks of."""
    text, blocks, title = document.text, document.blocks, document.title
    if title is not None:
        # A text without a headline has its first paragraph for one, and that may speak of several years.
        first = next(iter(document.sentences(title)), title.body)
        for found in _YEAR.finditer(text, *first):
            yield Claim("year", int(found[0]), Span(*found.span()), "in the headline", 0.8)
    opening = _OPENING + (title is not None)
    for number, at in _stated(document):
        block = blocks[number]
        if block.label is not None and len(block.body) == 4 and document.label(block) in _LABELS:
            yield Claim("year", int(document.words(block.body)), block.body, f"label: {document.label(block)}", 1.0)
        if number >= _NAMING or block.kind is Kind.TITLE or not block.body.start <= at < block.body.start + _LONGEST:
            continue
        said = _DURING.search(text, max(block.body.start, at - 12), at) if number < opening else None
        if said is not None and _PAST.match(text, at + 4, block.body.end) is None:
            yield Claim("year", int(text[at : at + 4]), Span(said.start(), at + 4), "the year it speaks of", 0.7)
        if before := _BEFORE_NAME.search(text, max(block.body.start, at - _NAME), at):
            name = Span(before.start(), at + 4)
        elif behind := _BEHIND_NAME.match(text, at + 4, min(block.body.end, at + _NAME)):
            name = Span(at, behind.end())
        else:
            continue
        if EVENT_NOUN.search(document.words(name)):
            yield Claim("year", int(text[at : at + 4]), name, IN_NAME, 0.2)


def _stated(document: Document) -> Iterator[tuple[int, int]]:
    """The years in the words, each with its block."""
    words = document.beginnings
    years = (at for word in words.numbers if _ANY.fullmatch(word) for at in words.places[word])
    for at in sorted(years):
        if not document.text[at + 4 : at + 5].isalnum():
            yield bisect_right(document.blocks, at, key=lambda block: block.span.start) - 1, at
