"""
The beginning of a document, as far as a finder looks: long enough to tell, and of the same cost for a whole book.

What a document is about is said there. Where that may be too little the reading says so: a long text that is no event
by its beginning has it among its leftovers, and a change of the event further down is a doubt (status_far.py).
"""

from __future__ import annotations

import re

from eventkit.announcements.beginnings import Beginnings
from eventkit.announcements.document import Document, Kind, Span, kept

SAMPLE = 8000  # characters that tell what a document is about
_LONG, _SHORT = 90, 12  # characters of a line that is a headline hardly any more, and that a sentence has at least
_STOP = re.compile(r"[^\W\d_]{3}[.!?](?<!\bProf\.)(?<!\bUniv\.)(?<!\bDipl\.)(?<!\bAsst\.)(?=\s)|[。！？]")
# "Posted on May 3, 2031 by Ann", "发布时间：2031-05-03"
_POSTED = re.compile(
    r"\W{0,3}(?:posted|published|written|submitted)\sby\s[^\n]{2,60}|\W{0,3}(?:(?:last|first)\s)?(?:(?:posted|published|updated|created|submitted|written|modified|veröffentlicht|"
    r"erstellt|aktualisiert|publiée?|mise?\sà\sjour|publicado|actualizado)(?:\s(?:on|at|in|am|le|el))?|"
    r"(?:发布|更新|发表)(?:时间|日期|于)?)\s?[:：]?\s?(?:[^\W\d]{3,12},?\s)?"
    r"(?:\d{1,2}(?:st|nd|rd|th|\.)?\s(?:of\s|de\s)?[^\W\d]{3,10}|[^\W\d]{3,10}\.?\s\d{1,2}\b|\d{1,4}[-./年]\s?\d{1,2})"
    r"[^\n]{0,80}",
    re.IGNORECASE,
)
HEADLINE = 300  # characters of a line that may be a headline


def sample(document: Document, size: int) -> tuple[str, int]:
    """The first `size` characters of a document's blocks, and the offset at which they begin."""
    if not document.blocks:
        return "", 0
    first = document.blocks[0]
    start = first.body.start if first.kind is Kind.TITLE else first.span.start  # without "# "
    return document.text[start : min(document.blocks[-1].span.end, start + size)], start


@kept
def sampled(document: Document) -> tuple[Beginnings, int]:
    """Where the words of the sample begin, and its offset in the document."""
    text, offset = sample(document, SAMPLE)
    whole = not offset and len(text) < SAMPLE and not document.text[len(text) :].strip()
    return (document.beginnings if whole else Beginnings(text)), offset


def first_line(document: Document) -> Span:
    """
    The first line, as far as a headline goes, below one that says when the page was posted; of one that is prose its
    first sentence.
    """
    block = document.blocks[0]
    line = line_of(document, block.body if block.kind is Kind.TITLE else block.span)
    if len(document.blocks) > 1 and _POSTED.fullmatch(document.text, line.start, line.end):
        line = line_of(document, document.blocks[1].span)
    if len(line) > _LONG and (stop := _STOP.search(document.text, line.start + _SHORT, line.end)):
        return Span(line.start, stop.end())
    return line


def line_of(document: Document, span: Span) -> Span:
    """The first line of a stretch, as far as a headline goes."""
    last = min(span.end, span.start + HEADLINE)
    end = document.text.find("\n", span.start, last)
    return Span(span.start, last if end < 0 else end)


def placed(span: tuple[int, int], offset: int) -> Span:
    """The span in the document of a match in its sample."""
    return Span(span[0] + offset, span[1] + offset)


def extent(document: Document, most: int | None = None) -> Span:
    """Where the blocks of the document stand in its text; or its first characters."""
    if not document.blocks:
        return Span(0, 0)
    start = document.blocks[0].span.start
    end = document.blocks[-1].span.end
    return Span(start, end if most is None else min(end, start + most))
