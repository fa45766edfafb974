"""Reads the words of times with what the caller and the document say of them (TimeReader), and joins two times."""

from __future__ import annotations

import re
from datetime import date, datetime

from attrs import evolve

from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._time_phrases import Phrase
from eventkit.when import ClockReading, Inference, PartialDate, PartialDateTime, Precision, Shape, When

_SETTLED = {"BST": "Europe/London", "CDT": "America/Chicago"}
"""Abbreviations whose other meanings hardly occur; a word for such a place in the document is heeded."""
_NEAR = (
    ("Asia/Shanghai", r"China\b|Chinese|Beijing|Shanghai|Shenzhen|Hangzhou|中国|北京|上海"),
    ("Asia/Taipei", r"Taiwan|Taipei|台湾|台北"),
    (
        "America/Chicago",
        r"U\.S\.|\bUSA\b|United States|\bUS\b|Chicago|Illinois|Texas|Austin|Houston|Dallas|Minnesota|Minneapolis|"
        r"Wisconsin|"
        r"Iowa|Missouri|St\. Louis|Nashville|Tennessee|Kansas|Oklahoma|Alabama|Louisiana|New Orleans|Nebraska|"
        r"\bEDT\b|\bEST\b|"
        r"\bPDT\b|\bPST\b|\bMDT\b|\bMST\b|America|\.edu\b|\.gov\b",
    ),
    ("America/Mexico_City", r"Mexico|México"),
    ("America/Havana", r"\bCuba|Havana|La Habana"),
    ("Europe/London", r"\bUK\b|United Kingdom|Britain|British|London|England|Scotland|Wales|Oxford|Cambridge|\.uk\b"),
    ("Asia/Dhaka", r"Bangladesh|Dhaka"),
    ("Pacific/Bougainville", r"Bougainville"),
    ("Asia/Kolkata", r"\bIndian?\b|Delhi|Mumbai|Bangalore|Bengaluru|Chennai|Hyderabad|Kolkata|Pune|\.in\b"),
    ("Asia/Jerusalem", r"Israel|Tel Aviv|Jerusalem|Haifa"),
    ("Europe/Dublin", r"Ireland|Irish|Dublin"),
    ("Asia/Singapore", r"Singapore"),
    ("Asia/Manila", r"Philippines|Manila"),
    ("Australia/Perth", r"Perth|Western Australia"),
)
_NEAR_WORDS = tuple((zone, re.compile(words)) for zone, words in _NEAR)
_UNNAMED = re.compile(r"(?<=\d )([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?= \()")


class TimeReader:
    """Reads words as times, each once, with the context that the caller gave for the document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._read: dict[tuple[str, int | None, date | None], When] = {}
        self._zones: dict[str, tuple[str, Span] | None] = {}
        self.settled: list[Span] = []  # words of the document that settled an ambiguous zone

    def phrase(self, phrase: Phrase, *, year: int | None = None) -> When:
        """What the words of a phrase state."""
        return self.words(self.document.words(phrase.span), year=year)

    def words(self, words: str, *, year: int | None = None, published: date | None = None) -> When:
        """What words state; an ambiguous abbreviation of a zone is settled by the places that the document names."""
        key = (words, year, published)
        if key not in self._read:
            self._read[key] = self._fresh(words, year, published)
        return self._read[key]

    def _fresh(self, words: str, year: int | None, published: date | None) -> When:
        context = self.document.context
        when = When.read(
            words,
            year=context.year or year,
            published=context.published or published,
            zone=context.zone,
            place=context.place,
        )
        codes = {problem.code for problem in when.problems}
        if "several-times" in codes and (unnamed := _UNNAMED.search(words)):
            # "09:00 Australian Western (01:00 UTC)": the name of a zone without its "time"
            again = When.read(words[: unnamed.end()] + " Time" + words[unnamed.end() :], year=year, published=published)
            if again.is_settled:
                return retold(again, words)
        if "zone-ambiguous" in codes and context.zone is None:
            zones = {candidate.zone for candidate in when.candidates}
            zones |= {candidate.zone for reading in when.readings for candidate in reading.candidates}
            found = self._near(zones, words)
            if found is not None:
                zone, reason = found
                again = When.read(words, year=context.year or year, published=context.published or published, zone=zone)
                # "CST" in May stays open: the zone is known then, and not which of its two times is meant.
                if again.is_settled and all(problem.code != "season-label" for problem in again.problems):
                    inferred = tuple(
                        evolve(one, reason=reason) if one.field == "zone" else one for one in again.inferred
                    )
                    return evolve(again, inferred=inferred)
        return when

    def _near(self, zones: set[str], words: str) -> tuple[str, str] | None:
        """The one of several zones that the document's places, or usage, speak for."""
        text = self.document.text
        found: dict[str, Span] = {}
        for zone, pattern in _NEAR_WORDS:
            if zone in zones and (near := pattern.search(text)):
                found[zone] = Span(near.start(), near.end())
        if len(found) == 1:
            zone, span = next(iter(found.items()))
            if span not in self.settled:
                self.settled.append(span)
            return zone, f"the document speaks of {self.document.words(span)!r}"
        for label, zone in _SETTLED.items():
            if zone in zones and re.search(rf"\b{label}\b", words) and found.keys() <= {zone}:
                return zone, f"{label} in an announcement that names no other place that has it"
        return None


