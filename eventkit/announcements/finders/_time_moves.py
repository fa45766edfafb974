"""The two times of an event that was moved: "postponed from 3 May to 7 June 2031" is no range (moved_parts)."""

from __future__ import annotations

import re

from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._time_phrases import MONTH, phrases_within
from eventkit.announcements.values import Phrase

_FROM = re.compile(
    r"\b(?:postponed?|moved?|re-?scheduled?|shift(?:ed)?|changed?|delay(?:ed)?|defer(?:red)?|push(?:ed)? back|"
    r"br(?:ing|ought) forward)\s(?:[\w’'“”\"-]+\s){0,6}?from\s(?:the\s)?$"
    r"|\b(?:reporté|déplacé|décalé|repoussé|avancé)e?s?\s(?:du|des|de)\s$"
    r"|\b(?:aplaza(?:d[oa]s?)?|pospone|pospuest[oa]s?|traslada(?:d[oa]s?)?|reprogramad[oa]s?)\sdel?\s$"
    r"|\b(?:verschoben|verlegt|vorgezogen)\svo[nm]\s$",
    re.IGNORECASE,
)
_TO = re.compile(r"(?<=[\w)])\s{1,2}(?:to|until|till|aux?|al?|auf|zum)\s(?:the\s|den\s|le\s|el\s)?", re.IGNORECASE)
_NAMED_MONTH = re.compile(rf"(?<![^\W\d_]){MONTH}|\d[./-]\d")


def moved_parts(document: Document, phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """
    The time that an event had and the one that it was moved to, of a stretch that looks like a range of both.

    The first is the whole stretch where it says no month of its own: "from 3 to 7 June" begins with 3 June.
    """
    text = document.text
    before = _FROM.search(text, max(document.blocks[phrase.block].span.start, phrase.start - 60), phrase.start)
    if before is None:
        return None
    stops = list(_TO.finditer(text, phrase.start, phrase.end))
    named = (stop for stop in stops if _NAMED_MONTH.search(text, phrase.start, stop.start()))
    stop = next(named, stops[0] if stops else None)
    if stop is None:
        return None
    old, new = (
        next(phrases_within(document, phrase.block, span), None)
        for span in (Span(phrase.start, stop.start()), Span(stop.end(), phrase.end))
    )
    return None if new is None else (old or phrase, new)
