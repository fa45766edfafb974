"""
Decides the sessions of an event: the lines of its agenda that are talks, each with its own time and people.

Breaks, lunches and the registration are no sessions. A line has the day that stands above it, else that of the event,
and the zone that is said once for all; it has the people who are named in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.decisions._afternoons import with_afternoons
from eventkit.announcements.decisions._reading_times import (
    TimeReader,
    covers,
    day_of,
    has_clock,
    in_year_of,
    month_day,
    plain_day,
)
from eventkit.announcements.decisions._timed import start_clock
from eventkit.announcements.document import Document, Span
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.values import Phrase, Slot
from eventkit.events.session import Session
from eventkit.people import Appearance
from eventkit.when import When

_MOST_TITLE = 250
_NO_SESSION = re.compile(
    r"^\W*(?:(?:coffee|tea|lunch|short|health|bio|comfort|morning|afternoon|networking|dinner)[\s-]*(?:and\s|"
    r"&\s)?(?:coffee\s)?break|"
    r"break(?:s|fast|\b)(?!out)|lunch\b|dinner\b|registration\b|check.?in\b|arrivals?\b|doors\b|end\b|close\b|adjourn|"
    r"(?:kaffee|mittags?)?pause\b|mittagessen|kaffee|anmeldung\b|registrierung|einlass|ende\b|"
    r"pause|déjeuner|accueil des|inscription|café|almuerzo|descanso|registro|"
    r"签到|茶歇|午餐|午休|休息|晚餐|合影|散会|结束|茶点|入场)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:session|part|webinar|meeting|talk|lecture|workshop|teil|sitzung|termin|séance|partie|sesión|parte)\s?\d{1,2}"
)
_EDGES = " .;\t\u3000-–—:：|·,，;*_"


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    """Put a session for each line of the agenda that is one."""
    if draft.kind is None or draft.kind == "podcast-episode":
        return
    reader = TimeReader(document, draft.values.get("place"))
    when = draft.values.get("when", When.unknown())
    at = len(draft.values.get("sessions", []))
    found = (*_of_agenda(reader, claims, when, draft), *_of_entries(reader, claims, when))
    for session, grounds in found or _of_numbers(reader, claims, when):
        draft.put(f"sessions[{at}]", session, grounds)
        at += 1


def _of_agenda(
    reader: TimeReader, claims: Claims, event: When, draft: EventDraft
) -> Iterator[tuple[Session, list[Claim]]]:
    said = claims.best("zone")
    zone = _only_zone(event) if said is None else reader.document.words(said.span)
    day, year = _day_words(event), month_day(day_of(event))[0]
    slots = with_afternoons(reader.document, [claim.value for claim in claims["slot"]], start_clock(event))
    for claim, slot in zip(claims["slot"], slots, strict=True):
        title = _title(reader.document, claims, slot)
        if not title or _NO_SESSION.match(title):
            continue
        if len(title) > _MOST_TITLE:
            draft.leftovers.append(f"a line of the agenda without a name: {reader.document.words(slot.whole)}")
            continue
        when = in_year_of(reader.slot(slot, day, zone, year), event)
        people = _people(claims, slot.whole)
        yield _session(title, when, people), [claim, *([said] if said is not None and when.zones else []), *people]


def _of_entries(reader: TimeReader, claims: Claims, event: When) -> Iterator[tuple[Session, list[Claim]]]:
    """ "- 3 May 2021: Solar dryers (Kim Lund)": a list whose entries begin with their dates."""
    entries = [claim for claim in claims["entry"] if isinstance(claim.value, Phrase)]
    if len(entries) < 2 or claims["slot"]:
        return
    document, year = reader.document, month_day(day_of(event))[0]
    for claim in entries:
        block = document.blocks[claim.value.block]
        rest = Span(claim.span.end, block.span.end)
        title = _clean(_without_people(document, claims, rest))
        when = in_year_of(reader.phrase(claim.value, year=year), event)
        if not covers(event, when):
            continue  # a later meeting, or a deadline
        if title:
            people = _people(claims, rest)
            yield _session(title, when, people), [claim, *people]


def _of_numbers(reader: TimeReader, claims: Claims, event: When) -> Iterator[tuple[Session, list[Claim]]]:
    """ "Session 1: 4 March 2031, 17:00 CET": lines with labels that differ in numbers, each with day and hour."""
    document, year = reader.document, month_day(day_of(event))[0]
    numbered: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims["when"]:
        label = document.label(document.blocks[claim.value.block])
        if _NUMBERED.fullmatch(label) and claim.value.of("day") and claim.value.of("clock"):
            numbered[label.rstrip("0123456789 ")].append(claim)
    most = max(numbered.values(), key=len, default=[])
    for claim in most if len(most) > 1 else ():
        label_span = document.blocks[claim.value.block].label
        when = in_year_of(reader.phrase(claim.value, year=year), event)
        if label_span is not None and covers(event, when):
            yield Session(_clean(document.words(label_span)), when=when), [claim]


def _session(title: str, when: When, people: list[Claim]) -> Session:
    appearances: list[Appearance] = []
    for person in people:
        if isinstance(person.value, Appearance) and person.value not in appearances:
            appearances.append(person.value)
    return Session(title, when=when, appearances=tuple(appearances))


def _title(document: Document, claims: Claims, slot: Slot) -> str:
    """The name of a session; "" where the line has none."""
    if slot.title is None:
        return ""
    return _clean(document.words(slot.title) if slot.cells else _without_people(document, claims, slot.title))


def _without_people(document: Document, claims: Claims, span: Span) -> str:
    """The words of a title without those who speak, where they stand at its edge or in brackets."""
    for part in sorted(_inside(claims["slot people"], span), key=lambda claim: -claim.weight):
        if span.covers(part.span):
            before = Span(span.start, part.span.start)
            span = before if _clean(document.words(before)) else Span(part.span.end, span.end)
    return document.words(span)


def _clean(words: str) -> str:
    return " ".join(words.split()).strip(_EDGES).removesuffix("(").strip(_EDGES)


def _inside(claims: list[Claim], span: Span) -> list[Claim]:
    """The claims that begin in a stretch; they are in the order of their words."""
    first = bisect_left(claims, span.start, key=lambda claim: claim.span.start)
    last = bisect_left(claims, span.end, key=lambda claim: claim.span.start)
    return claims[first:last]


def _people(claims: Claims, span: Span) -> list[Claim]:
    """The claims about people in a stretch, one for each name, the weightiest."""
    found: dict[str, Claim] = {}
    for claim in (*_inside(claims["person"], span), *_inside(claims["slot person"], span)):
        if span.covers(claim.span) and isinstance(claim.value, Appearance):
            key = claim.value.name.casefold()
            if key not in found or claim.weight > found[key].weight:
                found[key] = claim
    return sorted(found.values(), key=lambda claim: claim.span)


def _day_words(event: When) -> str:
    """The day of the event, for the lines of an agenda that say none."""
    _, month, number = month_day(day_of(event))
    return "" if month is None or number is None else plain_day(day_of(event))


def _only_zone(event: When) -> str:
    """The words of the event's zone, when its time is said in one."""
    zones = {reading.zone_text for reading in event.readings if reading.zone_text}
    return zones.pop() if len(zones) == 1 and has_clock(event) else ""
