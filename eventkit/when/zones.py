"""
What zone words mean: "Beijing CST", "ET", "heure de Paris", 北京时间, "GMT+8", "Asia/Shanghai".

Every look-up answers with *all* that the words can mean, as ZoneCandidates, the usual meaning first; nothing is
chosen here. `lookup` reads words that are nothing but a zone, `match_at` the longest zone expression at a place in a
text, `of_place` the zones of a place ("Brussels, Belgium"). `local_instants` maps a wall time to its instants and
`in_force` tells whether a label holds on a day ("EDT" in January does not).

The table (`_zones.json`) is generated from tzdata, CLDR and hand-written facts by tests/tooling/generate_zones.py, and
loads on first use. One zone stands for all of a country group with the same offset (CST at +08:00 is Asia/Shanghai,
CET Europe/Berlin); a city beside it names a closer one ("Paris (CET)" is Europe/Paris).
"""

from __future__ import annotations

import re
from datetime import timedelta

from attrs import evolve

from eventkit.when._zone_atoms import Atom, atom_at, runs_on
from eventkit.when._zone_labels import city_of, label_at
from eventkit.when._zone_tables import WINDOW, Option
from eventkit.when.zone_candidate import ZoneCandidate, ZoneMatch
from eventkit.when.zone_clocks import agrees, in_force, local_instants, same_clock, usual_offsets
from eventkit.when.zone_places import of_place

__all__ = [
    "ZoneCandidate",
    "ZoneMatch",
    "city_of",
    "in_force",
    "local_instants",
    "lookup",
    "match_at",
    "of_place",
    "usual_offsets",
]


# Combining: "Beijing CST", "Paris (CET)", "EST/EDT"

_OPEN = re.compile(r"[ \u00a0]{0,3}[(（][ \u00a0]{0,3}")
_CLOSE = re.compile(r"[ \u00a0]{0,3}[)）]")
_JOIN_INSIDE = re.compile(
    r"[ \u00a0]{0,3}[,;/，、；][ \u00a0]{0,3}|[ \u00a0]{1,3}(?:[-–—][ \u00a0]{1,3})?"
    r"|(?<=[\u2e80-\uffff])|(?=[\u2e80-\uffff])"
)
_JOIN = re.compile(r"[ \u00a0]{0,2}(?P<how>[,/，]|)[ \u00a0]{0,2}")
_MOST_ATOMS = 4


def match_at(text: str, pos: int = 0, *, any_case: bool = False) -> ZoneMatch | None:
    """
    The longest zone expression that starts at a position of a text, or None.

    The caller sees to it that a word starts there. Abbreviations are read in capitals (`any_case=True`: in any),
    names of cities and countries with their capital, and only where they are not the beginning of a longer name
    ("10:00 London Zoo"). Looks at a bounded number of characters.

    >>> found = match_at("7pm Beijing CST | 7am EDT", 4)
    >>> found.words, [candidate.zone for candidate in found.candidates]
    ('Beijing CST', ['Asia/Shanghai'])
    """
    opened = _OPEN.match(text, pos) if text[pos : pos + 1] in ("(", "（") else None
    if opened:
        label = label_at(text, opened.end())  # "(San Juan, UTC−3)" is not Puerto Rico's
        found = (
            None if label and label.unclear and label.sure else _boxed_at(text, pos, opened.end(), any_case=any_case)
        )
        if found is None and label:
            return ZoneMatch(text[pos : label.end], label.end - pos, label.candidates, "city")
        return found
    bare = _sequence_at(text, pos, any_case=any_case, boxed=False)
    return _match(text, pos, bare.end, bare) if bare else None


def _boxed_at(text: str, pos: int, start: int, *, any_case: bool) -> ZoneMatch | None:
    """The zone expression in brackets that open at `pos`, with what belongs to it behind them."""
    boxed = _sequence_at(text, start, any_case=any_case, boxed=True)
    closed = _CLOSE.match(text, boxed.end) if boxed else None
    if boxed is None or closed is None:
        return None
    end, after = closed.end(), _spaces(text, closed.end())
    further = _sequence_at(text, after, any_case=any_case, boxed=False) if after > end else None
    combined = _combine(boxed, further) if further else None  # "(GMT+08:00) Beijing"
    return _match(text, pos, combined.end, combined) if combined else _match(text, pos, end, boxed)


def _spaces(text: str, pos: int) -> int:
    while text[pos : pos + 1] in (" ", "\u00a0"):
        pos += 1
    return pos


def _sequence_at(text: str, pos: int, *, any_case: bool, boxed: bool) -> Atom | None:
    found = atom_at(text, pos, any_case=any_case, boxed=boxed)
    longer = found
    for _ in range(_MOST_ATOMS):
        if longer is None:
            break
        found = longer
        longer = _next_atom(text, found, any_case=any_case, boxed=boxed)
    return found


def _next_atom(text: str, atom: Atom, *, any_case: bool, boxed: bool) -> Atom | None:
    """The atom joined with what follows and belongs to it, or None."""
    opened = _OPEN.match(text, atom.end)
    if opened and not boxed:
        inside = _sequence_at(text, opened.end(), any_case=any_case, boxed=True)
        closed = _CLOSE.match(text, inside.end) if inside else None
        if inside is None or closed is None:
            return None
        return evolve(_combine(atom, inside) or _either(atom, inside), end=closed.end())
    join = (_JOIN_INSIDE if boxed else _JOIN).match(text, atom.end)
    if join is None or (not join.group() and max(text[atom.end - 1 : atom.end + 1]) < "\u2e80"):
        return None
    # Behind a comma a state or a country may stand that is never a zone by itself: "Tbilisi, Georgia".
    behind_comma = atom.place and join.group().strip() in (",", "，")
    following = atom_at(text, join.end(), any_case=any_case, boxed=boxed or behind_comma)
    if following is None or (behind_comma and not boxed and runs_on(text, following.end, any_case=any_case)):
        return None
    if boxed or join.group().strip():
        combined = _combine(atom, following)
        return evolve(combined, end=following.end) if combined else None
    if atom.place == following.place and following.kind != "offset":
        return None  # "London Paris": two clock faces, not one
    combined = _combine(atom, following)
    if combined is None and atom.place and following.kind == "abbreviation":
        combined = _either(atom, following)  # "London EST" says two things; both stay
    return evolve(combined, end=following.end) if combined else None


