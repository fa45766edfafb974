"""Rules about METHOD, ORGANIZER and ATTENDEE: what makes programs take a feed for invitations."""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.checking.feed import Feed
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, at, on, rule
from eventkit.formats._component import Component

ERROR, WARNING, NOTE = Severity


@rule("method-in-feed", ERROR, "RFC 5546 section 3.2; reported: Outlook shows an invitation that cannot be answered")
def method_in_feed(feed: Feed) -> Iterator[Spot]:
    """METHOD is another than PUBLISH: a message between people, not a feed. Programs ask to accept or delete it."""
    for calendar in feed.calendars:
        found = calendar.first("METHOD")
        if found is not None and found.value.strip().upper() != "PUBLISH":
            yield at(found, f"METHOD is {found.value[:40]!r}: a feed has none")


@rule(
    "published-attendee",
    ERROR,
    "RFC 5546 section 3.2.1: ATTENDEE must not be there; measured: libical and ical4j say so",
)
def published_attendee(feed: Feed) -> Iterator[Spot]:
    """A calendar with METHOD:PUBLISH has an ATTENDEE. The standard forbids it, and validators say so."""
    for event in _published(feed):
        found = event.first("ATTENDEE")
        if found is not None:
            yield at(found, "METHOD:PUBLISH and ATTENDEE exclude each other: leave METHOD out", event)


@rule("published-without-organizer", NOTE, "RFC 5546 section 3.2.1: ORGANIZER must be there")
def published_without_organizer(feed: Feed) -> Iterator[Spot]:
    """An event of a calendar with METHOD:PUBLISH has no ORGANIZER. Strict checks say so; leave METHOD out of a feed."""
    for event in _published(feed):
        if event.first("ORGANIZER") is None:
            yield on(event, "METHOD:PUBLISH asks for an ORGANIZER: leave METHOD out")


@rule(
    "attendee-without-organizer",
    WARNING,
    "RFC 5545 section 3.8.4.3; source: Android makes the subscriber the organizer",
)
def attendee_without_organizer(feed: Feed) -> Iterator[Spot]:
    """An event has ATTENDEEs and no ORGANIZER. Programs take whoever subscribes for the organizer."""
    for event in feed.timed:
        found = event.first("ATTENDEE")
        if found is not None and event.first("ORGANIZER") is None:
            yield at(found, "the event has ATTENDEE and no ORGANIZER: name one, or write people in DESCRIPTION", event)


@rule(
    "attendee-in-feed",
    WARNING,
    "source: Android takes the event for a meeting, Etar fills the people in as guests to invite",
)
def attendee_in_feed(feed: Feed) -> Iterator[Spot]:
    """A feed that people subscribe to has ATTENDEEs. Their addresses are public, and it looks like a meeting."""
    if feed.is_subscribed:
        published = set(map(id, _published(feed)))  # whose ATTENDEEs are told as an error
        for event in (event for event in feed.timed if id(event) not in published):
            found = event.first("ATTENDEE")
            if found is not None:
                yield at(found, "the feed publishes addresses of ATTENDEEs: write people in DESCRIPTION", event)


@rule("attendee-without-mail", NOTE, "measured: KDE drops attendees with another scheme")
def attendee_without_mail(feed: Feed) -> Iterator[Spot]:
    """An ATTENDEE or ORGANIZER is no mailto: address. Some programs drop the person."""
    for event in feed.timed:
        for name in ("ORGANIZER", "ATTENDEE"):
            found = next((one for one in event.every(name) if not one.value.lower().startswith("mailto:")), None)
            if found is not None and ":" in found.value:
                yield at(found, f"{name} is no mailto: address: some programs drop the person", event)


def _published(feed: Feed) -> Iterator[Component]:
    for calendar in feed.calendars:
        method = calendar.first("METHOD")
        if method is not None and method.value.strip().upper() == "PUBLISH":
            yield from (inner for inner in calendar.components if inner.name in ("VEVENT", "VTODO", "VJOURNAL"))
