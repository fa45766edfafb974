"""Two names in letters (Latin, or Cyrillic by rule): whether a reading of the one agrees with one of the other."""

from __future__ import annotations

import re
from itertools import product

from attrs import evolve

from eventkit.people import _read_chinese as zh
from eventkit.people import _read_korean as ko
from eventkit.people._common_names import is_common, is_frequent_family, is_vietnamese_family
from eventkit.people._forms import Form, Profile, Reading, Word, fold, is_marked, joined, shown_as, texts_of
from eventkit.people._given_names import given_doubts, is_within
from eventkit.people._likeness import COMMON, Doubt, Likeness, agree
from eventkit.people._name_tables import tables
from eventkit.people._romanized import chinese_family, chinese_key, is_chinese, is_korean, is_pinyin_given
from eventkit.people._same_words import Context, same_words


def compare_letters(x: Form, y: Form, a: Profile, b: Profile, *, cyrillic: bool = False) -> Likeness:
    """Two names in letters; `cyrillic` says that one of them was put into Latin letters by rule."""
    languages = frozenset(language for language in (a.language, b.language) if language)
    marks = (any(is_marked(w.text) for w in x.words), any(is_marked(w.text) for w in y.words))
    found = []
    for r, s in product(x.readings[:4], y.readings[:4]):
        chinese = is_chinese(r) and is_chinese(s)
        families = (joined(r.family), joined(s.family))
        eastern = any(zh.surnames_of(f) or ko.korean_surnames_of(f) for f in families)
        context = Context(chinese, eastern, cyrillic, languages, marks)
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
    return evolve(best, doubts=(*best.doubts, COMMON)) if common and COMMON not in best.doubts else best


def _hyphenated(x: Form, y: Form, marks: tuple[bool, bool]) -> Likeness:
    """The same words in one order, some with a hyphen in one name only: "Masson-Delmotte", "Masson Delmotte"."""
    pieces = [[p for w in form.words for p in w.pieces] for form in (x, y)]
    if pieces[0] != pieces[1] or (all(marks) and texts_of(x.words) != texts_of(y.words)):
        return Likeness(conflict=f"the names differ: {x.shown}, {y.shown}")
    if any(zh.surnames_of(p) or ko.korean_surnames_of(p) for p in (pieces[0][0], pieces[0][-1])):
        return Likeness(reasons=("names fit",), doubts=(Doubt("which part is the family name is not certain"),))
    return agree("names agree")


def _is_frequent(r: Reading) -> bool:
    """Whether many bear the family name, or the given name is one Chinese syllable that many characters are read as."""
    one_syllable = len(r.given) == 1 and zh.is_pinyin(r.given[0].plain) and bool(zh.surnames_of(joined(r.family)))
    return one_syllable or is_frequent_family(joined(r.family))


def _is_common_vietnamese(r: Reading, marks: tuple[bool, bool]) -> bool:
    """A Vietnamese name of two words, with the usual Văn or Thị, or of three words that nobody wrote with accents."""
    if not is_vietnamese_family(joined(r.family)) or len(r.given) > 2 or zh.surnames_of(joined(r.given)):
        return False
    usual = any(w.plain in ("van", "thi") for w in r.given)
    vietnamese = any(marks) or usual or len(r.given) == 2
    return vietnamese and (len(r.given) < 2 or usual or not any(marks))


def _is_common(r: Reading) -> bool:
    if any("ü" in w.text for w in (*r.family, *r.given)) or any(
        w.plain[1:] in ("yu", "v") for w in (*r.family, *r.given)
    ):
        return is_common(chinese_family(r), "".join(chinese_key(w.shown).replace("-", "") for w in r.given))
    return is_common(joined(r.family), joined(r.given))


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
            reasons.append(f"capitals mark {shown_as(reading.family)} as the family name")
    # Written in one order, the same words are the same name whichever is the family name.
    if (not same_order and not (_sure(x, r) and _sure(y, s))) or any(
        f.marked and not _family_first(q, f) and not _sure(g, p) for f, q, g, p in ((x, r, y, s), (y, s, x, r))
    ):
        doubts.append(Doubt("both parts can be the family name"))
    if same_order and x.marked and y.marked and joined(x.readings[0].family) != joined(y.readings[0].family):
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
    return not any(all(surnames(w.plain) for w in form.words) for surnames in (zh.surnames_of, ko.korean_surnames_of))


