"""Names in Han characters, kana and Hangul: where the family name ends."""

from __future__ import annotations

from attrs import evolve, frozen

from eventkit.people._han import sounds
from eventkit.people._honorifics import HAN_PREFIXES, HAN_SUFFIXES, HANGUL_SUFFIXES
from eventkit.people._name_tables import tables
from eventkit.people._name_words import script_of
from eventkit.people._read_chinese import is_simplified_only, is_traditional
from eventkit.people.name import Order

# (start, end, kind) within the text
Span = tuple[int, int, str]

# Second characters of Japanese family names that Chinese given names hardly begin with.
_JAPANESE_SECOND = frozenset("橋藤島崎沢井口辺塚下部々田村本野島尾坂屋瀬谷津中川")


@frozen
class CJKReading:
    """The parts of one name, its order, language and script, the rule, and other readings as (spans, order)."""

    spans: tuple[Span, ...]
    order: Order
    language: str | None
    script: str
    rule: str
    other: tuple[tuple[tuple[Span, ...], Order], ...] = ()


def strip_titles(text: str) -> tuple[str, str, str]:
    """A title before, the name, a title after; those not there are ""."""
    suffixes = HANGUL_SUFFIXES if script_of(text[-1]) == "Hang" else HAN_SUFFIXES
    after = ""
    for size in range(min(6, len(text) - 1), 0, -1):
        if text[-size:] in suffixes:
            rest = text[:-size]
            if size == 1 and text[-1] in "君殿양군" and not (3 <= len(rest) <= 5):
                continue
            if script_of(text[-1]) == "Hang" and len(rest) < (3 if size < 3 else 1):
                continue
            if len(rest) == 1 and rest not in tables().han and script_of(rest) == "Hani":
                continue
            text, after = rest, text[-size:]
            break
    before = ""
    if script_of(text[0]) == "Hani":
        for size in range(min(4, len(text) - 2), 1, -1):
            if text[:size] in HAN_PREFIXES and (text[size] in tables().han or text[size : size + 2] in tables().han):
                before, text = text[:size], text[size:]
                break
    return before, text, after


def read_one(word: str, language: str | None) -> CJKReading | None:
    """One run of characters without spaces, titles already off; None when it cannot be a name."""
    scripts = {script_of(c) for c in word} - {""}
    if scripts == {"Hang"}:
        return _hangul(word)
    if "Kana" in scripts:
        return _kana(word)
    return _han(word, language)


def _hangul(word: str) -> CJKReading | None:
    n = len(word)
    if n > 8:
        return None
    if n == 1:
        return CJKReading(((0, 1, "family"),), "mononym", "ko", "Hang", "one syllable")
    if n > 5 or (n == 5 and word[:2] not in tables().korean_compound):
        return CJKReading(((0, n, "given"),), "mononym", "ko", "Hang", "too long for a Korean name")
    size = 2 if n >= 3 and word[:2] in tables().korean_compound else 1
    rule = "a Korean family name of two syllables" if size == 2 else "a Korean family name is the first syllable"
    return CJKReading(((0, size, "family"), (size, n, "given")), "family-first", "ko", "Hang", rule)


def _kana(word: str) -> CJKReading | None:
    n = len(word)
    scripts = [script_of(c) for c in word]
    if "Hani" not in scripts:
        return (
            CJKReading(
                ((0, n, "given"),), "mononym", "ja", "Kana" if "Hani" not in scripts else "Jpan", "one word in kana"
            )
            if n <= 20
            else None
        )
    if n > 9:
        return None
    size = _japanese_family(word)
    rule = "a Japanese family name"
    if not size:
        first_kana = scripts.index("Kana")
        # At the change of script: 高見ゆき. A name such as 佐々木 or 井ノ上 has its kana inside and is in the table.
        size = first_kana if first_kana and scripts[-1] == "Kana" else min(2, n - 1)
        rule = "where Han characters give way to kana"
    if not 0 < size < n:
        return CJKReading(((0, n, "given"),), "mononym", "ja", "Jpan", "one word")
    return CJKReading(((0, size, "family"), (size, n, "given")), "family-first", "ja", "Jpan", rule)


