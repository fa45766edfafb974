"""Decides the sessions of an event."""

from eventkit.announcements.claims import Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    """Not decided yet."""
