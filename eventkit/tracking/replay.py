"""What is known follows from what changed: `apply` adds one revision to a state, `replay` all of them to none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from eventkit.errors import DamagedCatalogue
from eventkit.tracking.known import Known
from eventkit.tracking.revision import ALIASES, LOCKS, MERGED_INTO, Origins, Revision


def apply(known: Known | None, revision: Revision) -> Known:
    """
    The state after a revision.

    A change sets the field to its new value. Where the field has meanwhile another value than the old one of the change
    (two branches of a folder were joined), a list gets what the change added and loses what it removed, and any other
    field gets the new value.

    Raises:
        DamagedCatalogue: the revision is not the next one of this event.
    """
    if known is None:
        if revision.number != 1:
            raise DamagedCatalogue(f"the first revision of event {revision.uid!r} has the number {revision.number}")
        known = Known(revision.uid, 0, revision.moment, revision.moment, {})
    elif revision.number != known.number + 1 or revision.uid != known.uid:
        raise DamagedCatalogue(
            f"revision {revision.number} of event {revision.uid!r} does not follow"
            f" on revision {known.number} of event {known.uid!r}"
        )
    fields, origins = dict(known.fields), dict(known.origins)
    aliases, locks, merged_into = known.aliases, known.locks, known.merged_into
    rest = ((revision.origin,),) if revision.origin else ()
    for change in revision.changes:
        name = change.field
        if name == ALIASES:
            aliases = tuple(_merged(list(aliases), change.old or [], change.new or []))
        elif name == LOCKS:
            locks = _relocked(locks, change.old or {}, change.new or {})
        elif name == MERGED_INTO:
            merged_into = change.new or ""
        elif change.new is None:
            fields.pop(name, None)
            origins.pop(name, None)
        else:
            new = change.new
            now = fields.get(name)
            found = change.origins or (rest * len(new) if isinstance(new, list) else rest)
            if isinstance(new, list) and now is not None and now != change.old:
                new, found = _merged_with_origins(now, origins.get(name, ()), change.old or [], new, found)
            fields[name] = new
            origins[name] = found
    return Known(
        known.uid,
        revision.number,
        revision.moment,
        known.first,
        fields,
        origins=origins,
        locks=locks,
        aliases=aliases,
        merged_into=merged_into,
    )


def replay(revisions: Iterable[Revision]) -> dict[str, Known]:
    """The states after these revisions, by identifier; those of one event come in the order of their numbers."""
    states: dict[str, Known] = {}
    for revision in revisions:
        states[revision.uid] = apply(states.get(revision.uid), revision)
    return states


def _merged(now: list[Any], old: list[Any], new: list[Any]) -> list[Any]:
    if now == old:
        return new
    kept = [item for item in now if item not in old or item in new]
    return kept + [item for item in new if item not in old and item not in kept]


def _merged_with_origins(
    now: list[Any], now_origins: Origins, old: list[Any], new: list[Any], new_origins: Origins
) -> tuple[list[Any], Origins]:
    merged = _merged(now, old, new)

    def origins_of(item: Any) -> tuple[str, ...]:
        for items, origins in ((new, new_origins), (now, now_origins)):
            if item in items and items.index(item) < len(origins):
                return origins[items.index(item)]
        return ()

    return merged, tuple(origins_of(item) for item in merged)


def _relocked(now: Any, old: dict[str, str], new: dict[str, str]) -> dict[str, str]:
    released = old.keys() - new.keys()
    return {name: decision for name, decision in {**now, **new}.items() if name not in released}
