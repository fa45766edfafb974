"""The time and place of an event or session, from what a person would write."""

from __future__ import annotations

from datetime import date, datetime

from eventkit.errors import EventkitError, InvalidField
from eventkit.events._convert import show
from eventkit.events.place import Place
from eventkit.when import When


def to_when(value: object, *, name: str = "when", place: Place | None = None) -> When:
    """
    A When: itself, the stated words, a date, an aware datetime, or None for a time that is not known.

    The place settles an ambiguous zone in the words ("7pm CST" in Beijing), nothing else.
    """
    if value is None:
        return When.unknown()
    if isinstance(value, When):
        return value
    try:
        if isinstance(value, str):
            return When.parse(value, place=str(place) if place and str(place) != place.url else None)
        if isinstance(value, datetime):
            return When.at(value)
        if isinstance(value, date):
            return When.on(value)
    except EventkitError as error:
        error.add_note(f"while reading the field {name!r} from {show(value)}")
        raise
    expected = "expected a When, its words, a date or an aware datetime"
    raise InvalidField(f"{expected}, got {show(value)}", field=name, value=value)


def to_place(value: object) -> Place | None:
    """A Place: itself, its name as stated, or the address of an online room; None or '' where none is stated."""
    if value is None or isinstance(value, Place):
        return value
    if isinstance(value, str):
        words = value.strip()
        if not words:
            return None
        return Place(url=words) if words.startswith(("http://", "https://")) and " " not in words else Place(words)
    raise InvalidField(f"expected a Place or its name, got {show(value)}", field="place", value=value)
