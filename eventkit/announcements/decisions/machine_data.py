"""
Decides between what a page says for machines (JSON-LD, microdata) and what its words say.

Where only one of them says something, that stands. Where both say the same, the one that says more stands, with the
evidence of both. Where they contradict each other it is a doubt with both sides, and for the time no pick is made. What
the words say otherwise, without a contradiction (another description, a longer address), is in the leftovers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from eventkit.announcements.claims import Claims
from eventkit.announcements.document import Document
from eventkit.announcements.draft import EventDraft
from eventkit.doubts import Doubt, Evidence
from eventkit.errors import EventkitError
from eventkit.events.place import Place
from eventkit.events.status import Attendance, Status
from eventkit.people import Appearance
from eventkit.schema_org import Described, describe, is_event
from eventkit.when import When

Facts = Mapping[str, tuple[Any, tuple[Evidence, ...]]]

# What stands beside the words where these say nothing, and gives way to them where they do.
_FILLS = ("place", "attendance", "series", "url", "description", "language", "categories")
_FILLS_OF_EPISODES = ("show", "number", "season", "enclosure", "duration", "published")
_WORD = re.compile(r"\w+")


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    """Add what the one event of the page's data says. Several are events of their own (see the reader)."""
    events = event_objects(document)
    if not events and draft.kind is not None:
        _time(draft, _open_graph(document))
    if len(events) != 1:
        return
    try:
        described = describe(events[0], source=document.source)
    except EventkitError as error:
        words = (Evidence("schema.org", str(events[0])[:500], source=document.source),)
        draft.doubts.append(Doubt("machine data", f"is left out: {error}", words))
        return
    facts = {fact.field: (fact.value, fact.evidence) for fact in described.fields}
    _kind(draft, facts)
    _title(draft, facts)
    _time(draft, facts)
    for name in (*_FILLS, *_FILLS_OF_EPISODES):
        if name in facts:
            _fill(draft, name, *facts[name])
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


def _kind(draft: EventDraft, facts: Facts) -> None:
    """A plain schema.org Event says no more than that there is one; the words may say which."""
    kind, grounds = facts["kind"]
    if draft.kind is None or (kind != "event" and kind != draft.kind):
        before = draft.withdraw("kind")
        draft.state("kind", kind, grounds + (before if draft.kind == kind else ()))


def _title(draft: EventDraft, facts: Facts) -> None:
    title, grounds = facts["title"]
    stated = draft.values.get("title")
    before = draft.withdraw("title")
    if stated is not None and (_fold(title) in _fold(stated) or _fold(stated) in _fold(title)):
        grounds += before
    elif stated is not None:
        message = "the words of the page and what it says for machines give the event different names"
        draft.doubts.append(Doubt("title", message, (*before, *grounds), (stated, title)))
    draft.state("title", title, grounds)


def _time(draft: EventDraft, facts: Facts) -> None:
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
    elif (fuller := _fuller(stated, machine, grounds)) is not stated:
        before = draft.withdraw("when")
        draft.state("when", fuller, (*before, *grounds))


def _fuller(stated: When, machine: When, grounds: tuple[Evidence, ...]) -> When:
    """What the words and the data say together of one time: the words, with the year and the end of the data."""
    if stated.instant is None and machine.instant is not None:
        return machine
    if stated.instant is not None and stated.instant == machine.instant and stated.duration is None:
        return evolve(stated, stated_duration=machine.duration) if machine.duration else stated
    year = machine.iso[:4]
    if not year.isdecimal() or stated.iso[:4].isdecimal() or not stated.text:
        return stated
    if "T" in machine.iso:
        return machine
    dated = When.read(stated.text, year=int(year))
    reason = f"the data of the page ({grounds[0].rule})"
    inferred = tuple(evolve(each, reason=reason) if each.field == "year" else each for each in dated.inferred)
    return evolve(dated, inferred=inferred) if dated.is_settled and dated.overlaps(machine) != "no" else machine


