"""
The decisions: each file chooses among the claims about one group of fields, and says what it could not decide.

They are taken in this order; a later one may look at what an earlier one put in the draft.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Protocol, cast

from eventkit.announcements.claims import Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft

ORDER = (
    "kind",
    "title",
    "status",
    "place",
    "time",
    "campaign",
    "people",
    "bodies",
    "delegations",
    "publisher",
    "series",
    "sessions",
    "language",
    "page",
    "machine_data",
)


class Decision(Protocol):
    """What a decision is: a module with `decide`."""

    def decide(self, document: Document, claims: Claims, draft: EventDraft, /) -> None:
        """Put what can be decided in the draft, and what cannot among its doubts."""


@cache
def decisions() -> tuple[Decision, ...]:
    """Every decision, in order."""
    return tuple(cast(Decision, import_module(f"{__name__}.{name}")) for name in ORDER)
