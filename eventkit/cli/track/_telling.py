"""Changes and moments, as lines and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape

from eventkit.cli._facts import utc
from eventkit.cli._printing import MANY
from eventkit.events.explaining import said
from eventkit.when import When

if TYPE_CHECKING:
    from eventkit.tracking.changes import Change


def told(moment: datetime) -> str:
    """A moment for people, in UTC: "2026-11-21 09:00Z"."""
    return f"{moment:%Y-%m-%d %H:%MZ}"


def change_facts(change: Change) -> dict[str, Any]:
    return {
        "change": change.name,
        "uid": change.uid,
        "title": change.title,
        "moment": utc(change.moment),
        "by": change.by,
        "why": change.why,
        "field": change.field,
        "old": value_facts(change.old),
        "new": value_facts(change.new),
        "revision": change.revision,
        "said": str(change),
    }


def value_facts(value: object) -> Any:
    """A typed value for a program: times as ISO 8601 with what eventkit adds, anything else in words."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, When):
        return value.iso
    if isinstance(value, tuple | list):
        return [value_facts(each) for each in value]
    return said(value)


def print_changes(console: Console, changes: Iterable[Change]) -> None:
    """One line each, those of one event together, the first of many."""
    lines = [escape(str(change)) for change in changes]
    for line in lines[:MANY]:
        console.print(line)
    if len(lines) > MANY:
        console.print(f"and {len(lines) - MANY:,} more changes: eventkit track diff")
