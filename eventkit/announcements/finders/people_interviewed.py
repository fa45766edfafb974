"""
Finds who interviews: "Ines Roth is interviewed by Quirin Dalbo and Ana Vidal", "Interview geführt von", "interviewé
par".

In an episode of a show they are its hosts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._names_entries import claims_of_name
from eventkit.announcements.finders._names_prose import people_after
from eventkit.announcements.finders._names_sure import SHAPE, best_name, take_name
from eventkit.announcements.finders._shows import is_show
from eventkit.people.role import GUEST, HOST, INTERVIEWEE, INTERVIEWER

_CUE = Wording(
    r"\b(?:interview(?:ed|s)?\s+(?:\w+ly\s+)?by|(?:in\s+)?conversation\s+led\s+by|interviewt\s+(?:wird\s+\w+\s+)?von|"
    r"interview(?:s)?\s+(?:geführt\s+von|réalisée?\s+par)|interviewée?s?\s+par|entrevistad[oa]s?\s+por)\s+",
    re.I,
)
_LONGEST = 300


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance for each."""
    text = document.text
    role = HOST if is_show(document) else INTERVIEWER
    for number, match in enumerate(_CUE.matches(document.beginnings)):
        if number > 20:
            return
        yield from _interviewed(document, match.start(), role == HOST)
        stop = re.compile(r"\n\s*\n|[.!?]\s+(?=[A-ZÀ-Þ][a-zà-ÿ]+\s[a-z])").search(
            text, match.end(), match.end() + _LONGEST
        )
        end = stop.start() + 1 if stop else min(len(text), match.end() + _LONGEST)
        for said in people_after(text, match.end(), end, SHAPE):
            yield said.claim(text, role, "interviewed by")


def _interviewed(document: Document, end: int, show: bool) -> Iterator[Claim]:
    """The first name of the sentence: whoever is interviewed is the guest of a show."""
    text = document.text
    begin = max(0, end - _LONGEST)
    begin += max((stop.end() for stop in _SENTENCE.finditer(text[begin:end])), default=0)
    for word in _CAPITAL.finditer(text, begin, end):
        taken = take_name(text, word.start(), end)
        name = None if taken is None else best_name(text, taken)
        if name is None or " " not in text[name.start : name.end]:
            continue
        yield from claims_of_name(text, name, GUEST if show else INTERVIEWEE, "is interviewed", 0.55)
        return


_SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZÀ-Þ])|\n\s*\n")
_CAPITAL = re.compile(r"(?<![\w.])[A-ZÀ-Þ][\w’'-]+(?=\s+[A-ZÀ-Þ])")
