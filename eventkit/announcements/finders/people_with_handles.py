"""
People who are listed with nothing but their address in a network: a name, and "@…" below or beside it.

    Ines Roth
    @inesroth

    Tom Okoro (@okoro_t)

Two such people at least; lists of teams, authors and contacts have the same form and say so in the words over them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._names_entries import claims_of_name
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE, sureness
from eventkit.announcements.finders._spoken_of import read_here, skipped
from eventkit.people.role import PANELIST, SPEAKER

_LEAST = 2
_MOST = 60
_ENTRY = re.compile(
    r"(?m)^[ \t•*-]*(?P<name>[^\W\d_a-zà-ÿ][^\s,;:()@/]{1,24}(?:[ ][^\s,;:()@/]{1,24}){0,3})"
    r"(?:[ \t]*\n[ \t]*|[ \t]*[-–—|,:][ \t]*|[ \t]+)\(?@[\w.]{2,40}(?:@[\w.-]{3,60})?\)?[ \t]*$"
)
_PANEL = re.compile(r"\b(?:panel|round ?table|podium|table ronde|mesa redonda)|圆桌", re.I)
_OTHERS = re.compile(
    r"\b(?:team|staff|board|members|winners?|authors?|editors?|maintainers?|contribut\w+|contacts?|kontakt|équipe|"
    r"equipo|credits?|thanks?|merci|danke|gracias|follow|organi[sz]\w+|organisat\w+|sponsors?|reviewers?|written|jury)\b"
    r"|团队|作者|联系|关注|致谢",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker, or as panelist of what the title calls a panel."""
    text = document.text
    if "@" not in text:
        return
    found: list[tuple[Span, str]] = []
    for at, block in enumerate(document.blocks):
        if block.kind is Kind.ROW or len(block.span) > 600 or "@" not in text[block.span.start : block.span.end]:
            continue
        above = document.words(document.blocks[at - 1].span)[-120:] if at else ""
        said = f"{document.heading(block)} {above}"
        if not read_here(document, block) or _OTHERS.search(said) or skipped(said):
            return
        for entry in _ENTRY.finditer(text, block.span.start, block.span.end):
            if sureness(entry["name"]) >= SHAPE:
                found.append((Span(*entry.span("name")), entry["name"]))
    if not _LEAST <= len(found) <= _MOST or not any(" " in name and sureness(name) >= KNOWN for _, name in found):
        return
    title = document.title
    panel = title is not None and _PANEL.search(document.words(title.body)) is not None
    for span, _ in found:
        yield from claims_of_name(text, span, PANELIST if panel else SPEAKER, "a name with a handle", 0.5)
