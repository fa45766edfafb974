"""
The lines of each event as Evidence, made when somebody asks for them (FeedEvidence).

Kept as text they would take more memory than the events. So only the number of the line is kept for each event, and the
source itself, in which its lines are looked up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, overload

from eventkit.doubts import Evidence
from eventkit.formats._component import Component
from eventkit.formats._unfold import Trouble, in_chunks, unfold


class Lines(Protocol):
    """Where the lines of a component can be looked up."""

    def event_at(self, line: int, number: int) -> str:
        """The lines, unfolded, of the event that begins at a line and is the n-th of the source (from 0)."""


class FeedEvidence(Sequence[Evidence]):
    """One Evidence for each event of a reading: rule "VEVENT", the unfolded lines, and the number of the first."""

    def __init__(self, events: Sequence[tuple[int, int]], where: Lines, source: str) -> None:
        """`events` has of each event the line where it begins, and which VEVENT of the source it is."""
        self._events, self._where, self._source = events, where, source

    @overload
    def __getitem__(self, index: int) -> Evidence: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Evidence]: ...

    def __getitem__(self, index: int | slice) -> Evidence | Sequence[Evidence]:
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self._events))))
        line, number = self._events[index]
        return Evidence("VEVENT", self._where.event_at(line, number), source=self._source, line=line or None)

    def __len__(self) -> int:
        return len(self._events)

    def __iter__(self) -> Iterator[Evidence]:
        return (self[number] for number in range(len(self._events)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tuple | FeedEvidence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<evidence for {len(self)} events>"


class TextLines:
    """The lines of components in a text."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._lines: list[str] | None = None
        self._at: dict[int, int] = {}

    def event_at(self, line: int, number: int) -> str:
        if self._lines is None:
            self._lines = []
            troubles: list[Trouble] = []
            for piece in unfold(in_chunks(self._content), troubles):
                here = piece.line
                for text in piece.lines:
                    self._at[here] = len(self._lines)
                    self._lines.append(text.replace(piece.mark, ""))
                    here += 1 + text.count(piece.mark)
        start = self._at.get(line, 0)
        end = start + 1
        while end < len(self._lines) and self._lines[end - 1].strip().upper() != "END:VEVENT":
            end += 1
        return "\n".join(self._lines[start:end])


class TreeLines:
    """The lines of components in a tree."""

    def __init__(self, roots: Iterable[Component]) -> None:
        self._events = [found for root in roots for found in root.walk("VEVENT")]

    def event_at(self, line: int, number: int) -> str:
        return "\n".join(self._events[number].lines())
