"""
A list of several events ("Upcoming events", a newsletter): what each entry is, and where it begins and ends.

Cautious on purpose: a page about one event has lists with dates too, of sessions and deadlines. So the headline must
say that it heads a list, and at least two entries must name a kind of event and state a day that is not the other's.
An entry is one line ("- Bog Summit, Riga, 12–14 May"), or a name by itself with its day below it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.announcements.values import Phrase

_HEADLINE = Wording(
    r"\b(?:upcoming|coming|future|next|our|more) (?:\w+ )?"
    r"(?:events|webinars|talks|meetings|conferences|seminars|dates)\b"
    r"|\bevents? (?:calendar|list|overview|diary)\b|\b(?:calendar|list|diary) of events\b|\bwhat[’']?s on\b"
    r"|\b(?:news)?letter\b|\bbulletin\b|\bdigest\b|\bround-?up\b"
    r"|\bveranstaltungs(?:kalender|hinweise|übersicht|tipps)|\b(?:veranstaltungen|termine|rundbrief)\b"
    r"|\b(?:événements|lettre d[’']information|agenda des)\b|\b(?:eventos|boletín)\b"
    r"|活动(?:预告|日历|一览|汇总|列表|速递|安排)|近期活动|通讯|简报|[月周]报|会讯",
    re.IGNORECASE,
)
_BY_ITSELF = re.compile(
    r"\W*(?:events|webinars|conferences|seminars|calendar|dates(?: for (?:the|your) diary)?)\W*"
    r"(?:(?:in|of|for|this)\b|$)",
    re.IGNORECASE,
)
# What heads a part of one event's program.
OF_PROGRAM = re.compile(
    r"(?:day|session|part|track|tag|jour|día|panel(?! (?:discussion|debate))|keynote|"
    r"sitzung|séance|sesión|module|week)\b|第.{1,3}[天日场节]",
    re.I,
)
# Lines and headings that belong to one event of which a letter tells.
_OF_ONE = re.compile(
    r"program|agenda|schedule|timetable|deadline|important dates|\bfees?\b|early.bird|abstracts?\b|submission|"
    r"registration|nominations?\b|frist|anmeldeschluss|ablauf|date limite|inscription|plazo|inscripci|"
    r"议程|日程|截止|报名|投稿",
    re.IGNORECASE,
)
_SEPARATORS = " \t,:;|–—-*_·•@(（，、：；"
# Behind a label ("Webinar: Peat, policy and people – 3 May") a comma ends no name.
_ENDS_NAME = re.compile(
    r",\s|\s[–—|-]\s|\s?[(（]|[*_]{2}|(?<![A-Z][a-z])(?<![A-Z][a-z]{2})(?<![A-Z][a-z]{3})\.\s|，|\t"
)
_ENDS_LABELLED = re.compile(r"\s[–—|-]\s|\s?[(（]|[*_]{2}|\.\s|\t")
_TAIL = re.compile(r"\s(?:of|on|from|at|in|vo[nm]|am|du|le|del?|el|planned for|scheduled for)$", re.IGNORECASE)
_LABEL = re.compile(r"\W*[:：]")
_UNIT = re.compile(r"\s?(?:Uhr|heures?|horas?|hrs?|h)\b")
_SHORTEST_NAME, _LONGEST_NAME = 4, 140
_NEAR = 60  # characters between the beginning of a line and the day that it states
_LEAD = 12  # characters before a day that begins a line: "Starts ", "From "
_BELOW = 3  # blocks from a name to its day


@frozen
class Entry:
    """
    One event of a list: all of its words, its name, the block that it begins in and the one behind its last.

    `head` has the name, and the day where that stands in the same line, or alone in the one above.
    """

    whole: Span
    head: Span
    name: Span
    first: int
    stop: int


@frozen
class _Line:
    """
    A line that may begin an entry; `name` is None of one that names no kind of event, `above` the line of its day where
    that stands alone above it.
    """

    span: Span
    block: int
    name: Span | None
    day: Phrase | None
    above: Span | None = None


def entries(document: Document) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """
    The entries of a list of events in their order, and the lines with a day that belong to none of them.

    Neither where the document is no such list.
    """
    title = document.title
    if title is None or not _heads_list(document, title.body):
        return (), ()
    found_lines = list(_lines(document))
    lines = _with_days_above(document, found_lines) or _with_headed(document, found_lines)
    leads = [n for n, line in enumerate(lines) if _begins(document, lines, n)]
    names = {_folded(document.words(name)) for n in leads if (name := lines[n].name) is not None}
    days = {document.words(day.span) for n in leads if (day := _day_of(document, lines, n)) is not None}
    if len(names) < 2 or len(days) < 2:
        return (), ()
    stops = [_start(document, lines[n]) for n in leads[1:]] + [len(document.text)]
    found = tuple(_entry(document, lines[n], stop) for n, stop in zip(leads, stops, strict=True))
    starts = [entry.whole.start for entry in found]
    left = []
    for line in lines:
        at = bisect_right(starts, line.span.start) - 1
        if line.day is not None and not (at >= 0 and found[at].whole.covers(line.day.span)):
            left.append(document.words(line.span))
    return found, tuple(left)


def _with_headed(document: Document, lines: list[_Line]) -> list[_Line]:
    """The lines, where at least two that stand right above a day are the names of what is on then."""
    headed = [n for n, (line, below) in enumerate(pairwise(lines)) if _is_headed(document, line, below)]
    if len(headed) < 2:
        return lines
    named = {n: evolve(lines[n], name=lines[n].span) for n in headed}
    return [named.get(n, line) for n, line in enumerate(lines)]


def _is_headed(document: Document, line: _Line, below: _Line) -> bool:
    """Whether a short line that says no day stands right above one that begins with a day."""
    words = document.words(line.span)
    return (
        line.name is None
        and line.day is None
        and below.day is not None
        and below.day.start - below.span.start <= _LEAD
        and below.block - line.block <= 1
        and document.blocks[line.block].kind in (Kind.HEADING, Kind.PARAGRAPH)
        and line.span.start == _words_of(document.blocks[line.block]).start
        and len(words) <= _LONGEST_NAME
        and words[-1] not in ".。:："
        and not _heads_list(document, line.span)
    )


def _with_days_above(document: Document, lines: list[_Line]) -> list[_Line]:
    """
    The lines where those below a day by itself take that for theirs, as on pages with a box for the day:

        5 June

        ### Talk: Old horns

    So it is in all of a list, which begins with a day then; else none, for the day below a name is its own.
    """
    alone = [n for n, line in enumerate(lines) if line.day is not None and _is_day(document, line)]
    headed = [n for n in alone if n + 1 < len(lines) and _is_headline(document, lines[n + 1])]
    if (
        len(headed) < _FEWEST
        or len(headed) < len(alone)
        or any(line.name is not None and line.day is None for line in lines[: headed[0]])
    ):
        return []
    found, days = [], set(headed)
    for number, line in enumerate(lines):
        if number in days:
            continue
        if number - 1 in days:
            above = lines[number - 1]
            name = line.name or _trimmed(document.text, line.span, line.span.start)
            line = evolve(line, name=name, day=above.day, above=above.span)
        found.append(line)
    return found


def _is_day(document: Document, line: _Line) -> bool:
    """Whether a line is a day, with or without its hour, and nothing else."""
    day = line.day
    return day is not None and not re.search(
        r"\w{2}", document.text[line.span.start : day.start] + " " + document.text[day.end : line.span.end]
    )


def _is_headline(document: Document, line: _Line) -> bool:
    """Whether a line that states no day is marked as a heading, or names a kind of event by itself."""
    block = document.blocks[line.block]
    return line.day is None and block.kind is Kind.HEADING and (block.level < _BY_ITSELF_LEVEL or line.name is not None)


_FEWEST = 2  # entries of a list
_BY_ITSELF_LEVEL = 7  # of the headings that are not marked as such


def _start(document: Document, line: _Line) -> int:
    """Where a line begins, with the mark in front of it."""
    if line.above is not None:
        return line.above.start
    block = document.blocks[line.block]
    return block.span.start if line.span.start == _words_of(block).start else line.span.start


def _heads_list(document: Document, headline: Span) -> bool:
    """Whether a headline heads a list, and names no event itself: "Webinar: Upcoming events in bog law"."""
    found = [Span(*match.span()) for match in _HEADLINE.matches(document.beginnings, headline.start, headline.end)]
    title = document.title
    first = title is not None and headline == title.body
    if first and (match := _BY_ITSELF.match(document.text, headline.start, headline.end)):
        found.append(Span(*match.span()))
    if not found:
        return False
    nouns = [noun for noun in event_nouns(document.text, headline.start, headline.end) if noun.sure]
    return all(any(one.overlaps(noun.span) for one in found) for noun in nouns)


def _begins(document: Document, lines: Sequence[_Line], number: int) -> bool:
    line = lines[number]
    words = document.words(line.span)
    if OF_PROGRAM.match(words.lstrip(_SEPARATORS + "#1234567890.")) or _is_of_one(document, line, words):
        return False
    kind = document.blocks[line.block].kind
    above = lines[number - 1] if number and kind is not Kind.ROW else line
    if above.day is None and line.day is not None and _day_of(document, lines, number - 1) == line.day:
        return False  # the day of the name above it
    if line.name is not None and kind is not Kind.ROW:
        return _day_of(document, lines, number) is not None
    # A dated line between the others, whose kind of event is not known: it is told as such.
    beside = [lines[n] for n in (number - 1, number + 1) if 0 < n < len(lines)]
    return line.day is not None and (
        line.name is not None
        or any(
            one.name is not None and one.day is not None and document.blocks[one.block].kind is kind for one in beside
        )
    )


def _is_of_one(document: Document, line: _Line, words: str) -> bool:
    block = document.blocks[line.block]
    heads_list = block.kind is Kind.HEADING and _heads_list(document, block.body)
    start = words[:_NEAR] if line.day is None else words[: max(0, line.day.start - line.span.start)]
    return heads_list or _OF_ONE.search(start) is not None or _OF_ONE.search(document.heading(block)) is not None


def _day_of(document: Document, lines: Sequence[_Line], number: int) -> Phrase | None:
    """The day of the event that a line names: stated in it, or where one of the next lines begins."""
    line = lines[number]
    if line.day is not None or line.name is None:
        return line.day
    for below in lines[number + 1 : number + 1 + _BELOW]:
        if below.name is not None and document.blocks[below.block].kind is Kind.HEADING:
            return None
        if below.day is not None:
            near = below.day.start - below.span.start <= _NEAR and below.block - line.block <= _BELOW
            return below.day if near else None
    return None


def _lines(document: Document) -> Iterator[_Line]:
    """The lines of all blocks below the title, each with the kind of event that it names and the day that it states."""
    days = [phrase for phrase in phrases(document) if phrase.of("day")]
    for number, block in enumerate(document.blocks):
        if block.kind is Kind.TITLE:
            continue
        for span in _split(document.text, _words_of(block), block.kind):
            at = bisect_left(days, span.start, key=lambda phrase: phrase.start)
            day = days[at] if at < len(days) and days[at].end <= span.end else None
            yield _Line(span, number, _name(document, block, span, day), day)


def _words_of(block: Block) -> Span:
    """A block with its label, without the mark of a bullet or heading."""
    begin = block.body.start if block.label is None else min(block.label.start, block.body.start)
    return Span(begin, block.span.end) if block.kind is not Kind.ROW else block.span


def _split(text: str, span: Span, kind: Kind) -> Iterator[Span]:
    if kind is not Kind.PARAGRAPH:
        yield span
        return
    start = span.start
    for line in text[span.start : span.end].splitlines(keepends=True):
        if line.strip():
            yield Span(start, start + len(line.rstrip()))
        start += len(line)


def _name(document: Document, block: Block, line: Span, day: Phrase | None) -> Span | None:
    """The name of the event in a line: the cell of a row, or the words in front of the day or behind it."""
    stretches = [cell for cell in block.cells if day is None or not cell.covers(day.span)] if block.cells else []
    if not stretches and day is None:
        stretches = [line]
    elif not stretches and day is not None:
        stretches = [Span(line.start, day.start), Span(day.end, line.end)]
    german = document.language == "de"
    for stretch in stretches:
        nouns = [noun for noun in event_nouns(document.text, stretch.start, stretch.end, german=german) if noun.sure]
        if nouns:
            name = _trimmed(document.text, stretch, nouns[0].span.end)
            return name if _SHORTEST_NAME <= len(name) <= _LONGEST_NAME else None
    return None


def _trimmed(text: str, span: Span, noun: int) -> Span:
    """The name without the marks around it, and without what stands behind it: the place, the form."""
    start, end = span.start, span.end
    if (unit := _UNIT.match(text, start, end)) is not None:
        start = unit.end()  # "19:30 Uhr: Lesung"
    while start < end and text[start] in _SEPARATORS:
        start += 1
    ends = _ENDS_LABELLED if _LABEL.match(text, noun) else _ENDS_NAME
    if (found := ends.search(text, max(start, noun), end)) is not None:
        end = found.start()
    while end > start and text[end - 1] in _SEPARATORS:
        end -= 1
    tail = _TAIL.search(text, start, end)
    return Span(start, end if tail is None else tail.start())


def _before_or_behind(text: str, line: _Line) -> Span:
    """The name in a line that has no word for an event: what stands before its day, or behind it."""
    stretches = (Span(line.span.start, line.day.start), Span(line.day.end, line.span.end)) if line.day else ()
    names = (_trimmed(text, stretch, stretch.start) for stretch in stretches)
    return next((name for name in names if len(name) >= _SHORTEST_NAME), line.span)


def _entry(document: Document, line: _Line, stop: int) -> Entry:
    """From a line to the next entry, or to what is no part of it."""
    blocks, lead = document.blocks, document.blocks[line.block]
    behind = line.block + 1
    numbered = lead.kind is Kind.BULLET and document.text[lead.span.start].isdigit()
    while (
        behind < len(blocks)
        and blocks[behind].span.start < stop
        and not _is_outside(blocks[behind], lead, whole=line.day is not None and line.above is None)
        and not (numbered and blocks[behind].kind is lead.kind and document.text[blocks[behind].span.start].isdigit())
    ):
        behind += 1
    end = min(stop, blocks[behind - 1].span.end)
    while end > line.span.end and document.text[end - 1].isspace():
        end -= 1
    name = line.name or _before_or_behind(document.text, line)
    head = Span(_start(document, line), name.end if line.day is None else max(name.end, line.day.end))
    return Entry(Span(_start(document, line), end), head, name, line.block, behind)


def _is_outside(block: Block, lead: Block, *, whole: bool) -> bool:
    """Whether a block belongs to no entry above it, which begins in `lead`; `whole` where its line says its day too."""
    match block.kind:
        case Kind.HEADING:
            return lead.kind is not Kind.HEADING or block.level <= lead.level
        case Kind.BULLET:
            return lead.kind is Kind.BULLET and block.level <= lead.level and (whole or block.label is None)
        case Kind.ROW:
            return whole or lead.kind is Kind.ROW
        case Kind.FIELD:
            return whole and lead.kind in (Kind.BULLET, Kind.ROW)
        case _:
            return whole


def _folded(name: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", name.casefold()))
