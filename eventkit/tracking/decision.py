"""What a person settled, and what waits for a person: Decision, Proposal, Disagreement."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import attrs
from attrs import Factory, frozen

from eventkit.tracking.document import new_id


@frozen
class Proposal:
    """
    Two known events that may be one: a person settles it. `reasons` say what speaks for it and against it, one each.
    """

    uid: str
    other: str
    reasons: tuple[str, ...]
    moment: datetime
    id: str = attrs.field(default=Factory(new_id), kw_only=True)


@frozen
class Decision:
    """
    What a person decided, with name and reason.

    `kind` says what about: "lock" and "release" (a field of an event, with the `value` that was set, as plain data),
    "same event" and "different events" (`uid` and `other`), "same person" and "different persons" (`value` has both, as
    plain data), "undo" (`value` is the number of the revision), "forget" (`value` is a source). `proposal` is the
    identifier of the proposal that is settled by it.
    """

    kind: str
    moment: datetime
    by: str
    why: str = ""
    id: str = attrs.field(default=Factory(new_id), kw_only=True)
    uid: str = attrs.field(default="", kw_only=True)
    field: str = attrs.field(default="", kw_only=True)
    value: Any = attrs.field(default=None, kw_only=True)
    other: str = attrs.field(default="", kw_only=True)
    proposal: str = attrs.field(default="", kw_only=True)


@frozen
class Disagreement:
    """
    A source said otherwise of a field that a person decided; what was decided is kept.

    `kept` and `said` are plain data, `decision` and `sighting` the identifiers of the two, `by` the address of the
    source.
    """

    uid: str
    field: str
    kept: Any
    said: Any
    moment: datetime
    id: str = attrs.field(default=Factory(new_id), kw_only=True)
    decision: str = attrs.field(default="", kw_only=True)
    sighting: str = attrs.field(default="", kw_only=True)
    by: str = attrs.field(default="", kw_only=True)
