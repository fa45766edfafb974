"""
Writing a time for people: format_when ("Friday, 15 May 2020, 19:00 (Shanghai) · 13:00 (Brussels)").

Says what the value says and no more: no clock time for a day, no year where none is known, no zone for a clock time
that has none. Names and patterns come from CLDR (`_locales.json`, made by tests/tooling/generate_locales.py) and load
on first use.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, Literal
from zoneinfo import ZoneInfo

from eventkit.errors import UnknownForm
from eventkit.when._zone_labels import UNCLEAR, city_of
from eventkit.when._zone_tables import load_table
from eventkit.when.partial import ClockTime, PartialDate, PartialDateTime, Precision
from eventkit.when.shape import Shape
from eventkit.when.zone_clocks import local_instants

if TYPE_CHECKING:
    from eventkit.when.candidate import Candidate
    from eventkit.when.when import When

LOCALES = ("en", "en-GB", "en-US", "zh", "zh-Hans", "de", "fr", "es")
"""The locales of `format_when`. Plain "en" writes the day first and 24 hours; "en-US" the month first and 12 hours."""

_SAME_AS = {"en-gb": "en", "zh-hans": "zh", "zh-cn": "zh", "de-de": "de", "fr-fr": "fr", "es-es": "es"}

_LONGEST_QUOTE = 120  # characters of stated words shown with a problem

Label = Literal["city", "offset", "both", "none"]


def format_when(
    when: When,
    *,
    zones: Sequence[str | tzinfo] = (),
    locale: str = "en",
    label: Label = "city",
    weekday: bool = True,
    hours: Literal[12, 24] | None = None,
    separator: str = " · ",
) -> str:
    """
    A time in words for people, with its weekday, once in each zone.

    `zones` are IANA ids, offsets (`+08:00`) or tzinfos; without any, those that were stated. The date is that of
    the first zone; a clock in another zone that shows another day is marked `(+1 day)` or `(-1 day)` against it.
    `label` tells zones by their city, their offset, or both; a wall time that the zone has twice has its
    offset too, and so has a city whose name says something else as well ("Center", "San Juan").
    `hours` overrides the locale's clock of 12 or 24 hours. Times whose zone or date is not known cannot be converted:
    they are shown as stated, whatever `zones` asks for. What is ambiguous ends with a question mark, and what is
    contradictory or impossible says so. The opposite is `When.parse`, which reads the English and
    Chinese forms.

    Raises:
        UnknownForm: a locale not in `LOCALES`, or another option that does not exist.
        UnreadableTime: a zone that does not exist.

    >>> from eventkit.when.when import When
    >>> when = When.at(datetime(2020, 5, 15, 19, tzinfo=ZoneInfo("Asia/Shanghai")))
    >>> format_when(when, zones=["Asia/Shanghai", "Europe/Brussels"])
    'Friday, 15 May 2020, 19:00 (Shanghai) · 13:00 (Brussels)'
    >>> format_when(when, zones=["America/New_York"], locale="en-US")
    'Friday, May 15, 2020, 7:00 AM (New York)'
    """
    from eventkit.when.when import load_zone

    if label not in ("city", "offset", "both", "none"):
        raise UnknownForm(f"unknown label {label!r}; use 'city', 'offset', 'both' or 'none'")
    if hours not in (None, 12, 24):
        raise UnknownForm(f"hours={hours!r} is no clock; use 12 or 24")
    chosen = [load_zone(zone) if isinstance(zone, str) else zone for zone in zones]
    return _Writer(locale, label=label, weekday=weekday, hours=hours, separator=separator).write(when, chosen)


def _locale_tables(locale: str) -> tuple[str, Mapping[str, Any], Mapping[str, str]]:
    """The language of a locale, its names, and its patterns."""
    tag = locale.replace("_", "-").lower()
    known = {name.lower(): name for name in LOCALES}
    if tag not in known and tag not in _SAME_AS:
        raise UnknownForm(f"unknown locale {locale!r}; the known ones are {', '.join(LOCALES)}")
    name = _SAME_AS.get(tag) or known[tag]
    language = name.partition("-")[0]
    data = load_table("_locales.json")
    patterns = {**data["en"]["patterns"], **data[language]["patterns"], **data.get(name, {}).get("patterns", {})}
    return language, data[language], patterns


class _Writer:
    """Writes values in one locale."""

    def __init__(
        self, locale: str, *, label: Label, weekday: bool, hours: Literal[12, 24] | None, separator: str
    ) -> None:
        self.language, self.names, self.patterns = _locale_tables(locale)
        self.phrases: Mapping[str, str] = self.names["phrases"]
        self.label, self.weekday, self.separator = label, weekday, separator
        self.stated: dict[tuple[int | None, int | None], int | None] = {}  # weekdays that the words name
        self.twelve = hours == 12 or (hours is None and self.patterns["hours"] == "12")

    def write(self, when: When, zones: Sequence[tzinfo]) -> str:
        dates = [day for reading in when.readings for day in (reading.date, reading.end_date) if day is not None]
        self.stated = {(day.month, day.day): day.weekday for day in dates}
        text = self.shape(when, zones)
        if when.stated_duration is not None and when.end is None and when.shape is not Shape.DURATION:
            text = f"{text}, {self.duration(when.stated_duration)}"
        if when.tentative:
            text = self.phrases["tentative"].format(a=text)
        return self.with_problem(text, when)

    def with_problem(self, text: str, when: When) -> str:
        """The time with a word on what is wrong with it, so that a doubtful one is not taken for a sure one."""
        match when.outcome:
            case "contradictory":
                return self.phrases["problem"].format(a=text, b=self.phrases["contradictory"])
            case "impossible":
                stated = when.text if len(when.text) <= _LONGEST_QUOTE else when.text[: _LONGEST_QUOTE - 1] + "…"
                problem = self.phrases["impossible"].format(b=stated)
                return problem if when.start is None else self.phrases["problem"].format(a=text, b=problem)
        return text

    def shape(self, when: When, zones: Sequence[tzinfo]) -> str:
        start, end = when.start, when.end
        values = [candidate.value for candidate in when.candidates if candidate.value is not None]
        if when.outcome == "ambiguous" and len(values) > 1:
            listed = self.listed([self.moment(when, value, zones) for value in values], "or")
            return self.phrases["open"].format(a=listed)
        match when.shape:
            case Shape.DURATION if when.stated_duration is not None:
                return self.duration(when.stated_duration)
            case Shape.RECURRING if when.text:
                return when.text  # not expanded here, so in the words as stated
            case Shape.ONE_OF | Shape.ALL_OF if when.days:
                return self.days(when)
            case Shape.WITHIN if start is not None and end is not None:
                first, last = self.two_days(start, end)
                return self.phrases["within"].format(a=first, b=last)
            case Shape.OPEN_END if start is not None:
                return self.bounded("from", start, self.moment(when, start, zones))
            case Shape.OPEN_START if end is not None:
                return self.bounded("until", end, self.moment(when, end, zones))
        if start is None and end is None:
            return self.phrases["unknown"]
        if start is not None and end is not None and _has_clock(start) is not _has_clock(end):
            # A clock time is stated on one side only: "6 May, 9:00 – 8 May".
            return self.patterns["range"].format(a=self.moment(when, start, zones), b=self.moment(when, end, zones))
        if isinstance(start, datetime):
            return self.instants(start, end if isinstance(end, datetime) else None, self.zones_of(when, zones))
        if isinstance(start, PartialDateTime):
            return self.clocks(when, start, end if isinstance(end, PartialDateTime) else None)
        if start is None or end is None or start == end:
            return self.day_with_part(start if start is not None else end, when)
        first, last = self.two_days(start, end)
        return self.patterns["range"].format(a=first, b=last)

    def bounded(self, phrase: str, moment: object, text: str) -> str:
        """ "from 3 May", "until June 2025": some languages tell a day from a longer time."""
        is_day = isinstance(moment, date | PartialDateTime) or (
            isinstance(moment, PartialDate) and moment.precision is Precision.DAY
        )
        longer = self.phrases.get(f"{phrase}_month", self.phrases[phrase])
        return (self.phrases[phrase] if is_day else longer).format(a=text)

    def moment(self, when: When, moment: object, zones: Sequence[tzinfo]) -> str:
        if isinstance(moment, datetime):
            return self.instants(moment, None, self.zones_of(when, zones))
        if isinstance(moment, PartialDateTime):
            return self.clocks(when, moment, None)
        return self.day_with_part(moment, when)

    def zones_of(self, when: When, zones: Sequence[tzinfo]) -> list[tzinfo]:
        """The zones asked for, else those stated, each once."""
        found: list[tzinfo] = []
        fallback = when.start.tzinfo if isinstance(when.start, datetime) else None
        for zone in zones or when.zones or (when.zone, fallback):
            if zone is not None and zone not in found:
                found.append(zone)
        return found or [UTC]

    # Days

    def days(self, when: When) -> str:
        """Several days named one by one, and the clock times that all of them share."""
        listed = self.listed([self.day(day) for day in when.days], "or" if when.shape is Shape.ONE_OF else "and")
        if when.part is not None:
            return self.patterns["date_part"].format(date=listed, part=self.names["parts"][when.part.value])
        clock = self.shared_clock(when)
        return self.patterns["date_time"].format(date=listed, time=clock) if clock else listed

    def shared_clock(self, when: When) -> str:
        start, end = when.start, when.end
        if isinstance(start, datetime):
            zone = start.tzinfo or UTC
            times = self.clock(start)
            if isinstance(end, datetime) and (end.hour, end.minute) != (start.hour, start.minute):
                times = self.patterns["times"].format(a=times, b=self.clock(end.astimezone(zone)))
            return self.labelled(times, self.zone_label(zone, start))
        if isinstance(start, PartialDateTime):
            times = self.clock(start.clock)
            if isinstance(end, PartialDateTime) and end.clock != start.clock:
                times = self.patterns["times"].format(a=times, b=self.clock(end.clock))
            return self.labelled(times, self.open_label(when))
        return ""

    def two_days(self, start: object, end: object) -> tuple[str, str]:
        """Two dates of one range; a year that both share is written once, where the language puts it."""
        same_year = _year(start) == _year(end)
        if not same_year or not _is_day(start) or not _is_day(end):
            return self.day(start), self.day(end)
        if self.language == "zh":
            return self.day(start), self.day(end, year=False)
        return self.day(start, year=False), self.day(end)

    def day_with_part(self, moment: object, when: When) -> str:
        text = self.day(moment)
        if when.part is None:
            return text
        return self.patterns["date_part"].format(date=text, part=self.names["parts"][when.part.value])

    def day(self, moment: object, *, year: bool = True) -> str:
        """One date as far as it is known."""
        if isinstance(moment, datetime):
            moment = moment.date()
        if isinstance(moment, date):
            return self.full_day(moment, year=year)
        if isinstance(moment, PartialDateTime):
            return self.day(moment.date) if moment.date else ""
        if not isinstance(moment, PartialDate):
            return self.phrases["unknown"]
        if not year and moment.full:
            text = self.full_day(moment.full, year=False)
        else:
            text = self.partial(moment)
        if moment.approximate:
            text = self.phrases["about"].format(a=text)
        return self.phrases["uncertain"].format(a=text) if moment.uncertain else text

    def full_day(self, day: date, *, year: bool = True) -> str:
        text = self.patterns["day" if year else "day_month"].format(**self.fields(day.year, day.month, day.day))
        return self.with_weekday(text, day.weekday())

    def with_weekday(self, text: str, weekday: int | None) -> str:
        if weekday is None or not self.weekday:
            return text
        return self.patterns["weekday"].format(w=self.names["weekdays"][weekday], date=text)

    def fields(self, year: int | None, month: int, day: int | None = None) -> dict[str, object]:
        number = self.patterns["first_day"] if day == 1 and "first_day" in self.patterns else day
        return {"y": year, "m": self.names["months"][month - 1], "mm": month, "d": number}

    def partial(self, moment: PartialDate) -> str:
        """A partial date; what is not known is left out or said to be unknown, never filled in."""
        year, month, day, phrases = moment.year, moment.month, moment.day, self.phrases
        weekday = moment.weekday if moment.weekday is not None else self.stated.get((month, day))
        match moment.precision:
            case Precision.DAY if moment.full:
                return self.full_day(moment.full)
            case Precision.DAY if month and day:
                text = self.patterns["day_month"].format(**self.fields(None, month, day))
                return self.with_weekday(text, weekday)
            case Precision.DAY if day:
                text = phrases["day_of_year" if year else "day_only"].format(d=day, y=year)
                return self.with_weekday(text, weekday)
            case Precision.DAY if weekday is not None and not month:
                return str(self.names["weekdays"][weekday])
            case Precision.MONTH | Precision.DAY if month:
                if year is None:
                    return str(self.names["months"][month - 1]) if self.language != "zh" else f"{month}月"
                return self.patterns["month"].format(**self.fields(year, month))
            case Precision.MONTH if year:
                return phrases["some_month"].format(y=year)
            case Precision.WEEK:
                return phrases["week" if year else "week_only"].format(n=moment.code, y=year)
            case Precision.QUARTER | Precision.HALF | Precision.SEASON:
                return self.code(moment)
            case Precision.DECADE if year:
                return phrases["decade"].format(y=year)
            case Precision.CENTURY if year:
                return f"{year}–{year + 99}"
        return self.patterns.get("year", "{y}").format(y=year) if year else moment.edtf

    def code(self, moment: PartialDate) -> str:
        """A season, quarter or half of a year, by its EDTF code."""
        code, year, phrases = moment.code or 0, moment.year, self.phrases
        if moment.precision is Precision.QUARTER:
            name = self.names["quarters"][code - 33]
            return phrases["quarter"].format(q=name, y=year) if year else str(name)
        if moment.precision is Precision.HALF:
            name = phrases["halves"].split("|")[code - 40]
            return phrases["half" if year else "half_only"].format(h=name, y=year)
        name = phrases["seasons"].split("|")[(code - 21) % 4]
        text = phrases["season"].format(s=name, y=year) if year else name
        # EDTF 25-28 and 29-32 are the seasons of the northern and the southern half of the world.
        return text if code < 25 else phrases["hemispheres"].split("|")[code >= 29].format(a=text)

    # Clock times

    def instants(self, start: datetime, end: datetime | None, zones: Sequence[tzinfo]) -> str:
        """An instant or the time between two, once in each zone; several days are written out in each."""
        first = start.astimezone(zones[0])
        last = end.astimezone(zones[0]) if end is not None else None
        if last is not None and (last.date() - first.date() > timedelta(1) or last - first >= timedelta(hours=24)):
            return self.separator.join(self.long_interval(start, end, zone) for zone in zones if end is not None)
        faces = [self.face(start, end, zone, first.date()) for zone in zones]
        return self.patterns["date_time"].format(date=self.day(first), time=self.separator.join(faces))

    def face(self, start: datetime, end: datetime | None, zone: tzinfo, day: date) -> str:
        """One clock face, with a mark where it shows another day than the first."""
        begins = start.astimezone(zone)
        text, shift = self.clock(begins), begins.date() - day
        if end is not None:
            ends = end.astimezone(zone)
            if ends.date() != begins.date():
                text, shift = self.shifted(text, shift), ends.date() - day
            text = self.patterns["times"].format(a=text, b=self.clock(ends))
        return self.labelled(text, self.zone_label(zone, begins), shift)

    def long_interval(self, start: datetime, end: datetime, zone: tzinfo) -> str:
        begins, ends = start.astimezone(zone), end.astimezone(zone)
        first, last = (
            self.patterns["date_time"].format(date=self.day(moment), time=self.clock(moment))
            for moment in (begins, ends)
        )
        return self.labelled(self.patterns["range"].format(a=first, b=last), self.zone_label(zone, begins))

    def clocks(self, when: When, start: PartialDateTime, end: PartialDateTime | None) -> str:
        """Clock times without an instant, as stated: each with its own zone, none converted."""
        faces = [reading for reading in when.readings if reading.clock is not None]
        if len(faces) > 1 and len({reading.zone_text for reading in faces}) == len(faces):
            times = [
                self.labelled(
                    self.span(reading.clock, reading.end_clock),
                    self.key_label(reading.zone) or reading.zone_text,
                )
                for reading in faces
                if reading.clock is not None
            ]
            text = self.separator.join(times)
            return self.patterns["date_time"].format(date=self.day(start.date), time=text) if start.date else text
        label = self.open_label(when)
        if end is not None and end.date is not None and start.date is not None and end.date != start.date:
            first, last = (
                self.patterns["date_time"].format(date=self.day(moment.date), time=self.clock(moment.clock))
                for moment in (start, end)
            )
            return self.labelled(self.patterns["range"].format(a=first, b=last), label)
        text = self.labelled(self.span(start.clock, end.clock if end else None), label)
        return self.patterns["date_time"].format(date=self.day(start.date), time=text) if start.date else text

    def span(self, start: ClockTime, end: ClockTime | None) -> str:
        if end is None:
            return self.clock(start)
        return self.patterns["times"].format(a=self.clock(start), b=self.clock(end))

    def clock(self, moment: datetime | ClockTime) -> str:
        """`19:00`, or `7:00 PM`; with seconds where there are any; 24:00 stays the end of its day."""
        hour, minute, second = moment.hour, moment.minute, moment.second
        seconds = f":{second:02}" if second else ""
        if not self.twelve:
            return f"{hour:02}:{minute:02}{seconds}"
        text = f"{hour % 12 or 12}:{minute:02}{seconds} {self.names['meridiems'][hour % 24 >= 12]}"
        return self.shifted(text, timedelta(1)) if hour == 24 else text

    def shifted(self, text: str, shift: timedelta) -> str:
        """The time with a mark of the days by which it is off."""
        if not shift:
            return text
        number = f"{abs(shift.days)}"
        unit = self.plural("day", abs(shift.days)).format(number)
        mark = f"{'+' if shift.days > 0 else '-'}{unit}"
        return f"{text}（{mark}）" if self.language == "zh" else f"{text} ({mark})"

    def labelled(self, text: str, label: str, shift: timedelta = timedelta(0)) -> str:
        """The time with its mark and its zone; the German "Uhr" stands before both."""
        text = self.shifted(self.patterns["clock"].format(time=text), shift)
        return self.patterns["label"].format(time=text, zone=label) if label else text

    # Zones

    def zone_label(self, zone: tzinfo, moment: datetime) -> str:
        """The city or the offset of a zone; both where the wall time comes twice there."""
        if self.label == "none":
            return ""
        offset = _utc_offset(moment.utcoffset())
        city = self.city(zone)
        if not city or self.label == "offset":
            return offset
        twice = len(local_instants(moment.replace(tzinfo=None), zone)) > 1
        return f"{city}, {offset}" if self.label == "both" or twice or city in UNCLEAR else city

    def city(self, zone: tzinfo) -> str:
        key = zone.key if isinstance(zone, ZoneInfo) else ""
        return "" if not key or "/" not in key or key.startswith("Etc/") else city_of(key, self.language)

    def key_label(self, key: str | None) -> str:
        """The label of a zone whose offset is not known, because the date is not."""
        if not key or self.label == "none":
            return ""
        if key in ("UTC", "Z"):
            return "UTC"
        if key[0] in "+-":
            return "UTC" + key.replace("-", "\u2212")
        return city_of(key, self.language)

    def open_label(self, when: When) -> str:
        """The zone of a clock time that is no instant: the one known, or those still possible, with a question mark."""
        from eventkit.when.when import zone_name

        if self.label == "none":
            return ""
        if when.zone is not None:
            return self.key_label(zone_name(when.zone))
        keys = [candidate.zone for candidate in when.candidates]
        labels = [
            self.candidate_label(candidate, twice=keys.count(candidate.zone) > 1) for candidate in when.candidates
        ]
        labels = list(dict.fromkeys(label for label in labels if label))
        if len(labels) > 1:
            return self.phrases["open"].format(a=self.listed(labels, "or"))
        stated = {reading.zone_text for reading in when.readings}
        return stated.pop() if len(stated) == 1 else ""

    def candidate_label(self, candidate: Candidate, *, twice: bool) -> str:
        """One zone that remains possible; with its offset where only that tells it from another."""
        if not candidate.zone or (twice and candidate.offset is not None):
            offset = _utc_offset(candidate.offset) if candidate.offset is not None else ""
            return f"{self.key_label(candidate.zone)}, {offset}" if candidate.zone else offset
        return self.key_label(candidate.zone)

    # Words

    def listed(self, items: Iterable[str], how: Literal["and", "or"]) -> str:
        """Items joined by CLDR's list patterns: "a, b or c"."""
        texts, patterns = list(items), self.names[how]
        if len(texts) < 2:
            return "".join(texts)
        if len(texts) == 2:
            return str(patterns["2"].format(*texts))
        text = texts[-2:]
        joined = patterns["end"].format(*text)
        for item in reversed(texts[1:-2]):
            joined = patterns["middle"].format(item, joined)
        return str(patterns["start"].format(texts[0], joined))

    def plural(self, unit: str, number: int) -> str:
        """CLDR's pattern for a number of units. French counts zero as one."""
        forms: Mapping[str, str] = self.names["units"][unit]
        one = number == 1 or (number == 0 and self.language == "fr")
        return forms["one"] if one and "one" in forms else forms["other"]

    def duration(self, length: timedelta) -> str:
        """A length in hours, minutes and seconds; days only where it is nothing but days."""
        seconds = round(length.total_seconds())
        if seconds and seconds % 86400 == 0:
            return self.plural("day", seconds // 86400).format(seconds // 86400)
        counts = {"hour": seconds // 3600, "minute": seconds // 60 % 60, "second": seconds % 60}
        words = [self.plural(unit, count).format(count) for unit, count in counts.items() if count]
        return ("" if self.language == "zh" else " ").join(words) or self.plural("minute", 0).format(0)


def _year(moment: object) -> int | None:
    return moment.year if isinstance(moment, date | PartialDate) else None


def _has_clock(moment: object) -> bool:
    return isinstance(moment, datetime | PartialDateTime)


def _is_day(moment: object) -> bool:
    return isinstance(moment, date) or (isinstance(moment, PartialDate) and moment.full is not None)


def _utc_offset(offset: timedelta | None) -> str:
    """`UTC+8`, `UTC−3:30`, `UTC`."""
    seconds = round((offset or timedelta(0)).total_seconds())
    if not seconds:
        return "UTC"
    sign, seconds = ("\u2212" if seconds < 0 else "+"), abs(seconds)
    minutes = f":{seconds // 60 % 60:02}" if seconds % 3600 else ""
    return f"UTC{sign}{seconds // 3600}{minutes}"
