"""
Finds the place in the column of a table that says where: a row of names above, and one place below.

    Date        | Time    | Venue
    8 May 2031  | 14:00   | Lagoon Hall, Nadi

A column of several places is a list of events, or of rooms, and says nothing of the event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span, fold_label
from eventkit.announcements.finders._online import attendance_of
from eventkit.announcements.finders._places import place_of

_COLUMN = re.compile(
    r"(?:event |meeting |conference )?(?:venue|location|place|where)s?|(?:veranstaltungs)?ort|lieu|lugar|sede|"
    r"(?:活动|会议|举办)?(?:地点|会场|场地|地址)"
)
_OPEN = re.compile(r"tb[acd]|to be \w+|n/?a|-+|–|待定|", re.I)
_LONGEST = 120  # characters of a cell


def find(document: Document) -> Iterator[Claim]:
    """The claim of each such column."""
    blocks = document.blocks
    for number, block in enumerate(blocks):
        if block.kind is not Kind.ROW or (number and blocks[number - 1].kind is Kind.ROW):
            continue
        column = next((n for n, cell in enumerate(block.cells) if _COLUMN.fullmatch(_name(document, cell))), None)
        if column is not None and len(block.cells) > 1:
            yield from _below(document, blocks[number + 1 :], column)


def _name(document: Document, cell: Span) -> str:
    return fold_label(document.words(cell)) if len(cell) <= _LONGEST else ""


def _below(document: Document, rows: tuple[Block, ...], column: int) -> Iterator[Claim]:
    found: dict[str, Span] = {}
    for row in rows:
        if row.kind is not Kind.ROW:
            break
        if column < len(row.cells):
            words = document.words(row.cells[column]).strip()
            if len(words) > _LONGEST:
                return
            if _OPEN.fullmatch(words) is None:
                found.setdefault(words.casefold(), row.cells[column])
    if len(found) != 1:
        return
    (cell,) = found.values()
    said = attendance_of(document.words(cell))
    if said is not None:
        yield Claim("attendance", said, cell, "a column of a table", 0.9)
        return
    place = place_of(document.words(cell))
    if place is not None:
        yield Claim("place", place, cell, "a column of a table", 0.9)
