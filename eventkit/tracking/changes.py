"""
What changed, as typed values that say it in a sentence: Change and its kinds, `changes_of`.

    Change
    ├── Added                               an event that was not known
    ├── Moved  Dated  Rescheduled           its time: another, a more exact one, a new one after it was postponed
    ├── Postponed  Cancelled  Reinstated  Confirmed  Happened  MovedOnline
    ├── SpeakerAdded  SpeakerRemoved  PositionChanged  RoleChanged
    ├── OrganizerAdded  OrganizerRemoved    bodies, in whichever role
    ├── PlaceChanged  Retitled  Changed     Changed is any other field
    ├── Unlisted                            missing from a new fetch of its source; it is not cancelled by that
    ├── Conflict                            a source contradicts what a person decided
    └── Proposed  Decided  Merged  Undone   by people, or for them to decide

They follow from revisions, so that everything that tells of a change tells the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, ClassVar, Final

import attrs
from attrs import frozen

from eventkit._messages import show
from eventkit.events import Attendance, Status
from eventkit.events.event import Event
from eventkit.people import Appearance, Person
from eventkit.tracking import people
from eventkit.tracking.event_data import KIND, field_from_data
from eventkit.tracking.known import Known
from eventkit.tracking.revision import ALIASES, KEPT_BESIDE, LOCKS, FieldChange, Revision
from eventkit.tracking.times import relation
from eventkit.when import When

# Fields that follow from others, or that only machines read.
_UNTOLD: Final = frozenset(("previous", "sequence", "sources", "created", "updated", "uid"))
_BEFORE_CAPITALS: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST: Final = 60  # characters of a value that are shown in a sentence


@frozen
class Change:
    """
    One thing that changed of one event, at one moment.

    `title` is what the event is called since. `by` is the address of the source, or the name of the person; `old` and
    `new` are typed values of `field` (a When, an Appearance …), None where there is nothing. `revision` is the number
    of the event's revision that it is a part of; 0 for what changes nothing of the event. `name` is that of the kind:
    "speaker-added". `str` is one sentence.
    """

    name: ClassVar[str] = "change"

    uid: str
    title: str
    moment: datetime
    by: str = attrs.field(default="", kw_only=True)
    why: str = attrs.field(default="", kw_only=True)
    field: str = attrs.field(default="", kw_only=True)
    old: Any = attrs.field(default=None, kw_only=True)
    new: Any = attrs.field(default=None, kw_only=True)
    revision: int = attrs.field(default=0, kw_only=True)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.name = _BEFORE_CAPITALS.sub("-", cls.__name__).lower()

    def __str__(self) -> str:
        return f"{show(self.title)}: {self._said()}"

    def _said(self) -> str:
        return "changed"


class Added(Change):
    """An event that was not known."""

    def _said(self) -> str:
        return "new"


class _Timed(Change):
    verb: ClassVar[str]

    def _said(self) -> str:
        if isinstance(self.old, When) and isinstance(self.new, When):
            return f"{self.verb} from {_time(self.old)} to {_time(self.new)}"
        return f"{self.verb} to {_time(self.new)}" if isinstance(self.new, When) else self.verb


class Moved(_Timed):
    """It takes place at another time; `old` and `new` are When."""

    verb = "moved"


class Rescheduled(_Timed):
    """It takes place at a new time after it was postponed, or its source says that it was rescheduled."""

    verb = "rescheduled"


class Dated(Change):
    """Its time is known, or known more exactly, and is not another than before."""

    def _said(self) -> str:
        return f"takes place {_time(self.new)}" + (f" (so far: {_time(self.old)})" if self.old is not None else "")


class _Standing(Change):
    said: ClassVar[str]

    def _said(self) -> str:
        return self.said


class Postponed(_Standing):
    """It is put off, and no new time is known; `old` and `new` are Status."""

    said = "postponed"


class Cancelled(_Standing):
    """It does not take place."""

    said = "cancelled"


class Reinstated(_Standing):
    """It takes place after all."""

    said = "takes place after all"


class Confirmed(_Standing):
    """It is said to be certain."""

    said = "confirmed"


class Happened(_Standing):
    """A source or a person says that it took place."""

    said = "took place"


class MovedOnline(_Standing):
    """It takes place online, and was to take place somewhere; `old` and `new` are Status or Attendance."""

    said = "moved online"


class _OfSomebody(Change):
    verb: ClassVar[str]

    def _said(self) -> str:
        who = self.new or self.old
        role = ", ".join(role.name for role in who.roles)
        return f"{show(who.name)} {self.verb} ({role})"


class SpeakerAdded(_OfSomebody):
    """Somebody appears who was not announced so far, in any role of a person; `new` is the Appearance."""

    verb = "added"


class SpeakerRemoved(_OfSomebody):
    """Somebody is no longer listed; `old` is the Appearance. It does not say that they did not come."""

    verb = "no longer listed"


class OrganizerAdded(_OfSomebody):
    """A body takes part that was not announced so far; `new` is the Appearance."""

    verb = "added"


class OrganizerRemoved(_OfSomebody):
    """A body is no longer listed; `old` is the Appearance."""

    verb = "no longer listed"


class PositionChanged(Change):
    """Somebody is announced with other positions; `old` and `new` are Appearances."""

    def _said(self) -> str:
        old, new = ("; ".join(map(str, one.positions)) for one in (self.old, self.new))
        return f"{show(self.new.name)} is {new or 'named without a position'}" + (f" (so far: {old})" if old else "")


class RoleChanged(Change):
    """Somebody appears in other roles; `old` and `new` are Appearances."""

    def _said(self) -> str:
        old, new = (", ".join(role.name for role in one.roles) for one in (self.old, self.new))
        return f"{show(self.new.name)} is {new} (so far: {old})"


class PlaceChanged(Change):
    """Its place is known, known more exactly, or another; `old` and `new` are Place."""

    def _said(self) -> str:
        if self.new is None:
            return f"no longer at {self.old}"
        return f"at {self.new}" + (f" (so far: {self.old})" if self.old is not None else "")


class Retitled(Change):
    """It has another title; `old` and `new` are strings."""

    def _said(self) -> str:
        return f"was called {show(self.old)}"


class Changed(Change):
    """Any other field; `field` says which."""

    def _said(self) -> str:
        words = self.field.replace("_", " ")
        if self.new is None:
            return f"{words} no longer stated"
        if isinstance(self.new, Appearance) and isinstance(self.old, Appearance):
            return f"{show(self.new.name)} is the name of {show(self.old.name)}"
        return f"{words} {'changed' if self.old is not None else 'known'}{_short(self.new)}"


class Unlisted(Change):
    """Its source no longer lists it (`by`). Nothing is concluded from that."""

    def _said(self) -> str:
        return f"no longer listed by {self.by}"


class Conflict(Change):
    """A source (`by`) says something else (`new`) of a field than a person decided (`old`), which stays."""

    def _said(self) -> str:
        told = f"{self.by or 'a source'} says otherwise of {self.field.replace('_', ' ')}"
        said, kept = (_brief(value) for value in (self.new, self.old))
        return f"{told}: {said}, where {kept} was decided" if said and kept else f"{told}, which was decided"


class Proposed(Change):
    """It may be another event that is known, `new` (its identifier); `why` says what speaks for it."""

    def _said(self) -> str:
        return f"may be the same event as {self.new}: {self.why}"


class _ByPerson(Change):
    def _by_somebody(self, what: str) -> str:
        return f"{what} by {self.by}" + (f": {self.why}" if self.why else "")


class Decided(_ByPerson):
    """A person decided a field (`new` is its value), or released it (`new` is None)."""

    def _said(self) -> str:
        verb = "decided" if self.new is not None else "released"
        return self._by_somebody(f"{self.field.replace('_', ' ')} {verb}")


class Merged(Change):
    """Another event, `old` (its identifier), turned out to be this one, `new`."""

    def _said(self) -> str:
        return f"is also known as {self.old}"


class Undone(_ByPerson):
    """A revision, `old` (its number), was taken back by a person."""

    def _said(self) -> str:
        return self._by_somebody(f"revision {self.old} taken back")


KINDS: Final[tuple[type[Change], ...]] = (
    Added,
    Moved,
    Dated,
    Rescheduled,
    Postponed,
    Cancelled,
    Reinstated,
    Confirmed,
    Happened,
    MovedOnline,
    SpeakerAdded,
    SpeakerRemoved,
    PositionChanged,
    RoleChanged,
    OrganizerAdded,
    OrganizerRemoved,
    PlaceChanged,
    Retitled,
    Changed,
    Unlisted,
    Conflict,
    Proposed,
    Decided,
    Merged,
    Undone,
)


def changes_of(revision: Revision, before: Known | None) -> tuple[Change, ...]:
    """What a revision changed of an event, whose state was `before` (None: nothing was known of it)."""
    return tuple(_Telling(revision, before).all())


@frozen(eq=False)
class _Telling:
    """One revision, being told."""

    revision: Revision
    before: Known | None

    def all(self) -> Iterator[Change]:
        revision = self.revision
        if self.before is None:
            yield self.make(Added)
            return
        if revision.undoes:
            yield self.make(Undone, old=revision.undoes)
        changes = {change.field: change for change in revision.changes}
        if locks := changes.get(LOCKS):
            yield from self.decided(locks, changes)
        if aliases := changes.get(ALIASES):
            for uid in aliases.new or ():
                if uid not in (aliases.old or ()):
                    yield self.make(Merged, field=ALIASES, old=uid)
        told: set[str] = set()
        if "when" in changes or "status" in changes:
            yield from self.timing(changes.get("when"), changes.get("status"), told)
        for name, change in changes.items():
            if name in told or name in _UNTOLD or name in KEPT_BESIDE:
                continue
            if name == "appearances":
                yield from self.people(change)
            else:
                yield self.field(change)

    def make(self, kind: type[Change], **facts: Any) -> Change:
        revision = self.revision
        title = revision.change_of("title")
        facts.setdefault("new", revision.uid if kind is Merged else None)
        return kind(
            revision.uid,
            str(title.new) if title and title.new else (self.before.title if self.before else ""),
            revision.moment,
            by=revision.by,
            why=revision.why,
            revision=revision.number,
            **facts,
        )

    def values(self, change: FieldChange) -> dict[str, Any]:
        """The facts of a change, typed."""
        kind = str(self.before.fields.get(KIND, Event.kind)) if self.before else Event.kind
        new_kind = self.revision.change_of(KIND)
        typed = [
            None if data is None else data if change.field == KIND else field_from_data(of, change.field, data)
            for of, data in ((kind, change.old), (str(new_kind.new) if new_kind and new_kind.new else kind, change.new))
        ]
        return {"field": change.field, "old": typed[0], "new": typed[1]}

    def decided(self, locks: FieldChange, changes: dict[str, FieldChange]) -> Iterator[Change]:
        old, new = locks.old or {}, locks.new or {}
        for name in [*new, *(name for name in old if name not in new)]:
            if old.get(name) == new.get(name):
                continue
            value = None
            if name in new:
                data = changes[name].new if name in changes else self.before.fields.get(name) if self.before else None
                value = self.values(FieldChange(name, None, data))["new"]
                value = "nothing" if value is None else value
            yield self.make(Decided, field=name, new=value)

    def timing(self, when: FieldChange | None, status: FieldChange | None, told: set[str]) -> Iterator[Change]:
        """The time and the standing: together where one explains the other."""
        facts = self.values(when) if when else {}
        stood, stands = self.standing(status)
        if when is not None:
            told.add("when")
            old, new = facts["old"], facts["new"]
            now = relation(old, new) if old is not None and new is not None else "finer"
            if new is None or now in ("vaguer", "silent"):
                yield self.make(Changed, **facts)
            elif stands is Status.RESCHEDULED and status is not None:
                told.add("status")
                yield self.make(Rescheduled, **facts)
            else:
                yield self.make(Moved if now == "other" else Dated, **facts)
        if status is not None and "status" not in told:
            told.add("status")
            yield self.make(_standing(stood, stands), field="status", old=stood, new=stands)

    def standing(self, status: FieldChange | None) -> tuple[Status, Status]:
        if status is None:
            return Status.ANNOUNCED, Status.ANNOUNCED
        return Status(status.old or Status.ANNOUNCED.value), Status(status.new or Status.ANNOUNCED.value)

    def field(self, change: FieldChange) -> Change:
        facts = self.values(change)
        if change.field == "place":
            return self.make(PlaceChanged, **facts)
        if change.field == "title":
            return self.make(Retitled, **facts)
        if change.field == "attendance" and facts["new"] is Attendance.ONLINE and facts["old"] is not None:
            return self.make(MovedOnline, **facts)
        return self.make(Changed, **facts)

    def people(self, change: FieldChange) -> Iterator[Change]:
        # Who is listed in the same words as before is not looked at.
        left = [one for one in change.old or () if one not in (change.new or ())]
        come = [one for one in change.new or () if one not in (change.old or ())]
        facts = self.values(FieldChange(change.field, left or None, come or None))
        old: tuple[Appearance, ...] = facts["old"] or ()
        new: tuple[Appearance, ...] = facts["new"] or ()
        found = people.pairs(old, new)
        name = change.field
        renamed = found.renamed
        for j in (j for j in found.only_right if j not in {j for _, j in renamed}):
            yield self.make(SpeakerAdded if _is_person(new[j]) else OrganizerAdded, field=name, new=new[j])
        for i in (i for i in found.only_left if i not in {i for i, _ in renamed}):
            yield self.make(SpeakerRemoved if _is_person(old[i]) else OrganizerRemoved, field=name, old=old[i])
        for i, j in (*found.same, *renamed):
            one, other = old[i], new[j]
            if {*one.roles} != {*other.roles}:
                yield self.make(RoleChanged, field=name, old=one, new=other)
            if not _same_positions(one, other):
                yield self.make(PositionChanged, field=name, old=one, new=other)
            elif one.name != other.name:
                yield self.make(Changed, field=name, old=one, new=other)


def _standing(old: Status, new: Status) -> type[Change]:
    was_off = old in (Status.CANCELLED, Status.POSTPONED)
    match new:
        case Status.CANCELLED:
            return Cancelled
        case Status.POSTPONED:
            return Postponed
        case Status.HAPPENED:
            return Happened
        case Status.MOVED_ONLINE:
            return MovedOnline
        case Status.RESCHEDULED:
            return Rescheduled
        case Status.CONFIRMED:
            return Reinstated if was_off else Confirmed
        case _:
            return Reinstated if was_off else Changed


def _is_person(appearance: Appearance) -> bool:
    return isinstance(appearance.party, Person)


def _same_positions(one: Appearance, other: Appearance) -> bool:
    def within(some: Iterable[Any], others: Iterable[Any]) -> bool:
        return all(any(people.same_position(a, b) for b in others) for a in some)

    return within(one.positions, other.positions) and within(other.positions, one.positions)


def _time(when: When | None) -> str:
    return "an unknown time" if when is None else when.format()


def _brief(value: object) -> str:
    """A value in a few words; "" if it cannot be said so."""
    if value is None:
        return "nothing"
    if isinstance(value, When):
        return _time(value)
    return show(value) if isinstance(value, str) and len(value) <= _LONGEST else _short(value).removeprefix(": ")


def _short(value: object) -> str:
    if isinstance(value, tuple | list):
        return ""
    text = " ".join(str(value).split())
    return f": {text}" if len(text) <= _LONGEST else ""
