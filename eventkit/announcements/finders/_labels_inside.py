"""Those who take part in a talk by the labels inside its line: "Who pays? Moderator: Ana Vidal. Panel: Tom Okoro"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.document import Span
from eventkit.announcements.finders._names_entries import Entry, read_entries
from eventkit.announcements.finders._names_roles import TAKING_PART, role_of_label
from eventkit.people.role import Role

# A label behind the end of a sentence, a comma, a dash or a bracket: with a colon, or with "by". "With" begins one.
_INSIDE = re.compile(
    r"(?:(?:[.;,?!)|–—]\s+|[(（])(?P<label>[^\W\d_][\w-]*(?:\s[^\W\d_][\w-]*){0,2})"
    r"(?:\s?[:：]\s+|(?:(?<=\sby)|(?<=\spar)|(?<=\svon)|(?<=\spor))\s+)"
    r"|[.?!]\s+(?:With|Avec|Mit|Con)\s(?=[A-ZÀ-Þ]))"
)


def labels_inside(text: str, line: Span) -> tuple[Span, list[tuple[Span, Role | None]]]:
    """
    The words of a line before the first label of people inside it, and the words behind each label with its role.

    A role is None where the label is a mere "with": theirs is that of the part of the program.
    """
    found = [(match, role) for match in _INSIDE.finditer(text, line.start, line.end) for role in _roles(match)]
    if not found:
        return line, []
    ends = [*(match.start() for match, _ in found[1:]), line.end]
    parts = [(Span(match.end(), end), role) for (match, role), end in zip(found, ends, strict=True)]
    first = found[0][0].start()
    return Span(line.start, first + (text[first] in "?!")), parts


def people_of_labels(text: str, parts: list[tuple[Span, Role | None]], role: Role) -> Iterator[Entry]:
    """The people behind the labels inside a line, in the role of their label or else in this one."""
    for words, own in parts:
        yield from read_entries(text, words, own or role, either=own is None)


def _roles(match: re.Match[str]) -> Iterator[Role | None]:
    """The role a label gives, None where it says none; nothing where it is no label of people."""
    if match["label"] is None:
        yield None
        return
    heading = role_of_label(match["label"].casefold())
    if heading is not None and heading.role in TAKING_PART and (not heading.either or match["label"].endswith(_BY)):
        yield heading.role


_BY = (" by", " par", " von", " por")
