"""What was known before, found backwards from what is known now: `states_at`, `rewound`, `rewind`, `before_each`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import datetime
from itertools import groupby

from eventkit.tracking.known import Known
from eventkit.tracking.replay import replay
from eventkit.tracking.revision import ALIASES, LOCKS, MERGED_INTO, Revision
from eventkit.tracking.store import Snapshot


def states_at(snapshot: Snapshot, uids: Set[str], until: datetime | None) -> dict[str, Known]:
    """Events as they were known at a moment, by identifier, without those that were not known then."""
    near = rewound(snapshot, uids, until)
    return near | replay(snapshot.revisions_of(uids - near.keys(), until=until))


def rewind(known: Known, revisions: Sequence[Revision], *, moment: datetime | None = None) -> Known | None:
    """
    The state before these revisions, which are the newest ones of it, oldest first; None before the first of all.

    The opposite of eventkit.tracking.replay.apply, where each revision followed on what was known when it was made; of
    one that was merged with another branch's, what it says was known before. `moment` is that of the revision before
    them, which is not in them (without it, the state's own stays), and what the fields rest on is left out.
    """
    if not revisions:
        return known
    if revisions[0].number == 1:
        return None
    fields = dict(known.fields)
    aliases, locks, merged_into = known.aliases, known.locks, known.merged_into
    for revision in reversed(revisions):
        for change in revision.changes:
            if change.field == ALIASES:
                aliases = tuple(change.old or ())
            elif change.field == LOCKS:
                locks = change.old or {}
            elif change.field == MERGED_INTO:
                merged_into = change.old or ""
            elif change.old is None:
                fields.pop(change.field, None)
            else:
                fields[change.field] = change.old
    number = revisions[0].number - 1
    moment = moment or known.moment
    return Known(known.uid, number, moment, known.first, fields, locks=locks, aliases=aliases, merged_into=merged_into)


def rewound(snapshot: Snapshot, uids: Iterable[str], until: datetime | None) -> dict[str, Known]:
    """
    What was known of events at a moment, by identifier; only of those that had most of their revisions by then and have
    not turned out to be another one. Of the others it is found sooner from the start, with eventkit.tracking.replay.
    """
    numbers = snapshot.numbers(uids, until=until)
    near = {uid for uid, (number, _, newest) in numbers.items() if newest < 2 * number}
    found = {uid: one for uid, one in snapshot.known(near).items() if one.uid == uid}
    changed = [uid for uid, one in found.items() if one.number > numbers[uid][0]]
    for uid, later in groupby(snapshot.revisions_of(changed, since=until), lambda revision: revision.uid):
        found[uid] = rewind(found[uid], list(later), moment=numbers[uid][1]) or found[uid]
    return found


def before_each(revisions: Sequence[Revision], known: Known) -> Iterator[tuple[tuple[str, int], Known | None]]:
    """The state before each of these revisions, by identifier and number: the last ones of an event, `known` after."""
    state: Known | None = known
    for revision in reversed(revisions):
        if state is not None:
            state = rewind(state, [revision])
        yield (revision.uid, revision.number), state
