"""
Lines that are the name of a series: "Elm-Kolloquium", "Harbor Lecture Series", "Ciclo de charlas del puerto".

Shared by the finders of series and of titles: under a headline that is one, the next line may name the event.
"""

from __future__ import annotations

import re
from itertools import pairwise

from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._names_sure import KNOWN, sureness
from eventkit.announcements.finders._own_name import own_name
from eventkit.announcements.finders._page_head import head_lines
from eventkit.announcements.finders._sample import line_of
from eventkit.announcements.finders._time_phrases import phrases_in

LONGEST = 64  # characters
_REACH = 4000  # characters in which a text says what it is a series of
_PIECE = re.compile(r"[,(（|]|\s[–—-]\s")
_BY = re.compile(
    r"[\W_]{0,3}(?:(?:with|by|mit|von|avec|par|con|speakers?:|vortrag von|talk by)\s)?(?P<name>[^\W\d_][^\n,(|]{3,60})",
    re.I,
)
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
    """
    The headline where it names a series of talks: "Slow Rivers Project Seminar Series".

    Of one that may be the name of the event as well, "Elm Colloquium", a talk must stand below, with who gives it.
    """
    if document.title is None or len(document.title.span) > LONGEST:
        return None
    span, _ = own_name(document.text, line_of(document, document.title.span))
    words = document.words(span)
    if words.endswith(("Series", "series")):
        return span if is_series_line(words) else None
    if talk_below(document) is None:
        return None
    return span if is_series_line(words) or _is_called_series(document, words) else None


def talk_below(document: Document) -> Span | None:
    """The line in the head that the name of who speaks follows: "Slow rivers", and below it "with Dr. Ines Roth"."""
    for line, below in pairwise(head_lines(document)):
        if document.text[line.end : below.start].strip(" *_\n") or phrases_in(document, line):
            continue
        words, name = document.words(line).strip(" *_"), _BY.match(document.words(below))
        if name is not None and is_talk(words) and sureness(name["name"].strip(" *_")) >= KNOWN:
            return own_name(document.text, line)[0]
    return None


def is_talk(words: str) -> bool:
    """Whether a line may be the name of a talk: several words, and no person."""
    return " " in words and words[-1] not in ".:" and not is_somebody(words)


def is_somebody(words: str) -> bool:
    """Whether a line is a person that we know for one, perhaps with more: "Prof. Jana Holt (Lund)"."""
    return sureness(_PIECE.split(words)[0]) >= KNOWN


def _is_called_series(document: Document, words: str) -> bool:
    """Whether the text says of a name that it is a series: our series "Tea with a Sailor"."""
    name = re.escape(words)
    behind = r"[”\"“»’']?\s(?:\w+\s)?(?:series\b|[Rr]eihe\b)"
    said = rf"(?:\bseries|reihe|\bcycle|\bciclo|系列)\s?[“\"„«‘']?{name}|{name}{behind}"
    title = document.title
    return title is not None and re.search(said, document.text[title.span.end :][:_REACH]) is not None
