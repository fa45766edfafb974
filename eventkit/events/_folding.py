"""Words made alike for finding and comparing: without case and accents, letters of any width alike."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Scripts written without spaces, and Korean, whose words take endings: what is asked for is found anywhere in them.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD = re.compile(rf"[{UNSPACED}]+|(?:(?![_{UNSPACED}])\w)+")

# Accents on letters of the alphabets that have them, points of Hebrew and Arabic; a vowel sign of Devanagari or the
# mark that makes ka ga in Japanese is no accent.
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]+")
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ħ": "h"})
# All that may have to be made alike: not ASCII, usual Chinese, kana, Hangul or the punctuation beside them.
_UNUSUAL = re.compile(
    "[^\x00-\x7f\u2010-\u2027\u3000-\u302f\u3040-\u30fe\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff0f\uff1a-\uff20]+"
)

_SHORT = 200  # letters of what is kept for the next time


def folded(text: str) -> str:
    """
    The text in small letters without accents, for finding words in it.

    >>> folded("Łódź, STÄDTE, ＡＩＲ"), folded("ガーデン")
    ('lodz, stadte, air', 'ガーデン')
    """
    if text.isascii():
        return text.lower()
    return _UNUSUAL.sub(_alike, text.casefold())


def words(text: str) -> list[str]:
    """
    The words of a text, folded; of scripts without spaces what stands together.

    >>> words("Zero-carbon parks: 零碳园区!")
    ['zero', 'carbon', 'parks', '零碳园区']
    """
    return _WORD.findall(folded(text))


def one_line(text: str) -> str:
    """The text folded, runs of white space as one space: for names that are looked up again and again."""
    return _known_line(text) if len(text) <= _SHORT else " ".join(folded(text).split())


@lru_cache(maxsize=16384)
def _known_line(text: str) -> str:
    return " ".join(folded(text).split())


def _alike(run: re.Match[str]) -> str:
    return _known_run(run[0]) if run.end() - run.start() <= _SHORT else _plain(run[0])


@lru_cache(maxsize=16384)
def _known_run(run: str) -> str:
    return _plain(run)


def _plain(run: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", run).casefold())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed)).translate(_LETTERS)
