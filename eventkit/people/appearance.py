"""Who takes part in an event, as what, and in which positions: Appearance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from eventkit._drafts import draft_of
from eventkit.errors import PeopleError
from eventkit.people._alone import hold_alone
from eventkit.people.delegation import Delegation
from eventkit.people.name import Name
from eventkit.people.organization import Organization
from eventkit.people.person import Person
from eventkit.people.position import Position, to_positions
from eventkit.people.role import Role, to_roles

if TYPE_CHECKING:
    from eventkit.people.lines import Line

Party = Person | Organization | Delegation


def _to_party(value: object) -> Party:
    if isinstance(value, (Person, Organization, Delegation)):
        return value
    if isinstance(value, Name):
        return Person(value)
    raise PeopleError(f"{value!r} cannot appear at an event; give a Person, an Organization or a Delegation")


class _Placed:
    """Gives Appearance a slot that is no field: what `positions` are kept in."""

    __slots__ = ("_positions",)
    _positions: tuple[Position, ...] | Position


@frozen(init=False)
class Appearance(_Placed):
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

    def __init__(
        self,
        party: Party | Name,
        roles: Role | str | Sequence[Role | str],
        positions: Position | str | Mapping[str, Any] | Iterable[Any] | None = (),
        *,
        text: str = "",
    ) -> None:
        if type(positions) is tuple and len(positions) == 1:
            positions = positions[0]
        # One role and at most one position: by far the most.
        if (
            (type(party) is Person or type(party) is Organization)
            and type(roles) is tuple
            and len(roles) == 1
            and type(roles[0]) is Role
            and (type(positions) is Position or positions == ())
        ):
            _set_party(self, party)
            _set_roles(self, roles)
            _set_positions(self, positions)
            _set_text(self, text)
        else:
            self.__attrs_init__(party, roles, positions, text=text)

    @classmethod
    def _of_words(
        cls,
        words: str,
        roles: tuple[Role, ...],
        positions: tuple[Position, ...] = (),
        *,
        identifiers: tuple[str, ...] = (),
        text: str = "",
    ) -> Appearance:
        """
        That of `Person.deferred` with words as `words_of_name` gives them, in a third of the time: for the readers of
        this package, which type what they read themselves. Nothing is converted or checked.
        """
        person: Any = object.__new__(_PERSON)
        person._words = words
        person._identifiers = identifiers[0] if len(identifiers) == 1 else identifiers
        person.__class__ = Person
        appearance: Any = object.__new__(_APPEARANCE)
        appearance.party = person
        appearance.roles = roles
        appearance._positions = positions[0] if len(positions) == 1 else positions
        appearance.text = text
        appearance.__class__ = Appearance
        return appearance  # type: ignore[no-any-return]

    @classmethod
    def parse(
        cls,
        text: str,
        *,
        role: Role | str | Sequence[Role | str],
        among: Iterable[str | Name] = (),
        kind: str | None = None,
    ) -> Appearance:
        """
        The appearance that a line announces: "Name, Title, Organization", a body, or a delegation.

        `role` is the role of the list the line stands in; a role that the line itself names ("Moderator: …")
        takes its place, or is added where it is a kind of it ("Keynote: …" among speakers). `among` are the
        other names of the list, which may settle the order of the name.
        `kind` ("person", "body", "delegation") says what the words are; without it they decide: speakers and
        guests are persons unless the words are those of a body or a delegation; organizers, partners and the
        like are bodies unless the words are those of a person; a host may be either.

        Raises UnreadableName for words that are no name, AmbiguousParty for a host who could be either.

        >>> Appearance.parse("Jane Roe, Director, Lake Institute", role="speaker").positions
        (Position('Director', 'Lake Institute'),)
        >>> Appearance.parse("hosted by IGEA", role="host").organization
        Organization(name='IGEA')
        >>> Appearance.parse("Phoenix Rising", role="host")
        Traceback (most recent call last):
        eventkit.errors.AmbiguousParty: 'Phoenix Rising' could be a person or a body; say Person('Phoenix Rising') or \
Organization('Phoenix Rising')
        """
        from eventkit.people.lines import read_line  # on first use: it brings the word lists

        return cls._of_line(read_line(text), role, tuple(among), kind)

    @classmethod
    def parse_list(
        cls,
        texts: Iterable[str],
        *,
        role: Role | str | Sequence[Role | str],
        among: Iterable[str | Name] = (),
        kind: str | None = None,
    ) -> tuple[Appearance, ...]:
        """
        The appearances that the lines of one list announce; each name is read among the others, and those of `among`.

        Raises as `parse` does, for the first line that cannot be read.
        """
        from eventkit.people.lines import read_line

        lines = [read_line(text) for text in texts]
        names = (*(line.name for line in lines if line.name), *among)
        return tuple(cls._of_line(line, role, names, kind) for line in lines)

    @classmethod
    def _of_line(
        cls, line: Line, role: Role | str | Sequence[Role | str], among: tuple[str | Name, ...], kind: str | None
    ) -> Appearance:
        from eventkit.people._party import kind_of_line, roles_of_line

        roles = roles_of_line(role, line)
        kind = kind or kind_of_line(line, roles)
        if kind == "delegation":
            return cls(Delegation.parse(line.body), roles, text=line.text)
        if kind == "body":
            body = line.body.removeprefix("the ") if line.header else line.body
            return cls(Organization.parse(body), roles, text=line.text)
        if kind != "person":
            raise PeopleError(f"{kind!r} is not a kind of party; say 'person', 'body' or 'delegation'")
        name = Name.parse(line.name or line.body, among=[other for other in among if str(other) != line.name])
        return cls(Person(name), roles, Position.parse(line.rest) if line.name and line.rest else (), text=line.text)

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
        roles = to_roles(role)
        stated: list[Position] = []
        if title.strip() or organization:
            stated.append(Position(title, organization, former=former))
        elif former:
            raise PeopleError(f"{name}: former is said of a position, and no title or organization is given")
        stated.extend(to_positions(positions))
        if kind is None and not isinstance(name, Name):
            from eventkit.people._party import kind_of_fields

            kind = kind_of_fields(name, roles, stated)
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
        return str(self.party)

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


# See organization.py.
_slots: Any = Appearance
_set_party, _set_roles, _set_text = _slots.party.__set__, _slots.roles.__set__, _slots.text.__set__
_set_positions = hold_alone(Appearance, "positions", Position)
_PERSON, _APPEARANCE = draft_of(Person), draft_of(Appearance)


def _party(name: str | Name, kind: str | None, among: Iterable[str | Name], identifiers: Iterable[str]) -> Party:
    if kind == "body":
        return Organization.parse(str(name))
    if kind == "delegation":
        return Delegation.parse(str(name))
    if kind in (None, "person"):
        read = name if isinstance(name, Name) else Name.parse(name, among=tuple(among))
        return Person(read, identifiers=tuple(identifiers))
    raise PeopleError(f"{kind!r} is not a kind of party; say 'person', 'body' or 'delegation'")
