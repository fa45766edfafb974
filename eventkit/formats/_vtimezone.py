"""
The VTIMEZONE of a zone: at most one STANDARD and one DAYLIGHT, right for the years it is used in, or none.

Calendar programs read a zone block in ways of their own: many onsets, RDATE, or long histories are refused or read
an hour off; a block that contradicts its name is believed by ten readers and overruled by twenty. What all of
them read alike is one onset of each kind with a yearly rule of the form FREQ=YEARLY;BYMONTH=3;BYDAY=2SU, or a
single STANDARD for a zone that keeps one offset. So a zone is written in that form where it is exactly true,
and where it is not (Morocco in Ramadan, a year in which the law changed, years past 2037) the times
are written in UTC; only what recurs, which UTC would get wrong, is told by a longer block (`history_block`). The
offsets are those of `zoneinfo`.

    >>> block = zone_block("Asia/Shanghai", frozenset({2020, 2021}))
    >>> block.covers(2020)
    True
    >>> print(block.text.replace(chr(13), ""), end="")
    BEGIN:VTIMEZONE
    TZID:Asia/Shanghai
    BEGIN:STANDARD
    DTSTART:19700101T000000
    TZOFFSETFROM:+0800
    TZOFFSETTO:+0800
    TZNAME:CST
    END:STANDARD
    END:VTIMEZONE

Follows RFC 5545 section 3.6.5, within the limits Microsoft documents for its readers (MS-OXCICAL 2.1.3.1.1.19.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from attrs import frozen

from eventkit.formats._contentlines import content_line, escape_text

FIRST_YEAR = 1971  # a block begins at 1970 at the earliest, and so cannot serve the years before
LAST_YEAR = 2037  # readers with 32-bit tables lose summer time after it

NAMES_OF_UTC = frozenset(
    name
    for word in ("UTC", "UCT", "Zulu", "Universal", "GMT", "GMT0", "GMT+0", "GMT-0", "Greenwich")
    for name in (word, f"Etc/{word}")
)
"""What is written with a Z, whatever recurs, and read as UTC: some programs refuse TZID=UTC."""

_LONGEST = 100  # characters of a name; IANA's have 32 at most
_DAY = timedelta(days=1)
_BEFORE_ALL = 1840  # no zone changed its clocks before
_FIXED = re.compile(r"UTC([+-])([01][0-9]|2[0-3])([0-5][0-9])")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@frozen
class ZoneBlock:
    """
    A zone as a feed writes it: the lines of its VTIMEZONE (CRLF, folded), and the years they are true for.

    A year that is not covered must be written in UTC. `changes` says whether the clocks change in these years;
    `simple`, whether it has the form that all readers share.
    """

    key: str
    text: str
    years: frozenset[int]
    changes: bool
    simple: bool = True

    def covers(self, year: int) -> bool:
        return year in self.years


@frozen
class _Onset:
    """One yearly change of offset, as a rule: the `nth` (or -1: last) `weekday` of `month`, at a wall-clock time."""

    month: int
    nth: int
    weekday: int
    wall: timedelta  # since midnight, on the clock that is about to change
    before: timedelta
    after: timedelta

    def day(self, year: int) -> date:
        if self.nth > 0:
            first = date(year, self.month, 1)
            return first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))
        last = date(year + self.month // 12, self.month % 12 + 1, 1) - _DAY
        return last - timedelta(days=(last.weekday() - self.weekday) % 7)

    def local(self, year: int) -> datetime:
        """The wall-clock moment of the change in that year, on the clock before it."""
        day = self.day(year)
        return datetime(day.year, day.month, day.day) + self.wall

    def instant(self, year: int) -> datetime:
        return (self.local(year) - self.before).replace(tzinfo=UTC)

    def year_of(self, change: _Change) -> int:
        """The year of a change on the clock before it."""
        return (change.instant + self.before).year


@frozen
class _Change:
    """One change of offset that `zoneinfo` knows: the instant of it, and the offsets before and after."""

    instant: datetime
    before: timedelta
    after: timedelta

    def rules(self) -> tuple[_Onset, ...]:
        """The yearly rules this one change could be an instance of: "2nd Sunday", and also "last" where it is."""
        local = (self.instant + self.before).replace(tzinfo=None)
        wall = local - datetime(local.year, local.month, local.day)
        nth = (local.day - 1) // 7 + 1
        numbers = [nth] if nth < 5 else []
        if (local + 7 * _DAY).month != local.month:
            numbers.append(-1)
        return tuple(_Onset(local.month, number, local.weekday(), wall, self.before, self.after) for number in numbers)


@frozen
class _Rule:
    """
    What a zone does in a year: nothing (`onsets` empty, one offset), or two changes by rule, in calendar order.
    """

    offset: timedelta  # at the beginning of the year
    onsets: tuple[_Onset, ...] = ()

    def fits(self, zone: tzinfo, year: int) -> bool:
        """Whether the zone does exactly this in that year, and no more."""
        changes = _changes(zone, year)
        if len(changes) != len(self.onsets) or _offset(zone, _new_year(year)) != self.offset:
            return False
        return all(
            change.instant == onset.instant(year) and change.before == onset.before and change.after == onset.after
            for change, onset in zip(changes, self.onsets, strict=True)
        )

    def looks_like(self, zone: tzinfo, year: int) -> bool:
        """`fits`, by looking only at the moments around each onset: enough to say when a rule came into force."""
        return all(
            _offset(zone, onset.instant(year)) == onset.after
            and _offset(zone, onset.instant(year) - timedelta(seconds=1)) == onset.before
            for onset in self.onsets
        )


def is_utc(key: str) -> bool:
    """
    Whether a zone is written in UTC whatever the year: a name that is no place ("UTC", "Etc/GMT+5", "EST").

    Readers misread TZID=UTC; and the short names of old are not in every system's tables.
    """
    return "/" not in key or key.startswith(("Etc/", "SystemV/", "posix/", "right/"))


@lru_cache(maxsize=1024)
def zone_block(key: str, years: frozenset[int], *, any_name: bool = False) -> ZoneBlock | None:
    """
    The block of the zone with this IANA name, for times in these years (of the local calendar); None when
    not one of them can be told by a simple rule, or the name is no place (unless `any_name` will do).

    The rule is that of the latest year that has one. Earlier years under another rule are not covered.
    """
    if is_utc(key) and not any_name:
        return None
    zone = zone_named(key)
    if zone is None:
        return None
    usable = sorted((year for year in years if FIRST_YEAR <= year <= LAST_YEAR), reverse=True)
    for latest in usable:
        best = _best_rule(zone, latest)
        if best is not None:
            covered = frozenset(year for year in usable if best.fits(zone, year))
            return ZoneBlock(key, _block(zone, key, best, covered), covered, bool(best.onsets))
    return None


def history_block(key: str, first: int, last: int, simple: ZoneBlock | None) -> ZoneBlock | None:
    """
    A block that is exactly right from the first to the last of these years, in as many parts as that takes.

    Some readers take only the latest part of such a block, or refuse it: it is for times that cannot be told
    without their zone. `covers` is that of the simple block, which is all that other times may rely on.
    """
    zone = zone_named(key)
    if zone is None:
        return None
    years = simple.years if simple else frozenset()
    return ZoneBlock(key, _history(zone, key, first, min(last, LAST_YEAR)), years, True, simple=False)


@lru_cache(maxsize=1024)
def holds_from(key: str, year: int) -> bool | None:
    """
    Whether a simple block covers the year whatever later years it is asked for as well: True or False where that
    holds for all, None where it depends on them.
    """
    zone = zone_named(key)
    if zone is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return False
    own = _best_rule(zone, year)
    rules = {rule for later in range(year, LAST_YEAR + 1) if (rule := _best_rule(zone, later)) is not None}
    fits = {rule.fits(zone, year) for rule in rules}
    if True not in fits:
        return False
    return True if own is not None and False not in fits else None


@lru_cache(maxsize=4096)
def days_of_change(key: str, year: int) -> frozenset[int]:
    """The days (`date.toordinal`) of a year near which the clocks of the zone change; another day is like any other."""
    zone = zone_named(key)
    changes = _changes(zone, year) if zone is not None else ()
    return frozenset(change.instant.toordinal() + beside for change in changes for beside in (-1, 0, 1, 2))


@lru_cache(maxsize=1024)
def zone_named(key: str) -> tzinfo | None:
    """The zone of this name, or of a fixed offset written as "UTC+0530"; None for others."""
    if (fixed := _FIXED.fullmatch(key)) is not None:
        length = timedelta(hours=int(fixed[2]), minutes=int(fixed[3]))
        return timezone(-length if fixed[1] == "-" else length)
    if len(key) > _LONGEST:  # of a name with a thousand slashes ZoneInfo makes as many packages to look in
        return None
    try:
        return ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _best_rule(zone: tzinfo, year: int) -> _Rule | None:
    """The rule of that year; of "4th" and "last", the one that also tells more of the years around it."""
    rules = list(_rules(zone, year))
    if len(rules) < 2:
        return rules[0] if rules else None
    around = [other for other in range(year - 10, year + 11) if FIRST_YEAR <= other <= LAST_YEAR]
    return max(rules, key=lambda rule: sum(rule.looks_like(zone, other) for other in around))


def _rules(zone: tzinfo, year: int) -> Iterator[_Rule]:
    """
    Every simple rule that is exactly true of the zone in that year, and not of that year alone: Morocco's
    changes of any one year could be told as a yearly rule too, which would be no rule of Morocco.
    """
    changes = _changes(zone, year)
    start = _offset(zone, _new_year(year))
    if any(offset % timedelta(minutes=1) for offset in (start, *(change.after for change in changes))):
        return  # seconds in an offset: allowed by RFC 5545, but not read by all
    if not changes:
        yield _Rule(start)
    elif len(changes) == 2 and changes[1].after == changes[0].before == start:
        for first in changes[0].rules():
            for second in changes[1].rules():
                rule = _Rule(start, (first, second))
                if rule.fits(zone, year) and any(rule.fits(zone, other) for other in _neighbors(year)):
                    yield rule


def _neighbors(year: int) -> tuple[int, ...]:
    return (year - 1, year + 1, year - 2, year + 2)


@lru_cache(maxsize=4096)
def _changes(zone: tzinfo, year: int) -> tuple[_Change, ...]:
    """Every change of offset in a year, and in the day before and after it, to the second."""
    found = []
    start = _new_year(year)
    for day in _days_to_look_at(zone, year):
        low, high = start + day * _DAY, start + (day + 1) * _DAY
        offset, after = _offset(zone, low), _offset(zone, high)
        if after != offset:
            while high - low > timedelta(seconds=1):
                middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
                low, high = (middle, high) if _offset(zone, middle) == offset else (low, middle)
            found.append(_Change(high, offset, after))
    return tuple(found)


def _days_to_look_at(zone: tzinfo, year: int) -> list[int]:
    """
    The days in which the offset may change, counted from `_new_year` of the year to a day after the year.

    The offset of a wall-clock time is known in a tenth of the time that a conversion from UTC takes, and nearly all
    days need no more. A day of UTC has parts of three days of the wall clock at most.
    """
    midnights = _midnights(year)
    offsets = list(map(zone.utcoffset, midnights))
    if offsets.count(offsets[0]) == len(offsets):
        return []
    changed = [day for day, (one, other) in enumerate(pairwise(offsets), -1) if one != other]
    return sorted({near for day in changed for near in (day - 1, day, day + 1) if 0 <= near < len(midnights) - 3})


@lru_cache(maxsize=64)
def _midnights(year: int) -> list[datetime]:
    """Midnight on the wall clock of each day that the changes of a year are looked for in, and of one day beside."""
    first, last = _new_year(year).toordinal(), (_new_year(year + 1) + 2 * _DAY).toordinal()
    return list(map(datetime.fromordinal, range(first - 1, last + 2)))


def _new_year(year: int) -> datetime:
    """A day before the year in UTC: it has not begun anywhere yet."""
    return datetime(year, 1, 1, tzinfo=UTC) - _DAY


def _offset(zone: tzinfo, instant: datetime) -> timedelta:
    offset = instant.astimezone(zone).utcoffset()
    return offset if offset is not None else timedelta(0)


def _block(zone: tzinfo, key: str, rule: _Rule, covered: frozenset[int]) -> str:
    lines = ["BEGIN:VTIMEZONE\r\n", content_line("TZID", escape_text(key))]
    if not rule.onsets:
        name = _name(zone, datetime(max(covered), 7, 1, tzinfo=UTC))
        lines += _part("STANDARD", datetime(1970, 1, 1), "", rule.offset, rule.offset, name)
    else:
        start = _in_force_since(zone, rule, min(covered))
        for onset in rule.onsets:
            # The later clock is DAYLIGHT: for Dublin tzdata has it the other way round, which readers do not follow.
            kind = "DAYLIGHT" if onset.after > onset.before else "STANDARD"
            text = f"FREQ=YEARLY;BYMONTH={onset.month};BYDAY={onset.nth}{_WEEKDAYS[onset.weekday]}"
            name = _name(zone, onset.instant(max(covered)))
            lines += _part(kind, onset.local(start), text, onset.before, onset.after, name)
    lines.append("END:VTIMEZONE\r\n")
    return "".join(lines)


def _history(zone: tzinfo, key: str, first: int, last: int) -> str:
    """Every change from the year before the first to the last: as a rule for as long as one holds, else by itself."""
    first = max(first, _BEFORE_ALL)
    changes = {change.instant: change for year in range(first - 1, last + 1) for change in _changes(zone, year)}
    waiting = {change.instant: change for _, change in sorted(changes.items())}
    before = _new_year(first - 1)
    start = datetime(first - 1, 1, 1)
    lines = ["BEGIN:VTIMEZONE\r\n", content_line("TZID", escape_text(key))]
    offset = _offset(zone, before)
    lines += _part("STANDARD", start, "", offset, offset, _name(zone, before))
    while waiting:
        change = waiting.pop(next(iter(waiting)))
        run = [change]
        rule = None
        for candidate in change.rules():
            found = [change]
            while (following := waiting.get(candidate.instant(candidate.year_of(found[-1]) + 1))) is not None:
                if candidate not in following.rules():
                    break
                found.append(following)
            if len(found) > len(run):
                run, rule = found, candidate
        for repeated in run[1:]:
            del waiting[repeated.instant]
        text = ""
        if rule is not None:
            text = f"FREQ=YEARLY;BYMONTH={rule.month};BYDAY={rule.nth}{_WEEKDAYS[rule.weekday]}"
            if rule.year_of(run[-1]) < LAST_YEAR:
                # A day later than the last: some readers take UNTIL for a time on the zone's own clock.
                text += f";UNTIL={run[-1].instant + _DAY:%Y%m%dT%H%M%SZ}"
        kind = "DAYLIGHT" if change.after > change.before else "STANDARD"
        local = (change.instant + change.before).replace(tzinfo=None)
        lines += _part(kind, local, text, change.before, change.after, _name(zone, change.instant))
    lines.append("END:VTIMEZONE\r\n")
    return "".join(lines)


def _in_force_since(zone: tzinfo, rule: _Rule, first: int) -> int:
    """
    The year a block begins with: the one in which its rule came into force, so that the block does not depend on
    which events are in the feed; but at least a year before the first used, whose first days need an onset before them.
    """
    year = first
    while year > FIRST_YEAR and rule.looks_like(zone, year - 1):
        year -= 1
    return min(year, first - 1)


def _part(kind: str, start: datetime, rule: str, before: timedelta, after: timedelta, name: str) -> list[str]:
    lines = [f"BEGIN:{kind}\r\n", f"DTSTART:{start:%Y%m%dT%H%M%S}\r\n"]
    if rule:
        lines.append(f"RRULE:{rule}\r\n")
    lines += [f"TZOFFSETFROM:{_utc_offset(before)}\r\n", f"TZOFFSETTO:{_utc_offset(after)}\r\n"]
    if name:
        lines.append(content_line("TZNAME", escape_text(name)))
    lines.append(f"END:{kind}\r\n")
    return lines


def _utc_offset(offset: timedelta) -> str:
    sign = "-" if offset < timedelta(0) else "+"
    hours, minutes = divmod(abs(offset) // timedelta(minutes=1), 60)
    return f"{sign}{hours:02}{minutes:02}"


def _name(zone: tzinfo, instant: datetime) -> str:
    return instant.astimezone(zone).tzname() or ""
