"""Parts shared by the readers of names: the refusal, brackets in a text, a Name from labelled stretches."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import frozen

from eventkit.doubts import Evidence
from eventkit.errors import UnreadableName
from eventkit.people.name import Name, NamePart, Order

# Reads a whole text as a name: handed to the readers that meet a second name inside theirs.
ReadWhole = Callable[[str, Order | None, str | None], Name]
Label = tuple[int, int, str]


def refuse(text: str, reason: str) -> UnreadableName:
    """The error for words that are not one person's name."""
    return UnreadableName(
        f"{text[:80]!r} is not one person's name: {reason}; give the name alone, or make it an Organization or a role",
        text=text,
    )


def made(
    text: str,
    labels: list[Label],
    *,
    order: Order,
    language: str | None,
    script: str | None,
    evidence: tuple[Evidence, ...],
    alternatives: tuple[Name, ...] = (),
    native: Name | None = None,
) -> Name:
    """A Name from labelled stretches of its text; what lies between them is separator."""
    parts: list[NamePart] = []
    at = 0
    for start, end, kind in sorted(labels):
        if start > at:
            parts.append(NamePart("separator", text[at:start]))
        parts.append(NamePart(kind, text[start:end]))
        at = end
    if at < len(text):
        parts.append(NamePart("separator", text[at:]))
    return Name(
        text,
        tuple(parts),
        order=order,
        language=language,
        script=script,
        evidence=evidence,
        alternatives=alternatives,
        native=native,
    )


def region_of(language: str | None) -> str:
    """ "-HK" of "zh-HK"."""
    for piece in (language or "").replace("_", "-").split("-")[1:]:
        if len(piece) == 2 and piece.isalpha():
            return "-" + piece.upper()
    return ""


@frozen
class Bracket:
    """Where a bracket or quote begins and ends, with and without its marks."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    quote: bool


_BRACKETS = re.compile(
    r"[(（\[【]([^()（）\[\]【】]{1,80})[)）\]】]|[\"“”„«「『]([^\"“”„«»」』]{1,40})[\"“”»」』]|(?:(?<=\s)|^)['‘’]([^'‘’\s][^'‘’]{0,30})['’](?=\s|$)"
)


def brackets_in(text: str) -> list[Bracket]:
    """Brackets and quotes in a text with their contents, none within another."""
    found = []
    for match in _BRACKETS.finditer(text):
        group = match.lastindex or 1
        found.append(Bracket(match.start(), match.end(), match.start(group), match.end(group), group > 1))
    return found
