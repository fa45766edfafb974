"""Finds what is announced in labels: "Webinar title: …", "Format: workshop", "活动形式：线上直播"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._kind_nouns import event_nouns

_FORM = re.compile(
    r"(?i)(?:event |session )?(?:type|format|kind|category)(?: of event)?|(?:活动|会议|會議|活動)?形式|活动类型"
    r"|art der veranstaltung|veranstaltungsart|type d['’]événement|tipo de evento|modalidad"
)
_OWN = re.compile(r"(?i)(.{3,40}?)\s(?:title|name|topic|details|info(?:rmation)?|description|id|link|date)")

_BLOCKS = 100


def find(document: Document) -> Iterable[Claim]:
    for block in document.blocks[:_BLOCKS]:
        if block.label is None:
            continue
        label = document.label(block)
        if _FORM.fullmatch(label):
            for noun in event_nouns(document.text, block.body.start, min(block.body.end, block.body.start + 80))[:1]:
                yield Claim("kind", noun.kind, noun.span, "label: form", 4.0)
        elif own := _OWN.fullmatch(label):
            nouns = event_nouns(own[1], 0, len(own[1]))
            if nouns and nouns[-1].span.end == len(own[1]):
                weight = 2.0 if nouns[-1].kind != "meeting" else 0.3
                yield Claim("kind", nouns[-1].kind, block.label, f"label: {own[1]}", weight)
