"""
Decides the place, how one takes part, and the addresses for joining and registering.

The weightiest place wins, and a fuller statement of the same place before a shorter one. "Online" is no place: an event
of which both are said is hybrid. An event that was moved online has no place any more. Labels that each say a part of
the place are put together; those that name different places are a doubt, and only what they agree on is kept.
"""

from __future__ import annotations

import re

from attrs import evolve

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders._places import VENUE
from eventkit.events import Place
from eventkit.events.status import Attendance, Status

_LABEL = 0.8
_SURE = 0.5
_ROOM = 0.9  # a join address that is known for what it is
_SAID = 0.6
_PLANNED = 0.35  # where it was to be held once: how one takes part in its new form is open
_MOVED = 1.1
_SMALL = {"the", "of", "and", "at", "in", "for", "de", "la", "der", "am"}
_PARTS = ("name", "room", "address", "city", "country")
_ROOM_NUMBER = re.compile(r"(?=.*\d)[\w.-]{1,6}")


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    """Put place, attendance and links; nothing for an episode, which takes place nowhere."""
    if draft.kind is None:
        return
    for claim in _distinct(claims["link"]):
        draft.put("link", claim.value, [claim])
    if draft.kind == "podcast-episode":
        return
    places, said = claims["place"], claims["attendance"]
    attendance = _attendance(said) or _by_room(claims, places)
    place = max(places, key=lambda claim: claim.weight, default=None)
    if place is not None and attendance is not None and not _stands(place, attendance, said, draft):
        place = None
    if place is not None and place.weight >= _LABEL and attendance is not None and attendance.weight < _SAID:
        # A place behind a label is sure; that the word "online" occurs is not.
        attendance = attendance if attendance.value is not Attendance.ONLINE else None
    _put_place(place, places, claims, draft)
    perhaps = claims.best("place perhaps")
    if perhaps is not None and not places and attendance is None:
        draft.doubt("place", "may be where the event is held", [perhaps], [perhaps.value])
    _put_attendance(attendance, place, draft, put_off=_is_put_off(claims, draft))


def _by_room(claims: Claims, places: list[Claim]) -> Claim | None:
    """That the event is online, where all that is told of it is the address of a room there."""
    room = next((claim for claim in claims["join"] if claim.weight >= _ROOM), None)
    return None if room is None or places else Claim("attendance", Attendance.ONLINE, room.span, room.rule, _SURE)


def _attendance(said: list[Claim]) -> Claim | None:
    """The weightiest claim; among sentences, "hybrid" before "online" before "in person"."""
    rank = {Attendance.HYBRID: 2, Attendance.ONLINE: 1, Attendance.IN_PERSON: 0}
    if not said:
        return None
    labels = [claim for claim in said if claim.weight >= _LABEL]
    if labels:
        return max(labels, key=lambda claim: (claim.weight > 1, rank[claim.value], claim.weight))
    return max(said, key=lambda claim: (rank[claim.value], claim.weight))


def _stands(place: Claim, attendance: Claim, said: list[Claim], draft: EventDraft) -> bool:
    """Whether a place that sentences tell of holds beside what is said of attendance."""
    if attendance.value is not Attendance.ONLINE:
        return True
    if any(claim.weight >= _MOVED and claim.value is Attendance.ONLINE for claim in said):
        return False
    return place.weight >= (_LABEL if attendance.weight >= _LABEL or draft.kind == "webinar" else _SURE)


def _put_place(place: Claim | None, places: list[Claim], claims: Claims, draft: EventDraft) -> None:
    join = max(claims["join"], key=lambda claim: claim.weight, default=None)
    value = Place()
    grounds: list[Claim] = []
    if place is not None:
        value, grounds = _with_labels(*_fullest(place, places), places)
        stated = set(grounds)
        rivals = [
            claim
            for claim in places
            if claim.weight >= 1
            and claim.weight == place.weight
            and claim not in stated
            and not _agree(claim.value, value)
        ]
        if rivals:
            several = [place, *rivals]
            draft.doubt("place", "several places are named", several, [claim.value for claim in several])
            value, grounds = _common([value, *(claim.value for claim in rivals)]), several
    if join is not None:
        value, grounds = evolve(value, url=join.value), [*grounds, join]
    if value != Place():
        draft.put("place", value, grounds)


