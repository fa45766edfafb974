"""
People at the end of the items of a list of talks.

    The presenters covered these topics:
    • News from the harbor: Ana Vidal
    • A map of all ferries – Tom Okoro, Lake Institute
    • Cranes by night (Quirin Dalbo)

Only where the words over the list speak of talks or of those who give them: lists of links have the same form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind
from eventkit.announcements.finders._names_prose import Said, people_after
from eventkit.announcements.finders._names_sure import KNOWN
from eventkit.people import Appearance
from eventkit.people.role import SPEAKER

_TALKS = re.compile(
    r"\b(?:speakers?|presenters?|presentations?|presented|talks?|lectures?|topics|sessions?|program(?:me)?|agenda|"
    r"line-?up|schedule|contributions?|demos?|lightning|"
    r"présentateurs?|présentatrices?|intervenante?s?|interventions?|exposés|sujets|présentations|programme|communications|"
    r"vorträge[n]?|referent\w*|themen|beiträge[n]?|programm|impulse|"
    r"ponentes?|ponencias?|charlas|temas|presentaciones|expositores|programa)\b"
)
_NOT_TALKS = re.compile(r"\b(?:past|previous|links?|further|related|papers?|books?|reading|references|quotes?)\b")
_MARK = re.compile(r"\s?:\s+|\s+[-–—]{1,2}\s+|\s[|]\s|\s*[(（]|\s(?:by|von|par|por)\s")
_MOST_MARKS = 8
_LONGEST = 320


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker, where two items of a list at least end in a name."""
    text = document.text
    lists: dict[int, list[Block]] = {}
    for block in document.blocks:
        if block.kind is Kind.BULLET and block.heading is not None and len(block.body) < _LONGEST:
            lists.setdefault(block.heading, []).append(block)
    for heading, items in lists.items():
        if len(items) < 2:
            continue
        over = document.blocks[heading].span
        words = document.beginnings.low[over.start : over.end]
        if _TALKS.search(words) is None or _NOT_TALKS.search(words) is not None:
            continue
        found = [(item, people) for item in items if (people := _at_end(text, item))]
        if len(found) < 2 or not any(said.sure >= KNOWN for _, people in found for said in people):
            continue
        for _, people in found:
            for said in people:
                appearance = Appearance(
                    said.person, SPEAKER, said.positions, text=text[said.span.start : said.span.end]
                )
                yield Claim("person", appearance, said.span, "list of talks", 0.5)


def _at_end(text: str, block: Block) -> list[Said]:
    """The people behind the last mark of an item, if nothing else stands there."""
    item = block.span if block.label is not None else block.body
    for mark in [*_MARK.finditer(text, item.start, item.end)][:_MOST_MARKS]:
        if mark.start() < item.start + 4:
            continue
        people = people_after(text, mark.end(), item.end)
        if people and re.fullmatch(r"[\s.;,)）]*", text[people[-1].span.end : item.end]):
            return people
    return []
