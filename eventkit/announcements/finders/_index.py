"""
Phrases kept by the letters that they can begin with, so that a text is looked through once for all of them.

To try each of a thousand phrases at each place of a text would cost more than all else that is done with it. So at the
start of each word only those are tried that can begin with its first letters, and only if the text has the other words
and letters that they cannot do without. "^…" is tried at the starts of lines, what begins with anything else ("“…")
everywhere. An expression is compiled when it is first tried.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from eventkit.announcements.beginnings import LENGTH, Beginnings
from eventkit.announcements.beginnings import key as word_key
from eventkit.announcements.finders._expressions import (
    IS_START,
    LETTER,
    beginnings,
    begins_with,
    choices_of,
    letters_in,
    needs_of,
)

_WORD = re.compile(r"\w")
# The marks that may stand before the first word of a line.
_MARKS = re.compile(r"^\^(?:\\W|\[\^\\w\\n\])(?:\*|\{0,\d\})")
_NEAR = 200  # characters between the start of a line and the letters of a phrase that begins there
_ANY_WORD = r"(?:\w+\s++)?"

Key = tuple[str, str]
Found = tuple[Key, "re.Match[str]"]


class _Phrase:
    """
    A phrase: its key, its expression, and the words that are in all that it matches (see `needs_of`).

    One that may stand anywhere has letters to be looked for instead.
    """

    def __init__(self, key: Key, expression: str, *, anywhere: bool = False) -> None:
        self.key, self.expression = key, expression
        self.letters = letters_in(expression) if anywhere else ()

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        # Long and few words first, which most texts have not.
        return tuple(sorted(needs_of(self.expression), key=lambda words: (-min(map(len, words)), len(words))))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.expression, re.I | re.M)

    def may_be_in(self, words: Beginnings) -> bool:
        """Whether a text has what it needs."""
        low, absent = words.low, words.places.keys().isdisjoint
        if self.needs and any(map(absent, self.needs)):
            return False
        return not self.letters or any(map(low.__contains__, self.letters))


class _Words:
    """Phrases by the words that they can begin with."""

    def __init__(self) -> None:
        self._long: dict[str, list[_Phrase]] = defaultdict(list)  # by the beginning of the word
        self._short: dict[str, list[_Phrase]] = defaultdict(list)  # by less than that

    def add(self, phrase: _Phrase, letters: set[str]) -> None:
        for word, short in {(word := word_key(each), word == each and len(word) < LENGTH) for each in letters}:
            (self._short if short and word < "\u2e80" else self._long)[word].append(phrase)

    def there(self, words: Beginnings) -> Iterator[tuple[_Phrase, list[int]]]:
        """The phrases that a stretch may have, each with the places where it may begin."""
        absent = words.places.keys().isdisjoint
        for word in self._long.keys() & words.places.keys():
            for phrase in self._long[word]:
                if not (phrase.needs and any(map(absent, phrase.needs))):
                    yield phrase, words.places[word]
        for word in words.beginning_with(tuple(self._short)) if self._short else ():
            for letters in self._short:
                if word.startswith(letters):
                    yield from ((phrase, words.places[word]) for phrase in self._short[letters])


class Index:
    """Phrases, each under a key, by their beginnings."""

    def __init__(self) -> None:
        self._words = _Words()
        self._lines = _Words()  # those of the first words of lines
        self._any_line: list[_Phrase] = []  # those of lines with their letters, whatever word is the first
        self._first: list[_Phrase] = []
        # By the beginning of the second word, with the expression from there on.
        self._second: dict[str, list[tuple[_Phrase, _Phrase]]] = defaultdict(list)
        self._anywhere: list[_Phrase] = []

    def add(self, key: Key, expression: str, *, ends: bool = True) -> None:
        """Add a phrase; `ends` says that a word must end behind it."""
        end, edge = (rf"(?![{LETTER}_])", r"\b") if ends else ("", "")
        found = beginnings(_MARKS.sub("^", expression) + edge)
        begins = expression.startswith(r"\A")
        phrase = _Phrase(key, expression + end, anywhere=found is None and not begins)
        if begins:
            self._first.append(phrase)
        elif expression.startswith("^"):
            self._any_line.append(phrase) if found is None else self._lines.add(phrase, found)
        elif found is not None:
            self._words.add(phrase, found)
        elif expression.startswith(_ANY_WORD) and (behind := _whole(expression)):
            rest = _Phrase(key, expression.removeprefix(_ANY_WORD) + end)
            for word in behind:
                self._second[word].append((phrase, rest))
        else:
            self._anywhere.append(phrase)

    def matches(self, words: Beginnings) -> Iterator[Found]:
        """The phrases of a stretch of a text, in no order."""
        text, start, end = words.text, words.start, words.end
        for phrase, places in self._words.there(words):
            match_at = phrase.pattern.match
            for at in places:
                if match := match_at(text, at, end):
                    yield phrase.key, match
        for phrase, places in self._lines.there(words):
            for line, at in _line_starts(text, start, places):
                if _WORD.search(text, line, at) is None and (match := phrase.pattern.match(text, line, end)):
                    yield phrase.key, match
        for phrase in self._any_line:
            near = (at + start for letters in phrase.letters for at in _places_of(letters, words.low))
            for line in {line for line, _ in _line_starts(text, start, near)}:
                if match := phrase.pattern.match(text, line, end):
                    yield phrase.key, match
        for phrase in self._first:
            if not start and phrase.may_be_in(words) and (match := phrase.pattern.match(text, 0, end)):
                yield phrase.key, match
        for word in self._second.keys() & words.places.keys():
            for at in words.places[word]:
                for phrase, rest in self._second[word]:
                    if rest.pattern.match(text, at, end) and (
                        match := phrase.pattern.match(text, _before(text, start, at), end)
                    ):
                        yield phrase.key, match
        for phrase in self._anywhere:
            if phrase.may_be_in(words):
                for match in phrase.pattern.finditer(text, start, end):
                    yield phrase.key, match


def _line_starts(text: str, start: int, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Each place with the start of its line, where that is near."""
    for at in places:
        near = max(start, at - _NEAR)
        line = text.rfind("\n", near, at)
        if line >= 0 or near == start:
            yield line + 1 if line >= 0 else start, at


