"""
Several calendars made one: merge, with Merged and Proposal.

Events are one by their identifier only (and by `recurrence_id`, of the instances of a recurring event). Two that have
different identifiers and look alike are proposed to whoever knows, with the reasons; nothing is merged on a likeness.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

from attrs import evolve, field, frozen

from eventkit._messages import show
from eventkit.errors import InvalidField
from eventkit.events._looks import Looks, looks_of
from eventkit.events.calendar import Calendar
from eventkit.events.event import Event
from eventkit.events.reading import Reading
from eventkit.events.series import Source
from eventkit.events.status import Status

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
# So many events that are near in time are compared with each event of a crowd (all of one title, say).
_MOST = 8

# Properties that an event has once (RFC 5545 §3.6.1): of two versions that differ, the newer one's counts.
_ONCE = frozenset(
    """
    CLASS COLOR CREATED DESCRIPTION DTEND DTSTAMP DTSTART DURATION GEO LAST-MODIFIED LOCATION ORGANIZER PRIORITY
    RECURRENCE-ID SEQUENCE STATUS SUMMARY TRANSP UID URL
    """.split()
)


@frozen(repr=False)
class Proposal:
    """Two events of different identifiers that may be one, and what speaks for it: to be settled by who knows."""

    a: Event
    b: Event
    reasons: tuple[str, ...]

    def __repr__(self) -> str:
        return f"Proposal({self.a!r}, {self.b!r}, reasons={list(self.reasons)!r})"

    def __str__(self) -> str:
        a, b = (f"{event.title} ({event._said_time()}, UID {event.uid})" for event in (self.a, self.b))
        return f"{a} and {b}: {'; '.join(self.reasons)}"


@frozen(repr=False)
class Merged:
    """
    What came of merging calendars.

    `calendar` has every event once, in the order in which they were first given; `proposals` are the pairs that look
    like one event and are not merged; `history` has the versions that another one took the place of.
    """

    calendar: Calendar
    proposals: tuple[Proposal, ...] = field(default=(), kw_only=True)
    history: tuple[Event, ...] = field(default=(), kw_only=True)

    def __repr__(self) -> str:
        return f"Merged({self.calendar!r}, {len(self.proposals)} proposals, {len(self.history)} older versions)"

    def __str__(self) -> str:
        counts = f"{_count(len(self.calendar), 'event')}, {_count(len(self.history), 'older version')} replaced"
        pairs = _count(len(self.proposals), "pair") + " that may be one event"
        return "\n".join([f"{self.calendar.name}: {counts}, {pairs}", *(f"  {each}" for each in self.proposals)])


def merge(calendars: Iterable[Calendar | Reading] | Calendar | Reading, *, name: str | None = None) -> Merged:
    """
    One calendar of several, each event once, and proposals of what else may be one.

    Of versions of one event (one UID, and one `recurrence_id`) the highest `sequence` counts, then the latest
    `updated`, then the one given first; but a cancellation beats a version that is not newer than it, by `updated`
    where both have one, else by `sequence`. The addresses and sources of all versions are kept: the address of the
    version that counts is the event's `url`, the others are among its `sources`; and so are the leftovers, but for
    those of properties that an event has once. An instance of a recurring event that stands alone is put
    into the event's recurrence, when that is there too.

    The name is `name`, else the calendars' names joined by " + "; what else is said of the calendars (source, UID,
    language) is kept where they do not disagree, the shortest refresh counts, and descriptions and leftovers are put
    together.

    Events of different UIDs are proposed as one if they have

    - the same title words (in any order), and their times overlap or may;
    - the same url, and their times overlap or may; or it is the url of one event only in each calendar;
    - the same organizer and the same start, in different calendars;
    - a speaker in common, by the same words, while both take place, in different calendars.

    The time this takes grows with the number of events, not with its square: of a crowd of events that are alike
    (thousands of one title at one time) each is compared with its neighbors in time.

    Raises:
        InvalidField: what is given is no calendar, or there is none.

    >>> a = Calendar("A", [Event("Open house", when="3 May 2021", uid="1"), Event("Clean air", when="5 May 2021")])
    >>> b = Calendar("B", [Event("Open house", when="4 May 2021", uid="1", sequence=1)])
    >>> merged = merge([a, b])
    >>> merged.calendar.name, merged.calendar.events, merged.history
    ('A + B', (Event('Open house', 2021-05-04), Event('Clean air', 2021-05-05)), (Event('Open house', 2021-05-03),))
    """
    given = _to_calendars(calendars)
    versions: dict[tuple[str, object], list[Event]] = {}
    origins: dict[str, int] = defaultdict(int)
    for number, each in enumerate(given):
        for event in each.events:
            versions.setdefault((event.uid, event.recurrence_id), []).append(event)
            origins[event.uid] |= 1 << number
    history: list[Event] = [old for each in given if isinstance(each, Reading) for old in each.history]
    events = list(_events(versions, history))
    proposals = tuple(_proposals(events, [origins[event.uid] for event in events]))
    stated = [each for each in map(_calendar_of, given) if each is not None]
    stated_by = (each if (own := _calendar_of(each)) is None else own for each in given)
    kept = (line for each in stated_by for line in each.leftovers)
    calendar = _calendar(stated, events, kept, name)
    return Merged(calendar, proposals=proposals, history=tuple(history))


def _to_calendars(value: object) -> list[Calendar | Reading]:
    if isinstance(value, Calendar | Reading):
        return [value]
    if not isinstance(value, Iterable) or isinstance(value, str | bytes):
        raise InvalidField(f"expected calendars, got {show(value)}", field="calendars", value=value)
    given = list(value)
    for each in given:
        if not isinstance(each, Calendar | Reading):
            raise InvalidField(f"expected calendars, got {show(each)} among them", field="calendars", value=each)
    if not given:
        raise InvalidField("there is no calendar to merge", field="calendars", value=value)
    return given


def _calendar_of(given: Calendar | Reading) -> Calendar | None:
    return given.calendar if isinstance(given, Reading) else given


def _calendar(
    stated: Sequence[Calendar], events: Iterable[Event], leftovers: Iterable[str], name: str | None
) -> Calendar:
    def agreed(values: Iterable[str]) -> str:
        found = {value for value in values if value}
        return found.pop() if len(found) == 1 else ""

    refreshes = [each.refresh for each in stated if each.refresh is not None]
    return Calendar(
        name if name is not None else " + ".join(dict.fromkeys(each.name for each in stated)) or "Merged",
        events,
        description="\n\n".join(dict.fromkeys(each.description for each in stated if each.description)),
        uid=agreed(each.uid for each in stated),
        source=agreed(each.source for each in stated),
        refresh=min(refreshes, default=None),
        language=agreed(each.language for each in stated),
        leftovers=tuple(dict.fromkeys(leftovers)),
    )


# Versions of one event


def _events(versions: dict[tuple[str, object], list[Event]], history: list[Event]) -> Iterator[Event]:
    """Every event once; what it takes the place of is added to `history`."""
    instances: dict[str, list[Event]] = {}
    for (uid, instance), found in versions.items():
        if instance is not None:
            instances.setdefault(uid, []).extend(found)
    whole = {uid: _newest(found, history) for (uid, instance), found in versions.items() if instance is None}
    for (uid, instance), found in versions.items():
        event = whole.get(uid)
        if instance is None and event is not None:
            yield _with_instances(event, found, instances.get(uid, ()), history) if event.recurrence else event
        elif event is None or event.recurrence is None:
            yield _newest(found, history)


def _rank(event: Event) -> tuple[int, datetime]:
    return (event.sequence, event.updated or _LONG_AGO)


def _is_newer(a: Event, b: Event) -> bool:
    if a.updated is not None and b.updated is not None and a.updated != b.updated:
        return a.updated > b.updated
    return a.sequence > b.sequence


def _newest(versions: Sequence[Event], history: list[Event]) -> Event:
    """The version that counts, with the addresses, sources and leftovers of all; the others go to `history`."""
    if len(versions) == 1:
        return versions[0]
    ranked = sorted(versions, key=_rank, reverse=True)
    if ranked[0].status is not Status.CANCELLED:
        # It need not be the highest by `sequence`: who cancels may not count.
        ends = (each for each in ranked if each.status is Status.CANCELLED and not _is_newer(ranked[0], each))
        cancelled = next(ends, None)
        if cancelled is not None:
            ranked.remove(cancelled)
            ranked.insert(0, cancelled)
    best, others = ranked[0], [each for each in ranked[1:] if each != ranked[0]]
    history += dict.fromkeys(others)
    return _with_all_said(best, others)


def _with_all_said(best: Event, others: Sequence[Event]) -> Event:
    url = next((each.url for each in (best, *others) if each.url), "")
    sources = list(dict.fromkeys(source for each in (best, *others) for source in each.sources))
    known = {"", url, *(source.url for source in sources)}
    for other in others:
        if other.url not in known:
            known.add(other.url)
            sources.append(Source(url=other.url))
    kept = [line for other in others for line in other.leftovers if _name(line) not in _ONCE]
    leftovers = tuple(dict.fromkeys((*best.leftovers, *kept)))
    changed = {
        name: value
        for name, value in (("url", url), ("sources", tuple(sources)), ("leftovers", leftovers))
        if value != getattr(best, name)
    }
    return _with(best, **changed) if changed else best


def _with(event: Event, **changes: Any) -> Event:
    change: Any = evolve  # whose type checker does not know the fields of an event
    changed: Event = change(event, **changes)
    return changed


def _name(line: str) -> str:
    """The name of the property that a kept line is of; "BEGIN" of a component."""
    return line.partition(":")[0].partition(";")[0].upper()


def _with_instances(event: Event, versions: Sequence[Event], alone: Iterable[Event], history: list[Event]) -> Event:
    """The recurring event with every instance that differs, also those that another version or calendar has."""
    assert event.recurrence is not None
    own = event.recurrence.overrides
    found: dict[object, list[Event]] = {}
    for instance in (*own, *alone):
        found.setdefault(instance.recurrence_id, []).append(instance)
    for version in versions:
        if version.recurrence is not None and version.recurrence != event.recurrence:
            for instance in version.recurrence.overrides:
                # An older version's instance that the newer one no longer has was taken back, unless it is newer.
                if instance.recurrence_id in found or not _is_newer(event, instance):
                    found.setdefault(instance.recurrence_id, []).append(instance)
    overrides = tuple(_newest(each, history) for each in found.values())
    return event if overrides == own else _with(event, recurrence=evolve(event.recurrence, overrides=overrides))


# What may be one event


def _proposals(events: Sequence[Event], origins: Sequence[int]) -> Iterator[Proposal]:
    those = [looks_of(event, origins=origin) for event, origin in zip(events, origins, strict=True)]
    pairs: set[tuple[int, int]] = set()
    pairs.update(_found(those, lambda one: (one.title,) if one.title else (), _near))
    pairs.update(_found(those, lambda one: (one.url,) if one.url else (), _of_one_url))
    pairs.update(_found(those, lambda one: [(o, one.start) for o in one.organizers] if one.start else (), _next))
    pairs.update(_found(those, lambda one: one.speakers, _near))
    alone = _urls_of_one_event(those)
    for i, j in sorted(pairs):
        a, b = those[i], those[j]
        if a.event.uid != b.event.uid:
            reasons = tuple(_reasons(a, b, alone))
            if reasons:
                yield Proposal(a.event, b.event, reasons)


def _found(
    those: Sequence[Looks],
    keys: Callable[[Looks], Iterable[object]],
    pairs: Callable[[Sequence[Looks], list[int]], Iterator[tuple[int, int]]],
) -> Iterator[tuple[int, int]]:
    """The pairs, by place, that `pairs` gives of those who have a key in common."""
    blocks: dict[object, list[int]] = defaultdict(list)
    for i, one in enumerate(those):
        for key in keys(one):
            blocks[key].append(i)
    for members in blocks.values():
        if len(members) > 1:
            yield from pairs(those, members)


def _next(those: Sequence[Looks], members: list[int]) -> Iterator[tuple[int, int]]:
    """Each with those next to it."""
    for place, i in enumerate(members):
        for j in members[place + 1 : place + 1 + _MOST]:
            yield (i, j)


def _near(those: Sequence[Looks], members: list[int]) -> Iterator[tuple[int, int]]:
    """Each with those that may take place while it does."""
    timed: list[tuple[datetime, datetime, int]] = []
    open_: list[int] = []
    for i in members:
        span = those[i].span
        if span is None:
            open_.append(i)
        else:
            timed.append((span.start, span.end, i))
    timed.sort()
    before: list[tuple[datetime, datetime, int]] = []
    for each in timed:
        before = [other for other in before if other[1] > each[0] or other[0] == each[0]][-_MOST:]
        for other in before:
            yield (min(other[2], each[2]), max(other[2], each[2]))
        before.append(each)
    for place, i in enumerate(open_):
        others = [*open_[place + 1 : place + 1 + _MOST], *(j for _, _, j in timed[:_MOST])]
        for j in others:
            yield (min(i, j), max(i, j))


def _of_one_url(those: Sequence[Looks], members: list[int]) -> Iterator[tuple[int, int]]:
    yield from _near(those, members)
    if _each_in_a_calendar_of_its_own(those, members):
        yield from pairwise(members) if len(members) > _MOST else _next(those, members)


def _urls_of_one_event(those: Sequence[Looks]) -> set[str]:
    """The addresses that at most one event of each calendar has: those of an event, not those of a whole site."""
    by_url: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(those):
        if one.url:
            by_url[one.url].append(i)
    return {url for url, members in by_url.items() if _each_in_a_calendar_of_its_own(those, members)}


def _each_in_a_calendar_of_its_own(those: Sequence[Looks], members: Iterable[int]) -> bool:
    seen = 0
    for i in members:
        if seen & those[i].origins:
            return False
        seen |= those[i].origins
    return True


def _reasons(a: Looks, b: Looks, alone: set[str]) -> Iterator[str]:
    overlap = a.event.calendar_time.overlaps(b.event.calendar_time)
    times = {"yes": "their times overlap", "maybe": "their times may overlap"}.get(overlap, "")
    if a.title and a.title == b.title and times:
        yield f"the titles have the same words, and {times}"
    if a.url and a.url == b.url and (times or a.url in alone):
        yield f"the same url: {a.event.url}"
    if a.origins & b.origins:
        return  # a calendar that has both takes them for two
    shared = [said for key, said in a.organizers.items() if key in b.organizers]
    if shared and a.start is not None and a.start == b.start:
        yield f"the same organizer and start: {', '.join(shared)}"
    shared = [said for key, said in a.speakers.items() if key in b.speakers]
    if shared and overlap == "yes":
        yield f"shared speakers while both take place: {', '.join(shared)}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
