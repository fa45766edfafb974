"""
Finds what is announced in labels: "Webinar title: …", "Format: workshop", "活动形式：线上直播".

Labels that only events have ("Speakers:", "Venue:", "Date and time:") say that there is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, fold_label
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._phrases import phrases

_FORM = re.compile(
    r"(?i)(?:event |session )?(?:type|format|kind|category)(?: of event)?|(?:活动|会议|會議|活動)?形式|活动类型"
    r"|art der veranstaltung|veranstaltungsart|type d['’]événement|tipo de evento|modalidad"
)
_OWN = re.compile(r"(?i)(.{3,40}?)\s(?:title|name|topic|details|info(?:rmation)?|description|id|link|date)")


def find(document: Document) -> Iterable[Claim]:
    seen: set[str] = set()
    for block in document.blocks[:400]:
        label = document.label(block)
        if not label and block.kind is Kind.HEADING and len(block.body) <= 60:
            label = fold_label(document.words(block.body))
        if not label:
            continue
        if _FORM.fullmatch(label):
            yield from _form(document, block)
        elif (own := _OWN.fullmatch(label)) and (noun := _only_noun(own[1])):
            yield Claim("kind", noun, block.label or block.body, f"label: {own[1]}", 2.0 if noun != "meeting" else 0.3)
            yield Claim("announces", True, block.label or block.body, "label of an event", 1.0)
        for group in phrases("event_labels"):
            if group.name not in seen and group.pattern.fullmatch(label):
                seen.add(group.name)
                yield Claim("announces", True, block.label or block.body, f"label of {group.name}", group.weight)


def _form(document: Document, block: Block) -> Iterable[Claim]:
    for noun in event_nouns(document.text, block.body.start, min(block.body.end, block.body.start + 80)):
        yield Claim("kind", noun.kind, noun.span, "label: form", 4.0)
        yield Claim("announces", True, noun.span, "label of an event", 1.0)
        return


def _only_noun(label: str) -> str:
    nouns = event_nouns(label, 0, len(label))
    return nouns[-1].kind if nouns and nouns[-1].span.end == len(label) else ""
