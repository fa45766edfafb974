"""Decides the address of an event's own page: what a label says first, and so on."""

from eventkit.announcements.claims import Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft
from eventkit.errors import EventkitError
from eventkit.events._convert import to_url


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    best = claims.best("page")
    if draft.kind is None or best is None or draft.values.get("url"):
        return
    try:
        draft.put("url", to_url(best.value), [best])
    except EventkitError as error:
        draft.doubt("url", f"is no address: {error}", [best])
