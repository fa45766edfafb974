"""eventkit check: what calendar programs would misread in a feed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from eventkit.checking import check
from eventkit.cli._printing import print_document


@click.command(name="check")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--previous", type=click.Path(path_type=Path, dir_okay=False), help="The same feed as published before.")
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text", help="How to print it.")
@click.option("--severity", type=click.Choice(["error", "warning", "note"]), default="note", help="The least to show.")
def command(source: Path, previous: Path | None, form: str, severity: str) -> None:
    """
    Say what calendar programs would misread in the iCalendar feed FILE.

    Ends with exit code 1 when there is an error; warnings and notes leave it at 0.
    """
    report = check(source, previous=previous)
    print_document(report.at_least(severity).render(form).encode())
    if not report.ok:
        sys.exit(1)
