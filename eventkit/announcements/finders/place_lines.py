"""
Finds the place in the title and in lines near the top: "Spring Forum in Lund", "Lund, Sweden, 3–5 May", "3 May | Lund".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._event_nouns import EVENT_NOUNS
from eventkit.announcements.finders._online import ONLINE, attendance_of
from eventkit.announcements.finders._places import NAMED, VENUE, is_street, known_place, place_end, place_of
from eventkit.announcements.finders._sample import HEADLINE
from eventkit.events.status import Attendance

_TOP = 10  # blocks that are looked at
_MAX_LINE = 140
_IN_TITLE = re.compile(r"\s(?:in|at|@|à|en|im|am)\s+(?:the\s+)?(?=[A-ZÀ-Þ])")
_EVENT = re.compile(rf"\b(?:{EVENT_NOUNS})\b|Forum|Konferenz|(?-i:[A-Z])[\w-]+\s(?:19|20)\d\d\b", re.I)
# "Postponing the Lund conference": that of the town, and no part of its name.
_OF_TOWN = re.compile(
    r"\b(?:[Tt]he|[Oo]ur)\s(?P<town>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)\s"
    r"(?:[Cc]onference|[Ww]orkshop|[Mm]eet-?[Uu]p|[Ss]ummit|[Hh]ackathon|[Uu]nconference|[Mm]eeting|event)\b"
)
# "DevFogDays Lund 2031", "Fog Summit Lund Postponed"
_AND_THEN = r"(?i:postponed|cancell?ed|rescheduled|moved|update|recap)"
_TOWN_LAST = re.compile(
    r"(?i:\w*(?:days|con|conf|camp|fest|summit|forum|meetup|conference|workshop|hackathon|symposium|congress|gathering|"
    rf"unconference|week|expo))\s(?P<town>[A-ZÀ-Þ][\w’'-]+(?:\s(?!{_AND_THEN})[A-ZÀ-Þ][\w’'-]+)?)(?:,?\s(?:19|20)\d\d)?"
    rf"(?=\s*(?:$|[|:–—(!-]|(?:is\s|has\sbeen\s)?{_AND_THEN}))"
)
_ABOUT = re.compile(r"\b(?:on|about|for|towards?|into|of)\b|:\s|\bzu[mr]?\b|\bsur\b|\bsobre\b", re.I)
_DATE = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?\.?(?:\s?[-–—]\s?\d{1,2}(?:st|nd|rd|th)?\.?)?\s+(?:of\s+|de\s+)?(?:Jan|Feb|M[aä]r|Apr|"
    "Ma[iy]|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[cz]|janv|févr|mars|avr|juin|juil|août|"
    r"ener|febr|abr|jul|ago)\w*|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s+\d{1,2}|\b(?:19|"
    r"20)\d\d\b",
    re.I,
)
_DIGIT = re.compile("[0-9０-９]")  # without one there is no date
_PIECES = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+|\s*,\s*")

_ONLINE_WORD = (
    r"(?:on-?line|virtual(?:ly)?|remote(?:ly)?|via Zoom|Zoom|live-?stream(?:ed)?|en ligne|en línea|virtuell)\b"
)
_JOINS = r"(?:&|\+|/|\b(?:and|und|et|y|or|oder|ou|sowie|as well as|plus)\b)"
_ONLINE_STEMS = ("line", "ligne", "línea", "virtu", "remote", "zoom", "stream")  # of these
_BESIDE = re.compile(r"\((?:and|und|et|y|\+|&|or)\s*[^()]{1,30}\)$")
_AND_ONLINE = re.compile(
    rf"\s*{_JOINS}\s*(?:also\s)?{_ONLINE_WORD}(?:\s*\([^()]*\))?(?=\s*(?:$|[|·•,;*_–—]))"
    rf"|(?<![^\s|·•,;*_–—])(?:both\s)?{_ONLINE_WORD}\s*{_JOINS}\s*(?:in\s(?:person\s(?:in\s|at\s)?)?|at\s)?(?:the\s)?(?=[A-ZÀ-Þ])",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """The claims of the title, and of short lines at the top that are nothing but places and dates."""
    title = document.title
    if title is not None:
        yield from _title(document, title.body)
    blocks = document.blocks
    for number, block in enumerate(blocks[:_TOP]):
        if number == 0 and title is not None:
            continue
        if block.kind is Kind.ROW and not any(
            other.kind is Kind.ROW for other in (*blocks[number - 1 : number], *blocks[number + 1 : number + 2])
        ):
            yield from _line(document, block.span)  # "Lund, Sweden | 3–5 May": a bar, and no table
            continue
        if block.kind in (Kind.ROW, Kind.FIELD) or block.label is not None:
            continue
        start = block.body.start
        for line in document.words(block.body).split("\n")[:6]:
            end = start + len(line)
            if len(line) <= _MAX_LINE and line.rstrip()[-1:] not in tuple(".!?。！？"):
                yield from _line(document, Span(start, end))
            start = end + 1


def _title(document: Document, body: Span) -> Iterator[Claim]:
    text = document.text
    body = Span(body.start, min(body.end, body.start + HEADLINE))
    for match in _IN_TITLE.finditer(text, body.start, body.end):
        before = text[body.start : match.start()]
        event = list(_EVENT.finditer(before))
        if not event:
            continue
        end = place_end(text, match.end(), body.end)
        words = text[match.end() : end]
        first = words.split(",")[0]
        known = known_place(first) or ("city" if first.endswith(" City") else "")
        behind = before[event[-1].end() :].strip()
        near = not behind or re.fullmatch(r"(?:\d{4}|\([^()]{1,30}\)|for [\w ]{1,40})", behind) is not None
        if known == "city" and (near or _ABOUT.search(behind) is None):
            weight = 0.45
        elif known == "region" and near and ("," in words or not behind):
            weight = 0.4
        elif VENUE.search(words) and near and not known:
            weight = 0.5 if known_place(words.rsplit(", ", 1)[-1]) and ", " in words else 0.35
        else:
            continue
        place = place_of(words)
        if place is not None:
            yield Claim("place", place, Span(match.end(), end), "in the title", weight)
            return
    if _DIGIT.search(text, body.start, body.end) and _DATE.search(text, body.start, body.end):
        yield from _beside_date(document, body)
    named = _OF_TOWN.search(text, body.start, body.end) or _TOWN_LAST.search(text, body.start, body.end)
    place = place_of(named["town"]) if named is not None and known_place(named["town"]) == "city" else None
    if named is not None and place is not None:
        yield Claim("place", place, Span(*named.span("town")), "in the title", 0.4)


def _beside_date(document: Document, body: Span) -> Iterator[Claim]:
    """A town among the pieces of a title with a date: "Tree Forum, 5–6 October 2031, Tampere, Finland"."""
    words = document.words(body)
    pieces = [match.span() for match in re.finditer(r"[^,|·]+", words)]
    found = [n for n, (start, end) in enumerate(pieces) if n and known_place(words[start:end])]
    if found and found == list(range(found[0], found[-1] + 1)):
        span = Span(body.start + pieces[found[0]][0], body.start + pieces[found[-1]][1])
        place = place_of(document.words(span))
        if place is not None:
            yield Claim("place", place, span, "beside the date, in the title", 0.5)


def _line(document: Document, line: Span) -> Iterator[Claim]:
    words = document.words(line)
    beside = _BESIDE.search(words) if words.endswith(")") else None
    if beside and attendance_of(beside[0]) is not None:  # "Oslo, Norway (and online)"
        yield Claim("attendance", Attendance.HYBRID, line, "beside the place", 0.8)
        words = words[: beside.start()]
    low = words.lower()
    both = _AND_ONLINE.search(words) if any(word in low for word in _ONLINE_STEMS) else None
    if both:  # "3 May | Oslo & online (with the Tree Days)": blank, so that offsets stay
        words = (words[: both.start()] + " " * len(both[0]) + words[both.end() :]).rstrip()
    stripped = words.strip(" *_#\t•-")
    if not stripped or "://" in words:
        return
    dated = _DIGIT.search(words) is not None and _DATE.search(words) is not None
    pieces: list[Span] = []
    start = 0
    for cut in _PIECES.finditer(words):
        pieces.append(Span(start, cut.start()))
        start = cut.end()
    pieces.append(Span(start, len(words)))
    if len(stripped) <= 40:
        said = attendance_of(stripped)
        plain = re.sub(
            r"(?i)\b(?:event|only|in|person|on|site|via|and|or|free|hybrid|live|per)\b|"
            r"[\s,.()/&+-]",
            "",
            ONLINE.sub("", stripped),
        )
        if said is not None and len(plain) <= 2:
            yield Claim("attendance", said, line, "a line of its own", 0.9)
            return
    if dated and (cell := _cell(document, line)) is not None:
        yield cell
        return
    found: Span | None = None
    other = 0
    for piece in pieces:
        text = words[piece.start : piece.end].strip(" *_#()\t")
        if (
            not text
            or (dated and _DATE.search(text))
            or re.fullmatch(r"[\d\s:.–-]+(?:am|pm|h|Uhr)?(?:\s\w{2,5})?", text)
        ):
            continue
        if known_place(text) or (VENUE.search(text) and len(text) < 70 and (dated or found is not None)):
            begin = piece.start + len(words[piece.start : piece.end]) - len(words[piece.start : piece.end].lstrip())
            found = Span(begin, piece.end) if found is None else Span(found.start, piece.end)
        elif (dated or len(text) <= 30) and said_online(text):  # a longer one is a part of a sentence
            yield Claim(
                "attendance",
                attendance_of(text),
                Span(line.start + piece.start, line.start + piece.end),
                "beside the date",
                0.8,
            )
        elif found is None and dated and piece is not pieces[0]:
            other += 1
        else:
            other += 1
    parts = [words[piece.start : piece.end].strip(" *_#") for piece in pieces]
    if not dated and len(parts) > 1 and known_place(parts[-1]) and any(is_street(part) for part in parts):
        found, other = Span(pieces[0].start, pieces[-1].end), 0  # "Observatory Hill, 5 Elm Road, Bonn"
    if found is None or other > (1 if dated else 0):
        return
    if both:
        yield Claim("attendance", Attendance.HYBRID, line, "beside the place", 0.8)
    span = Span(line.start + found.start, line.start + found.end)
    place = place_of(document.words(span))
    whole = document.words(span)
    if place is not None and (dated or place.address or ("," in whole and known_place(whole.rsplit(",", 1)[-1]))):
        yield Claim("place", place, span, "beside the date" if dated else "a line of its own", 0.7 if dated else 0.6)


def _cell(document: Document, line: Span) -> Claim | None:
    """The place among the cells of a line with a day: "11 May 2031 | 10am–2pm | Elm School, Mill Lane, Norwich"."""
    words = document.words(line)
    cells = [cell for cell in re.finditer(r"[^|｜]+", words) if cell[0].strip()]
    for cell in cells[1:]:
        said = cell[0].strip(" *_\t")
        first, *more = said.split(", ")
        if not more or _DATE.search(said) or not all(NAMED.fullmatch(piece) for piece in (first, *more)):
            continue
        if VENUE.search(first) or is_street(first):
            start = line.start + cell.start() + cell[0].index(said)
            place = place_of(said)
            if place is not None:
                return Claim("place", place, Span(start, start + len(said)), "beside the date", 0.7)
    return None


def said_online(text: str) -> bool:
    return len(text) < 40 and attendance_of(text) is not None
