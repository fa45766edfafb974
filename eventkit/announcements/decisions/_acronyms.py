"""The acronym by which a text calls a body elsewhere: "WRI’s series" after "World Resources Institute"."""

from __future__ import annotations

import re

from eventkit.announcements.document import Document, Span

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LEAST, _MOST = 3, 8  # letters of an acronym that initials tell
_LIMIT = 200_000


def acronym_of(document: Document, name: str) -> Span | None:
    """
    Where the text has the initials of the words of a name, all of them in capitals; None where it does not.

    Two letters are no evidence: too many things have them.
    """
    initials = "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())
    if not _LEAST <= len(initials) <= _MOST or not initials.isascii():
        return None
    text = document.text
    at = text.find(initials, 0, _LIMIT)
    while at >= 0:
        end = at + len(initials)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return Span(at, end)
        at = text.find(initials, end, _LIMIT)
    return None
