"""One clock face as stated: ClockReading ("7am EDT")."""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen

from eventkit.when.candidate import Candidate
from eventkit.when.partial import ClockTime, PartialDate


@frozen
class ClockReading:
    """
    One clock face of a stated time, "7am EDT" in "7pm Beijing CST | 7am EDT".

    `text` are its words and `start`, `end` their offsets in the whole text. `date` is the date it was read with:
    its own, or the one of the line. `candidates` are all zones that `zone_text` could mean, `zone` the one that was
    chosen (IANA id, or an offset such as "-04:00" where the literal offset was), and `instant` what the reading gives
    then, in UTC.
    """

    text: str
    start: int = 0
    end: int = 0
    date: PartialDate | None = field(default=None, kw_only=True)
    clock: ClockTime | None = field(default=None, kw_only=True)
    end_date: PartialDate | None = field(default=None, kw_only=True)
    end_clock: ClockTime | None = field(default=None, kw_only=True)
    zone_text: str = field(default="", kw_only=True)
    candidates: tuple[Candidate, ...] = field(default=(), kw_only=True)
    zone: str | None = field(default=None, kw_only=True)
    instant: datetime | None = field(default=None, kw_only=True)
    why: str = field(default="", kw_only=True)

    def __str__(self) -> str:
        return self.text
