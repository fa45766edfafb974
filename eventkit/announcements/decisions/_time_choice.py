"""Chooses the day of an event among those that can be it, and finds what contradicts it (TimeChoice)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.decisions._reading_times import (
    covers,
    day_of,
    has_day,
    has_year,
    month_day,
)
from eventkit.announcements.decisions._timed import BLOCKS_BETWEEN, SURE, TimeClaims, Timed, is_moved, one_day
from eventkit.announcements.document import Kind
from eventkit.when import When

# "The webinar will take place on", "水论坛将于": a sentence about what is announced
_ITSELF = re.compile(
    r"(?:(?:the|this|our|die|der|das|diese[rs]?|l[ea]|l['’]|cette|ce|el|los|est[ae])\s)?(?:(?P<what>[^\W\d_][\w-]*)\s)?"
    r"(?:\w+\s)?(?:(?:will|to) be held|is (?:being )?held|was held|(?:will )?takes? place|took place|findet|fand|"
    r"(?:aura|a) lieu|se tiendra|a eu lieu|tendrá lugar|se celebra(?:rá)?|tuvo lugar)\b"
    r"|(?P<zh>[^，。]{0,16}?)(?:将于|定于)",
    re.IGNORECASE,
)
_EVENT = frozenset("it event webinar summit veranstaltung événement evento 活动 会议 本次活动".split())
_LABELED = 0.72  # more than a sentence weighs
_LITTLE = 0.12
_TO_END = 60  # characters from the start to the end in a sentence
_CHOSEN = 0.5  # and to be it


class TimeChoice(TimeClaims):
    """Chooses the day."""

    def _main(self, dated: Sequence[Timed]) -> Timed | None:
        """The weightiest; of equals the one that says a day, then the first."""
        ranked = sorted(
            (timed for timed in dated if timed.weight >= _CHOSEN),
            key=lambda timed: (not has_day(timed.when) and not timed.when.candidates, -timed.weight, timed.claim.span),
        )
        if not ranked:
            return None
        best = next((timed for timed in ranked if _is_all_of(timed, ranked[0])), ranked[0])
        moved = [timed for timed in dated if is_moved(timed.claim)]
        if moved and not is_moved(best.claim) and not any(_is_told_by(other.when, best.when) for other in moved):
            fuller = (timed for timed in dated if any(_is_day_of(timed.when, other.when) for other in moved))
            best = next(fuller, moved[0])
        return best

    def _to_its_end(self, main: Timed) -> Timed:
        """ "Start: 18 Jan 2022, 13:00" and "End: 20 Jan 2022, 15:00" in lines of their own."""
        if main.when.end is not None:
            return main
        for claim in self.claims["ends"]:
            said = claim.weight >= 1 and main.claim.field == "begins"
            if not said and not (claim.value.of("day") and self._ends_sentence(main, claim)):
                continue
            if not 0 <= claim.value.block - main.phrase.block <= BLOCKS_BETWEEN:
                continue
            words = self.document.words
            when = self.reader.words(f"{words(main.claim.span)} – {words(claim.span)}")
            if when.end is not None and when.is_settled:
                return evolve(main, when=when, more=(*main.more, claim))
        return main

    def _ends_sentence(self, main: Timed, claim: Claim) -> bool:
        """Whether the end is told behind the start: "It starts on 5 May at 6 pm and ends on 7 May at noon"."""
        between = self.document.text[main.claim.span.end : claim.span.start]
        return 0 < len(between) <= _TO_END and "." not in between

    def _conflict(self, main: Timed, dated: Sequence[Timed]) -> Timed | None:
        """Another statement about the event as sure as the chosen one that cannot hold beside it."""
        if is_moved(main.claim) or not has_day(main.when) or not self._is_sure(main):
            return None
        for other in dated:
            if other is main or not has_day(other.when) or not self._is_sure(other):
                continue
            if not (
                covers(main.when, other.when) or covers(other.when, main.when) or self._listed_together(main, other)
            ):
                return other
        return None

    def _is_sure(self, timed: Timed) -> bool:
        """Whether a statement is surely about the event itself: by its label, or by the subject of its sentence."""
        block = self.document.blocks[timed.phrase.block]
        if timed.weight >= SURE or block.kind is not Kind.PARAGRAPH:
            return timed.weight >= SURE
        starts = (
            each.start for each in self.document.sentences(block) if each.start <= timed.claim.span.start < each.end
        )
        said = _ITSELF.match(self.document.text, next(starts, block.span.start), timed.claim.span.end)
        if said is None:
            return False
        subject = (said["what"] or said["zh"] or "it").casefold()
        return subject in _EVENT or subject in str(self.draft.values.get("title", "")).casefold()

    def _listed_together(self, main: Timed, other: Timed) -> bool:
        """Whether two times stand in one list: several dates, and no contradiction."""
        one, two = self.document.blocks[main.phrase.block], self.document.blocks[other.phrase.block]
        if main.phrase.block == other.phrase.block:
            return True
        near = abs(main.phrase.block - other.phrase.block) <= 8
        same = one.kind is two.kind and one.heading == two.heading
        labels = {self.document.label(one), self.document.label(two)}
        return near and same and (len(labels) == 2 or labels == {""})


def _is_all_of(days: Timed, day: Timed) -> bool:
    """Whether several days at the top have among them the one that a sentence further down gives an hour to."""
    several = day_of(days.when, "end") is not None and not one_day(days.when)
    told = one_day(day.when) and day.weight < _LABELED and days.weight > day.weight - _LITTLE
    return several and told and days.claim.span < day.claim.span and covers(days.when, day.when)


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
