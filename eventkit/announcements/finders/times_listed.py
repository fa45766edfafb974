"""
Finds the days of an event in a list below the sentence or heading that leads to it.

    The sessions will take place on these days, from 3 to 4 pm:
    - 6 April
    - 13 April

The claims' field is "when", and their rule that of entries which begin with their dates: the event is from the first
to the last.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind
from eventkit.announcements.finders._time_cues import BEGIN, HELD, WHEN, role_before, role_of_heading
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.announcements.values import ENTRY, Phrase

_BESIDE = 4  # characters of an entry beside its date
_LEAD = 300  # characters before a list that may lead to it
_LEADS = frozenset({HELD, WHEN, BEGIN})


def find(document: Document) -> Iterator[Claim]:
    """The claims of each list of at least two days, of which nothing else is said."""
    days = [phrase for phrase in phrases(document) if phrase.of("day") and _is_all(document, phrase)]
    for _, group in groupby(enumerate(days), key=lambda numbered: numbered[1].block - numbered[0]):
        listed = [phrase for _, phrase in group]
        if len(listed) > 1 and (weight := _led_to(document, listed[0])):
            for phrase in listed:
                yield Claim("when", phrase, phrase.span, ENTRY, weight)


def _is_all(document: Document, phrase: Phrase) -> bool:
    """Whether a date is an entry of a list, and nearly all of it."""
    block = document.blocks[phrase.block]
    return block.kind is Kind.BULLET and block.label is None and len(block.body) - len(phrase.span) <= _BESIDE


def _led_to(document: Document, first: Phrase) -> float:
    """How surely the words above a list say that the event is on its days; 0 when they do not."""
    block, before = document.blocks[first.block], document.blocks[first.block - 1]
    heading = role_of_heading(document.heading(block))
    if heading is not None:
        return 0.96 if heading == WHEN else 0.0
    words = document.text[max(before.body.start, before.span.end - _LEAD) : before.span.end].rstrip()
    if first.block == 0 or not words.endswith((":", "：")):
        return 0.0
    said = role_before(words.rsplit("\n", 1)[-1].rstrip(":： "))
    return 0.65 if said is not None and said[0] in _LEADS else 0.0
