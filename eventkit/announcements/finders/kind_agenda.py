"""
Finds that something takes place in an agenda: lines that begin with clock times ("9:00-9:40  Opening").

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
_SUMMIT = re.compile(
    r"(?i)\b(?:keynotes?|(?:opening|closing) (?:remarks|address|ceremony|session)|poster session|plenary"
    r"|(?:invited|contributed|lightning) talks?|eröffnung|plenum|séance plénière|clôture|sesión plenaria|clausura)\b"
    r"|主旨(?:演讲|报告)|开幕|闭幕|分论坛|特邀报告"
)


def find(document: Document) -> Iterable[Claim]:
    text, offset = sample(document, _SAMPLE)
    starts = [0, *(line_end.end() for line_end in re.finditer("\n", text))]
    lines = [placed(match.span(), offset) for start in starts if (match := _LINE.match(text, start))]
    if len(lines) < 3:
        return
    yield Claim("announces", True, lines[0], "agenda", 1.5)
    for line in lines:
        if match := _SUMMIT.search(document.text, line.start, line.end):
            yield Claim("kind", "summit", Span(*match.span()), "agenda", 1.5)
            return
