"""
iCalendar as a tree: components with their properties as they were written (RFC 5545 section 3.6).

Text and tree are one to one, but for folding and line ends. Values stay as they were written, escapes and all; who
wants them typed goes on from here. The formats that say iCalendar in another notation (jCal, xCal) make the same tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from eventkit._collector import paused
from eventkit.errors import LimitExceeded, MalformedSource
from eventkit.formats._cache import Cache
from eventkit.formats._contentlines import Parameters, fold, head_name, parse_parameters, split_line
from eventkit.formats._unfold import Piece, Trouble, in_chunks, unfold

MAX_DEPTH = 20
MAX_PROPERTIES = 100_000

_CALENDARS = 3  # in each other: somebody put a file into a file; more are files whose END is missing
# None of these can hold another: where one begins, the END of the one before is missing.
_NOT_IN_EACH_OTHER = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"})


class Head:
    """
    What stands left of a property's value: its name in capitals, and its parameters, in the order written.

    `params` has for each parameter its name in capitals and its values, decoded (quotes taken off, RFC 6868 undone).
    `text` is all of it as it was written. Equal heads of one document are one object.
    """

    __slots__ = ("_params", "name", "text")

    def __init__(self, name: str, params: Parameters | None, text: str) -> None:
        """Without `params` they are read from the text when somebody asks for them."""
        self.name, self.text = name, text
        self._params = params

    @property
    def params(self) -> Parameters:
        """The parameters, each with all its values."""
        params = self._params
        if params is None:
            params = self._params = parse_parameters(self.text[len(self.text.partition(";")[0]) :])
        return params

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
    def params(self) -> Parameters:
        """The parameters, each with all its values."""
        return self.head.params

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
    """
    What is wrong in a text: the number of the line, the line, what is wrong with it, and in what ("line", "END", …).
    """

    line: int
    text: str
    message: str
    field: str = "line"


class Document(NamedTuple):
    """What a source holds: its outermost components, and the lines that could not be placed."""

    components: tuple[Component, ...]
    faults: tuple[Fault, ...]


def parse(content: bytes, *, source: str = "") -> Document:
    """
    The tree of a whole text; what had to be repaired or left out is in the faults, each with its line.

    Never refuses a line: what is no part of a component is a fault, a component whose END is missing is kept with
    what it has.

    Raises:
        MalformedSource: there is no component at all.
        LimitExceeded: components nested deeper than 20, a line longer than 10 MB, more than 100,000 properties of
            one component.

    >>> document = parse(b"BEGIN:VCALENDAR\\nX-A;B=c:d\\nEND:VCALENDAR\\n")
    >>> document.components[0].lines()
    ['BEGIN:VCALENDAR', 'X-A;B=c:d', 'END:VCALENDAR']
    """
    tree = Tree(source=source)
    with paused():
        for _ in tree.grow(in_chunks(content)):
            pass
    return Document(tuple(tree.roots), tuple(tree.faults))


def render(component: Component) -> str:
    """
    The component as text: its lines, folded at 75 octets and ended by CRLF. The opposite of `parse`.

    Raises WriteError for a control character, which no content line can hold.
    """
    return "".join([fold(line) for line in component.lines()])


class Tree:
    """
    A tree while it grows from its text.

    `roots` are the outermost components so far, `open` those that are not finished, outermost first, and `faults` what
    was found wrong. Who wants to keep memory flat takes finished components away between two steps of `grow`.
    """

    def __init__(self, *, source: str = "") -> None:
        self.source = source
        self.roots: list[Component] = []
        self.open: list[Component] = []
        self.faults: list[Fault] = []
        self._empty = True
        self._names: Cache[str, str] = Cache(head_name)
        self._heads: Cache[str, Head | None] = Cache(self._head)

    def grow(self, chunks: Iterable[bytes]) -> Iterator[None]:
        """Read the text, chunk by chunk, with a stop after each. Raises as `parse` does."""
        troubles: list[Trouble] = []
        for piece in unfold(chunks, troubles, source=self.source):
            self._add(piece)
            if troubles:
                self.faults += [Fault(*trouble, "encoding") for trouble in troubles]
                troubles.clear()
            yield
        while self.open:
            component = self.open.pop()
            self._fault(component.line, f"BEGIN:{component.name}", "has no END; what it holds is kept", "END")
        if self._empty:
            said = "no line of it begins a component (BEGIN:VCALENDAR); it is no iCalendar text"
            raise MalformedSource(said, source=self.source)

    def _add(self, piece: Piece) -> None:
        lines, mark, number = piece
        heads = self._heads
        properties = self.open[-1].properties if self.open else None
        new = tuple.__new__  # half the time of Property(…), for every line there is
        for line in lines:
            here = number
            if mark in line:
                number += line.count(mark) + 1
                line = line.replace(mark, "")
            else:
                number += 1
            text, colon, value = line.partition(":")
            head = heads[text]
            if head is None or properties is None or not colon:
                properties = self._place(line, text, value, here)
            else:
                properties.append(new(Property, (head, value, here)))
        if self.open:
            self._check(self.open[-1])

    def _place(self, line: str, before: str, after: str, number: int) -> list[Property] | None:
        """
        Put a line, with what stands before and after its first colon, where it belongs: BEGIN, END, one with an odd
        head or none. The properties of what is open then.
        """
        if before == "END":
            self._end(after.strip().upper(), number, line)
            return self.open[-1].properties if self.open else None
        if before == "BEGIN":
            self._begin(after.strip().upper(), number)
            return self.open[-1].properties
        parts = split_line(line)
        head = self._named(parts[0]) if parts else None
        if parts is None or head is None:
            if line and not line.isspace():
                self._fault(number, line, "is no content line (NAME:value); left out")
        elif head.name == "BEGIN":
            self._begin(parts[1].strip().upper(), number)
        elif head.name == "END":
            self._end(parts[1].strip().upper(), number, line)
        elif not self.open:
            self._fault(number, line, "is a content line in no component; left out")
        else:
            if head.text.count('"') % 2:
                self._fault(number, line, "has a quote that is never closed; kept as it is")
            self.open[-1].properties.append(Property(head, parts[1], number))
        return self.open[-1].properties if self.open else None

    def _head(self, text: str) -> Head | None:
        """The head of a plain line; None for BEGIN, END, an open quote and what is no head: they go to `_place`."""
        if '"' in text and text.count('"') % 2:
            return None
        name = self._names[text.partition(";")[0]]
        return Head(name, None, text) if name and name not in ("BEGIN", "END") else None

    def _named(self, text: str) -> Head | None:
        """The head of any line; None for what is no head."""
        text = text.lstrip("\ufeff")
        name = self._names[text.partition(";")[0]]
        return (self._heads[text] or Head(name, None, text)) if name else None

    def _begin(self, name: str, number: int) -> None:
        if name in _NOT_IN_EACH_OTHER or name == "VCALENDAR":
            for depth, outer in enumerate(self.open):
                if outer.name in _NOT_IN_EACH_OTHER:
                    self._close(depth)
                    break
            if name == "VCALENDAR" and len(self.open) >= _CALENDARS:
                self._close(0)
        if len(self.open) >= MAX_DEPTH:
            said = f"components are nested deeper than {MAX_DEPTH}; is this a calendar?"
            raise LimitExceeded(said, source=self.source, line=number)
        component = Component(name, number)
        self._empty = False
        (self.open[-1].components if self.open else self.roots).append(component)
        self.open.append(component)

    def _end(self, name: str, number: int, line: str) -> None:
        if self.open and self.open[-1].name == name:
            self._check(self.open.pop())
            return
        depth = next((at for at in reversed(range(len(self.open))) if self.open[at].name == name), None)
        if depth is None:
            self._fault(number, line, f"ends no component: there is no BEGIN:{name} before it", "END")
            return
        self._close(depth + 1)
        self.open.pop()

    def _close(self, depth: int) -> None:
        """Close the components that another one ends, or that it cannot stand in."""
        while len(self.open) > depth:
            component = self.open.pop()
            self._fault(
                component.line, f"BEGIN:{component.name}", "has no END; it ends where another begins or ends", "END"
            )

    def _check(self, component: Component) -> None:
        if len(component.properties) > MAX_PROPERTIES:
            said = f"{component.name} has more than {MAX_PROPERTIES:,} properties; is this a calendar?"
            raise LimitExceeded(said, source=self.source, line=component.line)

    def _fault(self, line: int, text: str, message: str, field: str = "line") -> None:
        self.faults.append(Fault(line, text, message, field))
