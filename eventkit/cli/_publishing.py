"""Everything about the events of a calendar, in a folder (publish), for the commands that do it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from rich.markup import escape
from rich.table import Table

from eventkit._files import make_folder, put_files
from eventkit.cli._facts import event_facts, loss_facts, said_time
from eventkit.cli._printing import make_console, print_json, print_list, print_losses, progress_bar, shortened
from eventkit.doubts import Doubt
from eventkit.errors import MissingExtra
from eventkit.events import Calendar
from eventkit.feeds import KINDS as FEEDS
from eventkit.feeds import Feed, feeds_of, index_html, index_json
from eventkit.io import write
from eventkit.rosters import Roster, forms
from eventkit.written import Written

FEEDS_FOR = click.option("--feeds", "kinds", help=f"Also a feed for each of these, with an index: {','.join(FEEDS)}.")


def kinds_of(given: str | None) -> list[str]:
    """What --feeds asks for. Raises BadParameter for a kind that is none."""
    asked = [kind.strip() for kind in given.split(",")] if given is not None else []
    if unknown := [kind for kind in asked if kind not in FEEDS]:
        raise click.BadParameter(f"{unknown[0]!r} is not one of {', '.join(FEEDS)}.", param_hint="'--feeds'")
    return asked


def publish(
    calendar: Calendar,
    folder: Path,
    asked: Sequence[str],
    options: Mapping[str, Any],
    *,
    roster: Roster | None = None,
    doubts: Sequence[Doubt] = (),
    as_json: bool,
) -> None:
    """
    Write the feed, the event files, the rosters and the feeds asked for, and say what is in them and what is not.

    `options` are those of the feed; `roster` is that of the calendar, where more is known of its people than the
    calendar says; `doubts` are what its source left open.

    Raises:
        MissingExtra: one form could not be written; all others are.
    """
    roster = Roster(calendar) if roster is None else roster
    suffixes = [form.SUFFIXES[0] for form in forms()]
    make_folder(folder)
    divided = feeds_of(calendar, asked)
    with progress_bar(quiet=as_json) as progress:
        task = progress.add_task("Writing", total=2 + len(suffixes) + len(divided))
        feed = write(calendar, folder / "calendar.ics", **options)
        progress.advance(task)
        singles = write(calendar, folder / "events", format="ics", **options)
        progress.advance(task)
        paths = [*feed.paths, *singles.paths]
        found = list(feed.losses)
        missing: list[MissingExtra] = []
        for suffix in suffixes:
            try:
                written = write(roster, folder / f"speakers{suffix}")
            except MissingExtra as error:
                missing.append(error)  # one form less is no reason to leave out the others
                continue
            paths += written.paths
            found += written.losses
            progress.advance(task)
        for number, written in enumerate(_write_feeds(calendar, divided, folder / "feeds", options), 1):
            paths += written.paths
            found += written.losses
            progress.update(task, completed=2 + len(suffixes) + min(number, len(divided)))
    losses = list(dict.fromkeys(found))  # several forms leave out the same
    # Of an event that was renamed or is gone. To delete it is not ours: the folder may hold more than we wrote.
    places = ["events", *(f"feeds/{kind}" for kind in asked)]
    stale = sorted({path for place in places for path in (folder / place).glob("*.ics")}.difference(paths))
    if as_json:
        print_json(
            {
                "files": [str(path) for path in paths],
                "events": [event_facts(event) for event in calendar],
                "losses": [loss_facts(loss) for loss in losses],
                "maybes": [{"people": [m.a.name, m.b.name], "reasons": list(m.reasons)} for m in roster.maybes],
                "doubts": [str(doubt) for doubt in doubts],
                "notes": list(feed.notes),
                "stale": [str(path) for path in stale],
            }
        )
    else:
        console = make_console()
        console.print(_summary(calendar, roster, feed.left_out))
        print_losses(console, "Not said in the files", losses)
        print_list(console, "Perhaps one person (see Roster.confirm)", _open_pairs(roster))
        print_list(console, "Merged", _merged(roster))
        print_list(console, "Open", doubts)
        print_list(console, "Notes", feed.notes)
        print_list(console, "There before and of none of these events: delete them if they are old", stale)
        console.print(f"{len(paths)} files in {escape(str(folder))}: {escape(', '.join(_shown(paths, folder)))}")
    if missing:
        raise missing[0]


def _write_feeds(
    calendar: Calendar, feeds: Sequence[Feed], folder: Path, options: Mapping[str, Any]
) -> Iterator[Written]:
    """Write each feed, and last the index of them."""
    if not feeds:
        return
    counts: dict[str, int] = {}
    for kind in dict.fromkeys(feed.kind for feed in feeds):
        make_folder(folder / kind)
    for feed in feeds:
        written = write(feed.calendar, folder / feed.file, **options)
        counts[feed.file] = written.events
        yield written
    index = {
        folder / "index.html": index_html(calendar.name, feeds, counts).encode(),
        folder / "index.json": index_json(calendar.name, feeds, counts).encode(),
    }
    put_files(index)
    yield Written(None, tuple(index))


def _open_pairs(roster: Roster) -> list[str]:
    """The pairs that somebody has to decide."""
    return shortened(roster.maybes, "all are in speakers.json and speakers.xlsx")


def _shown(paths: Sequence[Path], folder: Path) -> list[str]:
    inside = [str(path.relative_to(folder)) for path in paths]
    return inside if len(inside) <= 20 else [*inside[:19], f"and {len(inside) - 19} more"]


def _summary(calendar: Calendar, roster: Roster, left_out: Sequence[str]) -> Table:
    table = Table(title=escape(calendar.name), title_justify="left")
    for heading in ("Event", "Kind", "When", "Feed", "People"):
        table.add_column(heading, justify="right" if heading == "People" else "left", overflow="fold")
    people: dict[str, int] = {}
    for row in roster:
        if row.person:
            people[row.event_uid] = people.get(row.event_uid, 0) + 1
    for event in calendar:
        table.add_row(
            escape(event.title),
            event.kind,
            escape(said_time(event.calendar_time)),
            "no" if event.uid in left_out else "yes",
            str(people.get(event.uid, 0)),
        )
    return table


def _merged(roster: Roster) -> list[str]:
    found = (person for person in roster.people if len(person.rows) > 1 and person.reasons)
    return [f"{person.name} ({len(person.rows)} appearances): {'; '.join(person.reasons)}" for person in found]
