"""
Finds that an event is a conference by what it has, whatever it is called: contributions that are asked for, keynotes,
tracks, fees, a committee, a crowd, booths, several days, editions.

    RiverPress 2031 … three days … Send us an abstract … early bird tickets      -> a summit

One sign says little, since a workshop may last three days; each further one says more. The phrases are data:
words/conference_signs.txt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._phrases import group_weights
from eventkit.announcements.finders._sample import first_line, sample
from eventkit.announcements.finders._scan import scan

_SAMPLE = 8000
_LEAST = 2  # signs
_EACH, _MOST = 0.8, 3.2
_AT = re.compile(
    r"\S\s(?:at|@|beim?)\s(?:the\s)?[A-Za-z]*[A-Z]"
)  # "Alder Labs at Harbor Days": a part of another's conference
# Organizers of three ranks are those of a conference in Chinese.
_HOSTS, _CARRIERS, _HELPERS = (re.compile(words) for words in ("主办", "承办", "协办|支持|指导"))


def find(document: Document) -> Iterator[Claim]:
    title = first_line(document) if document.blocks else None
    if title is None or _AT.search(document.text, title.start, title.end):
        return
    found = scan(document)
    signs = [
        places[0].span for name, _ in group_weights("conference_signs") if (places := found["conference_signs", name])
    ]
    if document.has_han:
        text, offset = sample(document, _SAMPLE)
        ranks = [match for form in (_HOSTS, _CARRIERS, _HELPERS) if (match := form.search(text))]
        if len(ranks) == 3:
            signs.append(Span(ranks[1].start() + offset, ranks[1].end() + offset))
    if len(signs) >= _LEAST:
        yield Claim("kind", "summit", signs[0], "signs of a conference", min(_EACH * len(signs), _MOST))
