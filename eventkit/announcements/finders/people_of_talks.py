"""
People at the end of the items of a list of talks.

    The presenters covered these topics:
    • News from the harbor: Ana Vidal
    • A map of all ferries – Tom Okoro, Lake Institute

    Agenda

    Cranes by night (Quirin Dalbo)
    Slow boats / Ida Berg

Only where the words over the list speak of talks or of those who give them: lists of links have the same form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._spoken_of import SKIPPED_HEADINGS
from eventkit.announcements.finders._talk_runs import KEYNOTE_WORDS, people_of_talks
from eventkit.people.role import KEYNOTE, SPEAKER

_TALKS = re.compile(
    r"\b(?:speakers?|presenters?|presentations?|presented|talks?|lectures?|topics|sessions?|program(?:me)?|agenda|"
    r"line-?up|schedule|contributions?|demos?|lightning|"
    r"présentateurs?|présentatrices?|intervenante?s?|interventions?|exposés|sujets|présentations|programme|communications|"
    r"vorträge[n]?|referent\w*|themen|beiträge[n]?|programm|impulse|"
    r"ponentes?|ponencias?|charlas|temas|presentaciones|expositores|programa|tagesordnung|ablauf|projects?)\b|"
    "议程|日程|议题|话题|演讲|报告|讲座|分享"
)
_NOT_TALKS = re.compile(r"\b(?:past|previous|links?|further|related|papers?|books?|reading|references|quotes?)\b")
_ORGANIZES = re.compile(r"\borgani[sz](?:er|ing|ed|ation|ad|ateur)|veranstalt")
_LONGEST = 320
_LONGEST_LINE = 180
_LINE = re.compile(r"\S[^\n]*")


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker, where two items of a list at least end in a name."""
    text = document.text
    lists: dict[int, list[Span]] = {}
    over = -1
    for at, block in enumerate(document.blocks):
        if block.kind is Kind.HEADING and (_is_of_others(document, block.span) or not _is_first_line(document, at)):
            over = at if _is_of_talks(document, block) else -1
        elif block.label is not None and _is_of_others(document, block.label):
            pass  # "Organizing committee: …" below the talks
        elif over >= 0 and block.kind in (Kind.BULLET, Kind.FIELD, Kind.PARAGRAPH, Kind.HEADING):
            lists.setdefault(over, []).extend(_items(text, block))
    for heading, items in lists.items():
        label = document.blocks[heading].span
        role = KEYNOTE if KEYNOTE_WORDS.search(text, label.start, label.end) else SPEAKER
        claims = people_of_talks(document, items, "list of talks", role)
        yield from (claim for claim in claims if claim.field == "person")


def _is_of_others(document: Document, label: Span) -> bool:
    """Whether a label or heading is of those who organize, pay or sit on committees."""
    words = document.beginnings.low[label.start : label.end]
    return SKIPPED_HEADINGS.search(words) is not None or _ORGANIZES.search(words) is not None


def _is_of_talks(document: Document, heading: Block) -> bool:
    words = document.beginnings.low[heading.span.start : heading.span.end]
    return (
        _TALKS.search(words) is not None
        and not _is_of_others(document, heading.span)
        and _NOT_TALKS.search(words) is None
    )


def _is_first_line(document: Document, at: int) -> bool:
    """Whether a line by itself has more lines right below it, as the first of a list has."""
    after = document.blocks[at + 1] if at + 1 < len(document.blocks) else None
    if after is None or after.kind is not Kind.PARAGRAPH:
        return False
    return document.text.count("\n", document.blocks[at].span.end, after.span.start + 1) < 2


def _items(text: str, block: Block) -> list[Span]:
    """The bullet, or the lines of a paragraph that is a list."""
    if block.kind in (Kind.BULLET, Kind.FIELD):
        item = block.span if block.label is not None else block.body
        return [item] if len(item) < _LONGEST else []
    lines = [Span(*line.span()) for line in _LINE.finditer(text, block.body.start, block.body.end)]
    return lines if all(len(line) < _LONGEST_LINE for line in lines) else []
