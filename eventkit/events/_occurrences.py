"""From a recurring event to its instances: the work behind `eventkit.events.recurrence.occurrences`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from heapq import merge
from operator import itemgetter
from typing import Any

from attrs import evolve, field, fields_dict, frozen

from eventkit._messages import show
from eventkit.errors import InvalidField, UnboundedTime
from eventkit.events._convert import convert_field
from eventkit.events._rules import Budget, Rule
from eventkit.events.event import Event
from eventkit.events.recurrence import Recurrence, RecurrenceId
from eventkit.when import PartialDate, PartialDateTime, Shape, When

_DAY = timedelta(days=1)
_MARGIN = timedelta(days=2)
"""More than any zone's distance from UTC and any change of it: what a search reaches beyond the window."""

_RANGE = re.compile(r"RECURRENCE-ID;[^:]*\bRANGE=\"?THISANDFUTURE\b", re.IGNORECASE)


def instances(event: Event, start: object, end: object, limit: int) -> Iterator[Event]:
    """What `occurrences` gives; the arguments are checked at once, the instances are made one by one."""
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 1:
        raise InvalidField(f"expected a whole number from 1 up, got {show(limit)}", field="limit", value=limit)
    low, high = (convert_field(_to_bound, bound, name) for bound, name in ((start, "start"), (end, "end")))
    when = event.calendar_time
    clock = _clock(when)
    if clock is None:
        if event.recurrence is not None:
            message = f"{when} has no start that could recur; give a day or a time on a day"
            raise InvalidField(message, field="when", value=when)
        return iter((event,) if _may_be(when, low, high) else ())
    window = _Window(clock.bound(low, last=False), clock.bound(high, last=True))
    if event.recurrence is None:
        return iter((event,) if window.has(*clock.span(when)) else ())
    return _Expansion(event, event.recurrence, clock, window, Budget(limit)).events()


@frozen
class _Window:
    """From one moment up to another, in the form that a clock compares."""

    low: datetime
    high: datetime

    def has(self, start: datetime, end: datetime) -> bool:
        return start < self.high and (end > self.low or start >= self.low)


