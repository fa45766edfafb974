"""When an event takes place, as announced: the value When."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from attrs import evolve, field, frozen

from eventkit._drafts import draft_of
from eventkit.errors import ImpossibleTime, TimeError, UnboundedTime, UnreadableTime
from eventkit.when.candidate import Candidate, format_offset
from eventkit.when.clock_reading import ClockReading
from eventkit.when.context import NOTHING_SUPPLIED, Context, Inference
from eventkit.when.partial import ClockTime, PartialDate, PartialDateTime, PartOfDay, Precision
from eventkit.when.problem import ERRORS, Problem
from eventkit.when.shape import Shape

if TYPE_CHECKING:
    from typing import Literal

Moment = datetime | date | PartialDateTime | PartialDate | None
"""What `start` and `end` can be."""

_OUTCOMES: Final = {"AmbiguousTime": "ambiguous", "ContradictoryTime": "contradictory", "ImpossibleTime": "impossible"}
_POINT: Final = Shape.POINT  # members of an enumeration are looked up slowly
_INTERVAL: Final = Shape.INTERVAL
_LONGEST_KEY: Final = 100  # characters; IANA's have 32 at most


def zone_name(zone: tzinfo | None) -> str:
    """The IANA id of a zone, its offset (`+08:00`) if it has none, `UTC` for UTC, and empty for None."""
    if zone is None:
        return ""
    if isinstance(zone, ZoneInfo) and zone.key:
        return zone.key
    offset = zone.utcoffset(None)
    return "UTC" if not offset else format_offset(offset)


def _moment_key(moment: object) -> object:
    # Aware datetimes compare by instant (and ignore `fold`); here the wall time and the zone are part of the value.
    if isinstance(moment, datetime):
        return (moment.replace(tzinfo=None), moment.fold, zone_name(moment.tzinfo))
    return moment


@frozen(kw_only=True)
class When:
    """
    When an event takes place, as far as that is stated.

    Made by `parse` and `read` from words, and by `at`, `on`, `within`, `unknown` and `from_iso` from values. `text`
    keeps the words exactly and is empty for a value. `start` and `end` are aware datetimes where an instant is
    known, dates where whole days are, and partial values where something is missing; the end of days is inclusive,
    as written. `zone` is that of the first clock face and `zones` are those of all. `problems` are findings about the
    words, `candidates` the times that remain possible where the words are ambiguous, `inferred` what was concluded
    from the context in `supplied`.

    >>> When.parse("15 May 2020, 7pm Beijing CST | 7am EDT").instant
    datetime.datetime(2020, 5, 15, 11, 0, tzinfo=datetime.timezone.utc)
    """

    text: str = ""
    start: Moment = field(default=None, eq=_moment_key)
    end: Moment = field(default=None, eq=_moment_key)
    shape: Shape = Shape.NONE
    zone: tzinfo | None = None
    zones: tuple[tzinfo, ...] = ()
    part: PartOfDay | None = None
    days: tuple[date | PartialDate, ...] = ()
    """For ONE_OF and ALL_OF: every day named."""
    stated_duration: timedelta | None = None
    tentative: bool = False
    readings: tuple[ClockReading, ...] = ()
    supplied: Context = NOTHING_SUPPLIED
    problems: tuple[Problem, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    inferred: tuple[Inference, ...] = ()

    # From words

    @classmethod
    def parse(
        cls,
        text: str,
        *,
        year: int | None = None,
        published: date | None = None,
        date: dt.date | None = None,
        zone: str | tzinfo | None = None,
        place: str | None = None,
    ) -> When:
        """
        The one time that the words state. For what each keyword supplies see `Context`.

        Words that say that nothing is known ("TBA") give a value of shape NONE.

        Raises:
            UnreadableTime: no time is in the words, they state a recurrence, or are longer than 10,000 characters.
            AmbiguousTime: several times fit; `.candidates` has them.
            ContradictoryTime: clock faces that cannot all hold; `.instants` has what each gives.
            ImpossibleTime: 30 February, a clock time that the zone skips, a weekday that its date contradicts.

        >>> When.parse("May 15, 7pm Beijing CST | 7am EDT", year=2020).start.isoformat()
        '2020-05-15T19:00:00+08:00'
        """
        when = cls.read(text, year=year, published=published, date=date, zone=zone, place=place)
        when.raise_problems()
        return when

    @classmethod
    def read(
        cls,
        text: str,
        *,
        year: int | None = None,
        published: date | None = None,
        date: dt.date | None = None,
        zone: str | tzinfo | None = None,
        place: str | None = None,
    ) -> When:
        """
        What the words state, with what is wrong or open in them as `problems` and `candidates`.

        Takes what `parse` takes, and never raises for the words; only for a `zone` that does not exist.
        """
        from eventkit.when.resolve import read_when

        if not isinstance(text, str):
            raise TypeError(f"expected the words of a time, got {text!r}; values have When.at, When.on and When.within")
        return read_when(text, Context(year, _day(published), _day(date), _zone_key(zone), place))

    def raise_problems(self) -> None:
        """Raise the error for the first problem that leaves no one time, if there is one."""
        for problem in self.problems:
            error = ERRORS.get(problem.code)
            if error is not None:
                raise _error(error, problem, self)

    # From values

    @classmethod
    def at(cls, start: datetime | str, *, end: datetime | str | None = None, duration: timedelta | None = None) -> When:
        """
        An instant, or the time between two, as datetimes or in the form of RFC 9557. The zone is the datetime's own.

        Raises:
            UnreadableTime: a datetime without a zone (use `parse` or `from_iso` for a time whose zone is not known).
            ImpossibleTime: the zone skips the time, or the end is before the start.

        >>> When.at("2021-06-08T18:00+08:00[Asia/Shanghai]").instant.isoformat()
        '2021-06-08T10:00:00+00:00'
        """
        begin, close = _checked(_iso_start(start)), None
        if end is not None:
            close = _checked(_iso_start(end))
        elif duration is not None:
            close = (begin.astimezone(UTC) + duration).astimezone(begin.tzinfo)
        zone = begin.tzinfo
        assert zone is not None  # _checked
        if close is None:
            return cls._of_instants(begin, None, (zone,))
        if _is_before(close, begin):
            raise ImpossibleTime(f"the end {close.isoformat()} is before the start {begin.isoformat()}; exchange them")
        other = close.tzinfo or zone
        zones = (zone,) if other is zone or zone_name(other) == zone_name(zone) else (zone, other)
        return cls._of_instants(begin, close, zones)

    @classmethod
    def _of_instants(cls, start: datetime, end: datetime | None, zones: tuple[tzinfo, ...]) -> When:
        """What the constructor gives, in a third of the time: feeds have many of them. Nothing is checked."""
        shape = _POINT if end is None else _INTERVAL
        if cls is not When:
            return cls(start=start, end=end, shape=shape, zone=zones[0], zones=zones)
        draft: Any = object.__new__(_DRAFT)
        draft.text = ""
        draft.start = start
        draft.end = end
        draft.shape = shape
        draft.zone = zones[0]
        draft.zones = zones
        draft.part = draft.stated_duration = None
        draft.tentative = False
        draft.supplied = NOTHING_SUPPLIED
        draft.days = draft.readings = draft.problems = draft.candidates = draft.inferred = ()
        draft.__class__ = When
        return draft  # type: ignore[no-any-return]

    @classmethod
    def on(
        cls,
        start: date | PartialDate | str,
        *,
        end: date | PartialDate | str | None = None,
        part: PartOfDay | str | None = None,
    ) -> When:
        """
        A day, a span of days (the end is its last day), or as much of a date as is known; a part of it if given.

        Dates may be in their ISO 8601 or EDTF form, the part of the day in its word.

        Raises:
            UnreadableTime: no day (a clock time belongs to `at`), or no part of a day.
            ImpossibleTime: the end is before the start.

        >>> When.on("2021-09-06", part="afternoon")
        <When 2021-09-06[part=afternoon]>
        """
        return _days(_stated_day(start), None if end is None else _stated_day(end), part=_stated_part(part))

    @classmethod
    def within(cls, first: date | str, last: date | str) -> When:
        """
        Some day between two days, both included: "during the weeks of 12 September to 30 October 2022".

        Raises:
            UnreadableTime: one of them is not a full date.
            ImpossibleTime: the last day is before the first.
        """
        start, end = _stated_day(first), _stated_day(last)
        if isinstance(start, PartialDate) or isinstance(end, PartialDate):
            raise UnreadableTime(f"{first} to {last} is not from one full date to another; give both as 2022-09-12")
        if end < start:
            raise ImpossibleTime(f"the last day {last} is before the first {first}; exchange them")
        return cls(start=start, end=end, shape=Shape.WITHIN)

    @classmethod
    def unknown(cls) -> When:
        """No time is known: "TBA"."""
        return cls()

    @classmethod
    def from_iso(cls, text: str) -> When:
        """
        The value that `iso` wrote; also any RFC 9557 time, ISO 8601 date, time or interval, or EDTF of level 0 or 1.

        Raises:
            UnreadableTime: another form.
            ImpossibleTime: a day or clock time that does not exist.
            ContradictoryTime: an offset that the zone in brackets does not have at that time (RFC 9557 3.4).
        """
        from eventkit.when.iso import parse_iso

        return parse_iso(text)

    # What is derived

    @property
    def iso(self) -> str:
        """
        The time on one line, for files: `2021-06-08T18:00+08:00[Asia/Shanghai]`, `2022-09-12/2022-10-30`, `2021-09`.

        RFC 9557 for times, ISO 8601 intervals, EDTF (ISO 8601-2) for dates; the part of the day and whether it is
        tentative follow as RFC 9557 tags: `2021-09-06[part=afternoon]`. Nothing known is `XXXX-XX-XX`. The words,
        problems and candidates are not carried. `from_iso` is the opposite.
        """
        from eventkit.when.iso import format_iso

        return format_iso(self)

    @property
    def edtf(self) -> str | None:
        """
        The time in EDTF, or None where EDTF cannot say it (a clock time without a date; an interval of clock times).

        EDTF has no zone names and no part of the day; a clock time keeps its offset where that is known.
        """
        from eventkit.when.iso import format_edtf

        return format_edtf(self)

    @property
    def instant(self) -> datetime | None:
        """The start in UTC, or None where no instant is known."""
        return self.start.astimezone(UTC) if isinstance(self.start, datetime) else None

    @property
    def end_instant(self) -> datetime | None:
        """The end in UTC, or None where no instant is known."""
        return self.end.astimezone(UTC) if isinstance(self.end, datetime) else None

    @property
    def duration(self) -> timedelta | None:
        """The length: the stated one, or the time between two instants; None for anything else."""
        if self.stated_duration is not None:
            return self.stated_duration
        start, end = self.instant, self.end_instant
        return None if start is None or end is None else end - start

    @property
    def precision(self) -> Precision:
        """How exactly the start (or, without one, the end) is stated."""
        if self.shape is Shape.WITHIN:
            return Precision.WITHIN
        moment = self.end if self.start is None else self.start
        if isinstance(moment, datetime):
            return Precision.SECOND if moment.second or moment.microsecond else Precision.MINUTE
        if isinstance(moment, PartialDateTime):
            return Precision.SECOND if moment.clock.second else Precision.MINUTE
        precision = Precision.DAY if isinstance(moment, date) else moment.precision if moment else Precision.UNKNOWN
        return Precision.PART_OF_DAY if self.part and precision is Precision.DAY else precision

    @property
    def earliest(self) -> date:
        """
        The first day this could mean; of an instant, the day in its own zone.

        Raises:
            UnboundedTime: no start is stated, or not even its year.
        """
        if self.start is None:
            raise UnboundedTime(f"{self} states no start, so no first day can be given")
        return _bound(self.start, first=True)

    @property
    def latest(self) -> date:
        """
        The last day this could mean. The opposite of `earliest`.

        Raises:
            UnboundedTime: the end is open, or not even the year is known.
        """
        if self.shape is Shape.OPEN_END or (self.start is None and self.end is None):
            raise UnboundedTime(f"{self} states no end, so no last day can be given")
        moment = self.end if self.end is not None else self.start
        return _bound(moment, first=False)

    @property
    def outcome(
        self,
    ) -> Literal["value", "duration", "recurring", "unknown", "ambiguous", "contradictory", "impossible"]:
        """What came of the words, in one word."""
        for problem in self.problems:
            name = ERRORS[problem.code].__name__ if problem.code in ERRORS else ""
            if name in _OUTCOMES:
                return _OUTCOMES[name]  # type: ignore[return-value]
        if self.shape is Shape.RECURRING:
            return "recurring"
        if self.shape is Shape.DURATION:
            return "duration"
        return "unknown" if self.shape is Shape.NONE else "value"

    @property
    def is_settled(self) -> bool:
        """False where the words are ambiguous, contradict themselves, or name a time that cannot be."""
        return self.outcome not in ("ambiguous", "contradictory", "impossible")

    def overlaps(self, other: When) -> Literal["yes", "no", "maybe"]:
        """
        Whether this and another time share a moment.

        Instants are compared exactly (an interval has its start and not its end), days by the day. A day against an
        instant, and anything vaguer, is "maybe" unless it is too far away in every zone.
        """
        from eventkit.when.overlap import compare_spans

        return compare_spans(self, other)

    def format(self, zones: Sequence[str | tzinfo] = (), locale: str = "en", **options: object) -> str:
        """The time for people, with weekday and zone, in each of `zones`; see `eventkit.when.format`."""
        from eventkit.when.format import format_when

        return format_when(self, zones=zones, locale=locale, **options)  # type: ignore[arg-type]

    def __str__(self) -> str:
        """The words as stated; for a value made without words, its one-line form (`iso`)."""
        return self.text or ("unknown" if self.shape is Shape.NONE else self.iso)

    def __repr__(self) -> str:
        words = f"{self.text!r}: " if self.text else ""
        return f"<When {words}{self.outcome if self.outcome != 'value' else self.iso}>"


_DRAFT: Final = draft_of(When)


def _day(value: date | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value


def _iso_start(value: datetime | str) -> datetime:
    """The instant that a string in the form of RFC 9557 is; anything else as it is, for `_checked` to judge."""
    start = When.from_iso(value).start if isinstance(value, str) else value
    if not isinstance(start, datetime):
        raise UnreadableTime(f"{value!r} is no instant; give a datetime with a zone, or '2021-06-08T18:00+08:00'")
    return start


def _stated_day(value: date | PartialDate | str) -> date | PartialDate:
    """A day, or as much of one as is known, from what a script gives."""
    day = When.from_iso(value).start if isinstance(value, str) else value
    if isinstance(day, datetime) or not isinstance(day, date | PartialDate):
        raise UnreadableTime(f"{value!r} is no day; give a date such as 2021-09-06, and an instant to When.at")
    return day


def _stated_part(value: PartOfDay | str | None) -> PartOfDay | None:
    if value is None or isinstance(value, PartOfDay):
        return value
    known = [part.value for part in PartOfDay]
    if value not in known:
        raise UnreadableTime(f"{value!r} is no part of a day; give one of {', '.join(known)}")
    return PartOfDay(value)


def _plain_day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _zone_key(zone: str | tzinfo | None) -> str | None:
    if zone is None or zone == "":
        return None
    if isinstance(zone, str):
        load_zone(zone)
        return zone
    return zone_name(_plain_zone(zone, datetime(2000, 1, 1)))


def load_zone(key: str) -> tzinfo:
    """
    The zone of an IANA id, of `UTC`, or of an offset such as `+08:00`.

    Raises:
        UnreadableTime: there is no such zone.
    """
    if key[:1] in "+-" and len(key) in (6, 9):
        try:
            hours, minutes, *seconds = (int(part) for part in key[1:].split(":"))
            offset = timedelta(hours=hours, minutes=minutes, seconds=seconds[0] if seconds else 0)
            return timezone(-offset if key[0] == "-" else offset)
        except ValueError:
            pass
    try:
        if len(key) > _LONGEST_KEY:  # of a name with a thousand slashes ZoneInfo makes as many packages to look in
            raise ValueError(key)
        return UTC if key in ("UTC", "Z") else ZoneInfo(key)
    except (KeyError, ValueError, OSError) as error:  # ZoneInfo raises each of them, by what is wrong with the key
        raise UnreadableTime(
            f"unknown zone {key!r}; pass an IANA id such as 'Asia/Shanghai' or an offset such as '+08:00'",
            text=key,
            words=key,
            end=len(key),
        ) from error


def _plain_zone(zone: tzinfo, moment: datetime) -> tzinfo:
    """A ZoneInfo or a fixed offset for any tzinfo: other libraries' zones by their IANA id, else by the offset then."""
    if isinstance(zone, ZoneInfo) and zone.key:
        return zone
    if isinstance(zone, timezone):
        return zone
    key = getattr(zone, "key", None) or getattr(zone, "zone", None)
    if isinstance(key, str):
        try:
            return load_zone(key)
        except UnreadableTime:
            pass
    return timezone(moment.replace(tzinfo=zone).utcoffset() or timedelta())


