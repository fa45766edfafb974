"""A document as it is read: its words, divided once into blocks with offsets (Document, Block, Span)."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from functools import cached_property, lru_cache, wraps
from operator import attrgetter
from typing import NamedTuple, TypeVar, cast

from attrs import field, frozen

from eventkit.announcements.beginnings import Beginnings
from eventkit.announcements.language import language_of
from eventkit.when import Context

Found = TypeVar("Found")

_start = attrgetter("start")
_MARKS = "*_`# \t\u3000"


class Span(NamedTuple):
    """
    A stretch of a document: character offsets, the end exclusive. In the order of their starts, then their ends.

    A tuple, since there are many, and of no class of ours is one made or compared in less time.
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


def overlaps_one(spans: Sequence[Span], span: Span) -> bool:
    """Whether a stretch overlaps one of those that stand in their order and do not overlap one another."""
    at = bisect_left(spans, span.end, key=lambda one: one.start)
    return at > 0 and spans[at - 1].overlaps(span)


class Kind(Enum):
    """What a block is in the layout of a document."""

    TITLE = "title"  # the first line, where it is one
    HEADING = "heading"  # a line by itself, or the label of the list that follows
    FIELD = "field"  # label and value on one line: "Time: 7pm CST"
    BULLET = "bullet"
    ROW = "row"  # a row of a table
    PARAGRAPH = "paragraph"


@frozen
class Block:
    """
    One block of a document.

    `span` is all of it, `body` its words without the mark before them ("•", "##", the label of a field). `label` is
    the label of a FIELD, and the first cell of a ROW of two. `level` is the depth of a HEADING (1 is the outermost;
    the label of a list is 9) and the indentation of a BULLET. `heading` is the position, in the document's blocks,
    of the heading that it stands under.
    """

    kind: Kind
    span: Span
    body: Span
    level: int = 0
    label: Span | None = None
    cells: tuple[Span, ...] = ()
    heading: int | None = None


@frozen(slots=False)
class Whole:
    """A whole source, its lines as they came."""

    text: str

    def line(self, offset: int) -> int:
        """The number of the line of an offset, counted from 1."""
        return bisect_left(self._ends, offset) + 1

    @cached_property
    def _ends(self) -> array[int]:
        return array("Q", (match.start() for match in re.finditer("\n", self.text)))


