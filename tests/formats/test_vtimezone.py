"""The zone block against zoneinfo: the same offsets in every year it claims to cover, or it does not cover the year."""

import bisect
import re
from datetime import UTC, datetime, timedelta, timezone
from importlib import resources
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr

from eventkit.formats._vtimezone import history_block, holds_from, is_utc, zone_block

YEARS = frozenset(range(2019, 2031))
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


class BlockReader:
    """A reader of its own of what stands in a block: the onsets of each part, in UTC, in order."""

    def __init__(self, text: str, until: int) -> None:
        self.onsets: list[datetime] = []
        self.offsets: list[timedelta] = []
        found = []
        for part in re.findall(r"BEGIN:(?:STANDARD|DAYLIGHT)\r\n(.*?)END:", text, re.DOTALL):
            values = dict(line.split(":", 1) for line in part.splitlines())
            start = datetime.strptime(values["DTSTART"], "%Y%m%dT%H%M%S")
            before, after = offset_of(values["TZOFFSETFROM"]), offset_of(values["TZOFFSETTO"])
            if "RRULE" in values:
                clock = timezone(before)
                aware, end = start.replace(tzinfo=clock), datetime(until, 12, 31, tzinfo=clock)
                starts = [
                    at.replace(tzinfo=None)
                    for at in rrulestr(values["RRULE"], dtstart=aware).between(aware, end, inc=True)
                ]
                assert starts[0] == start, "DTSTART is the first instance of its rule"
            else:
                starts = [start]
            found += [(local - before, after) for local in starts]
        for instant, after in sorted(found):
            self.onsets.append(instant)
            self.offsets.append(after)

    def offset(self, instant: datetime) -> timedelta:
        at = bisect.bisect_right(self.onsets, instant.replace(tzinfo=None)) - 1
        assert at >= 0, "an onset stands before every time used"
        return self.offsets[at]


def different_zones() -> list[str]:
    """The zones of tzdata without the further names that some of them have: the same table under each."""
    package = resources.files("tzdata")
    keys = package.joinpath("zones").read_text().split()
    return sorted({package.joinpath("zoneinfo", *key.split("/")).read_bytes(): key for key in keys}.values())


def offset_of(text: str) -> timedelta:
    sign = -1 if text[0] == "-" else 1
    return sign * timedelta(hours=int(text[1:3]), minutes=int(text[3:5]))


def moments(zone: ZoneInfo, year: int, *, days: int) -> list[datetime]:
    """Every few days of the year in that zone, and every hour of the day before and after each change."""
    first = datetime(year, 1, 1, tzinfo=zone).astimezone(UTC)
    end = datetime(year + 1, 1, 1, tzinfo=zone).astimezone(UTC)
    found = [first, end - timedelta(seconds=1)]
    at, offset = first, first.astimezone(zone).utcoffset()
    while at < end:
        following = min(at + DAY, end)
        if following.astimezone(zone).utcoffset() != offset:
            found += [at - DAY + hour * HOUR for hour in range(72)]
            offset = following.astimezone(zone).utcoffset()
        elif (at - first).days % days == 0:
            found.append(at)
        at = following
    return [moment for moment in found if moment.astimezone(zone).year == year]


def test_every_zone_block_says_the_offsets_of_zoneinfo():
    """All zones, 2019 to 2030, as one feed would use them: right wherever a year is covered."""
    covered = 0
    for key in different_zones():
        block = zone_block(key, YEARS)
        if block is None:
            continue
        zone, reader = ZoneInfo(key), BlockReader(block.text, 2031)
        assert block.text.count("BEGIN:STANDARD") <= 1, key
        assert block.text.count("BEGIN:DAYLIGHT") <= 1, key
        for year in sorted(block.years):
            covered += 1
            wrong = [m for m in moments(zone, year, days=6) if reader.offset(m) != m.astimezone(zone).utcoffset()]
            assert not wrong, (key, wrong[:3])
    assert covered > 3300


