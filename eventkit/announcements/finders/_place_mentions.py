"""
Every place that a document names (place_mentions): "Lund, Sweden", "the House of Trees in Lund", "Hafenweg 4, 48155
Münster", "Room 5, Elm Library".

It begins where a house, a street or a town that we know is named, behind "in", "at" or "@", or behind a time, and goes
on with what is added behind commas, "in" or "at". Whether the event is there, place_weighed.py weighs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import chain, filterfalse

from attrs import define, field

from eventkit.announcements.beginnings import LENGTH, key
from eventkit.announcements.bounds import leave
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._event_nouns import ends_in_event
from eventkit.announcements.finders._kind_nouns import nouns_in
from eventkit.announcements.finders._names_sure import KNOWN, sureness
from eventkit.announcements.finders._page_head import head_lines
from eventkit.announcements.finders._place_parts import CONTINENTS, LINKS, ROOM, WORD, Part, is_house, part_of, parts_at
from eventkit.announcements.finders._places import (
    HOUSE_WORDS,
    ROMANCE_HOUSE,
    VENUE,
    is_street,
    known_place,
    plain,
    town_words,
)
from eventkit.announcements.finders._time_phrases import phrases

_MOST = 400  # places of a document
_LONGEST = 170  # characters of a place
_YEAR = 5  # characters of a year behind the name of an event
_LEAD = re.compile(
    r"(?:ins?|at|im|am|à|au|aux|en|beim?|dans|chez|zu[mr]|to|visit(?:s|ed|ing)?|"
    r"on(?=\s(?:the\s)?(?:campus|premises|grounds|(?:[A-ZÀ-Þ]\S+\s){1,4}[Cc]ampus\b)))\s+"
    r"(?:(?:the|der|den|dem|la|le|les|el|las|los)\s+|l['’])?(?:(?:main|upstairs|new|old|beautiful|famous|historic)\s+)?"
    rf"(?:(?!{ROOM})(?:campus|premises|grounds|auditorium|foyer|lobby|hall|headquarters|offices?|room|bar|basement|garden|"
    r"Räumen|Räumlichkeiten|Saal|Aula|Foyer|Campus|locaux)\s+(?:of|at|der|des|von|de)\s+(?:the\s+|la\s+|l['’])?)?"
    rf"(?=[A-ZÀ-Þ\d]|{ROOM})"
)
_LEAD_KEYS = frozenset(map(key, "in ins at im am à au aux en bei beim dans chez zum zur to on visit".split()))
_LONGEST_LEAD = 8  # letters
# The beginnings of words in lower case between a lead and a name.
_MAY_FOLLOW = frozenset(
    "the der den dem les los las mai ups new old bea fam his cam pre gro aud foy lob hal hea off roo bar bas "
    "gar loc sal lec sem mee".split()
) | {"la ", "le ", "el "}
# What stands behind them may be a house that nobody knows.
_TO_HOUSE = frozenset("at @ time à au bei beim chez im zum zur".split())
_SIGN = re.compile(r"[@📍]\s?(?=[A-ZÀ-Þ])")
_BEHIND_TIME = re.compile(r"(?:\s(?:Uhr|h|hrs?|heures|horas)\b)?\)?\s?[,|·•.–-]\s{1,2}(?=[A-ZÀ-Þ])")
_FIRST = re.compile(r"[^\W\d_]+")
_TOWN = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,2}")
_ROMANCE = re.compile(rf"(?:{ROMANCE_HOUSE})\s(?:(?:de\sla|de\sl['’]|des?|du|del|d['’])\s?)?[A-ZÀ-Þ\d]")
_GERMAN_HOUSE = re.compile(
    r"\b[A-ZÄÖÜ][a-zäöüß-]+(?:haus|halle|zentrum|hochschule|bibliothek|schloss|park|saal|hof|institut|universität|"
    r"rathaus|messe|akademie|forum|scheune|mühle|kirche|straße|platz|weg|allee|gasse)\b"
)
_BEFORE_HOUSE = re.compile(rf"(?:{WORD}{LINKS}){{1,7}}$")
_SPACES = " \u00a0\n"  # that end it
_BEFORE_TOWN = re.compile(r"(?:(?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2})?|\b(?:The|A|Le|La|Los|Las|El)) $")
_LONGEST_CODE = 12  # characters of a post code or article before a town
_PART_BEFORE = re.compile(rf"({WORD}(?:{LINKS}{WORD}){{0,6}}),[ \n]$")
_NAMES_BEFORE = re.compile(rf"[ *_#•\t]*((?:{WORD}(?:{LINKS}{WORD}){{0,5}}(?:, | [–-] )){{1,3}})")
_NAMES_BEHIND = re.compile(rf"((?:,\s{WORD}(?:{LINKS}{WORD}){{0,3}}){{1,2}})[ *_.|]*")
_SMALL = frozenset(
    "We I You They He She It This That These Our Your The A An All What How If As On For From By At In With Please "
    "Postponed Cancelled Canceled Rescheduled Registration Online Virtual".split()
)
_NO_START = _SMALL | frozenset("the of and de la À Au Aux En Dans Chez Im Am Bei Beim Der Die Das".split())
# Capitals that begin no name of a house.
_NO_NAME = re.compile(
    rf"\d|(?:{'|'.join(sorted(_SMALL - {'The', 'A', 'An'}))}|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Spring|Summer|Autumn|Fall|"
    r"Winter|Sommer|Herbst|English|Python|Monat|Jahr|Rahmen|Anschluss|\w+(?:tag|woch|day|days|heit|keit|ung|schaft)|"
    r"(?:UTC|GMT|CES?T|[ECMP][SD]?T))\b"
)
_LEAD_BEFORE = re.compile(r"(?:(\w+)\s+(?:the\s+|la\s+|l['’])?|([@📍|·•,;:(–—-])\s*)$")


@define(eq=False)
class Mention:
    """A place that is named: its words, its parts, and what leads to it ("at", ",", "time"; "" begins a line)."""

    span: Span
    block: int
    lead: str
    parts: list[Part]
    cues: set[str] = field(factory=set)

    def has(self, kind: str) -> bool:
        """Whether a part of it is a "house", "city" …"""
        return any(what == kind for _, what in self.parts)


def place_mentions(document: Document) -> list[Mention]:
    """All places, in the order of their words."""
    starts = [block.span.start for block in document.blocks]
    times = phrases(document)
    time_starts = [phrase.start for phrase in times]
    head = head_lines(document)
    found: list[Mention] = []
    after = 0
    for at, (lead, what) in sorted(_seeds(document).items()):
        number = bisect_right(starts, at) - 1
        time = bisect_right(time_starts, at)
        last_time = times[time - 1].end if time else 0
        if at < after or last_time > at or at >= document.blocks[number].span.end:
            continue  # "at 5 pm", "in May 2031"
        block = document.blocks[number]
        begin = max(after, last_time, at - _LONGEST, (block.body if at >= block.body.start else block.span).start)
        start = at if lead else _begins(document.text, begin, at, what)
        limit = min(block.span.end, start + _LONGEST, *time_starts[time : time + 1])
        end, parts = parts_at(document.text, start, limit)
        line = next((each for each in head if each.start <= start < each.end), None)
        if line is not None and parts:
            if not lead and parts[-1][1] in ("city", "region"):
                start, parts = _with_line(document.text, line, start, end, parts)
            end, parts = _to_line_end(document.text, line, end, parts)
        if _is_before_place(document.text, start, lead, parts):
            start = document.text.index(parts[1][0], start + len(parts[0][0]))
            lead, parts = "", parts[1:]
        if not _is_place(document, Span(start, end), lead, parts):
            after = end if len(parts) > 1 else after
            continue
        found.append(Mention(Span(start, end), number, lead or _lead_before(document.text, start), parts))
        after = end
        if len(found) == _MOST:
            leave(document, f"not weighed as places: what is named behind the first {_MOST}")
            break
    return found


def _seeds(document: Document) -> dict[int, tuple[str, str]]:
    """Where a place may be named: what leads to it, and else whether it is a house or a town."""
    words, text = document.beginnings, document.text
    seeds: dict[int, tuple[str, str]] = {}
    houses, romance, heads, first = _heads()
    for at in words.of_any(houses):
        if text[at].isupper() and VENUE.match(text, at):
            seeds[at] = "", "house"
    for at in words.of_any(romance):
        if text[at].islower() and _ROMANCE.match(text, at):
            seeds[at] = "", "house"
    if document.language == "de":
        begin, end = document.blocks[0].span.start, document.blocks[-1].span.end
        seeds.update((house.start(), ("", "house")) for house in _GERMAN_HOUSE.finditer(text, begin, end))
    found = [*heads.intersection(words.places)]  # "&" would go through all heads
    if not text.isascii():
        found += [each for each in filterfalse(str.isascii, words.places) if each < "\u2e80" and plain(each) in heads]
    for at in chain.from_iterable(map(words.places.__getitem__, found)):
        if text[at].isupper() and plain(_FIRST.match(text, at)[0]) in first and _names_town(text, at):  # type: ignore[index]
            seeds.setdefault(at, ("", "town"))
    for phrase in phrases(document):
        if (lead := _BEHIND_TIME.match(text, phrase.end)) is not None:
            seeds[lead.end()] = "time", ""
    low = words.low
    for at in words.of_any(_LEAD_KEYS):
        next_word = low.find(" ", at, at + _LONGEST_LEAD) + 1
        begins = text[next_word : next_word + 3]
        if (not begins[:1].islower() or begins in _MAY_FOLLOW or begins[1:2] in "'’") and (
            lead := _LEAD.match(text, at)
        ) is not None:
            seeds[lead.end()] = lead[0].split(None, 1)[0].lower(), ""
    for sign in _SIGN.finditer(text) if "@" in text or "📍" in text else ():
        if not sign.start() or text[sign.start() - 1].isspace():
            seeds[sign.end()] = "@", ""
    return seeds


@cache
def _heads() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """The beginnings of words for houses, of those in lower case, and of the first words of towns; and these words."""
    towns = town_words()
    houses = frozenset(key(word.lower()) for word in HOUSE_WORDS)
    return houses, frozenset(map(key, ROMANCE_HOUSE.split("|"))), frozenset(word[:LENGTH] for word in towns), towns


def _names_town(text: str, at: int) -> bool:
    """Whether a town is named there, by one to three words."""
    run = _TOWN.match(text, at)
    words = run[0].split(" ") if run else []
    return any(known_place(" ".join(words[:count])) for count in range(len(words), 0, -1)) or (
        text[max(0, at - 4) : at] in ("The ", "Los ", "Las ") and known_place(text[at - 4 : at] + words[0]) != ""
    )


def _begins(text: str, begin: int, at: int, what: str) -> int:
    """Where the names before a house or town begin that belong to it: "Kornspeicher, Hafenweg 4, 48155 |Münster"."""
    if what == "town":
        run = _BEFORE_TOWN.search(text, max(begin, at - _LONGEST_CODE), at)
    else:
        run = _BEFORE_HOUSE.search(text, begin, at) if at and text[at - 1] in _SPACES else None
    start = run.start() if run is not None and (run.start() == begin or not text[run.start() - 1].isalnum()) else at
    while what == "house" and start < at and (word := text[start:at].split(" ", 1))[0] in _NO_START and len(word) > 1:
        start += len(word[0]) + 1
    while (
        "," in text[max(begin, start - 3) : start]
        and (part := _PART_BEFORE.search(text, max(begin, start - 80), start)) is not None
    ):
        if not is_house(part[1]) and not (is_street(text[start : at + 1]) and len(part[1]) < 40):
            break
        start = part.start()
    return start


def _with_line(text: str, line: Span, start: int, end: int, parts: list[Part]) -> tuple[int, list[Part]]:
    """With the names before a town on a line that has nothing else: "Villa Serena, Brissago, |Switzerland"."""
    before = _NAMES_BEFORE.fullmatch(text, line.start, start)
    if before is None or text[end : line.end].strip(" *_.|"):
        return start, parts
    names = re.split(", | [–-] ", before[1])[:-1]
    if names[0].split(" ", 1)[0] in _SMALL:
        return start, parts  # "By the Harbor Institute, Oslo"
    if not is_house(names[0]) and (sureness(names[0]) >= KNOWN or ends_in_event(names[0])):
        return start, parts  # "Ana Vidal, Oslo"
    return before.start(1), [*map(part_of, names), *parts]


def _to_line_end(text: str, line: Span, end: int, parts: list[Part]) -> tuple[int, list[Part]]:
    """With the towns behind a house that end a line, which nobody needs to know: "St. Anne's Church, |Talheim"."""
    behind = _NAMES_BEHIND.fullmatch(text, end, line.end)
    if behind is None or not any(kind in ("house", "room", "street") for _, kind in parts):
        return end, parts
    names = [name for name in re.split(r",\s", behind[1]) if name]
    if any(sureness(name) >= KNOWN or ends_in_event(name) for name in names):
        return end, parts  # "Elm Library, Ana Vidal"
    return behind.end(1), [*parts, *map(part_of, names)]


def _is_before_place(text: str, start: int, lead: str, parts: list[Part]) -> bool:
    """Whether the first part is something that is held at the others: "TreeCon 2031 in Lund", "Trade at the Mill"."""
    if len(parts) < 2 or parts[0][1] not in ("", "body"):
        return False
    led = _LEAD.match(text, start + len(parts[0][0]) + 1) is not None
    if ends_in_event(parts[0][0]):
        return led or not parts[0][1]
    return led and not parts[0][1] and lead not in ("at", "@")


def _is_place(document: Document, span: Span, lead: str, parts: list[Part]) -> bool:
    """Whether words may be a place at all: no person with a body, no event, no continent."""
    kinds = {kind for _, kind in parts}
    if not parts or not (lead in _TO_HOUSE or kinds != {""}) or all(words in CONTINENTS for words, _ in parts):
        return False
    if len(parts) > 1 and not parts[0][1] and (kinds <= {"", "body"} or sureness(parts[0][0]) >= KNOWN):
        return False  # "Ana Vidal, University of Lund"
    if kinds <= {"", "body", "named for"} and nouns_in(document, Span(span.start, span.end + _YEAR)):
        return False  # "at the 4th Fog Forum"
    titled = document.title is not None and document.title.span.covers(span) and lead != "@"
    return kinds != {""} or (not titled and _NO_NAME.match(document.text, span.start) is None)


def _lead_before(text: str, start: int) -> str:
    """The word or sign before a place, in lower case; "" at the beginning of a line."""
    before = _LEAD_BEFORE.search(text, max(0, start - 24), start)
    return "" if before is None or "\n" in before[0] else (before[1] or before[2]).lower()
