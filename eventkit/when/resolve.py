"""
What the words state into a When: `read_when`.

Dates get their year, clock faces their zone; the faces are checked against one another. What cannot be settled stays
open, as problems and candidates.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Final

from attrs import define, evolve, field

from eventkit.errors import ImpossibleTime, TimeError, UnboundedTime
from eventkit.when import zones
from eventkit.when.candidate import Candidate, format_offset
from eventkit.when.clock_reading import ClockReading
from eventkit.when.context import Context, Inference
from eventkit.when.cross_check import LITERAL, RARE, WALL, Agreement, FaceOptions, Option, agree, narrow, options_on
from eventkit.when.dates import DateDraft, DatesDraft
from eventkit.when.grammar import Face, Statement, read_statement
from eventkit.when.iso import read_iso
from eventkit.when.partial import ClockTime, PartialDate, PartialDateTime, PartOfDay, Precision
from eventkit.when.problem import Problem
from eventkit.when.settle_clocks import SettledClocks, settle_clocks
from eventkit.when.settle_dates import SettledDate, settle_date
from eventkit.when.shape import Shape
from eventkit.when.when import Moment, When, load_zone, zone_name
from eventkit.when.zones import ZoneCandidate, ZoneMatch

MAX_LENGTH: Final = 10_000
"""Longer text is refused: no announcement states one time at such length."""

_ISO_LIKE = re.compile(r"[\[{.]{0,2}[0-9XPT][0-9XWTZPHMSDzt:+.,\-/\[\]{}~?%=_A-Za-z]{1,200}(?: \d\d:\d\d(?::\d\d)?)?")
# "2021-22" is EDTF for summer, and to people the years 2021 and 2022.
_YEARS_OR_CODE = re.compile(r"(\d\d)(\d\d)-(\d\d)")


def read_when(text: str, context: Context) -> When:
    """The time that words state, with the context; see `When.read`."""
    if len(text) > MAX_LENGTH:
        message = f"the text has {len(text):,} characters and no time is longer than {MAX_LENGTH:,}; pass the line alone"
        return When(text=text, supplied=context, problems=(Problem("too-long", message, text[:80], 0, len(text)),))
    return _from_iso(text, context) or _Resolver(read_statement(text), context).resolve()


def _from_iso(text: str, context: Context) -> When | None:
    """A text that is one ISO 8601, RFC 9557 or EDTF time; None for words."""
    stripped = text.strip()
    if not _ISO_LIKE.fullmatch(stripped):
        return None
    both = _YEARS_OR_CODE.fullmatch(stripped)
    if both and int(both[3]) > int(both[2]) and int(both[3]) > 12:
        return _years_or_code(text, stripped, both, context)
    try:
        when = read_iso(stripped)
    except TimeError as error:
        code = "zones-disagree" if type(error).__name__ == "ContradictoryTime" else "no-such-date"
        if type(error).__name__ == "UnreadableTime":
            code = "unreadable"
        if isinstance(error, ImpossibleTime) and "T" in stripped and "clock" in error.message:
            code = "no-such-time"
        return When(text=text, supplied=context, problems=(Problem(code, error.message, stripped, 0, len(text)),))
    if when is None or when.shape is Shape.NONE:
        return None
    if isinstance(when.start, datetime):
        return _with_reading(evolve(when, text=text, supplied=context), text, stripped)
    return _complete_iso(evolve(when, text=text, supplied=context), context)


def _years_or_code(text: str, stripped: str, both: re.Match[str], context: Context) -> When | None:
    code = int(both[3])
    if not (21 <= code <= 24 or 33 <= code <= 36 or code in (40, 41)):
        return None
    year = int(both[1] + both[2])
    years = (PartialDate(year), PartialDate(int(both[1] + both[3])))
    candidates = (
        Candidate(why=f"the years {years[0]} to {years[1]}", value=years[0]),
        Candidate(why=f"EDTF code {code}", value=PartialDate(year, code=code)),
    )
    message = (
        f"{stripped!r} can be the years {years[0]} to {years[1]}, or {_CODES.get(code, 'a season')} of {year} in EDTF; "
        f"write '{years[0]}/{years[1]}' or use When.from_iso"
    )
    problem = Problem("day-month-ambiguous", message, stripped, 0, len(text))
    return When(
        text=text, start=PartialDate(year), shape=Shape.POINT, supplied=context, problems=(problem,), candidates=candidates
    )


_CODES: Final = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter", 33: "the first quarter", 34: "the second quarter",
    35: "the third quarter", 36: "the fourth quarter", 40: "the first half", 41: "the second half",
}  # fmt: skip


def _with_reading(when: When, text: str, stripped: str) -> When:
    start = when.start
    assert isinstance(start, datetime)
    at = text.find(stripped)
    reading = ClockReading(
        stripped,
        at,
        at + len(stripped),
        date=PartialDate.of(start.date()),
        clock=ClockTime(start.hour, start.minute, start.second or None),
        zone=zone_name(start.tzinfo),
        instant=start.astimezone(UTC),
    )
    return evolve(when, readings=(reading,))


def _complete_iso(when: When, context: Context) -> When:
    """The context applied to a partial ISO value: its year, its day, its zone."""
    inferred: list[Inference] = []

    def filled(side: Moment) -> Moment:
        if isinstance(side, PartialDate) and side.year is None and side.month is not None:
            draft = DateDraft(None, side.month, side.day, code=side.code, precision=side.precision)
            settled = settle_date(draft, context)
            inferred.extend(each for each in settled.inferred if each not in inferred)
            if settled.value is not None:
                return evolve(side, year=settled.value.year).simplified()
        if isinstance(side, PartialDateTime):
            dated = side.date
            if dated is None and context.date is not None:
                dated = PartialDate.of(context.date)
                inferred.append(Inference("date", context.date, "supplied by the caller"))
            elif dated is not None:
                whole = filled(dated)
                dated = PartialDate.of(whole) if isinstance(whole, date) else dated
            zone = when.zone
            if zone is None and context.zone:
                zone = load_zone(context.zone)
                if not any(each.field == "zone" for each in inferred):
                    inferred.append(Inference("zone", context.zone, "supplied by the caller"))
            if dated is not None and dated.full and zone is not None:
                naive = datetime(dated.full.year, dated.full.month, dated.full.day) + timedelta(
                    hours=side.clock.hour, minutes=side.clock.minute, seconds=side.clock.second or 0
                )
                return naive.replace(tzinfo=zone)
            return PartialDateTime(dated, side.clock)
        return side

    start, end = filled(when.start), filled(when.end)
    if not inferred:
        return when
    zone = start.tzinfo if isinstance(start, datetime) else when.zone
    return evolve(
        when, start=start, end=end, zone=zone, zones=(zone,) if zone else when.zones, inferred=tuple(inferred)
    )


@define
class _FaceState:
    """One face on its way: its clock times, its date, and what its zone words give."""

    face: Face
    clocks: SettledClocks
    date: SettledDate
    last: SettledDate | None = None
    options: FaceOptions = field(factory=FaceOptions)
    chosen: Option | None = None


class _Resolver:
    """Makes one statement into a When."""

    def __init__(self, statement: Statement, context: Context) -> None:
        self.statement, self.context, self.text = statement, context, statement.text
        self.problems: list[Problem] = []
        self.inferred: list[Inference] = []
        self.candidates: list[Candidate] = []

    # Notes

    def _note(self, code: str, message: str, start: int = 0, end: int | None = None) -> None:
        stop = len(self.text) if end is None else end
        problem = Problem(code, message, self.text[start:stop], start, stop)
        if problem not in self.problems:
            self.problems.append(problem)

    def _infer(self, inferred: list[Inference]) -> None:
        self.inferred.extend(each for each in inferred if each not in self.inferred)

    def _made(self, **facts: object) -> When:
        return When(
            text=self.text,
            supplied=self.context,
            problems=tuple(self.problems),
            candidates=tuple(self.candidates),
            inferred=tuple(self.inferred),
            tentative=self.statement.tentative,
            **facts,  # type: ignore[arg-type]
        )

    # The whole

    def resolve(self) -> When:
        statement = self.statement
        for code, words in statement.findings:
            at = self.text.find(words)
            self._note(code, f"{words!r} is not the time of the event, and is not used", at, at + len(words))
        if statement.crowded:
            self._note(
                "several-times", f"the words hold {statement.crowded} dates and clock times; pass the line of one event"
            )
            return self._made()
        if statement.recurring:
            return self._recurring()
        if statement.faces:
            return self._clock_times()
        if statement.dates:
            return self._dates()
        if statement.duration is not None:
            return self._made(shape=Shape.DURATION, stated_duration=statement.duration)
        if statement.refused:
            self._note(
                "unreadable",
                f"{statement.refused!r} is only a bound (before or after); state the day, or use When.within(first, last)",
            )
            return self._made()
        if not statement.nothing and self.text.strip():
            shown = self.text.strip()[:60]
            self._note("unreadable", f"no time in {shown!r}; write one such as '15 May 2020, 7pm Beijing time'")
        return self._made()

    def _recurring(self) -> When:
        start, end = self.statement.span
        words = self.text[start:end]
        self._note(
            "recurrence", f"{words!r} says that it recurs; state one event each with its own date", start, end
        )
        return self._made(shape=Shape.RECURRING)

    # Dates

    def _settled(self, draft: DateDraft, span: tuple[int, int]) -> SettledDate:
        settled = settle_date(draft, self.context, self.statement.languages)
        self._infer(settled.inferred)
        for code, message in settled.problems:
            self._note(code, message, *span)
        return settled

    def _one_date(self) -> tuple[DatesDraft, tuple[int, int]] | None:
        """The date of the line: the only one, or the one that the others repeat."""
        statement = self.statement
        pairs = list(zip(statement.dates, statement.date_spans, strict=True))
        if len(pairs) == 1:
            return pairs[0]
        stated = [pair for pair in pairs if not pair[0].dates[0].relative]
        counted = [pair for pair in pairs if pair[0].dates[0].relative]
        if stated and counted:
            if self.context.published is not None:
                self._check_counted(stated[0], counted)
            pairs = stated
        if all(_repeats(pairs[0][0], pair[0]) for pair in pairs[1:]):
            return max(pairs, key=lambda pair: _fullness(pair[0]))
        return None

    def _check_counted(
        self, stated: tuple[DatesDraft, tuple[int, int]], counted: list[tuple[DatesDraft, tuple[int, int]]]
    ) -> None:
        """ "tomorrow (October 22)": both must be the same day."""
        said = settle_date(stated[0].dates[0], self.context, self.statement.languages).value
        for pair in counted:
            meant = settle_date(pair[0].dates[0], self.context).value
            if said and meant and said.full and meant.full and said.full != meant.full:
                self._note(
                    "dates-disagree",
                    f"{self.text[slice(*pair[1])]!r} is {meant} by the day of publication, and the words say {said}; "
                    "correct one of them",
                    *pair[1],
                )

    def _several_dates(self) -> When:
        for dates, span in zip(self.statement.dates, self.statement.date_spans, strict=True):
            settled = self._settled(dates.dates[0], span)
            if settled.value is not None:
                value = settled.value.simplified()
                self.candidates.append(Candidate(why=self.text[slice(*span)], value=value))
        self._note(
            "several-dates", "the words name several dates that are not one range or list; state one event for each"
        )
        return self._made()

    def _dates(self) -> When:
        one = self._one_date()
        if one is None:
            return self._several_dates()
        dates, span = one
        settled = [self._settled(draft, span) for draft in dates.dates]
        part = self._part()
        if dates.shape is Shape.INTERVAL or dates.shape is Shape.WITHIN:
            return self._interval(dates, settled, span, part)
        if settled[0].why_several and len(dates.dates) == 1:
            return self._open_date(settled[0], span)
        values = [each.value for each in settled]
        if any(value is None for value in values):
            return self._made()
        first = values[0]
        assert first is not None
        if dates.shape is Shape.OPEN_END:
            return self._made(start=first.simplified(), shape=Shape.OPEN_END)
        if dates.shape is Shape.OPEN_START:
            return self._made(end=first.simplified(), shape=Shape.OPEN_START)
        if dates.shape in (Shape.ONE_OF, Shape.ALL_OF):
            days = tuple(value.simplified() for value in values if value is not None)
            return self._made(start=days[0], end=days[-1], days=days, shape=dates.shape, part=part)
        if first.precision is not Precision.DAY:
            part = None
        if first.precision is Precision.DAY and first.month is None and first.weekday is not None:
            # Only a weekday: a time is stated, and nothing of it can be placed
            return self._made(start=first, shape=Shape.POINT, part=part, stated_duration=self.statement.duration)
        return self._made(
            start=first.simplified(), shape=Shape.POINT, part=part, stated_duration=self.statement.duration
        )

    def _part(self) -> PartOfDay | None:
        return PartOfDay(self.statement.part) if self.statement.part else None

    def _open_date(self, settled: SettledDate, span: tuple[int, int]) -> When:
        words = self.text[slice(*span)]
        code = "day-month-ambiguous" if settled.why_several == "day-month" else "relative-ambiguous"
        shown = " or ".join(option.edtf for option in settled.options)
        self._note(code, f"{words!r} can be {shown}; write the month as a word, or the date as {settled.options[0].edtf}", *span)
        self.candidates.extend(Candidate(why=words, value=option.simplified()) for option in settled.options)
        return self._made()

    def _interval(
        self, dates: DatesDraft, settled: list[SettledDate], span: tuple[int, int], part: PartOfDay | None
    ) -> When:
        if settled[0].why_several:
            return self._open_date(settled[0], span)
        if settled[1].why_several:
            return self._open_date(settled[1], span)
        pair = self._ordered(dates, settled, span)
        if pair is None:
            return self._made()
        first, last = pair
        return self._made(start=first.simplified(), end=last.simplified(), shape=dates.shape, part=part)

    def _ordered(
        self, dates: DatesDraft, settled: list[SettledDate], span: tuple[int, int]
    ) -> tuple[PartialDate, PartialDate] | None:
        first, last = settled[0].value, settled[1].value
        if first is None or last is None:
            return None
        crosses = dates.dates[0].year is None and dates.dates[1].year is None
        try:
            if crosses and first.year is not None and last.latest < first.earliest:
                last = evolve(last, year=first.year + 1)
            if last.latest < first.earliest:
                self._note("ends-before-start", f"the end {last} is before the start {first}; correct one of them", *span)
                return None
        except UnboundedTime:
            pass
        except ImpossibleTime as error:
            self._note("no-such-date", error.message, *span)
            return None
        return first, last

    # Clock times

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
        for state in states:
            self._infer([])
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
        return self._faces(states, dated.value, last)

    def _face_state(self, face: Face) -> _FaceState:
        self._bad_span = (face.start, face.end)
        clocks = settle_clocks(face.clocks, self.statement.part)
        settled = SettledDate()
        last = None
        if face.dates is not None and face.own_date:
            settled = settle_date(face.dates.dates[0], self.context, self.statement.languages)
            if face.dates.shape is Shape.INTERVAL:
                last = settle_date(face.dates.dates[1], self.context, self.statement.languages)
        return _FaceState(face, clocks, settled, last)

    def _line_date(self, states: list[_FaceState]) -> tuple[SettledDate, PartialDate | None] | None:
        """The date of the line, and its last day where it is a range; None if there are several without an owner."""
        statement = self.statement
        if not statement.dates:
            settled = SettledDate()
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
        elif dates.shape in (Shape.ONE_OF, Shape.ALL_OF):
            return None
        elif dates.shape is Shape.OPEN_START:
            self._note("several-dates", "only the last day is stated; state the day of the clock time", *span)
        return settled, last

    def _share_years(self, states: list[_FaceState]) -> None:
        """A year that stands with one face's date serves the others: "Oct 12 8pm PDT / Oct 13, 2023 11am Beijing"."""
        years = {state.face.dates.dates[0].year for state in states if state.face.dates is not None}
        known = [year for year in years if year is not None]
        if len(known) == 1:
            for state in states:
                if state.face.dates is not None and state.face.dates.dates[0].year is None:
                    state.face.dates.dates[0].year = known[0]
                    state.date = settle_date(state.face.dates.dates[0], self.context, self.statement.languages)

    def _without_repeats(self, states: list[_FaceState]) -> list[_FaceState]:
        """ "14:00 (2pm) CET" is one clock face, said twice."""
        kept: list[_FaceState] = []
        for state in states:
            for index, known in enumerate(kept):
                same = known.clocks.starts == state.clocks.starts and known.clocks.end in (state.clocks.end, None)
                zones_fit = known.face.zone is None or state.face.zone is None or known.face.zone is state.face.zone
                if same and zones_fit and not (known.face.own_date or state.face.own_date):
                    if known.face.zone is None or known.clocks.end is None and state.clocks.end is not None:
                        kept[index] = state
                    break
            else:
                kept.append(state)
        return kept

    def _has_faces(self, states: list[_FaceState]) -> bool:
        """Whether the clock times are clock faces of one moment: each with its own zone."""
        matches = [state.face.zone for state in states]
        return all(match is not None for match in matches) and len({id(match) for match in matches}) == len(matches)

    def _windows(self, states: list[_FaceState]) -> list[_FaceState] | None:
        """ "10:00-17:00, 19:00-22:00 Beijing Time": one span from the first start to the last end."""
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

    def _several_times(self, states: list[_FaceState], dated: SettledDate) -> When:
        for state in states:
            value = PartialDateTime(dated.value, state.clocks.starts[0][0])
            self.candidates.append(Candidate(why=self.text[state.face.start : state.face.end], value=value))
        shown = ", ".join(repr(self.text[state.face.start : state.face.end]) for state in states[:6])
        self._note("several-times", f"the words hold several clock times ({shown}); state one event for each")
        start = PartialDateTime(dated.value, states[0].clocks.starts[0][0])
        return self._made(start=start, shape=Shape.POINT)

    def _from_date_to_date(self, states: list[_FaceState]) -> When:
        """ "8 Sept 2021 2pm – 9 Sept 2021 5pm EDT"."""
        first, last = states
        spans = self.statement.date_spans
        if first.face.dates is not None and last.face.dates is not None:
            from eventkit.when.dates import merge_range

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
        return self._faces([state], first.date.value, last.date.value)

    # Faces with their zones

    def _faces(self, states: list[_FaceState], day: PartialDate | None, last: PartialDate | None) -> When:
        for state in states:
            if not state.face.own_date:
                state.date.value = day
        if any(state.face.zone is None for state in states):
            return self._local(states, day, last)
        if day is None or day.full is None:
            return self._zones_without_day(states, day, last)
        for state in states:
            own = state.date.value
            starts = self._naives(state, own if own is not None and own.full else day)
            state.options = options_on(state.face.zone, starts)  # type: ignore[arg-type]
        fixed = [index == 0 or state.face.own_date for index, state in enumerate(states)]
        settled = self._settle_one(states[0]) if len(states) == 1 else self._settle_several(states, fixed)
        if not settled:
            return self._unsettled(states, day, last)
        return self._instants(states, day, last)

    @staticmethod
    def _naives(state: _FaceState, day: PartialDate) -> list[datetime]:
        full = day.full
        assert full is not None
        found = []
        for clock, later in state.clocks.starts:
            base = datetime(full.year, full.month, full.day)
            try:
                found.append(base + timedelta(days=later, hours=clock.hour, minutes=clock.minute, seconds=clock.second or 0))
            except OverflowError:
                continue
        return found

    def _settle_one(self, state: _FaceState) -> bool:
        face, options = state.face, state.options
        usual = [option for option in options.options if option.tier < RARE]
        if not options.options or (not usual and options.gaps):
            self._note_gap(state)
            return False
        for wanted, why in [*self._own_place(face), *self._hints()]:
            narrowed = narrow(options.options, wanted)
            if narrowed and len({option.instant for option in narrowed}) == 1 and len(_instants(usual)) > 1:
                state.chosen = narrowed[0]
                self._note_season(state, narrowed[0])
                self._infer([Inference("zone", _shown(narrowed[0]), why)])
                return True
            if narrowed and len(_instants(usual)) > 1:
                usual = narrowed
        if len(_instants(usual)) == 1:
            state.chosen = usual[0]
            return True
        self._note_several(state, usual)
        return False

    @staticmethod
    def _own_place(face: Face) -> list[tuple[tuple[str, ...], str]]:
        """The place named with the label itself: "7pm CST (Chicago)"."""
        words = face.zone.words if face.zone else ""
        found = zones.of_place(words) if " " in words.strip() else ()
        return [(found, f"the place in {words!r}")] if found else []

    def _hints(self) -> list[tuple[tuple[str, ...], str]]:
        """Zones that something beside the clock faces suggests, the strongest first, each with its reason."""
        hints: list[tuple[tuple[str, ...], str]] = []
        for match in self.statement.places:
            found = tuple(candidate.zone for candidate in match.candidates if candidate.zone)
            if found:
                hints.append((found, f"{match.words.strip('() ')!r} in the words"))
        if self.context.place:
            found = zones.of_place(self.context.place)
            if found:
                hints.append((found, f"the place {self.context.place!r}"))
        if self.context.zone and not self.context.zone.startswith(("+", "-")):
            hints.append(((self.context.zone,), "supplied by the caller"))
        return hints

    def _note_gap(self, state: _FaceState) -> None:
        where = ", ".join(candidate.zone for candidate in state.options.gaps[:3])
        words = self.text[state.face.start : state.face.end]
        self._note(
            "gap",
            f"{words!r} does not exist on that day: clocks in {where} skip it; correct the time or the zone",
            state.face.start,
            state.face.end,
        )

    def _note_several(self, state: _FaceState, options: list[Option]) -> None:
        face = state.face
        words = self.text[face.start : face.end]
        self.candidates.extend(_unique(option.as_candidate() for option in options))
        shown = ", ".join(str(candidate) for candidate in self.candidates[:5])
        if state.clocks.why_several == "midnight" and len({option.start for option in options}) > 1:
            code = "midnight-ambiguous"
            advice = "write 00:00 with the day that begins, or 24:00 with the day that ends"
        elif state.clocks.why_several == "meridiem" and len({option.start for option in options}) > 1:
            code, advice = "meridiem-ambiguous", "add a.m. or p.m."
        elif all(option.fold for option in options):
            code, advice = "fold", "clocks show it twice that day; write the abbreviation in force or the UTC offset"
        elif len({option.candidate.zone for option in options}) == 1:
            code = "zone-ambiguous"
            advice = "the label is not in force that day; write the local name without the season (ET), or the UTC offset"
        else:
            code, advice = "zone-ambiguous", "name the city, or pass place= or zone="
        self._note(code, f"{words!r} can be {shown}; {advice}", face.start, face.end)

    def _settle_several(self, states: list[_FaceState], fixed: list[bool]) -> bool:
        for state in states:
            if not state.options.options:
                self._note_gap(state)
                return False
        found = agree([state.options for state in states], fixed)
        if found is None:
            self._note_disagreement(states)
            return False
        if len(found.instants) > 1:
            found = self._narrowed(found) or found
        if len(found.instants) > 1:
            first = [options[0] for options in found.instants.values()]
            self._note_several(states[0], first)
            return False
        chosen = next(iter(found.instants.values()))
        for state, option in zip(states, chosen, strict=True):
            state.chosen = option
            self._note_season(state, option)
        if len([option for option in states[0].options.options if option.tier < RARE]) > 1:
            self._infer([Inference("zone", _shown(chosen[0]), "the other clock faces of the line")])
        return self._ends_agree(states)

    def _narrowed(self, found: Agreement) -> Agreement | None:
        for wanted, _ in self._hints():
            kept = {
                instant: options for instant, options in found.instants.items() if narrow([options[0]], wanted)
            }
            if len(kept) == 1:
                return Agreement(kept)
        return None

    def _note_season(self, state: _FaceState, option: Option) -> None:
        """A label that is not in force that day, taken as the place's clocks or as its literal offset."""
        if option.tier not in (WALL, LITERAL):
            return
        zone, face = option.candidate.zone, state.face
        local = option.instant.astimezone(ZoneCandidate(zone).tz)
        label = face.zone.words.strip("() ") if face.zone else ""
        place = zones.city_of(zone)
        if option.literal:
            said = format_offset(option.candidate.literal or timedelta())
            message = (
                f"{label} is not in force on {local:%Y-%m-%d}: {place} clocks show {_clock_words(local)} then. "
                f"The other clock face agrees only with the literal offset {said}; correct the label or the time"
            )
        else:
            message = (
                f"{label} is not in force on {local:%Y-%m-%d} ({local.tzname()} is); read as the time that {place} clocks "
                "show, because the rest of the line agrees with that"
            )
        self._note("season-label", message, face.start, face.end)

    def _note_disagreement(self, states: list[_FaceState]) -> None:
        shown = []
        for state in states:
            first = state.options.options[0]
            state.chosen = first
            shown.append(f"{self.text[state.face.start : state.face.end]!r} is {first.instant:%Y-%m-%dT%H:%M}Z")
        self._note(
            "zones-disagree",
            "the clock faces cannot all hold: " + ", ".join(shown) + "; correct one of them",
            states[0].face.start,
            states[-1].face.end,
        )

    def _ends_agree(self, states: list[_FaceState]) -> bool:
        ends = []
        for state in states:
            end = self._end_instant(state)
            if end is not None:
                ends.append((state, end))
        if len({end for _, end in ends}) > 1:
            shown = ", ".join(
                f"{self.text[state.face.start : state.face.end]!r} ends {end:%Y-%m-%dT%H:%M}Z" for state, end in ends
            )
            self._note(
                "zones-disagree",
                f"the clock faces start together and do not end together: {shown}; correct one of them",
                states[0].face.start,
                states[-1].face.end,
            )
            return False
        return True

    def _end_instant(self, state: _FaceState, last: PartialDate | None = None) -> datetime | None:
        """The end in UTC, from the chosen option; None where no end clock time is stated."""
        option, clocks = state.chosen, state.clocks
        if clocks.end is None or option is None:
            return None
        zone = self._tz(option)
        local = option.instant.astimezone(zone).replace(tzinfo=None, fold=0)
        full = last.full if last is not None else None
        later = clocks.end_later
        start_clock, start_later = clocks.starts[option.start]
        base = datetime(full.year, full.month, full.day) if full else local.replace(
            hour=0, minute=0, second=0, microsecond=0
        )  # fmt: skip
        if full is None and start_later:
            later -= start_later
        if full is not None and later and start_clock.hour < 24 and not clocks.end_later:
            later = 0
        try:
            naive = base + timedelta(
                days=later, hours=clocks.end.hour, minutes=clocks.end.minute, seconds=clocks.end.second or 0
            )
        except OverflowError:
            return None
        instants = zones.local_instants(naive, zone)
        if not instants:
            self._note(
                "gap",
                f"the end {naive:%H:%M} does not exist on {naive:%Y-%m-%d}: clocks skip it; correct the time or the zone",
                state.face.start,
                state.face.end,
            )
            return None
        after = [instant for instant in instants if instant >= option.instant]
        return (after or list(instants))[0]

    @staticmethod
    def _tz(option: Option) -> tzinfo:
        if option.literal or not option.candidate.zone:
            offset = option.candidate.literal if option.literal else option.candidate.offset
            return timezone(offset) if offset else UTC
        return UTC if option.candidate.zone == "UTC" else option.candidate.tz

    def _instants(self, states: list[_FaceState], day: PartialDate, last: PartialDate | None) -> When:
        chosen = states[0].chosen
        assert chosen is not None
        zone = self._tz(chosen)
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
                    self._note("ends-before-start", f"the end {end:%Y-%m-%d %H:%M} is before the start; correct one of them")
        elif last is not None and last.full:
            end, shape = last.full, Shape.INTERVAL
        elif self.statement.duration is not None:
            end, shape = (chosen.instant + self.statement.duration).astimezone(zone), Shape.INTERVAL
            self._infer([Inference("end", end, "the start and the stated length")])
        found_zones = tuple(dict.fromkeys(self._tz(state.chosen) for state in states if state.chosen is not None))
        return self._made(
            start=start,
            end=end,
            shape=shape,
            zone=zone,
            zones=found_zones,
            readings=self._readings(states),
            stated_duration=self.statement.duration,
        )

    def _readings(self, states: list[_FaceState]) -> tuple[ClockReading, ...]:
        found = []
        for state in states:
            face, option = state.face, state.chosen
            match = face.zone
            candidates = _unique(each.as_candidate() for each in state.options.options if each.tier < RARE)
            if not candidates and match is not None:
                candidates = [Candidate(each.zone, each.offset, None, each.why) for each in match.candidates]
            which = 0 if option is None else option.start
            found.append(
                ClockReading(
                    self.text[face.start : face.end],
                    face.start,
                    face.end,
                    date=state.date.value,
                    clock=state.clocks.starts[which][0],
                    end_clock=state.clocks.end,
                    zone_text="" if match is None else match.words.strip("() "),
                    candidates=tuple(candidates),
                    zone=None if option is None else _shown(option),
                    instant=None if option is None else option.instant,
                    why="" if option is None else option.candidate.why,
                )
            )
        return tuple(found)

    def _unsettled(self, states: list[_FaceState], day: PartialDate, last: PartialDate | None) -> When:
        """Ambiguous, contradictory or impossible: the wall time of the first face, and no zone."""
        clocks = states[0].clocks
        start = PartialDateTime(_plain(_shifted(day, clocks.starts[0][1])), clocks.starts[0][0])
        end = None
        if clocks.end is not None:
            end = PartialDateTime(_plain(_shifted(last or day, clocks.end_later)), clocks.end)
        shape = Shape.POINT if end is None else Shape.INTERVAL
        return self._made(start=start, end=end, shape=shape, readings=self._readings(states))

    def _zones_without_day(self, states: list[_FaceState], day: PartialDate | None, last: PartialDate | None) -> When:
        """Zones stated, and no full date: the zone may be settled, the instant cannot."""
        settled = self._zone_by_samples(states, day)
        zone = settled
        found = self._local_value(states, day, last, zone)
        if self.candidates or any(problem.code == "zones-disagree" for problem in self.problems):
            zone = None
        zone_list = (zone,) if zone is not None else ()
        return evolve(found, zone=zone, zones=zone_list, readings=self._readings(states))

    def _zone_by_samples(self, states: list[_FaceState], day: PartialDate | None) -> tzinfo | None:
        """The zone of the first face, tried on days that the words could mean; None if it stays open."""
        match = states[0].face.zone
        assert match is not None
        options = [ZoneOption(candidate) for candidate in match.candidates]
        if len(states) > 1:
            return self._zone_by_faces(states, day)
        if len(options) > 1:
            for wanted, why in self._hints():
                fitting = [each for each in (*match.candidates, *match.rare) if _keeps_time_of(each, wanted, day)]
                if len(fitting) == 1:
                    self._infer([Inference("zone", fitting[0].zone or str(fitting[0].offset), why)])
                    return _tz_of(fitting[0])
        if states[0].clocks.why_several:
            self._note_without_day(states[0], [])
            return _tz_of(match.candidates[0]) if len(match.candidates) == 1 else None
        if len(match.candidates) == 1:
            return _tz_of(match.candidates[0])
        self._note_without_day(states[0], list(match.candidates))
        return None

    def _note_without_day(self, state: _FaceState, found: list[ZoneCandidate]) -> None:
        face = state.face
        words = self.text[face.start : face.end]
        if found:
            self.candidates.extend(Candidate(each.zone, each.offset, None, each.why) for each in found)
            shown = ", ".join(str(candidate) for candidate in self.candidates)
            label = face.zone.words.strip("() ") if face.zone else words
            self._note(
                "zone-ambiguous", f"{label!r} in {words!r} can be {shown}; name the city, or pass place= or zone=",
                face.start, face.end,
            )  # fmt: skip
        elif state.clocks.why_several == "meridiem":
            self.candidates.extend(
                Candidate(why=words, value=PartialDateTime(state.date.value, clock)) for clock, _ in state.clocks.starts
            )
            shown = " or ".join(clock.iso for clock, _ in state.clocks.starts)
            self._note("meridiem-ambiguous", f"{words!r} can be {shown}; add a.m. or p.m.", face.start, face.end)

    def _zone_by_faces(self, states: list[_FaceState], day: PartialDate | None) -> tzinfo | None:
        successes: dict[int, list[list[Option]]] = {}
        for sample in _sample_days(day):
            for state in states:
                starts = self._naives(state, sample if not state.face.own_date else _with_year(state, sample))
                state.options = options_on(state.face.zone, starts)  # type: ignore[arg-type]
            if any(not state.options.options for state in states):
                continue
            fixed = [index == 0 or state.face.own_date for index, state in enumerate(states)]
            found = agree([state.options for state in states], fixed, most=1)
            if found is not None:
                loose = max((option.tier for options in found.instants.values() for option in options), default=0)
                successes.setdefault(loose, []).extend(found.instants.values())
        for state in states:
            state.options = FaceOptions()
        if not successes:
            shown = ", ".join(repr(self.text[state.face.start : state.face.end]) for state in states)
            self._note(
                "zones-disagree",
                f"the clock faces {shown} are not the same time on any day; correct one of them",
                states[0].face.start,
                states[-1].face.end,
            )
            return None
        best = successes[min(successes)]
        zones_found = list(dict.fromkeys(_shown(options[0]) for options in best))
        if len(zones_found) == 1:
            for index, state in enumerate(states):
                kept = {_shown(options[index]): options[index] for options in best}
                if len(kept) == 1:
                    state.chosen = evolve(next(iter(kept.values())))
            zone = self._tz(best[0][0])
            self._chosen_without_instant(states)
            return zone
        by_zone = {_shown(options[0]): options[0].candidate for options in best}
        self._note_without_day(states[0], list(by_zone.values()))
        return None

    @staticmethod
    def _chosen_without_instant(states: list[_FaceState]) -> None:
        """The sample's instants are nobody's: only the zone is kept."""
        for state in states:
            state.chosen = None

    def _local(self, states: list[_FaceState], day: PartialDate | None, last: PartialDate | None) -> When:
        """A clock time without a zone: local, unless the caller supplies one."""
        if len(states) > 1:
            return self._several_times(states, SettledDate(day))
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
        found = self._local_value([state], day, last, zone)
        zone_list = () if zone is None else (zone,)
        return evolve(found, zone=zone, zones=zone_list, readings=self._readings([state]))

    def _note_local_several(self, state: _FaceState, day: PartialDate | None) -> None:
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
        self, states: list[_FaceState], day: PartialDate | None, last: PartialDate | None, zone: tzinfo | None
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
        return self._made(
            start=start, end=end, shape=shape, stated_duration=self.statement.duration, readings=self._readings(states)
        )


