"""icalendar, by the way its documentation shows first: components that properties are added to."""

import icalendar
from icalendar import Calendar, Event, vCalAddress
from workload import PRODUCT, STAMP


def version():
    return icalendar.__version__


def begin():
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    return calendar


def add(calendar, records):
    for record in records:
        event = Event()
        event.add("uid", record.uid)
        event.add("dtstamp", STAMP)
        event.add("dtstart", record.start)
        event.add("dtend", record.end)
        event.add("summary", record.title)
        event.add("description", record.description)
        event.add("location", record.place)
        event.add("url", record.url)
        event.add("categories", list(record.categories))
        event.add("organizer", vCalAddress.new(record.organizer_address, cn=record.organizer))
        for person in record.people:
            event.add("attendee", vCalAddress.new(person.address, cn=person.name, role=person.role))
        calendar.add_component(event)


def serialize(calendar):
    calendar.add_missing_timezones()
    return calendar.to_ical()


def parse(data):
    return Calendar.from_ical(data)


def touch(calendar):
    people = letters = 0
    for event in calendar.events:
        assert event.start.tzinfo is not None
        assert event.summary
        for attendee in event.attendees:
            people += 1
            letters += len(attendee.CN)
    return len(calendar.events), people, letters
