"""Decides the series of an event, or the show, season and number of an episode."""

import re

from eventkit.announcements.claims import Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft
from eventkit.events.series import Series

_NO_NAME = re.compile(
    r"\W*(?:(?:episodes?|épisode|episodi?o|episódio|folge|podcast|ep|no|nr|show|bonus|part|teil|season|staffel|saison|"
    r"temporada|transcript|trailer|the|new|播客)[\W\d]*)+",
    re.I,
)

_QUOTED = re.compile(r"[“「《\"]([^”」》\"]{2,60})[”」》\"](?:系列)?")  # “码头夜话”系列


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    if draft.kind is None:
        return
    if draft.kind == "podcast-episode":
        for field in ("show", "number", "season"):
            best = claims.best(field)
            if best is not None:
                draft.put(field, best.value, [best])
        numbered = claims.best("series")
        named = numbered is not None and numbered.rule == "numbered title" and not _NO_NAME.fullmatch(numbered.value[0])
        if numbered is not None and named and "show" not in draft.values:
            draft.put("show", numbered.value[0], [numbered])  # "Slow Lines #29: Ferries"
        return
    best = claims.best("series")
    if best is None:
        return
    name, edition = best.value
    if inside := _QUOTED.fullmatch(name.strip()):
        name = inside[1]
    grounds = [best]
    if not edition:
        other = next((claim for claim in claims["series"] if claim.value[1]), None)
        if other is not None:
            edition, grounds = other.value[1], [best, other]
    draft.put("series", Series(re.sub(r"\s+", " ", name).strip(), edition=edition), grounds)
