"""Stated words made fit for any cell: no control character, one kind of line break."""

import re

_LINE_BREAKS = "\r\n|[\r\v\f\x85\u2028\u2029]"
# Characters that XML, HTML and most readers refuse, by code point: as letters they could not be read here.
_REFUSED = "".join(
    [chr(code) for code in (*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0)) if code != 0x85]
    + ["\ufdd0-\ufdef"]
    + [chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)]
)
_ODD = re.compile(f"{_LINE_BREAKS}|[\ud800-\udfff{_REFUSED}]")
_BREAK = re.compile(_LINE_BREAKS)


def plain(text: str) -> str:
    """
    The words without characters that would break a line, a cell or a document.

    Every kind of line break becomes "\\n"; other control characters and Unicode's noncharacters are left out; a lone
    surrogate becomes U+FFFD. Tabs, joiners and marks of direction stay: they belong to the words.

    >>> plain("Urban\\r\\nFutures\\x00")
    'Urban\\nFutures'
    """
    return _ODD.sub(_replace, text) if _ODD.search(text) else text


def drops(text: str) -> bool:
    """Whether `plain` would leave out or replace something other than a line break."""
    return not text.isprintable() and plain(text) != _BREAK.sub("\n", text)


def _replace(match: re.Match[str]) -> str:
    odd = match[0]
    if odd in ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"):
        return "\n"
    return "\ufffd" if "\ud800" <= odd <= "\udfff" else ""


def one_line(text: str) -> str:
    """The words on one line: breaks and tabs become spaces."""
    return " ".join(text.split()) if ("\n" in text or "\t" in text) else text
