"""
Finds the year that a document gives to dates which have none: in its headline, the event's name, or by "During 2023".

"Harbor Summit 2022" with "3 to 5 May" in the words is in May 2022; "Throughout 2023 we meet every second month" says
the year of "March 9th". The claims' field is "year".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span

_YEAR = re.compile(r"(?<![\d/.\-–])(?:19[89]\d|20\d\d)(?![\d/\-–]|\.\d|\s?年\s?\d{1,2}\s?月)")
_ANY = re.compile(r"(?:19[89]|20\d)\d")
_SAID = re.compile(
    r"\b(?:during|throughout|in|for|of|our|the|this year,?|im jahr|im|en|für)\s((?:19[89]|20\d)\d)\b(?!\s?[-–/])|"
    r"((?:19[89]|20\d)\d)\s?年(?!\s?\d)",
    re.IGNORECASE,
)
_DURING = re.compile(r"\b(?:during|throughout)\s|im jahr", re.IGNORECASE)
_PROGRAM = re.compile(
    r"\s(?:\w+\s)?(?:program(?:me)?|season|series|schedule|edition|calendar|cycle|calls?|meetings?|webinars?|talks?)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:[A-Z][\w&’'.-]*\s){1,6}((?:19[89]|20\d)\d)\b|\b((?:19[89]|20\d)\d)\s(?:[A-Z][\w&’'-]*\s?){1,6}"
    r"(?:Summit|Conference|Forum|Workshop|Congress|Symposium|Meeting|Week|Days?|Series|Webinar|Festival|Assembly)"
)
_EVENT_WORD = re.compile(
    r"summit|conference|forum|workshop|congress|symposium|meeting|week|days?\b|series|webinar|con\b|fest|unconference|"
    r"assembly|seminar|school|tagung|konferenz|kongress|congrès|colloque|congreso|jornada|论坛|大会|峰会|会议",
    re.IGNORECASE,
)
_LABELS = frozenset("year|jahr|année|año|年份|年".split("|"))
_OPENING = 4  # blocks


def find(document: Document) -> Iterator[Claim]:
    """The years in the headline, in names of events, and those that the opening says the document speaks of."""
    text = document.text
    title = document.title
    if title is not None:
        for found in _YEAR.finditer(text, title.body.start, title.body.end):
            yield Claim("year", int(found[0]), Span(found.start(), found.end()), "in the headline", 0.8)
    for block in document.blocks:
        if block.label is not None and document.label(block) in _LABELS and _YEAR.fullmatch(document.words(block.body)):
            yield Claim("year", int(document.words(block.body)), block.body, f"label: {document.label(block)}", 1.0)
    opening = [block for block in document.blocks if block.kind is not Kind.TITLE][:_OPENING]
    for block in opening:
        stop = min(block.body.end, block.body.start + 600)
        if not _ANY.search(text, block.body.start, stop):
            continue
        for found in _SAID.finditer(text, block.body.start, stop):
            group = 1 if found[1] else 2
            weight = 0.7 if _DURING.match(found[0]) else 0.55 if _PROGRAM.match(text, found.end()) else 0.2
            yield Claim("year", int(found[group]), Span(found.start(), found.end()), "the year it speaks of", weight)
    for block in document.blocks[:12]:
        if block.kind is Kind.TITLE or not _ANY.search(text, block.body.start, block.body.end):
            continue
        for found in _NAMED.finditer(text, block.body.start, min(block.body.end, block.body.start + 600)):
            if _EVENT_WORD.search(found[0]):
                year = int(found[1] or found[2])
                yield Claim("year", year, Span(found.start(), found.end()), "in the name of the event", 0.5)
