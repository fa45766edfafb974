"""A reading laid open as text: each field with its value, the words it rests on, the rule, and the doubts (explain)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from eventkit._messages import show
from eventkit.doubts import Doubt, Evidence
from eventkit.events.session import Session
from eventkit.when import When

if TYPE_CHECKING:
    from eventkit.events.reading import Reading

_WIDTH = 16  # of the column of names
_LONGEST = 100  # characters of a value or of the words that are shown


def explain(reading: Reading) -> str:
    """
    What was read and why, for people: a paragraph for each event, then the doubts and the leftovers.

    A reading of a feed has the lines of each event instead of words for each field.
    """
    return "\n".join(_lines(reading))


def _lines(reading: Reading) -> Iterator[str]:
    if reading.source:
        yield f"{reading.source}:"
    if not reading.events:
        yield "Nothing is announced here."
    for number, event in enumerate(reading.events):
        if number:
            yield ""
        yield f"{event.kind}: {_cut(event.title)}"
        for fact in reading.fields:
            if fact.event != number:
                continue
            yield f"  {fact.field:{_WIDTH}}{_cut(said(fact.value))}"
            for evidence in fact.evidence:
                yield f"  {'':{_WIDTH}}  {because(evidence)}"
            yield from (f"  {'':{_WIDTH}}  ({_cut(each)})" for each in concluded(fact.value))
        if not reading.fields and number < len(reading.evidence):
            yield f"  {because(reading.evidence[number])}"
    if reading.doubts:
        yield ""
        yield "Not decided:"
        for doubt in reading.doubts:
            yield from _doubt_lines(doubt)
    if reading.leftovers:
        yield ""
        yield "Not placed:"
        yield from (f"  {_cut(leftover)}" for leftover in reading.leftovers)


def _doubt_lines(doubt: Doubt) -> Iterator[str]:
    yield f"  {_cut(doubt.field)}: {_cut(doubt.message)}"
    if doubt.candidates:
        yield f"    it could be {' or '.join(_cut(said(candidate)) for candidate in doubt.candidates)}"
    for evidence in doubt.evidence:
        yield f"    {because(evidence)}"


def said(value: object) -> str:
    """A value as people read it."""
    if isinstance(value, When):
        return value.format() if value.text or value.start is not None or value.end is not None else "not known"
    if isinstance(value, Session):
        known = value.when.text or value.when.start is not None
        return f"{value.title} ({said(value.when)})" if known else value.title
    roles = getattr(value, "roles", None)
    if roles:
        positions = "; ".join(map(str, getattr(value, "positions", ())))
        who = f"{getattr(value, 'name', value)} ({', '.join(role.name for role in roles)})"
        return f"{who}: {positions}" if positions else who
    if isinstance(value, tuple):
        return ", ".join(map(said, value))
    return str(value)


def concluded(value: object) -> Iterator[str]:
    """What of a time is not in its words, with the reason: "year 2031: supplied by the caller"."""
    if isinstance(value, When):
        yield from dict.fromkeys(map(str, value.inferred))


def because(evidence: Evidence) -> str:
    """The words, where they stand, and the rule: `"7pm CST" (line 3: label)`."""
    where = f"line {evidence.line}: {evidence.rule}" if evidence.line is not None else evidence.rule
    return f"{show(_cut(evidence.words))} ({where})" if evidence.words else f"({where})"


def _cut(text: str) -> str:
    """A text on one line, its end left out where it is long, and nothing in it that a terminal would obey."""
    text = "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
