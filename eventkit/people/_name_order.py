"""
Which words of a name are the family name, for names in Latin, Cyrillic and other spaced scripts.

Rules are tried from the surest to the most general; the first that speaks decides and is named in the evidence. Two-part
pinyin names whose parts are both surnames ("Wei Qing", "Fang Li") are left open: nothing in the words tells.
"""

from __future__ import annotations

import re

from attrs import field, frozen

from eventkit.people._name_tables import tables
from eventkit.people._name_words import Word
from eventkit.people._vocabulary import word_set

Kinds = tuple[str, ...]


@frozen
class Decision:
    """
    The kind of each word, the order, the rule that decided. `other` is the second reading when the order is open
    (then `kinds` are all "undecided" and `first` is the first reading). `native` tells that the words have an order
    of their own (East Asia, Hungary), so that the order of one list says something about its other names.
    """

    kinds: Kinds
    order: str
    rule: str
    language: str | None = None
    native: bool = False
    open: tuple[tuple[Kinds, str], ...] = field(default=())


# Particles and the like

_PARTICLES = word_set(
    """
    von van de der den del della delle dello degli dei di da das do dos du des d' la le las los lo ter ten
    te 't zu zum zur vom am af av bin binti bint ibn ben bat al el as ad ash an-nur y e i mac mc st st. ap
    ab ní nic ó ui uí die uit aan san santa abu ould ol auf op in
    """
)
_ARABIC_PARTICLES = frozenset({"بن", "ابن", "بنت", "آل", "أبو", "ابو"})
# Particles also in capitals ("Al Jaber", "Van den Berg", "De Boer"), though never as the first word.
_CAPITAL_PARTICLES = word_set(
    """
    von van de der den del della di da dos du la le las los ter ten st st. bin binti bint ibn ben al el mac
    mc abu ould san
    """
)
_JOINING = frozenset({"y", "e", "i"})
_SERVANT = frozenset({"abdul", "abdel", "abd", "abdal", "abd-al", "abdus", "abdur", "abu", "noor-ul", "abdoul"})
_ATTRIBUTES = word_set(
    """
    allah rahman rehman rahim raheem aziz azeez karim kareem kader qader qadir hamid hameed malik latif
    majid majeed salam wahab wahhab razak razzak razzaq ghani hakim hakeem halim haleem jabbar wahid waheed
    samad nasser nasir basit fattah ghaffar ghafoor gafoor hadi haq haqq hai jalil jaleel kalam khaliq
    mannan matin moneim mutalib muttalib qayyum quddus quddoos rashid rasheed rauf sattar shakur shakoor
    wadud wali zahir moez muhsin mohsen jamil aleem alim azim azeem bari baqi khair khaleq salaam sami
    subhan ellatif rab rabb bakar bakr
    """
)
_MARY = word_set("maria maría jose josé luz ana")
_DEVOTIONS = word_set(
    """
    angeles ángeles mercedes dolores carmen pilar rosario lourdes paz fatima fátima graca graça conceicao
    conceição jesus jesús luz remedios nieves soledad
    """
)
_VIET_MIDDLE = word_set(
    """
    thi van duc huu ngoc quang xuan thanh trong viet thuy minh anh hoang kim thu cong dinh ba tien hong bich
    nhu phuong my khanh bao tuan mai hai lan tri the quoc nhat gia cao dang thai phu tan nguyen chi
    """
)
_VIET_SURE = word_set(
    """
    nguyen tran pham hoang huynh dang bui duong dinh truong vuong trinh luong phan ngo doan
    """
)
_VIET_COMMON = word_set("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly")
_VIET_SIGNS = re.compile(r"nh$|uong|^ngh|^nguy|uyen")
_PATRONYMIC = re.compile(
    r".{2,}(?:[оеё]вич|[иь]ч|[оеё]вна|[иы]чна|івна|ївна|йович)|.{2,}(?:[oey]vich|[oey]v?itch|[oey]vna|ichna|ivna|yivna)",
    re.I,
)
_IBERIAN_ENDING = re.compile(r".{2,}(?:[aeiou]|[aeiou]s|[aei]z|al|el|[aeiou]n|ar|or)")
_RUSSIAN_SURE = re.compile(r".{2,}(?:[оеё]ва?|ский|цкий|ская|цкая|енко)", re.I)
_RUSSIAN_SURNAME = re.compile(
    r".{2,}(?:[оеё]в|ин|ын|ский|цкий|ской|[оеё]ва|ина|ына|ская|цкая|енко|чук|юк|дзе|швили|ян|ко|ых|их)", re.I
)


