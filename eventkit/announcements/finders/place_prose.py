"""
Finds the place in a sentence that says where the event is held: "will be held on 3 May in Lund, at the House of Trees",
"findet … in Potsdam statt", "attend the forum in Suva, Fiji", "we moved the forum to the Elm Hotel".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._event_nouns import EVENT_NOUN, EVENT_NOUNS, of_other_time
from eventkit.announcements.finders._places import VENUE, known_place, names_place, place_end, place_of

_HELD = re.compile(
    r"\b(?:held|(?:takes?|taking|took|take)\s+place|hosted|conven(?:e[sd]?|ing)|gather(?:ed|ing|s)?|meets?|met|"
    "organi[sz](?:ed|ing)|happen(?:ing|s|ed)|scheduled|"
    r"in[ -]person|on-?site|come\s+together|assembled?|hold(?:ing)?|opened|opens|kicks?\s+off|celebrated|be\s+in|"
    r"findet|stattfinden|statt|fand|trifft|treffen|veranstaltet|ausgerichtet|lädt|"
    r"aura\s+lieu|auront\s+lieu|a\s+eu\s+lieu|se\s+tien(?:dra|t|dront)|s['’]est\s+tenue?|se\s+déroul\w+|organisée?|"
    r"tendrá\s+lugar|tuvo\s+lugar|se\s+celebr\w+|se\s+realiz\w+|se\s+llev\w+\s+a\s+cabo|organiza\w*)\b",
    re.I,
)
_GO = re.compile(
    r"\b(?:attend(?:ed|ing|s)?|participat\w+|travel(?:s|led|ed|ing)?|visit(?:s|ed|ing)?|join(?:s|ed)?|speak(?:s|"
    r"ing)?|spoke|present(?:s|ed)?|return(?:s|ing|ed)?|welcome|address\s+at|at)\b",
    re.I,
)
_MOVED = re.compile(
    r"\b(?:mov(?:e|ed|ing)|relocat(?:e|ed|ing)|transferr?(?:ed)?|chang(?:e|ed|ing))\s+(?:(?:the|our|"
    rf"this)\s+)?(?:\S+\s+){{0,3}}?(?:{EVENT_NOUNS}|venue|location|"
    rf"it)\s+(?:\S+\s+){{0,3}}?to\s+(?:the\s+)?(?=[A-ZÀ-Þ])|"
    r"\bnew\s+(?:venue|location)\s+(?:is|will\s+be)\s+(?:the\s+)?(?=[A-ZÀ-Þ])|\b(?:venue|location)\s+(?:has\s+been|"
    r"was|is)\s+(?:changed|moved)\s+to\s+(?:the\s+)?(?=[A-ZÀ-Þ])|"
    rf"\b(?:{EVENT_NOUNS})\s+(?:has\s+been|was|is\s+being|will\s+be)\s+(?:moved|"
    r"relocated)\s+to\s+(?:the\s+)?(?=[A-ZÀ-Þ])",
    re.I,
)
_MOVES = ("mov", "relocat", "transfer", "chang", "new venue", "new location")
_IN = re.compile(
    r"\b(?:in|at|im|in\s+der|an\s+der|am|beim?|à\s+la|à|au|aux|en|en\s+el|en\s+la)\s+(?:the\s+|l['’])?(?=[A-ZÀ-Þ])"
)
_WHERE = re.compile(
    r"\b(?:the\s+)?(?:venue|location)\s+(?:is|will\s+be|for\s+\S+\s+\S+\s+is)\s+(?:the\s+|at\s+the\s+|in\s+|"
    r"at\s+)?(?=[A-ZÀ-Þ])",
    re.I,
)
_CHEAP = re.compile(r"\s(?:in|at|im|am|an|à|au|aux|en|to|bei|beim|is)\s+(?:the\s|der\s|la\s|el\s|l['’])?[A-ZÀ-Þ]")
_VISIT = re.compile(r"\bvisit(?:s|ed|ing)?\s+(?:the\s+)?(?=[A-ZÀ-Þ])")
_BIOGRAPHY = re.compile(
    r"^\s*(?:She|He|Her|His)\b|\b(?:she|he|her|his)\s+(?:has|is|was|work|received|holds)|\b(?:received|earned|"
    r"completed|obtained)\s+(?:her|his|an?|their)\b"
)
_NOT_NOW = re.compile(
    r"\b(?:original(?:ly)?|initially|planned\s+to|instead\s+of|would\s+have|had\s+been|was\s+to\s+(?:be|have)|"
    r"no\s+longer)\b",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """The claims of every sentence that says where."""
    text = document.text
    for block in document.blocks:
        if block.kind in (Kind.ROW, Kind.TITLE) or _CHEAP.search(text, block.body.start, block.body.end) is None:
            continue
        for sentence in document.sentences(block):
            if _CHEAP.search(text, sentence.start, sentence.end):
                yield from _sentence(document, sentence)


def _sentence(document: Document, sentence: Span) -> Iterator[Claim]:
    text = document.text
    if of_other_time(document.words(sentence)) or _BIOGRAPHY.search(text, sentence.start, sentence.end):
        return
    low = document.words(sentence).lower()
    moved = _MOVED.search(text, sentence.start, sentence.end) if any(stem in low for stem in _MOVES) else None
    if moved:
        yield from _claim(document, moved.end(), sentence.end, "moved to", 1.2)
        return
    planned = _NOT_NOW.search(text, sentence.start, sentence.end) is not None
    where = _WHERE.search(text, sentence.start, sentence.end) if "venue" in low or "location" in low else None
    if where:
        yield from _claim(document, where.end(), sentence.end, "the venue is", 0.7)
        return
    held = _HELD.search(text, sentence.start, sentence.end)
    event = EVENT_NOUN.search(text, sentence.start, sentence.end)
    if held:
        weight = 0.35 if planned else 0.6 if event else 0.5
        while held:
            for at in list(_IN.finditer(text, held.end(), min(sentence.end, held.end() + 140)))[:4]:
                if _stands_for_other(text, held.end(), at.start()):
                    break
                claims = list(_claim(document, at.end(), sentence.end, "prose: held in", weight, at=at[0]))
                if claims:
                    yield from claims
                    return
            held = _HELD.search(text, held.end(), min(sentence.end, sentence.start + 600))
    if event is None or planned:
        return
    for at in list(_IN.finditer(text, sentence.start, sentence.end))[:6]:
        before = text[max(sentence.start, at.start() - 160) : at.start()]
        going = _GO.search(before)
        near = re.search(rf"\b(?:{EVENT_NOUNS})(?:\s+\([^()]{{1,40}}\))?[\"”]?,?\s*$", before, re.I)
        if near or (
            going
            and EVENT_NOUN.search(before)
            and not re.search(r"\b(?:partner|from|based|headquarter\w*|located)\W*$", before)
        ):
            claims = list(
                _claim(document, at.end(), sentence.end, "prose: event in", 0.45 if near else 0.4, at=at[0], city=True)
            )
            if claims:
                yield from claims
                return
    visit = _VISIT.search(text, sentence.start, sentence.end)
    if visit and re.search(r"\bto\s+(?:attend|participate|speak|join)", text[visit.end() : sentence.end]):
        yield from _claim(document, visit.end(), sentence.end, "prose: visits, to attend", 0.45, city=True)


def _stands_for_other(text: str, start: int, end: int) -> bool:
    """Whether between verb and place something else begins: another sentence, a purpose, who is interested."""
    between = text[start:end]
    return (
        re.search(
            r";|:\s|\b(?:which|who|where|while|because|for\s+(?:people|researchers|everyone|those)|interested|"
            r"and\s+(?:will|is|are|was|has)|to\s+(?:discuss|explore|learn|address|promote|share))\b",
            between,
        )
        is not None
    )


def _claim(
    document: Document, start: int, limit: int, rule: str, weight: float, *, at: str = "", city: bool = False
) -> Iterator[Claim]:
    text = document.text
    end = place_end(text, start, limit)
    if end <= start:
        return
    words = text[start:end]
    first = re.split(r",|\s(?:in|at)\s", words, maxsplit=1)[0]
    known = names_place(words)
    venue = VENUE.search(words) is not None
    if city and not (known_place(first) or (known and "," in words) or (venue and known)):
        return
    if not (known or venue) and weight < 1:
        return
    if at.startswith(("in ", "en ")) and not (known_place(first) or venue or known):
        return
    place = place_of(words)
    if place is not None:
        yield Claim("place", place, Span(start, end), rule, weight)
