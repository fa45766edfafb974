"""
Finds the year that a document gives to dates which have none: in its headline, the event's name, or by "During 2023".

"Harbor Summit 2022" with "3 to 5 May" in the words is in May 2022; "Throughout 2023 we meet every second month" says
the year of "March 9th". The claims' field is "year".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.announcements.values import IN_NAME

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
    r"(?:[A-Z][\w&’'.-]*\s){1,6}((?:19[89]|20\d)\d)\b|\b((?:19[89]|20\d)\d)\s"
    # Words with a space behind each: without one, capitals in a row would be divided in every way there is.
    r"(?:(?:[A-Z][\w&’'-]*\s){1,6}(?=[A-Z])[\w&’'-]{0,40}?|(?=[A-Z])[\w&’'-]{1,40}?)"
    r"(?:Summit|Conference|Forum|Workshop|Congress|Symposium|Meeting|Week|Days?|Series|Webinar|Festival|Assembly)"
)
_EVENT_WORD = re.compile(
    r"summit|conference|forum|workshop|congress|symposium|meeting|week|days?\b|series|webinar|con\b|fest|unconference|"
    r"assembly|seminar|school|tagung|konferenz|kongress|congrès|colloque|congreso|jornada|论坛|大会|峰会|会议",
    re.IGNORECASE,
)
_INVITED = re.compile(
    r"\b(?:join (?:us|me) (?:at|for|in)|welcome to|(?:register|registration|invite[sd]? you) (?:for|to)|announc\w+|"
    r"presents?|einladung zu[mr]?|anmeldung zu[mr]?|inscription à|inscríbete en|bienvenue à|bienvenid[oa]s a)"
    r"\s(?:the\s|our\s|la\s|le\s|el\s)?$",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?:^|[.!?:。！？\n]\s*)(?:the\s)?$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?]\s|[。！？\n]")
# "During 2029 we rested" is no year of what is to come.
_PAST = re.compile(r"[^.!?]{0,60}?\b(?:was|were|had|did|\w{3,}ed|wurden?|war(?:en)?|a été|fue|fueron)\b", re.IGNORECASE)
_PRESENT = re.compile(r"[^.!?]{0,60}?\b(?:will|are|is|have|has|can|be|wird|werden|sera|será)\b", re.IGNORECASE)
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
            if _PAST.match(text, found.end(), stop) and not _PRESENT.match(text, found.end(), stop):
                weight = 0.2
            yield Claim("year", int(found[group]), Span(found.start(), found.end()), "the year it speaks of", weight)
    for block in document.blocks[:12]:
        if block.kind is Kind.TITLE or not _ANY.search(text, block.body.start, block.body.end):
            continue
        for found in _NAMED.finditer(text, block.body.start, min(block.body.end, block.body.start + 600)):
            if _EVENT_WORD.search(found[0]):
                span = Span(found.start(), found.end())
                weight = 0.5 if _is_own(document, block, span) else 0.2
                yield Claim("year", int(found[1] or found[2]), span, IN_NAME, weight)


def _is_own(document: Document, block: Block, name: Span) -> bool:
    """Whether a name with a year is said to be that of the event: "It builds on the Harbor Forum 2029" is another."""
    before = document.text[max(block.body.start, name.start - 40) : name.start]
    if _INVITED.search(before):
        return True
    if not _BEGINS.search(before):
        return False
    end = _ENDS.search(document.text, name.end, block.body.end)
    stop = block.body.end if end is None else end.start()
    said = takewhile(lambda phrase: phrase.start < stop, phrases(document))
    return any(phrase.start >= name.end and phrase.of("day") for phrase in said)
