"""
Finds the place behind day and clock time in one value: "Termin: 3. Mai 2031, 19:30 Uhr, Elmhaus Lund",
"When: Thursday, 5 May, 6pm, Harbor Library, Oslo".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._online import says_online
from eventkit.announcements.finders._places import VENUE, names_place, place_of

_LABEL = re.compile(
    r"(?:veranstaltung|termin|wann|datum|zeit|uhrzeit|datum (?:und|&) (?:uhr)?zeit|when|date|time|event|"
    r"date (?:and|&) time|when (?:and|&) where|quand|date et heure|horaires?|fecha|cuándo|fecha y hora)"
)
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.h]\d\d)?\s?(?:uhr|h|hrs?|[ap]\.?m\.?)?(?:\s?\(?(?-i:[A-Z]{2,5})\)?)?\s*[,|·•]\s+(?:im\s+|in\s+|at\s+|"
    r"à\s+|en\s+)?(?=(?-i:[A-ZÄÖÜÀ-Þ]))",
    re.I,
)
_TIMELIKE = re.compile(r"\d[:.h]\d\d|\d\s?(?:uhr|h\b|hrs?|[ap]\.?m)", re.I)
_LONGEST = 90
_DAY_OR_ZONE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+tag|\w+woch|time|zeit|january|february|march|april|may|june|july|"
    r"august|september|october|november|december)\b",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """The claim of the first such value."""
    text = document.text
    for block in document.blocks:
        if block.kind is not Kind.FIELD or _LABEL.fullmatch(document.label(block)) is None:
            continue
        end = text.find("\n", block.body.start, block.body.end)
        end = block.body.end if end < 0 else end
        for clock in _CLOCK.finditer(text, block.body.start, end):
            words = text[clock.end() : end].strip(" .")
            if not _TIMELIKE.search(clock[0]) or len(words) > _LONGEST or _DAY_OR_ZONE.search(words):
                continue
            if says_online(words) or not (VENUE.search(words) or names_place(words)):
                continue
            place = place_of(words)
            if place is not None:
                yield Claim("place", place, Span(clock.end(), clock.end() + len(words)), "behind the time", 0.7)
                return
