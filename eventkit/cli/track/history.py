"""eventkit track history: everything that became known of one event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen
from rich.markup import escape

from eventkit.cli._facts import utc
from eventkit.cli._options import AS_JSON
from eventkit.cli._printing import make_console, print_json
from eventkit.cli.track._catalogue import DATABASE, EVENT, event_of, opened
from eventkit.cli.track._telling import change_facts, told

if TYPE_CHECKING:
    from eventkit.tracking.changes import Change
    from eventkit.tracking.revision import Revision


@click.command(name="history")
@EVENT
@DATABASE
@AS_JSON
def command(words: str, database: str, as_json: bool) -> None:
    """
    Say what became known of EVENT, when and from whom: each revision with its number (see undo).

    EVENT is its UID, the beginning of it, or words of its title.
    """
    with opened(database) as catalogue:
        known = event_of(catalogue, words)
        changes = catalogue.changes(uid=known.uid)
        steps = [_step(revision, changes) for revision in catalogue.history(known.uid)]
    # What changed nothing of the event (a source contradicts a decision) stands among the revisions, without a number.
    steps += [_Step(change.moment, 0, change.by, change.why, [change]) for change in changes if not change.revision]
    steps.sort(key=lambda step: step.moment)
    if as_json:
        print_json({"uid": known.uid, "title": known.title, "history": [_facts(step) for step in steps]})
        return
    console = make_console()
    console.print(f"[bold]{escape(known.title)}[/bold] ({escape(known.uid)})")
    for step in steps:
        by = f"  {step.by}" if step.by else ""
        console.print(f"{step.number or '':>3}  {told(step.moment)}{escape(by)}")
        for change in step.changes:
            console.print(f"     {escape(str(change))}")


@frozen
class _Step:
    moment: datetime
    number: int
    by: str
    why: str
    changes: list[Change]


def _step(revision: Revision, changes: Iterable[Change]) -> _Step:
    own = [change for change in changes if change.revision == revision.number]
    return _Step(revision.moment, revision.number, revision.by, revision.why, own)


def _facts(step: _Step) -> dict[str, Any]:
    return {
        "revision": step.number or None,
        "moment": utc(step.moment),
        "by": step.by,
        "why": step.why,
        "changes": [change_facts(change) for change in step.changes],
    }
