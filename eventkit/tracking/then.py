"""What was known of events at an earlier moment: Then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from attrs import frozen

from eventkit._messages import show
from eventkit.errors import UnknownEvent
from eventkit.events import Calendar, Event
from eventkit.tracking.known import Known
from eventkit.tracking.replay import replay
from eventkit.tracking.store import Snapshot, Store


@frozen
class Then:
    """
    The catalogue as it was known at `moment`, to be read. A revision of that very moment counts.

    What was recorded later about earlier days is not in it: it is what one knew then, as far as sources were dated.
    """

    store: Store
    moment: datetime

    def known(self, uid: str) -> Known:
        """
        The state of an event then.

        Raises:
            UnknownEvent: it was not known then.
        """
        with self.store.read() as snapshot:
            state = self._state(snapshot, uid)
        if state is None:
            raise UnknownEvent(f"no event with the identifier {show(uid)} was known on {self.moment:%Y-%m-%d}", uid=uid)
        return state

    def _state(self, snapshot: Snapshot, uid: str) -> Known | None:
        state = replay(snapshot.revisions(uid, until=self.moment)).get(uid)
        if state is not None and state.merged_into:
            return self._state(snapshot, state.merged_into)
        return state

    def event(self, uid: str) -> Event:
        """The event as it was known then. Raises UnknownEvent."""
        return self.known(uid).event

    def all_known(self) -> Iterator[Known]:
        """All states then, by identifier."""
        with self.store.read() as snapshot:
            states = replay(snapshot.revisions(until=self.moment))
        yield from (states[uid] for uid in sorted(states) if not states[uid].merged_into)

    def events(self) -> Iterator[Event]:
        """All events as they were known then, by identifier."""
        yield from (known.event for known in self.all_known())

    def calendar(self, name: str = "Events", **more: Any) -> Calendar:
        """The events of then as a calendar; `more` are fields of Calendar."""
        return Calendar(name, tuple(self.events()), **more)
