"""eventkit merge: the events of several sources as one feed, each once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from attrs import evolve
from rich.markup import escape

from eventkit.cli._facts import event_facts, loss_facts
from eventkit.cli._options import AS_JSON, CANCELLED, TIMES, UNDATED, words
from eventkit.cli._printing import make_console, print_document, print_json, print_list, print_losses, shortened
from eventkit.events import Calendar
from eventkit.events.merging import Proposal, merge
from eventkit.io import read, write


@click.command(name="merge")
@click.argument("sources", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--to", "target", type=click.Path(path_type=Path, dir_okay=False), help="A .ics file; default: print it.")
@click.option("--name", type=words, help="The calendar's name; default: the names of all.")
@UNDATED
@CANCELLED
@TIMES
@AS_JSON
def command(
    sources: tuple[Path, ...],
    target: Path | None,
    name: str | None,
    undated: str,
    cancelled: str,
    times: str,
    as_json: bool,
) -> None:
    """
    Write the events of all SOURCES (folders or files) as one feed, each event once.

    Of versions with one UID the highest sequence counts, then the latest, and a cancellation beats what is older.
    Events of different UIDs that look alike are listed, with the reasons, and never merged. --json prints what was
    merged and needs --to.
    """
    if as_json and target is None:
        raise click.UsageError("--json prints what was merged, not the feed: name a file for that with --to.")
    readings = [read(source) for source in sources]
    for place, (reading, source) in enumerate(zip(readings, sources, strict=True)):
        if reading.calendar is None:
            own = Calendar(source.resolve().stem or "Events", reading.events, leftovers=reading.leftovers)
            readings[place] = evolve(reading, calendar=own)
    merged = merge(readings, name=name)
    options: dict[str, Any] = {"undated": undated, "cancelled": cancelled, "times": times}
    written = write(merged.calendar, target, format="ics", **options)
    doubts = [doubt for reading in readings for doubt in reading.doubts]
    if as_json:
        print_json(
            {
                "files": [str(path) for path in written.paths],
                "events": [event_facts(event) for event in merged.calendar],
                "proposals": [_proposal_facts(each) for each in merged.proposals],
                "replaced": [
                    {"uid": each.uid, "title": each.title, "sequence": each.sequence} for each in merged.history
                ],
                "losses": [loss_facts(loss) for loss in written.losses],
                "doubts": [str(doubt) for doubt in doubts],
                "notes": list(written.notes),
            }
        )
        return
    if target is None:
        print_document(bytes(written))
    console = make_console(stderr=True)
    console.print(escape(str(merged).partition("\n")[0]))
    print_list(console, "Perhaps one event", shortened(merged.proposals, "all are in the answer to --json"))
    print_list(console, "Open", doubts)
    print_losses(console, "Not said in the feed", written.losses)
    print_list(console, "Notes", written.notes)


def _proposal_facts(proposal: Proposal) -> dict[str, Any]:
    events = [{"uid": event.uid, "title": event.title} for event in (proposal.a, proposal.b)]
    return {"events": events, "reasons": list(proposal.reasons)}