@frozen
class _Clock:
    """
    The clock that an event runs on: a zone, days, or a clock time whose zone is not known.

    Instances are worked out as local datetimes without a zone, and compared by their `key`: the instant in UTC, or
    the local datetime itself where there is no zone.
    """

    first: RecurrenceId
    zone: tzinfo | None = None
    all_day: bool = False
    local: datetime = field(init=False)
    first_key: datetime = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "local", self.local_of(self.first))
        # The start itself may be the second of a doubled hour, which no rule gives.
        exact = _on(self.first, UTC) if isinstance(self.first, datetime) else self.local
        object.__setattr__(self, "first_key", exact)

    def key(self, local: datetime) -> datetime:
        if self.zone is None:
            return local
        if local == self.local:
            return self.first_key
        return _on(local.replace(tzinfo=self.zone), UTC)

    def moment(self, key: datetime) -> RecurrenceId:
        """What a key stands for, in the form of the event's start."""
        if key == self.first_key:
            return self.first
        if self.zone is not None:
            return _on(key, self.zone)
        if self.all_day:
            return key.date()
        assert isinstance(self.first, PartialDateTime)
        clock = evolve(self.first.clock, hour=key.hour, minute=key.minute)
        if clock.second is not None or key.second:
            clock = evolve(clock, second=key.second)
        return PartialDateTime(PartialDate.of(key.date()), clock)

    def local_of(self, value: RecurrenceId) -> datetime:
        """The local time of a value of any form, on this clock; a clock time without a zone is on this clock too."""
        if isinstance(value, datetime):
            if self.zone is not None:
                value = _on(value, self.zone)
            local = value.replace(tzinfo=None, fold=0)
        elif isinstance(value, PartialDateTime):
            day = value.date.full if value.date else None
            local = datetime.combine(day or date.min, time())
            clock = value.clock
            local = _moved(local, timedelta(hours=clock.hour, minutes=clock.minute, seconds=clock.second or 0))
        else:
            local = datetime.combine(value, time())
        return local.replace(hour=0, minute=0, second=0, microsecond=0) if self.all_day else local

    def key_of(self, value: RecurrenceId) -> datetime:
        if isinstance(value, datetime) and self.zone is not None:
            return _on(value, UTC)
        return self.key(self.local_of(value))

    def on_day(self, value: RecurrenceId) -> RecurrenceId:
        """A day as the event's clock time on it; anything else as it is."""
        if self.all_day or isinstance(value, datetime | PartialDateTime):
            return value
        local = datetime.combine(value, self.local.time())
        return self.moment(self.key(local))

    def bound(self, value: date | datetime, *, last: bool) -> datetime:
        """The key of a bound of the window; a day as the last one is included."""
        if isinstance(value, datetime):
            return _on(value, UTC) if self.zone is not None else value.replace(tzinfo=None)
        if last:
            if value == date.max:
                return datetime.max.replace(tzinfo=UTC if self.zone is not None else None)
            value += _DAY
        return self.key(datetime.combine(value, time()))

    def local_bound(self, key: datetime, by: timedelta) -> datetime:
        """The local time of a key, moved; never past the ends of the calendar."""
        return _moved(key if self.zone is None else _on(key, self.zone).replace(tzinfo=None), by)

    def span(self, when: When) -> tuple[datetime, datetime]:
        """The keys from which and up to which a time lasts; the same twice when no end is known."""
        start, end = _as_start(when.start), _as_start(when.end)
        assert start is not None
        first = self.key_of(start)
        if end is None:
            if isinstance(start, datetime | PartialDateTime):
                return first, _moved(first, when.stated_duration or timedelta())
            end = start
        if isinstance(end, datetime | PartialDateTime):
            return first, self.key_of(end)
        return first, datetime.max.replace(tzinfo=first.tzinfo) if end == date.max else self.key_of(end + _DAY)


