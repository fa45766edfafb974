"""
What a catalogue publishes: the events as they are known now, as a Calendar, kept from one time to the next (Publisher).

The store says which events changed since the last time, and only those are made anew; the others are the very same
values, beside which the writer of feeds keeps what it rendered of them (eventkit.formats._ics_writer). So a feed that
is written again costs what changed, and the joining of its octets; and its bytes are those of a feed made at one go.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Any, Final

from eventkit.errors import InvalidField
from eventkit.events import Calendar, Event, Status
from eventkit.tracking.known import Known
from eventkit.tracking.store import Cursor, Store

NAME: Final = "Events"
CANCELLED_FOR: Final = timedelta(days=30)


class Publisher:
    """The calendar of a store. May be asked from several threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._cursor: Cursor | None = None
        self._events: dict[str, tuple[int, Event]] = {}  # with the number of the revision
        self._keys: list[str] = []  # of the events, sorted
        self._cancelled: dict[str, datetime] = {}  # when something was last heard of those
        self._made: tuple[object, Calendar] | None = None

    def calendar(
        self,
        name: str = NAME,
        *,
        cancelled_for: timedelta | None = CANCELLED_FOR,
        now: datetime | None = None,
        **given: Any,
    ) -> Calendar:
        """
        All events as they are known now, by identifier. `given` is what else is said of the calendar: description,
        uid, source, refresh, language.

        A cancelled event stays among them, as cancelled, for `cancelled_for` after what was last heard of it (None: for
        ever), so that subscribers see it go; `now` is the moment that this is counted to. What else is known without a
        date is among them too: what becomes of it is the writer's affair.

        Raises:
            InvalidField: a value that a calendar cannot have.
        """
        if cancelled_for is not None and not isinstance(cancelled_for, timedelta):
            raise InvalidField(f"expected a timedelta or None, got {cancelled_for!r}", field="cancelled_for")
        with self._lock:
            changed = self._refresh()
            gone = self._gone(cancelled_for, datetime.now(UTC) if now is None else now)
            key = (name, sorted(given.items()), gone)
            if changed or self._made is None or self._made[0] != key:
                events = [self._events[uid][1] for uid in self._keys if uid not in gone]
                self._made = key, Calendar(name, events, **given)
            return self._made[1]

    def _refresh(self) -> bool:
        """Take in what the store has learned since the last time; whether there was anything."""
        changed = False
        with self._store.read() as snapshot:
            cursor = snapshot.cursor()
            if cursor != self._cursor:
                for known in snapshot.all_known(changed_since=self._cursor):
                    changed = self._take(known) or changed
                self._cursor = cursor
        return changed

    def _take(self, known: Known) -> bool:
        """Take in one event; False if it was known so already, since stores may show one again."""
        uid = known.uid
        had = self._events.get(uid)
        if known.merged_into:
            self._cancelled.pop(uid, None)
            if had is not None:
                del self._events[uid]
                del self._keys[bisect_left(self._keys, uid)]
            return had is not None
        if had is None:
            if self._keys and uid < self._keys[-1]:
                insort(self._keys, uid)
            else:
                self._keys.append(uid)
        elif had[0] == known.number:
            return False
        event = known.event
        self._events[uid] = known.number, event
        self._cancelled.pop(uid, None)
        if event.status is Status.CANCELLED:
            self._cancelled[uid] = known.moment
        return True

    def _gone(self, cancelled_for: timedelta | None, now: datetime) -> frozenset[str]:
        """The cancelled events that need no longer be shown."""
        if cancelled_for is None:
            return frozenset()
        return frozenset(uid for uid, heard in self._cancelled.items() if now - heard > cancelled_for)
