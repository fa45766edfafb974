"""Decides what is announced: a webinar, a summit, an episode, another event, or nothing."""

from __future__ import annotations

from collections import defaultdict

from eventkit.announcements.claims import Claims
from eventkit.announcements.document import Document, Span
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders._sample import SAMPLE

# How much must speak for an event, and for an episode, before there is one.
_ENOUGH = 2.55
_ENOUGH_WITHOUT_A_NOUN = 2.0  # "Join us on 3 June at 3pm"
_ENOUGH_FOR_AN_EPISODE = 2.4
_MOVED = ("cancelled", "postponed", "rescheduled", "moved-online")
_IN_TITLE = 1.5
_CLEARLY = 0.6  # of what is said of an event being moved
_SURELY_AN_EPISODE = 4.5
_NOUNS = {
    "webinar": ("webinar", "session", "event"),
    "summit": ("summit",),
    "event": ("other", "session", "meeting", "event"),
}
_OF_ANOTHER = 0.8
_SEVERAL_SIGNS = 2.3  # what three signs of a conference weigh
_AMONG_SIGNS = 0.4  # what is left of a noun for a session among them
_LABELLED = 1.0  # what a place behind a label weighs
_OF_THE_TITLE = ("noun of the title", "hours of the title", "noun of the first heading")
_SAID_OF_MOVED = ("title: reply", "title: notice", "title: release")
_SURE = 2.0  # what a sure noun of the title weighs at least


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    _choose(claims, draft)
    if draft.kind is None and document.blocks and len(_extent(document)) > SAMPLE:
        draft.leftovers.append(f"not looked for an event: what stands behind the first {SAMPLE} characters")


def _extent(document: Document) -> Span:
    return Span(document.blocks[0].span.start, document.blocks[-1].span.end)


def _choose(claims: Claims, draft: EventDraft) -> None:
    kinds: dict[str, float] = defaultdict(float)
    for claim in claims["kind"]:
        kinds[claim.value] += claim.weight
    session, meeting, anything = (kinds.pop(name, 0.0) for name in ("session", "meeting", "event"))
    there = any(claim.weight >= _LABELLED for claim in claims["place"])  # and online for those who are elsewhere
    if any(claim.rule == "signs of a conference" and claim.weight >= _SEVERAL_SIGNS for claim in claims["kind"]):
        session *= _AMONG_SIGNS  # a seminar with keynotes, fees and a call for papers
    online = any(not there or claim.rule == "place that is online" for claim in claims["held online"])
    kinds["webinar" if online else "event"] += session + 0.3 * anything
    kinds["event"] += kinds.pop("other", 0.0) + 0.3 * meeting
    meeting += anything
    episode = kinds.pop("podcast-episode", 0.0)
    best = max(("webinar", "summit", "event"), key=lambda kind: kinds[kind])
    if episode >= _SURELY_AN_EPISODE or (episode >= _ENOUGH_FOR_AN_EPISODE and episode > kinds[best]):
        _put(draft, claims, "podcast-episode", ("podcast-episode",))
        return
    for_it = sum(claim.weight for claim in claims["announces"] if claim.value)
    against = sum(claim.weight for claim in claims["announces"] if not claim.value)
    if any(claim.rule == "noun of the title, of another thing" for claim in claims["kind"]):
        against += _OF_ANOTHER  # "Webinar platform: what changes in June"
    if any(claim.rule in _OF_THE_TITLE and claim.weight >= _SURE for claim in claims["kind"]):
        # "Webinar: How to write a grant" is no call for applications.
        against -= 0.6 * sum(claim.weight for claim in claims["announces"] if claim.rule.startswith("title: "))
    if any(claim.value in _MOVED and claim.rule.startswith("title: ") for claim in claims["status"]) and any(
        claim.rule in _OF_THE_TITLE for claim in claims["kind"]
    ):
        # "Statement on the postponement of the hearing" is about an event.
        against -= sum(claim.weight for claim in claims["announces"] if claim.rule in _SAID_OF_MOVED)
    moved = sum(claim.weight for claim in claims["status"] if claim.value in _MOVED)
    for_it += min(1.6, max(1.0, moved)) if moved >= _CLEARLY else 0.0
    if moved >= _IN_TITLE and kinds[best] > 0 and any(claim.rule.startswith("title: ") for claim in claims["status"]):
        for_it += 0.6  # "CANCELLED", and below it what is
    over = [claim for claim in claims["status"] if claim.rule.endswith(("recorded", "over", "met"))]
    for_it += min(1.0, 0.5 * len(over)) + (0.8 if any(claim.rule.startswith("title: ") for claim in over) else 0.0)
    if not for_it and not any(claim.rule == "noun of the title" for claim in claims["kind"]):
        return  # nouns alone, as in a text about workshops
    strength = min(for_it, 4.0) + min(kinds[best], 3.0) + 0.5 * min(meeting, 2.0) - against
    if kinds[best] + meeting <= 0:
        if strength >= _ENOUGH_WITHOUT_A_NOUN:
            grounds = sorted((claim for claim in claims["announces"] if claim.value), key=lambda claim: -claim.weight)
            draft.put("kind", "webinar" if online else "event", grounds[:2])
        return
    if strength < _ENOUGH and for_it - against < _ENOUGH_WITHOUT_A_NOUN:
        return
    _put(draft, claims, best, _NOUNS[best])


def _put(draft: EventDraft, claims: Claims, kind: str, values: tuple[str, ...]) -> None:
    grounds = [claim for claim in claims["kind"] if claim.value in values]
    grounds.sort(key=lambda claim: -claim.weight)
    draft.put("kind", kind, grounds[:3])
