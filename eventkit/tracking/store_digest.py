"""
The digest of what a store keeps: `digest_of`.

Not all events are gone through: those that changed are found by their revisions, those that come or are due by the keys
of their days (eventkit.tracking.due).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from eventkit.events import Event
from eventkit.tracking.changes import Change
from eventkit.tracking.digest import Digest
from eventkit.tracking.digesting import AHEAD, digest
from eventkit.tracking.due import DEFAULT, Reminders, keys_between
from eventkit.tracking.known import Known
from eventkit.tracking.recording import conflict_of, proposed_of
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
    told = [*changes, *_open(snapshot, since, until)]
    events = events_then(snapshot, {each.uid for each in told}, until, ahead=ahead, reminders=reminders)
    return digest(told, events, since=since, until=until, ahead=ahead, reminders=reminders, **options)


def _open(snapshot: Snapshot, since: datetime, until: datetime) -> list[Change]:
    """What waits for a person: proposals that nobody has settled, and where a source contradicts a decision."""
    proposals = [each for each in snapshot.proposals() if since < each.moment <= until]
    disagreements = [each for each in snapshot.disagreements() if since < each.moment <= until]
    uids = {each.uid for each in proposals} | {each.other for each in proposals} | {each.uid for each in disagreements}
    known = snapshot.known(uids) if uids else {}
    found: list[Change] = []
    for each in proposals:
        if each.uid in known and each.other in known:
            found.append(proposed_of(each, known[each.uid].title))
    return found + [conflict_of(each, known.get(each.uid)) for each in disagreements]


def events_then(
    snapshot: Snapshot, uids: Iterable[str], until: datetime, *, ahead: timedelta, reminders: Reminders
) -> dict[str, Event]:
    """These events, and all that come soon or may be due, as they were known at `until`."""
    found = snapshot.alike(keys_between(until.astimezone(UTC), ahead=ahead, reminders=reminders))
    wanted = {*uids, *(uid for those in found.values() for uid in those)}
    # What changed since then is not what it was: its states, and what it was found by, follow from its revisions.
    since = {revision.uid for revision in snapshot.revisions(since=until)}
    states: dict[str, Known] = {known.uid: known for known in snapshot.known(wanted - since).values()}
    for uid in since:
        states.pop(uid, None)
        states.update(replay(snapshot.revisions(uid, until=until)))
    return {uid: known.event for uid, known in sorted(states.items()) if not known.merged_into}
