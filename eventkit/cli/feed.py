"""eventkit feed: one iCalendar feed of the events of a source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from attrs import evolve
from rich.markup import escape

from eventkit.cli._calendars import calendar_of
from eventkit.cli._options import CANCELLED, NAME, SOURCE, TIMES, UNDATED, asked_for, selecting
from eventkit.cli._printing import Some, make_console, print_document, print_list, print_losses, reading_bar
from eventkit.events import Calendar
from eventkit.events.selection import selector
from eventkit.io import MAX_BYTES, read, read_beginning, read_events, write


@click.command(name="feed")
@SOURCE
@click.option("--to", "target", type=click.Path(path_type=Path, dir_okay=False), help="A .ics file; default: print it.")
@NAME
@UNDATED
@CANCELLED
@TIMES
@click.option("--stream", is_flag=True, help="Write events as they are read, in flat memory; needs --to.")
@selecting
def command(
    source: Path,
    target: Path | None,
    name: str | None,
    undated: str,
    cancelled: str,
    times: str,
    stream: bool,
    **selection: Any,
) -> None:
    """
    Write the events of SOURCE (a folder or file) as one iCalendar feed: all, or those that fit what is asked for.

    Of a file of more than 64 MB, or with --stream, each event is written as it is read, so that a million take no more
    memory than a thousand. The feed then keeps the order of its source; several revisions of one event are an
    error, and tasks and journals are left out.
    """
    options: dict[str, Any] = {"undated": undated, "cancelled": cancelled, "times": times}
    asked = asked_for(selection)
    selector(**asked)  # what cannot be asked for is said before anything is read
    if stream or _is_large(source):
        _stream_feed(source, target, name, options, asked)
        return
    calendar = calendar_of(read(source), source, name).select(**asked)
    if target is not None:
        written = write(calendar, target, format="ics", **options)
    else:
        written = write(calendar, None, format="ics", **options)
        print_document(bytes(written))
    console = make_console(stderr=True)
    print_losses(console, "Not said in the feed", written.losses)
    print_list(console, "Notes", written.notes)


def _is_large(source: Path) -> bool:
    return source.is_file() and source.stat().st_size > MAX_BYTES


def _stream_feed(
    source: Path, target: Path | None, name: str | None, options: dict[str, Any], asked: dict[str, Any]
) -> None:
    if target is None:
        raise click.UsageError("A feed that is written as it is read goes to a file: name it with --to.")
    said = read_beginning(source) if source.is_file() else None
    calendar = said if said is not None else Calendar(name or source.resolve().stem or "Events")
    if name:
        calendar = evolve(calendar, name=name)
    fits, doubts = selector(**asked), Some()
    with reading_bar(source) as progress:
        events = filter(fits, read_events(source, doubts=doubts, progress=progress))
        written = write(events, target, format="ics", calendar=calendar, **options)
    console = make_console(stderr=True)
    print_list(console, "Open", doubts)
    print_losses(console, "Not said in the feed", written.losses)
    print_list(console, "Notes", written.notes)
    console.print(f"{written.events:,} {'event' if written.events == 1 else 'events'} in {escape(str(target))}")
