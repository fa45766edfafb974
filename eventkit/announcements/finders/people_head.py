"""
Who gives a talk, in a line by itself below its title: nothing but people with the bodies they are from.

    Seminar of the Lake School

    What cash does to schools

    Dr. Ina Lund (University of Elmau) & Dr. Tom Okoro (Harbor School)

Only where the page calls itself a talk of some kind: below the title of a report stand its authors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind
from eventkit.announcements.finders._names_entries import read_entries
from eventkit.announcements.finders._names_sure import KNOWN, RESPECTED
from eventkit.people.role import SPEAKER

_FIRST = 7  # blocks of a head
_LONGEST = 220
_TALK = re.compile(
    r"\b(?:seminars?|talks?|lectures?|colloqui\w+|kolloquium|vortrag|vorlesung|webinars?|séminaires?|conférence|seminario|charla|"
    r"ponencia|keynote|thesis defen[cs]e|tutorial)\b",
    re.I,
)
_BYLINE = re.compile(r"\s*(?:by|written|von|par|por|author|posted|text|foto|photo)\b", re.I)
_LOOKS = re.compile(r"(?:(?:Dr|Prof|Professor|Dra|Ms|Mr|Mrs)\.?\s|[^\W\d_a-zà-ÿ]\S+\s)[^\n]{3,80}?[(（,]")


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker."""
    text, blocks = document.text, document.blocks[:_FIRST]
    title = document.title
    if title is None or not any(
        _TALK.search(document.words(block.body)) for block in blocks[:3] if len(block.body) < 200
    ):
        return
    for block in blocks[1:]:
        words = document.words(block.body)
        if block.kind not in (Kind.HEADING, Kind.PARAGRAPH) or len(words) > _LONGEST or "\n" in words.strip():
            continue
        if _LOOKS.match(words) is None or _BYLINE.match(words) or words.rstrip()[-1] in ".!?:":
            continue
        entries = read_entries(text, block.body, SPEAKER, either=True)
        sure = all(one.sure >= RESPECTED or (one.sure >= KNOWN and one.appearance.positions) for one in entries)
        respected = any(one.sure >= RESPECTED for one in entries)
        if entries and sure and (respected or len(entries) > 1) and any(one.appearance.positions for one in entries):
            for entry in entries:
                yield Claim("person", entry.appearance, entry.span, "below the title of a talk", 0.5)
            return
