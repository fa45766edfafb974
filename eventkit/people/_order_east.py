"""
Order in the names of East Asia in Latin letters: Chinese in all spellings, Korean, Japanese, Vietnamese, Burmese.

A rule answers None when the words are none of its own.
"""

from __future__ import annotations

import re

from eventkit.people._name_tables import tables
from eventkit.people._name_words import Word
from eventkit.people._order_parts import VIET_SURE, Decision, Kinds, Reading, is_particle, left_open
from eventkit.people._vocabulary import word_set
from eventkit.people.name import Order

_VIET_MIDDLE = word_set(
    """
    thi van duc huu ngoc quang xuan thanh trong viet thuy minh anh hoang kim thu cong dinh ba tien hong bich
    nhu phuong my khanh bao tuan mai hai lan tri the quoc nhat gia cao dang thai phu tan nguyen chi
    """
)

_VIET_COMMON = word_set("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly")

_VIET_SIGNS = re.compile(r"nh$|uong|^ngh|^nguy|uyen")

# Family names of England or Germany as well, so that "Robert Young" tells no language.
_ENGLISH_TOO = word_set(
    "lee law long shaw young low king may gee hay lay lang moon chew fay ham hung fan seale bond ray loo"
)
_KOREAN_ONLY = word_set(
    "kim park pak choi choe jeong yoon youn seo suh kwon ahn noh roh bae jeon paik baek byun shim kwak"
)
_KOREAN_SURE = word_set(
    """
    kim park pak choi choe jung jeong yoon youn moon bae seo suh shin kwon ahn jang jeon noh roh cho jo ryu
    yoo lim im rhee yi paik baek namgung
    """
)

_KOREAN_SIGNS = re.compile(r"eo|eu|ae|oo|hy|ky|gy|my[eou]|hoe|sung|jung")

_JAPANESE = re.compile(
    r"(?:(?:[kgsztdnhbpmyrwjf]|ky|gy|sh|ch|ny|hy|by|py|my|ry|ts|kk|tt|pp|ss|cch|ssh|tch)?[aiueo]n?){1,8}"
)

_JAPANESE_ENDING = re.compile(
    r"(?:ko|ro|ri|hei|suke|ta|ki|mi|to|ya|yo|ka|na|shi|chi|ji|zo|rou|ru|ho|ne|wa|sa|no|hiro|taka)$"
)

# Endings of given names that family names do not have; -yoshi and -taka end both.
_JAPANESE_SURE_GIVEN = re.compile(r"(?:ichiro|taro|jiro|saburo|zaburo|nosuke|suke|hiko)$")

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


def burmese(words: list[Word], language: str | None) -> Decision | None:
    """Burmese names have no family name; unasked, only words of three or more that are all Burmese tell."""
    known = len(words) >= 3 and all(w.plain in tables().burmese for w in words) and not words[0].surname
    if language == "my" or (language is None and known):
        return Decision(("given",) * len(words), "mononym", "a Burmese name has no family name", "my")
    return None


def vietnamese(words: list[Word], language: str | None) -> Decision | None:
    """Names whose words are all Vietnamese syllables, with or without accents, in both orders."""
    if language not in (None, "vi", "en"):
        return None
    first, last, n = words[0], words[-1], len(words)
    # In Burma Thi stands in a given name.
    surname = not first.english and first.plain not in tables().burmese
    if n > 2 and words[1].plain == "thi" and surname and all(w.vietnamese_syllable for w in words):
        kinds: Kinds = ("family",) + ("given",) * (n - 1)
        return Decision(kinds, "family-first", "Thị stands after the family name", "vi", native=True)
    if not (first.vietnamese or last.vietnamese) or not all(w.vietnamese_syllable for w in words):
        return None
    # Accents settle that it is Vietnamese; without them the surest family names do, or a middle name between.
    sure_first, sure_last = first.plain in VIET_SURE, last.plain in VIET_SURE
    certain = language == "vi" or any(
        w.vietnamese_letters or w.vietnamese_accented or (_VIET_SIGNS.search(w.plain) and not w.english) for w in words
    )
    middle = n > 2 and first.vietnamese and not first.english and words[1].plain in _VIET_MIDDLE
    if not certain and not middle:
        if not (sure_first or sure_last) or (n == 2 and first.surname and last.surname):
            return None
        if n == 2 and not ((sure_first and not first.surname) or (sure_last and not last.surname)):
            return None
    ff: Reading = ("family",) + ("given",) * (n - 1), "family-first"
    gf: Reading = ("given",) * (n - 1) + ("family",), "given-first"

    def decided(reading: Reading, rule: str) -> Decision:
        return Decision(*reading, rule=rule, language="vi", native=True)

    if first.vietnamese != last.vietnamese:
        return decided(ff if first.vietnamese else gf, "only one end is a Vietnamese family name")
    told = words[1].plain in ("thi", "van", "duc", "huu") or (middle and last.plain not in _VIET_COMMON)
    if n > 2 and (told or (certain and last.plain != "nguyen")):
        return decided(ff, "a Vietnamese name has its family name first")
    if (first.plain == "nguyen") != (last.plain == "nguyen"):
        return decided(ff if first.plain == "nguyen" else gf, "Nguyen is a family name")
    common_first, common_last = first.plain in _VIET_COMMON, last.plain in _VIET_COMMON
    if common_first != common_last:
        return decided(ff if common_first else gf, "the commoner family name")
    return left_open(words, "both ends can be the family name", "vi", ff, gf)


