"""
Where a calendar puts an event: a time, or whole days, or nowhere (Slot).

Calendars know instants and days, and nothing vaguer. This decides, as data and without writing anything, what they
can hold of a stated time, and lists as losses what they cannot: a part of a day, a clock time without a zone, a
month. No clock time and no day is invented. Calendar formats share it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Literal, NamedTuple

from eventkit.errors import UnboundedTime, UnwritableEvent
from eventkit.events import Event, PodcastEpisode
from eventkit.formats._contentlines import one_line
from eventkit.when import ClockTime, PartialDate, PartialDateTime, Precision, Shape, When
from eventkit.when.when import zone_name
from eventkit.written import Loss

Undated = Literal["loss", "tentative"]

_DAY = timedelta(days=1)
_POINT, _INTERVAL = Shape.POINT, Shape.INTERVAL  # looked up for every event
_NO_TIME = {
    Shape.NONE: "no time is stated",
    Shape.DURATION: "only a length is stated",
    Shape.RECURRING: "a recurrence is stated, and no one day",
    Shape.OPEN_START: "only an end is stated",
    Shape.ONE_OF: "it is one of several days",
}


class Slot(NamedTuple):
    """
    One entry of a calendar: from an aware datetime (`end` None when no end is stated), or whole days (`end` is the day
    after the last).

    `possible` says that the days are only those on which the event could be; `about`, that they were said to be about
    right only, so that it could be on others too. `words` says that the stated words
    hold more than the slot does and have to be shown. `release` marks the publication of an episode, which takes
    nobody's time.
    """

    start: datetime | date
    end: datetime | date | None
    possible: bool = False
    about: bool = False
    words: bool = False
    release: bool = False

    @property
    def all_day(self) -> bool:
        return not isinstance(self.start, datetime)


def slots_of(event: Event, *, undated: Undated = "loss") -> tuple[tuple[Slot, ...], tuple[Loss, ...]]:
    """
    The entries a calendar has for the event, usually one, and what they leave out.

    Several entries come from days that do not touch ("12 and 14 May"); none when no day is known, unless
    `undated` is "tentative" and the time is bounded: then the days it could be.

    Raises:
        UnwritableEvent: the words of the time are ambiguous, contradict themselves or cannot be; names the candidates.
    """
    when = event.calendar_time
    if not isinstance(event, PodcastEpisode) and (plain := _plain_slot(when)) is not None:
        return (plain,), ()
    field = "when" if when is event.when or when.shape is Shape.NONE else "published"
    if when.problems and not when.is_settled:
        raise UnwritableEvent(_unsettled(when), event=event.title, uid=event.uid, field=field)
    decision = _Decision(event, when, field)
    if isinstance(event, PodcastEpisode) and when.shape is Shape.NONE:
        reason = "no start and no day of publication is stated"
        decision.lose(f"{reason}{_quoted(event.when)}{_quoted(event.published)}: not written", carried="")
        return (), tuple(decision.losses)
    if isinstance(when.start, datetime) and when.shape in (Shape.POINT, Shape.INTERVAL, Shape.OPEN_END):
        decision.timed(when.start)
    elif (spans := _known_days(when)) is not None:
        decision.days(spans)
    else:
        decision.undated(undated)
    return tuple(decision.slots), tuple(decision.losses)


def _plain_slot(when: When) -> Slot | None:
    """The slot of a time that leaves nothing to decide: an instant, or from one to a later one in the same zone."""
    start, end = when.start, when.end
    if type(start) is not datetime or start.microsecond or when.problems:
        return None
    if end is None:
        return Slot(start, None) if when.shape is _POINT and when.stated_duration is None else None
    if type(end) is not datetime or when.shape is not _INTERVAL:
        return None
    if end.tzinfo is not start.tzinfo or end.microsecond or end <= start:
        return None
    return Slot(start, end)


class _Decision:
    """Slots and losses of one event while they are being found."""

    def __init__(self, event: Event, when: When, field: str) -> None:
        self.event, self.when, self.field = event, when, field
        self.release = field == "published"
        self.slots: list[Slot] = []
        self.losses: list[Loss] = []

    def lose(self, reason: str, *, carried: str = "DESCRIPTION") -> None:
        self.losses.append(Loss(self.event.title, self.field, reason, uid=self.event.uid, carried=carried))

    def timed(self, start: datetime) -> None:
        """An instant. The end is the stated one; an episode's length gives one; nothing else does."""
        when, words = self.when, self.release  # a publication has to be told from an event
        end = when.end if isinstance(when.end, datetime) else None
        if end is None and when.end is not None:
            words = True
            self.lose("the end is not stated as exactly as the start: no end is written")
        if end is None:
            end = self._after(start)
        if self.release and end is None:
            # A moment without a length is no entry: programs drop it, or give it a length of their own.
            self.lose("a moment of publication has no length: written as a day, without the clock time")
            self.slots.append(Slot(start.date(), start.date() + _DAY, words=True, release=True))
            return
        if end is not None:
            if end.tzinfo is not start.tzinfo:
                if zone_name(end.tzinfo) != zone_name(start.tzinfo):
                    self.lose(f"the end is written in the zone of the start, and not in {zone_name(end.tzinfo)}")
                end = end.astimezone(start.tzinfo)
            if end <= start and end.timestamp() <= start.timestamp():
                self.lose("the end is the start: no end is written, since programs drop events of no length")
                end, words = None, True
        if start.microsecond or (end is not None and end.microsecond):
            self.lose("fractions of a second are left out", carried="")
            start, end = start.replace(microsecond=0), end.replace(microsecond=0) if end else None
        self.slots.append(Slot(start, end, words=words, release=self.release))

    def _after(self, start: datetime) -> datetime | None:
        """The end that a stated length gives."""
        length = self.when.stated_duration
        if length is None and isinstance(self.event, PodcastEpisode):
            length = self.event.duration
        return later(start, length) if length else None

    def days(self, spans: Sequence[tuple[date, date]]) -> None:
        """Whole days: an entry for each span, from its first to its last day."""
        when = self.when
        words = len(spans) > 1
        if isinstance(when.start, PartialDateTime):
            words = True
            self.lose(f"the zone of {when.start.clock} is not stated: written as a day, without the clock time")
        elif isinstance(when.start, datetime):
            words = True
            self.lose("a clock time on several days: written as days, without the clock time")
        elif when.precision is Precision.PART_OF_DAY:
            words = True
            part = when.part.value if when.part else "part of the day"
            self.lose(f"{part!r} is no clock time: written as a day")
        if when.shape is Shape.OPEN_END:
            words = True
            self.lose("no end is stated: only the first day is written")
        for first, last in spans:
            if last == date.max:
                self.lose("nothing can follow the last day of the calendar: not written", carried="")
                continue
            self.slots.append(Slot(first, last + _DAY, words=words, release=self.release))

    def undated(self, undated: Undated) -> None:
        """No day is known: nothing, or the days on which the event could be."""
        reason = _why_undated(self.when) + _quoted(self.when)
        if undated == "tentative":
            span = _bounds(self.when)
            if span is not None:
                about = _is_about(self.when)
                what = "the days about which it is" if about else "the days on which it could be"
                self.lose(f"{reason}: written as {what}, tentative")
                day_after = span[1] + _DAY
                self.slots.append(
                    Slot(span[0], day_after, possible=True, about=about, words=True, release=self.release)
                )
                return
            reason += ", and no first and last day can be given"
        self.lose(f"{reason}: not written", carried="")


