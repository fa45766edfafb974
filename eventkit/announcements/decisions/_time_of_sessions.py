"""The time of an event of several sessions, of an agenda or a list of dates; and its stated length (TimeOfSessions)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from attrs import evolve

from eventkit.announcements.decisions._afternoons import with_afternoons
from eventkit.announcements.decisions._reading_times import (
    agree,
    covers,
    day_of,
    has_clock,
    has_day,
    has_year,
    in_year_of,
    month_day,
    spanning,
)
from eventkit.announcements.decisions._time_joining import TimeJoining
from eventkit.announcements.decisions._timed import BLOCKS_BETWEEN, Timed, month_day_key, one_day, start_clock
from eventkit.announcements.document import Kind, Span
from eventkit.when import PartialDateTime, Shape, When

_TENTATIVE = re.compile(
    r"\btentative|\bprovisional|\bto be confirmed|\btbc\b|暂定|拟定|vorläufig|provisoire|provisional", re.I
)
_CLOSES = re.compile(
    r"\W*(?:ends?\b|close\b|finish|adjourn|(?:veranstaltungs)?ende\b|schluss|fin\b|clôture|cierre|lunch|dinner|drinks|reception|mittagessen|umtrunk|"
    r"déjeuner|apéro|apéritif|verre\b|pot\b|almuerzo|午餐|晚餐|活动结束|结束|散会)",
    re.I,
)
_NUMBER = re.compile(r"\d+")
_LINE = "a line by itself"  # the rule of a time that is (nearly) all of its line


class TimeOfSessions(TimeJoining):
    """Knows of several sessions."""

    def _with_agenda(self, main: Timed) -> Timed:
        """From the first line of an agenda to the end of its last, as far as nothing else is stated."""
        claims, slots = self.claims["slot"], list(with_afternoons(self.document, self.slots, start_clock(main.when)))
        if len(claims) < 2 or isinstance(main.when.end, datetime | PartialDateTime) or not has_day(main.when):
            return main
        dated = slots[-1].day is not None
        if not main.phrase.of("day") or (not dated and main.when.end is not None):
            return main  # several days, and one agenda
        said = self.claims.best("zone")
        zone = "" if said is None else self.document.words(said.span)
        if not zone and has_clock(main.when) and main.when.zones:
            zone = main.when.readings[0].zone_text  # the agenda begins when the event does, by the same clock
        day, year = self._first_day_words(main), month_day(day_of(main.when))[0]
        first, last = (in_year_of(self.reader.slot(slot, day, zone, year), main.when) for slot in (slots[0], slots[-1]))
        if not has_clock(first) or not has_clock(last) or not covers(main.when, first):
            return main
        if last.end is None and slots[-1].title is not None:
            last = closed(last) if _CLOSES.match(self.document.words(slots[-1].title)) else last
        if dated and main.when.end is not None:
            if not covers(main.when, last):
                return main
            if last_day_key(last) < last_day_key(main.when):
                last = main.when  # the agenda ends before the event does
        more = (*main.more, claims[0], claims[-1], *([said] if said is not None else []))
        if has_clock(main.when):
            begins = {start_clock(self.reader.slot(slot, day, zone, year)) for slot in slots[:3]}
            if start_clock(main.when) not in begins or last.end is None:
                return main
            return evolve(main, when=spanning(main.when, last, main.when.text), more=more)
        if last.end is None and not dated:
            return evolve(main, when=first if first.end is None else opened(first), more=more)
        text = f"{main.when.text}, {self.document.words(slots[0].times)} … {self.document.words(slots[-1].times)}"
        return evolve(main, when=spanning(first, last, text), more=more)

    def _first_day_words(self, main: Timed) -> str:
        day = main.phrase.of("day")[0]
        weekday = main.phrase.of("weekday")
        start = weekday[0].start if weekday and weekday[0].end <= day.start else day.start
        return self.document.words(Span(start, day.end))

    def _with_sessions(self, main: Timed, dated: Sequence[Timed]) -> Timed:
        """From the first session to the last, where several are listed with their own dates and clock times."""
        group = self._list_around(main, dated)
        if len(group) < 2:
            return main
        first, last = group[0], group[-1]
        year = month_day(day_of(main.when))[0]
        if year is not None:
            first, last = self._dated_like(first, main, year), self._dated_like(last, main, year)
        if not has_day(first.when) or not has_day(last.when) or month_key(last.when) < month_key(first.when):
            return main
        if has_clock(main.when) and not has_clock(first.when) and agree(day_of(first.when), day_of(main.when)):
            first = evolve(first, when=main.when)
        text = self.document.text[first.phrase.start : last.phrase.end]
        when = spanning(first.when, last.when, text if len(text) <= 1000 else first.when.text)
        if _TENTATIVE.search(first.claim.rule):
            when = evolve(when, tentative=True)
        more = tuple(claim for timed in (first, last, main) for claim in timed.claims)
        return Timed(first.claim, when, more, main.year_from)

    def _dated_like(self, timed: Timed, main: Timed, year: int) -> Timed:
        if has_year(timed.when):
            return timed
        return self._in_year(timed, year, main.year_from or main.claim, "stated with the other dates") or timed

    def _list_around(self, main: Timed, dated: Sequence[Timed]) -> list[Timed]:
        """The times that are listed in one place, each with a clock time: bullets, rows, lines of sessions."""
        timed = sorted(
            (each for each in dated if has_clock(each.when) and has_day(each.when) and each.weight >= 0.55),
            key=lambda each: each.claim.span,
        )
        groups: list[list[Timed]] = []
        for each in timed:
            if groups and self._alike(groups[-1][-1], each) and month_key(groups[-1][-1].when) <= month_key(each.when):
                groups[-1].append(each)
            else:
                groups.append([each])
        for group in groups:
            within = any(each.claim.span == main.claim.span for each in group)
            if len(group) > 1 and (within or (not has_clock(main.when) and covers(main.when, group[0].when))):
                return group
            same = not within and has_clock(main.when) and len(group) > 1
            if same and main.weight < 0.65 and main.when.instant == group[0].when.instant is not None:
                return group
        return []

    def _alike(self, one: Timed, other: Timed) -> bool:
        """Whether two times are entries of one list, of bullets, rows, or lines "Session 1", "Session 2"."""
        first, second = (self.document.blocks[each.phrase.block] for each in (one, other))
        if first.kind is not second.kind:  # as where the mark of the last entry is miswritten
            return other.phrase.block - one.phrase.block <= 1 and one.claim.rule == other.claim.rule == _LINE
        stems = {_NUMBER.sub("", self.document.label(block)) for block in (first, second)}
        if len(stems) == 1 and "" not in stems and self.document.label(first) != self.document.label(second):
            return True
        if other.phrase.block - one.phrase.block > BLOCKS_BETWEEN and first.heading != second.heading:
            return False
        return first.kind is not Kind.PARAGRAPH or one.claim.rule == other.claim.rule

    def _with_length(self, main: Timed) -> Timed:
        when = main.when
        if when.stated_duration is not None or (has_clock(when) and isinstance(when.end, datetime | PartialDateTime)):
            return main
        best = self.claims.best("duration")
        if best is None or best.weight < 0.5 or not one_day(when):
            return main
        length = best.value
        if has_clock(when):
            again = self.reader.words(f"{when.text} ({self.document.words(best.span)})")
            if again.stated_duration == length and start_clock(again) == start_clock(when) and again.is_settled:
                kept = tuple(each for each in when.inferred if each.field not in {one.field for one in again.inferred})
                if day_of(again) == day_of(when):
                    return evolve(main, when=evolve(again, inferred=(*kept, *again.inferred)), more=(*main.more, best))
        return evolve(main, when=evolve(when, stated_duration=length), more=(*main.more, best))


def closed(when: When) -> When:
    """A time that is an end: that of "16:00 End"."""
    readings = tuple(evolve(each, end_date=each.date, end_clock=each.clock) for each in when.readings)
    return evolve(when, end=when.start, readings=readings)


def opened(when: When) -> When:
    """A time without its end: the first of several ends before the last."""
    readings = tuple(evolve(each, end_date=None, end_clock=None) for each in when.readings)
    return evolve(when, end=None, shape=Shape.POINT, readings=readings)


def month_key(when: When) -> tuple[int, int, int]:
    day = day_of(when)
    return (0, 0, 0) if day is None else month_day_key(day)


def last_day_key(when: When) -> tuple[int, int, int]:
    day = day_of(when, "end") or day_of(when)
    return (0, 0, 0) if day is None else month_day_key(day)
