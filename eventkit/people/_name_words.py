"""The words of a name: cleaned text, tokens with their places, and what each word can be by shape and table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Generic, TypeVar, overload

from eventkit.errors import UnreadableName
from eventkit.people._honorifics import CREDENTIALS, GENERATIONS, HONORIFICS, folded
from eventkit.people._name_tables import tables
from eventkit.people._vocabulary import word_set

LONGEST_NAME = 300  # characters; a longer text is a sentence or an attack

T = TypeVar("T")


class once(Generic[T]):
    """A property worked out once; before Python 3.12 functools.cached_property takes a lock, which costs more."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self.work = work
        self.name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> once[T]: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> once[T] | T:
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.work(instance)
        return value


# Not seen when read: soft hyphen, zero-width space, word joiner, byte order mark, direction marks.
_INVISIBLE = dict.fromkeys(
    [0xAD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_JOINERS = {0x200C: None, 0x200D: None}
_JOINED_SCRIPTS = frozenset({"Arab", "Deva", "Beng", "Taml", "Sinh", "Khmr", "Zzzz"})
_FULL_WIDTH = {code: code - 0xFEE0 for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF0E, 0xFF0D, 0xFF07)}
_FULL_WIDTH[0x3000] = 0x20

_BLOCKS = (
    (0x0041, 0x024F, "Latn"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x0250, 0x02AF, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"),
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x077F, "Arab"),
    (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x1780, 0x17FF, "Khmr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x3005, 0x3007, "Hani"),
    (0x3041, 0x30FA, "Kana"),
    (0x30FC, 0x30FF, "Kana"),
    (0x3400, 0x9FFF, "Hani"),
    (0xF900, 0xFAFF, "Hani"),
    (0x20000, 0x323AF, "Hani"),
    (0x1100, 0x11FF, "Hang"),
    (0x3130, 0x318F, "Hang"),
    (0xAC00, 0xD7A3, "Hang"),
)
CJK = frozenset({"Hani", "Kana", "Hang"})


@lru_cache(maxsize=4096)
def script_of(character: str) -> str:
    """The ISO 15924 code of a character's script; "" for marks, digits and punctuation, "Zzzz" for other letters."""
    code = ord(character)
    if character.isalpha() or code == 0x3005:
        for first, last, script in _BLOCKS:
            if first <= code <= last:
                return script
        return "Zzzz"
    return ""


def clean(text: str) -> str:
    """
    The text of a name as kept: NFC, runs of white space as one space, invisible and full-width characters put right.

    Raises:
        UnreadableName: empty, too long, control characters.
    """
    if not isinstance(text, str):
        raise UnreadableName(
            f"a name is text, not {type(text).__name__} {text!r:.40}; give a string", text=str(text)[:80]
        )
    if len(text) > LONGEST_NAME:
        raise UnreadableName(
            f"{len(text)} characters are no name, beginning {text[:30]!r}; "
            f"a name has at most {LONGEST_NAME}: give the name alone",
            text=text[:80],
        )
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        if not text.isprintable() or max(text) >= "\uff00":  # most names have neither of them
            text = text.translate(_FULL_WIDTH).translate(_INVISIBLE)
        # Joiners are letters' business in Arabic and Indic writing, and accidents elsewhere.
        if ("\u200c" in text or "\u200d" in text) and not any(script_of(c) in _JOINED_SCRIPTS for c in text):
            text = text.translate(_JOINERS)
    # Also on the way to plain spaces: tabs, line ends and no-break spaces, which copied text is full of.
    text = " ".join(text.split())
    for c in "" if text.isprintable() else text:
        if not c.isprintable() and c not in "\u200c\u200d":
            raise UnreadableName(
                f"control character U+{ord(c):04X} in the name {text[:60]!r}; take it out of the source", text=text
            )
    if not text:
        raise UnreadableName("an empty text is no name; leave the person out or give the name", text=text)
    return text


_ACCENTS_KEPT = str.maketrans(
    {
        "ł": "l",
        "đ": "d",
        "ø": "o",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "´": "'",
        "`": "'",
        "‐": "-",
        "‑": "-",
    }
)


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """A word for look-up: casefolded, without accents, apostrophes as '."""
    word = word.casefold()
    if word.isascii():
        return word.replace("`", "'")
    decomposed = unicodedata.normalize("NFD", word.translate(_ACCENTS_KEPT))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


_VIETNAMESE = frozenset("ăđơưũĩạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
_EAST = re.compile(
    r"(?:ch|sh|zh|ts|tz|sz|ss|hs|ph|th|kh|kw|gw|sw|wh|ng|ny|hw|ky|my|ry|py|by|gy|[bcdfghjklmnpqrstvwxyz])?y?"
    r"[aeiou]{1,3}(?:ng|ck|[nmkpthrlgwuy])?"
)
_VIET_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|kh|ph|th|tr|ch|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[nmcpt])?"
)
_JAPANESE_GIVEN = re.compile(
    r"(?:(?:[kgsztdnhbpmyrwjf]|sh|ch|ts|ky|sy|ry)?[aiueo]n?){1,3}"
    r"(?:ichiro|taro|jiro|saburo|zaburo|nosuke|suke|hiko|hide|mitsu|nori|yoshi|yuki|toshi|nobu|kazu|haru|zo|hei)"
)
_VOWELLESS = frozenset({"png", "tng", "sng", "ng", "tsz", "sz", "hng", "tz"})
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,5}|[^\W\d_](?:-[^\W\d_])?\.?|(?:[^\W\d_]\.){1,4}[^\W\d_]")
_MIXED_CAPITALS = re.compile(r"(?:Mc|Mac|O['’]|D['’]|L['’]|De|Di|Du|La|Le|Van|Fitz|M['’])[^\W\d_a-z]{2,}")


