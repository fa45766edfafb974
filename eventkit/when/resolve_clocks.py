"""Clock times into a When: one time, a span, several clock faces (ClockResolver)."""

from __future__ import annotations

from datetime import date, timedelta, tzinfo

from attrs import evolve

from eventkit.errors import ImpossibleTime
from eventkit.when.candidate import Candidate
from eventkit.when.clock_reading import ClockReading
from eventkit.when.context import Inference
from eventkit.when.cross_check import RARE
from eventkit.when.date_drafts import merge_range
from eventkit.when.partial import ClockTime, PartialDate, PartialDateTime, Precision
from eventkit.when.resolve_zones import FaceDraft, ZoneResolver, tz_of_option, unique, zone_words
from eventkit.when.settle_clocks import settle_clocks
from eventkit.when.settle_dates import SettledDateDraft, settle_date
from eventkit.when.shape import Shape
from eventkit.when.statement import Face
from eventkit.when.when import Moment, When, load_zone, zone_name
from eventkit.when.zones import ZoneCandidate, ZoneMatch


class ClockResolver(ZoneResolver):
    """Resolves the clock times of one statement."""

    def _clock_times(self) -> When:
        statement = self.statement
        try:
            states = [self._face_state(face) for face in statement.faces]
        except ImpossibleTime as error:
            self._note("no-such-time", error.message, *self._bad_span)
            return self._made()
        line = self._line_date(states)
        if line is None:
            return self._several_dates()
        dated, last = line
        if dated.why_several:
            return self._open_date(dated, statement.date_spans[0] if statement.date_spans else (0, len(self.text)))
        if dated.value is not None and dated.value.precision is not Precision.DAY:
            return self._without_day(states)
        for state in states:
            for code, message in state.clocks.findings:
                self._note(code, message, state.face.start, state.face.end)
        states = self._without_repeats(states)
        if statement.from_date_to_date and len(states) == 2:
            return self._from_date_to_date(states)
        windows = self._windows(states)
        if windows is not None:
            states = windows
        elif len(states) > 1 and not self._has_faces(states):
            return self._several_times(states, dated)
        if dated.value is None and self.problems and statement.dates:
            clock = states[0].clocks.starts[0][0]
            return self._made(start=PartialDateTime(None, clock), shape=Shape.POINT)
        if last is not None and _plain(last) == _plain(_shifted(dated.value, 1)):
            for state in states:  # "11 PM - 1 AM, May 20-21": the end is on the second day already
                if state.clocks.end_later and state.clocks.end != ClockTime(0):
                    state.clocks.end_later = 0
        found = self._faces(states, dated.value, last)
        if statement.until and found.shape is Shape.POINT and found.is_settled:
            return evolve(found, start=None, end=found.start, shape=Shape.OPEN_START)
        return found

    def _without_day(self, states: list[FaceDraft]) -> When:
        """A clock time beside a month or a week: the day is not stated, so the clock time is of no use."""
        for state in states:
            words = self.text[state.face.start : state.face.end]
            message = f"{words!r} has no day beside it and is not used; state the day"
            self._note("leftover", message, state.face.start, state.face.end)
        return self._dates()

    def _face_state(self, face: Face) -> FaceDraft:
        self._bad_span = (face.start, face.end)
        clocks = settle_clocks(face.clocks, self.statement.part, alone=len(self.statement.faces) == 1)
        settled = SettledDateDraft()
        last = None
        if face.dates is not None and face.own_date:
            settled = settle_date(face.dates.dates[0], self.context, self.statement.languages)
            if face.dates.shape is Shape.INTERVAL:
                last = settle_date(face.dates.dates[1], self.context, self.statement.languages)
        return FaceDraft(face, clocks, settled, last)

    def _line_date(self, states: list[FaceDraft]) -> tuple[SettledDateDraft, PartialDate | None] | None:
        """The date of the line, and its last day where it is a range; None if there are several without an owner."""
        statement = self.statement
        if not statement.dates:
            settled = SettledDateDraft()
            if self.context.date is not None:
                settled.value = PartialDate.of(self.context.date)
                self._infer([Inference("date", self.context.date, "supplied by the caller")])
            return settled, None
        own = [state for state in states if state.face.own_date]
        if own and states[0].face.own_date and states[0].face.dates is not None:
            self._share_years(states)
            dates = states[0].face.dates
            index = statement.dates.index(dates)
            span = statement.date_spans[index]
        else:
            one = self._one_date()
            if one is None:
                return None
            dates, span = one
        settled = self._settled(dates.dates[0], span)
        last = None
        if dates.shape in (Shape.INTERVAL, Shape.WITHIN) and len(dates.dates) == 2:
            end = self._settled(dates.dates[1], span)
            if settled.value is None or end.value is None:
                return settled, None
            pair = self._ordered(dates, [settled, end], span)
            if pair is not None:
                settled.value, last = pair
        elif dates.shape is Shape.ALL_OF:  # "8 and 9 June, 9am-12pm" is as "8-9 June"
            last = self._settled(dates.dates[-1], span).value
            if (
                settled.value is None
                or last is None
                or _plain(last) != _plain(_shifted(settled.value, len(dates.dates) - 1))
            ):
                return None
        elif dates.shape is Shape.ONE_OF:
            return None
        elif dates.shape is Shape.OPEN_START and not statement.until:
            self._note("several-dates", "only the last day is stated; state the day of the clock time", *span)
        return settled, last

    def _share_years(self, states: list[FaceDraft]) -> None:
        """A year that stands with one face's date serves the others: "Oct 12 8pm PDT / Oct 13, 2023 11am Beijing"."""
        years = {state.face.dates.dates[0].year for state in states if state.face.dates is not None}
        known = [year for year in years if year is not None]
        if len(known) == 1:
            for state in states:
                if state.face.dates is not None and state.face.dates.dates[0].year is None:
                    state.face.dates.dates[0].year = known[0]
                    state.date = settle_date(state.face.dates.dates[0], self.context, self.statement.languages)

    def _without_repeats(self, states: list[FaceDraft]) -> list[FaceDraft]:
        """ "14:00 (2pm) CET" is one clock face, said twice."""
        kept: list[FaceDraft] = []
        for state in states:
            for index, known in enumerate(kept):
                same = known.clocks.starts == state.clocks.starts and known.clocks.end in (state.clocks.end, None)
                one, other = known.face.zone, state.face.zone
                zones_fit = one is None or other is None or one.meaning == other.meaning
                if same and zones_fit and not (known.face.own_date or state.face.own_date):
                    if known.face.zone is None or (known.clocks.end is None and state.clocks.end is not None):
                        kept[index] = state
                    break
            else:
                kept.append(state)
        return kept

    def _has_faces(self, states: list[FaceDraft]) -> bool:
        """Whether the clock times are clock faces of one moment: each with its own zone."""
        matches = [state.face.zone for state in states if state.face.zone is not None]
        return len({match.meaning for match in matches}) == len(states)

    def _windows(self, states: list[FaceDraft]) -> list[FaceDraft] | None:
        """ "9-11:00, 14-16:30 Paris time": one span from the first start to the last end."""
        if len(states) < 2 or any(state.clocks.end is None for state in states):
            return None
        if len({id(state.face.zone) for state in states}) != 1 or any(state.face.own_date for state in states):
            return None
        starts = [state.clocks.starts[0][0] for state in states]
        if any(len(state.clocks.starts) > 1 for state in states) or starts != sorted(starts, key=lambda each: each.iso):
            return None
        hull = evolve(states[0].clocks, end=states[-1].clocks.end, end_later=states[-1].clocks.end_later)
        face = evolve(states[0].face, end=states[-1].face.end)
        self._note(
            "several-windows",
            "the words name several spans of the day; the time runs from the first start to the last end",
            face.start,
            face.end,
        )
        return [evolve(states[0], face=face, clocks=hull)]

    def _several_times(self, states: list[FaceDraft], dated: SettledDateDraft) -> When:
        for state in states:
            value = PartialDateTime(dated.value, state.clocks.starts[0][0])
            self.candidates.append(Candidate(why=self.text[state.face.start : state.face.end], value=value))
        shown = ", ".join(repr(self.text[state.face.start : state.face.end]) for state in states[:6])
        self._note("several-times", f"the words hold several clock times ({shown}); state one event for each")
        start = PartialDateTime(dated.value, states[0].clocks.starts[0][0])
        return self._made(start=start, shape=Shape.POINT)

    def _from_date_to_date(self, states: list[FaceDraft]) -> When:
        """ "8 Sept 2021 2pm – 9 Sept 2021 5pm EDT"."""
        first, last = states
        spans = self.statement.date_spans
        if first.face.dates is not None and last.face.dates is not None:
            merge_range(first.face.dates.dates[0], last.face.dates.dates[0])
            first.date = self._settled(first.face.dates.dates[0], spans[0])
            last.date = self._settled(last.face.dates.dates[0], spans[1])
            for settled, span in ((first.date, spans[0]), (last.date, spans[1])):
                if settled.why_several:
                    return self._open_date(settled, span)
        match = first.face.zone or last.face.zone
        state = evolve(
            first,
            face=evolve(first.face, zone=match, end=last.face.end),
            clocks=evolve(first.clocks, end=last.clocks.starts[0][0], end_later=last.clocks.starts[0][1]),
        )
        if first.date.value is None or last.date.value is None:
            return self._made()
        if {first.date.value.precision, last.date.value.precision} != {Precision.DAY}:
            return self._several_dates()
        return self._faces([state], first.date.value, last.date.value)

    def _faces(self, states: list[FaceDraft], day: PartialDate | None, last: PartialDate | None) -> When:
        for state in states:
            if not state.face.own_date:
                state.date.value = day
        if any(state.face.zone is None for state in states):
            return self._local(states, day, last)
        if day is None or day.full is None:
            return self._zones_without_day(states, day, last)
        for state, options in zip(states, self._options(states, day), strict=True):
            state.options = options
        fixed = [index == 0 or state.face.own_date for index, state in enumerate(states)]
        settled = self._settle_one(states[0]) if len(states) == 1 else self._settle_several(states, day, fixed)
        if not settled:
            return self._unsettled(states, day, last)
        return self._instants(states, day, last)

    def _instants(self, states: list[FaceDraft], day: PartialDate, last: PartialDate | None) -> When:
        chosen = states[0].chosen
        assert chosen is not None
        zone = tz_of_option(chosen)
        start = chosen.instant.astimezone(zone)
        end: Moment = None
        shape = Shape.POINT
        with_end = next((state for state in states if state.clocks.end is not None), None)
        if with_end is not None:
            finish = self._end_instant(with_end, last if with_end is states[0] or not with_end.face.own_date else None)
            if finish is not None:
                end = finish.astimezone(zone)
                shape = Shape.INTERVAL
                if finish < chosen.instant:
                    self._note(
                        "ends-before-start", f"the end {end:%Y-%m-%d %H:%M} is before the start; correct one of them"
                    )
        elif last is not None and last.full:
            end, shape = last.full, Shape.INTERVAL
        elif self.statement.duration is not None:
            end, shape = (chosen.instant + self.statement.duration).astimezone(zone), Shape.INTERVAL
            self._infer([Inference("end", end, "the start and the stated length")])
        found_zones = tuple(dict.fromkeys(tz_of_option(state.chosen) for state in states if state.chosen is not None))
        return self._made(
            start=start,
            end=end,
            shape=shape,
            zone=zone,
            zones=found_zones,
            readings=self._readings(states),
            stated_duration=self.statement.duration,
        )

    def _readings(self, states: list[FaceDraft]) -> tuple[ClockReading, ...]:
        found = []
        for state in states:
            face, option = state.face, state.chosen
            match = face.zone
            candidates = unique(each.as_candidate() for each in state.options.options if each.tier < RARE)
            if not candidates and match is not None:
                candidates = [Candidate(each.zone, each.offset, None, each.why) for each in match.candidates]
            which = 0 if option is None else option.start
            dated = state.date.value
            if option is not None and dated is not None and dated.full is not None:
                dated = PartialDate.of(option.instant.astimezone(tz_of_option(option)).date())
            found.append(
                ClockReading(
                    self.text[face.start : face.end],
                    face.start,
                    face.end,
                    date=dated,
                    clock=state.clocks.starts[which][0],
                    end_clock=state.clocks.end,
                    zone_text="" if match is None else match.words.strip("() "),
                    candidates=tuple(candidates),
                    zone=state.zone if option is None else zone_words(option),
                    instant=None if option is None else option.instant,
                    why="" if option is None else option.why,
                )
            )
        return tuple(found)

    def _unsettled(self, states: list[FaceDraft], day: PartialDate, last: PartialDate | None) -> When:
        """Ambiguous, contradictory or impossible: the wall time of the first face, and no zone."""
        clocks = states[0].clocks
        start = PartialDateTime(_plain(_shifted(day, clocks.starts[0][1])), clocks.starts[0][0])
        end = None
        if clocks.end is not None:
            end = PartialDateTime(_plain(_shifted(last or day, clocks.end_later)), clocks.end)
        shape = Shape.POINT if end is None else Shape.INTERVAL
        return self._made(start=start, end=end, shape=shape, readings=self._readings(states))

    def _zones_without_day(self, states: list[FaceDraft], day: PartialDate | None, last: PartialDate | None) -> When:
        """Zones stated, and no full date: the zone may be settled, the instant cannot."""
        zone = self._zone_by_samples(states, day)
        if self.candidates or any(problem.code == "zones-disagree" for problem in self.problems):
            zone = None
        if zone is not None and states[0].zone is None:
            states[0].zone = zone_name(zone)
        return self._local_value(states, day, last, zone)

    def _local(self, states: list[FaceDraft], day: PartialDate | None, last: PartialDate | None) -> When:
        """A clock time without a zone: local, unless the caller supplies one."""
        if len(states) > 1:
            return self._several_times(states, SettledDateDraft(day))
        state = states[0]
        zone: tzinfo | None = None
        if self.context.zone:
            zone = load_zone(self.context.zone)
            candidate = (
                ZoneCandidate(self.context.zone, why="supplied by the caller")
                if not self.context.zone.startswith(("+", "-"))
                else ZoneCandidate("", zone.utcoffset(None), "supplied by the caller")
            )
            self._infer([Inference("zone", self.context.zone, "supplied by the caller")])
            match = ZoneMatch("", 0, (candidate,), "iana")
            state = evolve(state, face=evolve(state.face, zone=match))
            if day is not None and day.full is not None:
                return self._faces([state], day, last)
        if state.clocks.why_several:
            self._note_local_several(state, day)
        return self._local_value([state], day, last, zone)

    def _note_local_several(self, state: FaceDraft, day: PartialDate | None) -> None:
        words = self.text[state.face.start : state.face.end]
        span = (state.face.start, state.face.end)
        if state.clocks.why_several == "midnight":
            if day is None or day.day is None:
                state.clocks.starts = state.clocks.starts[:1]
                return
            options = [PartialDateTime(_plain(_shifted(day, later)), clock) for clock, later in state.clocks.starts]
            code, advice = "midnight-ambiguous", "write 00:00 with the day that begins, or 24:00 with the day that ends"
        elif state.clocks.end is not None:
            begin, end = state.clocks.starts[0][0], state.clocks.end
            options = [PartialDateTime(_plain(day), begin)]
            code, advice = "meridiem-ambiguous", f"it ends at {end.iso} before it starts; add a.m. or p.m."
        else:
            options = [PartialDateTime(_plain(day), clock) for clock, _ in state.clocks.starts]
            code, advice = "meridiem-ambiguous", "add a.m. or p.m."
        self.candidates.extend(Candidate(why=words, value=option) for option in options)
        self._note(code, f"{words!r} can be {' or '.join(map(str, options))}; {advice}", *span)

    def _local_value(
        self, states: list[FaceDraft], day: PartialDate | None, last: PartialDate | None, zone: tzinfo | None
    ) -> When:
        clocks = states[0].clocks
        clock, later = clocks.starts[0]
        start = PartialDateTime(_plain(_shifted(day, later)), clock)
        end: Moment = None
        if clocks.end is not None:
            end = PartialDateTime(_plain(_shifted(last or day, clocks.end_later)), clocks.end)
        elif last is not None:
            end = last.simplified()
        shape = Shape.POINT if end is None else Shape.INTERVAL
        self._check_order(start, end)
        return self._made(
            start=start,
            end=end,
            shape=shape,
            zone=zone,
            zones=() if zone is None else (zone,),
            stated_duration=self.statement.duration,
            readings=self._readings(states),
        )

    def _check_order(self, start: PartialDateTime, end: Moment) -> None:
        """Note an end before its start, where both have their day."""
        if not isinstance(end, PartialDateTime) or not (start.date and start.date.full and end.date and end.date.full):
            return
        if (end.date.full, end.clock.iso) < (start.date.full, start.clock.iso):
            self._note("ends-before-start", f"the end {end} is before the start {start}; correct one of them")


def _plain(day: PartialDate | None) -> PartialDate | None:
    """The date without its weekday, which has been checked (or cannot be) and is in the words."""
    if day is None or day.weekday is None or day.day is None:
        return day
    return evolve(day, weekday=None)


def _shifted(day: PartialDate | None, days: int) -> PartialDate | None:
    """The date some days later; without a year only where the month is known (and not the end of February)."""
    if not days or day is None or day.day is None:
        return day
    if day.full is not None:
        try:
            return PartialDate.of(day.full + timedelta(days=days))
        except OverflowError:
            return day
    if day.month is None:
        return day
    moved = date(2021, day.month, min(day.day, 28)) + timedelta(days=days + max(0, day.day - 28))
    return PartialDate(None, moved.month, moved.day)
