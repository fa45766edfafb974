"""
Somebody named in a document with what speaks for and against a part in the event (Named), found from the words of the
sentence, the lines and headings around the name, and the names beside it.

A cue is a short phrase; what each weighs says words/people_cues.txt. Shared by the files that find cues.
"""

from __future__ import annotations

from bisect import bisect_right

from attrs import define, field, frozen

from eventkit.announcements.document import Block, Document, Span
from eventkit.announcements.finders._mentions import Mention

_WINDOW = 200  # characters before and behind a name that are looked at
_LONG = 4000  # characters of a block that is not divided into sentences


@define
class Named:
    """A mention of somebody with its surroundings, and the cues found so far."""

    mention: Mention
    block: int  # position in the document's blocks
    line: Span  # the line it stands in
    sentence: Span
    cues: set[str] = field(factory=set)

    @property
    def start(self) -> int:
        return self.mention.span.start

    @property
    def end(self) -> int:
        return self.mention.span.end


@frozen
class Around:
    """The words around a name: before and behind it in its line and in its sentence, no more than matter."""

    line_before: str
    line_behind: str
    before: str
    behind: str


def named(document: Document, mentions: list[Mention]) -> list[Named]:
    """The mentions with their places."""
    text, blocks = document.text, document.blocks
    starts = [block.span.start for block in blocks]
    found = []
    for mention in mentions:
        span = mention.span
        at = max(0, bisect_right(starts, span.start) - 1)
        end = text.find("\n", span.end)
        line = Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)
        found.append(Named(mention, at, line, _sentence(document, blocks[at], span, line)))
    return found


def _sentence(document: Document, block: Block, span: Span, line: Span) -> Span:
    if len(block.span) > _LONG:
        return line
    return document.sentence(block, span.start) or block.span


def around(document: Document, one: Named) -> Around:
    """The words around a name."""
    text, start, end = document.text, one.start, one.end
    return Around(
        text[max(one.line.start, start - _WINDOW) : start],
        text[end : min(one.line.end, end + _WINDOW)],
        text[max(one.sentence.start, one.line.start, start - _WINDOW) : start],
        text[end : min(one.sentence.end, one.line.end, end + _WINDOW)],
    )
