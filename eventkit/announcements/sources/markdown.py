"""
Markdown: its words without the marks inside the lines, and its links.

Marks at the beginning of lines (headings, bullets, tables) and around labels are understood when any text is divided,
so that they stay. The front matter of static sites ("title: …" between two rules) is the title and the labels that it
is made of; what it says to the site's generator alone is left over.
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
# Between rules: YAML, or the TOML of some generators.
_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(?P<lines>.{0,20000}?)\r?\n\1[ \t]*(?:\r?\n|\Z)", re.S)
_KEY = re.compile(r"(?P<key>[\w-]{1,40})[ \t]*(?P<sign>[:=])[ \t]*(?P<value>.*)")
_QUOTED = re.compile(r"\[?[\"'](?P<words>.*)[\"']\]?")
# What a generator is told of the page, and no reader of it.
_TECHNICAL = frozenset(
    "aliases background banner categories category class color comments cover css draft featured header hero "
    "hidden icon id image images js keywords lastmod layout math menu mermaid modified nav_order order parent "
    "permalink photo pinned published redirect redirect_from robots search sidebar slug tag tags taxonomies "
    "template thumb thumbnail toc translationkey type updated uuid weight".split()
)


def recognizes(content: bytes) -> bool:
    """Front matter, or a heading in the first line."""
    return re.match(rb"(?:\xef\xbb\xbf)?(?:---\r?\n[\w-]+:|\+\+\+\r?\n[\w-]+ ?=|#{1,3} \S)", content) is not None


def document(content: bytes, *, context: Context, base: str, source: str) -> Document:
    """The document of a Markdown file (UTF-8)."""
    text, leftovers = _told(decode(content, source=source))
    links: list[tuple[Span, str]] = []
    words = "".join(_without_marks(text, links))
    return open_document(words, context=context, base=base, source=source, links=links, leftovers=leftovers)


def _told(text: str) -> tuple[str, list[str]]:
    """
    The text with its front matter laid out as a page shows it, title first, and what there is only for the generator.

    >>> _told("---\\nlayout: post\\ntitle: 'Open house'\\nplace: Ghent\\n---\\nCome and see.")
    ('Open house\\n\\nplace: Ghent\\n\\nCome and see.', ['front matter: layout: post'])
    """
    front = _FRONT_MATTER.match(text)
    if front is None:
        return text, []
    title, shown, leftovers = "", [], []
    technical = False  # the lines below a key are indented, or items of a list
    for line in front["lines"].splitlines():
        if (pair := _KEY.match(line)) is not None:
            words = _QUOTED.fullmatch(pair["value"].strip())
            value = words["words"] if words else pair["value"].strip()
            technical = pair["key"].casefold() in _TECHNICAL or value in ("true", "false", "null", "~", "[]")
            line = f"{pair['key']}: {value}"
            if pair["key"] == "title" and value and not title:
                title = value
                continue
        if technical and line.strip():
            leftovers.append(f"front matter: {line.strip()}")
        else:
            shown.append(line)
    body = text[front.end() :].lstrip("\r\n")
    if title and _headline(body) == title:
        title = ""
    return "\n\n".join(part for part in (title, "\n".join(shown), body) if part.strip()), leftovers


def _headline(body: str) -> str:
    """The words of a heading in the first line."""
    first = body.lstrip().split("\n", 1)[0]
    return first.lstrip("#").strip() if first.startswith("#") else ""


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
