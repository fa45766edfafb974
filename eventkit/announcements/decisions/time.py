"""
Decides the time of an event: which of the times in the words is its own, with what stands elsewhere joined to it.

The weightiest date is taken: that of a label, of what an event was moved to, of the headline, of a line by itself, of
a sentence that says "will be held". Other words that agree with it give what it lacks: a clock time, a zone, a year, a
length. Two statements as sure as one another that cannot both hold are a doubt with both sides, and then only what they
agree on is kept.
"""

from __future__ import annotations

from collections.abc import Iterable

from eventkit.announcements.claims import Claim, Claims
from eventkit.announcements.decisions._reading_times import (
    Days,
    day_of,
    has_clock,
    has_day,
    month_day,
)
from eventkit.announcements.decisions._time_of_days import TimeOfDays
from eventkit.announcements.decisions._timed import SURE, Timed, is_moved, start_clock
from eventkit.announcements.document import Document, Span
from eventkit.announcements.draft import EventDraft
from eventkit.announcements.values import NEXT_ONE, Phrase
from eventkit.events.status import Status
from eventkit.when import Precision, When


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


class _Decision(TimeOfDays):
    """The decision about the times of one document."""

    def beside(self) -> None:
        """The previous time of a moved event, deadlines, and the date of the page."""
        for claim in self.claims["deadline"]:
            when = self.reader.phrase(claim.value)
            if day_of(when) is not None:
                self.draft.put("deadline", when, [claim])
        for claim in self.claims["published_page"]:
            if claim.weight >= SURE:
                self.draft.put("published_page", self.reader.phrase(claim.value), [claim])

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

    def event(self) -> None:
        """The time of an event that is not an episode."""
        self._find_previous()
        dated = self._dated()
        if self.draft.values.get("status") is Status.HAPPENED:
            dated = [timed for timed in dated if timed.claim.rule != NEXT_ONE]
        main = self._of_days(self._main(dated) or self._main(self._at_the_top()))
        if main is None:
            self._without_day()
            return
        main = self._to_its_end(self._day_meant(main))
        conflict = self._conflict(main, dated)
        if conflict is not None:
            self._doubt_both(main, conflict)
            return
        self._find_moved_from(main, dated)
        main = self._with_year(self._with_zone(self._with_clock(main, dated)), dated)
        main = self._with_sessions(self._with_agenda(main), dated)
        main = self._with_length(main)
        self._doubt_headline(main)
        self._put(main)

    def _doubt_both(self, main: Timed, other: Timed) -> None:
        shown = " and ".join(f"{each.when.iso} ({self.document.words(each.claim.span)!r})" for each in (main, other))
        self.draft.doubt(
            "when",
            f"two dates contradict one another: {shown}",
            [*main.claims, *other.claims],
            [main.when, other.when],
        )
        clocks = [timed for timed in (main, other) if has_clock(timed.when)]
        words = ""
        if len(clocks) == 2 and len({start_clock(timed.when) for timed in clocks}) == 1:
            words = self._clocks_and_zones(max(clocks, key=lambda timed: timed.when.end is not None).phrase)
        elif not clocks and (elsewhere := self._clock_claims(main)):
            words = self.document.words(elsewhere[0].span)
        when = self.reader.words(words) if words else When.unknown()
        if has_clock(when):
            self.draft.put("when", when, [main.claim, other.claim] if clocks else elsewhere[:1])

    def _clocks_and_zones(self, phrase: Phrase) -> str:
        clocks = phrase.of("clock", "zone")
        return self.document.words(Span(clocks[0].start, clocks[-1].end))

    def _doubt_headline(self, main: Timed) -> None:
        """A year in the headline that is not that of the date."""
        years = {claim.value for claim in self.claims["year"] if claim.rule == "in the headline"}
        said = {month_day(day_of(main.when, side))[0] for side in ("start", "end")} - {None}
        if len(years) == 1 and said and not years & said and not self.previous and not is_moved(main.claim):
            claim = next(claim for claim in self.claims["year"] if claim.rule == "in the headline")
            message = f"the headline says {claim.value}, and the date {main.when.iso}"
            self.draft.doubt("when", message, [main.claim, claim], [main.when])

    def _without_day(self) -> None:
        """No date is said: a clock time alone, or the year in the event's name."""
        self._put_previous()
        clocks = [
            claim
            for claim in (*self.claims["when"], *self.claims["begins"])
            if claim.value.of("clock")
            and not claim.value.of("day", "month")
            and claim.weight >= 0.5
            and not self._in_agenda(claim)
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
        years = [claim for claim in self.claims["year"] if claim.weight >= SURE and str(claim.value) in title]
        if len({claim.value for claim in years}) == 1:
            when = self.reader.words(str(years[0].value))
            if when.precision is Precision.YEAR:
                self.draft.put("when", when, years[:1])

    def _put(self, main: Timed) -> None:
        when = main.when
        claims = main.claims
        for problem in when.problems:
            if problem.leaves_no_time:
                self.draft.doubt("when", problem.message, claims, when.candidates)
        self._put_previous(main)
        if is_moved(main.claim) and has_day(when):
            self._has_new_date(main)
        grounds = tuple(claim.evidence(self.document) for claim in claims)
        if any(one.reason == f"the place {self.reader.place!r}" for one in when.inferred):
            grounds += tuple(each for field, _, found in self.draft.evidence if field == "place" for each in found)
        self.draft.state("when", when, grounds)

    def _has_new_date(self, main: Timed) -> None:
        """What was moved from one day to another has a new date, whatever verb says so."""
        status = self.draft.values.get("status")
        if status is Status.POSTPONED or (status is None and self.previous):
            grounds = self.draft.withdraw("status")
            self.draft.state("status", Status.RESCHEDULED, (*grounds, main.claim.evidence(self.document)))

    def _put_previous(self, main: Timed | None = None) -> None:
        """The times that the event had before, each day once."""
        days, put = Days(), 0
        for old in self.previous:
            if day_of(old.when) not in days and (main is None or old.claim.span != main.claim.span):
                self.draft.put(f"previous[{put}]", old.when, old.claims)
                days.add(day_of(old.when))
                put += 1


def _published_weight(claim: Claim) -> float:
    order = {"released": 1.0, "top_date": 0.8, "published_page": 0.7, "dateline": 0.5}
    return order.get(claim.field, claim.weight)
