"""What is handed to a catalogue to be recorded, made alike: `given`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any, TypeAlias

from attrs import field, frozen

from eventkit._messages import show
from eventkit.errors import InvalidField
from eventkit.events import Calendar, Event, Reading
from eventkit.events._convert import to_optional_moment
from eventkit.events.event import derived_uid
from eventkit.tracking.document import Document
from eventkit.tracking.event_data import event_to_data

Recordable: TypeAlias = Event | Calendar | Reading | Iterable[Event]


@frozen(slots=False, eq=False)
class GivenEvent:
    """One event that a source states, and what its reading left open."""

    event: Event
    doubts: tuple[str, ...] = ()

    @cached_property
    def data(self) -> Mapping[str, Any]:
        """The event as plain data."""
        return event_to_data(self.event)

    @cached_property
    def key(self) -> str:
        """What the source calls it: its identifier, and which instance of a recurring event it is."""
        instance = self.event.recurrence_id
        return self.event.uid if instance is None else f"{self.event.uid};{instance}"

    @cached_property
    def is_identified(self) -> bool:
        """Whether the identifier is the source's own, and not made of the title and the organizer."""
        event = self.event
        # Nearly all are: they do not have the form of a name-based UUID (RFC 9562 §5.5).
        if len(event.uid) != 36 or event.uid[14] != "5":
            return True
        return derived_uid(event.kind, event.title, event.appearances) != event.uid


@frozen(kw_only=True)
class Given:
    """What one source says at one moment; see Catalogue.record."""

    events: tuple[GivenEvent, ...]
    address: str
    seen: datetime
    title: str = ""
    document: Document | None = None
    etag: str = ""
    modified: str = ""
    max_lost: float = field(default=0.5)

    @max_lost.validator
    def _check(self, attribute: object, value: float) -> None:
        if not 0 <= value <= 1:
            raise InvalidField(f"expected a share from 0 to 1, got {value!r}", field="max_lost", value=value)


def given(
    what: Recordable,
    *,
    source: str = "",
    seen: datetime | date | str | None = None,
    content: bytes | str | None = None,
    media_type: str = "",
    etag: str = "",
    modified: str = "",
    max_lost: float = 0.5,
) -> Given:
    """
    What is to be recorded, whatever it was given as.

    Raises:
        InvalidField: it is nothing that has events, or a value that cannot be.
    """
    address, title = source, ""
    doubts: tuple[str, ...] = ()
    if isinstance(what, Event):
        events: tuple[Event, ...] = (what,)
    elif isinstance(what, Calendar):
        events, address, title = what.events, source or what.source, what.name
    elif isinstance(what, Reading):
        events, address = what.events, source or what.source
        title = what.calendar.name if what.calendar else ""
        doubts = tuple(map(str, what.doubts))
        if content is None and what.text:
            content, media_type = what.text, media_type or "text/plain"
    else:
        events = _listed(what)
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")
    return Given(
        # Of several events it is not known which a doubt is about: it stands with the first.
        events=tuple(GivenEvent(event, doubts if place == 0 else ()) for place, event in enumerate(events)),
        address=address,
        seen=moment_of(seen),
        title=title,
        document=None if content is None else Document.of(content, media_type=media_type),
        etag=etag,
        modified=modified,
        max_lost=max_lost,
    )


def moment_of(seen: datetime | date | str | None) -> datetime:
    """A moment in UTC, of whatever was given for it; now, of None."""
    moment = to_optional_moment(seen)
    return datetime.now(UTC) if moment is None else moment.astimezone(UTC)


def _listed(what: object) -> tuple[Event, ...]:
    if isinstance(what, Iterable) and not isinstance(what, str | bytes | Mapping):
        events = tuple(what)
        if all(isinstance(event, Event) for event in events):
            return events
    raise InvalidField(f"expected a Reading, an Event, a Calendar or events, got {show(what)}", value=what)
