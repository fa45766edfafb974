"""
Finds what is announced in the noun of the title: "Spring Forum on Water" is a forum, "Webinar: Clean Maps" a webinar.

The first part of the title that has such a noun counts ("Clay Summit: talks, workshops and a party" is a summit), and
in it the last one before a preposition ("Workshop on conference planning" is a workshop).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._kind_nouns import YEARLY, Noun, nouns_in
from eventkit.announcements.finders._sample import first_line

_PARTS = re.compile(
    r"\s+[|–—-]\s+|[:：|–—，。(（)）]|(?<!\w)(?:on|for|at|with|of|in|during|from|über|zu|mit|sur|sobre|de|du)(?!\w)"
)
_DIVIDES = re.compile(r"\s+[|–—-]\s+|[:：|–—，。]\s?")
_ANY = ("meeting", "event")  # nouns that say little of the kind
# "How to chair a conference", "Before you speak at your first workshop": any such event, and none that is announced.
_ANY_ONE = re.compile(
    r"(?<!^)\b(?:at|before|after|during|(?:chair|run|plan|host|organi[sz]e|hold|survive|attend|lead|moderate|prepare)(?:ing)?"
    r"|(?:for|of))\s(?:an?|any|every|your(?:\sown|\sfirst|\snext)?|good|great|better)\s(?:[\w-]+\s){0,2}$"
    r"|^(?:how|what|why|when|which)\b.{0,60}\b(?:an?|any|every|your|good|great)\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
# "Terms of the photo contest", "A dataset of concert programs": of something else.
_OF = re.compile(
    r"\w\s(?:of|for|at|after|before|during|from|about|since|in|après|pour|pendant|durante|tras)"
    r"(?:\s(?:the|a|an|our|this|last|la|le|les|el|los|las|una?|une))?(?:\s[\w’'-]+){0,3}\s$",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"\s(?:program(?:me)?s|minutes|halls?|rooms?|materials?|rules|terms|tickets|tips|software|platforms?|tools?|apps?"
    r"|planners?|management|industry|markets?|fees|budgets?|data|archives?|culture|photos|prices)\b"
)
_BY = re.compile(r"\s(?:by|with|von|mit|par|avec|de|por|con)\s[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ]")
_LABELS = re.compile(r"\s?[:：]\s?\S")
# "Harbor Hack 2031", "绳结之夜第三场": one of several.
_YEAR_BEHIND = re.compile(r"\s?(?:(?:19|20)\d\d\b|#\d|['’]\d\d\b|第[\d一二三四五六七八九十]{1,3}[场届期回次])")
# A lecture, or with a year a congress: "Conférence Haies 2031"
_YEARLY_NOUN = re.compile(r"conférence|conferencia", re.I)
_YEAR = re.compile(r"\b20\d\d\b")
_CAPITAL_AND_YEAR = re.compile(
    r"\b(?!Jan|Feb|Mar|Apr|May\b|June?\b|July?\b|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter)"
    r"[A-ZÀ-Þ]\S* 20\d\d\b"
)
_NAME_AND_YEAR = re.compile(r"\b[A-Z][\w-]+ (?:[A-Z][\w-]+ ){1,4}20[0-4]\d\b")


def find(document: Document) -> Iterable[Claim]:
    if not document.blocks:
        return
    span = first_line(document)
    noun = _main(document, span)
    parts = None  # the name with a year whose parts are told
    if noun is not None:
        weight = 3.0 if noun.sure else 1.0
        rule = "noun of the title"
        if not noun.sure and noun.kind not in _ANY and _BY.match(document.text, noun.span.end, span.end):
            weight = 2.5  # "What do maps hide? A talk by Ana Roth"
        elif not noun.sure and noun.kind not in _ANY and _LABELS.match(document.text, noun.span.end, span.end):
            weight = 2.3  # "Course: Dry Walls"
        elif not noun.sure and noun.kind not in _ANY and _counted(document, noun, span):
            weight = 2.0
        kind = noun.kind
        if kind in ("other", "session") and document.text[noun.span.end - 1] == "s":
            parts = _yearly(document.text, span.start, noun.span.start)  # "PyReef 2031: workshops announced"
        if parts is not None:
            weight, rule = 0.3 * weight, "noun of the title, of another thing"
            yield Claim("kind", "summit", Span(*parts.span()), "name with a year in the title", 1.5)
        elif _of_another(document, noun, span):
            weight, rule = 0.5 * weight, "noun of the title, of another thing"
        elif _YEARLY_NOUN.fullmatch(document.words(noun.span)) and _YEAR.search(document.text, noun.span.end, span.end):
            kind = "summit"
        by = _BY.match(document.text, noun.span.end, span.end)
        if by is None and _ANY_ONE.search(document.text, span.start, noun.span.start):
            weight, rule = 0.3, "any such event, in the title"
        yield Claim("kind", kind, noun.span, rule, weight / 2 if kind in _ANY else weight)
    elif yearly := YEARLY.search(document.text, span.start, span.end):
        yield Claim("kind", "summit", Span(*yearly.span()), "name with a year in the title", 1.0)
    elif yearly := _NAME_AND_YEAR.search(document.text, span.start, span.end):
        yield Claim("kind", "summit", Span(*yearly.span()), "name with a year in the title", 0.6)
    # The lines that follow may be the real title ("City Library", "Lecture: …").
    for block in document.blocks[1:3]:
        if block.kind is not Kind.HEADING or len(block.body) > 100 or document.words(block.span)[-1] in ".!。！":
            continue
        below = _main(document, block.body)
        if below is not None and below.sure and parts is None:
            yield Claim(
                "kind", below.kind, below.span, "noun of the first heading", 2.0 if below.kind not in _ANY else 0.5
            )


def _yearly(text: str, start: int, end: int) -> re.Match[str] | None:
    """A name with a year, of which there is one each year."""
    return YEARLY.search(text, start, end) or _CAPITAL_AND_YEAR.search(text, start, end)


def _of_another(document: Document, noun: Noun, title: Span) -> bool:
    """Whether a noun in small letters belongs to another thing that the title is about."""
    things = _THINGS.match(document.text, noun.span.end, title.end) is not None
    if not document.text[noun.span.start].islower():  # "State of the Map Conference": a name
        return things and noun.span.start == title.start  # whose capital says nothing
    cuts = list(_DIVIDES.finditer(document.text, title.start, noun.span.start))
    begins = cuts[-1].end() if cuts else title.start
    return things or _OF.search(document.text, begins, noun.span.start) is not None


def _counted(document: Document, noun: Noun, title: Span) -> bool:
    """Whether a noun is one of a name of which there is one each year, or several."""
    return not document.text[noun.span.start].islower() and bool(
        _YEAR_BEHIND.match(document.text, noun.span.end, title.end)
    )


def _main(document: Document, span: Span) -> Noun | None:
    nouns = nouns_in(document, span)
    if not nouns:
        return None
    cuts = [cut.start() for cut in _PARTS.finditer(document.text, span.start, span.end)] + [span.end]
    for group in (("webinar", "summit", "other", "session"), _ANY):
        kept = [noun for noun in nouns if noun.kind in group and (noun.sure or len(nouns) == 1 or group == _ANY)]
        kept = kept or [noun for noun in nouns if noun.kind in group]
        if kept:
            first_cut = next(cut for cut in cuts if cut >= kept[0].span.end)
            return next(noun for noun in reversed(kept) if noun.span.end <= first_cut)
    return None