def _with_labels(value: Place, grounds: list[Claim], places: list[Claim]) -> tuple[Place, list[Claim]]:
    """The place with what labels beside its own say of it: "Venue: Net Loft", "Address: 5 Quay Street, Bergen"."""
    if grounds[0].rule != "label":
        return value, grounds
    found = dict.fromkeys(grounds)
    for other in places:
        if other.rule == "label" and other not in found and (joined := _joined(value, other.value)) is not None:
            value, found[other] = joined, None
    return value, list(found)


def _joined(one: Place, other: Place) -> Place | None:
    """A place of which each says a part; None where they say different things."""
    if one.name and _ROOM_NUMBER.fullmatch(other.name) and not one.room:
        other = evolve(other, name="", room=other.name)
    if one.name and not one.city and one.name in other.city.split():
        one = evolve(one, name="")  # "Ort: Talheim", "Adresse: Hafenstraße 5, 24103 Talheim"
    if one.city and one.city in other.city.split():
        one = evolve(one, city="")
    parts: dict[str, str] = {}
    for part in _PARTS:
        first, second = getattr(one, part), getattr(other, part)
        if first and second and first.casefold() != second.casefold():
            return None
        parts[part] = first or second
    return Place(**parts)


def _common(places: list[Place]) -> Place:
    """What several places agree on, as their city."""
    said = {part: {getattr(place, part) for place in places} for part in _PARTS}
    return Place(**{part: values.pop() for part, values in said.items() if len(values) == 1})


def _fullest(place: Claim, places: list[Claim]) -> tuple[Place, list[Claim]]:
    """The place with the city and country that another claim adds to its name."""
    value, grounds = place.value, [place]
    if not value.city and not value.country:
        for other in places:
            if other.value.name and other.value.name == value.name and other.value.city:
                return evolve(value, city=other.value.city, country=other.value.country), [place, other]
    if value.city and not value.name and not value.address:
        for other in places:
            same = value.city in (other.value.city, other.value.country) or (
                not other.value.city and value.city in other.value.name
            )
            if other.value.name and same and other.weight >= _SURE:
                return other.value, [place, other]
        for other in places:
            # "Edinburgh, UK" in the head, "hosted at the Elm Centre" in a sentence
            held = other.rule.startswith("cues") and other.value.name
            if held and not other.value.city and not other.value.country:
                return evolve(other.value, city=value.city, country=value.country), [place, other]
    return value, grounds


def _agree(one: Place, other: Place) -> bool:
    """
    Whether two places may be one: a part of the other, or with a word in common, of their names if both have one. That
    both are a "House" says nothing.
    """
    a, b = str(one).casefold(), str(other).casefold()
    if a in b or b in a:
        return True
    if one.name and other.name:
        a, b = one.name.casefold(), other.name.casefold()
    common = set(a.replace(",", " ").split()) & set(b.replace(",", " ").split()) - _SMALL
    return any(VENUE.fullmatch(word.capitalize()) is None for word in common)


def _is_put_off(claims: Claims, draft: EventDraft) -> bool:
    """Whether the event is put off: how one will take part in it, nobody knows before that is said."""
    if draft.values.get("status") in (Status.CANCELLED, Status.HAPPENED):
        return False
    status = claims["status"]
    return sum(c.weight for c in status if c.value == "postponed") >= _SAID and not any(
        c.value == "rescheduled" for c in status
    )


def _put_attendance(attendance: Claim | None, place: Claim | None, draft: EventDraft, *, put_off: bool) -> None:
    if attendance is None:
        if place is not None and place.weight > _PLANNED and not put_off:
            draft.put("attendance", Attendance.IN_PERSON, [place])
        return
    if attendance.value is Attendance.ONLINE and place is not None:
        draft.put("attendance", Attendance.HYBRID, [attendance, place])
    else:
        draft.put("attendance", attendance.value, [attendance])


def _distinct(claims: list[Claim]) -> list[Claim]:
    seen: dict[str, Claim] = {}
    for claim in claims:
        seen.setdefault(claim.value, claim)
    return list(seen.values())
