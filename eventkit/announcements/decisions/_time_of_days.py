"""
The time of an event that stands in the headings of its days (TimeOfDays).

    Day 1 (4 December 2031)                  Every Thursday, 20:00 UTC+2
    Day 2 (5 December 2031)                  9 October 2031 – Counting bogs
                                             16 October 2031 – Mapping bogs

Those on the left are the days of one program, if they are counted or follow one another; those on the right the
meetings of what takes place each week, of which only the weekday is said elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from attrs import evolve

from eventkit.announcements.decisions._reading_times import covers, day_of, has_clock, has_day, month_day, spanning
from eventkit.announcements.decisions._time_of_sessions import TimeOfSessions
from eventkit.announcements.decisions._timed import Timed, month_day_key
from eventkit.announcements.document import Kind, Span
from eventkit.when import PartialDate

_COUNTED = re.compile(
    r"\W*(?:(?:day|tag|jour(?:née)?|día|giorno|dag)\s*(?:\d{1,2}|one|two|three|four|five|[iv]{1,3})\b|第[一二三四五六七\d]天)",
    re.I,
)
_FIELDS = ("when", "entry", "top_date", "published_page")  # of which the day of a heading may be
_SAID = 0.5  # what a claim weighs that is said of the event
_STARTING = re.compile(
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|from|kick(?:s|ing)? off|ab(?: dem)?|beginnend|à partir du|dès le|"
    r"a partir del?|desde el)\W*(?:on |am )?$|[从自]\s?$",
    re.I,
)
_NEXT = 2  # days after another that the next of a program is at most
_LONGEST = 120  # characters of a heading


class TimeOfDays(TimeOfSessions):
    """Knows of headings that are days."""

    def _of_days(self, main: Timed | None) -> Timed | None:
        """From the first of the days that head the parts of a page to the last, where nothing else tells the day."""
        weekly = self._weekly() if main is None else None
        days = self._heads(lists=weekly is not None)
        if weekly is not None and len(days) < 2:
            return self._starting(weekly)
        if len(days) < 2 or (main is not None and not self._is_first(main, days)):
            return main
        known = [day for each in days if isinstance(day := day_of(each.when), date)]
        if weekly is not None:
            if len(known) < len(days) or any(day.weekday() != _weekday(weekly) for day in known):
                return main
        elif not all(self._counts(each.phrase.block) for each in days) and (
            len(known) < len(days) or any(not 0 < (after - before).days <= _NEXT for before, after in pairwise(known))
        ):
            return main
        first = self._at_its_hour(days[0], main or weekly)
        when = spanning(first.when, days[-1].when, first.when.text)
        return evolve(first, when=when, more=(*first.more, days[-1].claim))

    def _at_its_hour(self, day: Timed, other: Timed | None) -> Timed:
        """A day with the clock time that is said of all of them."""
        if other is None or not has_clock(other.when) or has_clock(day.when):
            return day
        clock = other.phrase.of("clock", "zone")
        said = self.document.words(Span(clock[0].start, clock[-1].end))
        when = self.reader.words(f"{day.when.text} {said}")
        return evolve(day, when=when, more=(*day.more, other.claim)) if has_clock(when) and has_day(when) else day

    def _weekly(self) -> Timed | None:
        """The weekday and hour of what takes place each week, where no day is said with it."""
        for claim in sorted(
            (*self.claims["when"], *self.claims["begins"]), key=lambda claim: (-claim.weight, claim.span)
        ):
            if claim.weight >= _SAID and claim.value.of("weekday") and not claim.value.of("day", "month"):
                timed = self._timed(claim)
                if timed is not None and _weekday(timed) is not None:
                    return timed
        return None

    def _starting(self, weekly: Timed) -> Timed | None:
        """ "Every Thursday at 1 PM, starting May 29th": the first of them."""
        for claim in (*self.claims["when"], *self.claims["begins"]):
            before = self.document.text[max(0, claim.span.start - 30) : claim.span.start]
            if claim.value.block != weekly.phrase.block or _STARTING.search(before) is None:
                continue
            timed = self._timed(claim)
            if timed is None or not has_day(timed.when):
                continue
            day = day_of(timed.when)
            if not isinstance(day, date) or day.weekday() == _weekday(weekly):
                return self._at_its_hour(timed, weekly)
        return None

    def _is_first(self, main: Timed, days: Sequence[Timed]) -> bool:
        """Whether what is said elsewhere is no day and agrees with the first, or is one of them."""
        if not has_day(main.when):
            return covers(main.when, days[0].when)
        return main.when.end is None and any(each.phrase.block == main.phrase.block for each in days)

    def _heads(self, *, lists: bool) -> list[Timed]:
        """The days that begin headings, or with `lists` entries of lists; none where they are in no order."""
        found: dict[int, Timed] = {}
        claims = (claim for name in _FIELDS for claim in self.claims[name])
        for claim in sorted(claims, key=lambda claim: claim.span):
            phrase = claim.value
            block = self.document.blocks[phrase.block]
            kinds = (Kind.HEADING, Kind.FIELD, Kind.BULLET) if lists else (Kind.HEADING, Kind.FIELD)
            if block.kind not in kinds or len(block.body) > _LONGEST or not phrase.of("day") or phrase.block in found:
                continue
            if block.kind is Kind.FIELD and not self._counts(phrase.block):
                continue
            timed = self._timed(claim)
            if timed is not None and has_day(timed.when) and timed.when.end is None:
                found[phrase.block] = timed
        days = list(found.values())
        keys = [_key(each) for each in days]
        return days if keys == sorted(set(keys)) else []

    def _counts(self, at: int) -> bool:
        block = self.document.blocks[at]
        return _COUNTED.match(self.document.text, block.span.start, block.span.end) is not None


def _weekday(timed: Timed) -> int | None:
    """The weekday of a time of which no day is known, Monday being 0."""
    day = day_of(timed.when)
    return day.weekday if isinstance(day, PartialDate) and day.day is None else None


def _key(timed: Timed) -> tuple[int, tuple[int, int, int]]:
    day = day_of(timed.when)
    assert day is not None
    return month_day(day)[0] or 0, month_day_key(day)