@define
class ZoneOption:
    """A zone candidate without a day."""

    candidate: ZoneCandidate


def _instants(options: list[Option]) -> set[datetime]:
    return {option.instant for option in options}


def _unique(candidates: object) -> list[Candidate]:
    return list(dict.fromkeys(candidates))  # type: ignore[call-overload, no-any-return]


def _shown(option: Option) -> str:
    if option.zone_name:
        return option.zone_name
    offset = option.candidate.literal if option.literal else option.candidate.offset
    return format_offset(offset or timedelta())


def _tz_of(candidate: ZoneCandidate) -> tzinfo:
    if candidate.zone == "UTC" or (not candidate.zone and not candidate.offset):
        return UTC
    return candidate.tz


def _keeps_time_of(candidate: ZoneCandidate, wanted: tuple[str, ...], day: PartialDate | None) -> bool:
    if candidate.zone in wanted:
        return True
    return candidate.literal is not None and any(
        candidate.literal in zones.usual_offsets(zone, 2021) for zone in wanted
    )


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


def _with_year(state: _FaceState, sample: PartialDate) -> PartialDate:
    own = state.date.value
    if own is None or own.month is None or own.day is None:
        return sample
    try:
        return PartialDate(sample.year, own.month, own.day)
    except ImpossibleTime:
        return sample


