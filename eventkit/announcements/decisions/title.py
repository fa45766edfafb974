"""Decides the title of an event: a label's value before the first line, a name in a headline before the headline."""

import re

from eventkit.announcements.claims import Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders._names_sure import without_honorifics

_LIKELY = 0.5  # that somebody takes part
_LONGEST = 290  # characters of a title behind which its line may go on


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    best = claims.best("title")
    if best is None or draft.kind is None:
        return
    if best.rule == "what the text calls it":
        draft.doubt("title", "no line names the event", [best], (best.value,))
    value, line = best.value, claims.best("title.line")
    if line is not None and line.span.covers(best.span) and _is_person(value, claims, draft):
        value = document.text[line.span.start : best.span.end].strip("*_ ")  # "Guest lecture: Ana Vidal"
    draft.put("title", re.sub(r"\s+", " ", value).strip(), [best])
    if len(best.span) >= _LONGEST and document.text[best.span.end : best.span.end + 1].strip():
        draft.doubt("title", "is the beginning of a longer line, of which no words are the name for certain", [best])


def _is_person(title: str, claims: Claims, draft: EventDraft) -> bool:
    """Whether nothing is left of a headline but the name of somebody who takes part, with where they come from."""
    if draft.kind == "podcast-episode":
        return False  # these are called by their guests
    said = " ".join(without_honorifics(_BEHIND_NAME.sub("", title).split())).casefold()
    if any(claim.value.name.casefold() == said for claim in claims["person"]):
        return True
    return any(
        claim.value.name.casefold() == said and claim.value.likely >= _LIKELY for claim in claims["person named"]
    )


_BEHIND_NAME = re.compile(r"\s*(?:[(（][^()（）]*[)）]\s*|,.*)$")
