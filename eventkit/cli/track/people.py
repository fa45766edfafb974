"""eventkit track people: a person says whether two names are one person."""

from __future__ import annotations

import click

from eventkit.cli._options import words
from eventkit.cli._printing import make_console
from eventkit.cli.track._catalogue import DATABASE, deciding, opened


@click.command(name="people")
@click.argument("answer", type=click.Choice(["same", "different"]))
@click.argument("one", type=words)
@click.argument("other", type=words)
@DATABASE
@deciding
def command(answer: str, one: str, other: str, database: str, by: str, why: str) -> None:
    """Say that the names ONE and OTHER are the same person, or different persons, in all events."""
    with opened(database) as catalogue:
        settle = catalogue.same_person if answer == "same" else catalogue.different_persons
        settle(one, other, by=by, why=why)
    said = "one person" if answer == "same" else "two persons"
    make_console().print(f"{one} and {other} are {said}", markup=False)
