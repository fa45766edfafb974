"""A feed as the rules of the check see it: its octets, its lines, and its tree (Feed)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

from eventkit.errors import MalformedSource
from eventkit.formats._component import Component, Document, Property, parse
from eventkit.formats._contentlines import unescape_text
from eventkit.formats._ics_zones import named_zone
from eventkit.formats._zone_rules import ZoneRules

MOST_ONSETS = 500  # of a VTIMEZONE that is compared with its zone; the longest histories have about 300

_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?", re.ASCII)
_TIMED = ("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE")


class Moment(NamedTuple):
    """One value of a time: a day, an instant in UTC, or a clock time without a zone; and the TZID beside it."""

    value: date | datetime
    tzid: str

    @property
    def form(self) -> str:
        """ "date", "UTC" or "local"."""
        if not isinstance(self.value, datetime):
            return "date"
        return "local" if self.value.tzinfo is None else "UTC"


class Use(NamedTuple):
    """A TZID where it is used: by which property of which component."""

    tzid: str
    said: Property
    owner: Component


class Feed:
    """
    What is checked. `document` is its tree, None when there is none; `broken` is the error that says why.

    `previous` is the same feed as it was before, for the rules that compare.
    """

    def __init__(self, content: bytes, *, source: str = "", previous: Feed | None = None) -> None:
        self.content, self.source, self.previous = content, source, previous
        self.document: Document | None = None
        self.broken: MalformedSource | None = None
        if content.strip():
            try:
                self.document = parse(content, source=source)
            except MalformedSource as error:
                self.broken = error

    @cached_property
    def lines(self) -> list[bytes]:
        """The lines as they stand in the file, without their ends."""
        lines = re.split(rb"\r\n|\n|\r", self.content)
        return lines[:-1] if lines[-1] == b"" else lines

    @cached_property
    def components(self) -> list[Component]:
        """Every component, in the order of the file."""
        roots = self.document.components if self.document else ()
        return [found for root in roots for found in root.walk()]

    @cached_property
    def calendars(self) -> list[Component]:
        return [found for found in self.components if found.name == "VCALENDAR"]

    @cached_property
    def events(self) -> list[Component]:
        return [found for found in self.components if found.name == "VEVENT"]

    @cached_property
    def timed(self) -> list[Component]:
        """The components that have times of their own."""
        return [found for found in self.components if found.name in ("VEVENT", "VTODO", "VJOURNAL")]

    @cached_property
    def blocks(self) -> dict[str, Component]:
        """The first VTIMEZONE of each TZID."""
        blocks: dict[str, Component] = {}
        for component in self.components:
            if component.name == "VTIMEZONE" and (name := component.first("TZID")):
                blocks.setdefault(unescape_text(name.value).strip(), component)
        return blocks

    @cached_property
    def rules(self) -> dict[str, ZoneRules | None]:
        """What the VTIMEZONEs say of the clocks; None for one that cannot be relied on, or is long beyond measure."""
        return {
            tzid: ZoneRules.read(block) if _onsets(block) <= MOST_ONSETS else None
            for tzid, block in self.blocks.items()
        }

    @cached_property
    def uses(self) -> list[Use]:
        """Every TZID that stands beside a time; beside a day it says nothing."""
        return [
            Use(tzid, found, owner)
            for owner in self.components
            for found in owner.properties
            if found.head.params and (tzid := found.get("TZID").strip()) and not is_day(found)
        ]

    @cached_property
    def is_subscribed(self) -> bool:
        """Whether it says itself that it is a feed: how often to ask again, or that it is published."""
        said = {found.name for calendar in self.calendars for found in calendar.properties}
        methods = {found.value.strip().upper() for calendar in self.calendars for found in calendar.every("METHOD")}
        return bool(said & {"REFRESH-INTERVAL", "X-PUBLISHED-TTL"}) or "PUBLISH" in methods

    def instant(self, moment: Moment) -> datetime | None:
        """The instant of a time, by its zone's name or else by its VTIMEZONE; None of a day, or where neither helps."""
        if not isinstance(moment.value, datetime):
            return None
        if moment.value.tzinfo is not None:
            return moment.value
        zone = named_zone(moment.tzid) if moment.tzid else None
        rules = self.rules.get(moment.tzid)
        try:
            if zone is not None:
                return moment.value.replace(tzinfo=zone).astimezone(UTC)
            return (moment.value - rules.offset_at(moment.value)).replace(tzinfo=UTC) if rules else None
        except (OverflowError, ValueError):
            return None


def _onsets(block: Component) -> int:
    dates = sum(found.value.count(",") + 1 for part in block.components for found in part.every("RDATE"))
    return len(block.components) + dates


def uid_of(component: Component) -> str:
    """The identifier of an event, "" without one."""
    found = component.first("UID")
    return unescape_text(found.value).strip() if found else ""


def title_of(component: Component) -> str:
    found = component.first("SUMMARY")
    return unescape_text(found.value).strip() if found else ""


def times_of(component: Component) -> Iterator[tuple[Property, Moment]]:
    """Every value of the times of a component, with its property; those that cannot be read are left out."""
    for found in component.properties:
        if found.name in _TIMED:
            for moment in moments(found):
                yield found, moment


def is_day(found: Property) -> bool:
    """Whether a property has days, and no times."""
    return all(said.form == "date" for said in moments(found)) and bool(moments(found))


def moments(found: Property | None) -> list[Moment]:
    """The values of a property that has times; of a period, its start."""
    if found is None:
        return []
    tzid = found.get("TZID").strip()
    values = (parse_stamp(part.partition("/")[0]) for part in found.value.split(","))
    return [Moment(value, tzid) for value in values if value is not None]


def moment(found: Property | None) -> Moment | None:
    """The time of a property that has one."""
    known = moments(found)
    return known[0] if len(known) == 1 else None


def parse_stamp(text: str) -> date | datetime | None:
    """A DATE or DATE-TIME; a clock time has no zone, one with Z is in UTC."""
    found = _STAMP.fullmatch(text.strip())
    if found is None:
        return None
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        if found[4] is None:
            return day
        second = min(int(found[6]), 59) if int(found[6]) == 60 else int(found[6])  # a leap second
        clock = datetime(day.year, day.month, day.day, int(found[4]), int(found[5]), second)
    except ValueError:
        return None
    return clock.replace(tzinfo=UTC) if found[7] else clock


def iana_zone(tzid: str) -> tzinfo | None:
    """The zone, if the name is one of the tz database as it stands."""
    zone = named_zone(tzid)
    return zone if isinstance(zone, ZoneInfo) and zone.key == tzid else None


def is_settled(clock: datetime, zone: tzinfo) -> bool:
    """Whether the clocks of the zone show this time once: not twice, and not never."""
    return clock.replace(tzinfo=zone).utcoffset() == clock.replace(tzinfo=zone, fold=1).utcoffset()


def shown_offset(offset: timedelta | None) -> str:
    """An offset as people write it: +02:00."""
    minutes = int(offset.total_seconds() // 60) if offset is not None else 0
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
