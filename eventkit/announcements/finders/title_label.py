"""
Finds the title behind a label: "Webinar title: …", "Event name | …", "活动主题：…", "Titel: …", or in the
line below it.

"Topic" and "主题" alone may be a conference's theme: they weigh less than the first line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, fold_label
from eventkit.announcements.finders._dates_in_titles import DATE
from eventkit.announcements.finders._own_name import own_name
from eventkit.announcements.finders._phrases import phrases

_BLOCKS = 60


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(rf"(?i)\W*{DATE}")  # long, and few texts need it


def find(document: Document) -> Iterable[Claim]:
    """The claims of the labels, but of one that stands for several: the talks of those who speak."""
    labels = Counter(document.label(block) for block in document.blocks[:_BLOCKS] if block.label is not None)
    for number, block in enumerate(document.blocks[:_BLOCKS]):
        label = document.label(block)
        if block.kind is Kind.HEADING and _is_below(document, number):
            label, block = fold_label(document.words(block.body)), document.blocks[number + 1]
        if not label or block.kind is Kind.TITLE or not 3 <= len(block.body) <= 250:
            continue
        group = next((group for group in phrases("title_labels") if group.pattern.fullmatch(label)), None)
        if group is None or labels[label] > 1:
            continue
        if _dated().match(document.text, block.body.start, block.body.end):
            continue  # "Event: 3 May 2031, 3pm"
        span, _ = own_name(document.text, block.body)
        if len(span) >= 3 and not document.words(span).startswith("http"):
            yield Claim("title", document.words(span), span, f"label: {label}", group.weight)


def _is_below(document: Document, number: int) -> bool:
    """Whether a heading has one line below it and no more: "【讲座题目】", and the title in the next line."""
    below = document.blocks[number + 1] if number + 1 < len(document.blocks) else None
    if below is None or below.kind is not Kind.PARAGRAPH or "\n" in document.words(below.body):
        return False
    return number + 2 == len(document.blocks) or document.blocks[number + 2].kind is not Kind.PARAGRAPH