def _is_before(a: datetime, b: datetime) -> bool:
    """Whether one instant is before another."""
    if a.tzinfo is b.tzinfo and not a.fold and not b.fold:
        return a < b  # in one zone the first of two equal wall times come in the order of the instants
    return a.timestamp() < b.timestamp()


def _checked(moment: datetime) -> datetime:
    """
    An instant whose zone is one that files can name; `fold` is 1 only where it tells two times apart.

    Raises UnreadableTime for a time without a zone, ImpossibleTime for one that its zone skips (PEP 495).
    """
    # Nearly all: it comes back from UTC as it went. Asking the zone itself takes a tenth of the time.
    zone = moment.tzinfo if isinstance(moment, datetime) else None
    if type(zone) is ZoneInfo and zone.key and not moment.fold and 1 < moment.year < 9999:
        offset = zone.utcoffset(moment)
        if offset is not None and zone.fromutc(moment - offset) == moment:
            return moment
    if not isinstance(moment, datetime) or moment.tzinfo is None or moment.utcoffset() is None:
        raise UnreadableTime(
            f"{moment!r} has no zone; give it tzinfo=ZoneInfo('Asia/Shanghai'), "
            f"or use When.from_iso('{moment.isoformat()}') for a clock time whose zone is not known"
        )
    zone = _plain_zone(moment.tzinfo, moment)
    if zone is not moment.tzinfo:
        moment = moment.replace(tzinfo=zone)
    # A time that is skipped or comes twice has two offsets, by `fold` (PEP 495); nearly all times have one.
    offset = moment.utcoffset()
    if moment.replace(fold=1 - moment.fold).utcoffset() == offset and 1 < moment.year < 9999:
        return moment if moment.fold == 0 else moment.replace(fold=0)
    # A skipped time does not come back from UTC as it went.
    try:
        back = moment.astimezone(UTC).astimezone(moment.tzinfo)
    except OverflowError as error:
        raise ImpossibleTime(f"{moment.isoformat()} is outside the years 1 to 9999 in UTC") from error
    if back.replace(tzinfo=None) != moment.replace(tzinfo=None):
        raise ImpossibleTime(
            f"{zone_name(moment.tzinfo)} has no {moment:%H:%M} on {moment:%Y-%m-%d}: clocks go forward"
        )
    # `fold` is kept only where it tells two times apart.
    doubled = moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()
    return moment if doubled else moment.replace(fold=0)