def _japanese_family(word: str) -> int:
    """How many characters the Japanese family name has, 長谷川 before 長谷; 0 when none is known."""
    known = tables().japanese_han
    for size in (3, 2, 1, 4):
        # One character before three or more is rarer than an unknown family name of two.
        if size < len(word) and word[:size] in known and not (size == 1 and len(word) > 4):
            return size
    return 0


def _family_first(n: int, size: int, language: str, script: str, rule: str, married: bool = False) -> CJKReading:
    spans: list[Span] = [(0, 1, "family"), (1, 2, "second-family")] if married else [(0, size, "family")]
    if size < n:
        spans.append((size, n, "given"))
    return CJKReading(tuple(spans), "family-first" if size < n else "mononym", language, script, rule)


def _han(word: str, language: str | None) -> CJKReading | None:
    n = len(word)
    if n > 10:
        return None
    table = tables()
    if language == "ja" or (language is None and _is_japanese(word)):
        if n == 1:
            return CJKReading(((0, 1, "family"),), "mononym", "ja", "Jpan", "one character")
        size = _japanese_family(word) or (2 if n >= 4 else 1)
        reading = _family_first(n, size, "ja", "Jpan", "a Japanese family name" if _japanese_family(word) else "length")
        if language is None and n == 3 and size == 2 and word[0] in table.common_han:
            chinese: tuple[Span, ...] = ((0, 1, "family"), (1, 3, "given"))
            return evolve(reading, other=((chinese, "family-first"),))
        return reading
    if language == "ko" and n <= 4:
        size = 2 if n == 4 or (n == 3 and word[:2] in table.han) else 1
        return _family_first(n, min(size, n), "ko", "Hani", "a Korean family name")
    script = _han_script(word)
    if n == 1:
        return CJKReading(
            ((0, 1, "family" if word in table.han else "given"),), "mononym", "zh", script, "one character"
        )
    if word[:2] in table.han:
        if n == 2:
            return CJKReading(((0, 2, "family"),), "mononym", "zh", script, "a family name of two characters")
        if n <= 4:
            return _family_first(n, 2, "zh", script, "a family name of two characters")
    for size in (3, 4):
        if word[:size] in table.han and size < n <= size + 2:
            return _family_first(n, size, "zh", script, "a family name of more characters")
    if word[0] in table.han:
        if n <= 3:
            return _family_first(n, 1, "zh", script, "the first character is a family name")
        if n == 4 and word[1] in table.han:
            return _family_first(n, 2, "zh", script, "two family names, the husband's first", married=True)
    if n <= 3:
        whole: tuple[tuple[Span, ...], Order] = (((0, n, "given"),), "mononym")
        reading = _family_first(n, 1, "zh", script, "a Chinese family name is the first character")
        return CJKReading(reading.spans, reading.order, "zh", script, reading.rule, (whole,))
    if language == "zh" or sounds(word) * 5 >= n * 4:
        return CJKReading(((0, n, "given"),), "mononym", "zh", script, "no Chinese family name begins it")
    return None


def _is_japanese(word: str) -> bool:
    """Han characters that are a Japanese name rather than a Chinese one."""
    table = tables()
    n = len(word)
    size = _japanese_family(word)
    if size and word[0] not in table.han and word[:2] not in table.han and not (size == 1 and n > 3):
        return True
    if n >= 4 and size:
        if word[:2] in table.han:
            return False
        return size >= 2
    return n == 3 and size == 2 and (word[0] not in table.common_han or word[1] in _JAPANESE_SECOND)


def _han_script(word: str) -> str:
    traditional = any(is_traditional(c) for c in word)
    simplified = any(is_simplified_only(c) for c in word)
    if traditional != simplified:
        return "Hant" if traditional else "Hans"
    return "Hani"
