"""What finders propose: a value for a field, the words it rests on, the rule that read them, and how much it weighs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any

from attrs import frozen

from eventkit.announcements.document import Document, Span
from eventkit.doubts import Evidence

_span, _weight = attrgetter("span"), attrgetter("weight")


@frozen
class Claim:
    """
    One proposal.

    `field` names what it is about ("title", "when", "person" …; the decisions say which they take), `value` is typed,
    `span` is the words, `rule` the finder's name for why ("label", "heading", "prose: chaired by"), `weight` how sure
    the rule is by itself: 1 is a label with its value, 0.5 a sentence that says it, 0.2 a hint.
    `context` is True when the value came from the caller rather than from words.
    """

    field: str
    value: Any
    span: Span
    rule: str
    weight: float = 0.5
    context: bool = False

    def evidence(self, document: Document) -> Evidence:
        """The claim's words as evidence, with their place in the whole source."""
        if self.context:
            return Evidence(self.rule, source=document.source)
        start, end = document.begins + self.span.start, document.begins + self.span.end
        whole = document.whole
        return Evidence(
            self.rule, whole.text[start:end], start=start, end=end, source=document.source, line=whole.line(start)
        )


class Claims:
    """All claims about a document, by field, in the order of their words, of the same words the weightiest first."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._by_field: dict[str, list[Claim]] = defaultdict(list)
        for claim in sorted(sorted(claims, key=_weight, reverse=True), key=_span):
            self._by_field[claim.field].append(claim)

    def __getitem__(self, field: str) -> list[Claim]:
        return self._by_field.get(field, [])

    def __iter__(self) -> Iterator[Claim]:
        for claims in self._by_field.values():
            yield from claims

    def best(self, field: str) -> Claim | None:
        """The weightiest claim about a field, the first of equals."""
        return max(self[field], key=lambda claim: claim.weight, default=None)