def is_particle(word: Word, position: int) -> bool:
    text = word.text
    folded = text.casefold().rstrip("'’")
    if folded in _ARABIC_PARTICLES:
        return position > 0
    if text.islower() or text.startswith(("'", "’")):
        return folded in _PARTICLES or folded.replace("’", "'") in _PARTICLES
    return position > 0 and folded in _CAPITAL_PARTICLES


def _servant(words: list[Word], i: int) -> bool:
    """Whether "Abdul" and what follows are one name: Abdul Aziz, Abu Bakar."""
    return words[i].plain in _SERVANT and i + 1 < len(words) and words[i + 1].plain in _ATTRIBUTES


def decide(words: list[Word], language: str | None = None, among: frozenset[str] = frozenset()) -> Decision:
    """The kinds of these words, `language` being a hint (primary subtag, lower case)."""
    if len(words) == 1:
        return Decision(("given",), "mononym", "one word")
    for rule in (_by_initials, _by_capitals, _burmese, _vietnamese, _japanese, _east_asian, _slavic, _hungarian):
        decision = rule(words, language)
        if decision is not None:
            return decision
    return western(words, language)


def in_order(words: list[Word], order: str, language: str | None = None) -> Kinds:
    """The kinds of these words when the order is known."""
    if order == "mononym":
        return ("given",) * len(words)
    if order == "given-first":
        return western(words, language).kinds
    # Family name first: particles and what they lead to, or one word, or two where they are a married woman's.
    n = len(words)
    kinds = ["given"] * n
    i = 0
    while i < n - 1 and (is_particle(words[i], 1) if i else words[i].text.islower() and is_particle(words[i], 0)):
        kinds[i] = "particle"
        i += 1
    kinds[i] = "family"
    if _married(words, i):
        kinds[i + 1] = "second-family"
    return tuple(kinds)


def _by_initials(words: list[Word], language: str | None) -> Decision | None:
    n = len(words)
    first_caps = all(w.upper or w.initials for w in words)

    def short(word: Word) -> bool:
        if word.initials:
            return True
        # In a name that is all capitals they mark nothing.
        return word.maybe_initials and not first_caps and (not _has_vowel(word.plain) or word in (words[-1],))

    lead = 0
    while lead < n and (
        words[lead].initials
        or (lead == 0 and words[0].maybe_initials and not first_caps and not _has_vowel(words[0].plain))
    ):
        lead += 1
    if 0 < lead < n:
        rest = words[lead:]
        if len(rest) == 1 or (len(rest) == 2 and _servant(rest, 0)):
            kinds: Kinds = ("family",) * len(rest)
        else:
            kinds = western(rest, language).kinds
        return Decision(("given",) * lead + kinds, "given-first", "initials before the family name")
    tail = n
    while tail > 0 and short(words[tail - 1]):
        tail -= 1
    if n > 2 and words[0].plain in _VIET_SURE and words[1].plain in ("thi", "van"):
        return None
    if 0 < tail < n and not (words[tail - 1].text.islower() and is_particle(words[tail - 1], 1)):
        full = words[:tail]
        if full[0].english and not full[0].surname and n - tail == 1 and len(words[-1].text.strip(".")) == 1:
            kinds = ("given",) * tail + ("family",)
            return Decision(kinds, "given-first", "an initial after a given name")
        kinds = _family_words(full) + ("given",) * (n - tail)
        return Decision(kinds, "family-first", "initials after the family name", _tongue(full[:1], []), native=False)
    return None


