"""The person that a Chinese line ends with (han_at_end), or names before the talk (han_at_start)."""

from __future__ import annotations

import re

from eventkit.announcements.document import Span
from eventkit.announcements.finders._names_entries import Entry, name_and_title, read_entry, to_person
from eventkit.announcements.finders._names_han import is_lone_name, name_and_position
from eventkit.announcements.finders._names_sure import RESPECTED
from eventkit.people import Appearance
from eventkit.people._han import han_kind
from eventkit.people.role import Role

_PIECE = re.compile(r"[^\s\u3000|｜/—–]+")
_OF_RESPECT = frozenset("博士 教授 老师 先生 女士 院士 研究员 副教授".split())
_MOST_PIECES = 4


def han_at_end(text: str, line: Span, role: Role, *, whole: bool = False) -> Entry | None:
    """
    The person that a Chinese line ends with, behind other words: name and position, or position and name.

    With `whole` the line is nothing else.

    >>> text = "10:00 边缘网关的实践 周明远 湖畔科技高级工程师"
    >>> han_at_end(text, Span(6, len(text)), Role("speaker")).appearance.name
    '周明远'
    """
    pieces = [piece.span() for piece in _PIECE.finditer(text, line.start, line.end)]
    for at in range(1) if whole and pieces else range(max(1, len(pieces) - _MOST_PIECES), len(pieces)):
        said = [text[start:end] for start, end in pieces[at:]]
        span = Span(pieces[at][0], pieces[-1][1])
        behind = said[1:]
        if behind and behind[0] in _OF_RESPECT:
            behind = behind[1:]
        if behind and is_lone_name(said[0]) and han_kind(behind[-1]) in ("title", "body"):
            return read_entry(text, span, role)
        if len(said) > 1 and name_and_title(said[-1]) and han_kind("".join(said[:-1])) in ("body", "title", "place"):
            return read_entry(text, span, role)
        if len(said) > 1 and is_lone_name(said[-1]) and han_kind("".join(said[:-1])) == "title":
            return read_entry(text, span, role)
        found = name_and_position(said[0]) if len(said) == 1 else None
        if found is not None and (found[1] or found[2] >= RESPECTED or is_lone_name(said[0])):
            person = to_person(found[0])
            if person is not None:
                return Entry(Appearance(person, role, found[1], text=said[0]), span, found[2])
    return None


_BEFORE_TALK = re.compile(r"\s*(?=\S)(?P<who>[^：:《\n]{2,60}?)(?<=\S)\s*(?:[：:]|(?=《)|——)\s*\S")


def han_at_start(text: str, line: Span, role: Role) -> Entry | None:
    """
    The person whom a line names before the talk, with a position.

    >>> text = "青山大学教授 周明远：城市水系的未来"
    >>> han_at_start(text, Span(0, len(text)), Role("speaker")).appearance.name
    '周明远'
    """
    found = _BEFORE_TALK.match(text, line.start, line.end)
    entry = read_entry(text, Span(*found.span("who")), role) if found is not None else None
    return entry if entry is not None and entry.appearance.positions else None
