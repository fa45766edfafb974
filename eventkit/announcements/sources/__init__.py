"""
Where announcements come from: each file turns one kind of source (words, a web page, a message) into a Document.

A source is a module with `NAME`, `SUFFIXES`, `MEDIA_TYPE`, `recognizes` and `document`. It is found by looking in this
folder, and through the entry-point group "eventkit.announcements.sources": adding one is adding a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Protocol

from eventkit._registry import plugins
from eventkit.announcements.document import Document
from eventkit.when import Context


class Source(Protocol):
    """A module of this folder."""

    NAME: str
    SUFFIXES: tuple[str, ...]
    MEDIA_TYPE: str

    def recognizes(self, content: bytes, /) -> bool:
        """Whether bytes of no known name look like this kind; their beginning is enough."""

    def document(self, content: bytes, *, context: Context, base: str, source: str) -> Document:
        """
        The words of the bytes, divided.

        Raises MalformedSource for bytes that are not of this kind, MissingExtra where a package is wanted.
        """


@cache
def sources() -> Mapping[str, Source]:
    """Every kind of source by its name."""
    return plugins(__name__)
