"""When two written words are one word of a name: case, accents, umlauts, long vowels, Arabic and Slavic spellings."""

from __future__ import annotations

import re
import unicodedata

from attrs import frozen

from eventkit.people import _read_cyrillic as cyrillic
from eventkit.people import _read_japanese as ja
from eventkit.people._forms import Word, is_marked, joined, shown_as, unmarked
from eventkit.people._likeness import Doubt
from eventkit.people._romanized import chinese_key


@frozen
class Context:
    """
    What is known of a pair of readings when their words are compared.

    `chinese` says that both can be Chinese names, `eastern` that one has a Chinese or Korean family name.
    """

    chinese: bool
    eastern: bool
    cyrillic: bool
    languages: frozenset[str]
    marked: tuple[bool, bool]


_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ß": "ss", "æ": "ae", "œ": "oe"})


ARABIC = {
    variant: canonical
    for canonical, variants in {
        "muhammad": "mohammed mohamed mohammad mohamad muhammed mohamud muhamad mohd mahommed",
        "ahmad": "ahmed ahmet", "husayn": "hussein husain hussain hossein hossain husein hussien",
        "yusuf": "yousef youssef yusef yousuf youssouf yosef", "umar": "omar omer", "khalid": "khaled",
        "said": "saeed saied sayed sayeed", "abdul": "abdel abdal abdoul", "al": "el",
        "hasan": "hassan", "ibrahim": "ebrahim", "mustafa": "mostafa moustafa mustapha", "mahmud": "mahmoud mahmood",
        "fatima": "fatma fatimah", "salih": "saleh", "nasir": "nasser naser",
        "rahman": "rehman", "usama": "osama", "karim": "kareem", "jamal": "gamal", "walid": "waleed",
        "rashid": "rasheed rashed", "hamid": "hameed", "majid": "majeed majed",
        "abdullah": "abdallah abdulla", "ali": "aly", "aisha": "ayesha aicha",
        "suleiman": "sulaiman soliman sulayman", "faisal": "faysal feisal", "tariq": "tarek tareq",
        "sharif": "shareef cherif",
    }.items()
    for variant in variants.split()
}  # fmt: skip


# Given names that Russian and Ukrainian spell differently.
_SLAVIC_NAMES = {
    "dmytro": "dmitri",
    "volodymyr": "vladimir",
    "oleksandr": "alexander",
    "aleksandr": "alexander",
    "mykhailo": "mikhail",
    "mykola": "nikolai",
    "nikolay": "nikolai",
    "serhii": "sergei",
    "serhiy": "sergei",
    "sergey": "sergei",
    "andrii": "andrei",
    "andriy": "andrei",
    "andrey": "andrei",
    "pavlo": "pavel",
    "yevhen": "evgeny",
    "yevgeny": "evgeny",
    "evgeni": "evgeny",
    "oleksii": "alexei",
    "oleksiy": "alexei",
    "aleksei": "alexei",
    "kateryna": "ekaterina",
    "olena": "elena",
    "yelena": "elena",
    "hanna": "anna",
    "dmitry": "dmitri",
    "dmitriy": "dmitri",
    "dmitrii": "dmitri",
}
_SLAVIC = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "kk"})


_SLAVIC_END = re.compile(r"(?:sk[iy]+|sk[ia]ya|[oe]v|[oe]va|enko|chuk|vich|vna|ich)\Z")


_VIETNAMESE_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


ROMAJI = re.compile(
    r"(?:(?:[kgsztdnhbpmrwfjyv]|ch|sh|ts|[kgnhbpmr]y)?h?[aiueoōū]|n(?![aiueo])|[kstp](?=[kstp])|t(?=ch)|h(?![aiueo]))+"
)


_SOE = re.compile(r"soe(?=[a-z]{2,}(?:o|i|man)\Z)")