def _readings(r: Reading, s: Reading, x: Form, y: Form, a: Profile, b: Profile, context: Context) -> Likeness:
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
            return evolve(
                agree(f"names agree: {shown_as(r.family)}"), doubts=(*doubts, Doubt("only a family name", stays=True))
            )
        return Likeness(
            reasons=(f"family names agree: {shown_as(r.family)}",),
            doubts=(*doubts, Doubt("only one of them has a given name", stays=True)),
        )
    given = given_doubts(r, s, a, b, context, families_differ=joined(r.family) != joined(s.family))
    if isinstance(given, str):
        return Likeness(conflict=given)
    if family and given and (r.second or s.second) and zh.surnames_of(joined(r.family)):
        # Amy Chow is Amy Chow Wong Lai-han, shortened once.
        doubts = []
    doubts += given
    doubts += _accents(x, y, r, s, context)
    if _is_common(r) or _is_common(s):
        doubts.append(COMMON)
    reason = "names agree" if set(doubts) <= {COMMON} else "names fit"
    return Likeness(reasons=(reason,), doubts=tuple(dict.fromkeys(doubts)))


def _mononyms(one: tuple[Word, ...], other: tuple[Word, ...], context: Context) -> Likeness:
    found = same_words(one, other, context)
    if found is None:
        return Likeness(conflict=f"the names differ: {shown_as(one)}, {shown_as(other)}")
    if zh.surnames_of(joined(one)) or ko.korean_surnames_of(joined(one)) or is_vietnamese_family(joined(one)):
        found = [*found, Doubt("only a family name", stays=True)]
    return Likeness(reasons=("names agree",), doubts=tuple(found))


def _family(r: Reading, s: Reading, a: Profile, b: Profile, context: Context) -> list[Doubt] | str:
    """Doubts about one family name being the other, or the conflict in words."""
    whole_r, whole_s = (*r.particles, *r.family), (*s.particles, *s.family)
    differ = f"family names differ: {shown_as((*whole_r, *r.second))}, {shown_as((*whole_s, *s.second))}"
    if joined((*whole_r, *r.second)) == joined((*whole_s, *s.second)) or (not r.second and not s.second):
        found = same_words((*whole_r, *r.second), (*whole_s, *s.second), context)
        if found is not None:
            return found
    for one, other in ((r, s), (s, r)):
        if (
            other.second
            and not one.second
            and same_words((*one.particles, *one.family), (*other.particles, *other.family), context) == []
        ):
            return [Doubt(f"the second family name {shown_as(other.second)} is left out")]
        if (
            len(one.family) == 1
            and len(other.family) == 1
            and len(other.family[0].pieces) > 1
            and one.family[0].pieces == other.family[0].pieces[:1]
        ):
            return [Doubt(f"half of the family name {other.family[0].shown} is left out")]
        if other.particles and not one.particles and same_words(one.family, other.family, context) == []:
            return [Doubt(f"the particle {shown_as(other.particles)} is left out")]
    bare = [re.sub(r"\A(?:al|el)-(?=\w{3})", "", fold(shown_as(each)).replace(" ", "-")) for each in (whole_r, whole_s)]
    if bare[0] == bare[1] and whole_r != whole_s:
        return [Doubt("the article Al or El is left out")]
    for one, births in ((r, b.birth_names), (s, a.birth_names)):
        if joined(one.family) in births:
            return [Doubt("the family name is the birth name of the other")]
    if context.chinese or is_korean(r) or is_korean(s):
        spelled = [chinese_family(q) for q in (r, s)]
        # A hyphen in the given name is a habit of Taiwan and Hong Kong: Teng Ruo-lin can be Deng Ruolin.
        hyphens = [any("-" in w.shown for w in q.given) for q in (r, s)]
        in_pinyin = hyphens[0] == hyphens[1] and all(
            each in zh.pinyin_surnames() and is_pinyin_given(q.given) for each, q in zip(spelled, (r, s), strict=True)
        )
        if set(zh.surnames_of(spelled[0])) & set(zh.surnames_of(spelled[1])) and not in_pinyin:
            return [Doubt(f"{shown_as(r.family)} and {shown_as(s.family)} can be one surname in two romanizations")]
        if (
            ko.korean_surnames_of(joined(r.family)) & ko.korean_surnames_of(joined(s.family))
            and is_korean(r)
            and is_korean(s)
        ):
            return [Doubt(f"{shown_as(r.family)} and {shown_as(s.family)} can be one Korean surname")]
    return differ


def _accents(x: Form, y: Form, r: Reading, s: Reading, context: Context) -> list[Doubt]:
    """What missing accents leave open: a common Vietnamese name, or accents that stand on different words."""
    if all(context.marked):
        pairs = list(zip(_parts(r), _parts(s), strict=True))
        if any(joined(p) == joined(q) and is_marked(texts_of(p)) != is_marked(texts_of(q)) for p, q in pairs):
            return [Doubt("accents that only one of them has, though both are written with accents")]
        return []
    usual = len(r.given) < 2 or any(w.plain in ("van", "thi") for w in r.given) or joined(r.family) == "nguyen"
    if any(context.marked) and is_vietnamese_family(joined(r.family)) and len(r.given) <= 2 and usual:
        return [Doubt("a common Vietnamese name, once without its accents")]
    return []


