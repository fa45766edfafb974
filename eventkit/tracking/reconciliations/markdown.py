"""
The comparison of an announcement with a report as Markdown (GFM): a table of the facts, and a list for each outcome.

Stated words are escaped, so that they stay words. What it cannot say: why two names are one person's; JSON says that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventkit._markdown import escape
from eventkit.tracking.reconciliations._told import facts, first, sections, title

if TYPE_CHECKING:
    from eventkit.tracking.reconciliation import Reconciliation

NAME = "markdown"
SUFFIXES = (".md", ".markdown")
MEDIA_TYPE = "text/markdown"


def render(what: Reconciliation) -> str:
    """The document, to be written as UTF-8."""
    lines = [f"# {escape(title(what))}", "", first(what), ""]
    lines += ["| | Announced | Reported | |", "| --- | --- | --- | --- |"]
    lines += ["| " + " | ".join(map(escape, cells)) + " |" for cells in facts(what)]
    for section in sections(what):
        lines += ["", f"## {section.heading}", "", *([section.note, ""] if section.note else [])]
        lines += [f"- {escape(line)}" for line in section.lines]
    return "\n".join(lines) + "\n"
