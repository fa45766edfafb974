"""
Finds how long an event or an episode is: "Duration: 90 minutes", "this one-hour webinar", a line "25:59".

The claims' field is "duration", their value a `timedelta`. Of the lengths in sentences those count whose neighbors say
so: words before them ("it lasts"), or a kind of event right behind. One talk, a drive or a break has none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Span
from eventkit.announcements.finders._shows import is_show
from eventkit.when.duration import read_duration

_LABELS = re.compile(
    r"(?:(?:total|approx\.?|estimated|episode|running) )*(?:duration|length|running time)|run ?time|how long|"
    r"(?:spiel)?dauer|länge|durée|duración|(?:节目|总|活动|播放)?时\s?长|長さ|再生時間"
)
_UNITS = frozenset("hour hr hrs h min mins minu stun heur hora zwei drei vier minü 小 分 时 時".split())
_BEFORE_HAN_UNIT = frozenset("0123456789０１２３４５６７８９一二三四两半个小時")
_AMOUNT = re.compile(
    r"(?<![\w.,:])(?P<amount>(?:\d{1,3}(?:[.,]\d)?|half an|an?|one|two|three|four|thirty|forty(?:-five)?|sixty|ninety|"
    r"eine|zwei|drei|vier|(?:andert|einein|zweiein|dreiein)halb|une|deux|trois|quatre|una|dos|tres|cuatro)[\s-]{0,2}"
    r"(?:and[\s-]a[\s-]half[\s-])?(?:hours?|hrs?|min(?:ute[sn]?|utos|s)?|stunden?|stündig|minütig|heures?|horas?|h)"
    r"(?:\s(?:and\s)?a\shalf|\set\sdemie|\sy\smedia|\s?\d{1,2}(?:\s?min(?:ute)?s?)?)?|hora\sy\smedia)(?:e[rnsm]?)?\b"
    r"|(?P<han>(?:\d{1,3}(?:\.\d)?|[一二三四两]个半|[一二三四两半])\s?个?半?\s?(?:小时|分钟))"
    r"|(?<![\d:：~〜～時点歩-])(?<![歩車][で約])(?<!から)(?P<ja>\d{1,3}\s?(?:分|時間半?))間?(?:ほど|程度|くらい)?",
    re.I,
)
_WHAT = (
    r"(?:webinar|seminar|session|workshop|event|call|meeting|panel|discussion|lecture|class|course|conference|clinic|"
    r"talk show|live ?stream|broadcast|episode|show|podcast)(?:e?s)?"
)
_ROMANCE = (
    r"(?:webinaire|séminaire|atelier|conférence|réunion|séance|rencontre|formation|cours|débat|seminario|taller|charla|"
    r"conferencia|reunión|sesión|encuentro|curso|webinar)(?:es|s)?"
)
# Words before a length that say it is the event's.
_BEFORE = re.compile(
    rf"(?:\b(?:(?:{_WHAT}|it|they|which|that|and)\s(?:\w+\s){{0,3}}?(?:lasts?|lasted|runs?|ran|takes?|took|be)"
    rf"|{_WHAT}\s(?:is|are|was|were|will be)|(?:calls?|meetings?|sessions?|webinars?|seminars?)(?:\sseries)?\sfor"
    r"|we(?:['’]ll|\swill)\sbe\s(?:there|here|live|online|available|on)\sfor|join\s(?:us|me|the \w+)\sfor"
    r"|(?:\d(?:\s?[ap]\.?m\.?)?|[ECMPW]?[ES]?[CDS]?T|UTC|\))?,?\s(?:lasting|will last|running for)"
    r"|dauert(?:e|en)?|dauer(?:\s\w+)?\s?:|dure(?:ra|ront|nt)?|durée(?:\s\w+)?(?:\s?:|\sde)"
    rf"|durará|durarán|dura|duran|duró|duración(?:\s\w+)?(?:\s?:|\sde)|{_ROMANCE}\s(?:\w+\s)?(?:de|d['’]))"
    r"|(?:\d(?:\s?[ap]\.?m\.?)?|[A-Z]{2,5}|\)),?\s(?:and\s)?for"
    r"|时长|历时|持续|为时|为期|时间|[本此][次期场]\w{0,8})\s?"
    r"(?:(?:for|about|approximately|around|roughly|up to|etwa|rund|circa|ca\.|ungefähr|insgesamt|environ|un[oa]s|"
    r"aproximadamente)\s|大约|约|为){0,2}$",
    re.I,
)
_SET_ASIDE = re.compile(r"\b(?:we have|we plan|allow|set aside)\s(?:about\s|around\s|planned\s)?$", re.I)
_DETERMINED = re.compile(r"\b(?:this|our|the|an?|each|free|next|der|die|das|einen?)\s(?:\w+\s)?$", re.I)
_BEHIND = re.compile(
    rf"[\s-](?:long\s)?(?:(?:online|virtual|live|free|interactive|introductory|public|zoom|video)\s)*{_WHAT}\b"
    r"|\s(?:\w+\s)?\w{0,30}(?:veranstaltung|vortrag|treffen|sitzung|kurs|führung|gespräch)\b",
    re.I,
)
_BEHIND_HAN = re.compile(
    r"的?(?:线上|线下|在线|免费)?(?:直播|讲座|分享|课程|工作坊|活动|会议|培训|研讨|沙龙|对话|交流|论坛|公开课)"
    r"|です|でした|の?予定|を予定|の(?:配信|番組|エピソード|セミナー|ウェビナー|イベント|勉強会|講演会|講座|生放送)"
)
_ELSE = re.compile(r"[\s-](?:long\s)?(?:walk|drive|ride|before|after|early|of|talks?|presentations?|breaks?)\b", re.I)
_STOPS = re.compile(r"\s?(?:[.!;]|in total\b)")
_MARKED = re.compile(
    r"(?:^|[·|•,–—(（:：]\s{0,2}|\s-\s)(?P<amount>(?:\d{1,2}\s?(?:hrs?|h|hours?|Std\.?|小时)\s?)?\d{1,3}\s?"
    r"(?:minut[eo]s?|mins?|Min(?:uten|\.)?|分钟))\.?\s{0,2}(?=$|[·|•,–—)）]|\s-\s)",
    re.I,
)
_PLAYER = re.compile(r"(?:[⏱🕒⌛]\s?)?(?P<amount>(?:\d{1,2}:)?[0-5]?\d{1,2}:[0-5]\d)(?:\s?(?:min|mins|minutes|hrs?))?")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")  # "19:30" is when a concert begins, and how long an episode is
_SHORT_LINE = 160  # characters
_TOP = 8  # blocks in which a length may stand by itself
_SHORTEST, _LONGEST = timedelta(minutes=15), timedelta(hours=12)  # that a sentence may say


def find(document: Document) -> Iterator[Claim]:
    """Each length that a label, a line by itself or a sentence gives to the event."""
    places = document.beginnings.places
    joined = (word for word in document.beginnings.numbers if "h" in word or "m" in word)  # "1h30", "90min"
    units = sorted(at for word in (*joined, *(_UNITS & places.keys())) for at in places[word])
    for number, block in enumerate(document.blocks):
        if block.label is not None and _LABELS.fullmatch(label := document.label(block)):
            words = re.split(r"[,;(\n]", document.words(block.body)[:40])[0]
            yield from _claim(words.strip(" ~≈").rstrip("."), words, block.body.start, f"label: {label}", 1.0)
        elif number < _TOP:
            words = document.words(block.span)
            if ":" in words:
                yield from _alone(document, block)
            if len(words) <= _SHORT_LINE and bisect_left(units, block.span.start) < bisect_left(units, block.span.end):
                for found in _MARKED.finditer(words):
                    amount = found["amount"]
                    yield from _claim(
                        amount, amount, block.span.start + found.start("amount"), "a line at the top", 0.5
                    )
    for at in units:
        yield from _said(document.text, at)


def _alone(document: Document, block: Block) -> Iterator[Claim]:
    """ "25:59" and "01:25:53" on a line by themselves; in a cell, one that can be no clock time."""
    at = block.body.start
    for line in () if block.cells or block.label else document.words(block.body).split("\n"):
        found = _PLAYER.fullmatch(line.strip())
        if found and (not _CLOCK.fullmatch(found[0]) or is_show(document)):
            amount = found["amount"]
            yield from _claim(amount, amount, at + line.index(amount), "a line by itself", 0.5)
        at += len(line) + 1
    for cell in block.cells:
        found = _PLAYER.fullmatch(document.words(cell).strip())
        if found and (found["amount"].count(":") == 2 or int(found["amount"].split(":")[0]) > 24):
            yield from _claim(found["amount"], document.words(cell), cell.start, "a cell by itself", 0.5)


def _claim(amount: str, words: str, start: int, rule: str, weight: float) -> Iterator[Claim]:
    length = read_duration(amount)
    if length:
        yield Claim("duration", length, Span(start, start + len(words.rstrip())), rule, weight)


def _said(text: str, unit: int) -> Iterator[Claim]:
    """The length of which a unit begins here, where the words beside it say that it is the event's."""
    if text[unit] >= "\u2e80" and text[max(0, unit - 24) : unit].rstrip()[-1:] not in _BEFORE_HAN_UNIT:
        return
    for found in _AMOUNT.finditer(text, max(0, unit - 24), unit + 24):
        if not found.start() <= unit < found.end():
            continue
        amount = found["amount"] or found["han"] or found["ja"]
        start = found.start() + found[0].index(amount)
        before, behind = text[max(0, start - 70) : start], text[found.end() : found.end() + 70]
        length = read_duration(_plain(amount))
        if length is None or not _SHORTEST <= length <= _LONGEST or _ELSE.match(behind):
            continue
        kind = _BEHIND.match(behind) if found["amount"] else _BEHIND_HAN.match(behind)
        if kind and (not found["amount"] or _DETERMINED.search(before)):
            yield Claim("duration", length, Span(start, start + len(amount)), "a kind of event of that length", 0.7)
        elif _BEFORE.search(before) or (_SET_ASIDE.search(before) and _STOPS.match(behind)):
            yield Claim("duration", length, Span(start, start + len(amount)), "a sentence", 0.6)
        return


def _plain(amount: str) -> str:
    """
    A length as two words: "zweistündig" is "zwei Stunden".

    >>> _plain("90-minütig"), _plain("one-hour")
    ('90 Minuten', 'one hour')
    """
    amount = re.sub(r"[\s-]?stündig$", " Stunden", re.sub(r"[\s-]?minütig$", " Minuten", amount))
    return re.sub(r"[\s-]+", " ", amount)