def _open_graph(document: Document) -> Facts:
    """The time that the properties of Open Graph name (event:start_time, event:end_time)."""
    for each in document.data:
        start, end = each.get("event:start_time"), each.get("event:end_time")
        if each.get("@type") != "OpenGraph" or not isinstance(start, str):
            continue
        words = [("event:start_time", start), *([("event:end_time", end)] if isinstance(end, str) else [])]
        grounds = tuple(Evidence(f"Open Graph {name}", value, source=document.source) for name, value in words)
        try:
            return {"when": (When.from_iso("/".join(value for _, value in words)), grounds)}
        except EventkitError:
            return {}
    return {}


def _fill(draft: EventDraft, name: str, value: Any, grounds: tuple[Evidence, ...]) -> None:
    """A field that the words come first for."""
    stated = draft.values.get(name)
    if not stated:
        draft.state(name, value, grounds)
    elif stated == value:
        return
    elif name == "attendance":
        _attendance(draft, stated, value, grounds)
    elif name == "place" and isinstance(stated, Place):
        _place(draft, stated, value, grounds)
    elif name != "language":
        draft.leftovers += (f"{each.rule}: {each.words}" for each in grounds)


def _attendance(draft: EventDraft, stated: Attendance, machine: Attendance, grounds: tuple[Evidence, ...]) -> None:
    """Pages that take place in both ways are often told by their words as one of them."""
    before = draft.withdraw("attendance")
    both = Attendance.HYBRID
    if both in (stated, machine):
        draft.state("attendance", both, (*before, *grounds))
        return
    message = "the words of the page and what it says for machines name different ways to take part"
    draft.state("attendance", stated, before)
    draft.doubts.append(Doubt("attendance", message, (*before, *grounds), (stated, machine)))


def _place(draft: EventDraft, stated: Place, machine: Place, grounds: tuple[Evidence, ...]) -> None:
    """The fuller of two places; of which no word is in both, that is a doubt."""
    ours, theirs = _WORD.findall(_fold(str(stated))), _WORD.findall(_fold(str(machine)))
    before = draft.withdraw("place")
    if not theirs or set(theirs) <= set(ours):
        draft.state("place", evolve(stated, url=stated.url or machine.url), (*before, *grounds))
    elif set(ours) <= set(theirs):
        draft.state("place", evolve(machine, url=machine.url or stated.url), (*before, *grounds))
    else:
        draft.state("place", evolve(stated, url=stated.url or machine.url), before)
        if set(ours) & set(theirs):
            draft.leftovers += (f"{each.rule}: {each.words}" for each in grounds)
        else:
            message = "the words of the page and what it says for machines name different places"
            draft.doubts.append(Doubt("place", message, (*before, *grounds), (stated, machine)))


def _status(draft: EventDraft, facts: Facts) -> None:
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
    """Who is in the data alone comes after those of the words; who is in both has the positions of the data as well."""
    stated: list[Appearance] = draft.values.get("appearances", [])
    known = {_fold(_plain_name(appearance)): number for number, appearance in enumerate(stated)}
    for fact in described.fields:
        if not fact.field.startswith("appearances[") or not isinstance(fact.value, Appearance):
            continue
        name = _fold(_plain_name(fact.value))
        if name not in known:
            known[name] = len(draft.values.get("appearances", ()))
            draft.state(f"appearances[{known[name]}]", fact.value, fact.evidence)
            continue
        ours = draft.values["appearances"][known[name]]
        said = _WORD.findall(_fold(str(ours)))
        if all(word in said for each in fact.value.positions for word in _WORD.findall(_fold(str(each)))):
            continue
        if ours.positions:
            draft.leftovers += (f"{each.rule}: {each.words}" for each in fact.evidence)
        else:
            _replace(draft, known[name], evolve(ours, positions=fact.value.positions), fact.evidence)


def _replace(draft: EventDraft, number: int, appearance: Appearance, grounds: tuple[Evidence, ...]) -> None:
    """Put another value in the place of an appearance, which rests on more."""
    draft.values["appearances"][number] = appearance
    field = f"appearances[{number}]"
    draft.evidence = [
        (name, appearance, (*found, *grounds)) if name == field else (name, value, found)
        for name, value, found in draft.evidence
    ]


def _plain_name(appearance: Appearance) -> str:
    """The name without honorifics, as both sides may have it."""
    if appearance.person is None:
        return appearance.name
    parts = [
        part.value for part in appearance.person.name.parts if part.kind not in ("honorific", "credential", "separator")
    ]
    return " ".join(parts)
