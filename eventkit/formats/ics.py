"""
iCalendar (RFC 5545), the feeds and event files that calendar programs take: read by `read` and written by `write`.

What is written, property by property, is what independent readers were seen to read rightly; a property that
some of them misread is left out, or waits behind an option. Two profiles:

- a Calendar is a **feed**, to be subscribed to: it has a name and says how often to ask again;
- an Event, or any events that are not a Calendar, is a **file to import**, without a name: in a file of one event a
  name makes Outlook open a new calendar.

iCalendar has no speakers, sessions, series or sources, no words for a time, and four of our eight statuses: all of that
stands in DESCRIPTION as readable lines. It has no part of a day, no clock time without a zone and no vague dates: what
becomes of them is in `eventkit.formats._slot`, and every such case is a Loss. Where a time cannot be told by its zone
in a form all readers share, it is written in UTC (see `eventkit.formats._vtimezone`); but what recurs keeps its zone,
since UTC would move it with the clocks (`eventkit.formats._zone_use`).

What a feed said and no field of ours holds is written back (`eventkit.formats._kept_lines`). What was rendered of an
event is kept beside it for the next time (`eventkit.formats._ics_writer`).

Nothing is taken from the clock where the data has a date of its own: `updated` of the event is DTSTAMP and
LAST-MODIFIED, so unchanged data gives unchanged bytes, and a server can answer that nothing has changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from attrs import evolve

from eventkit.doubts import Doubt
from eventkit.errors import MalformedSource
from eventkit.events import Calendar, Event, Reading
from eventkit.formats import _ics_writer
from eventkit.formats._ics_options import PRODUCT_ID, Cancelled, Times
from eventkit.formats._shape import Writable
from eventkit.formats._slot import Undated
from eventkit.written import Written

if TYPE_CHECKING:
    from eventkit.formats._ics_stream import Stream

NAME = "ics"
SUFFIXES = (".ics",)
MEDIA_TYPE = "text/calendar; charset=utf-8"


def recognizes(content: bytes) -> bool:
    """Whether bytes of no known name are iCalendar text: they begin with BEGIN:VCALENDAR, whatever the encoding."""
    start = content[:200].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n")
    return start[:15].upper() == b"BEGIN:VCALENDAR"


def read(content: bytes, *, source: str = "") -> Reading:
    """
    What a feed or an event file says: its events, each with its lines as evidence, and what stayed open.

    Read is what the world writes, not only what RFC 5545 allows; `eventkit.formats._ics_reader` says how. What no
    field of an event or calendar holds is in `leftovers`, and written back by `write`.

    Raises:
        MalformedSource: the bytes are no iCalendar text.
        LimitExceeded: more than two million events, components nested deeper than 20, a line longer than 10 MB.

    >>> lines = b"BEGIN:VCALENDAR,BEGIN:VEVENT,UID:1,SUMMARY:Tea,DTSTART:20260310,END:VEVENT,END:VCALENDAR"
    >>> reading = read(lines.replace(b",", b"\\n"))
    >>> reading.event, reading.doubts
    (Event('Tea', 2026-03-10), ())
    """
    from eventkit.formats import _ics_reader  # on first use: who only writes feeds does without it

    return _ics_reader.read(content, source=source)


def read_stream(
    file: str | Path | IO[bytes], *, source: str = "", doubts: Callable[[Doubt], object] | None = None
) -> Iterator[Event]:
    """The events of a file one by one, in flat memory; see `eventkit.formats._ics_reader.read_stream`."""
    from eventkit.formats import _ics_reader

    return _ics_reader.read_stream(file, source=source, doubts=doubts)


def read_beginning(content: bytes, *, source: str = "") -> Calendar | None:
    """The calendar that the beginning of a feed names, up to its first event; None if it names none there."""
    from eventkit.formats import _ics_reader

    first = re.search(rb"^BEGIN:V(?:EVENT|TODO|JOURNAL|FREEBUSY)\b", content, re.MULTILINE | re.IGNORECASE)
    head = content[: first.start()] if first else content
    try:
        calendar = _ics_reader.read(head + b"END:VCALENDAR\r\n", source=source).calendar
    except MalformedSource:
        return None
    return None if calendar is None else evolve(calendar, events=())


def stream(events: Iterable[Event], *, calendar: Calendar | None = None, **options: Any) -> Stream:
    """
    The document of any iterable of events in pieces, in flat memory; `written` of what is returned says afterwards
    what became of it. `options` are those of `write`; see `eventkit.formats._ics_stream`.
    """
    return _ics_writer.stream(events, calendar=calendar, **options)


def write(
    what: Writable,
    *,
    stamp: datetime | None = None,
    method: str | None = None,
    attendees: bool = False,
    rfc9073: bool = False,
    html: bool = False,
    alarms: Iterable[timedelta | str] | timedelta | str = (),
    times: Times = "tzid",
    undated: Undated = "loss",
    cancelled: Cancelled = "both",
    default_duration: timedelta | str | None = None,
    calendar_extras: bool = False,
    product_id: str = PRODUCT_ID,
) -> Written:
    """
    A feed (of a Calendar) or a file to import (of an Event or several), as bytes.

    Events come in the order the calendar iterates in; other iterables keep theirs. Options, all off by default
    because some programs do worse with them:

    - `stamp`: DTSTAMP of events that have no `updated`; without it they get the moment of writing.
    - `method`: "PUBLISH", which only Outlook 2003 and older wanted.
    - `attendees`: ORGANIZER and ATTENDEE, for people with a `mailto:` identifier. It publishes their addresses, and
      programs treat such an event as a meeting.
    - `rfc9073`: PARTICIPANT components. Horde refuses such a file, calcurse and ts-ics lose or rename the events.
    - `html`: X-ALT-DESC beside DESCRIPTION, which Outlook shows.
    - `alarms`: lengths of time before the start ("15 minutes"); a negative timedelta rings after it.
    - `times`: "utc" writes every time in UTC: the form least misread, without the zone to show.
    - `undated`: "tentative" writes an event of which only "some day between" or a month is known as
      all those days, STATUS:TENTATIVE and TRANSP:TRANSPARENT; "loss" leaves it out. Both list it.
    - `cancelled`: "status" writes STATUS:CANCELLED, which Google hides; "title" the word before the title;
      "both" both; "drop" leaves the event out and lists it.
    - `default_duration`: an end for timed events that state none. Without it they have no DTEND.
    - `calendar_extras`: SOURCE, URL, LAST-MODIFIED and DESCRIPTION of the calendar.

    Raises:
        UnwritableEvent: the time of an event is ambiguous or contradictory; names the candidates.
        DuplicateUID: two of the events have one UID.
        WriteError: an option that does not exist.

    >>> from eventkit.events import Event
    >>> from eventkit.when import When
    >>> when = When.from_iso("2021-06-08T18:00+08:00[Asia/Shanghai]")
    >>> written = write(Event("Open house", when=when, uid="1@example.org", updated="2021-05-01"))
    >>> print(written.text[written.text.index("BEGIN:VEVENT"):].replace(chr(13), ""), end="")
    BEGIN:VEVENT
    UID:1@example.org
    DTSTAMP:20210501T000000Z
    DTSTART;TZID=Asia/Shanghai:20210608T180000
    SUMMARY:Open house
    TRANSP:OPAQUE
    LAST-MODIFIED:20210501T000000Z
    SEQUENCE:0
    END:VEVENT
    END:VCALENDAR
    """
    return _ics_writer.write(
        what,
        stamp=stamp,
        method=method,
        attendees=attendees,
        rfc9073=rfc9073,
        html=html,
        alarms=alarms,
        times=times,
        undated=undated,
        cancelled=cancelled,
        default_duration=default_duration,
        calendar_extras=calendar_extras,
        product_id=product_id,
    )
