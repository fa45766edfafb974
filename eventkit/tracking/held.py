"""Whether what was announced held, as far as the words of a report tell: `time_held`, `place_held`, `title_held`."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta

from eventkit.errors import UnboundedTime
from eventkit.events import Attendance, Event
from eventkit.events._folding import words
from eventkit.tracking.reconciliation import Held, Verdict
from eventkit.when import Precision, When
from eventkit.when.partial import PartialDate, PartialDateTime
from eventkit.when.shape import Shape

# Words of a report's own headline, and what an event is called: a title without them is the same title.
_HEADLINE = frozenset(
    """
    recap report recording highlights summary takeaways review held concludes concluded video slides
    webinar summit conference forum workshop event meeting online the a an of on and for to in at
    """.split()
)
_ENOUGH = 0.5  # of the shorter title's words, for two titles that may be one


# Time


def time_held(announced: Event, reported: Event) -> Held:
    """
    Whether the event began when it was announced.

    What the report leaves out (the hour, the year) is no difference, and is in the remark. Two times that are exact are
    compared by the clock, anything else by the days, in every zone that was stated.
    """
    a, b = announced.calendar_time, reported.calendar_time
    verdict, remark = _times(a, b)
    return Held("time", verdict, a, b, (_time_said(a), _time_said(b)), remark)


def _time_said(when: When) -> str:
    return "" if _nothing(when) else when.format()


def _nothing(when: When) -> bool:
    return when.precision is Precision.UNKNOWN or when.shape in (Shape.NONE, Shape.DURATION)


def _times(a: When, b: When) -> tuple[Verdict, str]:
    if _nothing(a):
        return "not announced", ""
    if _nothing(b):
        return "not mentioned", ""
    for when, whose in ((a, "announced"), (b, "reported")):
        if not when.is_settled:
            return "maybe", f"the {whose} time is {when.outcome}"
    if a.instant is not None and b.instant is not None:
        return _instants(a, b)
    return _by_days(a, b)


def _instants(a: When, b: When) -> tuple[Verdict, str]:
    assert a.instant is not None
    assert b.instant is not None
    if a.instant != b.instant:
        return "changed", _apart(b.instant - a.instant)
    if a.end_instant is not None and b.end_instant is not None and a.end_instant != b.end_instant:
        return "held", f"it ended {_apart(b.end_instant - a.end_instant)}"
    return "held", ""


def _apart(difference: timedelta) -> str:
    """ "2 hours later", "1 day and 30 minutes earlier"."""
    length = abs(difference)
    minutes, seconds = divmod(length.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = [(length.days, "day"), (hours, "hour"), (minutes, "minute"), (seconds, "second")]
    said = [f"{number:,} {noun}{'' if number == 1 else 's'}" for number, noun in parts if number]
    told = " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
    return f"{told} {'earlier' if difference < timedelta() else 'later'}"


_Days = tuple[date, date]


def _by_days(a: When, b: When) -> tuple[Verdict, str]:
    ours, theirs = _days(a, b), _days(b, a)
    if not ours or not theirs:
        return "maybe", "they cannot be compared"
    pairs = [(x, y) for x in ours for y in theirs]
    if not any(_within(x, y) or _within(y, x) for x, y in pairs):
        return "changed", ""
    clocks = [set(_clocks(when)) for when in (a, b)]
    if all(clocks) and not clocks[0] & clocks[1]:
        return "maybe", "the hours differ, and not every one has a zone"
    remarks = [*_left_out(b, a, "the report gives no"), *_left_out(a, b, "announced without")]
    return "held", "; ".join(remarks)


def _within(inner: _Days, outer: _Days) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _days(when: When, other: When) -> list[_Days]:
    """The first and last day it may cover, in each of its zones; a year that is not known is the other one's."""
    if isinstance(when.start, datetime):
        end = when.end if isinstance(when.end, datetime) else when.start
        zones = dict.fromkeys([when.start.tzinfo or UTC, *when.zones])
        return [(when.start.astimezone(zone).date(), end.astimezone(zone).date()) for zone in zones]
    try:
        return [(when.earliest, when.latest)]
    except UnboundedTime:
        return [(day, day) for year in _years(other) if (day := _day_in(when, year)) is not None]


def _years(when: When) -> list[int]:
    try:
        return sorted({when.earliest.year, when.latest.year})
    except UnboundedTime:
        return [2000]  # neither has a year: any leap year tells whether the days are the same


def _day_in(when: When, year: int) -> date | None:
    start = when.start.date if isinstance(when.start, PartialDateTime) else when.start
    if not isinstance(start, PartialDate) or start.month is None or start.day is None:
        return None
    try:
        return date(year, start.month, start.day)
    except ValueError:
        return None


