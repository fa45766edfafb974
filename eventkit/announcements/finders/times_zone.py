"""
Finds the zone that a document states once for all its clock times.

"Time zone: Central European Time", "All times are in UTC", "Schedule is based on Singapore time", "以下均为北京时间".
The claims' field is "zone"; their value is the words of the zone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._time_phrases import stretch, zone_at

_SAID = Wording(
    r"\b(?:(?:time ?zone|Zeitzone|fuseau horaire|zona horaria)\s?(?:is\s|[:：|])\s{0,3}|"
    r"(?:times?|hours|schedule|programme|program|agenda|timetable)\s(?:\w+\s){0,2}?"
    r"(?:(?:is|are|listed|given|shown|based|in|on|below|quoted|stated|displayed|refer to|expressed)\s){1,4}(?:the\s)?|"
    r"(?:Zeiten|Zeitangaben|Uhrzeiten)\s(?:sind\s)?(?:in|im)\s(?:der\s)?|"
    r"(?:heures|horaires)\s(?:sont\s)?(?:indiquée?s|données|exprimées|affichée?s)?\s?(?:en|à l')\s?(?:l')?|"
    r"(?:horas|horarios)\s(?:son\s|están\s|se indican\s)?(?:en|según)\s(?:la\s)?)"
    r"|时区\s?[:：|]\s{0,3}|(?:均为|以下时间为|皆为|按照?|采用|基于)\s?",
    re.IGNORECASE,
)
_COLUMN = Wording(r"\b(?:time|start|hour|when|zeit|uhrzeit|heure|horaire|hora)\s?(?=[(（\[])|时间\s?(?=[(（\[])", re.I)
_HEAD = re.compile(r"(?:[^|\t]{0,60}[|\t])?[|\s]*")
_WORDS_OF_ZONE = re.compile(r"[A-Z(（\[\u4e00-\u9fffh]")


def find(document: Document) -> Iterator[Claim]:
    """Each zone that is said of all times, or at the head of a column of times."""
    text = document.text
    for found in _SAID.matches(document.beginnings, *stretch(document)):
        yield from _zone(text, found.end(), 0.9)
    for found in _COLUMN.matches(document.beginnings, *stretch(document)):
        line = max(text.rfind("\n", 0, found.start()) + 1, found.start() - 64)
        if _HEAD.fullmatch(text, line, found.start()):
            yield from _zone(text, found.end(), 0.8)


def _zone(text: str, at: int, weight: float) -> Iterator[Claim]:
    zone = zone_at(text, at) if _WORDS_OF_ZONE.match(text, at) else None
    if zone is not None:
        yield Claim("zone", zone.words, Span(at, at + zone.length), "a zone for all times", weight)
