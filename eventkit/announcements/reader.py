"""From words to events: the document is split, the finders propose, the decisions choose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, tzinfo
from typing import Any
from zoneinfo import available_timezones

from attrs import evolve

from eventkit._messages import did_you_mean, show
from eventkit.announcements.bounds import bounded, left_unread, reading
from eventkit.announcements.claims import Claims
from eventkit.announcements.decisions import decisions
from eventkit.announcements.decisions.machine_data import event_objects
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders import finders
from eventkit.announcements.layout import tidied
from eventkit.announcements.opening import open_document
from eventkit.announcements.parts import parts_of
from eventkit.doubts import Doubt, Evidence
from eventkit.errors import EventkitError, UnreadableTime
from eventkit.events.event import Event
from eventkit.events.reading import FieldEvidence, Reading
from eventkit.schema_org import describe
from eventkit.when import Context
from eventkit.when.when import load_zone, zone_name


def read_announcement(
    text: str,
    *,
    published: date | None = None,
    year: int | None = None,
    zone: str | tzinfo | None = None,
    place: str | None = None,
    base: str = "",
    source: str = "",
) -> Reading:
    """
    The events that the words announce, each field with its evidence, and the doubts about them.

    `published` is the day on which the words were published, `year` the year they speak of, `zone` and `place` where
    clock times without a zone hold, `base` the address that links are relative to. What rests on these is marked so.
    The offsets of evidence count in the reading's `text`, which is `text` without marks of its layout (tidied).
    """
    context = context_of(published=published, year=year, zone=zone, place=place)
    return read_document(open_document(tidied(text), context=context, base=base, source=source))


def context_of(
    *,
    published: date | None = None,
    year: int | None = None,
    zone: str | tzinfo | None = None,
    place: str | None = None,
) -> Context:
    """What the caller knows of a document, as a Context. Raises UnreadableTime for a zone that does not exist."""
    for name, value, kinds, wanted in (
        ("published", published, date, "a date"),
        ("year", year, int, "a number"),
        ("place", place, str, "words"),
    ):
        if value is not None and not isinstance(value, kinds):
            raise TypeError(f"{name}= takes {wanted}, not {show(value)}")
    key = zone if isinstance(zone, str) else zone_name(zone)
    if key:
        try:
            load_zone(key)
        except UnreadableTime as error:
            raise UnreadableTime(f"{error}{_zone_meant(key)}", text=key, words=key, end=len(key)) from None
    day = published.date() if isinstance(published, datetime) else published
    return Context(year, day, None, key or None, place)


def _zone_meant(key: str) -> str:
    """The id that an unknown one may stand for, as the end of a sentence: of its city, or spelled nearly so."""
    known = available_timezones()
    city = key.strip().replace(" ", "_").casefold()
    named = sorted(zone for zone in known if zone.casefold().endswith(f"/{city}") and not zone.startswith("Etc/"))
    return f"; did you mean {named[0]!r}?" if city and named else did_you_mean(key[:50], known)


def read_document(document: Document) -> Reading:
    """The same for a document that is divided already (of a web page, of a message)."""
    objects = event_objects(document)
    if len(objects) > 1:
        return _listed(document, objects)
    drafts = [_drafted(part) for part in parts_of(document)]
    told = [(draft, event) for draft in drafts if (event := draft.event()) is not None]
    return Reading(
        tuple(event for _, event in told),
        doubts=tuple(doubt for draft, _ in told for doubt in draft.doubts),
        fields=tuple(fact for number, (draft, _) in enumerate(told) for fact in draft.field_evidence(number)),
        leftovers=(*document.leftovers, *_unplaced(drafts)),
        text=document.whole.text,
        source=document.source,
    )


def _unplaced(drafts: Sequence[EventDraft]) -> Iterator[str]:
    """What found no field; and of a document of several parts, those in which no event was recognized."""
    for draft in drafts:
        yield from draft.leftovers
        yield from left_unread(draft.document)
        if len(drafts) == 1:
            continue
        yield from draft.document.leftovers
        if draft.kind is None:
            yield f"not read as an event: {draft.document.words(draft.document.blocks[0].body)}"


def _drafted(document: Document) -> EventDraft:
    """One event: what the finders claim, and what is decided of it."""
    with reading(document):
        claims = Claims(claim for finder in finders() for claim in bounded(document, finder.find(document)))
        draft = EventDraft(document)
        for decision in decisions():
            decision.decide(document, claims, draft)
    return draft


def _listed(document: Document, objects: list[Mapping[str, Any]]) -> Reading:
    """The events of a page that lists several for machines: whose its words are would be a guess."""
    events: list[Event] = []
    fields: list[FieldEvidence] = []
    doubts: list[Doubt] = []
    leftovers = list(document.leftovers)
    for found in objects:
        try:
            described = describe(found, source=document.source)
        except EventkitError as error:
            words = Evidence("schema.org", str(found)[:500], source=document.source)
            doubts.append(Doubt("machine data", f"is left out: {error}", (words,)))
            continue
        fields += (evolve(each, event=len(events)) for each in described.fields)
        events.append(described.event)
        doubts += described.doubts
        leftovers += described.leftovers
    return Reading(
        tuple(events),
        doubts=tuple(doubts),
        fields=tuple(fields),
        leftovers=tuple(leftovers),
        text=document.whole.text,
        source=document.source,
    )
