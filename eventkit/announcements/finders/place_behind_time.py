"""
Finds the place right behind day and hour in running words: "6 May 2031, 10 am to 4 pm, Friends Meeting House, Hill
Road, York", "Friday 3 June, 7pm. The Cube, Dove Street, Bristol", "at the Elm Centre, Lund, from 3 to 5 May".

A house, a street or a town that we know is in it, and nothing but names is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._event_nouns import ENDS_IN_EVENT, of_other_time
from eventkit.announcements.finders._online import says_online
from eventkit.announcements.finders._places import VENUE, is_street, known_place, place_end, place_of
from eventkit.announcements.finders._time_cues import AWAY, role_before
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.announcements.values import Phrase

_BEFORE = 120  # characters of the sentence that are looked at
_LEAD = re.compile(
    r"(?:[ ]?[,|·–—-][ ]{0,2}|[ ])(?:(?:at|in|im|in der|à|au|en|bei)\s)?(?:the\s|la\s|le\s|el\s|der\s|dem\s)?"
    r"(?:(?:\w+\s){1,3}(?:room|hall|bar|basement|cellar|garden|courtyard|foyer)\s(?:of|at)\s(?:the\s)?)?(?=[A-ZÀ-Þ\d])"
)
_NEXT_SENTENCE = re.compile(r"\.\s{1,2}(?=[A-ZÀ-Þ])")
_SENTENCE_END = re.compile(r"\s*(?:[.!]|$|\n)")
_PIECE = re.compile(
    r"(?:[A-ZÀ-Þ\d][\w.'’&/-]*)(?:\s(?:[A-ZÀ-Þ\d][\w.'’&/-]*|of|for|the|and|de|des|du|da|der|die|das|am|an|la|le|les|"
    r"del|el|im|in|at))*"
)
_AT = re.compile(r"\b(?:at|in)\s(?:the\s)?(?=[A-ZÀ-Þ])")
_TO_TIME = re.compile(r",?\s(?:(?:from|on|between)\s)?$")


def find(document: Document) -> Iterator[Claim]:
    """The claim of the first such place."""
    for phrase in phrases(document):
        block = document.blocks[phrase.block]
        if block.kind not in (Kind.PARAGRAPH, Kind.BULLET, Kind.HEADING) or not phrase.of("day", "clock"):
            continue
        text, start = document.text, max(block.body.start, phrase.start - _BEFORE)
        before = re.split(r"[.!?]\s", text[start : phrase.start])[-1]
        cue = role_before(before)
        if (cue is not None and cue[0] in AWAY) or of_other_time(before):
            continue
        begins = not before.strip()
        span = _behind(document, phrase, block.body.end, begins=begins) or _before(
            document, phrase, phrase.start - len(before)
        )
        place = place_of(document.words(span)) if span is not None else None
        if span is not None and place is not None:
            yield Claim("place", place, span, "beside the time", 0.53)
            return


def _behind(document: Document, phrase: Phrase, limit: int, *, begins: bool) -> Span | None:
    """The place behind an hour, or a day that begins its sentence: its names, or the whole of the next sentence."""
    text = document.text
    if not phrase.of("clock"):
        lead = _LEAD.match(text, phrase.end, limit) if begins else None
        if lead is None:
            return None
        span = Span(lead.end(), place_end(text, lead.end(), limit))
        return _checked(document, span) if known_place(document.words(span).rpartition(", ")[2]) else None
    if lead := _LEAD.match(text, phrase.end, limit):
        end = place_end(text, lead.end(), limit)
        return _checked(document, Span(lead.end(), end)) if end > lead.end() else None
    if lead := _NEXT_SENTENCE.match(text, phrase.end, limit):
        end = place_end(text, lead.end(), limit)
        if end > lead.end() and _SENTENCE_END.match(text, end, limit):
            return _checked(document, Span(lead.end(), end))
    return None


def _before(document: Document, phrase: Phrase, start: int) -> Span | None:
    """The place before a time, of which a preposition says that it is one: "at the Elm Centre, Lund, from 3 May"."""
    if not phrase.of("day"):
        return None
    text = document.text
    for lead in _AT.finditer(text, start, phrase.start):
        span = Span(lead.end(), place_end(text, lead.end(), phrase.start))
        if len(span) and _TO_TIME.fullmatch(text, span.end, phrase.start):
            return _checked(document, span)
    return None


def _checked(document: Document, span: Span) -> Span | None:
    """A stretch that is all names, and one of them a house or street."""
    words = document.words(span).strip(" ,.")
    pieces = [piece for piece in re.split(r",\s*|\s(?:in|at)\s", words) if piece]
    if says_online(words) or not pieces or not all(_PIECE.fullmatch(piece) for piece in pieces):
        return None
    if ENDS_IN_EVENT.search(pieces[0]):
        return None  # "at the Fog Forum, Oslo, on 3 May"
    housed = any(VENUE.search(piece) or is_street(piece) for piece in pieces)
    if not housed or (len(pieces) == 1 and not known_place(pieces[0]) and len(pieces[0].split()) < 2):
        return None
    return Span(span.start, span.start + len(words))
