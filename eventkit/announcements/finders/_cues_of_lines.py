"""
What the place of a name on the page says of a part in the event (cues_of_lines): title, headings, labels, lines of
lists and tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import cast

from eventkit.announcements.document import Document, Kind, Span, overlaps_one
from eventkit.announcements.finders._cue_words import ORGANIZES, SPEAKS, TALK, says
from eventkit.announcements.finders._cues import Around, Named
from eventkit.announcements.finders._cues_of_words import what_is_behind
from eventkit.announcements.finders._names_roles import is_bios_label, role_of_label
from eventkit.announcements.finders._names_sure import RESPECTED, SHAPE
from eventkit.announcements.finders._shows import COUNTED, is_show
from eventkit.announcements.finders._spoken_of import SKIPPED_HEADINGS
from eventkit.announcements.finders._time_lines import times_in, times_of_line
from eventkit.announcements.values import Phrase
from eventkit.people._han import han_kind
from eventkit.people._pieces import body_word, title_word

_MARKS = ' *_•-–—>#\t0123456789.)([“"\u3000'
LEADS = frozenset("by with von mit par avec por con door met da com".split())
_CLOSING = ' *_.:：,)"”'
_HEAD = 300  # characters in which the title of a page stands
_AUTHORS = re.compile(
    r"(?:authors?|written by|posted by|edited by|editors?|photos?|translat\w+|reporters?|text|autor\w*|redaktion|"
    r"verfasser\w*|credits?)\b|"
    "编辑|作者|译者|翻译|责编|来源|撰文|记者|摄影|整理"
)
_REPORT = re.compile(
    r"(?:a |the )?(?:\w+ )?(?:report|proceedings|minutes|summary|bericht|rapport) (?:of|on|from|des|der|du|de)\b", re.I
)
_LONGEST_LABEL = 60
_LONGEST_CREDIT = 20
_WORD_BEFORE = re.compile(r"^.*[.;,!?]|\s?[:：]$")
_VALUE = 60  # characters at the start of a field's value, which is no sentence if it is not much longer
# "Ana Vidal:", "Ana Vidal –", "Ana Vidal, Northfield: Ponds on paper"
_COLON = re.compile(r"\s*(?:[:：]|[-–—]{1,3}\s|\s[-–—]|(?:,\s|\s?[(]|\s(?:&|and|und|et|y)\s)[^:()\n]{2,60}[)]?\s?:\s)")
# "Ana Vidal on the smell of rain", and not "on GitHub" or "on Friday"
_TOPIC = re.compile(
    r"\s(?:on|about|über|zu|zum|zur|sur|sobre|over)\s(?!(?:twitter|github|gitlab|linkedin|mastodon|youtube|behalf|stage|zoom|"
    r"x|\d[\d./]*|[a-zäéü]+(?:day|tag))\b)\S",
    re.I,
)
_DIVIDED = re.compile(r"\s*[,，(（|｜/\t]")
_BEHIND_MARK = re.compile(r"[\s*_]*(?:[-–—|:：/]{1,3}|\t)\s*$")
_OPENED = re.compile(r"[(（][^()（）]{0,12}$")
_BY = re.compile(r"\b(?:by|von|par|por)\s+$", re.I)
_WITH_OR_BY = re.compile(
    r"\b(?:with|by|mit|von|avec|par|con|por|featuring|feat\.?|interview)\s+$|[,&]\s*$|\band\s+$", re.I
)
# The last words of a letter, in a line by themselves, below which its writers sign and say who they are.
_CLOSES = re.compile(
    r"^[ \t>]*(?:with |many |my |our |mit |con |avec )?(?:(?:very |all the )?(?:kind|kindest|warm|warmest|best|good) )?"
    r"(?:regards|best|wishes|all the best|cheers|sincerely|yours|yours truly|yours sincerely|thanks|thank you|"
    r"greetings|(?:\w{2,12} ){0,3}grüße\w*(?: \w{2,12}){0,2}|(?:\w{2,14} ){0,2}grüßen|lg|vg|mfg|"
    r"(?:bien )?cordialement|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente|bien à vous|此致|敬上)"
    r"(?: from [^\n]{2,30})?[ ]?[,!.]?[ \t]*\n",
    re.I | re.M,
)
_SIGNED = 10  # lines of those who sign
_WIDEST_SIGNED = 90  # characters of one of them
_TALK = 10  # characters, at least, of a line before "by" for it to be a talk
_TIME = re.compile(r"\d{1,2}[:.h]\d\d|\d\s?[ap]\.?m\b", re.I)
_BODIES = ("body behind", "short words behind", "in brackets behind")
_TIME_AT_END = re.compile(r"\d{1,2}:\d\d\)?\s*$")
_SHORT_LINE = 110


def cues_of_lines(document: Document, one: Named, words: Around) -> Iterator[str]:
    """The cues that the line of a name, its block and what it stands under give."""
    block = document.blocks[one.block]
    before, behind = words.line_before.strip(_MARKS), words.line_behind.strip(_CLOSING)
    alone = not behind or _DIVIDED.match(words.line_behind) is not None
    if alone and before.casefold() in LEADS and (before[:1] not in "bBvVpP" or one.mention.sure >= RESPECTED):
        before = ""  # "with Ana Vidal", and nothing else in the line; "by Dr. Ana Vidal", and no byline
    head = one.block < 2 and block.kind is Kind.HEADING and one.line.start < _HEAD
    if block is document.title or (head and (block.level < 3 or _is_episode(document, one.line))):
        yield "in the title"
        if one.mention.sure == SHAPE and not _WITH_OR_BY.search(words.line_before):
            yield "shape only in the title"
    if not before and not behind:
        yield "alone as a bullet" if block.kind is Kind.BULLET else "alone in a line"
    elif not before and _COLON.match(words.line_behind):
        yield "before a colon or dash"
    elif not before and _DIVIDED.match(words.line_behind):
        yield "begins a line"
    elif not before and len(behind) < _SHORT_LINE and _TOPIC.match(words.line_behind):
        yield "before a topic"
    elif before and _ENDS_NAME.match(words.line_behind) and _is_day(document, Span(one.line.start, one.start)):
        yield "behind a day"
    if before and _BEHIND_MARK.search(words.line_before):
        last = not behind or what_is_behind(document.text, one.end, one.line.end)
        yield "behind a dash, ending the line" if last else "behind a dash"
        if before.endswith((":", "：")) and len(before) < _LONGEST_CREDIT and _AUTHORS.match(before.casefold()):
            yield "under a label of authors"  # "(Reporter: Wang Hui)"
        if before.endswith((":", "：")) and says(ORGANIZES, _WORD_BEFORE.sub("", before[-_LONGEST_CREDIT:].casefold())):
            yield "under a label of organizers"  # "… and three more. Jury: Ana Vidal, Tom Okoro"
    elif (
        before
        and block.kind in (Kind.BULLET, Kind.ROW)
        and (not behind or what_is_behind(document.text, one.end, one.line.end) in _BODIES)
    ):
        yield "ends a line of a list"
    elif before and _OPENED.search(words.line_before):
        yield "in brackets"
    if len(before) > _TALK and block.kind in (Kind.BULLET, Kind.ROW) and _BY.search(words.line_before):
        yield "by behind a talk in a list"
    if _TIME.search(words.line_before):
        yield "behind a time"
    if _TIME_AT_END.search(words.line_behind) and is_show(document):
        yield "a mark of time in a show"
    at_head = one.line.start < _HEAD and block is not document.title and len(words.line_behind) < _SHORT_LINE
    if not before and at_head and _beside_day(document, one, far=alone):
        yield "beside the line of the day"
        if alone and _is_notice(document):
            yield "by its day in a notice"
    elif at_head and _POSTED.match(document.text, one.line.end):
        yield "under a label of authors"  # "Ana Vidal, Tom Okoro", and the day of the post below
    if not before and not behind:
        yield from _of_next_line(document, one)
    if overlaps_one(_signatures(document), one.line):
        yield "a signature"
    yield from _of_labels(document, one)


def _is_episode(document: Document, line: Span) -> bool:
    """Whether a line begins with the number of an episode, below the name of its show: "Ep. 41 – Old locks"."""
    return _NUMBERED.match(document.text, *line) is not None and is_show(document)


_NUMBERED = re.compile(rf"\W{{0,3}}(?:{COUNTED}|\d{{1,4}})\s?[:.|–—-]", re.IGNORECASE)
_POSTED = re.compile(r"\s*\d{4}-\d\d-\d\d[ \t]*(?:\n|$)")


def _signatures(document: Document) -> list[Span]:
    """The lines below the last words of a letter, as far as they are short: who sends it, and what they are."""
    if "signatures" not in document.shared:
        found: list[Span] = []
        for close in _CLOSES.finditer(document.text):
            if not found or close.end() >= found[-1].end:
                found.append(_signed(document.text, close.end()))
        document.shared["signatures"] = found
    return cast(list[Span], document.shared["signatures"])


def _signed(text: str, start: int) -> Span:
    at = end = start
    for _ in range(_SIGNED):
        below = text.find("\n", at)
        below = len(text) if below < 0 else below
        if below - at > _WIDEST_SIGNED or at >= len(text) or text[at] in "#•":
            break
        at, end = below + 1, below
    return Span(start, max(start, end))


def _beside_day(document: Document, one: Named, *, far: bool) -> bool:
    """
    Whether lines above or below have a day and its hour: a speaker's at the head of a notice, and no byline.

    It is the next line, or with `far` of short lines that are no sentences the next three.
    """
    text = document.text
    for lines in (
        (_LINES_BELOW if far else _LINE_BELOW).match(text, one.line.end, one.line.end + _NEAR),
        (_LINES_ABOVE if far else _LINE_ABOVE).search(text, max(0, one.line.start - _NEAR), one.line.start),
    ):
        said: list[Phrase] = []
        for line in _LINE.finditer(text, *lines.span()) if lines is not None else ():
            at = Span(*line.span())
            said += times_in(document, at) if far and _IN_PIECES.fullmatch(line[0]) else times_of_line(document, at)
        told = {kind for phrase in said for kind in ("day", "clock", "weekday") if phrase.of(kind)}
        if {"day", "clock"} <= told or ({"day", "weekday"} <= told and far and _is_notice(document)):
            return True
    return False


def _is_notice(document: Document) -> bool:
    """Whether a document has a few short lines and no sentence: who is named by a day there is nobody who wrote it."""
    begin, end = document.blocks[0].span.start, document.blocks[-1].span.end
    return end - begin < _SHORT_NOTICE and _SENTENCE.search(document.text, begin, end) is None


def _is_day(document: Document, before: Span) -> bool:
    """Whether the words before a name are a day: in a list of talks, "14 May  Ana Vidal (Lund)  Rings"."""
    return len(before) < _LONGEST_DAY and any(phrase.of("day") for phrase in times_of_line(document, before))


_SHORT_NOTICE = 300  # characters
_SENTENCE = re.compile(r"[^\n]{40,}[.!?。](?:\s|$)")
_NEAR = 200  # characters in which the lines near a name stand
_LINE = re.compile(r"\S[^\n]*")
_IN_PIECES = re.compile(r"[^\n|,;·]{4,30}[|,;·][^\n]{2,50}[^.!?]")  # "19 April 2031, 18:15 | Aula"
_LINE_BELOW, _LINE_ABOVE = re.compile(r"\s*[^\n]+"), re.compile(r"(?:^|(?<=\n))[^\n]+\s+$")
_PLAIN = r"[^\n]{0,58}[^\s.!?]"  # a short line that is no sentence
_LINES_BELOW = re.compile(rf"\s*(?:{_PLAIN}\s*\n\s*){{0,2}}[^\n]+")
_LINES_ABOVE = re.compile(rf"(?:^|(?<=\n))[^\n]+(?:\s*\n\s*{_PLAIN}){{0,2}}\s+$")
_LONGEST_DAY = 40  # characters
_ENDS_NAME = re.compile(r"\s*[,(（|:–—-]|\s{2}|\t|$")


def _of_next_line(document: Document, one: Named) -> Iterator[str]:
    """A line that says what somebody is, below their name."""
    below = document.text[one.line.end : one.line.end + 120].lstrip("\n").split("\n", 1)[0].strip()
    if not below or len(below) > 100:
        return
    words = [word.strip(",") for word in below.split()[:7]]
    if any(map(title_word, words)) or han_kind(below[:30]) == "title":
        yield "position on the next line"
    elif any(map(body_word, words)):
        yield "body on the next line"


def _of_labels(document: Document, one: Named) -> Iterator[str]:
    found = {_of_label(label) for label in labels_of(document, one)} - {""}
    if found & {"under a label of organizers", "under a label of authors"}:
        found.discard("under a label of people")  # "Who" over "The forum is organized by:"
    block = document.blocks[one.block]
    if (
        block.kind is Kind.FIELD
        and not (block.label is not None and _is_day(document, block.label))
        and 0 <= one.start - block.body.start < _VALUE > len(block.body) - _VALUE
        and "\n" not in document.text[block.body.start : one.start]
        and not (found & {"under a label of people", "under a label of talks"})
    ):
        found.add("in a field of something else")
    if one.block in (1, 2) and document.title is not None and _REPORT.match(document.words(document.title.body)):
        found.add("in the head of a report")
    yield from found


@lru_cache(maxsize=2048)
def _of_label(label: str) -> str:
    """The cue that a folded label gives."""
    if role_of_label(label) is not None:
        return "under a label of people"
    if is_bios_label(label):
        return "under a label of lives"
    if _AUTHORS.match(label):
        return "under a label of authors"
    if says(ORGANIZES, label):
        return "under a label of organizers"
    if SKIPPED_HEADINGS.search(label):
        return "under a label of others"
    if says(SPEAKS, label):
        return "under a label with a word for who speaks"
    return "under a label of talks" if says(TALK, label) else ""


def labels_of(document: Document, one: Named) -> set[str]:
    """What a name stands under, folded: the label of its line, or the heading and the short line above."""
    blocks, block = document.blocks, document.blocks[one.block]
    if block.kind is Kind.FIELD and block.label is not None:
        return {document.label(block)}
    found = {document.label(block), document.heading(block)}
    above = blocks[one.block - 1] if one.block else None
    if above is not None:
        words = document.words(above.body if above.kind in (Kind.HEADING, Kind.PARAGRAPH) else above.span)
        if len(words) < _LONGEST_LABEL and (
            above.kind in (Kind.HEADING, Kind.PARAGRAPH) or words.endswith((":", "："))
        ):
            found.add(words.casefold().strip(" :："))
        found |= _of_group_before(document, one.block - 1)
    if one.line.start > block.span.start + 1:  # a line of the same block may be the label of the next
        line = document.text[max(0, one.line.start - 80) : one.line.start - 1].rsplit("\n", 1)[-1]
        if len(line) < _LONGEST_LABEL and (line.endswith((":", "：")) or _DIGITS.search(line) is None):
            found.add(line.casefold().strip(" :：*#•"))
    return found - {""}


_DIGITS = re.compile(r"\d")  # "Max. 10 participants" is no label


def _of_group_before(document: Document, heading: int) -> set[str]:
    """
    The label of organizers or authors over the group that ends right above a heading, which is of theirs too.

    "Organizing committee:", two names, "Students:", and three more.
    """
    above, before = document.blocks[heading], document.blocks[heading - 1] if heading else None
    if (
        before is None
        or above.kind is not Kind.HEADING
        or document.text.count("\n", before.span.end, above.span.start) > 1
    ):
        return set()
    label = document.heading(before)
    return {label} if _of_label(label) in ("under a label of organizers", "under a label of authors") else set()
