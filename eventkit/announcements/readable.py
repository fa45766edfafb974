"""The kinds of announcements as formats that can be read: bytes in, a Reading out (eventkit.formats._shape.Format)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, tzinfo

from attrs import frozen

from eventkit.announcements.reader import context_of, read_document
from eventkit.announcements.sources import Source, sources
from eventkit.events.reading import Reading
from eventkit.when import Context


@frozen
class Announced:
    """One kind of source, with what the caller knows of the announcement."""

    kind: Source
    context: Context
    base: str

    @property
    def SUFFIXES(self) -> tuple[str, ...]:
        """The suffixes of its files."""
        return self.kind.SUFFIXES

    @property
    def MEDIA_TYPE(self) -> str:
        """What servers call it."""
        return self.kind.MEDIA_TYPE

    def recognizes(self, content: bytes) -> bool:
        """Whether bytes of no known name look like it."""
        return self.kind.recognizes(content)

    def read(self, content: bytes, *, source: str = "") -> Reading:
        """The events that the bytes announce."""
        return read_document(self.kind.document(content, context=self.context, base=self.base, source=source))


def announced(
    *,
    published: date | None = None,
    year: int | None = None,
    zone: str | tzinfo | None = None,
    place: str | None = None,
    base: str = "",
) -> Mapping[str, Announced]:
    """
    Every kind of announcement by its name; plain text, which anything may be, comes last.

    The keywords are those of `eventkit.read`. Raises UnreadableTime for a zone that does not exist.
    """
    context = context_of(published=published, year=year, zone=zone, place=place)
    return {name: Announced(kind, context, base) for name, kind in sources().items()}
