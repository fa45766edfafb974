"""
Which words of a name are the family name, for names in Latin, Cyrillic and other spaced scripts.

Rules are tried from the surest to the most general; the first that speaks decides and is named in the evidence.
Two-part pinyin names whose parts are both surnames ("Wei Qing", "Fang Li") are left open: nothing in them tells.
"""

from __future__ import annotations

import re

from eventkit.people._name_words import Word
from eventkit.people._order_east import burmese, chinese_or_korean, japanese, tongue_of, two_family_names, vietnamese
from eventkit.people._order_parts import VIET_SURE, Decision, Kinds, family_words, is_particle, is_servant
from eventkit.people._order_west import hungarian, slavic, western
from eventkit.people.name import Order

CAPITALS = "capitals mark the family name"


def decide(words: list[Word], language: str | None = None) -> Decision:
    """The kinds of these words, `language` being a hint (primary subtag, lower case)."""
    if len(words) == 1:
        return Decision(("given",), "mononym", "one word")
    for rule in (burmese, _by_initials, _by_capitals, vietnamese, japanese, chinese_or_korean, slavic, hungarian):
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
    if two_family_names(words, i):
        kinds[i + 1] = "second-family"
    return tuple(kinds)


def _by_initials(words: list[Word], language: str | None) -> Decision | None:
    n = len(words)
    first_caps = all(w.upper or w.initials for w in words)

    def short(word: Word) -> bool:
        if word.initials:
            return True
        if not word.maybe_initials or is_particle(word, 1):
            return False
        # In a name that is all capitals only letters that cannot be spoken tell.
        return not any(c in "aeiou" for c in word.plain) or not (
            first_caps or (len(word.text) > 2 and _speakable(word.plain))
        )

    lead = 0
    while lead < n and (
        words[lead].initials
        or (
            lead == 0
            and words[0].maybe_initials
            and not is_particle(words[0], 1)
            and not first_caps
            and not _speakable(words[0].plain)
        )
    ):
        lead += 1
    if 0 < lead < n:
        rest = words[lead:]
        alone = language == "zh" and n == 2 and words[0].text.isalpha() and words[0].chinese
        if alone and words[1].syllables == 2 and not words[1].surname:
            return None  # E (鄂) is a family name of one letter
        if len(rest) == 1 or (len(rest) == 2 and is_servant(rest, 0)):
            kinds: Kinds = ("family",) * len(rest)
        elif rest[0].text.islower() and is_particle(rest[0], 1):
            kinds = family_words(rest)
        else:
            kinds = western(rest, language).kinds
        return Decision(("given",) * lead + kinds, "given-first", "initials before the family name")
    tail = n
    while tail > 0 and short(words[tail - 1]):
        tail -= 1
    if n > 2 and words[0].plain in VIET_SURE and words[1].plain in ("thi", "van"):
        return None
    if 0 < tail < n and not (words[tail - 1].text.islower() and is_particle(words[tail - 1], 1)):
        full = words[:tail]
        if (
            (full[0].english or full[0].iberian_given)
            and not full[0].surname
            and n - tail == 1
            and len(words[-1].text.strip(".")) == 1
        ):
            kinds = ("given",) * tail + ("family",)
            return Decision(kinds, "given-first", "an initial after a given name")
        kinds = family_words(full) + ("given",) * (n - tail)
        return Decision(kinds, "family-first", "initials after the family name", tongue_of(full[:1], []), native=False)
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
    family = family_words(words[first : last + 1])
    kinds[first : last + 1] = family
    order: Order = "given-first" if last == len(words) - 1 and first > 0 else "family-first"
    given = [w for i, w in enumerate(words) if not first <= i <= last]
    names = [w for w, kind in zip(words[first : last + 1], family, strict=True) if kind != "particle"]
    tongue = tongue_of(names, given)
    return Decision(tuple(kinds), order, CAPITALS, tongue, native=tongue is not None)


def _speakable(word: str) -> bool:
    """Whether two or three letters can be a name (Rau, Orr) rather than initials (BX, APJ)."""
    return bool(_SPEAKABLE.fullmatch(word)) and len(word) > 2


_SPEAKABLE = re.compile(r"[^aeiouy]{0,2}[aeiouy]{1,2}[^aeiouy]?[aeiouy]?|[aeiouy](?:([^aeiouy])\1|[lnr][^aeiouy])")