def _before(text: str, start: int, at: int) -> int:
    """Where the word before an offset begins; the offset itself where white space does not stand between."""
    word = at
    while word > start and text[word - 1].isspace():
        word -= 1
    begin = word
    while begin > start and (text[begin - 1].isalnum() or text[begin - 1] == "_"):
        begin -= 1
    return begin if begin < word < at else at


def _whole(expression: str) -> set[str] | None:
    """The words of which one is the second where an expression begins with any; None where they cannot be told."""
    found = beginnings(expression.removeprefix(_ANY_WORD))
    keys = {(word_key(each), each) for each in found or ()}
    if not keys or any(len(word) < LENGTH and word == each for word, each in keys):
        return None
    return {word for word, _ in keys}


class Wording:
    """
    An expression that is looked for only where words begin that it can begin with.

    `finditer` of an expression tries it at each character, and takes a hundred times as long.

    >>> [match[0] for match in Wording(r"(?:ferry|boats?) to \\w+").matches(Beginnings("A ferry to Lund"))]
    ['ferry to Lund']
    """

    def __init__(self, expression: str, flags: int = 0) -> None:
        letters = {each for choice in choices_of(expression) for each in begins_with(choice)}
        self._expression, self._flags = expression, flags
        self._signs = tuple(each for each in letters if not IS_START.match(each))
        letters.difference_update(self._signs)
        self._short = tuple(
            each
            for each in letters
            if each == word_key(each) and len(each) < LENGTH and not "\u3400" <= each <= "\u9fff"
        )
        self._keys = frozenset(map(word_key, letters))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self._expression, self._flags)

    def matches(self, words: Beginnings, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """The matches between two offsets, as `finditer` has them."""
        end = words.end if end is None else end
        places = words.of_any(self._keys, self._short)
        places = places[bisect_left(places, start) : bisect_left(places, end)]
        for sign in self._signs:
            places = sorted([*places, *_places_of(sign, words.text, start, end)])
        after = start
        for at in places:
            if at >= after and (match := self.pattern.match(words.text, at, end)):
                yield match
                after = max(match.end(), at + 1)

    def search(self, words: Beginnings, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first of them."""
        return next(self.matches(words, start, end), None)


def _places_of(sign: str, text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    at = text.find(sign, start, end)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1, end)
