"""A document of words: without marks of layout, divided, with its language, ready for the finders."""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.announcements._splitting import split
from eventkit.announcements.document import Document, Span, Whole
from eventkit.announcements.layout import tidied, unwrapped
from eventkit.errors import MalformedSource
from eventkit.when import Context

NOTHING_KNOWN = Context()
MAX_TEXT = 20_000_000  # characters
_PAIRED = re.compile(rb"[\xa1-\xf7][\xa1-\xfe]")  # as nearly all characters of Chinese text are in GB18030
_CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1a]")  # that no text has


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
    The document of a text that is tidied.

    Raises MalformedSource for more than 20 million characters.
    """
    if len(text) > MAX_TEXT:
        raise MalformedSource(f"has more than {MAX_TEXT:,} characters; give the page of one event", source=source)
    joined = unwrapped(text)
    return Document(
        joined,
        split(joined),
        stated=Whole(text),
        context=context,
        base=base,
        source=source,
        links=tuple(links),
        data=tuple(data),
        leftovers=tuple(leftovers),
    )


def decode(content: bytes, *, source: str = "") -> str:
    """
    The words of bytes, tidied: UTF-8, or UTF-16 where a byte order mark or the zeros of its letters say so. No other
    encoding is guessed; the error names the one that it may be.

    Raises MalformedSource that names the line of the first byte that is not UTF-8.
    """
    if wide := _wide(content):
        try:
            return tidied(content.decode(wide))
        except UnicodeDecodeError as error:
            raise MalformedSource("is not UTF-16, as its first bytes say; save it as UTF-8", source=source) from error
    try:
        return tidied(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        said = f"is not UTF-8: the byte 0x{content[error.start]:02x}; {encoding_advice(content)}"
        raise MalformedSource(said, source=source, line=line) from None


def is_wide(content: bytes) -> bool:
    """Whether bytes are words in UTF-16."""
    return bool(_wide(content))


def _wide(content: bytes) -> str:
    """The form of UTF-16 that bytes are in: Latin letters have a zero for every second byte, which UTF-8 has not."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    start = content[:1024]
    if b"\0" not in start:
        return ""
    for form, zeros, others in (("utf-16-le", start[1::2], start[::2]), ("utf-16-be", start[::2], start[1::2])):
        if zeros.count(0) * 2 > len(zeros) and not others.count(0):
            return form
    return ""


def encoding_advice(content: bytes) -> str:
    """What to do about bytes that are not UTF-8, with the encoding that they may be in."""
    if _CONTROLS.search(content):
        return "it holds no words but data; give the text, web page, message or PDF itself"
    high = sum(byte > 127 for byte in content)
    paired = sum(len(pair) for pair in _PAIRED.findall(content))
    maybe = "GB18030" if paired * 10 > high * 9 and _decodes(content, "gb18030") else "windows-1252"
    if maybe == "windows-1252" and (high * 4 > len(content) or not _decodes(content, maybe)):
        return "save it as UTF-8, or decode it and give its words"
    return f"it may be {maybe}: save it as UTF-8 (iconv -f {maybe} -t UTF-8), or decode it and give its words"


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
