"""
Finds the address of the event's own page behind a label: "Event website: https://…", "官网：https://…".

A label of joining or registering is another matter, and has its own finder.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._phrases import phrases

_ADDRESS = re.compile(r"https?://[^\s<>\"'）)\]】，。]+[^\s<>\"'）)\]】，。.,;:!?]")


def find(document: Document) -> Iterable[Claim]:
    pattern = phrases("page_labels")[0].pattern
    for block in document.blocks[:200]:
        if block.label and pattern.fullmatch(document.label(block)):
            match = _ADDRESS.search(document.text, block.body.start, block.body.end)
            if match is not None:
                yield Claim("page", match[0], Span(*match.span()), f"label: {document.label(block)}", 1.0)
            for span, address in document.links:
                if match is None and block.body.covers(span):
                    yield Claim("page", address, span, f"label: {document.label(block)}", 0.9)
