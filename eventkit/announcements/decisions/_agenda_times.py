"""Reads the times of the lines of an agenda: each with its day, and with the zone that is said once for all."""

from __future__ import annotations

import re

from attrs import evolve

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.decisions._reading_times import TimeReader
from eventkit.announcements.values import Slot
from eventkit.when import When

_CLOSES = re.compile(
    r"^\W*(?:end\b|ends\b|end of|close\b|finish|adjourn|lunch|dinner|"
    r"ende\b|veranstaltungsende|schluss|fin\b|clôture|cierre|mittagessen|déjeuner|almuerzo|午餐|晚餐|结束|散会|活动结束)",
    re.IGNORECASE,
)
_ZONED = re.compile(r"(?<![A-Z])(?![AP]M\b)[A-Z]{2,5}\)?$|UTC|GMT|时间")


def slot_time(reader: TimeReader, slot: Slot, day: str, zone: str = "", year: int | None = None) -> When:
    """The time of a line of an agenda; `day` says the day where the agenda does not, `zone` that of all its times."""
    words = reader.document.words
    own = day if slot.day is None else words(slot.day)
    times = words(slot.times)
    behind = boxed(zone) if zone and not _ZONED.search(times) else ""
    return reader.words(f"{own} {times}{behind}".strip(), year=year)


def boxed(zone: str) -> str:
    """The words of a zone as they go behind a clock time."""
    return f" {zone}" if zone[:1] in "(（" or "(" in zone else f" ({zone})"


def closing_time(reader: TimeReader, slot: Slot, when: When) -> When | None:
    """The last line's time, when it tells an end: a range, or "16:00 End"."""
    if when.end is not None:
        return when
    title = "" if slot.title is None else reader.document.words(slot.title)
    if not _CLOSES.match(title):
        return None
    readings = tuple(evolve(each, end_date=each.date, end_clock=each.clock) for each in when.readings)
    return evolve(when, end=when.start, readings=readings)


def zone_words(claims: Claims, reader: TimeReader) -> tuple[str, Claim | None]:
    """The words of the zone that is said once for all times, and their claim."""
    best = claims.best("zone")
    return ("", None) if best is None else (reader.document.words(best.span), best)
