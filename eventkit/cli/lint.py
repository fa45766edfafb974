"""eventkit lint: what readers of an announcement would misunderstand or miss."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from eventkit.checking.lint import lint
from eventkit.cli._options import day
from eventkit.cli._printing import print_document


@click.command(name="lint")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.option("--published", type=day, help="When the announcement will appear.")
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text", help="How to print it.")
@click.option("--severity", type=click.Choice(["error", "warning", "note"]), default="note", help="The least to show.")
def command(source: Path, published: date | None, form: str, severity: str) -> None:
    """
    Say what readers of the announcement in FILE would misunderstand or miss ("-" is standard input).

    Ends with exit code 1 when there is an error; warnings and notes leave it at 0.
    """
    report = lint(sys.stdin.buffer.read() if str(source) == "-" else source, published=published)
    print_document(report.at_least(severity).render(form).encode())
    if not report.ok:
        sys.exit(1)
