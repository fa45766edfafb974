"""
The command line (extra `cli`): thin, everything it does is the library's.

Exit codes: 0 done; 1 something cannot be read or written (one line on standard error says what, where and what to do),
or `check` found an error; 2 the command was called wrongly; 3 done, and the answer stays open (an ambiguous or
contradictory time, a name whose order cannot be told).
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any, NoReturn

import click
from attrs import evolve
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress
from rich.table import Table

from eventkit._files import make_folder, put_files
from eventkit.checking import check
from eventkit.doubts import Doubt
from eventkit.errors import EventkitError, MissingExtra, ReadError, WriteError
from eventkit.events import Calendar, Event, Reading
from eventkit.events.event import KINDS
from eventkit.events.merging import Proposal, merge
from eventkit.events.selection import selector
from eventkit.events.status import Status
from eventkit.feeds import KINDS as FEEDS
from eventkit.feeds import Feed, feeds_of, index_html, index_json
from eventkit.io import MAX_BYTES, read, read_beginning, read_events, write
from eventkit.people import Name, Role
from eventkit.rosters import COLUMNS, ORDERS, VIEWS, Roster, forms
from eventkit.when import When
from eventkit.written import Loss, Written

OPEN = 3
MANY = 50  # lines of one list on the screen


def words(value: str) -> str:
    """
    Words of an argument as they were typed (a type of click's).

    In a locale without letters, Python hands the bytes of a terminal's UTF-8 over as halves of surrogate pairs, and
    "2022年9月" would be read as if nothing stood between the figures.
    """
    if value.isprintable():
        return value
    try:
        return os.fsencode(value).decode()
    except UnicodeError:
        raise click.BadParameter(f"{value!a} is not UTF-8 text") from None


SOURCE = click.argument("source", type=click.Path(path_type=Path))
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")
UNDATED = click.option(
    "--undated",
    type=click.Choice(["loss", "tentative"]),
    default="loss",
    help="An event whose days are only bounded: leave it out and list it (loss), or write a tentative span.",
)
CANCELLED = click.option(
    "--cancelled",
    type=click.Choice(["status", "title", "both", "drop"]),
    default="both",
    help="How a cancelled event is shown: by its status, in its title, both, or not at all.",
)
TIMES = click.option(
    "--times", type=click.Choice(["tzid", "utc"]), default="tzid", help="Write times in their zones, or in UTC."
)
NAME = click.option(
    "--name", type=words, help="The calendar's name; default: what calendar.toml says, else the folder's name."
)


_SELECTING = (
    click.option(
        "--person",
        type=words,
        multiple=True,
        help="Where this person appears, in any form of the name. It may be given again, as may the next ones.",
    ),
    click.option("--organization", type=words, multiple=True, help="Where this body appears, or somebody of it."),
    click.option("--series", type=words, multiple=True, help="Of this series."),
    click.option("--kind", type=click.Choice(list(KINDS)), multiple=True, help="Of this kind."),
    click.option("--place", type=words, multiple=True, help="Where these words are in the place."),
    click.option("--status", type=click.Choice([str(each) for each in Status]), multiple=True, help="Of this status."),
    click.option("--after", help="On this day, at this instant, or later: 2026-11-21, 2026-11-21T09:00Z."),
    click.option("--before", help="On this day, at this instant, or earlier."),
    click.option("--text", type=words, multiple=True, help="With all these words, anywhere in what is told of it."),
)


def selecting(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of Calendar.select; those that may be given again fit if any of their values does."""
    for option in reversed(_SELECTING):
        function = option(function)
    return function


def _asked(options: dict[str, Any]) -> dict[str, Any]:
    """The keywords of Calendar.select that were given."""
    return {name: value for name, value in options.items() if value not in (None, ())}


class _Command(click.Group):
    """A group whose commands end with one line for an error of eventkit, and never with a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except EventkitError as error:
            _fail(str(error))
        except BrokenPipeError:
            _abandon_output()
            sys.exit(0)  # the reader of our output has had enough
        except OSError as error:
            _abandon_output()
            _fail(f"cannot write the output: {error.strerror or error}")


def _fail(message: str) -> NoReturn:
    click.echo("eventkit: " + " ".join(message.split()), err=True)
    sys.exit(1)


def _abandon_output() -> None:
    """Let what is still in the buffer of standard output go nowhere, or Python would complain of it when it ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=_Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="eventkit-calendar")
