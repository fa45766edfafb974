"""What a reader of feeds could not decide, with the lines it rests on: Doubts."""

from __future__ import annotations

from eventkit.doubts import Doubt, Evidence
from eventkit.formats._component import Component, Fault, Property


class Doubts:
    """The doubts of one reading, in the order they came up."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.found: list[Doubt] = []
        self._told: set[tuple[str, str]] = set()
        self._last: tuple[Property | Component | None, Evidence | None] = None, None

    def begin_event(self) -> int:
        """What follows is about another event, of which each doubt is told once; how many there are so far."""
        self._told.clear()
        return len(self.found)

    def add(
        self,
        field: str,
        message: str,
        *said: Property | Component | None,
        candidates: tuple[object, ...] = (),
    ) -> None:
        """A doubt about a field; `said` are the lines and components it rests on."""
        if (field, message) in self._told:
            return
        self._told.add((field, message))
        evidence = tuple(self.evidence(one) for one in said if one is not None)
        self.found.append(Doubt(field, message, evidence, candidates))

    def add_lines(self, field: str, message: str, *said: tuple[int, str], candidates: tuple[object, ...] = ()) -> None:
        """A doubt that rests on lines which are no longer at hand: their numbers, and their words."""
        evidence = tuple(Evidence(field.upper(), words, source=self.source, line=line or None) for line, words in said)
        self.found.append(Doubt(field, message, evidence, candidates))

    def evidence(self, said: Property | Component) -> Evidence:
        """A line, or all lines of a component, as evidence."""
        last, found = self._last
        if last is not said or found is None:  # the thousand values of a line share one copy of it
            words = said.text if isinstance(said, Property) else "\n".join(said.lines())
            found = Evidence(said.name, words, source=self.source, line=said.line or None)
            self._last = said, found
        return found

    def fault(self, fault: Fault) -> None:
        """A line that had to be left out or repaired."""
        words = Evidence(fault.field, fault.text, source=self.source, line=fault.line or None)
        self.found.append(Doubt(fault.field, f"line {fault.line}: {fault.message}", (words,)))
