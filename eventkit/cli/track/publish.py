"""eventkit track publish: the events of a catalogue as a feed, or as everything that publish makes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.markup import escape

from eventkit._messages import show
from eventkit.cli._options import AS_JSON, CANCELLED, TIMES, UNDATED, asked_for, selecting, words
from eventkit.cli._printing import make_console, print_losses
from eventkit.cli._publishing import FEEDS_FOR, kinds_of, publish
from eventkit.cli.track._catalogue import DATABASE, address_of, opened
from eventkit.errors import TrackingError
from eventkit.events.selection import selector
from eventkit.io import write
from eventkit.rosters import Roster

if TYPE_CHECKING:
    from eventkit.tracking.catalogue import Catalogue


@click.command(name="publish")
@DATABASE
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path),
    required=True,
    help="A feed (webinars.ics), or a folder for everything.",
)
@click.option("--name", type=words, default="Events", show_default=True, help="The calendar's name.")
@click.option(
    "--cancelled-for",
    "days",
    type=click.IntRange(min=0),
    default=30,
    show_default=True,
    help="Days for which a cancelled event stays in the feed after it was cancelled.",
)
@FEEDS_FOR
@UNDATED
@CANCELLED
@TIMES
@AS_JSON
@selecting
def command(
    database: str,
    target: Path,
    name: str,
    days: int,
    kinds: str | None,
    undated: str,
    cancelled: str,
    times: str,
    as_json: bool,
    **selection: Any,
) -> None:
    """
    Write the events of the catalogue, or those that fit what is asked for: a feed, where --to names a file, or a
    folder with everything that `eventkit publish` makes.

    A file whose bytes would not change is left alone.
    """
    options: dict[str, Any] = {"undated": undated, "cancelled": cancelled, "times": times}
    asked, divided = asked_for(selection), kinds_of(kinds)
    is_file = bool(target.suffix) and not target.is_dir()
    if is_file and (divided or as_json):
        raise click.UsageError("--feeds and --json are for a folder: name one with --to.")
    selector(**asked)  # what cannot be asked for is said before anything is read
    with opened(database) as catalogue:
        if is_file:
            _look(catalogue, target, database)
        calendar = catalogue.calendar(name, cancelled_for=timedelta(days=days)).select(**asked)
        if not is_file:
            roster = Roster(calendar)
            roster = Roster(calendar, **catalogue.who_is_who(roster))
    if not is_file:
        publish(calendar, target, divided, options, roster=roster, as_json=as_json)
        return
    written = write(calendar, target, **options)
    console = make_console(stderr=True)
    print_losses(console, "Not said in the feed", written.losses)
    count = written.events
    console.print(f"{count:,} {'event' if count == 1 else 'events'} in {escape(str(target))}")


def _look(catalogue: Catalogue, target: Path, database: str) -> None:
    """
    See that no source is overwritten, which would then say what it was told.

    Raises:
        TrackingError: the file is one.
    """
    address = address_of(target, database)
    if catalogue.last_sighting(address) is not None and address not in catalogue.forgotten():
        how = f"publish to another file, or first: eventkit track forget {address}"
        raise TrackingError(f"{show(str(target))} is a source of the catalogue; {how}")
