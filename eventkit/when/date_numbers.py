"""Dates that begin with a number: 2021-09-06, 6/9/2021, 6. September, 9月6日, 2021年第三季度, 3Q 2021 (NumberDates)."""

from __future__ import annotations

from eventkit.when.date_drafts import DateDraft
from eventkit.when.date_tokens import DateTokens
from eventkit.when.partial import Precision


class NumberDates(DateTokens):
    """Reads one date that begins with a number; each method answers (draft, index after it) or None."""

    def _from_month(self, at: int) -> tuple[DateDraft, int] | None:
        """A month name with what follows; date_words.py has it."""
        raise NotImplementedError

    def _from_number(self, at: int) -> tuple[DateDraft, int] | None:
        token = self.tokens[at]
        number = token.number
        if not self._is_free(at):
            return None
        if token.digits == 4 and (1800 <= number <= 2199 or self.tokens[at + 1].has("year_mark")):
            return self._from_year(at, number)
        if token.digits == 8 and 19000101 <= number <= 21991231:
            year, month, day = number // 10000, number // 100 % 100, number % 100
            return (DateDraft(year, month, day), at + 1) if 1 <= month <= 12 and 1 <= day <= 31 else None
        if token.digits > 2:
            return None
        return self._from_small(at, number)

    def _from_year(self, at: int, year: int) -> tuple[DateDraft, int] | None:
        tokens, after = self.tokens, at + 1
        mark, following = tokens[after], tokens[after + 1]
        if mark.kind in "-/." and following.kind == "number" and following.digits <= 2:
            found = self._numeric_from_year(at, year)
            if found:
                return found
        if mark.has("year_mark"):
            return self._chinese_from_year(after + 1, year)
        if mark.has("decade_mark") and not mark.gap and year % 10 == 0:
            unit = Precision.DECADE
            return DateDraft(year, precision=unit), after + 1
        if mark.has("year_word"):
            return DateDraft(year), after + 1
        spot = self._skip(after, ",-/", ("of",), most=2)
        inner = tokens[spot]
        if inner.has("month") and not (tokens[spot + 1].kind == "number" and tokens[spot + 1].digits == 4):
            found = self._from_month(spot)
            if found and found[0].year is None:
                found[0].year, found[0].bare = year, False
                return found
        if inner.has("letter") or (spot == after and inner.has("season")):
            found = self._plain(spot)
            if found and found[0].year is None and found[0].code:
                found[0].year, found[0].bare = year, False
                return found
        if inner.has("week_number") and tokens[spot + 1].kind == "number" and tokens[spot + 1].digits <= 2:
            return DateDraft(year, code=tokens[spot + 1].number, precision=Precision.WEEK), spot + 2
        if self._is_clock_mark(after) or not year >= 1900:
            return None
        return DateDraft(year, bare=True), after

    def _numeric_from_year(self, at: int, year: int) -> tuple[DateDraft, int] | None:
        """2023-03-06, 2023/3/6, 2023. 3. 6., 2023-03."""
        tokens = self.tokens
        mark, second = tokens[at + 1], tokens[at + 2]
        third_mark, third = tokens[at + 3], tokens[at + 4]
        tight = mark.kind == "." or not (mark.gap or second.gap)
        number = second.number
        if not tight or second.digits > 2:
            return None
        if third_mark.kind == mark.kind and third.kind == "number" and third.digits <= 2:
            after = at + 5
            if mark.kind == "." and tokens[after].kind == "." and not tokens[after].gap:
                after += 1
            if self.folded[tokens[after].start : tokens[after].end] == "t" and not tokens[after].gap:
                after += 1  # the T of ISO 8601
            return DateDraft(year, number, third.number, mark=mark.kind), after
        if second.digits == 2 and 1 <= number <= 12 and mark.kind != "." and not self._is_clock_mark(at + 3):
            return DateDraft(year, number), at + 3
        return None

    def _chinese_from_year(self, at: int, year: int | None) -> tuple[DateDraft, int]:
        """What follows 2021年: 9月6日, 9月, 第三季度, 上半年, 夏季, 年底, 第36周."""
        tokens, token = self.tokens, self.tokens[at]
        if token.kind == "number" and token.digits <= 2 and tokens[at + 1].has("month_mark"):
            return self._chinese_from_month(at, year)
        if self._begins_months(at):
            return DateDraft(year, token.number), at + 1
        if token.kind == "number" and tokens[at + 1].has("quarter_word") and 1 <= token.number <= 4:
            return DateDraft(year, code=32 + token.number), at + 2
        code = token.first_count("quarter_zh", "half_zh", "season")
        if code is not None:
            return DateDraft(year, code=code), at + 1
        if token.has("week_ordinal") and tokens[at + 1].kind == "number" and tokens[at + 2].has("week_mark"):
            return DateDraft(year, code=tokens[at + 1].number, precision=Precision.WEEK), at + 3
        if token.has("year_mark") and tokens[at + 1].has("position"):
            at, token = at + 1, tokens[at + 1]  # 2021年年底
        if token.has("position") and not token.gap:
            return DateDraft(year, approximate=True), at + 1
        return DateDraft(year, bare=True), at

    def _begins_months(self, at: int) -> bool:
        """Whether a number is the first month of 1-3月: the mark stands once."""
        first, joint, last = self.tokens[at : at + 3]
        joined = joint.kind == "-" or joint.has("to")
        numbers = first.kind == last.kind == "number" and 1 <= first.number < last.number <= 12
        return joined and numbers and self.tokens[at + 3].has("month_mark")

    def _chinese_from_month(self, at: int, year: int | None) -> tuple[DateDraft, int]:
        tokens = self.tokens
        month = tokens[at].number
        after = at + 2
        day = tokens[after]
        if day.kind == "number" and day.digits <= 2 and tokens[after + 1].has("day_mark"):
            return DateDraft(year, month, day.number), after + 2
        if day.kind == "number" and day.digits <= 2 and self._chinese_range_ahead(after + 1):
            return DateDraft(year, month, day.number), after + 1
        if day.kind == "number" and day.digits <= 2 and 1 <= day.number <= 31 and self._closes_day(after + 1):
            return DateDraft(year, month, day.number), after + 1
        if day.has("position") and not day.gap:
            return DateDraft(year, month, approximate=True), after + 1
        return DateDraft(year, month), after

    def _closes_day(self, at: int) -> bool:
        """Whether a number is a day though its mark is left out: 5月30 北京时间20:00, 5月30（周六）."""
        token, mark = self.tokens[at : at + 2]
        if token.kind in ("end", "(", ",") or (token.kind == "number" and token.gap and mark.kind == ":"):
            return True
        return token.zone is not None or token.has_any(("weekday", "part"))

    def _chinese_range_ahead(self, at: int) -> bool:
        """Whether "-8日" or "、8日" follows: in 9月6-8日 the mark stands once."""
        tokens = self.tokens
        joins = tokens[at].kind in ("-", ",") or tokens[at].has_any(("to", "and", "or"))
        marked = tokens[at + 2].has("day_mark") or tokens[at + 2].has("month_mark")
        return joins and tokens[at + 1].kind == "number" and marked

    def _from_small(self, at: int, number: int) -> tuple[DateDraft, int] | None:
        tokens, after = self.tokens, at + 1
        token, following = tokens[after], tokens[after + 1]
        first_digits = tokens[at].digits
        if token.has("month_mark"):
            return self._chinese_from_month(at, None)
        if self._begins_months(at):
            return DateDraft(month=number, bare=True), at + 1
        if token.has("century_mark") and following.kind == "number" and tokens[at + 3].has("decade_mark"):
            return DateDraft((number - 1) * 100 + following.number, precision=Precision.DECADE), at + 4  # 20世纪90年代
        if token.kind in ("/", ".", "-") and following.kind == "number":
            found = self._numeric(at)
            if found:
                return found
        if token.kind in "/." and following.kind == "number" and following.digits == 4 and not token.gap:
            year = following.number
            if 1 <= number <= 12 and 1900 <= year <= 2199 and not following.gap and (at == 0 or token.kind == "/"):
                return DateDraft(year, number), at + 3
        if (
            token.has("year_mark")
            and first_digits == 2
            and following.kind == "number"
            and tokens[at + 3].has("month_mark")
        ):
            return self._chinese_from_month(at + 2, 2000 + number)
        upper = self.text[token.start : token.end] in ("H", "Q", "T")
        if token.has("letter") and not token.gap and upper and 1 <= number <= 4:  # "3Q 2021", "2H21"
            found = self._letter_code(str(token.get("letter")), number, after + 1)
            if found:
                return found
        if not number >= 1:
            return None
        spot = after
        if (tokens[spot].has("ordinal_mark") and not tokens[spot].gap) or tokens[spot].kind == ".":
            mark, other = tokens[spot], tokens[spot + 1]
            doubled = other.has("ordinal_mark") if mark.kind == "." else other.kind == "." and other.gap is False
            spot += 1 + doubled  # "1.º de mayo", "23rd. Oct"
        if tokens[spot].has("quarter_word") or tokens[spot].has("half_word"):
            return self._named_code(number, spot)
        spot += tokens[spot].get("unit") == "day" and tokens[spot + 1].has("of")  # "the 18th day of April"
        spot = self._skip(spot, "-/" if not tokens[spot].gap else "", ("of",), most=2)
        if tokens[spot].has("month") and self._is_month_name(spot):
            month = tokens[spot].count("month")
            stated, end = self._year_tail(spot + 1, dashed=True)
            last = tokens[end]
            if stated is None and last.kind == "number" and last.digits == 2 and last.gap and last.number < 70:
                closing = tokens[end + 1].kind == "end"  # "6 Sep 21"
                stated, end = (2000 + last.number, end + 1) if closing else (None, end)
            if stated is None and self._is_short_year(spot):
                stated, end = 2000 + tokens[spot + 2].number, spot + 3
            return DateDraft(stated, month, number), end
        return None

    def _is_short_year(self, at: int) -> bool:
        """Whether a month is followed by a year of two digits, all joined by one mark: "6-Sep-21"."""
        before, mark, year = self.tokens[at - 1], self.tokens[at + 1], self.tokens[at + 2]
        tight = not (self.tokens[at].gap or mark.gap or year.gap)
        return before.kind in ("-", "/") and mark.kind == before.kind and tight and year.digits == 2

    def _numeric(self, at: int) -> tuple[DateDraft, int] | None:
        """6/9/2021, 06.09.2021, 6. 9. 2021, 06-09-21, and 6/9 or 6.9. where a clock or weekday is beside them."""
        tokens = self.tokens
        first, mark, second = tokens[at], tokens[at + 1], tokens[at + 2]
        third_mark, third = tokens[at + 3], tokens[at + 4]
        spaced = second.gap or mark.gap
        if second.digits > 2 or (spaced and mark.kind != "."):
            return None
        one, two = first.number, second.number
        if third_mark.kind == mark.kind and third.kind == "number" and third.digits in (2, 4):
            if (third.gap and (mark.kind != "." or third.digits == 2)) or self._is_clock_mark(at + 5):
                return self._numeric_without_year(at, one, two)
            year = third.number
            if third.digits == 4 and not 1000 <= year <= 2999:
                return None
            return self._numeric_options(one, two, year, third.digits, mark.kind), at + 5
        return self._numeric_without_year(at, one, two)

    @staticmethod
    def _numeric_options(one: int, two: int, year: int, digits: int, mark: str) -> DateDraft:
        full = year if digits == 4 else 2000 + year if year < 70 else 1900 + year
        options = [(full, two, one), (full, one, two)]
        if digits == 2 and mark != "/" and one < 70:
            options.append((2000 + one, two, year))
        possible = [option for option in dict.fromkeys(options) if 1 <= option[1] <= 12 and 1 <= option[2] <= 31]
        if digits == 2 and mark != "/" and len(possible) > 1 and not (one <= 12 and two <= 12):
            possible = [option for option in possible if option[0] == full] or possible
        if len(possible) == 1:
            return DateDraft(*possible[0])
        if not possible:
            return DateDraft(full, two, one)  # no such date; the check says so
        return DateDraft(options=tuple(possible), dotted=mark == "." and digits == 4)

    def _numeric_without_year(self, at: int, one: int, two: int) -> tuple[DateDraft, int] | None:
        tokens, mark = self.tokens, self.tokens[at + 1].kind
        after = at + 3
        if mark == ".":
            if tokens[after].kind != "." or tokens[after].gap or not 1 <= two <= 12 or not 1 <= one <= 31:
                return None
            if tokens[after + 1].kind == "number" and not tokens[after + 1].gap:
                return None
            return DateDraft(month=two, day=one), after + 1
        if mark != "/" or not min(one, two) >= 1 or max(one, two) > 31 or min(one, two) > 12:
            return None
        before = tokens[at - 1] if at else None
        beside = before is not None and (
            before.has("weekday") or (before.kind in ".," and tokens[at - 2].has("weekday"))
        )
        spot = self._skip(after, ",(", ("at",), most=2)
        beside = (
            beside
            or tokens[spot].has("weekday")
            or (tokens[spot].has("weekday_short") and tokens[spot - 1].kind == "(")
        )
        beside = beside or (tokens[spot].kind == "number" and self._is_clock_mark(spot + 1, colon=True))
        ranged = tokens[after].kind == "-" or tokens[after].has("to")  # "25/05 - 28/05/2021"
        beside = beside or (ranged and tokens[after + 1].kind == "number" and tokens[after + 2].kind == "/")
        if not beside or (one, two) == (24, 7):
            return None
        options = [(0, month, day) for day, month in ((one, two), (two, one)) if month <= 12]
        if len(set(options)) == 1:
            return DateDraft(month=options[0][1], day=options[0][2]), after
        return DateDraft(options=tuple(options)), after

    def _letter_code(self, unit: str, number: int, after: int) -> tuple[DateDraft, int] | None:
        if not 1 <= number <= (4 if unit == "quarter" else 2):
            return None
        code = (32 if unit == "quarter" else 39) + number
        spot = self._skip(after, ",-/", ("of",), most=2)
        year, end = self._year_tail(spot)
        if year is None and self.tokens[spot].kind == "number" and self.tokens[spot].digits == 2 and spot == after:
            year, end = 2000 + self.tokens[spot].number, spot + 1
        return DateDraft(year, code=code, bare=year is None), end if year is not None else after

    def _named_code(self, number: int, at: int) -> tuple[DateDraft, int] | None:
        """ "third quarter of 2021", "1. Halbjahr 2021"."""
        quarter = self.tokens[at].has("quarter_word")
        most = 4 if quarter else 2
        number = most if number == -1 else number
        if not 1 <= number <= most:
            return None
        year, end = self._year_tail(at + 1)
        if year is None:
            spot = self._skip(at + 1, "", ("of", "in"), most=2)
            if not quarter and self.tokens[spot].has("month"):
                found = self._from_month(spot)
                if found and found[0].year and found[0].day is None:
                    found[0].approximate = True
                    return found
            return None
        return DateDraft(year, code=(32 if quarter else 39) + number), end