def _days(
    start: date | PartialDate | None,
    end: date | PartialDate | None,
    *,
    part: PartOfDay | None = None,
    tentative: bool = False,
    shape: Shape | None = None,
) -> When:
    first, last = _simple(start), _simple(end)
    # "?" on every side means that the whole is tentative, which is said once.
    sides = [side for side in (first, last) if side is not None]
    if sides and all(isinstance(side, PartialDate) and side.uncertain for side in sides):
        tentative = True
        first, last = _certain(first), _certain(last)
    if first is not None and last is not None:
        _check_order(first, last)
    return When(
        start=first,
        end=last,
        shape=shape or (Shape.POINT if last is None else Shape.INTERVAL),
        part=part,
        tentative=tentative,
    )


def _simple(side: date | PartialDate | None) -> date | PartialDate | None:
    if isinstance(side, PartialDate):
        return side.simplified()
    return None if side is None else _plain_day(side)


def _certain(side: date | PartialDate | None) -> date | PartialDate | None:
    return evolve(side, uncertain=False).simplified() if isinstance(side, PartialDate) else side


def _check_order(first: date | PartialDate, last: date | PartialDate) -> None:
    try:
        reversed_ = _bound(last, first=False) < _bound(first, first=True)
    except UnboundedTime:
        return
    if reversed_:
        raise ImpossibleTime(f"the end {last} is before the start {first}; exchange them")


def _bound(moment: Moment, *, first: bool) -> date:
    if isinstance(moment, datetime):
        return moment.date()
    if isinstance(moment, date):
        return moment
    if isinstance(moment, PartialDateTime):
        if moment.date is None:
            raise UnboundedTime(f"{moment} has a clock time and no date; pass date=")
        bound = moment.date.earliest if first else moment.date.latest
        return bound + timedelta(days=1) if moment.clock == ClockTime(24) and bound < date.max else bound
    if moment is None:
        raise UnboundedTime("no time is stated, so no day can be given")
    return moment.earliest if first else moment.latest


def _error(error: type[TimeError], problem: Problem, when: When) -> TimeError:
    facts: dict[str, object] = {
        "text": when.text, "words": problem.words, "start": problem.start, "end": problem.end
    }  # fmt: skip
    if error.__name__ == "AmbiguousTime":
        facts["candidates"] = when.candidates
    elif error.__name__ == "ContradictoryTime":
        facts["instants"] = tuple(reading.instant for reading in when.readings if reading.instant is not None)
    return error(problem.message, **facts)  # type: ignore[arg-type]
