"""
What a text says its event is a part of: a fair, a week, a campaign that has many events (larger_events).

    was one more part of the Delta Fair for Trade in Ferries (DFTF)
    took place within the Slow Harbor Weeks; on the sidelines of the Delta Expo
    As part of the Slow Harbor Weeks 2031 (3 May – 20 June), which …

Only names of what is known for having many events count: a "part of the Delta Project" is no event. Shared by the
finders of series and of times.
"""

from __future__ import annotations

import re

from eventkit.announcements.document import Document, Span, kept
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.values import Larger

_SAMPLE = 12_000
_BEFORE, _BEHIND = 100, 20  # characters around what promises one
_PROMISE = Wording(
    r"\bparts?\sof\b|\bwithin\sthe\b|\bframework\sof\b|\b(?:sidelines|margins)\sof\b|\bumbrella\sof\b|"
    r"\bRahmen\s(?:der|des)\b|\bcadre\sd|\bmarco\sd"
)
_PART = re.compile(
    r"\b(?:(?:as|is|was|are|were|be|being|forms?|forming|formed|made|make)\s)?(?:up\s)?"
    r"(?:(?:an?|one)\s)?(?:[a-z-]+\s){0,2}?parts?\sof\s"
    r"|\b(?:with)?in\sthe\sframework\sof\s|\bon\sthe\s(?:sidelines|margins)\sof\s|\bwithin\s(?=the\s[A-Z\d])"
    r"|\bunder\sthe\sumbrella\sof\s"
    r"|\bim\sRahmen\s(?:der|des)\s|\bdans\sle\scadre\s(?:de\sla\s|de\sl['’]|du\s|des\s|de\s)"
    r"|\ben\sel\smarco\s(?:de\sla\s|del\s|de\slos\s|de\slas\s|de\s)"
)
_ARTICLE = re.compile(r"(?:(?:the|this year['’]s|its|our|their|an?|der|des|die|la|le|les|el)\s)?")
_MANY = (
    r"(?:Weeks?|Days?|Months?|Years?|Decade|Fair|Expo|Exposition|Exhibition|Festival|Biennale|Biennial|Triennale|"
    r"Campaign|Season|Marathon|Roadshow|Tour|Jam|Carnival|Olympiad|[A-ZÄÖÜ][a-zäöü]*(?:wochen?|tage?|messe|festival|jahr)|"
    r"Semaines?|Journées?|Mois|Année|Foire|Semanas?|Jornadas?|Feria|Mes|Año)"
)
_WORD = r"[A-Z\d][\w&.'’-]*"
_NAME = re.compile(
    rf"(?:(?P<before>(?:19|20)\d\d)\s)?(?P<name>(?:{_WORD}\s){{0,8}}?{_MANY}"
    rf"(?:\s(?:of|for|on|in|de|des|du|der|für)\s(?:the\s)?{_WORD}(?:\s(?:{_WORD}|of|in|for|and|the|on)(?=[\s,.;:()]))*)?"
    rf"(?:\s?\((?P<acronym>[A-Z][\w&-]{{1,14}})\))?)(?=[\s,.;:()”\"]|$)(?:,?\s(?P<after>(?:19|20)\d\d))?"
    rf"(?:,?\s?\((?P<days>[^()]{{4,60}}\d[^()]{{0,30}})\))?"
)


@kept
def larger_events(document: Document) -> list[Larger]:
    """Those that the beginning of the document names, in order."""
    text, start = document.text, document.blocks[0].span.start if document.blocks else 0
    end = min(len(text), start + _SAMPLE)
    found, after = [], start
    for promise in _PROMISE.matches(document.beginnings, start, end):
        part = _PART.search(text, max(after, promise.start() - _BEFORE), min(end, promise.end() + _BEHIND))
        if part is None:
            continue
        after = part.end()
        article = _ARTICLE.match(text, part.end())
        match = _NAME.match(text, article.end() if article else part.end(), end)
        if match is None or len(match["name"].split()) < 2:
            continue
        days = Span(match.start("days"), match.end("days")) if match["days"] else None
        whole = Span(match.start(), match.end())
        edition = match["before"] or match["after"] or _edition_in_title(document, match["name"], match["acronym"])
        found.append(Larger(" ".join(match["name"].split()), edition, whole, days))
    return found


def _edition_in_title(document: Document, name: str, acronym: str | None) -> str:
    """The year that the title says beside the name, or beside its acronym: "2031 DFTF Harbor Summit"."""
    if document.title is None:
        return ""
    title = document.words(document.title.body)
    for words in filter(None, (acronym, name)):
        beside = re.search(
            rf"\b(?P<a>(?:19|20)\d\d)\s{re.escape(words)}\b|\b{re.escape(words)}\s(?P<b>(?:19|20)\d\d)\b", title
        )
        if beside:
            return beside["a"] or beside["b"] or ""
    return ""
