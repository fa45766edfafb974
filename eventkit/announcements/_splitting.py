"""
Words divided into blocks by their layout: what is a title, a heading, a label with its value, a bullet, a row.

What a label means is for the finders; only the furniture of pages is known by its words, and left out. Markdown's marks
are understood where they are used, since announcements in plain text use them as well. One pass, each line looked at
once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from eventkit.announcements.document import PICTURED, Block, Kind, Span
from eventkit.announcements.furniture import is_furniture, menu_lines

MAX_TITLE = 250
MAX_HEADING = 100
MAX_LABEL = 60
_TIGHT_HEADING = 60  # a heading with no empty line below it is shorter
_LIST_LEVEL = 9

# "11. März, 18 Uhr" and "3.–5. Mai" begin with a day, and no number.
_BULLET = re.compile(
    r"(?:[•●▪■◦‣·∙★☆►▶→✓✔▸]\s*|[-*+–—]\s+|\(?\d{1,2}[.)、．)](?!\d|\s?(?:[-–—/&]|und|bis)\s?\d{1,2}\.)"
    r"(?!\s(?:Jän|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)(?:uar|ner|z|il|i|ust|t?ember|ober)?\b)\s*)"
)
_PICTURE = re.compile("([\U0001f300-\U0001faff\u2600-\u27bf])\ufe0f?\\s*(?=\\w)")
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_BOLD_LINE = re.compile(r"(\*\*|__)(?!\s)(.+?)(?<!\s)[:：]?\1\s*[:：]?$")
_UNDERLINES = ("=", "-", "~")
_UNDERLINE = re.compile(r"\s*(?:=+|-{3,}|~{3,})\s*$")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$")
_LABEL = re.compile(
    r"(?:\*\*|__|\*|_)?([^\W_][^:：|\n\t]{0,59}?)(?:\*\*|__|\*|_)?\s*"
    r"(?:(?<!\d)[:：]|[:：](?!\d\d))(?:\*\*|__|\*|_)?(?!//)[ \t\u3000]*"
)
# "Where? Elm House": a question is a label as well.
_ASKED = re.compile(
    r"(?:\*\*|__|\*|_)?¿?(When|Where|Who|What|Wann|Wo|Wer|Was|Quand|Où|Qui|Quoi|Cuándo|Dónde|Quién|Quiénes|Qué)\s?\?"
    r"(?:\*\*|__|\*|_)?[ \t]+(?=[^\s?])"
)
# 【嘉宾】 and 二、承办单位 are headings wherever they stand.
_HAN_HEADING = re.compile(
    r"(?:【[^【】]{2,16}】|[一二三四五六七八九十]{1,2}、\s?[^\s。，；！？：:、|｜\t]{2,14})[:：]?$"
)
# 【时间】5月3日下午2点
_IN_BRACKETS = re.compile(r"【([^【】：:，。\s]{2,10})】\s*[:：]?[ \t\u3000]*(?=[^【\s].{0,150}$)")
_CELLS = re.compile(r"\t+|\s{0,16}[|｜]\s{0,16}")  # cells are stripped: more white space matters as little
_SENTENCE_END = re.compile(r"[.。!！?？;；,，…]$")
_HAN_NUMBERED = frozenset("【一二三四五六七八九十")
_HAN_STOP = re.compile(r"[。，；！？]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class _Line:
    """One line of the text: where it is, and its words without the white space around them."""

    __slots__ = ("end", "indent", "start", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        raw = text[start:end]
        self.words = raw.strip()
        self.indent, self.start = 0, start
        if self.words and raw[0].isspace():
            self.start += len(raw) - len(raw.lstrip())
            self.indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
        self.end = self.start + len(self.words)


_EMPTY = _Line("", 0, 0)  # one for all, since a text may have millions, and only its words are asked for


def split(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in order; white space between them belongs to none."""
    lines = list(_lines(text))
    return tuple(_placed(_blocks(text, lines)))


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    if not any(mark in text for mark in "\r\u2028\u2029\x0b\x0c"):
        for words in text.split("\n"):
            yield _Line(text, start, start + len(words)) if words else _EMPTY
            start += len(words) + 1
        return
    for match in re.finditer(r"\r\n|[\n\r\u2028\u2029\x0b\x0c]", text):
        yield _Line(text, start, match.start())
        start = match.end()
    yield _Line(text, start, len(text))


