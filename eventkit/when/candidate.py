"""One of the times that ambiguous words could mean: Candidate."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from attrs import field, frozen

from eventkit.when.partial import PartialDate, PartialDateTime


@frozen
class Candidate:
    """
    One time that the words could mean, and why.

    `zone` is an IANA id, or empty; `offset` is set where the reading is a literal offset ("EST" taken as -05:00) or
    the offset in force is known. `instant` is in UTC, or None without a full date. `value` is the start as it
    would be, for words whose day rather than zone is open ("3/6/23").
    """

    zone: str = ""
    offset: timedelta | None = None
    instant: datetime | None = None
    why: str = ""
    value: datetime | date | PartialDate | PartialDateTime | None = field(default=None, kw_only=True)

    @property
    def tz(self) -> tzinfo | None:
        """The zone as a `tzinfo`: a ZoneInfo, a fixed offset, or None where no zone is meant."""
        if self.zone:
            return ZoneInfo(self.zone)
        return None if self.offset is None else timezone(self.offset)

    def __str__(self) -> str:
        name = self.zone or (format_offset(self.offset) if self.offset is not None else "")
        if self.instant is not None:
            moment = f"{self.instant.astimezone(UTC):%Y-%m-%dT%H:%M}Z"
            return f"{name} ({moment})" if name else moment
        return name or str(self.value or self.why)


def format_offset(offset: timedelta) -> str:
    """An offset from UTC as ISO 8601 writes it: `+08:00`, `-03:30`."""
    seconds = round(offset.total_seconds())
    sign, seconds = ("-" if seconds < 0 else "+"), abs(seconds)
    text = f"{sign}{seconds // 3600:02}:{seconds // 60 % 60:02}"
    return text + (f":{seconds % 60:02}" if seconds % 60 else "")
