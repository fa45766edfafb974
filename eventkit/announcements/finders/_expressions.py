"""
What an expression says of what it matches: the letters that begin it, the letters that are in it, its choices.

Read from the expression as it is written, so that a text is looked through for letters, which costs little, before the
expression is tried.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from eventkit.announcements.beginnings import LENGTH
from eventkit.announcements.beginnings import key as word_key

LETTER = r"0-9A-Za-zÀ-ɏ"
IS_START = re.compile(rf"[{LETTER}\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_QUANTIFIER = re.compile(r"(?:([?*+])|\{(\d*)(?:,\d*)?\})[?+]?")
_SIGN = re.compile(r"([@©])|\\([()])")
_MOST = 5  # letters of a beginning, with the spaces between them


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
    return found if found and all(each and IS_START.match(each) for each in found) else None


def begins_with(expression: str) -> set[str]:
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
            begins = begins and token.endswith((r"\s)", r"\s+)", r"\s++)"))
        elif token in (r"\s", r"\b"):
            begins = True
        elif token != "^" and not token.startswith(("(?=", "(?!", "(?<")):
            if begins and start and (letters := beginnings(expression[start:])):
                keys = {word_key(each) for each in letters}
                if all(len(word) == LENGTH or word not in letters or word >= "\u2e80" for word in keys):
                    found.append(frozenset(keys))
            begins = False
    return tuple(found)


def letters_in(expression: str) -> tuple[str, ...]:
    """
    Letters of which one is in all that an expression matches, in lower case; () when there are none of two or more.

    >>> letters_in(r"\\w+\\s+(?:sponsored|paid)\\s+by")
    ('sponsored', 'paid')
    """
    choices = choices_of(expression)
    if len(choices) > 1:
        found = [letters_in(choice) for choice in choices]
        return tuple(each for letters in found for each in letters) if all(found) else ()
    best: tuple[str, ...] = ()
    run, at = "", 0
    while at < len(expression):
        token, after = _token(expression, at)
        many, maybe, after = _quantifier(expression, after)
        if plain := len(token) == 1 and token not in ".^$" and not maybe:
            run += token.lower()
        elif token.startswith("(") and not maybe and not token.startswith(("(?=", "(?!", "(?<")):
            best = max(best, letters_in(_inside(token)), key=_least)
        if not plain or many or after == len(expression):
            best = max(best, (run,), key=_least)
            run = ""
        at = after
    return best if _least(best) > 1 else ()


def _least(letters: tuple[str, ...]) -> int:
    """How long the shortest of them is."""
    return min(map(len, letters), default=0)


def _inside(group: str) -> str:
    """What stands between the brackets of a group."""
    return re.sub(r"^\((?:\?(?:[a-z-]*:|P<\w+>))?", "", group)[:-1]


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
        for each in spread(expression):
            for letter in sorted({word[0] for word in begins_with(each)}):
                found[letter].append((name, each))
    patterns = {}
    for letter, named in found.items():
        groups = (
            f"(?P<{name}__{number}>{'|'.join(each for _, each in group)})"
            for number, (name, group) in enumerate(groupby(named, key=itemgetter(0)))
        )
        patterns[letter] = re.compile("|".join(groups), flags)
    return patterns


def spread(expression: str) -> Iterator[str]:
    """The choices of an expression and of the groups that they begin with: of "a|(?:b|c)d" "a", "(?:b)d", "(?:c)d"."""
    for choice in choices_of(expression):
        bound = r"\b" if choice.startswith(r"\b(?:") else ""
        token, at = _token(choice, len(bound))
        end = _quantifier(choice, at)[2]
        if token.startswith("(?:") and end == at:
            yield from (f"{bound}(?:{inner}){choice[at:]}" for inner in choices_of(token[3:-1]))
        else:
            yield choice


def _expand(expression: str) -> tuple[set[str], set[str]]:
    """Beginnings behind which letters cannot be told or need not be, and those that could go on."""
    done: set[str] = set()
    going = {""}
    at = 0
    while at < len(expression) and going:
        token, at = _token(expression, at)
        many, maybe, at = _quantifier(expression, at)
        if token in (r"\s", " ") and not maybe:
            many = False  # white space of any length counts as one space
        if token in (r"\b", r"(?!\w)") and "" not in going:
            token = " "  # the word ends here
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
        done: set[str] = set()
        going: set[str] = set()
        for choice in choices_of(_inside(token)):
            last, more = _expand(choice)
            done |= last
            going |= more
        return going, done
    if token.startswith("["):
        inner = token[1:-1].replace(r"\s", " ")
        if inner.startswith("^") or re.search(r"\\[a-z]|.-.", inner):
            return set(), {""}
        return set(inner.replace("\\", "")), set()
    if token in (r"\s", " "):
        return {" "}, set()
    if token == r"\d":
        return set("0123456789"), set()
    if token[0] in "{." or re.fullmatch(r"\\[A-Za-z]", token):
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