def command() -> None:
    """Webinars, summits and podcast episodes as they were announced, on calendars and speaker rosters."""


# What is published


@command.command()
@SOURCE
@click.option("--to", "folder", type=click.Path(path_type=Path, file_okay=False), required=True, help="Where to.")
@NAME
@click.option("--feeds", "kinds", help=f"Also a feed for each of these, with an index: {','.join(FEEDS)}.")
@UNDATED
@CANCELLED
@TIMES
@AS_JSON
def publish(
    source: Path,
    folder: Path,
    name: str | None,
    kinds: str | None,
    undated: str,
    cancelled: str,
    times: str,
    as_json: bool,
) -> None:
    """
    Write everything about the events of SOURCE (a folder or file) to a folder.

    That is calendar.ics, one file for each dated event in events/, and speakers in every form: .txt, .md, .csv, .xlsx,
    .html, .vcf and .json. With --feeds person,organization,series also feeds/person/jane-roe.ics and so on, and
    feeds/index.html and feeds/index.json, which list them.
    """
    asked = [kind.strip() for kind in kinds.split(",")] if kinds is not None else []
    if unknown := [kind for kind in asked if kind not in FEEDS]:
        raise click.BadParameter(f"{unknown[0]!r} is not one of {', '.join(FEEDS)}.", param_hint="'--feeds'")
    reading = read(source)
    calendar = _calendar(reading, source, name)
    roster = Roster(calendar)
    options: dict[str, Any] = {"undated": undated, "cancelled": cancelled, "times": times}
    suffixes = [form.SUFFIXES[0] for form in forms()]
    make_folder(folder)
    divided = feeds_of(calendar, asked)
    with _progress(quiet=as_json) as progress:
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
        _print_json(
            {
                "files": [str(path) for path in paths],
                "events": [_event_facts(event) for event in calendar],
                "losses": [_loss_facts(loss) for loss in losses],
                "maybes": [{"people": [m.a.name, m.b.name], "reasons": list(m.reasons)} for m in roster.maybes],
                "doubts": [str(doubt) for doubt in reading.doubts],
                "notes": list(feed.notes),
                "stale": [str(path) for path in stale],
            }
        )
    else:
        console = _console()
        console.print(_summary(calendar, roster, feed.left_out))
        _print_losses(console, "Not said in the files", losses)
        _print_list(console, "Perhaps one person (see Roster.confirm)", _open_pairs(roster))
        _print_list(console, "Merged", _merged(roster))
        _print_list(console, "Open", reading.doubts)
        _print_list(console, "Notes", feed.notes)
        _print_list(console, "There before and of none of these events: delete them if they are old", stale)
        console.print(f"{len(paths)} files in {escape(str(folder))}: {escape(', '.join(_shown(paths, folder)))}")
    if missing:
        raise missing[0]


def _write_feeds(calendar: Calendar, feeds: Sequence[Feed], folder: Path, options: dict[str, Any]) -> Iterator[Written]:
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
    return _shortened(roster.maybes, "all are in speakers.json and speakers.xlsx")


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
            escape(_said(event.calendar_time)),
            "no" if event.uid in left_out else "yes",
            str(people.get(event.uid, 0)),
        )
    return table


def _merged(roster: Roster) -> list[str]:
    found = (person for person in roster.people if len(person.rows) > 1 and person.reasons)
    return [f"{person.name} ({len(person.rows)} appearances): {'; '.join(person.reasons)}" for person in found]


