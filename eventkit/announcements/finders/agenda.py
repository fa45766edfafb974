"""
Finds the slots of an agenda: lines that begin with a clock time, "09:30 – 10:15 Opening (Jane Roe)", rows of such, and
lines that end with one in brackets, "1. Opening (09:30–10:15)", "开幕（林知秋 09:30-10:15）".

The claims' field is "slot", their value a `Slot`: where its clock times, its title, its other cells and the line of
its day stand. Timestamps of show notes ("21:05 – Feedback") look alike and are none: they begin near zero, or go beyond
a day.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._agenda_people import people_of_slot
from eventkit.announcements.finders._labels_inside import labels_inside, people_of_labels
from eventkit.announcements.finders._talk_runs import people_of_talks, role_of_part
from eventkit.announcements.finders._time_lines import line_around
from eventkit.announcements.finders._time_phrases import CLOCK, phrases, phrases_in, stretch, zone_at
from eventkit.announcements.values import Phrase, Slot
from eventkit.people.role import SPEAKER, Role

_TO = r"\s?(?:[-‐–—－~～至到]|to|bis|à|until|hasta|a)\s?"
_HM = r"(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d:]|\.\d)"  # no day: "08.10.2031"
_TIMES = rf"(?:von\s|from\s|de\s|um\s|at\s)?(?:{CLOCK}|{_HM})(?:{_TO}(?:{CLOCK}|{_HM}))?"
_ZONE = r"(?:\s?\(?(?:[A-Z]{2,5}|UTC[+-]\d{1,2})\)?(?=[\s:：|–—-]|$))?"
_LINE = re.compile(
    rf"[\s•●*▪·–—|\[(\-]*(?P<times>{_TIMES}{_ZONE})[\])]?\s*(?:Uhr|Hrs?\.?|hours|h\b)?[\s:：|,，·.、–—－\-]*(?P<rest>.*)"
)
_TRAILING = re.compile(
    rf"[\s•●*#▪·–—-]*(?:\d{{1,2}}[.、)）]\s*)?(?P<title>[^\s(（\[](?:[^(（\[\n]{{0,200}}[^\s(（\[])?)\s*[(（\["
    rf"](?P<who>(?:[^()（）\[\]\n]{{0,80}}?[^\s,，()（）\[\]])?)[\s,，]*"
    rf"(?<!\d)(?P<times>(?:{CLOCK}|{_HM}){_TO}(?:{CLOCK}|{_HM}))\s?(?:Uhr|h)?[)）\]][\s.。;；]*"
)
_TIMES_ALONE = re.compile(rf"\s*(?P<times>{_TIMES}{_ZONE})\s*(?:Uhr|h)?\s*")
_DOTTED = re.compile(r"\d{1,2}\.[0-5]\d(?!\d|[.:]\d)")  # "9.30 Opening"
# "31:35", "1:02:03": the length of a recording so far
_STAMP = re.compile(r"^[\s•*(\[-]{0,4}(?:\d{1,2}:(?=\d\d:)|(?:2[5-9]|[3-9]\d|\d{3}):)\d\d\b|^\D{0,4}0?0[:.]\d\d", re.M)
_RANGE = re.compile(
    r"\d\s?(?:[aApP]\.?[mM]\.?|Uhr|h|[点點时])?\s?(?:[-‐–—－~～至到]|to|bis|à|until|hasta)\s?(?:上午|下午|晚上?)?\d"
)
_MARKS = " \t\n\r•*·([-–—－"
_CLOSING = (")", "）", "]")
_LONGEST_LINE = 450  # characters
_MOST_REST = 300
_FAR = 8  # blocks between two slots of one agenda
_DAY_LINE = 70  # characters of a line that says the day of what follows
_ABOUT_DAY = re.compile(r"\s?(?:[–—:|]|-\s)\s?(?=[^\W\d])")
_NUMBERED_DAY = re.compile(r"(?:day|tag|jour|día)\s?(?:\d{1,2}|one|two|three)\b|第[一二三四五六\d]天", re.IGNORECASE)


def find(document: Document) -> Iterator[Claim]:
    """The slots of each agenda of at least two lines."""
    slots = sorted(_slots(document), key=lambda slot: slot.whole)
    stamps = len(slots) > 1 and _STAMP.search(document.text, *_with_lines(document, slots)) is not None
    for group in _groups(slots):
        if len(group) < 2 or _is_range(document, group):
            continue
        if stamps and not any(_RANGE.search(document.words(slot.times)) for slot in group):
            continue
        titles: list[Span] = []
        for slot in _with_days(document, group):
            yield Claim("slot", slot, slot.whole, "a line of an agenda", 1.0)
            title = slot.title
            if title is not None and not slot.cells:
                title, labels = labels_inside(document.text, title)
                yield from _of_labels(document.text, slot.title or title, title, labels)
                titles.append(title)
            yield from people_of_slot(document.text, title, slot.cells)
        yield from people_of_talks(document, titles, "talks of an agenda")


def _of_labels(text: str, whole: Span, title: Span, labels: list[tuple[Span, Role | None]]) -> Iterator[Claim]:
    """Claims "person" for those behind labels inside a line, and "slot people" for the words that are no title."""
    if labels:
        yield Claim("slot people", None, Span(title.end, whole.end), "those who speak", 0.6)
    for entry in people_of_labels(text, labels, role_of_part(text, title.start, title.end) or SPEAKER):
        yield Claim("person", entry.appearance, entry.span, "a label in the line of an agenda", 0.6)


def _with_lines(document: Document, slots: list[Slot]) -> tuple[int, int]:
    """Where the first line of an agenda begins and its last one ends."""
    return document.blocks[slots[0].block].span.start, document.blocks[slots[-1].block].span.end


def _is_range(document: Document, group: list[Slot]) -> bool:
    """Whether two lines are nothing but from when to when, one right below the other."""
    if len(group) != 2 or any(slot.title is not None or slot.cells for slot in group):
        return False
    first, last = group
    if document.blocks[first.block].kind is Kind.ROW:
        return False
    return not document.text[first.whole.end : last.whole.start].strip()


def _slots(document: Document) -> Iterator[Slot]:
    """The lines and rows that begin, or end, with clock times."""
    clocks = [(phrase.block, clock.start) for phrase in phrases(document) for clock in phrase.of("clock")]
    text, beginnings, (begin, stop) = document.text, document.beginnings, stretch(document)
    for digits in beginnings.numbers:
        for at in beginnings.of(digits, begin, stop):
            if _DOTTED.match(text, at, stop) and not text[max(0, at - 8) : at].rpartition("\n")[2].strip(_MARKS):
                clocks.append((bisect_right(document.blocks, at, key=lambda block: block.span.start) - 1, at))
    seen = -1
    for number, at in sorted(clocks) if len(clocks) > 1 else ():
        block = document.blocks[number]
        if at < seen or block.kind is Kind.TITLE:
            continue
        if block.kind is Kind.ROW and len(block.cells) > 1:
            seen = block.span.end
            yield from _row(document, number, block)
            continue
        line = line_around(document, number, at, at)
        seen, words = line.end, document.words(line).rstrip("\r")
        if len(line) > _LONGEST_LINE:
            continue
        if (match := _LINE.match(words)) and _counts(match):
            yield _line(number, line.start, match)
        elif words[-8:].rstrip(" .。;；")[-1:] in _CLOSING and (trailing := _TRAILING.fullmatch(words)):
            yield _closed(number, line.start, trailing)


def _counts(match: re.Match[str]) -> bool:
    """Whether a line that begins with clock times is a slot: marks or a space stand behind, and not a sentence."""
    rest = match["rest"]
    if len(rest) > _MOST_REST or _is_zone(rest.strip()):
        return False  # "09:00 Los Angeles" is one of the clocks of one moment
    return match.start("rest") > match.end("times") or not rest or rest[0] >= "\u2e80"


def _is_zone(words: str) -> bool:
    if not words or len(words) > 40 or not (words[0].isupper() or words[0] >= "\u2e80" or words[0] == "("):
        return False
    zone = zone_at(words, 0)
    return zone is not None and zone.length == len(words)


def _line(number: int, at: int, match: re.Match[str]) -> Slot:
    times = Span(at + match.start("times"), at + match.end("times"))
    title = Span(at + match.start("rest"), at + len(match[0].rstrip())) if match["rest"].strip() else None
    return Slot(number, times, title, (), None, Span(times.start, title.end if title else times.end))


def _closed(number: int, at: int, match: re.Match[str]) -> Slot:
    """A line that ends with its clock times in brackets, and perhaps with those who speak before them."""
    title, who, times = (Span(at + match.start(part), at + match.end(part)) for part in ("title", "who", "times"))
    return Slot(number, times, title, (who,) if len(who) else (), None, Span(title.start, times.end))


def _row(document: Document, number: int, block: Block) -> Iterator[Slot]:
    for column, cell in enumerate(block.cells[:3]):
        match = _TIMES_ALONE.fullmatch(document.words(cell))
        if match is None:
            continue
        others = [other for other in block.cells[column + 1 :] if len(other)]
        times = Span(cell.start + match.start("times"), cell.start + match.end("times"))
        title = others[0] if others else None
        if title is not None and _is_zone(document.words(title)):
            return
        yield Slot(number, times, title, tuple(others[1:]), None, block.span)
        return


def _groups(slots: list[Slot]) -> Iterator[list[Slot]]:
    group: list[Slot] = []
    for slot in slots:
        if group and slot.block - group[-1].block > _FAR:
            yield group
            group = []
        group.append(slot)
    if group:
        yield group


def _with_days(document: Document, group: list[Slot]) -> Iterator[Slot]:
    """The slots with the line above that says their day, in an agenda of several days or with a day at its head."""
    last = group[-1].whole.start
    near = document.blocks[max(0, group[0].block - _FAR)].span.start
    days = [phrase for phrase in phrases_in(document, Span(near, last)) if _says_day(document, phrase)]
    starts = [phrase.start for phrase in days]
    for slot in group:
        before = bisect_left(starts, slot.times.start)
        day = days[before - 1].of("day")[0] if before else None
        title = None if slot.title is None or _is_date(document, slot.title) else slot.title
        yield evolve(slot, title=title, day=None if day is None else Span(day.start, day.end))


def _is_date(document: Document, title: Span) -> bool:
    """ "9:30 - 10:15 UTC on 4 May 2031": what stands behind the clock times is no title."""
    found = phrases(document)
    at = bisect_right(found, title.start, key=lambda phrase: phrase.start)
    return any(phrase.end >= title.end for phrase in found[max(0, at - 1) : at + 1] if phrase.start <= title.end)


def _says_day(document: Document, phrase: Phrase) -> bool:
    """Whether a date is (nearly) all of its line, as that of a day of an agenda is."""
    if len(phrase.of("day")) != 1:
        return False
    day = phrase.of("day")[0]
    block, line = (
        document.blocks[phrase.block],
        document.words(line_around(document, phrase.block, phrase.start, day.end)),
    )
    if len(line) > _DAY_LINE or block.kind is Kind.TITLE:
        return False
    if phrase.of("weekday") and _ABOUT_DAY.match(document.text, phrase.end):
        return True  # "Friday 5 June – Day for schools"
    return len(line.strip()) - len(phrase.span) <= 24 or _NUMBERED_DAY.search(line) is not None
