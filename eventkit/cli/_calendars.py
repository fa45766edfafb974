"""The calendar of what a command has read."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from eventkit.errors import ReadError
from eventkit.events import Calendar, Reading


def calendar_of(reading: Reading, source: Path, name: str | None) -> Calendar:
    """The calendar of what was read, named by the option, by the source, or after the source."""
    if not reading.events:
        raise ReadError(f"no event in {str(source)!r}")
    if reading.calendar is not None:
        return evolve(reading.calendar, name=name) if name else reading.calendar
    return Calendar(name or source.resolve().stem or "Events", reading.events)
