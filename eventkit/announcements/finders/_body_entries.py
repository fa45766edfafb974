"""The lines of a value or a list that name bodies, and the name in each (lines_of, entry_of)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.document import Document, Span

_REST = re.compile(r"\s*[(（\[]?(?:https?://|www\.)|\s+[–—-]\s+|\s*\|\s*")
# What stands for a picture: "[Alder Labs logo]", "Logo of the Birch Fund"
_PICTURE = re.compile(
    r"!?\[(?P<in>[^\[\]\n]+)\](?:\([^()\n]*\))?|logo(?:tipo)?\s?(?::|of(?:\sthe)?|von|de(?:\sla|l)?|du|d['’])\s?(?P<of>\S[^\n]*)",
    re.I,
)
_NEXT = re.compile(r"[\n\r]+|(?<=\])[ \t]*(?=!?\[)|(?<=\))[ \t]*(?=!\[)")
_LOGO = re.compile(r"[\s_-]+logo(?:tipo)?\s*$", re.I)


def lines_of(document: Document, span: Span) -> Iterator[Span]:
    """The lines of a stretch, and the pictures of a line."""
    start = span.start
    for match in _NEXT.finditer(document.words(span)):
        yield Span(start, span.start + match.start())
        start = span.start + match.end()
    yield Span(start, span.end)


def entry_of(document: Document, line: Span) -> Span:
    """A line without its mark, the address behind it, what a dash adds, and "logo" of a picture."""
    words = document.words(line)
    start = len(words) - len(words.lstrip(" \t\u3000*•-–·>"))
    picture = _PICTURE.fullmatch(words, start, len(words.rstrip()))
    if picture is not None:
        start, end = picture.span("in" if picture["in"] else "of")
    else:
        cut = _REST.search(words, start + 2)
        end = cut.start() if cut else len(words)
    logo = _LOGO.search(words, start, end)
    end = logo.start() if logo else end
    return Span(line.start + min(start, end), line.start + end)
