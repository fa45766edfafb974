"""eventkit track decide: a person settles a field, whatever sources say from then on."""

from __future__ import annotations

import click

from eventkit.cli._options import words
from eventkit.cli._printing import make_console
from eventkit.cli.track._catalogue import DATABASE, EVENT, deciding, event_of, opened
from eventkit.cli.track._telling import print_changes


@click.command(name="decide")
@EVENT
@click.argument("field", type=words)
@click.argument("values", metavar="VALUE…", type=words, nargs=-1, required=True)
@DATABASE
@deciding
def command(words: str, field: str, values: tuple[str, ...], database: str, by: str, why: str) -> None:
    """
    Settle FIELD of EVENT: title, when, place, status, url, speakers and so on. Several values are for those fields that
    take several, and an empty one ('') is for nothing.

    No source changes it from then on; what they say otherwise is listed by status. release gives it back to them.
    """
    value: object = None if values == ("",) else values[0] if len(values) == 1 else list(values)
    with opened(database) as catalogue:
        changes = catalogue.decide(event_of(catalogue, words).uid, field, value, by=by, why=why)
    print_changes(make_console(), changes)
