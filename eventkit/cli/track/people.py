"""eventkit track people: who may be one person, and a person's word on it."""

from __future__ import annotations

import sys

import click
from rich.markup import escape

from eventkit.cli._options import AS_JSON, words
from eventkit.cli._printing import make_console, print_json
from eventkit.cli.track._catalogue import DATABASE, may_decide, opened, who

_OPEN = 3


@click.command(name="people")
@click.argument("answer", type=click.Choice(["same", "different"]), required=False)
@click.argument("one", type=words, required=False)
@click.argument("other", type=words, required=False)
@DATABASE
@AS_JSON
@may_decide
def command(
    answer: str | None, one: str | None, other: str | None, database: str, as_json: bool, by: str | None, why: str
) -> None:
    """
    List names that may be one person's, with the reasons; or say that the names ONE and OTHER are the same person, or
    different persons, in all events.

    Ends with exit code 3 when it lists any.
    """
    if answer is None:
        _list(database, as_json=as_json)
        return
    if one is None or other is None:
        raise click.UsageError(f"Give both names: eventkit track people {answer} ONE OTHER.")
    with opened(database) as catalogue:
        settle = catalogue.same_person if answer == "same" else catalogue.different_persons
        settle(one, other, by=who(by), why=why)
    said = "one person" if answer == "same" else "two persons"
    make_console().print(f"{one} and {other} are {said}", markup=False)


def _list(database: str, *, as_json: bool) -> None:
    with opened(database) as catalogue:
        found = catalogue.maybes()
        titles = {uid: catalogue.known(uid).title for each in found for uid in each.uids}
    if as_json:
        print_json(
            [
                {
                    "names": [each.one, each.other],
                    "reasons": list(each.reasons),
                    "events": [{"uid": uid, "title": titles[uid]} for uid in each.uids],
                }
                for each in found
            ]
        )
    else:
        console = make_console()
        for each in found:
            console.print(f"[bold]{escape(each.one)}[/bold] and [bold]{escape(each.other)}[/bold]")
            for reason in each.reasons:
                console.print(f"    {escape(reason)}")
            for uid in each.uids:
                console.print(f"    at {escape(titles[uid])} ({escape(uid)})")
        if found:
            console.print("Settle each with: eventkit track people same|different ONE OTHER", markup=False)
    if found:
        sys.exit(_OPEN)
