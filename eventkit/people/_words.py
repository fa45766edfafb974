"""The word lists that tell titles from bodies and persons, read from position_words.txt on first use."""

from functools import cache
from importlib import resources


@cache
def _sections() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    words: set[str] = set()
    table = resources.files("eventkit.people").joinpath("position_words.txt").read_text("utf-8")
    for line in table.splitlines():
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), set())
        elif line and not line.startswith("#"):
            words.update(word.strip() for word in line.split("|")) if "|" in line else words.update(line.split())
    return {section: frozenset(words) for section, words in found.items()}


def words(section: str) -> frozenset[str]:
    """The words of one section of the table, as written there (lower case but for the capitals)."""
    return _sections()[section]


@cache
def longest(section: str) -> int:
    """How long the longest word of a section is, in characters."""
    return max(map(len, _sections()[section]))
