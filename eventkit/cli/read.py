"""eventkit read: what announcements say, with the words it rests on and what stayed open."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from attrs import evolve
from rich.markup import escape

from eventkit.cli._facts import event_facts
from eventkit.cli._options import words
from eventkit.cli._printing import make_console, print_document, print_json, print_list, print_losses, progress_bar
from eventkit.cli._review import review
from eventkit.cli.show import event_lines
from eventkit.doubts import Evidence
from eventkit.errors import EventkitError, WriteError
from eventkit.events import Event, Reading
from eventkit.events.explaining import said
from eventkit.events.reading import FieldEvidence
from eventkit.io import read, write
from eventkit.written import Written

IN_DOUBT, UNREADABLE = 1, 2


@click.command(name="read")
@click.argument("sources", metavar="FILE…", type=click.Path(path_type=Path, allow_dash=True), nargs=-1, required=True)
@click.option("--to", "form", type=click.Choice(["toml", "ics", "json"]), help="Print event files, a feed, or JSON.")
@click.option(
    "--out", "target", type=click.Path(path_type=Path), help="Write it there: a folder for toml, else a file."
)
@click.option("--explain", is_flag=True, help="Print for each field the words it rests on, and the rule.")
@click.option(
    "--html", "page", type=click.Path(path_type=Path, dir_okay=False), help="Write the marked document there."
)
@click.option("--review", "asking", is_flag=True, help="Ask about each doubt, and write the answers as event files.")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="When the announcements appeared.")
@click.option("--year", type=int, help="The year they speak of, when they name none.")
@click.option("--zone", help="The zone of clock times that name none (IANA id).")
@click.option("--place", type=words, help="Where clock times hold that name no zone.")
@click.option("--format", "kind", help="What the files are: text, markdown, html, email, pdf …; default: their suffix.")
def command(
    sources: tuple[Path, ...],
    form: str | None,
    target: Path | None,
    explain: bool,
    page: Path | None,
    asking: bool,
    published: datetime | None,
    year: int | None,
    zone: str | None,
    place: str | None,
    kind: str | None,
) -> None:
    """
    Say which events the announcements in FILE… announce: text, Markdown, web pages, mail, PDF, JSON-LD, feeds ("-" is
    standard input).

    What could not be decided goes to standard error. Ends with exit code 0 when all is clear, 1 with doubts, and 2
    when a file cannot be read; the others are read all the same.
    """
    if page is not None and len(sources) > 1:
        raise click.UsageError("--html shows one document: give one FILE.")
    if asking:
        form = form or "toml"
        if form != "toml":
            raise click.UsageError("--review writes event files: leave --to out, or say --to toml.")
    known: dict[str, Any] = {"year": year, "zone": zone, "place": place, "format": kind}
    known["published"] = published.date() if published else None
    readings, failed = _read_all(sources, known, quiet=asking)
    if asking:
        readings = [review(reading) for reading in readings]
    if page is not None and readings:
        _write_page(readings[0], page)
    if explain:
        click.echo("\n\n".join(reading.explain() for reading in readings))
    elif form is None:
        _print_events(readings)
    if form is not None:
        _write_events(readings, form, target)
    console = make_console(stderr=True)
    doubts = [doubt for reading in readings for doubt in reading.doubts]
    print_list(console, "Open", doubts)
    print_list(console, "Not read", failed)
    sys.exit(UNREADABLE if failed else IN_DOUBT if doubts else 0)


def _read_all(sources: Sequence[Path], known: dict[str, Any], *, quiet: bool) -> tuple[list[Reading], list[str]]:
    """The readings of the files that can be read, and what is wrong with the others."""
    readings: list[Reading] = []
    failed: list[str] = []
    with progress_bar(quiet=quiet or len(sources) == 1) as progress:
        task = progress.add_task("Reading", total=len(sources))
        for source in sources:
            try:
                readings.append(_read_input(known) if str(source) == "-" else read(source, **known))
            except EventkitError as error:
                failed.append(str(error))
            progress.advance(task)
    return readings, failed


def _read_input(known: dict[str, Any]) -> Reading:
    return evolve(read(sys.stdin.buffer.read(), **known), source="standard input")


def _print_events(readings: Sequence[Reading]) -> None:
    console = make_console()
    for number, reading in enumerate(readings):
        if number:
            console.print()
        if len(readings) > 1:
            console.print(f"[dim]{escape(reading.source)}[/dim]")
        if not reading.events:
            console.print("Nothing is announced here.")
        shown = ["\n".join(event_lines(event, (), "en")) for event in reading.events]
        if shown:
            console.print("\n\n".join(shown))


def _write_page(reading: Reading, page: Path) -> None:
    from eventkit._files import put_files

    put_files({page: reading.to_html().encode()})


def _write_events(readings: Sequence[Reading], form: str, target: Path | None) -> None:
    events = [event for reading in readings for event in reading.events]
    if form == "json":
        _write_json(readings, target)
        return
    if not events:
        return
    if form == "toml" and target is None and len(events) > 1:
        raise WriteError(f"{len(events)} events are as many event files: name a folder for them with --out")
    if form == "toml" and target is not None:
        target.mkdir(parents=True, exist_ok=True)
    what: Event | list[Event] = events[0] if len(events) == 1 and not (target and form == "toml") else events
    written: Written = write(what, target, format=form)
    if target is None:
        print_document(bytes(written))
    console = make_console(stderr=True)
    print_losses(console, f"Not said in the {'feed' if form == 'ics' else 'file'}", written.losses)
    print_list(console, "Read, and without a field", _without_field(readings))


def _without_field(readings: Sequence[Reading]) -> Iterator[str]:
    """What was read and no field of an event holds: a deadline, the time an event was moved from, a link."""
    for reading in readings:
        for fact in reading.fields:
            name = fact.field.partition("[")[0]
            if name != "kind" and not hasattr(reading.events[fact.event], name):
                yield f"{reading.events[fact.event].title}: {fact.field}: {said(fact.value)}"


def _write_json(readings: Sequence[Reading], target: Path | None) -> None:
    found = [_reading_facts(reading) for reading in readings]
    if target is None:
        print_json(found)
        return
    import json

    from eventkit._files import put_files

    put_files({target: (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")})


def _reading_facts(reading: Reading) -> dict[str, Any]:
    return {
        "source": reading.source,
        "kind": reading.kind,
        "events": [event_facts(event) for event in reading.events],
        "fields": [_field_facts(fact) for fact in reading.fields],
        "doubts": [
            {
                "field": doubt.field,
                "message": doubt.message,
                "candidates": [str(candidate) for candidate in doubt.candidates],
                "evidence": list(map(_evidence_facts, doubt.evidence)),
            }
            for doubt in reading.doubts
        ],
        "leftovers": list(reading.leftovers),
    }


def _field_facts(fact: FieldEvidence) -> dict[str, Any]:
    evidence = list(map(_evidence_facts, fact.evidence))
    return {"event": fact.event, "field": fact.field, "value": str(fact.value), "evidence": evidence}


def _evidence_facts(evidence: Evidence) -> dict[str, Any]:
    known = {"rule": evidence.rule, "words": evidence.words, "line": evidence.line}
    return known | {"start": evidence.start, "end": evidence.end}
