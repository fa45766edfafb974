"""
Finds the month, season or year that an event was moved to, or is in: "postponed until spring 2022", "held in 2021".

The claims are "when" and "previous", as those of `times` are; days are found there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._time_cues import NEXT
from eventkit.announcements.finders._time_phrases import MONTH, stretch
from eventkit.announcements.values import NEXT_ONE, Atom, Phrase

_YEAR = r"(?:19|20)\d\d(?![\d/-])"
_TIME = (
    r"(?P<time>(?:19|20)\d\d\s?年(?:[春夏秋冬]季|[上下]半年)?|(?:(?:(?:early|late|mid)[\s-])?(?:spring|summer|autumn|"
    rf"fall|winter|Frühjahr|Sommer|Herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno)|{MONTH})(?:,?\s(?:of\s)?{_YEAR})?|(?:next\syear\s\()?{_YEAR}"
    rf"|(?:the\s)?(?:first|second)\shalf\sof\s{_YEAR})(?!\s?\d)"
)
_MOVED = Wording(
    r"\b(?:(?:postpon|reschedul)(?:e|ed|ing)|moved|delay(?:ed|ing)?|deferr?(?:ed|ing)?|pushed back|shifted|verschoben|"
    r"verlegt|reporte[rz]|reportée?|aplaza[rn]|aplazad[oa]|pospuest[oa]|posponer)\b"
    rf"(?:\s(?:from|vo[nm]|du|de|desde)\s{_TIME.replace('<time>', '<past>')})?"
    r"(?:\s(?:[\w'’]+\s){0,3}?(?:to|until|till|into|for|auf|au|à|en|al?|hasta|para)\s(?:the\s|das\s|den\s|le\s|el\s)?"
    rf"{_TIME})?|(?:推迟|延期|改期|顺延|延后)(?:到|至)\s?{_TIME.replace('<time>', '<zh>')}",
    re.IGNORECASE,
)
_HELD = Wording(
    r"\b(?:held|takes? place|took place|taking place|scheduled|planned|returns?)\s(?:[\w'’]+\s){0,3}?(?:in|for)\s"
    rf"(?P<time>{_YEAR})(?!\s?\d)",
    re.IGNORECASE,
)


def find(document: Document) -> Iterator[Claim]:
    """The months, seasons and years that an event is in, was moved to, or from."""
    for wording, weight in ((_MOVED, 1.0), (_HELD, 0.5)):
        for found in wording.matches(document.beginnings, *stretch(document)):
            for part, said in found.groupdict().items():
                if said:
                    yield _claim(document, found, part, weight)


def _claim(document: Document, found: re.Match[str], part: str, weight: float) -> Claim:
    start, end = found.span(part)
    end -= document.text[end - 1] == "."
    block = bisect_right(document.blocks, start, key=lambda block: block.span.start) - 1
    phrase = Phrase(block, start, end, (Atom("month", start, end),))
    lead = "moved" if weight == 1 and part != "past" else "words before it"
    rule = f"{lead}: {document.text[found.start() : start].strip()}"
    if weight < 1 and NEXT.search(document.text, document.text.rfind(".", 0, found.start()) + 1, found.start()):
        rule = NEXT_ONE
    return Claim("previous" if part == "past" else "when", phrase, phrase.span, rule, weight)
