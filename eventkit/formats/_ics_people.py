"""Who a feed names: ATTENDEE and ORGANIZER (RFC 5545 section 3.8.4), and PARTICIPANT (RFC 9073), as Appearances."""

from __future__ import annotations

import uuid
from typing import NamedTuple

from eventkit.errors import EventkitError, PeopleError
from eventkit.formats._cache import Cache
from eventkit.formats._cast_lines import PARTICIPANTS
from eventkit.formats._component import Component, Head
from eventkit.formats._contentlines import escape_uid, unescape_text
from eventkit.people import Appearance, Organization, Person
from eventkit.people.name import words_of_name
from eventkit.people.role import ORGANIZER, Role

_CHAIR = (Role("chair"),)
_ATTENDEE = (Role("attendee"),)
_ORGANIZER = (ORGANIZER,)
_NO_PEOPLE = frozenset({"ROOM", "RESOURCE"})
_BODIES = frozenset({"GROUP", "ORGANIZATION"})

# PARTICIPANT-TYPE of RFC 9073 section 6.2; other types are roles by their own name.
_TYPES = {
    "ACTIVE": "participant",
    "INACTIVE": "attendee",
    "PLANNER-CONTACT": "contact",
    "PUBLICITY-CONTACT": "press-contact",
    "EMERGENCY-CONTACT": "contact",
}


class People:
    """
    The people of one reading: a line that comes again is the same Appearance, which is a frozen value.
    """

    def __init__(self) -> None:
        self.seen: Cache[tuple[Head, str], Appearance | None] = Cache(self._appearance)
        """By the head and the value of an ATTENDEE or ORGANIZER, who that is; None for a room, a thing, or nobody."""
        self._heads: Cache[Head, _Who] = Cache(_who)

    def _appearance(self, line: tuple[Head, str]) -> Appearance | None:
        head, value = line
        who = self._heads[head]
        text = f"{head.text}:{value}"
        if who.is_person:
            plain = value[:7] == "mailto:" and "@" in value and " " not in value  # as most are
            address = value if plain else _address(value, who.emails)
            return Appearance._of_words(who.words, who.roles, identifiers=(address,) if address else (), text=text)
        if who.kind in _NO_PEOPLE:
            return None
        address = _address(value, who.emails)
        words = who.words or address.removeprefix("mailto:")
        body = who.kind in _BODIES
        if who.roles is _ORGANIZER and not body and who.kind != "INDIVIDUAL":
            body = _is_body(words, address)
        return _named(words, address, who.roles, body=body, text=text)


class _Who(NamedTuple):
    """
    What the head of a line says of somebody; `words` are the name, "" where it does not name them.

    `is_person` says that they are a human being with a name, whatever the address is.
    """

    words: str
    roles: tuple[Role, ...]
    kind: str
    emails: tuple[str, ...] | None
    is_person: bool


def _who(head: Head) -> _Who:
    stated = dict(head.params)
    words = _common_name(stated.get("CN"))
    if not any(map(str.isalnum, words)):
        words = ""
    chairs = "ROLE" in stated and _first(stated, "ROLE") == "CHAIR"
    roles = _ORGANIZER if head.name == "ORGANIZER" else _CHAIR if chairs else _ATTENDEE
    kind = _first(stated, "CUTYPE") if "CUTYPE" in stated else ""
    is_person = kind == "INDIVIDUAL" or (kind not in _NO_PEOPLE and kind not in _BODIES and roles is not _ORGANIZER)
    return _Who(words_of_name(words), roles, kind, stated.get("EMAIL"), is_person and words != "")


def _first(stated: dict[str, tuple[str, ...]], name: str) -> str:
    values = stated.get(name)
    return values[0].upper() if values else ""


def _common_name(values: tuple[str, ...] | None) -> str:
    r"""The name in CN. A comma that should stand in quotes makes several values of it: "CN=Lin\, Mei" is one name."""
    if not values:
        return ""
    name = values[0] if len(values) == 1 else ",".join(values).replace("\\,", ",")
    return " ".join(name.split())


def _named(name: str, address: str, roles: tuple[Role, ...], *, body: bool, text: str) -> Appearance | None:
    if not any(map(str.isalnum, name)):
        return None
    try:
        if body:
            return Appearance(Organization(name, url=address), roles, text=text)
        return Appearance(Person.deferred(name, identifiers=(address,) if address else ()), roles, text=text)
    except PeopleError:
        return None


def _address(value: str, emails: tuple[str, ...] | None = None) -> str:
    """The address of a calendar user, with "mailto:" in small letters; "" where it is none."""
    value = value.strip()
    if value[:7] == "mailto:" and "@" in value and " " not in value:
        return value
    email = emails[0] if emails else ""
    scheme, colon, rest = value.partition(":")
    if scheme.casefold() == "mailto":
        return f"mailto:{rest.strip()}" if "@" in rest else ""
    if not colon and "@" in value and " " not in value:
        return f"mailto:{value}"
    if not colon or scheme.casefold() == "invalid" or not rest:  # Outlook's "invalid:nomail"
        return f"mailto:{email}" if "@" in email else ""
    return value


def _is_body(name: str, address: str) -> bool:
    """Whether an organizer is a body: its words say so, or it is known by a page and not by a mailbox."""
    from eventkit.people._party import body_reason, person_reason  # with its word lists: on first use only

    if address[:4].casefold() == "http" and not person_reason(name):
        return True
    if address.casefold().endswith("@group.calendar.google.com"):  # a calendar, not somebody's mailbox
        return True
    return "@" not in name and bool(body_reason(name)) and not person_reason(name)


def participant(component: Component) -> Appearance | None:
    """The appearance that a PARTICIPANT says, by its type; None for one without a name."""
    kind, name = component.first("PARTICIPANT-TYPE"), component.first("SUMMARY")
    address = component.first("CALENDAR-ADDRESS") or component.first("URL")
    where = _address(address.value) if address else ""
    words = " ".join(unescape_text(name.value).split()) if name else where.removeprefix("mailto:")
    if not any(map(str.isalnum, words)):
        return None
    stated = unescape_text(kind.value).strip().upper() if kind else "ACTIVE"
    try:
        role = Role(_TYPES.get(stated) or stated.removeprefix("X-"))
        body = role.of_bodies and (not where.startswith("mailto:") or _is_body(words, where))
        return _named(words, where, (role,), body=body or _is_body(words, ""), text="")
    except EventkitError:
        return None


def is_our_participant(component: Component, uid: str) -> bool:
    """Whether a PARTICIPANT is one that our writer made for the event: its identifier is derived from it."""
    stated, name = component.first("UID"), component.first("SUMMARY")
    if stated is None or name is None:
        return False
    who = f"{escape_uid(uid)}\x1f{escape_uid(unescape_text(name.value))}\x1f"
    return any(stated.value == str(uuid.uuid5(PARTICIPANTS, f"{who}{count}")) for count in range(1, 10))
