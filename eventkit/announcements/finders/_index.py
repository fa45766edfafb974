"""
Phrases kept by the letters that they can begin with, so that a text is looked through once for all of them.

To try each of a thousand phrases at each place of a text would cost more than all else that is done with it. So at the
start of each word only those are tried that can begin with its first letters. "^…" is tried at the starts of
lines, what begins with anything else ("“…") everywhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

LETTER = r"0-9A-Za-zÀ-ɏ"
_HAN = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_START = re.compile(rf"(?<![{LETTER}_])[{LETTER}]|[{_HAN}]")
_LINE = re.compile(r"(?m)^")
_IS_START = re.compile(rf"[{LETTER}{_HAN}]")
_SPACES_BUT_ONE = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_SPACES = re.compile(r" +")
_WORD = re.compile(r"\w")
_MARKS = re.compile(r"^\^\\W(?:\*|\{0,6\})")  # the marks that may stand before the first word of a line
_QUANTIFIER = re.compile(r"(?:([?*+])|\{(\d*)(?:,\d*)?\})\??")
_MOST = 5  # letters of a beginning, with the spaces between them
_SIZES = range(1, _MOST + 1)
_KEPT = 50_000  # beginnings of words whose phrases are remembered

Key = tuple[str, str]
Entry = tuple[Key, "re.Pattern[str]"]


class Index:
    """Phrases, each under a key, by their beginnings."""

    def __init__(self) -> None:
        self._beginnings: dict[str, list[Entry]] = defaultdict(list)
        self._words: dict[str, tuple[Entry, ...]] = {}
        self._nothing: set[str] = set()  # beginnings of words that no phrase has
        self._lines: list[tuple[Key, re.Pattern[str], tuple[str, ...]]] = []
        self._first: list[Entry] = []
        self._anywhere: list[tuple[Entry, str]] = []

    def add(self, key: Key, expression: str, *, ends: bool = True, needs: str = "") -> None:
        """
        Add a phrase; `ends` says that a word must end behind it.

        Of one whose beginning cannot be told `needs` is a word without which it is not looked for.
        """
        entry = key, re.compile(expression + (rf"(?![{LETTER}_])" if ends else ""), re.I | re.M)
        found = beginnings(expression)
        if expression.startswith("^"):
            words = beginnings(_MARKS.sub("^", expression)) or set()
            self._lines.append((*entry, tuple({each.partition(" ")[0] for each in words})))
        elif expression.startswith(r"\A"):
            self._first.append(entry)
        elif found is None:
            self._anywhere.append((entry, needs))
        else:
            for beginning in found:
                self._beginnings[beginning].append(entry)

    def matches(self, text: str, start: int, end: int) -> Iterator[tuple[Key, re.Match[str]]]:
        """The phrases between two offsets, in no order."""
        low = _lowered(text)
        whole = not start and end == len(text)
        places = _starts(text) if whole else _by_letters(text, start, end)
        for letters in sorted(places.keys() - self._nothing):
            entries = self._words.get(letters)
            for key, pattern in self._at(letters) if entries is None else entries:
                for at in places[letters]:
                    if match := pattern.match(text, at, end):
                        yield key, match
        for key, pattern in self._first:
            if not start and (match := pattern.match(text, 0, end)):
                yield key, match
        if self._lines:
            word = _WORD.search(low, start, end)
            for place in _LINE.finditer(text, start, end):
                at = place.start()
                if word and word.start() < at:
                    word = _WORD.search(low, at, end)
                for key, pattern, first in self._lines:
                    if first and not (word and low.startswith(first, word.start())):
                        continue
                    if match := pattern.match(text, at, end):
                        yield key, match
        for (key, pattern), needs in self._anywhere:
            if needs in low:
                for match in pattern.finditer(text, start, end):
                    yield key, match

    def _at(self, letters: str) -> tuple[Entry, ...]:
        """The phrases that may begin with these letters."""
        found = tuple(dict.fromkeys(each for size in _SIZES for each in self._beginnings.get(letters[:size], ())))
        if len(self._words) < _KEPT:
            self._words[letters] = found
            if not found:
                self._nothing.add(letters)
        return found


@lru_cache(maxsize=4)
def _lowered(text: str) -> str:
    """The text in lower case, each white space a plain one, and each character in its place."""
    low = text.lower()
    if len(low) != len(text):  # "İ" has two letters in lower case
        low = text
    for space in _SPACES_BUT_ONE:
        if space in low:
            low = low.replace(space, " ")
    return low


@lru_cache(maxsize=2)
def _starts(text: str) -> dict[str, list[int]]:
    """The starts of the words of a text, which several indexes ask for."""
    return _by_letters(text, 0, len(text))


def _by_letters(text: str, start: int, end: int) -> dict[str, list[int]]:
    """Where words start, by their first letters in lower case with single spaces."""
    found: dict[str, list[int]] = defaultdict(list)
    low = _lowered(text)
    spaced = "  " in low
    for place in _START.finditer(text, start, end):
        at = place.start()
        letters = low[at : at + _MOST]
        if spaced and "  " in letters:
            letters = _SPACES.sub(" ", low[at : at + 8 * _MOST])[:_MOST]
        found[letters].append(at)
    return found


def beginnings(expression: str) -> set[str] | None:
    """
    The letters that what an expression matches can begin with, up to five; None when they cannot be told.

    >>> sorted(beginnings(r"(?:re|over)run(?:s|ning)? now"))
    ['overr', 'rerun']
    """
    found: set[str] = set()
    for choice in _split(expression):
        done, going = _expand(choice)
        found |= {each.lower() for each in done | going}
    return found if found and all(each and _IS_START.match(each) for each in found) else None


def _expand(expression: str) -> tuple[set[str], set[str]]:
    """Beginnings behind which letters cannot be told or need not be, and those that could go on."""
    done: set[str] = set()
    going = {""}
    at = 0
    while at < len(expression) and going:
        token, at = _token(expression, at)
        many, maybe, at = _quantifier(expression, at)
        if token == r"\s" and not maybe:
            many = False  # white space of any length counts as one space
        if re.match(r"\(\?(?:=|!|<[=!])", token) or token in (r"\b", "^", "$", r"\A"):
            continue
        choices, last = _choices(token)
        grown = {left + right for left in going for right in choices}
        done |= {(left + right)[:_MOST] for left in going for right in last}
        if many:
            done |= {each[:_MOST] for each in grown}
            grown = set()
        if maybe:
            grown |= going
        done |= {each[:_MOST] for each in grown if len(each) >= _MOST}
        going = {each for each in grown if len(each) < _MOST}
    return done, going


def _choices(token: str) -> tuple[set[str], set[str]]:
    """What a token can be: letters that go on, and letters behind which nothing can be told."""
    if token.startswith("("):
        inner = re.sub(r"^\((?:\?(?:[a-z-]*:|P<\w+>))?", "", token)[:-1]
        done: set[str] = set()
        going: set[str] = set()
        for choice in _split(inner):
            last, more = _expand(choice)
            done |= last
            going |= more
        return going, done
    if token.startswith("["):
        inner = token[1:-1]
        if inner.startswith("^") or re.search(r"\\[a-z]|.-.", inner):
            return set(), {""}
        return set(inner.replace("\\", "")), set()
    if token == r"\s":
        return {" "}, set()
    if token == r"\d":
        return set("0123456789"), set()
    if token[0] in "{ ." or re.fullmatch(r"\\[A-Za-z]", token):
        return set(), {""}
    return {token[-1]}, set()


def _token(expression: str, at: int) -> tuple[str, int]:
    letter = expression[at]
    if letter == "\\":
        return expression[at : at + 2], at + 2
    if letter == "[":
        end = expression.index("]", at + 2) + 1
        return expression[at:end], end
    if letter != "(":
        return letter, at + 1
    depth, end = 0, at
    while True:
        here, after = (expression[end], end + 1) if expression[end] in "()" else _token(expression, end)
        depth += {"(": 1, ")": -1}.get(here, 0)
        if not depth:
            return expression[at:after], after
        end = after


def _quantifier(expression: str, at: int) -> tuple[bool, bool, int]:
    """Whether a token may come several times, and whether not at all, and where its quantifier ends."""
    match = _QUANTIFIER.match(expression, at)
    if match is None:
        return False, False, at
    if match[1]:
        return match[1] in "*+", match[1] in "?*", match.end()
    return True, not int(match[2] or 0), match.end()


def _split(expression: str) -> list[str]:
    """The choices of an expression: of "a|b(c|d)" they are "a" and "b(c|d)"."""
    choices, at, start = [], 0, 0
    while at < len(expression):
        token, after = _token(expression, at)
        if token == "|":
            choices.append(expression[start:at])
            start = after
        at = after
    return [*choices, expression[start:]]
