"""
People of Chinese sentences right behind the body they come from, or the word for what they do there.

    来自湖畔科技的周明远为我们讲述了…
    首先，主持人 Ana Vidal 介绍了…
    15:00 一号报告厅　题目：“Slow boats”，演讲者：Quirin Dalbo
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._names_entries import claims_of_name
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE, sureness, surname_first
from eventkit.announcements.finders._positions import read_positions
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
    if not any(cue in document.text for cue in _CUES):
        return
    for block in document.blocks:
        if block.kind is Kind.TITLE or len(block.body) < _SHORT:
            continue
        for pattern, role, rule in _FORMS:
            for match in pattern.finditer(document.text, block.body.start, block.body.end):
                if _is_name(match["name"]):
                    yield from _claims(match, role, rule)


_SHORT = 8
_FORMS = (
    (_FROM, SPEAKER, "from a body, in a Chinese sentence"),
    (_LEADS, MODERATOR, "who leads, in a Chinese sentence"),
    (_LABEL, SPEAKER, "label in a line"),
)


def _is_name(words: str) -> bool:
    if words[0] < "\u3400":
        return sureness(words) >= SHAPE
    return surname_first(words) and not han_kind(words) and sureness(words) >= KNOWN


def _claims(match: re.Match[str], role: Role, rule: str) -> Iterator[Claim]:
    name, body = Span(*match.span("name")), match.groupdict().get("body")
    words = Span(match.start("body") if body else name.start, name.end)
    yield from claims_of_name(match.string, name, role, rule, 0.5, read_positions(body or ""), words=words)
