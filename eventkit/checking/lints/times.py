"""Rules for the time of an announcement: what leaves readers at the wrong hour, or in none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from eventkit.checking.announcement import Announcement
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, lint_rule
from eventkit.events import PodcastEpisode, Status, Summit
from eventkit.when import ClockReading, PartialDate, PartialDateTime, Precision, Problem, When
from eventkit.when.zones import city_of

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# Problems with a rule of their own; all other ones that leave no time are "unclear-time".
_TOLD = ("zone-ambiguous", "zones-disagree", "dates-disagree", "weekday-mismatch", "season-label")
_WEEKDAY = re.compile(
    r"\b(Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(day)?\b\.?|[周星期]{1,2}[一二三四五六日天]|礼拜[一二三四五六日天]",
    re.I,
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _problems(announcement: Announcement, *codes: str) -> Iterator[Problem]:
    return (problem for problem in announcement.when.problems if problem.code in codes)


@lint_rule("no-date", ERROR, "a calendar shows nothing without a day")
def no_date(announcement: Announcement) -> Iterator[Spot]:
    """No date is stated. Nobody can come, and no calendar can show the event."""
    event = announcement.event
    if event is None or isinstance(event, PodcastEpisode) or event.status in (Status.CANCELLED, Status.POSTPONED):
        return
    if announcement.when.precision is Precision.UNKNOWN and not any(announcement.doubts("when")):
        yield announcement.at("title", "no date is stated: say day, month and year")


@lint_rule("no-year", WARNING, "measured: 14 of 57 real announcements with a date name no year")
def no_year(announcement: Announcement) -> Iterator[Spot]:
    """The date has no year. Who reads the page next spring takes it for another one."""
    when = announcement.when
    moment = when.start.date if isinstance(when.start, PartialDateTime) else when.start
    if isinstance(moment, PartialDate) and moment.year is None and moment.month is not None:
        yield announcement.at("when", "the date has no year: add it")
    elif any(inference.field == "year" for inference in when.inferred):
        year = when.earliest.year
        yield announcement.at("when", f"the date has no year: add it ({year}, if it is meant)")


@lint_rule("no-clock-time", NOTE, "a calendar shows the whole day")
def no_clock_time(announcement: Announcement) -> Iterator[Spot]:
    """A day is stated and no clock time. Online there is nothing else that says when to come."""
    event, when = announcement.event, announcement.when
    if event is None or isinstance(event, PodcastEpisode | Summit) or event.status is Status.HAPPENED:
        return
    if isinstance(when.start, date) and not isinstance(when.start, datetime) and when.part is None and when.end is None:
        yield announcement.at("when", "no clock time is stated: say when it begins, with the city or zone")


@lint_rule("no-zone", WARNING, "RFC 5545 section 3.3.5: a time without a zone is another instant for each reader")
def no_zone(announcement: Announcement) -> Iterator[Spot]:
    """A clock time has no zone. For each reader it is another hour."""
    when = announcement.when
    faces = [reading for reading in when.readings if reading.clock is not None]
    if faces and not any(reading.zone or reading.zone_text for reading in faces) and when.instant is None:
        yield announcement.at(
            "when", "the clock time has no zone: add the city (10:00 Oslo time) or the offset (UTC+2)"
        )


@lint_rule(
    "zone-without-city", ERROR, "CLDR and tzdata: CST is China, Central America and Cuba; IST India, Israel and Ireland"
)
def zone_without_city(announcement: Announcement) -> Iterator[Spot]:
    """The abbreviation of the zone stands for several. Readers come hours early or late."""
    when = announcement.when
    for problem in _problems(announcement, "zone-ambiguous"):
        if _zone_out_of_season(when, problem) is not None:
            continue
        face = _face(when, problem)
        zones = dict.fromkeys(candidate.zone for candidate in when.candidates if "/" in candidate.zone)
        cities = [city_of(zone) for zone in zones]
        label = face.zone_text if face is not None else ""
        asked = f": say which city, {' or '.join(cities[:4])}" if cities else ": name the city"
        suggestion = announcement.rewritten("when", label, f"{label} ({' or '.join(cities[:3])})") if cities else ""
        yield announcement.at("when", f"{label or problem.words!r} stands for several zones{asked}", suggestion)


@lint_rule("wrong-season-label", WARNING, "tzdata: the label is not in force on that day")
def wrong_season_label(announcement: Announcement) -> Iterator[Spot]:
    """Winter time is named in summer, or the other way round (EST in July). Half of the readers come an hour off."""
    when = announcement.when
    for problem in _problems(announcement, "season-label", "zone-ambiguous"):
        face, local = _face(when, problem), _zone_out_of_season(when, problem)
        if face is None or local is None:
            continue
        right = local.tzname() or ""
        city = city_of(str(local.tzinfo))
        advice = f"write {right}, or the city ({city})" if right.isalpha() else f"write the city ({city})"
        suggestion = announcement.rewritten("when", face.zone_text, right) if right.isalpha() else ""
        yield announcement.at("when", f"{face.zone_text} is not in force on that day: {advice}", suggestion)


def _face(when: When, problem: Problem) -> ClockReading | None:
    """The clock face that a problem is about."""
    return next((face for face in when.readings if face.zone_text and face.text == problem.words), None)


def _zone_out_of_season(when: When, problem: Problem) -> datetime | None:
    """
    The moment in the zone that a label of the other half of the year names; None where that is not the trouble.

    `When` reads such a label as what the clocks there show where another face says the same ("season-label"), and
    otherwise has that and the label's own offset as candidates ("zone-ambiguous").
    """
    face = _face(when, problem)
    candidates = when.candidates
    if problem.code == "season-label" and face is not None:
        candidates = tuple(each for each in face.candidates if "/" not in (face.zone or "") or each.zone == face.zone)
    named = [candidate for candidate in candidates if "/" in candidate.zone]
    if len({candidate.zone for candidate in named}) != 1 or named[0].instant is None:
        return None
    if problem.code != "season-label" and all(candidate.zone for candidate in candidates):
        return None
    return named[0].instant.astimezone(named[0].tz)


@lint_rule("zones-disagree", ERROR, "tzdata: the clock times are different instants")
def zones_disagree(announcement: Announcement) -> Iterator[Spot]:
    """The clock times of several zones are not the same moment. Some readers come at the wrong hour."""
    for problem in _problems(announcement, "zones-disagree"):
        yield announcement.at("when", problem.message)


@lint_rule("dates-disagree", ERROR, "the page names two days for one event")
def dates_disagree(announcement: Announcement) -> Iterator[Spot]:
    """The page names different days for the event. Nobody knows which one holds."""
    told = {problem.message for problem in announcement.when.problems}
    for problem in _problems(announcement, "dates-disagree", "several-dates"):
        yield announcement.at("when", problem.message)
    for doubt in announcement.doubts("when"):
        if len(doubt.candidates) > 1 and doubt.message not in told and len(doubt.evidence) > 1:
            start = doubt.evidence[0].start or 0
            yield announcement.at_offset(start, f"{doubt.message}: say one")


@lint_rule("weekday-mismatch", ERROR, "the calendar")
def weekday_mismatch(announcement: Announcement) -> Iterator[Spot]:
    """The weekday is not that of the date. One of them is wrong, and readers choose."""
    when = announcement.when
    for problem in _problems(announcement, "weekday-mismatch"):
        suggestion = ""
        day = when.start.date() if isinstance(when.start, datetime) else when.start
        named = _WEEKDAY.search(when.text)
        if isinstance(day, date) and named is not None and named[0][0].isascii():
            full = _DAYS[day.weekday()]
            suggestion = announcement.rewritten("when", named[0], full if named[2] else full[:3])
        yield announcement.at("when", problem.message, suggestion)


@lint_rule("unclear-time", ERROR, "the words leave no one time")
def unclear_time(announcement: Announcement) -> Iterator[Spot]:
    """The words of the time can be read in several ways, or in none ("12 midnight on Friday", 30 February)."""
    for problem in announcement.when.problems:
        if problem.leaves_no_time and problem.code not in _TOLD and problem.code != "several-dates":
            yield announcement.at("when", problem.message)


@lint_rule("no-duration", NOTE, "RFC 5545 section 3.6.1: without an end a calendar shows a moment")
def no_duration(announcement: Announcement) -> Iterator[Spot]:
    """A start is stated and neither an end nor a length. Nobody knows how long to keep free."""
    event, when = announcement.event, announcement.when
    if event is None or isinstance(event, PodcastEpisode) or event.status is Status.HAPPENED:
        return
    timed = isinstance(when.start, datetime | PartialDateTime)
    if timed and when.is_settled and when.end is None and when.duration is None and not event.sessions:
        yield announcement.at("when", "neither an end nor a length is stated: add one (10:00–11:30, or 90 minutes)")


@lint_rule("deadline-after-start", ERROR, "the calendar")
def deadline_after_start(announcement: Announcement) -> Iterator[Spot]:
    """One may register after the event has begun. One of the two dates is wrong."""
    for fact in announcement.reading.fields:
        if fact.event == 0 and fact.field == "deadline" and isinstance(fact.value, When):
            start, last = announcement.when, fact.value
            try:
                later = last.earliest > start.latest
            except ValueError:
                continue
            if later:
                message = f"the deadline ({last.format()}) is after the event ({start.format()}): correct one of them"
                yield announcement.at_offset(fact.evidence[0].start or 0, message)
