"""
Finds the series that a sentence says to go on, or to begin: the event is the next of it.

    The Elm Institute's Harbor Lecture Series returns with a talk on ferries.   -> Harbor Lecture Series
    Die Reihe Flussgespräche geht am 3. Mai weiter.                            -> Flussgespräche
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._index import Wording

_WEIGHT = 0.55
_GOES_ON = Wording(
    r"\bseries\s(?:continues|returns|resumes|goes\son|is\sback|starts|begins|kicks\soff|concludes|comes\sback|presents|"
    r"features|welcomes)\b",
    re.I,
)
_BEFORE = re.compile(r"(?:[A-ZÀ-Þ][\w&'’?!.-]*\s){1,6}$")
_ARTICLE = re.compile(r"(?:The|Our|This|Its|New|Next)\s")
_REACH = 80  # characters before the word
# "Die Reihe Flussgespräche geht … weiter", "Le cycle Lac se poursuit"
_NAMED = Wording(
    r"\b(?:Reihe|Vortragsreihe|Veranstaltungsreihe|cycle|ciclo)\s(?P<name>[A-ZÀ-Þ][\w&'’-]*(?:\s(?:d[eu]s?\s|del\s|der\s|am\s|la\s)?[A-ZÀ-Þ][\w&'’-]*){0,5})\s"
    r"(?:geht|wird\sfortgesetzt|startet|beginnt|se\spoursuit|continue|reprend|commence|continúa|vuelve|comienza)\b"
)


def find(document: Document) -> Iterable[Claim]:
    there = document.beginnings
    for match in _GOES_ON.matches(there):
        before = _BEFORE.search(document.text, max(0, match.start() - _REACH), match.start())
        if before is None:
            continue
        start = before.start()
        while article := _ARTICLE.match(document.text, start, match.start()):
            start = article.end()
        end = match.start() + len("series")
        if start < match.start():
            name = document.text[start:end]
            yield Claim("series", (name, ""), Span(start, end), "a series that goes on", _WEIGHT)
            return
    for match in _NAMED.matches(there):
        yield Claim("series", (match["name"], ""), Span(*match.span("name")), "a series that goes on", _WEIGHT)
        return
