"""What the clocks of a zone show: the instants of a wall time, offsets by season, and whether a label holds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from eventkit.when.zone_candidate import ZoneCandidate


@lru_cache(maxsize=4096)  # the same is asked of each place that a label may be of
def local_instants(naive: datetime, zone: tzinfo) -> tuple[datetime, ...]:
    """
    The instants (UTC) at which the clocks of a zone show a wall time: none in a gap, two in a fold, else one.

    >>> local_instants(datetime(2022, 3, 27, 1, 30), ZoneInfo("Europe/London"))
    ()
    >>> [f"{instant:%H:%M}" for instant in local_instants(datetime(2022, 10, 30, 1, 30), ZoneInfo("Europe/London"))]
    ['00:30', '01:30']
    """
    found: list[datetime] = []
    for fold in (0, 1):
        wall = naive.replace(tzinfo=zone, fold=fold)
        try:
            instant = wall.astimezone(UTC)
            back = instant.astimezone(zone)
        except OverflowError:  # the first or last day that a datetime can hold
            continue
        if back.replace(tzinfo=None, fold=0) == naive.replace(fold=0) and instant not in found:
            found.append(instant)
    return tuple(sorted(found))


def in_force(candidate: ZoneCandidate, naive: datetime) -> bool:
    """
    Whether a label holds in its zone at a wall time: "EDT" in July does, in January it does not.

    True for labels that state no offset ("ET", "Beijing time"), and for bare offsets. In a fold it is enough that
    one of the two instants fits.

    >>> eastern = ZoneCandidate("America/New_York", literal=-timedelta(hours=5), season="standard")
    >>> in_force(eastern, datetime(2021, 1, 15, 9)), in_force(eastern, datetime(2021, 7, 15, 9))
    (True, False)
    """
    if not candidate.zone or candidate.literal is None:
        return True
    wall = naive.replace(tzinfo=candidate.tz)
    return wall.utcoffset() == candidate.literal or wall.replace(fold=1).utcoffset() == candidate.literal


def usual_offsets(zone: str, year: int) -> tuple[timedelta, timedelta]:
    """
    The smaller and the larger offset of a zone in January and July of a year: standard and daylight time.

    By comparing offsets, not by `dst()`: Dublin's summer time is the standard one in tzdata.
    """
    offsets = [_offset(zone, year, 1), _offset(zone, year, 7)]
    return min(offsets), max(offsets)


@lru_cache(maxsize=2048)
def _offset(zone: str, year: int, month: int) -> timedelta:
    return datetime(year, month, 15, 12, tzinfo=ZoneInfo(zone)).utcoffset() or timedelta(0)


@lru_cache(maxsize=4096)
def agrees(zone: str, label: ZoneCandidate) -> bool:
    """
    Whether a label can be used in a zone: its literal offset was standard (or daylight) time there in some year
    from 2000 on, or, for a label without an offset, both zones kept the same clock in some year from 2010 on.
    """
    if zone == label.zone:
        return True
    if not zone or (label.literal is None and not label.zone):
        return False  # an offset by itself, which no label of a place speaks for
    if label.literal is None:
        return any(usual_offsets(zone, year) == usual_offsets(label.zone, year) for year in range(2010, 2031))
    for year in range(2000, 2031):
        standard, daylight = usual_offsets(zone, year)
        fits = {"standard": (standard,), "daylight": (daylight,)}.get(label.season or "", (standard, daylight))
        if label.literal in fits:
            return True
    return False


@lru_cache(maxsize=4096)
def same_clock(one: str, other: str) -> bool:
    """Whether two zones have kept the same time since 2020."""
    return one == other or all(usual_offsets(one, year) == usual_offsets(other, year) for year in range(2020, 2031))