def _clocks(when: When) -> list[tuple[int, int]]:
    """What clocks show at the start, in every zone that was stated."""
    if isinstance(when.start, PartialDateTime):
        return [(when.start.clock.hour, when.start.clock.minute)]
    if isinstance(when.start, datetime):
        shown = (when.start.astimezone(zone) for zone in (when.start.tzinfo or UTC, *when.zones))
        return [(moment.hour, moment.minute) for moment in shown]
    return []


def _left_out(less: When, more: When, words_before: str) -> list[str]:
    """What one of two times does not say and the other does."""
    if not _has_day(less):
        return [f"{words_before} {'day' if _has_day(more) else 'exact day'}"] if _has_day(more) else []
    if not _clocks(less) and _clocks(more):
        return [f"{words_before} hour" if words_before.endswith("no") else f"{words_before} an hour"]
    return []


def _has_day(when: When) -> bool:
    return when.precision in (Precision.SECOND, Precision.MINUTE, Precision.PART_OF_DAY, Precision.DAY)


# Place


def place_held(announced: Event, reported: Event) -> Held:
    """
    Whether the event took place where it was announced, in a room or online.

    The same words, or fewer or more of them, are the same place; a place in other letters cannot be compared.
    """
    a, b = _where(announced), _where(reported)
    verdict, remark = _places(a, b, announced, reported)
    return Held("place", verdict, a, b, (_place_said(a), _place_said(b)), remark)


def _where(event: Event) -> object:
    """The place in words, else how people take part."""
    place = event.place
    if place is not None and str(place) != place.url:
        return place
    if event.attendance is not Attendance.UNKNOWN:
        return event.attendance
    return place


def _place_said(where: object) -> str:
    return "" if where is None else str(where)


def _places(a: object, b: object, announced: Event, reported: Event) -> tuple[Verdict, str]:
    if a is None:
        return "not announced", ""
    if b is None:
        return "not mentioned", ""
    attended = {announced.attendance, reported.attendance} - {Attendance.UNKNOWN}
    if attended == {Attendance.ONLINE, Attendance.IN_PERSON}:
        return "changed", f"announced {announced.attendance}, reported {reported.attendance}"
    if isinstance(a, Attendance) or isinstance(b, Attendance):
        if announced.attendance is reported.attendance:
            return "held", ""
        if len(attended) == 1 or Attendance.HYBRID not in attended:
            return "maybe", "one of them names a place, the other how people take part"
        return "maybe", f"announced {announced.attendance}, reported {reported.attendance}"
    return _place_words(str(a), str(b))


def _place_words(a: str, b: str) -> tuple[Verdict, str]:
    ours, theirs = set(words(a)), set(words(b))
    if ours == theirs:
        return "held", ""
    if ours <= theirs or theirs <= ours:
        return "held", "the report says less" if theirs < ours else "the report says more"
    if _script(a) != _script(b):
        return "maybe", "in other letters"
    # What both have at the end is the city; the venue stands before it.
    heads = [set(words(re.split("[,，]", text)[0])) for text in (a, b)]
    if heads[0].isdisjoint(heads[1]) and (heads[0].isdisjoint(theirs) or heads[1].isdisjoint(ours)):
        return "changed", ""
    return "maybe", "the words differ"


# Title


def title_held(announced: Event, reported: Event, text: str = "") -> Held:
    """
    Whether the event is called what it was; the words of a report's headline ("Recap:") do not count.

    `text` is the report: a title that stands in it held, whatever the headline.
    """
    a, b = announced.title, reported.title
    verdict, remark = _titles(a, b)
    if verdict != "held" and _stands_in(words(a), words(text)):
        verdict, remark = "held", "below another headline"
    return Held("title", verdict, a, b, (a, b), remark)


def _titles(a: str, b: str) -> tuple[Verdict, str]:
    ours, theirs = set(words(a)), set(words(b))
    said = [each - _HEADLINE or each for each in (ours, theirs)]
    if said[0] == said[1]:
        return "held", ""
    if _script(a) != _script(b):
        return "maybe", "in other letters"
    shared = said[0] & said[1]
    if shared in said and len(shared) > 1:
        return "held", "the report has a shorter form" if shared == said[1] else "the report has a longer form"
    if len(shared) >= _ENOUGH * min(map(len, said)):
        return "maybe", "in other words"
    return "changed", ""


def _stands_in(title: list[str], text: list[str]) -> bool:
    """Whether the words of a title follow one another in a text; one word says too little."""
    return len(title) > 1 and f" {' '.join(title)} " in f" {' '.join(text)} "


def _script(text: str) -> str:
    """Latin, CJK, CYRILLIC …: of the first letter, by its name in the Unicode standard."""
    letter = next((c for c in text if c.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""
