"""
The paragraph of a description that tells who appears, taken back (read_people).

Each role has a line with its label, and those who have it on the same line or in a list below. What was read counts
only if writing it gives the very same lines.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from eventkit.errors import EventkitError
from eventkit.formats import _description as told
from eventkit.people import Appearance, Delegation, Name, NamePart, Organization, Person, Position, Role
from eventkit.people._honorifics import is_credential, is_generation
from eventkit.people.name import words_of_name

_ONE, _SEVERAL, _EITHER = 1, 2, 3


class _Label(NamedTuple):
    """
    What stands before people: the role ("" and None for none), whether one name follows, several, or either, whether
    they are bodies if not said, and whether the role is of bodies behind the event.
    """

    words: str
    name: str
    role: Role | None
    number: int
    of_bodies: bool
    behind: bool


def _labels() -> dict[str, _Label]:
    found: dict[str, _Label] = {}

    def add(words: str, name: str, number: int, of_bodies: bool) -> None:
        found[words] = _Label(words, name, _role(name), number, of_bodies, name in told.BODIES_BEHIND)

    for name, labels in told.ROLE_LABELS.items():
        if labels.one == labels.several:
            add(labels.one, name, _EITHER, labels.of_bodies)
        else:
            add(labels.one, name, _ONE, labels.of_bodies)
            add(labels.several, name, _SEVERAL, labels.of_bodies)
        if labels.bodies:
            add(labels.bodies, name, _EITHER, True)
    return found


@lru_cache(maxsize=1024)
def _role(name: str) -> Role | None:
    """The role of that name; None for "", and for what no role can be called."""
    try:
        return Role(name) if name else None
    except EventkitError:
        return None


_LABELS = _labels()


def _label(words: str) -> _Label | None:
    """The label of these words, if they are one."""
    if words.startswith(told.IN_ROLE):
        role = _role(words[len(told.IN_ROLE) :])
        if role is None:
            return None
        return _Label(words, role.name, role, _EITHER, False, role.name in told.BODIES_BEHIND)
    return _LABELS.get(words)


def begins_people(words: str) -> bool:
    """Whether the words before the first colon of a line are those of a role."""
    return words in _LABELS or words.startswith(told.IN_ROLE)


# The lines of one role: its label, the words of its members, and whether these are in lines of their own.
_Group = tuple[_Label, list[str], bool]

# Who one entry of a list names; their name; and whether the entry is what is told of such a person among people, or of
# such a body among bodies.
_Member = tuple[Appearance, str, bool]


def read_people(lines: list[str]) -> tuple[Appearance, ...] | None:
    """Who appears, from the lines that tell it; None if these are no such lines."""
    groups = _groups(lines)
    if not groups:
        return None
    return _in_one_role_each(groups) or _in_several_roles(groups, lines)


def _in_one_role_each(groups: list[_Group]) -> tuple[Appearance, ...] | None:
    """Who appears, if everybody does in one role, and group by group these are the lines; None for a closer look."""
    found: list[Appearance] = []
    names: set[str] = set()
    behind = False
    for label, entries, listed in groups:
        if (behind and not label.behind) or not names.isdisjoint(entries):
            return None
        _, name, _, _, of_bodies, behind = label
        members = []
        called = []
        for entry in entries:
            member = _read_member(entry, name, of_bodies)
            if member is None or not member[2]:
                return None
            members.append(member[0])
            called.append(member[1])
        if told.group_label(name, members) != (label.words, of_bodies):
            return None
        if told.on_one_line(entries, "; ".join(entries)) is listed:
            return None
        found += members
        names.update(called)
    return tuple(found)


def _in_several_roles(groups: list[_Group], lines: list[str]) -> tuple[Appearance, ...] | None:
    """Who appears, where a name that comes again may be somebody in another role; None if these are no such lines."""
    for merging in (True, False):
        found: list[Appearance] = []
        known: dict[str, list[int]] = {}
        # Groups come in the order of their first members, those of the bodies behind the event in one of their own.
        firsts = {True: 0, False: 0}
        for label, entries, _ in groups:
            role, behind = label.role, label.behind
            before = len(found)
            at = firsts[behind]
            for number, entry in enumerate(entries):
                # Of several of one name the first that keeps the order: it leaves most of them to the next.
                alike = known.get(entry, ()) if merging and role else ()
                place = bisect_left(alike, at)
                at = alike[place] if place < len(alike) and alike[place] < before else len(found)
                if not number:
                    firsts[behind] = at
                if at < before and role:
                    one = found[at]
                    found[at] = Appearance(one.party, (*one.roles, role), one.positions)
                else:
                    member = _read_member(entry, label.name, label.of_bodies)
                    if member is None:
                        return None
                    if merging:
                        known.setdefault(member[1], []).append(at)
                    found.append(member[0])
                at += 1
        if told.people_lines(found) == lines:
            return tuple(found)
    return None


def _groups(lines: list[str]) -> list[_Group]:
    """The lines by role; none at all if one of them is of another kind."""
    groups: list[_Group] = []
    seen: set[str] = set()
    at, count = 0, len(lines)
    while at < count:
        words, colon, rest = lines[at].partition(": ")
        at += 1
        if not rest:
            if colon or words[-1:] != ":":
                return []
            words = words[:-1]
        label = _label(words)
        if label is None or label.name in seen:
            return []
        seen.add(label.name)
        if rest:
            entries = rest.split("; ")
            # Names with marks of their own stand in lines of their own, unless there is one.
            odd = "," in rest or rest.count(";") >= len(entries)
            if label.number is _ONE or (label.number is _EITHER and odd):
                entries = [rest]
        else:
            start = at
            while at < count and lines[at].startswith("- "):
                at += 1
            entries = [line[2:] for line in lines[start:at]]
            if not entries:
                return []
        groups.append((label, entries, not rest))
    return groups


@lru_cache(maxsize=8192)
def _read_member(entry: str, role: str, of_bodies: bool) -> _Member | None:
    """
    Who one entry of a list names, in a role ("" for none): "Jane Roe, Mayor, Oslo". None for words that nobody can be.

    Names and positions are read when they are asked for. The cache serves feeds that name the same people in
    many events; its values never change.
    """
    known = _role(role)
    roles = () if known is None else (known,)
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
            organization = Organization.parse(body)
            name = line = str(organization)
            appearance = Appearance(organization, roles, text=text)
        elif mark == told.DELEGATION_MARK or (not mark and told.reads_as_delegation(body)):
            delegation = Delegation.parse(body)
            return Appearance(delegation, roles, text=text), str(delegation), False
        else:
            name, rest = _name_and_rest(body)
            positions = _positions(rest)
            line = told.with_positions(name, positions) if positions else name
            if words_of_name(name) == name:
                appearance = Appearance._of_words(name, roles, positions, text=text)
            else:  # spaces and marks that a reader of names takes for nothing are kept all the same
                parts = (NamePart("undecided", name),) if name else ()
                appearance = Appearance(Person(Name(name, parts)), roles, positions, text=text)
    except (EventkitError, ValueError):
        return None
    return appearance, name, not mark and line == entry and told.line_of(entry) == entry


def _name_and_rest(text: str) -> tuple[str, str]:
    """A name with its degrees and its generation, and what follows: ("Jane Roe, PhD", "Mayor, Oslo")."""
    name, comma, rest = text.partition(", ")
    while comma:
        word, comma, further = rest.partition(", ")
        if not _goes_with_name(word):
            break
        name, rest = f"{name}, {word}", further
    return name, rest


@lru_cache(maxsize=4096)
def _goes_with_name(word: str) -> bool:
    return is_credential(word) or is_generation(word)


@lru_cache(maxsize=8192)
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
