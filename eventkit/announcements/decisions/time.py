"""
Decides the time of an event: which of the times in the words is its own, with what stands elsewhere joined to it.

The weightiest date is taken: that of a label, of what an event was moved to, of the headline, of a line by itself, of
a sentence that says "will be held". Other words that agree with it give what it lacks: a clock time, a zone, a year, a
length. Two statements as sure as one another that cannot both hold are a doubt with both sides, and then only what they
agree on is kept.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from attrs import evolve, field, frozen

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.decisions._agenda_times import boxed, closing_time, slot_time, zone_words
from eventkit.announcements.decisions._reading_times import (
    TimeReader,
    agree,
    covers,
    day_of,
    has_clock,
    has_day,
    has_year,
    in_year_of,
    month_day,
    spanning,
    with_reason,
)
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.finders._time_phrases import Phrase
from eventkit.announcements.finders.agenda import Slot
from eventkit.when import PartialDate, PartialDateTime, Precision, Shape, When
from eventkit.when.when import Moment

_ENOUGH = 0.3  # what a claim must weigh to add to the event's time
_CHOSEN = 0.5  # and to be it
_LISTED = 0.4  # or to be one of several
_NEAR = 120  # characters
_SURE = 0.8  # and to contradict another
_MOST_CITIES = 24
_MOST = 40  # claims that are read
_SHORT_LINE = 60  # characters of a line beside its clock time
_BLOCKS_BETWEEN = 6  # between a date and its clock time in lines of their own
_POSTPONED = re.compile(r"postpon|推迟|延期|verschoben|reporté|aplazad|pospuest", re.IGNORECASE)
_PLANNED = re.compile(r"\bplanned|\bscheduled|\bdue\b|geplant|prévu|previst|原定|计划", re.IGNORECASE)
_TENTATIVE = re.compile(
    r"\btentative|\bprovisional|\bto be confirmed|\btbc\b|暂定|拟定|vorläufig|provisoire|provisional", re.I
)
_ENTRY = "begins an entry of a list"
_SEVERAL = frozenset({"several-dates", "several-times"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d+")
_LABEL_WORDS = re.compile(r"[\s*_|:：,;–—-]*(?:[^\W\d_][\w/&' ]{0,24}[:：|])?[\s*_|]*")


@frozen
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
        return tuple(dict.fromkeys(found))


def decide(document: Document, claims: Claims, draft: EventDraft) -> None:
    """Put the time, and what is said of times beside it: the previous one, deadlines, the page's date."""
    if draft.kind is None:
        return
    decision = _Decision(document, claims, draft)
    decision.beside()
    if draft.kind == "podcast-episode":
        decision.episode()
    else:
        decision.event()


