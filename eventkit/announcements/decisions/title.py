"""Decides the title of an event."""

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    """A beginning: the first line."""
    if document.blocks:
        body = document.blocks[0].body
        draft.put("title", document.words(body)[:250], [Claim("title", "", body, "first line")])
