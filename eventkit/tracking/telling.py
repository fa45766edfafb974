"""What changed between two moments, of one event or of all: `changes_between`, from what a store keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from attrs import frozen

from eventkit.tracking.changes import Change, Conflict, Proposed, Unlisted, changes_of
from eventkit.tracking.decision import Disagreement, Proposal
from eventkit.tracking.event_data import KIND, field_from_data
from eventkit.tracking.known import Known
from eventkit.tracking.replay import apply, replay
from eventkit.tracking.revision import Revision
from eventkit.tracking.rewind import before_each, rewound, states_at
from eventkit.tracking.store import Snapshot


def changes_between(
    snapshot: Snapshot, uid: str | None, since: datetime | None, until: datetime | None
) -> Iterator[Change]:
    """
    What changed after `since`, and up to and including `until`, oldest first: what recording and deciding told then.
    """
    return iter(told_between(snapshot, uid, since, until)[0])


def told_between(
    snapshot: Snapshot, uid: str | None, since: datetime | None, until: datetime | None
) -> tuple[list[Change], dict[str, Known]]:
    """The changes as `changes_between` gives them, and their events as they were known at the end."""
    revisions = list(snapshot.revisions(uid, since=since, until=until))
    before, after = _around(snapshot, revisions, since, until)
    told = [change for one in revisions for change in changes_of(one, before[one.uid, one.number])]
    beside = _beside(snapshot, uid, since, until)
    after |= states_at(snapshot, {each.uid for each in beside} - after.keys(), until)
    told += [_told(each, after[each.uid]) for each in beside if each.uid in after]
    return sorted(told, key=lambda change: change.moment), after


def _around(
    snapshot: Snapshot, revisions: Sequence[Revision], since: datetime | None, until: datetime | None
) -> tuple[dict[tuple[str, int], Known | None], dict[str, Known]]:
    """The state before each revision, by identifier and number, and that after the last one of each event."""
    of_event: dict[str, list[Revision]] = {}
    for revision in revisions:
        of_event.setdefault(revision.uid, []).append(revision)
    after = rewound(snapshot, of_event, until)
    started = [uid for uid, own in of_event.items() if uid not in after and own[0].number > 1]
    earlier = replay(snapshot.revisions_of(started, until=since)) if started else {}
    before: dict[tuple[str, int], Known | None] = {}
    for uid, own in of_event.items():
        if uid in after:
            before.update(before_each(own, after[uid]))
            continue
        state = earlier.get(uid)
        for revision in own:
            before[uid, revision.number] = state
            state = after[uid] = apply(state, revision)
    return before, after


@frozen
class _Missing:
    """An event that a source no longer lists."""

    uid: str
    by: str
    moment: datetime


def _beside(
    snapshot: Snapshot, uid: str | None, since: datetime | None, until: datetime | None
) -> list[Disagreement | Proposal | _Missing]:
    """
    What is told then, and changed nothing of an event: contradictions of what was decided, events that may be one, and
    those that sources no longer list.
    """

    def within(moment: datetime) -> bool:
        return (since is None or moment > since) and (until is None or moment <= until)

    found: list[Disagreement | Proposal | _Missing] = [
        each for each in snapshot.disagreements(uid) if within(each.moment)
    ]
    found += [
        each for each in snapshot.proposals(open=False) if within(each.moment) and uid in (None, each.uid, each.other)
    ]
    found += [
        _Missing(missing, sighting.address, sighting.seen)
        for sighting in snapshot.missing(since=since, until=until)
        for missing in sighting.missing
        if uid in (None, missing)
    ]
    return found


def _told(each: Disagreement | Proposal | _Missing, known: Known) -> Change:
    if isinstance(each, Disagreement):
        return conflict_of(each, known)
    if isinstance(each, Proposal):
        return proposed_of(each, known.title)
    return Unlisted(each.uid, known.title, each.moment, by=each.by)


def conflict_of(disagreement: Disagreement, known: Known) -> Conflict:
    """The change that tells of a disagreement."""
    kind, name = str(known.fields.get(KIND, "event")), disagreement.field
    old, new = (
        None if data is None else data if name == KIND else field_from_data(kind, name, data)
        for data in (disagreement.kept, disagreement.said)
    )
    uid, moment, by = disagreement.uid, disagreement.moment, disagreement.by
    return Conflict(uid, known.title, moment, by=by, field=name, old=old, new=new)


def proposed_of(proposal: Proposal, title: str) -> Proposed:
    """The change that tells of a proposal."""
    return Proposed(proposal.uid, title, proposal.moment, why="; ".join(proposal.reasons), new=proposal.other)
