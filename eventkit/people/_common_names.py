"""
Names that so many people bear that the name alone says little: is_common, is_common_vietnamese, is_common_han.

Short lists in the order of a census, not a measure: a name is common here where a common family name meets a common
given name of the same language.
"""

from __future__ import annotations

from functools import cache

from eventkit.people._read_chinese import (
    CANTONESE,
    PINYIN,
    SPELLING,
    WADE_GILES,
    common_surnames,
    simplify,
    spellings,
    surname_rank,
)
from eventkit.people._sections import sections

_RANK, _FREQUENT = 50, 30
_SYSTEMS = (PINYIN, WADE_GILES, CANTONESE, SPELLING)


@cache
def _sections() -> dict[str, frozenset[str]]:
    return sections("common_names.txt")


@cache
def _chinese_surnames(most: int, *systems: str) -> frozenset[str]:
    """The commonest Chinese surnames in Latin spellings."""
    return frozenset(
        s
        for character in common_surnames(most)
        for system in systems
        for s in spellings(character, system, surname=True)
    )


def is_frequent_family(family: str) -> bool:
    """
    Whether so many bear a family name (folded) that it says little: first of China, Korea, Vietnam, the lists.

    >>> is_frequent_family("wang"), is_frequent_family("kalcher")
    (True, False)
    """
    if family in _chinese_surnames(_FREQUENT, PINYIN) or family in _sections()["Vietnamese families"]:
        return True
    return any(family in names for heading, names in _sections().items() if heading.endswith(" families"))


@cache
def _lists() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    languages = [heading.removesuffix(" families") for heading in _sections() if f"{heading[:-9]} given" in _sections()]
    return tuple((_sections()[f"{language} families"], _sections()[f"{language} given"]) for language in languages)


def is_common(family: str, given: str) -> bool:
    """
    Whether a name in Latin letters is a very common one; both parts folded, without accents, hyphens and spaces.

    >>> is_common("li", "wei"), is_common("qiu", "baoxing"), is_common("smith", "john"), is_common("kalcher", "linda")
    (True, False, True, False)
    """
    if family in _chinese_surnames(_RANK, *_SYSTEMS) and _is_common_given(given):
        return True
    if given in _sections()["Cantonese given"]:
        return True
    return any(family in families and given in givens for families, givens in _lists())


def _is_common_given(given: str) -> bool:
    return given in _sections()["Chinese given, one syllable"] or given in _sections()["Chinese given, two syllables"]


def is_vietnamese_family(family: str) -> bool:
    """Whether the family name, folded, is one of those that most Vietnamese bear."""
    return family in _sections()["Vietnamese families"]


def is_common_han(family: str, given: str) -> bool:
    """
    Whether a Chinese name in characters is a very common one: a common surname with one character, or a common pair.

    >>> is_common_han("张", "伟"), is_common_han("仇", "保兴"), is_common_han("王", "建国")
    (True, False, True)
    """
    family, given = simplify(family), simplify(given)
    return surname_rank(family) < _RANK and given in _sections()["Han given"]


@cache
def _languages() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in _sections()["One name in several languages"]:
        names = group.split("=")
        for name in names:
            found.setdefault(name, set()).update(names)
    return {name: frozenset(names) for name, names in found.items()}


def is_one_name_elsewhere(a: str, b: str) -> bool:
    """
    Whether two given names, folded, are forms of one name in several languages or spellings.

    >>> is_one_name_elsewhere("hans", "john"), is_one_name_elsewhere("john", "jane")
    (True, False)
    """
    return b in _languages().get(a, frozenset())
