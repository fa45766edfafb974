"""
What people decide of a known event: `decide` a field, `release` it, `undo` a revision, each within a transaction.

A decided field is locked: sources that say otherwise are kept as disagreements. What is undone is not taken up again
when a source says it anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, cast

import attrs
from attrs import evolve, fields_dict

from eventkit._messages import did_you_mean, show
from eventkit.errors import InvalidField, TrackingError, UnknownEvent
from eventkit.events.cast import ROLE_FIELDS
from eventkit.events.event import KINDS
from eventkit.tracking import absorb
from eventkit.tracking.changes import Change, changes_of
from eventkit.tracking.decision import Decision
from eventkit.tracking.entry import Entry
from eventkit.tracking.event_data import KIND, field_to_data, same_data
from eventkit.tracking.known import Known
from eventkit.tracking.replay import apply
from eventkit.tracking.revision import ALIASES, LOCKS, MERGED_INTO, FieldChange, Origins, Revision
from eventkit.tracking.store import Snapshot, Transaction

LOCK, RELEASE, UNDO = "lock", "release", "undo"
# What the revisions of an event say themselves, or what tells it from others.
_NEVER: Final = frozenset(("uid", "created", "updated", "sequence", "recurrence_id"))


def decide(
    store: Transaction, known: Known, name: str, value: object, *, by: str, why: str, moment: datetime
) -> list[Change]:
    """
    Give a field the value that a person decided, and lock it.

    Raises:
        InvalidField: there is no such field to decide, the value cannot be its, or nobody decides.
    """
    field, data = field_value(known, name, value)
    decision = Decision(LOCK, moment, decided_by(by), why, uid=known.uid, field=field, value=data)
    changes = absorb.decide(known, field, data, origin=decision.id)
    lock = FieldChange(LOCKS, dict(known.locks), {**known.locks, field: decision.id})
    return _append(store, known, decision, (*changes, lock))


def field_value(known: Known, name: str, value: object) -> tuple[str, Any]:
    """The field of that name and the value as data; a role keyword ("speakers") is a part of the appearances."""
    kind = KINDS[str(known.fields.get(KIND, "event"))]
    if name == KIND:
        if value not in KINDS:
            raise InvalidField(f"no kind {show(value)}; there are {', '.join(KINDS)}", field=name, value=value)
        return KIND, None if value == "event" else value
    allowed = [*(field for field in fields_dict(kind) if field not in _NEVER), *ROLE_FIELDS, KIND]
    if name not in allowed:
        raise InvalidField(
            f"no field {show(name)} can be decided{did_you_mean(name, allowed)}", field=name, value=value
        )
    if name == "title" and value is None:
        raise InvalidField("an event needs a title", field=name, value=value)
    field = "appearances" if name in ROLE_FIELDS else name
    if value is None and name not in ROLE_FIELDS:
        return field, None
    # As a script would write it: words are read, typed values are taken as they are.
    made = evolve(known.event, **cast(Any, {name: () if value is None else value}))
    return field, field_to_data(made.kind, field, getattr(made, field))


def release(store: Transaction, known: Known, name: str, *, by: str, why: str, moment: datetime) -> list[Change]:
    """
    Unlock a field, which keeps its value until a source says something new.

    Raises:
        InvalidField: nobody decided the field.
    """
    field = "appearances" if name in ROLE_FIELDS else name
    if field not in known.locks:
        locked = ", ".join(known.locks) or "none"
        raise InvalidField(
            f"the field {show(name)} is not decided; decided of this event are: {locked}", field=name, value=name
        )
    decision = Decision(RELEASE, moment, decided_by(by), why, uid=known.uid, field=field)
    left = {other: lock for other, lock in known.locks.items() if other != field}
    return _append(store, known, decision, (FieldChange(LOCKS, dict(known.locks), left),))


def undo(store: Transaction, revision: Revision, *, by: str, why: str, moment: datetime) -> list[Change]:
    """
    Take a revision back: its fields get the values they had before, but for those that have changed again since.

    SEQUENCE rises as for any other change, so that subscribers take up the old time. Undoing that two events are one
    makes them two again.

    Raises:
        UnknownEvent: it is of no event that is known.
        TrackingError: it is the first one of its event, or nothing of it holds any more.
    """
    if revision.number == 1:
        raise TrackingError(
            "the first revision of an event cannot be undone; decide its status, or settle which event it is"
        )
    merged = revision.change_of(MERGED_INTO)
    if merged is not None and merged.new:
        revision = _of_survivor(store, str(merged.new), revision)
    known = store.known([revision.uid]).get(revision.uid)
    if known is None:
        raise UnknownEvent(f"no event with the identifier {show(revision.uid)} is known", uid=revision.uid)
    before, known = _replayed(store, known.uid, revision.number)
    decision = Decision(UNDO, moment, decided_by(by), why, uid=known.uid, value=revision.number)
    changes = [change for each in revision.changes if (change := _taken_back(each, before, known)) is not None]
    if not changes:
        raise TrackingError(
            f"nothing is left of revision {revision.number} of {show(known.title)}: all of it has changed again since"
        )
    kind = next((change.new for change in changes if change.field == KIND), known.fields.get(KIND))
    held = {change.field for change in changes} - {ALIASES, LOCKS}
    for name in absorb.misfits(kind, known.fields.keys() - held):
        changes.append(FieldChange(name, known.fields[name], None))
    changes = [each for each in changes if each.new is None or each.field not in absorb.misfits(kind, held)]
    sequence = known.fields.get("sequence") or 0
    if not absorb.SIGNIFICANT.isdisjoint(change.field for change in changes):
        changes.append(FieldChange("sequence", sequence or None, sequence + 1))
    parted: list[Revision] = []
    for change in changes:
        if change.field == ALIASES:
            gone = [uid for uid in change.old or () if uid not in (change.new or ())]
            parted += [_parted(store, uid, decision) for uid in gone]
    return _append(store, known, decision, tuple(changes), undoes=revision.number, more=parted)


def _replayed(store: Snapshot, uid: str, number: int) -> tuple[Known, Known]:
    """The state before that revision, and the newest one."""
    state = before = None
    for revision in store.revisions(uid):
        if revision.number == number:
            before = state
        state = apply(state, revision)
    if before is None or state is None:
        raise TrackingError(f"there is no revision {number} to undo of event {uid!r}")
    return before, state


def _of_survivor(store: Snapshot, uid: str, revision: Revision) -> Revision:
    """The other side of a merge."""
    return next(each for each in store.revisions(uid) if each.origin == revision.origin)


def _parted(store: Snapshot, uid: str, decision: Decision) -> Revision:
    state = None
    for revision in store.revisions(uid):
        state = apply(state, revision)
    assert state is not None
    change = FieldChange(MERGED_INTO, state.merged_into, None)
    return _revision(state, decision, (change,))


def _taken_back(change: FieldChange, before: Known, known: Known) -> FieldChange | None:
    """What takes a change back; None where there is nothing to take back."""
    name = change.field
    if name == LOCKS:
        return _locks_taken_back(change, known)
    if name == ALIASES:
        added = [uid for uid in change.new or () if uid not in (change.old or ())]
        left = [uid for uid in known.aliases if uid not in added]
        return FieldChange(ALIASES, list(known.aliases), left) if len(left) != len(known.aliases) else None
    if name in (MERGED_INTO, "sequence"):
        return None
    now = known.fields.get(name)
    if same_data(now, change.new):
        return FieldChange(name, now, change.old, _origins(change.old, before.origins.get(name, ())))
    if name not in absorb.LISTS:
        return None
    added = [one for one in change.new or () if one not in (change.old or ())]
    removed = [one for one in change.old or () if one not in (change.new or ())]
    left = [one for one in now or () if one not in added]
    back = [*left, *(one for one in removed if one not in left)]
    if back == now:
        return None
    rests = {id(one): rest for one, rest in zip(now or (), known.origins.get(name, ()), strict=False)}
    earlier = list(zip(change.old or (), before.origins.get(name, ()), strict=False))
    found = tuple(rests.get(id(one)) or next((rest for old, rest in earlier if old == one), ()) for one in back)
    return FieldChange(name, now, back or None, found if all(found) else ())


def _origins(old: Any, origins: Origins) -> Origins:
    return origins if old is not None else ()


def _locks_taken_back(change: FieldChange, known: Known) -> FieldChange | None:
    old, new = change.old or {}, change.new or {}
    locks = dict(known.locks)
    for name in {*old, *new}:
        if old.get(name) != new.get(name) and locks.get(name) == new.get(name):
            locks.pop(name, None)
            if name in old:
                locks[name] = old[name]
    return FieldChange(LOCKS, dict(known.locks), locks) if locks != known.locks else None


def undone(store: Snapshot, uid: str) -> Mapping[str, list[Any]]:
    """
    The values of an event that a person took back and nobody has changed since, by field; of people those who were
    added.
    """
    revisions = {revision.number: revision for revision in store.revisions(uid)}
    found: dict[str, list[Any]] = {}
    for revision in revisions.values():
        for change in revision.changes:
            if change.field not in absorb.LISTS:
                found.pop(change.field, None)
        for change in revisions[revision.undoes].changes if revision.undoes else ():
            if change.field in absorb.LISTS:
                added = (one for one in change.new or () if one not in (change.old or ()))
                found.setdefault(change.field, []).extend(added)
            elif revision.change_of(change.field):
                found.setdefault(change.field, []).append(change.new)
    return found


def _append(
    store: Transaction,
    known: Known,
    decision: Decision,
    changes: tuple[FieldChange, ...],
    *,
    undoes: int = 0,
    more: Sequence[Revision] = (),
) -> list[Change]:
    revision = attrs.evolve(_revision(known, decision, changes), undoes=undoes)
    store.append(Entry(decisions=(decision,), revisions=(revision, *more)))
    return list(changes_of(revision, known))


def _revision(known: Known, decision: Decision, changes: tuple[FieldChange, ...]) -> Revision:
    moment = max(decision.moment, known.moment)
    return Revision(known.uid, known.number + 1, moment, changes, by=decision.by, why=decision.why, origin=decision.id)


def decided_by(by: str) -> str:
    """The name of who decides. Raises InvalidField for nobody."""
    if not isinstance(by, str) or not by.strip():
        raise InvalidField("a decision is somebody's: give their name with by=", field="by", value=by)
    return by
