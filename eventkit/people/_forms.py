"""A name taken apart for comparison: its words folded, its readings, and its forms in several scripts (Profile)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from attrs import evolve, frozen

from eventkit.errors import PeopleError
from eventkit.people import _read_cyrillic as cyrillic
from eventkit.people import _read_japanese as ja
from eventkit.people import _read_korean as ko
from eventkit.people.name import Name

_MAX_WORDS = 12


_MAX_WORD = 60


@frozen(cache_hash=True)
class Word:
    """
    One word of a name: as `shown`, `text` folded for case and punctuation, `plain` without accents and hyphens too.

    `pieces` are its hyphenated parts, plain. `letters` are its initials ("P.C." gives p and c), or () for a word.
    """

    shown: str
    text: str
    plain: str
    pieces: tuple[str, ...]
    letters: tuple[str, ...] = ()


_PUNCTUATION = str.maketrans(
    dict.fromkeys("’‘ʼ`´′ʻ＇", "'")
    | dict.fromkeys("‐‑‒–—―−－", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
)


_LETTERS = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "þ": "th",
        "ħ": "h",
        "ŋ": "ng",
        "ə": "a",
    }
)


_MARKED_LETTERS = frozenset("øđðłßæœıþħŋə")


_INITIALS = re.compile(r"(?:[^\W\d_]\.[- ]?){1,6}[^\W\d_]?\.?")


_CONSONANTS = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{2,3}")


def fold(text: str) -> str:
    """Case, quotes, hyphens and invisible characters made alike; accents kept (Unicode NFC)."""
    folded = unicodedata.normalize("NFKC", text[: _MAX_WORD * _MAX_WORDS]).translate(_PUNCTUATION)
    # The dotted capital I of Turkish folds to two characters; the dot is no accent.
    return unicodedata.normalize("NFC", folded.replace("İ", "I").casefold())


def unmarked(text: str) -> str:
    """Folded text without accents and with the letters that have no decomposition made plain: "đ" is "d"."""
    decomposed = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=8192)
def is_marked(text: str) -> bool:
    return any(unicodedata.combining(c) or c in _MARKED_LETTERS for c in unicodedata.normalize("NFD", text))


def _bare(text: str) -> str:
    return "".join(c for c in text if c.isalnum() or unicodedata.combining(c))


def word(shown: str) -> Word:
    """A word of a name, worked out for comparison."""
    shown = shown.strip(" ,，、")[:_MAX_WORD]
    text = fold(shown)
    if any(ja.is_kana(c) or ko.is_hangul(c) or _is_han(c) for c in text):
        bare = _bare(text)
        return Word(shown, bare, bare, (bare,))
    plain = unmarked(text)
    letters: tuple[str, ...] = ()
    if _INITIALS.fullmatch(shown) or _CONSONANTS.fullmatch(shown) or (len(_bare(plain)) == 1 and plain.isascii()):
        letters = tuple(c for c in plain if c.isalpha())
    pieces = tuple(_bare(piece) for piece in plain.split("-") if _bare(piece))
    return Word(shown, _bare(text), _bare(plain), pieces, letters)


def _is_han(character: str) -> bool:
    return (
        "一" <= character <= "鿿"
        or "㐀" <= character <= "䶿"
        or character in "々〆"
        or "豈" <= character <= "﫿"
        or "\U00020000" <= character <= "\U0003ffff"
    )


@frozen(cache_hash=True)
class Reading:
    """One way to read a form: the family name (particles and a second family name apart) and the given names."""

    family: tuple[Word, ...] = ()
    given: tuple[Word, ...] = ()
    particles: tuple[Word, ...] = ()
    second: tuple[Word, ...] = ()


@frozen
class Form:
    """
    A name in one script: its words in the order written, and its readings, the likelier first.

    `decided` says that the words (or the list) tell which is the family name; `marked` that capitals or a comma do.
    """

    shown: str
    script: str
    words: tuple[Word, ...]
    readings: tuple[Reading, ...]
    decided: bool
    marked: str = ""

    @property
    def characters(self) -> str:
        """The name without spaces, for scripts of characters."""
        return "".join(w.text for w in self.words)


@frozen(eq=False)
class Profile:
    """A name worked out for comparison: its forms, and what stands beside them."""

    forms: tuple[Form, ...]
    generation: str = ""
    nicknames: tuple[str, ...] = ()
    birth_names: tuple[str, ...] = ()
    gender: str = ""
    language: str = ""


_GENERATIONS = {
    "jr": "jr",
    "junior": "jr",
    "jnr": "jr",
    "fils": "jr",
    "sr": "sr",
    "senior": "sr",
    "snr": "sr",
    "père": "sr",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "2nd": "2",
    "3rd": "3",
    "v": "5",
}


_MEN = ("mr", "herr", "monsieur", "sr", "sir", "señor", "lord", "signor", "先生")
_WOMEN = (
    "ms",
    "mrs",
    "miss",
    "mme",
    "madame",
    "madam",
    "mlle",
    "frau",
    "sra",
    "srta",
    "señora",
    "dame",
    "lady",
    "signora",
)
_GENDERS = dict.fromkeys(_MEN, "m") | dict.fromkeys((*_WOMEN, "女士", "小姐"), "f")


@lru_cache(maxsize=8192)
def profile_of(name: Name) -> Profile:
    """The name worked out for comparison; kept for the next time the same name is met."""
    forms = [_form(name)]
    nicknames: list[str] = []
    for part in name.parts:
        if part.kind == "nickname":
            words = part.value.strip("\"'“”‘’()（）「」 ").split()
            nicknames.append("".join(word(w).plain for w in words))
            if len(words) > 1 or (words and any(_is_han(c) for c in words[0])):
                forms += _other_form(" ".join(words))
    if name.native is not None:
        forms.append(_form(name.native))
    generation = next(
        (_GENERATIONS.get(_bare(fold(p.value)), _bare(fold(p.value))) for p in name.parts if p.kind == "generation"), ""
    )
    genders = {
        g
        for p in name.parts
        if p.kind == "honorific"
        for w in fold(p.value).replace(".", " ").split()
        if (g := _GENDERS.get(w))
    }
    births = tuple(_bare(unmarked(fold(w))) for p in name.parts if p.kind == "birth-name" for w in p.value.split())
    return Profile(
        tuple(form for form in forms if form.words),
        generation,
        tuple(n for n in nicknames if n),
        births,
        genders.pop() if len(genders) == 1 else "",
        (name.language or "").split("-")[0],
    )


def _other_form(text: str) -> list[Form]:
    try:
        return [_form(Name.parse(text))]
    except PeopleError:
        return []


def _form(name: Name) -> Form:
    core = [p for p in name.parts if p.kind in ("family", "second-family", "particle", "given", "undecided")]
    words = tuple(word(w) for p in core for w in p.value.split() if word(w).plain)[:_MAX_WORDS]
    readings = [r for n in (name, *name.alternatives) if (r := _reading(n)) is not None]
    decided = name.order in ("family-first", "given-first") and bool(readings)
    if not decided and len(words) > 1 and not readings:
        readings = [Reading(words[:1], words[1:]), Reading(words[-1:], words[:-1])]
    if not readings:
        readings = [Reading(words, ())]
    shown = name.full or name.text
    return Form(shown, _script(words), words, tuple(dict.fromkeys(readings)), decided, _marked(name))


def _reading(name: Name) -> Reading | None:
    found: dict[str, tuple[Word, ...]] = {}
    for kind in ("family", "given", "particle", "second-family"):
        found[kind] = tuple(word(w) for p in name.parts if p.kind == kind for w in p.value.split() if word(w).plain)
    if not found["family"] and not found["given"]:
        return None
    return Reading(found["family"], found["given"], found["particle"], found["second-family"])


def _script(words: Iterable[Word]) -> str:
    characters = "".join(w.text for w in words)
    if any(ko.is_hangul(c) for c in characters):
        return "hangul"
    if any(ja.is_kana(c) for c in characters):
        return "kana"
    if any(_is_han(c) for c in characters):
        return "han"
    if any(cyrillic.is_cyrillic(c) for c in characters):
        return "cyrillic"
    return (
        "latin"
        if all(c.isascii() or "LATIN" in unicodedata.name(c, "LATIN") or unicodedata.combining(c) for c in characters)
        else "other"
    )


def _marked(name: Name) -> str:
    """How the name itself marks its family name: "capitals", "comma" or not at all ("")."""
    family = [w for p in name.parts if p.kind in ("family", "second-family") for w in p.value.split()]
    given = [w for p in name.parts if p.kind == "given" for w in p.value.split() if len(w) > 1]
    if family and given and all(len(w) > 1 and w.isupper() for w in family) and not any(w.isupper() for w in given):
        return "capitals"
    if family and given and any(p.kind == "separator" and "," in p.value for p in name.parts):
        return "comma"
    return ""


def joined(words: Iterable[Word]) -> str:
    return "".join(w.plain for w in words)


def shown_as(words: Iterable[Word]) -> str:
    return " ".join(w.shown for w in words)


def texts_of(words: Iterable[Word]) -> str:
    return "".join(w.text for w in words)


def romanized(form: Form) -> Form:
    if form.script != "cyrillic":
        return form

    def latin(words: tuple[Word, ...]) -> tuple[Word, ...]:
        return tuple(evolve(word(cyrillic.latin_of_cyrillic(w.text)), shown=w.shown) for w in words)

    readings = tuple(
        Reading(latin(r.family), latin(r.given), latin(r.particles), latin(r.second)) for r in form.readings
    )
    return evolve(form, words=latin(form.words), readings=readings)
