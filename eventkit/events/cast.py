"""Who appears at an event or session, said and read by role: `speakers=`, `hosts=` … and the properties so named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, TypeAlias

from attrs import evolve

from eventkit._messages import show
from eventkit.errors import InvalidField
from eventkit.events._convert import convert_field
from eventkit.people import Appearance, Delegation, Organization, Person
from eventkit.people.role import (
    CO_ORGANIZER,
    GUEST,
    HOST,
    MODERATOR,
    ORGANIZER,
    PANELIST,
    PARTNER,
    PUBLISHER,
    SPEAKER,
    SPONSOR,
    Role,
)

Party: TypeAlias = str | Person | Organization | Delegation | Appearance
People: TypeAlias = Party | Iterable[Party] | None

# The keyword (and property) of each role that has one, in the order in which events list them.
ROLE_FIELDS: Mapping[str, Role] = {
    "speakers": SPEAKER,
    "panelists": PANELIST,
    "moderators": MODERATOR,
    "hosts": HOST,
    "guests": GUEST,
    "organizers": ORGANIZER,
    "co_organizers": CO_ORGANIZER,
    "partners": PARTNER,
    "sponsors": SPONSOR,
    "publishers": PUBLISHER,
}


class Cast:
    """The properties that read `appearances` by role; Event and Session have them."""

    __slots__ = ()
    appearances: tuple[Appearance, ...]

    def in_role(self, role: Role | str) -> tuple[Appearance, ...]:
        """Those who appear in the role, in stated order."""
        wanted = role if isinstance(role, Role) else Role(role)
        return tuple(appearance for appearance in self.appearances if wanted in appearance.roles)

    @property
    def speakers(self) -> tuple[Appearance, ...]:
        """Those who speak."""
        return self.in_role(SPEAKER)

    @property
    def panelists(self) -> tuple[Appearance, ...]:
        """Those on a panel."""
        return self.in_role(PANELIST)

    @property
    def moderators(self) -> tuple[Appearance, ...]:
        """Those who lead through the event."""
        return self.in_role(MODERATOR)

    @property
    def hosts(self) -> tuple[Appearance, ...]:
        """Persons and bodies that host."""
        return self.in_role(HOST)

    @property
    def guests(self) -> tuple[Appearance, ...]:
        """Guests of an episode or a talk."""
        return self.in_role(GUEST)

    @property
    def organizers(self) -> tuple[Appearance, ...]:
        """Bodies (or persons) that organize."""
        return self.in_role(ORGANIZER)

    @property
    def co_organizers(self) -> tuple[Appearance, ...]:
        """Bodies (or persons) that organize with them."""
        return self.in_role(CO_ORGANIZER)

    @property
    def partners(self) -> tuple[Appearance, ...]:
        """Partners of the event."""
        return self.in_role(PARTNER)

    @property
    def sponsors(self) -> tuple[Appearance, ...]:
        """Those who pay for it."""
        return self.in_role(SPONSOR)

    @property
    def publishers(self) -> tuple[Appearance, ...]:
        """Those who publish it: the publication of an episode."""
        return self.in_role(PUBLISHER)


def cast(appearances: object, people: Mapping[str, People]) -> tuple[Appearance, ...]:
    """
    All appearances: those given as such, then those of each role keyword in the order of ROLE_FIELDS.

    A keyword that is given replaces everybody who had its role, so that `attrs.evolve(event, speakers=[…])`
    does what it says; who had another role as well keeps that one.
    """
    stated = convert_field(_appearances, appearances, "appearances")
    if not people:
        return stated
    members = list(stated)
    for name, role in ROLE_FIELDS.items():
        if people.get(name) is None:
            continue
        members = [kept for member in members if (kept := _without(member, role))]
        # Those of other roles that could be one with somebody of this role, so that not all are looked at for each.
        alike: dict[tuple[str, str], list[int]] = {}
        for i, member in enumerate(members):
            alike.setdefault((member.text, member.name), []).append(i)
        for added in convert_field(partial(_in_role, role=role), people[name], name):
            others = alike.get((added.text, added.name), [])
            same = next((i for i in others if _one(members[i], added)), None)
            if same is None:
                members.append(added)
            else:
                others.remove(same)
                members[same] = evolve(members[same], roles=members[same].roles + added.roles)
    return tuple(members)


def _one(a: Appearance, b: Appearance) -> bool:
    """Whether two entries are one appearance in two roles: all but the roles is equal."""
    return a.party == b.party and a.positions == b.positions and a.text == b.text and not set(a.roles) & set(b.roles)


def _without(member: Appearance, role: Role) -> Appearance | None:
    if role not in member.roles:
        return member
    rest = tuple(other for other in member.roles if other != role)
    return evolve(member, roles=rest) if rest else None


def _appearances(value: object) -> tuple[Appearance, ...]:
    members: Any = (value,) if isinstance(value, Appearance) else value
    if type(members) not in (list, tuple) and (  # asked first: an abstract class takes long to say whether it is one
        not isinstance(members, Iterable) or isinstance(members, str | bytes | Mapping)
    ):
        raise InvalidField(f"expected appearances, got {show(value)}", value=value)
    found = tuple(members)
    for member in found:
        if not isinstance(member, Appearance):
            raise InvalidField(
                f"{show(member)} is not an Appearance; say it by role instead, as in speakers=[…]", value=member
            )
    return found


def _in_role(value: object, role: Role) -> tuple[Appearance, ...]:
    """The people of one role keyword; strings are read as lines, each with the others as its list."""
    if isinstance(value, str | Person | Organization | Delegation | Appearance):
        value = (value,)
    if not isinstance(value, Iterable) or isinstance(value, bytes | Mapping):
        raise InvalidField(f"expected names, Person, Organization or Appearance, got {show(value)}", value=value)
    given = list(value)
    for item in given:
        if not isinstance(item, str | Person | Organization | Delegation | Appearance):
            raise InvalidField(f"expected a name, Person, Organization or Appearance, got {show(item)}", value=item)
    lines = [item for item in given if isinstance(item, str)]
    read = iter(Appearance.parse_list(lines, role=role) if lines else ())
    return tuple(next(read) if isinstance(item, str) else _as_appearance(item, role) for item in given)


def _as_appearance(item: Person | Organization | Delegation | Appearance, role: Role) -> Appearance:
    if not isinstance(item, Appearance):
        return Appearance(item, roles=(role,))
    return item if role in item.roles else evolve(item, roles=(*item.roles, role))
