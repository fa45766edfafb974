"""The furniture of web pages: lines that stand on every page of a site, whatever it is about (is_furniture)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from eventkit.announcements.word_tables import lines_of

# The way to a page: "Home > Events > 2031", "首页 / 活动"; whose it is: "© 2031 Harbor Institute"; its neighbors.
_FORMS = re.compile(
    r"(?:home|start(?:seite)?|accueil|inicio|首页|(?:当前|您?(?:现在)?的?)位置[:：].{0,40})\s{0,3}[>»›/→]"
    r"|(?:©|\(c\)|copyright|版权所有)\s?(?:©\s?|\(c\)\s?)?(?:(?:19|20)\d\d|all rights reserved)(?!\w)"
    r"|[上下]一篇\s?[:：]|(?:made|built|powered) (?:with|by) [A-Z]\S*(?:\.|$)",
    re.I,
)
# The parts of a menu on one line: "Home | News | Events".
_BARS = re.compile(r"\s*[|｜·•/]\s*|\s{3,}|\t")
# What a line of these has, so that others need not be tried.
_DIVIDERS = ("|", "｜", "·", "•", "/", "\t", "\u3000", "   ")
_LINK = re.compile(r"\[([^\[\]]{1,40})\]\([^()\s]{0,300}\)")  # "[Home](/)"
# What may be an entry of a menu: three words at most.
_ENTRY = re.compile(r"[^\d\s.:!?;,@|，。：！？；]{1,20}(?: [^\d\s.:!?;,@|，。：！？；]{1,20}){0,2}")
_ENTRIES = 3  # lines of a menu
_LONGEST_ENTRY = 40
_MARKS = " \t•|:：.…»›>«‹<-–—*"


def is_furniture(line: str) -> bool:
    """
    Whether a line is furniture: a word of the menu, the way to the page, the foot of the page.

    >>> [is_furniture(line) for line in ("You are here", "Home » Events » 2031", "Home care summit", "© 2031 Elmworks")]
    [True, True, False, True]
    """
    if len(line) > 200:
        return False
    bare = _bare(line)
    if bare.casefold() in _lines() or _FORMS.match(bare) is not None:
        return True
    if parts := _parts(bare):
        return _is_menu(parts)
    return not line.isascii() and line.count(" ") > 1 and all(part in _menu() for part in line.split(" "))


def menu_lines(lines: Iterable[str]) -> frozenset[int]:
    """
    Which of the lines are a menu with one entry a line: three in a row at least. One alone may head a part of the page.
    At its top and its foot some of the entries need not be known.

    >>> sorted(menu_lines(["Home", "Events", "", "Contact", "Home care summit, 4 May", "Events"]))
    [0, 1, 3]
    >>> sorted(menu_lines(["Home", "Our boats", "Contact", "", "Home care summit, 4 May", "Events"]))
    [0, 1, 2]
    """
    words = list(lines)
    found: set[int] = set()
    run: list[int] = []
    for number, line in enumerate(words):
        if not line:
            continue
        if _is_known(line):
            run.append(number)
            continue
        if len(run) >= _ENTRIES:
            found.update(run)
        run = []
    if len(run) >= _ENTRIES:
        found.update(run)
    found.update(_menu_at_top(words, range(len(words)), _of_events(), unknown=1 / 3))
    found.update(_menu_at_top(words, range(len(words) - 1, -1, -1), frozenset(), unknown=1 / 4))  # the foot
    return frozenset(found)


def _menu_at_top(words: list[str], numbers: Iterable[int], also: frozenset[str], *, unknown: float) -> Iterator[int]:
    """The lines of the menus that stand before anything else, in this order of the lines."""
    paragraph: list[int] = []
    for number in numbers:
        bare = _bare(words[number])
        if bare and _ENTRY.fullmatch(bare[:_LONGEST_ENTRY]):
            paragraph.append(number)
        elif bare and is_furniture(words[number]):
            continue
        elif bare and _is_menu(_parts(bare), also, unknown):
            yield number
        elif bare:
            return  # a title may stand right below the menu
        elif paragraph:
            if not _is_menu([_bare(words[each]) for each in paragraph], also, unknown):
                return
            yield from paragraph
            paragraph = []


def _parts(line: str) -> list[str]:
    """The parts of a line that is divided by bars; none of another."""
    return [part.strip() for part in _BARS.split(line)] if any(map(line.__contains__, _DIVIDERS)) else []


def _is_menu(entries: list[str], also: frozenset[str] = frozenset(), unknown: float = 0) -> bool:
    """Whether words are the entries of a menu: all may be, and but a part is `unknown`, or `also` known at the top."""
    if len(entries) < _ENTRIES or not all(_ENTRY.fullmatch(entry[:_LONGEST_ENTRY]) for entry in entries):
        return False
    known = sum(map(_is_known, entries))
    others = sum(entry.casefold() in also and not _is_known(entry) for entry in entries)
    return known > 0 and len(entries) - known - others <= unknown * len(entries)


def _is_known(line: str) -> bool:
    return len(line) < _LONGEST_ENTRY * 2 and _bare(line).casefold() in _menu()


def _bare(line: str) -> str:
    """A line without marks around it, and the words of a link."""
    if "](" in line:
        line = _LINK.sub(r"\1", line)
    return line.strip(_MARKS)


@cache
def _lines() -> frozenset[str]:
    """The lines of words/furniture.txt."""
    return _words_of("furniture")


@cache
def _menu() -> frozenset[str]:
    """These, and the entries of words/menus.txt."""
    return _lines() | _words_of("menus")


@cache
def _of_events() -> frozenset[str]:
    """The entries of words/menus_of_events.txt."""
    return _words_of("menus_of_events")


def _words_of(table: str) -> frozenset[str]:
    return frozenset(word.strip() for line in lines_of(table) for word in line.split("|"))
