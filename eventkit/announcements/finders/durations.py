"""
Finds how long an event or an episode is: "Duration: 90 minutes", "this one-hour webinar", a line "25:59".

The claims' field is "duration", their value a `timedelta`. The length of one talk, a drive or a break is none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._time_phrases import stretch
from eventkit.when.duration import read_duration

_LABELS = re.compile(
    r"^(?:(?:total |approx\.? |estimated |episode |running |run ?)*(?:duration|length|time)|runtime|dauer|länge|"
    r"spieldauer|"
    r"durée|duración|时长|时\s长|节目时长|总时长|活动时长|播放时长|how long|長さ|再生時間)$"
)
_RUNNING = re.compile(
    r"^(?:total |estimated |episode )?(?:running time|run ?time|length|duration|dauer|länge|durée|duración)|时长"
)
_NUMBER = (
    r"(?:\d{1,3}(?:[.,]\d)?|an?|one|two|three|four|five|six|half an|eine[rn]?|zwei|drei|une|deux|trois|una|"
    r"dos|tres|thirty|forty|forty-five|sixty|ninety)"
)
_UNIT = r"(?:h(?:ou)?rs?|minutes?|mins?|Stunden?|Minuten|heures?|horas?|minutos)"
_AMOUNT = (
    rf"(?P<amount>(?:\d{{1,3}}(?:[.,]\d)?[\s-]{{0,2}}|{_NUMBER}[\s-]{{1,2}})(?:and[\s-]a[\s-]half[\s-])?{_UNIT}(?:\s(?:and\s)?(?:a\shalf|"
    rf"\d{{1,2}}\s?min(?:ute)?s?))?)"
)
_EVENT = (
    r"(?:online\s|virtual\s|live\s|free\s|interactive\s|long\s|introductory\s|public\s|zoom\s|video\s|seminar\s|"
    r"webinar\s)*"
    r"(?:webinar|seminar|session|workshop|event|call|meeting|talk show|panel|discussion|lecture|conference|course|"
    r"class|"
    r"clinic|livestream|live stream|broadcast|episode|show|podcast|sessions|webinars|veranstaltung|vortrag|"
    r"conférence)\b"
)
_DE_AMOUNT = (
    r"(?P<amount>(?:\d{1,3}(?:,\d)?|eine|zwei|drei|vier|anderthalb|eineinhalb|zweieinhalb|dreieinhalb)\s"
    r"(?:Stunden?|Minuten))"
)
_DE_EVENT = (
    r"(?:\w+\s)?\w{0,30}(?:veranstaltung|vortrag|workshop|webinar|seminar|treffen|sitzung|kurs|führung|gespräch)\b"
)
_FR_AMOUNT = (
    r"(?P<amount>(?:\d{1,3}|une|deux|trois|quatre)\s?(?:heures?|minutes)(?:\set\sdemie)?|\d{1,2}\s?h(?:\s?[0-5]\d)?\b)"
)
_FR_EVENT = (
    r"(?:webinaire|séminaire|atelier|conférence|réunion|séance|session|rencontre|formation|cours|table\sronde|débat)s?"
)
_ES_AMOUNT = r"(?P<amount>(?:\d{1,3}|una|dos|tres|cuatro)\s(?:horas?|minutos)(?:\sy\smedia)?|hora\sy\smedia)"
_ES_EVENT = (
    r"(?:seminario|taller|charla|conferencia|reunión|sesión|encuentro|curso|webinar|clase|mesa\sredonda)(?:es)?s?"
)
_HAN_AMOUNT = r"(?P<amount>(?:\d{1,3}(?:\.\d)?|[一二三四两]个半|[一二三四两]|半)\s?个?半?\s?(?:小时|分钟))"
_JA_AMOUNT = r"(?<![\d:：~〜～時点歩-])(?<![歩車]で)(?<![歩車]約)(?<!から)(?P<amount>\d{1,3}\s?(?:分|時間半?))間?"
_HAN_EVENT = r"(?:直播|讲座|分享|课程|工作坊|活动|会议|培训|研讨|沙龙|对话|交流|论坛|公开课)"
_SENTENCE = {
    "en": (
        (
            0.7,
            rf"\b(?:this|our|the|an?|in this|each|free|next)\s(?:\w+\s)?{_AMOUNT}[\s-](?:long\s)?{_EVENT}",
        ),
        (
            0.7,
            rf"\b(?:webinar|seminar|session|sessions|workshop|event|call|meeting|meetings|panel|discussion|lecture|class|"
            rf"it|they|which|that|and)\s(?:\w+\s){{0,3}}?(?:lasts?|last|lasted|runs?|run|ran|takes?|take|took|be)\s"
            rf"(?:for\s|about\s|approximately\s|around\s|up to\s|roughly\s){{0,2}}{_AMOUNT}(?:\slong)?(?!\s(?:walk|"
            rf"drive|before|after|early))",
        ),
        (
            0.7,
            r"\b(?:webinar|seminar|session|workshop|event|call|meeting|panel|class|course)s?\s"
            rf"(?:is|are|was|were|will be)\s"
            rf"(?:about\s|approximately\s|around\s)?{_AMOUNT}(?:\slong)?(?=\s?[.,;!)]|\s?$|\s(?:and|with|in)\b)",
        ),
        (
            0.6,
            rf"(?:\d(?:\s?[ap]\.?m\.?)?|(?-i:[A-Z]{{2,5}})|\)),?\s(?:and\s)?(?:for|lasting|lasts|will\slast|running\sfor)\s(?:about\s|approximately\s|around\s)?{_AMOUNT}",
        ),
        (0.6, rf"\b(?:calls?|meetings?|sessions?|webinars?|seminars?)(?:\sseries)?\sfor\s(?:about\s)?{_AMOUNT}"),
        (0.6, rf"\bwe(?:['’]ll|\swill)\sbe\s(?:there|here|live|online|available|on)\sfor\s{_AMOUNT}"),
        (
            0.6,
            rf"\b(?:we have(?: planned)?|we plan|please allow|allow|set aside)\s(?:about\s|around\s)?{_AMOUNT}"
            r"(?=[.!;]|\sin total)",
        ),
        (0.6, rf"\bjoin\s(?:us|me|the \w+)\sfor\s{_AMOUNT}\b(?!\s(?:of talks|talk))"),
    ),
    "de": (
        (0.6, rf"\bdauert(?:e|en)?\s(?:etwa\s|rund\s|ca\.\s|circa\s|ungefähr\s|insgesamt\s)?{_DE_AMOUNT}"),
        (
            0.7,
            r"\b(?P<amount>(?:\d{1,3}|ein|zwei|drei|vier|anderthalb|eineinhalb|zweieinhalb)[\s-]?(?:stündig|minütig))\w{1,2}\s"
            + _DE_EVENT,
        ),
        (0.6, rf"{_DE_AMOUNT}\slang\b"),
        (0.6, rf"\bDauer(?:\s\w+)?\s?:\s?(?:ca\.\s)?{_DE_AMOUNT}"),
    ),
    "fr": (
        (0.6, rf"\b(?:dure(?:ra|ront|nt)?\s|durée\s(?:de\s|d['’]))(?:environ\s)?{_FR_AMOUNT}"),
        (0.7, rf"\b{_FR_EVENT}\s(?:\w+\s)?(?:de\s|d['’]){_FR_AMOUNT}"),
        (0.6, rf"\bdurée(?:\s\w+)?\s?:\s?(?:environ\s)?{_FR_AMOUNT}"),
    ),
    "es": (
        (
            0.6,
            rf"\b(?:durará|durarán|dura|duran|duró|duración(?:\s(?:total|aproximada))?\sde)\s"
            rf"(?:un[oa]s\s|aproximadamente\s)?{_ES_AMOUNT}",
        ),
        (0.7, rf"\b{_ES_EVENT}\s(?:\w+\s)?de\s{_ES_AMOUNT}"),
        (0.6, rf"\bduración(?:\s\w+)?\s?:\s?{_ES_AMOUNT}"),
    ),
    "zh": (
        (0.6, rf"(?:时长|历时|持续|为时|为期|时间)(?:约|大约|为)?\s?{_HAN_AMOUNT}"),
        (0.7, rf"{_HAN_AMOUNT}的?(?:线上|线下|在线|免费)?{_HAN_EVENT}"),
        (0.6, rf"(?:本|此)[次期场]{_HAN_EVENT}(?:全程|一共|共|约|大约|将?持续)约?\s?{_HAN_AMOUNT}"),
    ),
    # "についての 40 分です", "90 分間のセミナー"; 5 分ほど歩く is a way, and 20 分の発表 one talk of several
    "ja": (
        (0.6, rf"{_JA_AMOUNT}(?:ほど|程度|くらい)?(?:です|でした|の予定|を予定)"),
        (
            0.6,
            rf"{_JA_AMOUNT}(?:ほど|程度)?の(?:配信|番組|エピソード|セミナー|ウェビナー|イベント|勉強会|講演会|講座|生放送)",
        ),
    ),
}
_COMPILED = {
    language: tuple((weight, re.compile(pattern, re.I)) for weight, pattern in rows)
    for language, rows in _SENTENCE.items()
}
# Each begins with one of a class of characters, which is found fast; the letters behind it tell the languages.
_PROMISE = re.compile(
    r"[hmsHMS小分时時](?:(?P<en>our|OUR|rs?\b)|(?P<any>in(?:ute|s?\b)|IN(?:UTE|S?\b))|(?P<de>t[uü]nd|TUND|inütig)|"
    r"(?P<fr>eure|EURE|\s?\d\d\b)|(?P<es>ora|ORA)|(?P<zh>时|钟|长)|(?P<ja>間|\s?(?:です|ほど|程度|の)))"
)
_DIGIT = re.compile("[0-9０-９]")  # without one there is no length in a line
_NAMED = re.compile(
    r"\b(?:length|duration|run ?time|running time|dauer|länge|spieldauer|durée|duración|"
    r"时长)\s?[:：]?\s{0,2}(?:(?:ca\.|circa|about|approx\.|etwa|rund|environ|约)\s?)?"
    r"(?P<amount>(?:\d{1,2}:)?\d{1,3}:[0-5]\d|\d{1,3}\s?(?:min(?:ute)?[ns]?|分钟))(?![\w:])",
    re.IGNORECASE,
)
_BETWEEN_MARKS = re.compile(
    r"(?:^|[·|•,–—(（]\s{0,2})(?P<amount>(?:\d{1,2}\s?(?:hrs?|h|hours?|Std\.?|小时)\s?)?"
    r"\d{1,3}\s?(?:minut[eo]s?|mins?|Min(?:uten|\.)?|分钟))\.?\s{0,2}"
    r"(?=$|[·|•,–—)）])",
    re.IGNORECASE,
)
_PLAYER = re.compile(r"(?:[⏱🕒⌛]\s?)?(?P<amount>(?:\d{1,2}:)?[0-5]?\d{1,2}:[0-5]\d)(?:\s?(?:min|mins|minutes|hrs?))?")
_SHORT_LINE = 160  # characters
_TOP = 8  # blocks in which a length may stand by itself


def find(document: Document) -> Iterator[Claim]:
    """Each length that a label, a line by itself or a sentence gives to the event."""
    for number, block in enumerate(document.blocks):
        if block.label is not None and _LABELS.search(document.label(block)):
            yield from _labelled(document, block.body, document.label(block))
            continue
        if number < _TOP and block.kind in (Kind.PARAGRAPH, Kind.HEADING, Kind.BULLET):
            yield from _lines(document, block.body)
        for cell in block.cells if number < _TOP else ():
            yield from _cell(document, cell)
        if number < _TOP and len(block.span) <= _SHORT_LINE and _DIGIT.search(document.words(block.span)):
            for found in (
                *_NAMED.finditer(document.words(block.span)),
                *_BETWEEN_MARKS.finditer(document.words(block.span)),
            ):
                length = read_duration(found["amount"])
                if length:
                    start = block.span.start + found.start("amount")
                    yield Claim("duration", length, Span(start, start + len(found["amount"])), "a line at the top", 0.5)
    text = document.text
    for promise in _PROMISE.finditer(text, *stretch(document)):
        start, end = max(0, promise.start() - 90), min(len(text), promise.end() + 60)
        yield from _said(text, start, end, promise)


def _labelled(document: Document, body: Span, label: str) -> Iterator[Claim]:
    words = document.words(body)
    head = re.match(r"[^,;(\n]{1,40}", words)
    if head is None or (label == "time" and not _RUNNING.search(label)):
        return
    length = read_duration(head[0].strip(" ~≈").rstrip("."))
    if length is not None:
        yield Claim("duration", length, Span(body.start, body.start + len(head[0].rstrip())), f"label: {label}", 1.0)


def _lines(document: Document, body: Span) -> Iterator[Claim]:
    """ "25:59" and "01:25:53" on a line by themselves, as episodes have it."""
    at = body.start
    for line in document.words(body).split("\n"):
        found = _PLAYER.fullmatch(line.strip())
        if found is not None:
            length = read_duration(found["amount"])
            start = at + line.index(found["amount"])
            if length:
                yield Claim("duration", length, Span(start, start + len(found["amount"])), "a line by itself", 0.5)
        at += len(line) + 1


def _cell(document: Document, cell: Span) -> Iterator[Claim]:
    """ "2031-10-19 | 33:20": a length that can be no clock time, in a row of its own."""
    found = _PLAYER.fullmatch(document.words(cell).strip())
    length = None if found is None else read_duration(found["amount"])
    if found is not None and length and (found["amount"].count(":") == 2 or int(found["amount"].split(":")[0]) > 24):
        yield Claim("duration", length, cell, "a cell by itself", 0.5)


def _said(text: str, start: int, end: int, unit: re.Match[str]) -> Iterator[Claim]:
    languages = ("en", "de", "fr", "es") if unit.lastgroup == "any" else (unit.lastgroup or "",)
    for weight, pattern in (row for language in languages for row in _COMPILED[language]):
        for found in pattern.finditer(text, start, end):
            if not found.start("amount") <= unit.start() <= found.end("amount"):
                continue
            length = read_duration(_plain(found["amount"]))
            if length is not None and timedelta(minutes=5) <= length <= timedelta(hours=12):
                span = Span(found.start("amount"), found.end("amount"))
                yield Claim("duration", length, span, "a sentence", weight)


def _plain(amount: str) -> str:
    """
    A length as two words: "zweistündig" is "zwei Stunden".

    >>> _plain("90-minütig"), _plain("one-hour")
    ('90 Minuten', 'one hour')
    """
    amount = re.sub(r"[\s-]?stündig$", " Stunden", re.sub(r"[\s-]?minütig$", " Minuten", amount))
    amount = re.sub(r"^ein (?=Stunden)", "1 ", amount)
    return re.sub(r"[\s-]+", " ", amount)
