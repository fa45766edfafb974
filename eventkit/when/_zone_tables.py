"""
The generated table of zone words (`_zones.json`), keyed for look-up, and the folding of text to its keys.

Made by tests/tooling/generate_zones.py; loads on first use.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from datetime import timedelta
from functools import cache, lru_cache
from importlib import resources
from typing import Any, NamedTuple

from attrs import frozen

from eventkit.when.zone_candidate import Kind, Season, ZoneCandidate


@cache
def load_table(name: str) -> dict[str, Any]:
    """A generated table of this package, by its file name; read once."""
    text = resources.files("eventkit.when").joinpath(name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@frozen
class Option:
    """A candidate with what the look-up needs beside it: region (ISO 3166, with the state), and whether it is rare."""

    candidate: ZoneCandidate
    region: str = ""
    rare: bool = False


@frozen
class Named:
    """What a name can mean. `alone`: read as a zone with no word for time beside it. `place`: a city or country."""

    kind: Kind
    options: tuple[Option, ...]
    alone: bool = False
    place: bool = False
    region: str = ""


class _Tables:
    """The generated table, keyed for look-up."""

    def __init__(self) -> None:
        data = load_table("_zones.json")
        self.wordlike = frozenset(data["wordlike"].split())
        self.abbreviations = {name: read_options(name, text) for name, text in data["abbreviations"].items()}
        self.names: dict[str, list[Named]] = {}
        self.states: dict[str, list[Named]] = {}
        self.letters: dict[str, list[Named]] = {}
        self._read_roots(data)
        self._read_places(data)
        self._read_phrases(data)
        self.longest = max(map(len, self.names))
        self.starts = frozenset(name[:2] for name in (*self.names, *self.states))
        self.heads = frozenset(name[:4] for name in (*self.names, *self.states))

    def _add(self, name: str, named: Named, *, where: dict[str, list[Named]] | None = None) -> None:
        key = key_of(name)
        entries = (self.names if where is None else where).setdefault(key, [])
        for index, known in enumerate(entries):
            if (known.place, known.kind) == (named.place, named.kind):
                options = {option.candidate.zone: option for option in (*known.options, *named.options)}
                ordered = sorted(options.values(), key=lambda option: not option.candidate.usual)
                both = known.alone or named.alone
                entries[index] = Named(named.kind, tuple(ordered), both, named.place, known.region or named.region)
                return
        entries.append(named)

    def _read_roots(self, data: dict[str, Any]) -> None:
        for zone, names in data["roots"].items():
            for name in names.split(";"):
                bare = name.lstrip("!~")
                option = Option(ZoneCandidate(zone, why=f"the name {bare!r}"), rare=name[0] == "~")
                self._add(bare, Named("long-name", (option,), alone=name[0] == "!"))

    def _read_places(self, data: dict[str, Any]) -> None:
        shy = frozenset(data["shy_countries"].split())
        for code, (zones, names, adjectives) in data["countries"].items():
            for name in filter(None, names.split(";")):
                options = tuple(Option(ZoneCandidate(zone, why=f"the country {name}"), code) for zone in zones.split())
                self._add(name, Named("city", options, code not in shy, True, code))
            for name in filter(None, adjectives.split(";")):
                options = tuple(Option(ZoneCandidate(zone, why=f"the country {code}"), code) for zone in zones.split())
                self._add(name.strip(), Named("long-name", options, place=True))
        for zone, region, cities in data["cities"]:
            for city in cities.split(";"):
                for name in city.split("="):
                    bare = name.lstrip("*~")
                    marks = name[: len(name) - len(bare)]
                    candidate = ZoneCandidate(zone, why=f"the city {bare}", usual="*" in marks)
                    option = Option(candidate, region, rare="~" in marks)
                    self._add(bare, Named("city", (option,), not option.rare, True))
        for country, zones, states in data["states"]:
            for state in states.split(";"):
                letters, _, names = state.strip().partition(" ")
                region = f"{country}-{letters}" if letters != "-" else country
                for name in names.split("="):
                    options = tuple(
                        Option(ZoneCandidate(zone, why=f"the state {name}"), region) for zone in zones.split(",")
                    )
                    self._add(name, Named("city", options, False, True, region), where=self.states)
                    if letters != "-":
                        self._add(letters, Named("city", options, False, True, region), where=self.letters)

    def _read_phrases(self, data: dict[str, Any]) -> None:
        for zone, names in data["phrases"].items():
            for name in names.split(";"):
                literal = timedelta(0) if zone == "UTC" else None
                candidate = ZoneCandidate(zone, literal, f"the name {name!r}", literal=literal)
                self._add(name, Named("long-name", (Option(candidate),), alone=True))
        for zone, names in data["windows"].items():
            for name in names.split(";"):
                if not name.startswith("UTC"):
                    option = Option(ZoneCandidate(zone, why=f"the Windows zone {name!r}"))
                    self._add(name, Named("windows", (option,), alone=True))


def read_options(name: str, text: str) -> tuple[Option, ...]:
    """The meanings of one abbreviation, as zone_facts.py writes them."""
    usual, _, rare = text.partition("~")
    found: list[Option] = []
    for part, is_rare in [(part, False) for part in usual.split("|")] + [(part, True) for part in rare.split("|")]:
        if not part:
            continue
        zone, offset, season = part.split()
        if zone == "-":  # no place keeps it: "AoE", anywhere on Earth
            found.append(Option(ZoneCandidate("", read_hours(offset), name, literal=read_hours(offset))))
            continue
        literal = None if offset == "-" else read_hours(offset)
        names: dict[str, Season] = {"s": "standard", "d": "daylight"}
        candidate = ZoneCandidate(
            zone,
            literal if zone == "UTC" else None,
            f"{name} as used in {zone.rpartition('/')[2].replace('_', ' ')}" if zone != "UTC" else name,
            season=names.get(season),
            literal=literal,
            usual=not found,
        )
        found.append(Option(candidate, rare=is_rare))
    return tuple(found)


def read_hours(text: str) -> timedelta:
    """`+5:30` or `-3` as a timedelta."""
    hours, _, minutes = text[1:].partition(":")
    size = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return -size if text[0] in "-\u2212\u2013" else size


@cache
def tables() -> _Tables:
    return _Tables()


@cache
def iana_ids() -> frozenset[str]:
    """Every id of the installed tzdata, from its own list where it has one (walking the folders takes longer)."""
    try:
        listed = resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8").split()
    except (ModuleNotFoundError, FileNotFoundError):
        from zoneinfo import available_timezones

        listed = list(available_timezones())
    return frozenset(listed)


# Folding: one spelling for look-up, with the way back to the text

_SAME = str.maketrans("’‘ʼ–−‐‑ßø", "'''----so")
_SAME_ASCII = {"`": "'", "-": " ", "\t": " "}
_SAME_ASCII_TABLE = str.maketrans(_SAME_ASCII)
WINDOW = 80  # characters looked at from one position; the longest name is far shorter
_BLOCK = 4096


class Folded(NamedTuple):
    """The text from a position on, folded; `ends[n]` is where in the text the first n folded characters end."""

    text: str
    ends: Sequence[int]


def fold(text: str, pos: int) -> Folded:
    """
    The text from a position on in lower case, without accents, dots or doubled spaces, hyphens as spaces, Chinese
    characters in the simplified form.
    """
    block = pos // _BLOCK
    folded, ends, index = _fold_block(text, block)
    start = index[pos - block * _BLOCK]
    if isinstance(ends, range):
        return Folded(folded[start : start + WINDOW], ends[start : start + WINDOW + 1])
    return Folded(folded[start : start + WINDOW], [pos, *ends[start + 1 : start + WINDOW + 1]])


@lru_cache(maxsize=16)
def _fold_block(text: str, block: int) -> tuple[str, Sequence[int], Sequence[int]]:
    """A stretch of the text folded once: the characters, their ends in the text, and per position its place in them."""
    first, last = block * _BLOCK, min(len(text), (block + 1) * _BLOCK + WINDOW)
    words = text[first:last]
    if words.isascii() and "." not in words:
        # Each character is one of the folded text: most words are so, and this takes a twentieth of the time.
        plain = words.lower().translate(_SAME_ASCII_TABLE)
        if "  " not in plain:
            return plain, range(first, last + 1), range(len(plain))
    out: list[str] = []
    ends = [first]
    index: list[int] = []
    for at in range(first, last):
        index.append(len(out))
        folded = _fold_character(text[at])
        if folded == ".":
            continue
        if not folded:
            ends[-1] = at + 1  # a combining mark belongs to its letter
            continue
        if folded == " " and out and out[-1] == " ":
            continue
        for part in folded:
            out.append(part)
            ends.append(at + 1)
    return "".join(out), ends, index


@lru_cache(maxsize=4096)
def _fold_character(char: str) -> str:
    """What one character is in the keys; more than one for a ligature, nothing for a mark over a letter."""
    if char.isascii():
        return _SAME_ASCII.get(char) or char.lower()
    char = char.translate(_SAME).translate(_simplified())
    if "\uac00" <= char <= "\ud7a3":
        return char  # a Hangul syllable stays whole
    decomposed = unicodedata.normalize("NFKD", char).casefold()
    folded = "".join(part for part in decomposed if not unicodedata.combining(part))
    return " " if folded.isspace() or folded == "-" else folded


def begins_name(text: str, pos: int) -> bool:
    """
    Whether a name of the table may stand at a position, by its first characters: True wherever they do not tell.

    Looks at four characters before anything is folded.
    """
    words = text[pos : pos + 4]
    if not words.isascii() or "." in words:
        return True
    words = words.lower().translate(_SAME_ASCII_TABLE)
    heads = tables().heads
    return words in heads or words[:3] in heads or words[:2] in heads or words[:1] in heads or "  " in words


@cache
def _simplified() -> dict[int, str]:
    return {ord(pair[0]): pair[1] for pair in load_table("_zones.json")["simplified"]}


def key_of(name: str) -> str:
    return fold(name, 0).text.strip()


def is_boundary(text: str, index: int) -> bool:
    """Whether a word may end before `text[index]`; Chinese, Japanese and Korean put no space there."""
    if index >= len(text):
        return True
    before, after = text[index - 1], text[index]
    return not (before.isalnum() and after.isalnum()) or before >= "\u2e80" or after >= "\u2e80"
