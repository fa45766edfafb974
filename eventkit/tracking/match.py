"""
Whether an event that a source states is one that is known: `compare`, with the reasons.

"same" rests on words that cannot be those of another edition: the same title and somebody in common, at a time that can
be the same or that the source says it was moved from. Where that is not certain it is "maybe", for a person to settle.
Events are never the same by how alike two titles look.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property, partial
from typing import Any, Final, Literal

from attrs import frozen

from eventkit.errors import UnboundedTime
from eventkit.events import Event, Status
from eventkit.events._looks import APPEARING, party_key, title_words
from eventkit.people import Appearance
from eventkit.tracking import people
from eventkit.tracking._glance import Seen, moments_of, status_of, time_of, typed, url_of
from eventkit.tracking.keys import editions, name_words
from eventkit.tracking.known import Known
from eventkit.tracking.times import relation
from eventkit.when import When
from eventkit.when.shape import Shape

Verdict = Literal["same", "maybe", "different"]

# Within so many days the time of one page is moved; a page with a time further off may be that of the next edition.
_LONGEST_MOVE: Final = 150
_YEAR: Final = 300  # days from which on the same title names the next edition
_ALIKE: Final = 0.6  # share of the shorter title's words that a title keeps when it is changed


@frozen
class Match:
    """What a stated event is to a known one, and why."""

    verdict: Verdict
    reasons: tuple[str, ...] = ()


def compare(
    known: Seen,
    said: Event,
    *,
    own: bool = False,
    alone: Callable[[], bool] = lambda: True,
    seen: date | None = None,
) -> Match:
    """
    What the stated event is to the known one.

    `own` says that the same source stated the known one and has only this one for it; `alone`, which is asked only
    where it counts, that no other known event has such a title. `seen` is the day on which it was stated: what was over
    by then is not moved to a later day.
    """
    return _Comparison(_Side(known), _Side(said), own, alone, seen).match()


def is_called_alike(one: str, other: str) -> bool:
    """Whether two titles are the same, numbers aside."""
    return set(name_words(one)) == set(name_words(other))


def is_called_in_part(known: Mapping[str, Any], said: Mapping[str, Any]) -> bool:
    """Whether one title has all words of the other, at times of which the one may be moved to the other: plain data."""
    ours, theirs = (set(name_words(str(each.get("title", "")))) for each in (known, said))
    if len(ours & theirs) != min(len(ours), len(theirs)) or len(ours & theirs) < 2:
        return False
    one, other = moments_of(known), moments_of(said)
    if one is None or other is None or "previous" in known or "previous" in said:
        return True
    return abs((one[0] - other[0]).days) <= _LONGEST_MOVE + 1


def is_called_the_same(one: str, other: str) -> bool:
    """Whether two titles are the same, words of how the event stands aside."""
    return title_words(one) == title_words(other)


@frozen(eq=False, slots=False)
class _Side:
    """
    One of the two events. Of a Known only what is asked for is made typed: most of those that look alike are told apart
    by title and time.
    """

    one: Seen

    def value(self, name: str) -> Any:
        return typed(self.one, name)

    @cached_property
    def page(self) -> str:
        return url_of(self.one).partition(":")[2].rstrip("/")

    @cached_property
    def time(self) -> When:
        """As Event.calendar_time."""
        return time_of(self.one)

    @cached_property
    def span(self) -> tuple[datetime, datetime] | None:
        """The moments of its start and its end, where both are exact."""
        if isinstance(self.one, Known):
            return moments_of(self.one.fields)
        time = self.time
        if time.instant is None or time.shape not in (Shape.POINT, Shape.INTERVAL) or not time.is_settled:
            return None
        return time.instant, time.end_instant or time.instant

    @cached_property
    def previous(self) -> tuple[When, ...]:
        return self.value("previous") if isinstance(self.one, Event) or "previous" in self.one.fields else ()

    @cached_property
    def cast(self) -> list[Appearance]:
        """Who takes part; a sponsor of both, or a venue, says nothing."""
        return [one for one in self.value("appearances") if not {role.name for role in one.roles} <= _BESIDE]

    def number(self, name: str) -> int | None:
        """What an episode is the how-manieth of: "number" or "season"."""
        return getattr(self.one, name, None) if isinstance(self.one, Event) else self.one.fields.get(name)

    @property
    def edition(self) -> str:
        if isinstance(self.one, Known) and "series" not in self.one.fields:
            return ""
        series = self.value("series")
        return series.edition if series else ""


@frozen(eq=False)
class _Comparison:
    known: _Side
    said: _Side
    own: bool
    alone: Callable[[], bool]
    seen: date | None

    def match(self) -> Match:
        known, said = self.known, self.said
        title = _titles(known.one.title, said.one.title)
        link = bool(known.page) and known.page == said.page
        if title[0] == "other" and not link and not self.own and not self.is_at_once():
            return Match("different")
        time = self.time()
        against = _editions(known, said)
        settle = partial(self.verdict, title[0], link=link, time=time[0], against=bool(against))
        if settle(shared=True) == "different":
            return Match("different", (*title[1], *time[1], *against))  # whoever they have in common
        shared = self.shared()
        reasons = [*title[1], *shared, *(["the same page"] if link else ()), *time[1], *against]
        return Match(settle(shared=bool(shared)), tuple(reasons))

    def verdict(self, title: str, *, shared: bool, link: bool, time: str, against: bool) -> Verdict:
        if against or time == "far":
            similar = title in ("same", "alike") and (self.own or link)
            return "maybe" if similar and time != "far" else "different"
        if self.own and title in ("same", "alike"):
            return "same"
        if title == "same":
            if (shared or link) and time in ("yes", "open", "moved", "off"):
                return "same"
            if time == "no":
                return "maybe" if (shared or link) and self.alone() else "different"
            return "maybe"
        if self.own or (link and time != "no"):
            return "maybe" if title != "other" or time == "yes" or shared else "different"
        if title in ("alike", "part") and shared and time == "moved":
            return "same"  # a notice that has the title in a sentence, and the time that it had
        if title == "part" and shared and time == "no" and self.is_close():
            return "maybe"
        if title in ("alike", "part"):
            return "maybe" if (shared or link) and time in ("yes", "moved") else "different"
        return "maybe" if shared and self.is_at_once() else "different"

    def shared(self) -> list[str]:
        """Organizers and people in common."""
        ours = self.known.cast
        names = [ours[i].name for i, _ in people.pairs(ours, self.said.cast).same]
        return [f"both have {', '.join(names)}"] if names else []

    def is_close(self) -> bool:
        """
        Whether an organizer and a speaker are common to both, and to no other event so called, and the time is one that
        the event may have been moved to: then words that came to the title can mean the same event.
        """
        if _apart(self.known.time, self.said.time) > _LONGEST_MOVE or not self.alone():
            return False
        return all(self.share(roles) for roles in (_ORGANIZING, APPEARING))

    def share(self, roles: frozenset[str]) -> bool:
        """Whether somebody of the same name has one of the roles at both."""
        ours, theirs = (
            {party_key(one) for one in side.cast if any(role.name in roles for role in one.roles)}
            for side in (self.known, self.said)
        )
        return bool((ours & theirs) - {""})

    def is_at_once(self) -> bool:
        """Whether both start at one moment, or have somebody who would have to be at two places."""
        ours, theirs = self.known.span, self.said.span
        if ours and theirs and (ours[1] < theirs[0] or theirs[1] < ours[0]):
            return False
        a, b = self.known.time, self.said.time
        if a.instant is not None and a.instant == b.instant:
            return True
        if a.overlaps(b) != "yes":
            return False
        persons = [[one for one in side.cast if one.person] for side in (self.known, self.said)]
        return bool(people.pairs(persons[0], persons[1]).same)

    def time(self) -> tuple[str, list[str]]:
        """
        yes: they can be the same; open: one is not known; moved: the one is said to come from the other; off: one of
        the events is off at its time; no: they differ; far: so that it is another edition.
        """
        known, said = self.known, self.said
        a, b = known.time, said.time
        if _is_among(a, said.previous):
            return "moved", ["it is said to have been moved from the known time"]
        if _is_among(b, known.previous):
            return "moved", ["it has the time from which the known one was moved"]
        found = relation(a, b)
        if found != "other":
            return ("open", []) if "silent" in (found, relation(b, a)) else ("yes", ["the times can be the same"])
        if status_of(said.one) is Status.RESCHEDULED and not said.previous and self.alone():
            return "off", ["it is said to be rescheduled"]
        if status_of(known.one) is Status.POSTPONED and self.alone():
            return "off", ["the known one was postponed"]
        if self.seen is not None and _is_over(a, self.seen) and not _is_over(b, self.seen):
            return "far", ["the known one was over"]
        days = _apart(a, b)
        if days >= (_LONGEST_MOVE if self.own else _YEAR):
            return "far", [f"the times are {days} days apart"]
        return "no", ["the times differ"]


def _titles(known: str, said: str) -> tuple[str, list[str]]:
    if title_words(known) == title_words(said):
        return "same", ["the same title"]
    ours, theirs = set(name_words(known)), set(name_words(said))
    if ours == theirs and ours:
        return "alike", ["the same title, but for numbers"]
    both = ours & theirs
    shorter = min(len(ours), len(theirs))
    if len(both) >= 2 and len(both) == shorter:
        return "part", ["one title is part of the other"]
    if len(both) >= 2 and len(both) >= _ALIKE * shorter:
        return "alike", ["titles with the same words: " + ", ".join(sorted(both))]
    return "other", []


def _editions(known: _Side, said: _Side) -> list[str]:
    """What tells the two apart as editions: numbers in the titles, numbers of an episode, editions of a series."""
    a, b = editions(known.one.title), editions(said.one.title)
    found = []
    if a and b and not (a <= b or b <= a):
        found.append(f"the titles have other numbers: {', '.join(sorted(a - b))}; {', '.join(sorted(b - a))}")
    for name in ("number", "season"):
        one, other = known.number(name), said.number(name)
        if one is not None and other is not None and one != other:
            found.append(f"{name} {one} and {other}")
    if known.edition and said.edition and known.edition != said.edition:
        found.append(f"edition {known.edition} and {said.edition}")
    return found


_ORGANIZING: Final = frozenset(("organizer",))
_BESIDE: Final = frozenset(("sponsor", "partner", "supporter", "venue", "media-partner"))


def _is_among(time: When, others: tuple[When, ...]) -> bool:
    return any(
        relation(time, other) in ("same", "vaguer", "finer") and relation(other, time) != "silent" for other in others
    )


def _is_over(time: When, day: date) -> bool:
    try:
        return time.latest < day - timedelta(days=1)
    except (UnboundedTime, OverflowError):
        return False


def _apart(a: When, b: When) -> int:
    """Days between two times."""
    try:
        return max((b.earliest - a.latest).days, (a.earliest - b.latest).days, 0)
    except UnboundedTime:
        return 0
