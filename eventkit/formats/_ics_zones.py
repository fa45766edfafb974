"""
From the name of a zone in a feed to the zone: `Zones`, which knows the VTIMEZONEs of a calendar.

A TZID may be an IANA name, one with a prefix of the program that wrote it ("/mozilla.org/20050126_1/Europe/Berlin"), a
Windows name ("W. Europe Standard Time"), what Outlook shows ("(UTC+01:00) Amsterdam, Berlin, …"), an offset, or any
word that only its VTIMEZONE explains (RFC 5545 section 3.2.19). Where a name says which zone is meant, the name counts:
blocks are often old, shortened or wrong. What the block says otherwise is told.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

from attrs import frozen

from eventkit.errors import UnreadableTime
from eventkit.formats._component import Component
from eventkit.formats._contentlines import unescape_text
from eventkit.formats._vtimezone import zone_named
from eventkit.formats._zone_rules import ZoneRules
from eventkit.when.when import load_zone

_UTC_NAMES = frozenset(
    {"utc", "z", "gmt", "etc/utc", "etc/gmt", "etc/zulu", "zulu", "tzone://microsoft/utc", "universal"}
)
_OFFSET = re.compile(r"(?:UTC|GMT|)\s*([+-])(\d{1,2}):?(\d{2})?", re.I)
# What Outlook shows for a zone: "(UTC+01:00) Amsterdam, Berlin, Bern".
_SHOWN = re.compile(r"\((?:UTC|GMT)(?:([+-]\d{1,2}):?(\d{2}))?\)\s*(.{1,200})", re.I)
_OF_LATE = 2020  # a year in which zones are compared where no event says which
_NUMBERED = re.compile(r"\s+\d{1,3}$")


@frozen(eq=False)
class FeedZone:
    """
    What a TZID means.

    `zone` is the zone that its name says, or None where the name says none. `rules` are those of its VTIMEZONE, None
    without a block that can be relied on. `line` is that of the block. `choice` has the zones of which one was
    taken, where the name alone does not settle it.
    """

    tzid: str
    zone: tzinfo | None
    rules: ZoneRules | None
    line: int | None = None
    choice: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The IANA name of the zone, or ""."""
        return self.zone.key or "" if isinstance(self.zone, ZoneInfo) else ""

    def contradiction(self, clock: datetime) -> timedelta | None:
        """The offset that the block gives where it is not that of the named zone; None where they agree."""
        if self.rules is None or self.zone is None or self.rules.agree_with(self.zone, self.tzid, clock.year):
            return None
        offset = self.rules.offset_at(clock)
        return None if offset == clock.replace(tzinfo=self.zone).utcoffset() else offset

    def like(self, year: int) -> tuple[str, ...]:
        """The IANA zones, of those that stand for a Windows zone, that have the clocks of the block all that year."""
        if self.rules is None:
            return ()
        return tuple(key for key in _main_zones() if self.rules.agree_with(_named(key) or UTC, key, year))


class Zones:
    """The zones of one calendar, by their TZID."""

    def __init__(self) -> None:
        self._blocks: dict[str, Component] = {}
        self._known: dict[str, FeedZone] = {}

    def add(self, block: Component) -> None:
        """Take a VTIMEZONE; one that comes again takes the place of the one before, from here on."""
        name = block.first("TZID")
        if name is not None:
            tzid = unescape_text(name.value).strip()
            self._blocks[tzid] = block
            self._known.pop(tzid, None)

    def unnamed(self) -> dict[str, Component]:
        """The blocks of zones that only they explain, by their TZID."""
        return {tzid: block for tzid, block in self._blocks.items() if zone_named(tzid) is None}

    def of(self, tzid: str) -> FeedZone:
        """What a TZID means here."""
        known = self._known.get(tzid)
        if known is None:
            known = self._known[tzid] = self._find(tzid)
        return known

    def _find(self, tzid: str) -> FeedZone:
        block = self._blocks.get(tzid.strip())
        rules = ZoneRules.read(block) if block is not None else None
        line = block.line if block is not None else None
        zone = named_zone(tzid)
        if zone is None and block is not None and (stated := block.first("X-LIC-LOCATION")):
            zone = named_zone(unescape_text(stated.value))
        if zone is not None:
            return FeedZone(tzid, zone, rules, line)
        meant = _shown_zones(tzid, rules)
        if not meant:
            return FeedZone(tzid, None, rules, line)
        # "(UTC+01:00) Amsterdam, Berlin, …": cities of one zone, as a rule, and one of them stands for it.
        key = next((key for key in meant if key in _main_zones()), meant[0])
        others = tuple(other for other in meant if not _same_clocks(key, other))
        return FeedZone(tzid, _named(key), rules, line, (key, *others))


