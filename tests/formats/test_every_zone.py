"""
Every zone in every year from 1990 to 2040: a feed says the instant that was meant, whoever reads its zone block.

Two readers that are not ours read the blocks: dateutil's `tzical`, and icalendar, which lists the changes of a block
and has pytz keep them. A time in UTC needs no block and has to be the instant itself. Looked at are both sides of
every change of clocks, noon of days all over the year, and its first and last second.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo, available_timezones

import icalendar
import pytest
import pytz
from dateutil.tz import tzical
from icalendar.timezone import TZP

from eventkit import Event, When, write

YEARS = range(1990, 2041)
HARD = (
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Caracas",
    "America/Sao_Paulo",
    "Antarctica/Troll",
    "Asia/Gaza",
    "Asia/Pyongyang",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "Europe/Moscow",
    "Europe/Volgograd",
    "Pacific/Apia",
    "Pacific/Kiritimati",
)
ZONES = sorted(available_timezones() - {"localtime"})
SAMPLE = sorted({*HARD, *ZONES[::40]})

SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)
_EVENT = re.compile(r"UID:(\d+)@zone\.example\r\nDTSTAMP:\w+\r\nDTSTART(?:;TZID=([^:\r]+))?:(\w+)\r\n")
_BLOCK = re.compile(r"BEGIN:VTIMEZONE\r\n.*?END:VTIMEZONE\r\n", re.DOTALL)


def changes(zone: ZoneInfo, first: int, last: int) -> Iterator[datetime]:
    """The instants, in UTC and to the second, at which the clocks of the zone change in these years."""
    at, end = datetime(first, 1, 1, tzinfo=UTC), datetime(last + 1, 1, 2, tzinfo=UTC)
    while at < end:
        low, high = at, at + DAY
        before = low.astimezone(zone).utcoffset()
        if high.astimezone(zone).utcoffset() != before:
            while high - low > SECOND:
                middle = low + timedelta(seconds=(high - low) // SECOND // 2)
                low, high = (middle, high) if middle.astimezone(zone).utcoffset() == before else (low, middle)
            yield high
        at += DAY


def moments(zone: ZoneInfo, years: Iterable[int]) -> Iterator[datetime]:
    """The times looked at, in the zone, by year."""
    years = sorted(years)
    found = sorted(changes(zone, years[0], years[-1]))
    for year in years:
        plain = [datetime(year, 1, 1), datetime(year, 12, 31, 23, 59, 59)]
        plain += [datetime(year, month, 10, 12) for month in (1, 2, 4, 5, 7, 9, 11, 12)]
        for local in plain:
            there = local.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
            if there.replace(tzinfo=None) == local:  # else the clocks of the zone skip it
                yield there
        for change in found:
            if change.astimezone(zone).year == year:
                for step in (-DAY, -HOUR, -SECOND, timedelta(0), SECOND, HOUR, DAY):
                    yield (change + step).astimezone(zone)


def wrong(times: list[datetime]) -> tuple[list[str], set[int]]:
    """One feed with these times: what a reader takes for another instant, and the years that it says by their zone."""
    events = [
        Event("Noon", when=When.at(time), uid=f"{number}@zone.example", updated=datetime(2025, 1, 1, tzinfo=UTC))
        for number, time in enumerate(times)
    ]
    text = write(events, format="ics").text
    readers = [reader for block in _BLOCK.findall(text) for reader in (_by_dateutil(block), _by_icalendar(block))]
    faults, zoned = [], set()
    found = _EVENT.findall(text)
    assert len(found) == len(times)
    for number, key, stated in found:
        time = times[int(number)]
        if not key:
            assert stated.endswith("Z")
            read = [datetime.strptime(stated, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)]
        else:
            assert [key] * 2 == [name for name, _ in readers]
            local = datetime.strptime(stated, "%Y%m%dT%H%M%S")
            read = [reader(local) for _, reader in readers]
            zoned.add(time.year)
        faults += [f"{time} [{time.tzinfo}] read as {other}" for other in read if other != time.astimezone(UTC)]
    return faults, zoned


def _by_dateutil(block):
    zones = tzical(StringIO(block))
    [key] = zones.keys()
    return key, lambda local: local.replace(tzinfo=zones.get(key)).astimezone(UTC)


def _by_icalendar(block):
    component = icalendar.Timezone.from_ical(block)
    zone = component.to_tz(TZP("pytz"), lookup_tzid=False)
    # Neither twice nor never: pytz refuses to choose.
    return str(component["TZID"]), lambda local: zone.localize(local, is_dst=None).astimezone(pytz.utc)


def years_by_zone(key: str, years: Iterable[int]) -> set[int]:
    """The years told by the zone, each in a feed of its own; no feed may be read wrongly, nor that of all years."""
    zone, told = ZoneInfo(key), set()
    times = list(moments(zone, years))
    for year in years:
        faults, zoned = wrong([time for time in times if time.year == year])
        assert faults == []
        told |= zoned
    faults, _ = wrong(times)
    assert faults == []
    return told


@pytest.mark.parametrize("key", SAMPLE)
def test_a_sample_of_zones_is_read_as_it_was_meant(key):
    years_by_zone(key, YEARS[SAMPLE.index(key) % 3 :: 3])


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("America/New_York", range(1990, 2038)),
        ("Asia/Shanghai", [1990, *range(1992, 2038)]),  # 1991, the last summer time, began a Sunday early
        ("Europe/Berlin", range(1990, 2038)),
    ],
)
def test_the_years_of_a_simple_zone_are_told_by_its_name(key, told):
    """Years past 2037 are in UTC: the tables of many readers end there."""
    assert years_by_zone(key, YEARS) == set(told)


@pytest.mark.slow
@pytest.mark.parametrize("key", ZONES)
def test_every_zone_is_read_as_it_was_meant(key):
    years_by_zone(key, YEARS)