def _japanese_shape(word: Word) -> bool:
    return bool(_JAPANESE.fullmatch(word.japanese_key))


def japanese(words: list[Word], language: str | None) -> Decision | None:
    """Two words that can be Japanese, the family name told by the tables or by the given name's ending."""
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
            if not b.japanese_given and not _JAPANESE_ENDING.search(b.plain):
                return None
        return Decision(ff, "family-first", "a Japanese family name first", "ja-Latn", native=True)
    if score_gf > score_ff:
        if score_gf == 1 and language != "ja" and a.english:
            return None
        return Decision(gf, "given-first", "a Japanese family name last", "ja-Latn", native=True)
    sure_a, sure_b = (bool(_JAPANESE_SURE_GIVEN.search(w.plain)) for w in words)
    if sure_a != sure_b and not (a.japanese or b.japanese):
        reading: Reading = (gf, "given-first") if sure_a else (ff, "family-first")
        return Decision(*reading, rule="the ending of a Japanese given name", language="ja-Latn", native=True)
    return left_open(
        words, "both parts are Japanese family and given names", "ja-Latn", (ff, "family-first"), (gf, "given-first")
    )


def two_family_names(words: list[Word], i: int) -> bool:
    """Two surnames and a two-syllable given name: Lam Cheng Yuet-ngor; a surname in two words: Au Yeung."""
    if _au_yeung(words, i):
        return True
    rest = words[i + 2 :]
    if len(words) <= i + 2 or not (words[i].surname and words[i + 1].surname) or words[i + 1].hyphen_given:
        return False
    if len(rest) == 1:
        return rest[0].hyphen_given
    return len(rest) == 2 and all(w.east_syllable and not w.english for w in rest)


def chinese_or_korean(words: list[Word], language: str | None) -> Decision | None:
    if language in ("ja", "hu", "vi", "my") or any(w.script != "Latn" for w in words):
        return None
    return _east_two(words, language) if len(words) == 2 else _east_more(words, language)


