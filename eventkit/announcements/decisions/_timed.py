"""The claims about times, read: which can be the day of the event, and which is the one it had before (TimeClaims)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, datetime

from attrs import evolve, field, frozen

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.decisions._reading_times import (
    Days,
    TimeReader,
    agree,
    covers,
    day_of,
    has_clock,
    has_day,
    month_day,
    plain_day,
    retold,
    spanning,
)
from eventkit.announcements.document import Document, Span, overlaps_one
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._series_lines import is_series_line
from eventkit.announcements.values import ALONE, FIRST_OF_TWO, Phrase, Slot
from eventkit.events.status import Status
from eventkit.when import PartialDate, PartialDateTime, Shape, When
from eventkit.when.when import Moment

ENOUGH = 0.3  # what a claim must weigh to add to the event's time
_LONGEST_KIND = 60  # characters of a line that says the kind of event
_DAY_OF_AGENDA = 0.55  # weighs a day above its hours at most
SURE = 0.8  # and to contradict another
BLOCKS_BETWEEN = 6  # between a date and its clock time in lines of their own
_POSTPONED = re.compile(r"postpon|推迟|延期|verschoben|reporté|aplazad|pospuest", re.IGNORECASE)
_SAVE = re.compile(
    r"\bsave the dates?\b|\bréservez (?:la|cette) date\b|\breserva la fecha\b|\bterminvormerkung\b", re.I
)
_PLANNED = re.compile(
    r"\bplanned|\bscheduled|\bdue\b|geplant|vorgesehen|angesetzt|prévu|previst|programad|原定|计划", re.IGNORECASE
)
_PLAN_AROUND = (30, 20)  # characters before and behind a date, in which it is said to have been planned
SEVERAL = frozenset({"several-dates", "several-times"})


@frozen(eq=False)
class Timed:
    """A claim with the time that its words state, and further claims that gave something to it."""

    claim: Claim
    when: When
    more: tuple[Claim, ...] = ()
    year_from: Claim | None = field(default=None)

    @property
    def weight(self) -> float:
        return self.claim.weight

    @property
    def phrase(self) -> Phrase:
        phrase = self.claim.value
        assert isinstance(phrase, Phrase)
        return phrase

    @property
    def claims(self) -> tuple[Claim, ...]:
        found = [self.claim, *self.more]
        if self.year_from is not None:
            found.append(self.year_from)
        return tuple({id(claim): claim for claim in found}.values())


class TimeClaims:
    """The claims about the times of one document."""

    def __init__(self, document: Document, claims: Claims, draft: EventDraft) -> None:
        self.document, self.draft = document, draft
        self.reader = TimeReader(document, draft.values.get("place"))
        self.claims = self._without_further_cities(claims)
        self.previous: list[Timed] = []
        self.slots: list[Slot] = [claim.value for claim in claims["slot"]]

    def _without_further_cities(self, claims: Claims) -> Claims:
        """Without the days in the further lines of a table of cities, where they say the same moment."""
        cities = claims["city clocks"]
        further = sorted(claim.span for claim in cities[1:])
        dated = [claim for claim in claims["when"] if overlaps_one(further, claim.span)]
        if not any(claim.value.of("day") for claim in dated):
            return claims
        days = [
            self.document.words(Span(day.start, day.end))
            for claim in (*claims["top_date"], *claims["when"])
            if claim.span.start <= cities[0].span.end
            for day in claim.value.of("day")
        ]
        table = " / ".join(claim.value for claim in cities)
        if not any(len(self.reader.words(f"{day}, {table}").readings) == len(cities) for day in days):
            return claims
        return Claims(
            claim for claim in claims if claim.field == "city clocks" or not overlaps_one(further, claim.span)
        )

    def _find_previous(self) -> None:
        if self._is_cancelled():
            return
        for claim in self.claims["previous"]:
            timed = self._timed(claim)
            if timed is not None and claim.rule == FIRST_OF_TWO:
                first = self.reader.words(plain_day(day_of(timed.when)))
                timed = evolve(timed, when=retold(first, timed.when.text))
            if timed is not None:
                self.previous.append(timed)
        if self.previous or not self._says_postponed():
            return
        # "POSTPONED" in the headline and no new date: the dates in the words are those that it had.
        if any(is_moved(claim) for claim in self.claims["when"]):
            return
        best = self.claims.best("when")
        timed = self._timed(best) if best is not None and best.weight >= ENOUGH else None
        if timed is not None:
            self.previous.append(timed)

    def _find_moved_from(self, main: Timed, dated: Sequence[Timed]) -> None:
        """ "Postponed, planned for 20 April 2020. The new date is 12 April 2021": the other is the previous one."""
        if self.previous or not is_moved(main.claim) or not has_day(main.when):
            return
        text, (before, behind) = self.document.text, _PLAN_AROUND
        for timed in dated:
            if has_day(timed.when) and timed.weight >= 0.55 and not covers(main.when, timed.when):
                start, end = timed.claim.span
                if _PLANNED.search(text[max(0, start - before) : end + behind]):
                    self.previous.append(timed)
                    return

    def _is_cancelled(self) -> bool:
        """An event that does not take place keeps the time that it would have had: "originally scheduled for 3 May"."""
        return self.draft.values.get("status") is Status.CANCELLED

    def _says_postponed(self) -> bool:
        title = self.document.title
        return title is not None and _POSTPONED.search(self.document.words(title.body)) is not None

    def _timed(self, claim: Claim) -> Timed | None:
        phrase = self._without_slots(claim.value)
        if phrase is None:
            return None
        if phrase is not claim.value:
            claim = evolve(claim, value=phrase, span=phrase.span)
        when = self.reader.phrase(phrase)
        if phrase.of("day") and not when.days and SEVERAL & {problem.code for problem in when.problems}:
            return self._part_by_part(claim, phrase)
        when = all_days(when)
        known = when.start is not None or when.candidates
        return Timed(claim, when) if known else None

    def _without_slots(self, phrase: object) -> Phrase | None:
        """A phrase without the lines of an agenda that it runs into: the line of the day, and 9:00 of the one below."""
        if not isinstance(phrase, Phrase):
            return None
        first, last = (
            bisect_left(self.slots, at, key=lambda slot: slot.times.start) for at in (phrase.start, phrase.end)
        )
        inside = [slot.times.start for slot in self.slots[first:last] if phrase.span.covers(slot.times)]
        kept = tuple(atom for atom in phrase.atoms if not inside or atom.end <= inside[0])
        if not inside or not kept:
            return phrase
        return Phrase(phrase.block, kept[0].start, kept[-1].end, kept)

    def _part_by_part(self, claim: Claim, phrase: Phrase) -> Timed | None:
        """ "24 and 27 May 2021 from 1–4pm ET": days in a list, and the clock times of each."""
        words = self.document.words
        days = phrase.of("day")
        when = self.reader.words(words(Span(days[0].start, days[-1].end)))
        clocks = phrase.of("clock")
        if not when.days or not clocks:
            return Timed(claim, when) if when.start is not None else None
        timed = words(Span(clocks[0].start, phrase.end)) if clocks[0].start > days[-1].end else ""
        first, last = min(when.days, key=month_day_key), max(when.days, key=month_day_key)
        ends = [self.reader.words(f"{plain_day(day)}, {timed}") for day in (first, last)]
        if not all(has_clock(each) for each in ends):
            return None
        return Timed(claim, spanning(ends[0], ends[1], words(phrase.span)))

    def _dated(self) -> list[Timed]:
        """The claims that can be the event's day, the weightiest first."""
        found: list[Timed] = []
        seen: set[Span] = set()
        spans, days = {old.claim.span for old in self.previous}, Days()
        for old in self.previous:
            if has_day(old.when):
                days.add(day_of(old.when))
        claims = [*self.claims["when"], *(claim for claim in self.claims["begins"] if claim.value.of("day"))]
        if self._is_cancelled():
            claims += self.claims["previous"]
        claims = [self._of_agenda(claim) if self._in_agenda(claim) else claim for claim in claims]
        for claim in sorted(claims, key=lambda claim: (-claim.weight, claim.span)):
            phrase = claim.value
            if claim.weight < ENOUGH or claim.span in seen or not phrase.of("day", "month"):
                continue
            seen.add(claim.span)
            timed = self._timed(claim)
            if timed is None or (not is_moved(claim) and (claim.span in spans or day_of(timed.when) in days)):
                continue
            found.append(timed)
        return found

    def _at_the_top(self) -> list[Timed]:
        """
        The day in a line at the top, where no other is said: the event's, and not the page's, when it is one to save,
        or when hours, an agenda, a table of cities or the place stand below it, or the kind of event right above.
        """
        tops = self.claims["top_date"]
        if len(tops) != 1:
            return []
        below = [*self.claims["slot"], *self.claims["city clocks"]]
        below += (
            claim
            for name in ("when", "begins")
            for claim in self.claims[name]
            if claim.rule == ALONE or claim.weight >= 1
        )
        below += (claim for name in ("place", "attendance") for claim in self.claims[name] if claim.rule == "label")
        title = "" if self.document.title is None else self.document.words(self.document.title.body)
        told = _SAVE.search(title) or any(claim.span > tops[0].span for claim in below)
        if not told and not self._is_below_kind(tops[0].span):
            return []
        timed = self._timed(tops[0])
        return [] if timed is None else [evolve(timed, claim=evolve(tops[0], weight=0.65))]

    def _is_below_kind(self, top: Span) -> bool:
        """Whether the line above a date, which is not the title, says what is announced: "Elm Seminar Series"."""
        text, title = self.document.text, self.document.title
        end = len(text[: text.rfind("\n", 0, top.start) + 1].rstrip())
        start = text.rfind("\n", 0, end) + 1
        if title is None or start < title.span.end or end - start > _LONGEST_KIND:
            return False
        return any(noun.sure for noun in event_nouns(text, start, end)) or is_series_line(text[start:end])

    def _of_agenda(self, claim: Claim) -> Claim:
        """A day above the hours of an agenda is the event's where no line by itself says another."""
        return evolve(claim, weight=min(claim.weight, _DAY_OF_AGENDA))

    def _in_agenda(self, claim: Claim) -> bool:
        at = bisect_right(self.slots, claim.span.start, key=lambda slot: slot.whole.start)
        return any(slot.whole.overlaps(claim.span) for slot in self.slots[max(0, at - 1) : at + 1])


def all_days(when: When) -> When:
    """From the first to the last of several days."""
    if when.shape is not Shape.ALL_OF or not when.days:
        return when
    first, last = min(when.days, key=month_day_key), max(when.days, key=month_day_key)
    return evolve(when, start=first, end=last, shape=Shape.INTERVAL, days=())


def is_moved(claim: Claim) -> bool:
    return claim.field == "when" and claim.rule.startswith("moved:")


def month_day_key(day: date | PartialDate) -> tuple[int, int, int]:
    year, month, number = month_day(day)
    return (year or 0, month or 0, number or 0)


def start_clock(when: When) -> tuple[int, int] | None:
    start = when.start
    if isinstance(start, datetime):
        return (start.hour, start.minute)
    return (start.clock.hour, start.clock.minute) if isinstance(start, PartialDateTime) else None


def one_day(when: When) -> bool:
    if when.end is None:
        return True
    return agree(day_of(when), day_of(when, "end"))


def put_year(moment: Moment, year: int) -> Moment:
    if isinstance(moment, PartialDate) and moment.year is None:
        return evolve(moment, year=year).simplified()
    return moment
