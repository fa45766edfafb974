"""
Finds the forms of a podcast episode: "Episode 41 – Slow ferries", "In this episode", show notes, a length by itself.

What it speaks of besides (listeners, guests, players) is weighed with the other signs (kind_weighed.py).
"""

from __future__ import annotations

from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._phrases import group_weights
from eventkit.announcements.finders._sample import SAMPLE
from eventkit.announcements.finders._scan import scan

# How far from the start a form counts, where that is not far.
_REACH = {
    "episode of the title": 250,
    "number of the title": 250,
    "podcast": 1500,
    "length by itself": 400,
    "day above a length": 400,
    "labelled length": 400,
}


def find(document: Document) -> Iterable[Claim]:
    found = scan(document)
    start = document.blocks[0].span.start if document.blocks else 0
    for name, weight in group_weights("episode_signs"):
        places = found["episode_signs", name]
        if places and places[0].span.end - start <= _REACH.get(name, SAMPLE):
            yield Claim("kind", "podcast-episode", places[0].span, name, weight)
