"""
From the values of a feed to times: DATE, DATE-TIME and DURATION (RFC 5545 section 3.3), and from them to a When.

A time in Z is an instant; one with a TZID is an instant in a zone, as far as the TZID is understood; one with neither
is a clock time, and no zone is made up for it. What the form leaves open, or gets wrong, is told as a doubt.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from eventkit.formats._cache import Cache
from eventkit.formats._component import Head, Property
from eventkit.formats._ics_doubts import Doubts
from eventkit.formats._ics_zones import FeedZone, Zones
from eventkit.when import Candidate, ClockTime, PartialDate, PartialDateTime, Shape, When
from eventkit.when.when import load_zone, zone_name

Moment = datetime | date | PartialDateTime

_DAY = timedelta(days=1)
_FIRST, _LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(microsecond=0, tzinfo=UTC)
_MOST_DAYS = 50_000  # that are remembered of one zone
_MOST_SEARCHES = 100  # for zones that have the clocks of a block, in one reading
_DURATION = re.compile(
    r"([+-])?P(?:(\d{1,7})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?", re.I
)
_ODD_TIME = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?", re.I
)
_OF_TIMES = frozenset({"TZID", "VALUE"})
_FORM = "is not written as RFC 5545 has it (20260310T090000)"


def read_duration(value: str) -> tuple[timedelta, timedelta] | None:
    """
    A DURATION as its days, which follow the clock, and its time, which is exact (RFC 5545 section 3.3.6); None for
    another form.

    >>> read_duration("P1DT2H")
    (datetime.timedelta(days=1), datetime.timedelta(seconds=7200))
    """
    found = _DURATION.fullmatch(value.strip())
    if found is None or not any(found.groups()[1:]):
        return None
    sign = -1 if found[1] == "-" else 1
    weeks, days, hours, minutes, seconds = (int(number or 0) for number in found.groups()[1:])
    try:
        exact = timedelta(hours=hours, minutes=minutes, seconds=seconds)
        return sign * timedelta(days=7 * weeks + days), sign * exact
    except OverflowError:
        return None


class Times:
    """The times of one calendar: what its TZIDs mean, and the zone of those that have none."""

    def __init__(self, zones: Zones, doubts: Doubts) -> None:
        self.zones, self.doubts = zones, doubts
        self.floating: FeedZone | None = None
        """What X-WR-TIMEZONE says of times without a zone; None where nothing does."""
        self.floating_line: Property | None = None
        self.recurring = False
        """Whether the times are of an event that takes place again, for which an offset alone would not do."""
        self._meanings: Cache[str, tuple[str, ...]] = Cache(_meanings)
        self._like: Cache[tuple[FeedZone, int], tuple[str, ...]] = Cache(self._find_like)
        self._searches = 0
        self._forms: Cache[Head, _Form] = Cache(self._form)
        self._stamps: Cache[str, datetime | None] = Cache(_plain_utc)

    def moment(self, said: Property, text: str | None = None, *, field: str = "when") -> Moment | None:
        """
        The time that a property (or one of its values) states; None for one that cannot be read, which is told.
        """
        value = said[1] if text is None else text
        form = self._forms[said[0]]
        day = form.calm.get(value[:9])
        if day is not None and (clock := form.clocks[value[9:]]) is not None:  # as most are
            return datetime.combine(day, clock)
        read = _plain(value)
        if read is None:
            read = self._odd(value.strip(), said, field)
        if not isinstance(read, datetime):
            return read
        zone = form.zone
        if form.days:
            self.doubts.add(field, f"VALUE=DATE stands before a time, {value}: read as the time", said)
        if read.tzinfo is not None:
            return read if zone is None else self._shown_in(read, zone, said, field)
        if zone is not None:
            self._calm(read, zone, form)
            return self._within(self._in_zone(read, zone, said, field), said, field)
        if self.floating is not None:
            message = f"{value} has no zone; read in that of the calendar, {self.floating.tzid} (X-WR-TIMEZONE)"
            self.doubts.add(field, message, said, self.floating_line, candidates=(_clock_time(read),))
            return self._within(self._in_zone(read, self.floating, said, field), said, field)
        return _clock_time(read)

    def _within(self, moment: Moment, said: Property, field: str) -> Moment:
        """The time; for one of the first or last day that cannot be told in UTC, the first or last that can."""
        if isinstance(moment, datetime) and moment.year in (1, 9999):
            try:
                moment.astimezone(UTC)
            except OverflowError:
                end = _FIRST if moment.year == 1 else _LAST
                near = end.astimezone(moment.tzinfo)
                message = f"{moment.isoformat()} is outside the years 1 to 9999 in UTC: read as {near.isoformat()}"
                self.doubts.add(field, message, said)
                return near
        return moment

    def utc(self, said: Property, field: str) -> datetime | None:
        """An instant that has to be in UTC: of DTSTAMP, CREATED, LAST-MODIFIED."""
        if not said[0].params and (read := self._stamps[said[1]]) is not None:
            return read
        moment = self.moment(said, field=field)
        if isinstance(moment, PartialDateTime) and (clock := _datetime(moment)) is not None:
            moment = clock.replace(tzinfo=UTC)
        if isinstance(moment, datetime):
            if not said.value.strip().upper().endswith("Z"):
                self.doubts.add(
                    field, f"{said.name} is not in UTC, as it has to be: read as {moment.isoformat()}", said
                )
            return moment.astimezone(UTC)
        if moment is not None:
            message = f"{said.name} is no instant in UTC: {said.value!r:.60}; not used"
            self.doubts.add(field, message, said)
        return None

    # The time of an event

    def when(self, start: Property | None, end: Property | None, length: Property | None, lost: list[Property]) -> When:
        """
        The time that DTSTART with DTEND or DURATION states. Lines that could not be used are added to `lost`.
        """
        first = None if start is None else self.moment(start)
        if first is None:
            if start is not None:
                lost.append(start)
            lost += [said for said in (end, length) if said is not None]
            return When.unknown()
        if end is not None and length is not None:
            self.doubts.add("when", "both DTEND and DURATION are stated: the end counts, the DURATION is kept", length)
            lost.append(length)
            length = None
        last: Moment | None = None
        if end is not None:
            last = self.moment(end)
            if last is None:
                lost.append(end)
        elif length is not None:
            last = self._after(first, length)
            if last is None:
                lost.append(length)
        told = end or length
        if isinstance(first, datetime):
            return self._instants(first, last, start, told, lost)
        if isinstance(first, PartialDateTime):
            return self._clock_times(first, last, told, lost)
        return self._days(first, last, told, lost, inclusive=end is None)

    def _instants(
        self, first: datetime, last: Moment | None, start: Property | None, told: Property | None, lost: list[Property]
    ) -> When:
        zone = first.tzinfo
        if isinstance(last, PartialDateTime) and told is not None:
            clock = _datetime(last)
            message = f"{told.name} has no zone, and the start has: read in the zone of the start"
            self.doubts.add("when", message, told, candidates=(last,))
            last = None if clock is None else clock.replace(tzinfo=zone)
        if not isinstance(last, datetime):
            if last is not None and told is not None:
                if not isinstance(last, PartialDateTime) and last < first.date():
                    self._refuse("the end is before the start: not used", told, lost)
                    last = None
                else:
                    if not isinstance(last, PartialDateTime) and last > first.date():
                        last -= _DAY
                    self.doubts.add("when", f"the start is a time and {told.name} a day: kept as stated", told)
            if last is None:
                return When._of_instants(first, None, _zones(zone))
            return When(start=first, end=last, shape=Shape.INTERVAL, zone=zone, zones=_zones(zone))
        other = last.tzinfo
        # Of one zone Python compares what the clocks show: where they go back, a later time can show an earlier one.
        if last < first and last.timestamp() < first.timestamp() and told is not None:
            self._refuse("the end is before the start: not used", told, lost)
            return When(start=first, shape=Shape.POINT, zone=zone, zones=_zones(zone))
        zones = _zones(zone)
        if other is not zone and other is not None and zone_name(other) != zone_name(zone):
            zones = (*zones, other)
        return When._of_instants(first, last, zones)

    def _clock_times(
        self, first: PartialDateTime, last: Moment | None, told: Property | None, lost: list[Property]
    ) -> When:
        if last is not None and told is not None:
            if not isinstance(last, PartialDateTime):
                self._refuse(f"the start has no zone and {told.name} is of another kind: not used", told, lost)
                last = None
            elif (_datetime(last) or datetime.min) < (_datetime(first) or datetime.min):
                self._refuse("the end is before the start: not used", told, lost)
                last = None
        return When(start=first, end=last, shape=Shape.POINT if last is None else Shape.INTERVAL)

    def _days(
        self, first: date, last: Moment | None, told: Property | None, lost: list[Property], *, inclusive: bool
    ) -> When:
        """Whole days; a DTEND is the day after the last (RFC 5545 section 3.6.1), and so is what a length gives."""
        if last is None or told is None:
            return When(start=first, shape=Shape.POINT)
        if isinstance(last, datetime | PartialDateTime):
            self._refuse(f"the start is a day and {told.name} a time: not used", told, lost)
            return When(start=first, shape=Shape.POINT)
        if last < first:
            self._refuse("the end is before the start: not used", told, lost)
            return When(start=first, shape=Shape.POINT)
        if last == first:
            if not inclusive:
                message = "DTEND is the day of the start, and has to be the day after the last: read as that one day"
                self.doubts.add("when", message, told)
            return When(start=first, shape=Shape.POINT)
        day = last - _DAY
        return (
            When(start=first, shape=Shape.POINT) if day == first else When(start=first, end=day, shape=Shape.INTERVAL)
        )

    def _after(self, first: Moment, said: Property) -> Moment | None:
        """The time so much after the start; None where there is none, which is told."""
        length = read_duration(said.value)
        if length is None:
            self.doubts.add("when", f"{said.value!r:.60} is no length of time such as PT1H30M: no end is read", said)
            return None
        days, exact = length
        if days + exact < timedelta(0):
            self.doubts.add("when", f"the length {said.value} is less than nothing: no end is read", said)
            return None
        try:
            if isinstance(first, datetime):
                clock = first + days  # by the clock of the zone
                return (clock.astimezone(UTC) + exact).astimezone(first.tzinfo) if exact else clock
            if isinstance(first, PartialDateTime):
                moved = _datetime(first)
                return None if moved is None else _clock_time(moved + days + exact)
            if exact:
                self.doubts.add("when", f"{said.value} cannot be added to a day: no end is read", said)
                return None
            return first + days
        except OverflowError:
            self.doubts.add("when", f"{said.value} leads out of the calendar: no end is read", said)
            return None

    def _refuse(self, message: str, said: Property, lost: list[Property]) -> None:
        self.doubts.add("when", message, said)
        lost.append(said)

    # Zones

    def _form(self, head: Head) -> _Form:
        tzid = head.get("TZID").strip() if head.params else ""
        return _Form(self.zones.of(tzid) if tzid else None, days=head.get("VALUE").upper() == "DATE")

    def _find_like(self, key: tuple[FeedZone, int]) -> tuple[str, ...]:
        """Zones with the clocks of a block in a year. It takes a while: a feed of very many blocks does without."""
        self._searches += 1
        zone, year = key
        return zone.like(year) if self._searches <= _MOST_SEARCHES else ()

    def _calm(self, clock: datetime, zone: FeedZone, form: _Form) -> None:
        """Remember a day on which nothing about the zone is open, for the times that follow."""
        tz, rules = zone.zone, zone.rules
        if tz is None or form.days or len(zone.choice) > 1 or not date.min < clock.date() < date.max:
            return
        if rules is not None and not rules.agree_with(tz, zone.tzid, clock.year):
            return
        midnight = datetime(clock.year, clock.month, clock.day, tzinfo=tz)
        offset = midnight.utcoffset()
        if offset == (midnight + _DAY).utcoffset() == midnight.replace(fold=1).utcoffset():
            if len(form.calm) >= _MOST_DAYS:
                form.calm.clear()
            form.calm[f"{clock.year:04}{clock.month:02}{clock.day:02}T"] = clock.date()

    def _in_zone(self, clock: datetime, zone: FeedZone, said: Property, field: str) -> Moment:
        tz = zone.zone
        if tz is None:
            return self._by_rules(clock, zone, said, field)
        moment = clock.replace(tzinfo=tz)
        if zone.rules is not None and (other := zone.contradiction(clock)) is not None:
            stated = (
                _candidate(moment, "by its name", zone.key),
                _candidate(clock.replace(tzinfo=timezone(other)), ""),
            )
            message = (
                f"the VTIMEZONE of {zone.tzid} (line {zone.line}) gives another time than the zone of that name: "
                f"{stated[1]} and not {stated[0]}; read by the name"
            )
            self.doubts.add(field, message, said, candidates=stated)
        if len(zone.choice) > 1:
            message = f"{zone.tzid!r} may be {', '.join(zone.choice)}; read as {zone.key}"
            self.doubts.add(field, message, said, candidates=zone.choice)
        offset = moment.utcoffset()
        if offset != moment.replace(fold=1).utcoffset():
            return self._at_change(moment, zone, said, field)
        return moment

    def _at_change(self, moment: datetime, zone: FeedZone, said: Property, field: str) -> datetime:
        """A time that the clocks show twice is the first (RFC 5545 section 3.3.5); one they skip is moved, and told."""
        try:
            back = moment.astimezone(UTC).astimezone(moment.tzinfo)
        except OverflowError:
            return moment
        if back.replace(tzinfo=None) != moment.replace(tzinfo=None):
            message = f"clocks in {zone.tzid} skip {moment:%H:%M} on {moment:%Y-%m-%d}: read as {back:%H:%M}"
            self.doubts.add(field, message, said)
        return back

    def _by_rules(self, clock: datetime, zone: FeedZone, said: Property, field: str) -> Moment:
        """A time in a zone that has no known name: by the offset its block gives, or without one."""
        if zone.rules is None:
            meant = self._meanings[zone.tzid]
            message = f"nothing says which zone {zone.tzid!r:.80} is: read as a clock time without a zone"
            if meant:
                message += f"; it may be {', '.join(meant)}"
            self.doubts.add(field, message, said, candidates=meant)
            return _clock_time(clock)
        offset = zone.rules.offset_at(clock)
        like = self._like[zone, clock.year]
        message = f"{zone.tzid!r:.80} is no known name: read with the offset that its VTIMEZONE gives"
        if like and self.recurring:
            message = f"{zone.tzid!r:.80} is no known name: read as {like[0]}, which has the clocks of its VTIMEZONE"
            self.doubts.add(field, message, said, candidates=like)
            return clock.replace(tzinfo=load_zone(like[0]))
        if like:
            message += f"; zones with these clocks are {', '.join(like[:5])}"
        self.doubts.add(field, message, said, candidates=like)
        return clock.replace(tzinfo=timezone(offset) if offset else UTC)

    def _shown_in(self, moment: datetime, zone: FeedZone, said: Property, field: str) -> datetime:
        """An instant in UTC that has a TZID beside it: the instant counts, the zone is where it is shown."""
        if zone.zone is UTC:
            return moment
        message = f"TZID={zone.tzid} stands on a time in UTC: read as the instant in UTC"
        if zone.zone is None:
            self.doubts.add(field, message, said)
            return moment
        try:
            shown = moment.astimezone(zone.zone)
            local = moment.replace(tzinfo=zone.zone)
            other = _candidate(local, "if the Z is wrong", zone.key)
        except OverflowError:
            return moment
        self.doubts.add(field, message, said, candidates=(_candidate(shown, "as written", zone.key), other))
        return shown

    def _odd(self, value: str, said: Property, field: str) -> datetime | date | None:
        """A time in a form that the standard does not have and that can be understood all the same."""
        plain = _plain(value)
        if plain is not None:  # there were blanks around it
            return plain
        found = _ODD_TIME.fullmatch(value)
        if found is None:
            self.doubts.add(field, f"{said.name}: {value!r:.60} is no date or time", said)
            return None
        year, month, day, hour, minute, second = (int(number or 0) for number in found.groups()[:6])
        told = _FORM
        try:
            if found[4] is None:
                read: datetime | date = date(year, month, day)
            elif hour == 24 and not minute and not second:
                read, told = datetime(year, month, day) + _DAY, "is the midnight at the end of that day"
            elif second == 60:
                read, told = datetime(year, month, day, hour, minute, 59), "has a second 60, read as 59"
            else:
                read = datetime(year, month, day, hour, minute, second)
        except (ValueError, OverflowError):
            self.doubts.add(field, f"{said.name}: there is no day or time {value!r:.60}", said)
            return None
        if isinstance(read, datetime) and found[7]:
            read = read.replace(tzinfo=_zone_of_suffix(found[7]))
        self.doubts.add(field, f"{said.name}: {value!r:.60} {told}", said)
        return read


class _Form:
    """
    What the head of a line says of its time: the zone, and whether it is to be a day.

    `calm` are the days, as they are written before a clock time ("20260310T"), on which the clocks of the zone do not
    change and its VTIMEZONE says the same as its name: so times on them need no second look. `clocks` are clock times
    in the zone, as they are written after the day ("090000"), and None for what is none.
    """

    __slots__ = ("calm", "clocks", "days", "zone")

    def __init__(self, zone: FeedZone | None, *, days: bool) -> None:
        self.zone, self.days = zone, days
        self.calm: dict[str, date] = {}
        self.clocks: Cache[str, time | None] = Cache(self._clock)

    def _clock(self, written: str) -> time | None:
        read = _plain(f"20000101T{written}")
        if self.zone is None or not isinstance(read, datetime) or read.tzinfo is not None:
            return None
        return read.time().replace(tzinfo=self.zone.zone)


def _meanings(words: str) -> tuple[str, ...]:
    """The zones that the words of a TZID can mean as people use them: "CST"."""
    from eventkit.when.zones import lookup  # with its tables: on first use only

    match = lookup(words)
    return tuple(candidate.zone for candidate in match.candidates if candidate.zone) if match else ()


def _plain_utc(value: str) -> datetime | None:
    read = _plain(value)
    return read if isinstance(read, datetime) and read.tzinfo is UTC else None


def _plain(value: str) -> datetime | date | None:
    """A DATE or DATE-TIME in the form of RFC 5545, a clock time if it has no Z; None for anything else."""
    size = len(value)
    try:
        if (size == 15 or (size == 16 and value[15] == "Z")) and value[8] == "T":
            if value[:8].isdigit() and value[9:15].isdigit():
                return datetime.fromisoformat(value)
        elif size == 8 and value.isdigit():
            return date.fromisoformat(value)
    except ValueError:
        pass
    return None


def _zone_of_suffix(suffix: str) -> tzinfo:
    if suffix in "Zz":
        return UTC
    digits = suffix[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if not offset or offset >= timedelta(hours=24):
        return UTC
    return timezone(-offset if suffix[0] == "-" else offset)


def _zones(zone: tzinfo | None) -> tuple[tzinfo, ...]:
    return () if zone is None else (zone,)


def _clock_time(clock: datetime) -> PartialDateTime:
    return PartialDateTime(PartialDate.of(clock.date()), ClockTime(clock.hour, clock.minute, clock.second or None))


def _datetime(moment: PartialDateTime) -> datetime | None:
    day, clock = moment.date.full if moment.date else None, moment.clock
    if day is None or clock.hour == 24:
        return None
    return datetime(day.year, day.month, day.day, clock.hour, clock.minute, clock.second or 0)


def _candidate(moment: datetime, why: str, zone: str = "") -> Candidate:
    try:
        instant = moment.astimezone(UTC)
    except OverflowError:
        instant = None
    return Candidate(zone, moment.utcoffset(), instant, why or "by its VTIMEZONE")
