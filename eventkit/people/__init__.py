"""Who takes part in events: names, persons, bodies, delegations, positions, appearances and their roles."""

from eventkit.people.appearance import Appearance
from eventkit.people.delegation import Delegation
from eventkit.people.name import Name, NamePart
from eventkit.people.organization import Organization
from eventkit.people.person import Person
from eventkit.people.position import Position
from eventkit.people.role import Role

__all__ = ["Appearance", "Delegation", "Name", "NamePart", "Organization", "Person", "Position", "Role"]