@pytest.mark.parametrize("year", [1972, 1987, 1999, 2007, 2011, 2016, 2020, 2022, 2024, 2037])
def test_a_block_for_one_year_is_right_for_that_year(year):
    for key in different_zones()[year % 4 :: 4]:
        block = zone_block(key, frozenset({year}))
        if block is None:
            continue
        assert block.covers(year)
        zone, reader = ZoneInfo(key), BlockReader(block.text, year + 1)
        wrong = [m for m in moments(zone, year, days=40) if reader.offset(m) != m.astimezone(zone).utcoffset()]
        assert not wrong, (key, wrong[:3])


def test_new_york_begins_with_the_rule_in_force():
    block = zone_block("America/New_York", frozenset({2025}))
    assert block is not None
    assert block.text == (
        "BEGIN:VTIMEZONE\r\n"
        "TZID:America/New_York\r\n"
        "BEGIN:DAYLIGHT\r\n"
        "DTSTART:20070311T020000\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n"
        "TZOFFSETFROM:-0500\r\n"
        "TZOFFSETTO:-0400\r\n"
        "TZNAME:EDT\r\n"
        "END:DAYLIGHT\r\n"
        "BEGIN:STANDARD\r\n"
        "DTSTART:20071104T020000\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n"
        "TZOFFSETFROM:-0400\r\n"
        "TZOFFSETTO:-0500\r\n"
        "TZNAME:EST\r\n"
        "END:STANDARD\r\n"
        "END:VTIMEZONE\r\n"
    )


def test_a_block_does_not_depend_on_which_events_use_it():
    for key in ("Europe/Brussels", "America/New_York", "Asia/Kolkata", "Australia/Sydney"):
        texts = {zone_block(key, frozenset(years)).text for years in [{2020}, {2031}, {2012, 2026}, range(2015, 2030)]}
        assert len(texts) == 1, key


def test_the_last_sunday_is_last_even_when_it_is_the_fourth():
    block = zone_block("Europe/Paris", frozenset({2021}))
    assert block is not None
    assert re.findall("BYDAY=(.*)\r", block.text) == ["-1SU", "-1SU"]
    assert block.text.count("DTSTART:1996") == 2


def test_summer_time_is_daylight_in_dublin_too():
    """tzdata calls winter in Dublin a negative summer time; readers expect the later clock to be DAYLIGHT."""
    block = zone_block("Europe/Dublin", frozenset({2024}))
    assert block is not None
    daylight = block.text[block.text.index("BEGIN:DAYLIGHT") : block.text.index("END:DAYLIGHT")]
    assert "TZOFFSETTO:+0100" in daylight
    assert "TZNAME:IST" in daylight


@pytest.mark.parametrize(
    ("key", "years"),
    [
        ("Africa/Casablanca", {2025}),  # back to UTC+0 in Ramadan: a rule of the moon
        ("Africa/El_Aaiun", {2024}),
        ("Europe/Istanbul", {2016}),  # summer time that never ended
        ("Asia/Pyongyang", {2018}),  # one change, in May
        ("Europe/Paris", {2038}),  # 32-bit tables end in 2037
        ("Europe/Paris", {1970}),
        ("Africa/Monrovia", {1971}),  # an offset with seconds
        ("UTC", {2025}),
        ("Etc/UTC", {2025}),
        ("Etc/GMT-8", {2025}),
        ("EST", {2025}),
        ("PRC", {2025}),
        ("Nowhere/City", {2025}),
        ("../etc/passwd", {2025}),
        ("Europe/Paris", set()),
    ],
)
def test_where_no_simple_rule_holds_there_is_no_block(key, years):
    assert zone_block(key, frozenset(years)) is None