@command.command()
@SOURCE
@click.option("--to", "target", type=click.Path(path_type=Path, dir_okay=False), help="A .ics file; default: print it.")
@NAME
@UNDATED
@CANCELLED
@TIMES
@click.option("--stream", is_flag=True, help="Write events as they are read, in flat memory; needs --to.")
@selecting
def feed(
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
    asked = _asked(selection)
    selector(**asked)  # what cannot be asked for is said before anything is read
    if stream or _is_large(source):
        _stream_feed(source, target, name, options, asked)
        return
    calendar = _calendar(read(source), source, name).select(**asked)
    if target is not None:
        written = write(calendar, target, format="ics", **options)
    else:
        written = write(calendar, None, format="ics", **options)
        _print_document(bytes(written))
    console = _console(stderr=True)
    _print_losses(console, "Not said in the feed", written.losses)
    _print_list(console, "Notes", written.notes)


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
    fits, doubts = selector(**asked), _Some()
    with _reading(source) as progress:
        events = filter(fits, read_events(source, doubts=doubts, progress=progress))
        written = write(events, target, format="ics", calendar=calendar, **options)
    console = _console(stderr=True)
    _print_list(console, "Open", doubts)
    _print_losses(console, "Not said in the feed", written.losses)
    _print_list(console, "Notes", written.notes)
    console.print(f"{written.events:,} {'event' if written.events == 1 else 'events'} in {escape(str(target))}")


class _Some:
    """Keeps the first doubts it is called with, and counts the others."""

    def __init__(self) -> None:
        self._kept: list[str] = []
        self._more = 0

    def __call__(self, doubt: Doubt) -> None:
        if len(self._kept) < MANY:
            self._kept.append(str(doubt))
        else:
            self._more += 1

    def __iter__(self) -> Iterator[str]:
        yield from self._kept
        if self._more:
            yield f"and {self._more:,} more"


def _progress(*, quiet: bool = False) -> Progress:
    """A bar on standard error that goes when it is done; none where no terminal shows it."""
    terminal = Console(stderr=True)
    return Progress(console=terminal, transient=True, disable=quiet or not terminal.is_terminal)


@contextlib.contextmanager
def _reading(source: Path, *, quiet: bool = False) -> Iterator[Callable[[int], None]]:
    """A bar of how much of a file has been read."""
    with _progress(quiet=quiet) as progress:
        task = progress.add_task("Reading", total=source.stat().st_size if source.is_file() else None)
        yield lambda count: progress.update(task, completed=count)


@command.command(name="merge")
@click.argument("sources", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--to", "target", type=click.Path(path_type=Path, dir_okay=False), help="A .ics file; default: print it.")
@click.option("--name", type=words, help="The calendar's name; default: the names of all.")
@UNDATED
@CANCELLED
@TIMES
@AS_JSON
def merge_(
    sources: tuple[Path, ...],
    target: Path | None,
    name: str | None,
    undated: str,
    cancelled: str,
    times: str,
    as_json: bool,
) -> None:
    """
    Write the events of all SOURCES (folders or files) as one feed, each event once.

    Of versions with one UID the highest sequence counts, then the latest, and a cancellation beats what is older.
    Events of different UIDs that look alike are listed, with the reasons, and never merged. --json prints what was
    merged and needs --to.
    """
    if as_json and target is None:
        raise click.UsageError("--json prints what was merged, not the feed: name a file for that with --to.")
    readings = [read(source) for source in sources]
    for place, (reading, source) in enumerate(zip(readings, sources, strict=True)):
        if reading.calendar is None:
            own = Calendar(source.resolve().stem or "Events", reading.events, leftovers=reading.leftovers)
            readings[place] = evolve(reading, calendar=own)
    merged = merge(readings, name=name)
    options: dict[str, Any] = {"undated": undated, "cancelled": cancelled, "times": times}
    written = write(merged.calendar, target, format="ics", **options)
    doubts = [doubt for reading in readings for doubt in reading.doubts]
    if as_json:
        _print_json(
            {
                "files": [str(path) for path in written.paths],
                "events": [_event_facts(event) for event in merged.calendar],
                "proposals": [_proposal_facts(each) for each in merged.proposals],
                "replaced": [
                    {"uid": each.uid, "title": each.title, "sequence": each.sequence} for each in merged.history
                ],
                "losses": [_loss_facts(loss) for loss in written.losses],
                "doubts": [str(doubt) for doubt in doubts],
                "notes": list(written.notes),
            }
        )
        return
    if target is None:
        _print_document(bytes(written))
    console = _console(stderr=True)
    console.print(escape(str(merged).partition("\n")[0]))
    _print_list(console, "Perhaps one event", _shortened(merged.proposals, "all are in the answer to --json"))
    _print_list(console, "Open", doubts)
    _print_losses(console, "Not said in the feed", written.losses)
    _print_list(console, "Notes", written.notes)


def _shortened(items: Sequence[object], where: str) -> list[str]:
    """The first of a list that no one would read to its end, and where all of it is."""
    shown = [str(item) for item in items[:MANY]]
    return shown if len(items) <= MANY else [*shown, f"and {len(items) - MANY:,} more: {where}"]


@command.command()
@SOURCE
@click.option("--form", help="text, markdown, csv, xlsx, html, vcard, json; default: text, or by the suffix of --to.")
@click.option("--by", type=click.Choice(list(VIEWS)), default="appearance", help="One row for each of what.")
@click.option("--sort", type=click.Choice(list(ORDERS)), default="stated", help="The order of the rows.")
@click.option("--columns", help=f"Columns and their order, with commas: {', '.join(COLUMNS)}.")
@click.option("--to", "target", type=click.Path(path_type=Path, dir_okay=False), help="A file; default: print it.")
def roster(source: Path, form: str | None, by: str, sort: str, columns: str | None, target: Path | None) -> None:
    """List who appears at the events of SOURCE (a folder or file)."""
    found = Roster(_calendar(read(source), source, None), order=sort)
    options: dict[str, Any] = {}
    if by != "appearance":
        options["by"] = by
    if columns is not None:
        options["columns"] = [column.strip() for column in columns.split(",")]
    written = write(found, target, format=form or (None if target else "text"), **options)
    if target is None:
        _print_document(bytes(written))
    console = _console(stderr=True)
    _print_losses(console, "Not said in the roster", written.losses)
    _print_list(console, "Perhaps one person", [str(maybe) for maybe in found.maybes])


@command.command(name="check")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--previous", type=click.Path(path_type=Path, dir_okay=False), help="The same feed as published before.")
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text", help="How to print it.")
@click.option("--severity", type=click.Choice(["error", "warning", "note"]), default="note", help="The least to show.")
def check_(source: Path, previous: Path | None, form: str, severity: str) -> None:
    """
    Say what calendar programs would misread in the iCalendar feed FILE.

    Ends with exit code 1 when there is an error; warnings and notes leave it at 0.
    """
    report = check(source, previous=previous)
    _print_document(report.at_least(severity).render(form).encode())
    if not report.ok:
        sys.exit(1)


# What is shown


@command.command()
@SOURCE
@click.option("--zone", "zones", multiple=True, help="Also show times in this zone (IANA id); may be given again.")
@click.option("--locale", default="en", help="Language of the times: en, en-US, de, fr, es, zh.")
@AS_JSON
def show(source: Path, zones: tuple[str, ...], locale: str, as_json: bool) -> None:
    """Show the event (or events) of SOURCE, with the times in given zones."""
    reading = read(source)
    if as_json:
        _print_json([_event_facts(event, zones, locale) for event in reading.events])
        return
    shown = [_event_lines(event, zones, locale) for event in reading.events]
    console = _console()
    console.print("\n\n".join("\n".join(lines) for lines in shown))
    _print_list(console, "Open", reading.doubts)


@command.command()
@SOURCE
@click.option("--count", is_flag=True, help="Print how many there are, and nothing else.")
@click.option("--json", "as_json", is_flag=True, help="Print a line of JSON for each.")
@selecting
def events(source: Path, count: bool, as_json: bool, **selection: Any) -> None:
    """
    List the events of SOURCE (a folder or file), one a line: time, kind, title and UID, divided by tabs.

    They are listed as they are read: a file of any size takes the same memory.
    """
    fits, doubts, number = selector(**_asked(selection)), _Some(), 0
    with _reading(source, quiet=not count) as progress:
        for event in filter(fits, read_events(source, doubts=doubts, progress=progress)):
            number += 1
            if as_json and not count:
                click.echo(json.dumps(_event_facts(event), ensure_ascii=not _is_unicode()))
            elif not count:
                cells = (event.calendar_time.iso, event.kind, event.title, event.uid)
                click.echo("\t".join(" ".join(cell.split()) for cell in cells))
    if count:
        click.echo(number)
    _print_list(_console(stderr=True), "Open", doubts)


def _event_lines(event: Event, zones: Sequence[str], locale: str) -> list[str]:
    when = event.calendar_time
    lines = [f"[bold]{escape(event.title)}[/bold]"]
    facts = [("Kind", event.kind), ("When", _said(when, zones, locale)), ("As stated", when.text)]
    facts += [("Place", str(event.place or "")), ("Attendance", str(event.attendance)), ("Status", str(event.status))]
    facts += [("Series", str(event.series or "")), ("Page", event.url), ("UID", event.uid)]
    lines += [f"{label + ':':12} {escape(said)}" for label, said in facts if said]
    people: dict[Role, list[str]] = {}
    for appearance in event.appearances:
        for role in appearance.roles:
            people.setdefault(role, []).append(str(appearance))
    for role, members in people.items():
        lines.append(f"{escape(role.label if len(members) == 1 else role.label_plural)}:")
        lines += [f"  {escape(member)}" for member in members]
    return lines


@command.command()
@click.argument("text", type=words)
@click.option("--year", type=int, help="The year, when the words name none.")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="When the words were published.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day, when the words name none.")
@click.option("--zone", help="The zone, when the words leave it open (IANA id).")
@click.option("--place", type=words, help="The event's place.")
@click.option("--in", "zones", multiple=True, help="Also show the time in this zone (IANA id); may be given again.")
@click.option("--locale", default="en", help="Language of the answer: en, en-US, de, fr, es, zh.")
@AS_JSON
def when(
    text: str,
    year: int | None,
    published: datetime | None,
    day: datetime | None,
    zone: str | None,
    place: str | None,
    zones: tuple[str, ...],
    locale: str,
    as_json: bool,
) -> None:
    """Say how a stated time is read, and why."""
    read_time = When.read(
        text,
        year=year,
        published=published.date() if published else None,
        date=day.date() if day else None,
        zone=zone,
        place=place,
    )
    if as_json:
        _print_json(_when_facts(read_time, zones, locale))
    else:
        _show_when(_console(), read_time, zones, locale)
    if any(problem.leaves_no_time for problem in read_time.problems):
        sys.exit(OPEN)


def _show_when(console: Console, when: When, zones: Sequence[str], locale: str) -> None:
    facts = [("Stated", when.text), ("Read as", when.outcome), ("Time", _said(when, zones, locale))]
    facts += [("Instant", _utc(when.instant)), ("Until", _utc(when.end_instant)), ("Zone", _zone(when.zone))]
    facts += [("Precision", when.precision.value), ("EDTF", when.edtf or "")]
    for label, said in facts:
        if said:
            console.print(f"{label + ':':10} {escape(said)}")
    for reading in when.readings:
        chosen = reading.zone or "zone open"
        why = f": {reading.why}" if reading.why else ""
        console.print(f"{'Reading:':10} {escape(f'{reading.text!r} is {chosen}{why}')}")
    for inference in when.inferred:
        console.print(f"{'Inferred:':10} {escape(str(inference))}")
    for candidate in when.candidates:
        why = f": {candidate.why}" if candidate.why else ""
        console.print(f"{'Candidate:':10} {escape(f'{candidate}{why}')}")
    for problem in when.problems:
        console.print(f"{'Problem:':10} {escape(str(problem))}")


@command.command(name="name")
@click.argument("text", type=words)
@click.option("--order", type=click.Choice(["family-first", "given-first"]), help="Say the order yourself.")
@click.option("--language", help="The name's language (BCP 47), as a hint.")
@click.option("--among", type=words, multiple=True, help="Another name of the same list; may be given again.")
@AS_JSON
def name_(text: str, order: Any, language: str | None, among: tuple[str, ...], as_json: bool) -> None:
    """Say how a name is read, and why."""
    found = Name.parse(text, order=order, language=language, among=among)
    if as_json:
        _print_json(_name_facts(found) | {"alternatives": [_name_facts(other) for other in found.alternatives]})
    else:
        console = _console()
        _show_name(console, found)
        for other in found.alternatives:
            console.print()
            console.print("Or:")
            _show_name(console, other)
    if found.order == "unknown":
        sys.exit(OPEN)


def _show_name(console: Console, name: Name) -> None:
    for label, said in _name_facts(name).items():
        if said and label not in ("evidence", "text"):
            console.print(f"{label.capitalize() + ':':11} {escape(str(said))}")
    for evidence in name.evidence:
        console.print(f"{'Because:':11} {escape(str(evidence))}")


# Shared


def _calendar(reading: Reading, source: Path, name: str | None) -> Calendar:
    """The calendar of what was read, named by the option, by the source, or after the source."""
    if not reading.events:
        raise ReadError(f"no event in {str(source)!r}")
    if reading.calendar is not None:
        return evolve(reading.calendar, name=name) if name else reading.calendar
    return Calendar(name or source.resolve().stem or "Events", reading.events)


class _Console(Console):
    """A console that leaves a broken pipe to us."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def _console(*, stderr: bool = False) -> Console:
    """A console that wraps at the terminal's width, and not at all when its output goes to a file or program."""
    console = _Console(stderr=stderr, highlight=False, soft_wrap=True)
    return console if console.is_terminal else _Console(stderr=stderr, highlight=False, soft_wrap=True, width=200)


def _print_document(content: bytes) -> None:
    """
    A document on standard output: its bytes for a file or program, its text for a terminal.

    Raises:
        WriteError: it is no text, and a terminal would show rubbish.
    """
    if not sys.stdout.isatty():
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        click.echo(content.decode(), nl=False)
    except UnicodeDecodeError:
        raise WriteError("this form is no text that a terminal can show; name a file with --to") from None


def _print_list(console: Console, heading: str, items: Iterable[object]) -> None:
    lines = [str(item) for item in items]
    if lines:
        console.print(f"[bold]{escape(heading)}[/bold]")
        for line in lines:
            indent = "    " if line.startswith("  ") else "  "
            console.print(f"{indent}{escape(' '.join(line.split()))}")


def _print_losses(console: Console, heading: str, losses: Iterable[Loss]) -> None:
    """The losses under the event each is of, those of the whole calendar first."""
    by_event: dict[str, list[Loss]] = {}
    for loss in losses:
        by_event.setdefault(loss.event, []).append(loss)
    lines = [str(loss) for loss in by_event.pop("", [])]
    for event, its in by_event.items():
        lines += [event, *(f"  {str(loss).removeprefix(event).lstrip(': ')}" for loss in its)]
    _print_list(console, heading, lines)


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=not _is_unicode(), indent=2))