def _combine(first: Atom, second: Atom) -> Atom | None:
    """What both atoms can mean together; None when nothing."""
    place, label = (first, second) if first.place or not second.place else (second, first)
    merge = _places_together if second.place and first.place else _place_with_label if place.place else _labels_together
    options: dict[tuple[str, timedelta | None, timedelta | None], Option] = {}
    for one in place.options:
        for other in label.options:
            option = merge(one, other, place)
            if option is not None:
                candidate = option.candidate
                options.setdefault((candidate.zone, candidate.offset, candidate.literal), option)
    if not options:
        return None
    kept = list(options.values())
    if place.place:
        # Of a country's zones, those that the label itself names: "US CST" is Chicago, not Havana's hour in New York.
        named = {other.candidate.zone for other in label.options} & {one.candidate.zone for one in place.options}
        kept = [option for option in kept if option.candidate.zone in named] or kept
    if any(not option.rare for option in kept):
        kept = [option for option in kept if not option.rare]
    else:
        kept = [Option(option.candidate, option.region) for option in kept]
    return Atom(second.end, first.kind, tuple(kept), first.place or second.place)


def _place_with_label(place: Option, label: Option, atom: Atom) -> Option | None:
    """ "Beijing" and "CST": the place's zone under the label, where the label can be used there."""
    zone, said = place.candidate.zone, label.candidate
    if not agrees(zone, said):
        return None
    same = {option.candidate.zone for option in atom.options}
    chosen = said.zone if said.zone in same else zone
    if said.zone in same and said.zone != zone:
        return None  # its own pair gives it
    why = f"{place.candidate.why}; {said.why}"
    candidate = evolve(place.candidate, zone=chosen, why=why, season=said.season, literal=said.literal)
    return Option(candidate, place.region)


def _labels_together(first: Option, second: Option, _: Atom) -> Option | None:
    """ "CST" and "UTC+8", "EST" and "EDT", "ET" and "Eastern time"."""
    one, other = first.candidate, second.candidate
    rare = first.rare or second.rare
    if not one.zone or not other.zone:
        named, bare = (one, other) if one.zone else (other, one)
        if not named.zone:
            return first if named.offset == bare.offset else None
        if not agrees(named.zone, bare):
            return None
        why = f"{named.why}; {bare.why}"
        merged = evolve(named, why=why, literal=bare.literal, season=None)
        return Option(merged, first.region, first.rare and second.rare)
    if one.zone != other.zone and not (one.literal is not None and one.literal == other.literal):
        return None
    if one.season and other.season and one.season != other.season:
        return Option(evolve(one, season=None, literal=None, why=f"{one.why}; {other.why}"), first.region, rare)
    stated = one if one.literal is not None else other
    return Option(evolve(one, season=stated.season, literal=stated.literal), first.region, rare)


def _places_together(first: Option, second: Option, _: Atom) -> Option | None:
    """ "Beijing, China": the city where the country has it."""
    one, other = first.candidate, second.candidate
    if one.zone == other.zone or (first.region and first.region.partition("-")[0] == second.region):
        return first
    if second.region and second.region.partition("-")[0] == first.region:
        return second
    return first if same_clock(one.zone, other.zone) else None


def _either(first: Atom, second: Atom) -> Atom:
    """Two atoms that do not fit one another: whatever either says remains possible."""
    both = (*first.options, *second.options)
    options = {(option.candidate.zone, option.candidate.literal): option for option in both}
    return Atom(second.end, first.kind, tuple(options.values()), first.place or second.place)


def _match(text: str, pos: int, end: int, atom: Atom) -> ZoneMatch:
    usual = tuple(option.candidate for option in atom.options if not option.rare)
    rare = tuple(option.candidate for option in atom.options if option.rare)
    if not usual:
        usual, rare = rare, ()
    return ZoneMatch(text[pos:end], end - pos, usual, atom.kind, rare=rare)


def lookup(words: str) -> ZoneMatch | None:
    """
    What words that are nothing but a zone mean, in any case, or None.

    >>> [candidate.zone for candidate in lookup("CST").candidates]
    ['Asia/Shanghai', 'America/Chicago', 'America/Havana']
    >>> lookup("heure de Paris").candidates[0].zone, lookup("GMT+8").candidates[0].offset
    ('Europe/Paris', datetime.timedelta(seconds=28800))
    """
    stripped = words.strip().rstrip(".,;:")
    if not stripped or len(stripped) > WINDOW * 2:
        return None
    if stripped[0] in "([（" and stripped[-1] in ")]）":
        stripped = stripped[1:-1].strip()
    if not stripped:
        return None
    atom = _sequence_at(stripped, 0, any_case=False, boxed=True)
    if atom is None or atom.end != len(stripped):
        atom = _sequence_at(stripped, 0, any_case=True, boxed=True)
    if atom is None or atom.end != len(stripped):
        found = match_at(stripped, 0, any_case=True)
        return found if found and found.length == len(stripped) else None
    return _match(stripped, 0, len(stripped), atom)