def _by_capitals(words: list[Word], language: str | None) -> Decision | None:
    marked = [i for i, w in enumerate(words) if w.upper]
    if not marked or marked[-1] - marked[0] + 1 != len(marked):
        return None
    rest = [w for i, w in enumerate(words) if i not in marked]
    first, last = marked[0], marked[-1]
    while first > 0 and is_particle(words[first - 1], first - 1) and words[first - 1].text.islower():
        first -= 1
    if len(rest) == 0 or not any(any(c.islower() for c in w.text) for w in words[:first] + words[last + 1 :]):
        return None
    if all(w.text.islower() for w in rest):
        return None
    kinds = ["given"] * len(words)
    family = _family_words(words[first : last + 1])
    kinds[first : last + 1] = family
    order = "given-first" if last == len(words) - 1 and first > 0 else "family-first"
    given = [w for i, w in enumerate(words) if not first <= i <= last]
    tongue = _tongue(words[first : last + 1], given)
    return Decision(tuple(kinds), order, "capitals mark the family name", tongue, native=tongue is not None)


def _family_words(words: list[Word]) -> Kinds:
    """The kinds of words that are all family name: particles, the name, further names."""
    kinds, seen = [], False
    for i, word in enumerate(words):
        if (i < len(words) - 1 and word.plain in _PARTICLES and word.plain not in ("al",)) or (
            word.plain == "al" and i < len(words) - 1
        ):
            kinds.append("particle")
        else:
            kinds.append("second-family" if seen else "family")
            seen = True
    return tuple(kinds)


def _tongue(family: list[Word], given: list[Word]) -> str | None:
    """The language of an East Asian name in Latin letters, as far as its words tell."""
    if not family:
        return None
    name = family[0]
    others = [w for w in given if not w.english]
    if name.japanese and not name.surname and (not given or all(w.japanese_given or _japanese_shape(w) for w in given)):
        return "ja-Latn"
    if name.vietnamese and (name.vietnamese_letters or any(w.vietnamese_letters for w in given)):
        return "vi"
    if given and not others and len(given) and not name.surname:
        return None
    if name.korean and others and all(w.korean_given for w in others) and not all(w.syllables for w in others):
        if name.plain in _KOREAN_SURE or any(_KOREAN_SIGNS.search(w.plain) for w in others) or not name.surname_chinese:
            return "ko-Latn"
        # Ma, Song, Han …: Korean or Chinese, these syllables do not tell.
        return (
            None
            if not name.romanised and not any(w.chinese or w.syllables for w in others) and name.plain != "ma"
            else "zh-Latn"
        )
    if name.korean and not name.surname_chinese and all(w.korean_given or w.initials for w in others):
        return "ko-Latn"
    if name.surname_chinese and all(w.east_given or w.initials for w in others):
        return "zh-Latn"
    return None


_KOREAN_SURE = word_set(
    """
    kim park pak choi choe jung jeong yoon youn moon bae seo suh shin kwon ahn jang jeon noh roh cho jo ryu
    yoo lim im rhee yi paik baek namgung
    """
)
_KOREAN_SIGNS = re.compile(r"eo|eu|ae|oo|hy|ky|gy|my[eou]|hoe|sung|jung")


def _has_vowel(word: str) -> bool:
    return any(c in "aeiou" for c in word)


def _burmese(words: list[Word], language: str | None) -> Decision | None:
    known = sum(w.plain in tables().burmese for w in words)
    if language == "my" or (language is None and len(words) >= 3 and known == len(words) and not words[0].korean):
        return Decision(("given",) * len(words), "mononym", "a Burmese name has no family name", "my")
    return None