def _parts(r: Reading) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    return (*r.particles, *r.family, *r.second), r.given


def _loose(x: Form, y: Form, a: Profile, b: Profile) -> Likeness:
    """What can still be said where no readings agree: the same words in another order, one name inside the other."""
    one, other = [w.plain for w in x.words], [w.plain for w in y.words]
    conflict = Likeness(conflict=f"the names differ: {x.shown}, {y.shown}")
    texts_one, texts_other = sorted(w.text for w in x.words), sorted(w.text for w in y.words)
    if one == other and x.marked and y.marked and texts_one == texts_other:
        marked_apart = Doubt("different parts are marked as the family name", stays=True)
        return Likeness(reasons=("the same words",), doubts=(marked_apart,))
    if "".join(one) == "".join(other) and (
        texts_of(x.words) == texts_of(y.words) or not all(any(is_marked(w.text) for w in f.words) for f in (x, y))
    ):
        return Likeness(
            reasons=("the same letters",), doubts=(Doubt(f"divided in two ways: {x.shown}, {y.shown}", stays=True),)
        )
    if any(w.letters for w in (*x.words, *y.words)):
        return conflict
    crossed = _turned(x, y, a, b)
    if crossed is not None:
        return crossed
    marked = [any(is_marked(t) for t in texts) for texts in (texts_one, texts_other)]
    if sorted(one) == sorted(other) and len(one) > 1 and (texts_one == texts_other or not all(marked)):
        return Likeness(
            reasons=("the same words in another order",),
            doubts=(Doubt("which part is the family name is not certain", stays=True),),
        )
    short, long = (x, y) if len(one) <= len(other) else (y, x)
    words_short, words_long = [w.plain for w in short.words], [w.plain for w in long.words]
    if len(words_short) == len(words_long):
        return conflict
    if len(words_short) == 1:
        if words_short[0] in words_long and len(words_short[0]) > 2:
            return Likeness(
                reasons=(f"one of them is only {short.shown}",),
                doubts=(Doubt("only one word of the name is given", stays=True),),
            )
        return conflict
    chinese = [any(is_chinese(r) for r in form.readings) for form in (x, y)]
    if all(chinese) or not is_within(words_short, words_long):
        return conflict
    if (
        words_short == words_long[: len(words_short)]
        or words_short == words_long[-len(words_short) :]
        or words_short[0] == words_long[0]
    ):
        iberian = words_short == words_long[: len(words_short)] and _is_iberian(short, long, {a.language, b.language})
        # "Irene Goh" and "Irene Goh Mei Ling": an English and a Chinese name; the first two are used.
        rest = [piece for w in long.words[2:] for piece in w.pieces]
        east = (
            len(words_short) == 2
            and words_short == words_long[:2]
            and bool(zh.surnames_of(words_short[1]))
            and all(any(zh.characters_of(piece, system) for system in zh.SYSTEMS) for piece in rest)
        )
        return Likeness(
            reasons=(f"{short.shown} is part of {long.shown}",),
            doubts=(Doubt(f"shorter form: {x.shown}, {y.shown}", stays=not (iberian or east)),),
        )
    return conflict


def _is_iberian(short: Form, long: Form, languages: set[str]) -> bool:
    """Whether a name is Spanish or Portuguese enough for its last word to be a second family name."""
    if languages & {"es", "pt", "gl", "ca"}:
        return True
    given, last = ({form.words[i].text, form.words[i].plain} for form, i in ((short, 0), (long, -1)))
    marked = any(is_marked(w.text) for w in (*short.words, *long.words))
    family = {short.words[-1].text, short.words[-1].plain}
    known = tables()
    return bool(given & known.iberian_given) and (marked or bool(family & known.iberian and last & known.iberian))


def _turned(x: Form, y: Form, a: Profile, b: Profile) -> Likeness | None:
    """Chinese names of which a reading was not thought of: the first or the last word as the family name."""
    found = []
    pairs = [
        [Reading(f.words[:1], f.words[1:]), Reading(f.words[-1:], f.words[:-1])] for f in (x, y) if len(f.words) > 1
    ]
    if len(pairs) < 2:
        return None
    context = Context(True, True, False, frozenset(), (False, False))
    for r, s in product(*pairs):
        if is_chinese(r) and is_chinese(s) and not all(is_pinyin_given(q.given) for q in (r, s)):
            like = _readings(r, s, x, y, a, b, context)
            if not like.conflict:
                found.append(
                    evolve(
                        like, doubts=(*like.doubts, Doubt("which part is the family name is not certain", stays=True))
                    )
                )
    return min(found, key=lambda like: like.rank, default=None)
