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
    r"(?:Zeiten|Zeitangaben|Uhrzeiten)\s(?:sind\s)?(?:in|im)\s(?:der\s)?|(?:time|start|zeit|uhrzeit|heure|hora)\s?(?=[(\[])|"
    r"(?:heures|horaires)\s(?:sont\s)?(?:indiquée?s|données|exprimées|affichée?s)?\s?(?:en|à l')\s?(?:l')?|"
    r"(?:horas|horarios)\s(?:son\s|están\s|se indican\s)?(?:en|según)\s(?:la\s)?)"
    r"|时区\s?[:：|]\s{0,3}|(?:均为|以下时间为|皆为|按照?|采用|基于)\s?|时间\s?(?=[(（])",
    re.IGNORECASE,
)
_WORDS_OF_ZONE = re.compile(r"[A-Z(（\[\u4e00-\u9fffh]")


def find(document: Document) -> Iterator[Claim]:
    """Each zone that is said of all times, or at the head of a column of times: "Time (CET)"."""
    text = document.text
    for found in _SAID.matches(document.beginnings, *stretch(document)):
        at = found.end()
        zone = zone_at(text, at) if _WORDS_OF_ZONE.match(text, at) else None
        if zone is not None:
            yield Claim("zone", zone.words, Span(at, at + zone.length), "a zone for all times", 0.9)