def same_words(one: tuple[Word, ...], other: tuple[Word, ...], context: Context) -> list[Doubt] | None:
    """No doubts for the same words, doubts for the same words in another spelling, None for different words."""
    plain_one, plain_other = joined(one), joined(other)
    text_one, text_other = ("".join(w.text for w in words) for words in (one, other))
    if not plain_one or not plain_other:
        return None
    if text_one == text_other:
        return []
    if context.chinese:
        key_one, key_other = ("".join(chinese_key(w.shown).replace("-", "") for w in words) for words in (one, other))
        if key_one == key_other:
            return []
        if key_one.replace("ü", "u") == key_other.replace("ü", "u"):
            return [Doubt(f"ü and u: {shown_as(one)}, {shown_as(other)}")]
    shown = f"{shown_as(one)}, {shown_as(other)}"
    if plain_one == plain_other:
        marked = is_marked(text_one), is_marked(text_other)
        if all(marked):
            return [] if _same_tones(one, other) else None
        if text_one.startswith("ō") != text_other.startswith("ō"):
            return [Doubt(f"a long vowel or a short one: {shown}")]
        return []
    if (is_marked(text_one) or is_marked(text_other)) and unmarked(text_one.translate(_DIGRAPHS)) == unmarked(
        text_other.translate(_DIGRAPHS)
    ):
        return []
    if [_SOE.sub("su", w.plain) for w in one] == [_SOE.sub("su", w.plain) for w in other]:
        return []
    if [ARABIC.get(w.plain, w.plain) for w in one] == [ARABIC.get(w.plain, w.plain) for w in other]:
        return [Doubt(f"two spellings: {shown}")]
    slavic = context.languages & _SLAVIC or (_SLAVIC_END.search(plain_one) and _SLAVIC_END.search(plain_other))
    if (slavic or context.cyrillic) and [_SLAVIC_NAMES.get(w.plain, w.plain) for w in one] == [
        _SLAVIC_NAMES.get(w.plain, w.plain) for w in other
    ]:
        return (
            []
            if context.cyrillic and cyrillic.folds_cyrillic(plain_one) & cyrillic.folds_cyrillic(plain_other)
            else [Doubt(f"two spellings: {shown}")]
        )
    if context.cyrillic and cyrillic.folds_cyrillic(plain_one) & cyrillic.folds_cyrillic(plain_other):
        return []
    if slavic and cyrillic.folds_cyrillic(plain_one) & cyrillic.folds_cyrillic(plain_other):
        return [Doubt(f"two spellings: {shown}")]
    collapsed = [re.sub("([aou])e", r"\1", plain) for plain in (plain_one, plain_other)]
    if collapsed[0] == collapsed[1] and not context.chinese:
        return [Doubt(f"perhaps an umlaut, written in two ways: {shown}", stays=True)]
    romaji = [t.replace("ō", "ou").replace("ū", "uu") for t in (text_one, text_other)]
    if (
        not context.chinese
        and not context.eastern
        and all(len(t) < 40 and ROMAJI.fullmatch(t) for t in romaji)
        and ja.short_vowels(romaji[0]) == ja.short_vowels(romaji[1])
    ):
        long = [t.replace("oh", "ou").replace("oo", "ou") for t in romaji]
        return (
            []
            if long[0] == long[1] and ("ō" in text_one or "ō" in text_other)
            else [Doubt(f"a long vowel or a short one: {shown}")]
        )
    return None


def _same_tones(one: tuple[Word, ...], other: tuple[Word, ...]) -> bool:
    """Whether two Vietnamese spellings differ only in where the tone mark stands: Hoà, Hòa."""
    if len(one) != len(other):
        return False
    for w, v in zip(one, other, strict=True):
        (bare_w, tones_w), (bare_v, tones_v) = _toneless(w.text), _toneless(v.text)
        if bare_w != bare_v or tones_w != tones_v or len(tones_w) > 1:
            return False
    return True


def _toneless(text: str) -> tuple[str, tuple[str, ...]]:
    decomposed = unicodedata.normalize("NFD", text)
    tones = tuple(c for c in decomposed if c in _VIETNAMESE_TONES)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _VIETNAMESE_TONES)), tones
