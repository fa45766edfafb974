"""ical: pydantic models."""

from importlib.metadata import version as installed

from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event
from ical.timezone import Timezone
from ical.types import CalAddress, Uri
from workload import PRODUCT, STAMP, ZONE


def version():
    return installed("ical")


def begin():
    calendar = Calendar()
    calendar.prodid = PRODUCT
    calendar.timezones.append(Timezone.from_tzif(ZONE.key))
    return calendar


def add(calendar, records):
    for record in records:
        calendar.events.append(
            Event(
                uid=record.uid,
                dtstamp=STAMP,
                dtstart=record.start,
                dtend=record.end,
                summary=record.title,
                description=record.description,
                location=record.place,
                url=Uri(record.url),
                categories=list(record.categories),
                organizer=CalAddress(uri=Uri(record.organizer_address), common_name=record.organizer),
                attendees=[
                    CalAddress(uri=Uri(person.address), common_name=person.name, role=person.role)
                    for person in record.people
                ],
            )
        )


def serialize(calendar):
    return IcsCalendarStream.calendar_to_ics(calendar).encode()


def parse(data):
    return IcsCalendarStream.calendar_from_ics(data.decode())


def touch(calendar):
    people = letters = 0
    for event in calendar.events:
        assert event.start.tzinfo is not None
        assert event.summary
        for attendee in event.attendees:
            people += 1
            letters += len(attendee.common_name)
    return len(calendar.events), people, letters
