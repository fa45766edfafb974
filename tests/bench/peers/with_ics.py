"""ics: it writes every time in UTC, and no VTIMEZONE."""

from importlib.metadata import version as installed

import arrow
from ics import Attendee, Calendar, Event, Organizer
from workload import PRODUCT, STAMP


def version():
    return installed("ics")


def begin():
    return Calendar(creator=PRODUCT)


def add(calendar, records):
    for record in records:
        calendar.events.add(
            Event(
                uid=record.uid,
                created=arrow.get(STAMP),
                begin=arrow.get(record.start),
                end=arrow.get(record.end),
                name=record.title,
                description=record.description,
                location=record.place,
                url=record.url,
                categories=record.categories,
                organizer=Organizer(record.organizer_address.removeprefix("mailto:"), common_name=record.organizer),
                attendees=[
                    Attendee(person.address.removeprefix("mailto:"), common_name=person.name, role=person.role)
                    for person in record.people
                ],
            )
        )


def serialize(calendar):
    return calendar.serialize().encode()


def parse(data):
    return Calendar(data.decode())


def touch(calendar):
    people = letters = 0
    for event in calendar.events:
        assert event.begin.tzinfo is not None
        assert event.name
        for attendee in event.attendees:
            people += 1
            letters += len(attendee.common_name)
    return len(calendar.events), people, letters
