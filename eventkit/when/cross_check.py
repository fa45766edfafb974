"""
Which zones the clock faces of a line mean: each face's possible instants, and those that all share.

A label that is not in force on its day ("EST" in July) can mean the clocks of its place or the literal offset. The
faces of a line settle this, and which zone an ambiguous abbreviation means.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from attrs import define, evolve, field

from eventkit.when import zones
from eventkit.when.candidate import Candidate
from eventkit.when.zones import ZoneCandidate, ZoneMatch

# How loosely a meaning takes the words; the tightest that gives an answer is taken.
PLAIN, WALL, LITERAL, RARE = range(4)

_DAY: Final = timedelta(days=1)


class Option(NamedTuple):
    """One meaning of one face: the zone or literal offset, the instant it gives, and how loosely it takes the words."""

    candidate: ZoneCandidate
    instant: datetime
    tier: int
    literal: bool = False
    fold: bool = False
    start: int = 0
    """Which of the face's possible clock times this is."""

    @property
    def zone_name(self) -> str:
        """The IANA id; empty for a bare or literal offset."""
        return "" if self.literal else self.candidate.zone

    def as_candidate(self) -> Candidate:
        """What callers are shown."""
        offset = self.candidate.literal if self.literal else self.candidate.offset
        if offset is None and not self.literal:
            offset = self.instant.astimezone(self.candidate.tz).utcoffset()
        return Candidate(self.zone_name, offset, self.instant, self.why)

    @property
    def why(self) -> str:
        """What the words are taken for."""
        return self.candidate.why + (" (the literal offset)" if self.literal else "")


@define
class OptionsDraft:
    """All options of one face on one day, and whether its zone skips the clock time there."""

    options: list[Option] = field(factory=list)
    gaps: list[ZoneCandidate] = field(factory=list)


def options_on(match: ZoneMatch, starts: Sequence[datetime], *, rare: bool = True) -> OptionsDraft:
    """The possible instants of a face whose clocks show one of some wall times."""
    found = OptionsDraft()
    meanings = [(candidate, False) for candidate in match.candidates]
    if rare:
        meanings += [(candidate, True) for candidate in match.rare]
    for index, naive in enumerate(starts):
        in_force = {id(candidate): zones.in_force(candidate, naive) for candidate, _ in meanings}
        someone = any(in_force[id(candidate)] for candidate, is_rare in meanings if not is_rare)
        for candidate, is_rare in meanings:
            fits = in_force[id(candidate)]
            if not fits and candidate.season == "daylight" and someone:
                continue  # IST in February is not Irish: others are in force then
            _add(found, candidate, naive, index, fits=fits, rare=is_rare)
    return found


def _add(found: OptionsDraft, candidate: ZoneCandidate, naive: datetime, index: int, *, fits: bool, rare: bool) -> None:
    if not candidate.zone:
        offset = candidate.offset or timedelta()
        found.options.append(Option(candidate, _utc(naive, offset), RARE if rare else PLAIN, start=index))
        return
    instants = zones.local_instants(naive, candidate.tz)
    if not instants and not rare:
        found.gaps.append(candidate)
    if len(instants) == 2 and candidate.literal is not None and fits:
        instants = tuple(
            instant for instant in instants if instant.astimezone(candidate.tz).utcoffset() == candidate.literal
        )
    tier = RARE if rare else PLAIN if fits else WALL
    for instant in instants:
        found.options.append(Option(candidate, instant, tier, fold=len(instants) == 2, start=index))
    if not fits and candidate.literal is not None:
        instant = _utc(naive, candidate.literal)
        found.options.append(Option(candidate, instant, RARE if rare else LITERAL, literal=True, start=index))


def _utc(naive: datetime, offset: timedelta) -> datetime:
    try:
        return (naive - offset).replace(tzinfo=UTC)
    except OverflowError:
        return naive.replace(tzinfo=UTC)


# What the faces may take their words for, tried in this order. A line takes its labels either loosely, as the clocks of
# their places, or to the letter, and not one so and the other so.
_READINGS: Final = ((PLAIN, WALL), (PLAIN, LITERAL), (PLAIN, WALL, RARE))


def agree(faces: Sequence[OptionsDraft], fixed: Sequence[bool], *, most: int = 3) -> dict[datetime, list[Option]]:
    """
    The instants that every face allows, each with the option that each face takes for it; empty if there is none.

    A face whose day is not its own may be a day earlier or later than the first ("17:00 UTC (2am JST)"); `fixed`
    says which days are. `most` limits how loosely the words may be taken.
    """
    for allowed in _READINGS[:most]:
        shared: dict[datetime, list[Option]] | None = None
        for face, is_fixed in zip(faces, fixed, strict=True):
            mine = _by_instant(face, allowed, is_fixed, shared)
            if shared is None:
                shared = {instant: [option] for instant, option in mine.items()}
            else:
                shared = {instant: [*options, mine[instant]] for instant, options in shared.items() if instant in mine}
        if shared:
            return shared
    return {}


def _by_instant(
    face: OptionsDraft, allowed: Sequence[int], is_fixed: bool, asked: Collection[datetime] | None
) -> dict[datetime, Option]:
    """The option of a face for each instant that it allows, or for those that are asked about at least."""
    found: dict[datetime, Option] = {}
    for option in sorted(face.options, key=lambda each: each.tier):
        if option.tier not in allowed:
            continue
        for shift in (0,) if is_fixed else (0, 1, -1):
            if asked is not None and all(map(found.__contains__, asked)):
                return found
            for instant in _on_day(option, shift) if shift else (option.instant,):
                found.setdefault(instant, option)
    return found


def _on_day(option: Option, shift: int) -> tuple[datetime, ...]:
    """The instants at which an option has its wall time some days later, by the clocks of that day."""
    try:
        if option.literal or not option.candidate.zone:
            return (option.instant + shift * _DAY,)
        local = option.instant.astimezone(option.candidate.tz).replace(tzinfo=None, fold=0)
        return zones.local_instants(local + shift * _DAY, option.candidate.tz)
    except OverflowError:
        return ()


def narrow(options: list[Option], wanted: Sequence[str]) -> list[Option]:
    """
    The options that fit one of some IANA zones: the zone itself, or one that has the same offset at that instant.

    Rare meanings count here, because something beside the words suggests them.
    """
    fitting = []
    for option in options:
        mine = (
            option.candidate.literal if option.literal else option.instant.astimezone(option.candidate.tz).utcoffset()
        )
        for zone in wanted:
            if mine == option.instant.astimezone(ZoneCandidate(zone).tz).utcoffset():
                fitting.append(option if option.zone_name == zone or option.literal else _closer(option, zone))
                break
    return fitting


def _closer(option: Option, zone: str) -> Option:
    """The option under the zone of the place, when the label's own zone is only one that keeps the same time."""
    return option._replace(candidate=evolve(option.candidate, zone=zone)) if option.candidate.zone else option