def _placed(blocks: Iterator[Block]) -> Iterator[Block]:
    """The blocks with the heading that each stands under."""
    open_headings: list[tuple[int, int]] = []  # level and position
    for position, block in enumerate(blocks):
        if block.kind is Kind.HEADING:
            while open_headings and open_headings[-1][0] >= block.level:
                open_headings.pop()
        heading = open_headings[-1][1] if open_headings else None
        # Written out: there are many, and `evolve` takes several times as long.
        yield (
            block
            if heading is None
            else Block(block.kind, block.span, block.body, block.level, block.label, block.cells, heading)
        )
        if block.kind is Kind.HEADING:
            open_headings.append((block.level, position))


def _blocks(text: str, lines: list[_Line]) -> Iterator[Block]:
    at, first = 0, True
    menu = menu_lines(line.words for line in lines)
    while at < len(lines):
        line = lines[at]
        if not line.words or at in menu or _is_rule(line.words) or _stands_alone(lines, at):
            at += 1
            continue
        before = lines[at - 1].words if at else ""
        after = lines[at + 1].words if at + 1 < len(lines) else ""
        if first and (title := _title(line, after)):
            first = False
            yield title
            at += 1
            continue
        first = False
        block = _single(line, before, after)
        if block is not None:
            at += 1
            if block.kind is Kind.BULLET or block.kind is Kind.FIELD:
                at, block = _continued(text, lines, at, block, line.indent)
            yield block
            continue
        end = at + 1
        while end < len(lines) and lines[end].words and not _starts_block(lines, end):
            end += 1
        whole = Span(line.start, lines[end - 1].end)
        yield Block(Kind.PARAGRAPH, whole, whole)
        at = end


def _is_rule(words: str) -> bool:
    """Whether a line is drawn: below a heading, between the rows of a table."""
    if words[0] not in "|:-=~":
        return False
    return _TABLE_RULE.match(words) is not None or _UNDERLINE.match(words) is not None


def _stands_alone(lines: list[_Line], at: int) -> bool:
    """Whether a line is furniture of the page, and no part of a paragraph or list."""
    if not is_furniture(lines[at].words):
        return False
    after = lines[at + 1].words if at + 1 < len(lines) else ""
    return not (after and after[0].islower())


def _title(line: _Line, after: str) -> Block | None:
    """The first line as a title, unless it is the beginning of a paragraph or a list."""
    words = line.words
    hashes = _HASHES.match(words)
    if hashes:
        whole = Span(line.start, line.end)
        return Block(Kind.TITLE, whole, _behind_hashes(line, hashes), 1)
    if len(words) > MAX_TITLE or _BULLET.match(words):
        return None
    if (
        after
        and not _UNDERLINE.match(after)
        and (after[0].islower() or (len(words) > MAX_HEADING and words[-1] in ".。,，"))
    ):
        return None
    if words[-1] in ".。" and len(words) > MAX_HEADING:
        return None
    bold = _BOLD_LINE.match(words)
    body = _at(line, bold.start(2), bold.end(2)) if bold else Span(line.start, line.end)
    label = _LABEL.match(words)
    named = _at(line, label.start(1), label.end(1)) if label and label.end() < len(words) else None
    return Block(Kind.TITLE, Span(line.start, line.end), body, 1, named)


def _at(line: _Line, start: int, end: int) -> Span:
    return Span(line.start + start, line.start + end)


def _behind_hashes(line: _Line, hashes: re.Match[str]) -> Span:
    """The words of "## Words ##"."""
    words = line.words[hashes.end() :]
    return _at(line, hashes.end(), hashes.end() + max(1, len(words.rstrip("#").rstrip())))


