"""What an event is found by when another one may be the same: `keys_of`, kept in an index by every store."""

from __future__ import annotations

import re
import unicodedata

from eventkit.tracking.known import Known

# Raised when keys_of gives other keys than before: stores then make their index anew.
VERSION = 1

_WORD = re.compile(r"\w+")
_SHORTEST = 4  # letters of a word that says something of an event; words without spaces have two


def keys_of(known: Known) -> frozenset[str]:
    """
    The keys of an event: "w:" and a word of its title, "u:" and its page. An event that turned out to be another has
    none.

    Two events that may be one share a key; most that share a key are two.
    """
    if known.merged_into:
        return frozenset()
    keys = {f"w:{word}" for word in title_words(known.title)}
    if url := known.fields.get("url"):
        keys.add(f"u:{url}")
    return frozenset(keys)


def title_words(title: str) -> frozenset[str]:
    """The words of a title that say something of the event: casefolded, without accents of compatibility forms."""
    words = _WORD.findall(unicodedata.normalize("NFKC", title).casefold())
    return frozenset(word for word in words if len(word) >= (_SHORTEST if word.isascii() else 2))