def _vietnamese(words: list[Word], language: str | None) -> Decision | None:
    if language not in (None, "vi", "en"):
        return None
    first, last, n = words[0], words[-1], len(words)
    if not (first.vietnamese or last.vietnamese) or not all(w.vietnamese_syllable for w in words):
        return None
    # Accents settle that it is Vietnamese; without them the surest family names do, or a middle name between.
    sure_first, sure_last = first.plain in _VIET_SURE, last.plain in _VIET_SURE
    certain = language == "vi" or any(
        w.vietnamese_letters or w.vietnamese_accented or (_VIET_SIGNS.search(w.plain) and not w.english) for w in words
    )
    middle = n > 2 and first.vietnamese and not first.english and words[1].plain in _VIET_MIDDLE
    if not certain and not middle:
        if not (sure_first or sure_last) or (n == 2 and first.surname and last.surname):
            return None
        if n == 2 and not ((sure_first and not first.surname) or (sure_last and not last.surname)):
            return None
    ff = ("family",) + ("given",) * (n - 1), "family-first"
    gf = ("given",) * (n - 1) + ("family",), "given-first"

    def decided(reading: tuple[Kinds, str], rule: str) -> Decision:
        return Decision(*reading, rule=rule, language="vi", native=True)

    if first.vietnamese != last.vietnamese:
        return decided(ff if first.vietnamese else gf, "only one end is a Vietnamese family name")
    if n > 2 and (words[1].plain in ("thi", "van", "duc", "huu") or (certain and last.plain != "nguyen")):
        return decided(ff, "a Vietnamese name has its family name first")
    if (first.plain == "nguyen") != (last.plain == "nguyen"):
        return decided(ff if first.plain == "nguyen" else gf, "Nguyen is a family name")
    common_first, common_last = first.plain in _VIET_COMMON, last.plain in _VIET_COMMON
    if common_first != common_last:
        return decided(ff if common_first else gf, "the commoner family name")
    return _open(words, "both ends can be the family name", "vi", ff, gf)


def _open(words: list[Word], rule: str, language: str | None, *readings: tuple[Kinds, str]) -> Decision:
    return Decision(("undecided",) * len(words), "unknown", rule, language, native=True, open=readings)


def _japanese_shape(word: Word) -> bool:
    return bool(_JAPANESE.fullmatch(word.japanese_key))


_JAPANESE = re.compile(
    r"(?:(?:[kgsztdnhbpmyrwjf]|ky|gy|sh|ch|ny|hy|by|py|my|ry|ts|kk|tt|pp|ss|cch|ssh|tch)?[aiueo]n?){1,8}"
)


_JAPANESE_ENDING = re.compile(
    r"(?:ko|ro|hei|suke|ta|ki|mi|to|ya|yo|ka|na|shi|chi|ji|zo|rou|ru|ho|ne|wa|sa|no|hiro|taka)$"
)


def _japanese(words: list[Word], language: str | None) -> Decision | None:
    if len(words) != 2 or language not in (None, "ja", "en"):
        return None
    a, b = words
    if not (a.japanese or b.japanese or a.japanese_given or b.japanese_given):
        return None
    if not (_japanese_shape(a) and _japanese_shape(b)):
        return None
    chinese = (a.surname and b.east_given) or (b.surname and a.east_given)
    if language != "ja" and chinese:
        # Kana-like words of two syllables are in both tables: "Wada Mao" is Japanese, "Ma Jun" is not.
        long = [w for w in words if len(w.plain) > 3 and (w.japanese or w.japanese_given) and w.surname == 0]
        if not long or not all(w.japanese or w.japanese_given for w in words) or (a.chinese == 2 and not b.japanese):
            return None
    ff, gf = ("family", "given"), ("given", "family")
    score_ff = a.japanese + b.japanese_given
    score_gf = a.japanese_given + b.japanese
    if a.english and not a.japanese_given and not a.japanese:
        return None
    if score_ff > score_gf:
        if score_ff == 1 and language != "ja":
            if b.english or len(b.plain) < 4 or a.iberian_given:
                return None
            if a.english and not _JAPANESE_ENDING.search(b.plain):
                return None
        return Decision(ff, "family-first", "a Japanese family name first", "ja-Latn", native=True)
    if score_gf > score_ff:
        if score_gf == 1 and language != "ja" and a.english:
            return None
        return Decision(gf, "given-first", "a Japanese family name last", "ja-Latn", native=True)
    return _open(
        words, "both parts are Japanese family and given names", "ja-Latn", (ff, "family-first"), (gf, "given-first")
    )


def _married(words: list[Word], i: int) -> bool:
    """Two surnames and a two-syllable given name: Lam Cheng Yuet-ngor; a surname in two words: Au Yeung."""
    if _au_yeung(words, i):
        return True
    rest = words[i + 2 :]
    if len(words) <= i + 2 or not (words[i].surname and words[i + 1].surname) or words[i + 1].hyphen_given:
        return False
    if len(rest) == 1:
        return rest[0].hyphen_given
    return len(rest) == 2 and all(w.east_syllable and not w.english for w in rest)


