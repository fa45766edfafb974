"""
Who of those named by a source is who of those known at the same event: `pairs`; and what becomes of them: `joined`.

Whether two names are one human being is settled by eventkit.people.identity; both stand at one event, so that equal
names suffice. Bodies are one where the words of the name are, or where one has the other's short name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from attrs import evolve, frozen

from eventkit.errors import EventkitError
from eventkit.events._folding import words
from eventkit.events._looks import party_key
from eventkit.people import Appearance, Name, Organization, Person, Position
from eventkit.people._shared import facts_of
from eventkit.people.identity import Mention, compare


@frozen
class Pairs:
    """
    Two lists of appearances side by side, by their places: those who are the same, who may be (with the reasons), and
    those of the one and of the other list who are nobody of the other.
    """

    same: tuple[tuple[int, int], ...]
    maybe: tuple[tuple[int, int, str], ...]
    only_left: tuple[int, ...]
    only_right: tuple[int, ...]

    @property
    def renamed(self) -> tuple[tuple[int, int], ...]:
        """
        Those who may be one and nobody else: where one list takes the place of the other ("J. Roe" is now "Jane Roe"),
        they are.
        """
        left = [i for i, _, _ in self.maybe]
        right = [j for _, j, _ in self.maybe]
        return tuple((i, j) for i, j, _ in self.maybe if left.count(i) == right.count(j) == 1)


@frozen
class Settled:
    """Names that a person decided to be one human being, or not to be; pairs of names as `name_key` gives them."""

    one: frozenset[frozenset[str]] = frozenset()
    apart: frozenset[frozenset[str]] = frozenset()


NOTHING_SETTLED: Final = Settled()


def name_key(name: str) -> str:
    """A name as decisions have it: in its own words, spaces and case aside."""
    return " ".join(name.split()).casefold()


def pairs(left: Sequence[Appearance], right: Sequence[Appearance], settled: Settled = NOTHING_SETTLED) -> Pairs:
    """Who is who; everybody is in at most one pair. Who "may be" is also listed as nobody of the other list."""
    same: dict[int, int] = {}
    taken: set[int] = set()

    def pair(i: int, j: int) -> None:
        same[i] = j
        taken.add(j)

    free: dict[tuple[str, str], list[int]] = {}
    for j, each in enumerate(right):
        free.setdefault(_key(each), []).append(j)
    for i, one in enumerate(left):
        found = [j for j in free.get(_key(one), ()) if j not in taken and _both(one, right[j]) not in settled.apart]
        if found:
            # Somebody who is listed twice, in two roles, is paired by the role.
            pair(i, next((j for j in found if right[j].roles == one.roles), found[0]))
    maybe: list[tuple[int, int, str]] = []
    for i, one in enumerate(left):
        if i in same:
            continue
        for j, other in enumerate(right):
            if j in taken:
                continue
            both = _both(one, other)
            verdict, why = ("different", "") if both in settled.apart else _verdict(one, other)
            if verdict == "same" or both in settled.one:
                pair(i, j)
                break
            if verdict == "maybe":
                maybe.append((i, j, why))
    return Pairs(
        tuple(sorted(same.items())),
        tuple((i, j, why) for i, j, why in maybe if i not in same and j not in taken),
        tuple(i for i in range(len(left)) if i not in same),
        tuple(j for j in range(len(right)) if j not in taken),
    )


def _both(one: Appearance, other: Appearance) -> frozenset[str]:
    return frozenset((name_key(one.name), name_key(other.name)))


def _key(appearance: Appearance) -> tuple[str, str]:
    return (type(appearance.party).__name__, party_key(appearance) or " ".join(words(appearance.name)))


def _verdict(one: Appearance, other: Appearance) -> tuple[str, str]:
    a, b = one.party, other.party
    if isinstance(a, Person) and isinstance(b, Person):
        try:
            if _differ(a.name, b.name):
                return "different", ""
            match = compare(Mention(a.name, positions=one.positions), Mention(b.name, positions=other.positions))
        except EventkitError:  # words that are no name, kept as they are
            return "different", ""
        return match.verdict, "; ".join(match.reasons)
    if isinstance(a, Organization) and isinstance(b, Organization):
        return ("same" if _names(a) & _names(b) else "different"), ""
    return "different", ""


@lru_cache(maxsize=16384)
def _differ(one: Name, other: Name) -> bool:
    """Whether two names cannot be of one human being, whatever else is said: most are so, and it is soon found out."""
    return compare(Mention(one), Mention(other)).verdict == "different"


def _names(body: Organization) -> set[str]:
    return {" ".join(words(name)) for name in (body.name, body.acronym, *body.aliases) if name} - {""}


def united(known: Sequence[Appearance], said: Sequence[Appearance]) -> tuple[Appearance, ...]:
    """Everybody who is known and everybody who is said, each once."""
    found = pairs(known, said)
    partner = dict(found.same)
    both = (joined(one, said[partner[i]]) if i in partner else one for i, one in enumerate(known))
    return (*both, *(said[j] for j in found.only_right))


def joined(known: Appearance, said: Appearance, before: Appearance | None = None) -> Appearance:
    """
    One appearance of two of the same party: what is known, and what a source says now that did not say it `before`.

    Positions and roles that the source no longer states are left out, if it was the one that stated them; those of
    others stay. The name is the known one, unless the source that it came from now writes it otherwise.
    """
    gone = () if before is None else before.positions
    positions = _positions(known.positions, said.positions, gone)
    dropped = set() if before is None else {*before.roles} - {*said.roles}
    roles = dict.fromkeys(role for role in (*known.roles, *said.roles) if role not in dropped)
    follows = before is not None and known.party == before.party
    party = _party(said.party if follows else known.party, known.party if follows else said.party)
    text = said.text if follows and known.text == (before.text if before else "") else known.text
    made = Appearance(party, tuple(roles) or said.roles, positions, text=text)
    return known if made == known else made


def _party(one: object, other: object) -> Person | Organization:
    """A party with the identifiers, or the other names, of the other one besides."""
    if isinstance(one, Person) and isinstance(other, Person):
        identifiers = tuple(dict.fromkeys((*one.identifiers, *other.identifiers)))
        return one if identifiers == one.identifiers else Person(one.name, identifiers=identifiers)
    if isinstance(one, Organization) and isinstance(other, Organization):
        if one.name == other.acronym:
            return other  # "WRI", and now its long name
        changes = {
            name: getattr(other, name) for name in ("acronym", "url") if getattr(other, name) and not getattr(one, name)
        }
        return evolve(one, **changes) if changes else one
    return one  # type: ignore[return-value]  # a delegation is as it is


def _positions(
    known: tuple[Position, ...], said: tuple[Position, ...], before: tuple[Position, ...]
) -> tuple[Position, ...]:
    if not said:
        return known  # who is named without a position has not lost it
    kept = [one for one in known if not _among(one, before) or _among(one, said)]
    new = [one for one in said if not _among(one, chain(kept, before))]
    # Of two that say the same, one without its body, the fuller one is kept.
    fuller = [next((other for other in said if _is_fuller(other, one)), one) for one in kept]
    return (*fuller, *(one for one in new if not any(_is_fuller(other, one) for other in fuller)))


def _among(one: Position, others: Iterable[Position]) -> bool:
    return any(same_position(one, other) for other in others)


def same_position(one: Position, other: Position) -> bool:
    """
    Whether two positions are one, in other words or spelling: "counsellor of the State Council".

    >>> same_position(Position("Counselor", "State Council"), Position("counsellor", "the State Council"))
    True
    """
    if one == other:
        return True
    if one.former != other.former:
        return False
    a, b = facts_of([one]).held, facts_of([other]).held
    if not a or not b:
        return not a and not b and words(str(one)) == words(str(other))
    bodies = {body.words for body in b[0].bodies}
    return a[0].title_words == b[0].title_words and any(body.words in bodies for body in a[0].bodies)


def _is_fuller(one: Position, other: Position) -> bool:
    """Whether one states the same title as the other, and a body besides."""
    stated = one.organization is not None and other.organization is None and one.former == other.former
    return stated and words(one.title) == words(other.title) and bool(other.title)
