"""
Words into what they state: `read_statement`.

The tokens are gone through once, from left to right; at each the longest date, clock time or other phrase is taken, and
what is none is passed over. Nothing is resolved here: see resolve.py.
"""

from __future__ import annotations

import re
from datetime import timedelta

from eventkit.when.assembler import Assembler
from eventkit.when.date_drafts import DatesDraft
from eventkit.when.date_plain import read_plain_date
from eventkit.when.duration import read_duration
from eventkit.when.scanner import Scanner
from eventkit.when.shape import Shape
from eventkit.when.statement import StatementDraft
from eventkit.when.tokens import fold, tokenize

_LABEL = re.compile(
    r"(?:duration|length|runtime|running time|time|dauer|länge|durée|duración|时长|時長|长度|所要時間)"
    r"\s{0,3}:?\s{0,3}"
)
# "2H21" is the second half of 2021, and "2h21" a length.
_PERIOD = re.compile(r"[1-4][HQ]\d\d")
_HOURS = re.compile(r"([0-3]):([0-5]\d)\s?(?:h|hrs?|hours|std\.?|stunden)")
_ENDS_IN_DAY = re.compile(r"[\w\s]{1,20}日")
_LONG = 3
"""So many hours a number before "h", or of three with colons, may be, to be a length when it stands alone."""
_COUNTDOWN = re.compile(r"-(\d{1,3}:\d\d)")
_CLOCK_LIKE = re.compile(r"(?P<hours>\d{1,4})\s?(?:h|hs|hrs|uhr|时|時|s|(?P<long>heures|horas))\s?(?P<minutes>\d{2})?")


def read_statement(text: str) -> StatementDraft:
    """What the words state. Never raises; words that state no time give an empty statement."""
    folded = fold(text)
    statement = StatementDraft(text)
    stripped = folded.strip()
    if len(stripped) <= 80:
        if (day := read_plain_date(stripped)) is not None:
            start = folded.index(stripped)
            statement.dates = [DatesDraft([day], Shape.POINT, 0, 0)]
            statement.date_spans = [(start, start + len(stripped))]
            return statement
        length = None if _PERIOD.fullmatch(text.strip()) else _whole_duration(stripped)
        if length is not None:
            statement.duration = length
            return statement
    tokens = tokenize(text, folded)
    items = Scanner(text, folded, tokens).scan()
    Assembler(statement, items, tokens, folded).assemble()
    return statement


def _whole_duration(words: str) -> timedelta | None:
    if found := _COUNTDOWN.fullmatch(words):
        return read_duration(found[1])
    if not words or not (words[0].isdecimal() or words[0].isalpha() or words[0] in "½"):
        return None
    if words[:4].isdecimal():
        return None  # "1400h", "1990s", "2021 H2"
    if label := _LABEL.match(words):
        rest = words[label.end() :]
        return read_duration(rest) if rest else None
    if ":" in words:
        first, _, rest = words.partition(":")
        if found := _HOURS.fullmatch(words):
            return timedelta(hours=int(found[1]), minutes=int(found[2]))
        if not first.isdecimal() or (int(first[:4]) <= 24 and not (rest.count(":") == 1 and int(first) <= _LONG)):
            return None  # a clock time
    found = _CLOCK_LIKE.fullmatch(words)
    if words == "24h":
        return timedelta(hours=24)
    if found and int(found["hours"]) > (12 if found["long"] and not found["minutes"] else _LONG):
        return None  # "14h30" is a clock time; "1h30" and "2 horas" are lengths
    if _ENDS_IN_DAY.fullmatch(words):
        return None
    return read_duration(words)