def later(start: datetime, length: timedelta) -> datetime | None:
    """
    The time so much later, in the same zone; None past the year 9999.

    By way of UTC, so that a change of clocks in between does not stretch the length.
    """
    try:
        return (start.astimezone(UTC) + length).astimezone(start.tzinfo)
    except OverflowError:
        return None


def _known_days(when: When) -> list[tuple[date, date]] | None:
    """The spans of days of a time that states its days; None where one of them is open."""
    if when.shape is Shape.ALL_OF:
        named = [_plain(day) for day in when.days]
        known = sorted(day for day in named if day is not None)
        return _joined(known) if known and len(known) == len(named) else None
    if when.shape not in (Shape.POINT, Shape.INTERVAL, Shape.OPEN_END):
        return None
    first = _plain(when.start)
    last = first if when.end is None else _plain(when.end)
    if first is None or last is None:
        return None
    return [(first, first if last < first or _same_night(when, first, last) else last)]


def _plain(moment: datetime | date | PartialDate | PartialDateTime | None) -> date | None:
    """The calendar day of a moment, if it is stated in full and without an "about"."""
    if isinstance(moment, datetime):
        return moment.date()
    if isinstance(moment, PartialDateTime):
        day = _plain(moment.date)
        late = moment.clock == ClockTime(24)
        return day + _DAY if day is not None and late and day < date.max else day
    if isinstance(moment, PartialDate):
        return None if moment.approximate or moment.uncertain else moment.full
    return moment


