"""What changed between two moments, of one event or of all: `changes_between`, from what a store keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from eventkit.tracking.changes import Change, Conflict, Proposed, changes_of
from eventkit.tracking.decision import Disagreement, Proposal
from eventkit.tracking.event_data import KIND, field_from_data
from eventkit.tracking.known import Known
from eventkit.tracking.replay import apply, replay
from eventkit.tracking.revision import Revision
from eventkit.tracking.rewind import before_each, rewound
from eventkit.tracking.store import Snapshot


def changes_between(
    snapshot: Snapshot, uid: str | None, since: datetime | None, until: datetime | None
) -> Iterator[Change]:
    """
    What changed after `since`, and up to and including `until`, oldest first: what recording and deciding told then,
    but for what sources no longer list.
    """
    return iter(told_between(snapshot, uid, since, until)[0])


def told_between(
    snapshot: Snapshot, uid: str | None, since: datetime | None, until: datetime | None
) -> tuple[list[Change], dict[str, Known]]:
    """The changes as `changes_between` gives them, and the states after them of the events whose revisions they are."""
    revisions = list(snapshot.revisions(uid, since=since, until=until))
    before, after = _around(snapshot, revisions, since, until)
    told = [change for one in revisions for change in changes_of(one, before[one.uid, one.number])]
    told += _waiting(snapshot, uid, since, until)
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


def _waiting(snapshot: Snapshot, uid: str | None, since: datetime | None, until: datetime | None) -> Iterator[Change]:
    """What waited for people then: contradictions of what they decided, and events that may be one."""

    def within(moment: datetime) -> bool:
        return (since is None or moment > since) and (until is None or moment <= until)

    disagreements = [each for each in snapshot.disagreements(uid) if within(each.moment)]
    proposals = [
        each for each in snapshot.proposals(open=False) if within(each.moment) and uid in (None, each.uid, each.other)
    ]
    known = snapshot.known({each.uid for each in disagreements} | {each.uid for each in proposals})
    yield from (conflict_of(each, known[each.uid]) for each in disagreements if each.uid in known)
    yield from (proposed_of(each, known[each.uid].title) for each in proposals if each.uid in known)


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
