"""Dates without clock times into a When (DateResolver)."""

from __future__ import annotations

from attrs import evolve

from eventkit.errors import ImpossibleTime, UnboundedTime
from eventkit.when.candidate import Candidate
from eventkit.when.date_drafts import DateDraft, DatesDraft
from eventkit.when.findings import Findings
from eventkit.when.partial import PartialDate, PartOfDay, Precision
from eventkit.when.settle_dates import SettledDateDraft, settle_date
from eventkit.when.shape import Shape
from eventkit.when.when import When


class DateResolver(Findings):
    """Resolves the dates of one statement."""

    def _settled(self, draft: DateDraft, span: tuple[int, int]) -> SettledDateDraft:
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
        """ "tomorrow (March 7)": both must be the same day."""
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

    def _open_date(self, settled: SettledDateDraft, span: tuple[int, int]) -> When:
        words = self.text[slice(*span)]
        code = "day-month-ambiguous" if settled.why_several == "day-month" else "relative-ambiguous"
        shown = " or ".join(option.edtf for option in settled.options)
        self._note(
            code,
            f"{words!r} can be {shown}; write the month as a word, or the date as {settled.options[0].edtf}",
            *span,
        )
        self.candidates.extend(Candidate(why=words, value=option.simplified()) for option in settled.options)
        return self._made()

    def _interval(
        self, dates: DatesDraft, settled: list[SettledDateDraft], span: tuple[int, int], part: PartOfDay | None
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
        self, dates: DatesDraft, settled: list[SettledDateDraft], span: tuple[int, int]
    ) -> tuple[PartialDate, PartialDate] | None:
        first, last = settled[0].value, settled[1].value
        if first is None or last is None:
            return None
        crosses = dates.dates[0].year is None and dates.dates[1].year is None
        try:
            if crosses and first.year is not None and last.latest < first.earliest:
                last = evolve(last, year=first.year + 1)
            if last.latest < first.earliest:
                self._note(
                    "ends-before-start", f"the end {last} is before the start {first}; correct one of them", *span
                )
                return None
        except UnboundedTime:
            pass
        except ImpossibleTime as error:
            self._note("no-such-date", error.message, *span)
            return None
        return first, last


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
    return sum(
        value is not None for draft in dates.dates for value in (draft.year, draft.month, draft.day, draft.weekday)
    )
