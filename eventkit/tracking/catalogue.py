"""What was known of events, when and from whom: Catalogue, the front door of eventkit.tracking."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from eventkit._messages import show
from eventkit.errors import UnknownEvent
from eventkit.events import Event
from eventkit.events._convert import to_optional_moment
from eventkit.tracking.changes import Change, changes_of
from eventkit.tracking.document import Sighting
from eventkit.tracking.given import Recordable, given
from eventkit.tracking.known import Known
from eventkit.tracking.recording import record
from eventkit.tracking.replay import apply
from eventkit.tracking.revision import Revision
from eventkit.tracking.store import Snapshot, Store
from eventkit.tracking.stores import open_store


class Catalogue:
    """
    What is known of events, how it came to be known, and what people decided; kept in a store.

    Whatever is recorded is only ever added to: the present state of an event follows from its revisions, and every
    earlier one can be asked for. Opened for a file, a folder, a database, or ":memory:":

    >>> with Catalogue.open(":memory:") as catalogue:
    ...     event = Event("Open house", when="3 May 2021", uid="open-house@example.org")
    ...     for change in catalogue.record(event, source="https://example.org", seen="2021-04-01"):
    ...         print(change)
    ...     moved = Event("Open house", when="4 May 2021", uid="open-house@example.org")
    ...     for change in catalogue.record(moved, source="https://example.org", seen="2021-04-08"):
    ...         print(change)
    'Open house': new
    'Open house': moved from Monday, 3 May 2021 to Tuesday, 4 May 2021
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    @classmethod
    def open(cls, where: str | Path) -> Self:
        """
        The catalogue at a place, made if there is none: a file ("events.db", SQLite), a folder of TOML files, a
        database ("postgresql://…"), or ":memory:".

        Raises:
            MissingExtra: the extra `store` (or `postgresql`) is not installed.
            NotACatalogue, DamagedCatalogue, NewerCatalogue: what is there is left as it is.
            StoreFailed: it cannot be opened or made.
        """
        return cls(open_store(where))

    def close(self) -> None:
        """Let go of files and connections."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Catalogue({self.store.place!r})"

    # Recording

    def record(
        self,
        what: Recordable,
        *,
        source: str = "",
        seen: datetime | date | str | None = None,
        content: bytes | str | None = None,
        max_lost: float = 0.5,
        media_type: str = "",
        etag: str = "",
        modified: str = "",
    ) -> list[Change]:
        """
        Remember what a source says, and tell what changed by it: an Event, a Calendar, a Reading, or several events.

        `source` names the source: a URL, a path, or a name; the same words mean the same source. Without it, that of
        the reading or calendar counts; a source without a name is taken for another one each time. `seen` is when it
        said so (now). `content` is the document as it was retrieved, of `media_type`, to be kept. `etag` and `modified`
        are what a server said of it.

        A source that says again what it said before changes nothing. An event that it no longer lists is `Unlisted`,
        and not cancelled.

        Raises:
            LostEvents: the source no longer lists more than the share `max_lost` of the events that it listed before
                and that are not over (or no event at all); nothing is recorded. Of one or two, any may go.
            InvalidField: what is given has no events, or a value cannot be.
            StoreFailed, CatalogueBusy, ReadOnlyCatalogue: nothing was changed.
        """
        said = given(
            what,
            source=source,
            seen=seen,
            content=content,
            media_type=media_type,
            etag=etag,
            modified=modified,
            max_lost=max_lost,
        )
        return self.store.write(lambda transaction: record(transaction, said))

    # What is known

    def known(self, uid: str) -> Known:
        """
        The state of an event, by its identifier or that of an event that turned out to be this one.

        Raises:
            UnknownEvent: there is none.
        """
        with self.store.read() as snapshot:
            return _known(snapshot, uid)

    def event(self, uid: str) -> Event:
        """
        The event as it is known now.

        Raises:
            UnknownEvent: there is none of that identifier.
        """
        return self.known(uid).event

    def events(self) -> Iterator[Event]:
        """All events as they are known now, by identifier."""
        with self.store.read() as snapshot:
            for known in snapshot.all_known():
                yield known.event

    # How it came to be known

    def history(self, uid: str) -> list[Revision]:
        """
        The revisions of an event, oldest first.

        Raises:
            UnknownEvent: there is none of that identifier.
        """
        with self.store.read() as snapshot:
            return list(snapshot.revisions(_known(snapshot, uid).uid))

    def changes(
        self,
        since: datetime | date | str | None = None,
        until: datetime | date | str | None = None,
        *,
        uid: str | None = None,
    ) -> list[Change]:
        """
        What changed after `since`, and up to and including `until`, of one event or of all; oldest first.

        Raises:
            UnknownEvent: there is no event of that identifier.
        """
        first, last = to_optional_moment(since), to_optional_moment(until)
        with self.store.read() as snapshot:
            own = None if uid is None else _known(snapshot, uid).uid
            return list(_changes(snapshot, own, first, last))

    # Sources

    def sources(self) -> list[Sighting]:
        """The newest sighting of every source, by address."""
        with self.store.read() as snapshot:
            return snapshot.sources()

    def sightings(self, *, source: str | None = None, uid: str | None = None) -> list[Sighting]:
        """What was seen of a source, of an event, or at all, newest first."""
        with self.store.read() as snapshot:
            return list(snapshot.sightings(address=source, uid=uid))

    def last_sighting(self, source: str) -> Sighting | None:
        """The newest sighting of a source; None when it was never seen."""
        with self.store.read() as snapshot:
            return snapshot.last_sighting(source)


def _known(snapshot: Snapshot, uid: str) -> Known:
    known = snapshot.known([uid]).get(uid)
    if known is None:
        raise UnknownEvent(f"no event with the identifier {show(uid)} is known", uid=uid)
    return known


def _changes(snapshot: Snapshot, uid: str | None, since: datetime | None, until: datetime | None) -> Iterator[Change]:
    states: dict[str, Known] = {}
    started = list(snapshot.revisions(uid, since=since, until=until))
    for first in {revision.uid: revision for revision in reversed(started)}.values():
        if first.number > 1:  # what was known before
            for earlier in snapshot.revisions(first.uid, until=since):
                states[first.uid] = apply(states.get(first.uid), earlier)
    for revision in started:
        before = states.get(revision.uid)
        yield from changes_of(revision, before)
        states[revision.uid] = apply(before, revision)
