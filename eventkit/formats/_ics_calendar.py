"""From the properties of a VCALENDAR to a Calendar (RFC 5545 section 3.7, RFC 7986 section 5, and X-WR-… before it)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from eventkit.errors import InvalidField
from eventkit.events import Calendar, Event
from eventkit.events._convert import to_url
from eventkit.formats._component import Component, Property
from eventkit.formats._contentlines import clean, unescape_text
from eventkit.formats._ics_doubts import Doubts
from eventkit.formats._ics_times import read_duration

OUR_PRODUCT = "-//eventkit//"

# Each field, and the properties that say it, the one that counts first.
_FIELDS = {
    "name": ("NAME", "X-WR-CALNAME"),
    "description": ("DESCRIPTION", "X-WR-CALDESC"),
    "uid": ("UID",),
    "source": ("SOURCE",),
    "refresh": ("REFRESH-INTERVAL", "X-PUBLISHED-TTL"),
}
_OF_FIELDS = {name: field for field, names in _FIELDS.items() for name in names}
_ENVELOPE = frozenset({"VERSION", "PRODID", "CALSCALE"})


def is_ours(component: Component) -> bool:
    """Whether the calendar is of our own writing, by its PRODID."""
    product = component.first("PRODID")
    return product is not None and product.value.startswith(OUR_PRODUCT)


def read_calendar(component: Component, doubts: Doubts) -> tuple[dict[str, Any], list[str]]:
    """
    The fields of the Calendar that the properties say, and the properties that no field holds. Of those of a feed of
    ours, what our writer adds by itself is left out.
    """
    own = is_ours(component)
    values: dict[str, Any] = {}
    said: dict[str, Property] = {}
    leftovers: list[str] = []
    for found in component.properties:
        said.setdefault(found.name, found)
    for field, names in _FIELDS.items():
        for name in names:
            if field not in values and name in said and (value := _value(field, said[name], doubts)):
                values[field] = value
    for found in component.properties:
        held = _OF_FIELDS.get(found.name, "")
        told = (
            held in values
            and found is said[found.name]
            and all(name == "VALUE" for name, _ in found.head.params)
            and _same(held, found, values[held])
        )
        if told or (own and (found.name in _ENVELOPE or found.name == "METHOD")):
            continue
        if own and found.name == "URL" and found.value == values.get("source"):
            continue
        leftovers.append(found.text if found.text.isprintable() else clean(found.text).replace("\n", " "))
    return values, leftovers


def make_calendar(values: dict[str, Any], events: tuple[Event, ...], leftovers: tuple[str, ...]) -> Calendar:
    """The Calendar of the values that `read_calendar` gave, among which is a name."""
    return Calendar(events=events, leftovers=leftovers, **values)


def _value(field: str, said: Property, doubts: Doubts) -> Any:
    """The value of a field, or None for one that it cannot have, which is told."""
    if field == "refresh":
        length = read_duration(said.value)
        if length is not None and sum(length, timedelta(0)) > timedelta(0):
            return sum(length, timedelta(0))
        doubts.add("refresh", f"{said.value!r:.40} is no length of time to ask again after: not used", said)
        return None
    if field == "source":
        try:
            return to_url(said.value)
        except InvalidField:
            doubts.add("source", f"{said.value!r:.80} is no address: not used", said)
            return None
    text = clean(unescape_text(said.value))
    return text if text.strip() or (text and field == "description") else None


def _same(field: str, said: Property, value: object) -> bool:
    """Whether a property says nothing but the value of its field."""
    if field == "refresh":
        length = read_duration(said.value)
        return length is not None and sum(length, timedelta(0)) == value
    if field == "source":
        return said.value.strip() == value
    return clean(unescape_text(said.value)) == value
