"""
Finds what an event was moved to or from where that is no day: "postponed until spring 2022", "moved from January".

The claims are "when" and "previous", as those of `times` are; days are found there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._time_phrases import MONTH, Atom, Phrase

_VERB = (
    r"(?:postponed|rescheduled|moved|delayed|deferred|pushed back|shifted|verschoben|verlegt|reportée?|"
    r"aplazad[oa]|pospuest[oa])"
)
_YEAR = r"(?:19|20)\d\d(?![\d/-])"
_SEASON = (
    r"(?:(?:early|late|mid)[\s-])?(?:spring|summer|autumn|fall|winter|Frühjahr|Sommer|Herbst|Winter|printemps|été|"
    r"automne|hiver|"
    r"primavera|verano|otoño|invierno)"
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
_ZH_TO = re.compile(
    r"(?:推迟|延期|改期|顺延|延后)(?:到|至)\s?(?P<time>(?:19|20)\d\d\s?年(?:[春夏秋冬]季|[上下]半年)?)(?!\s?\d)"
)
_PROMISE = re.compile(_VERB + r"|推迟|延期|改期|顺延|延后", re.IGNORECASE)


def find(document: Document) -> Iterator[Claim]:
    """The months, seasons and years that an event was moved to, or from."""
    text = document.text
    starts: list[int] = []
    for promise in _PROMISE.finditer(text):
        starts = starts or [block.span.start for block in document.blocks]
        for pattern, field in ((_TO, "when"), (_ZH_TO, "when"), (_FROM, "previous")):
            found = pattern.match(text, promise.start())
            if found is None:
                continue
            start, end = found.span("time")
            block = bisect_right(starts, start) - 1
            phrase = Phrase(block, start, end, (Atom("month", start, end),))
            rule = f"words before it: {text[promise.start() : start].strip()}"
            yield Claim(field, phrase, phrase.span, rule, 1.0)
