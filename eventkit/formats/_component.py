"""
iCalendar as a tree: components with their properties as they were written (RFC 5545 section 3.6).

Text and tree are one to one, but for folding and line ends. Values stay as they were written, escapes and all; who
wants them typed goes on from here. The formats that say iCalendar in another notation (jCal, xCal) make the same tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Head:
    """
    What stands left of a property's value: its name in capitals, and its parameters, in the order written.

    `params` has for each parameter its name in capitals and its values, decoded (quotes taken off, RFC 6868 undone).
    `text` is all of it as it was written. Equal heads of one document are one object.
    """

    __slots__ = ("name", "params", "text")

    def __init__(self, name: str, params: tuple[tuple[str, tuple[str, ...]], ...], text: str) -> None:
        self.name, self.params, self.text = name, params, text

    def get(self, name: str) -> str:
        """The first value of a parameter, or ""."""
        for found, values in self.params:
            if found == name:
                return values[0] if values else ""
        return ""


class Property(NamedTuple):
    """One content line: its head, its value as written, and the number of its first line in the source."""

    head: Head
    value: str
    line: int

    @property
    def name(self) -> str:
        """The name, in capitals."""
        return self.head.name

    @property
    def text(self) -> str:
        """The whole line, unfolded."""
        return f"{self.head.text}:{self.value}"

    def get(self, name: str) -> str:
        """The first value of a parameter, or ""."""
        return self.head.get(name)


class Component:
    """A component: its name in capitals, the number of its BEGIN line, its properties, and the components in it."""

    __slots__ = ("components", "line", "name", "properties")

    def __init__(self, name: str, line: int = 0) -> None:
        self.name, self.line = name, line
        self.properties: list[Property] = []
        self.components: list[Component] = []

    def first(self, name: str) -> Property | None:
        """The first property of this name, or None."""
        return next((found for found in self.properties if found.head.name == name), None)

    def every(self, name: str) -> list[Property]:
        """All properties of this name, in order."""
        return [found for found in self.properties if found.head.name == name]

    def walk(self, name: str = "") -> Iterator[Component]:
        """This component and all in it, outermost first; only those of a name if one is given."""
        waiting = [self]
        while waiting:
            component = waiting.pop()
            if not name or component.name == name:
                yield component
            waiting += reversed(component.components)

    def lines(self) -> list[str]:
        """All lines of it, unfolded, from BEGIN to END; properties before components."""
        lines = [f"BEGIN:{self.name}", *(found.text for found in self.properties)]
        for component in self.components:
            lines += component.lines()
        lines.append(f"END:{self.name}")
        return lines


class Fault(NamedTuple):
    """A line that is no part of any component: its number, the line, and what is wrong with it."""

    line: int
    text: str
    message: str


class Document(NamedTuple):
    """What a source holds: its outermost components, and the lines that could not be placed."""

    components: tuple[Component, ...]
    faults: tuple[Fault, ...]
