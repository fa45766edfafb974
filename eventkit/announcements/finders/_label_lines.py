"""
Labels that are a line of their own, with their value in the lines below, in one paragraph.

    Moderator
    Ana Vidal
    Speakers
    Tom Okoro, Lagoon Bank
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeVar

from eventkit.announcements.document import Block, Document, Kind, Span, fold_label

_LINE = re.compile(r"\S[^\n]*")
LONGEST = 60  # characters of a label
_MOST = 60  # lines of such a paragraph

Role = TypeVar("Role")


def label_lines(
    document: Document, block: Block, role_of: Callable[[str], Role | None]
) -> Iterator[tuple[Span, Role, Span]]:
    """The label, what `role_of` knows it for, and the value, of each such label in a paragraph."""
    text = document.text
    if block.kind is not Kind.PARAGRAPH or text.find("\n", block.body.start, block.body.end) < 0:
        return
    found: tuple[Span, Role] | None = None
    value: Span | None = None
    lines = islice(_LINE.finditer(text, block.body.start, block.body.end), _MOST)
    for line in lines:
        role = role_of(fold_label(line[0])) if len(line[0]) <= LONGEST else None
        if role is None:
            value = Span(value.start if value is not None else line.start(), line.end())
            continue
        if found is not None and value is not None:
            yield *found, value
        found, value = (Span(*line.span()), role), None
    if found is not None and value is not None:
        yield *found, value
