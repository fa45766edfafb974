"""What zone words mean: ZoneCandidate (one meaning) and ZoneMatch (the words with all of theirs)."""

from __future__ import annotations

from datetime import timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from attrs import field, frozen


@lru_cache(maxsize=256)
def keep_zone(key: str) -> ZoneInfo:
    """A zone, held in memory: zoneinfo itself keeps only the last eight, and reads the others from disk again."""
    return ZoneInfo(key)


Season = Literal["standard", "daylight"]
Kind = Literal["abbreviation", "long-name", "city", "offset", "iana", "windows"]


@frozen
class ZoneCandidate:
    """
    One meaning of zone words.

    `zone` is an IANA id; empty for a bare offset, which is then in `offset` ("GMT+8"). `literal` is the offset that
    the words state in themselves ("EST" is -05:00 whatever New York's clocks show, "ET" states none), `season` whether
    they name standard or daylight time. `usual` only orders candidates; it never decides.
    """

    zone: str
    offset: timedelta | None = None
    why: str = ""
    season: Season | None = field(default=None, kw_only=True)
    literal: timedelta | None = field(default=None, kw_only=True)
    usual: bool = field(default=False, kw_only=True)

    @property
    def tz(self) -> tzinfo:
        """The zone, or the fixed offset, as a `tzinfo`."""
        return keep_zone(self.zone) if self.zone else timezone(self.offset or timedelta(0))


@frozen
class ZoneMatch:
    """
    Zone words found in a text: the words as written, their length there, and what they can mean.

    `rare` are further meanings that count only when a place or another clock face of the line suggests them:
    Sydney's "EST", Manila's "PST".
    """

    words: str
    length: int
    candidates: tuple[ZoneCandidate, ...]
    kind: Kind
    rare: tuple[ZoneCandidate, ...] = field(default=(), kw_only=True)

    @property
    def meaning(self) -> tuple[tuple[str, timedelta | None], ...]:
        """What two matches have in common that mean the same: "Beijing time" and 北京时间 do, "ET" and "EST" do not."""
        return tuple((candidate.zone, candidate.offset) for candidate in self.candidates)
