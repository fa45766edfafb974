"""Decides how an event stands: what is said of its being moved or cancelled before what its tense tells."""

from __future__ import annotations

from collections import defaultdict

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft
from eventkit.events.status import Status

_MOVED = ("cancelled", "postponed", "rescheduled", "moved-online")
_CHANGED = tuple(Status(status) for status in _MOVED)
_ENOUGH = 0.6  # of what is said of the event: one early sentence about it
_INVITING = 0.7  # a text that invites does not cancel in passing
_LEFT = 0.4  # of an invitation on the page of what is over
_MOST = 5  # claims that count for each, so that a long text says no more than a short one


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    if draft.kind is None:
        return
    _choose(claims, draft)
    far = claims["status.far"]
    if far and draft.values.get("status") not in _CHANGED:
        draft.doubt("status", "may be changed further down in a long text, where it is not weighed", far)


def _choose(claims: Claims, draft: EventDraft) -> None:
    if draft.kind == "podcast-episode":
        grounds = sorted((c for c in claims["kind"] if c.value == "podcast-episode"), key=lambda claim: -claim.weight)
        if grounds:
            draft.put("status", Status.HAPPENED, grounds[:1])
        else:  # the signs of an episode, of which no rule claims that it is one
            told = (found for name, _, found in draft.evidence if name == "kind")
            draft.state("status", Status.HAPPENED, tuple(each for found in told for each in found)[:1])
        return
    by_status: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims["status"], key=lambda claim: -claim.weight):
        by_status[claim.value].append(claim)
    weight = {status: sum(claim.weight for claim in found[:_MOST]) for status, found in by_status.items()}
    if any(claim.rule.endswith(": over") for claim in by_status["happened"]):
        weight["to-come"] = _LEFT * weight.get("to-come", 0.0)
    to_come, happened = weight.get("to-come", 0.0), weight.get("happened", 0.0)
    for status in sorted(_MOVED, key=lambda status: -weight.get(status, 0.0)):
        strongest = max((claim.weight for claim in by_status[status]), default=0.0)
        if weight.get(status, 0.0) < _ENOUGH or (status == "cancelled" and strongest < 1 and to_come > _INVITING):
            continue
        if status != "cancelled" and strongest < 1 and happened > weight[status]:
            continue  # "It began an hour later than planned", in a report
        if status == "postponed" and weight.get("rescheduled", 0.0) > 0:
            status = "rescheduled"
        draft.put("status", Status(status), by_status[status][:2])
        return
    if happened >= _ENOUGH and happened > to_come:
        draft.put("status", Status.HAPPENED, by_status["happened"][:2])
