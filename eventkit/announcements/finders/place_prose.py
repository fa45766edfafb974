"""
Finds the place in a sentence that says where the event is held: "will be held on 3 May in Lund, at the House of Trees",
"findet … in Potsdam statt", "attend the forum in Suva, Fiji", "we moved the forum to the Elm Hotel".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._event_nouns import (
    EVENT_NOUN,
    EVENT_NOUNS,
    has_cause,
    is_cause,
    of_other_time,
)
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._places import (
    BIOGRAPHY,
    NOT_NOW,
    VENUE,
    known_place,
    names_place,
    perhaps_town,
    place_end,
    place_of,
)
from eventkit.announcements.finders._stems import sentences_at

_HELD = re.compile(
    r"\b(?:join\s+us|doors\s+open|held|conducted|staged|(?:takes?|taking|took|take)\s+place|hosted|conven(?:e[sd]?|ing)|gather(?:ed|"
    "ing|s)?|meets?|met|organi[sz](?:ed|ing)|happen(?:ing|s|ed)|scheduled|planned|in[ -]person|on-?site|"
    r"come\s+together|(?:secured|reserved|booked)\s+(?:the\s+)?(?:dates?|rooms?|space)|juntamos|reunimos|réunissons|retrouvons|assembled?|hold(?:ing)?|opened|opens|kicks?\s+off|celebrated|be\s+in|findet|stattfinden|statt|"
    r"fand|kamen|traf|trafen|trifft|treffen|veranstaltet|ausgerichtet|lädt|aura\s+lieu|auront\s+lieu|a\s+eu\s+lieu|"
    r"se\s+tien(?:dra|t|dront)|s['’]est\s+tenue?|se\s+déroul\w+|organisée?|tendrá\s+lugar|tuvo\s+lugar|"
    r"se\s+celebr\w+|se\s+realiz\w+|se\s+llev\w+\s+a\s+cabo|organiza\w*)\b",
    re.I,
)
_GO = re.compile(
    r"\b(?:attend(?:ed|ing|s)?|participat\w+|travel(?:s|led|ed|ing)?|visit(?:s|ed|ing)?|join(?:s|ed)?|speak(?:s|"
    r"ing)?|spoke|present(?:s|ed)?|return(?:s|ing|ed)?|welcome|address\s+at|at)\b",
    re.I,
)
_MOVED = re.compile(
    r"\b(?:mov(?:e|ed|ing)|relocat(?:e|ed|ing)|transferr?(?:ed)?|chang(?:e|ed|ing))\s+(?:(?:the|our|"
    rf"this)\s+)?(?:\S+\s+){{0,3}}?(?:{EVENT_NOUNS}|venue|location|"
    rf"it)\s+(?:\S+\s+){{0,3}}?to\s+(?:the\s+)?(?=[A-ZÀ-Þ])|"
    r"\bnew\s+(?:venue|location)\s+(?:is|will\s+be)\s+(?:the\s+)?(?=[A-ZÀ-Þ])|\b(?:venue|location)\s+(?:has\s+been|"
    r"was|is)\s+(?:changed|moved)\s+to\s+(?:the\s+)?(?=[A-ZÀ-Þ])|"
    rf"\b(?:{EVENT_NOUNS})\s+(?:has\s+been|was|is\s+being|will\s+be)\s+(?:moved|"
    r"relocated)\s+to\s+(?:the\s+)?(?=[A-ZÀ-Þ])",
    re.I,
)
_EVENT_BEFORE = re.compile(
    rf"\b(?:{EVENT_NOUNS}|(?-i:[A-Z])[\w-]+\s(?:19|20)\d\d)(?:\s+\([^()]{{1,40}}\))?[\"”]?(?:\s+(?:is|are|was|"
    r"will\s+be))?,?\s*$",
    re.I,
)
_FROM = re.compile(r"\b(?:partner|from|based|headquarter\w*|located)\W*$")
_DENIED = re.compile(
    r"\b(?:nicht\b[^;]{1,160}?\bsondern|not\s(?:[\w]+\s){0,5}?(?:in|at|on|as)\b[^;]{1,120}?\bbut|non\spas\b[^;]{1,120}?\bmais|"
    r"no\s(?:será\s)?(?:en|el)\b[^;]{1,120}?\bsino)\b",
    re.I,
)
_DENYING = ("sondern", " but", " mais", " sino")
_MOST = 12  # places that are looked at in a sentence
_NEAR = 140  # characters between the verb and the place
_CLOCK = re.compile(r"['’]?s?\s+(?:local\s+|standard\s+|daylight\s+)?time\b", re.I)
_MOVES = ("mov", "relocat", "transfer", "chang", "new venue", "new location")
_IN = re.compile(
    r"\b(?:in|at|im|"
    r"on(?=\s+(?:the\s+)?(?:[A-ZÀ-Þ]\S+\s){1,4}[Cc]ampus\b)|"
    r"in\s+der|an\s+der|(?<!\d )(?<!\d)am|beim?|à\s+la|à|au|aux|en|en\s+el|en\s+la)\s+"
    r"(?:the\s+|l['’])?(?=[A-ZÀ-Þ])"
)
_WHERE = re.compile(
    r"\b(?:the\s+)?(?:venue|location)\s+(?:is|will\s+be|for\s+\S+\s+\S+\s+is)\s+(?:the\s+|at\s+the\s+|in\s+|"
    r"at\s+)?(?=[A-ZÀ-Þ])",
    re.I,
)
_CHEAP = Wording(
    r"(?<=\s)(?:in|at|im|am|an|à|au|aux|en|to|bei|beim|is|visit|visits|visited|visiting)\s+"
    r"(?:the\s|der\s|la\s|el\s|l['’])?[A-ZÀ-Þ]"
)
_GOES = re.compile(r"\b(?:heads?|is\s+heading|comes?|is\s+coming|returns?|goes|travels?)\s+to\s+(?=[A-ZÀ-Þ])")
_VISIT = re.compile(r"\bvisit(?:s|ed|ing)?\s+(?:the\s+)?(?=[A-ZÀ-Þ])")


def find(document: Document) -> Iterator[Claim]:
    """The claims of every sentence that says where."""
    found = [(match.start(), 0) for match in _CHEAP.matches(document.beginnings)]
    for block, sentence, _ in sentences_at(document, found, skip=frozenset({Kind.ROW, Kind.TITLE})):
        if not _topic(document, block, sentence):
            yield from islice(_sentence(document, sentence), 1)


def _topic(document: Document, block: Block, sentence: Span) -> bool:
    """Whether an item of a list is a subject ("Extreme events in Peru"), or a sentence tells of earlier years."""
    words = document.words(sentence)
    if block.kind is Kind.BULLET and re.search(r"\d|[:!]", words) is None and _HELD.search(words) is None:
        return True
    if _BEGAN.search(words) is None or not (years := re.findall(r"\b(?:19|20)\d\d\b", words)):
        return False
    start = document.blocks[0].span.start
    head = re.findall(r"\b(?:19|20)\d\d\b", document.text[start : start + _HEAD])
    return bool(head) and max(years) < max(head)


_CANCELLED = re.compile(
    r"\b(?:cancel(?:l?ation\s+of|l?ed|l?ing)?|Absage\s+(?:der|des|von)|annulation\s+d[eu]|cancelación\s+del?)\s[^.;]{3,80}$"
)
_UNIVERSITY_OF = re.compile(r"\bUniversit\w+\s+of\s+[A-Z]\S+\s*$")  # "at Trois-Rivières"
_CANCELS = re.compile(r"\bcancel|\babgesagt|\babsag|\bannul|\bsuspend", re.I)
_HEAD = 600  # characters in which a document says its own year
_BEGAN = re.compile(
    r"\b(?:first|began|begun|started|founded|established|inaugural|originated|erste\w*|gegründet|première?|fondée?|"
    r"primer[ao]?|fundad[oa])\b",
    re.I,
)


def _sentence(document: Document, sentence: Span) -> Iterator[Claim]:
    """What a sentence says of where, the surest first."""
    text, words = document.text, document.words(sentence)
    low = words.lower()
    moves = any(stem in low for stem in _MOVES)
    told = "venue" in low or "location" in low
    # Where a place is named at all; only then what is said of it matters.
    found: list[tuple[int, Claim]] = []
    denied = _DENIED.search(words) if any(word in low for word in _DENYING) else None
    for at in islice(_IN.finditer(text, sentence.start, sentence.end), _MOST):
        if denied and denied.start() < at.start() - sentence.start < denied.end():
            continue  # "not in Berlin as planned, but in Lund"
        if _UNIVERSITY_OF.search(text, max(sentence.start, at.start() - 60), at.start()) or is_cause(text, at.start()):
            continue
        found.extend((at.start(), claim) for claim in _claim(document, at.end(), sentence.end, "", 0.5, at=at[0]))
    if not (found or moves or told or "visit" in low or ("to" in low and _GOES.search(words))):
        return
    if of_other_time(words) or BIOGRAPHY.search(words):
        return
    moved = _MOVED.search(text, sentence.start, sentence.end) if moves else None
    if moved:
        yield from _claim(document, moved.end(), sentence.end, "moved to", 1.2)
        return
    where = _WHERE.search(text, sentence.start, sentence.end) if told else None
    if where:
        yield from _claim(document, where.end(), sentence.end, "the venue is", 0.7)
        return
    # "the cancellation of the forum in Lund, originally scheduled for May": there is no other place of it
    planned = NOT_NOW.search(words) is not None and _CANCELS.search(words) is None
    if found:
        yield from _held(document, sentence, found, planned=planned)
    if planned:
        return
    if found:
        yield from _event_in(document, sentence, found)
    goes = _GOES.search(text, sentence.start, sentence.end) if "to " in low else None
    if goes and EVENT_NOUN.search(text, sentence.start, goes.start()):
        for claim in _claim(document, goes.end(), sentence.end, "prose: comes to", 0.5):
            if _is_town(document.words(claim.span)):
                yield claim
    visit = _VISIT.search(text, sentence.start, sentence.end) if "visit" in low else None
    if visit and re.search(r"\bto\s+(?:attend|participate|speak|join)", text[visit.end() : sentence.end]):
        for claim in _claim(document, visit.end(), sentence.end, "prose: visits, to attend", 0.45):
            if _is_town(document.words(claim.span)):
                yield claim


def _held(document: Document, sentence: Span, found: list[tuple[int, Claim]], *, planned: bool) -> Iterator[Claim]:
    """A place behind a verb of holding: "held on 3 May in Lund"."""
    text = document.text
    event = EVENT_NOUN.search(text, sentence.start, sentence.end)
    weight = 0.35 if planned else 0.6 if event else 0.5
    for held in _HELD.finditer(text, sentence.start, min(sentence.end, found[-1][0])):
        for at, claim in found:
            if held.end() <= at + 1 and at - held.end() < _NEAR and not _stands_for_other(text, held.end(), at):
                yield evolve(claim, rule="prose: held in", weight=weight)


def _event_in(document: Document, sentence: Span, found: list[tuple[int, Claim]]) -> Iterator[Claim]:
    """A place right behind the event, or of an event that somebody goes to: "attend the forum in Suva"."""
    for at, claim in found:
        before, words = document.text[max(sentence.start, at - 160) : at], document.words(claim.span)
        town = _is_town(words)
        if (town or VENUE.search(words)) and (_is_own_name(document, before) or _TIME_BEFORE.search(before)):
            yield evolve(claim, rule="prose: behind the name or the time", weight=0.45)
        elif not town:
            continue
        elif (cancelled := _CANCELLED.search(before)) and not has_cause(cancelled[0]):
            yield evolve(claim, rule="prose: canceled in", weight=0.62)  # before where the next one will be
        elif _EVENT_BEFORE.search(before):
            yield evolve(claim, rule="prose: event in", weight=0.45)
        elif _GO.search(before) and EVENT_NOUN.search(before) and _FROM.search(before) is None:
            yield evolve(claim, rule="prose: event in", weight=0.4)


def _is_own_name(document: Document, before: str) -> bool:
    """Whether words end with a name of two words that the title has: "Our Spring Data Dive at the Elm Museum"."""
    name = _TWO_WORDS.search(before)
    return name is not None and document.title is not None and name[1] in document.words(document.title.body)


_TWO_WORDS = re.compile(r"\b([A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ][\w’'-]+)\s*$")
# A day with its month, or an hour.
_TIME_BEFORE = re.compile(
    r"(?:\d\s?(?:[AaPp]\.?[Mm]\.?|[Uu]hr|h(?:eures|oras|rs?)?)|\d[:.h]\d\d|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}"
    r"(?:st|nd|rd|th)?(?:,?\s(?:19|20)\d\d)?|\d{1,2}(?:st|nd|rd|th|\.)?\s(?:of\s|de\s)?[A-Za-zäéûç]{3,10}(?:\s(?:de\s)?(?:19|20)\d\d)?)\)?,?\s*$"
)


def _stands_for_other(text: str, start: int, end: int) -> bool:
    """Whether between verb and place something else begins: another sentence, a purpose, who is interested."""
    between = text[start:end]
    return (
        re.search(
            r";|:\s|\bby\s+(?:\w+\s+){0,3}(?:team|staff|students?|researchers?|colleagues|members|people|friends)(?:\s*$|\s+at\s)|"
            r"\b(?:which|who|where|while|because|for\s+(?:people|researchers|everyone|those)|interested|"
            r"and\s+(?:will|is|are|was|has)|to\s+(?:discuss|explore|learn|address|promote|share))\b",
            between,
        )
        is not None
    )


def _in_region(words: str) -> bool:
    """Whether the words are a town that we do not know in a country that we do: "Nadi, Fiji"."""
    pieces = re.sub(r"\s*\([^()]*\)", "", words).split(", ")
    return len(pieces) > 1 and len(pieces[0].split()) <= 3 and known_place(pieces[1]) != ""


def _is_town(words: str) -> bool:
    """Whether the words say more than a country, or than a venue of no known place."""
    first = re.split(r",|\s(?:in|at)\s", words, maxsplit=1)[0]
    known = names_place(words)
    return bool(known_place(first) or (known and "," in words) or (VENUE.search(words) and known))


def _claim(document: Document, start: int, limit: int, rule: str, weight: float, *, at: str = "") -> Iterator[Claim]:
    text = document.text
    end = place_end(text, start, limit)
    if end <= start:
        return
    words = text[start:end]
    if _CLOCK.match(text, end):
        return
    first = re.split(r",|\s(?:in|at)\s", words, maxsplit=1)[0]
    town = perhaps_town(first) and at.startswith(("in ", "en ", "à "))
    if weight < 1 and not (town or VENUE.search(words) or names_place(words)):
        return
    if at.startswith(("in ", "en ")) and not (
        town or known_place(first) or VENUE.search(first) or names_place(first) or _in_region(words)
    ):
        return
    place = place_of(words)
    if place is not None:
        yield Claim("place", place, Span(start, end), rule, weight)
