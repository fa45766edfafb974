"""eventkit track release: a field that a person settled is given back to the sources."""

from __future__ import annotations

import click

from eventkit.cli._options import words
from eventkit.cli._printing import make_console
from eventkit.cli.track._catalogue import DATABASE, EVENT, deciding, event_of, opened
from eventkit.cli.track._telling import print_changes


@click.command(name="release")
@EVENT
@click.argument("field", type=words)
@DATABASE
@deciding
def command(words: str, field: str, database: str, by: str, why: str) -> None:
    """Let sources change FIELD of EVENT again, which decide had settled; until one does, it stays as it is."""
    with opened(database) as catalogue:
        changes = catalogue.release(event_of(catalogue, words).uid, field, by=by, why=why)
    print_changes(make_console(), changes)
