"""What a reader of feeds could not decide, with the lines it rests on: Doubts."""

from __future__ import annotations

from eventkit.doubts import Doubt, Evidence
from eventkit.formats._component import Component, Fault, Property


class Doubts:
    """The doubts of one reading, in the order they came up."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.found: list[Doubt] = []
        self.since = 0
        """Where the doubts of the event begin that is being read: each is told once of it."""

    def add(
        self,
        field: str,
        message: str,
        *said: Property | Component | None,
        candidates: tuple[object, ...] = (),
    ) -> None:
        """A doubt about a field; `said` are the lines and components it rests on."""
        if any(doubt.message == message and doubt.field == field for doubt in self.found[self.since :]):
            return
        evidence = tuple(self.evidence(one) for one in said if one is not None)
        self.found.append(Doubt(field, message, evidence, candidates))

    def add_lines(self, field: str, message: str, *said: tuple[int, str], candidates: tuple[object, ...] = ()) -> None:
        """A doubt that rests on lines which are no longer at hand: their numbers, and their words."""
        evidence = tuple(Evidence(field.upper(), words, source=self.source, line=line or None) for line, words in said)
        self.found.append(Doubt(field, message, evidence, candidates))

    def evidence(self, said: Property | Component) -> Evidence:
        """A line, or all lines of a component, as evidence."""
        words = said.text if isinstance(said, Property) else "\n".join(said.lines())
        return Evidence(said.name, words, source=self.source, line=said.line or None)

    def fault(self, fault: Fault) -> None:
        """A line that had to be left out or repaired."""
        words = Evidence(fault.field, fault.text, source=self.source, line=fault.line or None)
        self.found.append(Doubt(fault.field, f"line {fault.line}: {fault.message}", (words,)))
