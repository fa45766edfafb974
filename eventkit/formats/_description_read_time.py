"""
The paragraph of a description that tells the time, taken back: its words, what they do not say, notes, and how the
event stands (read_time).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from attrs import evolve

from eventkit.errors import EventkitError
from eventkit.events import PodcastEpisode, Status
from eventkit.events.event import KINDS
from eventkit.formats import _description as told
from eventkit.formats._description_read_words import contexts, read_again, read_brief_time, value_of
from eventkit.formats._slot import Slot, slots_of
from eventkit.formats._vtimezone import NAMES_OF_UTC
from eventkit.when import Inference, PartialDate, PartOfDay, Problem, Shape, When

_STANDING = {sentence: status for status, sentence in told.STANDING.items()} | {told.EPISODE_IS_OUT: Status.HAPPENED}
_NOTES = {told.POSSIBLE_DAYS: False, told.ABOUT_DAYS: True}
_DAY = timedelta(days=1)
_UNKNOWN = When.unknown()

_INFERENCE = re.compile(r"([a-z_]{1,20}) (.{1,200}?) \((.{1,400})\)")
_ZONE_LABEL = re.compile(r" \(([^(),]{2,40})(?:, UTC[^()]{0,10})?\)")
_OFFSET = re.compile(r"UTC([−+])(\d{1,2})(?::(\d\d))?")

TIME_LABELS = frozenset(
    {
        told.WHEN,
        told.RELEASED,
        told.NOTE_ON_TIME,
        told.MOVED_FROM,
        *(note.partition(":")[0] for note in _NOTES),
        *_STANDING,
    }
)
"""The words before the first colon of such a paragraph."""


def read_time(lines: list[str], kind: str, title: str, duration: timedelta | None, values: dict[str, Any]) -> bool:
    """The words of the time, what they do not say, notes, how the event stands, earlier times; False if it is other."""
    stated: When = values["when"]
    waiting = lines[::-1]
    label, said = "", ""
    inferred: list[Inference] = []
    problems: list[Problem] = []
    notes: list[str] = []
    status = values["status"]
    if waiting[-1].startswith((f"{told.WHEN}: ", f"{told.RELEASED}: ")):
        label, _, said = waiting.pop().partition(": ")
    while said and waiting and waiting[-1].startswith(f"{told.NOT_IN_WORDS}: "):
        match = _INFERENCE.fullmatch(waiting.pop().partition(": ")[2])
        if match is None:
            return False
        inferred.append(Inference(match[1], match[2], match[3]))
    while waiting and waiting[-1].startswith(f"{told.NOTE_ON_TIME}: "):
        problems.append(Problem("noted", waiting.pop().partition(": ")[2]))
    if waiting and waiting[-1] in _NOTES:
        notes.append(waiting.pop())
    if waiting and waiting[-1] in _STANDING:
        sentence = waiting.pop()
        if sentence == told.EPISODE_IS_OUT and kind != PodcastEpisode.kind:
            return False
        status = _STANDING[sentence]
        if not _can_stand(status, values["status"], title):
            return False
    moved = [line.partition(": ")[2] for line in waiting[::-1]]
    previous = tuple(read_brief_time(words) or When(text=words) for words in moved)
    if told.previous_lines(previous) != waiting[::-1]:
        return False
    told_time = lines[: len(lines) - len(waiting)]
    if label == told.RELEASED and kind != PodcastEpisode.kind:
        return False
    findings = _Findings(kind, stated, duration, label, notes, told_time)
    if said.endswith(told.AS_ANNOUNCED):
        when = findings.of_words(said.removesuffix(told.AS_ANNOUNCED), inferred, problems)
    elif said:
        when = findings.of_value(said, inferred, problems)
    else:
        when = None if notes else evolve(stated, problems=tuple(problems)) if problems else stated
    if when is None or not findings.as_told(when):
        return False
    if values["status"] is Status.TENTATIVE and status is Status.TENTATIVE and (when.tentative or notes):
        status = Status.ANNOUNCED  # it is the time that is tentative
    values["status"] = status
    if previous:
        values["previous"] = previous
    if label == told.RELEASED:
        values["when"], values["published"] = _UNKNOWN, when
    else:
        values["when"] = when
    return True


def _can_stand(told_status: Status, stated: Status, title: str) -> bool:
    """Whether a sentence on how the event stands goes with the calendar's own status and title."""
    if told_status is stated:
        return True
    marked = title.casefold().lstrip("[(*【 ")
    if told_status is Status.CANCELLED:
        return stated is Status.ANNOUNCED and marked.startswith("cancel")
    if told_status is Status.POSTPONED:
        return stated is Status.TENTATIVE and marked.startswith("postpo")
    return stated in (Status.CONFIRMED, Status.TENTATIVE)


