"""The language of a document, told by its script and its smallest words."""

from __future__ import annotations

import re

from eventkit.announcements.beginnings import LENGTH, Beginnings, key

_SAMPLE = 4000  # characters that are looked at
_FEW = 30  # words of which one small one tells
_KANA = re.compile(r"[\u3041-\u30ff]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_FIRST_OF_OTHERS = "\u0400"  # the first letter of scripts other than Latin
_LATIN = re.compile(r"[^\W\d_]{1,12}")
_SMALL_WORDS = {
    "en": frozenset("the of and to in for with this will is at by on from our you we are be".split()),
    "de": frozenset(
        "der die das und mit für wir ist im in am ein eine einen von vom zu zum zur den dem des auf sich wird bis aus "
        "bei nicht oder als auch nach unser unsere".split()
    ),
    "fr": frozenset(
        "le la les des du de et un une pour dans est avec sur nous vous ce cet cette en au aux à par".split()
    ),
    "es": frozenset(
        "el la los las de del y una un para con por que en es se sobre nuestro este esta como al lo su".split()
    ),
}

# The same by the beginnings of the words (`Beginnings.places`), each with its languages.
_BY_BEGINNING: dict[str, dict[str, list[str]]] = {}
for _code, _small in _SMALL_WORDS.items():
    for _each in _small:
        _BY_BEGINNING.setdefault(key(_each), {}).setdefault(_each, []).append(_code)


def language_of(words: Beginnings) -> str:
    """
    The BCP 47 language of the words: "en", "zh", "ja", "ko", "ru", "de", "fr" or "es"; "" when they do not tell.

    >>> language_of(Beginnings("Am Montag wird die Tagung mit einem Vortrag von Jana Roth eröffnet."))
    'de'
    """
    if max(words.places, default="") >= _FIRST_OF_OTHERS and (code := _by_script(words.low[:_SAMPLE])):
        return code
    counts = dict.fromkeys(_SMALL_WORDS, 0)
    for beginning in _BY_BEGINNING.keys() & words.places.keys():
        places = words.of(beginning, 0, _SAMPLE)
        for word, codes in _BY_BEGINNING[beginning].items():
            often = len(places) if len(word) < LENGTH else words.count(word, 0, _SAMPLE)
            for code in codes:
                counts[code] += often
    best = max(counts, key=lambda code: counts[code])
    most = counts[best]
    return best if most >= 3 or (most and sum(map(len, words.places.values())) < _FEW) else ""


def _by_script(sample: str) -> str:
    """The language of a script that most of the words are in."""
    letters = len(_LATIN.findall(sample)) or 1
    han, kana = len(_HAN.findall(sample)), len(_KANA.findall(sample))
    if kana and 4 * kana > han:
        return "ja"
    if han > letters:
        return "zh"
    if len(_HANGUL.findall(sample)) > letters:
        return "ko"
    if 2 * len(_CYRILLIC.findall(sample)) > letters:
        return "ru"
    return ""
