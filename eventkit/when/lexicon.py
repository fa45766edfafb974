"""The words of all languages in one table, and the longest of them at a place in a text: words_at."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from eventkit.when import words_de, words_en, words_es, words_fr, words_ru, words_zh

LANGUAGES = {
    "en": words_en.WORDS,
    "zh": words_zh.WORDS,
    "de": words_de.WORDS,
    "fr": words_fr.WORDS,
    "es": words_es.WORDS,
    "ru": words_ru.WORDS,
}

# Japanese and Korean words are listed with the Chinese ones; these are the ones that need no character of theirs.
_WIDE = "\u2e80"


class Meaning(NamedTuple):
    """What words can mean: for each kind of word its value, and the languages in which they mean it."""

    values: dict[str, object]
    languages: frozenset[str]


class _Starts(NamedTuple):
    """The words that begin with the same two characters, and how long they are, the longest first."""

    lengths: tuple[int, ...]
    words: dict[str, Meaning]


@cache
def _table() -> dict[str, _Starts]:
    """All words by their first two characters."""
    values: dict[str, dict[str, object]] = {}
    languages: dict[str, set[str]] = {}
    for language, kinds in LANGUAGES.items():
        for kind, by_value in kinds.items():
            for value, words in by_value.items():
                for word in words.split("|"):
                    values.setdefault(word, {}).setdefault(kind, value)
                    languages.setdefault(word, set()).add(language)
    table: dict[str, dict[str, Meaning]] = {}
    for word, kinds_of_word in values.items():
        table.setdefault(word[:2], {})[word] = Meaning(kinds_of_word, frozenset(languages[word]))
    return {start: _Starts(tuple(sorted({*map(len, words)}, reverse=True)), words) for start, words in table.items()}


def words_at(folded: str, position: int) -> tuple[int, Meaning] | None:
    """
    The end and the meaning of the longest known words that start at a position of a folded text, or None.

    Words of letters end where no letter follows; Chinese, Japanese and Korean words end anywhere.
    """
    table = _table()
    for start in (folded[position : position + 2], folded[position : position + 1]):
        known = table.get(start)
        for length in known.lengths if known is not None else ():
            words = folded[position : position + length]
            meaning = known.words.get(words) if known is not None else None
            if meaning is None:
                continue
            end = position + len(words)
            last = words[-1]
            if last < _WIDE and last.isalpha() and end < len(folded) and folded[end] < _WIDE and folded[end].isalpha():
                continue
            return end, meaning
    return None
