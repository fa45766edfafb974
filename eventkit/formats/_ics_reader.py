"""
iCalendar (RFC 5545) as the world writes it, from bytes or a tree to events: read, read_stream, reading_of.

There is one way for all: text becomes a tree step by step (`_component`), finished VEVENTs are taken out of it and
become events (`_ics_event`), and what has been read is let go of. So `read_stream` reads a feed of any size in flat
memory; `read` keeps the events, joins instances and revisions, and makes the Calendar.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import IO, Any, cast

from eventkit._collector import paused
from eventkit.doubts import Doubt, Evidence
from eventkit.errors import EventkitError, LimitExceeded, MalformedSource, ReadError
from eventkit.events import Event, Reading
from eventkit.formats._component import Component, Fault, Property, Tree
from eventkit.formats._contentlines import unescape_text
from eventkit.formats._ics_calendar import is_ours, make_calendar, read_calendar
from eventkit.formats._ics_doubts import Doubts
from eventkit.formats._ics_event import EventReader
from eventkit.formats._ics_evidence import FeedEvidence, TextLines, TreeLines
from eventkit.formats._ics_people import People
from eventkit.formats._ics_revisions import Entry, join
from eventkit.formats._ics_times import Times
from eventkit.formats._ics_zones import Zones
from eventkit.formats._kept_lines import OWN_OF_CALENDAR, SET_BY_WRITER, zones_named
from eventkit.formats._unfold import PIECE, in_chunks

MAX_EVENTS = 2_000_000

# What stands in a calendar, and may stand alone in a file.
_PARTS = frozenset({"VEVENT", "VTIMEZONE", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"})

# The outermost components of a tree, and those of it that are still open.
_Step = tuple[list[Component], list[Component]]


def read(content: bytes, *, source: str = "", max_events: int = MAX_EVENTS) -> Reading:
    """
    What a feed says: its events, what stayed open, and what was not placed.

    Raises:
        MalformedSource: the bytes are no iCalendar text.
        LimitExceeded: more events than `max_events`, or a limit of `_component.parse`.
    """
    with paused():  # what is read on the way is let go of inside, and nobody looks through it
        return _read(content, source, max_events)


def _read(content: bytes, source: str, max_events: int) -> Reading:
    tree = Tree(source=source)
    feed = _Feed(source, max_events=max_events)
    entries = list(feed.entries(_steps(tree, in_chunks(content))))
    if feed.is_late():
        # A zone, or what holds for all events, stood after events that need it: again, with what is known now.
        tree = Tree(source=source)
        feed = _Feed(source, max_events=max_events, known=feed)
        entries = list(feed.entries(_steps(tree, in_chunks(content))))
    return feed.reading(entries, tree.faults, lambda events: FeedEvidence(events, TextLines(content), source))


def reading_of(components: Iterable[Component], *, faults: Iterable[Fault] = (), source: str = "") -> Reading:
    """
    What a tree says, as `read` tells it: for the notations of iCalendar that have no lines (jCal, xCal). The tree
    is left as it is.

    Raises:
        MalformedSource: there is no calendar among the components.
        LimitExceeded: more than two million events.
    """
    roots = list(components)
    feed = _Feed(source, max_events=MAX_EVENTS)
    entries = list(feed.entries(iter([(_shallow(roots), [])])))
    if feed.is_late():
        feed = _Feed(source, max_events=MAX_EVENTS, known=feed)
        entries = list(feed.entries(iter([(_shallow(roots), [])])))
    return feed.reading(entries, faults, lambda events: FeedEvidence(events, TreeLines(roots), source))


def read_stream(
    file: str | Path | IO[bytes], *, source: str = "", doubts: Callable[[Doubt], object] | None = None
) -> Iterator[Event]:
    """
    The events of a file one by one, in flat memory whatever its size; `doubts` is called with what stays open.

    `file` is a path, or a file that is open for reading bytes. What is known at an event is what stood before it: a
    VTIMEZONE or a property of the calendar that comes after its use is not heeded. An instance or another revision that
    stands directly beside its event is joined with it; one that stands elsewhere comes as an event of its own, an
    instance with its `recurrence_id`. Tasks, journals and the calendar's own properties are passed over.

    Raises:
        ReadError: the file cannot be opened.
        MalformedSource, LimitExceeded: as `read` does, once that place is reached.
    """
    name = source or str(file if isinstance(file, str | Path) else getattr(file, "name", ""))
    if not isinstance(file, str | Path):
        yield from _stream(iter(lambda: file.read(PIECE), b""), name, doubts)
        return
    try:
        opened = Path(file).open("rb")  # noqa: SIM115 - only opening it is to be in this `try`
    except OSError as error:
        raise ReadError(f"cannot read {str(file)!r}: {error.strerror}") from error
    with opened:
        yield from _stream(iter(lambda: opened.read(PIECE), b""), name, doubts)


def _stream(chunks: Iterable[bytes], source: str, told: Callable[[Doubt], object] | None) -> Iterator[Event]:
    tree = Tree(source=source)
    feed = _Feed(source, max_events=None, keep=False)

    def tell() -> None:
        for fault in tree.faults:
            feed.doubts.fault(fault)
        waiting = feed.doubts.found.copy()
        tree.faults.clear()
        feed.doubts.found.clear()
        for doubt in waiting if told is not None else ():
            told(doubt)  # type: ignore[misc]

    for _, group in groupby(feed.entries(_steps(tree, chunks)), key=lambda entry: entry.event.uid):
        entries = list(group)
        if len(entries) > 1:
            entries = join(entries, feed.doubts).entries
        if tree.faults or feed.doubts.found:
            tell()
        for entry in entries:
            yield entry.event
    tell()


def _steps(tree: Tree, chunks: Iterable[bytes]) -> Iterator[_Step]:
    for _ in tree.grow(chunks):
        yield tree.roots, tree.open
    yield tree.roots, tree.open


def _shallow(roots: Iterable[Component]) -> list[Component]:
    """Copies of the outermost components, from which their parts can be taken."""
    copies = []
    for root in roots:
        copy = root
        if root.name not in _PARTS:
            copy = Component(root.name, root.line)
            copy.properties = root.properties
            copy.components = list(root.components)
        copies.append(copy)
    return copies


class _Feed:
    """One feed while it is read: its calendars, and what was found in them."""

    def __init__(self, source: str, *, max_events: int | None, known: _Feed | None = None, keep: bool = True) -> None:
        self.source, self.max_events, self.keep = source, max_events, keep
        self.doubts = Doubts(source)
        self.people = People()
        self.calendars: list[_OpenCalendar] = []
        self.known = known
        """An earlier reading of the same text, that knows what stands in it."""
        self.outside: list[str] = []
        self._bare: _OpenCalendar | None = None
        self._current: _OpenCalendar | None = None
        self._count = 0

    def entries(self, steps: Iterator[_Step]) -> Iterator[Entry]:
        """The events as they come."""
        for roots, still_open in steps:
            for root in roots:
                if root.name == "VCALENDAR":
                    if self._current is None:
                        self._current = self._calendar(root)
                    yield from self._current.drain(still_open)
                    if not still_open or root is not still_open[0]:
                        self._current = None
                elif root not in still_open:
                    yield from self._alone(root)
            roots[:] = [root for root in roots if still_open and root is still_open[0]]

    def _calendar(self, component: Component, outer: _OpenCalendar | None = None) -> _OpenCalendar:
        known = self.known.calendars[len(self.calendars)] if self.known else None
        calendar = _OpenCalendar(component, self, known, outer)
        if self.keep or outer is not None:
            self.calendars.append(calendar)
        return calendar

    def _alone(self, root: Component) -> Iterator[Entry]:
        """A component that stands in no calendar."""
        if root.name not in _PARTS:
            self.outside.append("\n".join(root.lines()))
            return
        if self._bare is None:
            self._bare = self._calendar(Component("VCALENDAR", root.line))
            self.doubts.add("VCALENDAR", f"{root.name} stands in no VCALENDAR: read all the same", root)
        self._bare.component.components.append(root)
        yield from self._bare.drain(())

    def counted(self, line: int) -> int:
        """The number of one event more. Raises LimitExceeded."""
        self._count += 1
        if self.max_events is not None and self._count > self.max_events:
            said = f"there are more than {self.max_events:,} events; read_events takes them one by one"
            raise LimitExceeded(said, source=self.source, line=line)
        return self._count - 1

    def is_late(self) -> bool:
        """Whether something came after events that need it."""
        return self.known is None and any(calendar.is_late() for calendar in self.calendars)

    def reading(
        self,
        entries: list[Entry],
        faults: Iterable[Fault],
        evidence: Callable[[list[tuple[int, int]]], FeedEvidence],
    ) -> Reading:
        """All that was read, joined."""
        if not self.calendars:
            said = "there is no calendar in it (BEGIN:VCALENDAR), only other components; it is no iCalendar text"
            raise MalformedSource(said, source=self.source)
        joined = join(entries, self.doubts)
        events = tuple([entry.event for entry in joined.entries])
        calendars = [calendar for calendar in self.calendars if calendar is not self._bare]
        outermost = [calendar for calendar in calendars if calendar.outer is None]
        if len(outermost) > 1:
            message = f"the source has {len(outermost)} VCALENDARs: their events are read together"
            self.doubts.add("calendar", message, *(calendar.component for calendar in outermost[:10]))
        leftovers: list[str] = []
        values: dict[str, Any] = {}
        for calendar in calendars:
            found, left = read_calendar(calendar.component, self.doubts)
            if "name" in found and not values:
                values = found
                leftovers += left
            else:
                leftovers += calendar.properties()
        for calendar in self.calendars:
            leftovers += calendar.leftovers
        leftovers += self.outside
        leftovers += self._blocks_of(leftovers, events)
        doubts = Doubts(self.source)
        for fault in faults:
            doubts.fault(fault)
        kept = tuple(leftovers)
        return Reading(
            events,
            doubts=(*doubts.found, *self.doubts.found),
            # A sequence that is made on demand: of most readings nobody asks for it.
            evidence=cast("tuple[Evidence, ...]", evidence([(entry.line, entry.number) for entry in joined.entries])),
            leftovers=kept,
            history=tuple(joined.history),
            calendar=make_calendar(values, events, kept) if values else None,
            source=self.source,
        )

    def _blocks_of(self, leftovers: list[str], events: tuple[Event, ...]) -> list[str]:
        """The VTIMEZONEs without which the kept lines would name zones that nothing explains."""
        blocks = {tzid: block for calendar in self.calendars for tzid, block in calendar.zones.unnamed().items()}
        if not blocks:
            return []
        named = {*zones_named(leftovers, OWN_OF_CALENDAR | SET_BY_WRITER)}
        for event in events:
            named.update(zones_named(event.leftovers))
            for override in event.recurrence.overrides if event.recurrence else ():
                named.update(zones_named(override.leftovers))
        return ["\n".join(block.lines()) for tzid, block in blocks.items() if tzid in named]


class _OpenCalendar:
    """One VCALENDAR while its parts come: zones, what holds for all its events, and what is left over."""

    def __init__(
        self, component: Component, feed: _Feed, known: _OpenCalendar | None, outer: _OpenCalendar | None
    ) -> None:
        self.component, self.feed, self.known, self.outer = component, feed, known, outer
        self.zones: Zones = known.zones if known else outer.zones if outer else Zones()
        self.leftovers: list[str] = []
        self._reader: EventReader | None = None
        self._used: tuple[str, ...] = ()
        self._late = False

    def drain(self, still_open: Iterable[Component]) -> Iterator[Entry]:
        """Take out the parts that are finished; events become entries."""
        parts = self.component.components
        waiting = [parts.pop()] if parts and parts[-1] in still_open else []
        self.component.components = waiting
        for part in parts:
            if part.name == "VEVENT":
                entry = self._event(part)
                if entry is not None:
                    yield entry
            elif part.name == "VTIMEZONE":
                if self.known is None:
                    self._late = self._late or self._reader is not None
                    self.zones.add(part)
            elif part.name == "VCALENDAR":
                yield from self.feed._calendar(part, self).drain(())
            elif self.feed.keep:
                self.leftovers.append("\n".join(part.lines()))

    def _event(self, component: Component) -> Entry | None:
        reader = self._reader
        if reader is None:
            reader = self._reader = self._prepared()
        number = self.feed.counted(component.line)
        found = self.feed.doubts.found
        before = self.feed.doubts.begin_event()
        try:
            return Entry(reader.read(component), component.line, number)
        except LimitExceeded:
            raise
        except (EventkitError, ValueError, TypeError, OverflowError) as error:
            del found[before:]
            self.feed.doubts.add("event", f"the event cannot be read and is kept as it is: {error}", component)
            self.leftovers.append("\n".join(component.lines()))
            return None

    def _prepared(self) -> EventReader:
        """The reader of its events, by what the properties of the calendar say of all of them."""
        component = self.known.component if self.known else self.component
        self._used = _for_all(component)
        doubts = self.feed.doubts
        times = Times(self.zones, doubts)
        zone = component.first("X-WR-TIMEZONE")
        if zone is not None and (name := unescape_text(zone.value).strip()):
            floating = self.zones.of(name)
            if floating.zone is not None or floating.rules is not None:
                times.floating, times.floating_line = floating, zone
        method = component.first("METHOD")
        cancelled = method if method is not None and method.value.strip().upper() == "CANCEL" else None
        return EventReader(times, self.feed.people, doubts, own=is_ours(component), cancelled=cancelled)

    def is_late(self) -> bool:
        """Whether something came after events that need it."""
        return self._reader is not None and (self._late or self._used != _for_all(self.component))

    def properties(self) -> list[str]:
        """The properties of the calendar, as leftovers."""
        return [found.text for found in self.component.properties]


def _for_all(component: Component) -> tuple[str, ...]:
    """What the properties of a calendar say of all its events."""
    said: list[Property | None] = [component.first(name) for name in ("PRODID", "METHOD", "X-WR-TIMEZONE")]
    return tuple("" if found is None else found.value for found in said)
