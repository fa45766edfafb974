"""Rules about alarms: VALARM in events and tasks."""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.checking.feed import Feed
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, on, rule
from eventkit.formats._component import Component

ERROR, WARNING, NOTE = Severity


@rule("alarm-without-action", ERROR, "RFC 5545 section 3.6.6")
def alarm_without_action(feed: Feed) -> Iterator[Spot]:
    """A VALARM has no ACTION. Strict readers refuse the event."""
    for alarm in _alarms(feed):
        if alarm.first("ACTION") is None:
            yield on(alarm, "the alarm has no ACTION: write ACTION:DISPLAY")


@rule("alarm-without-trigger", ERROR, "RFC 5545 section 3.6.6")
def alarm_without_trigger(feed: Feed) -> Iterator[Spot]:
    """A VALARM has no TRIGGER. Nobody knows when it should ring."""
    for alarm in _alarms(feed):
        if alarm.first("TRIGGER") is None:
            yield on(alarm, "the alarm has no TRIGGER: write one, such as TRIGGER:-PT15M")


@rule("alarm-without-description", ERROR, "RFC 5545 section 3.6.6; reported: Home Assistant refuses the whole feed")
def alarm_without_description(feed: Feed) -> Iterator[Spot]:
    """A VALARM that shows something has no DESCRIPTION. One parser in wide use refuses the whole feed for it."""
    for alarm in _alarms(feed):
        action = alarm.first("ACTION")
        shows = action is not None and action.value.strip().upper() in ("DISPLAY", "EMAIL")
        if shows and alarm.first("DESCRIPTION") is None:
            yield on(alarm, "the alarm has no DESCRIPTION: write the words that it shows")


def _alarms(feed: Feed) -> Iterator[Component]:
    return (component for component in feed.components if component.name == "VALARM")
