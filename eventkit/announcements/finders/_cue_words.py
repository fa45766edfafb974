"""
Words that tell what a name beside them is of: a talk, who speaks, thanks, a contact, who organizes, somebody's life.

They are those of words/people_words.txt, looked for once in a document (`cue_words`); a name asks whether one `stands`
in a stretch beside it.
"""

from __future__ import annotations

from functools import lru_cache

from eventkit.announcements.beginnings import Beginnings
from eventkit.announcements.document import Document, kept
from eventkit.announcements.finders._near_words import NearWords, near_words

TALK, SPEAKS, THANKS, CONTACT, ORGANIZES = "talk", "speaks", "thanks", "contact", "organizes"
PAST, ELSEWHERE = "past", "elsewhere"
_TABLE = "people_words"


@kept
def cue_words(document: Document) -> NearWords:
    """Where the words of each kind begin, in order."""
    return near_words(document.beginnings, _TABLE)


def says(kind: str, label: str) -> bool:
    """
    Whether a label has a word of a kind.

    >>> says(ORGANIZES, "organizing committee"), says(SPEAKS, "our keynotes")
    (True, True)
    """
    return kind in _kinds(label)


@lru_cache(maxsize=2048)
def _kinds(label: str) -> frozenset[str]:
    return frozenset(near_words(Beginnings(label), _TABLE))
