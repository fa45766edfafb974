"""What an event is found by when another one may be the same: `keys_of`, kept in an index by every store."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final

from eventkit.events._folding import words
from eventkit.events._looks import MARKERS, body_key, title_words
from eventkit.tracking.due import due_keys
from eventkit.tracking.known import Known

# Raised when keys_of gives other keys than before: stores then make their index anew.
VERSION = 6

_MOST_PEOPLE = 8
_PARTS = re.compile(r"[:：|–—\"“”„«»‹›「」『』《》]|\s-\s")
_SHORTEST_PART = 12  # letters of a part of a title that can be the title elsewhere; 6 in scripts without spaces
_BEGINNING = 3  # words
# Which edition a title names; a title without these words is the same from year to year.
_SPELLED = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth annual
    """.split()
)
_ROMAN = re.compile(r"(?=[ivx]{2,})x{0,3}(?:ix|iv|v?i{0,3})")
_EDITION = re.compile(r"第?[0-9一二三四五六七八九十百]+[届次期回]|\d+\s*年")
_NUMBER = re.compile(r"\d+")


def keys_of(known: Known) -> frozenset[str]:
    """
    The keys of an event: its title and the parts of it without what tells editions apart, its title with the day, its
    organizers with how it begins, its page, and each organizer and speaker with the day; and when it is to be looked at
    (eventkit.tracking.due). An event that turned out to be another has none.

    Two events that may be one share a key of `keys_of_data`; of those that share one with a day in it, few are two.
    """
    return frozenset() if known.merged_into else keys_of_data(known.fields) | due_keys(known.fields)


def keys_of_data(fields: Mapping[str, Any]) -> frozenset[str]:
    """The keys of an event of which this is known, as plain data."""
    return frozenset(key for _, find in _SORTS for key in find(fields))


def changed_keys(old: Known, new: Known) -> tuple[frozenset[str], frozenset[str]]:
    """The keys that an event no longer has, and those that it has now: as by `keys_of`, of what has changed only."""
    if old.merged_into or new.merged_into:
        had, has = keys_of(old), keys_of(new)
        return had - has, has - had
    gone: set[str] = set()
    come: set[str] = set()
    for names, find in (*_SORTS, (_OF_DUE, due_keys)):
        if any(old.fields.get(name) != new.fields.get(name) for name in names):
            before, now = frozenset(find(old.fields)), frozenset(find(new.fields))
            gone |= before - now
            come |= now - before
    return frozenset(gone), frozenset(come)


def is_of_title(key: str) -> bool:
    """Whether events that share this key share no more than words of their titles."""
    return key.startswith("t:")


def has_day(fields: Mapping[str, Any]) -> bool:
    """Whether the event has keys with a day in them."""
    return bool(_days(fields.get("when") or fields.get("published") or {}))


def _of_title(fields: Mapping[str, Any]) -> tuple[str, ...]:
    return _keys_of_title(str(fields.get("title", "")), _days(fields.get("when") or fields.get("published") or {}))


@lru_cache(maxsize=4096)  # a new event is looked for by these, and found by them from then on
def _keys_of_title(title: str, days: tuple[str, ...]) -> tuple[str, ...]:
    keys: list[str] = []
    if whole := " ".join(name_words(title)):
        keys += (_key("t", whole), *(_key("d", whole, day) for day in days))
    for part in _PARTS.split(title):
        if part != title and len(part) >= (_SHORTEST_PART if part.isascii() else _SHORTEST_PART // 2):
            keys.append(_key("t", " ".join(name_words(part))))
    return tuple(keys)


def _of_hosts(fields: Mapping[str, Any]) -> Iterator[str]:
    """Each organizer with how the title begins, which stays when words are added to it."""
    begins = ""
    for appearance in fields.get("appearances", ())[: 2 * _MOST_PEOPLE]:
        if "organizer" in appearance["roles"] and (party := _party(appearance)):
            begins = begins or " ".join(_ordered(str(fields.get("title", "")))[:_BEGINNING])
            yield _key("t", *party, begins)


def _of_page(fields: Mapping[str, Any]) -> tuple[str, ...]:
    url = fields.get("url")
    return (_key("u", url.partition(":")[2].rstrip("/")),) if url else ()


def _of_people(fields: Mapping[str, Any]) -> Iterator[str]:
    days = dict.fromkeys(_days(fields.get("when") or fields.get("published") or {}))
    # A notice that it was moved is found by the day that it names.
    for earlier in fields.get("previous", ()):
        days.update(dict.fromkeys(_days(earlier)))
    if days:
        for appearance in fields.get("appearances", ())[: 2 * _MOST_PEOPLE]:
            if party := _party(appearance):
                for day in days:
                    yield _key(*party, day)


# What each sort of key is made of.
_SORTS: Final = (
    (("title", "when", "published"), _of_title),
    (("title", "appearances"), _of_hosts),
    (("url",), _of_page),
    (("appearances", "when", "published", "previous"), _of_people),
)
_OF_DUE: Final = ("status", "recurrence", "when", "published")


def _party(appearance: Mapping[str, Any]) -> tuple[str, str] | None:
    """An organizer by all words of the name; a person by the longest word, as titles and initials come and go."""
    party = appearance["party"]
    if "body" in party:
        return ("o", body_key(party["body"]["name"])) if "organizer" in appearance["roles"] else None
    if "name" not in party:
        return None
    name = party["name"]
    word = _longest_word(name if isinstance(name, str) else name["text"])
    return ("s", word) if word else None


@lru_cache(maxsize=16384)
def _longest_word(name: str) -> str:
    return max(sorted(words(name)), key=len, default="")


@lru_cache(maxsize=16384)
def _key(kind: str, *parts: str) -> str:
    """Short, whatever the words: a key is looked up and not read."""
    said = "\x1f".join(parts).encode("utf-8", "backslashreplace")
    return f"{kind}:{hashlib.blake2b(said, digest_size=9).hexdigest()}"


def _days(when: Mapping[str, Any]) -> tuple[str, ...]:
    """The day of the start, in its own zone and in UTC."""
    start = when.get("start")
    return _days_of(start) if isinstance(start, str) else ()


@lru_cache(maxsize=4096)
def _days_of(start: str) -> tuple[str, ...]:
    if len(start) == 10:
        return (start,)
    own, utc = start[:10], datetime.fromisoformat(start.partition("[")[0]).astimezone(UTC).date().isoformat()
    return (own,) if own == utc else (own, utc)


@lru_cache(maxsize=4096)
def name_words(title: str) -> tuple[str, ...]:
    """
    The words of a title that are the same in every edition.

    >>> name_words("3rd Annual Clean Air Forum 2021") == name_words("Clean Air Forum")
    True
    """
    return tuple(sorted(set(_ordered(title))))


@lru_cache(maxsize=4096)
def _ordered(title: str) -> tuple[str, ...]:
    """The same in their order."""
    said = (word for word in words(_EDITION.sub(" ", title)) if word not in MARKERS)
    return tuple(word for word in said if not _is_edition(word))


@lru_cache(maxsize=4096)
def editions(title: str) -> frozenset[str]:
    """
    The words of a title that tell editions apart: years, numbers, "third".

    >>> sorted(editions("Third Clean Air Forum 2021, part II"))
    ['2021', 'ii', 'third']
    """
    said = (word for word in title_words(title) if _is_edition(word) and word != "annual")
    return frozenset((*said, *(found.strip() for found in _EDITION.findall(title))))


@lru_cache(maxsize=4096)
def _is_edition(word: str) -> bool:
    return bool(_NUMBER.match(word)) or word in _SPELLED or bool(_ROMAN.fullmatch(word))
