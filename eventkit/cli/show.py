"""eventkit show: an event with its times and people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from rich.markup import escape

from eventkit.cli._facts import event_facts, said_time
from eventkit.cli._options import AS_JSON, SOURCE
from eventkit.cli._printing import make_console, print_json, print_list
from eventkit.events import Event
from eventkit.io import read
from eventkit.people import Role


@click.command(name="show")
@SOURCE
@click.option("--zone", "zones", multiple=True, help="Also show times in this zone (IANA id); may be given again.")
@click.option("--locale", default="en", help="Language of the times: en, en-US, de, fr, es, zh.")
@AS_JSON
def command(source: Path, zones: tuple[str, ...], locale: str, as_json: bool) -> None:
    """Show the event (or events) of SOURCE, with the times in given zones."""
    reading = read(source)
    if as_json:
        print_json([event_facts(event, zones, locale) for event in reading.events])
        return
    shown = [event_lines(event, zones, locale) for event in reading.events]
    console = make_console()
    console.print("\n\n".join("\n".join(lines) for lines in shown))
    print_list(console, "Open", reading.doubts)


def event_lines(event: Event, zones: Sequence[str], locale: str) -> list[str]:
    when = event.calendar_time
    lines = [f"[bold]{escape(event.title)}[/bold]"]
    facts = [("Kind", event.kind), ("When", said_time(when, zones, locale)), ("As stated", when.text)]
    facts += [("Place", str(event.place or "")), ("Attendance", str(event.attendance)), ("Status", str(event.status))]
    facts += [("Series", str(event.series or "")), ("Page", event.url), ("UID", event.uid)]
    lines += [f"{label + ':':12} {escape(said)}" for label, said in facts if said]
    people: dict[Role, list[str]] = {}
    for appearance in event.appearances:
        for role in appearance.roles:
            people.setdefault(role, []).append(str(appearance))
    for role, members in people.items():
        lines.append(f"{escape(role.label if len(members) == 1 else role.label_plural)}:")
        lines += [f"  {escape(member)}" for member in members]
    return lines
