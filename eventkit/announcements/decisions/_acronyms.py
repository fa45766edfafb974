"""The acronym by which a text calls a body elsewhere: "WRI’s series" after "World Resources Institute"."""

from __future__ import annotations

import re

from eventkit.announcements.beginnings import key
from eventkit.announcements.document import Document, Span
from eventkit.people._party import person_reason
from eventkit.people._pieces import title_word
from eventkit.people.lines import named_person

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LEAST, _MOST = 3, 8  # letters of an acronym that initials tell


def acronym_of(document: Document, name: str) -> Span | None:
    """
    Where the text has the initials of the words of a name, all of them in capitals; None where it does not.

    Two letters are no evidence: too many things have them.
    """
    initials = "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())
    if not _LEAST <= len(initials) <= _MOST or not initials.isascii():
        return None
    kept = document.shared.setdefault("acronyms", {})
    assert isinstance(kept, dict)
    if initials not in kept:
        kept[initials] = _first(document, initials)
    found: Span | None = kept[initials]
    return found


def _first(document: Document, initials: str) -> Span | None:
    """Where they first stand as a word."""
    text, words = document.text, document.beginnings
    for at in words.places.get(key(initials.lower()), ()):
        end = at + len(initials)
        if text.startswith(initials, at) and not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return Span(at, end)
    return None


def spells(acronym: str, words: str) -> bool:
    """
    Whether the words before an acronym in brackets are its long form, and no person with a title who is there.

    >>> spells("GAC", "Green Alder Coalition"), spells("GAC", "Chief Executive Officer"), spells("AO", "Adam Officer")
    (True, False, False)
    """
    found = _WORD.findall(words)
    wanted = [letter.casefold() for letter in acronym if letter.isupper()]
    if not found or not wanted or title_word(found[-1]) or _named_first(found):
        return False
    capitals = "".join(
        word[0] + "".join(filter(str.isupper, word[1:])) for word in re.split(r"[\s/&-]+", words) if word
    )
    letters = iter(capitals.casefold())
    return found[0][0].casefold() == wanted[0] and all(letter in letters for letter in wanted)


def _named_first(found: list[str]) -> bool:
    """Whether the first words are a person's name."""
    name = " ".join(found[:2])
    return named_person(name) or bool(person_reason(name))
