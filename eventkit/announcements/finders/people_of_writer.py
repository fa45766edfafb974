"""
People whom the writer brings along: "join me and my good friends, Ines Roth and Tom Okoro, when we launch our show".

Whom a sentence calls the writer's colleagues without asking anybody to join is not claimed: "I wrote this with my
colleague Ana Vidal".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._names_prose import extent, people_after
from eventkit.announcements.finders._names_sure import SHAPE
from eventkit.people.role import CO_HOST, HOST, SPEAKER

_MOST = 20_000
_CUE = Wording(
    r"(?:\b(?:[Jj]oin(?:ing)?|[Cc]ome (?:and )?(?:see|hear|meet|watch))\s+(?:me\b|us\b)?,?\s*(?:(?:and|with|along with|"
    r"together with|as well as)\s+)?(?:my|our)"
    r"|\b[Jj]oin(?:ed)?\s+by\s+(?:my|our)|\b[Ww]ith\s+me\s+(?:(?:is|are|will be)\s+)?(?:my|our)"
    r"|\b(?:bin ich|sind wir|sprechen wir|spreche ich|diskutiere ich)\s[^.\n]{0,60}\bmit\s+(?:meine[nmr]|unsere[nmr])"
    r"|\b(?:[Rr]ejoignez|[Rr]etrouvez)(?:-moi|-nous)?\s+(?:(?:et|avec)\s+)?(?:mon|ma|mes|nos|notre)"
    r"|\b[Aa]compáñ[ae]\w*\s+(?:y\s+)?(?:a\s+)?(?:con\s+)?(?:mi|mis|nuestros?|nuestras?))\s+"
    r"(?:[\w’'-]+\s+){0,3}?(?P<who>friends?|colleagues?|co-?workers?|team-?mates?|(?P<host>co-?hosts?)|pals?|budd(?:y|ies)|"
    r"partners? in crime|Kolleg(?:en|innen|in)|Freund(?:en|innen|in)?|amie?s?|collègues?|amig[oa]s?|"
    r"colegas?|compañer[oa]s?)[,:]?\s+(?=[^\W\d_a-zà-ÿ])"
)
_SHOW = re.compile(
    r"\b(?:our|unsere[rnms]?|notre|nuestr[oa])\s+(?:[\w-]+\s+){0,3}(?:show|stream|podcast|channel|Sendung|émission|programa)\b"
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker; as host where the show is the writer's and theirs."""
    text, whole = document.text, extent(document, _MOST)
    for cue in _CUE.matches(document.beginnings, whole.start, whole.end):
        end = min(whole.end, cue.end() + 300)
        stop = text.find("\n", cue.end(), end)
        end = stop if stop > 0 else end
        role = CO_HOST if cue["host"] else HOST if _SHOW.search(text, cue.end(), end) else SPEAKER
        for said in people_after(text, cue.end(), end, SHAPE, lists=True):
            yield said.claim(text, role, "whom the writer brings along")
