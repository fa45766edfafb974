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
    rf"(?P<amount>{_NUMBER}[\s-]{{1,2}}(?:and[\s-]a[\s-]half[\s-])?{_UNIT}(?:\s(?:and\s)?(?:a\shalf|"
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
_SENTENCES = (
    (
        0.7,
        re.compile(
            rf"\b(?:this|our|the|an?|in this|each|free|next)\s(?:\w+\s)?{_AMOUNT}[\s-](?:long\s)?{_EVENT}", re.I
        ),
    ),
    (
        0.7,
        re.compile(
            rf"\b(?:webinar|seminar|session|sessions|workshop|event|call|meeting|meetings|panel|discussion|lecture|"
            rf"class|"
            rf"it|they|which|that|and)\s(?:\w+\s){{0,3}}?(?:lasts?|last|lasted|runs?|run|ran|takes?|take|took|be)\s"
            rf"(?:for\s|about\s|approximately\s|around\s|up to\s|roughly\s){{0,2}}{_AMOUNT}(?:\slong)?(?!\s(?:walk|"
            rf"drive|before|after|early))",
            re.I,
        ),
    ),
    (0.6, re.compile(rf"(?:\d(?:\s?[ap]\.?m\.?)?|[A-Z]{{2,5}}|\)),?\s(?:for|lasting)\s(?:about\s)?{_AMOUNT}", re.I)),
    (0.6, re.compile(rf"\bwe(?:['’]ll|\swill)\sbe\s(?:there|here|live|online|available|on)\sfor\s{_AMOUNT}", re.I)),
    (
        0.6,
        re.compile(
            rf"\b(?:we have(?: planned)?|we plan|please allow|allow|set aside)\s(?:about\s|around\s)?{_AMOUNT}"
            r"(?=[.!;]|\sin total)",
            re.I,
        ),
    ),
    (0.6, re.compile(rf"\bjoin\s(?:us|me|the \w+)\sfor\s{_AMOUNT}\b(?!\s(?:of talks|talk))", re.I)),
    (
        0.6,
        re.compile(
            r"\bdauert\s(?:etwa\s|rund\s|ca\.\s)?(?P<amount>(?:\d{1,3}|eine|zwei|drei|anderthalb)\s(?:Stunden?|"
            r"Minuten))",
            re.I,
        ),
    ),
    (
        0.6,
        re.compile(
            r"\b(?:dure(?:ra)?|durée de|d'une durée d[e'])\s?(?:environ\s)?(?P<amount>(?:\d{1,3}|une|deux|"
            r"trois)\s?(?:heures?|h\s?\d{0,2}|minutes))",
            re.I,
        ),
    ),
    (
        0.6,
        re.compile(
            r"\b(?:durará|dura|duración de)\s(?:unos\s|unas\s)?(?P<amount>(?:\d{1,3}|una|dos|tres)\s(?:horas?|"
            r"minutos))",
            re.I,
        ),
    ),
    (
        0.6,
        re.compile(
            r"(?:时长|历时|持续|为时|时间)(?:约|大约|为)?\s?(?P<amount>(?:\d{1,3}|[一二三两半]{1,2})\s?个?\s?(?:小时|分钟))"
        ),
    ),
)
# Each begins with one of a class of characters, which is found fast.
_PROMISE = re.compile(r"[hmsHMS小分时](?:our|in(?:ute|s?\b)|tunde|eure|ora|OUR|IN(?:UTE|S?\b)|TUNDE|EURE|ORA|时|钟|长)")
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
        yield from _said(text, start, end, promise.start())


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


def _said(text: str, start: int, end: int, unit: int) -> Iterator[Claim]:
    for weight, pattern in _SENTENCES:
        for found in pattern.finditer(text, start, end):
            if not found.start("amount") <= unit <= found.end("amount"):
                continue
            length = read_duration(re.sub(r"[\s-]+", " ", found["amount"]))
            if length is not None and timedelta(minutes=5) <= length <= timedelta(hours=12):
                span = Span(found.start("amount"), found.end("amount"))
                yield Claim("duration", length, span, "a sentence", weight)