def _is_unicode() -> bool:
    """Whether standard output takes every letter."""
    return (sys.stdout.encoding or "").lower().startswith("utf")


def _said(when: When, zones: Sequence[str | tzinfo] = (), locale: str = "en") -> str:
    """The time for people: in its own zones, and in those asked for beside them."""
    return when.format(zones=[*when.zones, *zones] if zones else (), locale=locale)


def _utc(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _zone(zone: tzinfo | None) -> str:
    return "" if zone is None else str(zone)


def _event_facts(event: Event, zones: Sequence[str] = (), locale: str = "en") -> dict[str, Any]:
    return {
        "uid": event.uid,
        "kind": event.kind,
        "title": event.title,
        "when": _when_facts(event.calendar_time, zones, locale),
        "place": str(event.place or ""),
        "attendance": str(event.attendance),
        "status": str(event.status),
        "appearances": [
            {"name": a.name, "roles": [role.name for role in a.roles], "positions": [str(p) for p in a.positions]}
            for a in event.appearances
        ],
    }


def _when_facts(when: When, zones: Sequence[str] = (), locale: str = "en") -> dict[str, Any]:
    return {
        "text": when.text,
        "outcome": when.outcome,
        "said": _said(when, zones, locale),
        "iso": when.iso,
        "edtf": when.edtf,
        "precision": when.precision.value,
        "instant": _utc(when.instant) or None,
        "end": _utc(when.end_instant) or None,
        "zone": _zone(when.zone) or None,
        "readings": [{"text": r.text, "zone": r.zone, "instant": _utc(r.instant) or None} for r in when.readings],
        "inferred": [str(inference) for inference in when.inferred],
        "candidates": [
            {"zone": c.zone or None, "instant": _utc(c.instant) or None, "why": c.why} for c in when.candidates
        ],
        "problems": [{"code": p.code, "message": p.message, "words": p.words} for p in when.problems],
    }


def _name_facts(name: Name) -> dict[str, Any]:
    return {
        "text": name.text,
        "family": name.family,
        "given": name.given,
        "honorific": name.honorific,
        "credential": name.credential,
        "nickname": name.nickname,
        "order": name.order,
        "language": name.language,
        "native": name.native.text if name.native else None,
        "evidence": [str(evidence) for evidence in name.evidence],
    }


def _proposal_facts(proposal: Proposal) -> dict[str, Any]:
    events = [{"uid": event.uid, "title": event.title} for event in (proposal.a, proposal.b)]
    return {"events": events, "reasons": list(proposal.reasons)}


def _loss_facts(loss: Loss) -> dict[str, str]:
    return {"event": loss.event, "uid": loss.uid, "field": loss.field, "reason": loss.reason, "carried": loss.carried}
