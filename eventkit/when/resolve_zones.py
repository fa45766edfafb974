"""Which zone a clock face means, and the instant it gives (ZoneResolver)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from itertools import product
from typing import Final

from attrs import define, evolve, field

from eventkit.errors import ImpossibleTime
from eventkit.when import zones
from eventkit.when.candidate import Candidate, format_offset
from eventkit.when.clocks import ClocksDraft
from eventkit.when.context import Inference
from eventkit.when.cross_check import LITERAL, RARE, WALL, Option, OptionsDraft, agree, narrow, options_on
from eventkit.when.partial import PartialDate
from eventkit.when.resolve_dates import DateResolver
from eventkit.when.settle_clocks import SettledClocksDraft, settle_clocks
from eventkit.when.settle_dates import SettledDateDraft
from eventkit.when.statement import Face
from eventkit.when.zones import ZoneCandidate

_MOST_HALVES: Final = 4
"""Faces that do not say their half of the day, whose halves are tried together."""


@define
class FaceDraft:
    """One face on its way: its clock times, its date, and what its zone words give."""

    face: Face
    clocks: SettledClocksDraft
    date: SettledDateDraft
    last: SettledDateDraft | None = None
    options: OptionsDraft = field(factory=OptionsDraft)
    chosen: Option | None = None
    zone: str | None = None
    """The zone where it is settled and the instant is not, there being no full date."""


class ZoneResolver(DateResolver):
    """Settles the zones of the clock faces of one statement."""

    def _note_local_several(self, state: FaceDraft, day: PartialDate | None) -> None:
        """ "Midnight" and "7 o'clock" without a zone or a day; resolve_clocks.py has it."""
        raise NotImplementedError

    @staticmethod
    def _naives(state: FaceDraft, day: PartialDate) -> list[datetime]:
        full = day.full
        assert full is not None
        found = []
        for clock, later in state.clocks.starts:
            base = datetime(full.year, full.month, full.day)
            if not later and clock.hour < 24:
                found.append(base.replace(hour=clock.hour, minute=clock.minute, second=clock.second or 0))
                continue
            try:
                found.append(
                    base + timedelta(days=later, hours=clock.hour, minutes=clock.minute, seconds=clock.second or 0)
                )
            except OverflowError:
                continue
        return found

    def _settle_one(self, state: FaceDraft) -> bool:
        face, options = state.face, state.options
        usual = [option for option in options.options if option.tier < RARE]
        if not options.options or (not usual and options.gaps):
            self._note_gap(state)
            return False
        for wanted, why in [*self._own_place(face), *self._hints()]:
            narrowed = narrow(options.options, wanted)
            elsewhere = _instants(narrowed).isdisjoint(_instants(usual))  # Manila's "PST"
            if len(_instants(narrowed)) == 1 and (len(_instants(usual)) > 1 or elsewhere):
                state.chosen = narrowed[0]
                self._note_season(state, narrowed[0])
                self._infer([Inference("zone", zone_words(narrowed[0]), why)])
                return True
            if narrowed and len(_instants(usual)) > 1:
                usual = narrowed
        if len(_instants(usual)) == 1:
            state.chosen = usual[0]
            return True
        self._note_several(state, usual)
        return False

    @staticmethod
    def _own_place(face: Face) -> list[tuple[tuple[str, ...], str]]:
        """The place named with the label itself: "7pm CST (Chicago)"."""
        words = face.zone.words if face.zone else ""
        # "2pm GMT (London)" in July stays open: GMT is said of the world's time as well as of London's.
        found = zones.of_place(words) if " " in words.strip() and "GMT" not in words else ()
        return [(found, f"the place in {words!r}")] if found else []

    def _hints(self) -> list[tuple[tuple[str, ...], str]]:
        """Zones that something beside the clock faces suggests, the strongest first, each with its reason."""
        hints: list[tuple[tuple[str, ...], str]] = []
        for match in self.statement.places:
            found = tuple(candidate.zone for candidate in match.candidates if candidate.zone)
            if found:
                hints.append((found, f"{match.words.strip('() ')!r} in the words"))
        if self.context.place:
            found = zones.of_place(self.context.place)
            if found:
                hints.append((found, f"the place {self.context.place!r}"))
        if self.context.zone and not self.context.zone.startswith(("+", "-")):
            hints.append(((self.context.zone,), "supplied by the caller"))
        return hints

    def _note_gap(self, state: FaceDraft) -> None:
        where = ", ".join(candidate.zone for candidate in state.options.gaps[:3])
        words = self.text[state.face.start : state.face.end]
        self._note(
            "gap",
            f"{words!r} does not exist on that day: clocks in {where} skip it; correct the time or the zone",
            state.face.start,
            state.face.end,
        )

    def _note_several(self, state: FaceDraft, options: list[Option]) -> None:
        face = state.face
        words = self.text[face.start : face.end]
        self.candidates.extend(unique(option.as_candidate() for option in options))
        shown = ", ".join(str(candidate) for candidate in self.candidates[:5])
        if state.clocks.why_several == "midnight" and len({option.start for option in options}) > 1:
            code = "midnight-ambiguous"
            advice = "write 00:00 with the day that begins, or 24:00 with the day that ends"
        elif state.clocks.why_several == "meridiem" and len({option.start for option in options}) > 1:
            code, advice = "meridiem-ambiguous", "add a.m. or p.m."
        elif all(option.fold for option in options):
            code, advice = "fold", "clocks show it twice that day; write the abbreviation in force or the UTC offset"
        elif len({option.candidate.zone for option in options}) == 1:
            code = "zone-ambiguous"
            advice = (
                "the label is not in force that day; write the local name without the season (ET), or the UTC offset"
            )
        else:
            code, advice = "zone-ambiguous", "name the city, or pass place= or zone="
        self._note(code, f"{words!r} can be {shown}; {advice}", face.start, face.end)

    def _settle_several(self, states: list[FaceDraft], day: PartialDate, fixed: list[bool]) -> bool:
        for state in states:
            if not state.options.options:
                self._note_gap(state)
                return False
        found = agree([state.options for state in states], fixed)
        if not found and self._in_halves(states, [day], fixed, most=3):
            for state, options in zip(states, self._options(states, day), strict=True):
                state.options = options
            found = agree([state.options for state in states], fixed)
        if not found:
            self._note_disagreement(states)
            return False
        if len(found) > 1:
            found = self._narrowed(found) or found
        if len(found) > 1:
            first = [options[0] for options in found.values()]
            self._note_several(states[0], first)
            return False
        instant, chosen = next(iter(found.items()))
        if _is_far_fetched(states, chosen):
            self._note_several(states[0], [option for option in states[0].options.options if option.tier < RARE])
            return False
        for state, option in zip(states, chosen, strict=True):
            state.chosen = option._replace(instant=instant)  # a face may be a day off the first
            self._note_season(state, option)
        if len([option for option in states[0].options.options if option.tier < RARE]) > 1:
            self._infer([Inference("zone", zone_words(chosen[0]), "the other clock faces of the line")])
        return self._ends_agree(states)

    def _options(self, states: list[FaceDraft], day: PartialDate, *, rare: bool = True) -> list[OptionsDraft]:
        """The possible instants of each face on a day that is stated, or that the words could mean."""
        found = []
        for state in states:
            own = state.date.value
            its = own if own is not None and own.full else _with_year(state, day) if state.face.own_date else day
            found.append(options_on(state.face.zone, self._naives(state, its), rare=rare))  # type: ignore[arg-type]
        return found

    def _in_halves(self, states: list[FaceDraft], days: list[PartialDate], fixed: list[bool], *, most: int) -> bool:
        """
        Settle which half of the day is meant by the faces that do not say it, where the faces agree in one way only.

        "5-6:15pm ET (2-3:15 PT)": the second is in the afternoon as well.
        """
        unsaid = [state for state in states if _says_no_half(state.face.clocks)]
        if not unsaid or len(unsaid) > _MOST_HALVES:
            return False
        said = [state.clocks for state in unsaid]
        found: list[list[SettledClocksDraft]] = []
        for halves in product(("am", "pm"), repeat=len(unsaid)):
            for state, half in zip(unsaid, halves, strict=True):
                clocks = state.face.clocks
                state.clocks = settle_clocks(evolve(clocks, start=evolve(clocks.start, half=half)))
            if any(agree(self._options(states, day, rare=most > 2), fixed, most=most) for day in days):
                found.append([state.clocks for state in unsaid])
        for state, settled in zip(unsaid, found[0] if len(found) == 1 else said, strict=True):
            state.clocks = settled
        return len(found) == 1

    def _narrowed(self, found: dict[datetime, list[Option]]) -> dict[datetime, list[Option]]:
        for wanted, _ in self._hints():
            kept = {instant: options for instant, options in found.items() if narrow([options[0]], wanted)}
            if len(kept) == 1:
                return kept
        return {}

    def _note_season(self, state: FaceDraft, option: Option) -> None:
        """A label that is not in force that day, taken as the place's clocks or as its literal offset."""
        if option.tier not in (WALL, LITERAL):
            return
        zone, face = option.candidate.zone, state.face
        local = option.instant.astimezone(ZoneCandidate(zone).tz)
        label = face.zone.words.strip("() ") if face.zone else ""
        place = zones.city_of(zone)
        if option.literal:
            said = format_offset(option.candidate.literal or timedelta())
            message = (
                f"{label} is not in force on {local:%Y-%m-%d}: {place} clocks show {_clock_words(local)} then. "
                f"The other clock face agrees only with the literal offset {said}; correct the label or the time"
            )
        else:
            message = (
                f"{label} is not in force on {local:%Y-%m-%d} ({local.tzname()} is); read as the time that {place} "
                "clocks show, because the rest of the line agrees with that"
            )
        self._note("season-label", message, face.start, face.end)

    def _note_disagreement(self, states: list[FaceDraft]) -> None:
        shown = []
        for state in states:
            first = state.options.options[0]
            state.chosen = first
            shown.append(f"{self.text[state.face.start : state.face.end]!r} is {first.instant:%Y-%m-%dT%H:%M}Z")
        self._note(
            "zones-disagree",
            "the clock faces cannot all hold: " + ", ".join(shown) + "; correct one of them",
            states[0].face.start,
            states[-1].face.end,
        )

    def _ends_agree(self, states: list[FaceDraft]) -> bool:
        ends = []
        for state in states:
            end = self._end_instant(state)
            if end is not None:
                ends.append((state, end))
        if len({end for _, end in ends}) > 1:
            shown = ", ".join(
                f"{self.text[state.face.start : state.face.end]!r} ends {end:%Y-%m-%dT%H:%M}Z" for state, end in ends
            )
            self._note(
                "zones-disagree",
                f"the clock faces start together and do not end together: {shown}; correct one of them",
                states[0].face.start,
                states[-1].face.end,
            )
            return False
        return True

    def _end_instant(self, state: FaceDraft, last: PartialDate | None = None) -> datetime | None:
        """The end in UTC, from the chosen option; None where no end clock time is stated."""
        option, clocks = state.chosen, state.clocks
        if clocks.end is None or option is None:
            return None
        zone = tz_of_option(option)
        local = option.instant.astimezone(zone).replace(tzinfo=None, fold=0)
        full = last.full if last is not None else None
        later = clocks.end_later
        start_clock, start_later = clocks.starts[option.start]
        base = datetime(full.year, full.month, full.day) if full else local.replace(
            hour=0, minute=0, second=0, microsecond=0
        )  # fmt: skip
        if full is None and start_later:
            later -= start_later
        if full is not None and later and start_clock.hour < 24 and not clocks.end_later:
            later = 0
        try:
            naive = base + timedelta(
                days=later, hours=clocks.end.hour, minutes=clocks.end.minute, seconds=clocks.end.second or 0
            )
        except OverflowError:
            return None
        instants = zones.local_instants(naive, zone)
        if not instants:
            self._note(
                "gap",
                f"the end {naive:%H:%M} does not exist on {naive:%Y-%m-%d}: clocks skip it; correct it or the zone",
                state.face.start,
                state.face.end,
            )
            return None
        after = [instant for instant in instants if instant >= option.instant]
        return (after or list(instants))[0]

    def _zone_by_samples(self, states: list[FaceDraft], day: PartialDate | None) -> tzinfo | None:
        """The zone of the first face, tried on days that the words could mean; None if it stays open."""
        match = states[0].face.zone
        assert match is not None
        if len(states) > 1:
            return self._zone_by_faces(states, day)
        if len(match.candidates) > 1:
            for wanted, why in self._hints():
                fitting = [each for each in (*match.candidates, *match.rare) if _keeps_time_of(each, wanted, day)]
                if len(fitting) == 1:
                    self._infer([Inference("zone", fitting[0].zone or str(fitting[0].offset), why)])
                    return tz_of_candidate(fitting[0])
        if states[0].clocks.why_several:
            self._note_local_several(states[0], day)
            return tz_of_candidate(match.candidates[0]) if len(match.candidates) == 1 else None
        if len(match.candidates) == 1:
            return tz_of_candidate(match.candidates[0])
        self._note_without_day(states[0], list(match.candidates))
        return None

    def _note_without_day(self, state: FaceDraft, found: list[ZoneCandidate]) -> None:
        face = state.face
        words = self.text[face.start : face.end]
        if found:
            self.candidates.extend(Candidate(each.zone, each.offset, None, each.why) for each in found)
            shown = ", ".join(str(candidate) for candidate in self.candidates)
            label = face.zone.words.strip("() ") if face.zone else words
            self._note(
                "zone-ambiguous", f"{label!r} in {words!r} can be {shown}; name the city, or pass place= or zone=",
                face.start, face.end,
            )  # fmt: skip

    def _agreeing(
        self, states: list[FaceDraft], samples: list[PartialDate], fixed: list[bool]
    ) -> dict[int, list[list[Option]]]:
        """What the faces take their words for on the days on which they agree, by how loosely they take them."""
        found: dict[int, list[list[Option]]] = {}
        for sample in samples:
            options = self._options(states, sample, rare=False)
            shared = agree(options, fixed, most=1) if all(each.options for each in options) else {}
            if shared:
                loose = max((option.tier for options in shared.values() for option in options), default=0)
                found.setdefault(loose, []).extend(shared.values())
        return found

    def _zone_by_faces(self, states: list[FaceDraft], day: PartialDate | None) -> tzinfo | None:
        fixed = [index == 0 or state.face.own_date for index, state in enumerate(states)]
        samples = _sample_days(day)
        successes = self._agreeing(states, samples, fixed)
        if not successes and self._in_halves(states, samples, fixed, most=1):
            successes = self._agreeing(states, samples, fixed)
        if not successes:
            shown = ", ".join(repr(self.text[state.face.start : state.face.end]) for state in states)
            self._note(
                "zones-disagree",
                f"the clock faces {shown} are not the same time on any day; correct one of them",
                states[0].face.start,
                states[-1].face.end,
            )
            return None
        best = successes[min(successes)]
        likely = [options for options in best if not _is_far_fetched(states, options)]
        if not likely:
            match = states[0].face.zone
            self._note_without_day(states[0], list(match.candidates) if match else [])
            return None
        best = likely
        zones_found = list(dict.fromkeys(zone_words(options[0]) for options in best))
        if len(zones_found) == 1:
            for index, state in enumerate(states):
                kept = {zone_words(options[index]): options[index] for options in best}
                if len(kept) == 1:
                    state.zone = next(iter(kept))
            return tz_of_option(best[0][0])
        by_zone = {zone_words(options[0]): options[0].candidate for options in best}
        self._note_without_day(states[0], list(by_zone.values()))
        return None


