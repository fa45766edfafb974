"""
Finds the clock time of a short line that invites, apart from the day.

    Join the live stream at 9am Lima | 10am New York
    Tune in: 20:00 Oslo

The day stands elsewhere: in the sentence that says what will be held. Only a clock time with its zone counts, so that
doors, breaks and office hours are not taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind
from eventkit.announcements.finders._time_phrases import phrases

_LONGEST = 60  # characters beside the time
_INVITES = re.compile(
    r"\b(?:join|tune in|watch|listen|take part|participate|attend|log in|connect|live ?stream|live|starts?|begins?|"
    r"streamed|broadcast|see you|einschalten|zuschalten|beginn|rejoign\w+|suivez|en direct|únete|en vivo|síguelo)\b"
    r"|直播|参加|收看|观看|开始",
    re.I,
)
_NOT = re.compile(r"\b(?:doors?|office|open|hours|check-?in|until|by|before|deadline|next|last|previous)\b", re.I)


def find(document: Document) -> Iterator[Claim]:
    """Claims "begins" with the Phrase."""
    text = document.text
    for phrase in phrases(document):
        if not phrase.of("clock") or not phrase.of("zone") or phrase.of("day", "month"):
            continue
        block = document.blocks[phrase.block]
        if block.kind is Kind.BULLET:
            continue
        start = text.rfind("\n", block.span.start, phrase.start) + 1 or block.span.start
        end = text.find("\n", phrase.end, block.span.end)
        beside = (
            text[max(start, block.span.start) : phrase.start] + text[phrase.end : end if end > 0 else block.span.end]
        )
        if len(beside) <= _LONGEST and _INVITES.search(beside) and not _NOT.search(beside):
            yield Claim("begins", phrase, phrase.span, "a clock time that invites", 0.5)
