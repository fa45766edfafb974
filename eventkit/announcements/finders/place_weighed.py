"""
The place of an event that no label says, weighed: every place that the page names, and what speaks for each.

Behind "in" or "at" and a verb of holding, beside the day, in the title behind the event, with its country: such cues
speak for a place; that somebody works there, that it was last year's, that only guests come from there, against it.
words/place_cues.txt says what each cue weighs. Of all places, and that there is none, one is true: what the cues of
each weigh together is set against the others. Places with a house or town in common are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from math import exp

from eventkit.announcements.beginnings import LENGTH
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._place_cues import add_cues
from eventkit.announcements.finders._place_mentions import Mention, place_mentions
from eventkit.announcements.finders._places import HOUSE_WORDS, place_of
from eventkit.announcements.weights import weights

STATED, _PERHAPS = 0.55, 0.45  # how likely a place is that is said to be the event's, or may be
_HOUSE = 0.1  # how likely a house must be that may be in the likeliest town
_MOST = 0.79  # a label says more
_FULLER = 0.2  # of the likeliest, as likely a fuller name of the same place must be
_TABLE = "place_cues"
_NAME_WORD = re.compile(r"[^\W\d_]{4,}")


def find(document: Document) -> Iterator[Claim]:
    """The claim "place" of the likeliest place, or "place perhaps"."""
    mentions = place_mentions(document)
    add_cues(document, mentions)
    likely = _likely(mentions)
    keys = [_keys(one) for one in mentions]
    best: tuple[float, float, int] | None = None
    for number, key in enumerate(keys):
        alike = sum(each for each, other in zip(likely, keys, strict=True) if key & other)
        best = max(best or (0.0, 0.0, 0), (alike, likely[number], -number))
    if best is None or best[0] < _PERHAPS:
        return
    field = "place" if best[0] >= STATED else "place perhaps"
    likeliest = -best[2]
    same = [n for n, key in enumerate(keys) if key & keys[likeliest] and likely[n] >= _FULLER * likely[likeliest]]
    one = mentions[max(same, key=lambda n: (sum(kind != "" for _, kind in mentions[n].parts), likely[n]))]
    yield from _claim(document, one, field, min(best[0], _MOST))
    if not one.has("house"):  # "Lund, Sweden" in the head, "held at the House of Trees" in a sentence
        houses = [n for n, other in enumerate(mentions) if other.has("house") and not other.has("city")]
        house = max(houses, key=lambda n: likely[n], default=None)
        if house is not None and likely[house] >= _HOUSE:
            yield from _claim(document, mentions[house], field, likely[house])


def _claim(document: Document, one: Mention, field: str, weight: float) -> Iterator[Claim]:
    place = place_of(document.words(one.span))
    if place is not None:
        yield Claim(field, place, one.span, weights(_TABLE).rule_of(one.cues), round(weight, 2))


def _likely(mentions: list[Mention]) -> list[float]:
    """How likely each is the place of the event, beside the others and none."""
    sum_of = weights(_TABLE).sum_of
    odds = [exp(sum_of(one.cues)) for one in mentions]
    whole = 1 + sum(odds)
    return [each / whole for each in odds]


def _keys(one: Mention) -> set[str]:
    """The words by which two mentions are of one place: those of its town and of its name."""
    parts = [words for words, kind in one.parts if kind != "region"] or [words for words, _ in one.parts]
    words = {word for part in parts for word in _NAME_WORD.findall(part.casefold())}
    return {word for word in words if word[:LENGTH] not in _house_heads()} or {one.parts[0][0].casefold()}


@cache
def _house_heads() -> frozenset[str]:
    """The beginnings of words that many houses have in their names."""
    return frozenset(word.casefold()[:LENGTH] for word in (*HOUSE_WORDS, "International", "National", "Center"))
