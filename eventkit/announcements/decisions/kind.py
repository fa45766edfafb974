"""Decides what is announced: a webinar, a summit, an episode, another event, or nothing."""

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    """A beginning: whatever has a first line is an event."""
    if document.blocks:
        draft.put("kind", "event", [Claim("kind", "event", document.blocks[0].span, "first line")])
