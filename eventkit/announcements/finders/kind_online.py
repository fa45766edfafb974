"""
Finds that a talk is held online: what a label for the place says, or else any words, or one time in several zones.

    Where: Zoom
    9am PST / 12pm EST

The claims' field is "held online"; there is none where the words speak of being there in person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._sample import placed, sampled
from eventkit.announcements.finders._scan import scan

_PLACE = re.compile(
    r"(?:event |meeting )?(?:location|venue|place)|where|(?:活动|会议|讲座)?地点|(?:veranstaltungs)?ort|lieu|où|lugar"
)
_BLOCKS = 100
_ZONE = r"\(?(?:[ecmp][sd]?t|utc|gmt|ces?t|ees?t|wes?t|ae[sd]t|bst|ist|jst)\)?"
_SEVERAL = re.compile(
    rf"[0-9０-９] ?(?:[ap]\.?m\.?|:\d\d|h)?\s*{_ZONE}\s*(?:[/|,;]|-|–|and)\s*\(?\d{{1,2}}(?::\d\d|\s?[ap]\.?m| )"
)


def find(document: Document) -> Iterator[Claim]:
    found = scan(document)
    if found["online", "in person"]:
        return
    online = found["online", "online"]
    for block in document.blocks[:_BLOCKS]:
        if block.label is not None and _PLACE.fullmatch(document.label(block)):
            said = found.within("online", "online", block.span)
            if said is not None:
                itself = not document.text[block.body.start : said.span.start].strip(" *_(")
                rule = "place that is online" if itself else "label of a place"
                yield Claim("held online", True, said.span, rule, 0.5)
            return
    if online:
        yield Claim("held online", True, online[0].span, "words for it", 0.5)
        return
    words, offset = sampled(document)
    if clocks := _SEVERAL.search(words.low):  # there it is found sooner than in both cases
        yield Claim("held online", True, placed(clocks.span(), offset), "one time in several zones", 0.5)
