"""
A digest made of typed changes and of the events as they were known at the end: `digest`.

Pure. What was changed back within the time is not told, and several moves are told as one. An event that is cancelled,
or postponed without a new date, is never among those that come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from math import inf
from typing import Any, Final

from attrs import frozen

from eventkit.events import Status
from eventkit.people import Appearance
from eventkit.people.role import SPEAKER
from eventkit.tracking import people as whoiswho
from eventkit.tracking._glance import Seen, order_of, span_of, status_of, time_of, typed
from eventkit.tracking.changes import (
    Added,
    Cancelled,
    Change,
    Conflict,
    Dated,
    Decided,
    Happened,
    Moved,
    MovedOnline,
    OrganizerAdded,
    OrganizerRemoved,
    PlaceChanged,
    PositionChanged,
    Postponed,
    Proposed,
    Reinstated,
    Rescheduled,
    RoleChanged,
    SpeakerAdded,
    SpeakerRemoved,
    Unlisted,
)
from eventkit.tracking.digest import LISTS, Digest, Item
from eventkit.tracking.due import DEFAULT, Reminders, due
from eventkit.when import When

AHEAD: Final = timedelta(days=14)  # how far after the end events are listed as coming
_OFF: Final = (Status.CANCELLED, Status.POSTPONED)
_TIMED: Final = (Moved, Rescheduled, Dated)
_ADDED: Final = (SpeakerAdded, OrganizerAdded)
_REMOVED: Final = (SpeakerRemoved, OrganizerRemoved)
_OF_PEOPLE: Final = (*_ADDED, *_REMOVED, PositionChanged, RoleChanged)
_OF_PLACE: Final = (PlaceChanged, MovedOnline)
# Changes that are told by themselves, each kind with its like.
_PUT_WITH: Final[dict[type[Change], type[Change]]] = {
    **{kind: kind for kind in (Added, Cancelled, Postponed, Reinstated, Happened, Unlisted)},
    **dict.fromkeys((Proposed, Conflict), Conflict),
    **dict.fromkeys(_TIMED, Moved),
}


def digest(
    changes: Iterable[Change],
    events: Mapping[str, Seen] | Iterable[Seen],
    *,
    since: datetime,
    until: datetime,
    name: str = "",
    zones: str | tzinfo | Sequence[str | tzinfo] = (),
    ahead: timedelta = AHEAD,
    reminders: Reminders = DEFAULT,
) -> Digest:
    """
    What these changes come to, after `since` and up to and including `until`.

    `events` are the events as they were known at `until` (by the identifiers of the changes): those that changed, and
    those that may come or be due.
    `zones` are where times are shown; without any, each in the zones that were stated. `ahead` is how far after `until`
    events are listed as coming.
    """
    by_uid: dict[str, list[Change]] = {}
    for change in sorted(changes, key=lambda each: each.moment):
        if since < change.moment <= until:
            by_uid.setdefault(change.uid, []).append(change)
    known = events if isinstance(events, Mapping) else {event.uid: event for event in events}
    teller = _Teller((zones,) if isinstance(zones, str | tzinfo) else tuple(zones))
    lists: dict[str, list[Item]] = {kind: [] for kind in (*LISTS, "coming")}
    for uid, those in by_uid.items():
        for kind, item in teller.tell(those, known.get(uid)):
            lists[kind].append(item)
    lists["coming"] = [
        Item(one.title, one.uid, (teller.time(time_of(one)), *teller.where(one)), event=one)
        for one in known.values()
        if _comes(one, until, ahead)
    ]
    waiting = (due(event, until, reminders) for event in known.values())
    return Digest(
        since=since,
        until=until,
        name=name,
        look_again=tuple(sorted((one for one in waiting if one), key=lambda one: (one.due, one.title, one.uid))),
        **{kind: tuple(sorted(items, key=_order)) for kind, items in lists.items()},
    )


def _order(item: Item) -> tuple[object, ...]:
    return (inf, item.title, item.uid) if item._event is None else order_of(item._event)


def _comes(event: Seen, until: datetime, ahead: timedelta) -> bool:
    """Whether it begins soon after a moment; what is cancelled, postponed or has happened does not come."""
    if status_of(event) in (*_OFF, Status.HAPPENED):
        return False
    span = span_of(event)
    start = time_of(event).start if span is None else span.start
    if isinstance(start, datetime):
        return until < start <= until + ahead
    if type(start) is date:
        return until.astimezone(UTC).date() <= start <= (until + ahead).astimezone(UTC).date()
    return False


@frozen
class _Teller:
    """Puts the changes of one event into the lists, in words."""

    zones: tuple[str | tzinfo, ...]

    def time(self, when: object) -> str:
        """The time in words, in the zones that were asked for or stated."""
        if not isinstance(when, When):
            return "no date yet"
        said = when.format(self.zones)
        return said if when.start is not None or when.end is not None else when.text or "no date yet"

    def where(self, event: Seen) -> tuple[str, ...]:
        place = typed(event, "place")
        return (str(place),) if place is not None and str(place) != place.url else ()

    def tell(self, changes: Sequence[Change], seen: Seen | None) -> Iterator[tuple[str, Item]]:
        title, uid = changes[-1].title, changes[-1].uid
        if seen is not None:
            title = seen.title

        def item(those: Sequence[Change], *lines: str) -> Item:
            return Item(title, uid, tuple(lines), tuple(those), event=seen)

        of_kind: dict[type[Change], list[Change]] = {}
        for change in changes:
            kind = _PUT_WITH.get(type(change), Change)
            if kind is Moved and not isinstance(change.new, When):
                kind = Change  # said to be rescheduled, without a new time
            of_kind.setdefault(kind, []).append(change)

        def take(kind: type[Change]) -> list[Change]:
            return of_kind.get(kind, [])

        def decided(those: list[Change]) -> list[Change]:
            """These, and the decision that the newest follows from: who decided is said with it, and only once."""
            number = those[-1].revision if those else 0
            own = [change for change in left if number and type(change) is Decided and change.revision == number]
            left[:] = [change for change in left if change not in own]
            return [*own, *those]

        status = status_of(seen) if seen is not None else None
        if open_ := take(Conflict):
            yield "open", item(open_, *(change._said() for change in open_))
        if gone := take(Unlisted):
            yield "unlisted", item(gone, *(change._said() for change in gone))
        new, timed, left = take(Added), take(Moved), take(Change)
        cancelled, postponed, reinstated, held = take(Cancelled), take(Postponed), take(Reinstated), take(Happened)
        if status is Status.CANCELLED:
            if cancelled or new:
                yield (
                    "cancelled",
                    item([*new, *decided(cancelled)], *self.off(seen), *self.announced(new), *_why(cancelled)),
                )
            left = [*timed, *left]
        elif status is Status.POSTPONED and (postponed or new):
            yield (
                "postponed",
                item([*new, *decided(postponed)], *self.off(seen), *self.announced(new), *_why(postponed)),
            )
            left = [*timed, *left]
        elif new:
            # Everything about an event that nobody knew is news; what happened to it meanwhile is in its lines.
            yield "new", item([*new, *timed, *cancelled, *postponed, *reinstated, *left], *self.newly(seen, timed))
            left = []
        else:
            yield from self.timing(timed, decided, item)
            if (reinstated or cancelled) and status is not Status.HAPPENED:
                yield "reinstated", item([*cancelled, *decided(reinstated)], *self.after_all(seen), *_why(reinstated))
        if held and status in (None, Status.HAPPENED):
            by = f", says {held[-1].by}" if held[-1].by else ""
            yield "held", item(decided(held), f"{held[-1]._said()}{by}", *filter(None, [held[-1].why]))
        if left:
            yield from self.rest(left, item)

    def newly(self, seen: Seen | None, timed: Sequence[Change]) -> Iterator[str]:
        if seen is None:
            return
        yield self.time(time_of(seen))
        if status_of(seen) is Status.HAPPENED:
            yield "took place"
        yield from self.where(seen)
        moved = [change for change in timed if isinstance(change, Moved | Rescheduled)]
        if moved and moved[0].old != time_of(seen):
            yield f"first announced for {self.time(moved[0].old)}"
        names = [one.name for one in typed(seen, "appearances") if one.person is not None]
        if names:
            yield f"with {', '.join(names)}"

    def off(self, seen: Seen | None) -> Iterator[str]:
        if seen is not None and (when := time_of(seen)).start is not None:
            yield f"was to take place {self.time(when)}"

    def announced(self, new: Sequence[Change]) -> Iterator[str]:
        if new:
            yield "not known before"

    def after_all(self, seen: Seen | None) -> Iterator[str]:
        yield "takes place after all"
        if seen is not None:
            yield self.time(time_of(seen))

    def timing(self, timed: list[Change], decided: Any, item: Any) -> Iterator[tuple[str, Item]]:
        """The way from the first time to the last; a move that was taken back is none."""
        if not timed:
            return
        old, new = timed[0].old, timed[-1].new
        if old == new:
            return
        if all(isinstance(change, Dated) for change in timed):
            before = f" (so far: {self.time(old)})" if isinstance(old, When) and old.start is not None else ""
            yield "dated", item(decided(timed), f"{self.time(new)}{before}", *_why(timed))
        else:
            yield "moved", item(decided(timed), f"{self.time(old)} → {self.time(new)}", *_why(timed))

    def rest(self, left: Sequence[Change], item: Any) -> Iterator[tuple[str, Item]]:
        places = [change for change in left if isinstance(change, _OF_PLACE)]
        if places:
            yield from self.place(places, item)
        of_people = [change for change in left if isinstance(change, _OF_PEOPLE)]
        lines, told = _people(of_people)
        if lines:
            yield "people", item(told, *lines)
        others = [change for change in left if not isinstance(change, (*_OF_PLACE, *_OF_PEOPLE))]
        found = list(self.others(others))
        if found:
            yield "also", item([change for change, _ in found], *dict.fromkeys(line for _, line in found))

    def place(self, places: Sequence[Change], item: Any) -> Iterator[tuple[str, Item]]:
        moves = [change for change in places if isinstance(change, PlaceChanged)]
        lines = ["moved online"] if len(moves) < len(places) else []
        if moves and moves[0].old != moves[-1].new:
            old, new = (str(one) if one is not None else "" for one in (moves[0].old, moves[-1].new))
            lines.append(f"{old} → {new}" if old and new else new or f"no longer at {old}")
        if lines:
            yield "places", item(places, *lines)

    def others(self, changes: Sequence[Change]) -> Iterator[tuple[Change, str]]:
        for change in changes:
            if isinstance(change, _TIMED) and isinstance(change.new, When):
                yield change, f"{self.time(change.old)} → {self.time(change.new)}"
            else:
                yield change, change._said()


def _why(changes: Sequence[Change]) -> Iterator[str]:
    """The reason that was given for the last of them, and who says so."""
    if changes:
        said = (changes[-1].why, f"says {changes[-1].by}" if changes[-1].by else "")
        yield from filter(None, [", ".join(filter(None, said))])


def _people(changes: Sequence[Change]) -> tuple[list[str], list[Change]]:
    """Who came and who went, in the end: somebody added and taken away again did neither."""
    came: list[Change] = []
    went: list[Change] = []
    others: list[Change] = []
    for change in changes:
        if isinstance(change, _ADDED):
            _settle(change, change.new, came, went)
        elif isinstance(change, _REMOVED):
            _settle(change, change.old, went, came)
        else:
            others.append(change)
    fresh = {id(change.new) for change in came}
    others = [change for change in others if id(change.old) not in fresh]
    lines = [f"added: {_entry(change.new)}" for change in came]
    lines += [f"no longer listed: {_entry(change.old)}" for change in went]
    lines += [change._said() for change in others]
    return lines, [*came, *went, *others]


def _entry(who: Appearance) -> str:
    roles = ", ".join(role.label.lower() for role in who.roles if role != SPEAKER)
    return f"{who} ({roles})" if roles else str(who)


def _settle(change: Change, who: Appearance, own: list[Change], opposite: list[Change]) -> None:
    """Add a change to its list, unless it takes one of the opposite list back."""
    for other in opposite:
        one = other.new if isinstance(other, _ADDED) else other.old
        if whoiswho.pairs([one], [who]).same:
            opposite.remove(other)
            return
    own.append(change)
