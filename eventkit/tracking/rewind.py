"""What was known before a revision, found backwards from what is known now: `rewind`, `before_each`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from eventkit.tracking.known import Known
from eventkit.tracking.revision import ALIASES, LOCKS, MERGED_INTO, Revision


def rewind(known: Known, revision: Revision) -> Known | None:
    """
    The state before a revision that is the newest one of this state; None before the first.

    The opposite of eventkit.tracking.replay.apply, where the revision followed on what was known when it was made; of
    one that was merged with another branch's, what it says was known before. `moment` stays what it is, and what the
    fields rest on is left out: neither is in the revision.
    """
    if revision.number == 1:
        return None
    fields = dict(known.fields)
    aliases, locks, merged_into = known.aliases, known.locks, known.merged_into
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
    return evolve(
        known,
        number=revision.number - 1,
        fields=fields,
        origins={},
        aliases=aliases,
        locks=locks,
        merged_into=merged_into,
    )


def before_each(revisions: Sequence[Revision], known: Known) -> Iterator[tuple[tuple[str, int], Known | None]]:
    """The state before each of these revisions, by identifier and number: the last ones of an event, `known` after."""
    state: Known | None = known
    for revision in reversed(revisions):
        if state is not None:
            state = rewind(state, revision)
        yield (revision.uid, revision.number), state
