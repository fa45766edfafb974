"""What was known of events, when and from whom: Catalogue, the front door of eventkit.tracking."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeAlias

from attrs import evolve

from eventkit._collector import paused
from eventkit._messages import show
from eventkit.errors import InvalidField, TrackingError, UnknownEvent
from eventkit.events import Calendar, Event
from eventkit.events._convert import to_optional_moment
from eventkit.events._folding import words as folded_words
from eventkit.tracking.changes import Change, Conflict
from eventkit.tracking.deciding import decide, release, undo
from eventkit.tracking.decision import Decision, Proposal
from eventkit.tracking.digest import Digest
from eventkit.tracking.document import Sighting
from eventkit.tracking.entry import Entry
from eventkit.tracking.forgetting import forget, forgotten
from eventkit.tracking.given import Recordable, given, moment_of
from eventkit.tracking.known import Known
from eventkit.tracking.maybes import Maybe, maybes
from eventkit.tracking.publishing import CANCELLED_FOR, NAME, Publisher
from eventkit.tracking.recording import record
from eventkit.tracking.revision import Revision
from eventkit.tracking.settling import Named, pairs_of_rows, settle, settle_persons, settled_persons
from eventkit.tracking.store import Snapshot, Store, Transaction
from eventkit.tracking.stores import open_store
from eventkit.tracking.telling import changes_between, conflict_of
from eventkit.tracking.then import Then
from eventkit.tracking.verifying import differences

Moment: TypeAlias = datetime | date | str | None


_SURE = 8  # characters of an identifier that are no word of a title


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
        self._publisher = Publisher(store)

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
        and not cancelled. An older revision of an event than it gave before, by SEQUENCE and stamp (RFC 5546 §2.1.5),
        tells what is not known, and overwrites nothing.

        Raises:
            LostEvents: the source no longer lists more than the share `max_lost` of the events that it listed before
                and that are not over; nothing is recorded. One that listed one or two may list another instead.
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
        with paused():
            return self.store.write(lambda transaction: record(transaction, said))

    def seen_again(
        self, source: str, *, seen: datetime | date | str | None = None, etag: str = "", modified: str = ""
    ) -> None:
        """
        Remember that a source still says what it said the last time, as a server tells by "304 Not Modified".

        Raises:
            TrackingError: the source was never seen.
        """
        moment = moment_of(seen)

        def work(transaction: Transaction) -> None:
            last = transaction.last_sighting(source)
            if last is None:
                raise TrackingError(f"{source}: was never seen, so it cannot be seen again; record what it says")
            again = Sighting(source, moment, digest=last.digest, title=last.title, etag=etag, modified=modified)
            transaction.append(Entry(sightings=(evolve(again, again=last.again or last.id),)))

        self.store.write(work)

    # What is known

    def known(self, uid: str) -> Known:
        """
        The state of an event, by its identifier or that of an event that turned out to be this one.

        Raises:
            UnknownEvent: there is none.
        """
        with self.store.read() as snapshot:
            return _known(snapshot, uid)

    def event(self, uid: str, *, at: datetime | date | str | None = None) -> Event:
        """
        The event as it is known now, or as it was known at a moment.

        Raises:
            UnknownEvent: there is none of that identifier, or there was none.
        """
        return self.known(uid).event if at is None else self.at(at).event(uid)

    def events(self) -> Iterator[Event]:
        """All events as they are known now, by identifier."""
        with self.store.read() as snapshot:
            for known in snapshot.all_known():
                yield known.event

    def at(self, moment: datetime | date | str) -> Then:
        """The catalogue as it was known at a moment, to be read."""
        return Then(self.store, moment_of(moment))

    def find(self, words: str) -> tuple[Known, ...]:
        """
        The events that are meant by words: the one of that identifier, else those whose identifier begins so, and those
        with all the words (or beginnings of words) in the title, which are not looked for where eight characters or
        more begin an identifier.
        """
        with self.store.read() as snapshot, paused():
            if own := snapshot.known([words]):
                return tuple(own.values())
            begins = {uid for uid in snapshot.uids() if uid.startswith(words)} if words.strip() else set()
            if begins and len(words) >= _SURE:
                return tuple(known for _, known in sorted(snapshot.known(begins).items()))
            wanted = folded_words(words)
            return tuple(
                known
                for known in snapshot.all_known()
                if known.uid in begins or (wanted and _has_words(known.title, wanted))
            )

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

        It is what recording and deciding told.

        Raises:
            UnknownEvent: there is no event of that identifier.
        """
        first, last = to_optional_moment(since), to_optional_moment(until)
        with self.store.read() as snapshot, paused():
            own = None if uid is None else _known(snapshot, uid).uid
            return list(changes_between(snapshot, own, first, last))

    def digest(
        self, since: datetime | date | str, until: datetime | date | str | None = None, **options: Any
    ) -> Digest:
        """
        What changed after `since` and up to and including `until` (now), as it was known then; and what comes, and what
        lacks a date or a report. `options` (name, zones, ahead, reminders) are those of
        eventkit.tracking.digesting.digest.

        Raises:
            InvalidField: a moment that is none, or an end before the beginning.
        """
        from eventkit.tracking.store_digest import digest_of

        first, last = to_optional_moment(since), to_optional_moment(until) or datetime.now(UTC)
        if first is None:
            raise InvalidField("expected the moment from which on changes are told", field="since", value=since)
        if last < first:
            message = f"{last:%Y-%m-%d %H:%MZ} is before {first:%Y-%m-%d %H:%MZ}; give the earlier moment as since"
            raise InvalidField(message, field="until", value=until)
        with self.store.read() as snapshot, paused():
            return digest_of(snapshot, first, last, **options)

    # Publishing

    def calendar(
        self,
        name: str = NAME,
        *,
        cancelled_for: timedelta | None = CANCELLED_FOR,
        now: datetime | None = None,
        **given: Any,
    ) -> Calendar:
        """
        All events as they are known now, to be written: `write(catalogue.calendar("Urban climate"), "feed.ics")`.

        `given` is what else is said of the calendar: description, uid, source, refresh, language. A cancelled event
        stays among them, as cancelled, for `cancelled_for` after that became known (None: for ever), counted to
        `now` (the present). Asked again, only events that changed are made anew, and only they are rendered when the
        calendar is written again.

        Raises:
            InvalidField: a value that a calendar cannot have.
        """
        return self._publisher.calendar(name, cancelled_for=cancelled_for, now=now, **given)

    # What people decide

    def decide(
        self, uid: str | Event, field: str, value: object, *, by: str, why: str = "", moment: Moment = None
    ) -> list[Change]:
        """
        Give a field of an event the value that a person decided, and keep it whatever sources say from now on.

        `field` is a field of Event, "kind", or a role as in `Event(speakers=…)`; `value` is what a person would write
        or the typed value, None for nothing. `by` is the person, `moment` when it was decided (now).

        Raises:
            UnknownEvent: there is no such event.
            InvalidField: there is no such field to decide, the value cannot be its, or `by` names nobody.
        """
        return self._decided(
            uid, lambda store, known, at: decide(store, known, field, value, by=by, why=why, moment=at), moment
        )

    def release(self, uid: str | Event, field: str, *, by: str, why: str = "", moment: Moment = None) -> list[Change]:
        """
        Let sources change a decided field again. It keeps its value until one of them says something new.

        Raises:
            UnknownEvent, InvalidField: there is no such event, or the field is not decided.
        """
        return self._decided(
            uid, lambda store, known, at: release(store, known, field, by=by, why=why, moment=at), moment
        )

    def _decided(
        self, uid: str | Event, work: Callable[[Transaction, Known, datetime], list[Change]], moment: Moment
    ) -> list[Change]:
        name, at = uid.uid if isinstance(uid, Event) else uid, moment_of(moment)
        return self.store.write(lambda transaction: work(transaction, _known(transaction, name), at))

    def undo(self, revision: Revision, *, by: str, why: str = "", moment: Moment = None) -> list[Change]:
        """
        Take back what a revision changed (see `history`), as far as it has not changed again since.

        Sources that say again what was taken back are not followed. SEQUENCE rises, so that subscribers follow.

        Raises:
            TrackingError: it is the first one of its event, or nothing of it holds any more.
        """
        at = moment_of(moment)
        return self.store.write(lambda transaction: undo(transaction, revision, by=by, why=why, moment=at))

    def conflicts(self) -> list[Conflict]:
        """Where sources say otherwise than a person decided, of fields that are still decided so; oldest first."""
        with self.store.read() as snapshot:
            found = snapshot.disagreements()
            known = snapshot.known({each.uid for each in found})
            held = [each for each in found if each.decision in known[each.uid].locks.values()]
            return [conflict_of(each, known[each.uid]) for each in held]

    def proposals(self) -> list[Proposal]:
        """Pairs of known events that may be one and wait for `settle`, oldest first."""
        with self.store.read() as snapshot:
            return snapshot.proposals()

    def settle(
        self, proposal: Proposal | str, *, same: bool, by: str, why: str = "", moment: Moment = None
    ) -> list[Change]:
        """
        Settle whether the two events of a proposal (or of its identifier, or the beginning of that) are one.

        If they are, the one known first takes in what is known of the other, whose identifier means it from then on.
        `undo` of that revision makes them two again.

        Raises:
            TrackingError: there is no such open proposal.
        """
        at = moment_of(moment)
        return self.store.write(lambda transaction: settle(transaction, proposal, same=same, by=by, why=why, moment=at))

    def same_person(self, a: object, b: object, *, by: str, why: str = "", moment: Moment = None) -> None:
        """
        Remember that two names, as they were stated, mean one human being: words, or an Appearance, Person or Name.

        It goes before every rule when people of sources are matched, and takes back that they are different.

        Raises:
            InvalidField: these are not two names.
        """
        self._settle_persons((a, b), same=True, by=by, why=why, moment=moment)

    def different_persons(self, a: object, b: object, *, by: str, why: str = "", moment: Moment = None) -> None:
        """Remember that two names mean two human beings; the opposite of `same_person`."""
        self._settle_persons((a, b), same=False, by=by, why=why, moment=moment)

    def _settle_persons(self, names: Sequence[object], *, same: bool, by: str, why: str, moment: Moment) -> None:
        at = moment_of(moment)
        self.store.write(lambda transaction: settle_persons(transaction, names, same=same, by=by, why=why, moment=at))

    def maybes(self, uid: str | None = None) -> tuple[Maybe, ...]:
        """
        Names at all events, or at one, that may mean one person, for somebody to settle with `same_person` or
        `different_persons`; each pair once. Looks at everybody who is known.

        Raises:
            UnknownEvent: there is no event of that identifier.
        """
        with self.store.read() as snapshot, paused():
            states = snapshot.all_known() if uid is None else (_known(snapshot, uid),)
            return maybes(states, settled_persons(snapshot.decisions()))

    def who_is_who(self, rows: Iterable[Named]) -> dict[str, Any]:
        """
        What people decided of those on a roster, for the same roster with it:
        `Roster(events, **catalogue.who_is_who(Roster(events)))`.
        """
        with self.store.read() as snapshot:
            return pairs_of_rows(settled_persons(snapshot.decisions()), rows)

    def decisions(self) -> list[Decision]:
        """Everything that people decided, oldest first."""
        with self.store.read() as snapshot:
            return snapshot.decisions()

    def verify(self) -> list[str]:
        """
        What the store keeps beside its entries and does not follow from them, one sentence each; nothing where all is
        well. Reads everything.

        Raises:
            DamagedCatalogue: something cannot be read at all.
        """
        with self.store.read() as snapshot:
            return list(differences(snapshot))

    # Sources

    def sources(self) -> list[Sighting]:
        """The newest sighting of every source, by address."""
        with self.store.read() as snapshot:
            return snapshot.sources()

    def forget(self, source: str, *, by: str, why: str = "", moment: Moment = None) -> None:
        """
        Remember that a source is no longer to be asked, until it is recorded again. What it said stays known.

        Raises:
            TrackingError: it was never seen.
        """
        at = moment_of(moment)
        self.store.write(lambda transaction: forget(transaction, source, by=by, why=why, moment=at))

    def forgotten(self) -> frozenset[str]:
        """The sources that are no longer to be asked, by address."""
        with self.store.read() as snapshot:
            return forgotten(snapshot)

    def sightings(self, *, source: str | None = None, uid: str | None = None) -> list[Sighting]:
        """
        What was seen of a source, of an event, or at all, newest first; of an event also under other identifiers.

        Raises:
            UnknownEvent: there is no event of that identifier.
        """
        with self.store.read() as snapshot:
            if uid is None:
                return list(snapshot.sightings(address=source))
            known = _known(snapshot, uid)
            uids = (known.uid, *known.aliases)
            found = [each for own in uids for each in snapshot.sightings(address=source, uid=own)]
            return sorted(found, key=lambda each: (each.seen, each.id), reverse=True) if known.aliases else found

    def last_sighting(self, source: str) -> Sighting | None:
        """The newest sighting of a source; None when it was never seen."""
        with self.store.read() as snapshot:
            return snapshot.last_sighting(source)


def _known(snapshot: Snapshot, uid: str) -> Known:
    known = snapshot.known([uid]).get(uid)
    if known is None:
        raise UnknownEvent(f"no event with the identifier {show(uid)} is known", uid=uid)
    return known


def _has_words(title: str, wanted: Sequence[str]) -> bool:
    found = folded_words(title)
    return all(any(word.startswith(each) for word in found) for each in wanted)