class _Findings:
    """The time of one event, as the calendar's own fields and the words in its text state it."""

    def __init__(
        self,
        kind: str,
        stated: When,
        duration: timedelta | None,
        label: str,
        notes: Sequence[str],
        lines: Sequence[str],
    ) -> None:
        self.kind, self.stated, self.label, self.notes = kind, stated, label, notes
        self.lines = [line for line in lines if line not in _STANDING]
        self.duration = duration

    def of_words(self, words: str, inferred: list[Inference], problems: list[Problem]) -> When | None:
        """
        The value of stated words: read again with what was supplied then, as long as that gives the fields' time;
        else the fields' time with these words, and tentative where they say so.
        """
        tentative = False
        for supplied in contexts(inferred, self.stated):
            when = read_again(words, tuple(sorted(supplied.items(), key=str)))
            if when is not None and self.agrees(when) and self.as_told(when):
                return when
            tentative |= when is not None and when.tentative
        for value in self._vaguer() if self.notes else (self._without_length(),):
            kept = evolve(value, text=words, tentative=tentative, inferred=tuple(inferred), problems=tuple(problems))
            if not self.notes or self.agrees(kept):
                return kept
        return None

    def _without_length(self) -> When:
        """The time of the fields, without an end that only says how long the episode is."""
        if self.duration is None or not isinstance(self.stated.end, datetime):
            return self.stated
        point = evolve(self.stated, end=None, shape=Shape.POINT)
        return point if self.agrees(point) else self.stated

    def of_value(self, words: str, inferred: list[Inference], problems: list[Problem]) -> When | None:
        """The value that has these words because the calendar's fields could not hold it; None if they could."""
        read = read_again(words, ())
        # Words of a year that nobody announces things for are not read: the fields say the time as well.
        known = (self.stated,) if read is None else (value_of(read), self.stated)
        for value in chain(known, self._vaguer(words), () if read is None else _by_other_names(read, words)):
            when = evolve(value, inferred=tuple(inferred), problems=tuple(problems))
            slot = self.agrees(when) if self.as_told(when) else None
            if slot and (slot.words or self.label == told.RELEASED or len(when.zones) > 1 or self._in_utc(when)):
                return when
        if not isinstance(self.stated.end, datetime):
            return None
        # Words of ours tell an end that was stated: this one was only asked for (`default_duration`).
        start = evolve(self.stated, end=None, shape=Shape.POINT)
        alone = _Findings(self.kind, start, self.duration, self.label, self.notes, self.lines)
        return alone.of_value(words, inferred, problems)

    def _vaguer(self, words: str = "") -> Iterator[When]:
        """
        What may have been written as the times of the fields: the same in a zone of this name, from a day on, some day
        of a span, a month, a year.
        """
        first, last = self.stated.start, self.stated.end
        if last is None and not self.notes:
            yield evolve(self.stated, shape=Shape.OPEN_END)
        if isinstance(first, datetime) and (labels := _ZONE_LABEL.findall(words)):
            for zone in _zones_called(labels[-1]):
                end = last.astimezone(zone) if isinstance(last, datetime) else None
                yield When.at(first.astimezone(zone), end=end)
        if isinstance(first, date) and not isinstance(first, datetime):
            yield evolve(self.stated, shape=Shape.WITHIN, end=first if last is None else last)
            for part in PartOfDay:
                yield evolve(self.stated, part=part)
            for month in (first.month, None):
                day = PartialDate(first.year, month)
                yield When.on(day)
                yield When.on(evolve(day, approximate=True))
            yield When.on(PartialDate(first.year, first.month, first.day, approximate=True))

    def agrees(self, when: When) -> Slot | None:
        """The place in a calendar that the time has, if it is that of the fields."""
        slots = time_slots(self.kind, self.label, when, self.duration)
        if len(slots) == 1 and _same_slot(slots[0], self.stated):
            about, possible = slots[0].about, slots[0].possible
            notes = [told.ABOUT_DAYS if about else told.POSSIBLE_DAYS] if possible else []
            if notes == self.notes:
                return slots[0]
        return None

    def as_told(self, when: When) -> bool:
        """Whether these lines are what is told of such a time."""
        words = bool(self.label) and not when.text
        return told.time_lines(when, label=self.label or told.WHEN, words=words, notes=self.notes) == self.lines

    def _in_utc(self, when: When) -> bool:
        """Whether the fields state the time in UTC, so that its zone is told in words."""
        start, stated = when.start, self.stated.start
        return isinstance(start, datetime) and isinstance(stated, datetime) and _zone(start) != _zone(stated)


