"""
Phrases kept by the letters that they can begin with, so that a text is looked through once for all of them.

To try each of a thousand phrases at each place of a text would cost more than all else that is done with it. So at the
start of each word only those are tried that can begin with its first letters. "^…" is tried at the starts of
lines, what begins with anything else ("“…") everywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from eventkit.announcements.beginnings import LENGTH, Beginnings
from eventkit.announcements.beginnings import key as word_key

LETTER = r"0-9A-Za-zÀ-ɏ"
_IS_START = re.compile(rf"[{LETTER}\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LINE = re.compile(r"(?m)^")
_WORD = re.compile(r"\w")
# The marks that may stand before the first word of a line.
_MARKS = re.compile(r"^\^(?:\\W|\[\^\\w\\n\])(?:\*|\{0,\d\})")
_QUANTIFIER = re.compile(r"(?:([?*+])|\{(\d*)(?:,\d*)?\})\??")
_SIGN = re.compile(r"([@©])|\\([()])")
_ANY_WORD = r"(?:\w+\s+)?"
_MOST = 5  # letters of a beginning, with the spaces between them
_KEPT = 50_000  # beginnings of words whose phrases are remembered

Key = tuple[str, str]
# A phrase: its key, its expression, and the words of which it has one each (see `needs_of`).
Entry = tuple[Key, "re.Pattern[str]", tuple[frozenset[str], ...]]


class Index:
    """Phrases, each under a key, by their beginnings."""

    def __init__(self) -> None:
        self._long: dict[str, list[Entry]] = defaultdict(list)  # by the beginning of the first word
        self._short: dict[str, list[Entry]] = defaultdict(list)  # by less than that
        self._words: dict[str, tuple[Entry, ...]] = {}  # what was asked for
        self._lines: dict[str, list[tuple[Entry, str]]] = defaultdict(list)
        self._first: list[Entry] = []
        # By the beginning of the second word, with the expression from there on.
        self._second: dict[str, list[tuple[Entry, re.Pattern[str]]]] = defaultdict(list)
        self._anywhere: list[tuple[Entry, str]] = []

    def add(self, key: Key, expression: str, *, ends: bool = True, needs: str = "") -> None:
        """
        Add a phrase; `ends` says that a word must end behind it.

        Of one whose beginning cannot be told `needs` is a word without which it is not looked for.
        """
        pattern = re.compile(expression + (rf"(?![{LETTER}_])" if ends else ""), re.I | re.M)
        entry = key, pattern, needs_of(expression)
        found = beginnings(expression)
        if expression.startswith("^"):
            letters = {each[:1] for each in beginnings(_MARKS.sub("^", expression)) or ("",)}
            for letter in letters:
                self._lines[letter].append((entry, "" if letter else needs))
        elif expression.startswith(r"\A"):
            self._first.append(entry)
        elif found is None and expression.startswith(_ANY_WORD) and (behind := _whole(expression)):
            rest = re.compile(expression.removeprefix(_ANY_WORD), re.I | re.M)
            for word in behind:
                self._second[word].append((entry, rest))
        elif found is None:
            self._anywhere.append((entry, needs))
        else:
            for beginning in found:
                word = word_key(beginning)
                (self._short if word == beginning and len(word) < LENGTH else self._long)[word].append(entry)

    def matches(self, words: Beginnings) -> Iterator[tuple[Key, re.Match[str]]]:
        """The phrases of a stretch of a text, in no order."""
        text, low, start, end = words.text, words.low, words.start, words.end
        absent = words.places.keys().isdisjoint
        for beginning, places in words.places.items():
            entries = self._words.get(beginning)
            if entries is None:
                entries = self._of_word(beginning)
            for key, pattern, needed in entries:
                if needed and any(map(absent, needed)):
                    continue
                for at in places:
                    if match := pattern.match(text, at, end):
                        yield key, match
        for key, pattern, _ in self._first:
            if not start and (match := pattern.match(text, 0, end)):
                yield key, match
        if self._lines:
            yield from self._of_lines(words)
        for word in self._second.keys() & words.places.keys():
            for at in words.places[word]:
                for (key, pattern, _), rest in self._second[word]:
                    if rest.match(text, at, end) and (match := pattern.match(text, _before(text, start, at), end)):
                        yield key, match
        for (key, pattern, needed), needs in self._anywhere:
            if needs in low and not (needed and any(map(absent, needed))):
                for match in pattern.finditer(text, start, end):
                    yield key, match

    def _of_lines(self, words: Beginnings) -> Iterator[tuple[Key, re.Match[str]]]:
        """The phrases that stand at the start of a line."""
        there = {
            letter: [entry for entry, needs in entries if needs in words.low] for letter, entries in self._lines.items()
        }
        anyhow = there.pop("", [])
        word = -1
        for line in _LINE.finditer(words.text, words.start, words.end):
            at = line.start()
            if word < at:
                found = _WORD.search(words.low, at - words.start)
                word = found.start() + words.start if found else words.end
            if words.text.find("\n", at, word) >= 0:
                continue  # no word on this line: of many such lines in a row each would be looked through to the end
            letter = words.low[word - words.start : word - words.start + 1]
            for entries in (there.get(letter, ()), anyhow):
                for key, pattern, _ in entries:
                    if match := pattern.match(words.text, at, words.end):
                        yield key, match

    def _of_word(self, word: str) -> tuple[Entry, ...]:
        """The phrases that may begin with a word that begins so."""
        found = dict.fromkeys(self._long.get(word, ()))
        for size in range(1, LENGTH):
            found |= dict.fromkeys(self._short.get(word[:size], ()))
        if len(self._words) < _KEPT:
            self._words[word] = tuple(found)
        return tuple(found)


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
        letters = {each for choice in choices_of(expression) for each in _begins_with(choice)}
        self.pattern = re.compile(expression, flags)
        self._signs = tuple(each for each in letters if not _IS_START.match(each))
        letters.difference_update(self._signs)
        self._short = tuple(each for each in letters if each == word_key(each) and len(each) < LENGTH)
        self._keys = frozenset(map(word_key, letters))

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


def _places_of(sign: str, text: str, start: int, end: int) -> Iterator[int]:
    at = text.find(sign, start, end)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1, end)


def beginnings(expression: str) -> set[str] | None:
    """
    The letters that what an expression matches can begin with, up to five; None when they cannot be told.

    >>> sorted(beginnings(r"(?:re|over)run(?:s|ning)? now"))
    ['overr', 'rerun']
    """
    found: set[str] = set()
    for choice in choices_of(expression):
        done, going = _expand(choice)
        found |= {each.lower() for each in done | going}
    return found if found and all(each and _IS_START.match(each) for each in found) else None


def _begins_with(expression: str) -> set[str]:
    """The letters, or the sign, that an expression can begin with. Raises ValueError when they cannot be told."""
    letters = beginnings(expression) or ({sign[1] or sign[2]} if (sign := _SIGN.match(expression)) else None)
    if letters is None:
        raise ValueError(f"may begin with anything: {expression}")
    return letters


def needs_of(expression: str) -> tuple[frozenset[str], ...]:
    """
    The words that an expression cannot do without behind its first: one of each set is in what it matches.

    >>> [sorted(words) for words in needs_of(r"(?:the|our)\\s+(?:\\w+\\s+)?(?:ferry|boats?)\\s+now")]
    [['boat', 'ferr']]
    """
    found: list[frozenset[str]] = []
    at, begins = 0, True  # whether a word begins here
    if len(choices_of(expression)) > 1:
        return ()
    while at < len(expression):
        start = at
        token, at = _token(expression, at)
        _, maybe, at = _quantifier(expression, at)
        if maybe:
            begins = begins and token.endswith((r"\s)", r"\s+)"))
        elif token == r"\s":
            begins = True
        elif token not in (r"\b", "^") and not token.startswith(("(?=", "(?!", "(?<")):
            if begins and start and (letters := beginnings(expression[start:])):
                keys = {word_key(each) for each in letters}
                if all(len(word) == LENGTH or word not in letters or word >= "\u2e80" for word in keys):
                    found.append(frozenset(keys))
            begins = False
    return tuple(found)


def by_letter(choices: Iterable[tuple[str, str]], flags: int = 0) -> dict[str, re.Pattern[str]]:
    """
    Expressions by the small letter that they can begin with, so that at each place few are tried.

    Each comes with a name, which the group that matched has before "__". Of those that match at a place the first
    counts, as if they were one expression.

    >>> found = by_letter([("boat", "ferr(?:y|ies)|(?:barge|boat)s?"), ("town", "bonn")])["b"].match("to bonn", 3)
    >>> found[0], found.lastgroup.partition("__")[0]
    ('bonn', 'town')
    """
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, expression in choices:
        for each in (one for choice in choices_of(expression) for one in _spread(choice)):
            for letter in sorted({word[0] for word in _begins_with(each)}):
                found[letter].append((name, each))
    patterns = {}
    for letter, named in found.items():
        groups = (
            f"(?P<{name}__{number}>{'|'.join(each for _, each in group)})"
            for number, (name, group) in enumerate(groupby(named, key=itemgetter(0)))
        )
        patterns[letter] = re.compile("|".join(groups), flags)
    return patterns


def _spread(expression: str) -> Iterator[str]:
    """The choices of an expression that begins with a group: of "(?:a|b)c" they are "(?:a)c" and "(?:b)c"."""
    token, at = _token(expression, 0)
    end = _quantifier(expression, at)[2]
    if token.startswith("(?:") and end == at:
        for choice in choices_of(token[3:-1]):
            yield f"(?:{choice}){expression[at:]}"
    else:
        yield expression


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
        for choice in choices_of(inner):
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


def one_of(expression: str) -> str:
    """
    A list of choices that begin with letters as an expression that tries only those that begin with the letter there.

    >>> one_of("mon(?:day)?|tue|may")
    '(?=[mt])(?:m(?:on(?:day)?|ay)|t(?:ue))'
    """
    found: dict[str, list[str]] = defaultdict(list)
    for choice in choices_of(expression):
        found[choice[0]].append(choice[1:])
    each = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in found.items())
    return f"(?=[{''.join(found)}])(?:{each})"


def choices_of(expression: str) -> list[str]:
    """The choices of an expression: of "a|b(c|d)" they are "a" and "b(c|d)"."""
    choices, at, start = [], 0, 0
    while at < len(expression):
        token, after = _token(expression, at)
        if token == "|":
            choices.append(expression[start:at])
            start = after
        at = after
    return [*choices, expression[start:]]
