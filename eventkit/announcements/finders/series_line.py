"""
Finds a series that has a line of its own below the title: "Elm-Kolloquium", "Ringvorlesung Stadt am Fluss",
"Harbor Lecture Series", "Ciclo de charlas del puerto".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span

_ENDS = (
    r"(?:[Kk]olloquium|[Cc]olloquium(?:\s[Ss]eries)?|[Vv]ortragsreihe|[Vv]eranstaltungsreihe|[Gg]esprächsreihe|[Ss]tammtisch|"
    r"[Ss]alon|(?:[Ll]ecture|[Ss]eminar|[Ww]ebinar|[Tt]alk|[Ss]peaker|[Ww]orkshop)\s[Ss]eries|[Bb]rown\s[Bb]ag)"
)
_BEGINS = (
    r"(?:Ringvorlesung|Vortragsreihe|Veranstaltungsreihe|Reihe|Cycle\sde\sconférences|Séminaires\sde|Ciclo\sde\s\w+)"
)
_LINE = re.compile(
    rf"(?:(?:[A-ZÀ-Þ\d][\w&.’'-]*\s(?:[\w&.’'-]+\s){{0,5}})?[A-ZÀ-Þ\d]?[\w&.’'-]*{_ENDS}|{_BEGINS}\s[\"“„«]?[A-ZÀ-Þ].{{2,50}})"
)
_VERB = re.compile(r"\b(?:is|are|will|join|ist|sind|wird|lädt|the|this|our|register|next)\b", re.I)
_TOP = 6  # blocks below the title
_LONGEST = 64


def find(document: Document) -> Iterator[Claim]:
    """A claim for the first such line."""
    if document.title is None:
        return
    for block in document.blocks[1:_TOP]:
        if block.kind not in (Kind.PARAGRAPH, Kind.HEADING) or block.label is not None:
            continue
        start = block.body.start
        for line in document.words(block.body).split("\n")[:5]:
            words = line.strip(" *_#")
            if len(words) <= _LONGEST and _LINE.fullmatch(words) and not _VERB.search(words):
                at = start + line.index(words)
                if words.casefold() != document.words(document.title.body).strip().casefold():
                    yield Claim("series", (words, ""), Span(at, at + len(words)), "a line of its own", 0.5)
                    return
            start += len(line) + 1
