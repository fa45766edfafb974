"""The name tables (surnames, given names, syllables), read from _name_tables.txt on first use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from attrs import frozen


@frozen
class NameTables:
    """
    Words by what they can be. All casefolded; Latin spellings without accents unless the language needs them.

    `chinese` maps a pinyin surname (compound ones as one word) to the Han surnames it may stand for; `rare` are those
    few bear, `common_han` the single characters that many do. `romanised` maps Cantonese, Hokkien and Wade-Giles
    spellings to characters, any of which may be meant. `han` maps a Han surname to its pinyin.
    """

    chinese: Mapping[str, tuple[str, ...]]
    rare: frozenset[str]
    common_han: frozenset[str]
    romanised: Mapping[str, str]
    han: Mapping[str, str]
    syllables: frozenset[str]
    chinese_places: frozenset[str]
    korean: frozenset[str]
    korean_syllables: frozenset[str]
    korean_compound: frozenset[str]
    vietnamese: frozenset[str]
    japanese: frozenset[str]
    japanese_han: frozenset[str]
    japanese_given: frozenset[str]
    english: frozenset[str]
    french: frozenset[str]
    iberian_given: frozenset[str]
    iberian: frozenset[str]
    hungarian_given: frozenset[str]
    hungarian: frozenset[str]
    russian_given: frozenset[str]
    burmese: frozenset[str]


def _whole(words: list[str]) -> list[str]:
    """Words of which each may give the number of letters it shares with the one before it instead of those letters."""
    whole, last = [], ""
    for word in words:
        last = last[: int(word[0])] + word[1:] if word[0].isdecimal() else word
        whole.append(last)
    return whole


@lru_cache(maxsize=1)
def tables() -> NameTables:
    """The tables; read once."""
    sections: dict[str, list[str]] = {}
    title = ""
    for line in files("eventkit.people").joinpath("_name_tables.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            title = line[1:-1]
            sections[title] = []
        elif not line.startswith("#"):
            sections[title] += line.split()
    sections = {title.lstrip("~"): _whole(words) if title[0] == "~" else words for title, words in sections.items()}

    def surnames(section: str) -> dict[str, tuple[str, ...]]:
        pairs = (entry.split(":") for entry in sections[section])
        return {reading: tuple(han.rstrip(",").split(",") if "," in han else han) for reading, han in pairs}

    common, rare = surnames("chinese common"), surnames("chinese rare")
    chinese = common | rare
    return NameTables(
        chinese=chinese,
        rare=frozenset(rare),
        common_han=frozenset(sections["chinese common han"][0]),
        romanised={spelling: han for spelling, _, han in (e.partition(":") for e in sections["chinese romanised"])},
        han={han: reading for reading, several in chinese.items() for han in several},
        syllables=frozenset(sections["pinyin syllables"]),
        chinese_places=frozenset(sections["chinese places"]),
        korean=frozenset(sections["korean surnames"]),
        korean_syllables=frozenset(sections["korean syllables"]),
        korean_compound=frozenset(sections["korean compound"]),
        vietnamese=frozenset(sections["vietnamese surnames"]),
        japanese=frozenset(sections["japanese surnames"]),
        japanese_han=frozenset(sections["japanese surnames han"]),
        japanese_given=frozenset(sections["japanese given"]),
        english=frozenset(sections["english given"]),
        french=frozenset(sections["french given"]),
        iberian_given=frozenset(sections["iberian given"]),
        iberian=frozenset(sections["iberian surnames"]),
        hungarian_given=frozenset(sections["hungarian given"]),
        hungarian=frozenset(sections["hungarian surnames"]),
        russian_given=frozenset(sections["russian given"]),
        burmese=frozenset(sections["burmese"]),
    )
