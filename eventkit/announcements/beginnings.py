"""
Where the words of a text begin, looked for once for all finders (Beginnings).

A finder that knows with which letters its wordings begin looks at those places alone, and costs nothing where there are
none. A word is a run of letters and digits; of Chinese, Japanese and Korean each character is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, islice

LENGTH = 4  # letters of a word by which it is kept
_HAN = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORD = re.compile(rf"([{_HAN}]|[^\W_{_HAN}]+)")
_HAN_LETTER = re.compile(f"[{_HAN}]")
_WHOLE = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+")
_STOP = re.compile(rf"[\W_{_HAN}]")  # what no word goes on with
_STEM = re.compile(rf"[^\W_]{{1,{LENGTH}}}")
_INSIDE = re.compile(rf"[^\W_{_HAN}]{{2}}")
_SPACES_BUT_ONE = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_PIECE = 1 << 16  # characters that are looked at together, which bounds the memory


def lowered(text: str) -> str:
    """The text in lower case, each white space a plain one, and each character in its place."""
    low = text.lower()
    if len(low) != len(text):  # "İ" has two letters in lower case
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    for space in _SPACES_BUT_ONE:
        if space in low:
            low = low.replace(space, " ")
    return low


class Beginnings:
    """
    Where the words between two offsets of a text begin.

    `places` has their offsets by their first four letters in lower case (a shorter word has less), `low` is the stretch
    in lower case with plain spaces, each character in its place.

    >>> Beginnings("Join us: joint talks").places
    {'join': [0, 9], 'us': [5], 'talk': [15]}
    """

    __slots__ = ("_kept", "_numbers", "end", "low", "places", "start", "text")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text, self.start, self.end = text, start, len(text) if end is None else end
        self.low = lowered(text[self.start : self.end])
        inside = _WHOLE.match(text, start, self.end) if start and _INSIDE.match(text, start - 1, self.end) else None
        self.places = _places(self.low, start, inside.end() if inside else start)
        self._kept: dict[tuple[frozenset[str], tuple[str, ...]], list[int]] = {}
        self._numbers: list[str] | None = None

    @property
    def numbers(self) -> list[str]:
        """The beginnings in `places` that begin with a digit; they are kept."""
        if self._numbers is None:
            # ASCII digits stand before all letters, and wide ones behind nearly all.
            self._numbers = [word for word in self.places if not ":" <= word < "\uff10" and word[0].isdecimal()]
        return self._numbers

    def has(self, beginnings: Iterable[str]) -> bool:
        """Whether a word begins with one of these, which are as long as those of `places`."""
        return not self.places.keys().isdisjoint(beginnings)

    def of(self, beginning: str, start: int, end: int) -> list[int]:
        """The places of one between two offsets."""
        found = self.places.get(beginning)
        if found is None:
            return []
        if start <= found[0] and found[-1] < end:
            return found
        return found[bisect_left(found, start) : bisect_left(found, end)]

    def of_any(self, beginnings: frozenset[str], short: tuple[str, ...] = ()) -> list[int]:
        """The places of several in order, and of all words that begin with something `short`; they are kept."""
        found = self._kept.get((beginnings, short))
        if found is None:
            keys = beginnings & self.places.keys()
            if short:
                keys = keys.union(self.beginning_with(short))
            found = self._kept[beginnings, short] = sorted(chain.from_iterable(map(self.places.__getitem__, keys)))
        return found

    def beginning_with(self, short: tuple[str, ...]) -> list[str]:
        """Those of `places` that begin with one of some letters, of which there are less than four."""
        among = self.numbers if all(map(str.isdecimal, short)) else self.places
        return [word for word in among if word.startswith(short)]

    def count(self, word: str, start: int, end: int) -> int:
        """How often a word stands between two offsets."""
        places = self.of(key(word), start, end)
        if len(word) < LENGTH:
            return len(places)
        return sum(_WHOLE.match(self.low, at - self.start)[0] == word for at in places)  # type: ignore[index]

    def often(self, words: str, most: int = 2) -> int:
        """How often words stand in the stretch, as they are written, counted up to `most`."""
        inside = [(self.places.get(key(word[0].lower()), ()), word.start()) for word in _WHOLE.finditer(words)]
        if not inside:
            return min(most, self.text.count(words, self.start, self.end))
        places, ahead = min(inside, key=lambda each: len(each[0]))  # the rarest of them
        found = (at for at in places if at >= ahead and self.text.startswith(words, at - ahead))
        return sum(1 for _ in islice(found, most))


@lru_cache(maxsize=4096)
def key(stem: str) -> str:
    """
    What stands in `places` for the words that begin with a stem: "orga" for "organi", "co" for "co-host".

    A stem of less than four letters is a whole word; "" is the key of what begins with no word.
    """
    word = _STEM.match(stem)
    return "" if word is None else stem[0] if stem[0] >= "\u2e80" else word[0]


def _places(low: str, start: int, first: int) -> dict[str, list[int]]:
    """
    The offsets of the words of a lowered text by their beginnings, counted from `start`, those from `first` on.

    What stands between words is made spaces, at which the text is divided, some thousand words at a time, since that
    takes a fourth of the time that looking for words takes.
    """
    found: dict[str, list[int]] = defaultdict(list)
    at = first
    while at - start < len(low):
        stop = _STOP.search(low, at - start + _PIECE)
        piece = low[at - start : stop.start() if stop else len(low)]
        letters = set(piece)
        end = at + len(piece)
        if any(letter >= "\u3040" and _HAN_LETTER.match(letter) for letter in letters):
            for number, part in enumerate(_WORD.split(piece)):
                if number % 2:
                    found[part[:LENGTH]].append(at)
                at += len(part)
        else:
            for letter in letters:
                if not letter.isalnum():
                    piece = piece.replace(letter, " ")
            for word in piece.split(" "):
                if word:
                    found[word[:LENGTH]].append(at)
                    at += len(word)
                at += 1
        at = end
    return dict(found)
