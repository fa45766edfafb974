"""What claims about times hold, for the finders that propose and the decisions that read them: Phrase, Slot, Larger."""

from __future__ import annotations

from attrs import frozen

from eventkit.announcements.document import Span

# Rules of claims that a decision asks for.
IN_NAME = "in the name of the event"
ALONE = "a clock time by itself"
HOUR = "an hour in the words"
NEXT_ONE = "the next one"
FIRST_OF_TWO = "moved from the first of two days"


@frozen
class Atom:
    """One date, clock time, weekday or zone in a text: its kind and its offsets."""

    kind: str
    start: int
    end: int


@frozen
class Phrase:
    """One stretch of a text that speaks of a time, with the atoms in it; `block` is the position of its block."""

    block: int
    start: int
    end: int
    atoms: tuple[Atom, ...]

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def of(self, *kinds: str) -> tuple[Atom, ...]:
        """The atoms of some kinds: "day" (a day, or days), "month" (a month, a season), "clock", "zone", "weekday"."""
        return tuple(atom for atom in self.atoms if atom.kind in kinds)


@frozen
class Slot:
    """
    One line of an agenda: its clock times, the words behind them, its other cells, and the line of its day.

    `below` has the hour above it where it is in the afternoon by that alone.
    """

    block: int
    times: Span
    title: Span | None
    cells: tuple[Span, ...]
    day: Span | None
    whole: Span
    below: str = ""


@frozen
class Larger:
    """What an event is a part of: its name, the year of it, and the words in brackets that may be its days."""

    name: str
    edition: str
    span: Span
    days: Span | None
