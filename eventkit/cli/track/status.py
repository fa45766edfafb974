"""eventkit track status: what the catalogue holds, and what waits for somebody."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import UTC, datetime

import click

from eventkit.cli._facts import utc
from eventkit.cli._options import AS_JSON
from eventkit.cli._printing import make_console, print_json, print_list, shortened
from eventkit.cli.track._catalogue import DATABASE, opened, shown
from eventkit.cli.track._telling import told
from eventkit.events import Event
from eventkit.tracking.event_data import KIND

_OPEN = 3


@click.command(name="status")
@DATABASE
@AS_JSON
def command(database: str, as_json: bool) -> None:
    """
    Say how many events are known, from which sources, and what waits for a person: events that may be one, sources
    that contradict a decision, events without a date or a report.

    Ends with exit code 3 when something has to be decided.
    """
    now = datetime.now(UTC)
    with opened(database) as catalogue:
        with catalogue.store.read() as snapshot:  # typed events would take their time
            kinds = Counter(str(known.fields.get(KIND, Event.kind)) for known in snapshot.all_known())
        sources, forgotten = catalogue.sources(), catalogue.forgotten()
        proposals = catalogue.proposals()
        conflicts = catalogue.conflicts()
        waiting = catalogue.digest(now, now).look_again
    if as_json:
        print_json(
            {
                "events": dict(sorted(kinds.items())),
                "sources": [
                    {"address": each.address, "seen": utc(each.seen), "forgotten": each.address in forgotten}
                    for each in sources
                ],
                "proposals": len(proposals),
                "conflicts": [str(each) for each in conflicts],
                "look_again": [
                    {"uid": each.event.uid, "lacks": each.lacks, "due": each.due.isoformat(), "why": each.why}
                    for each in waiting
                ],
            }
        )
    else:
        console = make_console()
        count = kinds.total()
        named = ", ".join(f"{number:,} {kind}" for kind, number in sorted(kinds.items()))
        console.print(f"{shown(database)}: {count:,} {'event' if count == 1 else 'events'}", markup=False, end="")
        console.print(f" ({named})" if named else "", markup=False)
        gone = dict.fromkeys(forgotten, " (no longer fetched)")
        seen = [f"{told(each.seen)}  {each.address}{gone.get(each.address, '')}" for each in sources]
        print_list(console, "Sources, last seen", shortened(seen, "all are in the answer to --json"))
        if proposals:
            console.print(f"{len(proposals):,} to settle: eventkit track proposals")
        print_list(
            console,
            "Decided, and said otherwise (decide anew, or release)",
            shortened(conflicts, "all are in the answer to --json"),
        )
        print_list(console, "Look again", shortened(waiting, "all are in the answer to --json"))
    if proposals or conflicts:
        sys.exit(_OPEN)
