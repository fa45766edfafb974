"""
How what a source says becomes known: `record`, within one transaction.

First it is found out which known event each stated one is (eventkit.tracking.match), then what its statement changes
(eventkit.tracking.absorb). Everything is worked out as data, and appended as one entry. What a source says again, word
for word, is found by comparing data, before anything typed is made of what is known: feeds are mostly unchanged.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any, Final

from attrs import Factory, field, frozen

from eventkit.errors import LostEvents, UnboundedTime
from eventkit.tracking import absorb as absorbing
from eventkit.tracking import match
from eventkit.tracking.absorb import Absorbed, absorb
from eventkit.tracking.changes import Change, Unlisted, changes_of
from eventkit.tracking.deciding import UNDO, undone
from eventkit.tracking.decision import Decision, Disagreement, Proposal
from eventkit.tracking.document import Sighting, Statement, new_id
from eventkit.tracking.entry import Entry
from eventkit.tracking.event_data import KIND, field_from_data, same_data
from eventkit.tracking.given import Given, GivenEvent
from eventkit.tracking.keys import has_day, is_of_title, keys_of_data
from eventkit.tracking.known import Known
from eventkit.tracking.people import Settled
from eventkit.tracking.revision import Revision
from eventkit.tracking.settling import settled_persons
from eventkit.tracking.store import Snapshot, Transaction
from eventkit.tracking.telling import conflict_of, proposed_of

# The namespace of identifiers for further editions of an event (RFC 9562 §5.5); made once, never to change.
_NAMESPACE: Final = uuid.UUID("b1b2b7a4-6a0c-5a3c-8a7e-3f1d2f4c9e60")
_CROWD: Final = 24  # a title that so many events have says nothing
_MOST_PROPOSED: Final = 3  # known events that one new event is proposed to be
_FEW: Final = 3  # a source with fewer events may lose any of them


def record(transaction: Transaction, given: Given) -> list[Change]:
    """
    Append what a source says, and tell what changed by it.

    Raises:
        LostEvents: the source lists too few of the events that it listed before.
    """
    return _Recording(transaction, given).run()


@frozen(eq=False)
class _Stated:
    """
    A stated event, the known one that it is (None: a new one), and what the source said of it before. `listed` is the
    identifier under which it said so, where the event has turned out to be another since.
    """

    given: GivenEvent
    uid: str
    known: Known | None = None
    before: Mapping[str, Any] | None = None
    proposals: tuple[tuple[Known, tuple[str, ...]], ...] = ()
    is_unchanged: bool = False
    listed: str = ""


@frozen(eq=False, slots=False)
class _Recording:
    store: Transaction
    given: Given
    id: str = field(factory=new_id)
    claimed: set[str] = Factory(set)  # known events that were found, and identifiers that were given
    asked: set[str] = Factory(set)  # identifiers that were looked for

    def run(self) -> list[Change]:
        given = self.given
        if self.last is not None and self.newest is not None and self.repeats(self.last):
            if given.seen != self.newest.seen:
                self.append(again=self.last.id)
            return []
        if self.is_late and self.is_known_of_then():
            return []
        stated = self.assigned()
        lost = self.lost(stated)
        told: list[Change] = []
        revisions: list[Revision] = []
        statements: list[Statement] = []
        disagreements: list[Disagreement] = []
        proposals: list[Proposal] = []
        for one in stated:
            absorbed = self.absorbed(one)
            statements.append(Statement(one.listed or one.uid, one.given.data, (*one.given.doubts, *absorbed.doubts)))
            if absorbed.changes:
                revision = self.revision(one, absorbed)
                revisions.append(revision)
                told += changes_of(revision, one.known)
            if one.known is not None:
                found = [self.disagreement(one.known, each) for each in absorbed.contradictions]
                disagreements += found
                told += [conflict_of(each, one.known) for each in found]
            for other, reasons in one.proposals:
                proposal = Proposal(one.uid, other.uid, reasons, given.seen)
                proposals.append(proposal)
                told.append(proposed_of(proposal, one.given.event.title))
        self.append(
            statements=tuple(statements),
            revisions=tuple(revisions),
            proposals=tuple(proposals),
            disagreements=tuple(disagreements),
        )
        return told + lost

    def append(self, *, again: str = "", statements: tuple[Statement, ...] = (), **more: Any) -> None:
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

    def lost(self, stated: Sequence[_Stated]) -> list[Change]:
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
        if missing and (not stated or (listed >= _FEW and share > self.given.max_lost)):
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

    # Which known event each stated one is

    def assigned(self) -> list[_Stated]:
        earlier, left = self.heard()
        wanted = {statement.uid for statement in left}
        for one, (before, is_same) in zip(self.given.events, earlier, strict=True):
            if not is_same:
                wanted.add(one.key if before is None else before.uid)
        self.asked.update(wanted)
        known = self.store.known(wanted)
        result = [
            self.claim(_Stated(one, before.uid, before=before.said, is_unchanged=True))
            if before is not None and is_same
            else self.by_identifier(one, before, known)
            for one, (before, is_same) in zip(self.given.events, earlier, strict=True)
        ]
        rest = [one for one, found in zip(self.given.events, result, strict=True) if found is None]
        if rest:
            alike = self.alike(rest)
            unheard = {known[each.uid].uid: (known[each.uid], each.said) for each in left if each.uid in known}
            found = iter([self.by_page(one, unheard) or self.by_reasons(one, alike[id(one)], known) for one in rest])
            result = [next(found) if one is None else one for one in result]
        return [one for one in result if one is not None]

    def heard(self) -> tuple[list[tuple[Statement | None, bool]], list[Statement]]:
        """
        What the source said of each event the last time, and whether it says the same now; and what it said of others.

        Of several under one identifier (a title that many have) the one in the same words is meant, else the one of the
        same time.
        """
        said: dict[str, list[Statement]] = defaultdict(list)
        for statement in self.last.statements if self.last else ():
            said[_key(statement.said)].append(statement)
        found: list[tuple[Statement | None, bool]] = [(None, False)] * len(self.given.events)
        for alike in (same_data, _have_one_time, _are_any):
            for place, one in enumerate(self.given.events):
                if found[place][0] is None and (others := said.get(one.key)):
                    meant = next((each for each in others if alike(one.data, each.said)), None)
                    if meant is not None:
                        others.remove(meant)
                        found[place] = meant, alike is same_data
        return found, [statement for each in said.values() for statement in each]

    def by_identifier(self, one: GivenEvent, statement: Statement | None, known: Mapping[str, Known]) -> _Stated | None:
        """The known event of the identifier, if it is that one beyond doubt."""
        if statement is not None:
            state = known.get(statement.uid)
            if state is None or (not one.is_identified and self.is_next_edition(state, one)):
                return None
            return self.claim(_Stated(one, state.uid, state, statement.said, listed=statement.uid))
        state = known.get(one.key)
        if state is None or state.uid in self.claimed:
            return None
        if one.is_identified or (not self.given.address and not self.is_next_edition(state, one)):
            return self.claim(_Stated(one, state.uid, state))
        return None

    def is_next_edition(self, state: Known, one: GivenEvent) -> bool:
        """Whether a title and an organizer that a page keeps from year to year may have become another event's."""
        return self.compare(state, one, own=True).verdict != "same"

    def compare(self, state: Known, one: GivenEvent, *, own: bool, alone: bool = True) -> match.Match:
        return match.compare(state.event, one.event, own=own, alone=alone, seen=self.given.seen.date())

    def by_page(self, one: GivenEvent, unheard: Mapping[str, tuple[Known, Mapping[str, Any]]]) -> _Stated | None:
        """The event that the same page stated before, where it states one event now and then, or one so called."""
        if one.is_identified or self.last is None:
            return None
        sole = len(self.given.events) == len(self.last.statements) == 1
        for state, said in unheard.values():
            if state.uid in self.claimed:
                continue
            found = self.compare(state, one, own=True)
            if found.verdict == "same" and (sole or match.is_called_alike(state.title, one.event.title)):
                return self.claim(_Stated(one, state.uid, state, said))
        return None

    def by_reasons(self, one: GivenEvent, candidates: Iterable[Known], known: Mapping[str, Known]) -> _Stated:
        """The known event that it is for good reasons; else a new one, with those that it may be."""
        others = {state.uid: state for state in candidates}
        if one.key in known:
            others.setdefault(known[one.key].uid, known[one.key])
        maybe: list[tuple[Known, tuple[str, ...]]] = []
        titled = [state for state in others.values() if match.is_called_alike(state.title, one.event.title)]
        for state in others.values():
            if state.uid in self.claimed:
                continue
            own = state.uid in self.listed
            if own and one.is_identified:
                continue  # the source itself takes them for two
            found = self.compare(state, one, own=own and len(self.given.events) == 1, alone=len(titled) <= 1)
            if found.verdict == "same":
                return self.claim(_Stated(one, state.uid, state))
            if found.verdict == "maybe":
                maybe.append((state, found.reasons))
        return self.claim(_Stated(one, self.free_uid(one.key, known), proposals=tuple(maybe[:_MOST_PROPOSED])))

    @cached_property
    def listed(self) -> frozenset[str]:
        """The events that the source listed the last time."""
        return frozenset(statement.uid for statement in self.last.statements) if self.last else frozenset()

    def claim(self, stated: _Stated) -> _Stated:
        self.claimed.add(stated.uid)
        return stated

    def free_uid(self, uid: str, known: Mapping[str, Known]) -> str:
        """The identifier, or one made of it where another event has it."""
        found, count = uid, 1
        while found in self.claimed or found in known or (found not in self.asked and self.store.known([found])):
            count += 1
            found = str(uuid.uuid5(_NAMESPACE, f"{uid}/{count}".encode("utf-8", "backslashreplace").decode()))
        return found

    def alike(self, events: Sequence[GivenEvent]) -> dict[int, list[Known]]:
        """Known events that each may be, by the keys they have in common."""
        keys = {id(one): keys_of_data(one.data) for one in events}
        found = self.store.alike({key for each in keys.values() for key in each})
        found = {key: uids for key, uids in found.items() if len(uids) <= _CROWD}
        near = {
            place: {uid for key in each if not is_of_title(key) for uid in found.get(key, ())}
            for place, each in keys.items()
        }
        wanted = {place: sorted({uid for key in each for uid in found.get(key, ())}) for place, each in keys.items()}
        known = self.store.known({uid for uids in wanted.values() for uid in uids})
        return {
            id(one): [
                known[uid]
                for uid in wanted[id(one)]
                if uid in known and (uid in near[id(one)] or _may_be_by_title(known[uid], one))
            ]
            for one in events
        }

    # What their statements change

    def absorbed(self, one: _Stated) -> Absorbed:
        if one.is_unchanged:
            return absorbing.NOTHING
        if one.known is None:
            changes = absorbing.first(one.given.data, uid=one.uid)
            return Absorbed(changes)
        known = one.known
        late = self.given.seen < known.moment
        newer, gone = self.rested(known) if late else (frozenset[str](), [])
        uid = known.uid
        statement = absorbing.Statement(
            one.given.data,
            self.said_before(one),
            event=one.given.event,
            named=bool(self.given.address),
            identified=one.given.is_identified,
            late=late or self.is_late,
            newer=newer,
            gone=gone,
            undone=undone(self.store, uid) if uid in self.undone else {},
            settled=self.settled,
            others=lambda: others(self.store, known, self.given.address),
        )
        return absorb(known, statement, origin=self.id)

    def said_before(self, one: _Stated) -> Mapping[str, Any] | None:
        """What the source said of the event when it last listed it."""
        if one.before is not None or self.last is None or one.known is None:
            return one.before
        for uid in (one.known.uid, *one.known.aliases):
            for sighting in self.store.sightings(address=self.given.address, uid=uid):
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

    def revision(self, one: _Stated, absorbed: Absorbed) -> Revision:
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
        if sighting.address not in seen:
            seen.add(sighting.address)
            yield from (statement.said for statement in sighting.statements)


def _may_be_by_title(known: Known, one: GivenEvent) -> bool:
    """Whether an event that shares no day, person or page with the stated one may be it all the same."""
    if not (has_day(known.fields) and has_day(one.data)):
        return True
    return match.is_called_the_same(known.title, one.event.title)


def _have_one_time(said: Mapping[str, Any], before: Mapping[str, Any]) -> bool:
    return same_data(said.get("when"), before.get("when"))


def _are_any(said: Mapping[str, Any], before: Mapping[str, Any]) -> bool:
    return True


def _key(said: Mapping[str, Any]) -> str:
    """As GivenEvent.key, of data."""
    instance = said.get("recurrence_id")
    if instance is None:
        return str(said["uid"])
    return f"{said['uid']};{field_from_data(said.get(KIND, 'event'), 'recurrence_id', instance)}"


def _is_over(said: Mapping[str, Any], seen: datetime) -> bool:
    kind = str(said.get(KIND, "event"))
    when = field_from_data(kind, "when", said.get("when"))
    if said.get("recurrence"):
        return False
    try:
        return bool(when.latest < seen.date())
    except UnboundedTime:
        return False
