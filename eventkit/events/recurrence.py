"""When an event takes place again, as a feed states it (Recurrence), and its instances (occurrences)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from eventkit._messages import show
from eventkit.errors import InvalidField
from eventkit.events._convert import naming, to_texts
from eventkit.when import PartialDateTime

if TYPE_CHECKING:
    from eventkit.events.event import Event

RecurrenceId: TypeAlias = datetime | date | PartialDateTime
"""An instance by the start the rule gives it: an aware datetime, a day, or a clock time whose zone is not known."""


@frozen(kw_only=True, field_transformer=naming)
class Recurrence:
    """
    When an event takes place again (RFC 5545 §3.8.5).

    `rules` are RRULE values as they were written ("FREQ=WEEKLY;BYDAY=MO"), `dates` further starts (RDATE), `exclusions`
    starts that are left out (EXDATE), `exclusion_rules` rules for those (EXRULE, RFC 2445). `overrides` are instances
    that differ from the rest: events with the same uid and a `recurrence_id` of their own.
    """

    rules: tuple[str, ...] = field(default=(), converter=to_texts)
    dates: tuple[RecurrenceId, ...] = field(default=(), converter=tuple)
    exclusions: tuple[RecurrenceId, ...] = field(default=(), converter=tuple)
    exclusion_rules: tuple[str, ...] = field(default=(), converter=to_texts)
    overrides: tuple[Event, ...] = field(default=(), converter=tuple)


def to_recurrence(value: object) -> Recurrence | None:
    """A Recurrence: itself, one rule, or None."""
    if value is None or isinstance(value, Recurrence):
        return value
    if isinstance(value, str):
        return Recurrence(rules=(value,))
    raise InvalidField(f"expected a Recurrence or a rule such as 'FREQ=WEEKLY;COUNT=4', got {show(value)}", value=value)


def to_recurrence_id(value: object) -> RecurrenceId | None:
    """The start of an instance: an aware datetime, a day, a clock time whose zone is not known, or None."""
    if value is None or isinstance(value, date | PartialDateTime):
        return value
    raise InvalidField(f"expected the start of an instance, got {show(value)}", value=value)


def occurrences(event: Event, start: date | datetime | str, end: date | datetime | str) -> Iterator[Event]:
    """The instances of an event from `start` up to `end`."""
    raise NotImplementedError
