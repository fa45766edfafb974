"""eventkit reconcile: an announcement beside a report of the same event."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from eventkit._files import put_files
from eventkit.cli._printing import print_document
from eventkit.io import read
from eventkit.tracking import reconcile
from eventkit.tracking._forms import form_for_suffix
from eventkit.tracking.reconciliation import Outcome, Reconciliation

_OPEN = 3


def printed(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of how a comparison is printed, or where it is written; those of `finish`."""
    options = (
        click.option(
            "--to",
            "target",
            type=click.Path(path_type=Path, dir_okay=False),
            help="Write it there: .md, .html, .json or .txt.",
        ),
        click.option(
            "--format", "form", type=click.Choice(["text", "markdown", "html", "json"]), help="How to print it."
        ),
    )
    for option in reversed(options):
        function = option(function)
    return function


def form_of(target: Path | None, form: str | None) -> str:
    """
    The form that is asked for, or that of the suffix.

    Raises:
        UnknownForm: no form has this suffix.
    """
    if form is not None:
        return form
    return form_for_suffix("eventkit.tracking.reconciliations", target.suffix) if target is not None else "text"


def finish(found: Reconciliation, target: Path | None, form: str) -> None:
    """Print a comparison or write it, and end with exit code 3 where a person has to say who somebody is."""
    content = found.render(form).encode()
    if target is not None:
        put_files({target: content})
    else:
        print_document(content)
    if found.who(Outcome.MAYBE):
        sys.exit(_OPEN)


@click.command(name="reconcile")
@click.argument("announced", type=click.Path(path_type=Path))
@click.argument("reported", type=click.Path(path_type=Path))
@printed
def command(announced: Path, reported: Path, target: Path | None, form: str | None) -> None:
    """
    Say who of the announcement in ANNOUNCED spoke, was replaced, was added or is not mentioned in the report in
    REPORTED, and whether time, place and title held.

    Ends with exit code 3 when somebody may be one of those who were announced, and a person has to say so.
    """
    chosen = form_of(target, form)
    finish(reconcile(read(announced), read(reported)), target, chosen)
