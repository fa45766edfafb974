"""What commands print as JSON: events, times, losses as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Any

from eventkit.events import Event
from eventkit.when import When
from eventkit.written import Loss


def event_facts(event: Event, zones: Sequence[str] = (), locale: str = "en") -> dict[str, Any]:
    return {
        "uid": event.uid,
        "kind": event.kind,
        "title": event.title,
        "when": when_facts(event.calendar_time, zones, locale),
        "place": str(event.place or ""),
        "attendance": str(event.attendance),
        "status": str(event.status),
        "appearances": [
            {"name": a.name, "roles": [role.name for role in a.roles], "positions": [str(p) for p in a.positions]}
            for a in event.appearances
        ],
    }


def when_facts(when: When, zones: Sequence[str] = (), locale: str = "en") -> dict[str, Any]:
    return {
        "text": when.text,
        "outcome": when.outcome,
        "said": said_time(when, zones, locale),
        "iso": when.iso,
        "edtf": when.edtf,
        "precision": when.precision.value,
        "instant": utc(when.instant) or None,
        "end": utc(when.end_instant) or None,
        "zone": zone_words(when.zone) or None,
        "readings": [{"text": r.text, "zone": r.zone, "instant": utc(r.instant) or None} for r in when.readings],
        "inferred": [str(inference) for inference in when.inferred],
        "candidates": [
            {"zone": c.zone or None, "instant": utc(c.instant) or None, "why": c.why} for c in when.candidates
        ],
        "problems": [{"code": p.code, "message": p.message, "words": p.words} for p in when.problems],
    }


def loss_facts(loss: Loss) -> dict[str, str]:
    return {"event": loss.event, "uid": loss.uid, "field": loss.field, "reason": loss.reason, "carried": loss.carried}


def said_time(when: When, zones: Sequence[str | tzinfo] = (), locale: str = "en") -> str:
    """The time for people: in its own zones, and in those asked for beside them."""
    return when.format(zones=[*when.zones, *zones] if zones else (), locale=locale)


def utc(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def zone_words(zone: tzinfo | None) -> str:
    return "" if zone is None else str(zone)
