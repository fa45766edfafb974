"""
What a catalogue asks of the place where it is kept: Store, Snapshot, Transaction.

A **store** keeps entries (eventkit.tracking.entry), which are appended and never changed, and beside them the newest
state of every event, which follows from them. A **snapshot** is one view of it, in which nothing changes while it is
read. A **transaction** is a snapshot to which entries are appended; others see all of them at once, or none.

Moments are aware and in UTC, exact to the microsecond. Data is plain: what JSON can say, with lists and not tuples.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol, TypeVar

from attrs import frozen

from eventkit.tracking.decision import Decision, Disagreement, Proposal
from eventkit.tracking.document import Document, Sighting
from eventkit.tracking.entry import Entry
from eventkit.tracking.known import Known
from eventkit.tracking.revision import Revision

T = TypeVar("T")


@frozen
class Cursor:
    """
    How far a store has come: what was recorded last, in microseconds since 1970, and the entries that a reader has
    seen of those which may not all have been visible yet. Of use to the store that gave it.
    """

    recorded: int
    seen: frozenset[str] = frozenset()


class Snapshot(Protocol):
    """One view of a store."""

    def known(self, uids: Collection[str]) -> dict[str, Known]:
        """
        The events of these identifiers or aliases, in bulk, by the identifier that was asked for; one of which nothing
        is known is not in the result. For an alias it is the event that it stands for.
        """

    def uids(self) -> Iterator[str]:
        """The identifiers of all events, sorted, without those that turned out to be another one."""

    def all_known(self, *, changed_since: Cursor | None = None) -> Iterator[Known]:
        """
        All events, by identifier, without those that turned out to be another one; with `changed_since` those that
        changed since the cursor was given, among them those that have turned out to be another (`merged_into`).
        """

    def cursor(self) -> Cursor:
        """How far the store has come, for readers that want only what is new the next time."""

    def alike(self, keys: Collection[str]) -> dict[str, list[str]]:
        """
        For each of these keys (eventkit.tracking.keys) that an event has, the identifiers of those, sorted. The key of
        a day (eventkit.tracking.due) is also that of events that had it once.
        """

    def revisions(
        self, uid: str | None = None, *, since: datetime | None = None, until: datetime | None = None
    ) -> Iterator[Revision]:
        """
        The revisions of one event (no alias) or of all, by moment, identifier and number; after `since`, and up to and
        including `until`.
        """

    def revisions_of(
        self, uids: Collection[str], *, since: datetime | None = None, until: datetime | None = None
    ) -> Iterator[Revision]:
        """
        The revisions of these events (no aliases) after `since`, and up to and including `until`; those of one event
        together and in the order of their numbers.
        """

    def numbers(self, uids: Iterable[str], *, until: datetime | None = None) -> dict[str, tuple[int, datetime, int]]:
        """
        Of the last revision of these events (no aliases) up to and including `until`, the number and the moment, and
        the number of the newest one now; an event of which nothing was known by then is not in the result.
        """

    def sightings(self, *, address: str | None = None, uid: str | None = None) -> Iterator[Sighting]:
        """
        The sightings of a source, those in which an event (no alias) was stated, or all; newest first.

        They have their statements: with `uid` those on this event, else all.
        """

    def missing(self, *, since: datetime | None = None, until: datetime | None = None) -> Iterator[Sighting]:
        """
        The sightings after `since`, and up to and including `until`, in which events were missing, without their
        statements; oldest first.
        """

    def last_sighting(self, address: str) -> Sighting | None:
        """The newest sighting of a source, with all its statements; None when it was never seen."""

    def sighting(self, id: str) -> Sighting | None:
        """A sighting by its identifier, with all its statements; None when there is none."""

    def sources(self) -> list[Sighting]:
        """The newest sighting of every source, by address, without statements."""

    def document(self, digest: str) -> Document | None:
        """The document of this digest; None when it is not kept."""

    def proposals(self, *, open: bool = True) -> list[Proposal]:
        """The proposals that no decision has settled (or all), oldest first."""

    def decisions(self) -> list[Decision]:
        """All decisions, oldest first."""

    def disagreements(self, uid: str | None = None) -> list[Disagreement]:
        """Where sources said otherwise than a person decided, of one event or of all; oldest first."""

    def faults(self) -> Iterator[str]:
        """
        What is kept and is not what was written, one sentence each; nothing where all is well. Reads everything.

        Raises:
            DamagedCatalogue: something cannot be read at all.
        """


class Transaction(Snapshot, Protocol):
    """A view of a store to which entries can be appended; it shows what was appended through it."""

    def append(self, entry: Entry) -> None:
        """
        Add an entry; the states of its events follow.

        Raises:
            DamagedCatalogue: the revisions do not follow on those that are known.
        """


class Store(Protocol):
    """The place where a catalogue is kept."""

    place: str

    def read(self) -> AbstractContextManager[Snapshot]:
        """One view, for as long as the context lasts. Iterators of a snapshot end with it."""

    def write(self, work: Callable[[Transaction], T]) -> T:
        """
        Let `work` append entries, alone, and give back what it gave: all of it is kept, or nothing if it raised.

        `work` is run again where another writer came first, so it must have no other effects. When this returns, what
        was appended is on the disk.

        Raises:
            CatalogueBusy: somebody else was writing for longer than is waited for.
            ReadOnlyCatalogue: it may not be written.
            StoreFailed: the disk is full, the server is gone, and so on; nothing was changed.
        """

    def close(self) -> None:
        """Let go of files and connections; to be called once, nothing can be done afterwards."""
