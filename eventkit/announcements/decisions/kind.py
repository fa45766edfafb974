"""
Decides what is announced: a webinar, a summit, an episode, another event, or nothing.

The general signs of the text (_weighed.py) say whether there is an event: no wording does by itself. Of which kind it
is the finders of kinds claim, and the signs say. Where it is close that is a doubt, or a leftover where none is told.
"""

from __future__ import annotations

from collections import defaultdict

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.decisions._weighed import KINDS, Weighed
from eventkit.announcements.document import Document, Span
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders._sample import SAMPLE

_MOST_PAGES = 0.5  # what speaks for an event before anything does: most pages that are read are of events
_CLOSE = 1.0  # how far above none that is a doubt
_NOT_FAR = 1.5  # how far below it is told that there may be one
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
_SHARE_OF_KIND = 0.4  # of the signs beside the claims
_CLOSE_KIND = 0.3
_PLAIN = 2.0  # what a claim weighs that says the kind by itself
_SHOWN = 3  # claims that a kind is said to rest on
ABOVE = "what the page calls its events"  # the rule of what kind a page of several says they are
_LABELLED = 1.0  # what a place behind a label weighs


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    _choose(document, claims, draft)
    if draft.kind is None and document.blocks and len(_extent(document)) > SAMPLE:
        draft.leftovers.append(f"not looked for an event: what stands behind the first {SAMPLE} characters")


def _extent(document: Document) -> Span:
    return Span(document.blocks[0].span.start, document.blocks[-1].span.end)


def _choose(document: Document, claims: Claims, draft: EventDraft) -> None:
    weighed = Weighed(claims)
    likely = weighed.event + _MOST_PAGES
    claimed = _claimed(claims)
    together = {kind: min(claimed[kind], _MOST) + _SHARE_OF_KIND * weighed.kinds[kind] for kind in KINDS}
    kind, second = sorted(KINDS, key=lambda each: -together[each])[:2]
    grounds = _grounds(claims, weighed, kind)
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


def _claimed(claims: Claims) -> dict[str, float]:
    """What the claims of kinds weigh for each: a talk is a webinar where it is online, and another event elsewhere."""
    kinds: dict[str, float] = defaultdict(float)
    for claim in claims["kind"]:
        kinds[claim.value] += claim.weight
    session, meeting, anything = (kinds.pop(name, 0.0) for name in ("session", "meeting", "event"))
    there = any(claim.weight >= _LABELLED for claim in claims["place"])  # and online for those who are elsewhere
    online = any(not there or claim.rule == "place that is online" for claim in claims["held online"])
    online = online or any(claim.rule == ABOVE and claim.value == "webinar" for claim in claims["kind"])
    kinds["webinar" if online else "event"] += session + 0.3 * anything
    kinds["event"] += kinds.pop("other", 0.0) + 0.3 * meeting
    return kinds


def _grounds(claims: Claims, weighed: Weighed, kind: str) -> list[Claim]:
    """What a kind rests on: the weightiest claims of it, and where none says it plainly the weightiest signs."""
    grounds = sorted(
        (claim for claim in claims["kind"] if claim.value in _NOUNS[kind]), key=lambda claim: -claim.weight
    )
    if grounds and grounds[0].weight >= _PLAIN:
        return grounds[:_SHOWN]
    return grounds[:_SHOWN] + weighed.grounds(kind, _SHOWN)
