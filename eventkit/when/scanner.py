"""Goes through the tokens once and makes phrases of them (Scanner)."""

from __future__ import annotations

from typing import Final

from eventkit.when.clocks import ClockReader
from eventkit.when.date_drafts import DateDraft, DatesDraft
from eventkit.when.dates import DateReader
from eventkit.when.duration import read_duration
from eventkit.when.numbers import NUMBER_WORDS
from eventkit.when.shape import Shape
from eventkit.when.statement import Item
from eventkit.when.tokens import Token

_FLAGS: Final = ("time_tentative", "tentative", "unknown", "doors", "originally", "after")
_RECURS: Final = frozenset({"weekdays", "ordinal", "next", "weekday_short", "weekday", "each"})
"""The kinds of words that a recurrence begins with."""
_NEEDS_WHAT: Final = frozenset("every each jeden jede jedes chaque cada jeweils каждый каждую каждое".split())


class Scanner:
    """Goes through the tokens once and makes items of them."""

    def __init__(self, text: str, folded: str, tokens: list[Token]) -> None:
        self.text, self.folded, self.tokens = text, folded, tokens
        self.dates = DateReader(tokens, folded, text=text)
        self.clocks = ClockReader(tokens, folded)
        # Whether "14.30" may be a clock time: something of a time stands in the line before it, or "Uhr" anywhere.
        self.evidence = "uhr" in folded

    def scan(self) -> list[Item]:
        items: list[Item] = []
        at = 0
        while self.tokens[at].kind != "end":
            found = self._item(at, items)
            if found is None:
                token = self.tokens[at]
                kind = "other" if token.kind in ("other", "number") else "word" if token.words else "mark"
                found = self._make(kind, token.kind, at, at + 1)
            items.append(found)
            self.evidence = self.evidence or found.kind in ("dates", "zone", "weekday")
            at = found.after
        return items

    def _make(self, kind: str, value: object, first: int, after: int) -> Item:
        after = max(after, first + 1)
        return Item(kind, value, first, after, self.tokens[first].start, self.tokens[after - 1].end)

    def _item(self, at: int, items: list[Item]) -> Item | None:
        token = self.tokens[at]
        if token.kind == "number":
            return self._from_number(at, items)
        if token.kind == "zone":
            return self._make("zone", token.value, at, at + 1)
        if not token.words and token.kind != "other":
            return None
        if token.kind == "other" and self.folded[token.start] >= "\u2e80":
            return None
        for kind in _FLAGS if token.has_any(_FLAGS) else ():
            led = kind not in ("after", "originally", "doors") or self._leads(at + 1)
            if token.has(kind) and (led or (kind == "doors" and self._follows_clock(items))):
                return self._make(kind, token.get(kind), at, at + 1)
        recurring = self._recurring(at)
        if recurring:
            return recurring
        duration = self._duration(at)
        if duration:
            return duration
        return self._from_word(at, items)

    @staticmethod
    def _follows_clock(items: list[Item]) -> bool:
        """Whether a clock time stands right before: "18:30 doors, 19:00 start"."""
        return bool(items) and items[-1].kind == "clocks"

    def _leads(self, at: int) -> bool:
        """Whether a date or clock time follows at once (or behind a colon)."""
        for spot in (at, at + 1):
            token = self.tokens[spot]
            if token.kind == "number" or token.has_any(("month", "weekday", "clock_word", "position")):
                return True
            if not (token.kind == ":" or token.has("of") or token.has("at")):
                return False
        return False

    def _from_number(self, at: int, items: list[Item]) -> Item | None:
        tokens = self.tokens
        mark, following = tokens[at + 1], tokens[at + 2]
        if mark.kind == ":" and following.kind == "number":
            player = self._player(at)
            if player:
                return player
        else:
            duration = self._duration(at)
            if duration:
                return duration
            dates = self.dates.read(at) or self._later_day(at, items)
            if dates:
                return self._make("dates", dates, at, dates.after)
        clocks = self.clocks.read(at, evidence=self.evidence or (at == 0 and self._is_dated()))  # "14.30, 6 May 2021"
        if clocks:
            return self._make("clocks", clocks, at, clocks.after)
        return None

    def _is_dated(self) -> bool:
        """Whether a month or a year is named anywhere."""
        return any(token.has("month") or (token.digits == 4 and token.number > 1800) for token in self.tokens)

    def _closes(self, at: int) -> bool:
        """Whether a phrase ends here."""
        return self.tokens[at].kind in ("end", ",", ";", ")", "|")

    def _later_day(self, at: int, items: list[Item]) -> DatesDraft | None:
        """The 9日 of 6月8日9:00至9日17:00: a day of the month stated with the first."""
        joint = self.tokens[at - 1]
        joined = at > 0 and (joint.kind == "-" or joint.has("to")) and self.tokens[at + 1].has("day_mark")
        if not joined or [item.kind for item in items[-3:-1]] != ["dates", "clocks"]:
            return None
        return DatesDraft([DateDraft(day=self.tokens[at].number)], Shape.POINT, at, at + 2)

    def _player(self, at: int) -> Item | None:
        """ "0:00 / -36:31" and "0:00 -36:31" are what a player shows; "0:00-0:15" is a range."""
        spot = at + 3 + (self.tokens[at + 3].kind == "/")
        kinds = [token.kind for token in self.tokens[spot : spot + 4]]
        start = self.tokens[at]
        started = spot > at + 3 or (start.number == 0 and start.digits == 1 and self.tokens[spot].gap)
        if kinds != ["-", "number", ":", "number"] or not started or self.tokens[spot + 1].gap:
            return None
        return self._make("other", "player", at, spot + 4)

    def _duration(self, at: int) -> Item | None:
        """ "90 minutes", "1.5 hours", "2 h 30 min" """
        tokens = self.tokens
        token = tokens[at]
        if token.kind not in ("number",) and not token.has("article"):
            return None
        spot = at + 1
        if tokens[spot].kind in ".,-" and tokens[spot + 1].kind == "number" and not tokens[spot].gap:
            if tokens[spot].kind == "-" or tokens[spot + 1].digits > 2:
                return None
            spot += 2
        elif tokens[spot].kind == "-" and not tokens[spot].gap:
            spot += 1
        unit = tokens[spot].get("unit")
        if unit not in ("hour", "minute"):
            return None
        following = self.folded[tokens[spot + 1].start : tokens[spot + 1].end]
        if following in ("read", "walk", "drive", "away", "before", "after", "early", "late"):
            return None
        if tokens[spot + 1].has("ago") or tokens[spot + 1].has("half_after"):
            return None
        if tokens[spot].has("heures") and tokens[spot + 1].has("part"):
            return None  # "2 heures du matin"
        if token.digits == 4 or (at and tokens[at - 1].has("in")) or self._ends_amounts(at):
            return None
        words = self.folded[token.start : tokens[spot].end].replace("-", " ")
        end = spot + 1
        if tokens[end].kind == "number" and tokens[end + 1].get("unit") in ("minute", "second"):
            end += 2
            words = self.folded[token.start : tokens[end - 1].end]
        length = read_duration(words)
        if length is None or (
            tokens[spot].has("heures") and not tokens[spot].has("hours_mark") and token.value in range(13, 25)
        ):
            return None
        return self._make("duration", length, at, end)

    def _ends_amounts(self, at: int) -> bool:
        """ "2-3 hours", "between 1 and 2 hours": two lengths, and so none."""
        if at < 2 or self.tokens[at - 2].kind != "number":
            return False
        joint = self.tokens[at - 1]
        return joint.kind in "-/" or joint.has_any(("to", "and", "or"))

    def _recurring(self, at: int) -> Item | None:
        tokens = self.tokens
        token, following = tokens[at], tokens[at + 1]
        if not token.has_any(_RECURS):
            return None
        if token.has("weekdays"):
            return self._make("recurring", "weekdays", at, at + 1)
        if (token.has("ordinal") or token.get("next") == -1) and following.has("weekday"):
            spot = at + 2
            while spot < at + 4 and tokens[spot].has("of"):
                spot += 1
            if spot > at + 2 and tokens[spot].get("unit") == "month":  # "last Friday of the month"
                return self._make("recurring", "nth", at, spot + 1)
        short = token.has("weekday_short") and tokens[at + 2].has("weekday_short") and following.kind == "-"
        if short and not (at and tokens[at - 1].kind == "number"):  # 月〜金, and not 6月-日
            return self._make("weekday-range", None, at, at + 3)
        if token.has("weekday") and (following.kind == "-" or following.has("to")):
            last = tokens[at + 2]
            if last.has("weekday") and not (tokens[at + 3].kind == "number" and tokens[at + 4].has("month")):
                return self._make("weekday-range", None, at, at + 3)
        if not token.has("each"):
            return None
        if token.has("adjective_each"):
            ahead = tokens[at + 2] if following.kind == "," else following  # "Weekly, starting Sept 6"
            kind = "recurring" if following.kind == "number" or ahead.has("from") else "recurring-adjective"
            return self._make(kind, None, at, at + 1)
        if self.folded[token.start] >= "\u2e80" or token.has("each"):
            kinds = ("weekday", "weekdays", "unit", "month", "ordinal", "part", "season", "next", "or", "day_mark")
            told = following.has_any(kinds) or following.kind == "number"
            told = told or self.folded[following.start : following.end] in NUMBER_WORDS
            alone = self.folded[token.start : token.end] not in _NEEDS_WHAT
            if told or alone or self.folded[token.start] >= "\u2e80":
                return self._make("recurring", "each", at, at + 1)
        return None

    def _from_word(self, at: int, items: list[Item]) -> Item | None:
        token = self.tokens[at]
        dates = self.dates.read(at)
        clocks = self.clocks.read(at, evidence=True) if not (dates and not dates.bare) else None
        if dates and (clocks is None or dates.after > clocks.after or (dates.after == clocks.after and not dates.bare)):
            kind = (
                "weekday"
                if dates.bare and dates.dates[0].month is None and dates.dates[0].weekday is not None
                else "dates"
            )
            return self._make(kind, dates, at, dates.after)
        if clocks:
            return self._make("clocks", clocks, at, clocks.after)
        if token.has("part"):
            return self._make("part", token.get("part"), at, at + 1)
        if token.has("meridiem") and items and items[-1].kind == "dates" and self._closes(at + 1):
            half = "morning" if token.get("meridiem") == "am" else "afternoon"
            return self._make("part", half, at, at + 1)  # "May 20, 2021 AM"
        if token.has("all_day"):
            return self._make("all-day", None, at, at + 1)
        return None
