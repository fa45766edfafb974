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
from itertools import pairwise
from math import exp

from eventkit.announcements.beginnings import LENGTH
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._page_head import head_lines
from eventkit.announcements.finders._place_cues import add_cues, sentence_around
from eventkit.announcements.finders._place_mentions import Mention, place_mentions
from eventkit.announcements.finders._places import HOUSE_WORDS, names_place, place_of
from eventkit.announcements.finders._time_phrases import phrases, phrases_in
from eventkit.announcements.weights import weights
from eventkit.events.status import Attendance

STATED, _PERHAPS = 0.55, 0.45  # how likely a place is that is said to be the event's, or may be
_LIKELY = 0.5  # how likely by themselves a house and the town must be that it is put into
_MOST = 0.79  # a label says more
_BOTH = 0.7  # that one may also take part online, beside a place
_FULLER = 0.2  # of the likeliest, as likely a fuller name of the same place must be
_TABLE = "place_cues"
_DATE_WORD = re.compile(r"\d+|\b[^\W\d_]{3}")  # "Sat" and "Saturday" are the same
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NAME_WORD = re.compile(r"[^\W\d_]{4,}")


def find(document: Document) -> Iterator[Claim]:
    """The claim "place" of the likeliest place, or "place perhaps"; and that it is not the only way to take part."""
    mentions = place_mentions(document)
    add_cues(document, mentions)
    likely = _likely(mentions)
    keys = [_keys(one) for one in mentions]
    in_town = _house_in_town(document, mentions, likely, keys)
    best: tuple[float, float, int] | None = None
    for number, key in enumerate(keys):
        alike = sum(each for each, other in zip(likely, keys, strict=True) if key & other)
        best = max(best or (0.0, 0.0, 0), (alike, likely[number], -number))
    if best is None or best[0] < _PERHAPS:
        return
    field = "place" if best[0] >= STATED else "place perhaps"
    likeliest = -best[2]
    same = [n for n, key in enumerate(keys) if key & keys[likeliest] and likely[n] >= _FULLER * likely[likeliest]]
    house = None
    if in_town is not None and keys[in_town[0]] & keys[likeliest]:
        house, town = in_town
        same.append(town)
    fullest = max(same, key=lambda n: (n != house, _known(mentions[n]), likely[n]))
    yield from _claim(document, mentions[fullest], field, min(best[0], _MOST))
    if field == "place" and any("beside online" in mentions[n].cues for n in same):
        yield Claim("attendance", Attendance.HYBRID, mentions[fullest].span, "beside online", _BOTH)
    if house is not None and not mentions[fullest].has("house"):
        yield from _claim(document, mentions[house], field, min(likely[house], _PERHAPS))  # less than the town


def _house_in_town(
    document: Document, mentions: list[Mention], likely: list[float], keys: list[set[str]]
) -> tuple[int, int] | None:
    """
    The likeliest house and town where the one is in the other, of which it gets the keys: the two are one place.

    "Lund, Sweden" stands in the head, "held at the House of Trees" in a sentence.
    """
    for n, (one, other) in enumerate(pairwise(mentions)):
        if _are_beside_date(document, one, other):
            house, town = (n, n + 1) if other.has("city") else (n + 1, n)
            keys[house] = keys[house] | keys[town]
            return house, town
    houses = [n for n, one in enumerate(mentions) if one.has("house") and _known(one) == 1]
    towns = [n for n, one in enumerate(mentions) if one.has("city") and not one.has("house")]
    if not houses or not towns:
        return None
    house, town = (max(some, key=lambda n: likely[n]) for some in (houses, towns))
    if min(weights(_TABLE).likelihood(mentions[n].cues) for n in (house, town)) < _LIKELY:
        return None
    others = [one for one, key in zip(mentions, keys, strict=True) if not key & keys[town]]
    if not _may_join(document, mentions[house], mentions[town], others, called_so=bool(keys[house] & keys[town])):
        return None
    keys[house] = keys[house] | keys[town]
    return house, town


def _are_beside_date(document: Document, one: Mention, other: Mention) -> bool:
    """Whether a line of the head is a town and a house with the day between them: "Lund | 3 May 2031 | Net Loft"."""
    line = next((each for each in head_lines(document) if each.covers(one.span) and each.covers(other.span)), None)
    towns = [[kind for _, kind in each.parts] in (["city"], ["city", "region"]) for each in (one, other)]
    if line is None or sum(towns) != 1 or other.lead != "time":
        return False
    text = document.text
    outside = text[line.start : one.span.start] + text[other.span.end : line.end]
    return not outside.strip(" |·•*_") and "|" in text[one.span.end : other.span.start]


def _may_join(document: Document, house: Mention, town: Mention, others: list[Mention], *, called_so: bool) -> bool:
    """
    Whether a house may be in a town: before it in its paragraph no other town is named, and no day but those of the
    head and the first of the page ("Two years ago we met in Oslo. The House of Trees was full."). Of one that is called
    by the town's name it is enough that no other year is named.
    """
    told = Span(document.blocks[house.block].span.start, sentence_around(document, house).end)
    if any(told.covers(one.span) and (one.has("city") or one.has("region")) for one in others):
        return False
    if names_place(document.words(house.span)) and not called_so:
        return False  # "the Harbor Museum of Oslo"
    known = [*head_lines(document), *(phrase.span for phrase in phrases(document)[:1])]
    known += [document.title.body] if document.title is not None else []
    other = _dates(document, told) | _dates(document, sentence_around(document, town))
    other = other.difference(*(_dates(document, span) for span in known))
    return not (any(map(_YEAR.fullmatch, other)) if called_so else other)


def _known(one: Mention) -> int:
    """How many of its parts are known for what they are."""
    return sum(kind != "" for _, kind in one.parts)


def _dates(document: Document, span: Span) -> set[str]:
    """The words of the days, months and years that are said in a stretch."""
    atoms = [atom for phrase in phrases_in(document, span) for atom in phrase.of("day", "month", "weekday")]
    words = (word for atom in atoms for word in _DATE_WORD.findall(document.text, atom.start, atom.end))
    return {word.lower().lstrip("0") for word in words} | {*_YEAR.findall(document.text, span.start, span.end)}


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
