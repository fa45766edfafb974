"""The generated tables against the installed tzdata, and against icalendar's map of Windows names."""

from __future__ import annotations

import re
import runpy
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from eventkit.when._zone_tables import load_table
from eventkit.when.zones import lookup, usual_offsets

# Uses of abbreviations in tzdata since 2000 that are left out on purpose.
LEFT_OUT = {("KST", timedelta(hours=8, minutes=30))}  # Pyongyang, 2015 to 2018


@cache
def offsets_of(zone: str) -> frozenset[timedelta]:
    """Every offset that a zone has had at noon of a first of the month since 1985."""
    tz = ZoneInfo(zone)
    moments = (datetime(year, month, 1, 12, tzinfo=UTC) for year in range(1985, 2038) for month in range(1, 13))
    return frozenset(moment.astimezone(tz).utcoffset() or timedelta(0) for moment in moments)


@cache
def scanned() -> dict[str, set[tuple[str, timedelta]]]:
    """Alphabetic abbreviations of the installed tzdata from 2000 to 2030, with the zones and offsets that have them."""
    found: dict[str, set[tuple[str, timedelta]]] = {}
    for key in sorted(available_timezones()):
        if key.startswith(("Etc/", "SystemV/")) or "/" not in key:
            continue
        zone = ZoneInfo(key)
        for year in range(2000, 2031):
            for month in (1, 4, 7, 10):
                moment = datetime(year, month, 15, tzinfo=UTC).astimezone(zone)
                name = moment.tzname() or ""
                if re.fullmatch(r"[A-Za-z]{2,6}", name):
                    found.setdefault(name, set()).add((key, moment.utcoffset() or timedelta(0)))
    return found


def test_every_zone_in_the_tables_exists() -> None:
    text = str(load_table("_zones.json")) + str(load_table("_locales.json"))
    named = set(re.findall(r"(?<![\w/])(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[\w/-]+", text))
    assert sorted(named - available_timezones()) == []


def test_every_abbreviation_states_an_offset_its_zone_has_had() -> None:
    wrong = []
    for name in load_table("_zones.json")["abbreviations"]:
        found = lookup(name)
        assert found is not None, name
        wrong += [
            (name, candidate.zone)
            for candidate in (*found.candidates, *found.rare)
            if candidate.zone and candidate.literal is not None and candidate.literal not in offsets_of(candidate.zone)
        ]
    assert wrong == []


def test_every_abbreviation_of_tzdata_is_in_the_table_with_each_of_its_offsets() -> None:
    missing = []
    for name, uses in scanned().items():
        found = lookup(name)
        meanings = (*found.candidates, *found.rare) if found else ()
        stated = {meaning.literal for meaning in meanings}
        for meaning in meanings:
            if meaning.literal is None:  # whatever the zone's clocks show
                stated |= offsets_of(meaning.zone)
        unsaid = [(zone, offset) for zone, offset in sorted(uses) if offset not in stated]
        missing += [(name, zone) for zone, offset in unsaid if (name, offset) not in LEFT_OUT]
    assert missing == []


def test_an_abbreviation_names_the_season_its_zone_has_then() -> None:
    """Where tzdata has the abbreviation too, "standard" is the smaller offset of the year and "daylight" the larger."""
    wrong = []
    for name in scanned():
        found = lookup(name)
        for candidate in found.candidates if found else ():
            years = [usual_offsets(candidate.zone, year) for year in range(2000, 2031)]
            offsets = {daylight if candidate.season == "daylight" else standard for standard, daylight in years}
            if candidate.season and candidate.literal not in offsets:
                wrong.append((name, candidate.zone))
    assert wrong == []


@pytest.mark.parametrize("name", sorted(WINDOWS_TO_OLSON))
def test_every_windows_name_keeps_the_clock_of_icalendars_zone(name: str) -> None:
    """Either by its name, or ("Central Standard Time") as the long name of a zone with the same clock."""
    found = lookup(name)
    assert found is not None
    clock = clock_of(ZoneInfo(WINDOWS_TO_OLSON[name]))
    assert clock in [clock_of(candidate.tz) for candidate in found.candidates]


def clock_of(zone: tzinfo) -> list[timedelta | None]:
    return [datetime(2025, month, 15, 12, tzinfo=UTC).astimezone(zone).utcoffset() for month in range(1, 13)]


def test_the_table_has_about_all_event_cities() -> None:
    cities = {name for _, _, names in load_table("_zones.json")["cities"] for name in names.split(";")}
    assert len(cities) >= 500


def test_the_table_holds_the_facts_written_by_hand() -> None:
    """If not, tests/tooling/generate_zones.py has to run again."""
    path = Path(__file__).parents[1] / "tooling" / "zone_facts.py"
    facts = runpy.run_path(str(path))
    data = load_table("_zones.json")
    lines = [line.split(None, 1) for line in facts["ABBREVIATIONS"].splitlines() if line]
    assert {name: text.split() for name, text in lines} == {
        name: re.sub("([|~])", r" \1 ", text).split() for name, text in data["abbreviations"].items()
    }
    cities = [line.partition(": ") for line in facts["CITIES"].splitlines() if line]
    generated = {f"{zone} {region}": names.split(";") for zone, region, names in data["cities"]}
    for key, _, names in cities:
        # CLDR may add names of the zone's own city behind ours.
        assert [ours for ours in names.split("; ") if not any(each.startswith(ours) for each in generated[key])] == []
    assert data["simplified"] == facts["TRADITIONAL"].split()


def test_every_city_and_country_name_is_found() -> None:
    data = load_table("_zones.json")
    names = [name.lstrip("*~") for _, _, cities in data["cities"] for name in re.split("[;=]", cities)]
    names += [name for _, found, _ in data["countries"].values() for name in found.split(";")]
    missing = [name for name in names if not lookup(f"({name})")]
    assert missing == []


def test_every_city_lies_in_a_zone_it_is_listed_under() -> None:
    data = load_table("_zones.json")
    wrong = []
    for zone, _, cities in data["cities"]:
        for name in re.split("[;=]", cities):
            found = lookup(f"({name.lstrip('*~')})")
            assert found is not None
            if zone not in [candidate.zone for candidate in (*found.candidates, *found.rare)]:
                wrong.append((name, zone))
    assert wrong == []
