"""eventkit track diff: what is known now beside what was known then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import click
from rich.markup import escape

from eventkit.cli._options import AS_JSON, words
from eventkit.cli._printing import make_console, print_json
from eventkit.cli.track._catalogue import DATABASE, event_of, opened
from eventkit.cli.track._moments import SINCE, UNTIL
from eventkit.cli.track._telling import value_facts
from eventkit.events import Event
from eventkit.tracking.known import Known
from eventkit.tracking.rewind import states_at

_STAMPS = ("updated", "created", "sequence")


@click.command(name="diff")
@click.argument("words", metavar="[EVENT]", type=words, required=False)
@DATABASE
@SINCE
@UNTIL
@AS_JSON
def command(words: str | None, database: str, since: datetime, until: datetime, as_json: bool) -> None:
    """
    Say what differs between what was known at one moment and at another, of EVENT or of all.

    What changed and changed back is not in it; see history for every step, and digest for the story.
    """
    with opened(database) as catalogue:
        uids = dict.fromkeys(change.uid for change in catalogue.changes(since, until))
        if words is not None:
            known = event_of(catalogue, words)
            uids = dict.fromkeys(uid for uid in uids if uid == known.uid)
        with catalogue.store.read() as snapshot:
            before, after = (states_at(snapshot, uids.keys(), moment) for moment in (since, until))
        found = [(uid, _event(before, uid), _event(after, uid)) for uid in uids]
    differences = [(uid, old, new, list(_fields(old, new))) for uid, old, new in found]
    differences = [each for each in differences if each[1] is None or each[2] is None or each[3]]
    if as_json:
        print_json([_facts(*each) for each in differences])
        return
    console = make_console()
    for uid, old, new, fields in differences:
        event = new or old
        sign = "+" if old is None else "-" if new is None else "~"
        console.print(f"{sign} [bold]{escape(event.title if event else uid)}[/bold] ({escape(uid)})")
        for name, was, is_ in fields:
            console.print(f"    {name.replace('_', ' ')}: {escape(_said(was))} → {escape(_said(is_))}")


def _event(states: Mapping[str, Known], uid: str) -> Event | None:
    """The event as it was known; None where it was not, or was known to be another one."""
    known = states.get(uid)
    return None if known is None or known.merged_into else known.event


def _fields(old: Event | None, new: Event | None) -> Iterator[tuple[str, Any, Any]]:
    """The fields that differ, with both values."""
    import attrs

    if old is None or new is None:
        return
    for field in attrs.fields(type(new)):
        was, is_ = getattr(old, field.name, None), getattr(new, field.name)
        if field.init and not field.name.startswith("_") and field.name not in _STAMPS and was != is_:
            yield field.name, was, is_


def _said(value: Any) -> str:
    found = value_facts(value)
    if isinstance(found, list):
        return "; ".join(map(str, found)) or "none"
    return str(found) if found not in (None, "") else "none"


def _facts(uid: str, old: Event | None, new: Event | None, fields: list[tuple[str, Any, Any]]) -> dict[str, Any]:
    event = new or old
    return {
        "uid": uid,
        "title": event.title if event else "",
        "difference": "added" if old is None else "gone" if new is None else "changed",
        "fields": {name: {"old": value_facts(was), "new": value_facts(is_)} for name, was, is_ in fields},
    }
