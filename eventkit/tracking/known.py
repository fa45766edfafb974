"""What is known of one event: Known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

from eventkit.events import Event
from eventkit.tracking.revision import Origins


@frozen(slots=False)
class Known:
    """
    The state of one event, which follows from its revisions (eventkit.tracking.replay).

    `fields` has what is known as plain data, by field of Event and "kind"; what is not known is not in it, nor is the
    identifier, unless it is another than `uid`. `number` and `moment` are those of the newest revision, `first` is the
    moment of the first one. `origins` has, for each of the fields, what each element rests on. `locks` has for each
    field that a person decided the decision. `aliases` are the identifiers of events that turned out to be this one,
    `merged_into` that of the event which this one turned out to be.

    Mappings and what is in them are not to be changed: states share them.
    """

    uid: str
    number: int
    moment: datetime
    first: datetime
    fields: Mapping[str, Any]
    origins: Mapping[str, Origins] = field(factory=dict, kw_only=True)
    locks: Mapping[str, str] = field(factory=dict, kw_only=True)
    aliases: tuple[str, ...] = field(default=(), kw_only=True)
    merged_into: str = field(default="", kw_only=True)

    @property
    def event(self) -> Event:
        """
        The event as a typed value, made when it is first asked for: `updated` is the moment of the newest revision,
        `created` what a source said of it, else the moment of the first one.
        """
        made: Event | None = self.__dict__.get("_event")
        if made is None:
            from eventkit.tracking.event_data import event_from_data

            stamps = {"created": self.first.isoformat(), **self.fields, "updated": self.moment.isoformat()}
            made = event_from_data({"uid": self.uid, **stamps})
            self.__dict__["_event"] = made
        return made

    def typed(self, name: str) -> Any:
        """One field of the event as a typed value, made when it is first asked for: for who needs no more of it."""
        made: dict[str, Any] = self.__dict__.setdefault("_typed", {})
        if name not in made:
            from eventkit.tracking.event_data import KIND, field_from_data

            made[name] = field_from_data(self.fields.get(KIND, Event.kind), name, self.fields.get(name))
        return made[name]

    @property
    def title(self) -> str:
        """What the event is called."""
        return str(self.fields.get("title", ""))
