"""
Which lines of an agenda are in the afternoon though they do not say so.

    9:00 Opening
    12:30 Lunch
    1:30 Talks               -> 13:30, since it stands below 12:30

Nor do lines below an event that begins at 6:30 PM. What is read so is told as concluded (`Slot.below`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from eventkit.announcements.document import Document
from eventkit.announcements.values import Slot

# An hour of the clock of twelve hours, which "07:30" is not; and one that says its half of the day.
_HOUR = re.compile(r"\D*(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?(?P<half>\s?[ap]\.?m\b)?", re.IGNORECASE)
_HALF = re.compile(r"[ap]\.?m\b", re.IGNORECASE)
_LAST = 7  # hour of the afternoon that may stand below one of the morning; later ones begin again, in another room
_NOON = (12, 0)

Clock = tuple[int, int]


def with_afternoons(document: Document, slots: Sequence[Slot], begins: Clock | None) -> Iterator[Slot]:
    """The lines of an agenda in their order, those in the afternoon marked; `begins` is when the event does."""
    above, said, day = begins, "the hour at which it begins", None
    for slot in slots:
        if slot.day != day and day is not None:
            above = None
        day = slot.day
        words = document.words(slot.times)
        clock, bare = _clock(words)
        later = (clock[0] + 12, clock[1])
        if bare and above is not None and clock < above <= later and (clock[0] <= _LAST or above >= _NOON):
            yield evolve(slot, below=said)
            clock = later
        else:
            yield slot
        above, said = clock, words


def _clock(words: str) -> tuple[Clock, bool]:
    """When a line begins, and whether it may be meant twelve hours later."""
    match = _HOUR.match(words)
    if match is None:
        return (0, 0), False
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = match["half"] or ""
    if "p" in half.lower() and hour < 12:
        hour += 12
    bare = not _HALF.search(words) and 1 <= hour < 12 and not match["hour"].startswith("0")
    return (hour, minute), bare
