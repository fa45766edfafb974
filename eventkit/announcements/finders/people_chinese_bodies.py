"""
People of Chinese sentences beside the body they come from, or behind the word for what they do there.

    来自湖畔科技的周明远为我们讲述了…
    首先，主持人 Ana Vidal 介绍了…
    15:00 一号报告厅　题目：“Slow boats”，演讲者：Quirin Dalbo
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._names_entries import read_positions, to_person
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE, sureness, surname_first
from eventkit.people import Appearance
from eventkit.people._han import han_kind
from eventkit.people.role import MODERATOR, SPEAKER, Role

_NAME = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}|[\u3400-\u9fff]{2,3}?)(?:\s?[(（][^()（）\n]{2,20}[)）])?"
_DOES = r"(?:首先|随后|接着|最后)?(?:[为给向]我们|[为给向]大家|[为给向]各位|带来了|分享了|介绍了|讲述了|讲解了|演示了)"
_FROM = re.compile(rf"来自\s?(?P<body>[^，。；！？、：的\n]{{2,30}}?)\s?的\s?{_NAME}\s?{_DOES}")
_LEADS = re.compile(rf"主持人\s?{_NAME}\s?(?:首先|先)?(?:介绍了?|科普了?|宣布|开场|[为给向]大家|[为给向]我们)")
_LABEL = re.compile(
    r"(?<=[，,；;。”\"\s])(?:演讲者|讲者|分享者|演讲人|报告人|主讲人|主讲嘉宾)\s?[:：]\s?"
    rf"{_NAME}(?=\s*(?:[，,；;。)）\n]|$))"
)
_CUES = ("来自", "主持人", "演讲者", "讲者", "分享者", "演讲人", "报告人", "主讲人", "主讲嘉宾")


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance."""
    text = document.text
    if not any(cue in text for cue in _CUES):
        return
    for block in document.blocks:
        if block.kind is Kind.TITLE or len(block.body) < _SHORT:
            continue
        start, end = block.body.start, block.body.end
        for pattern, role, rule in _FORMS:
            for match in pattern.finditer(text, start, end):
                claim = _claim(match, role, rule)
                if claim is not None:
                    yield claim


_SHORT = 8
_FORMS = (
    (_FROM, SPEAKER, "from a body, in a Chinese sentence"),
    (_LEADS, MODERATOR, "who leads, in a Chinese sentence"),
    (_LABEL, SPEAKER, "label in a line"),
)


def _claim(match: re.Match[str], role: Role, rule: str) -> Claim | None:
    name = match["name"]
    if name[0] >= "\u3400":
        if not surname_first(name) or han_kind(name) or sureness(name) < KNOWN:
            return None
    elif sureness(name) < SHAPE:
        return None
    person = to_person(name)
    if person is None:
        return None
    body = match.groupdict().get("body") or ""
    first = match.start("body") if body else match.start("name")
    span = Span(first, match.end("name"))
    words = match.string[span.start : span.end]
    return Claim("person", Appearance(person, role, read_positions(body) if body else (), text=words), span, rule, 0.5)
