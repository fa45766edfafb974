"""
People in the columns of a table, told by the heads of its columns.

"Time | Topic | Speaker" makes the third column one of people, and "Name | Position | Organization" makes three columns
the name, title and body of one person a row, when the heading above or a head says what they are here. What a row
says besides ("Keynote talk") tells a role from that of the column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span, fold_label
from eventkit.announcements.finders._names_entries import Entry, read_entries, unsure_entries
from eventkit.announcements.finders._names_roles import column_of, role_of_label
from eventkit.announcements.finders._positions import read_positions
from eventkit.people import Position
from eventkit.people.role import KEYNOTE, MODERATOR, PANELIST, SPEAKER, Role

_IN_ROW = (
    (re.compile(
        r"\bkeynotes?\b|\bplenary (?:talk|lecture|speech)\b|主旨|主题演讲|特邀报告|hauptvortrag|"
        r"conferencia magistral", re.I), KEYNOTE),
    (re.compile(r"\b(?:panel|round ?table|podiumsdiskussion|table ronde|mesa redonda)\b|圆桌|对话", re.I), PANELIST),
)  # fmt: skip
_TIME_HEADS = frozenset(
    "time|when|date|zeit|uhrzeit|heure|horaire|hora|horario|时间|日期|start|day|day/time".split("|")
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance, for each person of each row; "person in doubt" for what may be a thing."""
    columns: dict[int, str] = {}
    role: Role | None = None
    width = 0
    for index, block in enumerate(document.blocks):
        if block.kind is not Kind.ROW:
            if block.kind is Kind.PARAGRAPH and len(block.body) > 200:
                columns = {}
            continue
        heads = _heads(document, block)
        if heads:
            columns, width = heads, len(block.cells)
            role = _role(document, index, columns)
        elif columns and role is not None and 1 < len(block.cells) <= width:
            yield from _row(document, block, columns, role)


def _heads(document: Document, block: Block) -> dict[int, str]:
    """The columns that a row of heads announces, with what each holds; empty for a row of values."""
    if len(block.cells) < 2 or any(len(cell) > 40 for cell in block.cells):
        return {}
    folded = [fold_label(document.words(cell)) for cell in block.cells]
    found = {n: kind for n, head in enumerate(folded) if (kind := column_of(head))}
    if not {"person", "name"} & set(found.values()):
        return {}
    timed = any(head in _TIME_HEADS for head in folded)
    known = sum(bool(kind) for kind in found.values())
    if len(block.cells) == 2 and known < 2 and not timed:
        return {}  # a label with its value: "Presenter | Jane Roe"
    for n, head in enumerate(folded):
        if found.get(n) == "person" and (said := role_of_label(head)) is not None:
            found[n] = f"person {said.role.name}"
        elif found.get(n) == "title" and timed:
            del found[n]  # of the talk
    return found


def _role(document: Document, index: int, columns: dict[int, str]) -> Role | None:
    """The role of the people of a table: of the heads, else of the heading above it; a bare table of names has none."""
    if any(kind.startswith("person ") for kind in columns.values()):
        return SPEAKER
    said = role_of_label(document.heading(document.blocks[index]))
    return said.role if said is not None else None


def _row(document: Document, block: Block, columns: dict[int, str], role: Role) -> Iterator[Claim]:
    text = document.text
    others = " ".join(document.words(cell) for n, cell in enumerate(block.cells) if n not in columns)
    told = next((found for pattern, found in _IN_ROW if pattern.search(others)), None)
    for n, kind in columns.items():
        if not kind.startswith(("person", "name")) or n >= len(block.cells) or not len(block.cells[n]):
            continue
        own = Role(kind.removeprefix("person ")) if kind.startswith("person ") else role
        if own == SPEAKER and told is not None:
            own = told
        entries = read_entries(text, block.cells[n], own, lone=own == MODERATOR)
        if len(entries) == 1:
            entries = [_with_columns(document, block, columns, entries[0])]
        for entry in entries:
            yield Claim("person", entry.appearance, entry.span, "column of a table", 0.9)
        if not entries:
            yield from unsure_entries(text, block.cells[n], "column of a table")


def _with_columns(document: Document, block: Block, columns: dict[int, str], entry: Entry) -> Entry:
    """The person with the title and the body that stand in cells of their own."""
    filled = {n: cell for n, cell in enumerate(block.cells) if len(cell)}
    cells = {kind: filled[n] for n, kind in columns.items() if kind in ("title", "body") and n in filled}
    if not cells:
        return entry
    title, body = (document.words(cells[kind]) if kind in cells else "" for kind in ("title", "body"))
    if any(c.isalnum() for c in body):
        words = f"{title}, {body}" if title else body
        positions: tuple[Position, ...] = (Position(title, body, text=words),)
    else:
        positions = read_positions(title)
    span = Span(
        min(entry.span.start, *(c.start for c in cells.values())), max(entry.span.end, *(c.end for c in cells.values()))
    )
    grown = evolve(entry.appearance, positions=(*entry.appearance.positions, *positions), text=document.words(span))
    return Entry(grown, span, entry.sure)
