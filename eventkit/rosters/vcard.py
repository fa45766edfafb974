"""
The roster's people as vCards: one card per person, version 3.0 (RFC 2426) or 4.0 (RFC 6350) by option.

3.0 is what phones, Google and Outlook import most surely, so it is the default. A card has FN and N; TITLE and ORG
as of the latest dated event at which a position was stated; NOTE with every event, in which role and positions,
former ones too, and why several appearances are one person; UID (urn:uuid, the same from one export to the next);
SORT-STRING or SORT-AS; LANGUAGE of the name where it is known; in 4.0 the name in another script under ALTID, in
3.0 in the NOTE. REV is the latest change that the events state, and absent if they state none. Nothing is invented:
no mail address, number or photo.

What it cannot say: delegations and bodies, which are no persons; former positions, events and roles except as words
of NOTE; which title belongs to which organization beyond the first pair, for programs that do not know groups
("item2.TITLE"); and a name without a stated order, which stands whole in the family part of N, without SORT-STRING.
Who may be one person has two cards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from eventkit._messages import show
from eventkit.errors import UnknownForm
from eventkit.people import Name, Position
from eventkit.rosters._losses import unlisted
from eventkit.rosters._row import Row, time_order
from eventkit.rosters._suggest import unknown
from eventkit.rosters._vcard_lines import folded, quoted, text
from eventkit.written import Loss

if TYPE_CHECKING:
    from eventkit.rosters._people import RosterPerson
    from eventkit.rosters._shape import Roster

NAME = "vcard"
SUFFIXES = (".vcf", ".vcard")
MEDIA_TYPE = "text/vcard"

VERSIONS = ("3.0", "4.0")
_PRODID = "-//eventkit//rosters//EN"


def render(roster: Roster, *, by: str = "person", version: str = "3.0") -> str:
    """
    The cards, one after the other, in the roster's order of people; to be written as UTF-8 without touching line ends.

    Raises:
        UnknownForm: another version than "3.0" or "4.0", or a view that is not by person.
    """
    if version not in VERSIONS:
        raise unknown("vCard version", version, VERSIONS)
    if by != "person":
        raise UnknownForm(f"vCards are one card per person, so by={by!r} cannot be; leave it out")
    return "".join([folded(line) for person in roster.people for line in _card(person, modern=version == "4.0")])


def losses(roster: Roster) -> Iterator[Loss]:
    """Delegations and bodies, which have no card, and the events of which nobody is listed at all."""
    for row in roster.rows:
        if not row.person_uid:
            reason = f"{show(row.stated_name)} is no person: no card"
            yield Loss(row.origin.title, "appearances", reason, uid=row.origin.uid)
    yield from unlisted(roster)


def _card(person: RosterPerson, *, modern: bool) -> Iterator[str]:
    name = person.name_parts
    yield "BEGIN:VCARD"
    yield f"VERSION:{'4.0' if modern else '3.0'}"
    yield f"PRODID:{_PRODID}"
    yield f"UID:{person.uid}"
    if modern:
        yield "KIND:individual"
    native = person.native if modern else None
    yield from _name_lines(name, person.name, person.honorific, native, modern=modern)
    if name.nickname:
        yield f"NICKNAME:{text(name.nickname)}"
    yield from _position_lines(_current(person))
    yield from _identifier_lines(person.identifiers)
    yield f"NOTE:{text(_note(person, modern=modern))}"
    if revised := _revised(person):
        yield f"REV:{revised.strftime('%Y%m%dT%H%M%SZ') if modern else revised.strftime('%Y-%m-%dT%H:%M:%SZ')}"
    yield "END:VCARD"


def _name_lines(name: Name, shown: str, honorific: str, native: Name | None, *, modern: bool) -> Iterator[str]:
    alternative = ";ALTID=1" if native else ""
    language = _language(name)
    sorts = ""
    if name.family and name.given and modern:
        sorts = f";SORT-AS={quoted(f'{name.family},{name.given}')}"
    yield f"FN{alternative}{language}:{text(shown)}"
    if native:
        yield f"FN{alternative}{_language(native)}:{text(native.full)}"
    # A second N under the same ALTID is allowed, and makes vobject and others refuse the card.
    yield f"N{language}{sorts}:{_parts(name, shown, honorific)}"
    if name.family and name.given and not modern:
        yield f"SORT-STRING:{text(f'{name.family} {name.given}')}"


def _language(name: Name) -> str:
    tag = name.language or ""
    return f";LANGUAGE={tag}" if tag and tag.isascii() and tag.replace("-", "").isalnum() else ""


def _parts(name: Name, shown: str, honorific: str) -> str:
    """The value of N: family, given, additional names, prefixes, suffixes."""
    family, given = name.family, name.given
    if not family and not given:
        family = shown
    suffixes = ", ".join(each for each in (name.generation, name.credential) if each)
    return ";".join(map(text, (family, given, "", honorific, suffixes)))


def _current(person: RosterPerson) -> Sequence[Position]:
    """The positions but former ones of the latest dated row that has any; of the first row where none is dated."""
    rows = [row for row in person.rows if any(not position.former for position in row.appearance.positions)]
    if not rows:
        return ()
    undated, _, _ = zip(*map(time_order, rows), strict=True)
    dated = [row for row, without in zip(rows, undated, strict=True) if not without]
    latest = max(dated, key=time_order) if dated else rows[0]
    return [position for position in latest.appearance.positions if not position.former]


def _position_lines(positions: Sequence[Position]) -> Iterator[str]:
    # A program that takes the first TITLE and the first ORG must not be led to a pair that nobody stated.
    whole = all(position.title and position.organization for position in positions)
    for n, position in enumerate(positions if whole else positions[:1], start=1):
        group = f"item{n}." if n > 1 else ""
        if position.organization:
            yield f"{group}ORG:{text(position.organization.name)}"
        if position.title:
            yield f"{group}TITLE:{text(position.title)}"


def _identifier_lines(identifiers: Sequence[str]) -> Iterator[str]:
    yield from (f"URL:{identifier}" for identifier in identifiers if _is_page(identifier))


def _is_page(identifier: str) -> bool:
    return identifier.startswith(("https://", "http://")) and identifier.isprintable() and " " not in identifier


def _note(person: RosterPerson, *, modern: bool) -> str:
    lines = [_said(row, person.name) for row in person.rows]
    if person.reasons:
        lines.append(f"One person: {'; '.join(person.reasons)}")
    if person.native and not modern:
        lines.append(f"Also written: {person.native.text}")
    lines += [f"Identifier: {each}" for each in person.identifiers if not _is_page(each)]
    return "\n".join(lines)


def _said(row: Row, shown: str) -> str:
    """ "2020-05-15 19:00 Asia/Shanghai, City air (speaker): Mayor, Oslo"."""
    when = " ".join(cell for cell in (row.date, row.time, row.zone if row.time else "") if cell)
    stated = f", as {row.stated_name}" if row.stated_name != shown else ""
    positions = f": {row.positions}" if row.positions else ""
    return f"{when + ', ' if when else ''}{row.event} ({row.roles}{stated}){positions}"


def _revised(person: RosterPerson) -> datetime | None:
    stamps = [row.origin.updated for row in person.rows if row.origin.updated]
    return max(stamps).astimezone(UTC) if stamps else None
