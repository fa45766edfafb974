"""
Finds the place behind day and clock time in one value: "Termin: 3. Mai 2031, 19:30 Uhr, Elmhaus Lund",
"When: Thursday, 5 May, 6pm, Harbor Library, Oslo".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span, fold_label
from eventkit.announcements.finders._online import says_online
from eventkit.announcements.finders._places import VENUE, names_place, place_of

_LABEL = re.compile(
    r"(?:veranstaltung|termin|wann|datum|zeit|uhrzeit|datum (?:und|&) (?:uhr)?zeit|when|date|time|event|"
    r"date (?:and|&) time|when (?:and|&) where|quand|date et heure|horaires?|fecha|cuándo|fecha y hora|"
    r"originally|(?:originally )?(?:planned|scheduled)(?: for)?|ursprünglich|(?:new|neuer|old) (?:date|time|termin)|"
    "now)"
)
_CLOCK = re.compile(
    r"(?:(?:19|20)\d\d|\d{1,2}(?:[:.h]\d\d)?\s?(?:uhr|h|hrs?|[ap]\.?m\.?)?(?:\s?\(?(?-i:[A-Z]{2,5})\)?)?)\s*[,|·•]\s+(?:im\s+|in\s+|at\s+|"
    r"à\s+|en\s+)?(?=(?-i:[A-ZÄÖÜÀ-Þ]))",
    re.I,
)
# "Room 5 and via Zoom" is a room for all that.
_ONLINE_TOO = re.compile(
    r"\s*(?:,|\b(?:and|or|as well as|sowie|und|oder|et|ou|y|o)\b|[&/+])\s*(?:also |auch |aussi |también )?"
    r"(?:(?:via|on|over|per|über|par|sur|por) \S+(?: \S+)?|on-?line|en ligne|en línea|Zoom|Teams|Webex)[ .]*$",
    re.I,
)
_TIMELIKE = re.compile(r"\d[:.h]\d\d|\d\s?(?:uhr|h\b|hrs?|[ap]\.?m)", re.I)
_LONGEST = 90
_LONGEST_ONLINE = 60  # characters behind it of how it can be joined from afar
_LONGEST_LABEL = 30
_DAY_OR_ZONE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+tag|\w+woch|time|zeit|january|february|march|april|may|june|july|"
    r"august|september|october|november|december)\b",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """The claim of the first such value."""
    text = document.text
    for start, end in _values(document):
        for clock in _CLOCK.finditer(text, start, end):
            if end - clock.end() > _LONGEST + _LONGEST_ONLINE:
                continue
            words = _ONLINE_TOO.sub("", text[clock.end() : end]).strip(" .")
            if (
                not _TIMELIKE.search(text, max(start, clock.start() - _LONGEST), clock.end())
                or len(words) > _LONGEST
                or _DAY_OR_ZONE.search(words)
            ):
                continue
            if says_online(words) or not (VENUE.search(words) or names_place(words)):
                continue
            place = place_of(words)
            if place is not None:
                yield Claim("place", place, Span(clock.end(), clock.end() + len(words)), "behind the time", 0.7)
                return


def _values(document: Document) -> Iterator[tuple[int, int]]:
    """What stands behind labels for the time, to the end of their lines; also of lines within a paragraph."""
    text = document.text
    for block in document.blocks:
        if block.kind is Kind.FIELD and _LABEL.fullmatch(document.label(block)) is not None:
            end = text.find("\n", block.body.start, block.body.end)
            yield block.body.start, block.body.end if end < 0 else end
        elif block.kind is Kind.PARAGRAPH:
            at = text.find("\n", block.body.start, block.body.end)
            while at >= 0:
                end = text.find("\n", at + 1, block.body.end)
                colon = text.find(":", at + 1, at + _LONGEST_LABEL)
                if colon > 0 and _LABEL.fullmatch(fold_label(text[at + 1 : colon])) is not None:
                    yield colon + 1, block.body.end if end < 0 else end
                at = end
