"""
Every place where Chinese words name a person (han_mentions): "周明远老师", "湖畔社理事长何青", "何青" alone in a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.document import Span
from eventkit.announcements.finders._names_han import NOT_NAMES, RESPECT, is_lone_name, name_and_position
from eventkit.announcements.finders._names_sure import RESPECTED, SHAPE, han_words, sureness, surname_first
from eventkit.people._han import han_kind

_RESPECTED = re.compile(
    rf"[\u3400-\u9fff]{{2,3}}(?=(?P<respect>先生|女士|教授|博士|老师|院士|同学|学长|学姐)|理事长|{RESPECT})"
)
_ENDING = re.compile(rf"(?:理事长|{RESPECT})$")
_RUN = re.compile(r"[\u3400-\u9fff]{2,30}")
_TITLE_ENDS = frozenset("长师员官者人任授席监家理事客生")
# Before a name of two characters these are no part of it.
_GLUED = frozenset("官长员总授监席师者的由请是和与及为对向让给跟")
_HAN = re.compile("[\u3400-\u9fff]")
_DOTS = frozenset("·・•‧")  # of foreign names, which are read whole


def han_mentions(text: str, begin: int, end: int) -> Iterator[tuple[Span, int]]:
    """
    The names between two offsets, and how sure each is; not in order.

    >>> text = "湖畔社理事长何青先生来了"
    >>> [text[span.start : span.end] for span, sure in han_mentions(text, 0, len(text))]
    ['何青']
    """
    seen = set()
    for match in _RESPECTED.finditer(text, begin, end):
        size = next((size for size in (len(match[0]), 2) if _is_called(match[0][-size:])), 0)
        # Before a post, as in 公司运维工程师, characters of a word may look like a name.
        if size and (
            match["respect"] or not _HAN.match(text, match.end() - size - 1) or text[match.end() - size - 1] in _GLUED
        ):
            seen.add(match.end())
            yield Span(match.end() - size, match.end()), RESPECTED
    for match in _RUN.finditer(text, begin, end):
        run = match[0]
        dotted = text[match.end() : match.end() + 1] in _DOTS or text[match.start() - 1 : match.start()] in _DOTS
        if match.end() in seen or dotted or text[match.start() - 1 : match.start()].isdecimal():
            continue
        if len(run) <= 3:
            if surname_first(run) and run not in han_words() and is_lone_name(run):
                yield Span(match.start(), match.end()), max(SHAPE, sureness(run))
        elif any(run[-size - 1] in _TITLE_ENDS and surname_first(run[-size:]) for size in (2, 3)):
            found = name_and_position(run)
            name = _ENDING.sub("", found[0]) if found is not None and found[1] else ""
            if found is not None and name and name not in han_words() and (at := run.rfind(name)) > 0:
                yield Span(match.start() + at, match.start() + at + len(name)), max(SHAPE, found[2])


def _is_called(name: str) -> bool:
    """Whether the characters before a word of respect are a name."""
    if not surname_first(name) or name in han_words() or NOT_NAMES.search(name):
        return False
    if len(name) > 2 and name[0] in _GLUED and surname_first(name[1:]):
        return False
    return han_kind(name) in ("", "place") and sureness(name + "先生") >= RESPECTED
