"""
Words into what they state: `read_statement`.

The tokens are gone through once, from left to right; at each the longest date, clock time or other phrase is taken, and
what is none is passed over. Nothing is resolved here: see resolve.py.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from attrs import define, field

from eventkit.when.clocks import ClockReader, ClocksDraft
from eventkit.when.dates import DateReader, DatesDraft
from eventkit.when.duration import read_duration
from eventkit.when.numbers import NUMBER_WORDS
from eventkit.when.shape import Shape
from eventkit.when.tokens import Token, fold, is_place_only, tokenize
from eventkit.when.zones import ZoneMatch

DatesOrNone = DatesDraft | None


@define
class Item:
    """One phrase: its kind ("dates", "clocks", "zone", "part", …), what was read, its tokens and its offsets."""

    kind: str
    value: object
    first: int
    after: int
    start: int
    end: int


@define
class Face:
    """One clock face: its clock times, its zone words and those beside it that narrow them, and its own date if it has one."""

    clocks: ClocksDraft
    zone: ZoneMatch | None
    dates: DatesDraft | None
    start: int
    end: int
    own_date: bool = False


@define
class Statement:
    """Everything that the words state, unresolved."""

    text: str
    dates: list[DatesDraft] = field(factory=list)
    faces: list[Face] = field(factory=list)
    part: str | None = None
    places: list[ZoneMatch] = field(factory=list)
    duration: timedelta | None = None
    tentative: bool = False
    recurring: str = ""
    crowded: int = 0
    nothing: bool = False
    refused: str = ""
    span: tuple[int, int] = (0, 0)
    date_spans: list[tuple[int, int]] = field(factory=list)
    languages: frozenset[str] = frozenset()
    from_date_to_date: bool = False
    findings: list[tuple[str, str]] = field(factory=list)


MOST_TIMES: Final = 48
"""More dates and clock times than this in one text are a programme, not one time; they are counted and not resolved."""

_LABEL = re.compile(
    r"(?:duration|length|runtime|running time|time|dauer|länge|durée|duración|时长|時長|长度|所要時間)\s{0,3}[::]?\s{0,3}"
)


_COUNTDOWN = re.compile(r"-(\d{1,3}:\d\d)")
_CLOCK_LIKE = re.compile(r"(?P<hours>\d{1,4})\s?(?:h|hs|hrs|uhr|时|時|s|(?P<long>heures|horas))\s?(?P<minutes>\d{2})?")


def read_statement(text: str) -> Statement:
    """What the words state. Never raises; words that state no time give an empty statement."""
    folded = fold(text)
    statement = Statement(text)
    stripped = folded.strip()
    if len(stripped) <= 80:
        length = _whole_duration(stripped)
        if length is not None:
            statement.duration = length
            return statement
    tokens = tokenize(text, folded)
    items = _Scanner(text, folded, tokens).scan()
    _Assembler(statement, items, tokens, folded).assemble()
    return statement


def _whole_duration(words: str) -> timedelta | None:
    if found := _COUNTDOWN.fullmatch(words):
        return read_duration(found[1])
    if not words or not (words[0].isdecimal() or words[0].isalpha() or words[0] in "½"):
        return None
    if words[:4].isdecimal():
        return None  # "1400h", "1990s", "2021 H2"
    if label := _LABEL.match(words):
        rest = words[label.end() :]
        return read_duration(rest) if rest else None
    if ":" in words:
        first, _, rest = words.partition(":")
        if not first.isdecimal() or int(first[:4]) <= 24 and not (rest.count(":") == 1 and len(first) == 1):
            return None  # a clock time
    if found := _CLOCK_LIKE.fullmatch(words):
        # "14h30" is a clock time; "1h30" and "2 horas" are lengths.
        if int(found["hours"]) > (12 if found["long"] and not found["minutes"] else 3):
            return None
    if re.fullmatch(r"[\w\s]{1,20}(?:日|天)", words):
        return None
    return read_duration(words)


class _Scanner:
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
        for kind in _FLAGS:
            if token.has(kind) and (kind not in ("after", "originally", "doors") or self._leads(at + 1)):
                return self._make(kind, token.get(kind), at, at + 1)
        recurring = self._recurring(at)
        if recurring:
            return recurring
        duration = self._duration(at)
        if duration:
            return duration
        return self._from_word(at, items)

    def _leads(self, at: int) -> bool:
        """Whether a date or clock time follows at once (or behind a colon)."""
        for spot in (at, at + 1):
            token = self.tokens[spot]
            if token.kind == "number" or token.has("month") or token.has("weekday") or token.has("clock_word"):
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
            dates = self.dates.read(at)
            if dates:
                return self._make("dates", dates, at, dates.after)
        clocks = self.clocks.read(at, evidence=self.evidence)
        if clocks:
            return self._make("clocks", clocks, at, clocks.after)
        return None

    def _player(self, at: int) -> Item | None:
        """ "0:00 / -36:31" is what a player shows."""
        tokens = self.tokens
        if tokens[at + 3].kind == "/" and tokens[at + 4].kind == "-" and tokens[at + 6].kind == ":" if len(tokens) > at + 7 else False:
            return self._make("other", "player", at, at + 8)
        return None

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
        following = self.folded[tokens[spot + 1].start : tokens[spot + 1].end]
        if following in ("read", "walk", "drive", "away", "before", "after", "early", "late"):
            return None
        if unit not in ("hour", "minute") or tokens[spot + 1].has("ago") or tokens[spot + 1].has("half_after"):
            return None
        if token.digits == 4 or (at and tokens[at - 1].has("in")):
            return None
        words = self.folded[token.start : tokens[spot].end].replace("-", " ")
        end = spot + 1
        if tokens[end].kind == "number" and tokens[end + 1].get("unit") in ("minute", "second"):
            end += 2
            words = self.folded[token.start : tokens[end - 1].end]
        length = read_duration(words)
        if length is None or (tokens[spot].has("heures") and not tokens[spot].has("hours_mark") and token.value in range(13, 25)):
            return None
        return self._make("duration", length, at, end)

    def _recurring(self, at: int) -> Item | None:
        tokens = self.tokens
        token, following = tokens[at], tokens[at + 1]
        if token.has("weekdays"):
            return self._make("recurring", "weekdays", at, at + 1)
        if token.has("weekday") and (following.kind == "-" or following.has("to")):
            last = tokens[at + 2]
            if last.has("weekday") and not (tokens[at + 3].kind == "number" and tokens[at + 4].has("month")):
                return self._make("weekday-range", None, at, at + 3)
        if not token.has("each"):
            return None
        if token.has("adjective_each"):
            kind = "recurring" if following.kind == "number" or following.has("from") else "recurring-adjective"
            return self._make(kind, None, at, at + 1)
        if self.folded[token.start] >= "\u2e80" or token.has("each"):
            kinds = ("weekday", "weekdays", "unit", "month", "ordinal", "part", "season", "next", "or", "day_mark")
            told = any(following.has(kind) for kind in kinds) or following.kind == "number"
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
            kind = "weekday" if dates.bare and dates.dates[0].month is None and dates.dates[0].weekday is not None else "dates"
            return self._make(kind, dates, at, dates.after)
        if clocks:
            return self._make("clocks", clocks, at, clocks.after)
        if token.has("part"):
            return self._make("part", token.get("part"), at, at + 1)
        if token.has("all_day"):
            return self._make("all-day", None, at, at + 1)
        return None


_FLAGS: Final = ("time_tentative", "tentative", "unknown", "doors", "originally", "after")
_NEEDS_WHAT: Final = frozenset("every each jeden jede jedes chaque cada jeweils каждый каждую каждое".split())


class _Assembler:
    """Makes a statement of the items: which date and zone belongs to which clock face."""

    def __init__(self, statement: Statement, items: list[Item], tokens: list[Token], folded: str) -> None:
        self.statement, self.items, self.tokens, self.folded = statement, items, tokens, folded
        self.line_parts: list[int] = []

    def assemble(self) -> None:
        statement = self.statement
        statement.languages = self._languages()
        self._drop_led()
        kinds = {item.kind for item in self.items}
        timed = sum(item.kind in ("dates", "weekday", "clocks") for item in self.items)
        if timed > MOST_TIMES:
            statement.crowded = timed
            return
        statement.tentative = self._tentative()
        statement.nothing = "unknown" in kinds or "tentative" in kinds or "time_tentative" in kinds
        self._choose_dates()
        clocks = [item for item in self.items if item.kind == "clocks"]
        self._choose_part(clocks)
        durations = [item for item in self.items if item.kind == "duration"]
        few = sum(item.kind == "other" for item in self.items) <= 2
        if len(durations) == 1 and (statement.dates or clocks or few):
            statement.duration = durations[0].value  # type: ignore[assignment]
        self._recurring(kinds, clocks)
        if clocks:
            self._faces(clocks)
        for item in self.items:
            if item.kind == "zone" and len(statement.places) < MOST_TIMES and all(
                face.zone is not item.value for face in statement.faces
            ):
                statement.places.append(item.value)  # type: ignore[arg-type]

    def _languages(self) -> frozenset[str]:
        """The languages that the date words settle: only what all but English share."""
        found: set[str] = set()
        for token in self.tokens:
            if len(token.languages) == 1 and not token.words.keys().isdisjoint(_TELLING):
                found |= token.languages
        return frozenset(found)

    def _drop_led(self) -> None:
        """Take out the clock time of "doors 18:30" and the date of "originally planned for"."""
        statement, kept, skip = self.statement, [], ""
        for item in self.items:
            if item.kind in ("doors", "originally", "after"):
                skip = item.kind
                continue
            if skip == "originally" and item.kind == "dates" and item.value.shape is Shape.INTERVAL and self._moved(item):  # type: ignore[attr-defined]
                dates = item.value  # "rescheduled from 6 May to 8 June"
                dates.dates, dates.shape, skip = dates.dates[1:], Shape.POINT, ""  # type: ignore[attr-defined]
                kept.append(item)
                continue
            if skip and item.kind in ("dates", "clocks", "weekday"):
                if skip == "after":
                    statement.refused = self.folded[item.start : item.end]
                statement.findings.append(("leftover", self.statement.text[item.start : item.end]))
                if skip != "originally" or item.kind == "clocks":
                    skip = ""
                continue
            if skip and (item.kind == "other" or (item.kind == "mark" and item.value in ";|.")):
                skip = ""
            if skip and item.kind == "zone":
                continue
            if skip == "originally" and item.kind in ("word", "mark") and item.value not in (":", ","):
                skip = "" if item.kind == "mark" else skip
            kept.append(item)
        self.items[:] = kept

    def _moved(self, item: Item) -> bool:
        return self.folded[: item.start].rstrip().endswith(("from", "von", "vom", "du", "del", "从", "由"))

    def _tentative(self) -> bool:
        dated = any(item.kind in ("dates", "clocks", "weekday") for item in self.items)
        return dated and any(item.kind == "tentative" for item in self.items)

    # Dates

    def _choose_dates(self) -> None:
        statement = self.statement
        dated = [item for item in self.items if item.kind in ("dates", "weekday")]
        strong = [item for item in dated if not item.value.bare]  # type: ignore[attr-defined]
        if not strong:
            strong = [item for item in dated if self._bare_counts(item)]
            strong = strong[:1] if len({self._year_of(item) for item in strong}) <= 1 else []
        else:
            self._adopt_weekday(dated, strong)
            self._adopt_year(dated, strong)
        statement.dates = [item.value for item in strong]  # type: ignore[misc]
        statement.date_spans = [(item.start, item.end) for item in strong]
        self.date_items = strong

    @staticmethod
    def _year_of(item: Item) -> object:
        return tuple((date.year, date.month, date.weekday) for date in item.value.dates)  # type: ignore[attr-defined]

    def _adopt_weekday(self, dated: list[Item], strong: list[Item]) -> None:
        """A weekday apart from its date ("Monday | 6 September 2021"), when there is one of each."""
        weekdays = [item for item in dated if item.kind == "weekday"]
        if len(weekdays) != 1 or len(strong) != 1:
            return
        draft = strong[0].value.dates[0]  # type: ignore[attr-defined]
        near = abs(weekdays[0].after - strong[0].first) <= 3 or abs(strong[0].after - weekdays[0].first) <= 3
        if near and draft.weekday is None and draft.day is not None and strong[0].value.shape is Shape.POINT:  # type: ignore[attr-defined]
            draft.weekday = weekdays[0].value.dates[0].weekday  # type: ignore[attr-defined]
            draft.part = draft.part or weekdays[0].value.dates[0].part  # type: ignore[attr-defined]

    def _adopt_year(self, dated: list[Item], strong: list[Item]) -> None:
        """The year behind the clock time: "Sat Nov 22 14:00:00 UTC 2025"."""
        without = [item for item in strong if item.value.dates[0].year is None and item.value.dates[0].month]  # type: ignore[attr-defined]
        years = [item for item in dated if item.value.bare and item.value.dates[0].year and not item.value.dates[0].month]  # type: ignore[attr-defined]
        if not without or len(without) != len(strong) or len(years) != 1:
            return
        at = next(index for index, item in enumerate(self.items) if item is years[0])
        before = [item for item in self.items[max(0, at - 3) : at] if item.kind != "mark" or item.value not in (",", "(", ")")]
        if before and before[-1].kind in ("clocks", "zone", "dates"):
            for item in without:
                for draft in item.value.dates:  # type: ignore[attr-defined]
                    draft.year = years[0].value.dates[0].year  # type: ignore[attr-defined]

    def _bare_counts(self, item: Item) -> bool:
        """Whether a bare year, month or weekday is the time: it is (nearly) all there is, or "in" leads to it."""
        draft = item.value.dates[0]  # type: ignore[attr-defined]
        index = next(at for at, each in enumerate(self.items) if each is item)
        before = self.items[index - 1] if index else None
        led = before is not None and before.kind == "word" and self.folded[before.start : before.end] in _LEADS_TO_BARE
        others = [each for each in self.items if each.kind == "other"]
        if draft.weekday is not None and draft.month is None:
            return not others or any(each.kind == "clocks" for each in self.items) or led
        if any(each.kind == "clocks" for each in self.items) and draft.month is None:
            return False
        if draft.month is not None and draft.year is None and not others:
            return self._looks_named(item)
        return not others or (led and self._looks_named(item))

    def _looks_named(self, item: Item) -> bool:
        """The month May and not the verb: with a capital, or in a language that writes months small."""
        words = self.statement.text[item.start : item.end]
        return words[:1].isupper() or not words[:1].isalpha() or words not in ("may", "march", "mar", "dec", "sun", "sat", "mon")

    # Part of day, recurrence

    def _choose_part(self, clocks: list[Item]) -> None:
        statement = self.statement
        parts = [str(item.value) for item in self.items if item.kind == "part"]
        parts += [dates.part for dates in statement.dates if dates.part]
        parts += [
            item.value.dates[0].part  # type: ignore[attr-defined]
            for item in self.items
            if item.kind == "weekday" and item.value.dates[0].part and item not in self.date_items  # type: ignore[attr-defined]
        ]
        if len(set(parts)) == 1:
            statement.part = parts[0]

    def _recurring(self, kinds: set[str], clocks: list[Item]) -> None:
        statement = self.statement
        days = any(dates.dates[0].is_day and not dates.dates[0].bare for dates in statement.dates)
        if "recurring" in kinds:
            statement.recurring = "recurring"
        elif "weekday-range" in kinds and not days:
            statement.recurring = "weekday-range"
        elif "recurring-adjective" in kinds:
            ranged = any(dates.shape is Shape.INTERVAL for dates in statement.dates)
            others = any(item.kind == "other" for item in self.items)
            if ranged or not days and (clocks or not others or statement.dates):
                statement.recurring = "recurring"
        if statement.recurring:
            item = next(each for each in self.items if each.kind.startswith(("recurring", "weekday-range")))
            statement.span = (item.start, item.end)

    # Clock faces

    def _faces(self, clocks: list[Item]) -> None:
        statement = self.statement
        zones = self._zones_of(clocks)
        dates = self._dates_of(clocks)
        for item, zone, dated in zip(clocks, zones, dates, strict=True):
            end = item.end
            if zone is not None and zone.start >= item.end:
                end = zone.end
            start = min(item.start, zone.start) if zone is not None and zone.end <= item.start and zone.after == item.first else item.start
            statement.faces.append(
                Face(
                    item.value,  # type: ignore[arg-type]
                    None if zone is None else zone.value,  # type: ignore[arg-type]
                    dated,
                    start,
                    end,
                    own_date=dated is not None and len(set(map(id, dates))) > 1,
                )
            )

    def _between(self, first: int, last: int) -> list[Token]:
        return self.tokens[first:last]

    def _zones_of(self, clocks: list[Item]) -> list[Item | None]:
        """For each clock the zone that belongs to it: right behind it, right before it, or the only one of the line."""
        zones = [item for item in self.items if item.kind == "zone"]
        found: list[Item | None] = [None] * len(clocks)
        used: set[int] = set()
        for index, clock in enumerate(clocks):
            inner = clock.value.zone_at  # type: ignore[attr-defined]
            for zone in zones:
                if inner is not None and zone.first == inner:
                    found[index] = zone
        # A zone said inside a range has no item of its own.
        for index, clock in enumerate(clocks):
            value = clock.value
            if found[index] is None and value.zone is not None:  # type: ignore[attr-defined]
                token = self.tokens[value.zone_at]  # type: ignore[attr-defined]
                found[index] = Item("zone", value.zone, value.zone_at, value.zone_at + 1, token.start, token.end)  # type: ignore[attr-defined]
        leading = self._zones_lead(zones, clocks)
        for index, clock in enumerate(clocks):
            if found[index] is not None:
                continue
            before = next((zone for zone in zones if zone.after <= clock.first and self._touches_before(zone, clock)), None)
            after = next((zone for zone in zones if zone.first >= clock.after and self._touches_after(clock, zone)), None)
            order = (before, after) if leading else (after, before)
            chosen = next((zone for zone in order if zone is not None and id(zone) not in used), None)
            if chosen is not None:
                found[index] = chosen
                used.add(id(chosen))
        self._share_zones(zones, clocks, found, used)
        return found

    def _zones_lead(self, zones: list[Item], clocks: list[Item]) -> bool:
        """Whether the zones stand before their clocks: "London 15:00 / Beijing 22:00"."""
        touching = [zone for zone in zones if self._touches_before(zone, clocks[0])]
        if not touching:
            return False
        return not any(zone.first >= clocks[-1].after and self._touches_after(clocks[-1], zone) for zone in zones)

    def _touches_before(self, zone: Item, clock: Item) -> bool:
        if zone.after > clock.first:
            return False
        between = self._between(zone.after, clock.first)
        if not _is_city(zone):  # 北京时间5月6日22:00: a date may stand between
            for dated in self.date_items:
                if zone.after <= dated.first and dated.after <= clock.first:
                    between = self._between(zone.after, dated.first) + self._between(dated.after, clock.first)
        return len(between) <= 2 and all(
            token.kind in (":", "(", "-", "[") or (token.kind == "," and not _is_city(zone)) or token.has("at") or token.has("of")
            for token in between
        )

    def _touches_after(self, clock: Item, zone: Item) -> bool:
        if zone.first < clock.after:
            return False
        between = self._between(clock.after, zone.first)
        if any(token.kind == "(" for token in between) and self.tokens[zone.after].kind not in (")", "end"):
            return False  # "20:00 (New York 8:00)": it belongs to what follows
        return len(between) <= 2 and all(
            token.kind in ("(", "[") or (token.kind == "," and not _is_city(zone)) or (token.has("of") and not _is_city(zone))
            for token in between
        )

    def _share_zones(self, zones: list[Item], clocks: list[Item], found: list[Item | None], used: set[int]) -> None:
        named = [zone for zone in zones if id(zone) not in used and not _is_city(zone)]
        for index, clock in enumerate(clocks):
            if found[index] is not None:
                continue
            # "10:00-17:00, 19:00-22:00 Beijing Time": the zone stands once, with the last
            following = index + 1
            if following < len(clocks) and self._listed(clock, clocks[following]):
                continue
            leading = [zone for zone in named if zone.after <= clock.first and id(zone) not in used]
            chosen = leading[-1] if leading else named[0] if named and len(clocks) == 1 else None
            if chosen is not None and id(chosen) not in used:
                found[index] = chosen
                used.add(id(chosen))
        for index in range(len(clocks) - 2, -1, -1):
            if found[index] is None and self._listed(clocks[index], clocks[index + 1]):
                found[index] = found[index + 1]
        if named and all(zone is None for zone in found) and len({_zone_key(zone) for zone in named}) == 1:
            found[:] = [named[0]] * len(found)
        for index in range(1, len(clocks)):
            if found[index] is None and found[index - 1] is not None and self._listed(clocks[index - 1], clocks[index]):
                found[index] = found[index - 1]

    def _listed(self, first: Item, second: Item) -> bool:
        """Whether two clock times are one list: joined by a comma or "and", with nothing else between."""
        between = [token for token in self._between(first.after, second.first) if token.kind != "zone"]
        return 1 <= len(between) <= 2 and all(
            token.kind in (",", "&", "-") or token.has("and") or token.has("or") or token.has("to") for token in between
        )

    def _dates_of(self, clocks: list[Item]) -> list[DatesOrNone]:
        """For each clock its date: the one of its own part of the line, or the only one there is."""
        items = self.date_items
        if len(items) <= 1:
            only: DatesOrNone = items[0].value if items else None  # type: ignore[assignment]
            return [only] * len(clocks)
        if len(items) == len(clocks) == 2 and self._is_span(items, clocks):
            self.statement.from_date_to_date = True
            return [item.value for item in items]  # type: ignore[misc]
        parts = [self._part_of_line(item) for item in items]
        own: list[DatesOrNone] = []
        for clock in clocks:
            line = self._part_of_line(clock)
            here = [item for item, part in zip(items, parts, strict=True) if part == line]
            own.append(here[0].value if len(here) == 1 else None)  # type: ignore[arg-type]
        return own

    def _is_span(self, dates: list[Item], clocks: list[Item]) -> bool:
        """ "8 Sept 2pm – 9 Sept 5pm": a range between two dates with clock times."""
        order = sorted([*dates, *clocks], key=lambda item: item.first)
        if items_open_start(dates):
            return True
        if {order[0].kind, order[1].kind} != {"dates", "clocks"} or {order[2].kind, order[3].kind} != {"dates", "clocks"}:
            return False
        between = [token for token in self._between(order[1].after, order[2].first) if token.kind != "zone"]
        return any(token.kind == "-" or token.has("to") or token.has("until") for token in between) and len(between) <= 3

    def _part_of_line(self, item: Item) -> int:
        """Which part of the line, as the marks / | ; and line ends divide it."""
        if not self.line_parts:
            count = 0
            for token in self.tokens:
                count += token.kind in _PART_MARKS or token.has("or")
                self.line_parts.append(count)
        return self.line_parts[item.first]


def items_open_start(dates: list[Item]) -> bool:
    """Whether the second date is an "until": "6 May 9am through 8 May 5pm"."""
    shapes = [item.value.shape for item in dates]  # type: ignore[attr-defined]
    return shapes == [Shape.POINT, Shape.OPEN_START]


_PART_MARKS: Final = frozenset("/|;·•(=→")
_TELLING: Final = frozenset({"month", "weekday", "uhr", "heures", "from", "at", "of", "to", "part", "relative_day", "half_after"})
_LEADS_TO_BARE: Final = frozenset(
    "in en im within during for the on of throughout le la du de des en au del der dem den this em".split()
)


def _is_city(zone: Item) -> bool:
    return is_place_only(zone.value)


def _zone_key(zone: Item) -> tuple[tuple[str, object], ...]:
    match = zone.value
    assert isinstance(match, ZoneMatch)
    return tuple((candidate.zone, candidate.offset) for candidate in match.candidates)
