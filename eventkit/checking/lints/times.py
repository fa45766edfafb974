"""Rules for the time of an announcement: what leaves readers at the wrong hour, or in none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from eventkit.checking.announcement import Announcement
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, lint_rule
from eventkit.events import PodcastEpisode, Status, Summit
from eventkit.when import PartialDate, PartialDateTime, Precision, Problem, When

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

_SEASONS = {"ST": "DT", "DT": "ST"}
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
    for problem in _problems(announcement, "zone-ambiguous"):
        face = next(
            (each for each in announcement.when.readings if each.zone_text and each.text == problem.words), None
        )
        zones = [
            candidate.zone for candidate in announcement.when.candidates if candidate.zone and "/" in candidate.zone
        ]
        cities = list(dict.fromkeys(zone.rpartition("/")[2].replace("_", " ") for zone in zones))
        label = face.zone_text if face is not None else ""
        if _wrong_season(announcement.when, label):
            continue
        asked = f": say which city, {' or '.join(cities[:4])}" if cities else ": name the city"
        suggestion = announcement.rewritten("when", label, f"{label} ({' or '.join(cities[:3])})") if cities else ""
        yield announcement.at("when", f"{label or problem.words!r} stands for several zones{asked}", suggestion)


@lint_rule("wrong-season-label", WARNING, "tzdata: the label is not in force on that day")
def wrong_season_label(announcement: Announcement) -> Iterator[Spot]:
    """Winter time is named in summer, or the other way round (EST in July). Half of the readers come an hour off."""
    for label in dict.fromkeys(face.zone_text for face in announcement.when.readings):
        if _wrong_season(announcement.when, label):
            right = label[:-2] + _SEASONS[label[-2:].upper()]
            message = f"{label} is not in force on that day: write {right}, or {label[:-2]}T, or the city"
            yield announcement.at("when", message, announcement.rewritten("when", label, right))


def _wrong_season(when: When, label: str) -> bool:
    """Whether an American or Australian label is that of the other half of the year, on the day of the time."""
    if not re.fullmatch(r"(?:[ECMP]|AE|AC|NZ)[SD]T", label.strip(), re.I) or label.upper() == "CST":
        return False
    zones = {"E": "America/New_York", "C": "America/Chicago", "M": "America/Denver", "P": "America/Los_Angeles"}
    zones |= {"AE": "Australia/Sydney", "AC": "Australia/Adelaide", "NZ": "Pacific/Auckland"}
    day = when.start.date if isinstance(when.start, PartialDateTime) else when.start
    plain = day.date() if isinstance(day, datetime) else day
    if isinstance(plain, PartialDate):
        known = plain.year, plain.month, plain.day
        if None in known:
            return False
        plain = date(*known)  # type: ignore[arg-type]
    if not isinstance(plain, date):
        return False
    label = label.strip().upper()
    summer = datetime(plain.year, plain.month, plain.day, 12, tzinfo=ZoneInfo(zones[label[:-2]])).dst()
    return bool(summer) != (label[-2] == "D")


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
