"""
People and bodies as properties and components of an iCalendar event: ATTENDEE, ORGANIZER and PARTICIPANT.

Lines that a feed stated are written back. Nothing else of it is written by default. A speaker is no attendee: programs
take who is listed so for a guest to be invited, and an event with attendees for a meeting. PARTICIPANT (RFC 9073) says
what is meant, and several programs misread the event around it. What these could say and is not written is told by
`unwritten_facts`.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator

from eventkit.events import Event
from eventkit.formats._contentlines import clean, encode_uri, escape_text, escape_uid, one_line, parameter
from eventkit.formats._description import is_stated_line
from eventkit.people import Appearance, Organization, Person
from eventkit.written import Loss

PARTICIPANTS = uuid.UUID("f0b1ac61-0d5f-5b7e-9d52-3c1c6f0d8a7e")  # of PARTICIPANT identifiers; never to change
_CHAIRS = frozenset({"moderator", "chair", "co-chair", "host", "co-host"})


def stated_line(appearance: Appearance) -> str:
    """
    The ATTENDEE or ORGANIZER line that a feed stated for an appearance, as it was, or "" if its words are none.

    >>> stated_line(Appearance(Person("Jane Roe"), "attendee", text="ATTENDEE;CN=Jane Roe:mailto:jane@example.org"))
    'ATTENDEE;CN=Jane Roe:mailto:jane@example.org'
    """
    text = appearance.text
    if not text or not is_stated_line(text):
        return ""
    return text if text.isprintable() else clean(text).replace("\n", " ")


def stated_lines(event: Event) -> list[str]:
    """The lines that a feed stated for the people of the event, unfolded."""
    return [line for appearance in event.appearances if appearance.text and (line := stated_line(appearance))]


def attendee_lines(event: Event, losses: list[Loss]) -> list[str]:
    """
    ORGANIZER and ATTENDEE for those whose mail address is known and who have no stated line, unfolded; others get no
    made-up address, and are told as losses.

    Without an organizer or host who has one there are none at all: Android would make the subscriber the organizer.
    """
    lines = []
    written = set()
    if not any(line[:9].upper() == "ORGANIZER" for line in stated_lines(event)):
        leaders = (*event.organizers, *event.hosts, *event.co_organizers)
        owner, address = next(((leader, mail) for leader in leaders if (mail := _mail(leader))), (None, ""))
        if owner is None:
            losses.append(_loss(event, "attendees", "no organizer or host has a mailto: identifier"))
            return []
        lines.append(f"ORGANIZER;CN={parameter(owner.name)}:{encode_uri(address)}")
        written.add(address.casefold())
    for appearance in _everyone(event):
        mail = _mail(appearance)
        if stated_line(appearance):
            written.add(mail.casefold())
        elif not mail:
            losses.append(_loss(event, "attendees", f"{appearance.name} has no mailto: identifier: no ATTENDEE"))
        elif mail.casefold() not in written:
            written.add(mail.casefold())
            role = "CHAIR" if any(role.name in _CHAIRS for role in appearance.roles) else "REQ-PARTICIPANT"
            kind = "INDIVIDUAL" if appearance.person else "GROUP"
            told = f"CUTYPE={kind};ROLE={role};PARTSTAT=ACCEPTED;RSVP=FALSE"
            lines.append(f"ATTENDEE;CN={parameter(appearance.name)};{told}:{encode_uri(mail)}")
    if lines:
        losses.append(_loss(event, "appearances", "who is listed as ORGANIZER or ATTENDEE is read as that as well"))
    return lines


def participant_lines(event: Event) -> Iterator[str]:
    """
    A PARTICIPANT for each appearance (RFC 9073 section 7.1), unfolded, to stand after all properties of the event.

    The type is that of the first role, the others and the positions are in DESCRIPTION. Mail addresses are left to
    ATTENDEE. The identifier is made of event, name and count: it stays from one writing to the next.
    """
    count: Counter[str] = Counter()
    for appearance in _everyone(event):
        if stated_line(appearance):
            continue
        name = one_line(appearance.name)
        count[name] += 1
        identifier = uuid.uuid5(PARTICIPANTS, f"{escape_uid(event.uid)}\x1f{escape_uid(name)}\x1f{count[name]}")
        yield from ("BEGIN:PARTICIPANT", f"UID:{identifier}")
        kind = appearance.roles[0].rfc9073 if appearance.roles else "ACTIVE"
        yield f"PARTICIPANT-TYPE:{escape_text(kind)}"
        yield f"SUMMARY:{escape_text(name)}"
        said = (", ".join(role.label for role in appearance.roles), "; ".join(map(str, appearance.positions)))
        if any(said):
            yield f"DESCRIPTION:{escape_text(one_line(': '.join(filter(None, said))))}"
        if page := _page(appearance):
            yield f"URL:{encode_uri(page)}"
        yield "END:PARTICIPANT"


def unwritten_facts(event: Event, *, attendees: bool, rfc9073: bool) -> list[Loss]:
    """The loss of what is known of people and bodies beside their words: identifiers, pages, other names."""
    count = 0
    for appearance in event.appearances if not event.sessions else _everyone(event):
        party = appearance.party
        if type(party) is Person:
            known = bool(party.identifiers) and _is_unwritten(appearance, attendees, rfc9073)
        elif type(party) is Organization:
            known = bool(party.aliases) or (bool(party.url) and _is_unwritten(appearance, attendees, rfc9073))
        else:
            known = False
        if not known:
            for position in appearance.positions:
                body = position.organization
                known = known or (body is not None and bool(body.aliases or body.url))
        count += known
    if not count:
        return []
    who = "1 person or body" if count == 1 else f"{count} people or bodies"
    reason = f"identifiers, pages or other names of {who} are not written"
    return [Loss(event.title, "appearances", reason, uid=event.uid)]


def _is_unwritten(appearance: Appearance, attendees: bool, rfc9073: bool) -> bool:
    """Whether there is an address that no line has."""
    if not (attendees or rfc9073 or appearance.text):
        return True
    known = set(_addresses(appearance))
    if (line := stated_line(appearance)) != "":
        written = line.casefold()
        return any(address.casefold().removeprefix("mailto:") not in written for address in known)
    known -= {_mail(appearance) if attendees else "", _page(appearance) if rfc9073 else ""}
    return bool(known)


def _everyone(event: Event) -> Iterator[Appearance]:
    yield from event.appearances
    for session in event.sessions:
        yield from session.appearances


def _addresses(appearance: Appearance) -> tuple[str, ...]:
    party = appearance.party
    if isinstance(party, Person):
        return party.identifiers
    return (party.url,) if isinstance(party, Organization) and party.url else ()


def _mail(appearance: Appearance) -> str:
    """The mail address as a mailto: URI, or ""."""
    return next((address for address in _addresses(appearance) if address[:7].casefold() == "mailto:"), "")


def _page(appearance: Appearance) -> str:
    """The page of a person or body, or ""."""
    return next((address for address in _addresses(appearance) if address[:4].casefold() == "http"), "")


def _loss(event: Event, name: str, reason: str) -> Loss:
    return Loss(event.title, name, reason, uid=event.uid, carried="DESCRIPTION")
