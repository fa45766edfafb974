"""
Tables of phrases: files of eventkit/announcements/words/ in which each line is a phrase and "[name]" begins a group.

A line is a regular expression of which case does not matter. A space in it stands for any white space, its edges are
edges of words ("rsvp" is not found in "RSVPs"), except for Chinese, at "^" and "$", and where "…" says otherwise.
A number behind the name of a group ("[job 2.5]") is what its finder makes of it, often a weight.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property

from attrs import frozen

from eventkit.announcements.finders._index import Index
from eventkit.announcements.word_tables import lines_of

_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_GROUP = re.compile(r"\[([A-Za-z]+(?: [A-Za-z]+)*)(?: ([\d.]+))?\]")


@frozen(slots=False)
class Group:
    """A group of phrases with the number behind its name (1 where there is none)."""

    name: str
    weight: float
    lines: tuple[str, ...]

    @property
    def expression(self) -> str:
        """All of its phrases as one expression."""
        return "|".join(map(expression_of, self.lines))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The same, compiled."""
        return re.compile(self.expression, re.I | re.M)


@cache
def phrases(table: str) -> tuple[Group, ...]:
    """The groups of a table, in order."""
    return tuple(Group(name, weight, tuple(lines)) for name, weight, lines in groups(table))


def group_weights(table: str) -> list[tuple[str, float]]:
    """The groups of a table whose lines are no expressions by themselves, with their weights."""
    return [(name, weight) for name, weight, _ in groups(table)]


@frozen
class Form:
    """A line of a table by itself, under the name of its group."""

    group: str
    weight: float
    pattern: re.Pattern[str]


def forms(table: str, parts: Mapping[str, str]) -> tuple[Form, ...]:
    """The lines of a table one by one, each "{part}" in them replaced by its expression."""
    found = []
    for name, weight, lines in groups(table):
        for line in lines:
            expression = _with_parts(expression_of(line), parts)
            found.append(Form(name, weight, re.compile(expression, re.I | re.M)))
    return tuple(found)


@cache
def groups(table: str) -> list[tuple[str, float, list[str]]]:
    """The lines of a table as they stand in it: the name of each group, the number behind it, its lines."""
    found: list[tuple[str, float, list[str]]] = []
    for line in lines_of(table):
        if named := _GROUP.fullmatch(line):
            found.append((named[1], float(named[2] or 1), []))
        else:
            found[-1][2].append(line)
    return found


def index_of(*tables: str, parts: Mapping[str, str] | None = None, only: str = "") -> Index:
    """The lines of tables by their beginnings, each under its table and group; all groups, or `only` one."""
    index = Index()
    for table in tables:
        for name, _, lines in groups(table):
            for line in lines if only in ("", name) else ():
                expression = _with_parts(spaced(line.strip("…")), parts)
                index.add((table, name), expression, ends=not (line.endswith(("$", "…")) or is_han(line)))
    return index


def _with_parts(expression: str, parts: Mapping[str, str] | None) -> str:
    """An expression with each "{part}" replaced by its own."""
    for part, words in (parts or {}).items():
        expression = expression.replace(spaced(f"{{{part}}}"), words)
    return expression


def is_han(line: str) -> bool:
    """Whether an expression is of Chinese, Japanese or Korean, where words have no edges."""
    return _HAN.search(line) is not None


def expression_of(line: str) -> str:
    """A line of a table as an expression."""
    han = is_han(line)
    start = "" if han or line.startswith(("^", r"\A", "…")) else r"(?<!\w)"
    end = "" if han or line.endswith(("$", "…")) else r"(?!\w)"
    return f"(?:{start}{spaced(line.strip('…'))}{end})"


def spaced(words: str) -> str:
    """
    The expression with its spaces made any white space, except in classes of characters.

    White space is taken whole (possessively), so that what follows, which may begin with any character, is not tried
    anew behind each part of it: that would take the square of its length.
    """
    return re.sub(r"(\[[^\]]*\])|( )(?=[?*+{])|( +)", lambda m: m[1] or (r"\s" if m[2] else r"\s++"), words)
