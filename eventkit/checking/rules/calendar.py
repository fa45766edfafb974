"""Rules about the properties of the calendar itself."""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.checking.feed import Feed
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, at, on, rule
from eventkit.formats._contentlines import unescape_text

ERROR, WARNING, NOTE = Severity


@rule("missing-version", ERROR, "RFC 5545 section 3.7.4; measured: KCalendarCore and calcurse refuse the file")
def missing_version(feed: Feed) -> Iterator[Spot]:
    """The calendar does not say VERSION:2.0. Some readers refuse the file."""
    for calendar in feed.calendars:
        found = calendar.first("VERSION")
        if found is None:
            yield on(calendar, "the calendar has no VERSION: write VERSION:2.0 first")
        elif found.value.strip() != "2.0":
            yield at(found, f"VERSION is {found.value[:40]!r}: iCalendar is 2.0")


@rule("missing-prodid", ERROR, "RFC 5545 section 3.7.3; measured: PyPI ics refuses the file")
def missing_prodid(feed: Feed) -> Iterator[Spot]:
    """The calendar has no PRODID, or an empty one. Some readers refuse the file."""
    for calendar in feed.calendars:
        found = calendar.first("PRODID")
        if found is None or not found.value.strip():
            yield on(calendar, "the calendar has no PRODID: name the program that made it")


@rule("several-calendars", ERROR, "measured: Thunderbird, khal, Radicale, Nextcloud and others lose one or both")
def several_calendars(feed: Feed) -> Iterator[Spot]:
    """The file holds several VCALENDARs. The standard allows it, and programs read one of them or none."""
    for calendar in feed.calendars[1:2]:
        yield on(calendar, f"the file holds {len(feed.calendars)} calendars: write one, or a file for each")


@rule("other-calendar-scale", ERROR, "RFC 5545 section 3.7.1")
def other_calendar_scale(feed: Feed) -> Iterator[Spot]:
    """CALSCALE is not GREGORIAN. No other scale is defined, and no reader has one."""
    for calendar in feed.calendars:
        found = calendar.first("CALSCALE")
        if found is not None and found.value.strip().upper() != "GREGORIAN":
            yield at(found, f"CALSCALE is {found.value[:40]!r}: only GREGORIAN is read")


@rule("calendar-uid", WARNING, "measured: vdirsyncer 0.21 turned a feed of three events into one")
def calendar_uid(feed: Feed) -> Iterator[Spot]:
    """The calendar has a UID of its own. RFC 7986 allows it, and a common program takes it for that of its events."""
    for calendar in feed.calendars:
        found = calendar.first("UID")
        if found is not None:
            yield at(found, "the calendar has a UID: leave it out, or vdirsyncer keeps one event only")


@rule(
    "missing-calendar-name",
    WARNING,
    "measured for KDE, source: ICSx5, reported: Google, Apple and Outlook take no other name",
)
def missing_calendar_name(feed: Feed) -> Iterator[Spot]:
    """A feed has no X-WR-CALNAME. Programs name the subscription after its address."""
    for calendar in feed.calendars:
        if feed.is_subscribed and calendar.first("X-WR-CALNAME") is None:
            yield on(calendar, "the feed has no X-WR-CALNAME: programs name it after its address")


@rule("calendar-names-differ", WARNING, "RFC 7986 section 5.1; measured: Nextcloud reads NAME, others X-WR-CALNAME")
def calendar_names_differ(feed: Feed) -> Iterator[Spot]:
    """NAME and X-WR-CALNAME say different names. Which one is shown depends on the program."""
    for calendar in feed.calendars:
        names = {unescape_text(found.value).strip() for found in calendar.every("NAME")}
        other = calendar.first("X-WR-CALNAME")
        if other is not None and names and unescape_text(other.value).strip() not in names:
            yield at(other, "X-WR-CALNAME and NAME differ: write the same text in both")


@rule("refresh-without-type", WARNING, "RFC 7986 section 5.7: VALUE=DURATION must be there")
def refresh_without_type(feed: Feed) -> Iterator[Spot]:
    """REFRESH-INTERVAL does not say VALUE=DURATION. It has no type of its own: strict readers refuse it."""
    for calendar in feed.calendars:
        for found in calendar.every("REFRESH-INTERVAL"):
            if found.get("VALUE").upper() != "DURATION":
                yield at(found, f"write REFRESH-INTERVAL;VALUE=DURATION:{found.value[:20]}")
