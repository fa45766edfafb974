"""Dates counted from the day of publication: tomorrow, next Friday, in two weeks, 下周四 (CountedDates)."""

from __future__ import annotations

from typing import Final

from eventkit.when.date_drafts import DateDraft
from eventkit.when.date_numbers import NumberDates
from eventkit.when.numbers import NUMBER_WORDS

_STEPS: Final = {
    "day": ("day", 1),
    "week": ("day", 7),
    "fortnight": ("day", 14),
    "month": ("month-step", 1),
    "year": ("year-step", 1),
}


class CountedDates(NumberDates):
    """Reads one date that is counted from the day of publication."""

    def _from_relative_day(self, at: int) -> tuple[DateDraft, int] | None:
        return DateDraft(relative=("day", self.tokens[at].count("relative_day"))), at + 1

    def _from_tonight(self, at: int) -> tuple[DateDraft, int] | None:
        token = self.tokens[at]
        shift = token.has("tomorrow_part") - token.has("yesterday_part")
        part = token.get("tonight") or token.get("tomorrow_part") or token.get("yesterday_part")
        return DateDraft(relative=("day", shift), part=str(part)), at + 1

    def _from_relative_year(self, at: int) -> tuple[DateDraft, int] | None:
        shift = self.tokens[at].count("relative_year")
        draft, end = self._chinese_from_year(at + 1, None)
        draft.relative, draft.bare = ("year", shift), False
        return draft, end

    def _from_relative_month(self, at: int) -> tuple[DateDraft, int] | None:
        shift = self.tokens[at].count("relative_month")
        day = self.tokens[at + 1]
        if day.kind == "number" and self.tokens[at + 2].has("day_mark"):
            return DateDraft(day=day.number, relative=("month", shift)), at + 3
        end = self.tokens[at + 1].has("position") and not self.tokens[at + 1].gap  # 本月底
        return DateDraft(relative=("month", shift), approximate=end), at + 1 + end

    def _from_relative_week(self, at: int) -> tuple[DateDraft, int] | None:
        """下周四 is the Thursday of next week; there is no doubt in Chinese."""
        shift = self.tokens[at].count("relative_week")
        after = at + 1 + self.tokens[at + 1].has("of")  # 来週の木曜日
        token = self.tokens[after]
        weekday = token.first_count("weekday", "weekday_short") if not token.gap else token.first_count("weekday")
        if weekday is None:
            return DateDraft(relative=("week", shift)), at + 1
        return DateDraft(weekday=weekday, relative=("week", shift)), after + 1

    def _from_next(self, at: int) -> tuple[DateDraft, int] | None:
        shift = self.tokens[at].first_count("next", "next_before") or 0
        token = self.tokens[at + 1]
        if token.has("weekday"):
            weekday = token.count("weekday")
            part = self.tokens[at + 2].get("part")
            draft = DateDraft(weekday=weekday, relative=("weekday", shift), part=str(part) if part else None)
            return draft, at + 2 + bool(part)
        unit = token.get("unit")
        if unit in ("week", "month", "year") and shift != 2:
            return DateDraft(relative=(str(unit), shift)), at + 2
        if token.has("month") and shift != 2:
            found = self._from_month(at + 1)
            if found and found[0].year is None:
                # "this May" and "next May": the first is of the year, the second may be of either
                found[0].relative = ("month-name", shift)
                found[0].bare = False
                return found
        if token.has("season") and shift == 0:
            return DateDraft(code=token.count("season"), relative=("year", 0)), at + 2
        return None

    def _from_unit(self, at: int) -> tuple[DateDraft, int] | None:
        """ "la semaine prochaine", "le mois dernier"."""
        unit, following = self.tokens[at].get("unit"), self.tokens[at + 1]
        if unit not in ("week", "month", "year") or not following.has("next_after"):
            return None
        return DateDraft(relative=(str(unit), following.count("next_after"))), at + 2

    def _from_in(self, at: int) -> tuple[DateDraft, int] | None:
        """ "in two weeks", "in 3 days"."""
        number, after = self._amount(at + 1)
        unit = self.tokens[after].get("unit")
        if number is None or unit not in _STEPS:
            return None
        return DateDraft(relative=(_STEPS[str(unit)][0], number * _STEPS[str(unit)][1])), after + 1

    def amount_relative(self, at: int) -> tuple[DateDraft, int] | None:
        """ "two weeks ago", "3 days from now", 两周后, "vor zwei Wochen" (from its "vor")."""
        back = self.tokens[at].has("ago_before")
        number, after = self._amount(at + 1 if back else at)
        unit = self.tokens[after].get("unit") or ("week" if self.tokens[after].has("week_mark") else None)
        if number is None or unit not in _STEPS:
            return None
        word, times = _STEPS[str(unit)]
        if back:
            return DateDraft(relative=(word, -number * times)), after + 1
        ago = self.tokens[after + 1].get("ago")
        counted = self.tokens[after + 2].get("relative_day") if word == "day" else None
        if ago is None and isinstance(counted, int) and self.tokens[after + 1].has("from"):
            return DateDraft(relative=("day", number * times + counted)), after + 3  # "a week from tomorrow"
        if ago is None:
            return None
        later = ago == "later"
        return DateDraft(relative=(word, number * times * (1 if later else -1))), after + 2

    def _amount(self, at: int) -> tuple[int | None, int]:
        token = self.tokens[at]
        if token.kind == "number" and token.digits <= 3:
            return token.number, at + 1
        if token.has("article"):
            return 1, at + 1
        return NUMBER_WORDS.get(self.folded[token.start : token.end]), at + 1
