"""
Finds how the event stands: cancelled, postponed, moved online, over ("The fair was held in May"), or still to come.

What the title or a label says weighs most. A sentence about a deadline, another year's event or a registration says
nothing of the event: "The deadline has been postponed", "Last year's forum was held in Peru".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._dates_in_titles import DATE
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._phrases import phrases

_SAMPLE = 6000
_EARLY = 900
_TOP = 150  # characters in which a heading is as good as a title
_MOVED = ("cancelled", "postponed", "rescheduled")
_NEW_DATE = re.compile(
    r"(?i).{0,40}?(?:\b(?:to|until|for|on|auf|au|al?|à)\b|至|到|为|[:：])\s*(?:the )?"
    rf"(?:{DATE}|\d{{1,2}} (?:to|-|–) \d{{1,2}})"
)


@cache
def _asides() -> dict[str, re.Pattern[str]]:
    return {group.name: group.pattern for group in phrases("status_asides")}


def find(document: Document) -> Iterable[Claim]:
    for block in document.blocks:
        if block.span.start > _SAMPLE:
            return
        if block.kind is Kind.TITLE:
            yield from _said(document, block.span, 1.5, "title")
        elif (
            block.kind is not Kind.PARAGRAPH
            and len(block.span) < 200
            and document.words(block.span)[-1] not in ".!。！"
        ):
            top = block.label is not None or (block.kind is Kind.HEADING and block.span.start < _TOP)
            yield from _said(document, block.span, 1.0 if top else 0.4, "label" if block.label else "line")
        else:
            for sentence in document.sentences(block):
                early = sentence.start < _EARLY
                yield from _said(document, sentence, 0.6 if early else 0.3, "sentence")


def _aside(words: str, at: int) -> bool:
    """Whether words stand in a clause before the main one: "When we had to cancel the fair, …"."""
    return _asides()["clause before"].match(words) is not None and "," not in words[:at]


def _said(document: Document, span: Span, weight: float, where: str) -> Iterable[Claim]:
    words = document.words(span)
    nouns = event_nouns(document.text, span.start, span.end, german=document.language == "de")
    for group in phrases("status"):
        match = group.pattern.search(document.text, span.start, span.end)
        if match is None:
            continue
        status = group.name.replace(" ", "-")
        here = weight
        if status not in ("to-come",):
            if _asides()["other matter"].search(words) and where != "title" and status not in ("happened", "recorded"):
                continue
            if _asides()["other time"].search(words):
                continue
            if where != "title" and status in _MOVED and _aside(words, match.start() - span.start):
                continue
        if status == "to-come" and _asides()["next one"].search(words):
            here *= 0.5
        if status == "recorded":
            status, here = "happened", max(here, 0.7)
        elif where == "sentence" and not nouns:
            here *= 0.5
        if status == "postponed" and _NEW_DATE.match(document.text, match.end(), span.end):
            status = "rescheduled"
        yield Claim("status", status, Span(*match.span()), f"{where}: {group.name}", here)