def _single(line: _Line, before: str, after: str) -> Block | None:
    """What a line is by itself; None of a line of a paragraph."""
    words, whole = line.words, Span(line.start, line.end)
    marked = not words[0].isalpha()
    if marked and (hashes := _HASHES.match(words)):
        return Block(Kind.HEADING, whole, _behind_hashes(line, hashes), len(hashes[1]))
    if marked and (bold := _BOLD_LINE.match(words)):
        return Block(Kind.HEADING, whole, _at(line, bold.start(2), bold.end(2)), 7)
    if after[:1] in _UNDERLINES and _UNDERLINE.match(after) and len(words) <= MAX_TITLE and not _CELLS.search(words):
        return Block(Kind.HEADING, whole, whole, 1 if after.lstrip().startswith("=") else 2)
    if (row := _row(line)) and not _is_labelled(line):
        return row
    bullet = _bullet(words, before, after) if marked else None
    if bullet and bullet.end() < len(words):
        inner = _label(line, bullet.end())
        label, start = inner if inner else (None, bullet.end())
        if label is not None and start >= len(words):
            label, start = None, bullet.end()
        return Block(Kind.BULLET, whole, _at(line, start, len(words)), line.indent, label)
    picture = _PICTURE.match(words) if marked else None
    named = _label(line, picture.end() if picture else 0)
    if picture and not named and words[0] in PICTURED:
        return Block(Kind.FIELD, whole, _at(line, picture.end(), len(words)), 0, _at(line, 0, 1))
    if named:
        label, start = named
        if start < len(words):
            return Block(Kind.FIELD, whole, _at(line, start, len(words)), 0, label)
        return Block(Kind.HEADING, whole, label, _LIST_LEVEL)
    if _is_heading(words, before, after) or (after and _HAN_HEADING.match(words)):
        return Block(Kind.HEADING, whole, whole, 8)
    return None


def _bullet(words: str, before: str, after: str) -> re.Match[str] | None:
    """The mark of a bullet; a picture is one where the line beside it has the same, else it stands for a label."""
    picture = _PICTURE.match(words)
    if picture and (before.startswith(picture[1]) or after.startswith(picture[1])):
        return picture
    return _BULLET.match(words)


def _row(line: _Line) -> Block | None:
    """A row of a table: cells divided by bars or tabs."""
    words = line.words
    if "|" not in words and "\t" not in words and "｜" not in words:
        return None
    if not words.strip("|｜\t "):
        return None  # a line of bars alone, which may have millions
    start = 1 if words[0] in "|｜" else 0
    end = len(words) - 1 if words[-1] in "|｜" and len(words) > 1 else len(words)
    cells, at = [], start
    for bar in _CELLS.finditer(words, start, end):
        cells.append((at, bar.start()))
        at = bar.end()
    cells.append((at, end))
    spans = [_strip(line, a, b) for a, b in cells]
    filled = [span for span in spans if len(span)]
    if len(filled) < 2:
        return None
    label = filled[0] if len(filled) == 2 and len(filled[0]) <= MAX_LABEL else None
    body = filled[1] if label is not None else Span(filled[0].start, filled[-1].end)
    return Block(Kind.ROW, Span(line.start, line.end), body, 0, label, tuple(spans))


def _is_labelled(line: _Line) -> bool:
    """Whether a label with words after it stands before the first bar: "When: 7pm Beijing | 7am New York"."""
    named = _label(line, 0)
    bar = _CELLS.search(line.words)
    return named is not None and bar is not None and "\t" not in bar[0] and named[1] < bar.start()


def _strip(line: _Line, start: int, end: int) -> Span:
    words = line.words[start:end]
    start += len(words) - len(words.lstrip())
    return _at(line, start, start + len(words.strip()))


