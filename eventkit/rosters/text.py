"""
The roster as an aligned table in plain text.

For a screen or a mail, so by default it shows the columns that people read, breaks long cells over several lines, and
does not repeat an event's cells on the rows below; `columns="all"` (or a list of them), `wrap=0` and
`repeat=True` give every cell on its own row. Chinese, Japanese and Korean letters and emoji count as the two columns
they take.

What it cannot say: the language of a name, which part of a broken cell is which (a line that begins with blanks
continues the row above), or anything a program could read back; CSV and JSON are for that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from eventkit.rosters._notes import notes_of
from eventkit.rosters._plain import one_line
from eventkit.rosters._views import chosen, table
from eventkit.rosters._widths import pad, width, wrapped

if TYPE_CHECKING:
    from eventkit.rosters._shape import Roster

NAME = "text"
SUFFIXES = (".txt",)
MEDIA_TYPE = "text/plain"

READING = ("event", "date", "time", "zone", "stated_name", "roles", "title", "organization")
_READING_PERSON = ("person", "stated_name", "roles", "title", "organization", "former", "event", "date")
_READING_ORGANIZATION = ("organization", "stated_name", "title", "roles", "event", "date")
_READING = {"appearance": READING, "person": _READING_PERSON, "organization": _READING_ORGANIZATION}
_SAID_ONCE = ("event", "kind", "date", "time", "zone", "utc", "event_uid")
_GAP = "  "


def render(
    roster: Roster,
    *,
    by: str = "appearance",
    columns: Iterable[str] | str | None = None,
    wrap: int = 32,
    repeat: bool | None = None,
    notes: bool = True,
) -> str:
    """
    The table, and below it who was taken for one person, why, and who may be.

    `wrap` is the widest a column may be, in letters of a screen; 0 for no limit. `repeat` writes an event's cells on
    each of its rows; by default only where columns are asked for. `notes=False` leaves out what stands below the table.
    """
    names = chosen(columns, _READING.get(by, READING))
    lines = [tuple(map(one_line, line)) for line in table(roster, by, names).texts()]
    if by == "appearance" and not (columns is not None if repeat is None else repeat):
        lines = _said_once(names, lines, [row.cells(_SAID_ONCE) for row in roster.rows])
    text = _aligned(names, lines, wrap)
    return text + _below(roster) if notes else text


def _said_once(
    names: Sequence[str], lines: list[tuple[str, ...]], events: list[tuple[str, ...]]
) -> list[tuple[str, ...]]:
    """The lines with an event's cells on the first row of each run of its rows only."""
    shown = []
    before: tuple[str, ...] | None = None
    for line, event in zip(lines, events, strict=True):
        if event == before:
            line = tuple(["" if name in _SAID_ONCE else cell for name, cell in zip(names, line, strict=True)])
        shown.append(line)
        before = event
    return shown


def _aligned(names: Sequence[str], lines: Sequence[tuple[str, ...]], wrap: int) -> str:
    columns = [[wrapped(cell, wrap) for cell in (name, *(line[n] for line in lines))] for n, name in enumerate(names)]
    widths = [max(width(part) for cell in column for part in cell) for column in columns]
    out: list[str] = []
    for cells in zip(*columns, strict=True):
        for n in range(max(map(len, cells))):
            parts = (pad(cell[n] if n < len(cell) else "", w) for cell, w in zip(cells, widths, strict=True))
            out.append(_GAP.join(parts).rstrip())
        if len(out) < 2 or cells[0] is columns[0][0]:
            out.append(_GAP.join("-" * w for w in widths))
    return "\n".join(out) + "\n"


def _below(roster: Roster) -> str:
    notes = notes_of(roster)
    out = []
    for heading, items in notes.lists:
        out += ["", heading + ":", *(f"  {one_line(item)}" for item in items)]
    return "\n".join(["", notes.count, *out]) + "\n"
