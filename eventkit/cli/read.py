"""eventkit read: what announcements say, with the words it rests on and what stayed open."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click
from attrs import evolve
from rich.markup import escape

from eventkit._messages import show
from eventkit.cli._facts import event_facts
from eventkit.cli._options import address, day, words
from eventkit.cli._printing import make_console, print_document, print_json, print_list, print_losses, progress_bar
from eventkit.cli._review import review
from eventkit.cli.show import event_lines
from eventkit.doubts import Evidence
from eventkit.errors import EventkitError, UnknownFormat, UnreadableTime, WriteError
from eventkit.events import Event, Reading
from eventkit.events.explaining import said
from eventkit.events.reading import FieldEvidence
from eventkit.io import read, readers, write
from eventkit.written import Written

IN_DOUBT, UNREADABLE = 1, 2
FORMS = ("toml", "ics", "json")


@click.command(name="read")
@click.argument("sources", metavar="FILE…", type=click.Path(allow_dash=True), nargs=-1, required=True)
@click.option("--to", "form", type=click.Choice(FORMS), help="Print event files, a feed, or JSON.")
@click.option(
    "--out",
    "target",
    type=click.Path(path_type=Path),
    help="Write it there: a file, or a folder for the event files of several events.",
)
@click.option("--explain", is_flag=True, help="Print for each field the words it rests on, and the rule.")
@click.option(
    "--html", "page", type=click.Path(path_type=Path, dir_okay=False), help="Write the marked document there."
)
@click.option("--review", "asking", is_flag=True, help="Ask about each doubt, and write the answers as event files.")
@click.option("--published", type=day, help="When the announcements appeared.")
@click.option("--year", type=click.IntRange(1, 9999), help="The year they speak of, when they name none.")
@click.option("--zone", help="The zone of clock times that name none (IANA id).")
@click.option("--place", type=words, help="Where clock times hold that name no zone.")
@click.option("--base", metavar="ADDRESS", type=address, help="The address that links are relative to.")
@click.option("--format", "kind", help="What the files are: text, markdown, html, email, pdf …; default: their suffix.")
def command(
    sources: tuple[str, ...],
    form: str | None,
    target: Path | None,
    explain: bool,
    page: Path | None,
    asking: bool,
    published: date | None,
    year: int | None,
    zone: str | None,
    place: str | None,
    base: str | None,
    kind: str | None,
) -> None:
    """
    Say which events the announcements in FILE… announce: text, Markdown, web pages, mail, PDF, JSON-LD, feeds ("-" is
    standard input).

    What could not be decided goes to standard error. Ends with exit code 0 when all is clear, 1 with doubts, and 2
    when a file cannot be read, or the result not be written; the other files are read all the same.
    """
    if page is not None and len(sources) > 1:
        raise click.UsageError("--html shows one document: give one FILE.")
    if asking:
        form = form or "toml"
        if form != "toml":
            raise click.UsageError("--review writes event files: leave --to out, or say --to toml.")
        if "-" in sources:
            raise click.UsageError("--review asks on standard input: give the announcement as a file, not as '-'.")
    if target is not None and form is None:
        form = target.suffix.removeprefix(".").lower()
        if form not in FORMS:
            raise click.UsageError("--out needs --to, which says what to write: toml, ics or json.")
    known: dict[str, Any] = {"year": year, "zone": zone, "place": place, "base": base or "", "published": published}
    _check(known, kind)
    known["format"] = kind
    readings, failed = _read_all(sources, known, quiet=asking)
    if asking:
        readings = [review(reading) for reading in readings]
    if page is not None and readings:
        try:
            _write_page(readings[0], page)
        except EventkitError as error:
            failed.append(str(error))
    if explain:
        click.echo("\n\n".join(reading.explain() for reading in readings))
    elif form is None:
        _print_events(readings)
    if form is not None:
        try:
            failed += _write_events(readings, form, target)
        except EventkitError as error:
            failed.append(str(error))
    console = make_console(stderr=True)
    doubts = [doubt for reading in readings for doubt in reading.doubts]
    print_list(console, "Open", doubts)
    print_list(console, "Not done", failed)
    sys.exit(UNREADABLE if failed else IN_DOUBT if doubts else 0)


def _check(known: Mapping[str, Any], kind: str | None) -> None:
    """Say at once what is wrong with the options, rather than of each file."""
    try:
        readers(kind, known)
    except UnreadableTime as error:
        raise click.BadParameter(str(error), param_hint="'--zone'") from None
    except UnknownFormat as error:
        raise click.BadParameter(str(error), param_hint="'--format'") from None


def _read_all(sources: Sequence[str], known: dict[str, Any], *, quiet: bool) -> tuple[list[Reading], list[str]]:
    """The readings of the files that can be read, and what is wrong with the others."""
    readings: list[Reading] = []
    failed: list[str] = []
    with progress_bar(quiet=quiet or len(sources) == 1) as progress:
        task = progress.add_task("Reading", total=len(sources))
        for source in sources:
            try:
                readings.append(_read_one(source, known))
            except EventkitError as error:
                failed.append(_told(source, str(error)))
            progress.advance(task)
    return readings, failed


def _told(source: str, error: str) -> str:
    """What is wrong, with the name of the file, which errors that are not about its content leave out."""
    if source == "-":
        return f"standard input: {error.removeprefix('the source: ')}"
    return error if source in error else f"{source}: {error}"


def _read_one(source: str, known: dict[str, Any]) -> Reading:
    """A file, or standard input; an address is left to `read`, which says what to do with it."""
    if source == "-":
        return evolve(read(sys.stdin.buffer.read(), **known), source="standard input")
    return read(source if "://" in source else Path(source), **known)


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


def _write_events(readings: Sequence[Reading], form: str, target: Path | None) -> list[str]:
    """Print or write the events; gives what was not written, and why."""
    if form == "json":
        _write_json(readings, target)
        return []
    events, twice = _once(readings)
    if not events:
        return twice
    single = form == "toml" and (target is None or (target.suffix == ".toml" and not target.is_dir()))
    if single and len(events) > 1:
        raise WriteError(f"{len(events)} events are as many event files: name a folder for them with --out")
    if form == "toml" and target is not None and not single:
        try:
            target.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WriteError(
                f"cannot make the folder {show(str(target))}: {error.strerror}; name another with --out"
            ) from None
    what: Event | list[Event] = events[0] if single or (len(events) == 1 and form == "ics") else events
    written: Written = write(what, target, format=form)
    if target is None:
        print_document(bytes(written))
    console = make_console(stderr=True)
    print_losses(console, f"Not said in the {'feed' if form == 'ics' else 'file'}", written.losses)
    print_list(console, "Read, and without a field", _without_field(readings))
    return twice


def _once(readings: Sequence[Reading]) -> tuple[list[Event], list[str]]:
    """The events, each once; and what is said of those that are in several documents."""
    known: dict[str, str] = {}
    events: list[Event] = []
    twice: list[str] = []
    for reading in readings:
        for event in reading.events:
            if event.uid not in known:
                known[event.uid] = reading.source
                events.append(event)
                continue
            where = known[event.uid]
            twice.append(
                f"{reading.source}: {show(event.title)} is not written: {where} announces an event of that name at "
                "that time, and they would be one (one UID); write it by itself, or keep both in a catalogue "
                "(eventkit track)"
            )
    return events, twice


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
