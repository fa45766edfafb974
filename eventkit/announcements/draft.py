"""An event in the making: fields with their evidence, and the doubts about them (EventDraft)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.doubts import Doubt, Evidence
from eventkit.events.event import KINDS, Event, PodcastEpisode
from eventkit.events.reading import FieldEvidence

# Facts that no field of an event holds; they stand in the reading's `fields` alone.
BESIDE = ("deadline", "link", "published_page", "year")


class EventDraft:
    """
    One event as the decisions fill it. `kind` None means that the document announces nothing.

    `put` sets a field with the claims it rests on: no field without evidence. A field of an event that several claims
    make together (`appearances`, `sessions`) is put once for each part, as "appearances[0]" and so on.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.kind: str | None = None
        self.values: dict[str, Any] = {}
        self.evidence: list[tuple[str, Any, tuple[Evidence, ...]]] = []
        self.doubts: list[Doubt] = []
        self.leftovers: list[str] = []

    def put(self, field: str, value: Any, claims: Iterable[Claim]) -> None:
        """Set a field (or, for "appearances[0]", add to it) with what it rests on."""
        self.state(field, value, tuple(claim.evidence(self.document) for claim in claims))

    def state(self, field: str, value: Any, grounds: tuple[Evidence, ...]) -> None:
        """The same with evidence that is no claim: what the page says for machines."""
        if not grounds:
            raise ValueError(f"{field} is put without evidence")
        self.evidence.append((field, value, grounds))
        name, bracket, _ = field.partition("[")
        if bracket:
            self.values.setdefault(name, []).append(value)
        elif name == "kind":
            self.kind = value
        elif field not in BESIDE:
            self.values[name] = value

    def withdraw(self, field: str) -> tuple[Evidence, ...]:
        """Take a field back; gives what it rested on."""
        grounds = tuple(each for name, _, found in self.evidence if name == field for each in found)
        self.evidence = [fact for fact in self.evidence if fact[0] != field]
        self.values.pop(field, None)
        return grounds

    def doubt(self, field: str, message: str, claims: Iterable[Claim], candidates: Iterable[object] = ()) -> None:
        """Something that could not be decided, with the words it rests on."""
        grounds = tuple(claim.evidence(self.document) for claim in claims)
        self.doubts.append(Doubt(field, message, grounds, tuple(candidates)))

    def event(self) -> Event | None:
        """
        The event, or None when the document announces none.

        Raises InvalidField when a value cannot stand in its field: a fault of a decision.
        """
        if self.kind is None or not self.values.get("title"):
            return None
        kind = KINDS[self.kind]
        values = dict(self.values)
        if not issubclass(kind, PodcastEpisode):
            for name in ("duration", "published", "recorded", "show", "number", "season", "enclosure"):
                values.pop(name, None)
        return kind(values.pop("title"), **values)

    def field_evidence(self, event: int) -> tuple[FieldEvidence, ...]:
        return tuple(FieldEvidence(event, field, value, grounds) for field, value, grounds in self.evidence)
