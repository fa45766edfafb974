"""eventkit when: how a stated time is read, and why."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date

import click
from rich.console import Console
from rich.markup import escape

from eventkit.cli import OPEN
from eventkit.cli._facts import said_time, utc, when_facts, zone_words
from eventkit.cli._options import AS_JSON, words
from eventkit.cli._options import day as a_day
from eventkit.cli._printing import make_console, print_json
from eventkit.when import When


@click.command(name="when")
@click.argument("text", type=words)
@click.option("--year", type=int, help="The year, when the words name none.")
@click.option("--published", type=a_day, help="When the words were published.")
@click.option("--date", "day", type=a_day, help="The day, when the words name none.")
@click.option("--zone", help="The zone, when the words leave it open (IANA id).")
@click.option("--place", type=words, help="The event's place.")
@click.option("--in", "zones", multiple=True, help="Also show the time in this zone (IANA id); may be given again.")
@click.option("--locale", default="en", help="Language of the answer: en, en-US, de, fr, es, zh.")
@AS_JSON
def command(
    text: str,
    year: int | None,
    published: date | None,
    day: date | None,
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
        published=published,
        date=day,
        zone=zone,
        place=place,
    )
    if as_json:
        print_json(when_facts(read_time, zones, locale))
    else:
        _show_when(make_console(), read_time, zones, locale)
    if any(problem.leaves_no_time for problem in read_time.problems):
        sys.exit(OPEN)


def _show_when(console: Console, when: When, zones: Sequence[str], locale: str) -> None:
    facts = [("Stated", when.text), ("Read as", when.outcome), ("Time", said_time(when, zones, locale))]
    facts += [("Instant", utc(when.instant)), ("Until", utc(when.end_instant)), ("Zone", zone_words(when.zone))]
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
