"""eventkit reconcile: an announcement beside a report of the same event."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from eventkit._files import put_files
from eventkit.cli._printing import print_document
from eventkit.io import read
from eventkit.tracking._forms import form_for_suffix
from eventkit.tracking.reconcile import reconcile
from eventkit.tracking.reconciliation import Outcome

_OPEN = 3


@click.command(name="reconcile")
@click.argument("announced", type=click.Path(path_type=Path))
@click.argument("reported", type=click.Path(path_type=Path))
@click.option(
    "--to", "target", type=click.Path(path_type=Path, dir_okay=False), help="Write it there: .md, .html, .json or .txt."
)
@click.option("--format", "form", type=click.Choice(["text", "markdown", "html", "json"]), help="How to print it.")
def command(announced: Path, reported: Path, target: Path | None, form: str | None) -> None:
    """
    Say who of the announcement in ANNOUNCED spoke, was replaced, was added or is not mentioned in the report in
    REPORTED, and whether time, place and title held.

    Ends with exit code 3 when somebody may be one of those who were announced, and a person has to say so.
    """
    if form is None:
        form = form_for_suffix("eventkit.tracking.reconciliations", target.suffix) if target is not None else "text"
    found = reconcile(read(announced), read(reported))
    content = found.render(form).encode()
    if target is not None:
        put_files({target: content})
    else:
        print_document(content)
    if found.who(Outcome.MAYBE):
        sys.exit(_OPEN)
