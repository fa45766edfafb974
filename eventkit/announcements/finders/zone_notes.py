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
from eventkit.when.zones import match_at

_LEADS = re.compile(
    r"(?:\btime ?zone|\bZeitzone|\bfuseau horaire|\bzona horaria|时区)\s?(?:is|:|：|\|)\s{0,3}|"
    r"\b(?:all|the|these|our|session|event|agenda|schedule)?\s?(?:times?|hours|schedule|program(?:me)?|agenda|"
    r"timetable)\s"
    r"(?:\w+\s){0,2}?(?:(?:is|are|listed|given|shown|based|in|on|below|quoted|stated|displayed|refer to|"
    r"expressed)\s){1,4}(?:the\s)?|"
    r"\b(?:alle|sämtliche) (?:Zeiten|Zeitangaben|Uhrzeiten)\s(?:sind\s)?(?:in|im)\s(?:der\s)?|"
    r"\b(?:toutes les heures|les horaires) (?:sont\s)?(?:indiquée?s|données|exprimées|affichée?s)?\s?(?:en|"
    r"à l')\s?(?:l')?|"
    r"\b(?:todas las horas|los horarios) (?:son|están|se indican)?\s?(?:en|según)\s(?:la\s)?|"
    r"(?:均为|以下时间为|时间均为|皆为|按照?|采用|基于)\s?",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    r"^[|\s]*(?:time|start|hour|when|zeit|uhrzeit|heure|horaire|hora|时间)\s?(?=[(（\[])|"
    r"(?<=[|\t])\s*(?:time|start|zeit|heure|hora|时间)\s?(?=[(（\[])",
    re.IGNORECASE | re.MULTILINE,
)
_WORDS_OF_ZONE = re.compile(r"[A-Z(（\[\u4e00-\u9fffh]")


def find(document: Document) -> Iterator[Claim]:
    """Each zone that is said of all times, or of a column of times."""
    text = document.text
    for pattern, weight in ((_LEADS, 0.9), (_COLUMN, 0.8)):
        for found in pattern.finditer(text):
            at = found.end()
            if not _WORDS_OF_ZONE.match(text, at):
                continue
            zone = match_at(text, at)
            if zone is not None:
                yield Claim("zone", zone.words, Span(at, at + zone.length), "a zone for all times", weight)
