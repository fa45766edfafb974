"""
Finds the year that a document gives to dates which have none: in its headline, in names of events, or by "During 2023".

"Harbor Summit 2022" with "3 to 5 May" in the words is in May 2022; "Throughout 2023 we meet every second month" says
the year of "March 9th". The claims' field is "year".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._event_nouns import EVENT_NOUN, HAN_EVENT
from eventkit.announcements.values import IN_NAME

_YEAR = re.compile(r"(?<![\d/.\-–])(?:19[89]\d|20\d\d)(?![\d/\-–]|\.\d|\s?年\s?\d{1,2}\s?月)")
# "During 2029 we rested" is no year of what is to come.
_DURING = re.compile(
    r"\b(?:during|throughout|im jahr)\s((?:19[89]|20\d)\d)\b(?!\s?[-–/])"
    r"(?![^.!?]{0,60}?\b(?:was|were|had|did|\w{3,}ed|wurden?|war(?:en)?|a été|fue|fueron)\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:[A-Z][\w&’'.-]*\s){1,6}((?:19[89]|20\d)\d)\b|\b((?:19[89]|20\d)\d)\s"
    # Words with a space behind each: without one, capitals in a row would be divided in every way there is.
    r"(?:(?:[A-Z][\w&’'-]*\s){1,6}(?=[A-Z])[\w&’'-]{0,40}?|(?=[A-Z])[\w&’'-]{1,40}?)"
    r"(?:Summit|Conference|Forum|Workshop|Congress|Symposium|Meeting|Week|Days?|Series|Webinar|Festival|Assembly)"
)
_LABELS = frozenset("year|jahr|année|año|年份|年".split("|"))
_BEGINS = ("198", "199", "20")  # as the words of years begin
_OPENING, _NAMING = 4, 12  # blocks
_LONGEST = 600  # characters of a block


def find(document: Document) -> Iterator[Claim]:
    """The years in the headline, in names of events, and those that the opening says the document speaks of."""
    text, blocks = document.text, document.blocks
    if not any(word.startswith(_BEGINS) for word in document.beginnings.places):
        return
    if document.title is not None:
        for found in _YEAR.finditer(text, *document.title.body):
            yield Claim("year", int(found[0]), Span(*found.span()), "in the headline", 0.8)
    opening = 0
    for number, block in enumerate(blocks):
        if block.label is not None and len(block.body) == 4 and document.label(block) in _LABELS:
            yield Claim("year", int(document.words(block.body)), block.body, f"label: {document.label(block)}", 1.0)
        if number >= _NAMING or block.kind is Kind.TITLE:
            continue
        stop = min(block.body.end, block.body.start + _LONGEST)
        opening += 1
        if opening <= _OPENING:
            for found in _DURING.finditer(text, block.body.start, stop):
                yield Claim("year", int(found[1]), Span(*found.span()), "the year it speaks of", 0.7)
        for found in _NAMED.finditer(text, block.body.start, stop):
            if EVENT_NOUN.search(found[0]) or HAN_EVENT.search(found[0]):
                yield Claim("year", int(found[1] or found[2]), Span(*found.span()), IN_NAME, 0.2)
