"""Phrases into a statement: which date and which zone belongs to which clock face (Assembler)."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise
from typing import Final

from eventkit.when.date_drafts import DatesDraft
from eventkit.when.shape import Shape
from eventkit.when.statement import Face, Item, StatementDraft
from eventkit.when.tokens import Token, is_place_only
from eventkit.when.zones import ZoneMatch

DatesOrNone = DatesDraft | None
MOST_TIMES: Final = 48
"""More dates and clock times than this in one text are a programme, not one time; they are counted and not resolved."""

_LIKE_A_ZONE: Final = re.compile(r"[A-Z]{2,3}T")
_PART_MARKS: Final = frozenset("/|;·•(=→")
_TELLING: Final = frozenset(
    {"month", "weekday", "uhr", "heures", "from", "at", "of", "to", "part", "relative_day", "half_after"}
)
_LEADS_AWAY: Final = frozenset({"doors", "originally", "after"})
_LEADS_TO_BARE: Final = frozenset(
    "in en im within during for the on of throughout le la du de des en au del der dem den this em".split()
)


class Assembler:
    """Makes a statement of the items: which date and zone belongs to which clock face."""

    def __init__(self, statement: StatementDraft, items: list[Item], tokens: list[Token], folded: str) -> None:
        self.statement, self.items, self.tokens, self.folded = statement, items, tokens, folded
        self.line_parts: list[int] = []

    def assemble(self) -> None:
        statement = self.statement
        kinds = {item.kind for item in self.items}
        if not kinds.isdisjoint(_LEADS_AWAY):
            self._drop_led()
            kinds = {item.kind for item in self.items}
        timed = sum(item.kind in ("dates", "weekday", "clocks") for item in self.items)
        if timed > MOST_TIMES:
            statement.crowded = timed
            return
        statement.tentative = ("tentative" in kinds or "?" in self.folded) and self._tentative()
        statement.nothing = "unknown" in kinds or "tentative" in kinds or "time_tentative" in kinds
        self._choose_dates()
        clocks = [item for item in self.items if item.kind == "clocks"]
        self._choose_part(clocks)
        durations = [item for item in self.items if item.kind == "duration"]
        few = sum(item.kind == "other" for item in self.items) <= 2
        if len(durations) == 1 and (statement.dates or clocks or few):
            length = durations[0].value
            statement.duration = length if isinstance(length, timedelta) else None
        self._recurring(kinds, clocks)
        if clocks:
            self._faces(clocks)
            self._note_unknown_zones()
        for item in self.items:
            if (
                item.kind == "zone"
                and len(statement.places) < MOST_TIMES
                and all(face.zone is not item.value for face in statement.faces)
                and isinstance(item.value, ZoneMatch)
            ):
                statement.places.append(item.value)

    def _languages(self) -> frozenset[str]:
        """The languages that the date words settle: only what all but English share."""
        found: set[str] = set()
        for token in self.tokens:
            if len(token.languages) == 1 and not token.words.keys().isdisjoint(_TELLING):
                found |= token.languages
        return frozenset(found)

    def _drop_led(self) -> None:
        """Take out the clock time of "doors 18:30" and the date of "originally planned for"."""
        statement, skip = self.statement, ""
        kept: list[Item] = []
        for item in self.items:
            if item.kind == "doors" and self._is_early(item, kept):
                early = kept.pop()  # "18:30 doors, 19:00 start"
                statement.findings.append(("leftover", early.start, early.end))
                continue
            if item.kind in _LEADS_AWAY:
                skip = item.kind
                continue
            if skip == "doors" and item.kind in ("dates", "weekday") and self._is_of_all(item):
                kept.append(item)
                continue
            if (
                skip == "originally"
                and item.kind == "dates"
                and item.dates.shape is Shape.INTERVAL
                and self._moved(item)
            ):
                dates = item.dates  # "rescheduled from 6 May to 8 June"
                dates.dates, dates.shape, skip = dates.dates[1:], Shape.POINT, ""
                kept.append(item)
                continue
            if skip and item.kind in ("dates", "clocks", "weekday"):
                if skip == "after":
                    statement.refused = self.folded[item.start : item.end]
                statement.findings.append(("leftover", item.start, item.end))
                if skip != "originally" or item.kind == "clocks":
                    skip = ""
                continue
            if skip and (item.kind == "other" or (item.kind == "mark" and str(item.value) in ";|.")):
                skip = ""
            if skip and item.kind == "zone":
                continue
            if skip == "originally" and item.kind in ("word", "mark") and item.value not in (":", ","):
                skip = "" if item.kind == "mark" else skip
            kept.append(item)
        self.items[:] = kept

    def _is_early(self, doors: Item, kept: list[Item]) -> bool:
        """Whether doors open at the clock time before the word: a later one is stated behind it."""
        if not kept or kept[-1].kind != "clocks" or kept[-1].after != doors.first:
            return False
        early = kept[-1].clocks.start
        behind = (item.clocks.start for item in self.items if item.kind == "clocks" and item.first > doors.first)
        later = next(behind, None)
        return later is not None and (early.hour, early.minute) < (later.hour, later.minute)

    def _is_of_all(self, dated: Item) -> bool:
        """Whether the date behind "doors" is the event's: the only one, with the clock time that is meant behind it."""
        if sum(item.kind in ("dates", "weekday") for item in self.items) > 1:
            return False
        return any(item.kind == "clocks" and item.first > dated.first for item in self.items)

    def _moved(self, item: Item) -> bool:
        return self.folded[: item.start].rstrip().endswith(("from", "von", "vom", "du", "del", "从", "由"))

    def _tentative(self) -> bool:
        dated = any(item.kind in ("dates", "clocks", "weekday") for item in self.items)
        doubted = any(item.kind == "tentative" for item in self.items)
        for item, following in pairwise(self.items):  # "4 March 2023?"
            doubted = doubted or (item.kind == "dates" and following.value == "?" and following.start == item.end)
        return dated and doubted

    # Dates

    def _choose_dates(self) -> None:
        statement = self.statement
        dated = [item for item in self.items if item.kind in ("dates", "weekday")]
        strong = [item for item in dated if not item.dates.bare]
        if not strong:
            strong = [item for item in dated if self._bare_counts(item)]
            strong = strong[:1] if len({self._year_of(item) for item in strong}) <= 1 else []
        else:
            self._adopt_weekday(dated, strong)
            self._adopt_year(dated, strong)
        statement.dates = [item.dates for item in strong]
        statement.date_spans = [(item.start, item.end) for item in strong]
        if any(draft.options for item in strong for draft in item.dates.dates):
            statement.languages = self._languages()
        self.date_items = strong

    @staticmethod
    def _year_of(item: Item) -> object:
        return tuple((date.year, date.month, date.weekday) for date in item.dates.dates)

    def _adopt_weekday(self, dated: list[Item], strong: list[Item]) -> None:
        """A weekday apart from its date ("Monday | 6 March 2023"), when there is one of each."""
        weekdays = [item for item in dated if item.kind == "weekday"]
        if len(weekdays) != 1 or len(strong) != 1:
            return
        draft = strong[0].dates.dates[0]
        near = abs(weekdays[0].after - strong[0].first) <= 3 or abs(strong[0].after - weekdays[0].first) <= 3
        if near and draft.weekday is None and draft.day is not None and strong[0].dates.shape is Shape.POINT:
            draft.weekday = weekdays[0].dates.dates[0].weekday
            draft.part = draft.part or weekdays[0].dates.dates[0].part

    def _adopt_year(self, dated: list[Item], strong: list[Item]) -> None:
        """The year behind the clock time or before a bracket: "Nov 22 14:00 UTC 2025", "Expo 2022 (12 – 30 Oct)"."""
        without = [item for item in strong if item.dates.dates[0].year is None and item.dates.dates[0].month]
        years = [
            item for item in dated if item.dates.bare and item.dates.dates[0].year and not item.dates.dates[0].month
        ]
        if not without or len(without) != len(strong) or len(years) != 1:
            return
        at = next(index for index, item in enumerate(self.items) if item is years[0])
        before = [
            item for item in self.items[max(0, at - 3) : at] if item.kind != "mark" or item.value not in (",", "(", ")")
        ]
        boxed = self.tokens[years[0].after].kind == "(" and without[0].first == years[0].after + 1
        if boxed or (before and before[-1].kind in ("clocks", "zone", "dates")):
            for item in without:
                first = item.dates.dates[0]
                for draft in item.dates.dates:
                    later = (draft.month or 0) < (first.month or 0)  # "(30 Dec – 2 Jan)"
                    draft.year = (years[0].dates.dates[0].year or 0) + later

    def _bare_counts(self, item: Item) -> bool:
        """Whether a bare year, month or weekday is the time: it is (nearly) all there is, or "in" leads to it."""
        draft = item.dates.dates[0]
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
        return (
            words[:1].isupper()
            or not words[:1].isalpha()
            or words not in ("may", "march", "mar", "dec", "sun", "sat", "mon")
        )

    # Part of day, recurrence

    def _choose_part(self, clocks: list[Item]) -> None:
        statement = self.statement
        parts = [str(item.value) for item in self.items if item.kind == "part"]
        parts += [dates.part for dates in statement.dates if dates.part]
        parts += [
            item.dates.dates[0].part
            for item in self.items
            if item.kind == "weekday" and item.dates.dates[0].part and item not in self.date_items
        ]
        if len(set(parts)) == 1:
            statement.part = parts[0]

    def _recurring(self, kinds: set[str], clocks: list[Item]) -> None:
        statement = self.statement
        named = {item.dates.dates[0].weekday for item in self.items if item.kind == "weekday"}
        days = any(dates.dates[0].is_day and not dates.dates[0].bare for dates in statement.dates)
        if "recurring" in kinds:
            statement.recurring = "recurring"
        elif "weekday-range" in kinds and not days:
            statement.recurring = "weekday-range"
        elif len(named) > 1 and clocks and not days and not any(token.has("or") for token in self.tokens):
            statement.recurring = "weekdays"
        elif "recurring-adjective" in kinds:
            ranged = any(dates.shape is Shape.INTERVAL for dates in statement.dates)
            others = any(item.kind == "other" for item in self.items)
            if ranged or (not days and (clocks or not others or statement.dates)):
                statement.recurring = "recurring"
        if statement.recurring:
            item = next(each for each in self.items if each.kind.startswith(("recurring", "weekday")))
            statement.span = (item.start, item.end)

    # Clock faces

    def _faces(self, clocks: list[Item]) -> None:
        statement = self.statement
        zones = self._zones_of(clocks)
        dates = self._dates_of(clocks)
        statement.until = self._is_last_moment(clocks)
        for item, zone, dated in zip(clocks, zones, dates, strict=True):
            end = item.end
            if zone is not None and zone.start >= item.end:
                end = zone.end
            start = (
                min(item.start, zone.start)
                if zone is not None and zone.end <= item.start and zone.after == item.first
                else item.start
            )
            statement.faces.append(
                Face(
                    item.clocks,
                    zone.value if zone is not None and isinstance(zone.value, ZoneMatch) else None,
                    dated,
                    start,
                    end,
                    own_date=dated is not None and len(set(map(id, dates))) > 1,
                )
            )

    def _is_last_moment(self, clocks: list[Item]) -> bool:
        """Whether the clock time is only an end: "by 5pm on 8 June", "until 8 June, 17:00 CEST"."""
        first = clocks[0]
        if len(clocks) > 1 or first.clocks.end is not None or len(self.date_items) > 1:
            return False
        led = first.first > 0 and self.tokens[first.first - 1].has("until")
        return led or any(item.dates.shape is Shape.OPEN_START for item in self.date_items)

    def _note_unknown_zones(self) -> None:
        """ "2pm XYZT": capitals that look like a zone, right behind a clock time."""
        for item, following in pairwise(self.items):
            if (
                item.kind == "clocks"
                and following.kind == "other"
                and _LIKE_A_ZONE.fullmatch(self.statement.text, following.start, following.end)
            ):
                self.statement.findings.append(("zone-unknown", following.start, following.end))

    def _between(self, first: int, last: int) -> list[Token]:
        return self.tokens[first:last]

    def _zones_of(self, clocks: list[Item]) -> list[Item | None]:
        """For each clock the zone that belongs to it: right behind it, right before it, or the only one of the line."""
        zones = [item for item in self.items if item.kind == "zone"]
        found: list[Item | None] = [None] * len(clocks)
        used: set[int] = set()
        for index, clock in enumerate(clocks):
            inner = clock.clocks.zone_at
            for zone in zones:
                if inner is not None and zone.first == inner:
                    found[index] = zone
        # A zone said inside a range has no item of its own.
        for index, clock in enumerate(clocks):
            value = clock.clocks
            if found[index] is None and value.zone is not None and value.zone_at is not None:
                token = self.tokens[value.zone_at]
                found[index] = Item("zone", value.zone, value.zone_at, value.zone_at + 1, token.start, token.end)
        leading = self._zones_lead(zones, clocks)
        for index, clock in enumerate(clocks):
            if found[index] is not None:
                continue
            before = next(
                (zone for zone in zones if zone.after <= clock.first and self._touches_before(zone, clock)), None
            )
            after = next(
                (zone for zone in zones if zone.first >= clock.after and self._touches_after(clock, zone)), None
            )
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
            token.kind in (":", "(", "-", "[")
            or (token.kind == "," and not _is_city(zone))
            or token.has("at")
            or token.has("of")
            for token in between
        )

    def _touches_after(self, clock: Item, zone: Item) -> bool:
        if zone.first < clock.after:
            return False
        between = self._between(clock.after, zone.first)
        if any(token.kind == "(" for token in between) and self.tokens[zone.after].kind not in (")", "end"):
            return False  # "20:00 (New York 8:00)": it belongs to what follows
        if len(between) == 1 and (between[0].has("in") or between[0].has("at")):
            # "3pm in London / 10pm in Beijing"; said once, it may be where the event is
            return sum(item.kind == "clocks" for item in self.items) > 1
        return len(between) <= 2 and all(
            token.kind in ("(", "[")
            or (token.kind == "," and not _is_city(zone))
            or (token.has("of") and not _is_city(zone))
            for token in between
        )

    def _share_zones(self, zones: list[Item], clocks: list[Item], found: list[Item | None], used: set[int]) -> None:
        named = [zone for zone in zones if id(zone) not in used and not _is_city(zone)]
        for index, clock in enumerate(clocks):
            if found[index] is not None:
                continue
            # "9-11:00, 14-16:30 Paris time": the zone stands once, with the last
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
        if named and all(zone is None for zone in found) and len({_meaning(zone) for zone in named}) == 1:
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
            only: DatesOrNone = items[0].dates if items else None
            return [only] * len(clocks)
        if len(items) == len(clocks) == 2 and self._is_span(items, clocks):
            self.statement.from_date_to_date = True
            return [item.dates for item in items]
        parts = [self._part_of_line(item) for item in items]
        own: list[DatesOrNone] = []
        for clock in clocks:
            line = self._part_of_line(clock)
            here = [item for item, part in zip(items, parts, strict=True) if part == line]
            own.append(here[0].dates if len(here) == 1 else None)
        if None in own and self._take_turns(items, clocks):
            return [item.dates for item in items]
        return own

    def _take_turns(self, dates: list[Item], clocks: list[Item]) -> bool:
        """Whether each clock time has its date beside it: "Feb 17 | 8 PM EST | Feb 18 | 9 AM CST"."""
        order = sorted([*dates, *clocks], key=lambda item: item.first)
        if len(dates) != len(clocks) or any(one.kind == other.kind for one, other in pairwise(order)):
            return False
        apart = zip(order[1::2], order[2::2], strict=False)  # "13 July 14:00 UTC and 14 July 9:00 UTC" are two times
        return all(self._part_of_line(one) != self._part_of_line(other) for one, other in apart)

    def _is_span(self, dates: list[Item], clocks: list[Item]) -> bool:
        """ "8 Sept 2pm – 9 Sept 5pm": a range between two dates with clock times."""
        order = sorted([*dates, *clocks], key=lambda item: item.first)
        if items_open_start(dates):
            return True
        if {order[0].kind, order[1].kind} != {"dates", "clocks"} or {order[2].kind, order[3].kind} != {
            "dates",
            "clocks",
        }:
            return False
        between = [token for token in self._between(order[1].after, order[2].first) if token.kind != "zone"]
        return (
            any(token.kind == "-" or token.has("to") or token.has("until") for token in between) and len(between) <= 3
        )

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
    shapes = [item.dates.shape for item in dates]
    return shapes == [Shape.POINT, Shape.OPEN_START]


def _meaning(zone: Item) -> object:
    return zone.value.meaning if isinstance(zone.value, ZoneMatch) else None


def _is_city(zone: Item) -> bool:
    return is_place_only(zone.value)
