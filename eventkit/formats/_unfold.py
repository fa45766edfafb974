"""
From bytes to logical lines: what iCalendar text looks like in the world, made even (unfold).

UTF-8 with or without a byte order mark, UTF-16, and lines in Windows-1252 among them; lines ended by CRLF, LF, CR, or
some of each; folds by a space or a TAB, also inside a character (RFC 5545 section 3.1 folds octets). The work is done
on large pieces by functions of the bytes type, never character by character, and each line keeps the number it had in
the source.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from eventkit.errors import LimitExceeded

PIECE = 1 << 16  # octets that are read at a time: the lines of so many stay in the cache of a processor
MAX_LINE = 10_000_000

# Stands for a fold until the line numbers are counted: a control character that is not in the text.
_MARKS = tuple(bytes((code,)) for code in (*range(0x01, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20)))
# Where a logical line has ended: after CR all of "\r\n", "\r\r\n" and a fold could follow; after LF only a fold.
_LINE_END = re.compile(rb"\n(?=[^ \t])|\r(?=[^ \t\r\n])")
# A CR that ends a line though other lines end otherwise: before a fold, an end, or what looks like a property.
_LONE_CR = re.compile(rb"\r(?=[ \t\r\n]|[A-Za-z][A-Za-z0-9-]{0,60}[:;]|\Z)")


class Trouble(NamedTuple):
    """Something that had to be repaired: the number of the line, the line, and what was done."""

    line: int
    text: str
    message: str


class Piece(NamedTuple):
    """
    Whole logical lines that follow one another.

    `mark` stands in each line for every fold that was in it; `line` is the number of the first line in the source.
    """

    lines: list[str]
    mark: str
    line: int


def unfold(chunks: Iterable[bytes], troubles: list[Trouble], *, source: str = "") -> Iterator[Piece]:
    """
    The logical lines of a source that comes in chunks of any size, in pieces of about the size of the chunks.

    What was repaired is added to `troubles`. Raises LimitExceeded for a line longer than 10 MB.
    """
    line = 1
    for octets in _whole_lines(_utf8(chunks), source):
        piece, ends = _piece(octets, line, troubles)
        if len(octets) > MAX_LINE and max(map(len, piece.lines)) > MAX_LINE:
            raise _too_long(line, source)
        yield piece
        line += ends


def in_chunks(content: bytes) -> Iterator[bytes]:
    """The same bytes in chunks, so that no copy of the whole is made while they are read."""
    for start in range(0, len(content), PIECE):
        yield content[start : start + PIECE]


def _utf8(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The chunks without a byte order mark; UTF-16 and UTF-32 as UTF-8."""
    rest = iter(chunks)
    start = b""
    for chunk in rest:
        start += chunk
        if len(start) >= 4:
            break
    if start.startswith(codecs.BOM_UTF8):
        yield start[3:]
        yield from rest
        return
    encoding = _wide_encoding(start)
    if not encoding:
        yield start
        yield from rest
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    yield decoder.decode(start).removeprefix("\ufeff").encode("utf-8", "replace")
    for chunk in rest:
        yield decoder.decode(chunk).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def _wide_encoding(start: bytes) -> str:
    """The encoding of text in units of two or four octets, by its mark or by the zeros in it; "" for others."""
    if start.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if len(start) >= 4 and start[1] == start[3] == 0 and start[0] and start[2]:
        return "utf-16-le"
    if len(start) >= 4 and start[0] == start[2] == 0 and start[1] and start[3]:
        return "utf-16-be"
    return ""


def _whole_lines(chunks: Iterable[bytes], source: str) -> Iterator[bytes]:
    """The same octets, cut only where a logical line ends."""
    held = b""
    for chunk in chunks:
        searched = max(len(held) - 1, 0)
        held = held + chunk if held else chunk
        cut = _last_cut(held, searched)
        if cut:
            yield held[:cut]
            held = held[cut:]
        elif len(held) > MAX_LINE + PIECE:
            raise _too_long(None, source)
    if held:
        yield held