def _east_asian(words: list[Word], language: str | None) -> Decision | None:
    if language in ("ja", "hu", "vi", "my") or any(w.script != "Latn" for w in words):
        return None
    return _east_two(words, language) if len(words) == 2 else _east_more(words, language)


def _east_two(words: list[Word], language: str | None) -> Decision | None:
    a, b = words
    sa, sb = a.surname, b.surname
    if not sa and not sb:
        if language == "zh" and (a.syllables and b.syllables):
            # No surname we know: two syllables are the given name.
            if a.syllables == 1 and b.syllables == 2:
                return _east(("family", "given"), words, "one syllable, then two")
            if a.syllables == 2 and b.syllables == 1:
                return _east(("given", "family"), words, "two syllables, then one")
        return None
    ff, gf = ("family", "given"), ("given", "family")
    if a.english and sb and not sa:
        return Decision(
            gf, "given-first", "an English given name before a Chinese or Korean family name", _tongue([b], [a])
        )
    if b.english and sa and not sb and not a.english and not b.syllables:
        return Decision(
            ff,
            "family-first",
            "a Chinese or Korean family name before an English given name",
            _tongue([a], [b]),
            native=True,
        )
    if b.hyphen_given and sa and not a.hyphen_given:
        return _east(ff, words, "a given name with a hyphen")
    if a.hyphen_given and sb and not b.hyphen_given:
        return _east(gf, words, "a given name with a hyphen")
    if not (sa and b.east_given) and not (sb and a.east_given):
        return None
    if a.compound != b.compound:
        if a.compound and b.east_given:
            return _east(ff, words, "a family name of two syllables")
        if b.compound and a.east_given:
            return _east(gf, words, "a family name of two syllables")
    if sa and not sb and b.east_given:
        if a.english and not (
            (a.chinese == 2 and b.syllables)
            or (a.korean and b.korean_given)
            or (a.romanised and (b.hyphen_given or (b.syllables and not b.english)))
        ):
            return None
        return _east(ff, words, "only the first part is a family name")
    if sb and not sa and a.east_given:
        return _east(gf, words, "only the last part is a family name")
    if sa != sb:
        return (
            _east(ff, words, "few bear the last part as family name")
            if sa > sb
            else _east(gf, words, "few bear the first part as family name")
        )
    return _open(
        words,
        "both parts are family names",
        _tongue([a], [b]) or _tongue([b], [a]),
        (ff, "family-first"),
        (gf, "given-first"),
    )


def _east(kinds: Kinds, words: list[Word], rule: str) -> Decision:
    family = [w for w, k in zip(words, kinds, strict=True) if k != "given"]
    given = [w for w, k in zip(words, kinds, strict=True) if k == "given"]
    order = "family-first" if kinds[0] != "given" or kinds[-1] == "given" else "given-first"
    return Decision(kinds, order, rule, _tongue(family, given), native=True)


def _khor(words: list[Word]) -> bool:
    """An unknown family name before two syllables, as in Singapore: Amy Khor Lean Suan."""
    return len(words) == 4 and all(w.east_syllable and not w.english and not w.iberian for w in words[1:])


def _au_yeung(words: list[Word], i: int) -> bool:
    """A family name of two syllables in two words: Au Yeung, Sze To."""
    return i + 2 < len(words) and (words[i].plain, words[i + 1].plain) in _SPLIT_COMPOUNDS


_SPLIT_COMPOUNDS = frozenset(
    {
        ("au", "yeung"),
        ("au", "young"),
        ("au", "yong"),
        ("ou", "yang"),
        ("sze", "to"),
        ("see", "toh"),
        ("soo", "hoo"),
        ("si", "tu"),
        ("hwang", "bo"),
        ("nam", "gung"),
    }
)
# Family names that no given name ends with.
_NEVER_GIVEN = frozenset({"ng", "wong", "tsang", "tse"})


