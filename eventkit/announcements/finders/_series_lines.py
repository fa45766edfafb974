"""
Lines that are the name of a series: "Elm-Kolloquium", "Harbor Lecture Series", "Ciclo de charlas del puerto".

Shared by the finders of series and of titles: under a headline that is one, the next line may name the event.
"""

from __future__ import annotations

import re

from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._own_name import own_name
from eventkit.announcements.finders._sample import line_of

LONGEST = 64  # characters
_ENDS = (
    r"(?:[Kk]olloquium|[Cc]olloquium(?:\s[Ss]eries)?|[Vv]ortragsreihe|[Vv]eranstaltungsreihe|[Gg]esprächsreihe|[Ss]tammtisch|"
    r"[Ss]alon|(?:[Ll]ecture|[Ss]eminar|[Ww]ebinar|[Tt]alk|[Ss]peakers?|[Ww]orkshop|[Dd]iscussion|[Pp]anel|[Cc]onversation|"
    r"[Dd]ialogue|[Ee]vent|[Cc]olloquium|[Tt]utorial|[Cc]oncert|[Rr]eading|[Mm]eetup|[Tt]raining)\s[Ss]eries|[Bb]rown\s[Bb]ag)"
)
_BEGINS = (
    r"(?:Ringvorlesung|Vortragsreihe|Veranstaltungsreihe|Reihe|Cycle\sde\sconférences|Séminaires\sde|Ciclo\sde\s\w+)"
)
_LINE = re.compile(
    rf"(?:(?:[A-ZÀ-Þ\d][\w&.’'-]*\s(?:[\w&.’'-]+\s){{0,5}})?[A-ZÀ-Þ\d]?[\w&.’'-]*{_ENDS}|{_BEGINS}\s[\"“„«]?[A-ZÀ-Þ].{{2,50}})"
)
_VERB = re.compile(r"\b(?:is|are|will|join|ist|sind|wird|lädt|join|the|this|our|register|next)\b", re.I)


# What each of them has in it.
_SIGNS = ("olloquium", "eihe", "tammtisch", "alon", "eries", "rown", "orlesung", "ycle", "minaires", "iclo")


def may_have_series_line(words: str) -> bool:
    """Whether one of the words is there that such a line cannot do without."""
    return any(map(words.__contains__, _SIGNS))


def is_series_line(words: str) -> bool:
    """Whether a line is a name that says that it is one of a series, and no sentence."""
    return (
        len(words) <= LONGEST
        and may_have_series_line(words)
        and _LINE.fullmatch(words) is not None
        and _VERB.search(words) is None
    )


def headline_of_series(document: Document) -> Span | None:
    """The headline where it names a series of talks: "Slow Rivers Project Seminar Series"."""
    if document.title is None or "eries" not in document.words(document.title.span):
        return None
    span, _ = own_name(document.text, line_of(document, document.title.span))
    words = document.words(span)
    return span if words.endswith(("Series", "series")) and is_series_line(words) else None
