"""eventkit roster: who appears at the events of a source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from eventkit.cli._calendars import calendar_of
from eventkit.cli._options import SOURCE
from eventkit.cli._printing import make_console, print_document, print_list, print_losses
from eventkit.io import read, write
from eventkit.rosters import COLUMNS, ORDERS, VIEWS, Roster


@click.command(name="roster")
@SOURCE
@click.option("--form", help="text, markdown, csv, xlsx, html, vcard, json; default: text, or by the suffix of --to.")
@click.option("--by", type=click.Choice(list(VIEWS)), default="appearance", help="One row for each of what.")
@click.option("--sort", type=click.Choice(list(ORDERS)), default="stated", help="The order of the rows.")
@click.option("--columns", help=f"Columns and their order, with commas: {', '.join(COLUMNS)}.")
@click.option("--to", "target", type=click.Path(path_type=Path, dir_okay=False), help="A file; default: print it.")
def command(source: Path, form: str | None, by: str, sort: str, columns: str | None, target: Path | None) -> None:
    """List who appears at the events of SOURCE (a folder or file)."""
    found = Roster(calendar_of(read(source), source, None), order=sort)
    options: dict[str, Any] = {}
    if by != "appearance":
        options["by"] = by
    if columns is not None:
        options["columns"] = [column.strip() for column in columns.split(",")]
    written = write(found, target, format=form or (None if target else "text"), **options)
    if target is None:
        print_document(bytes(written))
    console = make_console(stderr=True)
    print_losses(console, "Not said in the roster", written.losses)
    print_list(console, "Perhaps one person", [str(maybe) for maybe in found.maybes])
