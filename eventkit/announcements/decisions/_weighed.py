"""
What the general signs of a text say together: that there is an event, and of what kind.

words/kind_weights.txt has what each sign weighs for each kind, against there being no event. A sign is a claim of
finders/kind_weighed.py, or a field of which other finders claim something: who speaks, a place, an agenda.
"""

from __future__ import annotations

from math import exp, log

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.weights import columns

KINDS = ("webinar", "summit", "event", "podcast-episode")
# Fields that are signs, each with the name of the sign.
_FIELDS = {
    "person": "somebody with a part",
    "place": "a place",
    "attendance": "words for taking part",
    "held online": "words for being online",
    "body": "a body behind it",
    "bio": "a short life",
    "slot": "an agenda",
    "entry": "dated entries",
    "when": "a time of its own",
    "series": "a series",
    "show": "a show",
    "number": "a number of an episode",
    "duration": "a length",
    "join": "an address to join",
    "status": "a status",
    "deadline": "a deadline",
    "published_page": "a day of publication",
    "other_time": "a time of something else",
}
_SEVERAL = 3
_OF_NOTICE = "by its day in a notice"  # a cue of people
# What the claims of an episode weigh together.
_FORMS = (
    (1.0, "perhaps the form of an episode"),
    (2.4, "the form of an episode"),
    (3.9, "several forms of an episode"),
)
_LABELLED = 0.8


class Weighed:
    """The signs of a text and what they weigh: `kinds` has the weight of each kind against there being no event."""

    def __init__(self, claims: Claims) -> None:
        self._signs = _signs(claims)
        self._weights = dict(zip(KINDS, columns("kind_weights", len(KINDS)), strict=True))
        self.kinds = {kind: weights.sum_of(self._signs) for kind, weights in self._weights.items()}

    @property
    def event(self) -> float:
        """What speaks for any event at all."""
        return log(sum(map(exp, self.kinds.values())))

    def grounds(self, kind: str, most: int) -> list[Claim]:
        """The signs that weigh most for a kind."""
        weighs = self._weights[kind].by_cue
        found = sorted((name for name in self._signs if weighs.get(name, 0.0) > 0), key=lambda name: -weighs[name])
        return [self._signs[name] for name in found[:most]]


def _signs(claims: Claims) -> dict[str, Claim]:
    """The signs by their names, each with the claim that shows it."""
    found = {claim.value: claim for claim in claims["sign"]}
    for field, name in _FIELDS.items():
        those = [claim for claim in claims[field] if claim.weight > 0]
        if those:
            found[name] = _named(those[0], name)
    if "few words" in found and (named := [one for one in claims["person named"] if _OF_NOTICE in one.value.cues]):
        found["a name and its day in few words"] = _named(named[0], "a name and its day in few words")
    if len(claims["person"]) >= _SEVERAL:
        found["several with a part"] = _named(claims["person"][1], "several with a part")
    for field, name in (("when", "a time of its own, by a label"), ("place", "a place, by a label")):
        labelled = [claim for claim in claims[field] if claim.weight >= _LABELLED]
        if labelled:
            found[name] = _named(labelled[0], name)
    if "a time of its own, by a label" in found and "a place, by a label" in found:
        found["a time and a place by labels"] = found["a place, by a label"]
    episode = [claim for claim in claims["kind"] if claim.value == "podcast-episode"]
    forms = sum(claim.weight for claim in episode)
    for least, name in _FORMS:
        if forms >= least:
            found[name] = _named(episode[0], name)
    for claim in claims["kind"]:
        if claim.value != "podcast-episode" and claim.rule != "nouns of the text":
            name = "label of the kind" if claim.rule.startswith("label: ") else claim.rule
            found[name] = _named(claim, name)
    return found


def _named(claim: Claim, name: str) -> Claim:
    return Claim("sign", name, claim.span, name, claim.weight, claim.context)
