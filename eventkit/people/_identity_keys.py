"""Keys that names which may be one share, so that among many mentions only few pairs need a comparison."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from itertools import combinations, pairwise, product

from eventkit.people import _nicknames as nicknames
from eventkit.people import _read_chinese as zh
from eventkit.people import _read_cyrillic as cyrillic
from eventkit.people import _read_japanese as ja
from eventkit.people import _read_korean as ko
from eventkit.people._forms import Form, Profile, Reading, joined, romanized, texts_of
from eventkit.people._romanized import chinese_family, is_korean, is_pinyin_given, korean_syllables, syllables
from eventkit.people._same_words import ARABIC
from eventkit.people._shared import Facts


@lru_cache(maxsize=8192)
def _skeleton(plain: str) -> str:
    """A word with all made alike that spellings of one name differ in; only to find names, never to judge them."""
    text = plain.replace("lyu", "lu").replace("lv", "lu").replace("soe", "su")
    text = ja.short_vowels(cyrillic.fold_cyrillic(ARABIC.get(text, text)))
    for old, new in (("oe", "o"), ("ue", "u"), ("ae", "a"), ("aa", "a"), ("ou", "o"), ("yu", "iu")):
        text = text.replace(old, new)
    return "".join(c for i, c in enumerate(text) if not i or c != text[i - 1])


def _letter_forms(profile: Profile) -> list[Form]:
    return [romanized(form) for form in profile.forms if form.script in ("latin", "cyrillic")]


def keys_of(profile: Profile) -> frozenset[str]:
    """Keys that two names which may be one share: of all pairs with a key in common some are one person."""
    found: set[str] = set()
    for form in profile.forms:
        if form.script in ("han", "kana", "hangul", "other"):
            found.add("c " + zh.simplify(form.characters))
        if form.script == "hangul":
            found.update(f"k {family}{given}" for family, given in ko.split_hangul(form.characters))
    for form in _letter_forms(profile):
        words = [_skeleton(w.plain) for w in form.words]
        found.add("w " + " ".join(sorted(words)))
        for r in form.readings[:4]:
            family, given = _skeleton(joined(r.family)), _skeleton(joined(r.given))
            found.add("r " + " ".join(sorted((family, given))))
            if r.particles:
                found.add("r " + " ".join(sorted((_skeleton(joined((*r.particles, *r.family))), given))))
            if r.given and r.given[0].pieces:
                found.add(f"f {family} {_skeleton(r.given[0].pieces[0])}")
            found.update(f"f {family} {_skeleton(nickname)}" for nickname in profile.nicknames)
            if is_korean(r):
                found.update(
                    f"k {surname}{''.join(heard)}"
                    for surname in sorted(ko.korean_surnames_of(joined(r.family)))
                    for way in korean_syllables(r.given)
                    for heard in product(*(sorted(ko.korean_syllables_of(p)) for p in way))
                )
    return frozenset(found)


def half_keys_of(profile: Profile) -> frozenset[tuple[int, str]]:
    """
    Keys with a side, 0 or 1: a name that is shortened, or in another script, looks for what it may be on the other.
    """
    found: set[tuple[int, str]] = set()
    for form in profile.forms:
        if form.script == "han":
            for family, given in zh.split_han(form.characters):
                for first in zh.pinyin(given[:1]):
                    found |= {(0, f"z {family} {first}"), (1, f"z {family} {first}")}
            found |= _japanese_keys(form)
        elif form.script == "kana":
            found |= _japanese_keys(form)
    for form in _letter_forms(profile):
        words = [_skeleton(w.plain) for w in form.words]
        found.add((0, "p " + " ".join(words)))
        if len(words) > 1:
            found.update((1, "p " + w) for w in words)
        for size in range(2, len(words)):
            found |= {(1, "p " + " ".join(words[:size])), (1, "p " + " ".join(words[-size:]))}
        if len(words) > 2:
            found.add((1, f"p {words[0]} {words[-1]}"))
        for r in form.readings[:4]:
            found |= _given_keys(r)
    return frozenset(found)


def _given_keys(r: Reading) -> set[tuple[int, str]]:
    found: set[tuple[int, str]] = set()
    if not r.given:
        return found
    family, first = _skeleton(joined(r.family)), r.given[0]
    found.update((0 if first.letters else 1, f"i {family} {w.plain[0]}") for w in r.given)
    found.add((1, f"i {family} {first.plain[0]}"))
    piece = first.pieces[0] if first.pieces else ""
    for each in {piece, *nicknames.long_forms(piece)}:
        found |= (
            {(0, f"n {family} {each}"), (1, f"n {family} {each}")}
            if nicknames.long_forms(piece)
            else {(1, f"n {family} {each}")}
        )
    found |= {(1, f"j {_skeleton(joined(r.given))}"), (1, f"h {_skeleton(joined(r.family))}")}
    surnames = zh.surnames_of(chinese_family(r))[:6]
    if surnames:
        pinyin = is_pinyin_given(r.given) and chinese_family(r) in zh.pinyin_surnames()
        firsts = {way[0] for way in syllables(r.given, zh.PINYIN)} if pinyin else set()
        if not pinyin:
            firsts = {
                s
                for system in zh.SYSTEMS
                for way in syllables(r.given, system)
                for c in zh.characters_of(way[0], system)
                for s in zh.pinyin(c)
            }
        found.update(
            (side, f"z {surname} {s}") for surname in surnames for s in firsts for side in ((1,) if pinyin else (0, 1))
        )
    return found


def _japanese_keys(form: Form) -> set[tuple[int, str]]:
    found = set()
    for r in form.readings[:2]:
        kanji, given = texts_of(r.family), texts_of(r.given)
        if given and all(ja.is_kana(c) for c in given):
            found.add((0, f"j {_skeleton(ja.hepburn(given))}"))
        found.update((0, f"h {_skeleton(reading)}") for reading in ja.kanji_surname_readings(kanji))
    return found


def parts_of(profile: Profile) -> frozenset[str]:
    """The family names a name can have, in every script: with a body in common, worth a comparison."""
    found: set[str] = set()
    for form in profile.forms:
        if form.script == "han":
            found.update(family for family, _ in zh.split_han(form.characters))
        elif form.script == "hangul":
            found.update(family for family, _ in ko.split_hangul(form.characters))
    for form in _letter_forms(profile):
        for r in form.readings[:4]:
            found.add(_skeleton(joined(r.family)))
            found.update(zh.surnames_of(chinese_family(r))[:6])
            found.update(ko.korean_surnames_of(joined(r.family)))
    return frozenset(found - {""})


# A key that more names than this have in common is not looked through pair by pair.
_MOST = 400


def candidate_pairs(those: Mapping[int, tuple[Profile, Facts, tuple[str, ...]]]) -> set[tuple[int, int]]:
    """
    Pairs that have a key in common: the words of the name, a spelling of them, or a family name and a body.

    `those` has for each place the name, the facts, and what orders it among others. A key that more than 400 share is
    looked through among those of them that also share a body, and between neighbors in that order.
    """
    blocks: dict[str, list[int]] = defaultdict(list)
    halves: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for i, (profile, facts, _) in those.items():
        for key in keys_of(profile):
            blocks[key].append(i)
        for side, key in half_keys_of(profile):
            halves[key][side].append(i)
        for part in parts_of(profile):
            for body in facts.keys:
                blocks[f"b {body} {part}"].append(i)
            for side, letters in facts.letters:
                halves[f"a {letters} {part}"][side].append(i)
    found: set[tuple[int, int]] = set()
    for members in blocks.values():
        found.update(combinations(sorted(members), 2) if len(members) <= _MOST else _neighbors(members, those))
    for shorts, longs in halves.values():
        if len(shorts) * len(longs) <= _MOST * _MOST // 4:
            found.update((min(i, j), max(i, j)) for i in shorts for j in longs if i != j)
    return found


def _neighbors(members: list[int], those: Mapping[int, tuple[Profile, Facts, tuple[str, ...]]]) -> set[tuple[int, int]]:
    """Pairs of a crowd: those with a body in common, as far as these are not a crowd too, and neighbors in order."""
    bodies: dict[str, list[int]] = defaultdict(list)
    for i in members:
        for body in those[i][1].keys:
            bodies[body].append(i)
    found = {pair for few in bodies.values() if len(few) <= _MOST for pair in combinations(sorted(few), 2)}
    ordered = sorted(members, key=lambda i: those[i][2])
    found.update((min(i, j), max(i, j)) for i, j in pairwise(ordered))
    return found