@frozen(slots=False)
class Document:
    """
    The words of one source, and what is known of it from outside.

    `text` is what is read, and all offsets count in it. `context` says what the caller knows (`published`, `zone`,
    `place`, `year`), `base` the address that the document's links are relative to, `links` its hyperlinks, each with
    the words that it stands on, `data` what it says for machines (objects of JSON-LD and microdata, schema.org; those
    of Open Graph have the type "OpenGraph"), and `leftovers` what was in the source and is not in the words.

    In `text` a paragraph that was broken at a width is one line again; `stated` is the whole as it came, of which lines
    are counted and words quoted.

    A part of a newsletter is a document of its own: its `text` begins at the offset `begins` of the whole,
    `language_of_whole` is what that is written in, and `kind_of_whole` what kind of events it says it has.
    """

    text: str
    blocks: tuple[Block, ...]
    context: Context = field(default=Context(), kw_only=True)
    base: str = field(default="", kw_only=True)
    source: str = field(default="", kw_only=True)
    links: tuple[tuple[Span, str], ...] = field(default=(), kw_only=True)
    data: tuple[dict[str, object], ...] = field(default=(), kw_only=True)
    leftovers: tuple[str, ...] = field(default=(), kw_only=True)
    begins: int = field(default=0, kw_only=True)
    stated: Whole | None = field(default=None, kw_only=True)
    language_of_whole: str = field(default="", kw_only=True)
    kind_of_whole: str = field(default="", kw_only=True)

    def words(self, span: Span) -> str:
        """The words of a stretch, as written."""
        return self.text[span.start : span.end]

    def label(self, block: Block) -> str:
        """The label of a block, folded: lower case, single spaces, no marks around it ("" when it has none)."""
        return "" if block.label is None else fold_label(self.words(block.label))

    def heading(self, block: Block) -> str:
        """The words of the heading that a block stands under, folded as a label is."""
        return "" if block.heading is None else fold_label(self.words(self.blocks[block.heading].body))

    def under(self, index: int) -> tuple[Block, ...]:
        """The blocks that stand under the heading at `index`, up to the next heading of the same depth or less."""
        blocks, level, end = self.blocks, self.blocks[index].level, index + 1
        while end < len(blocks) and not (blocks[end].kind is Kind.HEADING and blocks[end].level <= level):
            end += 1
        return blocks[index + 1 : end]

    def headed(self, index: int) -> tuple[Block, ...]:
        """
        What the heading at `index` is the label of: the blocks under it, or else the lines by themselves after it.

        Of such lines the first counts always, and the next ones as long as nothing stands under them: the first line of
        the next part of the page has its text there.
        """
        if under := self.under(index):
            return under
        end = index + 2
        while end < len(self.blocks) and self.blocks[end].kind is Kind.HEADING and not self._leads(end):
            end += 1
        return self.blocks[index + 1 : end]

    def _leads(self, index: int) -> bool:
        """Whether something stands right under the heading at `index`."""
        return index + 1 < len(self.blocks) and self.blocks[index + 1].heading == index

    @cached_property
    def language(self) -> str:
        """The BCP 47 language of its words, "" when they do not tell."""
        return self.language_of_whole or language_of(self.beginnings)

    @cached_property
    def has_han(self) -> bool:
        """Whether there may be Chinese, Japanese or Korean words in it."""
        return max(self.beginnings.places, default="") >= "\u2e80"

    @cached_property
    def shared(self) -> dict[str, object]:
        """What finders work out together about this document, by its name, so that it is worked out once."""
        return {}

    @cached_property
    def title(self) -> Block | None:
        """The first line, where it is a title."""
        return self.blocks[0] if self.blocks and self.blocks[0].kind is Kind.TITLE else None

    def sentences(self, block: Block) -> tuple[Span, ...]:
        """The sentences of a block's body; a line break inside a paragraph does not end one."""
        found = self._sentences.get(block.body)
        if found is None:
            found = self._sentences[block.body] = tuple(sentences(self.text, block.body))
        return found

    def sentence(self, block: Block, offset: int) -> Span | None:
        """The sentence of a block's body that an offset lies in; None between two."""
        found = self.sentences(block)
        index = bisect_right(found, offset, key=_start) - 1
        return found[index] if index >= 0 and offset < found[index].end else None

    @cached_property
    def _sentences(self) -> dict[Span, tuple[Span, ...]]:
        """The sentences of the blocks that were asked for: many finders ask for the same."""
        return {}

    @cached_property
    def whole(self) -> Whole:
        """The whole source as it came."""
        return Whole(self.text) if self.stated is None else self.stated

    def line(self, offset: int) -> int:
        """The number of the line of an offset, counted from 1 in the whole source."""
        return self.whole.line(self.begins + offset)

    @cached_property
    def beginnings(self) -> Beginnings:
        """Where its words begin."""
        return Beginnings(self.text)


# Pictures that stand for the label of what follows them.
PICTURED = {
    **dict.fromkeys("🗓📅📆", "date"),
    **dict.fromkeys(("⏰", "⏱", "🕰", *map(chr, range(0x1F550, 0x1F568))), "time"),
    **dict.fromkeys("📍📌", "venue"),
}


@lru_cache(maxsize=2048)
def fold_label(text: str) -> str:
    """
    A label as the tables of words have it; a picture that stands for one is that word.

    >>> fold_label("**Date  and Time** :"), fold_label("📍"), fold_label("主 讲 人："), fold_label("二、【主办单位】")
    ('date and time', 'venue', '主讲人', '主办单位')
    """
    if text in PICTURED:
        return PICTURED[text]
    label = " ".join(text.split()).strip(_MARKS + ":：-–—").casefold()
    if label.isascii():
        return label
    label = _HAN_NUMBER.sub("", label)
    if label[:1] in _BRACKETS and label.endswith(_BRACKETS[label[:1]]):
        label = label[1:-1].strip()
    return label.replace(" ", "") if _SPREAD.fullmatch(label) else label


