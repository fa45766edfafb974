"""
The comparison of an announcement with a report as plain text, for a terminal or a message.

What it cannot say: why two names are one person's; JSON says that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventkit.tracking.reconciliations._told import facts, first, sections, title

if TYPE_CHECKING:
    from eventkit.tracking.reconciliation import Reconciliation

NAME = "text"
SUFFIXES = (".txt",)
MEDIA_TYPE = "text/plain"


def render(what: Reconciliation) -> str:
    """A line for the event, one each for time, place and title, and a list for each outcome."""
    lines = [title(what), first(what), ""]
    for name, announced, reported, verdict in facts(what):
        said = " → ".join(dict.fromkeys(each for each in (announced, reported) if each))
        lines.append(f"{name}: {verdict}" + (f": {said}" if said else ""))
    for section in sections(what):
        lines += ["", f"{section.heading} ({len(section.lines)})", *([section.note] if section.note else [])]
        lines += [f"  - {line}" for line in section.lines]
    return "\n".join(lines) + "\n"
