"""How Chinese names are read and spelled: Han characters, pinyin, Wade-Giles and the spellings of Hong Kong.

Everything here answers "can these words spell that?", never "do they?": a spelling that fits is a reason to ask, and
only eventkit.people.identity says what follows.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Final

from eventkit.people._reading_tables import tables

PINYIN, WADE_GILES, CANTONESE, SPELLING = "pinyin", "Wade-Giles", "Cantonese", "usual spelling"
SYSTEMS: Final = (PINYIN, WADE_GILES, CANTONESE)

_MAX_SYLLABLES = 6


# Characters: traditional and simplified


@cache
def _simplified() -> dict[int, str]:
    pairs = tables()["simplified"]
    return {ord(pairs[i]): pairs[i + 1] for i in range(0, len(pairs), 2)}


def simplify(text: str) -> str:
    """
    The text with traditional characters made simplified ones, as far as the table of name characters goes.

    >>> simplify("賴清德")
    '赖清德'
    """
    return text.translate(_simplified())


def is_traditional(character: str) -> bool:
    """Whether the character has a simplified form that differs from it."""
    return ord(character) in _simplified()


@cache
def _both() -> frozenset[str]:
    return frozenset(tables()["both"])


def is_simplified_only(character: str) -> bool:
    """Whether the character is the simplified form of others and no traditional character itself."""
    return character in _made_simple() and character not in _both()


@cache
def _made_simple() -> frozenset[str]:
    return frozenset(_simplified().values())


# Readings of Han characters


@cache
def _readings(table: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for syllable, characters in tables()[table].items():
        for character in characters:
            found.setdefault(character, []).append(syllable)
    return {character: tuple(syllables) for character, syllables in found.items()}


def pinyin(character: str, *, surname: bool = False) -> tuple[str, ...]:
    """
    The Mandarin readings of a name character, without tones; () when the table does not know it.

    A surname has readings of its own; they come first, and alone.

    >>> pinyin("仇", surname=True), pinyin("仇")
    (('qiu',), ('chou',))
    """
    character = simplify(character)
    if surname and (own := tables()["surname_readings"].get(character)):
        return tuple(own.split())
    if len(character) > 1:
        return tuple("".join(parts) for parts in product(*(pinyin(c) for c in character)))
    return _readings("mandarin").get(character, ())


def jyutping(character: str) -> tuple[str, ...]:
    """The Cantonese readings of a name character in Jyutping without tones; () when the table does not know it."""
    character = simplify(character)
    if len(character) > 1:
        return tuple("".join(parts) for parts in product(*(jyutping(c) for c in character)))
    return _readings("cantonese").get(character, ())


@cache
def surname_rank(surname: str) -> int:
    """How many Chinese surnames are commoner than this one (one character, simplified); 9999 for an unlisted one."""
    place: int = tables()["surnames"].find(surname) if len(surname) == 1 else -1
    return 9999 if place < 0 else place


def common_surnames(most: int) -> str:
    """The commonest Chinese surnames of one character, simplified, so many of them."""
    surnames: str = tables()["surnames"]
    return surnames[:most]


@cache
def compounds() -> frozenset[str]:
    """The surnames of two characters, simplified."""
    return frozenset(tables()["compounds"].split())


def is_surname(characters: str) -> bool:
    """Whether the characters are a Chinese surname, of one character or two."""
    characters = simplify(characters)
    return characters in compounds() or surname_rank(characters) < 9999


def split_han(characters: str) -> tuple[tuple[str, str], ...]:
    """
    The ways to split a Chinese name into surname and given name, the usual one first; simplified.

    >>> split_han("歐陽志遠")
    (('欧阳', '志远'),)
    >>> split_han("林鄭月娥")
    (('林郑', '月娥'), ('林', '郑月娥'))
    """
    characters = simplify(characters)
    if len(characters) < 2:
        return ()
    if len(characters) > 2 and characters[:2] in compounds():
        return ((characters[:2], characters[2:]),)
    single = ((characters[0], characters[1:]),)
    if len(characters) == 4 and all(surname_rank(c) < 9999 for c in characters[:2]):
        return ((characters[:2], characters[2:]), *single)
    return single


# Spellings of Mandarin: pinyin and Wade-Giles

_WG_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu szu", "er": "erh",
    "you": "yu", "yan": "yen",
    "yi": "i yi", "ying": "ying ing", "yin": "yin in", "ye": "yeh", "yue": "yueh", "yong": "yung", "he": "ho",
    "ge": "ko", "ke": "ko", "e": "o eh",
    "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo", "gui": "kuei", "kui": "kuei", "hui": "hui",
    "wei": "wei", "rong": "jung", "jiu": "chiu jeou", "zhe": "che je jer", "zhen": "chen jen",
    "zheng": "cheng jeng", "zhong": "chung jong", "hua": "hua hwa", "huan": "huan hwan", "huang": "huang hwang",
}  # fmt: skip
_WG_INITIALS = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("p", "p"), ("d", "t"), ("t", "t"), ("g", "k"), ("k", "k"),
    ("j", "ch"), ("q", "ch"),
    ("x", "hs"), ("z", "ts"), ("c", "ts"), ("r", "j"), ("m", "m"), ("f", "f"), ("n", "n"), ("l", "l"), ("h", "h"),
    ("s", "s"), ("y", "y"), ("w", "w"),
)  # fmt: skip
_WG_FINALS = {
    "ong": "ung",
    "iong": "iung",
    "uo": "o",
    "ie": "ieh",
    "ue": "ueh",
    "ian": "ien",
    "e": "eh e o",
    "üe": "ueh",
}


@cache
def wade_giles(syllable: str) -> tuple[str, ...]:
    """
    The Wade-Giles spellings of a pinyin syllable as they are printed in names: without apostrophes and tones.

    >>> wade_giles("cai"), wade_giles("jing"), wade_giles("xiong")
    (('tsai',), ('ching',), ('hsiung',))
    """
    if whole := _WG_WHOLE.get(syllable):
        return tuple(whole.split())
    for initial, letters in _WG_INITIALS:
        if syllable.startswith(initial):
            final = syllable[len(initial) :]
            if initial in "jqx" and final.startswith("u"):
                final = "u" + final[1:]
            written = _WG_FINALS.get(final, final)
            return tuple(dict.fromkeys(letters + each.replace("ü", "u") for each in written.split()))
    return (syllable,)


@cache
def _pinyin_spellings(syllable: str) -> tuple[str, ...]:
    # Passports write ü as yu; keyboards as v.
    return (syllable,) if "ü" not in syllable else tuple(syllable.replace("ü", u) for u in ("ü", "yu", "v", "u", "ue"))


# Spellings of Cantonese: Jyutping to the families of Hong Kong spellings

_HK_INITIALS = {
    "gw": "kw gw", "kw": "kw", "ng": "ng *", "b": "b p", "p": "p", "m": "m", "f": "f", "d": "d t", "t": "t",
    "n": "n", "l": "l", "g": "g k", "k": "k",
    "h": "h", "w": "w", "z": "ch ts j tz", "c": "ch ts", "s": "s sh", "j": "y *", "": "*",
}  # fmt: skip
_HK_FINALS = {
    "aa": "a ah ar", "aai": "ai", "aau": "au aau", "aam": "am aam", "aan": "an aan", "aang": "ang aang", "aap": "ap",
    "aat": "at", "aak": "ak", "ai": "ai",
    "au": "au ow", "am": "am um em", "an": "an un", "ang": "ang ung", "ap": "ap up", "at": "at ut", "ak": "ak uk",
    "e": "e eh", "ei": "ei ee i ay", "ek": "ek ik",
    "eng": "eng ing", "i": "i ee ze sz tsz", "iu": "iu ew", "im": "im", "in": "in", "ing": "ing", "ip": "ip",
    "it": "it", "ik": "ik", "o": "o oh or", "oi": "oi oy",
    "ou": "o ou u oo", "on": "on", "ong": "ong", "ot": "ot", "ok": "ok", "u": "u oo", "ui": "ui ooi", "un": "un oon",
    "ung": "ung", "ut": "ut", "uk": "uk",
    "oe": "oe", "oek": "euk eok", "oeng": "eung eong", "eoi": "ui oi", "eon": "un eun on", "eot": "ut",
    "yu": "u yu ue", "yun": "uen un yuen", "yut": "uet ut",
}  # fmt: skip
_HK_WHOLE = {
    "zi": "chi tsz tze chee tzu",
    "ci": "chi tsz tze chee",
    "si": "sze si see szu sz",
    "m": "ng m",
    "ng": "ng",
    "ji": "yi yee i yee",
    "jyu": "yu u",
}


@cache
def hong_kong(syllable: str) -> tuple[str, ...]:
    """
    The spellings of a Jyutping syllable that are usual in Hong Kong names.

    >>> "kwong" in hong_kong("gwong"), "ngor" in hong_kong("ngo"), "yuet" in hong_kong("jyut")
    (True, True, True)
    """
    if whole := _HK_WHOLE.get(syllable):
        return tuple(dict.fromkeys(whole.split()))
    for initial, letters in _HK_INITIALS.items():
        final = _HK_FINALS.get(syllable[len(initial) :])
        if syllable.startswith(initial) and final:
            spelled = (a.replace("*", "") + b for a in letters.split() for b in final.split())
            return tuple(dict.fromkeys(spelled))
    return (syllable,)


# From a character to its spellings, and back


@cache
def spellings(character: str, system: str, *, surname: bool = False) -> frozenset[str]:
    """
    How a character (or a surname of two) is spelled in Latin letters under a system; empty when it is not known.

    "usual spelling" is for surnames: what Hokkien, Teochew, Hakka and overseas families write.
    """
    character = simplify(character)
    if system == SPELLING:
        found = set(tables()["surname_spellings"].get(character, "").split()) if surname else set()
        return frozenset(found)
    if len(character) > 1 and not (surname and character in tables()["surname_readings"]):
        each = [spellings(c, system, surname=surname) for c in character]
        return frozenset("".join(parts) for parts in product(*each)) if len(character) < 3 else frozenset()
    if system == CANTONESE:
        return frozenset(s for reading in jyutping(character) for s in hong_kong(reading))
    written = _pinyin_spellings if system == PINYIN else wade_giles
    return frozenset(s for reading in pinyin(character, surname=surname) for s in written(reading))


@cache
def _spelled(system: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for character in _readings("cantonese" if system == CANTONESE else "mandarin"):
        for spelling in spellings(character, system):
            found.setdefault(spelling, set()).add(character)
    return {spelling: frozenset(characters) for spelling, characters in found.items()}


def characters_of(syllable: str, system: str) -> frozenset[str]:
    """The name characters that a Latin syllable can stand for under a system."""
    return _spelled(system).get(syllable, frozenset())


@cache
def _spelled_surnames() -> dict[str, dict[str, None]]:
    found: dict[str, dict[str, None]] = {}
    for surname in [*tables()["surnames"], *sorted(compounds())]:
        for system in (*SYSTEMS, SPELLING):
            for spelling in sorted(spellings(surname, system, surname=True)):
                found.setdefault(spelling, {})[surname] = None
    return found


def surnames_of(spelling: str) -> tuple[str, ...]:
    """
    The Chinese surnames that a Latin spelling can stand for under any system, the commonest first.

    >>> surnames_of("qiu")[:3], surnames_of("kalcher")
    (('邱', '丘', '仇'), ())
    """
    return tuple(_spelled_surnames().get(spelling, ()))


@cache
def pinyin_surnames() -> frozenset[str]:
    """Every surname in pinyin, ü also as yu and v."""
    return frozenset(s for x in [*tables()["surnames"], *compounds()] for s in spellings(x, PINYIN, surname=True))


def is_pinyin(syllable: str) -> bool:
    """Whether a Latin syllable is the pinyin of a name character."""
    return syllable in _spelled(PINYIN)


def syllables_of(word: str, system: str) -> tuple[tuple[str, ...], ...]:
    """
    The ways to divide a word into syllables of a system, at most six of them; the word as one syllable comes first.

    >>> syllables_of("yanhua", PINYIN)
    (('yan', 'hua'), ('yan', 'hu', 'a'))
    """
    known = _spelled(system)
    longest = 6
    found: list[tuple[str, ...]] = []

    def go_on(start: int, before: tuple[str, ...]) -> None:
        if len(found) >= 12 or len(before) > _MAX_SYLLABLES:
            return
        if start == len(word):
            found.append(before)
            return
        for end in range(min(len(word), start + longest), start, -1):
            if word[start:end] in known:
                go_on(end, (*before, word[start:end]))

    if 0 < len(word) <= _MAX_SYLLABLES * longest:
        go_on(0, ())
    return tuple(sorted(found, key=len))


def spells_given(characters: str, written: str, system: str) -> bool:
    """
    Whether a word without hyphens or spaces can be the Latin spelling of these characters under one system.

    A character the table does not know makes the answer no; ask `knows` first.
    """
    rests = {written}
    for character in characters[:_MAX_SYLLABLES]:
        known = spellings(character, system)
        rests = {rest[len(s) :] for rest in rests for s in known if rest.startswith(s)}
    return "" in rests


def knows(characters: str) -> bool:
    """Whether the Mandarin readings of all the characters are in the table."""
    return all(pinyin(c) for c in characters)