class _Decision:
    """The decision about the times of one document."""

    def __init__(self, document: Document, claims: Claims, draft: EventDraft) -> None:
        self.document, self.claims, self.draft = document, claims, draft
        self.reader = TimeReader(document)
        self.previous: list[Timed] = []
        self.slots: list[Slot] = [claim.value for claim in claims["slot"]]

    # Beside the event

    def beside(self) -> None:
        """The previous time of a moved event, deadlines, and the date of the page."""
        for claim in self.claims["deadline"][:5]:
            when = self.reader.phrase(claim.value)
            if has_day(when):
                self.draft.put("deadline", when, [claim])
        pages = [claim for claim in self.claims["published_page"] if claim.weight >= _SURE]
        if pages:
            self.draft.put("published_page", self.reader.phrase(pages[0].value), pages[:1])

    # Episodes

    def episode(self) -> None:
        """When an episode was published and recorded, and how long it is."""
        recorded = self._first_day(self.claims["recorded"])
        if recorded is not None:
            self.draft.put("recorded", recorded.when, recorded.claims)
        fields = ("released", "when", "top_date", "published_page", "dateline")
        given = [claim for name in fields for claim in self.claims[name]]
        taken = [claim for claim in given if claim.weight >= (0.55 if claim.field == "when" else 0.4)]
        published = self._first_day(sorted(taken, key=lambda claim: (-_published_weight(claim), claim.span)))
        if published is not None:
            self.draft.put("published", published.when, published.claims)
        lengths = self.claims["duration"]
        best = self.claims.best("duration")
        if best is not None:
            self.draft.put("duration", best.value, [claim for claim in lengths if claim.value == best.value])

    def _first_day(self, claims: Iterable[Claim]) -> Timed | None:
        for claim in claims:
            if not isinstance(claim.value, Phrase) or not claim.value.of("day"):
                continue
            timed = self._timed(claim)
            if timed is not None and has_day(timed.when):
                return timed
        return None

    # Events

    def event(self) -> None:
        """The time of an event that is not an episode."""
        self._find_previous()
        dated = self._dated()
        main = self._main(dated)
        if main is None:
            self._without_day()
            return
        main = self._to_its_end(main)
        conflict = self._conflict(main, dated)
        if conflict is not None:
            self._doubt_both(main, conflict)
            return
        main = self._with_range(main, dated)
        self._find_moved_from(main, dated)
        main = self._with_zone(self._with_clock(main, dated))
        main = self._with_year(main, dated)
        main = self._with_sessions(self._with_agenda(main), dated)
        main = self._with_length(main)
        self._doubt_headline(main)
        self._put(main)

    def _find_previous(self) -> None:
        for claim in self.claims["previous"]:
            timed = self._timed(claim)
            if timed is not None:
                self.previous.append(timed)
        if self.previous or not self._says_postponed():
            return
        # "POSTPONED" in the headline and no new date: the dates in the words are those that it had.
        if any(_moved(claim) for claim in self.claims["when"]):
            return
        best = self.claims.best("when")
        timed = self._timed(best) if best is not None and best.weight >= _ENOUGH else None
        if timed is not None:
            self.previous.append(timed)

    def _find_moved_from(self, main: Timed, dated: Sequence[Timed]) -> None:
        """ "Postponed, planned for 20 April 2020. The new date is 12 April 2021": the other is the previous one."""
        if self.previous or not _moved(main.claim) or not has_day(main.when):
            return
        others = [timed for timed in dated if has_day(timed.when) and not covers(main.when, timed.when)]
        planned = [timed for timed in others if timed.weight >= 0.55 and _PLANNED.search(timed.claim.rule)]
        if planned:
            self.previous.append(planned[0])

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
        if phrase.of("day") and not when.days and _SEVERAL & {problem.code for problem in when.problems}:
            return self._part_by_part(claim, phrase)
        when = _all_days(when)
        if not has_year(when) and (year := self._year_within(phrase)) is not None:
            again = self.reader.phrase(phrase, year=year)
            if has_year(again) and has_day(again):
                return Timed(claim, _all_days(in_year_of(again, when)))
        known = when.start is not None or when.candidates
        return Timed(claim, when) if known else None

    def _year_within(self, phrase: Phrase) -> int | None:
        """The year that stands with a month: "Tuesdays in May 2022: May 10, May 17 and May 24"."""
        months = phrase.of("month")
        year = _YEAR.search(self.document.words(Span(months[0].start, months[0].end))) if months else None
        return None if year is None else int(year[0])

    def _without_slots(self, phrase: object) -> Phrase | None:
        """A phrase without the lines of an agenda that it runs into: the line of the day, and 9:00 of the one below."""
        if not isinstance(phrase, Phrase):
            return None
        inside = [slot.times.start for slot in self.slots if phrase.span.covers(slot.times)]
        kept = tuple(atom for atom in phrase.atoms if not inside or atom.end <= inside[0])
        if not inside or not kept:
            return phrase
        return Phrase(phrase.block, kept[0].start, kept[-1].end, kept)

    def _part_by_part(self, claim: Claim, phrase: Phrase) -> Timed | None:
        """ "24 and 27 May 2021 from 1–4pm ET": days in a list, and the clock times of each."""
        words = self.document.words
        days = phrase.of("day")
        when = self.reader.words(words(Span(days[0].start, days[-1].end)), year=self._year_within(phrase))
        clocks = phrase.of("clock")
        if not when.days or not clocks:
            return Timed(claim, when) if when.start is not None else None
        timed = words(Span(clocks[0].start, phrase.end)) if clocks[0].start > days[-1].end else ""
        first, last = min(when.days, key=month_day_key), max(when.days, key=month_day_key)
        ends = [self.reader.words(f"{_plain(day)}, {timed}") for day in (first, last)]
        if not all(has_clock(each) for each in ends):
            return None
        return Timed(claim, spanning(ends[0], ends[1], words(phrase.span)))

    def _dated(self) -> list[Timed]:
        """The claims that can be the event's day, the weightiest first."""
        found: list[Timed] = []
        seen: set[Span] = set()
        claims = [*self.claims["when"], *(claim for claim in self.claims["begins"] if claim.value.of("day"))]
        claims += self._at_the_top()
        for claim in sorted(claims, key=lambda claim: (-claim.weight, claim.span))[:_MOST]:
            phrase = claim.value
            if claim.weight < _ENOUGH or claim.span in seen or not phrase.of("day", "month"):
                continue
            seen.add(claim.span)
            timed = self._timed(claim)
            if timed is None or (any(self._was(timed, old) for old in self.previous) and not _moved(claim)):
                continue
            found.append(timed)
        return found

    def _at_the_top(self) -> Iterator[Claim]:
        """A line of a date with a clock time or an agenda below it, at the top: the event's, and not the page's."""
        for claim in self.claims["top_date"]:
            if len(self.slots) > 1 and all(slot.day is None or claim.span.covers(slot.day) for slot in self.slots):
                yield evolve(claim, weight=0.65, rule="a line above an agenda")
                continue
            tables = self.claims["city clocks"]
            if tables and 0 <= self._block_of(tables[0]) - claim.value.block <= 3:
                yield evolve(claim, weight=0.65, rule="a line above a table of cities")
                continue
            for clock in self.claims["when"]:
                below = 0 <= clock.value.block - claim.value.block <= 1 and clock.span.start > claim.span.end
                if below and clock.rule == "a clock time by itself" and not self._in_agenda(clock):
                    yield evolve(claim, weight=0.7, rule="a line above its clock time")
                    break

    def _block_of(self, claim: Claim) -> int:
        return bisect_right(self.document.blocks, claim.span.start, key=lambda block: block.span.start) - 1

    @staticmethod
    def _was(timed: Timed, old: Timed) -> bool:
        return old.claim.span == timed.claim.span or (has_day(old.when) and agree(day_of(timed.when), day_of(old.when)))

    def _main(self, dated: Sequence[Timed]) -> Timed | None:
        """The weightiest; of equals the one that says a day, then the first."""
        weights = {timed: self._weight(timed, dated) for timed in dated}
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
        moved = [timed for timed in dated if _moved(timed.claim)]
        if moved and not _moved(best.claim) and not any(covers(best.when, other.when) for other in moved):
            best = moved[0]
        return best

    def _needed(self, timed: Timed) -> float:
        """What a date must weigh to be chosen: less of a list, and of the vague new time of what was postponed."""
        if timed.claim.rule == _ENTRY:
            return _LISTED
        return _ENOUGH if self.previous and not has_day(timed.when) else _CHOSEN

    def _weight(self, timed: Timed, dated: Sequence[Timed]) -> float:
        """What a date weighs among the others: less in another year than the headline's, or after another in prose."""
        weight = timed.weight
        if weight >= _SURE or _moved(timed.claim):
            return weight
        years = {claim.value for claim in self.claims["year"] if claim.rule == "in the headline"}
        said = month_day(day_of(timed.when))[0]
        if len(years) == 1 and said is not None and said not in years:
            weight -= 0.15
        for other in dated:
            before = other.phrase.block == timed.phrase.block and other.claim.span < timed.claim.span
            if before and other.weight >= 0.55 and not covers(other.when, timed.when) and self._in_prose(timed):
                return weight - 0.15
        return weight

    def _in_prose(self, timed: Timed) -> bool:
        return self.document.blocks[timed.phrase.block].kind is Kind.PARAGRAPH and "line" not in timed.claim.rule

    def _to_its_end(self, main: Timed) -> Timed:
        """ "Start: 18 Jan 2022, 13:00" and "End: 20 Jan 2022, 15:00" in lines of their own."""
        if main.when.end is not None or main.claim.field != "begins":
            return main
        for claim in self.claims["ends"]:
            if not 0 <= claim.value.block - main.phrase.block <= _BLOCKS_BETWEEN or claim.weight < 1:
                continue
            words = self.document.words
            when = self.reader.words(f"{words(main.claim.span)} – {words(claim.span)}")
            if when.end is not None and when.is_settled:
                return evolve(main, when=when, more=(*main.more, claim))
        return main

    def _conflict(self, main: Timed, dated: Sequence[Timed]) -> Timed | None:
        """Another statement as sure as the chosen one that cannot hold beside it."""
        if main.weight < _SURE:
            return None
        for other in dated:
            if other is main or other.weight < _SURE or not has_day(other.when) or not has_day(main.when):
                continue
            if covers(main.when, other.when) or covers(other.when, main.when):
                continue
            if self._listed_together(main, other) or _moved(main.claim):
                continue
            return other
        return None

    def _listed_together(self, main: Timed, other: Timed) -> bool:
        """Whether two times stand in one list: several dates, and no contradiction."""
        one, two = self.document.blocks[main.phrase.block], self.document.blocks[other.phrase.block]
        if main.phrase.block == other.phrase.block:
            return True
        near = abs(main.phrase.block - other.phrase.block) <= 8
        same = one.kind is two.kind and one.heading == two.heading
        labels = {self.document.label(one), self.document.label(two)}
        return near and same and (len(labels) == 2 or labels == {""})

    def _doubt_both(self, main: Timed, other: Timed) -> None:
        shown = " and ".join(f"{each.when.iso} ({self.document.words(each.claim.span)!r})" for each in (main, other))
        self.draft.doubt(
            "when",
            f"two dates contradict one another: {shown}",
            [*main.claims, *other.claims],
            [main.when, other.when],
        )
        clocks = [timed for timed in (main, other) if has_clock(timed.when)]
        faces = {_face(timed.when) for timed in clocks}
        if len(clocks) == 2 and len(faces) == 1:
            longest = max(clocks, key=lambda timed: timed.when.end is not None)
            words = self._clock_words(longest.phrase)
            when = self.reader.words(words)
            if has_clock(when):
                self.draft.put("when", self._lengthened(when), [main.claim, other.claim])

    def _clock_words(self, phrase: Phrase) -> str:
        clocks = phrase.of("clock", "zone")
        return self.document.words(Span(clocks[0].start, clocks[-1].end))

    # What the chosen time lacks

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
        return self._clock_elsewhere(main)

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
            if not agree(day_of(main.when), day_of(other.when)) or _start_clock(main.when) != _start_clock(other.when):
                continue
            if _richness(other.when) > _richness(best.when):
                best = evolve(other, more=(*other.more, main.claim))
        return self._joined_year(best, main) if best is not main else main

    def _clock_elsewhere(self, main: Timed) -> Timed:
        """The clock time that stands in a line of its own: "Time: 1pm (PST)", "It begins at 10:00"."""
        clocks = [
            claim
            for claim in (*self.claims["when"], *self.claims["begins"])
            if self._belongs(main, claim) and not claim.value.of("day", "month") and not self._in_agenda(claim)
        ]
        clocks.sort(key=lambda claim: (-claim.weight, abs(claim.value.block - main.phrase.block), claim.span))
        for claim in clocks[:4]:
            joined = self._join(main, claim)
            if joined is not None:
                return self._with_end(joined, claim)
        return main

    def _belongs(self, main: Timed, claim: Claim) -> bool:
        apart: int = claim.value.block - main.phrase.block
        if claim.weight >= 1:
            return abs(apart) <= _BLOCKS_BETWEEN
        if not _one_day(main.when):
            return apart in (0, 1) and claim.rule == "a clock time by itself"
        above = -_BLOCKS_BETWEEN <= apart < 0 and self._invites(claim)
        if claim.field == "begins" or claim.weight >= 0.6:
            return 0 <= apart <= _BLOCKS_BETWEEN or above
        if claim.weight >= _ENOUGH and (above or apart in (0, 1)) and claim.rule == "a clock time by itself":
            return True
        near = max(claim.span.start - main.claim.span.end, main.claim.span.start - claim.span.end)
        return apart == 0 and near <= _NEAR and bool(claim.value.of("zone")) and self._is_prose(claim)

    def _is_prose(self, claim: Claim) -> bool:
        return self.document.blocks[claim.value.block].kind in (Kind.PARAGRAPH, Kind.FIELD, Kind.BULLET)

    def _invites(self, claim: Claim) -> bool:
        """Whether a clock time with its zone stands in a short line above the date: "Join us 7pm Oslo time"."""
        block = self.document.blocks[claim.value.block]
        return bool(claim.value.of("zone")) and len(block.span) - len(claim.span) <= _SHORT_LINE

    def _in_agenda(self, claim: Claim) -> bool:
        at = bisect_right(self.slots, claim.span.start, key=lambda slot: slot.whole.start)
        return any(slot.whole.overlaps(claim.span) for slot in self.slots[max(0, at - 1) : at + 1])

    def _join(self, main: Timed, claim: Claim) -> Timed | None:
        """The words of a date and of a clock time, as one stretch of the text where that reads the same."""
        phrase, text = claim.value, self.document.text
        words = f"{text[main.phrase.start : main.phrase.end]}, {text[phrase.start : phrase.end]}"
        when = self.reader.words(words)
        if _SEVERAL & {problem.code for problem in when.problems}:
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
        claims = self.claims["city clocks"][:_MOST_CITIES]
        dated = any(character.isdigit() and "年月".find(character) < 0 for character in claims[0].value.split()[0])
        words = " | ".join(claim.value for claim in claims) if dated else " / ".join(claim.value for claim in claims)
        when = self.reader.words(words if dated else f"{self._day_words(main)}, {words}")
        if not when.zones or not agree(day_of(when), day_of(main.when)) or not when.is_settled:
            return main
        return evolve(main, when=when, more=(*main.more, *claims))

    def _day_words(self, main: Timed) -> str:
        days = main.phrase.of("weekday", "day")
        return self.document.words(Span(days[0].start, days[-1].end)) if days else ""

    def _with_closing(self, main: Timed) -> Timed:
        """The end of a time that has a start: 活动于晚上 9 点结束."""
        whole = isinstance(main.when.end, datetime | PartialDateTime) or not _one_day(main.when)
        return main if whole else self._with_end(main, main.claim)

    def _with_end(self, timed: Timed, start: Claim) -> Timed:
        """The end that is stated by itself: "End: 16:00", 下午 3:55 活动结束."""
        if timed.when.end is not None:
            return timed
        for claim in self.claims["ends"]:
            phrase = claim.value
            if phrase.of("day") or not 0 <= phrase.block - start.value.block <= _BLOCKS_BETWEEN:
                continue
            words = self.document.words
            when = self.reader.words(f"{timed.when.text} – {words(phrase.span)}")
            if when.end is not None and has_clock(when) and when.is_settled and _one_day(when):
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
            same = has_day(other.when) or self._leads_to(other, main)
            if same and has_year(other.when) and agree(day_of(main.when), day_of(other.when)):
                return self._joined_year(main, other)
        years = sorted(self.claims["year"], key=lambda claim: -claim.weight)
        sure = [claim for claim in years if claim.weight >= 0.5]
        if sure and len({claim.value for claim in sure if claim.weight == sure[0].weight}) == 1:
            found = self._in_year(main, sure[0].value, sure[0], sure[0].rule)
            if found is not None:
                return found
            self._doubt_year(main, sure[0])
        for claim in (*self.claims["dateline"], *self._page_dates()):
            published = day_of(self.reader.phrase(claim.value))
            if isinstance(published, date):
                again = self.reader.words(main.when.text, published=published)
                if has_year(again) and again.is_settled and self._follows(day_of(again), published):
                    return evolve(main, when=with_reason(again, "year", f"the {claim.rule}"), year_from=claim)
        return main

    def _doubt_year(self, main: Timed, year: Claim) -> None:
        """The year of the event's name, and a weekday that its date does not have in that year."""
        again = self.reader.words(main.when.text, year=year.value)
        for problem in again.problems:
            if problem.code == "weekday-mismatch":
                message = f"the year {year.value} is {year.rule}, but {problem.message}"
                self.draft.doubt("when", message, [main.claim, year], [again])

    def _doubt_headline(self, main: Timed) -> None:
        """A year in the headline that is not that of the date."""
        years = {claim.value for claim in self.claims["year"] if claim.rule == "in the headline"}
        said = {month_day(day_of(main.when, side))[0] for side in ("start", "end")} - {None}
        if len(years) == 1 and said and not years & said and not self.previous and main.year_from is None:
            claim = next(claim for claim in self.claims["year"] if claim.rule == "in the headline")
            message = f"the headline says {claim.value}, and the date {main.when.iso}"
            self.draft.doubt("when", message, [main.claim, claim], [main.when])

    def _leads_to(self, month: Timed, main: Timed) -> bool:
        """ "The first Saturday of March 2023, that is 4 March": the month goes before, in the same sentence."""
        between = self.document.text[month.phrase.end : main.phrase.start]
        return 0 < len(between) <= _NEAR // 2 and ". " not in between and month.phrase.block == main.phrase.block

    def _page_dates(self) -> list[Claim]:
        """The dates of the page that were there when the words were new."""
        return [
            claim
            for claim in (*self.claims["top_date"], *self.claims["published_page"])
            if claim.weight >= 0.4 and "updated" not in claim.rule.casefold() and claim.value.of("day")
        ]

    @staticmethod
    def _follows(day: date | PartialDate | None, published: date) -> bool:
        return isinstance(day, date) and timedelta(days=-30) <= day - published <= timedelta(days=150)

    def _in_year(self, timed: Timed, year: int | None, claim: Claim, reason: str) -> Timed | None:
        """The same words with a year; None where a stated weekday speaks against it."""
        if year is None:
            return None
        when = timed.when
        again = self.reader.words(when.text, year=year)
        if not has_year(again):
            again = _dated_in(when, year)
        if any(problem.code == "weekday-mismatch" for problem in again.problems) or not has_year(again):
            return None
        return evolve(timed, when=with_reason(again, "year", reason), year_from=claim)

    # An agenda

    def _with_agenda(self, main: Timed) -> Timed:
        """From the first line of an agenda to the end of its last, as far as nothing else is stated."""
        claims, slots = self.claims["slot"], self.slots
        if len(claims) < 2 or isinstance(main.when.end, datetime | PartialDateTime) or not has_day(main.when):
            return main
        if not main.phrase.of("day"):
            return main
        zone, zone_claim = zone_words(self.claims, self.reader)
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
        if dated and main.when.end is not None and not covers(main.when, last):
            return main
        more = [*main.more, claims[0], claims[-1], *([zone_claim] if zone_claim is not None else [])]
        if has_clock(main.when):
            begins = {_start_clock(slot_time(self.reader, slot, day, zone, year)) for slot in slots[:3]}
            if _start_clock(main.when) not in begins or last.end is None:
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

    # Several sessions

    def _with_sessions(self, main: Timed, dated: Sequence[Timed]) -> Timed:
        """From the first session to the last, where several are listed with their own dates and clock times."""
        group = self._list_around(main, dated)
        if main.claim.rule == _ENTRY:
            group = [timed for timed in dated if timed.claim.rule == _ENTRY and self._alike(main, timed)]
            group.sort(key=lambda timed: timed.claim.span)
        if len(group) < 2:
            return main
        first, last = group[0], group[-1]
        year = month_day(day_of(main.when))[0]
        if year is not None:
            first, last = self._dated_like(first, main, year), self._dated_like(last, main, year)
        if not has_day(first.when) or not has_day(last.when) or month_key(last.when) < month_key(first.when):
            return main
        text = self.document.text[first.phrase.start : last.phrase.end]
        when = spanning(first.when, last.when, text if len(text) <= 1000 else first.when.text)
        if _TENTATIVE.search(first.claim.rule):
            when = evolve(when, tentative=True)
        more = [claim for timed in (first, last, main) for claim in timed.claims]
        return Timed(first.claim, when, tuple(dict.fromkeys(more)), main.year_from)

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
        if first.kind is not second.kind:
            return False
        stems = {_NUMBER.sub("", self.document.label(block)) for block in (first, second)}
        if len(stems) == 1 and "" not in stems and self.document.label(first) != self.document.label(second):
            return True
        if other.phrase.block - one.phrase.block > _BLOCKS_BETWEEN and first.heading != second.heading:
            return False
        return first.kind is not Kind.PARAGRAPH or one.claim.rule == other.claim.rule

    # Length

    def _with_length(self, main: Timed) -> Timed:
        when = main.when
        if when.stated_duration is not None or (has_clock(when) and isinstance(when.end, datetime | PartialDateTime)):
            return main
        best = self.claims.best("duration")
        if best is None or best.weight < 0.5 or not _one_day(when):
            return main
        length = best.value
        if has_clock(when):
            again = self.reader.words(f"{when.text} ({self.document.words(best.span)})")
            if again.stated_duration == length and _start_clock(again) == _start_clock(when) and again.is_settled:
                kept = tuple(each for each in when.inferred if each.field not in {one.field for one in again.inferred})
                if day_of(again) == day_of(when):
                    return evolve(main, when=evolve(again, inferred=(*kept, *again.inferred)), more=(*main.more, best))
        return evolve(main, when=evolve(when, stated_duration=length), more=(*main.more, best))

    def _lengthened(self, when: When) -> When:
        return when

    # Without a day

    def _without_day(self) -> None:
        """No date is said: the day of a report about today, a clock time alone, or the year in the event's name."""
        if self.previous:
            self._put_previous()
        for today in self.claims["today"]:
            for claim in (*self.claims["dateline"], *self._page_dates()):
                timed = self._timed(claim)
                if timed is not None and has_day(timed.when):
                    self._put(evolve(timed, more=(today,)))
                    return
        clocks = [
            claim
            for claim in (*self.claims["when"], *self.claims["begins"])
            if claim.value.of("clock") and not claim.value.of("day", "month") and claim.weight >= 0.5
        ]
        clocks.sort(key=lambda claim: (-claim.weight, claim.span))
        for claim in clocks:
            when = self.reader.phrase(claim.value)
            if has_clock(when):
                timed = self._with_length(self._with_zone(self._with_end(Timed(claim, when), claim)))
                self._put(timed)
                return
        self._year_of_name()

    def _year_of_name(self) -> None:
        """ "Marine Data Forum 2023" without any date is in 2023."""
        if self.draft.kind != "summit" or self.previous:
            return
        title = self.draft.values.get("title", "")
        years = [claim for claim in self.claims["year"] if claim.weight >= _SURE and str(claim.value) in title]
        if len({claim.value for claim in years}) == 1:
            when = self.reader.words(str(years[0].value))
            if when.precision is Precision.YEAR:
                self.draft.put("when", when, years[:1])

    # Putting

    def _put(self, main: Timed) -> None:
        when = main.when
        claims = list(main.claims)
        claims += [
            Claim("zone", "", span, "a place that has the zone", 0.2)
            for span in self.reader.settled
            if any(one.field == "zone" for one in when.inferred)
        ]
        for problem in when.problems:
            if problem.leaves_no_time:
                self.draft.doubt("when", problem.message, claims, when.candidates)
        if self.previous and self.previous[0].claim.span != main.claim.span:
            self._put_previous()
        self.draft.put("when", when, claims)

    def _put_previous(self) -> None:
        old = self.previous[0]
        self.draft.put("previous", old.when, old.claims)


