"""
Markdown: its words without the marks inside the lines, and its links.

Marks at the beginning of lines (headings, bullets, tables) and around labels are understood when any text is divided,
so that they stay. The front matter of static sites ("title: …" between two rules) stays as the labels it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.document import Document, Span
from eventkit.announcements.opening import decode, open_document
from eventkit.when import Context

NAME = "markdown"
SUFFIXES: tuple[str, ...] = (".md", ".markdown", ".mdx", ".qmd")
MEDIA_TYPE = "text/markdown"

# What is taken out or replaced: comments, images, calls of templates, tags; links keep their words.
_INLINE = re.compile(
    r"(?P<drop><!--.{0,10000}?-->|!\[[^\]\n]{0,500}\]\([^()\n]{0,2000}\)|\{\{.{0,500}?\}\}|\{%.{0,500}?%\}|\{:[^{}\n]{0,200}\}"
    r"|</?[a-zA-Z][^<>\n]{0,1000}>)"
    r"|\[(?P<words>[^\[\]\n]{1,500})\]\((?P<url>[^()\s]{1,2000})(?:\s+[\"'][^\"'\n]{0,300}[\"'])?\)"
    r"|<(?P<bare>https?://[^<>\s]{1,2000})>",
    re.S,
)


def recognizes(content: bytes) -> bool:
    """Front matter, or a heading in the first line."""
    return re.match(rb"(?:\xef\xbb\xbf)?(?:---\r?\n[\w-]+:|#{1,3} \S)", content) is not None


def document(content: bytes, *, context: Context, base: str, source: str) -> Document:
    """The document of a Markdown file (UTF-8)."""
    links: list[tuple[Span, str]] = []
    words = "".join(_without_marks(decode(content, source=source), links))
    return open_document(words, context=context, base=base, source=source, links=links)


def _without_marks(text: str, links: list[tuple[Span, str]]) -> Iterator[str]:
    at = length = 0
    for mark in _INLINE.finditer(text):
        before = text[at : mark.start()]
        at, length = mark.end(), length + len(before)
        yield before
        words = mark["words"] or mark["bare"] or ""
        if url := mark["url"] or mark["bare"]:
            links.append((Span(length, length + len(words)), url))
        length += len(words)
        yield words
    yield text[at:]
