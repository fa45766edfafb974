"""Order in the names of Europe, the Americas, the Arab world and India: particles, second surnames, patronymics."""

from __future__ import annotations

import re

from eventkit.people._name_tables import tables
from eventkit.people._name_words import Word
from eventkit.people._order_parts import SERVANT, Decision, Kinds, Reading, family_words, is_particle, is_servant
from eventkit.people._vocabulary import word_set

_JOINING = frozenset({"y", "e", "i"})

_MARY = word_set("maria maría jose josé luz ana")

_DEVOTIONS = word_set(
    """
    angeles ángeles mercedes dolores carmen pilar rosario lourdes paz fatima fátima graca graça conceicao
    conceição jesus jesús luz remedios nieves soledad
    """
)

_PATRONYMIC = re.compile(
    r".{2,}(?:[оеё]вич|[иь]ч|[оеё]вна|[иы]чна|івна|ївна|йович)|.{2,}(?:[oey]vich|[oey]v?itch|[oey]vna|ichna|ivna|yivna)",
    re.I,
)

_SPANISH_LETTERS = frozenset("áéíóúñãõç")

_IBERIAN_ENDING = re.compile(r".{2,}(?:[aeiou]|[aeiou]s|[aei]z|al|el|[aeiou]n|ar|or)")

# Endings that given names have too, though few of them outside the table.
_RUSSIAN_SURNAME = re.compile(r".{2,}(?:ин|ын|ина|ына|чук|юк|дзе|швили|ых|их)", re.I)

_SLAVIC_SURNAME = re.compile(r".{2,}(?:[оеё]ва?|ски[йя]?|ская|цкий|цкая|ска|енко)", re.I)


def slavic(words: list[Word], language: str | None) -> Decision | None:
    """Russian and its neighbors: a patronymic, a known given name or the ending of a family name."""
    n = len(words)
    if n == 3:
        tongue = language or ("ru" if words[0].script == "Cyrl" else None)
        if _PATRONYMIC.fullmatch(words[2].text) and not _PATRONYMIC.fullmatch(words[1].text):
            return Decision(("family", "given", "given"), "family-first", "a patronymic at the end", tongue)
        if _PATRONYMIC.fullmatch(words[1].text):
            return Decision(("given", "given", "family"), "given-first", "a patronymic in the middle", tongue)
    if n == 2 and words[0].script == "Cyrl":
        a, b = words
        known = tables().russian_given
        given_a, given_b = a.text.casefold() in known, b.text.casefold() in known
        if given_a != given_b:
            reading: Reading = (
                (("given", "family"), "given-first") if given_a else (("family", "given"), "family-first")
            )
            return Decision(*reading, rule="a Russian given name", language=language or "ru")
        sure_a, sure_b = bool(_SLAVIC_SURNAME.fullmatch(a.text)), bool(_SLAVIC_SURNAME.fullmatch(b.text))
        likely = language in (None, "ru") and bool(_RUSSIAN_SURNAME.fullmatch(a.text))
        if (sure_a and not sure_b) or (likely and not sure_b and not _RUSSIAN_SURNAME.fullmatch(b.text)):
            return Decision(("family", "given"), "family-first", "the ending of a Slavic family name", language or "ru")
    return None


def hungarian(words: list[Word], language: str | None) -> Decision | None:
    """The family name first: with the hint, or when the tables know both names so."""
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
            if words[i - 1].text.casefold() in _MARY:
                j = i
                while j < n and is_particle(words[j], j):
                    j += 1
                if j < n - 1 and words[j].plain in _DEVOTIONS:
                    i = j + 1
                    continue
            start, rule = i, "a particle begins the family name"
            # Marcelo Rebelo de Sousa: a family name before the particle.
            if i >= 2 and words[0].iberian_given and _is_surname(words, i - 1):
                start = i - 1
            break
        if is_servant(words, i):
            start, rule = i, "a compound name"
            break
        if folded.rstrip(".") in ("mohd", "muhd"):
            start, rule = i, "a father's name after the given name"
            break
        i += 1
    if start == n - 1 and n == 2 and is_servant(words, 0):
        return Decision(("given", "given"), "mononym", "a compound name", language)
    if start == n - 1 and words[0].text.islower() and is_particle(words[0], 0):
        return Decision(family_words(words), "mononym", "a family name alone", language)
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
        if i < n - 1 and (is_particle(word, 1) or folded in SERVANT):
            kinds.append("particle" if folded not in SERVANT else "family")
            seen = seen or folded in SERVANT
        else:
            kinds.append(
                "second-family" if seen and (i == 0 or words[i - 1].text.casefold() not in SERVANT) else "family"
            )
            seen = True
    return tuple(kinds)


def _is_surname(words: list[Word], i: int) -> bool:
    """Whether a word after Iberian given names is a family name: known as one, or unknown after two given names."""
    word = words[i]
    if word.iberian_given or word.initials:
        return False
    if word.iberian or word.english or i != 2:
        return word.iberian
    foreign = any(not w.english or not w.text.isascii() for w in words[:2])
    return foreign and all(w.iberian_given for w in words[:2])


def _second_surname(words: list[Word], language: str | None) -> int:
    """Where two Iberian surnames begin at the end of a name; 0 when they do not."""
    n = len(words)
    before, last = words[-2], words[-1]
    hinted = language in ("es", "pt", "gl", "ca")
    if n == 4 and before.iberian and last.iberian and not before.iberian_given:
        return 2
    if before.initials or before.plain in _DEVOTIONS or not (words[0].iberian_given or hinted):
        return 0
    if n == 4 and _is_surname(words, 2) and _IBERIAN_ENDING.fullmatch(last.plain) and not last.english:
        return 2
    if not before.iberian:
        # An unknown word before a plainly Spanish name, and no given name: Teresa Ribera Rodríguez.
        accented = any(not _SPANISH_LETTERS.isdisjoint(w.text.casefold()) for w in words)
        ending = bool(_IBERIAN_ENDING.fullmatch(last.plain)) and not last.english
        spanish = hinted or (accented and (last.iberian or ending))
        return n - 2 if spanish and not before.iberian_given and not before.english else 0
    both = before.iberian and last.iberian
    if before.iberian_given and not (n >= 4 and both):
        return 0
    if hinted or both:
        return n - 2
    # "Maria Garcia Smith" has a middle name; "Lucía Herrera Salgado" ends as Spanish does.
    return n - 2 if _IBERIAN_ENDING.fullmatch(last.plain) and not last.english else 0