def _first_clock(phrase: Phrase) -> Phrase:
    """The first clock time of a phrase, with the zone behind it."""
    at = next(number for number, atom in enumerate(phrase.atoms) if atom.kind == "clock")
    zoned = at + 1 < len(phrase.atoms) and phrase.atoms[at + 1].kind == "zone"
    atoms = phrase.atoms[at : at + 2 if zoned else at + 1]
    return Phrase(phrase.block, atoms[0].start, atoms[-1].end, atoms)


def _all_days(when: When) -> When:
    """From the first to the last of several days."""
    if when.shape is not Shape.ALL_OF or not when.days:
        return when
    first, last = min(when.days, key=month_day_key), max(when.days, key=month_day_key)
    return evolve(when, start=first, end=last, shape=Shape.INTERVAL, days=())


def _published_weight(claim: Claim) -> float:
    order = {"released": 1.0, "top_date": 0.8, "published_page": 0.7, "dateline": 0.5}
    return order.get(claim.field, claim.weight)


def _moved(claim: Claim) -> bool:
    return claim.field == "when" and claim.rule.startswith("moved:")


def _plain(day: date | PartialDate) -> str:
    year, month, number = month_day(day)
    name = "January February March April May June July August September October November December".split()[
        (month or 1) - 1
    ]
    return f"{number} {name}" + (f" {year}" if year is not None else "")


