"""
What speaks for and against an event being at a place that its text names (add_cues).

A cue is a short phrase: of what the place is made ("a town and its country"), what leads to it ("held there"), where
it stands ("right behind a time"), the words near it (words/place_words.txt: "works before"), and whether it is named
again. What each weighs says words/place_cues.txt.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._event_nouns import ends_in_event, is_cause
from eventkit.announcements.finders._kind_nouns import nouns_of
from eventkit.announcements.finders._near_words import near_words, stands
from eventkit.announcements.finders._page_head import head_lines
from eventkit.announcements.finders._place_mentions import Mention
from eventkit.announcements.finders._sample import first_line
from eventkit.announcements.finders._time_lines import times_of_line
from eventkit.announcements.finders._time_phrases import phrases, phrases_in

_LONG = 4000  # characters of a block that is not divided into sentences
_BACK, _AHEAD, _NEAR = 160, 80, 60  # characters of a sentence in which a word says something of the place
_RIGHT_BEFORE = 20
_EARLY = 700  # characters behind the title
_SHORT = 140  # characters of a line that is no running text
_RIGHT_BESIDE = 12  # characters between a place and a time
_BESIDE_LINE = 6  # characters between a line and a time above or below it
_SENTENCE_ENDS = re.compile(r"\s*(?:[.!,\n]|$)")
_OF_LINE = " \t*_#•–—-|·,.:()"
_CLOCK = re.compile(r"['’]?s?\s+(?:local\s+|standard\s+|daylight\s+)?(?:time|Zeit)\b", re.I)
_DATELINE = re.compile(r"\s?(?:[–—-]|\(\w+\)|/)\s|\s?[,，]\s?(?:\d|[A-Z][a-z]+ \d)")
_OR_ONLINE = (
    r"(?:on-?line|virtual(?:ly)?|remote(?:ly)?|(?:(?:via|on|per|par|por|über) )?(?:zoom|teams|webex)|"
    r"(?:(?:im|per|as a|by) )?live-?stream(?:ed)?|en ligne|en línea|en visio\w*|en streaming|virtuell)"
)
_ONLINE_KEYS = frozenset(
    "onli line virt remo zoom team webe live lign líne visi stre".split()
)  # the beginnings of its words
_AND_ONLINE = re.compile(
    r"\s?(?:[&+/,(]|,?\s?(?:and|or|und|oder|et|ou|y|o|sowie|as well as|plus)|also|auch|aussi|también)\s?"
    r"(?:and |also |auch |aussi |también )?"
    rf"{_OR_ONLINE}\b",
    re.I,
)
_ONLINE_AND = re.compile(rf"\b{_OR_ONLINE}\s?(?:[&+/]|and|or|und|et|y)\s(?:in person )?(?:in|at)?\s?(?:the )?$", re.I)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NAME_WORD = re.compile(r"[^\W\d_]{4,}")
_MONTH_WORD = re.compile(r"\b(?!of\b|de\b|to\b)[^\W\d_]{3}(?=[^\W\d_]*\b)")
_OTHER_DAY = "another day than in the title"
_PREPOSITIONS = frozenset("in ins at im am à au aux en bei beim dans chez zum zur on near".split())
_OTHERS = frozenset("from and by the".split())  # words before a place that speak against it
_ABOUT = frozenset("on about über sur sobre".split())  # "a conference on City Libraries"
_MARKS = frozenset("@📍|·•–—-,;:")
# The groups of words that say something before a place, behind it, and in its sentence, with how near.
_BEFORE = {
    "held": _BACK,
    "move": _AHEAD,
    "venue": _NEAR,
    "other time": _BACK,
    "works": _NEAR,
    "person": _NEAR,
    "contact": _NEAR,
    "side": _NEAR,
    "deadline": _NEAR,
}
_BEHIND = {"contact": _NEAR, "venue": _NEAR, "works": _NEAR}
_IN_SENTENCE = ("denied",)
_IN_HEADING = ("works", "side", "contact")


def add_cues(document: Document, mentions: list[Mention]) -> None:
    """Give each place its cues."""
    if mentions:
        view = _View(document)
        for one in mentions:
            one.cues.update(view.cues(one))
        _add_again(document, mentions)
        rooms = [one for one in mentions if one.parts[0][1] == "room" and len(one.parts) == 1]
        if len({one.parts[0][0] for one in rooms}) > 1:
            for one in rooms:
                one.cues.add("one of several rooms")


def line_around(document: Document, one: Mention) -> Span:
    """The line that a place begins in."""
    block = document.blocks[one.block].span
    start = max(block.start, document.text.rfind("\n", block.start, one.span.start) + 1)
    end = document.text.find("\n", one.span.end, block.end)
    return Span(start, block.end if end < 0 else end)


def sentence_around(document: Document, one: Mention) -> Span:
    """The sentence that a place begins in; of a block that is too long to be divided the line."""
    block = document.blocks[one.block]
    if len(block.span) > _LONG:
        return line_around(document, one)
    sentences = document.sentences(block)
    return sentences[max(0, bisect_right(sentences, one.span.start, key=lambda each: each.start) - 1)]


class _View:
    """A document with what is looked up for each of its places."""

    def __init__(self, document: Document) -> None:
        self.document, self.text = document, document.text
        self.words = near_words(document.beginnings, "place_words")
        self.title = document.title.body if document.title is not None else Span(0, 0)
        self.months = self._months(first_line(document))  # below the line that says when it was posted
        self.first = document.blocks[0].span.start
        self.head = head_lines(document)
        self.times = phrases(document)
        self.years = set(_YEAR.findall(self.text, self.title.start, self.title.end))
        self.time_starts = [phrase.start for phrase in self.times]
        self.nouns = nouns_of(document)
        self.online = document.beginnings.has(_ONLINE_KEYS)
        self.noun_starts = [noun.span.start for noun in self.nouns]

    def cues(self, one: Mention) -> Iterator[str]:
        """All cues of a place but those of being named again."""
        block, span = self.document.blocks[one.block], one.span
        line = line_around(self.document, one)
        sentence = sentence_around(self.document, one)
        yield from self._made_of(one)
        yield from self._led_to(one, sentence)
        yield from self._placed(one, block, line)
        yield from self._beside_times(one, line, sentence)
        yield from self._near(span, block, sentence)
        if self._is_of_other_day(span, sentence):
            yield _OTHER_DAY
        if self.years and (years := _YEAR.findall(self.text, *sentence)) and self.years.isdisjoint(years):
            yield "another year than in the title"

    def _is_of_other_day(self, span: Span, sentence: Span) -> bool:
        """Whether a sentence is about a day of another month than the one in the title: another event's, or a move."""
        if not self.months or self.words.get("move"):
            return False
        near = Span(max(sentence.start, span.start - _BACK), min(sentence.end, span.end + _BACK))
        other = self._months(near)
        return bool(other) and self.months.isdisjoint(other)

    def _months(self, span: Span) -> set[str]:
        """The beginnings of the months that are named in a stretch."""
        days = (day for phrase in phrases_in(self.document, span) for day in phrase.of("day"))
        return {word.lower() for day in days for word in _MONTH_WORD.findall(self.text, day.start, day.end)}

    def _made_of(self, one: Mention) -> Iterator[str]:
        kinds = [kind for _, kind in one.parts]
        house, city, region = "house" in kinds, "city" in kinds, "region" in kinds
        if house and (city or "street" in kinds or "room" in kinds):
            yield "a house and more"
        if "street" in kinds:
            yield "a street"
        if city and region:
            yield "a town and its country"
        elif region:
            yield "only a country" if len(kinds) == 1 else "a country"
        if kinds.count("city") > 2 or kinds.count("region") > 2:
            yield "several towns"
        if len(kinds) == 1 and " " not in one.parts[0][0] and not (city or region):
            yield "one word"
        if "named for" in kinds:
            yield "named for a town"
        if "perhaps" in kinds:
            yield "perhaps a town"
        if not any(kinds):
            yield "unknown words"
        if not (house or city or one.parts[0][0][-1].isdigit()) and ends_in_event(one.parts[0][0]):
            yield "an event"

    def _led_to(self, one: Mention, sentence: Span) -> Iterator[str]:
        """What leads to it, and the verb or event that this goes with."""
        lead, span = one.lead, one.span
        if lead == "to" or lead.startswith("visit"):
            moved = self._stands("move", sentence.start, span.start, _AHEAD)
            going = lead != "to" or self._stands("going", sentence.start, span.start, _AHEAD)
            yield "moved there" if moved else "going there" if going else "behind to"
        elif lead in _PREPOSITIONS:
            if one.has("body"):
                yield "at a body"
            if self._stands("held", sentence.start, span.start, _BACK):
                yield "held there"
            elif self._stands("cancels", sentence.start, span.start, _AHEAD):
                yield "canceled there"
            elif stands(self.words, "held", span.end, min(sentence.end, span.end + _AHEAD)):
                yield "held there, behind"
            elif self._stands("going", sentence.start, span.start, _AHEAD):
                yield "going there"
        elif lead == "," and one.parts[0][1] == "body":
            yield "a body behind a comma"
        elif lead in _OTHERS:
            yield f"behind {lead}"
        elif lead not in ("", "(", "time") and lead not in _MARKS and not self.title.covers(span):
            yield "behind another word"
        at = bisect_right(self.noun_starts, span.start)
        noun = self.nouns[at - 1].span if at else None
        if noun is not None and noun.start >= sentence.start:
            between = span.start - noun.end
            if 0 <= between < 16 and lead in _ABOUT:
                yield "an event about it"
            elif 0 <= between < 16:
                yield "an event there" if lead in _PREPOSITIONS else "right behind an event"
                if lead in _PREPOSITIONS and self.title.covers(span):
                    yield "an event there in the title"
            elif between >= 0:
                yield "an event before"
            if 0 <= between < 3 and self.title.covers(span):
                yield "the town of an event in the title"
        if at < len(self.nouns) and self.nouns[at].span.start - span.end < 3 and self.title.covers(span):
            yield "the event of a town, in the title"

    def _placed(self, one: Mention, block: Block, line: Span) -> Iterator[str]:
        """Where on the page it stands, and what of its line is beside it."""
        text, span = self.text, one.span
        if self.title.covers(span):
            yield "in the title"
        elif any(each.covers(span) for each in self.head):
            yield "in the head"
        before, behind = text[line.start : span.start].strip(_OF_LINE), text[span.end : line.end].strip(_OF_LINE)
        if not (before or behind):
            yield "all of a line"
        elif not before and len(line) < _SHORT:
            yield "begins a line"
        elif not before and block.kind is Kind.PARAGRAPH and _DATELINE.match(text, span.end):
            yield "a dateline"
        if block.kind is Kind.BULLET:
            yield "in a list"
        elif block.kind is Kind.ROW and self.document.blocks[one.block - 1].kind is Kind.ROW:
            yield "in a table"
        heading = self.title if block.heading is None else self.document.blocks[block.heading].body
        if heading != self.title and not times_of_line(self.document, heading):
            yield "under a heading"
            for group in _IN_HEADING:
                if stands(self.words, group, heading.start, heading.end):
                    yield f"under a heading of {group}"
        if _CLOCK.match(text, span.end):
            yield "a local time"
        if text[span.end : span.end + 1] == ":":
            yield "before a colon"
        if one.lead == "(":
            yield "in brackets"
        if self.online and (
            _AND_ONLINE.match(text, span.end) or _ONLINE_AND.search(text, max(line.start, span.start - 30), span.start)
        ):
            yield "beside online"

    def _beside_times(self, one: Mention, line: Span, sentence: Span) -> Iterator[str]:
        span = one.span
        at = bisect_left(self.time_starts, span.start)
        before = self.times[at - 1] if at else None
        behind = self.times[at] if at < len(self.times) else None
        if before is not None and span.start - before.end <= _RIGHT_BESIDE:
            between = self.text[before.end : span.start]
            begun = (". " in between or ".\n" in between) and not _SENTENCE_ENDS.match(self.text, span.end)
            # "on 3 May. Lund is …", "Am 3. Mai lädt das Museum …"
            invites = one.lead not in _PREPOSITIONS and self._stands("going", before.end, span.start, _RIGHT_BESIDE)
            if not begun and not invites:
                yield "right behind a time"
        if behind is not None and behind.start - span.end <= _RIGHT_BESIDE:
            yield "right before a time"
        if (before is not None and before.start >= sentence.start) or (
            behind is not None and behind.start < sentence.end
        ):
            yield "a time in the sentence"
        elif (before is not None and before.start >= line.start) or (behind is not None and behind.start < line.end):
            yield "a time in the line"
        elif before is not None and 0 <= line.start - before.end <= _BESIDE_LINE:
            yield "below a time"
        elif behind is not None and 0 <= behind.start - line.end <= _BESIDE_LINE:
            yield "above a time"

    def _near(self, span: Span, block: Block, sentence: Span) -> Iterator[str]:
        """The cues of words near it."""
        held = bisect_left(self.words.get("held", ()), span.start)
        verb = self.words["held"][held - 1] if held else 0
        for group, reach in _BEFORE.items():
            # "300 engineers met in Lund"
            start = max(sentence.start, verb) if group == "works" else sentence.start
            if self._stands(group, start, span.start, reach):
                yield f"{group} before"
                if group == "works" and self._stands(group, start, span.start, _RIGHT_BEFORE):
                    yield "works there"
        for group, reach in _BEHIND.items():
            if stands(self.words, group, span.end, min(sentence.end, span.end + reach)):
                yield f"{group} behind"
        for group in _IN_SENTENCE:
            if any(
                stands(self.words, group, *part) for part in ((sentence.start, span.start), (span.end, sentence.end))
            ):
                yield f"{group} in the sentence"
        if self.words.get("online") and not self.words.get("both"):
            yield "online"
            if stands(self.words, "online", self.first, self.title.end + _EARLY):
                yield "online early"
        if is_cause(self.document, span.start):
            yield "a cause"

    def _stands(self, group: str, start: int, end: int, reach: int) -> bool:
        return stands(self.words, group, max(start, end - reach), end)


def _add_again(document: Document, mentions: list[Mention]) -> None:
    """The cues of a house or town that is named more than once, or in the title."""
    title = document.words(document.title.body) if document.title is not None else ""
    named = [
        {word for words, kind in one.parts if kind in ("house", "city") for word in _NAME_WORD.findall(words)}
        for one in mentions
    ]
    often = [word for words in named for word in words]
    for one, words in zip(mentions, named, strict=True):
        if any(often.count(word) > 1 for word in words):
            one.cues.add("named again")
        if any(word in title for word in words) and "in the title" not in one.cues:
            one.cues.add("named in the title")
    elsewhere = {word for one, words in zip(mentions, named, strict=True) if _OTHER_DAY in one.cues for word in words}
    for one, words in zip(mentions, named, strict=True):
        if words & elsewhere and "a time in the sentence" not in one.cues:
            one.cues.add(_OTHER_DAY)  # the heading over "The fair in Lund is on 3 May", in the minutes of a call
