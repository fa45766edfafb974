"""
The nouns that name an event ("webinar", "Tagung", "论坛"), found in running words, each with the kind it means.

The words are data: event_nouns.txt and no_event_nouns.txt in eventkit/announcements/words.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from attrs import frozen

from eventkit.announcements.document import Span
from eventkit.announcements.finders._phrases import phrases

_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Compounds that are one word in German ("Fachkonferenz", "Jahrestagung").
_GERMAN = (
    ("summit", "konferenz|tagung|kongress|gipfel|symposium|forum|kolloquium"),
    ("webinar", "webinar"),
    ("session", "seminar|vortrag|vorlesung|lesung|diskussion|gespräch"),
    (
        "other",
        "workshop|treffen|treff|stammtisch|wettbewerb|schulung|kurs|abend|versammlung|sitzung|ausstellung|führung|feier",
    ),
)
_OFTEN = r"monthly|bi-?weekly|weekly|quarterly|fortnightly"
# Names made of a word for a meeting ("PyCon", "DataFest", "RubyConf 2019"), of days that bear a name, and meetings that
# their rhythm tells ("monthly users call", "annual spring meeting").
_NAMES = (
    (
        "summit",
        re.compile(
            r"\b(?:[A-Z][A-Za-z]+|[a-z]{2,12})(?:Con|Conf|CON|CONF|conf|Camp|Fest|Days|Summit)(?: ?\d{2,4})?\b(?!:)"
            r"|\b[A-Z][\w-]+ (?:Week|Days)\b|\b[Aa]nnual (?:[\w&-]+ ){1,5}?[Mm]eeting\b"
        ),
    ),
    ("webinar", re.compile(rf"(?i)\b(?:{_OFTEN}|open|public) (?:[\w.-]+ ){{0,4}}?calls?\b(?! for\b)")),
    ("other", re.compile(rf"(?i)\b(?:{_OFTEN}|regular) (?:[\w.-]+ ){{0,4}}?(?:meeting|chat|hour)s?\b")),
    ("other", re.compile(r"\b[A-Z][\w-]+ [A-Z][\w-]+ Day\b")),
)


@frozen
class Noun:
    """A noun of an event in a text; `sure` is False of one that often means something else."""

    kind: str
    span: Span
    sure: bool


@cache
def _tables() -> tuple[dict[str, tuple[str, bool]], re.Pattern[str]]:
    table: dict[str, tuple[str, bool]] = {}
    words = resources.files("eventkit.announcements").joinpath("words", "event_nouns.txt").read_text(encoding="utf-8")
    for line in words.splitlines():
        if not line or line.startswith("#"):
            continue
        kind, _, nouns = line.partition(":")
        for noun in nouns.split(","):
            name = noun.strip()
            table[name.rstrip("*").casefold()] = (kind, not name.endswith("*"))
    longest = sorted(table, key=len, reverse=True)
    latin = "|".join(_flexible(noun) for noun in longest if not _HAN.search(noun))
    han = "|".join(re.escape(noun) for noun in longest if _HAN.search(noun))
    return table, re.compile(rf"(?i)(?<![^\W_])(?:({latin})(?:e?s|e|en|n)?(?![^\W_]))|({han})")


def _flexible(noun: str) -> str:
    """A noun of several words with whatever white space or hyphen is between them."""
    return re.escape(noun).replace(r"\ ", r"[\s-]+")


@cache
def _german() -> re.Pattern[str]:
    ends = "|".join(f"({nouns})" for _, nouns in _GERMAN)
    return re.compile(rf"(?i)\b[^\W\d_-]{{2,30}}?(?:{ends})(?:e?n|e?s|e)?\b")


def event_nouns(text: str, start: int, end: int, *, german: bool = False) -> list[Noun]:
    """
    The nouns of events between two offsets, in order.

    >>> text = "The annual conference follows a workshop"
    >>> [(noun.kind, text[noun.span.start : noun.span.end]) for noun in event_nouns(text, 0, len(text))]
    [('summit', 'conference'), ('other', 'workshop')]
    """
    _, pattern = _tables()
    others = [match.span() for match in phrases("no_event_nouns")[0].pattern.finditer(text, start, end)]
    found = []
    for match in pattern.finditer(text, start, end):
        if any(a <= match.start() < b for a, b in others):
            continue
        kind, sure = _looked_up(match[1] or match[2])
        found.append(Noun(kind, Span(*match.span()), sure))
    taken = {noun.span.start for noun in found}
    for kind, names in _NAMES:
        for match in names.finditer(text, start, end):
            if match.start() not in taken:
                found.append(Noun(kind, Span(*match.span()), sure=True))
    if german:
        for match in _german().finditer(text, start, end):
            if match.start() not in taken and match.lastindex:
                found.append(Noun(_GERMAN[match.lastindex - 1][0], Span(*match.span()), sure=True))
    return sorted(found, key=lambda noun: noun.span)


def _looked_up(word: str) -> tuple[str, bool]:
    """The entry of a noun, also where it is written with other spaces or hyphens than in the table."""
    table, _ = _tables()
    spaced = re.sub(r"[\s-]+", " ", word).casefold()
    keys = (word.casefold(), spaced, spaced.replace(" ", "-"), spaced.replace(" ", ""))
    return next((table[key] for key in keys if key in table), ("meeting", False))
