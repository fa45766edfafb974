"""Decides who publishes an episode, beside its show: the publication on whose page it stands."""

from __future__ import annotations

from eventkit.announcements.claims import Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft
from eventkit.people import Appearance
from eventkit.people.role import PUBLISHER


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    best = claims.best("publisher")
    if draft.kind != "podcast-episode" or best is None:
        return
    there: list[Appearance] = draft.values.get("appearances", [])
    if any(appearance.name == best.value.name for appearance in there):
        return
    appearance = Appearance(best.value, PUBLISHER, text=document.words(best.span))
    draft.put(f"appearances[{len(there)}]", appearance, [best])
