"""Small numbers written as words, in English, Chinese, German, French, Spanish and Russian."""

from __future__ import annotations

from typing import Final

_WORDS: Final[dict[str, str]] = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn zwanzig",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf vingt",
    "ru": "ноль один два три четыре пять шесть семь восемь девять десять",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte",
}
_MORE: Final[dict[str, int]] = {
    "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "одну": 1, "две": 2,
    "ein": 1, "eine": 1, "einem": 1, "einer": 1, "zwo": 2, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50,
    "sechzig": 60, "neunzig": 90, "une": 1, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "una": 1, "un": 1, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "noventa": 90,
}  # fmt: skip

NUMBER_WORDS: Final[dict[str, int]] = {
    word: number for words in _WORDS.values() for number, word in enumerate(words.split())
} | _MORE
"""A word to its number; a word of two languages means the same in both ("once" is kept apart: Spanish 11)."""

HAN_DIGITS: Final[dict[str, int]] = {
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
}  # fmt: skip


def read_han_number(words: str) -> int | None:
    """
    The number that Chinese numerals say: 十二 is 12, 二〇二一 is 2021 (digit by digit); None if they say none.

    Up to 99 with 十,廿 and 卅, and digit strings of up to four digits.
    """
    if not words or len(words) > 4:
        return None
    words = words.replace("廿", "二十").replace("卅", "三十")
    tens, mark, units = words.partition("十")
    if mark:
        if len(tens) > 1 or len(units) > 1 or "十" in units:
            return None
        high = HAN_DIGITS.get(tens, -1) if tens else 1
        low = HAN_DIGITS.get(units, -1) if units else 0
        return high * 10 + low if high > 0 and low >= 0 else None
    number = 0
    for character in words:
        digit = HAN_DIGITS.get(character)
        if digit is None:
            return None
        number = number * 10 + digit
    return number