def test_years_under_another_rule_are_not_covered():
    """Mexico City gave up summer time after 2022: one block cannot tell both."""
    block = zone_block("America/Mexico_City", frozenset({2021, 2022, 2023, 2026}))
    assert block is not None
    assert block.years == {2023, 2026}
    assert "RRULE" not in block.text
    earlier = zone_block("America/Mexico_City", frozenset({2021, 2022}))
    assert earlier is not None
    assert earlier.years == {2021, 2022}


def test_a_rule_newer_than_the_first_year_used_starts_a_year_before_it():
    """January 2007 in New York needs an onset before it, though the rule of 2007 came into force in March."""
    block = zone_block("America/New_York", frozenset({2007}))
    assert block is not None
    assert re.findall("DTSTART:(.*)\r", block.text) == ["20060312T020000", "20061105T020000"]


@pytest.mark.parametrize("key", ["UTC", "GMT", "Etc/GMT+5", "EST", "Zulu"])
def test_names_that_are_no_place_are_utc(key):
    assert is_utc(key)


# Blocks of several parts, for what recurs

HISTORIES = {
    "America/New_York": (1971, 2037),
    "Europe/London": (1968, 1975),
    "Africa/Casablanca": (2010, 2037),
    "Europe/Moscow": (1985, 2020),
    "Asia/Shanghai": (1985, 1993),
    "America/Sao_Paulo": (2000, 2022),
    "Pacific/Apia": (2009, 2013),
    "Asia/Tehran": (2005, 2024),
    "Australia/Lord_Howe": (1981, 2009),
    "CET": (2020, 2030),
}


@pytest.mark.parametrize(("key", "years"), HISTORIES.items(), ids=HISTORIES)
def test_a_history_is_right_in_each_of_its_years(key, years):
    first, last = years
    zone, block = ZoneInfo(key), history_block(key, first, last, None)
    reader = BlockReader(block.text, last + 1)
    for year in range(first, last + 1):
        for moment in moments(zone, year, days=30):
            assert reader.offset(moment) == moment.astimezone(zone).utcoffset(), (key, moment)
    assert not block.simple
    assert not any(map(block.covers, range(first, last + 1)))


def test_a_history_covers_for_other_times_what_the_simple_block_does():
    simple = zone_block("America/New_York", frozenset({2005, 2026}))
    block = history_block("America/New_York", 2005, 2026, simple)
    assert (block.covers(2026), block.covers(2005)) == (True, False)


def test_the_rule_in_force_has_no_end_and_those_before_it_have():
    text = history_block("America/New_York", 2005, 2037, None).text
    assert [line for line in text.split("\r\n") if line.startswith("RRULE")] == [
        "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060403T070000Z",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061030T060000Z",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
    ]


@pytest.mark.parametrize("key", ["UTC+0530", "UTC-0930"])
def test_an_offset_is_a_block_of_its_own(key):
    block = zone_block(key, frozenset({2026}), any_name=True)
    assert f"TZID:{key}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:{key[3:]}\r\n" in block.text
    assert zone_block(key, frozenset({2026})) is None


@pytest.mark.parametrize(
    "key", ["America/New_York", "Europe/Berlin", "Asia/Shanghai", "Africa/Casablanca", "Asia/Tehran"]
)
def test_what_holds_from_a_year_on_holds_beside_all_later_years(key):
    for year in (1975, 1990, 2006, 2010, 2023, 2026, 2037):
        answers = set()
        for others in ((), (2007,), (2008, 2009), (2026,), (2022, 2030), (2037,)):
            if min(others, default=year) >= year:
                block = zone_block(key, frozenset((year, *others)))
                answers.add(block is not None and block.covers(year))
        settled = holds_from(key, year)
        assert settled is None or answers == {settled}, year


def test_what_holds_and_what_does_not():
    asked = [
        ("America/New_York", 2005),
        ("America/New_York", 2026),
        ("Africa/Casablanca", 2026),
        ("Nowhere/Land", 2026),
    ]
    assert [holds_from(*each) for each in asked] == [None, True, False, False]