class _Expansion:
    """The instances of one event in one window."""

    def __init__(self, event: Event, recurrence: Recurrence, clock: _Clock, window: _Window, budget: Budget) -> None:
        self.event, self.recurrence, self.clock, self.window, self.budget = event, recurrence, clock, window, budget
        self.overrides = {
            clock.key_of(clock.on_day(override.recurrence_id)): override
            for override in recurrence.overrides
            if override.recurrence_id is not None
        }
        ranged = sorted((key for key, o in self.overrides.items() if any(map(_RANGE.match, o.leftovers))), reverse=True)
        self.models = [_Model(self.overrides[key], clock, key) for key in ranged]
        self.models.append(_Model(event, clock, None))
        self.longest = max(model.length for model in self.models)
        self.shift = max(abs(model.shift) for model in self.models)

    def events(self) -> Iterator[Event]:
        others = []
        for key, override in self.overrides.items():
            when = override.calendar_time
            start, end = self.clock.span(when) if _clock(when) else (key, key)
            if self.window.has(start, end):
                others.append((start, override))
        others.sort(key=itemgetter(0))
        own: Iterable[tuple[datetime, Event]] = self._own()
        if len(self.models) > 1:  # instances that are moved may change places
            own = sorted(own, key=itemgetter(0))
        return (event for _, event in merge(own, others, key=itemgetter(0)))

    def _own(self) -> Iterator[tuple[datetime, Event]]:
        """The instances that are like the event itself, or like an override of this and all future ones."""
        excluded = _Excluded(self)
        for key, length in self._set():
            if key in self.overrides or excluded.has(key):
                continue
            model = next(model for model in self.models if model.since is None or model.since <= key)
            start = model.start(key)
            if self.window.has(start, model.end(start, length)):
                yield start, model.instance(key, start, length)

    def _set(self) -> Iterator[tuple[datetime, timedelta | None]]:
        """The recurrence set in order, each once: the key of the start, and a length of its own."""
        high = _moved(self.window.high, self.shift)
        dates: list[tuple[datetime, timedelta | None]] = []
        for stated in self.recurrence.dates:
            if isinstance(stated, When):
                start, end = stated.instant, stated.end_instant
                assert start is not None
                assert end is not None
                dates.append((self.clock.key_of(start), end - start))
            else:
                dates.append((self.clock.key_of(self.clock.on_day(stated)), None))
        dates.sort(key=lambda item: (item[0], item[1] is None))
        rules = (self.of_rule(rule, high) for rule in self.recurrence.rules)
        last = None
        for key, length in merge(dates, [(self.clock.first_key, None)], *rules, key=itemgetter(0)):
            if key >= high:
                return
            if key != last:
                yield key, length
            last = key

    def of_rule(self, text: str, high: datetime, *, exclusion: bool = False) -> Iterator[tuple[datetime, None]]:
        """
        The keys of a rule in order, up to `high`. The start of the event is the first, whether it fits or not; for a
        rule of exclusions only if it fits.
        """
        rule, clock = Rule.parse(text), self.clock
        since = clock.local_bound(self.window.low, -self.longest - self.shift - _MARGIN)
        before = clock.local_bound(high, _MARGIN)
        if rule.until is not None:
            before = min(before, _moved(_until_local(rule.until), _MARGIN))
        times = rule.times(clock.local, all_day=clock.all_day, since=since, before=before, budget=self.budget)
        found, last = 0, None
        if not exclusion:
            found, last = 1, clock.first_key
            yield last, None
        for local in times:
            key = clock.key(local)
            # Where the zone skips an hour, the times in it and those after it can be the same instants.
            if last is not None and key <= last:
                continue
            if key >= high or self._is_past(rule.until, key, local):
                return
            found, last = found + 1, key
            if rule.count is not None and found > rule.count:
                return
            self.budget.instance(text)
            yield key, None

    def _is_past(self, until: date | datetime | None, key: datetime, local: datetime) -> bool:
        if until is None:
            return False
        if not isinstance(until, datetime):
            return local.date() > until
        if until.tzinfo is not None and self.clock.zone is not None:
            return key > until
        return local > until.replace(tzinfo=None) if not self.clock.all_day else local.date() > until.date()


class _Excluded:
    """What is left out: asked key by key, in order."""

    def __init__(self, expansion: _Expansion) -> None:
        recurrence, clock = expansion.recurrence, expansion.clock
        self.clock = clock
        whole = not clock.all_day
        self.days = {v for v in recurrence.exclusions if whole and not isinstance(v, datetime | PartialDateTime)}
        self.keys = {clock.key_of(v) for v in recurrence.exclusions if v not in self.days}
        high = _moved(expansion.window.high, expansion.shift)
        rules = [expansion.of_rule(rule, high, exclusion=True) for rule in recurrence.exclusion_rules]
        self.rules = merge(*rules, key=itemgetter(0))
        self.next = next(self.rules, None)

    def has(self, key: datetime) -> bool:
        while self.next is not None and self.next[0] < key:
            self.next = next(self.rules, None)
        if key in self.keys or (self.next is not None and self.next[0] == key):
            return True
        return bool(self.days) and self.clock.local_bound(key, timedelta()).date() in self.days


