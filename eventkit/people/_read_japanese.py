"""How Japanese names are read and spelled: kana, kanji and Hepburn.

Everything here answers "can these words spell that?", never "do they?": a spelling that fits is a reason to ask, and
only eventkit.people.identity says what follows.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import product

from eventkit.people._reading_tables import tables

_KANA = dict(
    zip(
        "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをんがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゔ",
        [
            "a",
            "i",
            "u",
            "e",
            "o",
            "ka",
            "ki",
            "ku",
            "ke",
            "ko",
            "sa",
            "shi",
            "su",
            "se",
            "so",
            "ta",
            "chi",
            "tsu",
            "te",
            "to",
            "na",
            "ni",
            "nu",
            "ne",
            "no",
            "ha",
            "hi",
            "fu",
            "he",
            "ho",
            "ma",
            "mi",
            "mu",
            "me",
            "mo",
            "ya",
            "yu",
            "yo",
            "ra",
            "ri",
            "ru",
            "re",
            "ro",
            "wa",
            "i",
            "e",
            "o",
            "n",
            "ga",
            "gi",
            "gu",
            "ge",
            "go",
            "za",
            "ji",
            "zu",
            "ze",
            "zo",
            "da",
            "ji",
            "zu",
            "de",
            "do",
            "ba",
            "bi",
            "bu",
            "be",
            "bo",
            "pa",
            "pi",
            "pu",
            "pe",
            "po",
            "vu",
        ],
        strict=True,
    )
)
_SMALL = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
_SMALL_VOWELS = dict(zip("ぁぃぅぇぉ", "aiueo", strict=True))


def is_kana(character: str) -> bool:
    """Whether the character is hiragana or katakana (the mark of a long vowel included)."""
    return "ぁ" <= character <= "ゖ" or "ァ" <= character <= "ー"


def hepburn(kana: str) -> str:
    """
    Hiragana or katakana in Hepburn, long vowels spelled out as written: "ゆかり" gives "yukari", "おおの" "oono".
    """
    plain = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in unicodedata.normalize("NFKC", kana))
    out: list[str] = []
    double = False
    for c in plain:
        if c in _SMALL and out and out[-1].endswith("i"):
            stem = out[-1][:-1]
            out[-1] = stem + ("" if stem.endswith(("sh", "ch", "j")) else "y") + _SMALL[c]
        elif c in _SMALL_VOWELS and out:
            out[-1] = out[-1][:-1] + _SMALL_VOWELS[c]
        elif c == "っ":
            double = True
            continue
        elif c == "ー":
            out.append(out[-1][-1] if out else "")
        else:
            syllable = _KANA.get(c, c)
            out.append(("t" if syllable.startswith("ch") else syllable[0]) + syllable if double else syllable)
        double = False
    return "".join(out)


# Forms of kanji that Japanese names keep beside the modern one, which comes first.
_KANJI_FORMS = (
    "辺邊邉 沢澤 斉齊斎齋 浜濱濵 広廣 国國 桜櫻 竜龍 滝瀧 島嶋嶌 崎﨑 高髙 吉𠮷 真眞 恵惠 栄榮 円圓 条條 関關 実實 "
    "学學 戸戶 塚塚 徳德 郎郞 渋澁 黒黑 横橫 内內 児兒 亀龜 巌巖 寿壽 "
    "鉄鐵 静靜 芸藝 来來 万萬 与與 宝寶 峰峯 富冨 船舩 桧檜 曽曾 槙槇 遥遙 弥彌 礼禮 隆隆 蔵藏 豊豐 緑綠 広廣 塩鹽 "
    "数數 会會 総總"
)


@cache
def _modern() -> dict[int, str]:
    return {ord(c): group[0] for group in _KANJI_FORMS.split() for c in group[1:]}


def modern_kanji(text: str) -> str:
    """Japanese characters with the older forms that names keep made modern: "渡邊" gives "渡辺"."""
    return text.translate(_modern())


def short_vowels(romaji: str) -> str:
    """Japanese in Latin letters with every long vowel made short: "satou", "satoh" and "satō" give "sato"."""
    text = romaji.replace("ō", "o").replace("ū", "u").replace("ou", "o").replace("oo", "o").replace("uu", "u")
    out: list[str] = []
    for i, c in enumerate(text):
        if c == "h" and i and text[i - 1] == "o" and (i + 1 == len(text) or text[i + 1] not in "aeiouy"):
            continue
        out.append(c)
    return "".join(out).replace("mb", "nb").replace("mp", "np").replace("mm", "nm")


@cache
def kanji_surname_readings(kanji: str) -> frozenset[str]:
    """How a Japanese surname in kanji can be read, in Latin letters with short vowels; empty when that is not known."""
    table: dict[str, str] = tables()["japanese"]
    if kanji in table and len(kanji) > 1:
        return frozenset(short_vowels(r) for r in table[kanji].split())
    if not kanji or len(kanji) > 4 or not all(c in table for c in kanji):
        return frozenset()
    each = [table[c].split()[:6] for c in kanji]
    return frozenset(short_vowels("".join(parts)) for parts in product(*each))


def kanji_surname_reads(kanji: str, romaji: str) -> bool | None:
    """Whether a Japanese surname in kanji can read so; None when the table does not know how it reads."""
    readings = kanji_surname_readings(kanji)
    return short_vowels(romaji) in readings if readings else None
