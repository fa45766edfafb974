"""eventkit track settle: a person says whether two events are one."""

from __future__ import annotations

import click

from eventkit.cli._printing import make_console
from eventkit.cli.track._catalogue import DATABASE, deciding, opened
from eventkit.cli.track._telling import print_changes
from eventkit.errors import TrackingError


@click.command(name="settle")
@click.argument("proposal")
@click.argument("answer", type=click.Choice(["same", "different"]))
@DATABASE
@deciding
def command(proposal: str, answer: str, database: str, by: str, why: str) -> None:
    """
    Say whether the two events of PROPOSAL are the same or different.

    PROPOSAL is what stands before it in the list of `eventkit track proposals`, or the beginning of it.
    """
    with opened(database) as catalogue:
        found = [each for each in catalogue.proposals() if each.id.startswith(proposal)]
        if len(found) != 1:
            said = "no open proposal begins" if not found else f"{len(found)} proposals begin"
            raise TrackingError(f"{said} with {proposal!r}; see: eventkit track proposals")
        changes = catalogue.settle(found[0], same=answer == "same", by=by, why=why)
    print_changes(make_console(), changes)
