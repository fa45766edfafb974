"""One time in the zones of several places, "9am PST / 12pm EST", as events have whose audience is everywhere."""

from __future__ import annotations

import re

from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._sample import sampled

_ZONE = r"\(?(?:[ecmp][sd]?t|utc|gmt|ces?t|ees?t|wes?t|ae[sd]t|bst|ist|jst)\)?"
_SEVERAL = re.compile(
    rf"[0-9０-９] ?(?:[ap]\.?m\.?|:\d\d|h)?\s*{_ZONE}\s*(?:[/|,;]|-|–|and)\s*\(?\d{{1,2}}(?::\d\d|\s?[ap]\.?m| )"
)


def several_clocks(document: Document) -> Span | None:
    """Where the first of them stands in the beginning of a document."""
    if "several clocks" not in document.shared:
        words, offset = sampled(document)
        found = _SEVERAL.search(words.low)  # there it is found sooner than in both cases
        document.shared["several clocks"] = found and Span(found.start() + offset, found.end() + offset)
    span = document.shared["several clocks"]
    return span if isinstance(span, Span) else None
