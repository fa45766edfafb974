"""
What the general signs of a text say together: that there is an event, and of what kind.

words/kind_weights.txt has what each sign weighs for each kind, against there being no event. A sign is a claim of
finders/kind_weighed.py, or a field of which other finders claim something: who speaks, a place, an agenda.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from math import exp, log

from eventkit.announcements.claims import Claim, Claims

KINDS = ("webinar", "summit", "event", "podcast-episode")
_ANY = "any text"  # what is weighed before there is any sign
# Fields that are signs, each with the name of the sign.
_FIELDS = {
    "person": "somebody with a part",
    "person weighed": "somebody who is likely to have a part",
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
_LEAST = {"person weighed": 0.8}  # what a claim must weigh to be a sign
_SEVERAL = 3
_FORM, _SURE_FORM = 1.0, 2.4  # what the claims of an episode weigh together
_LABELLED = 0.8


class Weighed:
    """The signs of a text and what they weigh: `kinds` has the weight of each kind against there being no event."""

    def __init__(self, claims: Claims) -> None:
        table = _table()
        self.signs = [(claim, table[name]) for name, claim in _signs(claims).items() if name in table]
        weights = [*(weights for _, weights in self.signs), table[_ANY]]
        self.kinds: Mapping[str, float] = dict(zip(KINDS, map(sum, zip(*weights, strict=True)), strict=True))

    @property
    def event(self) -> float:
        """What speaks for any event at all."""
        return log(sum(map(exp, self.kinds.values())))

    def grounds(self, kind: str, most: int) -> list[Claim]:
        """The signs that weigh most for a kind."""
        at = KINDS.index(kind)
        found = sorted((sign for sign in self.signs if sign[1][at] > 0), key=lambda sign: -sign[1][at])
        return [claim for claim, _ in found[:most]]


def _signs(claims: Claims) -> dict[str, Claim]:
    """The signs by their names, each with the claim that shows it."""
    found = {claim.value: claim for claim in claims["sign"]}
    for field, name in _FIELDS.items():
        least = _LEAST.get(field, 0.0)
        those = [claim for claim in claims[field] if claim.weight > least]
        if those:
            found[name] = _named(those[0], name)
    if len(claims["person"]) >= _SEVERAL:
        found["several with a part"] = _named(claims["person"][1], "several with a part")
    for field, name in (("when", "a time of its own, by a label"), ("place", "a place, by a label")):
        labelled = [claim for claim in claims[field] if claim.weight >= _LABELLED]
        if labelled:
            found[name] = _named(labelled[0], name)
    episode = [claim for claim in claims["kind"] if claim.value == "podcast-episode"]
    forms = sum(claim.weight for claim in episode)
    for least, name in ((_FORM, "perhaps the form of an episode"), (_SURE_FORM, "the form of an episode")):
        if forms >= least:
            found[name] = _named(episode[0], name)
    for claim in claims["kind"]:
        if claim.value != "podcast-episode" and claim.rule != "nouns of the text":
            name = "label of the kind" if claim.rule.startswith("label: ") else claim.rule
            found[name] = _named(claim, name)
    return found


def _named(claim: Claim, name: str) -> Claim:
    return Claim("sign", name, claim.span, name, claim.weight, claim.context)


@cache
def _table() -> dict[str, tuple[float, ...]]:
    path = resources.files("eventkit.announcements").joinpath("words", "kind_weights.txt")
    rows = (line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    cells = (row.rsplit(None, len(KINDS)) for row in rows)
    return {name: tuple(map(float, weights)) for name, *weights in cells}