def _last_cut(octets: bytes, start: int) -> int:
    """The last place, not before `start`, at which a logical line has certainly ended; 0 where there is none."""
    width = 1 << 12
    while True:  # from the end, in stretches that grow: each octet is looked at about once, whatever the text is
        begin, cut = max(start, len(octets) - width), 0
        for found in _LINE_END.finditer(octets, begin):
            cut = found.end()
        if cut or begin == start:
            return cut
        width *= 8


def _even(octets: bytes) -> bytes:
    """The octets with "\\n" as the only end of a line."""
    if b"\r" not in octets:
        return octets
    octets = octets.replace(b"\r\n", b"\n")
    if b"\r" not in octets:
        return octets
    if b"\n" not in octets:
        return octets.replace(b"\r", b"\n")
    # "\r\r\n" comes from a file that was converted twice.
    return _LONE_CR.sub(b"\n", octets.replace(b"\r\n", b"\n"))


def _piece(octets: bytes, line: int, troubles: list[Trouble]) -> tuple[Piece, int]:
    """The lines of some octets, and how many ends of lines are in them."""
    mark = next((mark for mark in _MARKS if mark not in octets), None)
    if mark is None:
        # Text with every control character there is: one of them has to go.
        mark = _MARKS[0]
        octets = octets.replace(mark, b"")
        troubles.append(Trouble(line, "", f"control characters {mark!r} were left out"))
    ends = octets.count(b"\n")
    if octets.count(b"\r") == ends:
        lines, folds = _split(octets, mark, b"\r\n", line, None)
        # As many pairs of CR and LF, between lines and where they were folded, as there are of each: none stands alone.
        if len(lines) - 1 + folds == ends:
            return _without_last(lines, mark, line), ends
    octets = _even(octets)
    lines, _ = _split(octets, mark, b"\n", line, troubles)
    return _without_last(lines, mark, line), octets.count(b"\n")


def _split(octets: bytes, mark: bytes, end: bytes, line: int, troubles: list[Trouble] | None) -> tuple[list[str], int]:
    """The lines, with a mark for each fold, and how many folds. None, if nobody is to be told of what is no UTF-8."""
    unfolded = octets.replace(end + b" ", mark)
    if b"\t" in octets:
        unfolded = unfolded.replace(end + b"\t", mark)
    try:
        text = unfolded.decode()
    except UnicodeDecodeError:
        if troubles is None:
            return [], 0
        text = _mended(unfolded, mark, line, troubles)
    return text.split(end.decode()), (len(octets) - len(unfolded)) // len(end)


def _without_last(lines: list[str], mark: bytes, line: int) -> Piece:
    """The lines as a piece; what follows the last end of a line is none if there is nothing."""
    if lines and not lines[-1]:
        del lines[-1]
    return Piece(lines, mark.decode(), line)


def _mended(octets: bytes, mark: bytes, line: int, troubles: list[Trouble]) -> str:
    """The text where not all of it is UTF-8: characters with a fold in them joined, other lines as Windows-1252."""
    inside = re.compile(rb"(?<=[\x80-\xff])(?:%b+[\x80-\xbf]{1,3}){1,3}" % re.escape(mark))
    octets = inside.sub(lambda found: found[0].replace(mark, b"") + mark * found[0].count(mark), octets)
    lines = []
    for encoded in octets.split(b"\n"):
        try:
            text = encoded.decode()
        except UnicodeDecodeError:
            text = _western(encoded)
            said = text.replace(mark.decode(), "")
            troubles.append(Trouble(line, said, "the line is not in UTF-8: read as Windows-1252"))
        lines.append(text)
        line += 1 + encoded.count(mark)
    return "\n".join(lines)


def _western(octets: bytes) -> str:
    """Windows-1252, and ISO 8859-1 for the five codes it leaves open; so every octet is some character."""
    try:
        return octets.decode("cp1252")
    except UnicodeDecodeError:
        return octets.decode("latin-1")


def _too_long(line: int | None, source: str) -> LimitExceeded:
    said = f"a line of more than {MAX_LINE:,} characters cannot be read; is this a calendar?"
    return LimitExceeded(said, source=source, line=line)
