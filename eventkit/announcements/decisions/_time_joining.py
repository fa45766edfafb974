"""Joins to the day of an event what stands elsewhere: its clock time, its zone, its year (TimeJoining)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.decisions._agenda_times import boxed
from eventkit.announcements.decisions._reading_times import (
    agree,
    day_of,
    has_clock,
    has_day,
    has_year,
    month_day,
    spanning,
    with_reason,
)
from eventkit.announcements.decisions._time_choice import TimeChoice
from eventkit.announcements.decisions._timed import (
    BLOCKS_BETWEEN,
    ENOUGH,
    SEVERAL,
    Timed,
    all_days,
    is_moved,
    one_day,
    put_year,
    start_clock,
)
from eventkit.announcements.document import Kind, Span
from eventkit.announcements.values import ENTRY, IN_NAME, Phrase
from eventkit.events.status import Status
from eventkit.when import PartialDateTime, When

_NEAR = 120  # characters
_BELATED = 30  # days for which a page may announce what has begun
_LISTED_WITHIN = 40  # characters from the first of three clock times to the last
_SHORT_LINE = 60  # characters of a line beside its clock time
_YEAR = re.compile(r"(?:19|20)\d\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_LABEL_WORDS = re.compile(r"[\s*_|:：,;–—-]*(?:[^\W\d_][\w/&' ]{0,24}[:：|])?[\s*_|]*")


class TimeJoining(TimeChoice):
    """Joins to the day what it lacks."""

    def _with_clock(self, main: Timed, dated: Sequence[Timed]) -> Timed:
        if self.claims["city clocks"] and len(main.when.zones) < 2:
            main = self._with_cities(main)
        if has_clock(main.when):
            return self._with_closing(self._better_zones(main, dated))
        for other in dated:  # another statement of the same day, with its clock time
            if other is main or not has_clock(other.when) or not has_day(other.when):
                continue
            if agree(day_of(main.when), day_of(other.when)) and self._may_refine(main, other):
                return self._joined_year(evolve(other, more=(*other.more, main.claim)), main)
        found = self._clock_elsewhere(main)
        for other in dated if found is main and has_day(main.when) else ():  # beside the same day said again
            if other is not main and is_moved(other.claim) and agree(day_of(main.when), day_of(other.when)):
                again = self._clock_elsewhere(other)
                if has_clock(again.when) and has_day(again.when):
                    return self._joined_year(evolve(again, more=(*again.more, main.claim)), main)
        return found

    def _with_range(self, main: Timed, dated: Sequence[Timed]) -> Timed:
        """The last day, where another statement that begins on the same day says one."""
        if has_clock(main.when) or main.when.end is not None or not has_day(main.when):
            return main
        for other in dated:
            ranged = other.when.end is not None and not has_clock(other.when) and other.weight >= 0.55
            if ranged and agree(day_of(main.when), day_of(other.when)) and has_day(other.when):
                return self._joined_year(evolve(other, more=(*other.more, main.claim)), main)
        return main

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
            if self._belongs(main, claim) and not claim.value.of("day", "month") and not self._in_agenda(claim)
        ]
        clocks = [claim for claim in clocks if claim.weight >= 1 or not self._follows_others(claim)]
        order = {claim: claim.weight + (0.2 if claim.field == "begins" else 0) for claim in clocks}
        return sorted(clocks, key=lambda claim: (-order[claim], abs(claim.value.block - main.phrase.block), claim.span))

    def _follows_others(self, claim: Claim) -> bool:
        """Whether a clock time is the last of three that each say what is then: "doors 6pm, film 7pm, panel 8pm"."""
        before = [
            other
            for other in self.claims["when"]
            if other.value.block == claim.value.block
            and 0 < claim.span.start - other.span.end <= _LISTED_WITHIN
            and other.value.of("clock")
            and not other.value.of("day", "month")
        ]
        return len(before) > 1

    def _belongs(self, main: Timed, claim: Claim) -> bool:
        apart: int = claim.value.block - main.phrase.block
        if claim.weight >= 1:
            return abs(apart) <= BLOCKS_BETWEEN
        if not one_day(main.when):
            begins = claim.field == "begins" and claim.rule.startswith("words before it") and self._is_prose(claim)
            return apart in (0, 1) and (begins or claim.rule == "a clock time by itself")
        above = -BLOCKS_BETWEEN <= apart < 0 and self._invites(claim)
        above = above or (apart == -1 and main.claim.rule == ENTRY)  # what leads to a list of days
        if claim.field == "begins" or claim.weight >= 0.6:
            return 0 <= apart <= BLOCKS_BETWEEN or above
        if claim.weight >= ENOUGH and (above or apart in (0, 1)) and claim.rule == "a clock time by itself":
            return True
        near = max(claim.span.start - main.claim.span.end, main.claim.span.start - claim.span.end)
        return apart == 0 and near <= _NEAR and bool(claim.value.of("zone")) and self._is_prose(claim)

    def _is_prose(self, claim: Claim) -> bool:
        return self.document.blocks[claim.value.block].kind in (Kind.PARAGRAPH, Kind.FIELD, Kind.BULLET)

    def _invites(self, claim: Claim) -> bool:
        """Whether a clock time with its zone stands in a short line above the date: "Join us 7pm Oslo time"."""
        block = self.document.blocks[claim.value.block]
        return bool(claim.value.of("zone")) and len(block.span) - len(claim.span) <= _SHORT_LINE

    def _join(self, main: Timed, claim: Claim) -> Timed | None:
        """The words of a date and of a clock time, as one stretch of the text where that reads the same."""
        phrase, text = claim.value, self.document.text
        words = f"{text[main.phrase.start : main.phrase.end]}, {text[phrase.start : phrase.end]}"
        when = self.reader.words(words)
        if SEVERAL & {problem.code for problem in when.problems}:
            phrase = _first_clock(phrase)  # "at 13:00 UTC and 22:00 UTC": the first of two sessions
            words = f"{text[main.phrase.start : main.phrase.end]}, {text[phrase.start : phrase.end]}"
            when = self.reader.words(words)
        if not has_clock(when) or not agree(day_of(when), day_of(main.when)):
            return None
        start, end = min(main.phrase.start, phrase.start), max(main.phrase.end, phrase.end)
        between = text[min(main.phrase.end, phrase.end) : max(main.phrase.start, phrase.start)]
        if len(between) <= 40 and _LABEL_WORDS.fullmatch(between):
            stretch = self.reader.words(text[start:end])
            if (stretch.start, stretch.end, stretch.zones) == (when.start, when.end, when.zones):
                when = stretch
        return evolve(main, when=when, more=(*main.more, claim))

    def _with_cities(self, main: Timed) -> Timed:
        """The clock times of one moment in several cities, in a table of their own."""
        claims = self.claims["city clocks"]
        dated = any(character.isdigit() and "年月".find(character) < 0 for character in claims[0].value.split()[0])
        words = " | ".join(claim.value for claim in claims) if dated else " / ".join(claim.value for claim in claims)
        when = self.reader.words(words if dated else f"{self._day_words(main)}, {words}")
        if not when.zones or not agree(day_of(when), day_of(main.when)) or not when.is_settled:
            return main
        return evolve(main, when=when, more=(*main.more, *claims))

    def _day_words(self, main: Timed) -> str:
        days = main.phrase.of("weekday", "day")
        return self.document.words(Span(days[0].start, days[-1].end)) if days else ""

    def _clock_words(self, timed: Timed) -> str:
        clocks = timed.phrase.of("clock")
        return self.document.words(Span(clocks[0].start, clocks[-1].end)) if clocks else ""

    def _until(self, main: Timed) -> Timed:
        """The last day that a sentence says: "It opened today. The fair runs until 6 June"."""
        if main.when.end is not None or has_clock(main.when) or not has_day(main.when):
            return main
        for claim in self.claims["ends"]:
            if not claim.value.of("day") or not 0 <= claim.value.block - main.phrase.block <= 1:
                continue
            year = month_day(day_of(main.when))[0]
            last = self.reader.phrase(claim.value, year=year)
            when = spanning(main.when, last, f"{main.when.text} – {last.text}")
            if last.is_settled and not has_clock(last) and has_day(last) and _in_order(when):
                return evolve(main, when=when, more=(*main.more, claim))
        return main

    def _with_closing(self, main: Timed) -> Timed:
        """The end of a time that has a start: 活动于晚上 9 点结束."""
        whole = isinstance(main.when.end, datetime | PartialDateTime) or not one_day(main.when)
        return main if whole else self._with_end(main, main.claim)

    def _with_end(self, timed: Timed, start: Claim) -> Timed:
        """The end that is stated by itself: "End: 16:00", 下午 3:55 活动结束."""
        if timed.when.end is not None:
            return timed
        for claim in self.claims["ends"]:
            phrase = claim.value
            if phrase.of("day") or not 0 <= phrase.block - start.value.block <= BLOCKS_BETWEEN:
                continue
            end = self.document.words(phrase.span)
            known = {problem.code for problem in timed.when.problems}
            for text in (f"{timed.when.text} – {end}", f"{self._day_words(timed)}, {self._clock_words(timed)} – {end}"):
                when = self.reader.words(text)
                same = {problem.code for problem in when.problems} <= known
                if when.end is not None and has_clock(when) and (when.is_settled or same) and one_day(when):
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

    def _with_more_faces(self, main: Timed) -> Timed:
        """The same moment by the clocks of further zones, said in a line or sentence of its own right behind."""
        if main.when.instant is None or not main.when.is_settled:
            return main
        last = main.claims[-1].span if main.claims[-1].field in ("when", "begins") else main.claim.span
        for claim in (*self.claims["when"], *self.claims["begins"]):
            apart = claim.span.start - last.end
            if not (0 < apart <= _NEAR and claim.value.of("zone")) or claim.value.of("day", "month"):
                continue
            again = self.reader.words(f"{main.when.text} / {self.document.words(claim.span)}")
            more = len(again.readings) > len(main.when.readings)
            if more and again.is_settled and (again.instant, again.end) == (main.when.instant, main.when.end):
                main, last = evolve(main, when=again, more=(*main.more, claim)), claim.span
        return main

    def _with_year(self, main: Timed, dated: Sequence[Timed]) -> Timed:
        """The year, where the date has none: stated with the same date elsewhere, in the name, in a dateline."""
        if has_year(main.when) or day_of(main.when) is None:
            return main
        for other in dated:
            same = has_day(other.when) or self._leads_to(other, main)
            if same and has_year(other.when) and agree(day_of(main.when), day_of(other.when)):
                return self._joined_year(main, other)
        if (moved := self._in_year_of_previous(main)) is not None:
            return moved
        if (told := self._told_again(main)) is not None:
            return told
        years = sorted(self.claims["year"], key=lambda claim: -claim.weight)
        sure = [claim for claim in years if claim.weight >= 0.5 or self._is_of_title(claim)]
        if sure and len({claim.value for claim in sure if claim.weight == sure[0].weight}) == 1:
            found = self._in_year(main, sure[0].value, sure[0], sure[0].rule)
            if found is not None:
                return found
            self._doubt_year(main, sure[0])
        return self._in_year_of_publication(main)

    def _in_year_of_previous(self, main: Timed) -> Timed | None:
        """ "Moved from 3 December 2030 to 10 January": the year nearest to the date that it had."""
        if not is_moved(main.claim):
            return None
        for old in self.previous:
            before = day_of(old.when)
            again = all_days(self.reader.words(main.when.text, published=before)) if isinstance(before, date) else None
            if again is not None and has_year(again) and again.is_settled:
                reason = f"nearest to the date that it had: {self.document.words(old.claim.span)!r}"
                when = with_reason(again, "year", reason)
                return evolve(main, when=when, year_from=old.claim)
        return None

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

    def _doubt_year(self, main: Timed, year: Claim) -> None:
        """The year of the event's name, and a weekday that its date does not have in that year."""
        again = self.reader.words(main.when.text, year=year.value)
        for problem in again.problems:
            if problem.code == "weekday-mismatch":
                message = f"the year {year.value} is {year.rule}, but {problem.message}"
                self.draft.doubt("when", message, [main.claim, year], [again])

    def _leads_to(self, month: Timed, main: Timed) -> bool:
        """ "The first Saturday of March 2023, that is 4 March": the month goes before, in the same sentence."""
        between = self.document.text[month.phrase.end : main.phrase.start]
        return 0 < len(between) <= _NEAR // 2 and ". " not in between and month.phrase.block == main.phrase.block

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


def _first_clock(phrase: Phrase) -> Phrase:
    """The first clock time of a phrase, with the zone behind it."""
    at = next(number for number, atom in enumerate(phrase.atoms) if atom.kind == "clock")
    zoned = at + 1 < len(phrase.atoms) and phrase.atoms[at + 1].kind == "zone"
    atoms = phrase.atoms[at : at + 2 if zoned else at + 1]
    return Phrase(phrase.block, atoms[0].start, atoms[-1].end, atoms)


def _richness(when: When) -> tuple[int, int, int]:
    return (len(when.readings) + 2 * len(when.zones), when.end is not None, has_year(when))


def _in_order(when: When) -> bool:
    start, end = month_day(day_of(when)), month_day(day_of(when, "end"))
    return None not in (start[1], start[2], end[1], end[2]) and start[0] == end[0] and start[1:] < end[1:]


def _dated_in(when: When, year: int) -> When:
    """A time whose words cannot be read with the year again (of several pieces), in that year."""
    start, end = put_year(when.start, year), put_year(when.end, year)
    return evolve(when, start=start, end=end)