def _east_more(words: list[Word], language: str | None) -> Decision | None:
    n = len(words)
    if n > 5 or any(is_particle(w, i) and (w.text.islower() or not w.surname) for i, w in enumerate(words)):
        return None
    first, last = words[0], words[-1]
    # An English given name, then a whole name: Grace Fu Hai Yien
    rest = words[2:]
    if first.english and not first.compound and (words[1].surname or _khor(words)):
        if all(w.east_given and (not w.english or w.hyphen_given) for w in rest):
            if _married(words, 1):
                return _east(
                    ("given", "family", "second-family") + ("given",) * (n - 3),
                    words,
                    "an English given name before a whole name",
                )
            hyphen = len(rest) == 1 and (
                rest[0].hyphen_given or (not rest[0].surname and rest[0].syllables == 2 and not words[1].english)
            )
            two = len(rest) == 2 and all(w.east_syllable or w.syllables == 1 for w in rest)
            if hyphen or two:
                return _east(
                    ("given", "family") + ("given",) * (n - 2), words, "an English given name before a whole name"
                )
    # A whole name, then an English given name: Chan Mo-po Paul
    if (
        first.surname
        and last.english
        and not last.surname
        and not first.english
        and all(w.east_given for w in words[1:-1])
    ):
        if _married(words[:-1], 0):
            return _east(
                ("family", "second-family") + ("given",) * (n - 2), words, "a whole name before an English given name"
            )
        return _east(("family",) + ("given",) * (n - 1), words, "a whole name before an English given name")
    if not all(w.surname or w.east_given for w in words) or any(
        w.english and not w.surname and not w.syllables for w in words
    ):
        return None
    if _married(words, 0):
        return _east(
            ("family", "second-family") + ("given",) * (n - 2),
            words,
            "two family names and a given name of two syllables",
        )
    if n != 3:
        return None
    single = [w.east_syllable or w.syllables == 1 for w in words]
    if first.surname and all(single[1:]):
        if last.plain in _NEVER_GIVEN and first.plain not in _NEVER_GIVEN:
            return _east(("given", "given", "family"), words, f"no given name ends with {last.text}")
        if last.surname and first.surname != last.surname:
            return _east(
                ("given", "given", "family") if last.surname > first.surname else ("family", "given", "given"),
                words,
                "the commoner family name",
            )
        if last.chinese and first.chinese and all(w.syllables for w in words) and last.surname and not words[1].surname:
            return _open(
                words,
                "both ends are family names",
                _tongue([first], words[1:]),
                (("family", "given", "given"), "family-first"),
                (("given", "given", "family"), "given-first"),
            )
        return _east(("family", "given", "given"), words, "a family name and two syllables")
    if last.surname and all(single[:2]) and not first.surname:
        return _east(("given", "given", "family"), words, "two syllables and a family name")
    if first.surname and words[1].hyphen_given and not last.surname:
        return None
    return None


def _slavic(words: list[Word], language: str | None) -> Decision | None:
    n = len(words)
    if n == 3:
        if _PATRONYMIC.fullmatch(words[2].text) and not _PATRONYMIC.fullmatch(words[1].text):
            return Decision(
                ("family", "given", "given"),
                "family-first",
                "a patronymic at the end",
                "ru" if words[0].script == "Cyrl" else language,
            )
        if _PATRONYMIC.fullmatch(words[1].text):
            return Decision(
                ("given", "given", "family"),
                "given-first",
                "a patronymic in the middle",
                "ru" if words[0].script == "Cyrl" else language,
            )
    if n == 2 and words[0].script == "Cyrl":
        a, b = words
        known = tables().russian_given
        given_a, given_b = a.text.casefold() in known, b.text.casefold() in known
        if given_a != given_b:
            pair = (("given", "family"), "given-first") if given_a else (("family", "given"), "family-first")
            return Decision(*pair, rule="a Russian given name", language=language or "ru")
        family_a, family_b = bool(_RUSSIAN_SURNAME.fullmatch(a.text)), bool(_RUSSIAN_SURNAME.fullmatch(b.text))
        sure_a, sure_b = bool(_RUSSIAN_SURE.fullmatch(a.text)), bool(_RUSSIAN_SURE.fullmatch(b.text))
        if (family_a and not family_b) or (sure_a and not sure_b):
            return Decision(
                ("family", "given"), "family-first", "the ending of a Russian family name", language or "ru"
            )
    return None