def simplified(label: str) -> str:
    """
    A label in traditional characters as the tables have it.

    >>> simplified("主辦單位"), simplified("與談人")
    ('主办单位', '与谈人')
    """
    return label.translate(_SIMPLE)


_SIMPLE = str.maketrans(
    "辦單協導構機贊聯動學術戰體執東場發組織讚鳴謝與談講報賓來點評論壇題師領讀對話員開閉詞辭歡團隊獎資銷廣電視劃總製許參訪問應邀務處會責賓討議貴儀顧問",
    "办单协导构机赞联动学术战体执东场发组织赞鸣谢与谈讲报宾来点评论坛题师领读对话员开闭词辞欢团队奖资销广电视划总制许参访问应邀务处会责宾讨议贵仪顾问",
)
_BRACKETS = {"【": "】", "「": "」", "〔": "〕", "[": "]", "［": "］"}
_HAN_NUMBER = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])\s?(?=\S)")

_SPREAD = re.compile(r"[\u3400-\u9fff](?: [\u3400-\u9fff]){1,5}")  # set apart to be as wide as the labels beside


# It begins with one class of characters, so that it is found many times as fast.
_STOP = re.compile(
    r"[.!?…。！？\n](?:(?<=[.!?…])(?<![.!?…].)[.!?…]*[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[^\s\W])"
    r"|(?<=[。！？])[。！？]*[”’」』）]*|(?<=\n)\s*\n)"
)
# A full stop behind these ends no sentence.
_ABBREVIATED = re.compile(
    r"(?:^|[\s(\[“‘\"'])(?:[A-Za-z]|Dr|Drs|Dra|Prof|Profs|Sra|Srta|Assoc|Asst|Amb|Cllr|Dipl|Univ|Ing|Lic|habil|"
    r"Mr|Mrs|Ms|Mx|St|Sr|Jr|Hon|Gen|Sen|Rep|Gov|Col|Lt|Capt|Rev|Mme|Mlle|Hr|Fr|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun|[ap]\.m|[ap]\.M|Ph\.D|M\.Sc|B\.Sc|U\.S|U\.K|U\.N|E\.U|"
    r"e\.g|i\.e|[cs]\.t|vs|etc|approx|ehem|stellv|inkl|sog|geb|ca|No|Nr|Vol|Inc|Ltd|Co|Corp|dept|est|al|bzw|z\.B|p\.ej|[eE]\.\s?V|[A-Z](?:\.[A-Z])+)$"
)


_LONGEST_SHORT = 7  # letters, one more than the longest of them


def _may_be_short(words: str) -> bool:
    """Whether the words before a full stop may end in an abbreviation: in most places a longer word stands there."""
    return words[-1:].isalpha() and not (len(words) == _LONGEST_SHORT and words.isalpha())


# "vom 4. bis 6. Juni": a number in German, behind which a month or a word in lower case goes on.
_ORDINAL = re.compile(
    r"(?<!\d)\d{1,2}\.\s+(?:[a-zäöü]|"
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)"
)

_DIGITS = tuple(f"{digit}." for digit in range(10))


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of a stretch of text, without the white space around them."""
    start = span.start
    for stop in _STOP.finditer(text, span.start, span.end):
        if (
            text[stop.start()] == "."
            and _may_be_short(text[max(0, stop.start() - _LONGEST_SHORT) : stop.start()])
            and _ABBREVIATED.search(text, max(0, span.start - 1, stop.start() - 12), stop.start())
        ):
            continue
        if text[stop.start() - 1 : stop.start() + 1] in _DIGITS and _ORDINAL.search(
            text, max(span.start, stop.start() - 2), stop.end() + 14
        ):
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, span.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start < end:
        yield Span(start, end)


def kept(work: Callable[[Document], Found]) -> Callable[[Document], Found]:
    """A function of a document that is worked out once for each, and kept with what the finders share of it."""
    name = f"{work.__module__}.{work.__name__}"

    @wraps(work)
    def once(document: Document) -> Found:
        if name not in document.shared:
            document.shared[name] = work(document)
        return cast(Found, document.shared[name])

    return once
