"""Words of a time into tokens: numbers, known words, zones, marks, and everything else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from eventkit.when import zones
from eventkit.when.lexicon import words_at

_DASHES = "‐‑‒–—―−~〜～﹘﹣－⁓"
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r\v\f"
_WIDE: Final = "\u2e80"


@cache
def _folding() -> dict[int, str]:
    """Full-width forms to ASCII, every dash to '-', every space to ' ': one character for one, so offsets stay."""
    table = {ord(dash): "-" for dash in _DASHES} | {ord(space): " " for space in _SPACES}
    table |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _DASHES}
    table |= dict(zip(map(ord, "、，。：；（）【】［］｜﹕∶׃«»“”„‘’′＇"), ',,.:;()()()|:::"""""\'\'\'\'', strict=True))
    return table


def fold(text: str) -> str:
    """The text in small letters and ASCII marks, of the same length, so that offsets hold in both."""
    folded = text.translate(_folding())
    lower = folded.lower()
    if len(lower) != len(folded):  # İ becomes two characters
        lower = "".join(each if len(each.lower()) != 1 else each.lower() for each in folded)
    return lower


class Token(NamedTuple):
    """
    One token: `kind` is "number", "word", "zone", "other", "end", or the mark itself ("-", ":", "(" …).

    `value` is the number, the meanings of a word by kind, or the ZoneMatch. `gap` tells whether a space stands before,
    `digits` how many digits a number has. A zone token may also be a known word ("MEZ", "mer"): then `value` is the
    match and `words` has the meanings.
    """

    kind: str
    value: object
    start: int
    end: int
    gap: bool = False
    digits: int = 0
    words: dict[str, object] = {}  # noqa: RUF012 (a tuple's default, never changed)
    languages: frozenset[str] = frozenset()

    def has(self, kind: str) -> bool:
        """Whether the token is a word of this kind."""
        return kind in self.words

    def has_any(self, kinds: Iterable[str]) -> bool:
        """Whether the token is a word of one of these kinds."""
        return not self.words.keys().isdisjoint(kinds)

    def get(self, kind: str) -> object:
        """The word's value for this kind, or None."""
        return self.words.get(kind)

    def count(self, kind: str) -> int:
        """The word's value for a kind whose values are numbers; the word must have that kind."""
        value = self.words[kind]
        assert isinstance(value, int)
        return value

    def first_count(self, *kinds: str) -> int | None:
        """The word's number for the first of these kinds that it has, or None."""
        return next((self.count(kind) for kind in kinds if kind in self.words), None)

    @property
    def zone(self) -> zones.ZoneMatch | None:
        """What the zone words mean, for a zone token."""
        return self.value if isinstance(self.value, zones.ZoneMatch) else None

    @property
    def number(self) -> int:
        """The number that a number token is; -1 for one of too many digits, and for any other token."""
        return self.value if isinstance(self.value, int) else -1


_TIME_WORD = re.compile("time|zeit|heure|hora|时间|時間|시간|время|времени|standard|daylight|时区|標準")


def is_place_only(match: object) -> bool:
    """Whether zone words name only a place ("Beijing"), which may be the venue's; "Beijing time" is said of a clock."""
    if not isinstance(match, zones.ZoneMatch) or match.kind != "city" or match.candidates[0].literal is not None:
        return False
    return not _TIME_WORD.search(match.words.lower())


_NUMBER = re.compile(r"[0-9]+")
_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile(r"[〇零○一二两兩三四五六七八九十廿卅]{1,4}")
_NUMERALS = frozenset("〇零○一二两兩三四五六七八九十廿卅")
# A Chinese numeral counts only before one of these ("三点", "五月", "十五日"), or it is part of a word.
_AFTER_NUMERAL = frozenset("年月日号號点點时時分至到-~、,周週天个個")
_LONGEST_NUMBER = 8
_DASH = re.compile(r"-{1,3}")  # 14:00——16:30, as Chinese texts have it, and "14:00 -- 16:30"
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()]{1,2000}")
_SHOUTED = re.compile(r"[A-Z]{2,5}")


def tokenize(text: str, folded: str) -> list[Token]:
    """
    The tokens of a text in order, closed by three "end" tokens.

    Each character is looked at a bounded number of times, so the time taken is linear in the length.
    """
    tokens: list[Token] = []
    position, length, gap = 0, len(folded), False
    while position < length:
        character = folded[position]
        if character == " ":
            gap, position = True, position + 1
            continue
        token = _token_at(text, folded, position, tokens, gap)
        tokens.append(token)
        position, gap = token.end, False
    tokens.extend([Token("end", None, length, length)] * 3)
    return tokens


