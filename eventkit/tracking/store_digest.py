"""
The digest of what a store keeps: `digest_of`.

Not all events are gone through: those that changed are found by their revisions, those that come or are due by the keys
of their days (eventkit.tracking.due).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from eventkit.tracking.changes import Change, Conflict, Proposed, Unlisted
from eventkit.tracking.digest import Digest
from eventkit.tracking.digesting import AHEAD, digest
from eventkit.tracking.due import DEFAULT, Reminders, keys_between
from eventkit.tracking.known import Known
from eventkit.tracking.rewind import states_at
from eventkit.tracking.store import Snapshot
from eventkit.tracking.telling import told_between


def digest_of(
    snapshot: Snapshot,
    since: datetime,
    until: datetime,
    *,
    ahead: timedelta = AHEAD,
    reminders: Reminders = DEFAULT,
    **options: Any,
) -> Digest:
    """
    The digest from `since` to `until` (aware), whenever that was: all is told as it was known then.

    `options` are those of eventkit.tracking.digesting.digest.
    """
    told, states = told_between(snapshot, None, since, until)
    keys = keys_between(until, ahead=ahead, reminders=reminders)
    wanted = {uid for those in snapshot.alike(keys).values() for uid in those}
    states |= states_at(snapshot, wanted - states.keys(), until)
    told = list(_standing(snapshot, told, states, until))
    events = {uid: known for uid, known in sorted(states.items()) if not known.merged_into}
    return digest(told, events, since=since, until=until, ahead=ahead, reminders=reminders, **options)


def _standing(
    snapshot: Snapshot, told: Sequence[Change], states: Mapping[str, Known], until: datetime
) -> Iterator[Change]:
    """What had not been settled by the end, or taken back: an event that is listed again is not told as missing."""
    kinds = {type(each) for each in told}
    settled = _settled(snapshot, until) if Proposed in kinds else set()
    decided = _decided(snapshot, states) if Conflict in kinds else set()
    for each in told:
        if isinstance(each, Proposed):
            stands = (each.uid, each.new) not in settled
        elif isinstance(each, Conflict):
            stands = (each.uid, each.field, each.moment) in decided
        else:
            stands = not (isinstance(each, Unlisted) and _is_listed_again(snapshot, each, until))
        if stands:
            yield each


def _settled(snapshot: Snapshot, until: datetime) -> set[tuple[str, object]]:
    """The pairs of events that were proposed to be one and that somebody had settled by then."""
    decided = {each.proposal for each in snapshot.decisions() if each.proposal and each.moment <= until}
    return {(each.uid, each.other) for each in snapshot.proposals(open=False) if each.id in decided}


def _decided(snapshot: Snapshot, states: Mapping[str, Known]) -> set[tuple[str, str, datetime]]:
    """Of which event, field and moment sources contradict what was decided and is in force."""
    return {
        (each.uid, each.field, each.moment)
        for each in snapshot.disagreements()
        if each.uid in states and each.decision in states[each.uid].locks.values()
    }


def _is_listed_again(snapshot: Snapshot, each: Unlisted, until: datetime) -> bool:
    listed = (one.seen for one in snapshot.sightings(address=each.by, uid=each.uid) if one.seen <= until)
    return next(listed, each.moment) > each.moment
