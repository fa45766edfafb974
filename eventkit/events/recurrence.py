"""When an event takes place again, as a feed states it (Recurrence), and its instances (occurrences)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from eventkit._messages import show
from eventkit.errors import InvalidField, TimeError
from eventkit.events._convert import naming, to_texts
from eventkit.when import PartialDateTime, When

if TYPE_CHECKING:
    from eventkit.events._rules import Rule
    from eventkit.events.event import Event

RecurrenceId: TypeAlias = datetime | date | PartialDateTime
"""An instance by the start the rule gives it: an aware datetime, a day, or a clock time whose zone is not known."""

MAX_INSTANCES = 100_000
"""How many instances of one event are looked at, unless `limit` says otherwise."""


def to_start(value: object) -> RecurrenceId:
    """
    The start of an instance: an aware datetime, a day, a clock time on a day whose zone is not known, or the ISO 8601
    (RFC 9557) form of one of them.
    """
    if isinstance(value, str):
        try:
            start = When.from_iso(value).start
        except TimeError as error:
            raise InvalidField(str(error), value=value) from error
        if isinstance(start, date | PartialDateTime):
            value = start
    if isinstance(value, datetime):
        if value.tzinfo is None:
            message = f"{show(value)} has no zone; for a clock time whose zone is not known give a PartialDateTime"
            raise InvalidField(message, value=value)
        return value
    if isinstance(value, date):
        return value
    if isinstance(value, PartialDateTime) and value.date is not None and value.date.full is not None:
        return value
    raise InvalidField(f"expected a day or an aware datetime, the start of an instance, got {show(value)}", value=value)


def _to_date(value: object) -> RecurrenceId | When:
    """The start of an instance, or a When from one instant to another (RDATE;VALUE=PERIOD)."""
    if isinstance(value, When):
        if not isinstance(value.start, datetime) or not isinstance(value.end, datetime):
            raise InvalidField(f"expected a time from one instant to another, got {show(value)}", value=value)
        return value
    return to_start(value)


def _listed(value: object) -> Iterable[object]:
    if value is None:
        return ()
    if isinstance(value, str | date | PartialDateTime | When):
        return (value,)
    if not isinstance(value, Iterable) or isinstance(value, bytes | Mapping):
        raise InvalidField(f"expected a list, got {show(value)}", value=value)
    return value


def _to_dates(value: object) -> tuple[RecurrenceId | When, ...]:
    return tuple(_to_date(item) for item in _listed(value))


def _to_starts(value: object) -> tuple[RecurrenceId, ...]:
    return tuple(to_start(item) for item in _listed(value))


def _rule(text: str) -> Rule:
    """A rule that is read; how rules are read is loaded when the first one is."""
    from eventkit.events._rules import Rule

    return Rule.parse(text)


def _to_rules(value: object) -> tuple[str, ...]:
    rules = to_texts(value)
    for rule in rules:
        _rule(rule)
    return rules


def _to_overrides(value: object) -> tuple[Event, ...]:
    from eventkit.events.event import Event

    overrides = (value,) if isinstance(value, Event) else tuple(_listed(value))
    for event in overrides:
        if not isinstance(event, Event):
            raise InvalidField(f"expected events, got {show(event)}", value=event)
        if event.recurrence_id is None:
            raise InvalidField(f"{event!r} does not say which instance it is; give it a recurrence_id", value=event)
        if event.recurrence is not None:
            raise InvalidField(f"{event!r} is one instance, and has a recurrence of its own; leave it out", value=event)
    return overrides  # type: ignore[return-value]


@frozen(kw_only=True, field_transformer=naming)
class Recurrence:
    """
    When an event takes place again (RFC 5545 §3.8.5).

    `rules` are RRULE values as they were written ("FREQ=WEEKLY;BYDAY=MO"), `dates` further starts (RDATE; a When from
    one instant to another for an instance of another length), `exclusions` starts that are left out (EXDATE; a day
    leaves out all that starts on it), `exclusion_rules` rules for those (EXRULE, RFC 2445). `overrides` are instances
    that differ from the rest: events with the same uid and a `recurrence_id` of their own.

    Starts are aware datetimes, days, clock times without a zone (PartialDateTime), or ISO 8601 forms of these.

    Raises:
        InvalidField: a rule that cannot be read, with the part and the value; a datetime without a zone; an override
            that is no instance.

    >>> Recurrence(rules="FREQ=WEEKLY;BYDAY=MO", exclusions=["2026-12-28"]).exclusions
    (datetime.date(2026, 12, 28),)
    """

    rules: tuple[str, ...] = field(default=(), converter=_to_rules)
    dates: tuple[RecurrenceId | When, ...] = field(default=(), converter=_to_dates)
    exclusions: tuple[RecurrenceId, ...] = field(default=(), converter=_to_starts)
    exclusion_rules: tuple[str, ...] = field(default=(), converter=_to_rules)
    overrides: tuple[Event, ...] = field(default=(), converter=_to_overrides)

    @property
    def is_bounded(self) -> bool:
        """Whether it ends: every rule has a COUNT or an UNTIL."""
        return all(_rule(rule).is_bounded for rule in self.rules)

    def __str__(self) -> str:
        """The rules, and how many dates, exclusions and overrides there are besides."""
        more = (("dates", self.dates), ("exclusions", (*self.exclusions, *self.exclusion_rules)))
        counts = [f"{len(items)} {name}" for name, items in (*more, ("overrides", self.overrides)) if items]
        return ", ".join([*self.rules, *counts])


def to_recurrence(value: object) -> Recurrence | None:
    """A Recurrence: itself, one rule, or None."""
    if value is None or isinstance(value, Recurrence):
        return value
    if isinstance(value, str):
        return Recurrence(rules=(value,))
    raise InvalidField(f"expected a Recurrence or a rule such as 'FREQ=WEEKLY;COUNT=4', got {show(value)}", value=value)


def to_recurrence_id(value: object) -> RecurrenceId | None:
    """The start of an instance: an aware datetime, a day, a clock time whose zone is not known, or None."""
    return None if value is None else to_start(value)


def occurrences(
    event: Event, start: date | datetime | str, end: date | datetime | str, *, limit: int = MAX_INSTANCES
) -> Iterator[Event]:
    """
    The instances of an event that take place from `start` up to `end`, in time order.

    `start` and `end` are aware datetimes, or days in the event's own zone, or ISO 8601 forms of these; a datetime as
    `end` is not included, a day is. An instance that began before and still goes on counts. Each comes as an event of
    the same kind and uid, its `when` the instance's, without words and without a `recurrence`; `recurrence_id` is the
    start that the rule gave it. An event without a recurrence gives itself, if it may take place then.

    Follows RFC 5545 §3.8.5 and §3.3.10. The start of the event is its first instance, also when the rule does not
    give it, and counts for COUNT. Where the RFC leaves room, or feeds do what it forbids:

    - Rules run on the wall clock of the event's zone. A time that the zone skips is moved on by what it
      skips (02:30 takes place at 03:30), one that comes twice is the first (§3.3.5). An end keeps the exact length.
    - Whole days stay days. Clock times without a zone stay so; they are compared with the clock of `start` and `end`.
    - UNTIL as a day holds to the end of that day in the event's zone. Beside a time in another form the clock it
      shows is compared.
    - A day in `dates` of a timed event takes place at the event's clock time; a time in those of whole days,
      on its day.
    - An override takes place when it says, also when that is outside the rule, and also when its start is excluded.
      Its `recurrence_id` may be the day of an instance that has a clock time.
      A cancelled one is given: its `status` says so. What an exclusion names is left out.
    - An override for RANGE=THISANDFUTURE (kept in its `leftovers`) stands for all later instances, moved on the wall
      clock by as much as it was itself.

    See `eventkit.events._rules` for how rules are read.

    Raises:
        InvalidField: a bound without a zone; an event that recurs and has no start; a rule that cannot be
            expanded, such as one of another calendar (RSCALE, RFC 7529).
        LimitExceeded: more than `limit` instances, or a rule of which 400,000 days, hours or seconds were looked
            at; raised while iterating.

    >>> from eventkit.events import Event
    >>> talk = Event("Talk", when="2026-10-21T19:00+02:00[Europe/Berlin]", recurrence="FREQ=WEEKLY")
    >>> [str(each.when) for each in talk.occurrences("2026-10-20", "2026-10-28")]
    ['2026-10-21T19:00+02:00[Europe/Berlin]', '2026-10-28T19:00+01:00[Europe/Berlin]']
    """
    from eventkit.events._occurrences import instances

    return instances(event, start, end, limit)
