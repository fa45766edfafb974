"""Decides the title of an event: a label's value before the first line, a name in a headline before the headline."""

import re

from eventkit.announcements.claims import Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft

_LONGEST = 290  # characters of a title behind which its line may go on


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    best = claims.best("title")
    if best is None or draft.kind is None:
        return
    if best.rule == "what the text calls it":
        draft.doubt("title", "no line names the event", [best], (best.value,))
    draft.put("title", re.sub(r"\s+", " ", best.value).strip(), [best])
    if len(best.span) >= _LONGEST and document.text[best.span.end : best.span.end + 1].strip():
        draft.doubt("title", "is the beginning of a longer line, of which no words are the name for certain", [best])
