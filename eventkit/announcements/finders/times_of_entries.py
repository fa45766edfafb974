"""
Finds the entries of a list that begin with their dates: "- 3 May 2021, 12:15 CEST: Solar dryers (Kim Lund)".

The claims' field is "entry", their value the `Phrase` of the date; those who are named behind it are "slot person".
"""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._agenda_people import people_of_slot
from eventkit.announcements.finders._time_phrases import begins_entry, phrases

_LONGEST = 300


def find(document: Document) -> Iterator[Claim]:
    """Each entry of which there are at least two, with words behind the date."""
    entries = [phrase for phrase in phrases(document) if begins_entry(document, phrase)]
    if len(entries) < 2:
        return
    for phrase in entries:
        rest = Span(phrase.end, document.blocks[phrase.block].span.end)
        if len(rest) > _LONGEST or not document.words(rest).strip(" :：,;–—-|\t"):
            continue
        yield Claim("entry", phrase, phrase.span, "begins an entry of a list", 0.5)
        yield from people_of_slot(document.text, rest)
