"""The tables of words that announcements are read by: the files of eventkit/announcements/words (lines_of)."""

from __future__ import annotations

from importlib import resources


def lines_of(table: str) -> list[str]:
    """The lines of a table, named without ".txt"; without those that are empty or begin with "#"."""
    path = resources.files("eventkit.announcements").joinpath("words", f"{table}.txt")
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
