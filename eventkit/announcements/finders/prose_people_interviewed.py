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
from eventkit.announcements.finders._names_prose import is_show, people_after
from eventkit.announcements.finders._names_sure import SHAPE
from eventkit.people import Appearance
from eventkit.people.role import HOST, INTERVIEWER

_CUE = re.compile(
    r"\b(?:interview(?:ed|s)?\s+(?:\w+ly\s+)?by|(?:in\s+)?conversation\s+led\s+by|interviewt\s+(?:wird\s+\w+\s+)?von|"
    r"interview(?:s)?\s+(?:geführt\s+von|réalisée?\s+par)|interviewée?s?\s+par|entrevistad[oa]s?\s+por)\s+",
    re.I,
)
_WORDS = frozenset(
    "interviewed interviews interview interviewt interviewé interviewée interviewés entrevistado entrevistada "
    "entrevistados "
    "conversation".split()
)
_LONGEST = 300


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance for each."""
    if not _WORDS & document.vocabulary:
        return
    text = document.text
    role = HOST if is_show(document) else INTERVIEWER
    for number, match in enumerate(_CUE.finditer(text)):
        if number > 20:
            return
        stop = re.compile(r"\n\s*\n|[.!?]\s+(?=[A-ZÀ-Þ][a-zà-ÿ]+\s[a-z])").search(
            text, match.end(), match.end() + _LONGEST
        )
        end = stop.start() + 1 if stop else min(len(text), match.end() + _LONGEST)
        for said in people_after(text, match.end(), end, SHAPE):
            words = text[said.span.start : said.span.end]
            appearance = Appearance(said.person, role, said.positions, text=words)
            yield Claim("person", appearance, said.span, "interviewed by", 0.5)
