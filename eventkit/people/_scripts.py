"""Two names in characters, and names in characters beside names in Latin letters."""

from __future__ import annotations

from itertools import product

from attrs import evolve

from eventkit.people import _read_chinese as zh
from eventkit.people import _read_japanese as ja
from eventkit.people import _read_korean as ko
from eventkit.people._common_names import is_common, is_common_han
from eventkit.people._forms import Form, Profile, Word, joined, shown_as, texts_of
from eventkit.people._given_names import units
from eventkit.people._likeness import COMMON, Doubt, Likeness, agree
from eventkit.people._romanized import chinese_key, is_korean, is_pinyin_given, korean_syllables
from eventkit.people._same_words import ROMAJI

# Simplified characters that are other traditional words too, though never a surname: 叶 is 葉.
_SIMPLE_SURNAMES = frozenset("叶")


def compare_characters(x: Form, y: Form) -> Likeness:
    """Two names in Han characters, in Hangul, or with kana."""
    one, other = x.characters, y.characters
    frequent = x.script == "han" and any(zh.surname_rank(f) < 30 or len(g) == 1 for f, g in zh.split_han(one))
    if one == other:
        return evolve(agree(f"the same characters, {x.shown}"), doubts=_han_doubts(x, one), frequent=frequent)
    if len(one) == len(other) and zh.simplify(one) == zh.simplify(other):
        like = agree(f"the same characters, traditional and simplified: {x.shown}, {y.shown}")
        doubts = [*_han_doubts(x, one)]
        for i, (c, d) in enumerate(zip(one, other, strict=True)):
            if c == d:
                continue
            simple, whole = (c, one) if zh.simplify(c) == c else (d, other)
            both_traditional = zh.is_traditional(c) and zh.is_traditional(d)
            if i == 0 and simple in _SIMPLE_SURNAMES:
                continue
            unclear = not zh.is_simplified_only(simple) and (i == 0 or not any(zh.is_simplified_only(k) for k in whole))
            if both_traditional or (zh.simplify(simple) == simple and unclear):
                doubts.append(Doubt(f"{c} and {d} can be two characters", stays=both_traditional))
        return evolve(like, doubts=tuple(doubts), frequent=frequent)
    if len(one) == len(other) and ja.modern_kanji(one) == ja.modern_kanji(other):
        return Likeness(
            reasons=(f"the same characters in two forms: {x.shown}, {y.shown}",),
            doubts=(Doubt("both forms are in use, and families keep theirs"), *_han_doubts(x, one)),
        )
    return Likeness(conflict=f"the characters differ: {x.shown}, {y.shown}")


def _han_doubts(form: Form, characters: str) -> tuple[Doubt, ...]:
    if form.script == "hangul":
        splits = ko.split_hangul(characters)
        spelled = [(f, ko.revised_romanization(g)) for f, g in splits]
        if any(is_common(s, g) for f, g in spelled for s in ko.korean_surname_spellings(f)) or any(
            _common_korean(g, f) for f, g in splits
        ):
            return (COMMON,)
    elif form.script == "han" and any(is_common_han(f, g) for f, g in zh.split_han(characters)):
        return (COMMON,)
    return ()


def _common_korean(given: str, family: str) -> bool:
    """Whether some usual spelling of a Hangul name is a common one."""
    if len(given) != 2 or not all(ko.is_hangul(c) for c in given):
        return len(given) < 2
    spelled = ("".join(pair) for pair in product(*(sorted(ko.korean_spellings(c)) for c in given)))
    families = ko.korean_surname_spellings(family)
    return any(is_common(f, g) for g in spelled for f in families)


def _arrangements(form: Form) -> list[tuple[tuple[Word, ...], tuple[Word, ...], tuple[Word, ...]]]:
    """Family name, given name, words left out before them: as read, and with an English name before a Chinese one."""
    found: list[tuple[tuple[Word, ...], tuple[Word, ...], tuple[Word, ...]]] = [
        ((*r.particles, *r.family, *r.second), r.given, ()) for r in form.readings[:4] if r.family and r.given
    ]
    words = form.words
    for start in (0, 1) if len(words) > 2 else (0,):
        for size in (1, 2):
            if len(words) - start > size and words[start:]:
                arrangement = (words[start : start + size], words[start + size :], words[:start])
                if arrangement not in found and (start or len(words) > 2 or not form.decided):
                    found.append(arrangement)
    return found


