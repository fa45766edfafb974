"""
Where the words of a table stand in a text, by their groups: looked for once, each word by its beginning.

A line of such a table has words divided by commas; a star marks the beginning of a word, else a plural in "s" counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from eventkit.announcements.beginnings import LENGTH, Beginnings, key
from eventkit.announcements.finders._phrases import groups, is_han

NearWords = dict[str, list[int]]
_ends = re.compile(r"s?(?![^\W_])").match
_LONG = re.compile(rf"[^\W_]{{{LENGTH},}}")


class _Word(NamedTuple):
    """
    A word of the table, or some: whether more letters may follow, and its group.

    `word` is "" where all that begins so is that word; `behind` is where in it the letters stand that it is kept by,
    and `first` the beginning of its first word.
    """

    word: str
    open_: bool
    group: str
    behind: int
    first: str


@cache
def _table(name: str) -> dict[str, list[_Word]]:
    """The words by their beginnings: "to attend" by "atte", since "to" stands everywhere."""
    found: dict[str, list[_Word]] = defaultdict(list)
    for group, _, lines in groups(name):
        for word in (word.strip() for line in lines for word in line.split(",")):
            bare = word.rstrip("*")
            first, open_ = key(bare), word != bare or is_han(bare)
            whole = bare == first and (open_ or len(bare) < LENGTH)
            long = None if is_han(bare) else _LONG.search(bare)
            behind = long.start() if long is not None else 0
            found[key(bare[behind:])].append(_Word("" if whole else bare, open_, group, behind, first))
    return dict(found)


def near_words(words: Beginnings, name: str) -> NearWords:
    """Where in a text the words of each group of a table begin, in order."""
    found: NearWords = defaultdict(list)
    table = _table(name)
    low, starts = words.low, words.low.startswith
    for beginning in table.keys() & words.places.keys():
        places = words.places[beginning]
        for word, open_, group, behind, first in table[beginning]:
            if not word:
                found[group] += places
                continue
            for place in places:
                at = place - behind
                if not (starts(word, at) and (open_ or _ends(low, at + len(word)))):
                    continue
                if not behind or at in words.places.get(first, ()):
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
