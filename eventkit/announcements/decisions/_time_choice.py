"""Chooses the day of an event among those that can be it, and finds what contradicts it (TimeChoice)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import evolve

from eventkit.announcements.decisions._of_itself import of_itself
from eventkit.announcements.decisions._reading_times import (
    covers,
    day_of,
    has_day,
    has_year,
    month_day,
)
from eventkit.announcements.decisions._timed import BLOCKS_BETWEEN, ENOUGH, SURE, TimeClaims, Timed, is_moved
from eventkit.announcements.document import Kind
from eventkit.announcements.values import ENTRY
from eventkit.when import When

_CHOSEN = 0.5  # and to be it
_LISTED = 0.4  # or to be one of several
_NO_SERIES = 6  # days after which the next event of a series seldom follows


class TimeChoice(TimeClaims):
    """Chooses the day."""

    def _main(self, dated: Sequence[Timed]) -> Timed | None:
        """The weightiest; of equals the one that says a day, then the first."""
        weights = self._weights(dated)
        ranked = sorted(
            dated,
            key=lambda timed: (
                not has_day(timed.when) and not timed.when.candidates,
                -weights[timed],
                timed.claim.span,
            ),
        )
        ranked = [timed for timed in ranked if weights[timed] >= self._needed(timed)]
        if not ranked:
            return None
        best = ranked[0]
        moved = [timed for timed in dated if is_moved(timed.claim)]
        if moved and not is_moved(best.claim) and not any(_is_told_by(other.when, best.when) for other in moved):
            fuller = (timed for timed in dated if any(_is_day_of(timed.when, other.when) for other in moved))
            best = next(fuller, moved[0])
        return best

    def _needed(self, timed: Timed) -> float:
        """What a date must weigh to be chosen: less of a list, and of the vague new time of what was postponed."""
        if timed.claim.rule == ENTRY:
            return _LISTED
        return ENOUGH if self.previous and not has_day(timed.when) else _CHOSEN

    def _weights(self, dated: Sequence[Timed]) -> dict[Timed, float]:
        """What dates weigh among each other: less in another year than the headline's, or after another in prose."""
        years = {claim.value for claim in self.claims["year"] if claim.rule == "in the headline"}
        weights: dict[Timed, float] = {}
        block, said_before = -1, dict[object, When]()  # by their days
        for timed in sorted(dated, key=lambda timed: timed.claim.span):
            if timed.phrase.block != block:
                block, said_before = timed.phrase.block, {}
            weight = timed.weight
            if weight < SURE and not is_moved(timed.claim):
                year = month_day(day_of(timed.when))[0]
                if len(years) == 1 and year is not None and year not in years:
                    weight -= 0.15
                if self._in_prose(timed) and not all(covers(before, timed.when) for before in said_before.values()):
                    weight -= 0.15
            weights[timed] = weight
            if timed.weight >= 0.55:
                said_before.setdefault((day_of(timed.when), day_of(timed.when, "end")), timed.when)
        return weights

    def _in_prose(self, timed: Timed) -> bool:
        return self.document.blocks[timed.phrase.block].kind is Kind.PARAGRAPH and "line" not in timed.claim.rule

    def _to_its_end(self, main: Timed) -> Timed:
        """ "Start: 18 Jan 2022, 13:00" and "End: 20 Jan 2022, 15:00" in lines of their own."""
        if main.when.end is not None or main.claim.field != "begins":
            return main
        for claim in self.claims["ends"]:
            if not 0 <= claim.value.block - main.phrase.block <= BLOCKS_BETWEEN or claim.weight < 1:
                continue
            words = self.document.words
            when = self.reader.words(f"{words(main.claim.span)} – {words(claim.span)}")
            if when.end is not None and when.is_settled:
                return evolve(main, when=when, more=(*main.more, claim))
        return main

    def _conflict(self, main: Timed, dated: Sequence[Timed]) -> Timed | None:
        """Another statement about the event as sure as the chosen one that cannot hold beside it."""
        if is_moved(main.claim) or not has_day(main.when) or not self._is_sure(main, None):
            return None
        for other in dated:
            if other is main or not has_day(other.when) or not self._is_sure(other, main):
                continue
            if covers(main.when, other.when) or covers(other.when, main.when) or self._listed_together(main, other):
                continue
            return other
        return None

    def _is_sure(self, timed: Timed, beside: Timed | None) -> bool:
        """Whether a statement is about the event itself for certain: by its label, or by its sentence."""
        if timed.weight >= SURE:
            return True
        near = beside is not None and _days_apart(timed.when, beside.when) < _NO_SERIES
        return of_itself(self.document, timed.claim, self.draft, next_one=near)

    def _listed_together(self, main: Timed, other: Timed) -> bool:
        """Whether two times stand in one list: several dates, and no contradiction."""
        one, two = self.document.blocks[main.phrase.block], self.document.blocks[other.phrase.block]
        if main.phrase.block == other.phrase.block:
            return True
        near = abs(main.phrase.block - other.phrase.block) <= 8
        same = one.kind is two.kind and one.heading == two.heading
        labels = {self.document.label(one), self.document.label(two)}
        return near and same and (len(labels) == 2 or labels == {""})


def _is_told_by(vague: When, when: When) -> bool:
    """Whether a new time holds for another: "March 2032" tells nothing of 12 March in a year that is not said."""
    return covers(when, vague) and (has_day(vague) or has_year(when) or not has_day(when))


def _is_day_of(when: When, vague: When) -> bool:
    """Whether a time is a day of the year or month that another says, and in which the other says no day."""
    year, month, day = month_day(day_of(vague))
    if day is not None or year is None or not has_day(when):
        return False
    own = month_day(day_of(when))
    return own[0] == year and month in (None, own[1])


def _days_apart(one: When, other: When) -> int:
    """How many days two times are apart, of one year where one of them has none."""
    days = []
    for when, beside in ((one, other), (other, one)):
        year, month, day = month_day(day_of(when))
        year = year or month_day(day_of(beside))[0] or 2000
        try:
            days.append(date(year, month or 1, day or 1))
        except ValueError:
            return _NO_SERIES
    return abs((days[0] - days[1]).days)
