"""What the rules for announcements look at: the text, its lines, and what is read in it (Announcement)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from attrs import field, frozen

from eventkit.checking.rule import Spot
from eventkit.doubts import Doubt, Evidence
from eventkit.events import Event, Reading
from eventkit.when import When


@frozen(slots=False)
class Announcement:
    """An announcement as its reader sees it: the first event of the reading, with the evidence for each field."""

    reading: Reading
    lines: tuple[str, ...] = field(init=False)

    @lines.default
    def _divided(self) -> tuple[str, ...]:
        return tuple(self.reading.text.split("\n")) if self.reading.text else ()

    @property
    def text(self) -> str:
        return self.reading.text

    @property
    def event(self) -> Event | None:
        """The event, if any is announced."""
        return self.reading.events[0] if self.reading.events else None

    @cached_property
    def when(self) -> When:
        """The time of the event; of an episode, of its publication."""
        return self.event.calendar_time if self.event is not None else When.unknown()

    def evidence(self, field_name: str) -> Evidence | None:
        """The first words that a field of the event rests on."""
        found = (
            each
            for fact in self.reading.fields
            if fact.event == 0 and fact.field == field_name
            for each in fact.evidence
        )
        return next((each for each in found if each.line is not None), None)

    def doubts(self, field_name: str) -> Iterator[Doubt]:
        """What the reader could not decide about a field."""
        return (doubt for doubt in self.reading.doubts if doubt.field.partition("[")[0] == field_name)

    def line(self, number: int | None) -> str:
        """The words of a line."""
        return self.lines[number - 1].strip() if number is not None and 0 < number <= len(self.lines) else ""

    def at(self, field_name: str, message: str, suggestion: str = "") -> Spot:
        """The spot of a field: the line of its first words; of the title, where the field is nowhere."""
        evidence = self.evidence(field_name) or self.evidence("title")
        number = evidence.line if evidence is not None else None
        return Spot(number, message, self.line(number), suggestion=suggestion)

    def at_offset(self, offset: int, message: str, suggestion: str = "") -> Spot:
        """The spot of a place in the text."""
        number = bisect_right(self._starts, offset)
        return Spot(number, message, self.line(number), suggestion=suggestion)

    @cached_property
    def _starts(self) -> list[int]:
        """The offsets at which lines begin."""
        return [0, *(end + 1 for end, c in enumerate(self.text) if c == "\n")]

    def rewritten(self, field_name: str, old: str, new: str) -> str:
        """The line of a field with other words in it; "" where the words are not on it."""
        evidence = self.evidence(field_name)
        line = self.line(evidence.line) if evidence is not None else ""
        return line.replace(old, new, 1) if old and old in line else ""
