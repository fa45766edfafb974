"""Who of a roster is one person, and who may be: RosterPerson, Maybe."""

from __future__ import annotations

import unicodedata
import uuid
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from eventkit._plain import plain
from eventkit.errors import PeopleError
from eventkit.people import Appearance, Name, Organization, Position
from eventkit.rosters._row import Row, Seat

if TYPE_CHECKING:
    from eventkit.people.identity import Grouping

# The namespace of the identifiers of persons (RFC 9562 §5.5); made once, never to change.
_NAMESPACE = uuid.UUID("0d6f0a6e-6f5a-5b3e-9d1c-2f6f6b0a7c44")


@frozen(repr=False)
class RosterPerson:
    """
    One human being on a roster, as far as the announcements say: all rows that are theirs, and why.

    `name` is the name stated first, in the order it was stated, without honorific. `reasons` says why several rows are
    one person, or is empty where nothing had to be decided. Roster.separate takes such a claim back.
    """

    name: str
    rows: tuple[Row, ...]
    reasons: tuple[str, ...]
    uid: str

    @property
    def names(self) -> tuple[Name, ...]:
        """Every form of the name that was stated, first stated first."""
        by_text: dict[str, Name] = {}
        for row in self._stated:
            if row.name:
                by_text.setdefault(row.name.text, row.name)
        return tuple(by_text.values())

    @property
    def name_parts(self) -> Name:
        """
        The stated form that says most about family and given name: the first that tells them apart, else the first.
        """
        name = self._telling.name
        assert name is not None, "a person has a name on every row"
        return name

    @property
    def family(self) -> str:
        """The family name; "" where no stated form of the name tells it."""
        return self._telling.family

    @property
    def given(self) -> str:
        """The given names; "" where no stated form of the name tells them."""
        return self._telling.given

    @property
    def honorific(self) -> str:
        """The honorific stated first ("Mr."), or "" if none was stated."""
        return next((row.honorific for row in self._stated if row.honorific), "")

    @property
    def native(self) -> Name | None:
        """The name in another script, where one was stated beside it."""
        return next((row.name.native for row in self._stated if row.name and row.name.native), None)

    @property
    def events(self) -> tuple[str, ...]:
        """The titles of the events, without repetitions."""
        return tuple(dict.fromkeys(row.event for row in self.rows))

    @property
    def positions(self) -> tuple[Position, ...]:
        """All positions stated, without repetitions."""
        return tuple(dict.fromkeys(position for row in self.rows for position in row.appearance.positions))

    @property
    def organizations(self) -> tuple[Organization, ...]:
        """The bodies of the positions that are not former ones, without repetitions."""
        held = (position.organization for position in self.positions if not position.former)
        return tuple(dict.fromkeys(body for body in held if body))

    @property
    def identifiers(self) -> tuple[str, ...]:
        """The identifiers stated for the person: ORCID, Wikidata, a page."""
        people = (row.appearance.person for row in self.rows)
        return tuple(dict.fromkeys(each for person in people if person for each in person.identifiers))

    @property
    def _stated(self) -> list[Row]:
        return sorted(self.rows, key=_index)

    @property
    def _telling(self) -> Row:
        stated = self._stated
        return next((row for row in stated if row.family and row.given), stated[0])

    def __repr__(self) -> str:
        return f"RosterPerson({self.name!r}, events={list(self.events)!r})"

    def __str__(self) -> str:
        return self.name


@frozen(repr=False)
class Maybe:
    """
    Two persons of a roster who may be one, and what speaks for it: to be settled by somebody who knows.

    Roster.confirm(maybe.a, maybe.b) says that they are one, Roster.separate(maybe.a, maybe.b) that they are not.
    """

    a: RosterPerson
    b: RosterPerson
    reasons: tuple[str, ...]

    def __repr__(self) -> str:
        return f"Maybe({self.a.name!r}, {self.b.name!r}, reasons={list(self.reasons)!r})"

    def __str__(self) -> str:
        who = " and ".join(f"{person.name} ({person.rows[0].event})" for person in (self.a, self.b))
        return f"{who}: {'; '.join(self.reasons)}" if self.reasons else who


def _index(row: Row) -> int:
    return row.index


