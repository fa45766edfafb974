"""
Events as people write them: one TOML file an event (https://toml.io/en/v1.0.0), or a folder of them.

Every field of an event is a key of the same name, and a table stands instead of a string wherever more is to be said
(eventkit.formats._toml_shape lists them). Times are their stated words; what a document does not state and
somebody supplies (`year`, `zone`) is a key of its own, so that it stays told apart from the words. A folder may have
a file with `kind = "calendar"` that names it.

What the form cannot say is found by reading back what was written: a field that would not come back equal is a loss.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from typing import Any

from attrs import fields_dict

from eventkit._messages import did_you_mean, show
from eventkit.errors import MalformedSource
from eventkit.events import Calendar, Event, PodcastEpisode, Reading
from eventkit.events.event import KINDS
from eventkit.formats._shape import Writable, one_event
from eventkit.formats._toml_read import TableReader
from eventkit.formats._toml_shape import CalendarTable, EpisodeTable, EventTable, read_table, write_table
from eventkit.formats._toml_write import event_table
from eventkit.when import format_duration
from eventkit.written import Loss, Written

NAME = "toml"
SUFFIXES = (".toml",)
MEDIA_TYPE = "application/toml"

MAX_BYTES = 4_000_000  # far more than a person writes; keeps a wrong file from filling memory
MAX_DOTS = 100

_WORD = re.compile(r"[^\s=]+")
_SPACED_DOT = re.compile(r"[ \t]{0,9}\.[ \t]{0,9}")
_DOT_IN_KEY = re.compile(r"(?<=[\w\"'-])\.(?=[\w\"'-])")


def read(content: bytes, *, source: str = "") -> Reading:
    """
    The event of one file, or the calendar that a `kind = "calendar"` file names.

    A time or a name that cannot be decided is a doubt of the Reading, with the words.

    Raises:
        MalformedSource: not TOML, or a key with a wrong type, name or value; says which and what is expected.
    """
    table = _parse(content, source)
    if table.get("kind") == "calendar":
        return Reading(calendar=TableReader(source).calendar(read_table(table, CalendarTable, source)), source=source)
    kind = _kind(table, source)
    shape = EpisodeTable if issubclass(kind, PodcastEpisode) else EventTable
    reader = TableReader(source)
    event = reader.event(read_table(table, shape, source), kind)
    return Reading((event,), doubts=tuple(reader.doubts), source=source)


def _parse(content: bytes, source: str) -> dict[str, Any]:
    if len(content) > MAX_BYTES:
        raise MalformedSource(f"has {len(content):,} bytes; an event file has at most {MAX_BYTES:,}", source=source)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise MalformedSource("is not UTF-8 text; save it as UTF-8", source=source, line=line) from None
    # tomllib takes quadratic time for a dotted key; no key of an event file has more than a few dots.
    if any(len(_DOT_IN_KEY.findall(word)) > MAX_DOTS for word in _WORD.findall(_SPACED_DOT.sub(".", text))):
        raise MalformedSource(f"has a word of more than {MAX_DOTS} parts with dots, which is no key", source=source)
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise MalformedSource(f"is not TOML: {error or 'nested too deeply'}", source=source) from None
    if not table:
        raise MalformedSource("is empty; an event needs at least kind and title", source=source)
    return table


def _kind(table: dict[str, Any], source: str) -> type[Event]:
    kind = table.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        known = [*KINDS, "calendar"]
        got = "is missing" if kind is None else f"{show(kind)} is not a kind"
        message = f"{got}; expected one of {', '.join(known)}{did_you_mean(str(kind), known) if kind else ''}"
        raise MalformedSource(message, source=source, key="kind")
    return KINDS[kind]


def recognizes(content: bytes) -> bool:
    """Whether bytes of no known name look like an event file: TOML with a kind."""
    try:
        return "kind" in _parse(content, "")
    except MalformedSource:
        return False


def write(what: Writable) -> Written:
    """
    The file of one event.

    Raises:
        WriteError: several events were given; `eventkit.write(calendar, folder)` writes a file each.
    """
    import tomli_w

    event = one_event(what, "TOML")
    content = _encoded(tomli_w.dumps(write_table(event_table(event)), multiline_strings=True, indent=2))
    return Written(content, losses=tuple(_losses(event, content)))


def write_calendar(calendar: Calendar) -> bytes:
    """The file that names the folder of a calendar's events."""
    import tomli_w

    refresh = format_duration(calendar.refresh) if calendar.refresh else None
    table = CalendarTable(
        kind="calendar",
        name=calendar.name,
        description=calendar.description,
        uid=calendar.uid,
        source=calendar.source,
        refresh=refresh,
        language=calendar.language,
        leftovers=list(calendar.leftovers),
    )
    return _encoded(tomli_w.dumps(write_table(table), multiline_strings=True))


def _encoded(text: str) -> bytes:
    """TOML is UTF-8, which has no half of a surrogate pair: a "?" stands for it, and reading back finds the loss."""
    return text.encode("utf-8", "replace")


def _losses(event: Event, content: bytes) -> Iterable[Loss]:
    """The fields that reading the content would not give back equal."""
    again = read(content, source=event.title).event
    for name in fields_dict(type(event)):
        if getattr(again, name) != getattr(event, name):
            reason = f"reads back as {show(getattr(again, name))}"
            yield Loss(event.title, name, reason, uid=event.uid)
