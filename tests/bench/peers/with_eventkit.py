"""
eventkit, from typed values: people with their positions, who stand as readable lines in the description.

`with_eventkit_attendees` is the same with ORGANIZER and ATTENDEE lines besides.
"""

from importlib.metadata import version as installed
from io import BytesIO

from workload import STAMP

from eventkit import (
    Appearance,
    Calendar,
    Organization,
    Person,
    Place,
    Position,
    Role,
    Webinar,
    When,
    read,
    read_events,
    write,
)
from eventkit.io import MAX_BYTES

OPTIONS: dict[str, bool] = {}

_ORGANIZER, _SPEAKER, _MODERATOR = (Role("organizer"),), (Role("speaker"),), (Role("moderator"),)


def version():
    return installed("eventkit-calendar")


def begin():
    return []


def event_of(record):
    """The event, built as a program does that has its data in typed values."""
    people = [Appearance(Organization(record.organizer, url=record.organizer_address), _ORGANIZER)]
    for name, role, address, title, body in record.people:
        people.append(
            Appearance(
                Person.deferred(name, identifiers=address),
                _MODERATOR if role == "CHAIR" else _SPEAKER,
                Position(title, body),
            )
        )
    return Webinar(
        record.title,
        when=When.at(record.start, end=record.end),
        uid=record.uid,
        appearances=people,
        place=Place(record.place),
        url=record.url,
        description=record.description,
        categories=record.categories,
        updated=STAMP,
        sequence=0,
    )


def add(events, records):
    events += map(event_of, records)


def built(events):
    return Calendar("Cool streets", events)


def serialize(calendar):
    return bytes(write(calendar, format="ics", **OPTIONS))


def parse(data):
    # `read` takes so many bytes and no more; larger feeds are read event by event.
    return read(data, format="ics").events if len(data) <= MAX_BYTES else list(read_events(BytesIO(data), format="ics"))


def touch(events):
    people = letters = 0
    for event in events:
        assert event.when.start.tzinfo is not None
        assert event.title
        for appearance in event.appearances:
            if appearance.roles != _ORGANIZER:
                people += 1
                letters += len(appearance.name)
    return len(events), people, letters
