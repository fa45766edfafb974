r"""
The roster as a table of GitHub Flavored Markdown (GFM, "Tables (extension)").

Cells are escaped, so that stated words stay words: | and \, what would be emphasis, code, a link or HTML, and a
sign at the beginning that would be a heading, quote or list. Columns are not padded: a changed cell changes its own
line only.

What it cannot say: types, languages, cells on several lines (a line break becomes <br>), and who reads the file
with another Markdown than GFM sees no table.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from eventkit._markdown import escape
from eventkit.rosters._notes import notes_of
from eventkit.rosters._views import chosen, table

if TYPE_CHECKING:
    from eventkit.rosters._shape import Roster

NAME = "markdown"
SUFFIXES = (".md", ".markdown")
MEDIA_TYPE = "text/markdown"


def render(
    roster: Roster,
    *,
    by: str = "appearance",
    columns: Iterable[str] | str | None = None,
    notes: bool = True,
) -> str:
    """The table, and below it who was taken for one person, why, and who may be (not with `notes=False`)."""
    made = table(roster, by, chosen(columns))
    lines = [_line(made.columns), "|" + " --- |" * len(made.columns)]
    lines += [_line(line) for line in made.texts()]
    if notes:
        said = notes_of(roster)
        lines += ["", escape(said.count)]
        for heading, items in said.lists:
            lines += ["", f"**{heading}**", "", *(f"- {escape(item)}" for item in items)]
    return "\n".join(lines) + "\n"


def _line(cells: Iterable[str]) -> str:
    return "".join([f"| {escape(cell)} " for cell in cells]) + "|"
