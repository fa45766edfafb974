"""
What words state into a When: `read_when`.

Dates get their year (resolve_dates.py), clock faces their zone (resolve_zones.py, cross_check.py); the faces are
checked against one another. What cannot be settled stays open, as problems and candidates.
"""

from __future__ import annotations

from typing import Final

from eventkit.when.context import Context
from eventkit.when.grammar import read_statement
from eventkit.when.iso_words import read_iso_words
from eventkit.when.problem import Problem
from eventkit.when.resolve_clocks import ClockResolver
from eventkit.when.shape import Shape
from eventkit.when.when import When

MAX_LENGTH: Final = 10_000
"""Longer text is refused: no announcement states one time at such length."""


_FINDINGS: Final = {
    "leftover": "is not the time of the event, and is not used",
    "zone-unknown": "is no zone that is known, and the time is kept without one; name the city, or pass zone=",
}


def read_when(text: str, context: Context) -> When:
    """The time that words state, with the context; see `When.read`."""
    if len(text) > MAX_LENGTH:
        message = (
            f"the text has {len(text):,} characters and no time is longer than {MAX_LENGTH:,}; pass the line alone"
        )
        return When(text=text, supplied=context, problems=(Problem("too-long", message, text[:80], 0, len(text)),))
    return read_iso_words(text, context) or Resolver(read_statement(text), context).resolve()


class Resolver(ClockResolver):
    """Makes one statement into a When."""

    def resolve(self) -> When:
        statement = self.statement
        for code, start, end in statement.findings:
            self._note(code, f"{self.text[start:end]!r} {_FINDINGS[code]}", start, end)
        if statement.crowded:
            self._note(
                "several-times", f"the words hold {statement.crowded} dates and clock times; pass the line of one event"
            )
            return self._made()
        if statement.recurring:
            return self._recurring()
        if statement.faces:
            return self._clock_times()
        if statement.dates:
            return self._dates()
        if statement.duration is not None:
            return self._made(shape=Shape.DURATION, stated_duration=statement.duration)
        if statement.refused:
            self._note(
                "unreadable",
                f"{statement.refused!r} is only a bound (before or after); state the day, or use When.within()",
            )
            return self._made()
        if not statement.nothing and self.text.strip():
            shown = self.text.strip()[:60]
            self._note("unreadable", f"no time in {shown!r}; write one such as '15 May 2020, 7pm Beijing time'")
        return self._made()

    def _recurring(self) -> When:
        start, end = self.statement.span
        words = self.text[start:end]
        self._note("recurrence", f"{words!r} says that it recurs; state one event each with its own date", start, end)
        return self._made(shape=Shape.RECURRING)
