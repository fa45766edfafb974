"""One date with its weekday: month names, seasons, quarters, weeks, "mid-September" (DateAtoms)."""

from __future__ import annotations

from typing import Final

from eventkit.when.date_counted import CountedDates
from eventkit.when.date_drafts import DateDraft
from eventkit.when.partial import Precision


class DateAtoms(CountedDates):
    """Reads one date of any form; each method answers (draft, index after it) or None."""

    def atom(self, at: int, *, weekday: bool = True) -> tuple[DateDraft, int] | None:
        """One date, with its weekday before or behind it."""
        token = self.tokens[at]
        if weekday and (token.has("weekday") or token.has("weekday_part")):
            return self._after_weekday(at)
        found = self._plain(at)
        return self._trailing_weekday(*found) if found else None

    def _after_weekday(self, at: int) -> tuple[DateDraft, int] | None:
        token = self.tokens[at]
        weekday, part = token.first_count("weekday"), None
        if weekday is None:
            weekday, part = token.words["weekday_part"]  # type: ignore[misc]
        after = at + 1
        if self.tokens[after].has("part"):
            part, after = str(self.tokens[after].get("part")), after + 1
        inner_at = self._skip(after, ".,(", ("of",), most=3)
        inner = self._plain(inner_at)
        if inner and inner[0].is_day and inner[0].relative is None:
            draft, end = inner
            draft.weekday, draft.part, draft.bare = weekday, part, False
            if self.tokens[end].kind == ")" and inner_at > after and self.tokens[inner_at - 1].kind == "(":
                end += 1
            return draft, end
        if self.tokens[after].has("next_after"):  # "jeudi prochain"
            shift = self.tokens[after].count("next_after")
            return DateDraft(weekday=weekday, relative=("weekday", shift)), after + 1
        return DateDraft(weekday=weekday, part=part, bare=True), after

    def _trailing_weekday(self, draft: DateDraft, after: int) -> tuple[DateDraft, int]:
        """ "6 September (Monday), 2021", "9月6日(一)", "2023年3月6日 星期一", "May 15, Friday"."""
        if draft.weekday is not None or not draft.is_day or draft.relative:
            return draft, after
        tokens, at = self.tokens, after
        boxed = tokens[at].kind == "("
        comma = tokens[at].kind == ","
        at += boxed or comma
        token = tokens[at]
        weekday = token.first_count("weekday", "weekday_short") if boxed else token.first_count("weekday")
        if weekday is None or (boxed and tokens[at + 1].kind not in (")", ",")):
            return draft, after
        if comma and ((tokens[at + 1].kind == "number" and tokens[at + 2].has("month")) or tokens[at + 1].has("month")):
            return draft, after
        ranged = tokens[at + 1].kind == "-" or tokens[at + 1].has("to")
        if ranged and not boxed and tokens[at + 2].has("weekday"):
            return draft, after
        draft.weekday = weekday
        at += 1 + boxed if tokens[at + 1].kind == ")" or not boxed else 1
        if draft.year is None and not draft.options:
            draft.year, at = self._year_tail(at)
        return draft, at

    def _plain(self, at: int) -> tuple[DateDraft, int] | None:
        # "around mid-March" is read inside out; no date has many such words, and hostile text has thousands.
        if self.depth > _DEEPEST:
            return None
        self.depth += 1
        try:
            return self._plain_inside(at)
        finally:
            self.depth -= 1

    def _plain_inside(self, at: int) -> tuple[DateDraft, int] | None:
        token = self.tokens[at]
        if token.kind == "number":
            return self._from_number(at)
        if not token.words:
            return None
        for kind, reader in _READERS:
            if kind in token.words:
                found: tuple[DateDraft, int] | None = reader(self, at)
                if found:
                    return found
        return None

    def _from_month(self, at: int) -> tuple[DateDraft, int] | None:
        tokens = self.tokens
        month = tokens[at].count("month")
        after = self._skip(at + 1, ".-/" if not tokens[at + 1].gap else ".", (), most=1)
        token = tokens[after]
        if token.has("of") and tokens[after + 1].kind == "number" and tokens[after + 2].has("ordinal_mark"):
            after += 1  # "May the 5th"
            token = tokens[after]
        if token.kind == "number" and token.digits <= 2 and self._is_day_number(after):
            day = token.number
            end = after + 1
            if tokens[end].has("ordinal_mark") and not tokens[end].gap:
                end += 1
            year, end = self._year_tail(end, dashed=True)
            return DateDraft(year, month, day), end
        year, end = self._year_tail(at + 1, dashed=True)
        if year is not None:
            return DateDraft(year, month), end
        words = self.text[tokens[at].start : tokens[at].end]
        if not self._is_month_name(at) or (len(words) < 4 and words.islower() and words.isascii()):
            return None  # "a week ago" is not August
        return DateDraft(month=month, bare=True), at + 1

    def _from_season(self, at: int) -> tuple[DateDraft, int] | None:
        code = self.tokens[at].count("season")
        tokens = self.tokens
        year, end = self._year_tail(at + 1)
        if year is None:
            joined = tokens[at + 1].kind in ("-", "/") or tokens[at + 1].has("to") or tokens[at + 1].has("and")
            return (DateDraft(code=code, bare=True), at + 1) if joined and tokens[at + 2].has("season") else None
        short = tokens[end].kind in "-/" and tokens[end + 1].kind == "number" and not tokens[end].gap
        if short and tokens[end + 1].number % 100 == (year + 1) % 100:
            end += 2  # winter 2021/22
        return DateDraft(year, code=code), end

    def _from_decade(self, at: int) -> tuple[DateDraft, int] | None:
        """ "les années 1990", "los años 1990"."""
        token = self.tokens[at + 1]
        if token.kind != "number" or token.digits != 4 or token.number % 10 or not 1800 <= token.number <= 2199:
            return None
        return DateDraft(token.number, precision=Precision.DECADE), at + 2

    def _from_letter(self, at: int) -> tuple[DateDraft, int] | None:
        """Q3 2021, H1 2021, T3 2021."""
        token = self.tokens[at + 1]
        if token.kind != "number" or token.gap or token.digits > 1:
            return None
        return self._letter_code(str(self.tokens[at].get("letter")), token.number, at + 2)

    def _from_ordinal(self, at: int) -> tuple[DateDraft, int] | None:
        number = self.tokens[at].count("ordinal")
        after = at + 1
        if self.tokens[after].has("quarter_word") or self.tokens[after].has("half_word"):
            return self._named_code(number, after)
        if self.tokens[after].has("and") and self.tokens[after + 1].has("ordinal"):  # "second and third quarter"
            shared = self.tokens[after + 2]
            if shared.has("quarter_word") and 1 <= number <= 4:
                return DateDraft(code=32 + number, bare=True), after
        if self.tokens[after].get("unit") in ("week", "day", "weekend") or self.tokens[after].has("week_of"):
            spot = self._skip(after + 1, "", ("of", "in"), most=2)
            found = self._from_month(spot) if self.tokens[spot].has("month") else None
            if found and found[0].day is None:
                found[0].approximate, found[0].bare = True, False
                return found
        if self._leads_to_month(after) and 1 <= number <= 31:  # "the first of May"
            found = self._from_month(after if self.tokens[after].has("month") else after + 1)
            if found and found[0].day is None:
                found[0].day, found[0].bare = number, False
                return found
        if self.tokens[after].has("weekday"):
            weekday = self.tokens[after].count("weekday")
            spot = self._skip(after + 1, "", ("of", "in"), most=2)
            if self.tokens[spot].has("month"):
                found = self._from_month(spot)
                if found and found[0].day is None:
                    found[0].weekday, found[0].nth, found[0].bare = weekday, number, False
                    return found
        return None

    def _leads_to_month(self, at: int) -> bool:
        token = self.tokens[at]
        if token.has("month"):
            return True
        return self.folded[token.start : token.end] in ("of", "de") and self.tokens[at + 1].has("month")

    def _from_position(self, at: int) -> tuple[DateDraft, int] | None:
        """ "mid-March 2023", "early 2023", "Anfang Mai"."""
        after = self._skip(at + 1, "-", ("of", "in"), most=2)
        if self.tokens[after].has("to") and self.tokens[after + 1].has("position"):
            after = self._skip(after + 2, "-", ("of",), most=1)
        found = self._plain(after)
        if not found or found[0].is_day:
            return None
        found[0].approximate, found[0].bare = True, False
        return found

    def _from_approximate(self, at: int) -> tuple[DateDraft, int] | None:
        found = self.atom(self._skip(at + 1, ".", ("of",), most=2))
        if found and not (found[0].bare and found[0].year is None):
            found[0].approximate, found[0].bare = True, False
            return found
        return None

    def _from_week_number(self, at: int) -> tuple[DateDraft, int] | None:
        number = self.tokens[at + 1]
        if number.kind != "number" or number.digits > 2:
            return None
        spot = self._skip(at + 2, ",/-", ("of",), most=2)
        year, end = self._year_tail(spot)
        if year is None:
            return None
        return DateDraft(year, code=number.number, precision=Precision.WEEK), end

    def _from_era(self, at: int) -> tuple[DateDraft, int] | None:
        """令和5年3月6日, 民国112年: the year counted from the year before the era's first."""
        token, number = self.tokens[at], self.tokens[at + 1]
        if number.kind != "number" or number.digits > 3 or not self.tokens[at + 2].has("year_mark"):
            return None
        year = token.count("era_start") + number.number
        return self._chinese_from_year(at + 3, year)

    def _from_week_of(self, at: int) -> tuple[DateDraft, int] | None:
        found = self.atom(self._skip(at + 1, "", ("of",), most=2))
        if found and found[0].day is not None:
            found[0].precision = Precision.WEEK
            return found
        return None


_DEEPEST: Final = 6
_READERS: Final = (
    ("week_of", DateAtoms._from_week_of),
    ("tonight", DateAtoms._from_tonight),
    ("tomorrow_part", DateAtoms._from_tonight),
    ("yesterday_part", DateAtoms._from_tonight),
    ("relative_day", DateAtoms._from_relative_day),
    ("relative_year", DateAtoms._from_relative_year),
    ("relative_month", DateAtoms._from_relative_month),
    ("relative_week", DateAtoms._from_relative_week),
    ("era_start", DateAtoms._from_era),
    ("month", DateAtoms._from_month),
    ("season", DateAtoms._from_season),
    ("decade_before", DateAtoms._from_decade),
    ("letter", DateAtoms._from_letter),
    ("ordinal", DateAtoms._from_ordinal),
    ("next", DateAtoms._from_next),
    ("next_before", DateAtoms._from_next),
    ("unit", DateAtoms._from_unit),
    ("position", DateAtoms._from_position),
    ("approximate", DateAtoms._from_approximate),
    ("week_number", DateAtoms._from_week_number),
    ("unit", DateAtoms._from_unit),
    ("in", DateAtoms._from_in),
)
