"""
Finds when an event is, or was moved to or from, where that is no day: "held in 2021", "postponed until spring 2022".

The claims are "when" and "previous", as those of `times` are; days are found there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._time_phrases import MONTH, stretch
from eventkit.announcements.values import Atom, Phrase

_VERB = (
    r"(?:(?:postpon|reschedul)(?:e|ed|ing)|moved|delay(?:ed|ing)?|deferr?(?:ed|ing)?|pushed back|shifted|verschoben|"
    r"verlegt|reporte[rz]|reportée?|aplaza[rn]|aplazad[oa]|pospuest[oa]|posponer)"
)
_YEAR = r"(?:19|20)\d\d(?![\d/-])"
_SEASON = (
    r"(?:(?:early|late|mid)[\s-])?(?:spring|summer|autumn|fall|winter|Frühjahr|Sommer|Herbst|Winter|printemps|été|"
    r"automne|hiver|primavera|verano|otoño|invierno)"
)
_TO = re.compile(
    rf"\b{_VERB}\s(?:[\w'’]+\s){{0,3}}?(?:to|until|till|into|for|auf|au|à|en|al?|hasta|para)\s(?:the\s|das\s|den\s|"
    rf"le\s|el\s)?"
    rf"(?P<time>(?:{_SEASON}|{MONTH})(?:,?\s(?:of\s)?{_YEAR})?|(?:next\syear\s\()?{_YEAR}|(?:the\s)?(?:first|"
    rf"second)\shalf\sof\s{_YEAR})(?!\s?\d)",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"\b{_VERB}\s(?:from|vo[nm]|du|de|desde)\s(?P<time>(?:{_SEASON}|{MONTH})(?:,?\s{_YEAR})?|{_YEAR})(?!\s?\d)",
    re.IGNORECASE,
)
_HELD = re.compile(
    rf"\b(?:held|take place|takes place|took place|taking place|scheduled|planned|return|"
    rf"returns)\s(?:[\w'’]+\s){{0,3}}?(?:in|for)\s"
    rf"(?P<time>(?:{_SEASON}\s(?:of\s)?)?{_YEAR})(?!\s?\d)",
    re.IGNORECASE,
)
_ZH_TO = re.compile(
    r"(?:推迟|延期|改期|顺延|延后)(?:到|至)\s?(?P<time>(?:19|20)\d\d\s?年(?:[春夏秋冬]季|[上下]半年)?)(?!\s?\d)"
)
_PROMISE = Wording(
    r"\b(?:postpon(?:e|ed|ing)|reschedul(?:e|ed|ing)|moved|delay(?:ed|ing)?|deferr?(?:ed|ing)?|pushed back|shifted|"
    r"verschoben|verlegt|report[eé]|aplaza|pospuest|posponer|"
    r"held|takes? place|took place|taking place|scheduled|planned|returns?)|推迟|延期|改期|顺延|延后",
    re.IGNORECASE,
)
_PATTERNS = ((_TO, "when", 1.0), (_ZH_TO, "when", 1.0), (_FROM, "previous", 1.0), (_HELD, "when", 0.5))


def find(document: Document) -> Iterator[Claim]:
    """The months, seasons and years that an event is in, was moved to, or from."""
    text = document.text
    starts: list[int] = []
    for promise in _PROMISE.matches(document.beginnings, *stretch(document)):
        for pattern, field, weight in _PATTERNS:
            found = pattern.match(text, promise.start())
            if found is not None:
                starts = starts or [block.span.start for block in document.blocks]
                yield _claim(field, text, starts, found, promise, weight)


def _claim(
    field: str, text: str, starts: list[int], found: re.Match[str], promise: re.Match[str], weight: float
) -> Claim:
    start, end = found.span("time")
    end -= text[end - 1] == "."
    phrase = Phrase(bisect_right(starts, start) - 1, start, end, (Atom("month", start, end),))
    lead = "moved" if field == "when" and weight == 1 else "words before it"
    rule = f"{lead}: {text[promise.start() : start].strip()}"
    return Claim(field, phrase, phrase.span, rule, weight)
