"""
Finds that something takes place in an agenda: lines that begin with clock times ("9:00-9:40  Opening"), or with the
clock times at which what is in programs begins ("10:30  Coffee").

An agenda with keynotes, opening words or poster sessions is that of a summit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._sample import placed, sample

_SAMPLE = 8000
_HOUR = r"(?:[01]?\d|2[0-3])"
_MINUTE = r"\s?[:.：h]\s?[0-5]\d"
_LINE = re.compile(
    rf"[^\w\n]{{0,4}}{_HOUR}(?:{_MINUTE})?\s?(?:[ap]\.?m\.?|Uhr)?\s?(?:[-–—~～至到]|to|bis)\s?{_HOUR}{_MINUTE}[^\n]*",
    re.I,
)
_BEGINS = re.compile(
    rf"[^\w\n]{{0,4}}{_HOUR}{_MINUTE}\s?(?:[ap]\.?m\.?|Uhr)?(?:[ \t]{{2,}}|\t|\s?[-–—|:]\s|\s)"
    r"(?P<what>[^\W\d][^\n]{1,120})",
    re.I,
)
_OF_PROGRAM = re.compile(
    r"(?:welcome|opening|closing|farewell|(?:coffee|lunch|tea|short)(?: break)?|break|registration|keynote|doors"
    r"|lightning talks|q ?& ?a|wrap[ -]?up|dinner|reception|begrüßung|kaffee(?:pause)?|pause|mittag(?:spause|essen)?"
    r"|abschluss|accueil|déjeuner|clôture|bienvenida|almuerzo|café|descanso|cierre|inauguración"
    r"|签到|茶歇|午餐|午休|开场|合影|开幕式?|闭幕式?|抽奖)(?=\s*(?:$|[,(:&/–|]|- |and\b|with\b|und\b|et\b|y\b))",
    re.I,
)
_LEAST = 3  # lines
_MANY = 6  # lines of single times that may be those of a summit: a club has lightning talks as well
_SUMMIT = re.compile(
    r"(?i)\b(?:keynotes?|(?:opening|closing) (?:remarks|address|ceremony|session)|poster session|plenary"
    r"|(?:invited|contributed|lightning) talks?|eröffnung|plenum|séance plénière|clôture|sesión plenaria|clausura)\b"
    r"|主旨(?:演讲|报告)|开幕|闭幕|分论坛|特邀报告"
)


def find(document: Document) -> Iterable[Claim]:
    text, offset = sample(document, _SAMPLE)
    starts = [0, *(line_end.end() for line_end in re.finditer("\n", text))]
    lines = [placed(match.span(), offset) for start in starts if (match := _LINE.match(text, start))]
    sure = True
    if len(lines) < _LEAST:
        found = [match for start in starts if (match := _BEGINS.match(text, start))]
        if len(found) < _LEAST or not any(_OF_PROGRAM.match(match["what"]) for match in found):
            return
        lines = [placed(match.span(), offset) for match in found]
        sure = len(lines) >= _MANY
    yield Claim("announces", True, lines[0], "agenda", 1.5)
    for line in lines if sure else ():
        if match := _SUMMIT.search(document.text, line.start, line.end):
            yield Claim("kind", "summit", Span(*match.span()), "agenda", 1.5)
            return
