"""When two given names in letters are one: the same words, initials, short forms, romanizations."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from eventkit.people import _nicknames as nicknames
from eventkit.people import _read_chinese as zh
from eventkit.people import _read_korean as ko
from eventkit.people._common_names import is_frequent_family, is_one_name_elsewhere
from eventkit.people._forms import Profile, Reading, Word, joined, shown_as
from eventkit.people._likeness import Doubt
from eventkit.people._romanized import (
    chinese_family,
    divided,
    is_english_beside_chinese,
    is_korean,
    is_pinyin_given,
    korean_syllables,
    syllables,
)
from eventkit.people._same_words import Context, same_words


def given_doubts(
    r: Reading, s: Reading, a: Profile, b: Profile, context: Context, *, families_differ: bool
) -> list[Doubt] | str:
    """Doubts about one given name being the other, or the conflict in words."""
    one, other = r.given, s.given
    differ = f"given names differ: {shown_as(one)}, {shown_as(other)}"
    if any(w.letters for w in (*one, *other)):
        return _initials(one, other, rare=_is_rare(r) and _is_rare(s))
    turned = len(one) == 2 and [w.text for w in one] == [w.text for w in reversed(other)]
    if turned and zh.surnames_of(joined(r.family)) and is_english_beside_chinese(one[:1], one[1:]):
        return []  # Paul Chan Mo-po, Chan Mo-po Paul
    found = same_words(one, other, context)
    if found is not None:
        return found + divided(one, other) if context.chinese else found
    pieces_one, pieces_other = ([p for w in words for p in w.pieces] for words in (one, other))
    # A nickname that the other name itself states is a name of this person.
    if (
        joined(one) in b.nicknames
        or joined(other) in a.nicknames
        or pieces_one[0] in b.nicknames
        or pieces_other[0] in a.nicknames
    ):
        return []
    if context.chinese:
        crossed = _cross_spelled(r, s, families_differ)
        if crossed is not None:
            return crossed
    if is_korean(r) and is_korean(s) and not (is_pinyin_given(one) and is_pinyin_given(other)):
        for p, q in product(korean_syllables(one), korean_syllables(other)):
            if all(ko.korean_syllables_of(i) & ko.korean_syllables_of(j) for i, j in zip(p, q, strict=True)):
                return [Doubt(f"{shown_as(one)} and {shown_as(other)} can be one Korean name in two spellings")]
    if zh.surnames_of(joined(r.family)) and is_english_beside_chinese(one, other):
        return [Doubt(f"{shown_as(one)} may be another name of {shown_as(other)}", stays=True)]
    if not context.chinese and not is_korean(r) and not is_korean(s):
        short, long = sorted((pieces_one, pieces_other), key=len)
        if len(short) < len(long) and is_within(short, long):
            if short[0] != long[0] and len(short) == 1:
                # "Joachim" beside "Hans Joachim": called by the second name, or another person.
                return [Doubt(f"only one given name in common: {shown_as(one)}, {shown_as(other)}")]
            return [Doubt(f"shorter form: {shown_as(one)}, {shown_as(other)}")]
        if nicknames.is_short_form(pieces_one[0], pieces_other[0]):
            rest_one, rest_other = pieces_one[1:], pieces_other[1:]
            # Alex, Chris, Sam: short for a man's name and for a woman's.
            either = bool({pieces_one[0], pieces_other[0]} & _EITHER)
            doubts = [Doubt(f"short form: {shown_as(one)}, {shown_as(other)}", stays=either)]
            if rest_one == rest_other:
                return doubts
            if not rest_one or not rest_other:
                return [*doubts, Doubt("a middle name is left out")]
    if any(p != q and is_one_name_elsewhere(p, q) for p in pieces_one for q in pieces_other):
        return [Doubt(f"{shown_as(one)} and {shown_as(other)} can be one name in two languages", stays=True)]
    return differ


_EITHER = frozenset(
    [
        "alex",
        "chris",
        "sam",
        "pat",
        "terry",
        "sandy",
        "fran",
        "lou",
        "nat",
        "kit",
        "frankie",
        "sammy",
        "ronnie",
        "bobbie",
        "jackie",
    ]
)


def is_within(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(any(piece == each for each in rest) for piece in short)


def _cross_spelled(r: Reading, s: Reading, families_differ: bool) -> list[Doubt] | None:
    """Given names as two romanizations of the same characters; None where both are pinyin and so simply differ."""
    pinyin = [is_pinyin_given(q.given) and chinese_family(q) in zh.pinyin_surnames() for q in (r, s)]
    if all(pinyin) or (not families_differ and not any(pinyin)):
        return None
    best = -1.0
    for p, q in product(zh.SYSTEMS, zh.SYSTEMS):
        for way, other in product(syllables(r.given, p), syllables(s.given, q)):
            if p != q and len(way) == len(other):
                fits = sum(
                    bool(zh.characters_of(i, p) & zh.characters_of(j, q)) for i, j in zip(way, other, strict=True)
                )
                best = max(best, fits / len(way))
    words = f"{shown_as(r.given)} and {shown_as(s.given)}"
    if best == 1:
        return [Doubt(f"{words} can be one name in two romanizations")] if not families_differ else []
    if best > 0 and families_differ:
        return [Doubt(f"{words} fit as two romanizations only in part", stays=True)]
    return None


def _is_rare(r: Reading) -> bool:
    """Whether so few bear the family name that an initial and a shared body tell the person; not in East Asia."""
    family = joined((*r.particles, *r.family))
    eastern = zh.surnames_of(family) or ko.korean_surnames_of(family)
    return bool(family) and not eastern and not is_frequent_family(joined(r.family))


def _initials(one: tuple[Word, ...], other: tuple[Word, ...], *, rare: bool) -> list[Doubt] | str:
    """Given names of which at least one is shortened to initials; `rare` where few bear the family name."""
    sides = [units(words) for words in (one, other)]
    differ = f"initials differ: {shown_as(one)}, {shown_as(other)}"
    if all(len(u) == 1 and is_letter for each in sides for u, is_letter in each):
        letters = [[u for u, _ in each] for each in sides]
        if letters[0] == letters[1]:
            return [] if len(letters[0]) > 1 else [Doubt(f"only one initial: {shown_as(one)}")]
        short, long = sorted(letters, key=len)
        if len(short) < len(long) and is_within(short, long):
            return [Doubt(f"initials fit: {shown_as(one)}, {shown_as(other)}", stays=True)]
        return differ
    short_units, long_units = sorted(sides, key=len)
    place = 0
    for unit, is_letter in short_units:
        while place < len(long_units) and not _fits(unit, is_letter, *long_units[place]):
            place += 1
        if place == len(long_units):
            break
        place += 1
    else:
        first = _fits(*short_units[0], *long_units[0])
        return [Doubt(f"initials fit: {shown_as(one)}, {shown_as(other)}", stays=not (rare and first))]
    # "BX" for Baoxing: one letter a syllable.
    for letters_side, words in ((sides[0], other), (sides[1], one)):
        if all(is_letter for _, is_letter in letters_side):
            wanted = [u for u, _ in letters_side]
            if any([x[0] for x in way] == wanted for way in syllables(words, zh.PINYIN)):
                return [Doubt(f"initials fit: {shown_as(one)}, {shown_as(other)}", stays=True)]
    return differ


def units(words: tuple[Word, ...]) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    for w in words:
        found += [(letter, True) for letter in w.letters] if w.letters else [(piece, False) for piece in w.pieces]
    return found


def _fits(unit: str, is_letter: bool, other: str, other_is_letter: bool) -> bool:
    if is_letter or other_is_letter:
        return unit[:1] == other[:1]
    return unit == other or nicknames.is_short_form(unit, other)