def day_of(when: When, side: str = "start") -> date | PartialDate | None:
    """The day of a side of a time, as far as it is known."""
    moment = when.start if side == "start" else when.end
    if isinstance(moment, datetime):
        return moment.date()
    if isinstance(moment, PartialDateTime):
        return moment.date.simplified() if moment.date is not None else None
    return moment


def has_year(when: When) -> bool:
    """Whether the year of a time is known."""
    day = day_of(when)
    return isinstance(day, date) or (isinstance(day, PartialDate) and day.year is not None)


def has_clock(when: When) -> bool:
    """Whether a time has a clock time at its start."""
    return isinstance(when.start, datetime | PartialDateTime)


def has_day(when: When) -> bool:
    """Whether a time names a day."""
    day = day_of(when)
    return isinstance(day, date) or (isinstance(day, PartialDate) and day.day is not None)


def month_day(day: date | PartialDate | None) -> tuple[int | None, int | None, int | None]:
    """Year, month and day, each None where it is not known."""
    if day is None:
        return (None, None, None)
    return (day.year, day.month, day.day)


def agree(one: date | PartialDate | None, other: date | PartialDate | None) -> bool:
    """Whether two days can be the same: all that both say is equal, and both say a month."""
    first, second = month_day(one), month_day(other)
    if first[1] is None or second[1] is None:
        return False
    return all(a == b for a, b in zip(first, second, strict=True) if a is not None and b is not None)


def covers(outer: When, inner: When) -> bool:
    """Whether the days of one time may lie within those of another."""
    if agree(day_of(outer), day_of(inner)):
        return True
    first, last, day = month_day(day_of(outer)), month_day(day_of(outer, "end")), month_day(day_of(inner))
    if last[1] is None or day[1] is None or first[1] is None or None in (first[2], last[2], day[2]):
        return False
    if None not in (first[0], day[0]) and first[0] != day[0] and last[0] != day[0]:
        return False
    return first[1:] <= day[1:] <= last[1:]


def retold(when: When, text: str) -> When:
    """A time with other words for it; the clock faces keep their words, at their new place where they stand there."""
    readings = []
    at = 0
    for reading in when.readings:
        start = text.find(reading.text, at)
        if start < 0:
            start, end = 0, 0
        else:
            end = at = start + len(reading.text)
        readings.append(evolve(reading, start=start, end=end))
    return evolve(when, text=text, readings=tuple(readings))


def with_reason(when: When, field: str, reason: str) -> When:
    """A time with another reason for what was concluded about a field."""
    return evolve(
        when, inferred=tuple(evolve(one, reason=reason) if one.field == field else one for one in when.inferred)
    )


def spanning(first: When, last: When, text: str) -> When:
    """
    From the start of one time to the end of another: an event of several sessions.

    The end is that of the last session; only its day, where no end is stated.
    """
    end = last.end if last.end is not None else day_of(last)
    if last.end is None and agree(day_of(first), day_of(last)):
        return retold(first, text)
    readings = tuple(_spanned(reading, first, last) for reading in first.readings)
    when = evolve(
        first,
        end=end,
        shape=Shape.INTERVAL,
        days=(),
        readings=readings,
        stated_duration=None,
        problems=(*first.problems, *(problem for problem in last.problems if problem not in first.problems)),
        inferred=tuple(_merged(first, last)),
    )
    return retold(when, text)


def _merged(first: When, last: When) -> list[Inference]:
    found = [one for one in first.inferred if one.field != "end"]
    return found + [one for one in last.inferred if one.field not in {each.field for each in found} | {"end"}]


def _spanned(reading: ClockReading, first: When, last: When) -> ClockReading:
    same = [other for other in last.readings if (other.zone, other.zone_text) == (reading.zone, reading.zone_text)]
    if not same:
        return evolve(reading, end_date=None, end_clock=None)
    other = same[0]
    return evolve(reading, end_date=other.end_date or other.date, end_clock=other.end_clock)


def is_vague(when: When) -> bool:
    """Whether a time says less than a day and less than a clock time."""
    return when.precision in (Precision.UNKNOWN, Precision.YEAR)


def in_year_of(when: When, main: When) -> When:
    """A time of a part of the event, whose year is that of the event: stated, or concluded for the same reason."""
    inferred = tuple(one for one in when.inferred if one.field != "year")
    inferred += tuple(one for one in main.inferred if one.field == "year")
    return evolve(when, inferred=inferred, supplied=evolve(when.supplied, year=main.supplied.year))
