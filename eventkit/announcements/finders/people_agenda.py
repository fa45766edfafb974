"""
People in the lines of an agenda: "10:00 – 10:30 Welcome – Jane Roe, Mayor of Oslo", "Opening keynote, by Ana Vidal".

A line counts that begins with a clock time or with a word for a part of a program, and names people behind a dash, a
comma, a bracket or "by". A line that is a name with a role ("Ana Vidal (moderator)", "周明远 主持人") counts by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._labels_inside import labels_inside, people_of_labels
from eventkit.announcements.finders._mentions import lines_with_names
from eventkit.announcements.finders._names_entries import Entry, read_entries, read_entry
from eventkit.announcements.finders._names_prose import people_after
from eventkit.announcements.finders._names_roles import TAKING_PART, role_of_label
from eventkit.announcements.finders._names_sure import KNOWN
from eventkit.announcements.finders._sample import extent
from eventkit.announcements.finders._shows import is_show
from eventkit.announcements.finders._spoken_of import read_here
from eventkit.announcements.finders._talk_runs import KEYNOTE_WORDS, role_of_part
from eventkit.people._pieces import is_han
from eventkit.people.role import KEYNOTE, SPEAKER, Role

_ONE = r"\d{1,2}(?:[:.h]\s?\d{2}(?::\d\d)?)?"
_UNIT = r"(?:[ap]\.?m\.?|uhr|h|时|點|点)"
_CLOCK = re.compile(
    rf"[\s•●▪*\[(@-]*(?:from\s+)?(?=\d{{1,2}}(?:[:.h]\s?\d\d|\s?{_UNIT}|"
    rf"\s?[-–—~]\s?\d{{1,2}}(?:[:.h]\d\d|\s?{_UNIT})))"
    rf"{_ONE}\s?{_UNIT}?(?:\s?(?:[-–—]{{1,3}}|~|to|bis|à|至|a)\s?{_ONE}\s?{_UNIT}?)?"
    r"(?:\s?(?:UTC|GMT|C?E?S?T|[A-Z]{2,4}))?[\])]?\s*[:|,–—-]{0,3}\s+",
    re.I,
)
_MARK = re.compile(
    r"\s+[–—-]{1,3}\s+|,\s+(?:by\s+)?|[:：]\s*|\s*[(（|\t]\s*|\s(?:by|with|von|mit|par|avec|por|con|"
    r"w/)\s+|\s*——?\s*|\s{2,}"
)
_ROLE_AT_END = re.compile(
    r"(?:[\s,，–—|-]|[(（\[])\s?(?:moderators?|chair(?:person)?|hosts?|keynote(?: speaker)?|"
    r"panell?ist|discussant|facilitator|speaker|moderation|moderatorin|modérat\w+|moderadora?|"
    r"主持人|主持|讲师|主讲人|嘉宾|分享嘉宾|主讲)[)）\]]?$",
    re.I,
)
# "SailorGirl 主持人": whatever somebody calls themselves.
_CALLED_IN_HAN = re.compile(r"(?m)^[^\n]{1,24}\s[(（]?(?:主持人|主持|讲师|主讲人|嘉宾|分享嘉宾)[)）]?[ \t]*$")
_ROLE_IN_HAN = re.compile(r"\s[(（]?(?:主持人|主持|讲师|主讲人|嘉宾|分享嘉宾)[)）]?$")
_MOST_MARKS = 12


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance for each person of a line."""
    text = document.text
    chapters = _has_chapters(document)
    called = _CALLED_IN_HAN.finditer(text) if document.has_han else ()
    for line, block in lines_with_names(document, (line.start() for line in called)):
        if block.kind is Kind.ROW and len(block.cells) > 2:
            yield from _row(document, block)
        elif block.kind is Kind.TITLE or len(line) > _LONGEST or not read_here(document, block):
            continue
        elif not chapters or _ROLE_AT_END.search(text, line.end - 24, line.end):
            yield from _line(text, line, block)


_LONGEST = 240
# "0:00 Intro", "[00:01:30] Why boats", "48:12 Farewell": a clock time in no agenda, but the time since the beginning.
_CHAPTER = re.compile(r"^[ \t•●▪*\[(-]*(?:0{1,2}:0\d|(?:2[5-9]|[3-9]\d):\d\d)(?::\d\d)?(?![:\d])", re.M)


