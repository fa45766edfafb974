"""The time and place of an event or session, from what a person would write."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from eventkit._messages import show
from eventkit.errors import EventkitError, InvalidField
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
            when = read_words(value, place)
            when.raise_problems()
            return when
        if isinstance(value, datetime):
            return When.at(value)
        if isinstance(value, date):
            return When.on(value)
    except EventkitError as error:
        error.add_note(f"while reading the field {name!r} from {show(value)}")
        raise
    expected = "expected a When, its words, a date or an aware datetime"
    raise InvalidField(f"{expected}, got {show(value)}", field=name, value=value)


def read_words(text: str, place: Place | None, **supplied: Any) -> When:
    """
    When.read, with the event's place only where the words do not settle the time by themselves.

    So that a place given, corrected or dropped later makes no difference to a time that does not rest on it.
    """
    when = When.read(text, **supplied)
    where = "" if place is None or str(place) == place.url else str(place)
    return When.read(text, place=where, **supplied) if where and not when.is_settled else when


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
