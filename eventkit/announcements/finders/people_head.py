"""
Who gives a talk, in a line of the page's head that is all people with the bodies they are from, without a label.

    Slow Ferries: What We Learned         Seminar of the Lake School
    2031-05-04 18:00
    Ines Roth, Harbor Institute           What cash does to schools

                                          Dr. Ina Lund (University of Elmau) & Dr. Tom Okoro (Harbor School)

Only right below a line of a day and an hour, or where the page calls itself a talk of some kind: below a day without an
hour, and below the title of a report, stand those who wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._names_entries import Entry, read_entries
from eventkit.announcements.finders._names_sure import KNOWN, RESPECTED
from eventkit.announcements.finders._page_head import head_lines
from eventkit.announcements.finders._places import VENUE
from eventkit.announcements.finders._time_lines import times_of_line
from eventkit.people import Position
from eventkit.people._pieces import body_word
from eventkit.people.role import SPEAKER

_TOP = 3  # blocks in which a page says what it is
_LONGEST = 200  # characters of one of them
_TALK = re.compile(
    r"\b(?:seminars?|talks?|lectures?|colloqui\w+|kolloquium|vortrag|vorlesung|webinars?|séminaires?|conférence|seminario|charla|"
    r"ponencia|keynote|thesis defen[cs]e|tutorial)\b",
    re.I,
)
_NAMED = re.compile(r"[\s*_]*(?P<name>[^\W\d_a-zà-ÿ][^,(\n|]{4,60}?)\s*(?:,\s+|\s*[(（]|\s+\|\s+)(?=[^\W\d_])")
_BYLINE = re.compile(r"\s*(?:by|written|von|par|por|author|posted|text|foto|photo)\b", re.I)
_SENTENCE = re.compile(r"[.!?:]$|\b(?:will|is|are|was|has|have|said)\b|\b(?:street|avenue|room|hall|building)\b", re.I)
# A park is a place though its name may be somebody's; who writes for the news speaks nowhere.
_LANDSCAPE = re.compile(r"(?:Bridge|Beach|Hill|Lake|Springs|County|City|Platz)$")
_NEWS = re.compile(
    r"\b(?:news|newspaper|times|post|herald|journal|gazette|tribune|press|magazine|staff|reporter|editor|correspondent|"
    r"writer|journalist|author|blogger)\b",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker; below a time also "announces", since so stands no news."""
    above: Span | None = None
    for line in head_lines(document):
        entries = _entries(document, line)
        if entries and above is not None and any(time.of("clock") for time in times_of_line(document, above)):
            if len(entries) == 1 and any(map(_is_known, entries[0].appearance.positions)):
                yield Claim("person", entries[0].appearance, entries[0].span, "below the time", 0.6)
                yield Claim("announces", True, entries[0].span, "a speaker below the time", 0.4)
                return
        elif entries and _is_talk(document):
            respected = any(one.sure >= RESPECTED for one in entries)
            if (respected or len(entries) > 1) and any(one.appearance.positions for one in entries):
                for entry in entries:
                    yield Claim("person", entry.appearance, entry.span, "below the title of a talk", 0.5)
                return
        above = line


def _entries(document: Document, line: Span) -> list[Entry]:
    """The people that a line is made of; each is surely one."""
    words = document.words(line).rstrip()
    named = _NAMED.match(words)
    if named is None or _BYLINE.match(words) or _SENTENCE.search(words) or _NEWS.search(words):
        return []
    if VENUE.search(named["name"]) or _LANDSCAPE.search(named["name"]):
        return []
    entries = read_entries(document.text, Span(line.start, line.start + len(words)), SPEAKER, either=True)
    sure = all(one.sure >= RESPECTED or (one.sure >= KNOWN and one.appearance.positions) for one in entries)
    return entries if sure else []


def _is_talk(document: Document) -> bool:
    top = (block.body for block in document.blocks[:_TOP])
    return any(_TALK.search(document.words(body)) for body in top if len(body) < _LONGEST)


def _is_known(position: Position) -> bool:
    """Whether a position is surely one: "Boston" behind a comma is where something is."""
    return position.title is not None or any(map(body_word, str(position.organization or "").split()))
