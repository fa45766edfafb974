"""
What a catalogue publishes: the events as they are known now, as a Calendar, kept from one time to the next (Publisher).

The store says which events changed since the last time, and only those are made anew; the others are the very same
values, beside which the writer of feeds keeps what it rendered of them (eventkit.formats._ics_writer). So a feed that
is written again costs what changed, and the joining of its octets; and its bytes are those of a feed made at one go.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from datetime import UTC, datetime, timedelta
from operator import itemgetter
from threading import Lock
from typing import Any, Final, NamedTuple

from eventkit.errors import InvalidField
from eventkit.events import Calendar, Event, Status
from eventkit.events.calendar import time_order
from eventkit.tracking.known import Known
from eventkit.tracking.store import Cursor, Snapshot, Store

NAME: Final = "Events"
CANCELLED_FOR: Final = timedelta(days=30)

_FEW: Final = 100  # changes that are put into their places one by one


class _Entry(NamedTuple):
    """One event: its place in time order, the identifier it is known by, its revision, and the typed value."""

    order: tuple[float, str, str]
    uid: str
    number: int
    event: Event


_place = itemgetter(0, 1)  # what entries are sorted by


class Publisher:
    """The calendar of a store. May be asked from several threads."""

    _cursor: Cursor | None
    _entries: dict[str, _Entry]
    _sorted: list[_Entry]  # in time order, as feeds have them
    _cancelled: dict[str, datetime]  # when it became known of those
    _made: tuple[object, Calendar] | None

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._forget()

    def calendar(
        self,
        name: str = NAME,
        *,
        cancelled_for: timedelta | None = CANCELLED_FOR,
        now: datetime | None = None,
        **given: Any,
    ) -> Calendar:
        """
        All events as they are known now, in time order. `given` is what else is said of the calendar: description,
        uid, source, refresh, language.

        A cancelled event stays among them, as cancelled, for `cancelled_for` after that became known (None: for ever),
        so that subscribers see it go; `now` is the moment that this is counted to. What else is known without a date is
        among them too: what becomes of it is the writer's affair.

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
                shown = [entry for entry in self._sorted if entry.uid not in gone] if gone else self._sorted
                events = [entry.event for entry in shown]
                self._made = key, Calendar(name, events, **given)
            return self._made[1]

    def _refresh(self) -> bool:
        """Take in what the store has learned since the last time; whether there was anything."""
        new: list[_Entry] = []
        gone: list[_Entry] = []
        try:
            with self._store.read() as snapshot:
                cursor = snapshot.cursor()
                if cursor != self._cursor:
                    for known in snapshot.all_known(changed_since=self._cursor):
                        self._take(known, new, gone)
                    self._note_cancelled(snapshot, [entry for entry in new if entry.event.status is Status.CANCELLED])
                    self._cursor = cursor
        except BaseException:
            self._forget()  # half of what changed is taken in
            raise
        if len(new) + len(gone) > _FEW:
            self._sorted = sorted(self._entries.values(), key=_place)
        else:
            for entry in gone:
                del self._sorted[bisect_left(self._sorted, _place(entry), key=_place)]
            for entry in new:
                insort(self._sorted, entry, key=_place)
        return bool(new or gone)

    def _forget(self) -> None:
        self._cursor = self._made = None
        self._entries, self._sorted, self._cancelled = {}, [], {}

    def _take(self, known: Known, new: list[_Entry], gone: list[_Entry]) -> None:
        """Take in one event, unless it was known so already: stores may show one again."""
        uid = known.uid
        had = self._entries.get(uid)
        if had is not None and had.number == known.number:
            return
        self._cancelled.pop(uid, None)
        if had is not None:
            gone.append(self._entries.pop(uid))
        if known.merged_into:
            return
        event = known.event
        entry = self._entries[uid] = _Entry(time_order(event), uid, known.number, event)
        new.append(entry)

    def _note_cancelled(self, snapshot: Snapshot, entries: list[_Entry]) -> None:
        """Note since when it is known that these are cancelled."""
        for revision in snapshot.revisions_of([entry.uid for entry in entries]):
            change = revision.change_of("status")
            if change is not None and change.new == Status.CANCELLED.value != change.old:
                self._cancelled[revision.uid] = revision.moment

    def _gone(self, cancelled_for: timedelta | None, now: datetime) -> frozenset[str]:
        """The cancelled events that need no longer be shown."""
        if cancelled_for is None:
            return frozenset()
        return frozenset(uid for uid, since in self._cancelled.items() if now - since > cancelled_for)
