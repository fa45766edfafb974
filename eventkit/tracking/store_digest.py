"""
The digest of what a store keeps: `digest_of`.

Not all events are gone through: those that changed are found by their revisions, those that come or are due by the keys
of their days (eventkit.tracking.due).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from eventkit.tracking.changes import Change, Proposed
from eventkit.tracking.digest import Digest
from eventkit.tracking.digesting import AHEAD, digest
from eventkit.tracking.due import DEFAULT, Reminders, keys_between
from eventkit.tracking.known import Known
from eventkit.tracking.replay import replay
from eventkit.tracking.store import Snapshot


def digest_of(
    snapshot: Snapshot,
    changes: Iterable[Change],
    since: datetime,
    until: datetime,
    *,
    ahead: timedelta = AHEAD,
    reminders: Reminders = DEFAULT,
    **options: Any,
) -> Digest:
    """
    The digest from `since` to `until` (aware), whenever that was: all is told as it was known then.

    `changes` are those of that time; `options` are those of eventkit.tracking.digesting.digest.
    """
    told = list(changes)
    if any(isinstance(each, Proposed) for each in told):
        settled = _settled(snapshot, until)
        told = [each for each in told if not (isinstance(each, Proposed) and (each.uid, each.new) in settled)]
    events = events_then(snapshot, {each.uid for each in told}, until, ahead=ahead, reminders=reminders)
    return digest(told, events, since=since, until=until, ahead=ahead, reminders=reminders, **options)


def _settled(snapshot: Snapshot, until: datetime) -> set[tuple[str, object]]:
    """The pairs of events that were proposed to be one and that somebody had settled by then."""
    decided = {each.proposal for each in snapshot.decisions() if each.proposal and each.moment <= until}
    return {(each.uid, each.other) for each in snapshot.proposals(open=False) if each.id in decided}


def events_then(
    snapshot: Snapshot, uids: Iterable[str], until: datetime, *, ahead: timedelta, reminders: Reminders
) -> dict[str, Known]:
    """These events, and all that come soon or may be due, as they were known at `until`."""
    keys = keys_between(until.astimezone(UTC), ahead=ahead, reminders=reminders)
    wanted = {*uids, *(uid for those in snapshot.alike(keys).values() for uid in those)}
    known = snapshot.known(wanted)
    states = {uid: one for uid, one in known.items() if one.uid == uid and one.moment <= until}
    # What changed since then is not what it was: its state follows from its revisions.
    states.update(replay(snapshot.revisions_of(wanted - states.keys(), until=until)))
    return {uid: one for uid, one in sorted(states.items()) if not one.merged_into}
