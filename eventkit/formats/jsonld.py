"""
JSON-LD with schema.org's words (https://www.w3.org/TR/json-ld11/, https://schema.org/Event): reading.

A file holds an object, a list of them, or a graph. What describes no event is in the leftovers, as its JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from eventkit.doubts import Doubt, Evidence
from eventkit.errors import EventkitError, MalformedSource
from eventkit.events import Event, Reading
from eventkit.events.reading import FieldEvidence
from eventkit.schema_org import describe, is_event

NAME = "jsonld"
SUFFIXES = (".jsonld",)
MEDIA_TYPE = "application/ld+json"

MAX_NESTING = 4  # of lists and graphs within one another


def recognizes(content: bytes) -> bool:
    """An object or list of JSON that names schema.org, or a graph."""
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:4096]
    return start[:1] in (b"{", b"[") and b'"@' in start and (b"schema.org" in start or b'"@graph"' in start)


def read(content: bytes, *, source: str = "") -> Reading:
    """
    The events of a JSON-LD document.

    Raises MalformedSource for what is no JSON (with its line), or holds no object.
    """
    try:
        value = json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise MalformedSource(f"is not JSON: {error.msg}", source=source, line=error.lineno) from None
    except (ValueError, RecursionError) as error:
        raise MalformedSource(f"is not JSON in UTF-8: {error}", source=source) from None
    leftovers: list[str] = []
    objects = list(_objects(value, 0, leftovers))
    if not any(found.get("@type") for found in objects):
        raise MalformedSource('holds no JSON-LD object; an event is {"@type": "Event", …}', source=source)
    events: list[Event] = []
    doubts: list[Doubt] = []
    fields: list[FieldEvidence] = []
    for found in objects:
        if not is_event(found):
            leftovers.append(json.dumps(found, ensure_ascii=False))
            continue
        try:
            described = describe(found, source=source)
        except EventkitError as error:
            words = json.dumps(found, ensure_ascii=False)[:500]
            doubts.append(Doubt("event", f"is left out: {error}", (Evidence("schema.org", words, source=source),)))
            leftovers.append(json.dumps(found, ensure_ascii=False))
            continue
        fields += (evolve(each, event=len(events)) for each in described.fields)
        events.append(described.event)
        doubts += described.doubts
        leftovers += described.leftovers
    return Reading(tuple(events), doubts=tuple(doubts), fields=tuple(fields), leftovers=tuple(leftovers), source=source)


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")


def _objects(value: object, depth: int, leftovers: list[str]) -> Iterator[Mapping[str, Any]]:
    """The objects of lists and graphs; what is no object, or too deep, is added to the leftovers."""
    if isinstance(value, list) and depth < MAX_NESTING:
        for each in value:
            yield from _objects(each, depth + 1, leftovers)
    elif isinstance(value, dict) and isinstance(graph := value.get("@graph"), list):
        yield from _objects(graph, depth + 1, leftovers)
        if rest := {key: said for key, said in value.items() if key not in ("@graph", "@context")}:
            yield rest
    elif isinstance(value, dict):
        yield value
    else:
        leftovers.append(json.dumps(value, ensure_ascii=False))
