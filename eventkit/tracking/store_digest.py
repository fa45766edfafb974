"""
The digest of what a store keeps: `digest_of`.

Not all events are gone through: those that changed are found by their revisions, those that come or are due by the keys
of their days (eventkit.tracking.due).
"""

from __future__ import annotations

from collections.abc import Set
from datetime import datetime, timedelta
from typing import Any

from eventkit.tracking.changes import Proposed
from eventkit.tracking.digest import Digest
from eventkit.tracking.digesting import AHEAD, digest
from eventkit.tracking.due import DEFAULT, Reminders, keys_between
from eventkit.tracking.known import Known
from eventkit.tracking.replay import replay
from eventkit.tracking.rewind import rewound
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
    if any(isinstance(each, Proposed) for each in told):
        settled = _settled(snapshot, until)
        told = [each for each in told if not (isinstance(each, Proposed) and (each.uid, each.new) in settled)]
    keys = keys_between(until, ahead=ahead, reminders=reminders)
    wanted = {uid for those in snapshot.alike(keys).values() for uid in those} | {each.uid for each in told}
    states.update(states_then(snapshot, wanted - states.keys(), until))
    events = {uid: known for uid, known in sorted(states.items()) if not known.merged_into}
    return digest(told, events, since=since, until=until, ahead=ahead, reminders=reminders, **options)


def _settled(snapshot: Snapshot, until: datetime) -> set[tuple[str, object]]:
    """The pairs of events that were proposed to be one and that somebody had settled by then."""
    decided = {each.proposal for each in snapshot.decisions() if each.proposal and each.moment <= until}
    return {(each.uid, each.other) for each in snapshot.proposals(open=False) if each.id in decided}


def states_then(snapshot: Snapshot, uids: Set[str], until: datetime) -> dict[str, Known]:
    """These events as they were known at `until`, without those that were not known then."""
    near = rewound(snapshot, uids, until)
    return near | replay(snapshot.revisions_of(uids - near.keys(), until=until))
