"""Tokens into clock times and ranges of them, as far as they are stated (ClockReader)."""

from __future__ import annotations

from typing import Final

from attrs import define

from eventkit.when.numbers import NUMBER_WORDS
from eventkit.when.tokens import Token, is_place_only
from eventkit.when.zones import ZoneMatch

_AM_PARTS: Final = {"morning"}
_PM_PARTS: Final = {"afternoon", "evening"}

_DAWN = 7  # o'clock: a bare hour before it may be one of the afternoon


@define
class ClockDraft:
    """
    A clock time as read: hour as written, and what says which half of the day it is.

    `half` is "am", "pm", "24" (the form cannot be a 12-hour one), or None where nothing says it. `part` is a part of
    the day beside it. `word` is "noon" or "midnight". `sure` is False for a bare number, which needs company ("2 to
    5:30pm").
    """

    hour: int
    minute: int = 0
    second: int | None = None
    half: str | None = None
    part: str | None = None
    word: str | None = None
    sure: bool = True
    twelve: bool = False
    """A twelve-hour clock by its form ("half past seven"), so that without a half of the day two times fit."""
    next_day: bool = False
    """Said to be of the day after: 次日02:00, "8 am (+1)"."""
    early: bool = False
    """凌晨: 12 is the start of the day."""
    dotted: bool = False


@define
class ClocksDraft:
    """
    A clock time, or the time between two, and the tokens it took.

    `zone` was said between the two ("9 am ET - 1 pm"), at the token `zone_at`.
    """

    start: ClockDraft
    end: ClockDraft | None
    first: int
    after: int
    zone: ZoneMatch | None = None
    zone_at: int | None = None


