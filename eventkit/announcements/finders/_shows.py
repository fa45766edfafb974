"""Whether a document is the page of an episode of a show (is_show), where people are hosts and guests."""

from __future__ import annotations

import re

from eventkit.announcements.document import Document, kept
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._sample import extent

_HEAD = 300  # characters in which an episode is called one
_EPISODE = re.compile(r"(?m)\bEp\.?\s?#?[0-9]{1,4}\b|\bS[0-9]{1,2}\s?E[0-9]{1,3}\b")
_SHOW = Wording(
    r"\b(?:podcasts?|episodes?|épisodes?|folge \d|episodio|show notes|audio editing|intro theme|"
    r"transcript|timestamps?)\b",
    re.I,
)


# The number of an episode, and perhaps of its season: "S2 E5", "#41", "第3期".
COUNTED = (
    r"(?:(?:season|staffel|saison|temporada|s)\s?(?P<season>\d{1,2})[\s,·:.–-]{0,3})?"
    r"(?:[#№]|(?:no|nr)\.?\s?#?|(?P<word>ep\.?|e(?=\d)|episode|épisode|episodio|episódio|folge|aflevering|puntata)\s?#?|第\s?)\s?"
    r"(?P<number>\d{1,4})\s?[期集回话]?"
)


@kept
def is_show(document: Document) -> bool:
    """Whether the document speaks of an episode of a show."""
    head = extent(document, 12_000)
    return (
        _SHOW.search(document.beginnings, head.start, head.end) is not None
        or _EPISODE.search(document.text, head.start, min(head.end, head.start + _HEAD)) is not None
    )