def _label(line: _Line, start: int) -> tuple[Span, int] | None:
    """The label that a line has, and where its value begins."""
    words = line.words
    match = _ASKED.match(words, start) if "?" in words else None
    if words.startswith("【", start):
        match = _IN_BRACKETS.match(words, start)
    if match is None and (":" in words or "：" in words):
        match = _LABEL.match(words, start)
    if match is None or len(match[1].split()) > 7 or _PICTOGRAM.match(words, match.end(1)):
        return None
    if _SENTENCE_END.search(match[1]) or ". " in match[1] or _HAN_STOP.search(match[1]):
        return None
    return _at(line, match.start(1), match.end(1)), match.end()


_PICTOGRAM = re.compile(r"\s?:[a-z][a-z_-]*:(?!\S)")  # "HarborCon Organizers :sailboat:"


def _is_heading(words: str, before: str, after: str) -> bool:
    if before or len(words) > MAX_HEADING or (_SENTENCE_END.search(words) and words[-1] not in "?？!！"):
        return False
    if not after:
        return True
    tight = _TIGHT_HEADING // 2 if _CJK.search(words) else _TIGHT_HEADING
    if len(words) > tight or after[0].islower():
        return False
    return len(after) > 1.3 * len(words) or _BULLET.match(after) is not None or _LABEL.match(after) is not None


def _starts_block(lines: list[_Line], at: int) -> bool:
    """Whether a line inside a paragraph begins a block of its own."""
    words = lines[at].words
    marked = not words[0].isalpha()
    if marked and (_HASHES.match(words) or _BOLD_LINE.match(words)):
        return True
    if words[0] in _HAN_NUMBERED and _HAN_HEADING.match(words):
        return True
    if _row(lines[at]) is not None and not _is_labelled(lines[at]):
        return True
    after = lines[at + 1].words if at + 1 < len(lines) else ""
    bullet = _bullet(words, lines[at - 1].words, after) if marked else None
    if bullet and (not words[0].isdigit() or lines[at].indent):
        return words[0] not in "–—-" or not lines[at - 1].words.endswith(("-", "–", "—"))
    if bullet and re.match(r"\(?1[.)、]|\(?\d{1,2}[)、]", words):
        return True
    if words[0] in PICTURED and _PICTURE.match(words):
        return True
    named = _label(lines[at], 0)
    # A colon in the middle of running words is none: a label is short, and the line above it had ended, or the one
    # below has a label too.
    if named is None or len(named[0]) > 30:
        return False
    return len(lines[at - 1].words) < 70 or (_next_field(lines[at]) and after != "" and _next_field(lines[at + 1]))


def _next_field(line: _Line) -> bool:
    """Whether a line below a field is a field of its own, however long that one is: a short label with a capital."""
    named = _label(line, 0)
    return named is not None and len(named[0]) <= 30 and line.words[0].isupper() and named[1] < len(line.words)


def _continued(text: str, lines: list[_Line], at: int, block: Block, indent: int) -> tuple[int, Block]:
    """A bullet or field with the lines that go on with it: hard-wrapped text, indented or in lower case."""
    end, before_value = at, text[block.span.start : block.body.start]
    while end < len(lines) and lines[end].words and not _starts_block(lines, end):
        line = lines[end]
        if block.kind is Kind.FIELD and _next_field(line):
            break
        before = lines[end - 1]
        wraps = len(before.words) >= 60 and not _SENTENCE_END.search(before.words.rstrip(",，"))
        wraps = wraps and (end == at or line.indent >= before.indent)  # else what follows is no part of the bullet
        below = block.kind is Kind.FIELD and _is_below(before_value, line.indent - indent)
        inside = line.indent > indent and block.kind is Kind.BULLET
        if not (line.words[0].islower() or inside or wraps or below):
            break
        end += 1
    if end == at:
        return at, block
    last = lines[end - 1].end
    return end, evolve(block, span=Span(block.span.start, last), body=Span(block.body.start, last))


def _is_below(label: str, indent: int) -> bool:
    """Whether a line that is indented so far stands right below the value behind a label, as the next of a list."""
    wide = sum(2 if letter >= "\u2e80" else 1 for letter in label)
    return indent >= _LEAST_INDENT and min(abs(indent - len(label)), abs(indent - wide)) <= 1


_LEAST_INDENT = 3
