"""
Finds how the event stands: cancelled, postponed, moved online, over ("The fair was held in May"), or still to come.

What the title or a label says weighs most. A sentence about a deadline, another year's event or a registration says
nothing of the event: "The deadline has been postponed", "Last year's forum was held in Peru".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._dates_in_titles import DATE
from eventkit.announcements.finders._kind_nouns import nouns_in
from eventkit.announcements.finders._phrases import phrases as tables
from eventkit.announcements.finders._scan import Scan, scan
from eventkit.announcements.finders._time_phrases import phrases

_EARLY = 900
_TOP = 150  # characters in which a heading is as good as a title
_WORD = re.compile(r"\w")
_NOT_THIS = ("other time", "condition")
_FINE = (("recorded", "condition"), ("over", "condition"))  # "If you missed the talk, watch the recording"
_MOVED = ("cancelled", "postponed", "rescheduled")


@cache
def _new_date() -> re.Pattern[str]:
    return re.compile(  # long, and few texts need it
        r"(?i).{0,40}?(?:\b(?:to|until|for|on|auf|au|al?|à)\b|至|到|为|[:：])\s*(?:the )?"
        rf"(?:{DATE}|\d{{1,2}} (?:to|-|–) \d{{1,2}})"
    )


def find(document: Document) -> Iterable[Claim]:
    found = scan(document)
    places = sorted((phrase.span, group.name) for group in tables("status") for phrase in found["status", group.name])
    said: set[tuple[Span, str]] = set()
    sentences: dict[int, tuple[Span, ...]] = {}
    starts = [block.span.start for block in document.blocks]
    first = starts[0] if starts else 0
    for place, group in places:
        # The white space and marks before the first word belong to nothing.
        word = _WORD.search(document.text, place.start, place.end)
        if word is None:
            continue
        span = Span(word.start(), place.end)
        position = bisect_right(starts, span.start) - 1
        block = document.blocks[position]
        unit, where, weight = block.span, "title", 1.5
        if block.kind is not Kind.TITLE:
            short = block.kind is not Kind.PARAGRAPH and len(block.span) < 200
            if short and document.words(block.span)[-1] not in ".!。！":
                top = block.label is not None or (block.kind is Kind.HEADING and block.span.start - first < _TOP)
                where, weight = ("label" if block.label else "line"), (1.0 if top else 0.4)
            else:
                if position not in sentences:
                    sentences[position] = document.sentences(block)
                unit = next((each for each in sentences[position] if each.start <= span.start < each.end), block.span)
                where, weight = "sentence", (0.6 if unit.start - first < _EARLY else 0.3)
        if group in _MOVED and where != "title" and _of_one_date(document, span):
            continue
        if (unit, group) not in said:
            said.add((unit, group))
            if group == "recorded" and where == "line" and block.kind is Kind.BULLET:
                group = "entry"  # "- Report from the fair", of an agenda, or "- Photos of the day", below a report
            yield from _said(document, found, unit, Span(span.start, min(span.end, unit.end)), group, where, weight)


def _of_one_date(document: Document, span: Span) -> bool:
    """Whether words stand behind the day that begins their line, above or below which another day begins its own."""
    text, times = document.text, phrases(document)
    at = bisect_right(times, span.start, key=lambda time: time.start) - 1
    if at < 0 or times[at].start <= text.rfind("\n", 0, span.start):
        return False
    beside = times[max(0, at - 1) : at + 2]
    begins = [
        not text[text.rfind("\n", 0, time.start) + 1 : time.start].strip(" \t*_•|-") and bool(time.of("day"))
        for time in beside
    ]
    return begins[min(at, 1)] and sum(begins) > 1


def _aside(document: Document, found: Scan, unit: Span, at: int) -> bool:
    """Whether words stand in a clause before the main one: "When the fair was canceled, …"."""
    clause = found.within("status_asides", "clause before", unit)
    before = document.text[unit.start : at]
    return (
        clause is not None and not re.search(r"\w", document.text[unit.start : clause.span.start]) and "," not in before
    )


def _said(
    document: Document, found: Scan, unit: Span, span: Span, group: str, where: str, weight: float
) -> Iterable[Claim]:
    status = group.replace(" ", "-")
    if status == "to-come":
        if found.within("status_asides", "next one", unit):
            weight *= 0.5
    else:
        if status not in ("happened", "recorded", "over", "met") and where != "title":
            if found.within("status_asides", "other matter", unit):
                return
            if status in _MOVED and _aside(document, found, unit, span.start):
                return
        if any(found.within("status_asides", aside, unit) for aside in _NOT_THIS if (status, aside) not in _FINE):
            return
    if status in ("met", "entry"):
        status = "happened"
    elif status == "over":
        status, weight = "happened", max(weight, 1.0)
    elif status == "recorded":
        status, weight = "happened", max(weight, 0.7)
    elif where == "sentence" and not nouns_in(document, unit):
        weight *= 0.5
    if status == "postponed" and _new_date().match(document.text, span.end, unit.end):
        status = "rescheduled"
    yield Claim("status", status, span, f"{where}: {group}", weight)
