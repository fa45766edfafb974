"""
The roster as comma-separated values (RFC 4180): UTF-8, CRLF, a header line, quotes where they are needed.

What it cannot say: which cells are dates, how several values of one cell are divided ("; " stands between them, and
may be in a title as well), who may be one person and why; JSON says all of it. Spreadsheet programs run cells that
begin like a formula, so such a cell gets a ' in front, which a program that reads the file back has to take off;
`guard=False` writes the words as they are.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from eventkit.rosters._losses import unlisted
from eventkit.rosters._views import chosen, table
from eventkit.written import Loss

if TYPE_CHECKING:
    from eventkit.rosters._shape import Roster

NAME = "csv"
SUFFIXES = (".csv",)
MEDIA_TYPE = "text/csv"

# What spreadsheet programs take for the start of a formula, as OWASP lists it ("CSV Injection"): the signs, their
# full-width forms, and the characters that some programs drop before they look.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_BOM = "\ufeff"


def render(
    roster: Roster,
    *,
    by: str = "appearance",
    columns: Iterable[str] | str | None = None,
    guard: bool = True,
    bom: bool = False,
) -> str:
    """
    The rows, to be written as UTF-8 without touching the line ends.

    `guard` puts a ' before cells that a spreadsheet would take for a formula. `bom` begins with a byte order mark,
    by which Excel knows UTF-8; other readers may take it for a letter of the first column's name.
    """
    made = table(roster, by, chosen(columns))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(made.columns)
    lines = made.texts()
    writer.writerows([list(map(_guarded, line)) for line in lines] if guard else lines)
    return (_BOM if bom else "") + out.getvalue()


def losses(roster: Roster) -> Iterator[Loss]:
    """The events of which nobody is in a row."""
    return unlisted(roster)


def _guarded(cell: str) -> str:
    return "'" + cell if cell.startswith(_FORMULA) else cell