def _says_no_half(clocks: ClocksDraft) -> bool:
    """Whether the words of a face leave open which half of the day is meant; 12:00 is noon."""
    ends = (clocks.start,) if clocks.end is None else (clocks.start, clocks.end)
    unsaid = all(each.half is None and each.part is None and each.word is None for each in ends)
    return unsaid and 0 < clocks.start.hour < 12 and all(0 < each.hour <= 12 for each in ends)


def _is_far_fetched(states: list[FaceDraft], chosen: list[Option]) -> bool:
    """Whether the faces agree only in what none of them usually means (BST as Bougainville's, CST as Havana's)."""
    for state, option in zip(states, chosen, strict=True):
        candidates = state.face.zone.candidates if state.face.zone else ()
        if option.tier == RARE:
            continue
        if len(candidates) < 2 or option.candidate.zone == candidates[0].zone:
            return False
    return True


def _instants(options: list[Option]) -> set[datetime]:
    return {option.instant for option in options}


def unique(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Each candidate once, in order."""
    return list(dict.fromkeys(candidates))


def zone_words(option: Option) -> str:
    if option.zone_name:
        return option.zone_name
    offset = option.candidate.literal if option.literal else option.candidate.offset
    return format_offset(offset or timedelta())


def tz_of_option(option: Option) -> tzinfo:
    if option.literal or not option.candidate.zone:
        offset = option.candidate.literal if option.literal else option.candidate.offset
        return timezone(offset) if offset else UTC
    return UTC if option.candidate.zone == "UTC" else option.candidate.tz


def tz_of_candidate(candidate: ZoneCandidate) -> tzinfo:
    if candidate.zone == "UTC" or (not candidate.zone and not candidate.offset):
        return UTC
    return candidate.tz


def _keeps_time_of(candidate: ZoneCandidate, wanted: tuple[str, ...], day: PartialDate | None) -> bool:
    if candidate.zone in wanted:
        return True
    return candidate.literal is not None and any(
        candidate.literal in zones.usual_offsets(zone, 2021) for zone in wanted
    )


def _with_year(state: FaceDraft, sample: PartialDate) -> PartialDate:
    own = state.date.value
    if own is None or own.month is None or own.day is None:
        return sample
    try:
        return PartialDate(sample.year, own.month, own.day)
    except ImpossibleTime:
        return sample


_SAMPLE_YEARS: Final = (2021, 2022, 2024)


def _sample_days(day: PartialDate | None) -> list[PartialDate]:
    """Days that a date without a year (or no date at all) could be, to try clock faces on."""
    if day is not None and day.month is not None and day.day is not None:
        found = []
        for year in (2019, *_SAMPLE_YEARS, 2026):
            try:
                found.append(PartialDate(year, day.month, day.day))
            except ImpossibleTime:
                continue
        return found or [PartialDate(2024, 2, 29)]
    months = (1, 7) if day is None or day.month is None else (day.month,)
    return [PartialDate(year, month, 15) for year in _SAMPLE_YEARS for month in months]


def _clock_words(local: datetime) -> str:
    """A clock time as an English reader says it: 6am, 7:30pm."""
    hour = local.hour % 12 or 12
    minutes = f":{local.minute:02}" if local.minute else ""
    return f"{hour}{minutes}{'am' if local.hour < 12 else 'pm'}"
