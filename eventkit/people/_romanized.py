"""Names in Latin letters that are romanized Chinese or Korean: how they divide into syllables."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product

from eventkit.people import _read_chinese as zh
from eventkit.people import _read_korean as ko
from eventkit.people._forms import Reading, Word, fold, joined, shown_as
from eventkit.people._likeness import Doubt


@lru_cache(maxsize=8192)
def is_chinese(r: Reading) -> bool:
    """Whether a reading in Latin letters can be a Chinese name under some romanization."""
    if not r.given or not zh.surnames_of(joined(r.family)):
        return False
    return any(syllables(r.given, system) for system in zh.SYSTEMS)


@lru_cache(maxsize=8192)
def syllables(words: tuple[Word, ...], system: str) -> tuple[tuple[str, ...], ...]:
    """The ways to divide given names into syllables of a system: at hyphens and spaces, and within joined words."""
    pieces = [piece for w in words for piece in chinese_key(w.shown).split("-") if piece]
    if not pieces or len(pieces) > 4:
        return ()
    ways = [zh.syllables_of(piece, system) for piece in pieces]
    return (
        tuple(tuple(s for way in each for s in way) for each in product(*ways) if sum(map(len, each)) <= 4)[:8]
        if all(ways)
        else ()
    )


_UMLAUT = re.compile(r"lyu|(?<![a-z])nyu|[ln]v")
_BREATH = re.compile(r"(?<=[ptkhsz])'")


_TONES = frozenset("\u0304\u0301\u030c\u0300\u0306")


@lru_cache(maxsize=8192)
def chinese_key(shown: str) -> str:
    """A word of a romanized Chinese name: tone marks off, ü however it is written, apostrophes as hyphens."""
    decomposed = unicodedata.normalize("NFD", fold(shown))
    text = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES)).replace(" ", "-")
    # After p, t, k, ch, ts an apostrophe is the breath mark of Wade-Giles, elsewhere it divides syllables.
    text = _BREATH.sub("", text).replace("'", "-")
    # No syllable ends in l, so lyu is lü anywhere; nyu is nü at the start only (Lanyu is lan yu).
    text = _UMLAUT.sub(lambda m: m[0][0] + "ü", text)
    return text.strip("-")


def chinese_family(r: Reading) -> str:
    return "".join(chinese_key(w.shown).replace("-", "") for w in r.family)


@lru_cache(maxsize=8192)
def is_korean(r: Reading) -> bool:
    """Whether a reading in Latin letters can be a Korean name: a surname and two syllables that occur in names."""
    return bool(r.given) and bool(ko.korean_surnames_of(joined(r.family))) and bool(korean_syllables(r.given))


@lru_cache(maxsize=8192)
def korean_syllables(words: tuple[Word, ...]) -> tuple[tuple[str, str], ...]:
    """The ways to divide given names into two Korean syllables."""
    pieces = [piece for w in words for piece in w.pieces]
    if len(pieces) == 2:
        return ((pieces[0], pieces[1]),) if all(ko.korean_syllables_of(p) for p in pieces) else ()
    if len(pieces) != 1 or len(pieces[0]) > 12:
        return ()
    whole = pieces[0]
    return tuple(
        (whole[:i], whole[i:])
        for i in range(1, len(whole))
        if ko.korean_syllables_of(whole[:i]) and ko.korean_syllables_of(whole[i:])
    )


def is_pinyin_given(words: tuple[Word, ...]) -> bool:
    return bool(syllables(words, zh.PINYIN))


def is_english_beside_chinese(one: tuple[Word, ...], other: tuple[Word, ...]) -> bool:
    """Whether one given name is a Chinese one and the other has no syllable of any."""
    pieces = [[p for w in words for p in w.pieces] for words in (one, other)]
    if set(pieces[0]) & set(pieces[1]):
        return False
    for words, each in ((one, pieces[0]), (other, pieces[1])):
        if not any(syllables(words, system) for system in zh.SYSTEMS) and any(
            zh.characters_of(p, system) for p in each for system in zh.SYSTEMS
        ):
            return False
    chinese = [any(syllables(words, system) for system in zh.SYSTEMS) for words in (one, other)]
    return chinese[0] != chinese[1]


def divided(one: tuple[Word, ...], other: tuple[Word, ...]) -> list[Doubt]:
    """A doubt where joined syllables can be divided in two ways, and the two names do (Xi'an, Xian)."""
    keys = ["-".join(chinese_key(w.shown) for w in words) for words in (one, other)]
    if keys[0] == keys[1] or keys[0].replace("-", "") != keys[1].replace("-", ""):
        return []
    sounded = []
    for key in keys:
        pieces = [p for p in key.split("-") if p]
        ways = [zh.syllables_of(p, zh.PINYIN) for p in pieces]
        if not all(ways):
            return []
        # Pinyin writes an apostrophe before a, e, o inside a word; without one it is divided before consonants only.
        usual = [[way for way in each if all(s[0] not in "aeo" for s in way[1:])] or list(each) for each in ways]
        sounded.append({tuple(s for way in each for s in way) for each in product(*usual)})
    if len(sounded[0] | sounded[1]) == 1:
        return []
    return [Doubt(f"{shown_as(one)} and {shown_as(other)} can be different syllables")]
