"""eventkit events: the events of a source, one a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from eventkit.cli._facts import event_facts
from eventkit.cli._options import SOURCE, asked_for, selecting
from eventkit.cli._printing import Some, is_unicode, make_console, print_list, reading_bar
from eventkit.events.selection import selector
from eventkit.io import read_events


@click.command(name="events")
@SOURCE
@click.option("--count", is_flag=True, help="Print how many there are, and nothing else.")
@click.option("--json", "as_json", is_flag=True, help="Print a line of JSON for each.")
@selecting
def command(source: Path, count: bool, as_json: bool, **selection: Any) -> None:
    """
    List the events of SOURCE (a folder or file), one a line: time, kind, title and UID, divided by tabs.

    They are listed as they are read: a file of any size takes the same memory.
    """
    fits, doubts, number = selector(**asked_for(selection)), Some(), 0
    with reading_bar(source, quiet=not count) as progress:
        for event in filter(fits, read_events(source, doubts=doubts, progress=progress)):
            number += 1
            if as_json and not count:
                click.echo(json.dumps(event_facts(event), ensure_ascii=not is_unicode()))
            elif not count:
                cells = (event.calendar_time.iso, event.kind, event.title, event.uid)
                click.echo("\t".join(" ".join(cell.split()) for cell in cells))
    if count:
        click.echo(number)
    print_list(make_console(stderr=True), "Open", doubts)
