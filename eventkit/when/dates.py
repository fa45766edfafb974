"""Dates, ranges and lists of them, as far as they are stated (DateReader)."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from attrs import evolve

from eventkit.when.date_atoms import DateAtoms
from eventkit.when.date_drafts import DateDraft, DatesDraft, merge_range, share_parts
from eventkit.when.shape import Shape
from eventkit.when.tokens import Token

MOST_IN_A_LIST: Final = 8
"""More days than this in one list are not read as a list."""

_NUMBERED: Final = frozenset(
    "day session part panel module lecture lesson episode chapter track phase round room hall stage step week no "
    "number tag teil sitzung jour partie séance día parte sesión".split()
)
_STILL: Final = frozenset(("present", "ongoing", "now", "today", "date", "heute", "aujourd'hui", "hoy"))
_OPENERS: Final = frozenset({"since", "until", "from", "between", "within"})
_WEAK_OPENERS: Final = frozenset({"from", "ab", "de", "du", "del", "vom", "von"})
_OPENS_ALONE: Final = frozenset({"from", "ab"})
"""Weak openers that leave the end open where they lead the words and nothing follows the date: "from 3 May 2021"."""
_CLOSING: Final = frozenset({"end", ".", ";", ")", "("})


def _adjoin(first: DateDraft, last: DateDraft) -> bool:
    """Whether two months, quarters or halves follow one another."""
    if first.code is not None:
        return last.code == first.code + 1
    return last.month is not None and first.month is not None and (last.month - first.month) % 12 == 1


class DateReader(DateAtoms):
    """Reads dates from the tokens of one text. Every method looks a bounded number of tokens ahead."""

    def read(self, at: int) -> DatesDraft | None:
        """The longest date, range or list of dates that starts at a token."""
        token = self.tokens[at]
        if token.kind == "number" and self._continues_numbers(at):
            return None
        if token.has("either") and (found := self._list(self._skip(at + 1, "", ("of",), most=1), either=True)):
            return evolve(found, first=at)
        opened = self._opened(at)
        if opened:
            return opened
        listed = self._list(at)
        if listed:
            return listed
        found_atom = self.amount_relative(at) if self._may_count(token) else None
        found_atom = found_atom or self.atom(at)
        if found_atom is None:
            return None
        return self._continued(at, *found_atom)

    def _continues_numbers(self, at: int) -> bool:
        """Whether a tight dash joins the number to one before it that was not taken: "5-6-7 May" is no range from 6."""
        tokens = self.tokens
        return (
            at > 1
            and tokens[at - 1].kind in ("-", "/")
            and tokens[at - 2].kind == "number"
            and tokens[at - 3].kind != ":"
            and not (tokens[at].gap or tokens[at - 1].gap)
        )

    @staticmethod
    def _may_count(token: Token) -> bool:
        return token.kind in ("number", "other") or token.has("ago_before") or token.has("article")

    def _opened(self, at: int) -> DatesDraft | None:
        """since …, until …, from … to …, between … and …"""
        token = self.tokens[at]
        if not token.has_any(_OPENERS):
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
        if draft.bare and draft.year is None and draft.month is None and not token.has("until"):
            return None
        words = self.folded[token.start : token.end]
        alone = at == 0 and words in _OPENS_ALONE and self.tokens[inner.after].kind in _CLOSING
        if alone or (token.has("since") and not (token.has("from") and words in _WEAK_OPENERS)):
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
        if joint and joint[0] == "range" and self._is_open(joint[1]) and draft.relative is None:
            draft.bare = False  # "2016 – present"
            return DatesDraft([draft], Shape.OPEN_END, at, joint[1] + 1)
        if joint and joint[0] == "range":
            second = self._second(joint[1], draft)
            if second:
                merge_range(draft, second[0])
                draft.bare = second[0].bare = False
                return DatesDraft([draft, second[0]], Shape.INTERVAL, at, second[1])
        if (draft.month or draft.code) and not draft.is_day and (named := self._named(at, draft, after)):
            return named
        if joint and joint[0] == "/" and draft.day is not None and draft.month is not None:
            second = self._second(joint[1], draft)  # "June 8/9, 2021"
            if second and second[0].month is None and second[0].day == draft.day + 1:
                merge_range(draft, second[0])
                return DatesDraft([draft, second[0]], Shape.INTERVAL, at, second[1])
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

    def _named(self, at: int, first: DateDraft, after: int) -> DatesDraft | None:
        """ "September/October 2021", "Q1 and Q2 2021", "January, February and March": months or codes in a row."""
        found, joins = [first], []
        while len(found) <= MOST_IN_A_LIST and (joint := self._joint(after)) and joint[0] in ("and", "or", "/", ","):
            second = self._second(self._skip(joint[1], "", ("and", "or"), most=1), found[-1])
            if second is None or self._kind(second[0]) != self._kind(first):
                break
            joins.append(joint[0])
            found.append(second[0])
            after = second[1]
            if joint[0] != ",":
                break
        if not joins or joins[-1] == ",":
            return None
        for one, other in reversed(list(pairwise(found))):
            merge_range(one, other)
        for date in found:
            date.bare = False
        if "or" in joins:
            return DatesDraft(found, Shape.ONE_OF, at, after)
        if all(_adjoin(one, other) for one, other in pairwise(found)):
            return DatesDraft([first, found[-1]], Shape.INTERVAL, at, after)
        return DatesDraft(found, Shape.ALL_OF, at, after)

    def _short_year_range(self, draft: DateDraft, after: int) -> tuple[DateDraft, int] | None:
        """2021-25, 2021/22: the second year with its last two digits."""
        if not draft.bare or draft.year is None or draft.month:
            return None
        mark, number = self.tokens[after], self.tokens[after + 1]
        if mark.kind not in "-/" or number.kind != "number" or number.digits != 2 or mark.gap or number.gap:
            return None
        year = draft.year // 100 * 100 + number.number
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
            if token.has("at") and not (following.has("month") or following.digits == 4):
                return None  # "a las 7" leads to a clock time
            return "range", at + 1
        if token.has("and") or token.kind in ("&", "+"):
            return ("range" if between else "and"), at + 1
        if token.has("or"):
            return "or", at + 1
        if token.kind == ",":
            if following.kind == "&":
                return "and", at + 2
            # "Sunday, October 12th, through Friday, October 17th"
            return ("range", at + 2) if following.has("to") and not following.has("at") else (",", at + 1)
        if token.kind == "/":
            return "/", at + 1
        return None

    def _second(self, at: int, first: DateDraft) -> tuple[DateDraft, int] | None:
        """The end of a range: a date, or a day of the first one's month."""
        spot = self._skip(at, "", ("of", "to", "until"), most=2)
        token = self.tokens[spot]
        if first.mark and (found := self._month_and_day(spot, first)):
            return self._trailing_weekday(*found)
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

    def _is_open(self, at: int) -> bool:
        """Whether a range goes on: "2016 – present", "seit 2016 bis heute"."""
        token = self.tokens[at]
        return self.folded[token.start : token.end] in _STILL

    def _month_and_day(self, at: int, first: DateDraft) -> tuple[DateDraft, int] | None:
        """The end of 2021.9.6-9.8 and 2021/9/6-9/8: the year stands once."""
        month, mark, day = self.tokens[at : at + 3]
        if month.kind != "number" or mark.kind != first.mark or day.kind != "number" or month.digits > 2:
            return None
        if day.digits > 2 or self._is_clock_mark(at + 3) or not 1 <= month.number <= 12:
            return None
        if (month.number, day.number) <= (first.month or 0, first.day or 0):
            return None
        end = at + 3
        if mark.kind == "." and self.tokens[end].kind == "." and not self.tokens[end].gap:
            end += 1
        return DateDraft(month=month.number, day=day.number), end

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
        if not 1 <= number.number <= 31 or self._is_clock_mark(at + 1):
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
        return DateDraft(day=tokens[at].number), end

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
                if self.tokens[inner].has("month") and not self.tokens[inner].gap:
                    return None  # "6-Sep-21"
                if last and last[0].options:  # days before an all-number date say that its day comes first
                    year, month, day = last[0].options[0]
                    last = DateDraft(year or None, month, day), last[1]
                if last and last[0].day is not None and last[0].month is not None:
                    if self._counts_parts(at):
                        return None
                    last[0].weekday = weekday
                    draft, after = self._trailing_weekday(*last)
                    before = self.tokens[at - 1] if at else None
                    word = before is not None and (before.kind in ("other", "number") or before.has("month"))
                    return self._finish_list(at, [*days, draft], joins, after, either=either, before_is_word=word)
            token = self.tokens[inner]
            if token.kind != "number" or token.digits > 2 or not 1 <= token.number <= 31:
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

    def _counts_parts(self, at: int) -> bool:
        """Whether the number before a dash numbers something: "Day 2 – 21 May", "Session 3 - 6 June"."""
        named, mark = self.tokens[at - 1], self.tokens[at + 1]
        if not at or mark.kind != "-" or not mark.gap:
            return False
        return self.folded[named.start : named.end] in _NUMBERED

    def _list_weekday(self, at: int, *, first: bool) -> tuple[int | None, int]:
        token = self.tokens[at]
        if not token.has("weekday"):
            return None, at
        return token.count("weekday"), self._skip(at + 1, ".,", ("of",), most=2)

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
