"""
People and bodies as properties and components of an iCalendar event: ATTENDEE, ORGANIZER and PARTICIPANT.

None of it is written by default. A speaker is no attendee: programs take who is listed so for a guest to be
invited, and an event with attendees for a meeting. PARTICIPANT (RFC 9073) says what is meant, and several
programs misread the event around it. What these could say and is not written is told by `unwritten_facts`.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator

from eventkit.events import Event
from eventkit.formats._contentlines import content_line, encode_uri, escape_text, escape_uid, one_line, parameter
from eventkit.people import Appearance, Organization, Person
from eventkit.written import Loss

_NAMESPACE = uuid.UUID("f0b1ac61-0d5f-5b7e-9d52-3c1c6f0d8a7e")  # of PARTICIPANT identifiers; never to change
_CHAIRS = frozenset({"moderator", "chair", "co-chair", "host", "co-host"})


def attendee_lines(event: Event, losses: list[Loss]) -> list[str]:
    """
    ORGANIZER and ATTENDEE for those whose mail address is known; others get no made-up one, and are told as losses.

    Without an organizer or host who has one there are none at all: Android would make the subscriber the organizer.
    """
    leaders = (*event.organizers, *event.hosts, *event.co_organizers)
    owner, address = next(((leader, mail) for leader in leaders if (mail := _mail(leader))), (None, ""))
    if owner is None:
        losses.append(_loss(event, "attendees", "no organizer or host has a mailto: identifier"))
        return []
    lines = [content_line(f"ORGANIZER;CN={parameter(owner.name)}", encode_uri(address))]
    written = {address.casefold()}
    for appearance in _everyone(event):
        mail = _mail(appearance)
        if not mail:
            losses.append(_loss(event, "attendees", f"{appearance.name} has no mailto: identifier: no ATTENDEE"))
        elif mail.casefold() not in written:
            written.add(mail.casefold())
            role = "CHAIR" if any(role.name in _CHAIRS for role in appearance.roles) else "REQ-PARTICIPANT"
            kind = "INDIVIDUAL" if appearance.person else "GROUP"
            told = f"CUTYPE={kind};ROLE={role};PARTSTAT=ACCEPTED;RSVP=FALSE"
            lines.append(content_line(f"ATTENDEE;CN={parameter(appearance.name)};{told}", encode_uri(mail)))
    return lines


def participant_lines(event: Event) -> Iterator[str]:
    """
    A PARTICIPANT for each appearance (RFC 9073 section 7.1), to stand after all properties of the event.

    The type is that of the first role, the others and the positions are in DESCRIPTION. Mail addresses are left to
    ATTENDEE. The identifier is made of event, name and count: it stays from one writing to the next.
    """
    count: Counter[str] = Counter()
    for appearance in _everyone(event):
        name = one_line(appearance.name)
        count[name] += 1
        identifier = uuid.uuid5(_NAMESPACE, f"{escape_uid(event.uid)}\x1f{escape_uid(name)}\x1f{count[name]}")
        yield f"BEGIN:PARTICIPANT\r\nUID:{identifier}\r\n"
        kind = appearance.roles[0].rfc9073 if appearance.roles else "ACTIVE"
        yield content_line("PARTICIPANT-TYPE", escape_text(kind))
        yield content_line("SUMMARY", escape_text(name))
        said = (", ".join(role.label for role in appearance.roles), "; ".join(map(str, appearance.positions)))
        if any(said):
            yield content_line("DESCRIPTION", escape_text(one_line(": ".join(filter(None, said)))))
        if page := _page(appearance):
            yield content_line("URL", encode_uri(page))
        yield "END:PARTICIPANT\r\n"


def unwritten_facts(event: Event, *, attendees: bool, rfc9073: bool) -> Iterator[Loss]:
    """The loss of what is known of people and bodies beside their words: identifiers, pages, other names."""
    count = 0
    for appearance in _everyone(event):
        known = set(_addresses(appearance))
        if known:
            known -= {_mail(appearance) if attendees else "", _page(appearance) if rfc9073 else ""}
        if known or _has_more(appearance):
            count += 1
    if count:
        who = "1 person or body" if count == 1 else f"{count} people or bodies"
        yield Loss(
            event.title, "appearances", f"identifiers, pages or other names of {who} are not written", uid=event.uid
        )


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


def _has_more(appearance: Appearance) -> bool:
    """Whether a body has other names, or the body of a position a page as well."""
    if isinstance(appearance.party, Organization) and appearance.party.aliases:
        return True
    bodies = (position.organization for position in appearance.positions)
    return any(body is not None and (body.aliases or body.url) for body in bodies)


def _loss(event: Event, name: str, reason: str) -> Loss:
    return Loss(event.title, name, reason, uid=event.uid, carried="DESCRIPTION")
