"""Rules about what tells events and their revisions apart: UID, DTSTAMP, SEQUENCE, LAST-MODIFIED."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from eventkit.checking.feed import Feed, moment, parse_stamp, uid_of
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, at, on, rule
from eventkit.formats._component import Component

ERROR, WARNING, NOTE = Severity

_STRANGE = re.compile(r"[^!-~]|[,;\\\"]")
LONGEST_UID = 255


@rule("missing-uid", ERROR, "RFC 5545 section 3.6.1")
def missing_uid(feed: Feed) -> Iterator[Spot]:
    """An event has no UID, or an empty one. Programs make one up at each refresh, and the event doubles."""
    for event in feed.events:
        if not uid_of(event):
            yield on(event, "the event has no UID: give it one that stays for its life")


@rule(
    "duplicate-uid", ERROR, "RFC 5545 section 3.8.4.7; measured: Thunderbird, EDS, KDE and node-ical lose one of them"
)
def duplicate_uid(feed: Feed) -> Iterator[Spot]:
    """Two events have one UID (and no RECURRENCE-ID to tell them apart). Programs keep one of them."""
    seen: dict[tuple[str, str], int] = {}
    for event in feed.events:
        found, instance = event.first("UID"), event.first("RECURRENCE-ID")
        if found is None or not uid_of(event):
            continue
        key = (uid_of(event), instance.value if instance else "")
        if key in seen:
            yield at(found, f"the event of line {seen[key]} has this UID as well: give each its own", event)
        else:
            seen[key] = event.line


@rule(
    "strange-uid",
    WARNING,
    "measured: Radicale, vobject, sabre and ruby change commas; others break on letters beyond ASCII",
)
def strange_uid(feed: Feed) -> Iterator[Spot]:
    """A UID has spaces, commas, semicolons, backslashes, quotes or letters beyond ASCII, or over 255 octets."""
    for event in feed.events:
        found, uid = event.first("UID"), uid_of(event)
        if found is not None and uid and (_STRANGE.search(uid) or len(uid) > LONGEST_UID):
            yield at(found, "some programs change this UID: write letters, digits and . _ @ - only", event)


@rule("uid-of-the-moment", WARNING, "RFC 5545 section 3.8.4.7: the identifier must persist")
def uid_of_the_moment(feed: Feed) -> Iterator[Spot]:
    """
    The UIDs hold the moment at which the file was made. They are others at each refresh, so that every event is new,
    and what people noted on the old ones is lost.
    """
    stamps = {found.value.strip() for event in feed.events if (found := event.first("DTSTAMP"))}
    if len(feed.events) < 2 or len(stamps) != 1:
        return
    figures = re.sub(r"\D", "", stamps.pop())
    said = [found for event in feed.events if (found := event.first("UID"))]
    if len(figures) == 14 and all(figures in re.sub(r"\D", "", found.value) for found in said) and said:
        yield at(said[0], "the UIDs hold the moment of writing (DTSTAMP): derive them from the event, and keep them")


@rule("missing-dtstamp", ERROR, "RFC 5545 section 3.6.1")
def missing_dtstamp(feed: Feed) -> Iterator[Spot]:
    """An event has no DTSTAMP. Strict readers refuse it, and others cannot tell that it has changed."""
    for event in feed.events:
        if event.first("DTSTAMP") is None:
            yield on(event, "the event has no DTSTAMP: write when this revision of it was made, in UTC")


@rule("stamp-not-utc", ERROR, "RFC 5545 sections 3.8.7.1 to 3.8.7.3")
def stamp_not_utc(feed: Feed) -> Iterator[Spot]:
    """DTSTAMP, CREATED or LAST-MODIFIED is not in UTC. It must end with a Z."""
    for event in feed.timed:
        for name in ("DTSTAMP", "CREATED", "LAST-MODIFIED"):
            found = event.first(name)
            if found is not None and (said := moment(found)) and said.form != "UTC":
                yield at(found, f"{name} is not in UTC: write it with a Z", event)


@rule("missing-last-modified", NOTE, "measured: Evolution goes by it when an event changes; source: ICSx5 too")
def missing_last_modified(feed: Feed) -> Iterator[Spot]:
    """An event has no LAST-MODIFIED. Some programs take a changed event only if it has."""
    for event in feed.events:
        if event.first("LAST-MODIFIED") is None:
            yield on(event, "the event has no LAST-MODIFIED: write it, equal to DTSTAMP")


@rule("missing-sequence", NOTE, "RFC 5545 section 3.8.7.4; measured: Evolution goes by it when an event changes")
def missing_sequence(feed: Feed) -> Iterator[Spot]:
    """An event has no SEQUENCE. It counts as 0, and cannot say that time, place or status changed."""
    for event in feed.events:
        if event.first("SEQUENCE") is None:
            yield on(event, "the event has no SEQUENCE: write 0, and raise it when time, place or status change")


@rule("cancelled-without-sequence", WARNING, "RFC 5546 section 3.2.5: a cancellation has a higher SEQUENCE")
def cancelled_without_sequence(feed: Feed) -> Iterator[Spot]:
    """A cancelled event has SEQUENCE 0 or none. Programs that keep the highest SEQUENCE keep the event as it was."""
    for event in feed.events:
        status, sequence = event.first("STATUS"), event.first("SEQUENCE")
        cancelled = status is not None and status.value.strip().upper() == "CANCELLED"
        if cancelled and (sequence is None or not sequence.value.strip().strip("0")):
            yield at(status or sequence, "the event is cancelled and its SEQUENCE is not raised: raise it", event)  # type: ignore[arg-type]


@rule("modified-before-created", WARNING, "RFC 5545 sections 3.8.7.1 and 3.8.7.3")
def modified_before_created(feed: Feed) -> Iterator[Spot]:
    """LAST-MODIFIED is before CREATED. One of them is wrong, and readers go by LAST-MODIFIED."""
    for event in feed.timed:
        created, modified = _stamp(event, "CREATED"), _stamp(event, "LAST-MODIFIED")
        found = event.first("LAST-MODIFIED")
        if found is not None and created and modified and modified < created:
            yield at(found, "LAST-MODIFIED is before CREATED", event)


@rule("modified-after-stamp", NOTE, "RFC 5545 section 3.8.7.2: without METHOD the two are the same")
def modified_after_stamp(feed: Feed) -> Iterator[Spot]:
    """LAST-MODIFIED is after DTSTAMP. Without METHOD both say when this revision was made."""
    for event in feed.events:
        stamp, modified = _stamp(event, "DTSTAMP"), _stamp(event, "LAST-MODIFIED")
        found = event.first("LAST-MODIFIED")
        if found is not None and stamp and modified and modified > stamp:
            yield at(found, "LAST-MODIFIED is after DTSTAMP: write the same in both", event)


def _stamp(event: Component, name: str) -> datetime | None:
    found = event.first(name)
    stamp = parse_stamp(found.value) if found else None
    return stamp if isinstance(stamp, datetime) and stamp.tzinfo is not None else None
