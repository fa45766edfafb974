"""eventkit publish: everything about the events of a source, in a folder."""

from __future__ import annotations

from pathlib import Path

import click

from eventkit.cli._calendars import calendar_of
from eventkit.cli._options import AS_JSON, CANCELLED, NAME, SOURCE, TIMES, UNDATED
from eventkit.cli._publishing import FEEDS_FOR, kinds_of, publish
from eventkit.io import read


@click.command(name="publish")
@SOURCE
@click.option("--to", "folder", type=click.Path(path_type=Path, file_okay=False), required=True, help="Where to.")
@NAME
@FEEDS_FOR
@UNDATED
@CANCELLED
@TIMES
@AS_JSON
def command(
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
    asked = kinds_of(kinds)
    reading = read(source)
    options = {"undated": undated, "cancelled": cancelled, "times": times}
    publish(calendar_of(reading, source, name), folder, asked, options, doubts=reading.doubts, as_json=as_json)
