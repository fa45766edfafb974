"""What a source said: its events, what stayed open, and what was not placed (Reading)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from eventkit.doubts import Doubt, Evidence
from eventkit.errors import ReadError
from eventkit.events.calendar import Calendar
from eventkit.events.event import Event


@frozen
class FieldEvidence:
    """
    What a field of an event rests on: the words, where they stand, and the rule that read them.

    `event` is the event's position in the reading. `field` is the name of its field ("title", "when"), with the
    position for one of several ("appearances[0]", "sessions[2]"), or what no field of an event holds
    ("deadline": until when one registers; "link"). `value` is what was read.
    """

    event: int
    field: str
    value: object
    evidence: tuple[Evidence, ...]


@frozen
class Reading:
    """
    What a source said: typed events, the doubts about them, the evidence, and the leftovers that found no field.

    Iterates over the events. `calendar` is the calendar of these events, when the source names one;
    `source` names the file or document. Of a feed, `evidence` has one entry for each event, in their order, with its
    lines; `leftovers` what it says of no event, in the form of Event.leftovers; and `history` the revisions that
    a later one of the same feed replaces.

    Of an announcement, `text` is the words that were read, and `fields` says of every field of every event what it
    rests on; the offsets of that evidence count in `text`.
    """

    events: tuple[Event, ...] = field(default=())
    doubts: tuple[Doubt, ...] = field(default=(), kw_only=True)
    evidence: tuple[Evidence, ...] = field(default=(), kw_only=True)
    leftovers: tuple[str, ...] = field(default=(), kw_only=True)
    history: tuple[Event, ...] = field(default=(), kw_only=True)
    calendar: Calendar | None = field(default=None, kw_only=True)
    source: str = field(default="", kw_only=True)
    text: str = field(default="", kw_only=True)
    fields: tuple[FieldEvidence, ...] = field(default=(), kw_only=True)

    @property
    def kind(self) -> str | None:
        """The kind of the first event ("webinar", "summit", "podcast-episode", "event"); None without an event."""
        return self.events[0].kind if self.events else None

    @property
    def event(self) -> Event:
        """
        The event, when the source has exactly one.

        Raises:
            ReadError: it has none, or several; use `events`.
        """
        if len(self.events) != 1:
            found = "no event" if not self.events else f"{len(self.events)} events"
            where = f" in {self.source}" if self.source else ""
            raise ReadError(f"{found}{where} where one was asked for; use .events")
        return self.events[0]

    def explain(self) -> str:
        """What was read and why, as text: each field with its value, its words and the rule; then what stayed open."""
        from eventkit.events.explaining import explain

        return explain(self)

    def to_html(self) -> str:
        """The document with the words marked that fields rest on, and the fields beside it: one page, for a browser."""
        from eventkit.events.marked_page import marked_page

        return marked_page(self)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def __repr__(self) -> str:
        return f"Reading({len(self.events)} events, {len(self.doubts)} doubts)"
