"""
Finds that something is announced or reported at all: "join us", "will be held", "took place", "报名", "findet statt".

A sentence that has such words and a noun of an event says it ("The forum will be held in May"); the words alone hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._dates_in_titles import DATE
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._phrases import phrases
from eventkit.announcements.finders._sample import placed, sample
from eventkit.announcements.finders._several_clocks import SEVERAL_CLOCKS

_SAMPLE = 8000
_HOUR = re.compile(
    rf"(?i){DATE},?\s*(?:(?:at|from|um|ab|à|de|a las|von|[,|@–-])\s*)?\d{{1,2}}(?:[:.h]\d\d|\s?[ap]\.?m|\s?uhr|\s?h\b)"
    r"|\d{1,2}\s?月\s?\d{1,2}\s?[日号].{0,8}?(?:\d{1,2}[:：点]|[上下]午|晚)"
)
_OF_ITSELF = ("takes place", "invitation")  # what such words are said of is the event itself
_EARLY = 800  # characters from the start: what is said first is what the text is about


def find(document: Document) -> Iterable[Claim]:
    text, offset = sample(document, _SAMPLE)
    end = len(text)
    if clocks := SEVERAL_CLOCKS.search(text, 0, end):
        yield Claim("announces", True, placed(clocks.span(), offset), "one time in several zones", 1.0)
    for match in _HOUR.finditer(text, 0, end):
        if not phrases("until")[0].pattern.search(text, max(0, match.start() - 40), match.start()):
            yield Claim("announces", True, placed(match.span(), offset), "a day with an hour", 0.6)
            break
    german = document.language == "de"
    nouns = [noun for noun in event_nouns(text, 0, end, german=german) if noun.sure]
    best: dict[str, tuple[float, Span]] = {}
    said = False
    for group in phrases("announcing"):
        for match in group.pattern.finditer(text, 0, end):
            span = Span(*match.span())
            near = next((noun for noun in nouns if _same_sentence(text, span, noun.span)), None)
            if near and not said and span.start < _EARLY and group.name in _OF_ITSELF and near.kind != "meeting":
                said = True
                yield Claim(
                    "kind",
                    near.kind,
                    placed((near.span.start, near.span.end), offset),
                    "what is announced",
                    1.0,
                )
            weight = (1.6 if span.start < _EARLY else 1.0) if near else 0.35
            if group.name not in best or weight > best[group.name][0]:
                best[group.name] = weight, span
    for rule, (weight, span) in best.items():
        yield Claim("announces", True, placed((span.start, span.end), offset), rule, weight)


def _same_sentence(text: str, span: Span, noun: Span) -> bool:
    start, end = (span.end, noun.start) if span.end <= noun.start else (noun.end, span.start)
    between = text[start:end] if end - start <= 160 else ". "
    return "\n\n" not in between and ". " not in between and "。" not in between
