"""The head of a page: the short lines below its title, before the text begins, shared by the finders that read them."""

from __future__ import annotations

import re

from eventkit.announcements.document import Document, Kind, Span, kept

_BLOCKS = 8  # that are looked at
_LINES = 10
_LONGEST = 140  # characters of a line
# A country before a town of it.
COUNTRY = re.compile(r"^(?:中国|台湾|日本|韩国|美国|英国|德国|法国)(?=[\u3400-\u9fff]{2})")
_SENTENCE = re.compile(r"[.!?。！？]\W*$")


@kept
def head_lines(document: Document) -> list[Span]:
    """The lines of the head without the title; a sentence may stand between them, a paragraph ends them."""
    found: list[Span] = []
    if document.title is None:
        return found
    for number, block in enumerate(document.blocks[1:_BLOCKS]):
        if block.kind is Kind.BULLET or (block.kind is Kind.ROW and in_table(document, number + 1)):
            return found
        if block.label is not None and block.kind is not Kind.ROW:
            continue
        body = block.span if block.kind is Kind.ROW else block.body
        start, sentences = body.start, 0
        for line in document.words(body).split("\n"):
            end = start + len(line)
            if len(line) > _LONGEST or _SENTENCE.search(line):
                sentences += 1
                if sentences > 1 or number or len(line) == len(body):
                    return found
            elif line.strip():
                found.append(Span(start, end))
                if len(found) == _LINES:
                    return found
            start = end + 1
    return found


def in_table(document: Document, number: int) -> bool:
    """Whether a row stands beside another; "Lund | 4 May 2031" by itself is a line."""
    beside = document.blocks[max(0, number - 1) : number + 2]
    return sum(block.kind is Kind.ROW for block in beside) > 1