def _east_two(words: list[Word], language: str | None) -> Decision | None:
    a, b = words
    sa, sb = (one.surname if _one_tongue(one, other) else 0 for one, other in ((a, b), (b, a)))
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
            gf, "given-first", "an English given name before a Chinese or Korean family name", tongue_of([b], [a])
        )
    if b.english and sa and not sb and not a.english and not b.syllables:
        return Decision(
            ff,
            "family-first",
            "a Chinese or Korean family name before an English given name",
            tongue_of([a], [b]),
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
    return left_open(
        words,
        "both parts are family names",
        tongue_of([a], [b]) or tongue_of([b], [a]),
        (ff, "family-first"),
        (gf, "given-first"),
    )


def _one_tongue(family: Word, other: Word) -> bool:
    """Whether the other word can stand beside a family name: beside one of Korea alone no pinyin."""
    return family.surname_chinese or other.korean_given or other.hyphen_given or other.english or not other.syllables


def _east(kinds: Kinds, words: list[Word], rule: str) -> Decision:
    family = [w for w, k in zip(words, kinds, strict=True) if k != "given"]
    given = [w for w, k in zip(words, kinds, strict=True) if k == "given"]
    order: Order = "family-first" if kinds[0] != "given" or kinds[-1] == "given" else "given-first"
    return Decision(kinds, order, rule, tongue_of(family, given), native=True)


def _khor(words: list[Word]) -> bool:
    """An unknown family name before two syllables, as in Singapore: Amy Khor Lean Suan."""
    return len(words) == 4 and all(w.east_syllable and not w.english and not w.iberian for w in words[1:])


def _au_yeung(words: list[Word], i: int) -> bool:
    """A family name of two syllables in two words: Au Yeung, Sze To."""
    return i + 2 < len(words) and (words[i].plain, words[i + 1].plain) in _SPLIT_COMPOUNDS


def _east_more(words: list[Word], language: str | None) -> Decision | None:
    if len(words) > 5 or any(
        is_particle(w, i) and (w.text.islower() or not w.syllables) for i, w in enumerate(words[:-1])
    ):
        return None
    for rule in (_english_before, _english_after, _syllables):
        decision = rule(words)
        if decision is not None:
            return decision
    return None


def _whole(family: int, given: int) -> Kinds:
    """The kinds of a whole name: one or two family names, then given names."""
    return ("family", "second-family")[:family] + ("given",) * given


def _english_before(words: list[Word]) -> Decision | None:
    """An English given name, then a whole name: Irene Goh Mei Ling, Amy Chow Wong Lai-han."""
    first, second, rest = words[0], words[1], words[2:]
    # A name that no table knows (Starry, Anothai) is told by a surname and a given name with a hyphen behind it.
    unknown = not first.surname and not first.east_given and len(rest) == 1 and rest[0].hyphen_given
    if not (first.english or unknown) or first.compound or not (second.surname or _khor(words)):
        return None
    if not all(w.east_given and (not w.english or w.hyphen_given) for w in rest):
        return None
    rule = "an English given name before a whole name"
    if two_family_names(words, 1):
        return _east(("given", *_whole(2, len(rest) - 1)), words, rule)
    if len(rest) == 1:
        joined = not rest[0].surname and rest[0].syllables == 2 and not second.english
        settled = rest[0].hyphen_given or joined
    else:
        settled = len(rest) == 2 and all(w.east_syllable or w.syllables == 1 for w in rest)
    return _east(("given", *_whole(1, len(rest))), words, rule) if settled else None


def _english_after(words: list[Word]) -> Decision | None:
    """A whole name, then an English given name: Chan Mo-po Paul."""
    first, last = words[0], words[-1]
    if not first.surname or first.english or not last.english or last.surname:
        return None
    if not all(w.east_given for w in words[1:-1]):
        return None
    family = 2 if two_family_names(words[:-1], 0) else 1
    return _east(_whole(family, len(words) - family), words, "a whole name before an English given name")


def _syllables(words: list[Word]) -> Decision | None:
    """A name whose given name stands as two words: Chui Ho Kwong, Chow Wong Lai Han."""
    if not all(w.surname or (w.east_given and (not w.english or w.syllables)) for w in words):
        return None
    if two_family_names(words, 0):
        return _east(_whole(2, len(words) - 2), words, "two family names and a given name of two syllables")
    if len(words) != 3:
        return None
    first, last = words[0], words[-1]
    single = [w.east_syllable or w.syllables == 1 for w in words]
    ff, gf = ("family", "given", "given"), ("given", "given", "family")
    if first.surname and all(single[1:]):
        if last.plain in _NEVER_GIVEN and first.plain not in _NEVER_GIVEN:
            return _east(gf, words, f"no given name ends with {last.text}")
        if last.plain in _SELDOM_GIVEN and first.plain not in _SELDOM_GIVEN | _NEVER_GIVEN:
            return left_open(words, "both ends are family names", "zh-Latn", (ff, "family-first"), (gf, "given-first"))
        if last.surname > first.surname:
            return _east(gf, words, "the commoner family name")
        if first.chinese and last.plain in _USUAL_SURNAMES and all(w.syllables for w in words):
            tongue = tongue_of([first], words[1:])
            return left_open(words, "both ends are family names", tongue, (ff, "family-first"), (gf, "given-first"))
        return _east(ff, words, "a family name and two syllables")
    if last.surname and all(single[:2]) and not first.surname:
        return _east(gf, words, "two syllables and a family name")
    return None


# The same of other spellings.
_SELDOM_GIVEN = frozenset({"chan", "lau", "chow", "tam", "yip", "mak", "tsui"})
# Pinyin family names that seldom end a given name.
_USUAL_SURNAMES = word_set(
    """
    wang zhang liu chen huang zhao wu zhou xu sun zhu guo gao luo zheng xie deng cao peng zeng pan cai du su cui tan hu
    yang
    """
)


def tongue_of(family: list[Word], given: list[Word]) -> str | None:
    """The language of an East Asian name in Latin letters, as far as its words tell."""
    if not family:
        return None
    name = family[0]
    if name.plain in VIET_SURE and all(w.vietnamese_syllable for w in given):
        return "vi"
    others = [w for w in given if not w.english]
    if name.japanese and not name.surname and (not given or all(w.japanese_given or _japanese_shape(w) for w in given)):
        return "ja-Latn"
    if name.vietnamese and (name.vietnamese_letters or any(w.vietnamese_letters for w in given)):
        return "vi"
    if given and not others and (not name.surname or name.plain in _ENGLISH_TOO):
        return None
    if name.plain in _KOREAN_ONLY and all(w.korean_given for w in others):
        return "ko-Latn"
    if name.korean and others and all(w.korean_given for w in others) and not all(w.syllables for w in others):
        if name.plain in _KOREAN_SURE or any(_KOREAN_SIGNS.search(w.plain) for w in others) or not name.surname_chinese:
            return "ko-Latn"
        # Song, Han …: Korean or Chinese, and these syllables do not tell.
        told = name.romanised or name.plain == "ma" or any(w.syllables for w in others)
        return "zh-Latn" if told else None
    if name.korean and not name.surname_chinese and all(w.korean_given or w.initials for w in others):
        return "ko-Latn"
    if name.surname_chinese and all(w.east_given or w.initials for w in others):
        return "zh-Latn"
    return None
