"""
Finds the place in a line of the page's head that we know only in part: "Villa Serena, Brissago, Switzerland",
"Palais du Fleuve - Lyon", "中国苏州, 2031年4月6日"; and in a line that is all a house, below the one of day or hour:
"岚山大学东楼".

Else the last part of the line must be a city or country that we know; the parts before it are then its house and town.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._event_nouns import ENDS_IN_EVENT, HAN_EVENT
from eventkit.announcements.finders._names_sure import KNOWN, sureness
from eventkit.announcements.finders._online import attendance_of, says_online
from eventkit.announcements.finders._page_head import COUNTRY, head_lines
from eventkit.announcements.finders._places import VENUE, is_street, known_place, place_of
from eventkit.announcements.finders._time_lines import times_of_line
from eventkit.people._pieces import is_han

_CUT = re.compile(r"\s*[,，|·]\s*|\s+[–—-]\s+")
_CAPITALS = re.compile(
    r"(?:[A-ZÀ-Þ\d][\w.'’&/-]*)(?:\s+(?:[A-ZÀ-Þ\d][\w.'’&/()-]*|of|for|the|and|de|des|du|da|do|der|die|das|für|am|an|la|le|les|"
    r"del|el|di|en|sur|l['’]\w+|d['’]\w+))*"
)
_HAN_DATE = re.compile(r"[,，|·\s]*(?:(?:19|20)\d\d\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?[日号][^,，|·]*$")
_HAN_HOUSE = re.compile(
    r"(?=[^，。；！？：]{3,40}$).*[\u3400-\u9fff].*(?:[楼馆厅室堂院]|中心|大学|校区|礼堂|教室|酒店|大厦|广场|咖啡|空间|基地|\d{3,4})"
)
_HAN_ADDRESS = re.compile(
    r"[\u3400-\u9fff]{2,12}?[市区县镇][\u3400-\u9fff\w]{1,14}?(?:[路街巷弄道]|大道)[^，。；！？：]{0,40}?(?:号|楼|层|室|厅|座|栋|大厦|广场|中心|空间)"
    r"[^，。；！？：]{0,20}"
)
_POSTED = re.compile(r"\b\d{4,6}\s+[A-ZÀ-Þ]|\b[A-Z]{1,2}\d\w?\s\d[A-Z]{2}\b|\b[A-Z]{2}\s\d{5}\b")
_BY = re.compile(r"(?:by|von|par|por|with|from|posted|author|文|作者)\b", re.I)
_MOST = 5  # parts of a line


def find(document: Document) -> Iterator[Claim]:
    """The first line of the head that ends in a place we know, or is a house below the time."""
    above: Span | None = None
    for line in head_lines(document):
        timed = above is not None and bool(times_of_line(document, above))
        above = line
        span = (_house(document, line) if timed else None) or _address(document, line)
        span = span or _place(document, line, timed=timed)
        if span is None:
            continue
        place = place_of(document.words(span))
        if place is not None:
            alone = is_han(document.words(span)) or not (place.name or place.address)  # a town by itself
            sure = timed or place.address != "" or _HAN_ADDRESS.fullmatch(document.words(span)) is not None
            yield Claim("place", place, span, "a line of the head", 0.65 if sure else 0.45 if alone else 0.6)
            return


def _house(document: Document, line: Span) -> Span | None:
    """A line that is all a house in Chinese."""
    words = document.words(line)
    plain = words.strip(" *_#\t•\r")
    if not _HAN_HOUSE.fullmatch(plain) or HAN_EVENT.search(plain) or says_online(plain):
        return None
    start = line.start + words.index(plain)
    return Span(start, start + len(plain))


def _address(document: Document, line: Span) -> Span | None:
    """A line that is all an address in Chinese, with its street: 青山市绿水区东湖路 5 号."""
    words = document.words(line).strip(" *_#\t•\r")
    if not _HAN_ADDRESS.fullmatch(words) or HAN_EVENT.search(words):
        return None
    start = line.start + document.words(line).index(words)
    return Span(start, start + len(words))


def _place(document: Document, line: Span, *, timed: bool) -> Span | None:
    words = document.words(line)
    start = len(words) - len(words.lstrip(" *_#\t•"))
    plain = words.rstrip(" *_\t\r")
    if is_han(plain):
        dated = _HAN_DATE.search(plain)
        rest = plain[start : dated.start()] if dated else plain[start:]
        known = known_place(rest) or known_place(COUNTRY.sub("", rest))
        return Span(line.start + start, line.start + start + len(rest)) if known and (dated or len(rest) > 1) else None
    if _BY.match(plain, start) or "://" in plain or "@" in plain or re.search(r"\b(?:19|20)\d\d\b", plain):
        return None
    pieces = _CUT.split(plain[start:])
    addressed = timed or _POSTED.search(plain, start) is not None
    housed = addressed and VENUE.search(pieces[0]) is not None and any(map(is_street, pieces[1:]))
    if not 2 <= len(pieces) <= _MOST or not (housed or known_place(pieces[-1])):
        return None
    if housed:
        return Span(line.start + start, line.start + len(plain))
    if not all(_CAPITALS.fullmatch(piece) and len(piece.split()) <= 8 for piece in pieces):
        return None
    if attendance_of(plain) is not None or any(ENDS_IN_EVENT.search(piece) for piece in pieces):
        return None
    first = pieces[0]
    if sureness(first) >= KNOWN and not VENUE.search(first):
        return None  # "Ana Vidal, Oslo"
    # One part before a city that we know may be anything; with a town between, or a house, it is a place.
    if len(pieces) == 2 and not (known_place(first) or VENUE.search(first) or known_place(pieces[1]) == "region"):
        return None
    return Span(line.start + start, line.start + len(plain))
