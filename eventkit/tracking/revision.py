"""What changed of one event at one moment, and why: Revision and FieldChange."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeAlias

from attrs import field, frozen

# For each element of a field (one, for a field that is no list): the identifiers of the sightings and decisions that it
# rests on.
Origins: TypeAlias = tuple[tuple[str, ...], ...]

# What a revision changes beside the fields of the event; the state has an attribute for each (see Known).
ALIASES = "aliases"
LOCKS = "locks"
MERGED_INTO = "merged_into"
KEPT_BESIDE = (ALIASES, LOCKS, MERGED_INTO)


@frozen
class FieldChange:
    """
    One field of an event, before and after, as plain data; None is a field of which nothing is known.

    `field` is a field of Event ("when", "appearances"), "kind", or one of KEPT_BESIDE: "aliases" (list of
    identifiers), "locks" (field to the decision that locked it), "merged_into" (the identifier of the event that this
    one turned out to be).

    `origins` says what `new` rests on; empty means that all of it rests on the origin of the revision. A change of
    which only the origins differ has the same `old` and `new`.
    """

    field: str
    old: Any
    new: Any
    origins: Origins = ()


@frozen
class Revision:
    """
    What changed of one event: the fields before and after, when, by whom and why.

    `number` counts the revisions of the event from 1. `moment` is when it became known (aware, UTC), and never before
    that of the revision before. `by` is the address of the source, or the name of the person who decided; `origin` the
    identifier of the sighting or the decision; `why` the reason in words. `undoes` is the number of the revision that
    this one takes back, 0 for any other.
    """

    uid: str
    number: int
    moment: datetime
    changes: tuple[FieldChange, ...]
    by: str = field(default="", kw_only=True)
    why: str = field(default="", kw_only=True)
    origin: str = field(default="", kw_only=True)
    undoes: int = field(default=0, kw_only=True)

    def change_of(self, name: str) -> FieldChange | None:
        """The change of one field; None when it did not change."""
        return next((change for change in self.changes if change.field == name), None)