def compare_han_and_latin(x: Form, y: Form, a: Profile, b: Profile) -> Likeness:
    """A name in Han characters beside one in Latin letters; x is the Han form."""
    characters = x.characters
    shown = f"{x.shown}, {y.shown}"
    if "·" in x.shown or "・" in x.shown or len(characters) > 5:
        return Likeness(
            reasons=(f"two scripts: {shown}",),
            doubts=(Doubt("a name written by its sound cannot be compared", stays=True),),
        )
    if len(characters) < 2:
        return Likeness(conflict=f"the names cannot be compared: {shown}")
    surname_only = False
    for family, given in zh.split_han(characters):
        for family_words, given_words, before in _arrangements(y):
            system = _han_surname(family, family_words)
            if not system:
                continue
            if any(w.letters for w in given_words):
                letters = [u for u, _ in units(given_words)]
                each = [
                    {s[0] for reading in (zh.pinyin(c), *(zh.spellings(c, p) for p in zh.SYSTEMS)) for s in reading}
                    for c in given
                ]
                if letters[0] in (each[0] if each else ()):
                    return Likeness(
                        reasons=(f"{family} and {shown_as(family_words)} are one surname",),
                        doubts=(Doubt(f"initials fit: {shown}", stays=True),),
                    )
                continue
            written = "".join(chinese_key(w.shown).replace("-", "") for w in given_words)
            fitting = [p for p in zh.SYSTEMS if zh.spells_given(given, written, p)]
            if fitting:
                doubts = [Doubt("other characters are spelled so too")]
                if is_common_han(family, given):
                    doubts.append(COMMON)
                named = fitting[0] if system != zh.SPELLING else system
                reason = f"{characters} can be spelled {shown_as((*family_words, *given_words))} ({named})"
                return Likeness(
                    reasons=(reason, *((f"{shown_as(before)} is a further name",) if before else ())),
                    doubts=tuple(doubts),
                )
            if not before or len([p for w in given_words for p in w.pieces]) == len(given):
                surname_only = surname_only or _surname_only(family_words, given, given_words)
    japanese = _kanji_family(x, y)
    if japanese is not None:
        return japanese
    # Korean names in characters are written in traditional ones.
    korean = b.language == "ko" and not any(zh.is_simplified_only(c) for c in characters)
    korean = korean and any(
        ko.korean_surnames_of_hanja(family) & ko.korean_surnames_of(joined(r.family)) and is_korean(r)
        for family, _ in zh.split_han(characters)
        for r in y.readings
    )
    if surname_only or korean:
        return Likeness(
            reasons=(f"the surname fits: {shown}",), doubts=(Doubt("the given names cannot be compared", stays=True),)
        )
    return Likeness(conflict=f"the characters are not spelled so: {shown}")


def compare_han_and_sounds(x: Form, y: Form) -> Likeness:
    """A name in Han characters beside one in Hangul or with kana: the family names can be compared, the rest not."""
    shown = f"{x.shown}, {y.shown}"
    if y.script == "kana":
        families = {texts_of(r.family) for r in x.readings} & {texts_of(r.family) for r in y.readings} - {""}
    else:
        hangul = {family for family, given in ko.split_hangul(y.characters) if len(y.characters) == len(x.characters)}
        families = hangul & {s for family, _ in zh.split_han(x.characters) for s in ko.korean_surnames_of_hanja(family)}
    if not families:
        return Likeness(conflict=f"the names differ: {shown}")
    return Likeness(
        reasons=(f"the family names agree: {shown}",), doubts=(Doubt("the given names cannot be compared", stays=True),)
    )


def _han_surname(family: str, words: tuple[Word, ...]) -> str:
    """The system under which a surname is spelled with these words; "" if under none."""
    written = "".join(chinese_key(w.shown).replace("-", "") for w in words)
    for system in (*zh.SYSTEMS, zh.SPELLING):
        if written in zh.spellings(family, system, surname=True):
            return system
    return ""


def _surname_only(family_words: tuple[Word, ...], given: str, given_words: tuple[Word, ...]) -> bool:
    """Whether a Latin given name that does not spell the characters may be of that person: an English name may."""
    if not zh.knows(given):
        return True
    if is_pinyin_given(given_words) and "".join(chinese_key(w.shown) for w in family_words) in zh.pinyin_surnames():
        return False
    pieces = [piece for w in given_words for piece in w.pieces]
    if len(pieces) == 1:
        return True
    # Two syllables that fit the characters not even in part are another name; in part, another dialect perhaps.
    return len(pieces) == len(given) and any(
        piece in zh.spellings(c, system) for piece, c in zip(pieces, given, strict=True) for system in zh.SYSTEMS
    )


