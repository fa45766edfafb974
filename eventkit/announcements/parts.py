"""
A document that announces several events, each under its own heading with its own date: its parts.

Cautious on purpose: an agenda has many times and is one event. Only headings of one depth, of which at least two have a
label for the date among the lines under them ("When: 3 May"), make parts, and only where what stands above them has no
such label itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from attrs import evolve

from eventkit.announcements.document import Block, Document, Kind, Span

_DATE_LABEL = re.compile(
    r"(?:(?:event |webinar )?(?:date|when|day|dates)(?: ?(?:&|and|/|,) ?times?)?|datum|wann|termin|quand|date et heure"
    r"|fecha|cuándo|cuando|(?:活动|会议|直播|讲座|举办|论坛)?(?:时间|日期)|日時)$"
)
# What heads a part of one event's program.
_OF_PROGRAM = re.compile(
    r"(?:day|session|part|track|tag|jour|día|panel|keynote|sitzung|séance|sesión|module|week)\b|第.{1,3}[天日场节]",
    re.I,
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
_DIGIT = re.compile(r"\d|[一二三四五六七八九十]月")


def parts_of(document: Document) -> tuple[Document, ...]:
    """
    The documents of a newsletter, one for each event; a document about one event is its own only part.

    Each has its own words alone, and knows where in the whole they begin.
    """
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
        if not _OF_PROGRAM.match(words) and not _SECTION.match(words):
            dated.setdefault(blocks[position].level, []).append(position)
    for level in sorted(dated):
        if len(dated[level]) > 1:
            links = sorted(document.links)
            return tuple(_part(document, first, level, links) for first in dated[level])
    return (document,)


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
    own = links[bisect_left(links, whole.start, key=_start) : bisect_left(links, whole.end, key=_start)]
    title = evolve(_moved(blocks[first], whole.start), kind=Kind.TITLE, heading=None)
    inner = (evolve(_moved(block, whole.start), heading=_within(block, first)) for block in blocks[first + 1 : end])
    return evolve(
        document,
        text=document.words(whole),
        blocks=(title, *inner),
        links=tuple((_back(span, whole.start), address) for span, address in own if whole.covers(span)),
        leftovers=(),
        begins=document.begins + whole.start,
        first_line=document.line(whole.start),
    )


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