def _hungarian(words: list[Word], language: str | None) -> Decision | None:
    if language not in ("hu", None, "en") or words[0].script != "Latn":
        return None
    table = tables()

    def given(word: Word) -> bool:
        return word.text.casefold() in table.hungarian_given

    def family(word: Word) -> bool:
        return word.text.casefold() in table.hungarian or any(
            part in table.hungarian for part in word.text.casefold().split("-")
        )

    n = len(words)
    if language == "hu":
        if given(words[0]) and not given(words[-1]):
            return None
    elif not (
        family(words[0])
        and not words[0].english
        and all(given(w) for w in words[1:])
        and not (given(words[0]) and any(family(w) for w in words[1:]))
    ):
        return None
    return Decision(
        ("family",) + ("given",) * (n - 1),
        "family-first",
        "a Hungarian name has its family name first",
        "hu",
        native=True,
    )


def western(words: list[Word], language: str | None = None) -> Decision:
    """Given names first; the family name from its first particle on, or the last word, with Iberian second surnames."""
    n = len(words)
    kinds = ["given"] * n
    start = n - 1
    rule = "given name first, as usual in this script"
    i = 1
    while i < n - 1:
        word = words[i]
        folded = word.text.casefold()
        if folded in _JOINING and word.text.islower():
            start = max(1, i - 1)
            break
        if is_particle(word, i) and not (folded in ("san", "i") and word.text[0].isupper()):
            # María de los Ángeles García: a devotion is part of the given name.
            if words[i - 1].text.casefold() in _MARY and words[i - 1].plain:
                j = i
                while j < n and is_particle(words[j], j):
                    j += 1
                if j < n - 1 and words[j].plain in _DEVOTIONS | {"angeles"}:
                    i = j + 1
                    continue
            start, rule = i, "a particle begins the family name"
            break
        if _servant(words, i):
            start, rule = i, "a compound name"
            break
        i += 1
    if start == n - 1 and n == 2 and _servant(words, 0):
        return Decision(("given", "given"), "mononym", "a compound name", language)
    if start == n - 1 and words[0].text.islower() and is_particle(words[0], 0):
        return Decision(_family_words(words), "mononym", "a family name alone", language)
    if start == n - 1 and n >= 3:
        second = _second_surname(words, language)
        if second:
            start, rule = second, "two family names, as usual in Spanish and Portuguese"
    kinds[start:] = _western_family(words[start:], rule)
    return Decision(tuple(kinds), "given-first", rule, language)


def _western_family(words: list[Word], rule: str) -> Kinds:
    kinds, seen = [], False
    n = len(words)
    for i, word in enumerate(words):
        folded = word.text.casefold()
        if i < n - 1 and (is_particle(word, 1) or folded in _SERVANT):
            kinds.append("particle" if folded not in _SERVANT else "family")
            seen = seen or folded in _SERVANT
        else:
            kinds.append(
                "second-family" if seen and (i == 0 or words[i - 1].text.casefold() not in _SERVANT) else "family"
            )
            seen = True
    return tuple(kinds)


def _second_surname(words: list[Word], language: str | None) -> int:
    """Where two Iberian surnames begin at the end of a name; 0 when they do not."""
    n = len(words)
    before, last = words[-2], words[-1]
    hinted = language in ("es", "pt", "gl", "ca")
    if before.initials or not (words[0].iberian_given or hinted):
        return 0
    if not before.iberian:
        # An unknown word before a plainly Spanish name, and no given name: Teresa Ribera Rodríguez.
        spanish = last.iberian and (hinted or not last.text.isascii())
        return (
            n - 2
            if spanish and not before.iberian_given and not before.english and _IBERIAN_ENDING.fullmatch(before.plain)
            else 0
        )
    both = before.iberian and last.iberian
    if before.iberian_given and not (n >= 4 and both):
        return 0
    if hinted or both:
        return n - 2
    # "Maria Garcia Smith" has a middle name; "Patricia Espinosa Cantellano" ends as Spanish does.
    return n - 2 if _IBERIAN_ENDING.fullmatch(last.plain) and not last.english else 0
