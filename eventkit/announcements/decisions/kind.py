"""
Decides what is announced: a webinar, a summit, an episode, another event, or nothing.

What the finders of kinds and of announcing claim is added up, and so is what the general signs of the text weigh
(_weighed.py). Both together decide: a page whose wording no finder knows has signs of an event all the same, and one
that has the words of an announcement without them ("Comparing tools for online meetings") has not. Where it is close
that is a doubt, or a leftover where no event is told.
"""

from __future__ import annotations

from collections import defaultdict

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.decisions._weighed import KINDS, Weighed
from eventkit.announcements.document import Document, Span
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders._sample import SAMPLE

# What the claims for an event, and for an episode, are measured against before they are weighed with the signs.
_ENOUGH = 2.55
_ENOUGH_WITHOUT_A_NOUN = 2.0  # "Join us on 3 June at 3pm"
_ENOUGH_FOR_AN_EPISODE = 2.4
_AT_MOST = 3.0  # what the claims weigh, for or against
_MOST_PAGES = 0.7  # what speaks for an event before anything does: most pages that are read are of events
_ROOM = 300  # characters in which there is room for signs: in less their absence says less
_CLOSE = 0.8  # how far above that it is a doubt
_NOT_FAR = 1.5  # how far below it is told that there may be one
_MOVED = ("cancelled", "postponed", "rescheduled", "moved-online")
_IN_TITLE = 1.5
_CLEARLY = 0.6  # of what is said of an event being moved
_NOUNS = {
    "webinar": ("webinar", "session", "event"),
    "summit": ("summit",),
    "event": ("other", "session", "meeting", "event"),
    "podcast-episode": ("podcast-episode",),
}
_ARTICLES = {
    "webinar": "a webinar",
    "summit": "a conference",
    "event": "an event",
    "podcast-episode": "an episode of a podcast",
}
_MOST = 6.0  # what the claims of a kind weigh
_SHARE_OF_KIND = 0.35  # of the signs beside the claims
_CLOSE_KIND = 0.3
_SHOWN = 3  # claims that a kind is said to rest on
_SEVERAL_SIGNS = 2.3  # what three signs of a conference weigh
_AMONG_SIGNS = 0.4  # what is left of a noun for a session among them
_LABELLED = 1.0  # what a place behind a label weighs
_OF_THE_TITLE = ("noun of the title", "hours of the title", "noun of the first heading")
_SAID_OF_MOVED = ("title: reply", "title: notice", "title: release")
_SURE = 2.0  # what a sure noun of the title weighs at least


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    _choose(document, claims, draft)
    if draft.kind is None and document.blocks and len(_extent(document)) > SAMPLE:
        draft.leftovers.append(f"not looked for an event: what stands behind the first {SAMPLE} characters")


def _extent(document: Document) -> Span:
    return Span(document.blocks[0].span.start, document.blocks[-1].span.end)


def _choose(document: Document, claims: Claims, draft: EventDraft) -> None:
    weighed = Weighed(claims)
    kinds, meeting = _kinds(claims)
    enough = _ENOUGH if any(kinds.values()) or meeting else _ENOUGH_WITHOUT_A_NOUN
    claimed = max(
        _strength(claims, kinds, meeting) - enough, kinds.get("podcast-episode", 0.0) - _ENOUGH_FOR_AN_EPISODE
    )
    room = min(1.0, len(_extent(document)) / _ROOM) if document.blocks else 0.0
    likely = room * (weighed.event + _MOST_PAGES) + max(-_AT_MOST, min(claimed, _AT_MOST))
    together = {kind: min(kinds[kind], _MOST) + _SHARE_OF_KIND * weighed.kinds[kind] for kind in KINDS}
    kind, second = sorted(KINDS, key=lambda each: -together[each])[:2]
    grounds = _grounds(claims, weighed, kind, by_signs=claimed < 0)
    if likely < 0 or not grounds:
        if likely > -_NOT_FAR and grounds and not _is_part(document):
            words = document.words(grounds[0].span)
            draft.leftovers.append(f"may be {_ARTICLES[kind]}, but too little says so: {words}")
        return
    draft.put("kind", kind, grounds)
    if likely < _CLOSE:
        draft.doubt("kind", f"may announce no event: little says that this is {_ARTICLES[kind]}", grounds)
    elif together[kind] - together[second] < _CLOSE_KIND:
        draft.doubt("kind", f"may be {_ARTICLES[second]} as well", grounds, (kind, second))


def _is_part(document: Document) -> bool:
    """Whether it is a part of a list or a newsletter: of these it is told in any case that they are no events."""
    return document.begins > 0 or document.language_of_whole != ""


def _kinds(claims: Claims) -> tuple[dict[str, float], float]:
    """What the claims of kinds weigh for each, and that there is some gathering of any kind."""
    kinds: dict[str, float] = defaultdict(float)
    for claim in claims["kind"]:
        kinds[claim.value] += claim.weight
    session, meeting, anything = (kinds.pop(name, 0.0) for name in ("session", "meeting", "event"))
    if any(claim.rule == "signs of a conference" and claim.weight >= _SEVERAL_SIGNS for claim in claims["kind"]):
        session *= _AMONG_SIGNS  # a seminar with keynotes, fees and a call for papers
    there = any(claim.weight >= _LABELLED for claim in claims["place"])  # and online for those who are elsewhere
    online = any(not there or claim.rule == "place that is online" for claim in claims["held online"])
    kinds["webinar" if online else "event"] += session + 0.3 * anything
    kinds["event"] += kinds.pop("other", 0.0) + 0.3 * meeting
    return kinds, meeting + anything


def _strength(claims: Claims, kinds: dict[str, float], meeting: float) -> float:
    """How much the claims say that there is an event that is no episode."""
    best = max(kinds[kind] for kind in ("webinar", "summit", "event"))
    for_it = sum(claim.weight for claim in claims["announces"] if claim.value)
    against = sum(claim.weight for claim in claims["announces"] if not claim.value)
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
    if moved >= _IN_TITLE and best > 0 and any(claim.rule.startswith("title: ") for claim in claims["status"]):
        for_it += 0.6  # "CANCELLED", and below it what is
    over = [claim for claim in claims["status"] if claim.rule.endswith(("recorded", "over", "met"))]
    for_it += min(1.0, 0.5 * len(over)) + (0.8 if any(claim.rule.startswith("title: ") for claim in over) else 0.0)
    if not for_it and not any(claim.rule == "noun of the title" for claim in claims["kind"]):
        return -against  # nouns alone, as in a text about workshops
    return min(for_it, 4.0) + min(best, 3.0) + 0.5 * min(meeting, 2.0) - against


def _grounds(claims: Claims, weighed: Weighed, kind: str, *, by_signs: bool) -> list[Claim]:
    """What a kind rests on: the weightiest claims of it, and the signs where those decided."""
    grounds = sorted(
        (claim for claim in claims["kind"] if claim.value in _NOUNS[kind]), key=lambda claim: -claim.weight
    )
    grounds = grounds[:_SHOWN]
    return grounds + weighed.grounds(kind, _SHOWN) if by_signs or not grounds else grounds
