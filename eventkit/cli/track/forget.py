"""eventkit track forget: an address that is no longer fetched."""

from __future__ import annotations

import click

from eventkit.cli._options import words
from eventkit.cli._printing import make_console
from eventkit.cli.track._catalogue import DATABASE, deciding, opened


@click.command(name="forget")
@click.argument("address", type=words)
@DATABASE
@deciding
def command(address: str, database: str, by: str, why: str) -> None:
    """
    Fetch ADDRESS no longer when all addresses are fetched. What it said stays known, and its events stay in the feed;
    `eventkit track fetch ADDRESS` takes it up again.
    """
    with opened(database) as catalogue:
        catalogue.forget(address, by=by, why=why)
    make_console().print(f"{address} is no longer fetched", markup=False)
