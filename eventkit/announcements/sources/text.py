"""Plain text, as it is."""

from __future__ import annotations

from eventkit.announcements.document import Document
from eventkit.announcements.opening import decode, is_wide, open_document
from eventkit.when import Context

NAME = "text"
SUFFIXES: tuple[str, ...] = (".txt", ".text")
MEDIA_TYPE = "text/plain"


def recognizes(content: bytes) -> bool:
    """Bytes that are words: UTF-8 without control characters, or UTF-16."""
    if is_wide(content):
        return True
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # A character may be cut in two at the end of what was looked at.
        if error.start < len(content) - 3:
            return False
        words = content[: error.start].decode("utf-8-sig")
    return any(c.isalpha() for c in words) and not any(ord(c) < 9 or 13 < ord(c) < 27 for c in words)


def document(content: bytes, *, context: Context, base: str, source: str) -> Document:
    """The document of a text file (UTF-8, or UTF-16)."""
    return open_document(decode(content, source=source), context=context, base=base, source=source)
