"""
What two names are to one another: agreeing, agreeing with doubts, or in conflict; never a number.

A name is taken as the readings it can have (family name and given name), in every script it is stated in; two names
agree when some reading of the one agrees with some reading of the other. Each way of agreeing that is weaker than the
same words is a Doubt: reversed order where both parts are surnames, another script or romanization, a short form,
initials, a part left out, a very common name. Doubts that `stays` no shared fact removes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product

from attrs import evolve, frozen

from eventkit.errors import PeopleError
from eventkit.people import _readings as read
from eventkit.people._common_names import is_common, is_common_han, is_frequent_family, is_vietnamese_family
from eventkit.people._name_tables import tables
from eventkit.people.name import Name

_MAX_WORDS = 12
_MAX_WORD = 60


@frozen
class Doubt:
    """One reason why agreeing names may still be two persons; `stays` where no shared fact removes it."""

    words: str
    stays: bool = False


_COMMON = Doubt("a very common name")


@frozen
class Likeness:
    """
    The relation of two names: a conflict in words ("" if there is none), what agrees, and what is doubtful about it.

    `frequent` says that many share the family name, so that two different bodies speak against one person.
    """

    conflict: str = ""
    reasons: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    frequent: bool = False

    @property
    def rank(self) -> tuple[bool, int, int]:
        """The better of several relations is the smaller."""
        return (bool(self.conflict), sum(d.stays for d in self.doubts), len(self.doubts))


# Words


@frozen
class Word:
    """
    One word of a name: as `shown`, `text` folded for case and punctuation, `plain` without accents, hyphens and apostrophes too.

    `pieces` are its hyphenated parts, plain. `letters` are the initials it consists of ("P.C." gives p and c), or () for a word.
    """

    shown: str
    text: str
    plain: str
    pieces: tuple[str, ...]
    letters: tuple[str, ...] = ()


_PUNCTUATION = str.maketrans(
    dict.fromkeys("’‘ʼ`´′ʻ＇", "'") | dict.fromkeys("‐‑‒–—―−－", "-") | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
)
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ħ": "h", "ŋ": "ng", "ə": "a"})
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ß": "ss", "æ": "ae", "œ": "oe"})
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


def _is_marked(text: str) -> bool:
    return any(unicodedata.combining(c) or c in _MARKED_LETTERS for c in unicodedata.normalize("NFD", text))


def _bare(text: str) -> str:
    return "".join(c for c in text if c.isalnum() or unicodedata.combining(c))


def word(shown: str) -> Word:
    """A word of a name, worked out for comparison."""
    shown = shown.strip(" ,，、")[:_MAX_WORD]
    text = fold(shown)
    if any(read.is_kana(c) or read.is_hangul(c) or _is_han(c) for c in text):
        bare = _bare(text)
        return Word(shown, bare, bare, (bare,))
    plain = unmarked(text)
    letters: tuple[str, ...] = ()
    if _INITIALS.fullmatch(shown) or _CONSONANTS.fullmatch(shown) or (len(_bare(plain)) == 1 and plain.isascii()):
        letters = tuple(c for c in plain if c.isalpha())
    pieces = tuple(_bare(piece) for piece in plain.split("-") if _bare(piece))
    return Word(shown, _bare(text), _bare(plain), pieces, letters)


def _is_han(character: str) -> bool:
    return "一" <= character <= "鿿" or "㐀" <= character <= "䶿" or character in "々〆" or "豈" <= character <= "﫿" or "\U00020000" <= character <= "\U0003ffff"


# Forms


@frozen
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


_GENERATIONS = {"jr": "jr", "junior": "jr", "jnr": "jr", "fils": "jr", "sr": "sr", "senior": "sr", "snr": "sr", "père": "sr", "ii": "2", "iii": "3", "iv": "4", "2nd": "2", "3rd": "3", "v": "5"}
_GENDERS = {"mr": "m", "herr": "m", "monsieur": "m", "sr": "m", "sir": "m", "señor": "m", "lord": "m", "signor": "m", "先生": "m"} | dict.fromkeys(
    ("ms", "mrs", "miss", "mme", "madame", "madam", "mlle", "frau", "sra", "srta", "señora", "dame", "lady", "signora", "女士", "小姐"), "f"
)  # fmt: skip


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
    generation = next((_GENERATIONS.get(_bare(fold(p.value)), _bare(fold(p.value))) for p in name.parts if p.kind == "generation"), "")
    genders = {g for p in name.parts if p.kind == "honorific" for w in fold(p.value).replace(".", " ").split() if (g := _GENDERS.get(w))}
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
    if any(read.is_hangul(c) for c in characters):
        return "hangul"
    if any(read.is_kana(c) for c in characters):
        return "kana"
    if any(_is_han(c) for c in characters):
        return "han"
    if any(read.is_cyrillic(c) for c in characters):
        return "cyrillic"
    return "latin" if all(c.isascii() or "LATIN" in unicodedata.name(c, "LATIN") or unicodedata.combining(c) for c in characters) else "other"


def _marked(name: Name) -> str:
    """How the name itself marks its family name: "capitals", "comma" or not at all ("")."""
    family = [w for p in name.parts if p.kind in ("family", "second-family") for w in p.value.split()]
    given = [w for p in name.parts if p.kind == "given" for w in p.value.split() if len(w) > 1]
    if family and given and all(len(w) > 1 and w.isupper() for w in family) and not any(w.isupper() for w in given):
        return "capitals"
    if family and given and any(p.kind == "separator" and "," in p.value for p in name.parts):
        return "comma"
    return ""


# Two names


def likeness(a: Profile, b: Profile) -> Likeness:
    """What two names are to one another; symmetric but for the order in which words of the two are shown."""
    if not a.forms or not b.forms:
        return Likeness(conflict="one of them has no name that can be compared")
    if a.generation and b.generation and a.generation != b.generation:
        return Likeness(conflict="the generations differ (Jr., Sr., II)")
    if a.gender and b.gender and a.gender != b.gender:
        return Likeness(conflict="the honorifics are of a man and of a woman")
    decisive = [
        _characters(x, y) for x in a.forms for y in b.forms if x.script == y.script and x.script in ("han", "hangul", "kana")
    ]
    found = decisive or [_forms(x, y, a, b) for x in a.forms for y in b.forms]
    best = min(found, key=lambda like: (like.rank, like.conflict, like.reasons))
    if best.conflict:
        return best
    if a.generation != b.generation:
        best = evolve(best, doubts=(*best.doubts, Doubt("only one of them is marked Jr., Sr. or the like", stays=True)))
    return best


def _characters(x: Form, y: Form) -> Likeness:
    """Two names in Han characters, in Hangul, or with kana."""
    one, other = x.characters, y.characters
    frequent = x.script == "han" and any(read.surname_rank(f) < 30 or len(g) == 1 for f, g in read.split_han(one))
    if one == other:
        return evolve(_agree(f"the same characters, {x.shown}"), doubts=_han_doubts(x, one), frequent=frequent)
    if len(one) == len(other) and read.simplify(one) == read.simplify(other):
        like = _agree(f"the same characters, traditional and simplified: {x.shown}, {y.shown}")
        doubts = [*_han_doubts(x, one)]
        for i, (c, d) in enumerate(zip(one, other, strict=True)):
            if c == d:
                continue
            simple, whole = (c, one) if read.simplify(c) == c else (d, other)
            both_traditional = read.is_traditional(c) and read.is_traditional(d)
            unclear = not read.is_simplified_only(simple) and (i == 0 or not any(read.is_simplified_only(k) for k in whole))
            if both_traditional or (read.simplify(simple) == simple and unclear):
                doubts.append(Doubt(f"{c} and {d} can be two characters", stays=both_traditional))
        return evolve(like, doubts=tuple(doubts), frequent=frequent)
    if len(one) == len(other) and read.modern_kanji(one) == read.modern_kanji(other):
        return Likeness(reasons=(f"the same characters in two forms: {x.shown}, {y.shown}",), doubts=(Doubt("both forms are in use, and families keep theirs"), *_han_doubts(x, one)))
    return Likeness(conflict=f"the characters differ: {x.shown}, {y.shown}")


def _han_doubts(form: Form, characters: str) -> tuple[Doubt, ...]:
    if form.script == "hangul":
        splits = read.split_hangul(characters)
        spelled = [(f, read.revised_romanization(g)) for f, g in splits]
        if any(is_common(s, g) for f, g in spelled for s in read.korean_surname_spellings(f)) or any(_common_korean(g, f) for f, g in splits):
            return (_COMMON,)
    elif form.script == "han" and any(is_common_han(f, g) for f, g in read.split_han(characters)):
        return (_COMMON,)
    return ()


def _common_korean(given: str, family: str) -> bool:
    """Whether some usual spelling of a Hangul name is a common one."""
    if len(given) != 2 or not all(read.is_hangul(c) for c in given):
        return len(given) < 2
    spelled = ("".join(pair) for pair in product(*(sorted(read.korean_spellings(c)) for c in given)))
    families = read.korean_surname_spellings(family)
    return any(is_common(f, g) for g in spelled for f in families)


def _agree(reason: str) -> Likeness:
    return Likeness(reasons=(reason,))


def _forms(x: Form, y: Form, a: Profile, b: Profile) -> Likeness:
    scripts = {x.script, y.script}
    if scripts == {"cyrillic"} or scripts == {"latin"}:
        return _letters(x, y, a, b)
    if scripts == {"cyrillic", "latin"}:
        return _letters(_romanized(x), _romanized(y), a, b, cyrillic=True)
    if x.script == "latin":
        x, y, a, b = y, x, b, a
    if y.script == "latin":
        if x.script == "han":
            return _han_and_latin(x, y, a, b)
        if x.script == "kana":
            return _kana_and_latin(x, y)
        if x.script == "hangul":
            return _hangul_and_latin(x, y)
    if scripts == {"other"} and [w.text for w in x.words] == [w.text for w in y.words]:
        return _agree("the same words")
    if len(scripts) == 1:
        return Likeness(conflict=f"the names differ: {x.shown}, {y.shown}")
    return Likeness(conflict=f"the scripts cannot be compared: {x.shown}, {y.shown}")


# Letters: Latin, and Cyrillic by rule


def _romanized(form: Form) -> Form:
    if form.script != "cyrillic":
        return form

    def latin(words: tuple[Word, ...]) -> tuple[Word, ...]:
        return tuple(evolve(word(read.latin_of_cyrillic(w.text)), shown=w.shown) for w in words)

    readings = tuple(Reading(latin(r.family), latin(r.given), latin(r.particles), latin(r.second)) for r in form.readings)
    return evolve(form, words=latin(form.words), readings=readings)


def _joined(words: Iterable[Word]) -> str:
    return "".join(w.plain for w in words)


def _shown(words: Iterable[Word]) -> str:
    return " ".join(w.shown for w in words)


@frozen
class _Context:
    """What is known of a pair of readings when their words are compared."""

    chinese: bool
    english_first: bool
    cyrillic: bool
    languages: frozenset[str]
    marked: tuple[bool, bool]


def _letters(x: Form, y: Form, a: Profile, b: Profile, *, cyrillic: bool = False) -> Likeness:
    languages = frozenset(language for language in (a.language, b.language) if language)
    marks = (any(_is_marked(w.text) for w in x.words), any(_is_marked(w.text) for w in y.words))
    found = []
    for r, s in product(x.readings[:4], y.readings[:4]):
        chinese = _is_chinese(r) and _is_chinese(s)
        context = _Context(chinese, False, cyrillic, languages, marks)
        like = _readings(r, s, x, y, a, b, context)
        if not like.conflict:
            like = _ordered(like, r, s, x, y)
        found.append(like)
    # The reading given first is the likeliest: its conflict is the one to show.
    best = min(found, key=lambda like: like.rank)
    if best.rank > (False, 0, 0) and len(x.words) != len(y.words):
        best = min((best, _hyphenated(x, y, marks)), key=lambda like: like.rank)
    if best.conflict:
        return min((best, _loose(x, y, a, b)), key=lambda like: like.rank)
    # A name that can be read as a common one is one, also where another reading agrees.
    readings = (*x.readings[:4], *y.readings[:4])
    common = any(_is_common(r) or _is_common_vietnamese(r, marks) for r in readings)
    best = evolve(best, frequent=any(_is_frequent(r) for r in readings))
    return evolve(best, doubts=(*best.doubts, _COMMON)) if common and _COMMON not in best.doubts else best


def _hyphenated(x: Form, y: Form, marks: tuple[bool, bool]) -> Likeness:
    """The same words in the same order, some joined by hyphens in one name only: "Masson-Delmotte", "Masson Delmotte"."""
    pieces = [[p for w in form.words for p in w.pieces] for form in (x, y)]
    if pieces[0] != pieces[1] or (all(marks) and _texts(x.words) != _texts(y.words)):
        return Likeness(conflict=f"the names differ: {x.shown}, {y.shown}")
    if any(read.surnames_of(p) or read.korean_surnames_of(p) for p in (pieces[0][0], pieces[0][-1])):
        return Likeness(reasons=("names fit",), doubts=(Doubt("which part is the family name is not certain"),))
    return _agree("names agree")


def _is_frequent(r: Reading) -> bool:
    """Whether many bear the family name, or the given name is one Chinese syllable that many characters are read as."""
    one_syllable = len(r.given) == 1 and read.is_pinyin(r.given[0].plain) and bool(read.surnames_of(_joined(r.family)))
    return one_syllable or is_frequent_family(_joined(r.family))


def _is_common_vietnamese(r: Reading, marks: tuple[bool, bool]) -> bool:
    """A Vietnamese name of two words, with the usual Văn or Thị, or of three words that nobody wrote with accents."""
    if not is_vietnamese_family(_joined(r.family)) or len(r.given) > 2 or read.surnames_of(_joined(r.given)):
        return False
    usual = any(w.plain in ("van", "thi") for w in r.given)
    vietnamese = any(marks) or usual or len(r.given) == 2
    return vietnamese and (len(r.given) < 2 or usual or not any(marks))


def _is_common(r: Reading) -> bool:
    if any("ü" in w.text for w in (*r.family, *r.given)) or any(w.plain[1:] in ("yu", "v") for w in (*r.family, *r.given)):
        return is_common(_chinese_family(r), "".join(_chinese_key(w.shown).replace("-", "") for w in r.given))
    return is_common(_joined(r.family), _joined(r.given))


def _ordered(like: Likeness, r: Reading, s: Reading, x: Form, y: Form) -> Likeness:
    """The likeness with what the order of the words says for and against it."""
    if not (r.family and r.given and s.family and s.given):
        return like
    same_order = _family_first(r, x) == _family_first(s, y)
    doubts, reasons = list(like.doubts), list(like.reasons)
    if not same_order:
        reasons = ["names agree, reversed order" if reason.startswith("names agree") else reason for reason in reasons]
    for form, reading in ((x, r), (y, s)):
        if form.marked == "capitals":
            reasons.append(f"capitals mark {_shown(reading.family)} as the family name")
    # Written in one order, the same words are the same name whichever is the family name.
    if not same_order and not (_sure(x, r) and _sure(y, s)):
        doubts.append(Doubt("both parts can be the family name"))
    elif any(f.marked and not _family_first(q, f) and not _sure(g, p) for f, q, g, p in ((x, r, y, s), (y, s, x, r))):
        doubts.append(Doubt("both parts can be the family name"))
    if same_order and x.marked and y.marked and _joined(x.readings[0].family) != _joined(y.readings[0].family):
        doubts.append(Doubt("different parts are marked as the family name", stays=True))
    return evolve(like, reasons=tuple(dict.fromkeys(reasons)), doubts=tuple(doubts))


def _family_first(r: Reading, form: Form) -> bool:
    return bool(form.words) and bool(r.family) and form.words[0] in (*r.particles, *r.family)


def _sure(form: Form, reading: Reading) -> bool:
    """Whether nothing but this reading comes into question, as far as the name itself tells."""
    if form.marked:
        return True
    if not form.decided or reading != form.readings[0]:
        return False
    if len(form.words) != 2 or len(form.readings) > 1:
        return len(form.readings) == 1
    # Two words that can both be surnames: a list may have decided it, the name has not.
    return not any(all(surnames(w.plain) for w in form.words) for surnames in (read.surnames_of, read.korean_surnames_of))


def _is_chinese(r: Reading) -> bool:
    """Whether a reading in Latin letters can be a Chinese name under some romanization."""
    if not r.given or not read.surnames_of(_joined(r.family)):
        return False
    return any(_syllables(r.given, system) for system in read.SYSTEMS)


def _syllables(words: Sequence[Word], system: str) -> tuple[tuple[str, ...], ...]:
    """The ways to divide given names into syllables of a system: at hyphens and spaces, and within joined words."""
    pieces = [piece for w in words for piece in _chinese_key(w.shown).split("-") if piece]
    if not pieces or len(pieces) > 4:
        return ()
    ways = [read.syllables_of(piece, system) for piece in pieces]
    return tuple(tuple(s for way in each for s in way) for each in product(*ways) if sum(map(len, each)) <= 4)[:8] if all(ways) else ()


_BREATH = re.compile(r"(?<=[ptkhsz])'")
_TONES = frozenset("\u0304\u0301\u030c\u0300\u0306")


@lru_cache(maxsize=8192)
def _chinese_key(shown: str) -> str:
    """A word of a romanized Chinese name: tone marks off, ü however it is written, apostrophes and spaces as hyphens."""
    decomposed = unicodedata.normalize("NFD", fold(shown))
    text = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES)).replace(" ", "-")
    # After p, t, k, ch, ts an apostrophe is the breath mark of Wade-Giles, elsewhere it divides syllables.
    text = _BREATH.sub("", text).replace("'", "-")
    for old in ("lyu", "nyu", "lv", "nv"):
        text = text.replace(old, old[0] + "ü")
    return text.strip("-")


def _readings(r: Reading, s: Reading, x: Form, y: Form, a: Profile, b: Profile, context: _Context) -> Likeness:
    """Two readings in letters: the family names, then the given names."""
    if not r.family and not s.family:
        return _mononyms(r.given, s.given, context)
    doubts: list[Doubt] = []
    family = _family(r, s, a, b, context)
    if isinstance(family, str):
        return Likeness(conflict=family)
    doubts += family
    if not r.given or not s.given:
        if not r.given and not s.given:
            return evolve(_agree(f"names agree: {_shown(r.family)}"), doubts=(*doubts, Doubt("only a family name", stays=True)))
        return Likeness(reasons=(f"family names agree: {_shown(r.family)}",), doubts=(*doubts, Doubt("only one of them has a given name", stays=True)))
    given = _given(r, s, a, b, context, families_differ=_joined(r.family) != _joined(s.family))
    if isinstance(given, str):
        return Likeness(conflict=given)
    doubts += given
    doubts += _accents(x, y, r, s, context)
    if _is_common(r) or _is_common(s):
        doubts.append(_COMMON)
    reason = "names agree" if not doubts else "names fit"
    return Likeness(reasons=(reason,), doubts=tuple(dict.fromkeys(doubts)))


def _mononyms(one: Sequence[Word], other: Sequence[Word], context: _Context) -> Likeness:
    found = _same_words(one, other, context)
    if found is None:
        return Likeness(conflict=f"the names differ: {_shown(one)}, {_shown(other)}")
    if read.surnames_of(_joined(one)) or read.korean_surnames_of(_joined(one)) or is_vietnamese_family(_joined(one)):
        found = [*found, Doubt("only a family name", stays=True)]
    return Likeness(reasons=("names agree",), doubts=tuple(found))


def _family(r: Reading, s: Reading, a: Profile, b: Profile, context: _Context) -> list[Doubt] | str:
    """Doubts about one family name being the other, or the conflict in words."""
    whole_r, whole_s = (*r.particles, *r.family), (*s.particles, *s.family)
    differ = f"family names differ: {_shown((*whole_r, *r.second))}, {_shown((*whole_s, *s.second))}"
    if _joined((*whole_r, *r.second)) == _joined((*whole_s, *s.second)) or (not r.second and not s.second):
        found = _same_words((*whole_r, *r.second), (*whole_s, *s.second), context)
        if found is not None:
            return found
    for one, other in ((r, s), (s, r)):
        if other.second and not one.second and _same_words((*one.particles, *one.family), (*other.particles, *other.family), context) == []:
            return [Doubt(f"the second family name {_shown(other.second)} is left out")]
        if len(one.family) == 1 and len(other.family) == 1 and len(other.family[0].pieces) > 1 and one.family[0].pieces == other.family[0].pieces[:1]:
            return [Doubt(f"half of the family name {other.family[0].shown} is left out")]
        if other.particles and not one.particles and _same_words(one.family, other.family, context) == []:
            return [Doubt(f"the particle {_shown(other.particles)} is left out")]
    for one, births in ((r, b.birth_names), (s, a.birth_names)):
        if _joined(one.family) in births:
            return [Doubt("the family name is the birth name of the other")]
    if context.chinese or _is_korean(r) or _is_korean(s):
        spelled = [_chinese_family(q) for q in (r, s)]
        in_pinyin = all(each in read.pinyin_surnames() for each in spelled)
        if set(read.surnames_of(spelled[0])) & set(read.surnames_of(spelled[1])) and not in_pinyin:
            return [Doubt(f"{_shown(r.family)} and {_shown(s.family)} can be one surname in two romanizations")]
        if read.korean_surnames_of(_joined(r.family)) & read.korean_surnames_of(_joined(s.family)) and _is_korean(r) and _is_korean(s):
            return [Doubt(f"{_shown(r.family)} and {_shown(s.family)} can be one Korean surname")]
    return differ


def _chinese_family(r: Reading) -> str:
    return "".join(_chinese_key(w.shown).replace("-", "") for w in r.family)


def _is_korean(r: Reading) -> bool:
    """Whether a reading in Latin letters can be a Korean name: a surname and two syllables that occur in names."""
    return bool(r.given) and bool(read.korean_surnames_of(_joined(r.family))) and bool(_korean_syllables(r.given))


def _korean_syllables(words: Sequence[Word]) -> tuple[tuple[str, str], ...]:
    """The ways to divide given names into two Korean syllables."""
    pieces = [piece for w in words for piece in w.pieces]
    if len(pieces) == 2:
        return ((pieces[0], pieces[1]),) if all(read.korean_syllables_of(p) for p in pieces) else ()
    if len(pieces) != 1 or len(pieces[0]) > 12:
        return ()
    whole = pieces[0]
    return tuple((whole[:i], whole[i:]) for i in range(1, len(whole)) if read.korean_syllables_of(whole[:i]) and read.korean_syllables_of(whole[i:]))


def _given(r: Reading, s: Reading, a: Profile, b: Profile, context: _Context, *, families_differ: bool) -> list[Doubt] | str:
    """Doubts about one given name being the other, or the conflict in words."""
    one, other = r.given, s.given
    differ = f"given names differ: {_shown(one)}, {_shown(other)}"
    if any(w.letters for w in (*one, *other)):
        return _initials(one, other)
    found = _same_words(one, other, context)
    if found is not None:
        return found + _divided(one, other, context)
    pieces_one, pieces_other = ([p for w in words for p in w.pieces] for words in (one, other))
    # A nickname that the other name itself states is a name of this person.
    if _joined(one) in b.nicknames or _joined(other) in a.nicknames or pieces_one[0] in b.nicknames or pieces_other[0] in a.nicknames:
        return []
    if context.chinese:
        crossed = _cross_spelled(r, s, families_differ)
        if crossed is not None:
            return crossed
    if _is_korean(r) and _is_korean(s) and not (_is_pinyin_given(one) and _is_pinyin_given(other)):
        for p, q in product(_korean_syllables(one), _korean_syllables(other)):
            if all(read.korean_syllables_of(i) & read.korean_syllables_of(j) for i, j in zip(p, q, strict=True)):
                return [Doubt(f"{_shown(one)} and {_shown(other)} can be one Korean name in two spellings")]
    if read.surnames_of(_joined(r.family)) and _is_english_beside_chinese(one, other):
        return [Doubt(f"{_shown(one)} may be another name of {_shown(other)}", stays=True)]
    if not context.chinese and not _is_korean(r) and not _is_korean(s):
        short, long = sorted((pieces_one, pieces_other), key=len)
        if len(short) < len(long) and _within(short, long):
            if short[0] != long[0] and len(short) == 1:
                # "Joachim" beside "Hans Joachim": called by the second name, or another person.
                return [Doubt(f"only one given name in common: {_shown(one)}, {_shown(other)}")]
            return [Doubt(f"shorter form: {_shown(one)}, {_shown(other)}")]
        if read.is_short_form(pieces_one[0], pieces_other[0]):
            rest_one, rest_other = pieces_one[1:], pieces_other[1:]
            # Alex, Chris, Sam: short for a man's name and for a woman's.
            either = bool({pieces_one[0], pieces_other[0]} & _EITHER)
            doubts = [Doubt(f"short form: {_shown(one)}, {_shown(other)}", stays=either)]
            if rest_one == rest_other:
                return doubts
            if not rest_one or not rest_other:
                return [*doubts, Doubt("a middle name is left out")]
    return differ


_EITHER = frozenset("alex chris sam pat terry sandy fran lou nat kit frankie sammy ronnie bobbie jackie".split())


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(any(piece == each for each in rest) for piece in short)


def _divided(one: Sequence[Word], other: Sequence[Word], context: _Context) -> list[Doubt]:
    """A doubt where joined syllables can be divided in two ways and the two names divide them differently (Xi'an, Xian)."""
    if not context.chinese:
        return []
    keys = ["-".join(_chinese_key(w.shown) for w in words) for words in (one, other)]
    if keys[0] == keys[1] or keys[0].replace("-", "") != keys[1].replace("-", ""):
        return []
    sounded = []
    for key in keys:
        pieces = [p for p in key.split("-") if p]
        ways = [read.syllables_of(p, read.PINYIN) for p in pieces]
        if not all(ways):
            return []
        # Pinyin writes an apostrophe before a, e, o inside a word; a word without one is divided before consonants only.
        usual = [[way for way in each if all(s[0] not in "aeo" for s in way[1:])] or list(each) for each in ways]
        sounded.append({tuple(s for way in each for s in way) for each in product(*usual)})
    if len(sounded[0] | sounded[1]) == 1:
        return []
    return [Doubt(f"{_shown(one)} and {_shown(other)} can be different syllables")]


def _is_pinyin_given(words: Sequence[Word]) -> bool:
    return bool(_syllables(words, read.PINYIN))


def _is_english_beside_chinese(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether one given name is a Chinese one and the other has no syllable of any."""
    pieces = [[p for w in words for p in w.pieces] for words in (one, other)]
    if set(pieces[0]) & set(pieces[1]):
        return False
    for words, each in ((one, pieces[0]), (other, pieces[1])):
        if not any(_syllables(words, system) for system in read.SYSTEMS) and any(read.characters_of(p, system) for p in each for system in read.SYSTEMS):
            return False
    chinese = [any(_syllables(words, system) for system in read.SYSTEMS) for words in (one, other)]
    return chinese[0] != chinese[1]


def _cross_spelled(r: Reading, s: Reading, families_differ: bool) -> list[Doubt] | None:
    """Given names as two romanizations of the same characters; None where both are pinyin and so simply differ."""
    pinyin = [_is_pinyin_given(q.given) and _chinese_family(q) in read.pinyin_surnames() for q in (r, s)]
    if all(pinyin) or (not families_differ and not any(pinyin)):
        return None
    best = -1.0
    for p, q in product(read.SYSTEMS, read.SYSTEMS):
        for way, other in product(_syllables(r.given, p), _syllables(s.given, q)):
            if p != q and len(way) == len(other):
                fits = sum(bool(read.characters_of(i, p) & read.characters_of(j, q)) for i, j in zip(way, other, strict=True))
                best = max(best, fits / len(way))
    words = f"{_shown(r.given)} and {_shown(s.given)}"
    if best == 1:
        return [Doubt(f"{words} can be one name in two romanizations")] if not families_differ else []
    if best > 0 and families_differ:
        return [Doubt(f"{words} fit as two romanizations only in part", stays=True)]
    return None


def _initials(one: Sequence[Word], other: Sequence[Word]) -> list[Doubt] | str:
    """Given names of which at least one is shortened to initials."""
    units = [_units(words) for words in (one, other)]
    differ = f"initials differ: {_shown(one)}, {_shown(other)}"
    if all(len(u) == 1 and is_letter for each in units for u, is_letter in each):
        letters = [[u for u, _ in each] for each in units]
        if letters[0] == letters[1]:
            return [] if len(letters[0]) > 1 else [Doubt(f"only one initial: {_shown(one)}")]
        short, long = sorted(letters, key=len)
        if len(short) < len(long) and _within(short, long):
            return [Doubt(f"initials fit: {_shown(one)}, {_shown(other)}", stays=True)]
        return differ
    short_units, long_units = sorted(units, key=len)
    place = 0
    for unit, is_letter in short_units:
        while place < len(long_units) and not _fits(unit, is_letter, *long_units[place]):
            place += 1
        if place == len(long_units):
            break
        place += 1
    else:
        return [Doubt(f"initials fit: {_shown(one)}, {_shown(other)}", stays=True)]
    # "BX" for Baoxing: one letter a syllable.
    for letters_side, words in ((units[0], other), (units[1], one)):
        if all(is_letter for _, is_letter in letters_side):
            wanted = [u for u, _ in letters_side]
            if any([x[0] for x in way] == wanted for way in _syllables(words, read.PINYIN)):
                return [Doubt(f"initials fit: {_shown(one)}, {_shown(other)}", stays=True)]
    return differ


def _units(words: Sequence[Word]) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    for w in words:
        found += [(letter, True) for letter in w.letters] if w.letters else [(piece, False) for piece in w.pieces]
    return found


def _fits(unit: str, is_letter: bool, other: str, other_is_letter: bool) -> bool:
    if is_letter or other_is_letter:
        return unit[:1] == other[:1]
    return unit == other or read.is_short_form(unit, other)


# Words that are to be the same


_ARABIC = {
    variant: canonical
    for canonical, variants in {
        "muhammad": "mohammed mohamed mohammad mohamad muhammed mohamud muhamad mohd mahommed", "ahmad": "ahmed ahmet", "husayn": "hussein husain hussain hossein hossain husein hussien",
        "yusuf": "yousef youssef yusef yousuf youssouf yosef", "umar": "omar omer", "khalid": "khaled", "said": "saeed saied sayed sayeed", "abdul": "abdel abdal abdoul", "al": "el",
        "hasan": "hassan", "ibrahim": "ebrahim", "mustafa": "mostafa moustafa mustapha", "mahmud": "mahmoud mahmood", "fatima": "fatma fatimah", "salih": "saleh", "nasir": "nasser naser",
        "rahman": "rehman", "usama": "osama", "karim": "kareem", "jamal": "gamal", "walid": "waleed", "rashid": "rasheed rashed", "hamid": "hameed", "majid": "majeed majed",
        "abdullah": "abdallah abdulla", "ali": "aly", "aisha": "ayesha aicha", "suleiman": "sulaiman soliman sulayman", "faisal": "faysal feisal", "tariq": "tarek tareq", "sharif": "shareef cherif",
    }.items()
    for variant in variants.split()
}  # fmt: skip
_SLAVIC = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "kk"})
_SLAVIC_END = re.compile(r"(?:sk[iy]+|sk[ia]ya|[oe]v|[oe]va|enko|chuk|vich|vna|ich)\Z")
_VIETNAMESE_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_ROMAJI = re.compile(r"(?:(?:[kgsztdnhbpmrwfjyv]|ch|sh|ts|[kgnhbpmr]y)?h?[aiueoōū]+|n(?![aiueo])|[kstp](?=[kstp])|t(?=ch)|h(?![aiueo]))+")
_SOE = re.compile(r"soe(?=[a-z]{2,}(?:to|no|man|di|ti|wo|jo|lo)\Z)")


def _same_words(one: Sequence[Word], other: Sequence[Word], context: _Context) -> list[Doubt] | None:
    """No doubts for the same words, doubts for the same words in another spelling, None for different words."""
    plain_one, plain_other = _joined(one), _joined(other)
    text_one, text_other = ("".join(w.text for w in words) for words in (one, other))
    if not plain_one or not plain_other:
        return None
    if text_one == text_other:
        return []
    if context.chinese:
        key_one, key_other = ("".join(_chinese_key(w.shown).replace("-", "") for w in words) for words in (one, other))
        if key_one == key_other:
            return []
        if key_one.replace("ü", "u") == key_other.replace("ü", "u"):
            return [Doubt(f"ü and u: {_shown(one)}, {_shown(other)}")]
    shown = f"{_shown(one)}, {_shown(other)}"
    if plain_one == plain_other:
        marked = _is_marked(text_one), _is_marked(text_other)
        if all(marked):
            return [] if _same_tones(one, other) else None
        if text_one.startswith("ō") != text_other.startswith("ō"):
            return [Doubt(f"a long vowel or a short one: {shown}")]
        return []
    if (_is_marked(text_one) or _is_marked(text_other)) and unmarked(text_one.translate(_DIGRAPHS)) == unmarked(text_other.translate(_DIGRAPHS)):
        return []
    if [_SOE.sub("su", w.plain) for w in one] == [_SOE.sub("su", w.plain) for w in other]:
        return []
    if [_ARABIC.get(w.plain, w.plain) for w in one] == [_ARABIC.get(w.plain, w.plain) for w in other]:
        return [Doubt(f"two spellings: {shown}")]
    if context.cyrillic and read.folds_cyrillic(plain_one) & read.folds_cyrillic(plain_other):
        return []
    slavic = context.languages & _SLAVIC or (_SLAVIC_END.search(plain_one) and _SLAVIC_END.search(plain_other))
    if slavic and read.folds_cyrillic(plain_one) & read.folds_cyrillic(plain_other):
        return [Doubt(f"two spellings: {shown}")]
    romaji = [t.replace("ō", "ou").replace("ū", "uu") for t in (text_one, text_other)]
    if not context.chinese and all(len(t) < 40 and _ROMAJI.fullmatch(t) for t in romaji) and read.short_vowels(romaji[0]) == read.short_vowels(romaji[1]):
        long = [t.replace("oh", "ou").replace("oo", "ou") for t in romaji]
        return [] if long[0] == long[1] and ("ō" in text_one or "ō" in text_other) else [Doubt(f"a long vowel or a short one: {shown}")]
    return None


def _same_tones(one: Sequence[Word], other: Sequence[Word]) -> bool:
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


def _accents(x: Form, y: Form, r: Reading, s: Reading, context: _Context) -> list[Doubt]:
    """What missing accents leave open: a common Vietnamese name, or accents on both sides that stand on different words."""
    if all(context.marked):
        pairs = list(zip(_parts(r), _parts(s), strict=True))
        if any(_joined(p) == _joined(q) and _is_marked(_texts(p)) != _is_marked(_texts(q)) for p, q in pairs):
            return [Doubt("accents that only one of them has, though both are written with accents")]
        return []
    if any(context.marked) and is_vietnamese_family(_joined(r.family)) and len(r.given) <= 2:
        return [Doubt("a common Vietnamese name, once without its accents")]
    return []


def _parts(r: Reading) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    return (*r.particles, *r.family, *r.second), r.given


def _texts(words: Iterable[Word]) -> str:
    return "".join(w.text for w in words)


def _loose(x: Form, y: Form, a: Profile, b: Profile) -> Likeness:
    """What can still be said where no readings agree: the same words in another order, one name inside the other."""
    one, other = [w.plain for w in x.words], [w.plain for w in y.words]
    conflict = Likeness(conflict=f"the names differ: {x.shown}, {y.shown}")
    texts_one, texts_other = sorted(w.text for w in x.words), sorted(w.text for w in y.words)
    if "".join(one) == "".join(other) and (_texts(x.words) == _texts(y.words) or not all(any(_is_marked(w.text) for w in f.words) for f in (x, y))):
        return Likeness(reasons=("the same letters",), doubts=(Doubt(f"divided in two ways: {x.shown}, {y.shown}", stays=True),))
    if any(w.letters for w in (*x.words, *y.words)):
        return conflict
    crossed = _turned(x, y, a, b)
    if crossed is not None:
        return crossed
    marked = [any(_is_marked(t) for t in texts) for texts in (texts_one, texts_other)]
    if sorted(one) == sorted(other) and len(one) > 1 and (texts_one == texts_other or not all(marked)):
        return Likeness(reasons=("the same words in another order",), doubts=(Doubt("which part is the family name is not certain", stays=True),))
    short, long = (x, y) if len(one) <= len(other) else (y, x)
    words_short, words_long = [w.plain for w in short.words], [w.plain for w in long.words]
    if len(words_short) == len(words_long):
        return conflict
    if len(words_short) == 1:
        if words_short[0] in words_long and len(words_short[0]) > 2:
            return Likeness(reasons=(f"one of them is only {short.shown}",), doubts=(Doubt("only one word of the name is given", stays=True),))
        return conflict
    chinese = [any(_is_chinese(r) for r in form.readings) for form in (x, y)]
    if all(chinese) or not _within(words_short, words_long):
        return conflict
    if words_short == words_long[: len(words_short)] or words_short == words_long[-len(words_short) :] or words_short[0] == words_long[0]:
        iberian = words_short == words_long[: len(words_short)] and bool(
            {a.language, b.language} & {"es", "pt", "gl", "ca"} or {short.words[0].text, words_short[0]} & tables().iberian_given
        )
        # "Grace Fu" and "Grace Fu Hai Yien": an English and a Chinese name, of which the first two words are what is used.
        east = words_short == words_long[: len(words_short)] and len(words_short) == 2 and bool(read.surnames_of(words_short[1])) and all(
            any(read.is_pinyin(w) or read.characters_of(w, system) for system in read.SYSTEMS) for piece in long.words[2:] for w in piece.pieces
        )  # fmt: skip
        return Likeness(reasons=(f"{short.shown} is part of {long.shown}",), doubts=(Doubt(f"shorter form: {x.shown}, {y.shown}", stays=not (iberian or east)),))
    return conflict


def _turned(x: Form, y: Form, a: Profile, b: Profile) -> Likeness | None:
    """Chinese names of which a reading was not thought of: the first or the last word as the family name."""
    found = []
    pairs = [[Reading(f.words[:1], f.words[1:]), Reading(f.words[-1:], f.words[:-1])] for f in (x, y) if len(f.words) > 1]
    if len(pairs) < 2:
        return None
    context = _Context(True, False, False, frozenset(), (False, False))
    for r, s in product(*pairs):
        if _is_chinese(r) and _is_chinese(s) and not all(_is_pinyin_given(q.given) for q in (r, s)):
            like = _readings(r, s, x, y, a, b, context)
            if not like.conflict:
                found.append(evolve(like, doubts=(*like.doubts, Doubt("which part is the family name is not certain", stays=True))))
    return min(found, key=lambda like: like.rank, default=None)


# Across scripts


def _arrangements(form: Form) -> list[tuple[tuple[Word, ...], tuple[Word, ...], tuple[Word, ...]]]:
    """Family name, given name and left-out first names of a Latin form: as read, and as an English name before a full Chinese one."""
    found: list[tuple[tuple[Word, ...], tuple[Word, ...], tuple[Word, ...]]] = [
        ((*r.particles, *r.family, *r.second), r.given, ()) for r in form.readings[:4] if r.family and r.given
    ]
    words = form.words
    for start in (0, 1) if len(words) > 2 else (0,):
        for size in (1, 2):
            if len(words) - start > size and words[start:]:
                arrangement = (words[start : start + size], words[start + size :], words[:start])
                if arrangement not in found and (start or len(words) > 2 or not form.decided):
                    found.append(arrangement)
    return found


def _han_and_latin(x: Form, y: Form, a: Profile, b: Profile) -> Likeness:
    """A name in Han characters beside one in Latin letters; x is the Han form."""
    characters = x.characters
    shown = f"{x.shown}, {y.shown}"
    if "·" in x.shown or "・" in x.shown or len(characters) > 5:
        return Likeness(reasons=(f"two scripts: {shown}",), doubts=(Doubt("a name written by its sound cannot be compared", stays=True),))
    if len(characters) < 2:
        return Likeness(conflict=f"the names cannot be compared: {shown}")
    surname_only = ""
    for family, given in read.split_han(characters):
        for family_words, given_words, before in _arrangements(y):
            system = _han_surname(family, family_words)
            if not system:
                continue
            if any(w.letters for w in given_words):
                units = [u for u, _ in _units(given_words)]
                each = [{s[0] for reading in (read.pinyin(c), *(read.spellings(c, p) for p in read.SYSTEMS)) for s in reading} for c in given]
                if units[0] in (each[0] if each else ()):
                    return Likeness(reasons=(f"{family} and {_shown(family_words)} are one surname",), doubts=(Doubt(f"initials fit: {shown}", stays=True),))
                continue
            written = "".join(_chinese_key(w.shown).replace("-", "") for w in given_words)
            fitting = [p for p in read.SYSTEMS if read.spells_given(given, written, p)]
            if fitting:
                doubts = [] if _spelled_by_few(family, given, family_words, fitting) else [Doubt("other characters are spelled so too")]
                if is_common_han(family, given) or is_common(_chinese_key("".join(w.shown for w in family_words)), written):
                    doubts.append(_COMMON)
                reason = f"{characters} can be spelled {_shown((*family_words, *given_words))} ({fitting[0] if system != read.SPELLING else system})"
                return Likeness(reasons=(reason, *((f"{_shown(before)} is a further name",) if before else ())), doubts=tuple(doubts))
            if not surname_only and not before:
                surname_only = _surname_only(family, given, family_words, given_words)
    japanese = _kanji_family(x, y)
    if japanese is not None:
        return japanese
    if surname_only == "maybe":
        return Likeness(reasons=(f"the surname fits: {shown}",), doubts=(Doubt("the given names cannot be compared", stays=True),))
    return Likeness(conflict=f"the characters are not spelled so: {shown}")


# A given name of two characters that name characters can write in at most so many ways is taken for distinctive.
_FEW = 50


def _spelled_by_few(family: str, given: str, family_words: Sequence[Word], systems: Sequence[str]) -> bool:
    """Whether the Latin spelling leaves one surname, and few ways to write the given name: "Zeng Yuqun" can hardly be another."""
    if read.PINYIN not in systems or len(given) < 2 or len(read.surnames_of("".join(_chinese_key(w.shown) for w in family_words))) != 1:
        return False
    ways = 1
    for c in given:
        ways *= max((len(read.characters_of(s, read.PINYIN)) for s in read.spellings(c, read.PINYIN)), default=_FEW + 1)
    return ways <= _FEW


def _han_surname(family: str, words: Sequence[Word]) -> str:
    """The system under which a surname is spelled with these words; "" if under none."""
    written = "".join(_chinese_key(w.shown).replace("-", "") for w in words)
    for system in (*read.SYSTEMS, read.SPELLING):
        if written in read.spellings(family, system, surname=True):
            return system
    return ""


def _surname_only(family: str, given: str, family_words: Sequence[Word], given_words: Sequence[Word]) -> str:
    """Whether a Latin given name that does not spell the characters may still be one of that person: an English name may."""
    chinese = _is_pinyin_given(given_words) and "".join(_chinese_key(w.shown) for w in family_words) in read.pinyin_surnames()
    return "different" if chinese and read.knows(given) else "maybe"


def _kanji_family(x: Form, y: Form) -> Likeness | None:
    """A Japanese name in kanji beside Latin letters: the surname can be compared, the given name not."""
    for r in x.readings:
        kanji, given = "".join(w.text for w in r.family), "".join(w.text for w in r.given)
        if not kanji or not given:
            continue
        for family_words, given_words, before in _arrangements(y):
            if before or not all(_ROMAJI.fullmatch(w.text) for w in (*family_words, *given_words) if len(w.text) < 40):
                continue
            if read.kanji_surname_reads(kanji, _texts(family_words)):
                reason = f"{kanji} reads {_shown(family_words)}"
                return Likeness(reasons=(reason,), doubts=(Doubt(f"how {given} is read is not known", stays=True),))
    return None


def _kana_and_latin(x: Form, y: Form) -> Likeness:
    """A Japanese name with kana beside Latin letters; x has the kana."""
    shown = f"{x.shown}, {y.shown}"
    conflict = Likeness(conflict=f"the names differ: {shown}")
    best = conflict
    for r in x.readings:
        family, given = "".join(w.text for w in r.family), "".join(w.text for w in r.given)
        for family_words, given_words, before in _arrangements(y):
            if before or not family or not given:
                continue
            family_fits, given_fits = (_reads(part, _texts(words)) for part, words in ((family, family_words), (given, given_words)))
            if family_fits is False or given_fits is False:
                continue
            doubts = []
            if family_fits is None or given_fits is None:
                doubts.append(Doubt("how the characters are read is not known", stays=True))
            elif is_common(_joined(family_words), _joined(given_words)):
                doubts.append(_COMMON)
            if not y.decided:
                doubts.append(Doubt("which part is the family name is not certain"))
            like = Likeness(reasons=(f"{x.shown} reads {_shown((*given_words, *family_words))}",), doubts=tuple(doubts))
            best = min((best, like), key=lambda each: each.rank)
    return best


def _reads(characters: str, romaji: str) -> bool | None:
    """Whether Japanese characters read so: kana by rule, kanji by the table of surnames, None if that does not tell."""
    if all(read.is_kana(c) for c in characters):
        return read.short_vowels(read.hepburn(characters)) == read.short_vowels(romaji)
    if any(read.is_kana(c) for c in characters):
        return None
    return read.kanji_surname_reads(characters, romaji)


def _hangul_and_latin(x: Form, y: Form) -> Likeness:
    """A Korean name in Hangul beside Latin letters; x is the Hangul form."""
    shown = f"{x.shown}, {y.shown}"
    conflict = Likeness(conflict=f"the names differ: {shown}")
    best = conflict
    for family, given in read.split_hangul(x.characters):
        for family_words, given_words, before in _arrangements(y):
            written_family, written = _joined(family_words), _joined(given_words)
            if written_family not in read.korean_surname_spellings(family):
                continue
            doubts = []
            if len(read.korean_surnames_of(written_family)) > 1:
                doubts.append(Doubt(f"{_shown(family_words)} can be another surname too"))
            if written != read.revised_romanization(given):
                fits = _spells_korean(given, given_words)
                if fits is None:
                    if not before and not _korean_syllables(given_words):
                        like = Likeness(reasons=(f"the surname fits: {shown}",), doubts=(Doubt("the given names cannot be compared", stays=True),))
                        best = min((best, like), key=lambda each: each.rank)
                    continue
                if not fits:
                    doubts.append(Doubt(f"{_shown(given_words)} can be spelled for other syllables too"))
            if is_common(written_family, written) or _common_korean(given, family):
                doubts.append(_COMMON)
            reason = f"{x.shown} is spelled {_shown((*family_words, *given_words))}"
            best = min((best, Likeness(reasons=(reason,), doubts=tuple(doubts))), key=lambda each: each.rank)
    return best


def _spells_korean(given: str, words: Sequence[Word]) -> bool | None:
    """Whether Latin words spell Hangul syllables and no others (True), also others (False), or not at all (None)."""
    pieces = [piece for w in words for piece in w.pieces]
    ways = [tuple(pieces)] if len(pieces) == len(given) else list(_korean_syllables(words)) if len(given) == 2 else []
    found = None
    for way in ways:
        if all(piece in read.korean_spellings(c) for piece, c in zip(way, given, strict=True)):
            alone = all(read.korean_syllables_of(piece) <= {c} for piece, c in zip(way, given, strict=True))
            found = alone and len(ways) == 1 or bool(found)
    return found


# Keys: what two names have in common that are worth comparing


@lru_cache(maxsize=8192)
def _skeleton(plain: str) -> str:
    """A word with all made alike that spellings of one name differ in; only to find names, never to judge them."""
    text = plain.replace("lyu", "lu").replace("lv", "lu").replace("soe", "su")
    text = read.short_vowels(read.fold_cyrillic(_ARABIC.get(text, text)))
    for old, new in (("oe", "o"), ("ue", "u"), ("ae", "a"), ("aa", "a"), ("ou", "o"), ("yu", "iu")):
        text = text.replace(old, new)
    return "".join(c for i, c in enumerate(text) if not i or c != text[i - 1])


def _letter_forms(profile: Profile) -> list[Form]:
    return [_romanized(form) for form in profile.forms if form.script in ("latin", "cyrillic")]


def keys_of(profile: Profile) -> frozenset[str]:
    """Keys that two names which may be one share: of all pairs with a key in common some are one person."""
    found: set[str] = set()
    for form in profile.forms:
        if form.script in ("han", "kana", "hangul", "other"):
            found.add("c " + read.simplify(form.characters))
        if form.script == "hangul":
            found.update(f"k {family}{given}" for family, given in read.split_hangul(form.characters))
    for form in _letter_forms(profile):
        words = [_skeleton(w.plain) for w in form.words]
        found.add("w " + " ".join(sorted(words)))
        for r in form.readings[:4]:
            family, given = _skeleton(_joined(r.family)), _skeleton(_joined(r.given))
            found.add("r " + " ".join(sorted((family, given))))
            if r.particles:
                found.add("r " + " ".join(sorted((_skeleton(_joined((*r.particles, *r.family))), given))))
            if r.given and r.given[0].pieces:
                found.add(f"f {family} {_skeleton(r.given[0].pieces[0])}")
            found.update(f"f {family} {_skeleton(nickname)}" for nickname in profile.nicknames)
            if _is_korean(r):
                found.update(
                    f"k {surname}{''.join(syllables)}"
                    for surname in sorted(read.korean_surnames_of(_joined(r.family)))
                    for way in _korean_syllables(r.given)
                    for syllables in product(*(sorted(read.korean_syllables_of(p)) for p in way))
                )
    return frozenset(found)


def half_keys_of(profile: Profile) -> frozenset[tuple[int, str]]:
    """
    Keys with a side, 0 or 1: a name that is shortened, or in another script, looks on the other side for what it may stand for.
    """
    found: set[tuple[int, str]] = set()
    for form in profile.forms:
        if form.script == "han":
            for family, given in read.split_han(form.characters):
                for first in read.pinyin(given[:1]):
                    found |= {(0, f"z {family} {first}"), (1, f"z {family} {first}")}
            found |= _japanese_keys(form)
        elif form.script == "kana":
            found |= _japanese_keys(form)
    for form in _letter_forms(profile):
        words = [_skeleton(w.plain) for w in form.words]
        found.add((0, "p " + " ".join(words)))
        if len(words) > 1:
            found.update((1, "p " + w) for w in words)
        for size in range(2, len(words)):
            found |= {(1, "p " + " ".join(words[:size])), (1, "p " + " ".join(words[-size:]))}
        if len(words) > 2:
            found.add((1, f"p {words[0]} {words[-1]}"))
        for r in form.readings[:4]:
            found |= _given_keys(r)
    return frozenset(found)


def _given_keys(r: Reading) -> set[tuple[int, str]]:
    found: set[tuple[int, str]] = set()
    if not r.given:
        return found
    family, first = _skeleton(_joined(r.family)), r.given[0]
    found.update((0 if first.letters else 1, f"i {family} {w.plain[0]}") for w in r.given)
    found.add((1, f"i {family} {first.plain[0]}"))
    piece = first.pieces[0] if first.pieces else ""
    for each in {piece, *read.long_forms(piece)}:
        found |= {(0, f"n {family} {each}"), (1, f"n {family} {each}")} if read.long_forms(piece) else {(1, f"n {family} {each}")}
    found |= {(1, f"j {_skeleton(_joined(r.given))}"), (1, f"h {_skeleton(_joined(r.family))}")}
    surnames = read.surnames_of(_chinese_family(r))[:6]
    if surnames:
        pinyin = _is_pinyin_given(r.given) and _chinese_family(r) in read.pinyin_surnames()
        syllables = {way[0] for way in _syllables(r.given, read.PINYIN)} if pinyin else set()
        if not pinyin:
            syllables = {s for system in read.SYSTEMS for way in _syllables(r.given, system) for c in read.characters_of(way[0], system) for s in read.pinyin(c)}
        found.update((side, f"z {surname} {s}") for surname in surnames for s in syllables for side in ((1,) if pinyin else (0, 1)))
    return found


def _japanese_keys(form: Form) -> set[tuple[int, str]]:
    found = set()
    for r in form.readings[:2]:
        kanji, given = _texts(r.family), _texts(r.given)
        if given and all(read.is_kana(c) for c in given):
            found.add((0, f"j {_skeleton(read.hepburn(given))}"))
        found.update((0, f"h {_skeleton(reading)}") for reading in read.kanji_surname_readings(kanji))
    return found


def parts_of(profile: Profile) -> frozenset[str]:
    """The family names a name can have, in every script: with a body in common, worth a comparison."""
    found: set[str] = set()
    for form in profile.forms:
        if form.script == "han":
            found.update(family for family, _ in read.split_han(form.characters))
        elif form.script == "hangul":
            found.update(family for family, _ in read.split_hangul(form.characters))
    for form in _letter_forms(profile):
        for r in form.readings[:4]:
            found.add(_skeleton(_joined(r.family)))
            found.update(read.surnames_of(_chinese_family(r))[:6])
            found.update(read.korean_surnames_of(_joined(r.family)))
    return frozenset(found - {""})
