"""Decides the language an event is held in: only where it is said, and none where several are."""

from eventkit.announcements.claims import Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    if draft.kind is None:
        return
    codes = dict.fromkeys(claim.value for claim in claims["language"])
    if len(codes) > 1:
        draft.doubt("language", f"is said to be held in several: {', '.join(codes)}", claims["language"], codes)
    elif codes:
        draft.put("language", next(iter(codes)), claims["language"][:1])
