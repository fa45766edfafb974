"""
The roster as an aligned table in plain text.

For a screen or a mail, so by default it shows the columns that people read, breaks long cells over several lines,
and says an event's cells once beside all of its rows; `columns="all"` (or a list of them), `wrap=0` and
`repeat=True` give every cell on its own row. Chinese, Japanese and Korean letters and emoji count as the two
columns they take.

What it cannot say: the language of a name, or anything a program could read back (a cell that goes on in the line
below looks like a row); CSV and JSON are for that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from eventkit._plain import one_line
from eventkit.errors import UnknownForm
from eventkit.rosters._notes import notes_of
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
_OF_EVENT = ("event", "kind", "date", "time", "zone", "utc", "event_uid")
_GAP = "  "

Lines = list[tuple[str, ...]]


def render(
    roster: Roster,
    *,
    by: str = "appearance",
    columns: Iterable[str] | str | None = None,
    wrap: int = 28,
    repeat: bool | None = None,
    notes: bool = True,
) -> str:
    """
    The table, and below it who was taken for one person, why, and who may be.

    `wrap` is the widest a column may be, in letters of a screen; 0 for no limit. `repeat` writes an event's cells on
    each of its rows; by default only where columns are asked for. `notes=False` leaves out what stands below the table.

    Raises:
        UnknownForm: no such view or column, or `wrap` is no number.
    """
    if not isinstance(wrap, int):
        raise UnknownForm(f"wrap={wrap!r} is no width; give a whole number, or 0 for no limit")
    names = chosen(columns, _READING.get(by, READING))
    lines = [tuple(map(one_line, line)) for line in table(roster, by, names).texts()]
    once = by == "appearance" and not (columns is not None if repeat is None else repeat)
    blocks = _by_event(roster, lines) if once else [[line] for line in lines]
    text = _aligned(names, blocks, wrap, once=once)
    return text + _below(roster) if notes else text


def _by_event(roster: Roster, lines: Lines) -> list[Lines]:
    """The lines in runs of one event or session each."""
    blocks: list[Lines] = []
    before: tuple[str, ...] | None = None
    for line, row in zip(lines, roster.rows, strict=True):
        event = row.cells(_OF_EVENT)
        if event != before:
            blocks.append([])
        blocks[-1].append(line)
        before = event
    return blocks


def _aligned(names: Sequence[str], blocks: Sequence[Lines], wrap: int, *, once: bool) -> str:
    """The table; with `once`, the cells of an event stand beside all of its rows, and events are a line apart."""
    broken = [_broken(names, [tuple(names)], wrap, once=once)]
    broken += [_broken(names, block, wrap, once=once) for block in blocks]
    widths = [max(width(part) for columns in broken for part in columns[n]) for n in range(len(names))]
    rule = _GAP.join("-" * columns for columns in widths)
    out: list[str] = []
    for columns in broken:
        for parts in zip_longest(*columns, fillvalue=""):
            out.append(_GAP.join([pad(part, wide) for part, wide in zip(parts, widths, strict=True)]).rstrip())
        if columns is broken[0]:
            out.append(rule)
        elif once:
            out.append("")
    return "\n".join(out[:-1] if once and blocks else out) + "\n"


def _broken(names: Sequence[str], block: Lines, wrap: int, *, once: bool) -> list[list[str]]:
    """The lines of each column of a block: those of a row begin side by side, those of an event run on."""
    columns: list[list[str]] = [[] for _ in names]
    of_rows = [n for n, name in enumerate(names) if not (once and name in _OF_EVENT)]
    for line in block:
        cells = {n: wrapped(line[n], wrap) for n in of_rows}
        height = max(map(len, cells.values()), default=1)
        for n, parts in cells.items():
            columns[n] += parts + [""] * (height - len(parts))
    for n in range(len(names)):
        if n not in of_rows:
            columns[n] = wrapped(block[0][n], wrap)
    return columns


def _below(roster: Roster) -> str:
    notes = notes_of(roster)
    out = []
    for heading, items in notes.lists:
        out += ["", heading + ":", *(f"  {one_line(item)}" for item in items)]
    return "\n".join(["", notes.count, *out]) + "\n"
