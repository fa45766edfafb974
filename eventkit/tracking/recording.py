"""
How what a source says becomes known: `record`, within one transaction.

First it is found out which known event each stated one is (eventkit.tracking.identifying), then what its statement
changes (eventkit.tracking.absorb). Everything is worked out as data, and appended as one entry. What a source says
again, word for word, is found by comparing data, before anything typed is made of what is known: feeds are mostly
unchanged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any, Final

from attrs import evolve, field, frozen

from eventkit.errors import LostEvents, UnboundedTime
from eventkit.tracking import absorb as absorbing
from eventkit.tracking.absorb import Absorbed, absorb
from eventkit.tracking.changes import Change, Unlisted, changes_of
from eventkit.tracking.deciding import UNDO, undone
from eventkit.tracking.decision import Decision, Disagreement, Proposal
from eventkit.tracking.document import Sighting, Statement, new_id
from eventkit.tracking.entry import Entry
from eventkit.tracking.event_data import KIND, field_from_data, same_data
from eventkit.tracking.given import Given
from eventkit.tracking.identifying import Stated, identified
from eventkit.tracking.known import Known
from eventkit.tracking.people import Settled
from eventkit.tracking.replay import apply
from eventkit.tracking.revision import Revision
from eventkit.tracking.settling import settled_persons
from eventkit.tracking.store import Snapshot, Transaction
from eventkit.tracking.telling import conflict_of, proposed_of
from eventkit.tracking.versions import why_outdated

_FEW: Final = 3  # a source with fewer events may lose any of them


def record(transaction: Transaction, given: Given) -> list[Change]:
    """
    Append what a source says, and tell what changed by it.

    Raises:
        LostEvents: the source lists too few of the events that it listed before.
    """
    return _Recording(transaction, given).run()


@frozen(eq=False, slots=False)
class _Recording:
    store: Transaction
    given: Given
    id: str = field(factory=new_id)

    def run(self) -> list[Change]:
        given = self.given
        if self.last is not None and self.newest is not None and self.repeats(self.last):
            if given.seen != self.newest.seen:
                self.append(again=self.last.id)
            return []
        if self.is_late and self.is_known_of_then():
            return []
        stated = identified(self.store, given, self.last)
        lost = self.lost(stated)
        told: list[Change] = []
        revisions: list[Revision] = []
        statements: list[Statement] = []
        disagreements: list[Disagreement] = []
        proposals: list[Proposal] = []
        often = {uid for uid, count in Counter(one.uid for one in stated).items() if count > 1}
        states: dict[str, Known] = {}
        for one in stated:
            if one.uid in states and not one.is_unchanged:
                one = evolve(one, known=states[one.uid])
            absorbed, outdated = self.absorbed(one)
            doubts = (*one.given.doubts, *([outdated] if outdated else ()), *absorbed.doubts)
            statements.append(Statement(one.listed or one.uid, one.given.data, doubts, outdated=bool(outdated)))
            if absorbed.changes:
                revision = self.revision(one, absorbed)
                revisions.append(revision)
                told += changes_of(revision, one.known)
                if one.uid in often:  # a source that lists what people know to be one event
                    states[one.uid] = apply(one.known, revision)
            if one.known is not None:
                found = [self.disagreement(one.known, each) for each in absorbed.contradictions]
                disagreements += found
                told += [conflict_of(each, one.known) for each in found]
            for other, reasons in one.proposals:
                proposal = Proposal(one.uid, other.uid, reasons, given.seen)
                proposals.append(proposal)
                told.append(proposed_of(proposal, one.given.event.title))
        self.append(
            missing=tuple(change.uid for change in lost),
            statements=tuple(statements),
            revisions=tuple(revisions),
            proposals=tuple(proposals),
            disagreements=tuple(disagreements),
        )
        return told + lost

    def append(
        self, *, again: str = "", missing: tuple[str, ...] = (), statements: tuple[Statement, ...] = (), **more: Any
    ) -> None:
        given, document = self.given, self.given.document
        sighting = Sighting(
            given.address,
            given.seen,
            id=self.id,
            digest=document.digest if document else "",
            title=given.title,
            etag=given.etag,
            modified=given.modified,
            again=again,
            missing=missing,
            statements=statements,
        )
        self.store.append(Entry(documents=(document,) if document else (), sightings=(sighting,), **more))

    # What the source said the last time

    @cached_property
    def newest(self) -> Sighting | None:
        return self.store.last_sighting(self.given.address) if self.given.address else None

    @cached_property
    def last(self) -> Sighting | None:
        """The newest sighting of the source that has statements; `id` is that of the sighting that made them."""
        newest = self.newest
        return self.store.sighting(newest.again) if newest is not None and newest.again else newest

    @property
    def is_late(self) -> bool:
        """Whether the source has been seen since."""
        return self.newest is not None and self.given.seen < self.newest.seen

    def repeats(self, sighting: Sighting) -> bool:
        """Whether the source says now what it said then, and has said nothing since."""
        return not self.is_late and self.says_what(sighting)

    def says_what(self, sighting: Sighting) -> bool:
        said, events = sighting.statements, self.given.events
        return len(said) == len(events) and all(
            same_data(one.data, before.said) for one, before in zip(events, said, strict=True)
        )

    def is_known_of_then(self) -> bool:
        """Whether this was recorded before: the same source, moment and words."""
        for sighting in self.store.sightings(address=self.given.address):
            if sighting.seen <= self.given.seen:
                return sighting.seen == self.given.seen and self.says_what(sighting)
        return False

    def lost(self, stated: Sequence[Stated]) -> list[Change]:
        """What the source no longer lists. Raises LostEvents."""
        if self.last is None or self.is_late:
            return []
        found = {uid for one in stated for uid in (one.uid, one.listed)}
        known = self.store.known([one.uid for one in self.last.statements if one.uid not in found])
        missing = {
            known[one.uid].uid: one
            for one in self.last.statements
            if one.uid in known and known[one.uid].uid not in found
        }
        # Many feeds drop what is over.
        missing = {uid: one for uid, one in missing.items() if not _is_over(one.said, self.given.seen)}
        listed = len(self.last.statements)
        share = len(missing) / listed if listed else 0
        if missing and share > self.given.max_lost and (not stated or listed >= _FEW):
            raise LostEvents(
                f"{self.given.address}: {len(missing)} of the {listed} events that it listed before are missing, more"
                f" than the share of {self.given.max_lost:g} that is believed; nothing was recorded. If they are gone"
                " for good, pass max_lost=1",
                source=self.given.address,
                lost=tuple(missing),
                known=listed,
            )
        by = {state.uid: state for state in known.values()}
        return [Unlisted(uid, by[uid].title, self.given.seen, by=self.given.address) for uid in missing]

    # What their statements change

    def absorbed(self, one: Stated) -> tuple[Absorbed, str]:
        """What a statement changes; and why it is out of date, if it is."""
        before = self.said_before(one)
        outdated = why_outdated(one.given.data, before) if before and one.given.is_identified else ""
        if one.is_unchanged:
            return absorbing.NOTHING, outdated
        if one.known is None:
            changes = absorbing.first(one.given.data, uid=one.uid)
            return Absorbed(changes), ""
        known = one.known
        late = self.given.seen < known.moment
        newer, gone = self.rested(known) if late else (frozenset[str](), [])
        if before is not None and (outdated or self.is_late):  # what the source has said since holds
            newer |= {KIND, "status", *(known.fields if outdated else before)}
        uid = known.uid
        statement = absorbing.Statement(
            one.given.data,
            before,
            event=one.given.event,
            named=bool(self.given.address),
            identified=one.given.is_identified,
            late=late or self.is_late or bool(outdated),
            newer=newer,
            gone=gone,
            undone=undone(self.store, uid) if uid in self.undone else {},
            settled=self.settled,
            others=lambda: others(self.store, known, self.given.address),
        )
        return absorb(known, statement, origin=self.id), outdated

    def said_before(self, one: Stated) -> Mapping[str, Any] | None:
        """What the source said of the event when it last listed it, and was not out of date."""
        before = one.before
        if before is not None and not before.outdated:
            return before.said
        if self.last is None or (one.known is None and before is None):
            return None
        uids = (one.uid,) if one.known is None else (one.known.uid, *one.known.aliases)
        for uid in uids:
            for sighting in self.store.sightings(address=self.given.address, uid=uid):
                if not sighting.statements[0].outdated:
                    return sighting.statements[0].said
        return None

    def rested(self, known: Known) -> tuple[frozenset[str], list[Any]]:
        """The fields that rest on something seen later, and the appearances that there were and are no more."""
        newer: set[str] = set()
        gone: list[Any] = []
        for revision in self.store.revisions(known.uid):
            for change in revision.changes:
                if revision.moment > self.given.seen:
                    newer.add(change.field)
                if change.field == "appearances" and change.old:
                    gone += change.old
        now = known.fields.get("appearances") or []
        return frozenset(newer), [one for one in gone if one not in now]

    @cached_property
    def decisions(self) -> list[Decision]:
        return self.store.decisions()

    @cached_property
    def settled(self) -> Settled:
        return settled_persons(self.decisions)

    @cached_property
    def undone(self) -> frozenset[str]:
        """The events of which a revision was taken back."""
        return frozenset(decision.uid for decision in self.decisions if decision.kind == UNDO)

    def revision(self, one: Stated, absorbed: Absorbed) -> Revision:
        given, known = self.given, one.known
        number, moment = (1, given.seen) if known is None else (known.number + 1, max(given.seen, known.moment))
        return Revision(one.uid, number, moment, absorbed.changes, by=given.address, origin=self.id)

    def disagreement(self, known: Known, each: absorbing.Contradiction) -> Disagreement:
        decision, seen, by = known.locks.get(each.field, ""), self.given.seen, self.given.address
        uid, field = known.uid, each.field
        return Disagreement(uid, field, each.kept, each.said, seen, decision=decision, sighting=self.id, by=by)


def others(store: Snapshot, known: Known, address: str) -> Iterator[Mapping[str, Any]]:
    """What every other source said of an event the last time."""
    sightings = [sighting for uid in (known.uid, *known.aliases) for sighting in store.sightings(uid=uid)]
    seen = {address} if address else set()
    for sighting in sorted(sightings, key=lambda each: each.seen, reverse=True):
        stated = [statement.said for statement in sighting.statements if not statement.outdated]
        if stated and sighting.address not in seen:
            seen.add(sighting.address)
            yield from stated


def _is_over(said: Mapping[str, Any], seen: datetime) -> bool:
    kind = str(said.get(KIND, "event"))
    when = field_from_data(kind, "when", said.get("when"))
    if said.get("recurrence"):
        return False
    try:
        return bool(when.latest < seen.date())
    except UnboundedTime:
        return False
