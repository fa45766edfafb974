"""
Finds how one takes part in lines near the top that say nothing else, or say it beside a place or a day: "Online",
"3 May | online", "Lund, Sweden & online", "Oslo, Norway (and via Zoom)".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._online import ONLINE, attendance_of
from eventkit.announcements.finders._page_head import in_table
from eventkit.announcements.finders._place_parts import part_of
from eventkit.announcements.finders._places import known_place
from eventkit.announcements.finders._time_phrases import phrases_in
from eventkit.events.status import Attendance

_TOP = 10  # blocks that are looked at
_LINES = 6  # of a block
_LONGEST = 140
_SHORT = 40  # characters of what says how one takes part
_ALONE, _BESIDE = 2, 16  # letters beside it in a line of its own, and in a piece of one
# The beginnings of the words that say so.
_KEYS = frozenset(
    "onli virt remo zoom webe jits bigb webi webc live yout twit disc skyp vide tele digi lign líne visi pers site "
    "präs prés pres hybr híbr stre 线 在 直 网 云 腾 钉 飞 哔 視 線 远 视 现".split()
)
_MARKS = re.compile(r"\s*[|·•，,()]\s*|\s[–—-]\s")
_JOINS = re.compile(r"\s*(?:[&+/]|\b(?:and|und|et|y|or|oder|ou|sowie|as well as|plus|both)\b)\s*", re.I)
_STREAMED = re.compile(r"\bstreamed\b|\bübertragen\b|\bretransmis", re.I)  # from where it is held
_HOUSES = ("house", "room", "street")
_IN = re.compile(r"^(?:in|at) (?:the )?")
_SMALL = re.compile(
    r"(?i)\b(?:event|only|in|person|on|site|via|and|or|und|oder|et|ou|en|y|par|por|im|free|hybrid|live|per|at)\b|[^\w]"
)


def find(document: Document) -> Iterator[Claim]:
    """The claims of every such line."""
    places = document.beginnings.of_any(_KEYS)
    if not places:
        return
    for number, block in enumerate(document.blocks[:_TOP]):
        if block.kind in (Kind.TITLE, Kind.FIELD) or (block.label is not None and block.kind is not Kind.ROW):
            continue
        if block.kind is Kind.ROW and in_table(document, number):
            continue
        start = block.span.start if block.kind is Kind.ROW else block.body.start
        for line in document.text[start : block.body.end].split("\n")[:_LINES]:
            at, end = bisect_left(places, start), start + len(line)
            said = at < len(places) and places[at] < end
            if said and len(line) <= _LONGEST and line.rstrip()[-1:] not in tuple(".!?。！？"):
                yield from _line(document, Span(start, end))
            start = end + 1


def _line(document: Document, line: Span) -> Iterator[Claim]:
    words = document.words(line)
    if attendance_of(words) is None or "://" in words:
        return
    plain = words.strip(" *_#\t•-")
    if len(plain) <= _SHORT and len(_SMALL.sub("", ONLINE.sub("", plain))) <= _ALONE:
        said_more = Attendance.HYBRID if _JOINS.match(plain) else attendance_of(plain)  # "and online", below a place
        yield Claim("attendance", said_more, line, "a line of its own", 0.9)
        return
    pieces = [piece.strip(" *_#") for piece in _MARKS.split(words)]
    said = next((piece for piece in pieces if len(piece) <= _SHORT and attendance_of(piece) is not None), None)
    if said is None or len(_SMALL.sub("", ONLINE.sub("", said))) > _BESIDE:
        return
    parts = [part for piece in pieces for part in _JOINS.split(piece)]
    held = attendance_of(said) is not Attendance.ONLINE or _STREAMED.search(said) is not None
    if any(known_place(named := _IN.sub("", part)) or (held and part_of(named)[1] in _HOUSES) for part in parts):
        yield Claim("attendance", Attendance.HYBRID, line, "beside the place", 0.8)
    elif len(plain) <= _SHORT or phrases_in(document, line):
        yield Claim("attendance", attendance_of(said), line, "beside the date", 0.8)
