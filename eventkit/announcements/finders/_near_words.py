"""
Where the words of a table stand in a document, by their groups: looked for once, each word by its beginning.

A line of such a table has words divided by commas; a star marks the beginning of a word, else a plural in "s" counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache

from eventkit.announcements.beginnings import key
from eventkit.announcements.document import Document
from eventkit.announcements.finders._phrases import groups, is_han

NearWords = dict[str, list[int]]
_ENDS = re.compile(r"s?(?![^\W_])")


@cache
def _table(name: str) -> dict[str, list[tuple[str, bool, str]]]:
    """The words by their beginnings, each with whether more letters may follow and its group."""
    found: dict[str, list[tuple[str, bool, str]]] = defaultdict(list)
    for group, _, lines in groups(name):
        for word in (word.strip() for line in lines for word in line.split(",")):
            bare = word.rstrip("*")
            found[key(bare)].append((bare, word != bare or is_han(bare), group))
    return dict(found)


def near_words(document: Document, name: str) -> NearWords:
    """Where the words of each group begin, in order."""
    found: NearWords = defaultdict(list)
    words, table = document.beginnings, _table(name)
    low = words.low
    for beginning in table.keys() & words.places.keys():
        for word, open_, group in table[beginning]:
            found[group] += [
                at
                for at in words.places[beginning]
                if low.startswith(word, at) and (open_ or _ENDS.match(low, at + len(word)))
            ]
    for places in found.values():
        places.sort()
    return found


def stands(words: NearWords, group: str, start: int, end: int) -> bool:
    """Whether a word of a group begins between two offsets."""
    places = words.get(group)
    if not places or end <= start:
        return False
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
