"""
The nouns that name an event ("webinar", "Tagung", "论坛"), found in running words, each with the kind it means.

The words are data: event_nouns.txt and no_event_nouns.txt in eventkit/announcements/words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache

from attrs import frozen

from eventkit.announcements.beginnings import Beginnings
from eventkit.announcements.document import Document, Span, kept
from eventkit.announcements.finders._index import Index, Wording
from eventkit.announcements.finders._phrases import groups, is_han, spaced
from eventkit.announcements.finders._sample import sampled
from eventkit.announcements.word_tables import lines_of

_NONE = "none"
# Compounds that are one word in German ("Fachkonferenz", "Jahrestagung").
_GERMAN = (
    (
        "summit",
        "(?<!video)(?<!zoom)(?<!web)(?<!telefon)(?<!presse)konferenz|tagung|kongress|gipfel|symposium|forum|kolloquium",
    ),
    ("webinar", "webinar"),
    ("session", "seminar|vortrag|vorlesung|lesung|diskussion|gespräch"),
    (
        "other",
        "workshop|treffen|treff|stammtisch|wettbewerb|schulung|kurs|abend|versammlung|sitzung|ausstellung|führung|feier",
    ),
)
# Names made of a word for a meeting ("PyCon", "DataFest", "RubyConf 2019"), and of days that bear a name.
# The class of characters in front is found many times as fast as the words.
_ENDING = re.compile(
    r"[CcDFS](?:(?<=C)(?:on|ON|ONF|onf|amp)|(?<=c)onf|(?<=D)ays|(?<=F)est|(?<=S)ummit)(?: ?\d{2,4})?\b(?!:)"
)
_BEFORE_ENDING = re.compile(r"\b[A-Za-z]{2,20}$")
_THON = re.compile(r"a-?thons?\b", re.I)  # "mapathon", "Write-a-thon"
_BEFORE_THON = re.compile(r"\b(?!Jon(?=a))[A-Za-z]{3,14}-?$")
_DAYS = Wording(r"\b(?:Week|Days?)\b")
_YEARLY_MEETING = re.compile(r"Meeting (?:19|20)\d\d\b(?!-\d)")
_BEFORE_MEETING = re.compile(
    r"\b(?:[A-Z][\w-]+ ){1,5}(?<!Board )(?<!Committee )(?<!Team )(?<!Council )(?<!Staff )(?<!Club )(?<!Working Group )$"
)
_BEFORE_DAYS = re.compile(r"\b(?:[A-Z][\w-]+ )?[A-Z][\w-]+ $")
# Names with a year: "RiverWorld 2031".
YEARLY = re.compile(
    r"\b[A-Z][A-Za-z-]*[A-Z][A-Za-z-]*[ -]?(?:20\d\d|['’]\d\d)\b|\b[A-Za-z]*[A-Z][A-Za-z]{3,}20[0-4]\d\b"
)
# Meetings that their rhythm tells ("monthly users call", "annual spring meeting").
_OFTEN = r"(?:monthly|biweekly|bi-weekly|weekly|quarterly|fortnightly|regular)\s(?:[\w.&-]+\s){0,4}?"
_NTH = r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_RHYTHM = (
    ("summit", r"annual\s(?:[\w.&-]+\s){0,4}?(?:meeting|gathering)s?"),
    ("webinar", rf"{_OFTEN}calls?(?!\sfor\b)"),
    ("webinar", r"(?:open|public)\s(?:[\w.&-]+\s){1,2}?calls?(?!\sfor\b)"),
    ("webinar", r"(?:virtual|online)\s(?:[\w.&-]+\s){0,2}?meet-?ups?"),
    ("other", rf"{_OFTEN}(?:meeting|chat|hour)s?"),
    ("summit", rf"{_NTH}\s(?:[\w.&-]+\s){{0,4}}?(?:session|assembly|meeting)\sof\sthe"),
    ("summit", r"cop\s?\d\d"),
    ("summit", r"第[\d一二三四五六七八九十]{1,3}届[^，。；：、\s]{0,24}?(?:研讨会|交流会|报告会|讨论会|会议|学术会)"),
    ("summit", r"tag\sde[rs]\s(?!offenen\b)\w+"),
    ("other", r"tag\sder\soffenen\s\w+"),
)


@frozen
class Noun:
    """A noun of an event in a text; `sure` is False of one that often means something else."""

    kind: str
    span: Span
    sure: bool


@cache
def _index() -> Index:
    """Every noun under its kind and whether it is sure, and what looks like one under "none"."""
    index = Index()
    for line in lines_of("event_nouns"):
        kind, _, nouns = line.partition(":")
        for noun in nouns.split(","):
            name = noun.strip().rstrip("*")
            sure = "" if noun.strip().endswith("*") else "sure"
            expression = re.escape(name).replace(r"\ ", r"[\s-]+").replace(r"\-", "-")
            index.add((kind, sure), expression + ("" if is_han(name) else "(?:e?s|e|en|n)?"), ends=not is_han(name))
    for kind, expression in _RHYTHM:
        index.add((kind, "sure"), expression)
    for _, _, lines in groups("no_event_nouns"):
        for line in lines:
            index.add((_NONE, ""), spaced(line))
    return index


@kept
def nouns_of(document: Document) -> list[Noun]:
    """The nouns of events in the beginning of a document."""
    words, offset = sampled(document)
    found = _nouns(words, german=document.language == "de")
    if not offset:
        return found
    return [Noun(n.kind, Span(n.span.start + offset, n.span.end + offset), n.sure) for n in found]


def nouns_in(document: Document, span: Span) -> list[Noun]:
    """Those of a stretch of it."""
    nouns = nouns_of(document)
    first = bisect_left(nouns, span.start, key=lambda noun: noun.span.start)
    found = []
    for noun in nouns[first:]:
        if noun.span.start >= span.end:
            break
        if noun.span.end <= span.end:
            found.append(noun)
    return found


def event_nouns(text: str, start: int, end: int, *, german: bool = False) -> list[Noun]:
    """
    The nouns of events between two offsets, in order, the longest of those at one place.

    >>> text = "The annual conference follows a workshop"
    >>> [(noun.kind, text[noun.span.start : noun.span.end]) for noun in event_nouns(text, 0, len(text))]
    [('summit', 'conference'), ('other', 'workshop')]
    """
    kept = _kept(text)
    if (start, end, german) not in kept:
        kept[start, end, german] = _nouns(Beginnings(text, start, end), german=german)
    return kept[start, end, german].copy()


@lru_cache(maxsize=1)
def _kept(text: str) -> dict[tuple[int, int, bool], list[Noun]]:
    """What was found in the text that was looked at last: several finders ask for the same headline."""
    return {}


def _nouns(words: Beginnings, *, german: bool) -> list[Noun]:
    text, start, end = words.text, words.start, words.end
    found: list[tuple[int, int, str, bool]] = []
    for (kind, sure), match in _index().matches(words):
        if not sure and _is_acronym(text, match, start, end):
            continue  # "FAIR data", "the LAB project"
        found.append((match.start(), -match.end(), kind, bool(sure)))
    for match in _ENDING.finditer(text, start, end):
        if before := _BEFORE_ENDING.search(text, max(start, match.start() - 21), match.start()):
            found.append((before.start(), -match.end(), "summit", True))
    for match in _THON.finditer(text, start, end) if "thon" in words.low else ():
        if before := _BEFORE_THON.search(text, max(start, match.start() - 16), match.start()):
            found.append((before.start(), -match.end(), "other", True))
    for match in _DAYS.matches(words):
        if before := _BEFORE_DAYS.search(text, max(start, match.start() - 40), match.start()):
            several = match[0] != "Day"
            if several or before[0].count(" ") > 1:
                found.append((before.start(), -match.end(), "summit" if several else "other", True))
    for match in _YEARLY_MEETING.finditer(text, start, end):
        if before := _BEFORE_MEETING.search(text, max(start, match.start() - 60), match.start()):
            found.append((before.start(), -match.end(), "summit", True))
    if german:
        for match in _german().finditer(text, start, end):
            found.append((match.start(), -match.end(), _GERMAN[(match.lastindex or 1) - 1][0], True))
    nouns, after = [], start
    for first, last, kind, is_sure in sorted(found):
        if first < after:
            continue
        after = -last
        if kind != _NONE:
            nouns.append(Noun(kind, Span(first, -last), is_sure))
    return nouns


def _is_acronym(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a word in capitals stands on a line with others that are not."""
    if len(match[0]) < 3 or not match[0].isupper() or not match[0].isascii():
        return False
    line = text[max(start, text.rfind("\n", 0, match.start()) + 1) : end].split("\n", 1)[0]
    return any(map(str.islower, line)) or "-" in text[match.end() : match.end() + 1]


@cache
def _german() -> re.Pattern[str]:
    ends = "|".join(f"({nouns})" for _, nouns in _GERMAN)
    return re.compile(rf"(?i)\b[^\W\d_-]{{2,30}}?(?:{ends})(?:e?n|e?s|e)?\b")
