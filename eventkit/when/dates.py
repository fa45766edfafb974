"""Tokens into dates: single dates, ranges and lists of them, as far as they are stated (read_dates)."""

from __future__ import annotations

from typing import Final

from attrs import define, evolve

from eventkit.when.numbers import NUMBER_WORDS
from eventkit.when.partial import Precision
from eventkit.when.shape import Shape
from eventkit.when.tokens import Token

MOST_IN_A_LIST: Final = 8
"""More days than this in one list are not read as a list."""


@define
class DateDraft:
    """
    A date as read from the words, not yet checked: 30 February is possible here.

    `options` are the (year, month, day) that an all-number date could mean. `relative` is what has to be counted from
    the day of publication: a unit and how many of it. `bare` marks words that are a date only in the right company
    ("2025", "May", "Friday").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    code: int | None = None
    precision: Precision | None = None
    approximate: bool = False
    options: tuple[tuple[int, int, int], ...] = ()
    dotted: bool = False
    relative: tuple[str, int] | None = None
    nth: int | None = None
    part: str | None = None
    bare: bool = False

    @property
    def is_day(self) -> bool:
        """Whether a day is meant, and not a month or a year."""
        return self.day is not None or bool(self.options) or (self.relative or ("",))[0] in ("day", "weekday")


@define
class DatesDraft:
    """One or more dates that belong together, the tokens they took, and what they are to one another."""

    dates: list[DateDraft]
    shape: Shape
    first: int
    after: int

    @property
    def bare(self) -> bool:
        """Whether these are a date only in the right company."""
        return all(date.bare for date in self.dates) and self.shape is Shape.POINT

    @property
    def part(self) -> str | None:
        """A part of the day said within the date ("Friday morning, 15 May")."""
        return next((date.part for date in self.dates if date.part), None)


class DateReader:
    """Reads dates from the tokens of one text. Every method looks a bounded number of tokens ahead."""

    def __init__(self, tokens: list[Token], folded: str, *, text: str) -> None:
        self.tokens, self.folded, self.text = tokens, folded, text

    # Single dates. Each answers (draft, index after it) or None.

    def atom(self, at: int, *, weekday: bool = True) -> tuple[DateDraft, int] | None:
        """One date, with its weekday before or behind it."""
        token = self.tokens[at]
        if weekday and (token.has("weekday") or token.has("weekday_part")):
            return self._after_weekday(at)
        found = self._plain(at)
        return self._trailing_weekday(*found) if found else None

    def _after_weekday(self, at: int) -> tuple[DateDraft, int] | None:
        token = self.tokens[at]
        part: str | None = None
        if token.has("weekday_part"):
            weekday, part = token.get("weekday_part")  # type: ignore[misc]
        else:
            weekday = token.get("weekday")
        after = at + 1
        if self.tokens[after].has("part"):
            part, after = str(self.tokens[after].get("part")), after + 1
        inner_at = self._skip(after, ".,(", ("of",), most=3)
        inner = self._plain(inner_at)
        if inner and inner[0].is_day and inner[0].relative is None:
            draft, end = inner
            draft.weekday, draft.part, draft.bare = int(weekday), part, False  # type: ignore[call-overload]
            if self.tokens[end].kind == ")" and inner_at > after and self.tokens[inner_at - 1].kind == "(":
                end += 1
            return draft, end
        if self.tokens[after].has("next_after"):  # "jeudi prochain"
            shift = int(self.tokens[after].get("next_after"))  # type: ignore[call-overload]
            return DateDraft(weekday=int(weekday), relative=("weekday", shift)), after + 1  # type: ignore[call-overload]
        return DateDraft(weekday=int(weekday), part=part, bare=True), after  # type: ignore[call-overload]

    def _trailing_weekday(self, draft: DateDraft, after: int) -> tuple[DateDraft, int]:
        """ "6 September (Monday), 2021", "9月6日(一)", "2021年9月6日 星期一", "May 15, Friday"."""
        if draft.weekday is not None or not draft.is_day or draft.relative:
            return draft, after
        tokens, at = self.tokens, after
        boxed = tokens[at].kind == "("
        comma = tokens[at].kind == ","
        at += boxed or comma
        token = tokens[at]
        weekday = token.get("weekday")
        if weekday is None and boxed:
            weekday = token.get("weekday_short")
        if weekday is None or (boxed and tokens[at + 1].kind not in (")", ",")):
            return draft, after
        if comma and (tokens[at + 1].kind == "number" and tokens[at + 2].has("month") or tokens[at + 1].has("month")):
            return draft, after
        if tokens[at + 1].kind == "-" or tokens[at + 1].has("to"):
            if not boxed and tokens[at + 2].has("weekday"):
                return draft, after
        draft.weekday = int(weekday)  # type: ignore[call-overload]
        at += 1 + boxed if tokens[at + 1].kind == ")" or not boxed else 1
        if draft.year is None and not draft.options:
            draft.year, at = self._year_tail(at)
        return draft, at

    def _plain(self, at: int) -> tuple[DateDraft, int] | None:
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

    # Numbers

    def _is_free(self, at: int) -> bool:
        """Whether the number is not part of a name: "G20", "COVID-19", "COP26" are."""
        tokens, token = self.tokens, self.tokens[at]
        if at == 0 or token.gap:
            return True
        before = tokens[at - 1]
        if before.kind == "other" and before.end - before.start > 0 and self.folded[before.end - 1] < "\u2e80":
            return False
        if before.kind == "-" and at > 1 and not before.gap:
            named = tokens[at - 2]
            return not (named.kind == "other" and named.end == before.start and self.folded[named.start] < "\u2e80")
        return before.kind not in ("$", "€", "£", "#")

    def _from_number(self, at: int) -> tuple[DateDraft, int] | None:
        token = self.tokens[at]
        number = int(token.value)  # type: ignore[call-overload]
        if not self._is_free(at):
            return None
        if token.digits == 4 and (1800 <= number <= 2199 or self.tokens[at + 1].has("year_mark")):
            return self._from_year(at, number)
        if token.digits == 8 and 19000101 <= number <= 21991231:
            return DateDraft(number // 10000, number // 100 % 100, number % 100), at + 1
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
            return DateDraft(year, code=int(tokens[spot + 1].value), precision=Precision.WEEK), spot + 2  # type: ignore[call-overload]
        if self._is_clock_mark(after) or not 1900 <= year:
            return None
        return DateDraft(year, bare=True), after

    def _numeric_from_year(self, at: int, year: int) -> tuple[DateDraft, int] | None:
        """2021-09-06, 2021/9/6, 2021. 9. 6., 2021-09, 2021-25."""
        tokens = self.tokens
        mark, second = tokens[at + 1], tokens[at + 2]
        third_mark, third = tokens[at + 3], tokens[at + 4]
        tight = mark.kind == "." or not (mark.gap or second.gap)
        number = int(second.value)  # type: ignore[call-overload]
        if not tight or second.digits > 2:
            return None
        if third_mark.kind == mark.kind and third.kind == "number" and third.digits <= 2:
            after = at + 5
            if mark.kind == "." and tokens[after].kind == "." and not tokens[after].gap:
                after += 1
            if self.folded[tokens[after].start : tokens[after].end] == "t" and not tokens[after].gap:
                after += 1  # the T of ISO 8601
            return DateDraft(year, number, int(third.value)), after  # type: ignore[call-overload]
        if second.digits == 2 and 1 <= number <= 12 and mark.kind != "." and not self._is_clock_mark(at + 3):
            return DateDraft(year, number), at + 3
        return None

    def _chinese_from_year(self, at: int, year: int | None) -> tuple[DateDraft, int]:
        """What follows 2021年: 9月6日, 9月, 第三季度, 上半年, 夏季, 年底, 第36周."""
        tokens, token = self.tokens, self.tokens[at]
        if token.kind == "number" and token.digits <= 2 and tokens[at + 1].has("month_mark"):
            return self._chinese_from_month(at, year)
        if token.has("quarter_zh") or token.has("half_zh"):
            code = token.get("quarter_zh") or token.get("half_zh")
            return DateDraft(year, code=int(code)), at + 1  # type: ignore[call-overload]
        if token.has("season"):
            return DateDraft(year, code=int(token.get("season"))), at + 1  # type: ignore[call-overload]
        if token.has("week_ordinal") and tokens[at + 1].kind == "number" and tokens[at + 2].has("week_mark"):
            return DateDraft(year, code=int(tokens[at + 1].value), precision=Precision.WEEK), at + 3  # type: ignore[call-overload]
        if token.has("position") and not token.gap:
            return DateDraft(year, approximate=True), at + 1
        return DateDraft(year, bare=True), at

    def _chinese_from_month(self, at: int, year: int | None) -> tuple[DateDraft, int]:
        tokens = self.tokens
        month = int(tokens[at].value)  # type: ignore[call-overload]
        after = at + 2
        day = tokens[after]
        if day.kind == "number" and day.digits <= 2 and tokens[after + 1].has("day_mark"):
            return DateDraft(year, month, int(day.value)), after + 2  # type: ignore[call-overload]
        if day.kind == "number" and day.digits <= 2 and self._chinese_range_ahead(after + 1):
            return DateDraft(year, month, int(day.value)), after + 1  # type: ignore[call-overload]
        if day.has("position") and not day.gap:
            return DateDraft(year, month, approximate=True), after + 1
        return DateDraft(year, month), after

    def _chinese_range_ahead(self, at: int) -> bool:
        """Whether "-8日" or "、8日" follows: in 9月6-8日 the mark stands once."""
        tokens = self.tokens
        joins = tokens[at].kind in ("-", ",") or any(tokens[at].has(kind) for kind in ("to", "and", "or"))
        return joins and tokens[at + 1].kind == "number" and tokens[at + 2].has("day_mark")

    def _from_small(self, at: int, number: int) -> tuple[DateDraft, int] | None:
        tokens, after = self.tokens, at + 1
        token, following = tokens[after], tokens[after + 1]
        first_digits = tokens[at].digits
        if token.has("month_mark"):
            return self._chinese_from_month(at, None)
        if token.kind in ("/", ".", "-") and following.kind == "number":
            found = self._numeric(at)
            if found:
                return found
        if token.kind in "/." and following.kind == "number" and following.digits == 4 and not token.gap:
            year = int(following.value)  # type: ignore[call-overload]
            if 1 <= number <= 12 and 1900 <= year <= 2199 and not following.gap and (at == 0 or token.kind == "/"):
                return DateDraft(year, number), at + 3
        if token.has("year_mark") and first_digits == 2 and following.kind == "number" and tokens[at + 3].has("month_mark"):
            return self._chinese_from_month(at + 2, 2000 + number)
        upper = self.text[token.start : token.end] in ("H", "Q", "T")
        if token.has("letter") and not token.gap and upper and 1 <= number <= 4:  # "3Q 2021", "2H21"
            found = self._letter_code(str(token.get("letter")), number, after + 1)
            if found:
                return found
        if not 1 <= number:
            return None
        spot = after
        if tokens[spot].has("ordinal_mark") and not tokens[spot].gap:
            spot += 1
        elif tokens[spot].kind == ".":
            spot += 1
        if tokens[spot].has("quarter_word") or tokens[spot].has("half_word"):
            return self._named_code(number, spot)
        spot = self._skip(spot, "-/" if not tokens[spot].gap else "", ("of",), most=2)
        if tokens[spot].has("month") and self._is_month_name(spot):
            month = int(tokens[spot].get("month"))  # type: ignore[call-overload]
            year, end = self._year_tail(spot + 1, dashed=True)
            if year is None and tokens[end].kind == "number" and tokens[end].digits == 2 and tokens[end].gap:
                if tokens[end + 1].kind == "end" and int(tokens[end].value) < 70:  # type: ignore[call-overload]
                    year, end = 2000 + int(tokens[end].value), end + 1  # type: ignore[call-overload]
            return DateDraft(year, month, number), end
        return None

    def _is_month_name(self, at: int) -> bool:
        """Not the word "may" of "6 may attend" (months of other languages have small letters)."""
        token = self.tokens[at]
        words = self.text[token.start : token.end]
        return words not in ("may", "march", "mar") or not self.tokens[at + 1].kind == "other"

    def _numeric(self, at: int) -> tuple[DateDraft, int] | None:
        """6/9/2021, 06.09.2021, 6. 9. 2021, 06-09-21, and 6/9 or 6.9. where a clock or weekday is beside them."""
        tokens = self.tokens
        first, mark, second = tokens[at], tokens[at + 1], tokens[at + 2]
        third_mark, third = tokens[at + 3], tokens[at + 4]
        spaced = second.gap or mark.gap
        if second.digits > 2 or (spaced and mark.kind != "."):
            return None
        one, two = int(first.value), int(second.value)  # type: ignore[call-overload]
        if third_mark.kind == mark.kind and third.kind == "number" and third.digits in (2, 4):
            if (third.gap and (mark.kind != "." or third.digits == 2)) or self._is_clock_mark(at + 5):
                return self._numeric_without_year(at, one, two)
            year = int(third.value)  # type: ignore[call-overload]
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
            return DateDraft(month=two, day=one), after + 1
        if mark != "/" or not 1 <= min(one, two) or max(one, two) > 31 or min(one, two) > 12:
            return None
        before = tokens[at - 1] if at else None
        beside = before is not None and (before.has("weekday") or (before.kind in ".," and tokens[at - 2].has("weekday")))
        spot = self._skip(after, ",(", ("at",), most=2)
        beside = beside or tokens[spot].has("weekday") or (tokens[spot].has("weekday_short") and tokens[spot - 1].kind == "(")
        beside = beside or (tokens[spot].kind == "number" and self._is_clock_mark(spot + 1, colon=True))
        if not beside or (one, two) == (24, 7):
            return None
        options = [(0, month, day) for day, month in ((one, two), (two, one)) if month <= 12]
        if len(set(options)) == 1:
            return DateDraft(month=options[0][1], day=options[0][2]), after
        return DateDraft(options=tuple(options)), after

    # Words

    def _from_month(self, at: int) -> tuple[DateDraft, int] | None:
        tokens = self.tokens
        month = int(tokens[at].get("month"))  # type: ignore[call-overload]
        after = self._skip(at + 1, ".-/" if not tokens[at + 1].gap else ".", (), most=1)
        token = tokens[after]
        if token.has("of") and tokens[after + 1].kind == "number" and tokens[after + 2].has("ordinal_mark"):
            after += 1  # "May the 5th"
            token = tokens[after]
        if token.kind == "number" and token.digits <= 2 and self._is_day_number(after):
            day = int(token.value)  # type: ignore[call-overload]
            end = after + 1
            if tokens[end].has("ordinal_mark") and not tokens[end].gap:
                end += 1
            year, end = self._year_tail(end, dashed=True)
            return DateDraft(year, month, day), end
        year, end = self._year_tail(at + 1, dashed=True)
        if year is not None:
            return DateDraft(year, month), end
        if not self._is_month_name(at):
            return None
        return DateDraft(month=month, bare=True), at + 1

    def _is_day_number(self, at: int) -> bool:
        """Whether a number behind a month is a day, and not a clock time ("May 7pm", "May 19:00")."""
        number = self.tokens[at].value
        return isinstance(number, int) and 1 <= number <= 99 and not self._is_clock_mark(at + 1, colon=True)

    def _is_clock_mark(self, at: int, *, colon: bool = True) -> bool:
        """Whether the token at this place makes the number before it a clock time."""
        tokens, token = self.tokens, self.tokens[at]
        if colon and token.kind == ":" and tokens[at + 1].kind == "number" and not tokens[at + 1].gap:
            return tokens[at + 1].digits == 2
        if token.has("meridiem") or token.has("uhr") or token.has("oclock") or token.has("hour_mark"):
            return True
        if token.kind == "zone":
            kind = getattr(token.value, "kind", "")
            return kind in ("abbreviation", "offset", "long-name", "iana") and not token.words
        if token.has("hours_mark") or token.has("heures"):
            return not token.gap or token.has("heures") or tokens[at - 1].digits == 4
        return False

    def _year_tail(self, at: int, *, dashed: bool = False) -> tuple[int | None, int]:
        """The year behind a day or month, and the index after it; (None, at) if none is there."""
        tokens = self.tokens
        spot = at
        if tokens[spot].kind in (",", ".") or (dashed and tokens[spot].kind in "-/" and not tokens[spot].gap):
            spot += 1
        spot = self._skip(spot, "", ("of",), most=2)
        token = tokens[spot]
        if token.kind == "'" and tokens[spot + 1].kind == "number" and tokens[spot + 1].digits == 2:
            return 2000 + int(tokens[spot + 1].value), spot + 2  # type: ignore[call-overload]
        if token.kind == "other" and self.folded[token.start : token.end] == "'" and tokens[spot + 1].digits == 2:
            return 2000 + int(tokens[spot + 1].value), spot + 2  # type: ignore[call-overload]
        if token.kind != "number" or token.digits != 4 or not 1800 <= int(token.value) <= 2199:  # type: ignore[call-overload]
            return None, at
        if self._is_clock_mark(spot + 1) and tokens[spot - 1].kind not in ",":
            return None, at
        if tokens[spot + 1].kind in "-/" and tokens[spot + 2].kind == "number" and not tokens[spot + 1].gap:
            after = tokens[spot + 3]
            if after.kind == tokens[spot + 1].kind and tokens[spot + 4].kind == "number":
                return None, at  # a date of numbers begins here: "May 15, 2020-05-15"
        end = spot + 1
        if tokens[end].has("year_word") or tokens[end].has("year_mark"):
            end += 1
        return int(token.value), end  # type: ignore[call-overload]

    def _from_season(self, at: int) -> tuple[DateDraft, int] | None:
        code = int(self.tokens[at].get("season"))  # type: ignore[call-overload]
        year, end = self._year_tail(at + 1)
        if year is None:
            return None
        tokens = self.tokens
        if tokens[end].kind in "-/" and tokens[end + 1].kind == "number" and not tokens[end].gap:
            if int(tokens[end + 1].value) % 100 == (year + 1) % 100:  # type: ignore[call-overload]
                end += 2  # winter 2021/22
        return DateDraft(year, code=code), end

    def _from_letter(self, at: int) -> tuple[DateDraft, int] | None:
        """Q3 2021, H1 2021, T3 2021."""
        token = self.tokens[at + 1]
        if token.kind != "number" or token.gap or token.digits > 1:
            return None
        return self._letter_code(str(self.tokens[at].get("letter")), int(token.value), at + 2)  # type: ignore[call-overload]

    def _letter_code(self, unit: str, number: int, after: int) -> tuple[DateDraft, int] | None:
        if not 1 <= number <= (4 if unit == "quarter" else 2):
            return None
        code = (32 if unit == "quarter" else 39) + number
        spot = self._skip(after, ",-/", ("of",), most=2)
        year, end = self._year_tail(spot)
        if year is None and self.tokens[spot].kind == "number" and self.tokens[spot].digits == 2 and spot == after:
            year, end = 2000 + int(self.tokens[spot].value), spot + 1  # type: ignore[call-overload]
        return DateDraft(year, code=code, bare=year is None), end if year is not None else after

    def _from_ordinal(self, at: int) -> tuple[DateDraft, int] | None:
        number = int(self.tokens[at].get("ordinal"))  # type: ignore[call-overload]
        after = at + 1
        if self.tokens[after].has("quarter_word") or self.tokens[after].has("half_word"):
            return self._named_code(number, after)
        if self.tokens[after].get("unit") in ("week", "day", "weekend") or self.tokens[after].has("week_of"):
            spot = self._skip(after + 1, "", ("of", "in"), most=2)
            found = self._from_month(spot) if self.tokens[spot].has("month") else None
            if found and found[0].day is None:
                found[0].approximate, found[0].bare = True, False
                return found
        if self.tokens[after].has("weekday"):
            weekday = int(self.tokens[after].get("weekday"))  # type: ignore[call-overload]
            spot = self._skip(after + 1, "", ("of", "in"), most=2)
            if self.tokens[spot].has("month"):
                found = self._from_month(spot)
                if found and found[0].day is None:
                    found[0].weekday, found[0].nth, found[0].bare = weekday, number, False
                    return found
        return None

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

    def _from_position(self, at: int) -> tuple[DateDraft, int] | None:
        """ "mid-September 2021", "late 2021", "Anfang Mai"."""
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
        return DateDraft(year, code=int(number.value), precision=Precision.WEEK), end  # type: ignore[call-overload]

    def _from_era(self, at: int) -> tuple[DateDraft, int] | None:
        """令和5年3月6日, 民国112年: the year counted from the year before the era's first."""
        token, number = self.tokens[at], self.tokens[at + 1]
        if number.kind != "number" or number.digits > 3 or not self.tokens[at + 2].has("year_mark"):
            return None
        year = int(token.get("era_start")) + int(number.value)  # type: ignore[call-overload]
        return self._chinese_from_year(at + 3, year)

    def _from_week_of(self, at: int) -> tuple[DateDraft, int] | None:
        found = self.atom(self._skip(at + 1, "", ("of",), most=2))
        if found and found[0].day is not None:
            found[0].precision = Precision.WEEK
            return found
        return None

    # Counted from the day of publication

    def _from_relative_day(self, at: int) -> tuple[DateDraft, int] | None:
        return DateDraft(relative=("day", int(self.tokens[at].get("relative_day")))), at + 1  # type: ignore[call-overload]

    def _from_tonight(self, at: int) -> tuple[DateDraft, int] | None:
        token = self.tokens[at]
        shift = 1 if token.has("tomorrow_part") else 0
        part = token.get("tonight") or token.get("tomorrow_part")
        return DateDraft(relative=("day", shift), part=str(part)), at + 1

    def _from_relative_year(self, at: int) -> tuple[DateDraft, int] | None:
        shift = int(self.tokens[at].get("relative_year"))  # type: ignore[call-overload]
        draft, end = self._chinese_from_year(at + 1, None)
        draft.relative, draft.bare = ("year", shift), False
        return draft, end

    def _from_relative_month(self, at: int) -> tuple[DateDraft, int] | None:
        shift = int(self.tokens[at].get("relative_month"))  # type: ignore[call-overload]
        day = self.tokens[at + 1]
        if day.kind == "number" and self.tokens[at + 2].has("day_mark"):
            return DateDraft(day=int(day.value), relative=("month", shift)), at + 3  # type: ignore[call-overload]
        return DateDraft(relative=("month", shift)), at + 1

    def _from_relative_week(self, at: int) -> tuple[DateDraft, int] | None:
        """下周四 is the Thursday of next week; there is no doubt in Chinese."""
        shift = int(self.tokens[at].get("relative_week"))  # type: ignore[call-overload]
        token = self.tokens[at + 1]
        weekday = token.get("weekday_short") if not token.gap else None
        if weekday is None:
            weekday = token.get("weekday")
        if weekday is None:
            return DateDraft(relative=("week", shift)), at + 1
        return DateDraft(weekday=int(weekday), relative=("week", shift)), at + 2  # type: ignore[call-overload]

    def _from_next(self, at: int) -> tuple[DateDraft, int] | None:
        shift = int(self.tokens[at].get("next"))  # type: ignore[call-overload]
        token = self.tokens[at + 1]
        if token.has("weekday"):
            weekday = int(token.get("weekday"))  # type: ignore[call-overload]
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
            return DateDraft(code=int(token.get("season")), relative=("year", 0)), at + 2  # type: ignore[call-overload]
        return None

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
        if ago is None:
            return None
        later = ago == "later"
        return DateDraft(relative=(word, number * times * (1 if later else -1))), after + 2

    def _amount(self, at: int) -> tuple[int | None, int]:
        token = self.tokens[at]
        if token.kind == "number" and token.digits <= 3:
            return int(token.value), at + 1  # type: ignore[call-overload]
        if token.has("article"):
            return 1, at + 1
        return NUMBER_WORDS.get(self.folded[token.start : token.end]), at + 1

    # Ranges and lists

    def read(self, at: int) -> DatesDraft | None:
        """The longest date, range or list of dates that starts at a token."""
        token = self.tokens[at]
        if token.has("either") and (found := self._list(self._skip(at + 1, "", ("of",), most=1), either=True)):
            return evolve(found, first=at)
        opened = self._opened(at)
        if opened:
            return opened
        listed = self._list(at)
        if listed:
            return listed
        found_atom = self.amount_relative(at) if token.kind in ("number", "other") or token.has("ago_before") else None
        found_atom = found_atom or self.atom(at)
        if found_atom is None:
            return None
        return self._continued(at, *found_atom)

    def _opened(self, at: int) -> DatesDraft | None:
        """since …, until …, from … to …, between … and …"""
        token = self.tokens[at]
        if not any(token.has(kind) for kind in ("since", "until", "from", "between", "within")):
            return None
        inner_at = self._skip(at + 1, "", ("of",), most=2)
        if inner_at == at + 1 or self.tokens[inner_at].kind == "number" or self.tokens[inner_at].words:
            inner = self._inner(inner_at, between=token.has("between") or token.has("within"))
        else:
            inner = None
        if inner is None:
            return None
        if inner.shape is Shape.INTERVAL:
            within = token.has("within")
            return evolve(inner, first=at, shape=Shape.WITHIN if within else Shape.INTERVAL)
        if inner.shape is Shape.OPEN_END:
            return evolve(inner, first=at)
        if inner.shape is not Shape.POINT or inner.dates[0].options:
            return None
        draft = inner.dates[0]
        if draft.bare and draft.year is None:
            return None
        words = self.folded[token.start : token.end]
        if token.has("since") and not (token.has("from") and words in _WEAK_OPENERS):
            draft.bare = False
            return DatesDraft([draft], Shape.OPEN_END, at, inner.after)
        if token.has("until"):
            draft.bare = False
            return DatesDraft([draft], Shape.OPEN_START, at, inner.after)
        return None

    def _inner(self, at: int, *, between: bool) -> DatesDraft | None:
        listed = self._list(at, between=between)
        if listed:
            return listed
        found = self.atom(at)
        return self._continued(at, *found, between=between) if found else None

    def _continued(self, at: int, draft: DateDraft, after: int, *, between: bool = False) -> DatesDraft:
        """What may follow a first date: the end of a range, more dates, "onwards"."""
        short = self._short_year_range(draft, after)
        if short:
            return DatesDraft([draft, short[0]], Shape.INTERVAL, at, short[1])
        joint = self._joint(after, between=between)
        if joint and joint[0] == "range":
            second = self._second(joint[1], draft)
            if second:
                merge_range(draft, second[0])
                draft.bare = second[0].bare = False
                return DatesDraft([draft, second[0]], Shape.INTERVAL, at, second[1])
        if joint and joint[0] in ("and", "or", "/") and draft.month and draft.bare and not draft.is_day:
            second = self._second(joint[1], draft)  # "September/October 2021"
            if second and second[0].month and not second[0].is_day:
                merge_range(draft, second[0])
                draft.bare = second[0].bare = False
                shape = Shape.ONE_OF if joint[0] == "or" else Shape.INTERVAL
                return DatesDraft([draft, second[0]], shape, at, second[1])
        if joint and joint[0] in ("and", "or", ",") and draft.is_day and draft.relative is None:
            more = self._more(draft, after)
            if more:
                return DatesDraft([draft, *more[0]], more[2], at, more[1])
        if self.tokens[after].has("onwards") and not draft.bare | draft.is_day and draft.relative is None:
            return DatesDraft([draft], Shape.OPEN_END, at, after + 1)
        if self.tokens[after].has("onwards") and (draft.year or draft.month):
            draft.bare = False
            return DatesDraft([draft], Shape.OPEN_END, at, after + 1)
        if self.tokens[after].has("until_after"):
            draft.bare = False
            return DatesDraft([draft], Shape.OPEN_START, at, after + 1)
        return DatesDraft([draft], Shape.POINT, at, after)

    def _short_year_range(self, draft: DateDraft, after: int) -> tuple[DateDraft, int] | None:
        """2021-25, 2021/22: the second year with its last two digits."""
        if not draft.bare or draft.year is None or draft.month:
            return None
        mark, number = self.tokens[after], self.tokens[after + 1]
        if mark.kind not in "-/" or number.kind != "number" or number.digits != 2 or mark.gap or number.gap:
            return None
        year = draft.year // 100 * 100 + int(number.value)  # type: ignore[call-overload]
        if year <= draft.year or self._is_clock_mark(after + 2) or self.tokens[after + 2].kind in "-/":
            return None
        draft.bare = False
        return DateDraft(year), after + 2

    def _joint(self, at: int, *, between: bool = False) -> tuple[str, int] | None:
        """How what follows is joined, and where it starts: "range", "and", "or", ","."""
        token, following = self.tokens[at], self.tokens[at + 1]
        if token.kind == "-":
            return None if following.kind == "-" else ("range", at + 1)
        if token.has("to"):
            return None if token.has("at") else ("range", at + 1)  # "a las 7" leads to a clock time
        if token.has("and") or token.kind == "&":
            return ("range" if between else "and"), at + 1
        if token.has("or"):
            return "or", at + 1
        if token.kind == ",":
            return ",", at + 1
        if token.kind == "/":
            return "/", at + 1
        return None

    def _second(self, at: int, first: DateDraft) -> tuple[DateDraft, int] | None:
        """The end of a range: a date, or a day of the first one's month."""
        spot = self._skip(at, "", ("of", "to", "until"), most=2)
        token = self.tokens[spot]
        if token.kind == "number" and token.digits <= 2 and first.day is not None and self._is_bare_day(spot):
            day = self._bare_day(spot)
            if day and not self._follows_day(first, day[0], day[1], spread=self.tokens[spot].gap):
                return None
            if day and (first.month is not None or first.relative):
                draft, end = day
                year, end = self._year_tail(end, dashed=False)
                draft.year = year
                return self._trailing_weekday(draft, end)
        found = self.atom(spot)
        if found is None or found[0].relative or first.relative:
            return None
        second, end = found
        if second.day is None and not second.options and second.weekday is not None:
            # "Mon 6 – Wed 8" is a weekday with a day of the same month
            if first.day is None:
                return None
            inner = self._skip(end, ".,", ("of",), most=2)
            if self.tokens[inner].kind == "number" and self._is_bare_day(inner) and (day := self._bare_day(inner)):
                day[0].weekday = second.weekday
                year, end = self._year_tail(day[1])
                day[0].year = year
                return day[0], end
            return None
        fits = self._kind(first) == self._kind(second)
        if not fits and not (first.bare and first.month and second.month and not second.is_day):
            return None
        return second, end

    def _follows_day(self, first: DateDraft, last: DateDraft, after: int, *, spread: bool) -> bool:
        """Whether a bare day ends the range: not the amount of "May 6 - 5 speakers", nor "6 May 2021 – 8th edition"."""
        if first.month is not None and (last.day or 0) <= (first.day or 0):
            return False
        token = self.tokens[after]
        amount = token.kind == "other" and token.gap and self.folded[token.start] < "\u2e80"
        return not (amount and (spread or first.year is not None))

    @staticmethod
    def _kind(draft: DateDraft) -> str:
        if draft.is_day:
            return "day"
        if draft.month:
            return "month"
        return "code" if draft.code else "year"

    def _is_bare_day(self, at: int) -> bool:
        """Whether a number can be a day of the month by itself: no clock time, no amount, no other date."""
        tokens = self.tokens
        number = tokens[at]
        after = tokens[at + 1]
        if not 1 <= int(number.value) <= 31 or self._is_clock_mark(at + 1):  # type: ignore[call-overload]
            return False
        if after.has("part") and self.folded[after.start] < "\u2e80":
            return False  # "a las 7 de la tarde"
        if after.kind in ("-", ".", "/") and tokens[at + 2].kind == "number" and not tokens[at + 2].gap:
            return False
        if tokens[self._skip(at + 1, "", ("of",), most=2)].has("month"):
            return False
        if after.kind == "." and tokens[at + 2].has("month"):
            return False
        return not after.has("month_mark") and after.kind != "%" and not self._is_clock_range(at)

    def _is_clock_range(self, at: int) -> bool:
        """ "6-7pm", "6 to 7:30" """
        joint = self._joint(at + 1)
        return bool(joint and joint[0] == "range" and self.tokens[joint[1]].kind == "number"
                    and self._is_clock_mark(joint[1] + 1))  # fmt: skip

    def _bare_day(self, at: int) -> tuple[DateDraft, int] | None:
        tokens = self.tokens
        if tokens[at].kind != "number" or tokens[at].digits > 2:
            return None
        end = at + 1
        marked = tokens[end].has("day_mark") or (tokens[end].has("ordinal_mark") and not tokens[end].gap)
        if marked or (tokens[end].kind == "." and not tokens[end].gap):
            end += 1
        return DateDraft(day=int(tokens[at].value)), end  # type: ignore[call-overload]

    def _more(self, first: DateDraft, after: int) -> tuple[list[DateDraft], int, Shape] | None:
        """ "May 5, 12 and 19, 2021"; "5 October or 12 October 2021": the dates behind the first."""
        more: list[DateDraft] = []
        joins: list[str] = []
        at = after
        while len(more) < MOST_IN_A_LIST and (joint := self._joint(at)) and joint[0] in ("and", "or", ","):
            spot = self._skip(joint[1], "", ("of", "and", "or"), most=2)
            token = self.tokens[spot]
            if token.kind == "number" and token.digits <= 2 and self._is_bare_day(spot) and first.month:
                found = self._bare_day(spot)
            else:
                found = self.atom(spot)
            if not found or not found[0].is_day or found[0].relative or found[0].options:
                break
            joins.append("or" if "or" in (joint[0],) else joint[0])
            more.append(found[0])
            at = found[1]
        if not self._is_plain_list(first, more, joins, at):
            while joins and joins[-1] == ",":  # a list ends with "and" or "or"; else the comma joins other things
                joins.pop()
                more.pop()
        if not more:
            return None
        at = self._end_of_list(first, len(more), after)
        year, end = self._year_tail(at)
        if year and more[-1].year is None:
            more[-1].year, at = year, end
        everything = [first, *more]
        share_parts(everything)
        return more, at, Shape.ONE_OF if "or" in joins else Shape.ALL_OF

    def _is_plain_list(self, first: DateDraft, more: list[DateDraft], joins: list[str], after: int) -> bool:
        """ "June 5, 6, 7, 2023" and 6月5日、6日: days in rising order, and nothing that makes the last an amount."""
        if not more or any(day.month is not None for day in more) or set(joins) != {","}:
            return False
        days = [first.day or 0, *(day.day or 0 for day in more)]
        if days != sorted(set(days)):
            return False
        token = self.tokens[after]
        if self.tokens[after - 1].has("day_mark"):
            return True
        return token.kind == "end" or self._year_tail(after)[0] is not None

    def _end_of_list(self, first: DateDraft, count: int, after: int) -> int:
        at = after
        for _ in range(count):
            joint = self._joint(at)
            spot = self._skip(joint[1] if joint else at, "", ("of", "and", "or"), most=2)
            token = self.tokens[spot]
            if token.kind == "number" and token.digits <= 2 and self._is_bare_day(spot) and first.month:
                found = self._bare_day(spot)
            else:
                found = self.atom(spot)
            at = found[1] if found else at
        return at

    def _list(self, at: int, *, either: bool = False, between: bool = False) -> DatesDraft | None:
        """ "8–10 September 2024", "5 or 12 October", "Mon 6 – Wed 8 Sept": days whose month comes with the last."""
        days: list[DateDraft] = []
        joins: list[str] = []
        spot = at
        while len(days) <= MOST_IN_A_LIST:
            weekday, inner = self._list_weekday(spot, first=not days)
            if days:
                last = self._plain(inner)
                if last and last[0].day is not None and last[0].month is not None and not last[0].options:
                    last[0].weekday = weekday
                    draft, after = self._trailing_weekday(*last)
                    before = self.tokens[at - 1] if at else None
                    word = before is not None and (before.kind in ("other", "number") or before.has("month"))
                    return self._finish_list(at, [*days, draft], joins, after, either=either, before_is_word=word)
            token = self.tokens[inner]
            if token.kind != "number" or token.digits > 2 or not 1 <= int(token.value) <= 31:  # type: ignore[call-overload]
                return None
            if not self._is_free(inner):
                return None
            found = self._bare_day(inner)
            if found is None:
                return None
            draft, after = found
            draft.weekday = weekday
            joint = self._joint(after, between=between)
            if joint is None:
                return None
            days.append(draft)
            joins.append(joint[0])
            spot = self._skip(joint[1], "", ("of", "and", "or"), most=2)
        return None

    def _list_weekday(self, at: int, *, first: bool) -> tuple[int | None, int]:
        token = self.tokens[at]
        if not token.has("weekday"):
            return None, at
        return int(token.get("weekday")), self._skip(at + 1, ".,", ("of",), most=2)  # type: ignore[call-overload]

    @staticmethod
    def _finish_list(
        at: int, days: list[DateDraft], joins: list[str], after: int, *, either: bool, before_is_word: bool
    ) -> DatesDraft | None:
        share_parts(days)
        if "range" in joins:
            if len(days) != 2:
                return None
            merge_range(days[0], days[1])
            return DatesDraft(days, Shape.INTERVAL, at, after)
        if "/" in joins:
            numbers = [day.day or 0 for day in days]
            if len(days) != 2 or numbers[1] != numbers[0] + 1:
                return None
            return DatesDraft(days, Shape.INTERVAL, at, after)
        if joins[-1] == "," and not either:
            numbers = [day.day or 0 for day in days]
            if before_is_word or numbers != sorted(set(numbers)):
                return None  # "Hall 3, 6 June"
        return DatesDraft(days, Shape.ONE_OF if either or "or" in joins else Shape.ALL_OF, at, after)

    def _skip(self, at: int, marks: str, kinds: tuple[str, ...], *, most: int) -> int:
        """The index after up to `most` of these marks and words."""
        for _ in range(most):
            token = self.tokens[at]
            if (token.kind in marks and len(token.kind) == 1) or any(token.has(kind) for kind in kinds):
                if token.has("month") or token.has("weekday"):
                    break
                at += 1
            else:
                break
        return at


