"""Joins to the day of an event what stands elsewhere: its clock time, its zone, its year (TimeJoining)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.decisions._reading_times import (
    agree,
    boxed,
    day_of,
    has_clock,
    has_day,
    has_year,
    month_day,
    plain_day,
    with_reason,
)
from eventkit.announcements.decisions._time_choice import TimeChoice
from eventkit.announcements.decisions._timed import (
    BLOCKS_BETWEEN,
    ENOUGH,
    Timed,
    all_days,
    one_day,
    put_year,
    start_clock,
)
from eventkit.announcements.document import Span
from eventkit.announcements.values import ALONE, HOUR, IN_NAME
from eventkit.events.status import Status
from eventkit.when import When

# What a time in a sentence may be said of, besides an end, which may be that of the hour.
_SAID = ("when", "begins", "deadline", "other_time", "previous", "published_page")
_NEAR = 80  # characters
_OPENS = re.compile(r"(?:^|[.!?:]\s*)(?:the\s)?$", re.I)
_BELATED = 30  # days for which a page may announce what has begun
_SHORT_LINE = 60  # characters of a line beside its clock time
_YEAR = re.compile(r"(?:19|20)\d\d")
_LETTERS = re.compile(r"[^\W\d_]+")


class TimeJoining(TimeChoice):
    """Joins to the day what it lacks."""

    def _with_clock(self, main: Timed, dated: Sequence[Timed]) -> Timed:
        if self.claims["city clocks"] and len(main.when.zones) < 2:
            main = self._with_cities(self._with_year(main, dated))
        if has_clock(main.when):
            best = self._better_zones(main, dated)
            return self._with_end(best, best.claim)
        for other in dated:  # another statement of the same day, with its clock time
            if other is main or not has_clock(other.when) or not has_day(other.when):
                continue
            if agree(day_of(main.when), day_of(other.when)) and self._may_refine(main, other):
                return self._joined_year(evolve(other, more=(*other.more, main.claim)), main)
        return self._clock_elsewhere(main)

    def _may_refine(self, main: Timed, other: Timed) -> bool:
        """A range of days is refined only by words that speak of all of it."""
        last = day_of(main.when, "end")
        if last is None or not has_day(main.when) or agree(last, day_of(main.when)):
            return True
        return agree(last, day_of(other.when, "end"))

    def _joined_year(self, timed: Timed, source: Timed) -> Timed:
        if has_year(timed.when) or not has_year(source.when):
            return timed
        year = month_day(day_of(source.when))[0]
        return self._in_year(timed, year, source.claim, "stated with the same date") or timed

    def _day_meant(self, main: Timed) -> Timed:
        """Of words that may mean two days the one that is said elsewhere: "next Wednesday", "Wednesday (12 March)"."""
        days = [each.value for each in main.when.candidates if isinstance(each.value, date)]
        if has_day(main.when) or not days:
            return main
        for claim in self.claims["when"]:
            if claim is main.claim or claim.weight < ENOUGH or not claim.value.of("day"):
                continue
            other = self._timed(claim)
            meant = [
                day for day in days if other is not None and has_day(other.when) and agree(day, day_of(other.when))
            ]
            if other is not None and len(meant) == 1:
                dated = self._in_year(other, meant[0].year, main.claim, f"{main.when.text!r} may be that day") or other
                return evolve(dated, claim=evolve(claim, weight=main.weight), more=(*dated.more, main.claim))
        return main

    def _better_zones(self, main: Timed, dated: Sequence[Timed]) -> Timed:
        """Of several statements of one moment the one that states more: a zone, an end."""
        best = main
        for other in dated:
            if other is main or other.weight < 0.55 or not has_clock(other.when) or not other.when.is_settled:
                continue
            if not agree(day_of(main.when), day_of(other.when)) or start_clock(main.when) != start_clock(other.when):
                continue
            if _richness(other.when) > _richness(best.when):
                best = evolve(other, more=(*other.more, main.claim))
        return self._joined_year(best, main) if best is not main else main

    def _clock_elsewhere(self, main: Timed) -> Timed:
        """The clock time that stands in a line of its own: "Time: 1pm (PST)", "It begins at 10:00"."""
        for claim in self._clock_claims(main):
            joined = self._join(main, claim)
            if joined is not None:
                return self._with_end(joined, claim)
        return main

    def _clock_claims(self, main: Timed) -> list[Claim]:
        """The clock times without a day that may be those of a day, the likeliest first."""
        clocks = [
            claim
            for claim in (*self.claims["when"], *self.claims["begins"])
            if not claim.value.of("day", "month") and self._belongs(main, claim) and not self._in_agenda(claim)
        ]
        return sorted(
            clocks,
            key=lambda claim: (
                -claim.weight - (0.2 if claim.field == "begins" else 0),
                abs(claim.value.block - main.phrase.block),
                claim.span,
            ),
        )

    def _belongs(self, main: Timed, claim: Claim) -> bool:
        """Whether a clock time is near enough to a day, by how sure it is to be the event's."""
        apart: int = claim.value.block - main.phrase.block
        if claim.value.of("weekday") and not one_day(main.when):
            begins = claim.field == "begins" or claim.rule == ALONE
            return abs(apart) <= BLOCKS_BETWEEN and begins and self._is_first_day(main, claim)
        if claim.weight >= 1:
            return abs(apart) <= BLOCKS_BETWEEN
        if claim.rule == ALONE and (apart in (0, 1) or (0 < apart <= BLOCKS_BETWEEN and self._is_only_range(claim))):
            return True
        if claim.rule == HOUR and self._is_of_sentence(main, claim):
            return True
        if not one_day(main.when) or (claim.field != "begins" and claim.weight < 0.6 and claim.rule != ALONE):
            return False
        if apart < 0:
            return apart >= -BLOCKS_BETWEEN and self._invites(claim)
        return apart <= BLOCKS_BETWEEN and claim.rule != ALONE

    def _is_first_day(self, main: Timed, claim: Claim) -> bool:
        """Whether a clock time has the weekday that several days begin with: "We begin on Saturday at 9:00"."""
        weekdays = claim.value.of("weekday")
        if len(weekdays) != 1 or one_day(main.when) or not has_year(main.when):
            return False
        weekday = self.document.words(Span(weekdays[0].start, weekdays[0].end))
        return not self.reader.words(f"{weekday}, {plain_day(day_of(main.when))}").problems

    def _is_of_sentence(self, main: Timed, claim: Claim) -> bool:
        """Whether a day and an hour are all that one sentence says of times: "On 8 May we open …, from 11 to 5 pm"."""
        if claim.value.block != main.phrase.block or not one_day(main.when):
            return False
        sentence = self.document.sentence(self.document.blocks[main.phrase.block], main.phrase.start)
        said = (each for name in _SAID for each in self.claims[name])
        return (
            sentence is not None
            and sentence.covers(claim.span)
            and not any(sentence.covers(each.span) for each in said if each not in (main.claim, claim))
        )

    def _is_only_range(self, claim: Claim) -> bool:
        """Whether a line is the only one that is nothing but hours, from one to another: no line of a program."""
        alone = [each for each in self.claims["when"] if each.rule == ALONE]
        return len(alone) == 1 and self.reader.phrase(claim.value).end is not None

    def _invites(self, claim: Claim) -> bool:
        """Whether a clock time with its zone stands in a short line above the date: "Join us 7pm Oslo time"."""
        block = self.document.blocks[claim.value.block]
        return bool(claim.value.of("zone")) and len(block.span) - len(claim.span) <= _SHORT_LINE

    def _join(self, main: Timed, claim: Claim) -> Timed | None:
        """The day with a clock time that stands elsewhere."""
        clocks = claim.value.of("clock") if self._is_first_day(main, claim) else ()
        said = Span(clocks[0].start, claim.value.end) if clocks else claim.span
        when = self.reader.words(f"{self.document.words(main.phrase.span)}, {self.document.words(said)}")
        if not has_clock(when) or not agree(day_of(when), day_of(main.when)):
            return None
        return evolve(main, when=when, more=(*main.more, claim))

    def _with_cities(self, main: Timed) -> Timed:
        """The clock times of one moment in several cities, in a table of their own."""
        claims = self.claims["city clocks"]
        inside = any(claim.span.start <= main.phrase.start < claim.span.end for claim in claims)
        said = f"{main.when.text} /" if has_clock(main.when) and not inside else f"{self._day_words(main)},"
        when = self.reader.words(f"{said} {' / '.join(claim.value for claim in claims)}")
        more = len(when.readings) > len(main.when.readings) and when.is_settled
        if not more or not when.zones or not agree(day_of(when), day_of(main.when)):
            return main
        return evolve(main, when=when, more=(*main.more, *claims))

    def _day_words(self, main: Timed) -> str:
        days = main.phrase.of("weekday", "day")
        return self.document.words(Span(days[0].start, days[-1].end)) if days else ""

    def _with_end(self, timed: Timed, start: Claim) -> Timed:
        """The end that is stated by itself: "End: 16:00", 下午 3:55 活动结束."""
        if timed.when.end is not None:
            return timed
        known = {problem.code for problem in timed.when.problems}
        for claim in self.claims["ends"]:
            if claim.value.of("day") or not 0 <= claim.value.block - start.value.block <= BLOCKS_BETWEEN:
                continue
            clocks = " ".join(
                self.document.words(Span(clock.start, clock.end)) for clock in timed.phrase.of("clock")[:1]
            )
            for said in (timed.when.text, f"{self._day_words(timed)}, {clocks}"):
                when = self.reader.words(f"{said} – {self.document.words(claim.span)}")
                settled = {problem.code for problem in when.problems} <= known
                if when.end is not None and has_clock(when) and settled and one_day(when):
                    return evolve(timed, when=when, more=(*timed.more, claim))
        return timed

    def _with_zone(self, main: Timed) -> Timed:
        """The zone that is said once for all times."""
        when = main.when
        if not has_clock(when) or any(reading.zone or reading.zone_text for reading in when.readings):
            return main
        for claim in sorted(self.claims["zone"], key=lambda claim: -claim.weight):
            again = self.reader.words(when.text + boxed(self.document.words(claim.span)))
            if any(reading.zone for reading in again.readings) and agree(day_of(again), day_of(when)):
                return evolve(main, when=again, more=(*main.more, claim))
        return main

    def _with_year(self, main: Timed, dated: Sequence[Timed]) -> Timed:
        """The year, where the date has none: stated with the same date elsewhere, in the name, in a dateline."""
        if has_year(main.when) or day_of(main.when) is None:
            return main
        for other in dated:
            if has_day(other.when) and has_year(other.when) and agree(day_of(main.when), day_of(other.when)):
                return self._joined_year(main, other)
        if (told := self._told_again(main)) is not None:
            return told
        years = sorted(self.claims["year"], key=lambda claim: -claim.weight)
        sure = [
            claim for claim in years if claim.weight >= 0.5 or self._is_of_title(claim) or self._leads_to(claim, main)
        ]
        if sure and len({claim.value for claim in sure if claim.weight == sure[0].weight}) == 1:
            found = self._in_year(main, sure[0].value, sure[0], sure[0].rule)
            if found is not None:
                return found
        return self._in_year_of_publication(main)

    def _told_again(self, main: Timed) -> Timed | None:
        """The year that stands with the same day wherever it is said again, as in the last line of a page."""
        if not has_day(main.when):
            return None
        found: dict[int, Claim] = {}
        for claim in self.claims["when"]:
            if claim.weight < ENOUGH and claim.value.of("day") and _YEAR.search(self.document.words(claim.span)):
                again = self.reader.phrase(claim.value)
                year = month_day(day_of(again))[0]
                if year is not None and has_day(again) and agree(day_of(main.when), day_of(again)):
                    found.setdefault(year, claim)
        if len(found) != 1:
            return None
        ((year, claim),) = found.items()
        return self._in_year(main, year, claim, "stated with the same date")

    def _is_of_title(self, claim: Claim) -> bool:
        """Whether a year stands in the name that the event's title has."""
        said, title = (
            {word.casefold() for word in _LETTERS.findall(words)}
            for words in (self.document.words(claim.span), str(self.draft.values.get("title", "")))
        )
        return claim.rule == IN_NAME and said <= title | {"the"}

    def _leads_to(self, year: Claim, main: Timed) -> bool:
        """Whether a name with a year begins the sentence of a date: "Harbor Summit 2019 is held from 3 to 5 May"."""
        text, block = self.document.text, self.document.blocks[main.phrase.block]
        within = year.rule == IN_NAME and block.body.start <= year.span.start and year.span.end < main.phrase.start
        before = text[max(block.body.start, year.span.start - 6) : year.span.start]
        between = text[year.span.end : main.phrase.start] if within else "."
        return len(between) <= _NEAR and ". " not in f"{between} " and _OPENS.search(before) is not None

    def _in_year_of_publication(self, main: Timed) -> Timed:
        """The year nearest to the day on which the words say that they were published, as `published=` gives it."""
        found: dict[int | None, tuple[Timed, date]] = {}
        for claim in (*self.claims["dateline"], *self._page_dates()):
            published = day_of(self.reader.phrase(claim.value))
            if not isinstance(published, date):
                continue
            again = all_days(self.reader.words(main.when.text, published=published))
            for problem in again.problems:
                if problem.code == "weekday-mismatch":
                    self.draft.doubt("when", f"the year is not said, and {problem.message}", [main.claim, claim])
                    return main
            if has_year(again):
                reason = next((one.reason for one in again.inferred if one.field == "year"), "")
                reason += f", which the words state: {self.document.words(claim.span)!r}"
                timed = evolve(main, when=with_reason(again, "year", reason), year_from=claim)
                found.setdefault(month_day(day_of(again))[0], (timed, published))
        if len(found) > 1:
            self._doubt_nearest([timed for timed, _ in found.values()], "contradict one another")
        if len(found) != 1:
            return main
        ((timed, published),) = found.values()
        day, over = day_of(timed.when), self.draft.values.get("status") is Status.HAPPENED
        after = (day - published).days if isinstance(day, date) else 0
        if after > 0 if over else after < -_BELATED:
            self._doubt_nearest([timed], f"does not fit what is told to be {'over' if over else 'to come'}")
            return main
        return timed

    def _doubt_nearest(self, found: Sequence[Timed], message: str) -> None:
        """The words have no year, and what the dates of the page make of them does not hold."""
        shown = " and ".join(f"{timed.when.iso} ({timed.when.inferred[0].reason})" for timed in found)
        claims = dict.fromkeys(claim for timed in found for claim in timed.claims)
        self.draft.doubt("when", f"the year is not said: {shown} {message}", claims, [timed.when for timed in found])

    def _page_dates(self) -> list[Claim]:
        """The dates of the page that were there when the words were new."""
        return [
            claim
            for claim in (*self.claims["top_date"], *self.claims["published_page"])
            if claim.weight >= 0.4 and "updat" not in claim.rule.casefold() and claim.value.of("day")
        ]

    def _in_year(self, timed: Timed, year: int | None, claim: Claim, reason: str) -> Timed | None:
        """The same words with a year; None where a stated weekday speaks against it."""
        if year is None:
            return None
        when = timed.when
        again = all_days(self.reader.words(when.text, year=year))
        if not has_year(again):
            again = _dated_in(when, year)
        if any(problem.code == "weekday-mismatch" for problem in again.problems) or not has_year(again):
            return None
        return evolve(timed, when=with_reason(again, "year", reason), year_from=claim)


def _richness(when: When) -> tuple[int, int, int]:
    return (len(when.readings) + 2 * len(when.zones), when.end is not None, has_year(when))


def _dated_in(when: When, year: int) -> When:
    """A time whose words cannot be read with the year again (of several pieces), in that year."""
    start, end = put_year(when.start, year), put_year(when.end, year)
    return evolve(when, start=start, end=end)
