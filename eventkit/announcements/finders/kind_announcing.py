"""
Finds that something is announced or reported at all: "join us", "will be held", "took place", "报名", "findet statt".

A sentence that has such words and a noun of an event says it ("The forum will be held in May"); the words alone hint.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._dates_in_titles import DATE
from eventkit.announcements.finders._event_nouns import is_cause
from eventkit.announcements.finders._kind_nouns import YEARLY, Noun, nouns_of
from eventkit.announcements.finders._phrases import phrases
from eventkit.announcements.finders._sample import first_line, placed, sample
from eventkit.announcements.finders._scan import scan
from eventkit.announcements.finders._several_clocks import several_clocks

_SAMPLE = 8000
_HOUR = re.compile(r"(?<![\d:.])\d{1,2}(?:[:：.h]\d\d|\s?[apAP]\.?[mM]\b|\s?[uU]hr|\s?h\b|\s?点)|[上下]午|晚")
_HOUR_BEGINS = re.compile(r"[0-9０-９上下晚]\d*")  # what begins with one class of characters is found fast
_DAY_BEFORE = re.compile(
    rf"(?i)(?:(?=\d)|(?<![a-zà-ɏ])){DATE},?\s*(?:(?:at|from|um|ab|à|de|a las|von|[,|@–-])\s*)?$"
    rf"|\d{{1,2}}\s?月\s?\d{{1,2}}\s?[日号].{{0,8}}$"
)
_LASTING = re.compile(
    r"\s?(?:[ap]\.?m\.?|[uU]hr|h|点)?\s?(?:[-–—~～至到]|to|until|bis|à|a)\s?\d{1,2}(?:[:：.h]\d\d|\s?[apAP]\.?[mM]|\s?[uU]hr|\s?h\b|\s?点)"
)
_DIGIT = re.compile("[0-9０-９]")  # without one there is no day
_DAY = 60  # characters of a day before its hour
_OF_ITSELF = ("held", "takes place", "invitation")  # what such words are said of is the event itself
_ALONE = {
    "entry": 1.0,
    "joining": 1.0,
    "tonight": 0.8,
    "elsewhere": 0.8,
}  # what groups say without a noun of an event, where that is more than a hint
_HINT = 0.35
_BY_THEMSELVES = ("hosting", "held", "save the date", "first person")  # groups that say it without a noun of an event
_ANY = ("meeting", "event")  # nouns that say little of the kind
# "The museum, which hosted a conference in 2029": told in passing, of whom something else is told.
_IN_PASSING = re.compile(
    r"(?i)(?:\b(?:which|who|that|where|having|whose \w+|die|der|das|qui|que)\s(?:\w+\s){0,3}"
    r"|\b(?:once|already|had|formerly)\s)$"
)
_SOME_DAY = re.compile(
    rf"(?i)(?<!\w)(?:{DATE}|(?:last|this|past) (?:week|month|weekend|night)|yesterday"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|gestern"
    r"|letzte(?:n|s)? (?:woche|wochenende)|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer)(?!\w)"
    r"|上个?(?:周|星期|月)|周[一二三四五六日末]|\d\s?[日号]|昨[天晚日]"
)
_AT_ONE = re.compile(r"(?i)\bat an?\s(?:[\w-]+\s){0,3}$")
_DID = re.compile(
    r"(?i)(?:hosted|held|organi[sz]ed|presented|convened|co-hosted|veranstaltete?|organis(?:é|ée)|organizó)"
)
_NEAR = 40  # characters in which a word before a date is about it
_SENTENCE = 160  # characters that a phrase and a noun of one sentence are apart at most
_TOP = 400  # characters in which a line with day and hour is that of a header
_EARLY = 800  # characters from the start: what is said first is what the text is about


def find(document: Document) -> Iterable[Claim]:
    text, offset = sample(document, _SAMPLE)
    end = len(text)
    if clocks := several_clocks(document):
        yield Claim("announces", True, clocks, "one time in several zones", 1.0)
    found = scan(document)
    first = first_line(document).end if document.blocks else 0
    # A word of several meanings means an event in the first line: "Join us for a supper by the harbor".
    nouns = [noun for noun in nouns_of(document) if noun.sure or noun.span.end <= first]
    if document.blocks and (yearly := YEARLY.search(document.text, document.blocks[0].span.start, first)):
        insort(nouns, Noun("summit", Span(*yearly.span()), sure=True), key=lambda noun: noun.span)
    others = found["status_asides", "no event"]
    for begins in _HOUR_BEGINS.finditer(text, 0, end):
        hour = _HOUR.match(text, begins.start(), end)
        if hour is None:
            continue
        first = max(0, hour.start() - _DAY)
        digit = _DIGIT.search(text, first, hour.start())
        match = _DAY_BEFORE.search(text, first, hour.start()) if digit else None
        if match is None:
            continue
        place = placed((match.start(), hour.end()), offset)
        if any(_same_sentence(document.text, place, aside.span) for aside in others):
            continue
        reach = max(0, place.start - _NEAR + 1)
        # "Deadline" at the end of the line above is about the day, "by" within that line is not.
        above = reach + len(document.text[reach : place.start].rstrip(" \t\n:："))
        before = min(above, max(reach, document.text.rfind("\n", 0, place.start)))
        if not any(
            before <= until.span.end <= place.start and ". " not in document.text[until.span.end : place.start]
            for until in found["until", "until"]
        ):
            top = match.start() < _TOP and text[match.start() - 1] == "\n"
            lasting = _LASTING.match(text, hour.end(), end) is not None
            yield Claim("announces", True, place, "a day with an hour", 1.0 if top or lasting else 0.6)
            # "Join us on 3 June at 3pm" is said of an event as "Join our webinar" is.
            insort(nouns, Noun("event", place, sure=True), key=lambda noun: noun.span)
            break
    start = document.blocks[0].span.start if document.blocks else 0
    asides = found["status_asides", "other time"]
    said = False
    for group in phrases("announcing"):
        best: tuple[float, Span] | None = None
        for phrase in found["announcing", group.name]:
            span = phrase.span
            if group.name == "takes place" and any(held.span.overlaps(span) for held in found["announcing", "held"]):
                continue  # the same words
            near = _near(document.text, span, nouns)
            if near and is_cause(document.text, near.span.start):
                near = None
            if near and any(_same_sentence(document.text, near.span, aside.span) for aside in asides):
                near = None
            early = span.start - start < _EARLY
            # "She organized three conferences" speaks of none that is announced.
            several = near is not None and near.span.start > first_line(document).end and _is_plural(document, near)
            passing = _in_passing(document.text, span, near)
            itself = group.name in _OF_ITSELF and not several and not passing
            if near and not said and early and itself and near.kind not in _ANY:
                said = True
                yield Claim("kind", near.kind, near.span, "what is announced", 1.0)
            if group.name == "first person" and not _dated(document.text, span):
                continue  # "We met in a bar and founded the firm"
            weight = (1.6 if early else 1.0) if near or group.name in _BY_THEMSELVES else _ALONE.get(group.name, _HINT)
            if group.name == "save the date" and span.start <= first_line(document).end:
                weight = 2.1
            if several or passing:
                weight *= 0.5
            if group.name in ("held", "takes place") and any(
                _same_sentence(document.text, span, aside.span) for aside in others
            ):
                continue
            if best is None or weight > best[0]:
                best = weight, span
        if best is not None:
            if group.name in ("hosting", "held", "first person"):
                yield Claim("kind", "meeting", best[1], group.name, 1.0)
            yield Claim("announces", True, best[1], group.name, best[0])


def _in_passing(text: str, span: Span, near: Noun | None) -> bool:
    """
    Whether what is said is said of somebody in passing: "the mill, which hosted a fair".

    Or of another thing that was shown at some event: "They presented the plan at a forum in June".
    """
    if _DID.fullmatch(text, span.start, span.end) is None:
        return False
    if near is not None and _AT_ONE.search(text, span.end, max(span.end, near.span.start)):
        return True
    return _IN_PASSING.search(text, max(0, span.start - 40), span.start) is not None


def _dated(text: str, span: Span) -> bool:
    """Whether a day is named before or behind words, in their sentence or the one before it."""
    return _SOME_DAY.search(text, max(0, span.start - _SENTENCE), span.end + _SENTENCE) is not None


def _is_plural(document: Document, noun: Noun) -> bool:
    return re.search(r"[^sS][sS]$", document.words(noun.span)) is not None


def _near(text: str, span: Span, nouns: list[Noun]) -> Noun | None:
    """The first noun of an event in the sentence of a phrase."""
    first = bisect_left(nouns, span.start - _SENTENCE, key=lambda noun: noun.span.start)
    for noun in nouns[first:]:
        if noun.span.start > span.end + _SENTENCE:
            return None
        if _same_sentence(text, span, noun.span):
            return noun
    return None


def _same_sentence(text: str, span: Span, noun: Span) -> bool:
    start, end = (span.end, noun.start) if span.end <= noun.start else (noun.end, span.start)
    return end <= start or not any(stop in text[start:end] for stop in ("\n\n", ". ", "。"))
