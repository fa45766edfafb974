"""Decides what is announced: a webinar, a summit, an episode, another event, or nothing."""

from __future__ import annotations

from collections import defaultdict

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders._sample import placed, sample
from eventkit.announcements.finders._scan import SAMPLE, scan
from eventkit.announcements.finders._several_clocks import SEVERAL_CLOCKS

# How much must speak for an event, and for an episode, before there is one.
_ENOUGH = 2.6
_ENOUGH_FOR_AN_EPISODE = 2.4
_MOVED = ("cancelled", "postponed", "rescheduled", "moved-online")
_CLEARLY = 0.6  # of what is said of an event being moved
_SURELY_AN_EPISODE = 4.5
_SURE = 3.0  # what a sure noun of the title weighs


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    kinds: dict[str, float] = defaultdict(float)
    for claim in claims["kind"]:
        kinds[claim.value] += claim.weight
    session = kinds.pop("session", 0.0)
    kinds["webinar" if (session and _online(document)) else "event"] += session
    meeting = kinds.pop("meeting", 0.0)
    kinds["event"] += kinds.pop("other", 0.0) + 0.3 * meeting
    episode = kinds.pop("podcast-episode", 0.0)
    best = max(("webinar", "summit", "event"), key=lambda kind: kinds[kind])
    if episode >= _SURELY_AN_EPISODE or (episode >= _ENOUGH_FOR_AN_EPISODE and episode > kinds[best]):
        _put(draft, claims, "podcast-episode", ("podcast-episode",))
        return
    for_it = sum(claim.weight for claim in claims["announces"] if claim.value)
    against = sum(claim.weight for claim in claims["announces"] if not claim.value)
    if any(claim.rule == "noun of the title" and claim.weight >= _SURE for claim in claims["kind"]):
        # "Webinar: How to write a grant" is no call for applications.
        against -= 0.6 * sum(claim.weight for claim in claims["announces"] if claim.rule.startswith("title: "))
    moved = sum(claim.weight for claim in claims["status"] if claim.value in _MOVED)
    for_it += 1.0 if moved >= _CLEARLY else 0.0
    strength = min(for_it, 4.0) + min(kinds[best], 3.0) + 0.5 * min(meeting, 2.0) - against
    if kinds[best] + meeting <= 0 or strength < _ENOUGH:
        return
    _put(
        draft,
        claims,
        best,
        {"webinar": ("webinar", "session"), "summit": ("summit",)}.get(best, ("other", "session", "meeting")),
    )


def _put(draft: EventDraft, claims: Claims, kind: str, values: tuple[str, ...]) -> None:
    grounds = [claim for claim in claims["kind"] if claim.value in values]
    grounds.sort(key=lambda claim: -claim.weight)
    draft.put("kind", kind, grounds[:3])


def _online(document: Document) -> Claim | None:
    """Whether a talk is held online, as far as the words say it."""
    found = scan(document)
    if found["online", "in person"]:
        return None
    if found["online", "online"]:
        return Claim("kind", "webinar", found["online", "online"][0].span, "held online", 0.5)
    text, offset = sample(document, SAMPLE)
    match = SEVERAL_CLOCKS.search(text)
    return None if match is None else Claim("kind", "webinar", placed(match.span(), offset), "held online", 0.5)
