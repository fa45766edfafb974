"""How Cyrillic names are spelled in Latin letters.

Everything here answers "can these words spell that?", never "do they?": a spelling that fits is a reason to ask, and
only eventkit.people.identity says what follows.
"""

from __future__ import annotations

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "yo", "є": "ye", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ђ": "dj", "ј": "j", "љ": "lj",
    "њ": "nj", "ћ": "c", "џ": "dz", "қ": "k", "ғ": "g",
    "ң": "n", "ө": "o", "ү": "u", "ұ": "u", "һ": "h", "ә": "a",
}  # fmt: skip
_CYRILLIC_FOLDS = (
    ("shch", "sch"), ("iyu", "yu"), ("iya", "ia"), ("ya", "ia"), ("ja", "ia"), ("yu", "iu"), ("ju", "iu"),
    ("yo", "io"), ("jo", "io"), ("ye", "e"), ("je", "e"),
    ("ks", "x"), ("kh", "h"), ("ph", "f"), ("tz", "ts"), ("w", "v"), ("j", "i"), ("y", "i"), ("ii", "i"),
    ("ck", "k"), ("ff", "v"), ("ander", "andr"),
)  # fmt: skip


def is_cyrillic(character: str) -> bool:
    """Whether the character is a Cyrillic letter."""
    return "Ѐ" <= character <= "ӿ"


def latin_of_cyrillic(text: str) -> str:
    """
    Cyrillic in Latin letters by the commonest English rule (BGN/PCGN without apostrophes), in small letters.

    >>> latin_of_cyrillic("Владимир")
    'vladimir'
    """
    text = text.casefold()
    # Ukrainian, told by its own letters, has h where Russian has g.
    if any(c in "іїєґ" for c in text):
        text = text.replace("г", "h")
    return "".join(_CYRILLIC.get(c, c) for c in text)


def fold_cyrillic(latin: str) -> str:
    """
    A Latin spelling of a Cyrillic name with what the rules disagree on made alike: Zelenskyy, Zelenskiy, Zelensky.
    """
    for old, new in _CYRILLIC_FOLDS:
        latin = latin.replace(old, new)
    return latin


def folds_cyrillic(latin: str) -> frozenset[str]:
    """
    The spelling folded: yo (ё) kept, or the e often written for it; g (г) kept, or the h it is in Ukrainian and in
    names that came with an h.
    """
    spelled = (latin, latin.replace("yo", "e").replace("jo", "e"))
    # Marked, so that the h for г meets no h for х: Khan is not Gan.
    return frozenset(fold_cyrillic(form) for form in spelled) | {
        "~" + fold_cyrillic(form.replace("kh", "q").replace("g", "h")) for form in spelled
    }
