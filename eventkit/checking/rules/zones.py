"""Rules about TZID and VTIMEZONE: which zone is meant, and whether its block says the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from eventkit.checking.feed import Feed, Use, iana_zone, is_day, is_settled, moments, shown_offset, uid_of
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, at, on, rule
from eventkit.formats._component import Component, Property
from eventkit.formats._ics_zones import named_zone
from eventkit.formats._vtimezone import LAST_YEAR, zone_block

ERROR, WARNING, NOTE = Severity

_YEARLY = re.compile(r"FREQ=YEARLY|INTERVAL=1|WKST=[A-Z]{2}|BYMONTH=\d{1,2}|BYDAY=[+-]?[1-5](?:MO|TU|WE|TH|FR|SA|SU)")
_HALF_A_YEAR = timedelta(days=182)
_UTC = frozenset({"utc", "gmt", "z", "zulu", "etc/utc", "etc/gmt", "etc/zulu", "universal", "etc/universal"})


@rule(
    "tzid-without-vtimezone",
    ERROR,
    "RFC 5545 section 3.2.19; measured: ical.js floats it, ruby and Horde take UTC, npm icalendar refuses",
)
def tzid_without_vtimezone(feed: Feed) -> Iterator[Spot]:
    """A TZID has no VTIMEZONE. Readers that do not know the name take the time for local or UTC."""
    for use in _first_uses(feed):
        if use.tzid not in feed.blocks:
            yield at(use.said, f"TZID {use.tzid[:60]!r} has no VTIMEZONE: write one, or the time in UTC", use.owner)


@rule("unused-vtimezone", NOTE, "none: it only takes space")
def unused_vtimezone(feed: Feed) -> Iterator[Spot]:
    """A VTIMEZONE is used by no time. It does no harm, and no good."""
    used = {use.tzid for use in feed.uses}
    # A calendar without an event has one so that it has a component at all (RFC 5545 section 3.4).
    for tzid, block in feed.blocks.items() if feed.timed else ():
        if tzid not in used:
            yield on(block, f"no time uses the VTIMEZONE {tzid[:60]!r}: leave it out")


@rule("vtimezone-after-use", WARNING, "measured: two readers do not find it")
def vtimezone_after_use(feed: Feed) -> Iterator[Spot]:
    """A VTIMEZONE stands after the first time that uses it. Readers that go through the file once miss it."""
    for use in _first_uses(feed):
        block = feed.blocks.get(use.tzid)
        if block is not None and block.line > use.said.line:
            yield on(block, f"the VTIMEZONE {use.tzid[:60]!r} stands after its use: write it before all events")


@rule("duplicate-vtimezone", WARNING, "RFC 5545 section 3.8.3.1: the TZID must be unique")
def duplicate_vtimezone(feed: Feed) -> Iterator[Spot]:
    """Two VTIMEZONEs have one TZID. Which of them counts depends on the program."""
    for component in feed.components:
        if component.name == "VTIMEZONE":
            name = component.first("TZID")
            if name is not None and feed.blocks.get(name.value.strip(), component) is not component:
                yield on(component, f"a second VTIMEZONE has the TZID {name.value[:60]!r}: write one")


@rule("vtimezone-incomplete", ERROR, "RFC 5545 section 3.6.5; MS-STANXICAL V0145: without TZOFFSETTO Exchange fails")
def vtimezone_incomplete(feed: Feed) -> Iterator[Spot]:
    """A VTIMEZONE lacks its TZID, all parts, or the DTSTART, TZOFFSETFROM or TZOFFSETTO of one. Imports fail."""
    for component in feed.components:
        if component.name == "VTIMEZONE":
            if component.first("TZID") is None:
                yield on(component, "the VTIMEZONE has no TZID: name it as the times do")
            if not any(part.name in ("STANDARD", "DAYLIGHT") for part in component.components):
                yield on(component, "the VTIMEZONE has neither STANDARD nor DAYLIGHT: give it one")
        elif component.name in ("STANDARD", "DAYLIGHT"):
            for name in ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"):
                if component.first(name) is None:
                    yield on(component, f"{component.name} has no {name}: give it one")


@rule(
    "vtimezone-form",
    WARNING,
    "MS-OXCICAL 2.1.3.1.1.19.2; measured: RDATE onsets are an hour off in Thunderbird and Nextcloud",
)
def vtimezone_form(feed: Feed) -> Iterator[Spot]:
    """
    A VTIMEZONE has several STANDARD or DAYLIGHT, onsets by RDATE, or rules of another form than a month and a numbered
    weekday, without need. Outlook takes only the latest part or refuses the file, other readers are an hour off.
    """
    series = _series(feed)
    for tzid, block in feed.blocks.items():
        if _needs_history(tzid, series.get(tzid, ())):
            continue
        parts = [part for part in block.components if part.name in ("STANDARD", "DAYLIGHT")]
        wrong = _wrong_form(parts)
        if wrong is not None:
            yield on(wrong[0], f"{wrong[1]}: write at most one STANDARD and one DAYLIGHT, each with a yearly rule")


@rule("vtimezone-contradicts-zone", ERROR, "measured: 10 of 34 readers believe the block, 20 the name")
def vtimezone_contradicts_zone(feed: Feed) -> Iterator[Spot]:
    """A VTIMEZONE gives a time another offset than the zone of its name has. What is shown depends on the program."""
    told: set[str] = set()
    seen: set[tuple[str, datetime]] = set()
    for use in feed.uses:
        zone, rules = iana_zone(use.tzid), feed.rules.get(use.tzid)
        if use.tzid in told or zone is None or rules is None:
            continue
        for clock in _clocks(use):
            if (use.tzid, clock) in seen:
                continue
            seen.add((use.tzid, clock))
            block, right = rules.offset_at(clock), clock.replace(tzinfo=zone).utcoffset()
            if block != right and is_settled(clock, zone) and right is not None:
                told.add(use.tzid)
                by_name, by_block = ((clock - offset).strftime("%Y-%m-%d %H:%M") for offset in (right, block))
                yield at(
                    use.said,
                    f"{clock:%Y-%m-%d %H:%M} in {use.tzid} is {by_name} UTC by the zone ({shown_offset(right)}) and "
                    f"{by_block} UTC by the VTIMEZONE of line {feed.blocks[use.tzid].line} ({shown_offset(block)})",
                    use.owner,
                )
                break


@rule("utc-tzid", WARNING, "RFC 5545 section 3.2.19; reported: Apple refused an import with TZID=UTC")
def utc_tzid(feed: Feed) -> Iterator[Spot]:
    """A TZID says UTC. Times in UTC are written with a Z and without TZID; some programs refuse the other form."""
    for use in _first_uses(feed):
        if use.tzid.casefold() in _UTC:
            yield at(use.said, f"TZID is {use.tzid!r}: write the time with a Z, and without TZID", use.owner)


@rule("prefixed-tzid", WARNING, "measured: more than half of 34 readers misread it, Thunderbird floats it")
def prefixed_tzid(feed: Feed) -> Iterator[Spot]:
    """A TZID begins with a slash, as old programs wrote. Most readers do not find the zone then."""
    for use in _first_uses(feed):
        if use.tzid.startswith("/"):
            zone = named_zone(use.tzid)
            better = f"write {zone.key}" if isinstance(zone, ZoneInfo) else "write the IANA name of the zone"
            yield at(use.said, f"TZID {use.tzid[:60]!r} has a prefix: {better}", use.owner)


@rule("foreign-zone-name", WARNING, "measured: half of 34 readers are wrong without a VTIMEZONE")
def foreign_zone_name(feed: Feed) -> Iterator[Spot]:
    """A TZID is no IANA name: a Windows zone, an offset, other capitals. Half of the readers do not know it."""
    for use in _first_uses(feed):
        if use.tzid.startswith("/") or use.tzid.casefold() in _UTC or iana_zone(use.tzid) is not None:
            continue
        zone = named_zone(use.tzid)
        if zone is not None and zone is not UTC:
            better = f"write {zone.key}" if isinstance(zone, ZoneInfo) else "write the IANA name of the zone"
            yield at(use.said, f"TZID {use.tzid[:60]!r} is no IANA name: {better}", use.owner)


@rule("custom-zone-name", NOTE, "RFC 5545 section 3.2.19")
def custom_zone_name(feed: Feed) -> Iterator[Spot]:
    """A TZID is a word that only its VTIMEZONE explains. Readers that go by names take the time for local or UTC."""
    for use in _first_uses(feed):
        if use.tzid in feed.blocks and not use.tzid.startswith("/") and named_zone(use.tzid) is None:
            yield at(use.said, f"TZID {use.tzid[:60]!r} names no zone: write the IANA name", use.owner)


@rule("quoted-tzid", WARNING, "measured: calcurse does not read it")
def quoted_tzid(feed: Feed) -> Iterator[Spot]:
    """A TZID stands in quotes without need. Some readers take them for a part of the name."""
    for use in _first_uses(feed):
        if f'TZID="{use.tzid}"' in use.said.head.text and not re.search("[,;:]", use.tzid):
            yield at(use.said, f"TZID {use.tzid[:60]!r} stands in quotes: leave them out", use.owner)


@rule("tzid-on-utc", ERROR, "RFC 5545 section 3.2.19; measured: 14 of 34 readers read another time")
def tzid_on_utc(feed: Feed) -> Iterator[Spot]:
    """A time in UTC (with a Z) has a TZID as well. Which of the two counts depends on the program."""
    for use in feed.uses:
        if any(moment.form == "UTC" for moment in moments(use.said)):
            yield at(
                use.said, f"{use.said.name} has both a Z and TZID={use.tzid[:60]}: leave one of them out", use.owner
            )


@rule("tzid-on-day", WARNING, "RFC 5545 section 3.2.19: TZID must not stand beside a DATE")
def tzid_on_day(feed: Feed) -> Iterator[Spot]:
    """A day has a TZID. Days have no zone: what it should say is left to the reader."""
    for owner in feed.timed:
        for found in owner.properties:
            if found.head.params and found.get("TZID") and is_day(found):
                yield at(found, f"{found.name} is a day and has a TZID: leave it out", owner)


@rule(
    "doubtful-local-time",
    WARNING,
    "RFC 5545 section 3.3.5; measured: readers take the second of two, and differ in a gap",
)
def doubtful_local_time(feed: Feed) -> Iterator[Spot]:
    """A local time is one that the clocks of its zone show twice, or never. Readers are an hour apart then."""
    for use in feed.uses:
        if use.said.name not in ("DTSTART", "DTEND") or use.owner.first("RRULE") is not None:
            continue  # what a series repeats is the time on the clock: it has no form in UTC
        zone = iana_zone(use.tzid)
        for moment in moments(use.said) if zone else ():
            clock = moment.value
            if isinstance(clock, datetime) and clock.tzinfo is None and zone and not is_settled(clock, zone):
                first, second = clock.replace(tzinfo=zone), clock.replace(tzinfo=zone, fold=1)
                often = "twice" if (first.utcoffset() or _ZERO) > (second.utcoffset() or _ZERO) else "never"
                message = f"{clock:%Y-%m-%d %H:%M} comes {often} in {use.tzid}: write it in UTC"
                yield Spot(use.said.line, message, use.said.text, uid_of(use.owner))
                break


_ZERO = timedelta(0)


def _first_uses(feed: Feed) -> Iterator[Use]:
    """The first use of each TZID."""
    told: set[str] = set()
    for use in feed.uses:
        if use.tzid not in told:
            told.add(use.tzid)
            yield use


def _clocks(use: Use) -> Iterator[datetime]:
    """The clock times of a property; of an event that recurs without an end, also one half a year later."""
    for moment in moments(use.said):
        clock = moment.value
        if isinstance(clock, datetime) and clock.tzinfo is None:
            yield clock
            rule = use.owner.first("RRULE")
            if rule and use.said.name == "DTSTART" and not re.search("UNTIL|COUNT", rule.value) and clock.year < 9998:
                yield clock + _HALF_A_YEAR


def _wrong_form(parts: list[Component]) -> tuple[Component, str] | None:
    """The first part of a block that is not in the form all readers share, and how it is not."""
    for name in ("STANDARD", "DAYLIGHT"):
        same = [part for part in parts if part.name == name]
        if len(same) > 1:
            return same[1], f"the VTIMEZONE has {len(same)} parts {name}"
    for part in parts:
        if part.first("RDATE") is not None:
            return part, f"{part.name} begins by RDATE"
        rule = part.first("RRULE")
        if rule is None and len(parts) > 1:
            return part, f"{part.name} has no rule"
        if rule is not None and not _is_plain(rule):
            return part, f"{part.name} begins by {rule.value[:60]}"
    return None


def _series(feed: Feed) -> dict[str, set[tuple[int, int]]]:
    """The first and last years of the events that recur, by their TZID."""
    series: dict[str, set[tuple[int, int]]] = {}
    for use in feed.uses:
        rule = use.owner.first("RRULE") if use.said.name == "DTSTART" else None
        if rule is not None:
            until = re.search(r"UNTIL=(\d{4})", rule.value)
            for moment in moments(use.said):
                first, last = moment.value.year, int(until[1]) if until else LAST_YEAR
                series.setdefault(use.tzid, set()).add((first, min(max(first, last), LAST_YEAR)))
    return series


def _needs_history(tzid: str, series: Iterable[tuple[int, int]]) -> bool:
    """Whether an event recurs across a change of the zone's law, which no other form can tell, nor UTC."""
    if iana_zone(tzid) is None:
        return False
    for first, last in series:
        years = frozenset(range(first, last + 1))
        simple = zone_block(tzid, years, any_name=True)
        if simple is None or not all(map(simple.covers, years)):
            return True
    return False


def _is_plain(rule: Property) -> bool:
    parts = rule.value.strip().upper().split(";")
    return all(_YEARLY.fullmatch(part) for part in parts) and any(part.startswith("BYDAY") for part in parts)
