"""eventkit track init: a new catalogue."""

from __future__ import annotations

import click
from rich.markup import escape

from eventkit.cli._printing import make_console
from eventkit.cli.track._catalogue import DATABASE, opened, shown


@click.command(name="init")
@DATABASE
def command(database: str) -> None:
    """Make a catalogue; one that is there already is left as it is."""
    with opened(database, new=True) as catalogue, catalogue.store.read() as snapshot:
        count = sum(1 for _ in snapshot.uids())
    make_console().print(
        f"A catalogue with {count:,} {'event' if count == 1 else 'events'} is at {escape(shown(database))}"
    )
