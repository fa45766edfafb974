"""eventkit name: how a name is read, and why."""

from __future__ import annotations

import sys
from typing import Any

import click
from rich.console import Console
from rich.markup import escape

from eventkit.cli import OPEN
from eventkit.cli._options import AS_JSON, words
from eventkit.cli._printing import make_console, print_json
from eventkit.people import Name


@click.command(name="name")
@click.argument("text", type=words)
@click.option("--order", type=click.Choice(["family-first", "given-first"]), help="Say the order yourself.")
@click.option("--language", help="The name's language (BCP 47), as a hint.")
@click.option("--among", type=words, multiple=True, help="Another name of the same list; may be given again.")
@AS_JSON
def command(text: str, order: Any, language: str | None, among: tuple[str, ...], as_json: bool) -> None:
    """Say how a name is read, and why."""
    found = Name.parse(text, order=order, language=language, among=among)
    if as_json:
        print_json(name_facts(found) | {"alternatives": [name_facts(other) for other in found.alternatives]})
    else:
        console = make_console()
        _show_name(console, found)
        for other in found.alternatives:
            console.print()
            console.print("Or:")
            _show_name(console, other)
    if found.order == "unknown":
        sys.exit(OPEN)


def _show_name(console: Console, name: Name) -> None:
    for label, said in name_facts(name).items():
        if said and label not in ("evidence", "text"):
            console.print(f"{label.capitalize() + ':':11} {escape(str(said))}")
    for evidence in name.evidence:
        console.print(f"{'Because:':11} {escape(str(evidence))}")


def name_facts(name: Name) -> dict[str, Any]:
    return {
        "text": name.text,
        "family": name.family,
        "given": name.given,
        "honorific": name.honorific,
        "credential": name.credential,
        "nickname": name.nickname,
        "order": name.order,
        "language": name.language,
        "native": name.native.text if name.native else None,
        "evidence": [str(evidence) for evidence in name.evidence],
    }
