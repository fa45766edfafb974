"""
Decides between what a page says for machines (JSON-LD, microdata) and what its words say.

Where only one of them says something, that stands. Where both say the same, the one that says more stands, with the
evidence of both. Where they contradict each other it is a doubt with both sides, and for the time no pick is made.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from eventkit.announcements.claims import Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft
from eventkit.doubts import Doubt, Evidence
from eventkit.errors import EventkitError
from eventkit.events.status import Status
from eventkit.people import Appearance
from eventkit.schema_org import Described, describe, is_event
from eventkit.when import When

# What stands beside the words where these say nothing, and gives way to them where they do.
_FILLS = ("place", "attendance", "series", "url", "description", "language", "categories")
_FILLS_OF_EPISODES = ("show", "number", "season", "enclosure", "duration", "published")


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    """Add what the one event of the page's data says. Several are events of their own (see the reader)."""
    events = event_objects(document)
    if len(events) != 1:
        return
    try:
        described = describe(events[0], source=document.source)
    except EventkitError as error:
        words = (Evidence("schema.org", str(events[0])[:500], source=document.source),)
        draft.doubts.append(Doubt("machine data", f"is left out: {error}", words))
        return
    facts = {fact.field: (fact.value, fact.evidence) for fact in described.fields}
    _kind(draft, described, facts)
    _title(draft, facts)
    _time(draft, facts)
    for name in (*_FILLS, *_FILLS_OF_EPISODES):
        if name in facts and not draft.values.get(name):
            draft.state(name, *facts[name])
    _status(draft, facts)
    _people(draft, described)
    for several in ("previous", "sessions"):
        if not draft.values.get(several):
            for name, fact in facts.items():
                if name.startswith(f"{several}["):
                    draft.state(name, *fact)
    draft.doubts += described.doubts
    draft.leftovers += described.leftovers


def event_objects(document: Document) -> list[Mapping[str, Any]]:
    """The objects of a page that describe events; what is told twice under one name and start counts once."""
    found: dict[tuple[str, str], Mapping[str, Any]] = {}
    for each in document.data:
        if is_event(each):
            found.setdefault((_fold(str(each.get("name"))), str(each.get("startDate"))[:10]), each)
    return list(found.values())


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _kind(draft: EventDraft, described: Described, facts: Mapping[str, tuple[Any, tuple[Evidence, ...]]]) -> None:
    """A plain schema.org Event says no more than that there is one; the words may say which."""
    kind, grounds = facts["kind"]
    if draft.kind is None or (kind != "event" and kind != draft.kind):
        before = draft.withdraw("kind")
        draft.state("kind", kind, grounds + (before if draft.kind == kind else ()))


def _title(draft: EventDraft, facts: Mapping[str, tuple[Any, tuple[Evidence, ...]]]) -> None:
    title, grounds = facts["title"]
    stated = draft.values.get("title")
    before = draft.withdraw("title")
    if stated is not None and (_fold(title) in _fold(stated) or _fold(stated) in _fold(title)):
        grounds += before
    elif stated is not None:
        message = "the words of the page and what it says for machines give the event different names"
        draft.doubts.append(Doubt("title", message, (*before, *grounds), (stated, title)))
    draft.state("title", title, grounds)


def _time(draft: EventDraft, facts: Mapping[str, tuple[Any, tuple[Evidence, ...]]]) -> None:
    if "when" not in facts:
        return
    machine: When = facts["when"][0]
    grounds: tuple[Evidence, ...] = facts["when"][1]
    stated: When | None = draft.values.get("when")
    if stated is not None and stated.overlaps(machine) == "no":
        before = draft.withdraw("when")
        message = "the words of the page and what it says for machines name different times"
        draft.doubts.append(Doubt("when", message, (*before, *grounds), (stated, machine)))
    elif stated is None or not stated.is_settled:
        before = draft.withdraw("when")
        draft.doubts = [doubt for doubt in draft.doubts if doubt.field != "when"] if before else draft.doubts
        draft.state("when", machine, (*before, *grounds))
    elif stated.instant is None and machine.instant is not None:
        before = draft.withdraw("when")
        draft.state("when", machine, (*before, *grounds))


def _status(draft: EventDraft, facts: Mapping[str, tuple[Any, tuple[Evidence, ...]]]) -> None:
    """Pages leave "scheduled" in their data whatever happens, so that it gives way to any other word."""
    if "status" not in facts:
        return
    status, grounds = facts["status"]
    stated = draft.values.get("status", Status.ANNOUNCED)
    if status is Status.ANNOUNCED or status is stated:
        return
    if stated is not Status.ANNOUNCED:
        before = draft.withdraw("status")
        message = "the words of the page and what it says for machines give it different standings"
        draft.doubts.append(Doubt("status", message, (*before, *grounds), (stated, status)))
        return
    draft.withdraw("status")
    draft.state("status", status, grounds)


def _people(draft: EventDraft, described: Described) -> None:
    """Who is in the data alone comes after those of the words."""
    known = {_fold(_plain_name(appearance)) for appearance in draft.values.get("appearances", ())}
    for fact in described.fields:
        if not fact.field.startswith("appearances[") or not isinstance(fact.value, Appearance):
            continue
        name = _fold(_plain_name(fact.value))
        if name not in known:
            known.add(name)
            draft.state(f"appearances[{len(draft.values.get('appearances', ()))}]", fact.value, fact.evidence)


def _plain_name(appearance: Appearance) -> str:
    """The name without honorifics, as both sides may have it."""
    if appearance.person is None:
        return appearance.name
    parts = [
        part.value for part in appearance.person.name.parts if part.kind not in ("honorific", "credential", "separator")
    ]
    return " ".join(parts)
