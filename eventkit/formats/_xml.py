"""
XML that is safe to read, whoever wrote it: elements, text, namespaces, and nothing else.

A document type declaration is refused where it begins, so there are no entities to expand, no files to fetch and no
defaults to add. What is left costs time and memory in proportion to the document; its depth is limited. Done with the
expat of the standard library, whose handlers are all that defusedxml would set for us.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from eventkit.errors import LimitExceeded

MAX_DEPTH = 100  # of elements: twenty components, each in a list of its own, and the parts of a value

_MARKUP = re.compile('[&<>\r"]')
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", '"': "&quot;"}


class NotXML(ValueError):
    """A text that is not well-formed, or not safe: `line` says where."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class Element:
    """
    An element: its namespace, name and attributes, the text right in it, its children, and its line.

    `parts` has text and children in their order.
    """

    __slots__ = ("attributes", "line", "name", "parts", "space")

    def __init__(self, space: str, name: str, attributes: dict[str, str], line: int) -> None:
        self.space, self.name, self.attributes, self.line = space, name, attributes, line
        self.parts: list[str | Element] = []

    @property
    def children(self) -> list[Element]:
        return [part for part in self.parts if isinstance(part, Element)]

    @property
    def text(self) -> str:
        """The text between the children, run together."""
        return "".join([part for part in self.parts if isinstance(part, str)])

    def is_in(self, space: str) -> bool:
        return self.space == space

    def text_again(self) -> str:
        """The element as XML, with its namespace; of attributes in namespaces of their own, those without are kept."""
        return "".join(self._pieces(""))

    def _pieces(self, outer: str) -> Iterator[str]:
        space = f' xmlns="{as_text(self.space)}"' if self.space != outer else ""
        said = "".join(f' {key}="{as_text(value)}"' for key, value in self.attributes.items())
        if not self.parts:
            yield f"<{self.name}{space}{said}/>"
            return
        yield f"<{self.name}{space}{said}>"
        for part in self.parts:
            if isinstance(part, Element):
                yield from part._pieces(self.space)
            else:
                yield as_text(part)
        yield f"</{self.name}>"


def as_text(value: str) -> str:
    """Text with the marks of XML escaped; a CR would come back as a line feed if it were not."""
    return _MARKUP.sub(lambda found: _ESCAPES[found[0]], value) if _MARKUP.search(value) else value


def parse_xml(content: bytes) -> Element:
    """
    The root element.

    Raises:
        NotXML: the text is not well-formed, or declares a document type.
        LimitExceeded: elements are nested deeper than 100.
    """
    return _Parser().parse(content)


class _Parser:
    def __init__(self) -> None:
        self.expat = expat.ParserCreate(namespace_separator=" ")
        self.expat.buffer_text = True
        self.expat.StartElementHandler = self._start
        self.expat.EndElementHandler = self._end
        self.expat.CharacterDataHandler = self._characters
        self.expat.StartDoctypeDeclHandler = self._doctype
        self.open: list[Element] = []
        self.root: Element | None = None

    def parse(self, content: bytes) -> Element:
        try:
            self.expat.Parse(content, True)
        except expat.ExpatError as error:
            raise NotXML(f"is not XML: {expat.ErrorString(error.code)}", error.lineno) from error
        except (LookupError, ValueError) as error:
            if isinstance(error, NotXML | LimitExceeded):
                raise
            raise NotXML(f"is in an encoding that cannot be read: {error}", 1) from error
        if self.root is None:
            raise NotXML("is not XML: it has no element", 1)
        return self.root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        line = self.expat.CurrentLineNumber
        if len(self.open) >= MAX_DEPTH:
            raise LimitExceeded(f"elements are nested deeper than {MAX_DEPTH}", line=line)
        space, _, local = name.rpartition(" ")
        element = Element(space, local, {key: said for key, said in attributes.items() if " " not in key}, line)
        if self.open:
            self.open[-1].parts.append(element)
        else:
            self.root = element
        self.open.append(element)

    def _end(self, name: str) -> None:
        self.open.pop()

    def _characters(self, text: str) -> None:
        self.open[-1].parts.append(text)

    def _doctype(self, *_: object) -> None:
        raise NotXML(
            "declares a document type, which is not read: it could hide entities", self.expat.CurrentLineNumber
        )
