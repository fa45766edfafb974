"""
What people settle: whether two known events are one (`settle`), and who is who (`settle_persons`, `settled_persons`).

Events that are one become one under the identifier of the one known first; the other identifier goes on to mean it. It
is undone like any other revision.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Protocol

from eventkit._messages import show
from eventkit.errors import InvalidField, TrackingError
from eventkit.tracking.absorb import Statement, absorb, misfits, with_origins
from eventkit.tracking.changes import Change, changes_of
from eventkit.tracking.deciding import decided_by
from eventkit.tracking.decision import Decision, Proposal
from eventkit.tracking.entry import Entry
from eventkit.tracking.event_data import KIND, same_data
from eventkit.tracking.known import Known
from eventkit.tracking.people import NOTHING_SETTLED, Settled, name_key
from eventkit.tracking.revision import ALIASES, LOCKS, MERGED_INTO, FieldChange, Revision
from eventkit.tracking.store import Snapshot, Transaction

SAME_EVENT, DIFFERENT_EVENTS = "same event", "different events"
SAME_PERSON, DIFFERENT_PERSONS = "same person", "different persons"


# Events


def settle(
    store: Transaction, proposal: Proposal | str, *, same: bool, by: str, why: str, moment: datetime
) -> list[Change]:
    """
    Settle whether two events are one: a proposal, by itself or its identifier.

    Raises:
        TrackingError: there is no such open proposal.
    """
    found = _open(store, proposal)
    kind = SAME_EVENT if same else DIFFERENT_EVENTS
    decision = Decision(kind, moment, decided_by(by), why, uid=found.uid, other=found.other, proposal=found.id)
    known = store.known([found.uid, found.other])
    if not same or known[found.uid].uid == known[found.other].uid:
        store.append(Entry(decisions=(decision,)))
        return []
    return merge(store, known[found.other], known[found.uid], decision)


def _open(store: Snapshot, proposal: Proposal | str) -> Proposal:
    wanted = proposal if isinstance(proposal, str) else proposal.id
    found = [each for each in store.proposals() if each.id.startswith(wanted)] if wanted else []
    if len(found) != 1:
        what = "several open proposals begin with" if found else "there is no open proposal"
        raise TrackingError(f"{what} {wanted!r}; see the list of proposals")
    return found[0]


def merge(store: Transaction, known: Known, other: Known, decision: Decision) -> list[Change]:
    """Let what is known of `other` be known of `known`, whose identifier goes on."""
    late = other.moment < known.moment
    # Decided fields of either stay decided; where both are, those of the event that goes on.
    locks = {**other.locks, **known.locks}
    statement = Statement(other.fields, late=late, newer=frozenset(known.fields) if late else frozenset())
    absorbed = absorb(known, statement, origin=decision.id)
    changes = [change for change in absorbed.changes if change.field not in other.locks]
    kind = next((change.new for change in changes if change.field == KIND), known.fields.get(KIND))
    locked = other.locks.keys() - known.locks.keys()
    locks = {name: lock for name, lock in locks.items() if name not in misfits(kind, locked)}
    for name in sorted(locked & locks.keys()):
        change = FieldChange(name, known.fields.get(name), other.fields.get(name))
        if not same_data(change.old, change.new):
            changes.append(with_origins(change, known, decision.id))
    if locks != known.locks:
        changes.append(FieldChange(LOCKS, dict(known.locks), locks))
    aliases = [*known.aliases, *(uid for uid in (other.uid, *other.aliases) if uid not in known.aliases)]
    changes.append(FieldChange(ALIASES, list(known.aliases), aliases))
    moment = max(decision.moment, known.moment, other.moment)

    def revised(state: Known, *changes: FieldChange) -> Revision:
        by, why, origin = decision.by, decision.why, decision.id
        return Revision(state.uid, state.number + 1, moment, changes, by=by, why=why, origin=origin)

    revision, gone = revised(known, *changes), revised(other, FieldChange(MERGED_INTO, None, known.uid))
    store.append(Entry(decisions=(decision,), revisions=(revision, gone)))
    return list(changes_of(revision, known))


# Persons


def settle_persons(
    store: Transaction, names: Sequence[object], *, same: bool, by: str, why: str, moment: datetime
) -> Decision:
    """
    Remember that two names mean one human being, or two. The names are those of Appearances, Persons or Names, or
    words; as they were stated, spaces and case aside. A later decision on the same two names takes the place of this.

    Raises:
        InvalidField: the names are one and the same, or empty.
    """
    said = [str(getattr(each, "name", each)).strip() for each in names]
    if not all(said) or name_key(said[0]) == name_key(said[1]):
        shown = " and ".join(map(show, said))
        raise InvalidField(f"two names are expected, got {shown}", field="names", value=said)
    kind = SAME_PERSON if same else DIFFERENT_PERSONS
    decision = Decision(kind, moment, decided_by(by), why, value=said)
    store.append(Entry(decisions=(decision,)))
    return decision


def settled_persons(decisions: Iterable[Decision]) -> Settled:
    """Who is who, after all decisions; the newest on two names holds."""
    found: dict[frozenset[str], bool] = {}
    for decision in sorted(decisions, key=lambda each: (each.moment, each.id)):
        if decision.kind in (SAME_PERSON, DIFFERENT_PERSONS):
            found[frozenset(map(name_key, decision.value))] = decision.kind == SAME_PERSON
    if not found:
        return NOTHING_SETTLED
    return Settled(
        frozenset(pair for pair, same in found.items() if same),
        frozenset(pair for pair, same in found.items() if not same),
    )


class Named(Protocol):
    """A row of a roster, as far as it matters here."""

    @property
    def stated_name(self) -> str:
        """The name as it was announced."""

    @property
    def index(self) -> int:
        """The place of the row."""


_Pairs = tuple[tuple[int, int], ...]


def pairs_of_rows(settled: Settled, rows: Iterable[Named]) -> dict[str, Any]:
    """
    The rows of a roster that are decided to be one person or two: what `Roster` takes as `confirmed`, `separated`.
    """
    return pairs_of_names(settled, ((row.index, row.stated_name) for row in rows))


def pairs_of_names(settled: Settled, names: Iterable[tuple[int, str]]) -> dict[str, Any]:
    """The same for names as they are stated, each with its place."""
    by_name: dict[str, list[int]] = {}
    for place, name in names:
        by_name.setdefault(name_key(name), []).append(place)
    return {"confirmed": _pairs(settled.one, by_name), "separated": _pairs(settled.apart, by_name)}


def _pairs(names: Iterable[frozenset[str]], by_name: dict[str, list[int]]) -> _Pairs:
    found: set[tuple[int, int]] = set()
    for pair in names:
        one, other = sorted(pair)
        found.update((min(i, j), max(i, j)) for i in by_name.get(one, ()) for j in by_name.get(other, ()))
    return tuple(sorted(found))
