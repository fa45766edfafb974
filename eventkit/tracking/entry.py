"""What is appended to a catalogue in one go: Entry."""

from __future__ import annotations

from datetime import datetime

from attrs import Factory, field, frozen

from eventkit.tracking.decision import Decision, Disagreement, Proposal
from eventkit.tracking.document import Document, Sighting, new_id
from eventkit.tracking.revision import Revision


@frozen(kw_only=True)
class Entry:
    """
    What is appended in one go, all of it or nothing, and never changed again.

    `recorded` is when the store took it in (UTC): the store sets it, and later entries have later moments.
    The revisions of one event stand in the order of their numbers.
    """

    id: str = field(default=Factory(new_id))
    recorded: datetime | None = None
    documents: tuple[Document, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    revisions: tuple[Revision, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    decisions: tuple[Decision, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return bool(
            self.documents or self.sightings or self.revisions or self.proposals or self.decisions or self.disagreements
        )
