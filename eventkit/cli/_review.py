"""Doubts answered in the terminal, one after the other (review)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import click
from attrs import evolve

from eventkit.cli._printing import make_console
from eventkit.doubts import Doubt
from eventkit.errors import EventkitError
from eventkit.events import Event, Reading
from eventkit.events.explaining import because, said
from eventkit.people import Appearance
from eventkit.when import When

# Fields that take what a person types, as the keyword of the same name does.
_TYPED = (
    "title",
    "when",
    "place",
    "status",
    "attendance",
    "series",
    "url",
    "language",
    "published",
    "recorded",
    "duration",
)


def review(reading: Reading) -> Reading:
    """
    The reading with each doubt put to the person at the terminal.

    An answer is the number of a candidate, other words for the field, or nothing, which leaves the doubt open. What
    cannot be read is asked again, with the reason.
    """
    console = make_console(stderr=True)
    events, left = list(reading.events), []
    for doubt in reading.doubts:
        if not events:
            left.append(doubt)
            continue
        console.print()
        console.print(f"{reading.source or 'the text'}: {events[0].title}", markup=False)
        console.print(f"{doubt.field}: {doubt.message}", markup=False)
        for evidence in doubt.evidence:
            console.print(f"  {because(evidence)}", markup=False)
        for number, candidate in enumerate(doubt.candidates, 1):
            console.print(f"  {number}. {said(candidate)}", markup=False)
        answered = _asked(doubt, events[0])
        if answered is None:
            left.append(doubt)
        else:
            events[0] = answered
    return evolve(reading, events=tuple(events), doubts=tuple(left))


def _asked(doubt: Doubt, event: Event) -> Event | None:
    """The event with the answer in it; None where the doubt is left open."""
    field = doubt.field.partition("[")[0]
    take = _TAKING.get(field)
    if take is None:
        click.echo("  (to be settled in the event file)", err=True)
        return None
    while True:
        choice = "number, or words" if doubt.candidates else "words"
        answer = click.prompt(f"  {choice}; nothing leaves it open", default="", show_default=False, err=True).strip()
        if not answer:
            return None
        value: Any = answer
        if answer.isdecimal() and 1 <= int(answer) <= len(doubt.candidates):
            value = doubt.candidates[int(answer) - 1]
        try:
            return take(event, field, value)
        except (EventkitError, ValueError, TypeError) as error:
            click.echo(f"  {error}", err=True)


def _typed(event: Event, field: str, value: Any) -> Event:
    """The field with the answer; a time keeps the words of the announcement, with the answer as how they are read."""
    if field in ("when", "published", "recorded"):
        before: When = getattr(event, field)
        moment = getattr(value, "instant", None) if not isinstance(value, When | str) else None
        found = value if isinstance(value, When) else When.at(moment) if moment else When.parse(str(value))
        return _changed(event, **{field: evolve(When.from_iso(found.iso), text=before.text or found.text)})
    return _changed(event, **{field: value})


def _appeared(event: Event, field: str, value: Any) -> Event:
    """One more who appears: a candidate, or a line such as "Jane Roe, Director, Lake Institute"."""
    who = value if isinstance(value, Appearance) else Appearance.parse(str(value), role="speaker")
    return _changed(event, appearances=(*event.appearances, who))


def _changed(event: Any, **fields: Any) -> Event:
    """The event with other fields; which they are is only known when it runs."""
    changed: Event = evolve(event, **fields)
    return changed


_TAKING: Mapping[str, Callable[[Event, str, Any], Event]] = {
    **dict.fromkeys(_TYPED, _typed),
    "appearances": _appeared,
}
