"""
Which known event each one is that a source states: `identified`.

By what the source called it before, by the identifier that it has of its own, by the page that states one event now and
then; else by reasons (eventkit.tracking.match), for which those that look alike are found through keys.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property
from typing import Any, Final

from attrs import Factory, frozen

from eventkit.tracking import match
from eventkit.tracking.document import Sighting, Statement
from eventkit.tracking.event_data import KIND, field_from_data, same_data
from eventkit.tracking.given import Given, GivenEvent
from eventkit.tracking.keys import has_day, is_of_title, keys_of_data
from eventkit.tracking.known import Known
from eventkit.tracking.store import Snapshot

# The namespace of identifiers for further editions of an event (RFC 9562 §5.5); made once, never to change.
_NAMESPACE: Final = uuid.UUID("b1b2b7a4-6a0c-5a3c-8a7e-3f1d2f4c9e60")
_CROWD: Final = 24  # a title that so many events have says nothing
_MOST_PROPOSED: Final = 3  # known events that one new event is proposed to be


@frozen(eq=False)
class Stated:
    """
    A stated event, the known one that it is (None: a new one), and what the source said of it before. `listed` is the
    identifier under which it said so, where the event has turned out to be another since.
    """

    given: GivenEvent
    uid: str
    known: Known | None = None
    before: Statement | None = None
    proposals: tuple[tuple[Known, tuple[str, ...]], ...] = ()
    is_unchanged: bool = False
    listed: str = ""


def identified(store: Snapshot, given: Given, last: Sighting | None) -> list[Stated]:
    """Every stated event with the known one that it is; `last` is what the source said the last time."""
    return _Identifying(store, given, last).all()


@frozen(eq=False, slots=False)
class _Identifying:
    store: Snapshot
    given: Given
    last: Sighting | None
    claimed: set[str] = Factory(set)  # known events that were found, and identifiers that were given
    asked: set[str] = Factory(set)  # identifiers that were looked for

    def all(self) -> list[Stated]:
        earlier, left = self.heard()
        wanted = {statement.uid for statement in left}
        for one, (before, is_same) in zip(self.given.events, earlier, strict=True):
            if not is_same:
                wanted.add(one.key if before is None else before.uid)
        self.asked.update(wanted)
        known = self.store.known(wanted)
        result = [
            self.claim(Stated(one, before.uid, before=before, is_unchanged=True))
            if before is not None and is_same
            else self.by_identifier(one, before, known)
            for one, (before, is_same) in zip(self.given.events, earlier, strict=True)
        ]
        rest = [one for one, found in zip(self.given.events, result, strict=True) if found is None]
        if rest:
            alike = self.alike(rest)
            unheard = {known[each.uid].uid: (known[each.uid], each) for each in left if each.uid in known}
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

    def by_identifier(self, one: GivenEvent, statement: Statement | None, known: Mapping[str, Known]) -> Stated | None:
        """The known event of the identifier, if it is that one beyond doubt."""
        if statement is not None:
            state = known.get(statement.uid)
            if state is None or (not one.is_identified and self.is_next_edition(state, one)):
                return None
            return self.claim(Stated(one, state.uid, state, statement, listed=statement.uid))
        state = known.get(one.key)
        if state is None or state.uid in self.claimed:
            return None
        if one.is_identified or (not self.given.address and not self.is_next_edition(state, one)):
            return self.claim(Stated(one, state.uid, state))
        return None

    def is_next_edition(self, state: Known, one: GivenEvent) -> bool:
        """Whether a title and an organizer that a page keeps from year to year may have become another event's."""
        return self.compare(state, one, own=True).verdict != "same"

    def compare(
        self, state: Known, one: GivenEvent, *, own: bool, alone: Callable[[], bool] = lambda: True
    ) -> match.Match:
        return match.compare(state, one.event, own=own, alone=alone, seen=self.given.seen.date())

    def by_page(self, one: GivenEvent, unheard: Mapping[str, tuple[Known, Statement]]) -> Stated | None:
        """The event that the same page stated before, where it states one event now and then, or one so called."""
        if one.is_identified or self.last is None:
            return None
        sole = len(self.given.events) == len(self.last.statements) == 1
        for state, said in unheard.values():
            if state.uid in self.claimed:
                continue
            found = self.compare(state, one, own=True)
            if found.verdict == "same" and (sole or match.is_called_alike(state.title, one.event.title)):
                return self.claim(Stated(one, state.uid, state, said))
        return None

    def by_reasons(self, one: GivenEvent, candidates: Iterable[Known], known: Mapping[str, Known]) -> Stated:
        """The known event that it is for good reasons; else a new one, with those that it may be."""
        others = {state.uid: state for state in candidates}
        if one.key in known:
            others.setdefault(known[one.key].uid, known[one.key])
        maybe: list[tuple[Known, tuple[str, ...]]] = []

        @cache
        def alone() -> bool:
            return sum(match.is_called_alike(state.title, one.event.title) for state in others.values()) <= 1

        for state in others.values():
            if state.uid in self.claimed:
                continue
            own = state.uid in self.listed
            if own and one.is_identified:
                continue  # the source itself takes them for two
            found = self.compare(state, one, own=own and len(self.given.events) == 1, alone=alone)
            if found.verdict == "same":
                return self.claim(Stated(one, state.uid, state))
            if found.verdict == "maybe":
                maybe.append((state, found.reasons))
        return self.claim(Stated(one, self.free_uid(one.key, known), proposals=tuple(maybe[:_MOST_PROPOSED])))

    @cached_property
    def listed(self) -> frozenset[str]:
        """The events that the source listed the last time."""
        return frozenset(statement.uid for statement in self.last.statements) if self.last else frozenset()

    def claim(self, stated: Stated) -> Stated:
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


def _may_be_by_title(known: Known, one: GivenEvent) -> bool:
    """Whether an event that shares no day, person or page with the stated one may be it all the same."""
    if not (has_day(known.fields) and has_day(one.data)):
        return True
    return match.is_called_the_same(known.title, one.event.title) or match.is_called_in_part(known.fields, one.data)


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
