"""What is known follows from what changed: `apply` adds one revision to a state, `replay` all of them to none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Self

from attrs import define

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
    draft = _Draft.of(known, revision)
    draft.apply(revision)
    return draft.known()


def replay(revisions: Iterable[Revision]) -> dict[str, Known]:
    """
    The states after these revisions, by identifier; those of one event come in the order of their numbers.

    Raises:
        DamagedCatalogue: one of them is not the next one of its event.
    """
    drafts: dict[str, _Draft] = {}
    for revision in revisions:
        draft = drafts.get(revision.uid)
        if draft is None:
            draft = drafts[revision.uid] = _Draft.of(None, revision)
        draft.apply(revision)
    return {uid: draft.known() for uid, draft in drafts.items()}


@define(eq=False)
class _Draft:
    """A state while revisions are added to it."""

    uid: str
    number: int
    moment: datetime
    first: datetime
    fields: dict[str, Any]
    origins: dict[str, Origins]
    locks: Mapping[str, str]
    aliases: tuple[str, ...]
    merged_into: str

    @classmethod
    def of(cls, known: Known | None, revision: Revision) -> Self:
        """That of a known state, or of an event of which the first revision is this one."""
        if known is None:
            return cls(revision.uid, 0, revision.moment, revision.moment, {}, {}, {}, (), "")
        fields, origins = dict(known.fields), dict(known.origins)
        beside = known.locks, known.aliases, known.merged_into
        return cls(known.uid, known.number, known.moment, known.first, fields, origins, *beside)

    def known(self) -> Known:
        """The state as it is now; nothing is to be added after that."""
        return Known(
            self.uid,
            self.number,
            self.moment,
            self.first,
            self.fields,
            origins=self.origins,
            locks=self.locks,
            aliases=self.aliases,
            merged_into=self.merged_into,
        )

    def apply(self, revision: Revision) -> None:
        """Add a revision. Raises DamagedCatalogue."""
        if revision.number != self.number + 1 or revision.uid != self.uid:
            raise DamagedCatalogue(
                f"revision {revision.number} of event {revision.uid!r} does not follow"
                f" on revision {self.number} of event {self.uid!r}"
                if self.number
                else f"the first revision of event {revision.uid!r} has the number {revision.number}"
            )
        self.number, self.moment = revision.number, revision.moment
        rest = ((revision.origin,),) if revision.origin else ()
        for change in revision.changes:
            name = change.field
            if name == ALIASES:
                self.aliases = tuple(_merged(list(self.aliases), change.old or [], change.new or []))
            elif name == LOCKS:
                self.locks = _relocked(self.locks, change.old or {}, change.new or {})
            elif name == MERGED_INTO:
                self.merged_into = change.new or ""
            elif change.new is None:
                self.fields.pop(name, None)
                self.origins.pop(name, None)
            else:
                new = change.new
                now = self.fields.get(name)
                found = change.origins or (rest * len(new) if isinstance(new, list) else rest)
                if isinstance(new, list) and now is not None and now != change.old:
                    rests = self.origins.get(name, ())
                    new, found = _merged_with_origins(now, rests, change.old or [], new, found)
                self.fields[name] = new
                self.origins[name] = found


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