class _Model:
    """What instances are like: the event, or from `since` on an override of all later instances."""

    def __init__(self, event: Event, clock: _Clock, since: datetime | None) -> None:
        self.event, self.clock, self.since = event, clock, since
        self.when = when = event.calendar_time
        own = _clock(when)
        if own is None or own.all_day != clock.all_day or (own.zone is None) != (clock.zone is None):
            message = f"{when} cannot stand for later instances of a start of another kind, such as a day for a time"
            raise InvalidField(message, field="overrides", value=event)
        start, end = clock.span(when)
        self.length = end - start
        self.shift = timedelta()
        self.own = own
        if since is not None:
            self.shift = own.local - own.local_bound(since, timedelta())
        self.field = "published" if when is not event.when else "when"
        self.values: dict[str, Any] = {name: getattr(event, name) for name in fields_dict(type(event))}
        self.values["recurrence"] = None

    def start(self, key: datetime) -> datetime:
        """The key of where an instance takes place: where the rule has it, or moved on the wall clock."""
        if not self.shift:
            return key
        return self.own.key(self.own.local_bound(key, self.shift))

    def end(self, start: datetime, length: timedelta | None = None) -> datetime:
        return _moved(start, self.length if length is None else length)

    def instance(self, key: datetime, start: datetime, length: timedelta | None) -> Event:
        when, clock = self.when, self.own
        begin = clock.moment(start)
        close: Any = None
        shape = when.shape
        if length is not None and not clock.all_day:
            close, shape = clock.moment(self.end(start, length)), Shape.INTERVAL
        elif isinstance(when.end, datetime):
            close = _on(self.end(start), when.end.tzinfo)
        elif when.end is not None:
            close = clock.moment(self.end(start) - (_DAY if clock.all_day else timedelta()))
        made = When(
            start=begin,
            end=close,
            shape=shape,
            zone=when.zone,
            zones=when.zones,
            part=when.part,
            stated_duration=when.stated_duration if length is None else None,
            tentative=when.tentative,
        )
        return type(self.event)._trusted({**self.values, self.field: made, "recurrence_id": self.clock.moment(key)})


def _to_bound(value: object) -> date | datetime:
    if isinstance(value, str):
        from eventkit.events.recurrence import to_start

        value = to_start(value)
    if isinstance(value, datetime) and value.tzinfo is None:
        raise InvalidField(f"{show(value)} has no zone; give one, or a day", value=value)
    if isinstance(value, date):
        return value
    raise InvalidField(f"expected a day or an aware datetime, got {show(value)}", value=value)


def _as_start(value: object) -> RecurrenceId | None:
    """A moment of a When, if it is one that can recur: a full date, or a clock time on one."""
    if isinstance(value, PartialDate):
        return None if value.approximate or value.uncertain else value.full
    if isinstance(value, PartialDateTime):
        return value if value.date is not None and value.date.full is not None else None
    return value if isinstance(value, date) else None


def _clock(when: When) -> _Clock | None:
    """The clock of a time; None where it has no one start, or an end that is vaguer."""
    start = _as_start(when.start)
    if when.shape not in (Shape.POINT, Shape.INTERVAL, Shape.OPEN_END) or start is None:
        return None
    end = start if when.end is None else _as_start(when.end)
    if end is None or any(isinstance(start, kind) != isinstance(end, kind) for kind in (datetime, PartialDateTime)):
        return None
    if isinstance(start, datetime):
        return _Clock(start, zone=start.tzinfo)
    return _Clock(start, all_day=not isinstance(start, PartialDateTime))


def _may_be(when: When, low: date | datetime, high: date | datetime) -> bool:
    """Whether a vague time may be in the window: by the day, and only if a first and last day are known."""
    first, last = (bound.date() if isinstance(bound, datetime) else bound for bound in (low, high))
    try:
        return when.earliest <= last and when.latest >= first
    except UnboundedTime:
        return False


def _until_local(until: date | datetime) -> datetime:
    if isinstance(until, datetime):
        return until.replace(tzinfo=None)
    return datetime.combine(until, time())


def _on(moment: datetime, zone: tzinfo | None) -> datetime:
    """The moment on the clock of a zone; as it stands, where that clock is past the ends of the calendar."""
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment.replace(tzinfo=zone)


def _moved(moment: datetime, by: timedelta) -> datetime:
    """The moment so much later; the last there is, past the year 9999."""
    try:
        return moment + by
    except OverflowError:
        return (datetime.max if by > timedelta() else datetime.min).replace(tzinfo=moment.tzinfo)