_WEAK_OPENERS: Final = frozenset({"from", "ab", "de", "du", "del", "vom", "von"})
_STEPS: Final = {
    "day": ("day", 1), "week": ("day", 7), "fortnight": ("day", 14), "month": ("month-step", 1), "year": ("year-step", 1),
}  # fmt: skip

_READERS: Final = (
    ("week_of", DateReader._from_week_of),
    ("tonight", DateReader._from_tonight),
    ("tomorrow_part", DateReader._from_tonight),
    ("relative_day", DateReader._from_relative_day),
    ("relative_year", DateReader._from_relative_year),
    ("relative_month", DateReader._from_relative_month),
    ("relative_week", DateReader._from_relative_week),
    ("era_start", DateReader._from_era),
    ("month", DateReader._from_month),
    ("season", DateReader._from_season),
    ("letter", DateReader._from_letter),
    ("ordinal", DateReader._from_ordinal),
    ("next", DateReader._from_next),
    ("position", DateReader._from_position),
    ("approximate", DateReader._from_approximate),
    ("week_number", DateReader._from_week_number),
    ("in", DateReader._from_in),
)


def share_parts(dates: list[DateDraft]) -> None:
    """Give each date of a list the month and year that stand once, with the last or with the first."""
    pairs = list(zip(dates, dates[1:], strict=False))
    for one, other in reversed(pairs):
        one.month = one.month if one.month is not None else other.month
    for one, other in pairs:
        other.month = other.month if other.month is not None else one.month
    for one, other in reversed(pairs):
        if one.year is None and other.year is not None:
            crosses = one.month is not None and other.month is not None and one.month > other.month
            one.year = other.year - 1 if crosses else other.year
    for one, other in pairs:
        other.year = other.year if other.year is not None else one.year


def merge_range(first: DateDraft, last: DateDraft) -> None:
    """
    Give both ends of a range the parts that stand once.

    A year that stands only with the end is the end's: "Dec 30 – Jan 2, 2025" starts in 2024. One that stands only with
    the start carries on, into the next year where the months fall: "Dec 30, 2024 – Jan 2".
    """
    if last.month is None:
        last.month = first.month
    if first.month is None:
        first.month = last.month
    if first.relative and not last.relative and first.year is None:
        last.relative = first.relative
    falls = first.month is not None and last.month is not None and first.month > last.month
    if last.year is None and first.year is not None:
        last.year = first.year + 1 if falls else first.year
    elif first.year is None and last.year is not None:
        first.year = last.year - 1 if falls else last.year
