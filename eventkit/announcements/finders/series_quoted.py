"""
Finds the series whose name stands in quotation marks beside a word for a series, in any order and language.

    Vortrag in der Reihe „Stadt am Fluss“ des Elmhauses       -> Stadt am Fluss
    dans le cadre du cycle « Vivre avec la mer »              -> Vivre avec la mer
    our fourth guest in the "Small Tools" series              -> Small Tools
    “码头夜话” | 林海：旧电路板                                  -> 码头夜话

Behind a comma the quoted words are those of the talk: 'the next webinar in our series, "Slow ferries"'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._sample import first_line, placed, sampled

_STEMS = ("cycle", "série", "serie", "ciclo", "reihe", "ringvorlesung", "kolloquium")
_OWNERS = ("the", "our", "its", "their")
_WORD = r"(?:series|cycles?|séries?|series?|ciclos?|reihen?|ringvorlesung|kolloquium)"
_OPENING = '“"„«'
_NAME = r"[“\"„«]\s?(?P<name>[^“”\"„«»\n]{3,100}?(?:\n[^“”\"„«»\n]{1,60}?)?),?\s?[”\"“»]"
_BEHIND = re.compile(
    rf"{_WORD}(?!\w)(?P<gap>(?:[^.!?,;\n“”\"„«»]{{0,40}}?|[^.!?;\n“”\"„«»]{{0,80}}?,?\s(?:entitled|titled|called|named|"
    rf"namens|mit\sdem\stitel|intitulée?|titulad[oa]|llamad[oa]):?))\s?{_NAME}",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"{_NAME}(?:-|,?\s)?(?:[\w-]+\s){{0,3}}{_WORD}(?!\w)", re.IGNORECASE)
# "number 14 of the “Open Instruments” talks"
_OF_SEVERAL = re.compile(
    rf"(?:of|in)\s(?:the|our|its|their)\s{_NAME}\s(?:talks|lectures|webinars|seminars|evenings|meetups|workshops|conversations)(?!\w)",
    re.IGNORECASE,
)
# A series of other things: "a series of papers", "the series “Nature”" of a publisher.
_OTHER = re.compile(
    r"\b(?:of|de|von)\s(?:\w+\s)?(?:papers?|books?|articles?|posts?|videos?|films?|reports?|studies|measures|steps|notes?|"
    r"publications?|artikel\w*|büchern|artículos|livres)\b",
    re.IGNORECASE,
)
_BOOKS = re.compile(
    r"(?i)\b(?:book|blog|paper|article|report|video|tv|television|film|schriften|buch|artikel|lecture notes?)[\s-]?$"
)
# "Next in the series: “Night Ferries”" names another of its events.
_ONE_OF_IT = re.compile(
    r"\b(?:next|previous(?:ly)?|earlier|later|last|also|other|another|upcoming|coming|more|more talks|first|"
    r"nächst\w*|demnächst|zuletzt|bisher\w*|prochaine?s?|précédente?s?|próxim[oa]s?|anterior(?:es)?|últim[oa]s?)\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
_HAN_TITLE = re.compile(r"[^“「《\n|｜丨]{0,14}?[“「《](?P<name>[^”」》\n]{2,20})[”」》](?:系列)?\s*[|｜丨]\s*\S")


def find(document: Document) -> Iterator[Claim]:
    """A claim for the first such name, and one for the quoted beginning of a Chinese headline with a bar behind it."""
    if not document.blocks:
        return
    line = first_line(document)
    if document.has_han and (match := _HAN_TITLE.match(document.text, line.start, line.end)):
        yield Claim("series", (match["name"], ""), Span(*match.span("name")), "quoted before a bar", 0.5)
    words_of, offset = sampled(document)
    text = words_of.text
    marks = [mark for mark in _OPENING if mark in text]
    if not marks:
        return
    for match in _beside(text, words_of.low, marks):
        before = text[max(0, match.start() - 16) : match.start()]
        if (
            match.re is _BEHIND
            and ":" in match["gap"]
            and _ONE_OF_IT.search(text, max(0, match.start() - 60), match.start())
        ):
            continue
        if _OTHER.search(match[0]) or (match.re is _BEHIND and _BOOKS.search(before)):
            continue
        words = " ".join(match["name"].split())
        yield Claim("series", (words, ""), placed(match.span("name"), offset), "quoted beside a series", 0.5)
        return


def _beside(text: str, low: str, marks: list[str]) -> Iterator[re.Match[str]]:
    """What is quoted behind a word for a series, before one, or as one of several."""
    series = sorted(found.start() for stem in _STEMS if stem in low for found in re.finditer(stem, low))
    after = 0
    for at in series:
        if at >= after and (match := _BEHIND.match(text, at)):
            yield match
            after = match.end()
    if series:
        yield from _BEFORE.finditer(text)
    if any(f"{word} {mark}" in low for word in _OWNERS for mark in marks):
        yield from _OF_SEVERAL.finditer(text)
