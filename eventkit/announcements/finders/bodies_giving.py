"""
Finds the bodies that give an event its room, its food or its prizes: "Alder Labs provides the space, Birch is
sponsoring lunch", "Drinks are sponsored by Birch Cloud".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._bodies import claims_of, may_hold, sentences_of_event
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._names import name_before, names_end
from eventkit.people.role import SPONSOR, SUPPORTER, Role

# "Alder Labs provides the space, Birch is sponsoring lunch."
_GIVES = Wording(
    r"(?<=\s)(?:(?:is|are|was|were|will\sbe)\s)?(?:kindly\s|generously\s)?(?:sponsor(?:s|ed|ing)?|provid(?:es|ed|ing)|suppl(?:ies|ied|ying)|"
    r"cover(?:s|ed|ing)|offer(?:s|ed|ing)?)\s(?:us\swith\s)?(?:the\s|our\s|some\s)?(?P<what>space|venue|room|rooms|lunch|food|"
    r"drinks|pizza|coffee|breakfast|dinner|refreshments|snacks|prizes|swag|travel\sgrants|scholarships|streaming)\b"
)
# "Drinks are sponsored by Birch Cloud", "the venue is kindly provided by Alder Labs"
_GIVEN = Wording(
    r"\b(?P<what>food|drinks|refreshments|snacks|pizza|coffee|lunch|breakfast|dinner|catering|swag|prizes|venue|space|rooms?|"
    r"hosting|streaming|travel\sgrants|scholarships)\b(?:[^.;!?\n]{0,60}?)\s(?:(?:is|are|was|were|will\sbe|has\sbeen|have\s"
    r"been)\s)?(?:\w+ly\s)?(?:(?:sponsored|provided|supplied|donated|offered|covered|paid\sfor)\sby|courtesy\sof)\s"
    r"(?:the\s(?=[A-Z]))?(?:our\s(?:\w+\s){0,2}?"
    r"(?:friends|sponsors?|partners?|hosts?)\s(?:at\s|from\s)?)?",
    re.I,
)
_STEMS = tuple(
    "food drink refresh snack pizza coffee lunch breakfast dinner catering swag prizes venue space room hosting "
    "streaming travel scholarship".split()
)


def find(document: Document) -> Iterator[Claim]:
    """The claims of every sentence that says so."""
    text, words = document.text, document.beginnings
    for _, sentence in sentences_of_event(document, _STEMS):
        for match in _GIVES.matches(words, sentence.start, sentence.end):
            giver = name_before(text, sentence.start, match.start() - 1)
            if giver is not None and may_hold(document.words(giver)):
                rule = f"prose: gives {match['what']}"
                yield from claims_of(document, giver, _role(match), rule, 0.5, persons=False)
        for match in _GIVEN.matches(words, sentence.start, sentence.end):
            end = names_end(text, match.end(), sentence.end)
            if end > match.end():
                rule = f"prose: {match['what'].casefold()} given by"
                yield from claims_of(document, Span(match.end(), end), _role(match), rule, 0.5, persons=False)


def _role(match: re.Match[str]) -> Role:
    """Who gives a room or the food supports the event, and sponsors it where that is the word."""
    return SPONSOR if "sponsor" in match[0].casefold() else SUPPORTER