class Word:
    """One word of a name, with its place in the text. The questions are answered on demand, once."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.end = start + len(text)

    def __repr__(self) -> str:
        return f"Word({self.text!r})"

    @once
    def script(self) -> str:
        return next((s for s in map(script_of, self.text) if s), "")

    @once
    def plain(self) -> str:
        return plain(self.text)

    @once
    def pinyin_key(self) -> str:
        """For the pinyin tables: ü, yu after l and n, as v; without apostrophes."""
        word = self.plain
        if "ü" in self.text.casefold() or (("lyu" in word or "nyu" in word) and not _split_pinyin(word)):
            word = plain(re.sub(r"([ln])(?:ü|yu)", r"\1v", self.text.casefold()))
        return word.replace("'", "").replace("’", "")

    @once
    def upper(self) -> bool:
        """In capitals, two letters or more: "QIU", "McDONALD", "O'BRIEN"."""
        letters = [c for c in self.text if c.isalpha()]
        if len(letters) < 2 or ("." in self.text and self.initials):
            return False
        return self.text.isupper() or bool(_MIXED_CAPITALS.fullmatch(self.text))

    @once
    def initials(self) -> bool:
        """Initials beyond doubt: "P", "B.", "P.C.", "B.-X."."""
        return len(self.text) <= 12 and self.script in ("Latn", "Cyrl", "Grek") and bool(_INITIALS.fullmatch(self.text))

    @once
    def maybe_initials(self) -> bool:
        """Two or three capitals that are no surname we know: "BX", "PC", "JA"."""
        return 2 <= len(self.text) <= 3 and self.text.isupper() and self.text.isalpha() and not self.surname

    # East Asia

    @once
    def pieces(self) -> list[str]:
        """The pieces at hyphens, or at apostrophes where there is no hyphen ("Yüan-p'ei", "Xi'an")."""
        word = self.plain.replace("'", "") if "-" in self.plain else self.plain
        return [piece for piece in re.split(r"[-']", word) if piece]

    @once
    def syllables(self) -> int:
        """The least number of pinyin syllables the word splits into, pieces at hyphens apart; 0: it does not."""
        if not self.pieces or len(self.text) > 24:
            return 0
        total = 0
        for piece in [p for p in re.split(r"[-']", self.pinyin_key) if p]:
            count = _split_pinyin(piece)
            if not count:
                return 0
            total += count
        return total

    @once
    def east_syllable(self) -> bool:
        """One syllable as East Asian names are spelled in Latin letters, in whatever system."""
        return len(self.plain) <= 6 and (self.plain in _VOWELLESS or bool(_EAST.fullmatch(self.plain)))

    @once
    def hyphen_given(self) -> bool:
        """Two syllables with a hyphen: "Kai-shek", "Geun-hye"; a small letter behind it tells of any spelling."""
        if "-" not in self.text or not 2 <= len(self.pieces) <= 3:
            return False
        first, *rest = self.text.split("-")
        small = all(p.islower() and p.isascii() and 1 < len(p) < 7 for p in rest)
        if small and first[:1].isupper() and 1 < len(first) < 7 and first.casefold() not in ("al", "el", "abd", "ibn"):
            return True
        return all(len(p) <= 6 and (p in _VOWELLESS or bool(_EAST.fullmatch(p))) for p in self.pieces)

    @once
    def korean_given(self) -> bool:
        return len(self.plain) <= 14 and _split_korean("".join(self.pieces))

    @once
    def chinese(self) -> int:
        """As a pinyin surname: 2 common, 1 rare, 0 not."""
        table = tables()
        key = self.pinyin_key
        if "-" in key:
            # Ou-Yang, Si-Ma: compound surnames are written so, given names with a hyphen are no surnames.
            key = key.replace("-", "")
            return 2 if key in table.chinese and len(table.chinese[key][0]) > 1 else 0
        if "'" in self.plain or key not in table.chinese:
            return 0
        return 1 if key in table.rare else 2

    @once
    def romanised(self) -> bool:
        key = self.plain.replace("-", "").replace("'", "")
        return key in tables().romanised and ("-" not in self.text or key in _COMPOUND_ROMANISED)

    @once
    def korean(self) -> bool:
        return self.plain in tables().korean

    @once
    def compound(self) -> bool:
        """A surname of two syllables: Ouyang, Szeto, Namgung."""
        key = self.pinyin_key.replace("-", "")
        return (self.chinese > 0 and self.syllables >= 2 and len(tables().chinese[key][0]) > 1) or (
            self.plain.replace("-", "") in _COMPOUND_ROMANISED
        )

    @once
    def surname(self) -> int:
        """As a Chinese or Korean surname in Latin letters: 2 common, 1 rare, 0 not."""
        return 2 if self.romanised or self.korean else self.chinese

    @once
    def surname_chinese(self) -> bool:
        return self.romanised or self.chinese > 0

    @once
    def east_given(self) -> bool:
        """Can be an East Asian given name: one or two syllables, by whatever system."""
        return 1 <= self.syllables <= 2 or self.hyphen_given or self.east_syllable or self.korean_given

    @once
    def vietnamese(self) -> bool:
        return self.text.casefold() in tables().vietnamese or self.plain in tables().vietnamese

    @once
    def vietnamese_letters(self) -> bool:
        return not _VIETNAMESE.isdisjoint(self.text.casefold())

    @once
    def vietnamese_accented(self) -> bool:
        """A Vietnamese family name in its own spelling, which no other language has: "Lê", "Vũ"."""
        return not self.text.isascii() and self.text.casefold() in tables().vietnamese

    @once
    def vietnamese_syllable(self) -> bool:
        return len(self.plain) <= 7 and bool(_VIET_SYLLABLE.fullmatch(self.plain))

    @once
    def japanese_key(self) -> str:
        word = self.plain
        word = re.sub(r"o[uoh](?![aiueoy])", "o", word)
        return word.replace("uu", "u")

    @once
    def japanese(self) -> bool:
        return self.japanese_key in tables().japanese

    @once
    def japanese_given(self) -> bool:
        return self.japanese_key in tables().japanese_given or bool(_JAPANESE_GIVEN.fullmatch(self.japanese_key))

    # Elsewhere

    @once
    def english(self) -> bool:
        table = tables()
        return self.plain in table.english or self.plain in table.french

    @once
    def iberian_given(self) -> bool:
        table = tables()
        folded = self.text.casefold()
        return folded in table.iberian_given or folded in table.english or self.plain in table.english

    @once
    def iberian(self) -> bool:
        return self.text.casefold() in tables().iberian or self.plain in tables().iberian


_COMPOUND_ROMANISED = word_set(
    """
    szeto seto situ auyeung auyong ouyoung ouyang soohoo seetoh sikong namgung namkoong namgoong hwangbo
    jegal sagong seonwoo sunwoo seomun dokgo
    """
)


@lru_cache(maxsize=16384)
def _split_pinyin(word: str) -> int:
    """The least number of pinyin syllables, 0 when it is not pinyin. Linear: a syllable has at most six letters."""
    if len(word) > 18:
        return 0
    syllables = tables().syllables
    best = [0] + [99] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 6), end):
            if best[start] + 1 < best[end] and word[start:end] in syllables:
                best[end] = best[start] + 1
    return best[-1] if best[-1] < 99 else 0


@lru_cache(maxsize=16384)
def _split_korean(word: str) -> bool:
    """Whether the word is one or two syllables of Korean given names."""
    syllables = tables().korean_syllables
    return word in syllables or any(word[:i] in syllables and word[i:] in syllables for i in range(1, len(word)))


_BREAKS = re.compile(r"[^\s,，、;；()（）\[\]【】\"“”„«»「」『』|:：/]+")
_GLUED_INITIALS = re.compile(r"((?:[^\W\d_]\.){1,4})(?=[^\W\d_]{2})")
_GLUED_TITLE = re.compile(r"((?:Dr|Prof|Mr|Mrs|Ms|Mme|Ing|Mag|Hon|Rev|Sr|Sra|Assoc|Asst)\.)(?=[^\W\d_]{2})")
_DOTS = frozenset("·・•‧･")


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """
    The words in a stretch of text, with their places.

    Cut at white space, commas, brackets and quotes, between Latin and Han letters, after glued initials ("J.Smith")
    and, in scripts that use it between names, at the middle dot.
    """
    words: list[Word] = []
    for match in _BREAKS.finditer(text, start, len(text) if end is None else end):
        token, offset = match.group(), match.start()
        if token.isascii():
            while "." in token:
                glued = _GLUED_TITLE.match(token) or _GLUED_INITIALS.match(token)
                if not glued or folded(token) in CREDENTIALS or folded(token) in HONORIFICS:
                    break
                words.append(Word(glued.group(1), offset))
                token, offset = token[glued.end() :], offset + glued.end()
            words.append(Word(_without_mark(token), offset))
            continue
        begin, script = 0, ""
        for i, c in enumerate(token):
            s = script_of(c)
            if c in _DOTS and (script in CJK or script == ""):
                if i > begin:
                    words.append(Word(token[begin:i], offset + begin))
                begin, script = i + 1, ""
            elif s and script and s != script and (s in CJK) != (script in CJK):
                words.append(Word(token[begin:i], offset + begin))
                begin, script = i, s
            elif s and not script:
                script = s
        if begin < len(token):
            words.append(Word(_without_mark(token[begin:]), offset + begin))
    return words


def _without_mark(token: str) -> str:
    """A word without a footnote mark or the full stop of a sentence: "Kalcher*", "Kalcher."."""
    token = token.rstrip("*†‡")
    if token.endswith(".") and token.count(".") == 1 and len(token) > 5 and not token.isupper():
        key = folded(token)
        if key not in CREDENTIALS and key not in HONORIFICS and key not in GENERATIONS:
            return token[:-1]
    return token
