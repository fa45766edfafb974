"""A document of words: divided, with its language, ready for the finders."""

from __future__ import annotations

from collections.abc import Iterable

from eventkit.announcements._splitting import split
from eventkit.announcements.document import Document, Span
from eventkit.errors import MalformedSource
from eventkit.when import Context

NOTHING_KNOWN = Context()
MAX_TEXT = 20_000_000  # characters


def open_document(
    text: str,
    *,
    context: Context = NOTHING_KNOWN,
    base: str = "",
    source: str = "",
    links: Iterable[tuple[Span, str]] = (),
    data: Iterable[dict[str, object]] = (),
    leftovers: Iterable[str] = (),
) -> Document:
    """
    The document of a text.

    Raises MalformedSource for more than 20 million characters.
    """
    if len(text) > MAX_TEXT:
        raise MalformedSource(f"has more than {MAX_TEXT:,} characters; give the page of one event", source=source)
    return Document(
        text,
        split(text),
        context=context,
        base=base,
        source=source,
        links=tuple(links),
        data=tuple(data),
        leftovers=tuple(leftovers),
    )


def decode(content: bytes, *, source: str = "") -> str:
    """
    The words of bytes: UTF-8, or UTF-16 where a byte order mark says so. No other encoding is guessed.

    Raises MalformedSource that names the line of the first byte that is not UTF-8.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise MalformedSource("is not UTF-16, as its first bytes say; save it as UTF-8", source=source) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise MalformedSource(
            f"is not UTF-8: the byte 0x{content[error.start]:02x}; save it as UTF-8, or decode it and give its words",
            source=source,
            line=line,
        ) from None
