"""
A document that announces several events, each under its own heading or name with its own date: its parts.

Cautious on purpose: an agenda has many times and is one event. A list of events makes parts by its entries
(`listings`). Elsewhere two forms do, and only where what stands above them has no label for a date itself:

- headings of one depth, of which at least two have a label for the date among the lines under them ("When: 3 May");
- paragraphs that begin with a name in bold type, of which at least two name a kind of event and go on with a date
  ("**Clean Air Webinar** – 3 May, 10:00. …").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TypeVar

from attrs import evolve

from eventkit.announcements.bounds import EVENTS
from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._online import ONLINE
from eventkit.announcements.listings import OF_PROGRAM, Entry, entries

_Found = TypeVar("_Found")
_DATE_LABEL = re.compile(
    r"(?:(?:event |webinar )?(?:date|when|day|dates)(?: ?(?:&|and|/|,) ?times?)?|datum|wann|termin|quand|date et heure"
    r"|fecha|cuándo|cuando|(?:活动|会议|直播|讲座|举办|论坛)?(?:时间|日期)|日時)$"
)
# A section of a page about one event, which says when it is more than once.
_SECTION = re.compile(
    "(?:overview|summary|about|details?|event details|webinar details|at a glance|key facts|introduction|agenda|"
    "program(?:me)?|"
    "schedule|speakers?|registration|logistics|date and time|überblick|programm|概要|简介|介绍|活动(?:信息|介绍|"
    "详情)?|会议信息|议程|"
    r"日程|嘉宾|(?:分享|演讲|主讲)?(?:嘉宾|主题|题目)|报名(?:方式|信息)?)\W*$|《[^》]*》",
    re.I,
)
_LEAD = re.compile(r"(\*\*|__)(?!\s)(?P<name>[^*_\n]{3,120}?)(?<!\s)\1\s*[:：–—|,(-]?\s*")
_DATED = re.compile(r"[^.!?。]{0,24}?(?:\d{1,2}(?:st|nd|rd|th|\.)?[ /.–-]|[^\W\d_]{3,9}\.? \d{1,2}\b|\d月)")
_WORD = re.compile(r"\w")
_DIGIT = re.compile(r"\d|[一二三四五六七八九十]月")


def parts_of(document: Document) -> tuple[Document, ...]:
    """
    The documents of a newsletter, one for each event; a document about one event is its own only part.

    Each has its own words alone, and knows where in the whole they begin.
    """
    led = _led(document)
    listed, left = ((), ()) if led else entries(document)
    if listed:
        links = sorted(document.links)
        *parts, last = _bounded(document, listed, lambda entry: _listed(document, entry, links), _begins)
        return (*parts, evolve(last, leftovers=(*last.leftovers, *(f"not read as an event: {line}" for line in left))))
    blocks = document.blocks
    dated: dict[int, list[int]] = {}
    heading: list[int] = []  # open headings, the outermost first
    stated: set[int] = set()
    for position, block in enumerate(blocks):
        if block.kind is Kind.HEADING:
            while heading and blocks[heading[-1]].level >= block.level:
                heading.pop()
            heading.append(position)
        elif _states_date(document, block):
            if not heading:
                return (document,)  # the whole has a date of its own
            stated.update(heading)
    for position in sorted(stated):
        words = document.words(blocks[position].body)
        if not OF_PROGRAM.match(words) and not _SECTION.match(words):
            dated.setdefault(blocks[position].level, []).append(position)
    level = min((level for level, found in dated.items() if len(found) > 1), default=None)
    if level is None:
        return led or (document,)
    depth, links = level, sorted(document.links)
    return _bounded(
        document,
        dated[level],
        lambda first: _part(document, first, depth, links),
        lambda first: blocks[first].span.start,
    )


def _bounded(
    document: Document, found: Sequence[_Found], part: Callable[[_Found], Document], begins: Callable[[_Found], int]
) -> tuple[Document, ...]:
    """The parts that were found; of a very long list the first, and among the leftovers of the last how many more."""
    above = _kind_above(document, begins(found[0]))
    parts = [evolve(part(each), kind_of_whole=above) for each in found[:EVENTS]]
    if len(found) > EVENTS:
        line = document.line(begins(found[EVENTS]))
        more = f"not read: {len(found) - EVENTS:,} more events, from line {line:,} on"
        parts[-1] = evolve(parts[-1], leftovers=(more,))
    return tuple(parts)


def _begins(entry: Entry) -> int:
    return entry.whole.start


def _listed(document: Document, entry: Entry, links: list[tuple[Span, str]]) -> Document:
    """An entry of a list: its name is the title, and what stands behind that in its line is read too."""
    lead = document.blocks[entry.first]
    behind = Span(entry.name.end, min(lead.span.end, entry.whole.end))
    cells = [cell for cell in lead.cells if cell.start >= entry.name.end] if lead.cells else [behind]
    blocks = [Block(Kind.TITLE, entry.head, entry.name, 1)]
    blocks += (Block(Kind.PARAGRAPH, cell, cell) for cell in cells if _WORD.search(document.words(cell)))
    blocks += (_cut(block, entry.whole.end) for block in document.blocks[entry.first + 1 : entry.stop])
    return _of_its_own(document, entry.whole, blocks, entry.first, links)


def _cut(block: Block, end: int) -> Block:
    """A block as far as `end`."""
    if block.span.end <= end:
        return block
    return evolve(block, span=Span(block.span.start, end), body=Span(block.body.start, max(block.body.start, end)))


def _led(document: Document) -> tuple[Document, ...]:
    """The paragraphs that begin with a name in bold type, each with its list, where at least two are dated events."""
    blocks = document.blocks
    found: list[tuple[int, re.Match[str]]] = []
    dated = 0
    for position, block in enumerate(blocks):
        if block.kind not in (Kind.PARAGRAPH, Kind.BULLET):
            continue
        lead = _LEAD.match(document.text, block.body.start, block.body.end)
        if lead is None or OF_PROGRAM.match(lead["name"]) or OF_PROGRAM.match(document.heading(block)):
            continue
        found.append((position, lead))
        named = any(noun.sure for noun in event_nouns(document.text, lead.start("name"), lead.end("name")))
        dated += named and _DATED.match(document.text, lead.end(), block.body.end) is not None
    if dated < 2:
        return ()
    leads, links = {position for position, _ in found}, sorted(document.links)

    def part(at: tuple[int, re.Match[str]]) -> Document:
        position, lead = at
        end = position + 1
        while end < len(blocks) and end not in leads and blocks[end].kind in (Kind.BULLET, Kind.FIELD, Kind.ROW):
            end += 1
        whole = Span(blocks[position].body.start, blocks[end - 1].span.end)
        title = Block(Kind.TITLE, Span(whole.start, lead.end()), Span(lead.start("name"), lead.end("name")), 1)
        said = Span(lead.end(), blocks[position].body.end)
        rest = (Block(Kind.PARAGRAPH, said, said),) if len(said) else ()
        return _of_its_own(document, whole, (title, *rest, *blocks[position + 1 : end]), position, links)

    return _bounded(document, found, part, lambda at: blocks[at[0]].span.start)


def _states_date(document: Document, block: Block) -> bool:
    """Whether a block is the label for a date, with one."""
    if block.label is None or block.kind not in (Kind.FIELD, Kind.BULLET, Kind.ROW):
        return False
    return (
        _DATE_LABEL.match(document.label(block)) is not None and _DIGIT.search(document.words(block.body)) is not None
    )


def _part(document: Document, first: int, level: int, links: list[tuple[Span, str]]) -> Document:
    """The blocks from a heading to the next of its depth or less, with the heading as their title."""
    blocks = document.blocks
    end = first + 1
    while end < len(blocks) and not (blocks[end].kind is Kind.HEADING and blocks[end].level <= level):
        end += 1
    whole = Span(blocks[first].span.start, blocks[end - 1].span.end)
    title = evolve(blocks[first], kind=Kind.TITLE)
    return _of_its_own(document, whole, (title, *blocks[first + 1 : end]), first, links)


def _of_its_own(
    document: Document, whole: Span, blocks: Sequence[Block], first: int, links: list[tuple[Span, str]]
) -> Document:
    """Blocks of a document, the first of which is the title, as a document with the words of `whole` alone."""
    own = links[bisect_left(links, whole.start, key=_start) : bisect_left(links, whole.end, key=_start)]
    return evolve(
        document,
        text=document.words(whole),
        blocks=tuple(evolve(_moved(block, whole.start), heading=_within(block, first)) for block in blocks),
        links=tuple((_back(span, whole.start), address) for span, address in own if whole.covers(span)),
        leftovers=(),
        begins=document.begins + whole.start,
        stated=document.whole,
        language_of_whole=document.language,
    )


def _kind_above(document: Document, first: int) -> str:
    """
    What kind of events the words above the first of them say that all are, "" where they do not tell.

    A talk is a webinar where they have a word for taking part online.
    """
    end = min(first, document.blocks[0].span.start + _HEAD)
    kinds = [noun.kind for noun in event_nouns(document.text, document.blocks[0].span.start, end) if noun.sure]
    if ONLINE.search(document.text, document.blocks[0].span.start, end) is not None:
        kinds = ["webinar" if kind in ("session", "meeting", "event") else kind for kind in kinds]
    most = max(kinds, key=kinds.count, default="")
    return most if most in _KINDS and 2 * kinds.count(most) > len(kinds) else ""


_HEAD = 500  # characters in which a page says what it has
_KINDS = ("webinar", "summit", "other")


def _start(link: tuple[Span, str]) -> int:
    return link[0].start


def _moved(block: Block, start: int) -> Block:
    """A block with its offsets counted from where the part begins."""
    return evolve(
        block,
        span=_back(block.span, start),
        body=_back(block.body, start),
        label=None if block.label is None else _back(block.label, start),
        cells=tuple(_back(cell, start) for cell in block.cells),
    )


def _back(span: Span, start: int) -> Span:
    return Span(span.start - start, span.end - start)


def _within(block: Block, start: int) -> int | None:
    """The position of a block's heading inside the part; None where that is the title."""
    return block.heading - start if block.heading is not None and block.heading > start else None
