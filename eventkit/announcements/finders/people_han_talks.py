"""
People of Chinese pages beside the titles of their talks, and those whose life begins with the name.

    周明远，湖畔科技高级工程师，《边缘网关实践》
    3）《小程序的性能》——林若溪
    “周明远”，某航运公司技术总监。……

A life counts only where the words over it, or the page, speak of lecturers or guests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._names_entries import claims_of_name
from eventkit.announcements.finders._names_sure import SHAPE, sureness, surname_first
from eventkit.announcements.finders._positions import read_positions
from eventkit.people import Position
from eventkit.people._han import han_kind
from eventkit.people.role import SPEAKER

_NAME = r"[\u3400-\u9fff]{2,4}"
_LINE = re.compile(
    rf"^[\s•]*[“「\"]?(?P<name>{_NAME})[”」\"]?\s*(?:[，,、|｜:：]\s*(?P<what>[^《》\n]{{0,120}}?))?"
    r"\s*[，,:：|｜—–-]*\s*《[^《》\n]{2,80}》\s*[。；]?\s*$",
    re.M,
)
_TALK = re.compile(
    rf"《[^《》\n]{{2,80}}》\s*(?:-{{1,3}}|[—–]{{1,3}}|[:：|｜/]|by|\s)\s*[“「]?(?P<name>{_NAME})[”」]?"
    r"(?:\s*[，,（(|｜]\s*(?P<what>[^《》\n。；]{2,60}?)[）)]?)?\s*[。；]?\s*$",
    re.M,
)
_LIFE = re.compile(
    rf"^[\s•]*(?P<open>[“「\"])(?P<name>{_NAME})[”」\"]\s*[，,：:]?\s*(?P<what>[^\n，。；]{{2,40}})[，。；]", re.M
)
_GIVEN_HERE = re.compile("讲师|嘉宾|主讲|分享人|讲者|演讲者|分享者")
_NOT_WHAT = re.compile(r"\d{4}\s?年|毕业")


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker."""
    text = document.text
    if not document.beginnings.has(_HAN_CHARACTERS) or ("《" not in text and "“" not in text and "「" not in text):
        return
    lives = _GIVEN_HERE.search(text) is not None
    for block in document.blocks:
        if block.kind in (Kind.TITLE, Kind.ROW):
            continue
        start, end = block.span.start, block.span.end
        for pattern in (_LINE, _TALK, *([_LIFE] if lives else [])):
            for match in pattern.finditer(text, start, end):
                yield from _claims(match)


_HAN_CHARACTERS = "的一是在了人我有他这中大来上国和主演会开"


def _claims(match: re.Match[str]) -> Iterator[Claim]:
    name = match["name"]
    if not surname_first(name) or han_kind(name) not in ("", "place") or sureness(name) < SHAPE:
        return
    what = (match["what"] or "").strip(" ，,、|｜")
    said = Span(*match.span("name"))
    words = Span(said.start, match.end("what") if what else said.end)
    positions = tuple(_positions(what))
    yield from claims_of_name(match.string, said, SPEAKER, "beside a talk", 0.6, positions, words=words)


def _positions(what: str) -> Iterator[Position]:
    """The positions of a list, first those in Chinese: what somebody is in a project is said besides."""
    pieces = [piece.strip() for piece in re.split("[，,；;|｜]", what) if piece.strip()]
    read = [position for piece in pieces if not _NOT_WHAT.search(piece) for position in read_positions(piece)]
    yield from (position for position in read if _han(position))
    yield from (position for position in read if not _han(position))


def _han(position: Position) -> bool:
    return re.search(r"[\u3400-\u9fff]{2}", position.title or "") is not None