def _token_at(text: str, folded: str, position: int, tokens: list[Token], gap: bool) -> Token:
    character = folded[position]
    if "0" <= character <= "9":
        found = _NUMBER.match(folded, position)
        end = found.end() if found else position + 1
        digits = end - position
        value = int(folded[position:end]) if digits <= _LONGEST_NUMBER else -1
        return Token("number", value, position, end, gap, digits)
    if character in _NUMERALS and (numeral := _han_number(folded, position, gap)):
        return numeral
    if character in "hw" and (address := _ADDRESS.match(folded, position)):
        return Token("other", None, position, address.end(), gap)
    if character.isalpha() or character in "'º°ª":
        return _word_at(text, folded, position, tokens, gap)
    if character in "(+-" and _after_clock(tokens):
        if (known := words_at(folded, position)) is not None:  # "8 AM (+1)" is of the next day, not of a zone
            return Token("word", None, position, known[0], gap, 0, *known[1])
        match = zones.match_at(text, position)
        if match is not None:
            return Token("zone", match, position, position + match.length, gap)
    if character == "-" and (dashes := _DASH.match(folded, position)) is not None:
        return Token("-", None, position, dashes.end(), gap)
    return Token(character, None, position, position + 1, gap)


def _is_calendar(words: dict[str, object], tokens: list[Token]) -> bool:
    """Whether a word is surely of the calendar, so that no zone need be sought: "May", and 日 behind a number."""
    if not words.keys().isdisjoint(_CALENDAR):
        return True
    return bool(tokens) and tokens[-1].kind == "number" and not words.keys().isdisjoint(_MARKS)


def _after_clock(tokens: list[Token]) -> bool:
    if not tokens:
        return False
    last = tokens[-2] if tokens[-1].kind == "," and len(tokens) > 1 else tokens[-1]
    return last.kind in ("number", "zone") or not last.words.keys().isdisjoint(_CLOCK_WORDS)


_CALENDAR: Final = frozenset({"month", "weekday", "meridiem"})
_MARKS: Final = frozenset({"year_mark", "month_mark", "day_mark", "hour_mark", "minute_mark"})
_CLOCK_WORDS: Final = {
    "meridiem", "hours_mark", "heures", "uhr", "hour_mark", "minute_mark", "half_mark", "clock_word", "oclock", "part",
    "half_after", "quarter_after", "sharp", "z", "next_day",
}  # fmt: skip


def _han_number(folded: str, position: int, gap: bool) -> Token | None:
    from eventkit.when.numbers import read_han_number

    found = _HAN.match(folded, position)
    if found is None:
        return None
    after = folded[found.end() : found.end() + 1]
    if after not in _AFTER_NUMERAL or not after:
        return None
    number = read_han_number(found.group())
    if number is None:
        return None
    digits = 4 if number > 99 else 2 if number > 9 else 1
    return Token("number", number, position, found.end(), gap, digits)


def _word_at(text: str, folded: str, position: int, tokens: list[Token], gap: bool) -> Token:
    known = words_at(folded, position)
    end = known[0] if known else position
    match = None
    first = text[position]
    # Zones are sought where one may stand: at a capital, at a wide character, and in any case right after a clock.
    sought = first.isupper() or first >= _WIDE or _after_clock(tokens)
    if sought and not (known is not None and _is_calendar(known[1].values, tokens)):
        # "9 am est": small letters count right behind am or pm, where "est" is no French verb.
        match = zones.match_at(text, position, any_case=bool(tokens) and tokens[-1].has("meridiem"))
    if match is not None and (known is None or match.length > end - position):
        return Token("zone", match, position, position + match.length, gap)
    if known is not None:
        meaning = known[1]
        if (
            match is not None
            and match.length == end - position
            and match.kind != "city"
            and _SHOUTED.fullmatch(text, position, end)
        ):
            return Token("zone", match, position, end, gap, 0, *meaning)
        if end < len(folded) and folded[end] == "." and meaning.values.keys() & {"month", "weekday"}:
            end += 1  # the dot of an abbreviation
        return Token("word", None, position, end, gap, 0, *meaning)
    if first >= _WIDE or first in "'º°ª":
        return Token("other", None, position, position + 1, gap)
    found = _WORD.match(folded, position)
    stop = found.end() if found else position + 1
    for index in range(position, stop):  # a Latin word ends where Chinese begins
        if folded[index] >= _WIDE:
            stop = max(index, position + 1)
            break
    return Token("other", None, position, stop, gap)
