"""What a format is: the names its module has, and what its read and write take and give."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from eventkit.errors import WriteError
from eventkit.events import Calendar, Event, Reading
from eventkit.written import Written

Writable = Calendar | Event | Reading | Iterable[Event]

UNTITLED = "Untitled event"
"""What an event is called of which no title is known."""


class Format(Protocol):
    """
    A module of this folder. It has `read`, `write` or both; files are eventkit.io's business.

    `read` gives what the bytes say, or raises ReadError; `source` is the file's name, for messages and evidence.
    `write` gives bytes in Written.content, and what they could not say in Written.losses; the same values give
    the same bytes.

    More functions it may have: `recognizes(content)` says whether bytes of no known name look like this format's
    (their first 4,096 are enough for one that has `read_stream`); `write_calendar(calendar)` gives the bytes of the
    file that names the calendar in a folder of single events; `read_stream(file, *, source="", doubts=None)` gives the
    events of an open file one by one, and calls `doubts` with what stays open; `read_beginning(content, *, source="")`
    gives the calendar, without events, that is named before them; `stream(events, *, calendar=None, **options)`
    takes the options of `write`, gives the pieces of the document, and has the result in `written` when the last piece
    is taken. `read_stream` and `stream` take no more memory for many events than for few.
    """

    NAME: str
    SUFFIXES: tuple[str, ...]
    MEDIA_TYPE: str

    def read(self, content: bytes, *, source: str = "") -> Reading: ...

    def write(self, what: Writable, **options: Any) -> Written: ...


def one_event(what: Writable, format_name: str) -> Event:
    """The one event of `what`, for a format whose documents hold one each."""
    events = [what] if isinstance(what, Event) else list(what)
    if len(events) != 1:
        raise WriteError(
            f"a {format_name} document holds one event and {len(events)} were given; write them to a folder instead"
        )
    return events[0]