def month_day_key(day: date | PartialDate) -> tuple[int, int, int]:
    year, month, number = month_day(day)
    return (year or 0, month or 0, number or 0)


def month_key(when: When) -> tuple[int, int, int]:
    day = day_of(when)
    return (0, 0, 0) if day is None else month_day_key(day)


def _face(when: When) -> tuple[int, int]:
    return _start_clock(when) or (-1, -1)


def _start_clock(when: When) -> tuple[int, int] | None:
    start = when.start
    if isinstance(start, datetime):
        return (start.hour, start.minute)
    return (start.clock.hour, start.clock.minute) if isinstance(start, PartialDateTime) else None


def _richness(when: When) -> tuple[int, int, int]:
    return (len(when.readings) + 2 * len(when.zones), when.end is not None, has_year(when))


def _one_day(when: When) -> bool:
    if when.end is None:
        return True
    return agree(day_of(when), day_of(when, "end"))


def _dated_in(when: When, year: int) -> When:
    """A time whose words cannot be read with the year again (of several pieces), in that year."""
    start, end = _put_year(when.start, year), _put_year(when.end, year)
    return evolve(when, start=start, end=end)


def _put_year(moment: Moment, year: int) -> Moment:
    if isinstance(moment, PartialDate) and moment.year is None:
        return evolve(moment, year=year).simplified()
    return moment
