"""
The digest as plain text, in lines of at most 72 characters where words allow: for a terminal, or to send as a message.

What it cannot say: what the words rest on; JSON says that.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from eventkit.tracking.digests._told import NOTHING, period, sections, title

if TYPE_CHECKING:
    from eventkit.tracking.digest import Digest

NAME = "text"
SUFFIXES = (".txt",)
MEDIA_TYPE = "text/plain"

_WIDTH = 72  # RFC 3676 section 4.2: what is quoted a few times still fits 78


def render(digest: Digest) -> str:
    """The title and the time, then each list under its heading."""
    return "\n".join(_lines(digest)) + "\n"


def _lines(digest: Digest) -> Iterator[str]:
    yield from _wrapped(title(digest), "")
    yield from _wrapped(period(digest), "")
    empty = True
    for section in sections(digest):
        empty = False
        heading = f"{section.heading} ({len(section.events)})"
        yield from ("", heading, "-" * len(heading))
        if section.note:
            yield from _wrapped(section.note, "")
        for told in section.events:
            yield from _wrapped(told.title, "* ")
            for line in told.lines:
                yield from _wrapped(line, "  ")
            if told.url:
                yield f"  {told.url}"
    if empty:
        yield from ("", NOTHING)


def _wrapped(text: str, start: str) -> list[str]:
    """The words in lines; an address is never broken."""
    rest = " " * len(start)
    return textwrap.wrap(
        text, _WIDTH, initial_indent=start, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )
