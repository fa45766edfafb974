"""
Finding one person among many appearances: Finder.

Whether two names may be one person is said by eventkit.people.identity. To ask it of every name of a hundred thousand
events would take minutes, so that only names are asked about that could be spelled like the one that is looked for.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from eventkit.people import _read_chinese as zh
from eventkit.people import _read_cyrillic as cyrillic
from eventkit.people import _read_japanese as ja
from eventkit.people import _read_korean as ko
from eventkit.people._forms import fold, unmarked
from eventkit.people._identity_keys import _skeleton as skeleton
from eventkit.people._names_alike import SCRIPTS_APART
from eventkit.people._nicknames import long_forms
from eventkit.people.appearance import Appearance
from eventkit.people.identity import Mention, compare
from eventkit.people.name import Name
from eventkit.people.person import Person

_MOST = 50_000  # answers kept at a time: streams have no end
_WORD = re.compile(r"[^\W\d_][^\s,;/()（）\[\]，、；·・]{0,59}")
_HAN = re.compile(r"[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_KANA = re.compile(r"[\u3041-\u30ff]{1,20}")


class Finder:
    """
    Says of appearances whether they may be of one person: `finder(appearance)`.

    They may, unless their names contradict or are of scripts that say nothing of one another; an identifier in common
    (an ORCID, say) is enough. Bodies and delegations are nobody. What was found of a name is kept for the next time.

    >>> is_qiu = Finder("Qiu Baoxing")
    >>> [is_qiu(Appearance(Person(name), "speaker")) for name in ("Mr. Baoxing QIU", "仇保兴", "Liu Baoxing")]
    [True, True, False]

    Raises:
        UnreadableName: the words are not one person's name.
    """

    def __init__(self, person: str | Name | Person) -> None:
        self._identifiers = frozenset(person.identifiers if isinstance(person, Person) else ())
        name = person.name if isinstance(person, Person) else person
        self._wanted = Mention(name)
        self._keys = _spellings(self._wanted.name)
        self._near: dict[str, bool] = {}
        self._found: dict[Name, bool] = {}

    def __call__(self, appearance: Appearance) -> bool:
        person = appearance.party
        if not isinstance(person, Person):
            return False
        if self._identifiers and not self._identifiers.isdisjoint(person.identifiers):
            return True
        name = person.name
        near = self._near.get(name.text)
        if near is None:
            if len(self._near) > _MOST:
                self._near.clear()
            near = self._near[name.text] = not self._keys.isdisjoint(_keys(_texts(name)))
        if not near:
            return False
        found = self._found.get(name)
        if found is None:
            if len(self._found) > _MOST:
                self._found.clear()
            match = compare(Mention(name), self._wanted)
            found = self._found[name] = match.verdict != "different" and SCRIPTS_APART not in match.reasons
        return found


# The stated form in another script, without reading a name that waits to be read: its text has that form anyway.
_NATIVE = vars(Name)["native"]


def _texts(name: Name) -> str:
    try:
        native: Name | None = _NATIVE.__get__(name)
    except AttributeError:
        native = None
    return name.text if native is None else f"{name.text} {native.text}"


def _keys(text: str) -> set[str]:
    """What a name has to share with the spellings of another to be worth a comparison."""
    found: set[str] = set()
    for word in _WORD.findall(text):
        found |= _keys_of(word)
    return found


@lru_cache(maxsize=16384)
def _keys_of(word: str) -> frozenset[str]:
    folded = fold(word)
    found: set[str] = set()
    for characters in _HAN.findall(folded):
        found.update(zh.simplify(characters), ja.modern_kanji(characters))
        found |= ko.korean_surnames_of_hanja(characters[:1]) | ko.korean_surnames_of_hanja(characters[:2])
        for end in range(1, min(len(characters), 4) + 1):
            found.update(skeleton(reading) for reading in ja.kanji_surname_readings(characters[:end]))
    for characters in _HANGUL.findall(folded):
        found.update(characters)
    for characters in _KANA.findall(folded):
        # Without a space nothing says where the surname ends.
        for middle in range(1, len(characters) + 1):
            found.update(skeleton(ja.hepburn(part)) for part in (characters[:middle], characters[middle:]))
    if not found:
        for piece in {folded, *folded.split("-")} if "-" in folded else (folded,):
            found.add(skeleton(_plain(piece)))
            if not piece.isascii():
                letters = "".join(c for c in piece if c.isalpha())
                found |= {letters, skeleton(cyrillic.latin_of_cyrillic(letters))}
    found.discard("")
    return frozenset(found)


def _plain(text: str) -> str:
    if text.isascii():
        return text if text.isalnum() else "".join(c for c in text if c.isalnum())
    return unicodedata.normalize("NFC", "".join(c for c in unmarked(text) if c.isalnum()))


def _spellings(name: Name) -> set[str]:
    """The keys of every way in which the name's words, as far as they can be surnames, are written elsewhere."""
    text = _texts(name)
    found = _keys(text)
    for word in _WORD.findall(text):
        plain = _plain(fold(word))
        if not plain:
            continue
        hangul, han = set(ko.korean_surnames_of(plain)), set(zh.surnames_of(plain))
        for characters in _HAN.findall(plain):
            han.update(family for family, _ in zh.split_han(characters))
            hangul |= ko.korean_surnames_of_hanja(characters[:1]) | ko.korean_surnames_of_hanja(characters[:2])
        hangul.update(family for characters in _HANGUL.findall(plain) for family, _ in ko.split_hangul(characters))
        for surname in han:
            found.update(surname)
            found.update(skeleton(spelling) for spelling in _romanizations(surname))
        for surname in hangul:
            found.add(surname)
            found.update(skeleton(spelling) for spelling in ko.korean_surname_spellings(surname))
        found.update(skeleton(form) for form in long_forms(plain))
    return found


def _romanizations(surname: str) -> set[str]:
    """The Chinese surname in Latin letters, by every system."""
    systems = (*zh.SYSTEMS, zh.SPELLING)
    return {_plain(fold(spelling)) for system in systems for spelling in zh.spellings(surname, system, surname=True)}
