"""The zones of a place: of_place ("National Convention Center, Beijing")."""

from __future__ import annotations

import re
from functools import lru_cache

from eventkit.when._zone_tables import Folded, Named, fold, iana_ids, is_boundary, tables

_PLACE_CAP = 2000
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=512)  # each line of an agenda names the same
def of_place(text: str) -> tuple[str, ...]:
    """
    The IANA ids of a place: one where its words leave no doubt, several where they do, none when it is unknown.

    A state or country beside a city decides between cities of one name; a country with several zones gives them all.

    >>> of_place("National Convention Center, Beijing"), of_place("London, Ontario")
    (('Asia/Shanghai',), ('America/Toronto',))
    >>> of_place("Cambridge"), of_place("online")
    (('Europe/London', 'America/New_York'), ())
    """
    text = text[:_PLACE_CAP]
    whole = text.strip()
    if whole in iana_ids():
        return (whole,)
    cities: list[Named] = []
    regions: list[Named] = []
    for named, is_region in _places_in(text):
        (regions if is_region else cities).append(named)
    wanted = [region.region for region in regions]
    found: dict[str, None] = {}
    for city in cities:
        if wanted:
            options = [option for option in city.options if _lies_in(option.region, wanted)]
        else:
            options = [option for option in city.options if not option.rare] or list(city.options)
        found.update((option.candidate.zone, None) for option in options)
    if found:
        return tuple(found)
    for named in [*cities, *_narrowest(regions)]:
        found.update((option.candidate.zone, None) for option in named.options)
    return tuple(found)


def _lies_in(region: str, wanted: list[str]) -> bool:
    """Whether a city's region is one of those named: US-TX lies in US-TX and in US."""
    return any(region == name or region.startswith(name + "-") for name in wanted)


def _narrowest(regions: list[Named]) -> list[Named]:
    """Without the countries of which a state is named beside them."""
    codes = [region.region for region in regions]
    return [region for region in regions if not any(code.startswith(region.region + "-") for code in codes)]


def _places_in(text: str) -> list[tuple[Named, bool]]:
    """Cities and regions named in a text, in order, longest names first; the second value tells a region."""
    found: list[tuple[Named, bool]] = []
    pos = 0
    after_comma = False
    while pos < len(text):
        char = text[pos]
        if not char.isalpha():
            after_comma = char in ",(" or (after_comma and char.isspace())
            pos += 1
            continue
        named = char.isupper() or char >= "\u2e80"
        best = _place_at(text, fold(text, pos), after_comma=after_comma) if named else None
        if best is not None:
            end, entries = best
            found.extend(entries)
            pos = end
        elif char >= "\u2e80":
            pos += 1
        else:
            word = _WORD.match(text, pos)
            pos = word.end() if word else pos + 1
        after_comma = False
    return found


def _place_at(text: str, folded: Folded, *, after_comma: bool) -> tuple[int, list[tuple[Named, bool]]] | None:
    known = tables()
    for end in range(min(len(folded.text), known.longest), 0, -1):
        key = folded.text[:end]
        if not (key in known.names or key in known.states or key in known.letters):
            continue
        if not is_boundary(folded.text, end):
            continue
        entries = [(named, bool(named.region)) for named in known.names.get(key, ()) if named.kind == "city"]
        entries += [(named, True) for named in known.states.get(key, ())]
        stop = folded.ends[end]
        if after_comma and text[folded.ends[0] : stop].isupper():
            entries += [(named, True) for named in known.letters.get(key, ())]
        if entries:
            return stop, entries
    return None
