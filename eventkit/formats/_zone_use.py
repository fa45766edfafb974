"""
Which times of a document are told by their zone, and which in UTC (ZoneUse).

A zone has one VTIMEZONE in a document, of the simple form that all readers share, and that holds for some years only
(see `eventkit.formats._vtimezone`). So whether a time can be told by its zone depends on the other times of the
document in that zone: every time is entered as a Need first, and `settle` answers for all of them.

What recurs cannot be told in UTC: it would move by an hour with the clocks. Its zone is always written, in as many
parts as it takes to be right from its first to its last year.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from attrs import evolve

from eventkit.errors import EventkitError
from eventkit.events import Event, Recurrence
from eventkit.events._rules import Rule
from eventkit.events.recurrence import occurrences
from eventkit.formats._vtimezone import (
    FIRST_YEAR,
    LAST_YEAR,
    NAMES_OF_UTC,
    ZoneBlock,
    days_of_change,
    history_block,
    holds_from,
    is_utc,
    zone_block,
    zone_named,
)
from eventkit.when import When


class Need(NamedTuple):
    """A zone by its key, the first and last year for which it has to be right, and whether it has to be written."""

    key: str
    first: int
    last: int
    always: bool = False

    @property
    def years(self) -> range | tuple[int, int]:
        return range(self.first, self.last + 1) if self.always else (self.first, self.last)


def need_of(start: datetime, end: datetime | None) -> Need | None:
    """What a time needs to be told by its zone; None where only UTC is read alike by all, whatever the document."""
    zone = start.tzinfo
    if not isinstance(zone, ZoneInfo):
        return None
    years = _in_years(zone, start.year, start.year if end is None else end.year)
    if years is None:
        return None
    need, changes = years
    if changes:  # not in many zones
        for moment in (start, end):
            if moment is not None and moment.toordinal() in changes and repeated_or_skipped(moment):
                return None
    return need


@lru_cache(maxsize=4096)
def _in_years(zone: ZoneInfo, first: int, last: int) -> tuple[Need, frozenset[int]] | None:
    """
    What times of these years need, and near which days they have to be looked at one by one; None where the clocks of
    these years cannot be told by the zone.
    """
    key = zone.key
    if not key or is_utc(key) or not FIRST_YEAR <= first <= LAST_YEAR or not FIRST_YEAR <= last <= LAST_YEAR:
        return None
    return Need(key, first, last), days_of_change(key, first) | days_of_change(key, last)


# Offsets of half and quarter hours, in minutes, and a zone that has had no other since 1986 at the latest.
_KEPT_OFFSETS = {
    270: "Asia/Kabul",
    330: "Asia/Kolkata",
    345: "Asia/Kathmandu",
    390: "Asia/Yangon",
    570: "Australia/Darwin",
    -570: "Pacific/Marquesas",
}
_COUNTED = 2000  # instances of a rule with COUNT that are looked at to find the last


def repeated_or_skipped(moment: datetime) -> bool:
    """Whether the clocks show this time twice that day, or not at all: readers disagree on which instant it is."""
    return moment.utcoffset() != moment.replace(fold=1 - moment.fold).utcoffset()


def recurring_key(zone: tzinfo | None) -> str:
    """
    The TZID under which what recurs is written; "" for UTC, and where there is none: a zone without a name.

    A fixed offset is named after a zone that has kept it ("Etc/GMT-8" is eight hours ahead): readers know no other
    names of offsets. Only one that no zone has is named by itself.
    """
    if isinstance(zone, ZoneInfo) and zone.key:
        return zone.key if zone.key not in NAMES_OF_UTC and zone_named(zone.key) else ""
    offset = zone.utcoffset(None) if zone is not None else None
    if not offset or offset % timedelta(minutes=1):
        return ""
    hours, rest = divmod(offset, timedelta(hours=1))
    if not rest and -12 <= hours <= 14:
        return f"Etc/GMT{-hours:+}"
    minutes = offset // timedelta(minutes=1)
    if minutes in _KEPT_OFFSETS:
        return _KEPT_OFFSETS[minutes]
    minutes = abs(minutes)
    return f"UTC{'-' if offset < timedelta(0) else '+'}{minutes // 60:02}{minutes % 60:02}"


def years_of(event: Event, start: datetime, end: datetime | None) -> tuple[int, int]:
    """The first and last year that an event reaches with all that recurs of it, up to the last year of the tables."""
    years = {start.year, (end or start).year}
    if isinstance(event.recurrence_id, datetime):
        years.add(event.recurrence_id.astimezone(start.tzinfo).year)
    recurrence = event.recurrence
    if recurrence is not None:
        years.update(_last_year(event, rule, start) for rule in recurrence.rules)
        ids = (override.recurrence_id for override in recurrence.overrides)
        for stated in (*recurrence.dates, *recurrence.exclusions, *ids):
            moment = stated.start if isinstance(stated, When) else stated
            if isinstance(moment, datetime):
                years.add(moment.astimezone(start.tzinfo).year)
    return min(min(years), LAST_YEAR), min(max(years), LAST_YEAR)


def _last_year(event: Event, text: str, start: datetime) -> int:
    """The year in which a rule gives its last instance."""
    rule = Rule.parse(text)
    if rule.until is not None:
        return min(
            rule.until.year + 1 if (rule.until.month, rule.until.day) == (12, 31) else rule.until.year, LAST_YEAR
        )
    last = LAST_YEAR
    if rule.count is not None:
        try:
            alone = evolve(event, recurrence=Recurrence(rules=(text,)), recurrence_id=None)  # type: ignore[call-arg]
            for instance in occurrences(alone, start, date(LAST_YEAR, 12, 31), limit=_COUNTED):
                moment = instance.recurrence_id
                last = moment.year if isinstance(moment, datetime) else LAST_YEAR
        except EventkitError:  # too many, or a rule that cannot be expanded
            return LAST_YEAR
    return last


class ZoneUse:
    """The zones of one document while its times are entered."""

    def __init__(self) -> None:
        self._needs: set[Need] = set()
        self._blocks: dict[str, ZoneBlock | None] = {}

    def enter(self, needs: set[Need]) -> None:
        self._needs |= needs

    def settle(self) -> None:
        """Decide, when all times are entered."""
        by_key: dict[str, list[Need]] = {}
        for need in self._needs:
            by_key.setdefault(need.key, []).append(need)
        for key, needs in by_key.items():
            years = frozenset(year for need in needs for year in need.years)
            always = [need for need in needs if need.always]
            block = zone_block(key, years, any_name=bool(always))
            if any(block is None or not block.covers(year) for need in always for year in need.years):
                # Right for what recurs, at the price that some readers do not take such a block. What goes to UTC
                # all the same has no part in it.
                told = [need for need in needs if need.always or _covers(block, need)]
                reached = [year for need in told for year in need.years]
                block = history_block(key, min(reached), max(reached), block)
            self._blocks[key] = block

    def told(self, need: Need) -> bool:
        """Whether the time is told by its zone."""
        block = self._blocks.get(need.key)
        return block is not None if need.always else _covers(block, need)

    def blocks(self) -> list[ZoneBlock]:
        """The blocks of the zones that times are told by, in the order of their names."""
        used = {need.key for need in self._needs if self.told(need)}
        return [block for key in sorted(used) if (block := self._blocks[key]) is not None]


def _covers(block: ZoneBlock | None, need: Need) -> bool:
    return block is not None and block.covers(need.first) and block.covers(need.last)


@lru_cache(maxsize=4096)
def settled_alone(need: Need) -> bool | None:
    """
    Whether the time is told by its zone in every document (True), in none (False), or only in some (None).

    True where the rule of its year holds for all years to come: the block is that of the latest year of a document.
    """
    if need.always:
        return True
    told = {holds_from(need.key, need.first), holds_from(need.key, need.last)}
    return False if False in told else None if None in told else True
