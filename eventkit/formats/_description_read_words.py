"""
Words of a time in a description, read again as they were read the first time: with what was supplied beside them then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from eventkit.errors import EventkitError
from eventkit.formats import _description as told
from eventkit.when import Inference, PartialDateTime, Shape, When, parse_duration

_PUBLICATION = re.compile(r"publication on (\d{4}-\d\d-\d\d)")
_PLACE = re.compile(r"the place '(.{1,200})'")


def contexts(inferred: Sequence[Inference], stated: When) -> Iterator[dict[str, Any]]:
    """What may have been supplied beside the words, going by what was concluded from it; nothing first."""
    if not inferred:
        yield {}
    supplied: dict[str, Any] = {}
    day = stated.start.date() if isinstance(stated.start, datetime) else stated.start
    for inference in inferred:
        value, reason = str(inference.value), inference.reason
        if place := _PLACE.search(reason):
            supplied["place"] = place[1]
        if publication := _PUBLICATION.search(reason):
            supplied["published"] = read_day(publication[1])
        elif inference.field == "year" and value.isdecimal():
            if "date" in reason:
                supplied["date"] = day if isinstance(day, date) else None
            else:
                supplied["year"] = int(value)
        elif inference.field == "date" and "supplied" in reason:
            supplied["date"] = read_day(value)
        elif inference.field == "zone" and "supplied" in reason:
            supplied["zone"] = value
    if inferred:
        yield supplied
    if isinstance(day, date):
        # A year or day that was supplied along, and that nothing was concluded from in the end.
        yield {**supplied, "date": day}


@lru_cache(maxsize=4096)
def read_again(words: str, supplied: tuple[tuple[str, Any], ...]) -> When | None:
    """The words read again; None if that leaves something open."""
    try:
        when = When.read(words, **dict(supplied))
    except EventkitError:
        return None
    return when if when.is_settled else None


def value_of(when: When) -> When:
    """The time itself, without the words that it was read from."""
    return When(
        start=when.start,
        end=when.end,
        shape=when.shape,
        zone=when.zone,
        zones=when.zones,
        part=when.part,
        days=when.days,
        stated_duration=when.stated_duration,
        tentative=when.tentative,
    )


def read_brief_time(words: str) -> When | None:
    """The time that stands beside other words (`brief_time`): as a value if it is said as we say it, else as stated."""
    when = read_again(words, ())
    if when is None or (when.shape is Shape.NONE and when.problems):
        return None
    value = value_of(when)
    if value.shape is Shape.NONE or isinstance(value.start, PartialDateTime):
        return when  # "10:00" is how people write it as well
    return value if told.brief_time(value) == words else when


def session_time(words: str) -> When | None:
    """The time that stands before the title of a session, if the words are one: a clock time, a day, "TBA"."""
    if not words or len(words) > 200:
        return None
    when = read_brief_time(words)
    return None if when is None or when.problems or words.isdecimal() else when


def read_day(text: str) -> date | None:
    """A day in the form of ISO 8601; None for other words."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def read_length(text: str) -> timedelta | None:
    """A length of time from its words; None for other words."""
    try:
        length = parse_duration(text)
    except EventkitError:
        return None
    return length if isinstance(length, timedelta) else None
