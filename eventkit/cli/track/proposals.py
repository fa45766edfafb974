"""eventkit track proposals: events that may be one, for a person to settle."""

from __future__ import annotations

import sys

import click
from rich.markup import escape

from eventkit.cli._facts import utc
from eventkit.cli._options import AS_JSON
from eventkit.cli._printing import make_console, print_json
from eventkit.cli.track._catalogue import DATABASE, opened

_OPEN = 3
_SHORT = 8  # characters of an identifier that are shown; more where that is not enough


@click.command(name="proposals")
@DATABASE
@AS_JSON
def command(database: str, as_json: bool) -> None:
    """List the events that may be one, with the reasons. Ends with exit code 3 when there are any."""
    with opened(database) as catalogue:
        found = catalogue.proposals()
        pairs = [(each, [catalogue.event(uid) for uid in (each.uid, each.other)]) for each in found]
    if as_json:
        print_json(
            [
                {
                    "id": each.id,
                    "moment": utc(each.moment),
                    "events": [{"uid": event.uid, "title": event.title} for event in events],
                    "reasons": list(each.reasons),
                }
                for each, events in pairs
            ]
        )
    else:
        console = make_console()
        length = _length([each.id for each in found])
        for each, (one, other) in pairs:
            console.print(f"{each.id[:length]}  [bold]{escape(one.title)}[/bold] ({escape(one.uid)})")
            console.print(f"{'':{length}}  [bold]{escape(other.title)}[/bold] ({escape(other.uid)})")
            for reason in each.reasons:
                console.print(f"{'':{length}}    {escape(reason)}")
    if found:
        sys.exit(_OPEN)


def _length(ids: list[str]) -> int:
    length = _SHORT
    while len({each[:length] for each in ids}) < len(ids):
        length += 1
    return length
