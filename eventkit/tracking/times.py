"""What a newly stated time says of one that is known: `relation`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, Literal

from eventkit.errors import UnboundedTime
from eventkit.when import PartialDateTime, Precision, When
from eventkit.when.shape import Shape

Relation = Literal["silent", "same", "vaguer", "finer", "other"]

_ORDER: Final = {precision: place for place, precision in enumerate(Precision)}
_NO_POINT: Final = (Shape.NONE, Shape.DURATION)


def relation(known: When, said: When) -> Relation:
    """
    What `said` adds to `known`.

    - "silent": nothing; it states no time, or contradicts itself.
    - "same": it is the same time, whatever the words and zones.
    - "vaguer": the same, as far as it goes.
    - "finer": the same and more of it: a day of the month that was known, an end, a zone.
    - "other": it cannot be the same.

    >>> relation(When.parse("15 May 2020"), When.parse("15 May 2020, 7pm Beijing time"))
    'finer'
    >>> relation(When.parse("15 May 2020, 7pm Beijing time"), When.parse("15 May 2020, 7am EDT"))
    'same'
    """
    if said.shape in _NO_POINT or not said.is_settled:
        return "silent"
    if known.shape in _NO_POINT or not known.is_settled:
        return "finer"
    if Shape.RECURRING in (known.shape, said.shape):
        return "same" if known.iso == said.iso else "silent"
    if known.overlaps(said) == "no":
        return "other"
    if known.instant is not None and said.instant is not None:
        if known.instant != said.instant:
            return "other"
        return _ends(known.end_instant, said.end_instant)
    if isinstance(known.start, PartialDateTime) and isinstance(said.start, PartialDateTime):
        both = known.start.clock, said.start.clock
        if known.start.date == said.start.date and both[0] != both[1] and None not in both:
            return "other"
    if _of_days(known) and _of_days(said):
        return _days(known, said)
    return _by_precision(known, said)


def _ends(known: object, said: object) -> Relation:
    if known == said:
        return "same"
    if said is None:
        return "vaguer"
    return "finer" if known is None else "other"


def _of_days(when: When) -> bool:
    start = when.start
    whole = isinstance(start, date) and not isinstance(start, datetime) and when.part is None
    return whole and when.shape in (Shape.POINT, Shape.INTERVAL)


def _days(known: When, said: When) -> Relation:
    if known.start == said.start:
        return _ends(known.end, said.end)
    # One of several days is named by who speaks of that day.
    within = said.end is None and known.end is not None
    return "vaguer" if within else "other"


def _by_precision(known: When, said: When) -> Relation:
    ours, theirs = _is_bounded(known), _is_bounded(said)
    if ours != theirs:
        return "finer" if theirs else "vaguer"
    a, b = _place(known), _place(said)
    if a != b:
        return "finer" if b < a else "vaguer"
    if known.start == said.start and known.part == said.part:
        return _ends(known.end, said.end)
    return "other"


def _place(when: When) -> tuple[int, bool]:
    return (_ORDER[when.precision], when.instant is None)


def _is_bounded(when: When) -> bool:
    try:
        return when.earliest <= when.latest
    except UnboundedTime:
        return False
