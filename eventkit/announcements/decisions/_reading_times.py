"""Reads the words of times with what the caller and the document say beside them (TimeReader)."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import cast

from attrs import evolve

from eventkit.announcements.document import Document
from eventkit.announcements.values import Phrase, Slot
from eventkit.events import Place
from eventkit.when import ClockReading, Inference, PartialDate, PartialDateTime, Shape, When

_HOURS_BELOW = re.compile(r"(\d[:.h]\d\d)[ \t]*\n[ \t]*(\d{1,2}[:.h]\d\d)$")
_DAILY = re.compile(
    r"\s*(?:每[天日]|\b(?:daily|each day|every day|täglich|jeweils|chaque jour|cada día)\b)\s*", re.IGNORECASE
)
_DAILY_STEMS = ("每", "daily", "each day", "every day", "täglich", "jeweils", "chaque jour", "cada día")
_ZONED = re.compile(r"(?<![A-Z])(?![AP]M\b)[A-Z]{2,5}\)?$|UTC|GMT|时间")
_UNNAMED = re.compile(r"(?<=\d )([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?= \()")
# "5pm (Mexico City time, 6pm Bogotá; 8pm Buenos Aires)"
_CITIES_IN_BRACKETS = re.compile(r"\(([^(),;/]{3,40})[,;/]\s?([^()]{3,120})\)")
_DIVIDES = re.compile(r"\s?[,;/]\s?")

# "BST (GMT+1)": an abbreviation with its offset, which holds for all of the page
_EXPLAINED = re.compile(r"\b([A-Z]{3,4})\s?\(\s?(?:GMT|UTC)\s?[+-]\s?\d{1,2}(?::?[0-5]\d)?\s?\)")


_Read = dict[tuple[str, int | None, date | None], When]


class TimeReader:
    """
    Reads words as times, each once for all decisions, with the context that the caller gave for the document.

    The place where the event is held settles an abbreviation of several zones, as `place=` of `When` does; a city that
    is merely mentioned does not.
    """

    def __init__(self, document: Document, place: Place | None = None) -> None:
        self.document = document
        self.place = document.context.place or _zone_of_place(place)
        self._read = cast(_Read, document.shared.setdefault(f"times read at {self.place}", {}))
        self._offsets: dict[str, str] | None = None

    def phrase(self, phrase: Phrase, *, year: int | None = None) -> When:
        """What the words of a phrase state; of hours in lines below one another, or of each day, from first to last."""
        words = self.document.words(phrase.span)
        low = words.lower()
        daily = phrase.of("day") and any(stem in low for stem in _DAILY_STEMS)
        if daily and (once := _DAILY.sub(" ", words, count=1)) != words:
            when = self.words(once, year=year)
            if when.is_settled and has_day(when):
                return retold(when, words)
        if "\n" in words and (joined := _HOURS_BELOW.sub(r"\1 – \2", words, count=1)) != words:
            when = self.words(joined, year=year)
            if when.end is not None and when.is_settled and len(phrase.of("clock")) == 2:
                return retold(when, words)
        return self.words(words, year=year)

    def slot(self, slot: Slot, day: str, zone: str = "", year: int | None = None) -> When:
        """The time of a line of an agenda; `day` says its day where the agenda does not, `zone` that of all times."""
        times = self.document.words(slot.times)
        own = day if slot.day is None else self.document.words(slot.day)
        behind = boxed(zone) if zone and not _ZONED.search(times) else ""
        words = f"{own} {times}{behind}".strip()
        if not slot.below:
            return self.words(words, year=year)
        when = retold(self.words(f"{own} {times} PM{behind}".strip(), year=year), words)
        why = Inference("half of the day", "PM", f"it stands below {slot.below}")
        return evolve(when, inferred=(*when.inferred, why))

    def words(self, words: str, *, year: int | None = None, published: date | None = None) -> When:
        """What words state, of a year or a day of publication that the document says."""
        key = (words, year, published)
        if key not in self._read:
            self._read[key] = self._fresh(words, year, published)
        return self._read[key]

    def _fresh(self, words: str, year: int | None, published: date | None) -> When:
        when = self._with_place(words, year, published, self.place)
        codes = {problem.code for problem in when.problems}
        if "several-times" in codes and (unnamed := _UNNAMED.search(words)):
            # "09:00 Australian Western (01:00 UTC)": the name of a zone without its "time"
            named = words[: unnamed.end()] + " Time" + words[unnamed.end() :]
            again = self._with_place(named, year, published, self.place)
            if again.is_settled:
                return retold(again, words)
        if "several-times" in codes and (cities := _CITIES_IN_BRACKETS.search(words)):
            apart = f"{words[: cities.start()]}({cities[1]}) / {' / '.join(_DIVIDES.split(cities[2]))}"
            again = self._with_place(apart + words[cities.end() :], year, published, self.place)
            if again.is_settled:
                return retold(again, words)
        if "zone-ambiguous" in codes and (explained := self._explained(words)):
            again = self._with_place(explained, year, published, self.place)
            if again.is_settled:
                return retold(again, words)
        if "season-label" in codes and self.place != self.document.context.place:
            # "CST" in May stays open: the zone is known by the place, and not which of its two times is meant.
            plain = self._with_place(words, year, published, None)
            return when if plain.is_settled else plain
        return when

    def _explained(self, words: str) -> str:
        """The words with the offset that the document says for their abbreviation in another place; "" for none."""
        if self._offsets is None:
            self._offsets = {found[1]: found[0] for found in _EXPLAINED.finditer(self.document.text)}
        for label, said in self._offsets.items():
            if said not in words and (again := re.sub(rf"\b{label}\b", said, words)) != words:
                return again
        return ""

    def _with_place(self, words: str, year: int | None, published: date | None, place: str | None) -> When:
        context = self.document.context
        return When.read(
            words,
            year=context.year or year,
            published=context.published or published,
            zone=context.zone,
            place=place,
        )


def boxed(zone: str) -> str:
    """The words of a zone as they go behind a clock time."""
    return f" {zone}" if zone[:1] in "(（" or "(" in zone else f" ({zone})"


def _zone_of_place(place: Place | None) -> str | None:
    """The words of a place that may tell its zone."""
    if place is None:
        return None
    said = (place.city, place.country) if place.city else (place.name, place.address, place.country)
    return ", ".join(part for part in said if part) or None


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


def plain_day(day: date | PartialDate | None) -> str:
    """A day in words: "3 May 2031"."""
    year, month, number = month_day(day)
    name = "January February March April May June July August September October November December".split()[
        (month or 1) - 1
    ]
    return f"{number} {name}" + (f" {year}" if year is not None else "")


def agree(one: date | PartialDate | None, other: date | PartialDate | None) -> bool:
    """Whether two days can be the same: all that both say is equal, and both say a month."""
    first, second = month_day(one), month_day(other)
    if first[1] is None or second[1] is None:
        return False
    return all(a == b for a, b in zip(first, second, strict=True) if a is not None and b is not None)


class Days:
    """Days of which one can be asked for by another that can be the same (see `agree`), however many they are."""

    _ANY = -1  # a part that whoever asks does not know

    def __init__(self) -> None:
        self._known: set[tuple[int | None, int, int | None]] = set()

    def add(self, day: date | PartialDate | None) -> None:
        year, month, number = month_day(day)
        if month is not None:
            self._known |= {(y, month, d) for y in (year, self._ANY) for d in (number, self._ANY)}

    def __contains__(self, day: date | PartialDate | None) -> bool:
        year, month, number = month_day(day)
        years = (self._ANY,) if year is None else (year, None)
        numbers = (self._ANY,) if number is None else (number, None)
        return month is not None and any((y, month, d) in self._known for y in years for d in numbers)


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
    readings = tuple(_spanned(reading, last) for reading in first.readings)
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


def _spanned(reading: ClockReading, last: When) -> ClockReading:
    same = [
        other
        for other in last.readings
        if other.zone == reading.zone and (reading.zone or other.zone_text == reading.zone_text)
    ]
    if not same:
        return evolve(reading, end_date=None, end_clock=None)
    other = same[0]
    return evolve(reading, end_date=other.end_date or other.date, end_clock=other.end_clock)


def in_year_of(when: When, main: When) -> When:
    """A time of a part of the event, whose year is that of the event: stated, or concluded for the same reason."""
    inferred = tuple(one for one in when.inferred if one.field != "year")
    inferred += tuple(one for one in main.inferred if one.field == "year")
    return evolve(when, inferred=inferred, supplied=evolve(when.supplied, year=main.supplied.year))