def grouped(
    seats: Iterable[tuple[int, Seat, Appearance]],
    *,
    confirmed: Iterable[tuple[int, int]],
    separated: Iterable[tuple[int, int]],
) -> tuple[Grouping, tuple[int, ...]]:
    """
    Who is one person among the appearances, by the rules of eventkit.people.identity.

    The grouping counts named persons only; the second value has, for each of them, its index among all appearances.
    Persons with an identifier in common (an ORCID, say) are one.
    """
    from eventkit.people.identity import Mention, group  # loads tables of readings: on first use only

    where: list[int] = []
    mentions: list[Mention] = []
    holders: dict[str, list[int]] = {}
    for index, seat, appearance in seats:
        if appearance.person is None:
            continue
        for identifier in appearance.person.identifiers:
            holders.setdefault(identifier, []).append(len(where))
        where.append(index)
        mentions.append(Mention(appearance.person.name, positions=appearance.positions, event=seat.origin.uid))
    place_of = {index: place for place, index in enumerate(where)}
    by_hand, apart = _placed("confirmed", confirmed, place_of), _placed("separated", separated, place_of)
    by_identifier = [(places[0], place) for places in holders.values() for place in places[1:]]
    grouping = group(mentions, confirmed=[*by_hand, *by_identifier], separated=apart)
    return _with_identifiers(grouping, holders, by_hand), tuple(where)


def _placed(name: str, pairs: Iterable[tuple[int, int]], place_of: Mapping[int, int]) -> list[tuple[int, int]]:
    """The pairs of row indexes as places among the persons; an index of no person's row is an error."""
    found = []
    for a, b in pairs:
        for index in (a, b):
            if index not in place_of:
                raise PeopleError(f"{name}: ({a}, {b}) settles the row {index}, and no person is in that row")
        found.append((place_of[a], place_of[b]))
    return found


def _with_identifiers(
    grouping: Grouping, holders: Mapping[str, Sequence[int]], by_hand: Sequence[tuple[int, int]]
) -> Grouping:
    """The grouping with an identifier in common as the reason that it is; nobody confirmed such a pair by hand."""
    from eventkit.people.identity import CONFIRMED

    person_of = {place: n for n, places in enumerate(grouping.people) for place in places}
    settled = {person_of[a] for a, b in by_hand if person_of[a] == person_of[b]}
    reasons = list(grouping.reasons)
    for identifier, places in holders.items():
        counts = Counter(person_of[place] for place in places)
        for person in (person for person, count in counts.items() if count > 1):
            kept = [why for why in reasons[person] if why != CONFIRMED or person in settled]
            reasons[person] = (*kept, f"identifier in common: {identifier}")
    return evolve(grouping, reasons=tuple(reasons))


def display_name(name: Name) -> str:
    """
    A name for every row of its person: without honorific, in the order stated, capitals that only mark it taken back.

    >>> display_name(Name.parse("Mr. Baoxing QIU"))
    'Baoxing Qiu'
    """
    recased = name.render("full", order=name.order) if name.order in ("family-first", "given-first") else ""
    return plain(recased if recased.casefold() == name.full.casefold() else name.full or name.text)


def person_uid(name: str, event_uid: str, seen: dict[str, int]) -> str:
    """
    An identifier for the person that stays the same from one export to the next: "urn:uuid:…" (RFC 9562 §5.5).

    Made of the name and the event stated first; `seen` counts persons of whom both are the same.
    """
    key = f"{fold(name)}\n{event_uid}"
    seen[key] = seen.get(key, 0) + 1
    return uuid.uuid5(_NAMESPACE, f"{key}\n{seen[key]}").urn


def fold(text: str) -> str:
    """The words for comparing: case, width and white space do not matter, accents do."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(text.casefold().split())


def alphabetical(text: str) -> tuple[str, str]:
    """
    Sorts words the same on every machine, whatever its language: by letters first, by accents where these are equal.

    >>> sorted(["Zoe", "adam", "Ábel", "abel"], key=alphabetical)
    ['abel', 'Ábel', 'adam', 'Zoe']
    """
    folded = fold(text)
    if folded.isascii():
        return (folded, folded)
    return ("".join([letter for letter in folded if not unicodedata.combining(letter)]), folded)