def named_zone(words: str) -> tzinfo | None:
    """
    The zone that a name says by itself: IANA, with or without the prefix of a program, Windows, or an offset.

    >>> named_zone("/freeassociation.sourceforge.net/Tzfile/Europe/Berlin"), named_zone("China Standard Time")
    (zoneinfo.ZoneInfo(key='Europe/Berlin'), zoneinfo.ZoneInfo(key='Asia/Shanghai'))
    """
    words = words.strip().strip('"').strip()
    if not words or len(words) > 255:
        return None
    if words.casefold() in _UTC_NAMES:
        return UTC
    if "/" not in words[:1] and (zone := _named(words)):
        return zone
    pieces = [piece for piece in words.split("/") if piece]
    for length in (3, 2, 1):
        if len(pieces) > length or (len(pieces) == length and words[0] == "/"):
            tail = "/".join(pieces[-length:])
            if tail.casefold() in _UTC_NAMES:
                return UTC
            if (length > 1 or "://" not in words) and (zone := _named(tail)):
                return zone
    windows = _windows_zones()
    key = windows.get(words.casefold()) or windows.get(_NUMBERED.sub("", words).casefold())
    if key:
        return _named(key)
    key = _by_any_case().get(words.casefold().replace(" ", "_"), "")
    if key:
        return _named(key)
    found = _OFFSET.fullmatch(words)
    if found:
        offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        if offset < timedelta(hours=24):
            return timezone(-offset if found[1] == "-" else offset)
    return None


def _shown_zones(tzid: str, rules: ZoneRules | None) -> tuple[str, ...]:
    """The zones that the words of a zone list can mean ("(UTC+01:00) Amsterdam, Berlin"), those that fit its block."""
    from eventkit.when.zones import lookup  # with its tables: on first use only

    shown = _SHOWN.fullmatch(tzid.strip())
    if shown is None:
        return ()
    offset = timedelta(hours=int(shown[1] or 0))
    offset += timedelta(minutes=int(shown[2] or 0)) * (-1 if (shown[1] or "").startswith("-") else 1)
    meant: dict[str, None] = {}
    for words in re.split(r"[,;]|\s-\s", shown[3])[:12]:
        match = lookup(words)
        for candidate in match.candidates if match else ():
            zone = _named(candidate.zone) if candidate.zone else None
            if zone is not None and _standard(zone) == offset:
                meant[candidate.zone] = None
    if rules is not None:
        fitting = [key for key in meant if rules.agree_with(_named(key) or UTC, key, _OF_LATE)]
        return tuple(fitting or meant)
    return tuple(meant)


def _same_clocks(key: str, other: str) -> bool:
    """Whether two zones show the same time all through a year of late."""
    days = [datetime(_OF_LATE, month, day) for month in range(1, 13) for day in (1, 15)]
    zones = _named(key), _named(other)
    return all(day.replace(tzinfo=zones[0]).utcoffset() == day.replace(tzinfo=zones[1]).utcoffset() for day in days)


def _standard(zone: tzinfo) -> timedelta | None:
    """The offset without summer time, of late."""
    offsets = [datetime(_OF_LATE, month, 1, tzinfo=zone).utcoffset() for month in (1, 7)]
    return min(offset for offset in offsets if offset is not None)


@lru_cache(maxsize=2000)
def _named(key: str) -> tzinfo | None:
    try:
        return load_zone(key)
    except UnreadableTime:
        return None


@cache
def _windows_zones() -> dict[str, str]:
    """CLDR's map of Windows zones, as icalendar has it: loaded when a name is not an IANA one."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return {name.casefold(): key for name, key in WINDOWS_TO_OLSON.items()}


@cache
def _main_zones() -> tuple[str, ...]:
    return tuple(sorted(set(_windows_zones().values())))


@cache
def _by_any_case() -> dict[str, str]:
    return {key.casefold(): key for key in available_timezones()}
