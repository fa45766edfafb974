"""Who takes part in an event, as what, and in which positions: Appearance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import field, frozen

from eventkit.errors import PeopleError
from eventkit.people.delegation import Delegation
from eventkit.people.name import Name
from eventkit.people.organization import Organization
from eventkit.people.person import Person
from eventkit.people.position import Position, to_positions
from eventkit.people.role import Role, to_roles

Party = Person | Organization | Delegation


def _to_party(value: object) -> Party:
    if isinstance(value, (Person, Organization, Delegation)):
        return value
    if isinstance(value, Name):
        return Person(value)
    raise PeopleError(f"{value!r} cannot appear at an event; give a Person, an Organization or a Delegation")


@frozen
class Appearance:
    """
    One person, body or delegation in one or more roles at an event, with the positions held that day.

    `text` is the words it came from, verbatim ("" when made from values).

    >>> appearance = Appearance(Person("Jane Roe"), "moderator", [Position("CEO", "ACME")])
    >>> appearance.name, str(appearance.roles[0]), appearance.positions
    ('Jane Roe', 'Moderator', (Position('CEO', 'ACME'),))
    """

    party: Party = field(converter=_to_party)
    roles: tuple[Role, ...] = field(converter=to_roles)
    positions: tuple[Position, ...] = field(default=(), converter=to_positions)
    text: str = field(default="", kw_only=True)

    @classmethod
    def from_fields(
        cls,
        *,
        name: str | Name,
        role: Role | str | Sequence[Role | str],
        title: str = "",
        organization: str | Organization | None = None,
        former: bool = False,
        positions: Any = (),
        identifiers: Iterable[str] = (),
        kind: str | None = None,
        among: Iterable[str | Name] = (),
        text: str = "",
    ) -> Appearance:
        """
        An appearance from the fields of a table or a row, each said for itself.

        `title`, `organization` and `former` are one position; `positions` are further ones, each words, a
        Position or a table. `kind` is "person", "body" or "delegation"; without it, roles of bodies give an
        Organization, a title a Person, and a host is read by its words as in `parse`.
        Raises PeopleError, UnreadableName or AmbiguousParty.
        """
        roles = to_roles(role)  # type: ignore[arg-type]
        stated: list[Position] = []
        if title.strip() or organization:
            stated.append(Position(title, organization, former=former))
        elif former:
            raise PeopleError(f"{name}: former is said of a position, and no title or organization is given")
        stated.extend(to_positions(positions))
        if kind is None and not isinstance(name, Name):
            kind = _kind_of(name, roles, stated)
        return cls(_party(name, kind, among, identifiers), roles, tuple(stated), text=text)

    @property
    def person(self) -> Person | None:
        """The person, or None for a body or a delegation."""
        return self.party if isinstance(self.party, Person) else None

    @property
    def organization(self) -> Organization | None:
        """The body that takes part itself, or None; the bodies that people belong to are in `positions`."""
        return self.party if isinstance(self.party, Organization) else None

    @property
    def delegation(self) -> Delegation | None:
        """The unnamed people who spoke for others, or None."""
        return self.party if isinstance(self.party, Delegation) else None

    @property
    def name(self) -> str:
        """The name as it was stated, with honorifics: "Mr. Baoxing QIU"."""
        if isinstance(self.party, Organization):
            return str(self.party)
        return self.party.name.text if isinstance(self.party, Person) else self.party.text

    @property
    def schema_org(self) -> tuple[str, ...]:
        """The schema.org properties for these roles, given who has them: a body that hosts is an "organizer"."""
        body = not isinstance(self.party, Person)
        named = ("organizer" if body and role.name in ("host", "co-host") else role.schema_org for role in self.roles)
        return tuple(dict.fromkeys(named))

    def __str__(self) -> str:
        return ", ".join([self.name, "; ".join(map(str, self.positions))]) if self.positions else self.name

    def __repr__(self) -> str:
        shown = [f"<Appearance {self.name!r}", "/".join(role.name for role in self.roles)]
        shown += ["; ".join(map(str, self.positions))] if self.positions else []
        return ": ".join(shown) + ">"


def _kind_of(name: str, roles: tuple[Role, ...], positions: Sequence[Position]) -> str:
    if roles and all(role.of_bodies for role in roles) and not any(p.title for p in positions):
        return "body"
    return "person"


def _party(name: str | Name, kind: str | None, among: Iterable[str | Name], identifiers: Iterable[str]) -> Party:
    if kind == "body":
        return Organization.parse(str(name))
    if kind == "delegation":
        return Delegation(str(name))
    if kind in (None, "person"):
        read = name if isinstance(name, Name) else Name.parse(name, among=tuple(among))
        return Person(read, identifiers=tuple(identifiers))
    raise PeopleError(f"{kind!r} is not a kind of party; say 'person', 'body' or 'delegation'")
