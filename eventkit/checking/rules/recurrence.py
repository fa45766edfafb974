"""Rules about events that take place again: RRULE, RDATE, EXDATE and RECURRENCE-ID."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta

from eventkit.checking.feed import Feed, Moment, moment, moments, uid_of
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, at, rule
from eventkit.errors import EventkitError, InvalidField, LimitExceeded
from eventkit.events._rules import Budget, Rule
from eventkit.formats._component import Component, Property

ERROR, WARNING, NOTE = Severity

# How many instances are looked at, so that rules that never match cost no more than the length of the feed allows.
_INSTANCES, _INSTANCES_OF_EACH = 5_000, 50
_STEPS = 10  # days, or hours and the like, that are looked at for each


@rule("broken-rule", ERROR, "RFC 5545 section 3.3.10")
def broken_rule(feed: Feed) -> Iterator[Spot]:
    """A recurrence rule cannot be read. Programs show the event once, or not at all."""
    for event in feed.timed:
        for found in (*event.every("RRULE"), *event.every("EXRULE")):
            if re.search("RSCALE=(?!GREGORIAN)", found.value, re.I):
                continue  # in another calendar (RFC 7529) a month may be the 13th, or "5L"
            try:
                read = Rule.parse(found.value)
            except InvalidField as error:
                reason = error.message.removeprefix("recurrence: ").partition(" (in ")[0]
                yield at(found, f"the recurrence cannot be read: {reason}", event)
            else:
                if read.count is not None and read.until is not None:
                    yield at(found, "the recurrence has both COUNT and UNTIL: leave one of them out", event)


@rule("endless-rule", NOTE, "RFC 5545 section 3.3.10 allows it")
def endless_rule(feed: Feed) -> Iterator[Spot]:
    """A recurrence has no end. Programs that write out all dates stop somewhere, each at another one."""
    for event, found, read in _rules(feed):
        if not read.is_bounded:
            yield at(found, "the recurrence has neither COUNT nor UNTIL: give it an end if it has one", event)


@rule("until-of-other-type", ERROR, "RFC 5545 section 3.3.10")
def until_of_other_type(feed: Feed) -> Iterator[Spot]:
    """
    UNTIL is not of the type of DTSTART: a day with days, UTC with times of a zone, no zone with times without one.
    Programs end the series a day early or late, or refuse it.
    """
    for event, found, read in _rules(feed):
        start = moment(event.first("DTSTART"))
        if read.until is None or start is None:
            continue
        form = Moment(read.until, "").form
        expected = "UTC" if start.form == "local" and start.tzid else start.form
        if form != expected:
            what = {"date": "a day", "UTC": "a time in UTC", "local": "a time without a zone"}
            yield at(found, f"UNTIL is {what[form]} and has to be {what[expected]}, by DTSTART", event)


@rule("start-outside-rule", WARNING, "RFC 5545 section 3.8.5.3: what such a rule means is not defined")
def start_outside_rule(feed: Feed) -> Iterator[Spot]:
    """DTSTART is no date of its own recurrence. Some programs count it, and some do not."""
    budget = _budget(feed)
    for event, found, read in _rules(feed):
        start = moment(event.first("DTSTART"))
        first = None if start is None else _first(read, start, budget)
        if start is not None and first is not None and first != _clock(start):
            shown = first.date() if start.form == "date" else f"{first:%Y-%m-%d %H:%M}"
            yield at(
                found, f"DTSTART is not a date of the recurrence, which begins {shown}: let DTSTART be the first", event
            )


@rule("exdate-of-other-type", WARNING, "RFC 5545 section 3.8.5.1")
def exdate_of_other_type(feed: Feed) -> Iterator[Spot]:
    """An EXDATE is not of the type of DTSTART. It excludes nothing in most programs, and a whole day in some."""
    for event in feed.timed:
        start = moment(event.first("DTSTART"))
        for found in event.every("EXDATE") if start else ():
            wrong = [said for said in moments(found) if start and (said.form == "date") != (start.form == "date")]
            if wrong:
                kinds = ("day", "time") if wrong[0].form == "date" else ("time", "day")
                yield at(found, f"EXDATE is a {kinds[0]} and DTSTART a {kinds[1]}: write it as DTSTART is", event)


@rule("exdate-misses", WARNING, "RFC 5545 section 3.8.5.1")
def exdate_misses(feed: Feed) -> Iterator[Spot]:
    """An EXDATE is no date of the recurrence. It excludes nothing: the event that was meant is still shown."""
    budget = _budget(feed)
    for event in feed.timed:
        start = moment(event.first("DTSTART"))
        said = [(found, one) for found in event.every("EXDATE") for one in moments(found)]
        if start is None or not said or any(one.form != start.form or one.tzid != start.tzid for _, one in said):
            continue
        dates = _instances(event, start, max(_clock(one) for _, one in said), budget)
        if dates is None:
            continue
        for found, one in said:
            if _clock(one) not in dates:
                yield at(found, f"EXDATE {_shown(one)} is no date of the recurrence: it excludes nothing", event)
                break


@rule("instance-without-series", WARNING, "RFC 5545 section 3.8.4.4")
def instance_without_series(feed: Feed) -> Iterator[Spot]:
    """A RECURRENCE-ID names an instance of an event that is not in the feed. Programs drop it, or show it twice."""
    series = {uid_of(event) for event in feed.timed if event.first("RECURRENCE-ID") is None}
    for event in feed.timed:
        found = event.first("RECURRENCE-ID")
        if found is not None and uid_of(event) not in series:
            yield at(found, "the event that this is an instance of (same UID, no RECURRENCE-ID) is missing", event)


@rule("instance-of-other-type", WARNING, "RFC 5545 section 3.8.4.4")
def instance_of_other_type(feed: Feed) -> Iterator[Spot]:
    """A RECURRENCE-ID is a day where the series has times, or the other way round. It replaces nothing then."""
    series = {uid_of(event): moment(event.first("DTSTART")) for event in feed.timed if not event.first("RECURRENCE-ID")}
    for event in feed.timed:
        found = event.first("RECURRENCE-ID")
        said, start = moment(found), series.get(uid_of(event))
        if found is not None and said is not None and start is not None:
            kinds = ["day" if one.form == "date" else "time" for one in (said, start)]
            if kinds[0] != kinds[1]:
                yield at(
                    found, f"RECURRENCE-ID is a {kinds[0]} and the series has a {kinds[1]}: write both alike", event
                )


def _rules(feed: Feed) -> Iterator[tuple[Component, Property, Rule]]:
    for event in feed.timed:
        for found in event.every("RRULE"):
            try:
                yield event, found, Rule.parse(found.value)
            except InvalidField:
                continue  # broken-rule tells it


def _clock(said: Moment) -> datetime:
    value = said.value
    return value.replace(tzinfo=None) if isinstance(value, datetime) else datetime.combine(value, time())


def _shown(said: Moment) -> str:
    return f"{said.value:%Y-%m-%d}" if said.form == "date" else f"{said.value:%Y-%m-%d %H:%M}"


def _budget(feed: Feed) -> Budget:
    limit = _INSTANCES + _INSTANCES_OF_EACH * len(feed.timed)
    return Budget(limit, steps=_STEPS * limit)


def _first(read: Rule, start: Moment, budget: Budget) -> datetime | None:
    """The first date of a rule; None where it has none in the first years, or cannot be expanded."""
    clock = _clock(start)
    until = clock + timedelta(days=366 * 5) if clock.year < 9990 else clock
    try:
        found = read.times(clock, all_day=start.form == "date", since=clock, before=until, budget=budget)
        return next(found, None)
    except EventkitError:
        return None


def _instances(event: Component, start: Moment, last: datetime, budget: Budget) -> set[datetime] | None:
    """The dates of an event up to a last one, by its rules and RDATEs; None where they are too many to look at."""
    first = _clock(start)
    dates = {first, *(_clock(said) for found in event.every("RDATE") for said in moments(found))}
    for found in event.every("RRULE"):
        try:
            read = Rule.parse(found.value)
            times = read.times(first, all_day=start.form == "date", since=first, before=last, budget=budget)
            for count, clock in enumerate(times, 1):
                budget.instance(found.value)
                if clock > last or (read.count is not None and count > read.count):
                    break
                dates.add(clock)
        except (LimitExceeded, InvalidField):
            return None
    return dates
