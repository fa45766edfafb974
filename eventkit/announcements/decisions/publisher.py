"""Decides who publishes an episode: the publication on whose page it stands, or whose show it is called."""

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
    for claim in claims["publisher"]:
        there: list[Appearance] = draft.values.get("appearances", [])
        if claim.rule != best.rule or any(one.name == claim.value.name for one in there):
            continue
        appearance = Appearance(claim.value, PUBLISHER, text=document.words(claim.span))
        draft.put(f"appearances[{len(there)}]", appearance, [claim])
