"""The time of an event of several sessions, of an agenda or a list of dates; and its stated length (TimeOfSessions)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from attrs import evolve

from eventkit.announcements.decisions._agenda_times import closing_time, slot_time, zone_words
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
from eventkit.announcements.values import ENTRY, Phrase, Slot
from eventkit.when import PartialDateTime, When

_TENTATIVE = re.compile(
    r"\btentative|\bprovisional|\bto be confirmed|\btbc\b|暂定|拟定|vorläufig|provisoire|provisional", re.I
)
_NUMBER = re.compile(r"\d+")
_LINE = "a line by itself"  # the rule of a time that is (nearly) all of its line


class TimeOfSessions(TimeJoining):
    """Knows of several sessions."""

    def _with_agenda(self, main: Timed) -> Timed:
        """From the first line of an agenda to the end of its last, as far as nothing else is stated."""
        claims, slots = self.claims["slot"], self.slots
        if len(claims) < 2 or isinstance(main.when.end, datetime | PartialDateTime) or not has_day(main.when):
            return main
        if not main.phrase.of("day"):
            return main
        zone, zone_claim = zone_words(self.claims, self.reader)
        if not zone and has_clock(main.when) and main.when.zones:
            zone = main.when.readings[0].zone_text  # the agenda begins when the event does, by the same clock
        day = self._first_day_words(main)
        dated = slots[-1].day is not None
        if not dated and main.when.end is not None:
            return main  # several days, and one agenda
        year = month_day(day_of(main.when))[0]
        first, last = (slot_time(self.reader, slot, day, zone, year) for slot in (slots[0], slots[-1]))
        if not has_clock(first) or not has_clock(last) or not covers(main.when, first):
            return main
        first, last = in_year_of(first, main.when), in_year_of(last, main.when)
        last = self._closed(slots[-1], last)
        if dated and main.when.end is not None:
            if not covers(main.when, last):
                return main
            if last_day_key(last) < last_day_key(main.when):
                last = main.when  # the agenda ends before the event does
        more = [*main.more, claims[0], claims[-1], *([zone_claim] if zone_claim is not None else [])]
        if has_clock(main.when):
            begins = {start_clock(slot_time(self.reader, slot, day, zone, year)) for slot in slots[:3]}
            if start_clock(main.when) not in begins or last.end is None:
                return main
            return evolve(main, when=spanning(main.when, last, main.when.text), more=tuple(more))
        text = f"{main.when.text}, {self.document.words(slots[0].times)} … {self.document.words(slots[-1].times)}"
        if last.end is None and not dated:
            return evolve(main, when=first, more=tuple(more))
        return evolve(main, when=spanning(first, last, text), more=tuple(more))

    def _closed(self, slot: Slot, when: When) -> When:
        """The last line, whose own time is the end when it says so: "16:00 End"."""
        return closing_time(self.reader, slot, when) or when

    def _first_day_words(self, main: Timed) -> str:
        day = main.phrase.of("day")[0]
        weekday = main.phrase.of("weekday")
        start = weekday[0].start if weekday and weekday[0].end <= day.start else day.start
        return self.document.words(Span(start, day.end))

    def _with_sessions(self, main: Timed, dated: Sequence[Timed]) -> Timed:
        """From the first session to the last, where several are listed with their own dates and clock times."""
        group = self._list_around(main, dated)
        if main.claim.rule == ENTRY:
            group = [timed for timed in dated if timed.claim.rule == ENTRY and self._alike(main, timed)]
            group.sort(key=lambda timed: timed.claim.span)
        if len(group) < 2:
            return main
        first, last = group[0], group[-1]
        year = month_day(day_of(main.when))[0]
        if year is not None:
            first, last = self._dated_like(first, main, year), self._dated_like(last, main, year)
        if not has_day(first.when) or not has_day(last.when) or month_key(last.when) < month_key(first.when):
            return main
        if has_clock(main.when) and not has_clock(first.when) and agree(day_of(first.when), day_of(main.when)):
            first, last = evolve(first, when=main.when), self._with_hours_of(main, last)
        text = self.document.text[first.phrase.start : last.phrase.end]
        last = self._not_before_the_end(last, main)
        when = spanning(first.when, last.when, text if len(text) <= 1000 else first.when.text)
        if _TENTATIVE.search(first.claim.rule):
            when = evolve(when, tentative=True)
        more = [claim for timed in (first, last, main) for claim in timed.claims]
        return Timed(first.claim, when, tuple(dict.fromkeys(more)), main.year_from)

    def _not_before_the_end(self, last: Timed, main: Timed) -> Timed:
        """The last session, or the last day that the event is said to have, where not all sessions are listed."""
        ends = [self.reader.phrase(claim.value) for claim in self.claims["ends"] if claim.weight >= 1]
        if main.when.end is not None:
            ends.append(evolve(main.when, start=day_of(main.when, "end"), end=None))
        for when in ends:
            said = has_day(when) and has_year(when) and not has_clock(when) and day_of(when, "end") is None
            if said and month_key(last.when) < month_key(when):
                last = evolve(last, when=when)
        return last

    def _with_hours_of(self, main: Timed, last: Timed) -> Timed:
        """The last day of a list at the hours that are said once for all its days: "from 3 to 4 pm"."""
        day = self.document.words(last.claim.span)
        for claim in main.more:
            clocks = claim.value.of("clock") if isinstance(claim.value, Phrase) else ()
            if clocks:
                year = month_day(day_of(last.when))[0]
                words = self.document.words(Span(clocks[0].start, claim.value.end))
                when = self.reader.words(f"{day}, {words}", year=year)
                if has_clock(when) and agree(day_of(when), day_of(last.when)):
                    return evolve(last, when=when)
        return last

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
            if groups and self._alike(groups[-1][-1], each):
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


def month_key(when: When) -> tuple[int, int, int]:
    day = day_of(when)
    return (0, 0, 0) if day is None else month_day_key(day)


def last_day_key(when: When) -> tuple[int, int, int]:
    day = day_of(when, "end") or day_of(when)
    return (0, 0, 0) if day is None else month_day_key(day)
