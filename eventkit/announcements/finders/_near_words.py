"""
Where the words of a table stand in a document, by their groups: looked for once, each word by its beginning.

A line of such a table has words divided by commas; a star marks the beginning of a word, else a plural in "s" counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache

from eventkit.announcements.beginnings import LENGTH, key
from eventkit.announcements.document import Document
from eventkit.announcements.finders._phrases import groups, is_han

NearWords = dict[str, list[int]]
_ends = re.compile(r"s?(?![^\W_])").match


@cache
def _table(name: str) -> dict[str, list[tuple[str, bool, str]]]:
    """
    The words by their beginnings, each with whether more letters may follow and its group.

    A word is "" where all that begins so is that word.
    """
    found: dict[str, list[tuple[str, bool, str]]] = defaultdict(list)
    for group, _, lines in groups(name):
        for word in (word.strip() for line in lines for word in line.split(",")):
            bare = word.rstrip("*")
            beginning, open_ = key(bare), word != bare or is_han(bare)
            whole = bare == beginning and (open_ or len(bare) < LENGTH)
            found[beginning].append(("" if whole else bare, open_, group))
    return dict(found)


def near_words(document: Document, name: str) -> NearWords:
    """Where the words of each group begin, in order."""
    found: NearWords = defaultdict(list)
    words, table = document.beginnings, _table(name)
    low, starts = words.low, words.low.startswith
    for beginning in table.keys() & words.places.keys():
        places = words.places[beginning]
        for word, open_, group in table[beginning]:
            if not word:
                found[group] += places
                continue
            for at in places:
                if starts(word, at) and (open_ or _ends(low, at + len(word))):
                    found[group].append(at)
    for places in found.values():
        places.sort()
    return found


def stands(words: NearWords, group: str, start: int, end: int) -> bool:
    """Whether a word of a group begins between two offsets."""
    places = words.get(group)
    return places is not None and within(places, start, end)


def within(places: list[int], start: int, end: int) -> bool:
    """Whether one of the places, which are in order, is between two offsets."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
