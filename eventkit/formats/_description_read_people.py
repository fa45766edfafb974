"""
The paragraph of a description that tells who appears, taken back (read_people).

Each role has a line with its label, and those who have it on the same line or in a list below. What was read counts
only if writing it gives the very same lines.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from eventkit.errors import EventkitError
from eventkit.formats import _description as told
from eventkit.people import Appearance, Delegation, Name, NamePart, Organization, Person, Position, Role
from eventkit.people._honorifics import is_credential, is_generation

# Of each label: the role, whether what follows is one name, several, or either, and whether they are bodies.
_ONE, _SEVERAL, _EITHER = 1, 2, 3


def _group_labels() -> dict[str, tuple[str, int, bool]]:
    found: dict[str, tuple[str, int, bool]] = {}
    for name, labels in told.ROLE_LABELS.items():
        if labels.one == labels.several:
            found[labels.one] = (name, _EITHER, labels.of_bodies)
        else:
            found[labels.one] = (name, _ONE, labels.of_bodies)
            found[labels.several] = (name, _SEVERAL, labels.of_bodies)
        if labels.bodies:
            found[labels.bodies] = (name, _EITHER, True)
    return found


_GROUPS = _group_labels()


def begins_people(label: str) -> bool:
    """Whether the words before the first colon of a line are those of a role."""
    return label in _GROUPS or label.startswith(told.IN_ROLE)


def read_people(lines: list[str]) -> tuple[Appearance, ...] | None:
    """Who appears, from the lines that tell it; None if these are no such lines."""
    groups = list(_groups(lines))
    if not groups or groups[-1] is None:
        return None
    for merging in (True, False):
        found: list[Appearance] = []
        known: dict[str, list[int]] = {}
        # Groups come in the order of their first members, those of the bodies behind the event in one of their own.
        firsts = {True: 0, False: 0}
        for group in groups:
            if group is None:
                return None
            role, of_bodies, entries = group
            before = len(found)
            behind = role is not None and role.name in told.BODIES_BEHIND
            at = firsts[behind]
            for number, entry in enumerate(entries):
                # Of several of one name the first that keeps the order: it leaves most of them to the next.
                alike = known.get(entry, ()) if merging and role else ()
                place = bisect_left(alike, at)
                at = alike[place] if place < len(alike) and alike[place] < before else len(found)
                if not number:
                    firsts[behind] = at
                if at < before and role:
                    found[at] = _appearance(found[at].party, (*found[at].roles, role), found[at].positions, "")
                else:
                    member = read_member(entry, role, of_bodies)
                    if member is None:
                        return None
                    if merging:
                        known.setdefault(told.name_of(member), []).append(at)
                    found.append(member)
                at += 1
        if told.people_lines(found) == lines:
            return tuple(found)
    return None


def _groups(lines: list[str]) -> Iterator[tuple[Role | None, bool, list[str]] | None]:
    """The role, what its members are if not said, and their words; None, as the last, for a line of another kind."""
    seen: set[str] = set()
    at = 0
    while at < len(lines):
        label, _, rest = lines[at].partition(": ")
        at += 1
        if not rest:
            label = label.removesuffix(":")
        facts = _GROUPS.get(label)
        if facts is None and label.startswith(told.IN_ROLE):
            facts = (label[len(told.IN_ROLE) :], _EITHER, False)
        if facts is None or facts[0] in seen:
            yield None
            return
        name, number, of_bodies = facts
        seen.add(name)
        if rest:
            entries = rest.split("; ")
            # Names with marks of their own stand in lines of their own, unless there is one.
            odd = "," in rest or rest.count(";") >= len(entries)
            if number is _ONE or (number is _EITHER and odd):
                entries = [rest]
        else:
            entries = []
            while at < len(lines) and lines[at].startswith("- "):
                entries.append(lines[at][2:])
                at += 1
        role = _role(name) if name else None
        if name and role is None:
            yield None
            return
        yield role, of_bodies, entries


@lru_cache(maxsize=1024)
def _role(name: str) -> Role | None:
    try:
        return Role(name)
    except EventkitError:
        return None


@lru_cache(maxsize=8192)
def read_member(entry: str, role: Role | None, of_bodies: bool) -> Appearance | None:
    """
    The appearance that one entry of a list tells: "Jane Roe, Mayor, Oslo". None for words that nobody can be.

    Names and positions are read when they are asked for. The cache serves feeds that name the same people in
    many events; its values never change.
    """
    roles = () if role is None else (role,)
    body, mark = entry, ""
    if entry[-1:] == ")":
        for mark in (told.ORGANIZATION_MARK, told.PERSON_MARK, told.DELEGATION_MARK):
            if entry.endswith(mark):
                body = entry.removesuffix(mark)
                break
        else:
            mark = ""
    text = "" if told.is_stated_line(body) else body
    try:
        if mark == told.ORGANIZATION_MARK or (of_bodies and not mark):
            return _appearance(Organization.parse(body), roles, (), text)
        if mark == told.DELEGATION_MARK or (not mark and told.reads_as_delegation(body)):
            return _appearance(Delegation.parse(body), roles, (), text)
        name, rest = _name_and_rest(body)
        return _appearance(Person(_name(name)), roles, _positions(rest), text)
    except (EventkitError, ValueError):
        return None


def _appearance(
    party: Person | Organization | Delegation, roles: tuple[Role, ...], positions: tuple[Position, ...], text: str
) -> Appearance:
    """An Appearance of typed values: a third of the time that checking them again takes."""
    appearance = object.__new__(Appearance)
    set_value = object.__setattr__
    set_value(appearance, "party", party)
    set_value(appearance, "roles", roles)
    set_value(appearance, "positions", positions)
    set_value(appearance, "text", text)
    return appearance


def _name_and_rest(text: str) -> tuple[str, str]:
    """A name with its degrees and its generation, and what follows: ("Jane Roe, PhD", "Mayor, Oslo")."""
    name, comma, rest = text.partition(", ")
    while comma:
        word, comma, further = rest.partition(", ")
        if not (is_credential(word) or is_generation(word)):
            break
        name, rest = f"{name}, {word}", further
    return name, rest


def _name(text: str) -> Name:
    name = Name.deferred(text)
    # Spaces and marks that a reader of names takes for nothing are kept all the same.
    return name if name.text == text else Name(text, (NamePart("undecided", text),) if text else ())


def _positions(text: str) -> tuple[Position, ...]:
    if not text.strip():
        return ()
    said = text.split("; ")
    return tuple(map(Position.deferred, said if all(map(str.strip, said)) else (text,)))


def people_count(lines: list[str]) -> int:
    """How many of the first lines can be about people."""
    count, listed = 0, False
    for line in lines:
        label, colon, rest = line.partition(":")
        known = bool(colon) and begins_people(label)
        if not known and not (listed and line.startswith("- ")):
            break
        listed = not rest if known else listed
        count += 1
    return count