_SAMPLE_YEARS: Final = (2021, 2022, 2024)


def _sample_days(day: PartialDate | None) -> list[PartialDate]:
    """Days that a date without a year (or no date at all) could be, to try clock faces on."""
    if day is not None and day.month is not None and day.day is not None:
        found = []
        for year in (2019, *_SAMPLE_YEARS, 2026):
            try:
                found.append(PartialDate(year, day.month, day.day))
            except ImpossibleTime:
                continue
        return found or [PartialDate(2024, 2, 29)]
    months = (1, 7) if day is None or day.month is None else (day.month,)
    return [PartialDate(year, month, 15) for year in _SAMPLE_YEARS for month in months]


def _repeats(one: DatesDraft, other: DatesDraft) -> bool:
    """Whether two dates of a line say the same, as far as both say anything: "15 May" and "Friday, 15 May 2020"."""
    if one.shape is not other.shape or len(one.dates) != len(other.dates):
        return False
    for first, second in zip(one.dates, other.dates, strict=True):
        if first.options or second.options or first.relative or second.relative or first.nth or second.nth:
            return False
        for name in ("year", "month", "day", "code", "weekday"):
            mine, theirs = getattr(first, name), getattr(second, name)
            if mine is not None and theirs is not None and mine != theirs:
                return False
        if (first.code is None) != (second.code is None) or first.precision is not second.precision:
            return False
    return True


def _fullness(dates: DatesDraft) -> int:
    return sum(value is not None for draft in dates.dates for value in (draft.year, draft.month, draft.day, draft.weekday))


def _clock_words(local: datetime) -> str:
    """A clock time as an English reader says it: 6am, 7:30pm."""
    hour = local.hour % 12 or 12
    minutes = f":{local.minute:02}" if local.minute else ""
    return f"{hour}{minutes}{'am' if local.hour < 12 else 'pm'}"