def _by_other_names(when: When, words: str) -> Iterator[When]:
    """The same in each zone that is shown by the name in the words: "Tel Aviv" is read as Asia/Jerusalem."""
    start, end = when.start, when.end
    if isinstance(start, datetime) and len(when.zones) == 1 and (labels := _ZONE_LABEL.findall(words)):
        for zone in _zones_called(labels[-1]):
            yield When.at(start.astimezone(zone), end=end.astimezone(zone) if isinstance(end, datetime) else None)


@lru_cache(maxsize=256)
def _zones_called(label: str) -> tuple[tzinfo, ...]:
    """The zones that are called so where a time is written out: by a city, or by the offset from UTC."""
    offset = _OFFSET.fullmatch(label)
    if offset is not None:
        length = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return (timezone(-length if offset[1] == "−" else length),) if length < _DAY else ()
    from eventkit.when.zones import city_of  # with its tables: for few events only

    return tuple(ZoneInfo(key) for key in sorted(available_timezones()) if city_of(key) == label)


def time_slots(kind: str, label: str, when: When, duration: timedelta | None) -> tuple[Slot, ...]:
    """Where in a calendar a kind of event stands that takes place, or is released, then."""
    values: dict[str, Any] = {"title": "title", "uid": "uid", "when": when}
    if kind == PodcastEpisode.kind:
        values["duration"] = duration
        if label == told.RELEASED:
            values["when"], values["published"] = _UNKNOWN, when
    try:
        return slots_of(KINDS[kind]._trusted(values), undated="tentative")[0]
    except EventkitError:
        return ()


def _same_slot(slot: Slot, stated: When) -> bool:
    """Whether a place in the calendar is what its fields state: the same moments in one zone (or in UTC), or days."""
    start, end = stated.start, stated.end
    if isinstance(start, datetime) and isinstance(slot.start, datetime):
        if isinstance(end, datetime) and isinstance(slot.end, datetime):
            same = _instant(slot.end) == _instant(end)
        else:
            same = slot.end is None and end is None
        return same and _instant(slot.start) == _instant(start) and _zone(start) in (_zone(slot.start), "UTC")
    if isinstance(start, datetime) or isinstance(slot.start, datetime) or not isinstance(start, date):
        return False
    last = end if isinstance(end, date) else start
    return slot.start == start and slot.end is not None and slot.end - last == _DAY


def _instant(moment: datetime) -> datetime:
    """In UTC: two times of different zones are never equal where clocks show one of them twice (PEP 495)."""
    return moment.astimezone(UTC)


def _zone(moment: datetime) -> str:
    key = getattr(moment.tzinfo, "key", None)
    if key:
        return "UTC" if key in NAMES_OF_UTC else str(key)
    offset = moment.utcoffset()
    return str(offset) if offset else "UTC"
