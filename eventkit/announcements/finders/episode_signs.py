"""
Finds the signs of a podcast episode, whether or not the word occurs: "In this episode", show notes, stamps, players.

    #41 - Slow ferries, with Ines Roth
    [00:00] Welcome   [03:12] Why ferries are slow      -> an episode
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._phrases import phrases
from eventkit.announcements.finders._sample import placed, sample
from eventkit.announcements.finders._scan import scan

_SAMPLE = 12000
# How far from the start a sign counts, where that is not far.
_REACH = {
    "episode of the title": 250,
    "number of the title": 250,
    "podcast": 1500,
    "an episode": 1500,
    "the guest of the episode": 1500,
    "length by itself": 400,
    "day with a length": 400,
    "day above a length": 400,
    "labelled length": 400,
    "recorded": 1500,
    "interview": 300,
}
_STAMPS = 4  # as many at least
_STAMP = re.compile(r"(?m)^\W{0,8}@?(\d{1,2}(?::\d{2}){1,2})\b(?!\s?(?:am|pm|AM|PM|[-–—~至到]\s?\d|UTC|GMT|h\b))")


def find(document: Document) -> Iterable[Claim]:
    text, offset = sample(document, _SAMPLE)
    found = scan(document)
    for sign in phrases("episode_signs"):
        places = found["episode_signs", sign.name]
        if places and places[0].span.end - offset <= _REACH.get(sign.name, _SAMPLE):
            yield Claim("kind", "podcast-episode", places[0].span, sign.name, sign.weight)
    if text.count(":") < _STAMPS:
        return
    stamps = [(match[1].count(":"), match.span(1)) for match in _STAMP.finditer(text)]
    if len(stamps) >= _STAMPS and _rising([text[a:b] for _, (a, b) in stamps]):
        yield Claim("kind", "podcast-episode", placed(stamps[0][1], offset), "rising stamps", 1.5)


def _rising(stamps: list[str]) -> bool:
    """Whether stamps count from near zero, as those of a recording do and clock times of an agenda do not."""
    seconds = []
    for stamp in stamps:
        parts = [int(part) for part in stamp.split(":")]
        seconds.append(sum(part * 60**place for place, part in enumerate(reversed(parts))))
    return seconds[0] < 300 and all(a <= b for a, b in pairwise(seconds))
