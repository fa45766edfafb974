"""vobject: it does not know zoneinfo, nor `datetime.UTC`, and so is given the zones of dateutil."""

import vobject
from dateutil import tz
from workload import PRODUCT, STAMP, ZONE

_ZONE = tz.gettz(ZONE.key)
_STAMP = STAMP.replace(tzinfo=tz.UTC)


def version():
    return vobject.VERSION


def begin():
    calendar = vobject.iCalendar()
    calendar.add("prodid").value = PRODUCT
    return calendar


def add(calendar, records):
    for record in records:
        event = calendar.add("vevent")
        event.add("uid").value = record.uid
        event.add("dtstamp").value = _STAMP
        event.add("dtstart").value = record.start.replace(tzinfo=_ZONE)
        event.add("dtend").value = record.end.replace(tzinfo=_ZONE)
        event.add("summary").value = record.title
        event.add("description").value = record.description
        event.add("location").value = record.place
        event.add("url").value = record.url
        event.add("categories").value = list(record.categories)
        organizer = event.add("organizer")
        organizer.value = record.organizer_address
        organizer.cn_param = record.organizer
        for person in record.people:
            attendee = event.add("attendee")
            attendee.value = person.address
            attendee.cn_param = person.name
            attendee.role_param = person.role


def serialize(calendar):
    return calendar.serialize().encode()


def parse(data):
    return vobject.readOne(data.decode())


def touch(calendar):
    events = people = letters = 0
    for event in calendar.vevent_list:
        assert event.dtstart.value.tzinfo is not None
        assert event.summary.value
        events += 1
        for attendee in event.attendee_list:
            people += 1
            letters += len(attendee.cn_param)
    return events, people, letters
