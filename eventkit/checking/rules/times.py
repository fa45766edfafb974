"""Rules about when an event takes place: DTSTART, DTEND and DURATION."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from eventkit.checking.feed import Feed, moment, moments
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, at, on, rule

ERROR, WARNING, NOTE = Severity


@rule("missing-dtstart", ERROR, "RFC 5545 section 3.6.1")
def missing_dtstart(feed: Feed) -> Iterator[Spot]:
    """An event has no DTSTART. No program can show it."""
    for event in feed.events:
        if event.first("DTSTART") is None:
            yield on(event, "the event has no DTSTART: leave it out until its time is known")


@rule("floating-time", WARNING, "RFC 5545 section 3.3.5; measured: readers take local time; reported: Google takes UTC")
def floating_time(feed: Feed) -> Iterator[Spot]:
    """A time has neither a zone nor a Z. Everybody reads it in their own zone, and Google as UTC."""
    for event in feed.timed:
        for name in ("DTSTART", "DTEND", "DUE", "RECURRENCE-ID"):
            found = event.first(name)
            if found is not None and any(said.form == "local" and not said.tzid for said in moments(found)):
                yield at(found, f"{name} has no zone: write TZID, or a time in UTC with a Z", event)
                break


@rule("end-not-after-start", ERROR, "RFC 5545 section 3.8.2.2; measured: calcurse, khal and ics lose the event")
def end_not_after_start(feed: Feed) -> Iterator[Spot]:
    """An event ends when it begins, or before. Programs drop it, or make it an hour."""
    for event in feed.events:
        said = event.first("DTEND")
        start, end = moment(event.first("DTSTART")), moment(said)
        if said is None or start is None or end is None or start.form != end.form:
            continue
        if start.tzid == end.tzid or start.form != "local":
            early = end.value <= start.value
        else:
            instants = feed.instant(start), feed.instant(end)
            early = bool(instants[0] and instants[1] and instants[1] <= instants[0])
        if early:
            days = "" if isinstance(start.value, datetime) else " (of days it is the day after the last)"
            yield at(said, f"DTEND is not after DTSTART{days}: write the end, or none", event)


@rule("end-and-duration", ERROR, "RFC 5545 section 3.6.1; reported: Apple refused the import")
def end_and_duration(feed: Feed) -> Iterator[Spot]:
    """An event has both DTEND and DURATION. Only one of them may stand there."""
    for event in feed.events:
        length = event.first("DURATION")
        if length is not None and event.first("DTEND") is not None:
            yield at(length, "the event has both DTEND and DURATION: leave DURATION out", event)


@rule("end-of-other-type", ERROR, "RFC 5545 section 3.8.2.2")
def end_of_other_type(feed: Feed) -> Iterator[Spot]:
    """DTSTART is a day and DTEND a time, or the other way round. Programs refuse the event, or guess."""
    for event in feed.events:
        said = event.first("DTEND")
        start, end = moment(event.first("DTSTART")), moment(said)
        if said is None or start is None or end is None:
            continue
        if (start.form == "date") != (end.form == "date"):
            yield at(said, f"DTSTART is a {_kind(start.form)} and DTEND a {_kind(end.form)}: write both alike", event)
        elif start.form != end.form and not (start.tzid and end.tzid) and "local" in (start.form, end.form):
            floating = (start.form == "local" and not start.tzid) or (end.form == "local" and not end.tzid)
            if floating:
                yield at(said, "one of DTSTART and DTEND has a zone and the other none: write both alike", event)


@rule("negative-duration", ERROR, "RFC 5545 section 3.8.2.5")
def negative_duration(feed: Feed) -> Iterator[Spot]:
    """DURATION is negative or nothing. Programs drop the event, or make it an hour."""
    for event in feed.events:
        found = event.first("DURATION")
        if found is not None and (found.value.startswith("-") or not re.search("[1-9]", found.value)):
            yield at(found, f"DURATION is {found.value[:40]!r}: write a length, or none", event)


@rule(
    "days-without-end",
    NOTE,
    "RFC 5545 section 3.6.1",
)
def days_without_end(feed: Feed) -> Iterator[Spot]:
    """An all-day event has no DTEND. By the standard it is one day then; with a DTEND nobody has to know that."""
    for event in feed.events:
        start = moment(event.first("DTSTART"))
        if start is not None and start.form == "date" and not event.first("DTEND") and not event.first("DURATION"):
            yield on(event, "the all-day event has no DTEND: write the day after its last")


@rule("days-with-duration", WARNING, "measured: several libraries hand out DTEND only, Horde misreads it")
def days_with_duration(feed: Feed) -> Iterator[Spot]:
    """An all-day event has a DURATION. Some programs show it on one day only: write DTEND."""
    for event in feed.events:
        start, length = moment(event.first("DTSTART")), event.first("DURATION")
        if start is not None and start.form == "date" and length is not None:
            yield at(length, "the all-day event has a DURATION: write DTEND, the day after its last", event)


def _kind(form: str) -> str:
    return "day" if form == "date" else "time"
