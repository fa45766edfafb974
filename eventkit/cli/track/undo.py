"""eventkit track undo: a revision of an event is taken back."""

from __future__ import annotations

import click

from eventkit.cli._printing import make_console
from eventkit.cli.track._catalogue import DATABASE, EVENT, deciding, event_of, opened
from eventkit.cli.track._telling import print_changes
from eventkit.errors import TrackingError


@click.command(name="undo")
@EVENT
@click.argument("number", type=int)
@DATABASE
@deciding
def command(words: str, number: int, database: str, by: str, why: str) -> None:
    """Take back the revision of EVENT that has this NUMBER in its history. The history keeps both."""
    with opened(database) as catalogue:
        known = event_of(catalogue, words)
        found = {revision.number: revision for revision in catalogue.history(known.uid)}
        if number not in found:
            raise TrackingError(f"{known.title} has no revision {number}, only 1 to {max(found)}; see its history")
        changes = catalogue.undo(found[number], by=by, why=why)
    print_changes(make_console(), changes)
