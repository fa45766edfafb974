"""Doubts answered in the terminal, one after the other (review)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

import click
from attrs import evolve

from eventkit.cli._printing import make_console
from eventkit.doubts import Doubt
from eventkit.errors import EventkitError
from eventkit.events import Event, Reading
from eventkit.events.explaining import because, said
from eventkit.people import Appearance
from eventkit.when import Candidate, PartialDateTime, Precision, When
from eventkit.when.candidate import format_offset

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

# A date of figures alone, whose day and month can be taken for one another.
_FIGURES = re.compile(r"\b\d{1,4}([./-])\d{1,2}\1\d{1,4}\b")


def review(reading: Reading) -> Reading:
    """
    The reading with each doubt put to the person at the terminal.

    An answer is the number of a candidate, other words for the field, or nothing, which leaves the doubt open. What
    cannot be read is asked again, with the reason. Where the answers end (Ctrl-D), the other doubts stay open.
    """
    console = make_console(stderr=True)
    events, left = list(reading.events), []
    for number, doubt in enumerate(reading.doubts):
        which = _event_of(doubt, reading)
        if which is None:
            left.append(doubt)
            continue
        console.print()
        console.print(f"{reading.source or 'the text'}: {events[which].title}", markup=False)
        console.print(f"{doubt.field}: {doubt.message}", markup=False)
        for evidence in doubt.evidence:
            console.print(f"  {because(evidence)}", markup=False)
        for choice, candidate in enumerate(doubt.candidates, 1):
            console.print(f"  {choice}. {said(candidate)}", markup=False)
        try:
            answered = _asked(doubt, events[which])
        except click.Abort:
            console.print()
            left.extend(reading.doubts[number:])
            break
        if answered is None:
            left.append(doubt)
        else:
            events[which] = answered
    return evolve(reading, events=tuple(events), doubts=tuple(left))


def _event_of(doubt: Doubt, reading: Reading) -> int | None:
    """The position of the event that a doubt is about: of several, the last that begins before its words."""
    if len(reading.events) < 2:
        return 0 if reading.events else None
    at = next((each.start for each in doubt.evidence if each.start is not None), None)
    begins: dict[int, int] = {}
    for fact in reading.fields:
        for each in fact.evidence:
            if each.start is not None:
                begins[fact.event] = min(begins.get(fact.event, each.start), each.start)
    before = [(start, event) for event, start in begins.items() if at is not None and start <= at]
    return max(before)[1] if before else None


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
        found = _time(value, before)
        return _changed(event, **{field: evolve(When.from_iso(found.iso), text=before.text or found.text)})
    return _changed(event, **{field: value})


def _time(answer: Any, before: When) -> When:
    """The time that was chosen or typed; a clock time without a day is on the day that was read."""
    if isinstance(answer, When):
        return answer
    if isinstance(answer, Candidate):
        return _chosen(answer, before)
    day = before.start.date() if isinstance(before.start, datetime) else before.start
    if isinstance(day, PartialDateTime):
        day = day.date.earliest if day.date is not None and day.date.precision is Precision.DAY else None
    return When.parse(str(answer), date=day if isinstance(day, date) else None)


def _chosen(answer: Candidate, before: When) -> When:
    """The words read again as the candidate has them: in its zone, with their end; on its day, at their hour."""
    known = before.supplied
    zone = answer.zone or (format_offset(answer.offset) if answer.offset is not None else "")
    if zone:
        again = When.read(before.text, year=known.year, published=known.published, date=known.date, zone=zone)
        if again.is_settled and again.instant == answer.instant:
            return again
    if isinstance(answer.value, date) and not isinstance(answer.value, datetime):
        again = When.read(_FIGURES.sub(answer.value.isoformat(), before.text, count=1))
        return again if again.is_settled and str(answer.value) in again.iso else When.on(answer.value)
    if answer.instant is not None:
        return When.at(answer.instant.astimezone(answer.tz))
    return When.parse(str(answer))


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
