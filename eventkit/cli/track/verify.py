"""eventkit track verify: whether a catalogue is whole."""

from __future__ import annotations

import sys

import click

from eventkit.cli._printing import make_console, print_list, shortened
from eventkit.cli.track._catalogue import DATABASE, opened


@click.command(name="verify")
@DATABASE
def command(database: str) -> None:
    """
    Work out every event anew from its history, and compare with what the catalogue holds.

    Ends with exit code 1 when something differs.
    """
    with opened(database) as catalogue:
        faults = list(catalogue.verify())
    console = make_console()
    if faults:
        print_list(console, "Not as its history says", shortened(faults, "mend these first"))
        sys.exit(1)
    console.print("The catalogue is whole")
