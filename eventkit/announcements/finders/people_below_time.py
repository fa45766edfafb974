"""
The speaker in the line below the time, at the top of a page: a name with the body, and no label.

    Slow Ferries: What We Learned
    2031-05-04 18:00
    Ines Roth, Harbor Institute

The line is all a known name with a body or a position behind a comma or in brackets. Below a day without an hour stands
who wrote the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._dates_in_titles import DATE
from eventkit.announcements.finders._names_entries import read_entries
from eventkit.announcements.finders._names_sure import KNOWN, sureness
from eventkit.announcements.finders._places import VENUE
from eventkit.people import Position
from eventkit.people._pieces import body_word
from eventkit.people.role import SPEAKER

_TOP = 600  # characters of a header
_LINE = re.compile(r"\S[^\n]*")
_HOUR = re.compile(r"\d(?:[:.：h]\d\d|\s?[apAP]\.?[mM]\b|\s?[uU]hr|点)")  # the line is looked at where it has one
_TIME = re.compile(
    rf"(?i)\d{{4}}-\d\d-\d\d[T ]\d\d:\d\d"
    rf"|(?:(?=\d)|(?<![a-zà-ɏ])){DATE}.{{0,30}}\d{{1,2}}(?:[:.h]\d\d|\s?[ap]\.?m\b|\s?uhr)|"
    r"\d{1,2}\s?月\s?\d{1,2}\s?[日号].{0,12}\d{1,2}[:：点]"
)
_NAMED = re.compile(r"(?P<name>[^\W\d_a-zà-ÿ][^,(\n|]{4,50}?)\s*(?:,\s+|\s*\(|\s+\|\s+)(?=[^\W\d_])")
_SENTENCE = re.compile(r"[.!?]$|\b(?:will|is|are|was|has|have|said)\b|\b(?:street|avenue|room|hall|building)\b", re.I)
# A park is a place though its name may be somebody's; who writes for the news speaks nowhere.
_LANDSCAPE = re.compile(r"(?:Bridge|Beach|Hill|Lake|Springs|County|City|Platz)$")
_NEWS = re.compile(
    r"\b(?:news|newspaper|times|post|herald|journal|gazette|tribune|press|magazine|staff|reporter|editor|correspondent|"
    r"writer|journalist|author|blogger)\b",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker, and "announces": who speaks stands below no news."""
    title = document.title
    if title is None or not document.blocks:
        return
    text, start = document.text, title.span.end
    end = min(document.blocks[-1].span.end, start + _TOP)
    timed = False
    for line in _LINE.finditer(text, start, end):
        words = line[0].rstrip()
        if not timed:
            timed = len(words) < 120 and _HOUR.search(words) is not None and _TIME.search(words) is not None
            continue
        named = _NAMED.match(words)
        if named is None or len(words) > 160 or _SENTENCE.search(words) or sureness(named["name"]) < KNOWN:
            return
        if VENUE.search(named["name"]) or _LANDSCAPE.search(named["name"]) or _NEWS.search(words):
            return
        span = Span(line.start(), line.start() + len(words))
        if any(
            block.kind is Kind.FIELD and block.span.start <= span.start < block.span.end
            for block in document.blocks[:8]
        ):
            return
        entries = read_entries(text, span, SPEAKER, either=True, plural=False)
        if len(entries) == 1 and any(map(_is_known, entries[0].appearance.positions)):
            yield Claim("person", entries[0].appearance, entries[0].span, "below the time", 0.6)
            yield Claim("announces", True, entries[0].span, "a speaker below the time", 0.4)
        return


def _is_known(position: Position) -> bool:
    """Whether a position is surely one: "Boston" behind a comma is where something is."""
    return position.title is not None or any(map(body_word, str(position.organization or "").split()))
