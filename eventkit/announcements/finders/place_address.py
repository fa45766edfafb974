"""
Finds the place in a postal address: "Wir treffen uns im Kornspeicher, Hafenweg 4, 48155 Münster", "3, rue du Moulin,
69001 Lyon", "12 Elm Street, Bristol BS1 4QA", with the name of the house before it.

An address is the event's where the sentence or line says that one meets there or has the event's date, where it stands
in the head of the page, and where it is the only one that is not in an imprint or beside a contact.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from attrs import frozen

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._event_nouns import EVENT_NOUN, of_other_time
from eventkit.announcements.finders._places import VENUE, known_place, place_of

_NUMBER = r"\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/]\s?\d{1,4}[a-z]?)?"
_CAPITAL = r"[A-ZÀ-Þ][\w.'’/-]*"
_TOWN = rf"{_CAPITAL}(?:\s(?:{_CAPITAL}|am|an|der|im|a\.|sur|sous|lès|la|le|les|de|del|of))*"
_FORMS = (
    # Hafenweg 4, 48155 Münster; Straße des Handwerks 7, 4020 Linz; Plantsoenlaan 3, 1012 AB Amsterdam
    rf"(?:{_CAPITAL}\s){{0,3}}(?:[A-ZÀ-Þ][\w-]*(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ufer|damm|ring|steig|graben|markt|"
    rf"straat|laan|plein|kade|gatan|vägen|gade|vej)|(?:Stra(?:ß|ss)e|Str\.|Platz|Allee|Weg|Ufer|Am|An der|Im|Auf der|"
    r"Unter den)"
    rf"(?:\s(?:{_CAPITAL}|des|der|den))*)\s{_NUMBER},?\s(?:[A-Z]{{1,2}}-)?\d{{4,5}}(?:\s[A-Z]{{2}})?\s{_TOWN}",
    # 3, rue du Moulin, 69001 Lyon
    rf"\d{{1,4}}(?:\s?(?:bis|ter|quater))?,?\s(?:rue|avenue|boulevard|place|quai|allée|impasse|chemin|cours|square|route)\s"
    rf"[^,\n;()]{{3,50}}[,\s–-]+\d{{5}}\s{_TOWN}(?:\sCEDEX(?:\s\d+)?)?",
    # Calle del Olmo 5, 28012 Madrid; Via dei Mulini 8, 50122 Firenze
    rf"(?:[Cc]alle|C/|[Aa]venida|Avda\.|[Pp]laza|[Pp]aseo|[Rr]onda|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso)\s[^,\n;()]{{3,40}},?\s"
    rf"{_NUMBER},?\s\d{{5}}\s{_TOWN}",
    # 12 Elm Street, Bristol BS1 4QA; 400 North Quay Avenue, Dover, DE 19901
    rf"\d{{1,5}}(?:[-–]\d{{1,5}})?\s(?:{_CAPITAL}\s){{1,4}}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Boulevard|Blvd\.?|Lane|Drive|Dr\.?|"
    rf"Square|Way|Place|Court|Row|Terrace|Quay)(?:\s(?:NW|NE|SW|SE|[NSEW]))?(?:,?\s(?:Suite|Floor|Room|\#)\s?\w+)?,?\s"
    rf"{_TOWN},?\s(?:[A-Z]{{1,2}}\d\w?\s\d[A-Z]{{2}}|[A-Z]{{2}}(?:\s\d{{5}}(?:-\d{{4}})?)?)(?!\w)",
)
_ADDRESS = re.compile("|".join(f"(?:(?<![\\w,]){form})" for form in _FORMS))
# Each form has one of these, a post code (that is no year) or a state behind the town, and is looked for around it.
_CODE = re.compile(r"[0-9](?:\d{3,4}(?:\s[A-Z]{2})?\s[A-ZÀ-Þ]|[A-Z]{2}\b)")
_STATE = re.compile(r",\s[A-Z]{2}\b")
_YEAR = re.compile(r"(?:19|20)\d\d\s")
_BEFORE, _BEHIND = 110, 60  # characters around it
_NAME = re.compile(
    r"(?:^|[\s(:])((?:[A-ZÀ-Þ][\w.&'’-]*)(?:\s+(?:[A-ZÀ-Þ0-9][\w.&'’-]*|of|for|de|del|des|du|der|die|das|für|and|und|la|le|&|the))*)"
    r"(?:,|\s[–-]|\s\(|:|\n)\s?$"
)
_LINE = re.compile(
    r"[A-ZÀ-Þ](?:(?!\s(?:at|in|on|to|us|is|are|im|bei|beim|am|dans|chez|à|au|en|mit|with|wir|we|nous)\s)[^.,;:!?\n]){2,60}(?:,|\s[–-]|:)\s?"
)  # a line that begins with the name of the house
_DOUBLE = re.compile(
    r"(?:Bad|Sankt|St\.?|Saint|Sainte|San|Santa|New|Le|La|Los|Las|El|Den|North|South|East|West|Fort|Port|Mount)\b"
)
_MEETS = re.compile(
    r"\b(?:treffen|trifft|findet|finden|fand|veranstalt\w*|laden|lädt|kommt|Ort|im|bei|beim|"
    r"venue|location|where|address|meet(?:s|ing)?|held|takes?\splace|hosted|join\sus|come\sto|at|"
    r"lieu|rendez-vous|retrouve\w*|aura|dans|chez|à|au|salle|lugar|sede|celebra\w*|en)\s",
    re.I,
)
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[.:h]\d\d\b|\b\d{1,2}\s?(?:Uhr|[ap]m)\b")
_NOT_THERE = re.compile(
    r"\b(?:contacts?|kontakt|impressum|imprint|postal|mail(?:ing)?\saddress|postanschrift|siège|registered|tel\.?|phone|fax|"
    r"telefon|about|über\suns|invoice|rechnung|hotels?|accommodation|unterkunft|hébergement|alojamiento|copyright|©|sponsors?|"
    r"ansprech\w*|rückfragen|auskunft|contacto|contactez|renseignements|send|write|schreiben|"
    r"parking|privacy|datenschutz|c/o|e-mail|email)\b",
    re.I,
)
_MANY = 8  # addresses of which each is said to be where one meets
_SAID, _ALONE = 0.62, 0.45


@frozen
class _Found:
    """An address with the name before it, and whether the words around it speak of the event."""

    span: Span
    said: bool


def find(document: Document) -> Iterator[Claim]:
    """The claims of addresses of which words say that the event is there, or else of the only one."""
    hints = _hints(document.text)
    if not hints:
        return
    found: list[_Found] = []
    for number, block in enumerate(document.blocks):
        inside = hints[bisect_left(hints, block.body.start) : bisect_left(hints, block.body.end)]
        if not inside or block.kind is Kind.ROW:
            continue
        if _NOT_THERE.search(document.heading(block)) or _NOT_THERE.search(document.label(block)):
            continue
        found.extend(_in_block(document, block, number, inside))
    said = [one for one in found if one.said]
    if len(said) > _MANY:
        return  # a directory
    places = {document.words(one.span) for one in found}
    for one in said or (found if len(places) == 1 else []):
        place = place_of(document.words(one.span))
        if place is not None:
            weight = _SAID if one.said else _ALONE
            yield Claim("place", place, one.span, "a postal address", weight)


def _in_block(document: Document, block: Block, number: int, hints: list[int]) -> Iterator[_Found]:
    text = document.text
    for match in _addresses(text, block.body, hints):
        start = max(block.body.start, text.rfind("\n", 0, match.start()) + 1)
        before = text[max(start, match.start() - 160) : match.start()]
        clause = re.split(r"[.!?]\s+(?=[A-ZÀ-Þ])", before)[-1]
        line_end = text.find("\n", match.end(), block.body.end)
        behind = text[match.end() : block.body.end if line_end < 0 else line_end][:60]
        if _NOT_THERE.search(clause) or _NOT_THERE.search(behind) or of_other_time(clause):
            continue
        begin, end = _with_house(text, start, match.start()), _town_end(text, match.start(), match.end())
        meets = _MEETS.search(clause) or _DATED.search(clause + behind)
        yield _Found(Span(begin, end), bool(meets) or (number <= 3 and block.heading is None))


def _hints(text: str) -> list[int]:
    """Where something may be a post code, or a state, with a street before it."""
    found = [match.start() for match in _CODE.finditer(text) if _YEAR.match(text, match.start()) is None]
    found += [match.start() for match in _STATE.finditer(text)]
    return sorted(at for at in found if _STREETS.search(text, max(0, at - _BEFORE), at) is not None)


def _addresses(text: str, body: Span, hints: list[int]) -> Iterator[re.Match[str]]:
    done = body.start
    for hint in hints:
        if hint < done:
            continue
        for match in _ADDRESS.finditer(text, max(done, hint - _BEFORE), min(body.end, hint + _BEHIND)):
            done = match.end()
            yield match


_STREETS = re.compile(
    r"(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ufer|damm|ring|steig|graben|markt|straat|laan|plein|kade|gatan|vägen|gade|vej|"
    r"\b(?:Am|An|Im|Auf|Unter|rue|avenue|boulevard|place|quai|impasse|chemin|cours|square|route|calle|C/|avenida|Avda|plaza|paseo|"
    r"ronda|via|viale|piazza|corso|street|st|road|rd|ave|blvd|lane|drive|dr|way|court|row|terrace|quay))\b",
    re.I,
)


def _with_house(text: str, line: int, start: int) -> int:
    """Where the name of the house before an address begins; `start` where there is none."""
    before = text[max(line, start - 90) : start]
    if (
        len(before) == start - line
        and _LINE.fullmatch(before)
        and (VENUE.search(before) or not EVENT_NOUN.search(before))
    ):
        return line
    named = _NAME.search(before)
    if named is None or (EVENT_NOUN.search(named[1]) and not VENUE.search(named[1])):
        return start
    return start - len(before) + named.start(1)


def _town_end(text: str, start: int, end: int) -> int:
    """Where the town behind a post code ends: "81234 Bad Elm Karte" ends before a word that is no part of its name."""
    code = re.search(r"\d{4,5}(?:\s[A-Z]{2})?\s(?=[A-ZÀ-Þ])", text[start:end])
    if code is None:
        return end
    begin = start + code.end()
    words = text[begin:end].split()
    for count in range(len(words), 1, -1):
        if known_place(" ".join(words[:count]).rstrip(".")):
            return begin + len(" ".join(words[:count]).rstrip("."))
    count = 2 if len(words) > 1 and _DOUBLE.match(words[0]) else 1
    if len(words) > 2 and words[1].islower():
        count = 3  # Neustadt an der …, Frankfurt am Main
    return begin + len(" ".join(words[:count]).rstrip("."))