def _kanji_family(x: Form, y: Form) -> Likeness | None:
    """A Japanese name in kanji beside Latin letters: the surname can be compared, the given name not."""
    for r in x.readings:
        kanji, given = "".join(w.text for w in r.family), "".join(w.text for w in r.given)
        if not kanji or not given:
            continue
        for family_words, given_words, before in _arrangements(y):
            if before or not all(ROMAJI.fullmatch(w.text) for w in (*family_words, *given_words) if len(w.text) < 40):
                continue
            if ja.kanji_surname_reads(kanji, texts_of(family_words)):
                reason = f"{kanji} reads {shown_as(family_words)}"
                return Likeness(reasons=(reason,), doubts=(Doubt(f"how {given} is read is not known", stays=True),))
    return None


def compare_kana_and_latin(x: Form, y: Form) -> Likeness:
    """A Japanese name with kana beside Latin letters; x has the kana."""
    shown = f"{x.shown}, {y.shown}"
    conflict = Likeness(conflict=f"the names differ: {shown}")
    best = conflict
    for r in x.readings:
        family, given = "".join(w.text for w in r.family), "".join(w.text for w in r.given)
        for family_words, given_words, before in _arrangements(y):
            if before or not family or not given:
                continue
            family_fits, given_fits = (
                _reads(part, texts_of(words)) for part, words in ((family, family_words), (given, given_words))
            )
            if family_fits is False or given_fits is False:
                continue
            doubts = []
            if family_fits is None or given_fits is None:
                doubts.append(Doubt("how the characters are read is not known", stays=True))
            elif is_common(joined(family_words), joined(given_words)):
                doubts.append(COMMON)
            if not y.decided:
                doubts.append(Doubt("which part is the family name is not certain"))
            like = Likeness(
                reasons=(f"{x.shown} reads {shown_as((*given_words, *family_words))}",), doubts=tuple(doubts)
            )
            best = min((best, like), key=lambda each: each.rank)
    return best


def _reads(characters: str, romaji: str) -> bool | None:
    """Whether Japanese characters read so: kana by rule, kanji by the table of surnames, None if that does not tell."""
    if all(ja.is_kana(c) for c in characters):
        return ja.short_vowels(ja.hepburn(characters)) == ja.short_vowels(romaji)
    if any(ja.is_kana(c) for c in characters):
        return None
    return ja.kanji_surname_reads(characters, romaji)


def compare_hangul_and_latin(x: Form, y: Form) -> Likeness:
    """A Korean name in Hangul beside Latin letters; x is the Hangul form."""
    shown = f"{x.shown}, {y.shown}"
    conflict = Likeness(conflict=f"the names differ: {shown}")
    best = conflict
    for family, given in ko.split_hangul(x.characters):
        for family_words, given_words, before in _arrangements(y):
            written_family, written = joined(family_words), joined(given_words)
            if written_family not in ko.korean_surname_spellings(family):
                continue
            doubts = []
            if len(ko.korean_surnames_of(written_family)) > 1:
                doubts.append(Doubt(f"{shown_as(family_words)} can be another surname too"))
            fits = _spells_korean(given, given_words)
            if fits is None and written != ko.revised_romanization(given):
                if not before and not korean_syllables(given_words):
                    like = Likeness(
                        reasons=(f"the surname fits: {shown}",),
                        doubts=(Doubt("the given names cannot be compared", stays=True),),
                    )
                    best = min((best, like), key=lambda each: each.rank)
                continue
            if not fits:
                doubts.append(Doubt(f"{shown_as(given_words)} can be spelled for other syllables too"))
            if is_common(written_family, written) or _common_korean(given, family):
                doubts.append(COMMON)
            reason = f"{x.shown} is spelled {shown_as((*family_words, *given_words))}"
            best = min((best, Likeness(reasons=(reason,), doubts=tuple(doubts))), key=lambda each: each.rank)
    return best


def _spells_korean(given: str, words: tuple[Word, ...]) -> bool | None:
    """Whether Latin words spell Hangul syllables and no others (True), also others (False), or not at all (None)."""
    pieces = [piece for w in words for piece in w.pieces]
    ways = [tuple(pieces)] if len(pieces) == len(given) else list(korean_syllables(words)) if len(given) == 2 else []
    found = None
    for way in ways:
        if all(piece in ko.korean_spellings(c) for piece, c in zip(way, given, strict=True)):
            alone = all(ko.is_only_korean_syllable(piece, c) for piece, c in zip(way, given, strict=True))
            found = (alone and len(ways) == 1) or bool(found)
    return found
