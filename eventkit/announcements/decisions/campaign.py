"""
Decides when an event was held whose page says no day of its own, and says on which days the campaign was that it is a
part of: on one or some of these (`Shape.WITHIN`). Any statement about the event itself goes before.
"""

from __future__ import annotations

from attrs import evolve

from eventkit.announcements.claims import Claims
from eventkit.announcements.decisions._reading_times import TimeReader, has_day
from eventkit.announcements.document import Document, Span
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.values import Larger, Phrase
from eventkit.when import Shape, When

# A month in running words tells of what went before: "In May 2019 the port was closed."
_BACKGROUND = ("begins the sentence", "a date in the words")
_ITS_OWN = 0.5  # what a statement of the event's own time weighs at least


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    if draft.kind in (None, "podcast-episode") or _has_own_day(document, claims, draft):
        return
    reader = TimeReader(document, draft.values.get("place"))
    for claim in claims["campaign"]:
        larger = claim.value
        assert isinstance(larger, Larger)
        when = _read(reader, larger)
        if when is not None:
            draft.withdraw("when")
            draft.put("when", when, [claim])
            return


def _has_own_day(document: Document, claims: Claims, draft: EventDraft) -> bool:
    when = draft.values.get("when")
    if when is None:
        return False
    said = [claim for name in ("when", "begins", "top_date", "dateline") for claim in claims[name]]
    dated = [claim for claim in said if isinstance(claim.value, Phrase) and claim.value.of("day", "month")]
    its = [claim for claim in dated if document.words(claim.span) in when.text]
    campaigns = [claim.value.days for claim in claims["campaign"]]
    return not its or any(
        claim.weight >= _ITS_OWN
        and (claim.value.of("day") or claim.rule not in _BACKGROUND)
        and not any(days.start <= claim.span.start < days.end for days in campaigns)
        for claim in its
    )


def _read(reader: TimeReader, larger: Larger) -> When | None:
    """The days as a time, their year that of the campaign's name where they have none."""
    assert larger.days is not None
    document = reader.document
    days = document.words(larger.days)
    when = reader.words(days, year=int(larger.edition) if larger.edition.isdigit() else None)
    if not has_day(when) or when.end is None or not when.is_settled or when.shape is not Shape.INTERVAL:
        return None
    whole = document.words(Span(larger.span.start, larger.span.end))
    inferred = when.inferred
    if larger.edition and larger.edition in whole:  # the days stand beside a name that states the year
        inferred = tuple(inference for inference in inferred if inference.field != "year")
    text = " ".join(whole.split())
    return evolve(when, text=text, shape=Shape.WITHIN, inferred=inferred, supplied=document.context)
