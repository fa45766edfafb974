"""How Korean names are read and spelled: Hangul, its Latin spellings, and surnames in Chinese characters.

Everything here answers "can these words spell that?", never "do they?": a spelling that fits is a reason to ask, and
only eventkit.people.identity says what follows.
"""

from __future__ import annotations

from functools import cache
from itertools import product

from eventkit.people._read_chinese import simplify
from eventkit.people._reading_tables import tables

_INITIALS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_VOWELS = (
    "a",
    "ae",
    "ya",
    "yae",
    "eo",
    "e",
    "yeo",
    "ye",
    "o",
    "wa",
    "wae",
    "oe",
    "yo",
    "u",
    "wo",
    "we",
    "wi",
    "yu",
    "eu",
    "ui",
    "i",
)
_FINALS = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
    "t", "t", "k", "t", "p", "t",
)  # fmt: skip
_LOOSE_INITIALS = {"g": "g k", "d": "d t", "b": "b p", "j": "j ch", "r": "r l", "s": "s sh"}
_LOOSE_VOWELS = {
    "a": "a ah", "ae": "ae ai ay e", "eo": "eo u o uh", "e": "e eh", "yeo": "yeo yu you yo", "ye": "ye yae yeh",
    "o": "o oh", "oe": "oe oi", "u": "u oo woo",
    "wo": "wo", "wi": "wi wee", "yu": "yu yoo", "eu": "eu u", "ui": "ui eui ee i", "i": "i ee ie yi",
}  # fmt: skip
_LOOSE_FINALS = {"k": "k g", "p": "p b", "l": "l"}


def is_hangul(character: str) -> bool:
    """Whether the character is a Hangul syllable."""
    return "가" <= character <= "힣"


def _jamo(syllable: str) -> tuple[str, str, str]:
    index = ord(syllable) - ord("가")
    return _INITIALS[index // 588], _VOWELS[index % 588 // 28], _FINALS[index % 28]


def revised_romanization(hangul: str) -> str:
    """
    Hangul in the Revised Romanization of 2000, syllable by syllable as in names (sound changes are not written there).

    >>> revised_romanization("근혜")
    'geunhye'
    """
    return "".join("".join(_jamo(c)) if is_hangul(c) else c for c in hangul)


# Spellings of single syllables that no rule gives.
_OWN = {
    "화": frozenset({"wha"}),
    "덕": frozenset({"duck"}),
    "국": frozenset({"gook", "kook"}),
    "학": frozenset({"hack"}),
}


@cache
def korean_spellings(syllable: str) -> frozenset[str]:
    """How a Hangul syllable is spelled in Latin letters, officially and loosely: 문 as "mun" and "moon"."""
    initial, vowel, final = _jamo(syllable)
    letters = (
        _LOOSE_INITIALS.get(initial, initial or "*").split(),
        _LOOSE_VOWELS.get(vowel, vowel).split(),
        _LOOSE_FINALS.get(final, final or "*").split(),
    )
    return frozenset("".join(parts).replace("*", "") for parts in product(*letters)) | _OWN.get(syllable, frozenset())


@cache
def _korean() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for syllable in tables()["korean_syllables"]:
        for spelling in korean_spellings(syllable):
            found.setdefault(spelling, set()).add(syllable)
    return {spelling: frozenset(syllables) for spelling, syllables in found.items()}


def korean_syllables_of(written: str) -> frozenset[str]:
    """The Hangul syllables of Korean given names that a Latin syllable can stand for."""
    return _korean().get(written, frozenset())


# Syllables that a spelling seldom stands for: "sung" is nearly always 성, "tae" 태.
_SELDOM = {
    "sung": frozenset("승"),
    "jun": frozenset("전"),
    "tae": frozenset("대"),
    "ho": frozenset("허"),
    "se": frozenset("새"),
}


def is_only_korean_syllable(written: str, syllable: str) -> bool:
    """
    Whether a Latin syllable stands for this Hangul syllable and no other one of given names.

    The official spelling of one syllable ("yong", 용) may be an old one of another (영, McCune-Reischauer without its
    marks); that counts only where the spelling is not the official one.

    >>> [is_only_korean_syllable(*pair) for pair in (("moon", "문"), ("yong", "용"), ("jung", "중"))]
    [True, True, False]
    """
    others = korean_syllables_of(written) - {syllable} - _SELDOM.get(written, frozenset())
    if written == revised_romanization(syllable):
        others = frozenset(c for c in others if _jamo(c)[1] not in ("eo", "yeo") or "u" in written)
    return written in korean_spellings(syllable) and not others


@cache
def korean_surname_spellings(surname: str) -> frozenset[str]:
    """How a Korean surname in Hangul is spelled in Latin letters: 박 as "park", "pak", "bak"."""
    usual: str = tables()["korean_surnames"].get(surname, "")
    return frozenset([*usual.split(), revised_romanization(surname)])


@cache
def korean_surnames_of(written: str) -> frozenset[str]:
    """The Korean surnames in Hangul that a Latin spelling can stand for."""
    return frozenset(s for s in tables()["korean_surnames"] if written in korean_surname_spellings(s))


def split_hangul(name: str) -> tuple[tuple[str, str], ...]:
    """The ways to split a Korean name in Hangul into surname and given name."""
    found = [(name[:n], name[n:]) for n in (2, 1) if len(name) > n and name[:n] in tables()["korean_surnames"]]
    return tuple(found) if found else (((name[:1], name[1:]),) if len(name) > 1 else ())


# Korean surnames as they are written in Chinese characters (the usual one or two of each).
_HANJA = (
    "김金 이李 박朴 최崔 정鄭丁 강姜康 조趙曺曹 윤尹 장張章 임林任 한韓 오吳 서徐 신申辛 권權 황黃 안安 송宋 류柳 "
    "유劉兪 홍洪 전全田 고高 문文 손孫 양梁楊 배裵裴 "
    "백白 허許 남南 심沈 노盧 하河 곽郭 성成 차車 주朱周 우禹 구具丘 나羅 민閔 진陳秦 지池 엄嚴 채蔡 원元 천千 방方 "
    "공孔 현玄 함咸 변邊卞 염廉 여呂 추秋 도都 석石 선宣 "
    "설薛 마馬 길吉 연延 위魏 표表 명明 기奇 반潘 왕王 금琴 옥玉 육陸 맹孟 제諸 모牟 은殷 편片 용龍 예芮 남궁南宮 "
    "황보皇甫 제갈諸葛 선우鮮于"
)


@cache
def _hanja() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in _HANJA.split():
        hangul = "".join(c for c in entry if is_hangul(c))
        characters = simplify(entry[len(hangul) :])
        for surname in [characters] if len(hangul) > 1 else characters:
            found.setdefault(surname, set()).add(hangul)
    return {surname: frozenset(hangul) for surname, hangul in found.items()}


def korean_surnames_of_hanja(surname: str) -> frozenset[str]:
    """
    The Korean surnames in Hangul that are written with these Chinese characters.

    >>> sorted(korean_surnames_of_hanja("朴")), sorted(korean_surnames_of_hanja("仇"))
    (['박'], [])
    """
    return _hanja().get(simplify(surname), frozenset())