def _same_night(when: When, first: date, last: date) -> bool:
    """Whether a range of clock times only runs past midnight ("22:00-01:00"): one evening, not two days."""
    if not isinstance(when.start, PartialDateTime) or not isinstance(when.end, PartialDateTime):
        return False
    start, end = when.start.clock, when.end.clock
    return last - first == _DAY and (end.hour % 24, end.minute) <= (start.hour, start.minute)


def _joined(days: Sequence[date]) -> list[tuple[date, date]]:
    spans = [(days[0], days[0])]
    for day in days[1:]:
        first, last = spans[-1]
        if day - last <= _DAY:
            spans[-1] = (first, day)
        else:
            spans.append((day, day))
    return spans


def _bounds(when: When) -> tuple[date, date] | None:
    """The first and last day on which it could be; None where either is open."""
    try:
        first, last = when.earliest, when.latest
    except UnboundedTime:
        return None
    return (first, last) if first <= last < date.max else None


def _is_about(when: When) -> bool:
    """Whether the words hedge the day ("around 5 May"): then its bounds are no bounds of the event."""
    days = (moment.date if isinstance(moment, PartialDateTime) else moment for moment in (when.start, when.end))
    return any(isinstance(day, PartialDate) and (day.approximate or day.uncertain) for day in days)


def _why_undated(when: When) -> str:
    if when.shape is Shape.WITHIN:
        return f"it is some day from {when.start} to {when.end}"
    if when.shape in _NO_TIME:
        return _NO_TIME[when.shape]
    for moment in (when.start, when.end):
        stated = moment.date if isinstance(moment, PartialDateTime) else moment
        if isinstance(moment, PartialDateTime) and stated is None:
            return "a clock time is stated, and no day"
        if isinstance(stated, PartialDate):
            if stated.year is None:
                return "the year is not stated"
            if stated.full is None:
                return f"only the {stated.precision.value} is stated"
            return "the day is only said to be about that"
    return "no one day is stated"


def _quoted(when: When) -> str:
    """The stated words, for a loss that nothing else shows."""
    words = one_line(when.text)
    return f" ({words if len(words) <= 100 else words[:99] + '…'})" if words else ""


def _unsettled(when: When) -> str:
    """What is open in the words, the candidates, and what to do."""
    said = next((str(problem.message) for problem in when.problems), f"{when.text!r} is no one time")
    candidates = ", ".join(str(candidate) for candidate in when.candidates)
    if candidates and candidates not in said:
        said += f" (candidates: {candidates})"
    return f"{said}; settle it in the event before writing: zone, year or place beside the words"
