"""
Finds a series that goes from town to town, and the town, in a Chinese title: 水图技术沙龙深圳场, 开源小聚·杭州站.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._places import known_place, place_of

_TITLE = re.compile(
    r"\s*(?P<name>[\w+&. -]{2,20}?(?:沙龙|讲坛|聚会|小聚|技术日|开发者日|[Mm]eetup|巡回|路演|训练营|工作坊))"
    r"\s*[·•—–:：-]{0,2}\s*(?P<place>[\u3400-\u9fff]{2,3}?)(?:站|专场|场|(?=\s*\d{1,2}月))"
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "series" and "place"."""
    title = document.title
    match = _TITLE.match(document.text, title.body.start, title.body.end) if title is not None else None
    if match is None or not known_place(match["place"]):
        return
    name = Span(*match.span("name"))
    yield Claim("series", (match["name"].strip(), ""), name, "title of one of several towns", 0.5)
    place = place_of(match["place"])
    if place is not None:
        yield Claim("place", place, Span(*match.span("place")), "town in the title", 0.5)
