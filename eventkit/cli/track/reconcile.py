"""eventkit track reconcile: what was known of an event beside a report of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click
from attrs import evolve

from eventkit.cli.reconcile import finish, form_of, printed
from eventkit.cli.track._catalogue import DATABASE, EVENT, event_of, opened
from eventkit.cli.track._moments import moment
from eventkit.io import read
from eventkit.rosters import Roster
from eventkit.tracking import reconcile


@click.command(name="reconcile")
@EVENT
@click.argument("reported", type=click.Path(path_type=Path))
@DATABASE
@click.option("--at", type=moment, default="now", show_default=True, help="Compare with what was known then.")
@printed
def command(words: str, reported: Path, database: str, at: datetime, target: Path | None, form: str | None) -> None:
    """
    Say who of EVENT spoke, was replaced, was added or is not mentioned in the report in REPORTED, and whether time,
    place and title held. What people decided of who is who counts; nothing is recorded by it.

    Where the report was added before, say with --at what it is to be compared with. Ends with exit code 3 when
    somebody may be one of those who were announced, and a person has to say so.
    """
    chosen = form_of(target, form)
    report = read(reported)
    with opened(database) as catalogue:
        announced = catalogue.at(at).event(event_of(catalogue, words).uid)
        # A report that names kind, title and organizer alike has the identifier of what it reports.
        reported_event = evolve(report.event, uid=f"{announced.uid} reported")  # type: ignore[call-arg]
        roster = Roster([announced, reported_event])
        who = catalogue.who_is_who(roster)
    names = {row.index: row.stated_name for row in roster}
    pairs = {answer: [(names[i], names[j]) for i, j in found] for answer, found in who.items()}
    finish(reconcile(announced, report, same=pairs["confirmed"], different=pairs["separated"]), target, chosen)
