"""
What was known of events, when, from whom, and what changed: Catalogue and what it keeps.

Beside `Catalogue`, which `eventkit` offers too, here are the typed changes, digests, comparisons with reports
(`reconcile`), and what a catalogue keeps: revisions, sightings, documents, proposals, decisions.
"""

import importlib
import typing

if typing.TYPE_CHECKING:
    from eventkit.tracking.catalogue import Catalogue
    from eventkit.tracking.changes import (
        Added,
        Cancelled,
        Change,
        Changed,
        Confirmed,
        Conflict,
        Dated,
        Decided,
        Happened,
        Merged,
        Moved,
        MovedOnline,
        OrganizerAdded,
        OrganizerRemoved,
        PlaceChanged,
        PositionChanged,
        Postponed,
        Proposed,
        Reinstated,
        Rescheduled,
        Retitled,
        RoleChanged,
        SpeakerAdded,
        SpeakerRemoved,
        Undone,
        Unlisted,
    )
    from eventkit.tracking.decision import Decision, Disagreement, Proposal
    from eventkit.tracking.digest import Digest, Item
    from eventkit.tracking.document import Document, Sighting, Statement
    from eventkit.tracking.due import Due, Reminders
    from eventkit.tracking.known import Known
    from eventkit.tracking.maybes import Maybe
    from eventkit.tracking.reconciliation import Held, Outcome, Participation, Reconciliation
    from eventkit.tracking.reconciling import reconcile
    from eventkit.tracking.revision import FieldChange, Revision
    from eventkit.tracking.then import Then

__all__ = [
    "Added",
    "Cancelled",
    "Catalogue",
    "Change",
    "Changed",
    "Confirmed",
    "Conflict",
    "Dated",
    "Decided",
    "Decision",
    "Digest",
    "Disagreement",
    "Document",
    "Due",
    "FieldChange",
    "Happened",
    "Held",
    "Item",
    "Known",
    "Maybe",
    "Merged",
    "Moved",
    "MovedOnline",
    "OrganizerAdded",
    "OrganizerRemoved",
    "Outcome",
    "Participation",
    "PlaceChanged",
    "PositionChanged",
    "Postponed",
    "Proposal",
    "Proposed",
    "Reconciliation",
    "Reinstated",
    "Reminders",
    "Rescheduled",
    "Retitled",
    "Revision",
    "RoleChanged",
    "Sighting",
    "SpeakerAdded",
    "SpeakerRemoved",
    "Statement",
    "Then",
    "Undone",
    "Unlisted",
    "reconcile",
]

# Loaded on first use: what each module offers. Who asks for a digest need not load the stores.
_MODULES = {
    "catalogue": "Catalogue",
    "changes": (
        "Added Cancelled Change Changed Confirmed Conflict Dated Decided Happened Merged Moved MovedOnline "
        "OrganizerAdded OrganizerRemoved PlaceChanged PositionChanged Postponed Proposed Reinstated Rescheduled "
        "Retitled RoleChanged SpeakerAdded SpeakerRemoved Undone Unlisted"
    ),
    "decision": "Decision Disagreement Proposal",
    "digest": "Digest Item",
    "document": "Document Sighting Statement",
    "due": "Due Reminders",
    "known": "Known",
    "maybes": "Maybe",
    "reconciliation": "Held Outcome Participation Reconciliation",
    "reconciling": "reconcile",
    "revision": "FieldChange Revision",
    "then": "Then",
}
_LATER = {name: module for module, names in _MODULES.items() for name in names.split()}

if not typing.TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _LATER:
            raise AttributeError(f"module 'eventkit.tracking' has no attribute {name!r}")
        return getattr(importlib.import_module(f"eventkit.tracking.{_LATER[name]}"), name)


def __dir__() -> list[str]:
    return __all__
