"""
Finds the series that an event is one of, where the text names it.

    This talk is part of the Slow Rivers seminar series.      -> Slow Rivers seminar
    the third of four Harbor Evenings                         -> Harbor Evenings, edition "third"
    Reihe: Flussgespräche                                     -> Flussgespräche
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._phrases import Form, forms, phrases
from eventkit.announcements.finders._sample import placed, sample

_SAMPLE = 6000
_KIND = (
    r"(?:webinars?|seminars?|lectures?|talks?|events?|discussions?|workshops?|panel\s+discussions?|panels?|meetings?|podcasts?"
    r"|training|online|speakers?|video|virtual|monthly|weekly|quarterly|annual|conversations?|colloqui(?:um|a)|tutorials?"
    r"|public|live)"
)
_CAPITAL = r"[A-Z0-9][\w&+.’'@-]*"
_NAME = rf"(?-i:{_CAPITAL}(?:\s(?:(?:(?:of|on|in|for|the|and|to|with|&)\s){{0,2}}{_CAPITAL}))*)"
_PARTS = {
    "quoted": r"[“\"„«‘](?P<name>[^“”\"„«»\n]{3,90}?(?:\n[^“”\"„«»\n]{1,60})?),?[”\"“»’]",
    "name kinds": rf"(?P<name>{_NAME}(?:\s+{_KIND}){{0,3}})",
    "name series": rf"(?P<name>{_NAME}(?<=Series))",
    "name": rf"(?P<name>{_NAME})",
    "kinds": rf"(?:\s+{_KIND}){{0,3}}",
    "edition": r"(?P<edition>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|final"
    r"|\d+(?:st|nd|rd|th))",
    "part": r"(?:session|installment|instalment|event|webinar|episode|lecture|talk|edition|seminar|meeting|panel"
    r"|workshop|discussion|conversation|part|one|call)",
    "han": r"(?P<name>[\w·-]{2,24}?)",
}
_NO_NAME = re.compile(
    rf"(?i){_KIND}|this|the|our|new|a|series|\d+|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
)


@cache
def _forms() -> tuple[Form, ...]:
    return forms("series", _PARTS)


def find(document: Document) -> Iterable[Claim]:
    labels = phrases("series_labels")[0].pattern
    for block in document.blocks[:80]:
        if block.label and 2 < len(block.body) < 90 and labels.fullmatch(document.label(block)):
            words = document.words(block.body)
            if "http" not in words:
                yield Claim("series", (words, ""), block.body, "label", 1.0)
    text, offset = sample(document, _SAMPLE)
    for form in _forms():
        for match in form.pattern.finditer(text):
            name = match["name"].rstrip(" .,;:")
            if all(_NO_NAME.fullmatch(word) for word in re.findall(r"\w+", name)):
                continue
            span = placed((match.start("name"), match.start("name") + len(name)), offset)
            yield Claim("series", (name, match.groupdict().get("edition") or ""), span, form.group, form.weight)
            break