class ClockReader:
    """Reads clock times from the tokens of one text. Every method looks a bounded number of tokens ahead."""

    def __init__(self, tokens: list[Token], folded: str) -> None:
        self.tokens, self.folded = tokens, folded
        self.in_zones = self._says_zones()
        self.evidence = False

    def _says_zones(self) -> bool:
        """Whether a number right before a zone is an hour: "9 PT", where another clock time has its zone as well."""
        zoned = [at for at, token in enumerate(self.tokens) if at and token.kind == "zone" and self._is_zone(at)]
        return len(zoned) > 1 and any(self._is_bare_hour(at - 1) for at in zoned)

    def _is_bare_hour(self, at: int) -> bool:
        token = self.tokens[at]
        return token.kind == "number" and token.digits <= 2 and token.number <= 24

    def read(self, at: int, *, evidence: bool = False) -> ClocksDraft | None:
        """
        The clock time or range that starts at a token.

        `evidence` says that words before make a clock time likely ("at", a date): "14.30" alone is only a number.
        """
        tokens = self.tokens
        self.evidence = evidence
        start_at = at
        opened = tokens[at].has("from") or tokens[at].has("between") or tokens[at].has("at")
        if opened:
            start_at = at + 1
            if tokens[start_at].has("of") and not tokens[start_at].has("part"):
                start_at += 1  # "zwischen den", "de las"
        first = self.atom(start_at, after_opener=opened)
        if first is None:
            return None
        start, after = first
        tight = at > 0 and tokens[at - 1].kind in "-/" and not tokens[at].gap  # the 5.28 of "2021.5.25-5.28"
        named = at > 0 and tokens[at - 1].kind == "other"  # "Room 14.30"
        likely = opened or (evidence and not named and not tight)
        found = self._range(at, start, after, between=tokens[at].has("between"))
        if found:
            dotted = start.dotted and (found.end is None or found.end.dotted)
            return found if likely or not dotted or self._is_zone(found.after) or found.zone else None
        if not start.sure and tokens[after].has("or"):
            other = self.atom(after + 1)
            if other is not None and other[0].sure:  # "3 or 4pm": the other is read next
                start.half, start.part, start.sure = other[0].half, other[0].part, True
        if not start.sure and self.in_zones and self._is_zone(after) and start.hour and self._opens(at):
            start.sure = True
        if not start.sure and not (tokens[at].has("at") and self._closes(after) and self._is_at(at)):
            return None
        start.twelve = start.twelve or (not start.sure and start.hour <= 12)
        if start.dotted and not (likely or self._is_zone(after)):
            return None
        return ClocksDraft(start, None, at, after)

    def _is_at(self, at: int) -> bool:
        """The English "at", which leads to a clock time where nothing else follows: "tonight at 8"."""
        token = self.tokens[at]
        return self.folded[token.start : token.end] == "at"

    def _opens(self, at: int) -> bool:
        """Whether a clock face may begin: at the start, behind a mark or a small word."""
        before = self.tokens[at - 1] if at else None
        return before is None or before.kind not in ("other", "number") or before.zone is not None

    def _closes(self, at: int) -> bool:
        token = self.tokens[at]
        return token.kind in ("end", ",", ";", ")") or self._is_zone(at)

    def _is_zone(self, at: int) -> bool:
        value = self.tokens[at].value
        return isinstance(value, ZoneMatch) and not is_place_only(value)

    def _range(self, at: int, start: ClockDraft, after: int, *, between: bool) -> ClocksDraft | None:
        tokens = self.tokens
        joint = after
        zone, zone_at = tokens[joint].zone, None
        if zone is not None:
            zone_at, joint = joint, joint + 1
        if tokens[joint].kind == "," and tokens[joint + 1].has("to"):
            joint += 1
        token = tokens[joint]
        joins = token.kind == "-" or token.has("to") or token.has("until") or (between and token.has("and"))
        if not joins:
            return None
        spot = joint + 1
        for _ in range(2):
            if tokens[spot].has("at") or tokens[spot].has("of") or tokens[spot].has("about") or tokens[spot].has("to"):
                spot += 1
        last = self.atom(spot, after_opener=True, range_end=True)
        if last is None:
            return None
        end, stop = last
        if not start.sure and not end.sure:
            if not (self._is_zone(stop) and (end.hour > 12 or (self.in_zones and start.hour and end.hour))):
                return None
            start.sure = end.sure = True
        if not end.sure and not self._can_end(start, end, stop):
            return None
        if not start.sure and 0 < start.hour < _DAWN and start.hour < end.hour <= 12 and not (end.half or end.part):
            start.twelve = end.twelve = tokens[after - 1].digits == 1  # "5-6:30" is hardly at dawn
        if start.dotted and end.hour > 24:
            return None
        following = tokens[stop].zone
        if zone is not None and following is not None and following.meaning != zone.meaning:
            return None  # two clock faces with a dash between them
        return ClocksDraft(start, end, at, stop, zone, zone_at)

    def _can_end(self, start: ClockDraft, end: ClockDraft, stop: int) -> bool:
        """Whether a bare number can end a range that began with a full clock time: "9am-5", "14:00-16"."""
        token = self.tokens[stop]
        if (
            token.has("month")
            or (token.has("ordinal_mark") and not token.gap)
            or token.has("day_mark")
            or token.has("month_mark")
        ):
            return False
        following = self.tokens[stop + 1]
        if token.kind in (".", "/", "-") and (following.kind == "number" or following.has("month")):
            return False
        return 0 < end.hour <= 24 and not token.has("unit") and token.kind != "%"

    def atom(self, at: int, *, after_opener: bool = False, range_end: bool = False) -> tuple[ClockDraft, int] | None:
        """One clock time; the index after it."""
        tokens = self.tokens
        token = tokens[at]
        before: str | None = None
        half: str | None = None
        early = False
        if token.has("next_day"):
            found = self.atom(at + 1, after_opener=after_opener, range_end=range_end)
            if found is not None:
                found[0].next_day = True
            return found
        start = at
        if token.has("part") or token.has("early_mark") or token.has("tonight") or token.has("meridiem"):
            following = tokens[at + 1]
            wide = self.folded[token.start] >= "\u2e80"
            if not (wide or following.kind == "number" or following.has("clock_word")):
                return None
            half = str(token.get("meridiem")) if token.has("meridiem") and wide else None
            if token.has("meridiem") and not wide:
                return None
            before = _text(
                token.get("part") or token.get("tonight") or ("morning" if token.has("early_mark") else None)
            )
            early = token.has("early_hours")
            start = at + 1
            token = tokens[start]
        found = self._core(start, after_opener=after_opener, range_end=range_end)
        if found is None:
            return None
        draft, after = found
        draft.part = draft.part or before
        draft.half = draft.half or half
        draft.early = early
        if (before or half) and not draft.sure:
            draft.sure = range_end
        after = self._behind(draft, after)
        return draft, after

    def _core(self, at: int, *, after_opener: bool, range_end: bool) -> tuple[ClockDraft, int] | None:
        token = self.tokens[at]
        if token.has("clock_word"):
            noon = token.get("clock_word") == "noon"
            if noon and self._quarters_follow(at + 1):  # "midi et demi"
                return self._with_quarters(ClockDraft(12, half="pm"), at + 1)
            return ClockDraft(12 if noon else 0, word=_text(token.get("clock_word"))), at + 1
        if token.kind == "number":
            return self._from_number(at, after_opener=after_opener)
        if token.has("half_past") or token.has("quarter_past") or token.has("half_to"):
            return self._from_words(at)
        return self._from_number_word(at)

    def _from_words(self, at: int) -> tuple[ClockDraft, int] | None:
        """ "half past seven", "quarter to 8", "halb acht"."""
        token = self.tokens[at]
        hour, after = self._hour_word(at + 1)
        if hour is None:
            return None
        if token.has("half_past"):
            return ClockDraft(hour, 30, twelve=hour <= 12), after
        if token.has("half_to"):
            return ClockDraft((hour - 1) % 12 or 12 if hour <= 12 else hour - 1, 30, twelve=hour <= 12), after
        if token.get("quarter_past") == "past":
            return ClockDraft(hour, 15, twelve=hour <= 12), after
        return ClockDraft((hour - 1) % 12 or 12 if hour <= 12 else hour - 1, 45, twelve=hour <= 12), after

    def _hour_word(self, at: int) -> tuple[int | None, int]:
        token = self.tokens[at]
        if token.kind == "number" and token.digits <= 2:
            hour: int | None = token.number
        else:
            hour = NUMBER_WORDS.get(self.folded[token.start : token.end])
        if hour is None or not 1 <= hour <= 24:
            return None, at
        return hour, at + 1

    def _from_number_word(self, at: int) -> tuple[ClockDraft, int] | None:
        """ "seven o'clock", "sept heures et demie", "neun Uhr", "las siete y media"."""
        token = self.tokens[at]
        if token.kind not in ("other", "word"):
            return None
        hour = NUMBER_WORDS.get(self.folded[token.start : token.end])
        if hour is None or not 1 <= hour <= 24:
            return None
        after = self.tokens[at + 1]
        if after.has("oclock"):
            return ClockDraft(hour, twelve=hour <= 12), at + 2
        if after.has("uhr") or after.has("heures"):
            if after.has("unit") and not self._quarters_follow(at + 2) and not self.tokens[at + 2].has("part"):
                return None  # "deux heures" and "dos horas" are lengths as well
            return self._with_quarters(ClockDraft(hour, twelve=hour <= 12), at + 2)
        if self._quarters_follow(at + 1):
            return self._with_quarters(ClockDraft(hour, twelve=hour <= 12), at + 1)
        if after.has("meridiem") or (after.has("part") and not after.has("ordinal")):
            return ClockDraft(hour), at + 1
        return None

    def _quarters_follow(self, at: int) -> bool:
        return self.tokens[at].has("half_after") or self.tokens[at].has("quarter_after")

    def _with_quarters(self, draft: ClockDraft, at: int) -> tuple[ClockDraft, int]:
        token = self.tokens[at]
        if token.has("half_after"):
            draft.minute = 30
        elif token.has("quarter_after"):
            shift = token.count("quarter_after")
            draft.minute = shift % 60
            draft.hour -= shift < 0
        else:
            return draft, at
        return draft, at + 1

    def _from_number(self, at: int, *, after_opener: bool) -> tuple[ClockDraft, int] | None:
        tokens = self.tokens
        token, mark = tokens[at], tokens[at + 1]
        number = token.number
        if at and not token.gap:
            before = tokens[at - 1]
            if before.kind == "other" and self.folded[before.end - 1] < "\u2e80":
                return None
            if before.kind in ("$", "€", "£", "#", ":") or (
                before.kind == "." and at > 1 and tokens[at - 2].kind == "number"
            ):
                return None
        if token.digits > 2:
            return self._military(at, number)
        if mark.kind == ":" and not (mark.gap and tokens[at + 2].gap):  # "14 :15" is one clock time as well
            return self._colon(at, number)
        if mark.kind == "." and not mark.gap:
            found = self._dotted(at, number)
            if found:
                return found
        return self._hour_only(at, number, after_opener=after_opener)

    def _follows_t(self, at: int) -> bool:
        """Whether a number is the time of a basic ISO 8601 date and time."""
        tokens = self.tokens
        if at < 2 or tokens[at].digits not in (4, 6) or tokens[at].gap or tokens[at - 1].gap:
            return False
        return self.folded[tokens[at - 1].start : tokens[at - 1].end] == "t" and tokens[at - 2].digits == 8

    def _military(self, at: int, number: int) -> tuple[ClockDraft, int] | None:
        """0830 GMT, 1745Z, 1900h, 1900 hrs."""
        tokens = self.tokens
        mark = tokens[at + 1]
        if self._follows_t(at):  # 20210906T140000
            minutes = number // 100 if tokens[at].digits == 6 else number
            second = number % 100 if tokens[at].digits == 6 else None
            return ClockDraft(minutes // 100, minutes % 100, second, half="24"), at + 1
        if tokens[at].digits != 4:
            return None
        draft = ClockDraft(number // 100, number % 100, half="24")
        if (mark.kind == "-" or mark.has("to")) and self._is_military_range(at):
            return draft, at + 1
        if at > 1 and (tokens[at - 1].kind == "-" or tokens[at - 1].has("to")) and self._is_military_range(at - 2):
            return draft, at + 1
        if mark.has("hours_mark") or mark.has("uhr") or (mark.has("heures") and not mark.gap):
            return draft, at + 2
        if isinstance(mark.value, ZoneMatch) and not is_place_only(mark.value):
            return draft, at + 1
        if mark.kind == "-" and tokens[at + 2].kind == "number" and tokens[at + 2].digits == 4:
            end = tokens[at + 3]
            if end.has("hours_mark") or (isinstance(end.value, ZoneMatch) and end.value.kind != "city"):
                return draft, at + 1
        if mark.has("meridiem") and not mark.gap and 100 <= number <= 1259:  # 730pm, 1130am
            return ClockDraft(number // 100, number % 100), at + 1
        return None

    def _is_military_range(self, at: int) -> bool:
        """0930-1245: four digits twice, and by the 0 in front or the date before no years: "5 May, 1430 - 1800"."""
        first, mark, last = self.tokens[at : at + 3]
        if first.digits != 4 or last.digits != 4:
            return False
        if not all(each.number // 100 <= 24 and each.number % 100 < 60 for each in (first, last)):
            return False
        if self.folded[first.start] == "0":
            return self.evidence or not (mark.gap or last.gap)
        return (
            self.evidence
            and first.number < last.number
            and all(each.number % 100 in (0, 15, 30, 45) for each in (first, last))
        )

    def _colon(self, at: int, hour: int) -> tuple[ClockDraft, int] | None:
        tokens = self.tokens
        minute = tokens[at + 2]
        if minute.kind != "number" or minute.digits != 2 or (minute.gap and tokens[at + 3].kind == ":"):
            return None  # "Session 1: 10:00"
        draft = ClockDraft(hour, minute.number)
        after = at + 3
        if tokens[after].kind == ":" and not tokens[after].gap and tokens[after + 1].kind == "number":
            if tokens[after + 1].digits != 2 or tokens[after + 1].gap:
                return None
            draft.second = tokens[after + 1].number
            after += 2
        elif tokens[after].kind == ":" and not tokens[after].gap:
            pass  # "14:00: opening"
        mark = tokens[after]
        if mark.has("uhr") or mark.has("heures") or mark.has("hours_mark"):
            after += 1
        return draft, after

    def _dotted(self, at: int, hour: int) -> tuple[ClockDraft, int] | None:
        """9.30 am, 14.00 Uhr, 14.00-15.30 CEST."""
        tokens = self.tokens
        minute, after = tokens[at + 2], at + 3
        if minute.kind != "number" or minute.digits != 2 or minute.gap or not 0 <= minute.number <= 59:
            return None
        if hour > 24 or (tokens[after].kind == "." and not tokens[after].gap and tokens[after + 1].kind == "number"):
            return None
        mark = tokens[after]
        draft = ClockDraft(hour, minute.number, dotted=True)
        if mark.has("uhr") or mark.has("heures") or mark.has("hours_mark"):
            draft.dotted = False
            return draft, after + 1
        if mark.has("meridiem"):
            draft.dotted = False
        elif (
            (mark.kind == "other" and not mark.gap)
            or mark.kind == "%"
            or mark.has("unit")
            or (mark.kind == "other" and self.folded[mark.start : mark.end] in _MULTITUDES)
        ):
            return None
        return draft, after

    def _hour_only(self, at: int, hour: int, *, after_opener: bool) -> tuple[ClockDraft, int] | None:
        tokens = self.tokens
        mark, following = tokens[at + 1], tokens[at + 2]
        if mark.has("hour_mark"):
            return self._chinese(at, hour)
        if mark.has("uhr"):
            draft = ClockDraft(hour)
            minute = following.kind == "number" and following.digits == 2 and following.number < 60
            if minute and not tokens[at + 3].has("month") and tokens[at + 3].kind != ".":
                draft.minute = following.number
                return draft, at + 3
            return draft, at + 2
        if mark.has("heures") and hour <= 24:
            return self._heures(at, hour, after_opener=after_opener)
        if mark.has("oclock"):
            return ClockDraft(hour, twelve=hour <= 12), at + 2
        if mark.has("meridiem"):
            return ClockDraft(hour), at + 1
        if self._quarters_follow(at + 1):
            return self._with_quarters(ClockDraft(hour, twelve=hour <= 12), at + 1)
        if mark.has("part") and hour <= 12 and (after_opener or _says_half(mark, self.folded)):
            return ClockDraft(hour), at + 1
        if hour <= 24 and not mark.has("month") and (mark.gap or not mark.has("ordinal_mark")):
            return ClockDraft(hour, sure=False), at + 1
        return None

    def _heures(self, at: int, hour: int, *, after_opener: bool) -> tuple[ClockDraft, int] | None:
        """14h30, 14h, 14 heures 30, 15 horas; "2 heures" and "2 hours" can be lengths."""
        tokens = self.tokens
        mark, following = tokens[at + 1], tokens[at + 2]
        tight = mark.end - mark.start == 1 and not mark.gap
        minute = following.kind == "number" and following.digits == 2 and (not following.gap or not tight)
        if minute and following.number < 60 and not tokens[at + 3].has("month"):
            after = at + 3
            if tokens[after].get("unit") == "minute":
                return None  # "1 h 30 min" is a length
            return ClockDraft(hour, following.number), after
        if mark.has("unit") and not (after_opener or hour > 12 or tokens[at + 2].has("part")):
            return (
                self._with_quarters(ClockDraft(hour, twelve=hour <= 12), at + 2)
                if self._quarters_follow(at + 2)
                else None
            )
        if mark.has("hours_mark") and not mark.has("unit") and mark.gap and not after_opener and hour < 7:
            return None
        return self._with_quarters(ClockDraft(hour), at + 2)

    def _chinese(self, at: int, hour: int) -> tuple[ClockDraft, int]:
        """3点半, 3点30分, 15时, 3点一刻, 3点整."""
        tokens = self.tokens
        draft, after = ClockDraft(hour), at + 2
        token = tokens[after]
        if token.has("half_mark") and (not token.gap or self.folded[token.start] == "반"):
            draft.minute, after = 30, after + 1
        elif token.has("quarter_mark"):
            draft.minute, after = token.count("quarter_mark"), after + 1
        elif token.kind == "number" and token.digits <= 2 and tokens[after + 1].has("minute_mark"):
            draft.minute, after = token.number, after + 2
        elif token.kind == "number" and token.digits == 2 and not (token.gap or tokens[after + 1].has("hour_mark")):
            draft.minute, after = token.number, after + 1
        if tokens[after].has("sharp"):
            after += 1
        return draft, after

    def _behind(self, draft: ClockDraft, after: int) -> int:
        """What may stand behind a clock time: am, pm, "in the evening", "noon", "next day"."""
        stop = self._half_behind(draft, after)
        if self.tokens[stop].has("next_day"):
            draft.next_day = True
            return stop + 1
        return stop

    def _half_behind(self, draft: ClockDraft, after: int) -> int:
        token = self.tokens[after]
        if token.has("meridiem") and self.folded[token.start] < "\u2e80" and not self._is_preposition(after):
            draft.half = str(token.get("meridiem"))
            draft.sure = True
            return after + 1
        if token.has("clock_word") and draft.word is None and token.get("clock_word") == "noon" and draft.hour == 12:
            draft.half = "pm"
            draft.sure = True
            return after + 1
        if token.get("clock_word") == "midnight" and draft.word is None and draft.hour == 12 and not draft.minute:
            draft.hour, draft.word, draft.sure = 0, "midnight", True
            return after + 1
        if token.has("part") and draft.word is None and not draft.part and _says_half(token, self.folded):
            draft.part = _text(token.get("part"))
            draft.sure = True
            return after + 1
        if token.has("oclock"):
            draft.sure = True
            return after + 1
        return after

    def _is_preposition(self, at: int) -> bool:
        """The German "am" of "um 7 am Montag"."""
        token, following = self.tokens[at], self.tokens[at + 1]
        if self.folded[token.start : token.end] != "am" or not token.gap:
            return False
        if following.kind == "number" and self.tokens[at + 2].kind == "." and not self.tokens[at + 2].gap:
            return True  # "14 Uhr am 6. September"
        german = following.languages and "en" not in following.languages
        return bool(german) and (following.has("weekday") or following.has("part"))


_MULTITUDES: Final = frozenset(
    "million billion trillion percent per thousand gw mw km kg ha yuan usd rmb euro euros °c points".split()
)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _says_half(token: Token, folded: str) -> bool:
    """Whether a part of the day behind a clock time belongs to it: "in the evening", "du soir" do, 晚上 does not."""
    words = folded[token.start : token.end]
    return words[0] < "\u2e80" and not words.startswith(("early", "late", "mid"))
