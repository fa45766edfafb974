"""Decides the title of an event: a label's value before the first line, a name in a headline before the headline."""

import re

from eventkit.announcements.claims import Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft

_MAX = 300


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    best = claims.best("title")
    if best is None or draft.kind is None:
        return
    draft.put("title", re.sub(r"\s+", " ", best.value)[:_MAX].strip(), [best])
