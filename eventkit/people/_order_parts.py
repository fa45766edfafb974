"""What the rules of order share: a decision, particles, the kinds of words that are all family name."""

from __future__ import annotations

from attrs import field, frozen

from eventkit.people._name_words import Word
from eventkit.people._vocabulary import word_set
from eventkit.people.name import Order

Kinds = tuple[str, ...]
Reading = tuple[Kinds, Order]


@frozen
class Decision:
    """
    The kind of each word, the order, the rule that decided. When the order is left open, `kinds` are all "undecided"
    and `open` has the readings. `native` tells that such names are also written the other way round (East Asia,
    Hungary).
    """

    kinds: Kinds
    order: Order
    rule: str
    language: str | None = None
    native: bool = False
    open: tuple[Reading, ...] = field(default=())


_PARTICLES = word_set(
    """
    von van de der den del della delle dello degli dei dal dalla di da das do dos du des d' la le las los lo ter ten
    te 't zu zum zur vom am af av bin binti bint ibn ben bat al el as ad ash an-nur y e i mac mc st st. ap
    ab ní nic ó ui uí die uit aan san santa abu ould ol auf op in
    """
)

_ARABIC_PARTICLES = frozenset({"بن", "ابن", "بنت", "آل", "أبو", "ابو"})

# Particles also in capitals ("Al Jaber", "Van den Berg", "De Boer"), though never as the first word.
_CAPITAL_PARTICLES = word_set(
    """
    von van de der den del della dal dalla dei degli di da dos du la le las los ter ten st st. bin binti bint ibn ben al
    el mac mc abu ould san ní nic ó uí
    """
)

SERVANT = frozenset({"abdul", "abdel", "abd", "abdal", "abd-al", "abdus", "abdur", "abu", "noor-ul", "abdoul"})

_ATTRIBUTES = word_set(
    """
    allah rahman rehman rahim raheem aziz azeez karim kareem kader qader qadir hamid hameed malik latif
    majid majeed salam wahab wahhab razak razzak razzaq ghani hakim hakeem halim haleem jabbar wahid waheed
    samad nasser nasir basit fattah ghaffar ghafoor gafoor hadi haq haqq hai jalil jaleel kalam khaliq
    mannan momen mumin matin moneim mutalib muttalib qayyum quddus quddoos rashid rasheed rauf sattar shakur
    shakoor wadud wali zahir moez muhsin mohsen jamil aleem alim azim azeem bari baqi khair khaleq salaam sami
    subhan ellatif rab rabb bakar bakr
    """
)

# Vietnamese family names that are nobody else's.
VIET_SURE = word_set("nguyen tran pham hoang huynh dang bui duong dinh truong vuong trinh luong phan ngo doan")


def is_particle(word: Word, position: int) -> bool:
    """Whether a word leads to a family name: "von", "de la", "Al"; in capitals never as the first word."""
    text = word.text
    folded = text.casefold().rstrip("'’")
    if folded in _ARABIC_PARTICLES:
        return position > 0
    if text.islower() or text.startswith(("'", "’")):
        return folded in _PARTICLES or folded.replace("’", "'") in _PARTICLES
    return position > 0 and folded in _CAPITAL_PARTICLES


def is_servant(words: list[Word], i: int) -> bool:
    """Whether "Abdul" and what follows are one name: Abdul Aziz, Abu Bakar."""
    return words[i].plain in SERVANT and i + 1 < len(words) and words[i + 1].plain in _ATTRIBUTES


def family_words(words: list[Word]) -> Kinds:
    """The kinds of words that are all family name: particles, the name, further names."""
    kinds, seen = [], False
    for i, word in enumerate(words):
        if i < len(words) - 1 and word.plain in _PARTICLES:
            kinds.append("particle")
        else:
            kinds.append("second-family" if seen else "family")
            seen = True
    return tuple(kinds)


def left_open(words: list[Word], rule: str, language: str | None, *readings: Reading) -> Decision:
    """No decision: the readings that remain, the one in the order of the language first."""
    return Decision(("undecided",) * len(words), "unknown", rule, language, native=True, open=readings)
