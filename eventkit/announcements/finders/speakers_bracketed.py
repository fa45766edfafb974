"""
Finds who speaks in brackets behind what is presented, in the lines of a program:

    Agenda:
    AirLog project (Ines Roth, Harbor Institute)
    Tide Atlas (Quirin Dalbo, Lagoon Bank)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._names_entries import Entry, read_entries
from eventkit.announcements.finders._names_sure import KNOWN
from eventkit.people.role import SPEAKER

_PROGRAM = re.compile(
    r"\b(?:agenda|program(?:me)?|schedule|talks?|presentations?|line-?up|lectures?|sessions?|demos?|projects?|"
    r"contributions?|"
    r"programm|ablauf|tagesordnung|vorträge|beiträge|programme|exposés|interventions|programa|ponencias|charlas)\b|议程|"
    r"日程|议题|分享",
    re.I,
)
_LINE = re.compile(
    r"[\s•●▪*\d.)–—-]*(?P<what>\S[^()（）\n]{1,140}?)\s*[(（](?P<who>[^()（）\n]{4,120})[)）]\s*[.;]?\s*$"
)
_WITHIN = 3000  # characters below the heading


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance for each; at least two lines must have the form, one below the other."""
    text = document.text
    for block in document.blocks:
        if block.kind is not Kind.HEADING or len(block.body) > 60 or not _PROGRAM.search(document.words(block.body)):
            continue
        found = list(_lines(text, block.span.end))
        if len(found) > 1 and any(entry.sure >= KNOWN for entry in found):
            for entry in found:
                yield Claim("person", entry.appearance, entry.span, "in brackets in a program", 0.55)


def _lines(text: str, start: int) -> Iterator[Entry]:
    end = min(len(text), start + _WITHIN)
    for line in re.finditer(r"\S[^\n]*", text[start:end]):
        match = _LINE.fullmatch(line[0])
        if match is None:
            return
        begin = start + line.start()
        who = Span(begin + match.start("who"), begin + match.end("who"))
        entries = read_entries(text, who, SPEAKER, either=True, plural=False)
        if len(entries) != 1 or (entries[0].sure < KNOWN and not entries[0].appearance.positions):
            return
        yield entries[0]