def _has_chapters(document: Document) -> bool:
    """Whether the times of a page are of the chapters of an episode, whose titles name what is spoken of."""
    whole = extent(document)
    return is_show(document) and _CHAPTER.search(document.text, whole.start, whole.end) is not None


def _line(text: str, line: Span, block: Block) -> Iterator[Claim]:
    words = text[line.start : line.end]
    clock = _CLOCK.match(text, line.start, line.end)
    if _ROLE_AT_END.search(words[-24:]) and len(words) < 90:
        alone = len(words) < 30 and _ROLE_IN_HAN.search(words) is not None
        for entry in read_entries(text, line, SPEAKER, either=not alone):
            if entry.appearance.roles[0] != SPEAKER and entry.appearance.roles[0] in TAKING_PART:
                yield _claim(entry, "a name with its role", 0.7)
        return
    begin = clock.end() if clock else line.start
    role = role_of_part(text, begin, line.end)
    if (clock is None and role is None) or (block.kind is Kind.FIELD and clock is None):
        return
    if clock is None and block.kind is Kind.PARAGRAPH and re.search(r"[.!?。]$", words):
        return
    part, labels = labels_inside(text, Span(begin, line.end))
    yield from _people(text, part, role or SPEAKER, timed=clock is not None)
    for entry in people_of_labels(text, labels, role or SPEAKER) if clock is None else ():
        yield _claim(entry, "line of an agenda", 0.55)


def _people(text: str, line: Span, role: Role, *, timed: bool) -> Iterator[Claim]:
    """The people behind the first mark that is followed by one."""
    if timed and is_han(text[line.start : line.end]):
        return
    begins = [line.start] if timed else []
    begins += [mark.end() for n, mark in enumerate(_MARK.finditer(text, line.start, line.end)) if n < _MOST_MARKS]
    for begin in begins:
        if begin >= line.end:
            return
        said_role = _LABEL_BEFORE.search(text, line.start, begin)
        if said_role is not None and (known := role_of_label(said_role[1].casefold())) is not None:
            role = known.role
        people = people_after(text, begin, line.end, KNOWN)
        if people and people[0].sure >= KNOWN and people[0].span.start <= begin + 60:
            if begin == line.start and not _clean_end(text, people[-1].span.end, line.end):
                continue
            for said in people:
                yield said.claim(text, role, "line of an agenda", 0.55)
            last = people[-1]
            if not last.positions and _BODY_AT_END.fullmatch(text, last.span.end, line.end):
                one = read_entry(text, Span(last.span.start, line.end), role)  # "Leak hunting – Ana Vidal, Aqualab"
                if one is not None and one.appearance.positions:
                    yield _claim(one, "line of an agenda", 0.55)
            return


_BODY_AT_END = re.compile(r"\s*(?:,\s+|[(（])[A-ZÀ-Þ][^,.:;()（）–—|]{1,60}[)）]?\s*")
_LABEL = re.compile(r"\s*([^\W\d_][\w -]{2,24}?)\s*[:：]\s*")
_LABEL_BEFORE = re.compile(r"([^\W\d_][\w -]{2,24})\s*[:：]\s*$")


def _clean_end(text: str, at: int, end: int) -> bool:
    """Whether the line ends with its people or goes on behind a mark: "Jane Roe: Streets" and not "Jane Roe Prize"."""
    rest = text[at:end].strip()
    return not rest or rest[0] in ':–—-|,(（\t"“„«'


def _row(document: Document, block: Block) -> Iterator[Claim]:
    """A row without heads that begins with a clock time: the cell that is nothing but people."""
    text = document.text
    first = document.words(block.cells[0])
    if _CLOCK.match(first + " ") is None:
        return
    others = " ".join(document.words(cell) for cell in block.cells[1:-1])
    role = KEYNOTE if KEYNOTE_WORDS.search(others) else SPEAKER
    who = block.cells[-1]
    label = _LABEL.match(text, who.start, who.end)  # "Moderators: Ana Vidal, Tom Okoro"
    said = role_of_label(label[1].casefold()) if label is not None else None
    if label is not None and said is not None:
        role, who = said.role, Span(label.end(), who.end)
    for entry in read_entries(text, who, role, either=True):
        yield _claim(entry, "row of an agenda", 0.55)


def _claim(entry: Entry, rule: str, weight: float) -> Claim:
    return Claim("person", entry.appearance, entry.span, rule, weight)
