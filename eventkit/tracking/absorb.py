"""
What changes of a known event when a source states it anew: `absorb`, field by field.

A source's statement is news where it differs from what the same source said before: two pages that disagree, each read
every day, move an event once and not every day. Of what is news

- a field that is not stated changes nothing, nor does a time or place that is vaguer than the known one;
- facts (time, place, status, length …) follow the newest news; wording (title, description, page) follows the source
  that it came from;
- people, sessions, categories and sources of several sources are united; what the source that listed them no longer
  lists goes, unless another source lists it;
- a source seen earlier than what a field rests on fills only what is not known, or known less exactly;
- a field that a person decided stays, and the contradiction is given back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from attrs import Factory, evolve, field, fields_dict, frozen

from eventkit.events import Status
from eventkit.events._folding import words
from eventkit.events._looks import title_words
from eventkit.events.event import KINDS, Event
from eventkit.people import Person
from eventkit.tracking import people, places, programs
from eventkit.tracking.event_data import KIND, field_from_data, field_to_data, same_data
from eventkit.tracking.known import Known
from eventkit.tracking.revision import FieldChange
from eventkit.tracking.times import Relation, relation
from eventkit.when import When

LISTS: Final = frozenset(("appearances", "sessions", "sources", "categories", "previous", "leftovers"))
# Changes for which SEQUENCE rises (RFC 5546 §2.1.4): the time, the place, the standing, when it takes place again.
SIGNIFICANT: Final = frozenset(("when", "place", "attendance", "status", "recurrence", "published"))
# What revisions say themselves, and what follows from other fields.
_FOLLOWING: Final = frozenset(("uid", "created", "updated", "sequence", KIND, "status", "previous", "sources"))
_FIELDS: Final = {kind: frozenset(fields_dict(made)) for kind, made in KINDS.items()}
_ENDED: Final = frozenset((Status.CANCELLED.value, Status.POSTPONED.value))


def _nothing() -> Iterable[Mapping[str, Any]]:
    return ()


@frozen
class Statement:
    """
    What a source says of an event, as plain data, and what there is to judge it by.

    `before` is what the same source said of the event the last time (since then, if this statement is late). `event` is
    the same as `said`, typed, where there is one already. `named` is False where nobody said which source it is.
    `identified` says that the source gave the event an identifier of its own. `newer` are fields that rest on something
    seen later than this statement, and `gone` the appearances that were known once, where the statement comes late.
    `undone` are values that a person took back, by field (of lists, their elements); `settled` is who was decided to be
    whom. `others` gives what other sources say at present.
    """

    said: Mapping[str, Any]
    before: Mapping[str, Any] | None = None
    event: Event | None = field(default=None, kw_only=True)
    named: bool = field(default=True, kw_only=True)
    identified: bool = field(default=False, kw_only=True)
    late: bool = field(default=False, kw_only=True)
    newer: frozenset[str] = field(default=frozenset(), kw_only=True)
    gone: list[Any] = field(factory=list, kw_only=True)
    undone: Mapping[str, list[Any]] = field(factory=dict, kw_only=True)
    settled: people.Settled = field(default=people.NOTHING_SETTLED, kw_only=True)
    others: Callable[[], Iterable[Mapping[str, Any]]] = field(default=_nothing, kw_only=True)


@frozen
class Contradiction:
    """A decided field of which a source says something else: plain data."""

    field: str
    kept: Any
    said: Any


@frozen
class Absorbed:
    """What changes, what contradicts decisions, and what stays open (sentences)."""

    changes: tuple[FieldChange, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    doubts: tuple[str, ...] = ()


NOTHING: Final = Absorbed()


def first(said: Mapping[str, Any], *, uid: str = "") -> tuple[FieldChange, ...]:
    """
    The changes that make an event known of which nothing was, under the identifier `uid`.

    An instance that stands without its recurring event is known under a longer identifier than its own, which it keeps.
    """
    own = said.get("recurrence_id") is not None and uid != said.get("uid")
    left_out = ("updated",) if own else ("uid", "updated")
    return tuple(FieldChange(name, None, value) for name, value in said.items() if name not in left_out)


def absorb(known: Known, statement: Statement, *, origin: str = "") -> Absorbed:
    """
    What changes of what is known, with all that follows from it (`previous`, `sequence`).

    `origin` is the identifier of the sighting, which new elements of lists rest on.
    """
    news = _news(statement.said, statement.before)
    return _Absorbing(known, statement, origin, news).result() if news else NOTHING


def _news(said: Mapping[str, Any], before: Mapping[str, Any] | None) -> frozenset[str]:
    """The fields of which the source did not say the same before."""
    if before is None:
        return frozenset((*said, KIND, "status"))
    names = {*said, *before} - {"uid", "created", "updated"}
    return frozenset(name for name in names if not same_data(said.get(name), before.get(name)))


def decide(known: Known, name: str, value: Any, *, origin: str) -> tuple[FieldChange, ...]:
    """What changes when a person decides a field (its value as data, None for nothing), and what follows from that."""
    free = evolve(known, locks={field: lock for field, lock in known.locks.items() if field != name})
    case = _Absorbing(free, Statement({}), origin, frozenset(("status",)))
    case.put(name, value)
    case.follow()
    case.fit()
    return case.changes()


def misfits(kind: str | None, fields: Iterable[str]) -> list[str]:
    """Of these fields those that events of the kind do not have."""
    return [name for name in fields if name != KIND and name not in _FIELDS[kind or Event.kind]]


@frozen(eq=False)
class _Absorbing:
    """One statement being absorbed: the new values so far, by field."""

    known: Known
    statement: Statement
    origin: str
    news: frozenset[str]
    new: dict[str, Any] = Factory(dict)
    contradictions: list[Contradiction] = Factory(list)
    doubts: list[str] = Factory(list)
    values: dict[tuple[str, int], tuple[Any, Any]] = Factory(dict)
    relations: dict[tuple[int, int], Relation] = Factory(dict)

    def result(self) -> Absorbed:
        said = self.statement.said
        self.put(KIND, self.kind_said())
        for name in said:
            if name not in self.news or name in _FOLLOWING or name not in _FIELDS[self.kind]:
                continue  # the last: of another kind of event than this one is known to be
            handler = _HANDLERS.get(name, _Absorbing.fact)
            if self.now(name) is not None and self.is_outdated(name) and not self.is_finer(name):
                continue
            self.put(name, handler(self, name))
        self.put("sources", self.sources())
        self.follow()
        self.fit()
        return Absorbed(self.changes(), tuple(self.contradictions), tuple(self.doubts))

    def follow(self) -> None:
        """Let what follows from the new values follow."""
        if "status" not in self.new:
            self.put("status", self.status())
        if "previous" not in self.new:
            self.put("previous", self.previous())
        self.number()

    def fit(self) -> None:
        """Let go of fields that an event of another kind had."""
        if KIND in self.new:
            for name in misfits(self.new[KIND], self.known.fields):
                self.new[name] = None

    def changes(self) -> tuple[FieldChange, ...]:
        """All changes, with what they rest on."""
        changes = [FieldChange(name, self.known.fields.get(name), value) for name, value in self.new.items()]
        return tuple(with_origins(change, self.known, self.origin) for change in changes)

    # What there is

    @property
    def kind(self) -> str:
        """The kind that the event is now known to be."""
        return str(self.new.get(KIND, self.known.fields.get(KIND)) or Event.kind)

    def now(self, name: str) -> Any:
        """What is known of a field, as data."""
        return self.known.fields.get(name)

    def is_outdated(self, name: str) -> bool:
        """Whether the field rests on something seen later; a list only if the source itself has said another since."""
        if name in LISTS:
            return self.statement.late and self.statement.before is not None
        return name in self.statement.newer

    def is_finer(self, name: str) -> bool:
        """Whether the statement has more of the same time or place, which fills what was not known."""
        if name not in ("when", "published", "recorded", "place"):
            return False
        known, said = self.typed(name, self.now(name)), self.typed(name, self.statement.said[name])
        return places.is_finer(known, said) if name == "place" else relation(known, said) == "finer"

    def is_own(self, name: str) -> bool:
        """Whether what is known of a field is what this source said before."""
        before = self.statement.before
        return before is not None and same_data(before.get(name), self.now(name))

    def follows(self, name: str) -> bool:
        """Whether the wording of a field is this source's to change."""
        return self.now(name) is None or self.is_own(name) or not self.statement.named

    def typed(self, name: str, data: Any) -> Any:
        """The value of data; made once."""
        key = (name, id(data))
        if key not in self.values:
            stated = self.statement
            own = stated.event is not None and data is not None and data is stated.said.get(name)
            self.values[key] = data, getattr(stated.event, name) if own else field_from_data(self.kind, name, data)
        return self.values[key][1]

    def plain(self, name: str, value: Any) -> Any:
        """The data of a value."""
        return field_to_data(self.kind, name, value)

    def put(self, name: str, value: Any) -> None:
        """Let a field have a new value, unless a person decided it."""
        if same_data(value, self.now(name)):
            return
        undone = name not in LISTS and any(same_data(value, each) for each in self.statement.undone.get(name, ()))
        if name in self.known.locks or undone:
            if name in self.statement.said:
                self.contradictions.append(Contradiction(name, self.now(name), self.statement.said[name]))
            return
        self.new[name] = value

    # Field by field

    def kind_said(self) -> Any:
        now, said = (each.get(KIND, Event.kind) for each in (self.known.fields, self.statement.said))
        # "event" is what is said when no kind is.
        keep = said == Event.kind or KIND in self.statement.newer or KIND not in self.news
        if now == said or keep or not (now == Event.kind or self.follows(KIND)):
            return self.known.fields.get(KIND)
        return said

    def fact(self, name: str) -> Any:
        """What the newest news says."""
        return self.statement.said[name]

    def wording(self, name: str) -> Any:
        """What the source says from which the words came."""
        return self.statement.said[name] if self.follows(name) else self.now(name)

    def title(self, name: str) -> Any:
        now, said = self.now(name), self.statement.said[name]
        if now is None:
            return said
        if title_words(now) == title_words(said):
            bare = all(len({*words(title)}) == len(title_words(title)) for title in (now, said))
            return said if bare and self.is_own(name) else now
        # Without an identifier it was taken for this event because of its words; others call it what they like.
        follows = self.statement.identified or self.statement.before is not None or not self.statement.named
        return said if follows else now

    def time(self, name: str) -> Any:
        now, said = self.now(name), self.statement.said[name]
        if now is None:
            return said
        known, stated = self.typed(name, now), self.typed(name, said)
        found = self.relation(known, stated)
        if found == "finer":
            return said
        return said if found == "other" and not self.is_stale(known, stated) else now

    def is_stale(self, known: When, said: When) -> bool:
        """Whether it is the time before a move, by a source that has not been heard before."""
        if self.statement.before is not None or not self.statement.named:
            return False
        return any(relation(old, said) in ("same", "vaguer", "finer") for old in self.earlier())

    def earlier(self) -> tuple[When, ...]:
        data = self.now("previous")
        return self.typed("previous", data) if data else ()

    def place(self, name: str) -> Any:
        now, said = self.now(name), self.statement.said[name]
        return said if now is None else self.plain(name, places.settled(self.typed(name, now), self.typed(name, said)))

    def status(self) -> Any:
        now, said = self.now("status"), self.statement.said.get("status")
        if "status" in self.statement.newer:
            return now
        if now == Status.POSTPONED.value and self.is_dated_anew() and said not in (now, Status.CANCELLED.value):
            return said if said == Status.HAPPENED.value else Status.RESCHEDULED.value
        if "status" not in self.news:
            return now
        own = self.is_own("status") or not self.statement.named
        if said is None:
            # "Announced" is what is said when nothing is; who said that it is off says now that it is on.
            return None if now in _ENDED and self.is_own("status") else now
        return said if own or _may_follow(now, said, self.is_dated_anew()) else now

    def is_dated_anew(self) -> bool:
        """Whether there is another time now than was known, or one where there was none."""
        if "when" not in self.new:
            return False
        old = self.now("when")
        return old is None or self.relation(self.typed("when", old), self.typed("when", self.new["when"])) == "other"

    def relation(self, known: When, said: When) -> Relation:
        """As eventkit.tracking.times has it; worked out once."""
        key = (id(known), id(said))  # of values that `values` holds
        if key not in self.relations:
            self.relations[key] = relation(known, said)
        return self.relations[key]

    def previous(self) -> Any:
        stated = self.statement.said.get("previous")
        if stated and "previous" not in self.news:
            stated = None
        old = self.now("when")
        moved = old is not None and self.is_dated_anew()
        if not stated and not moved:
            return self.now("previous")
        now = self.typed("when", self.new.get("when", old))
        said = self.typed("previous", stated) if stated else ()
        times = [time for time in said if relation(now, time) != "same"]
        found = list(self.earlier())
        for time in (*times, *([self.typed("when", old)] if moved else ())):
            at = next((i for i, one in enumerate(found) if relation(one, time) != "other"), None)
            if at is None:
                found.append(time)
            elif relation(found[at], time) == "finer":  # a notice says "May 14", and the hour was known
                found[at] = time
        return self.plain("previous", tuple(found))

    def page(self, name: str) -> Any:
        return self.wording(name)  # the address of another source comes among the sources: see `sources`

    def sources(self) -> Any:
        known: list[Any] = self.now("sources") or []
        said = list(self.statement.said.get("sources") or ()) if "sources" in self.news else []
        url = self.statement.said.get("url")
        if url and "url" in self.news and url != self.new.get("url", self.now("url")):
            said.append({"url": url})
        if not said:
            return self.now("sources")
        seen = {source.get("url") for source in known} | {self.new.get("url", self.now("url"))}
        return [*known, *(one for one in said if one not in known and (not one.get("url") or one["url"] not in seen))]

    def categories(self, name: str) -> Any:
        known: list[str] = self.now(name) or []
        said: list[str] = self.statement.said[name]
        before = (self.statement.before or {}).get(name) or []
        alike = {tuple(words(one)) for one in said}
        dropped = {tuple(words(one)) for one in before} - alike
        if dropped:
            dropped -= {tuple(words(one)) for other in self.statement.others() for one in other.get(name) or ()}
        kept = [one for one in known if tuple(words(one)) not in dropped]
        there = {tuple(words(one)) for one in kept}
        return [*kept, *(one for one in said if tuple(words(one)) not in there and one not in before)]

    def sessions(self, name: str) -> Any:
        now, said = self.now(name), self.statement.said[name]
        if now is None or self.is_own(name):
            return said
        if self.statement.late:
            return now
        before = (self.statement.before or {}).get(name)
        typed = (self.typed(name, data) if data else () for data in (now, said, before))
        return self.plain(name, programs.united(*typed))

    def appearances(self, name: str) -> Any:
        now, said = self.now(name), self.statement.said[name]
        if now is None:
            return said
        before = (self.statement.before or {}).get(name) or []
        late, settled = self.statement.late, self.statement.settled
        # Names that a list has as it had them say nothing new: what was decided of them meanwhile stays. Nor is anybody
        # looked at who is known in the same words.
        fresh = [one for one in said if one not in before and not any(same_data(one, each) for each in before)]
        stated = self.typed(name, fresh)
        if undone := self.statement.undone.get(name):
            left = people.pairs(self.typed(name, undone), stated, settled).only_right
            fresh, stated = [fresh[j] for j in left], tuple(stated[j] for j in left)
        former = self.typed(name, [one for one in before if one not in said])
        heard = people.pairs(former, stated, settled)
        earlier = {id(stated[j]): former[i] for i, j in heard.same}
        places = [i for i, one in enumerate(now) if one not in said]
        known = self.typed(name, [now[i] for i in places])
        unknown = [j for j, one in enumerate(fresh) if one not in now]
        new = [stated[j] for j in unknown]
        found = people.pairs(known, new, settled)
        dropped = set() if late else self.dropped([former[i] for i in heard.only_left], known)
        renamed = [(i, j) for i, j in found.renamed if i in dropped]
        result: list[Any] = list(now)
        for i, j in () if late else (*found.same, *renamed):
            then = known[i] if (i, j) in renamed else earlier.get(id(new[j]))
            joined = people.joined(known[i], new[j], then)
            if joined is not known[i]:
                result[places[i]] = self.plain(name, (joined,))[0]
            dropped.discard(i)
        added = {*found.only_right} - {j for _, j in renamed}
        for i, j, why in found.maybe:
            if j in added:
                self.doubts.append(f"{new[j].name} may be {known[i].name}: {why}")
        if gone := self.statement.gone:
            added -= {j for _, j in people.pairs(self.typed(name, gone), new, settled).same}
        left_out = {places[i] for i in dropped}
        result = [one for i, one in enumerate(result) if i not in left_out]
        return result + [fresh[unknown[j]] for j in sorted(added)]

    def dropped(self, missing: Sequence[Any], known: Sequence[Any]) -> set[int]:
        """The known ones of those whom this source no longer lists, and no other source lists."""
        settled = self.statement.settled
        # A page that no longer lists anybody of a sort (people, bodies) says nothing of them.
        listed = {"name" in one["party"] for one in self.statement.said["appearances"]}
        missing = [one for one in missing if isinstance(one.party, Person) in listed]
        if not missing:
            return set()
        for other in self.statement.others():
            if data := other.get("appearances"):
                missing = [
                    missing[i] for i in people.pairs(missing, self.typed("appearances", data), settled).only_left
                ]
        return {i for i, _ in people.pairs(known, missing, settled).same}

    def number(self) -> None:
        """SEQUENCE: one more for a change that RFC 5546 names, and never less than the source says."""
        now, said = self.now("sequence") or 0, self.statement.said.get("sequence") or 0
        rises = not SIGNIFICANT.isdisjoint(self.new)
        number = max(now + 1 if rises else now, said if self.new or said > now else 0)
        if number != now:
            self.new["sequence"] = number


def _may_follow(now: str | None, said: str, dated_anew: bool) -> bool:
    """Whether another source than the one that said how the event stands can say that it stands otherwise."""
    if said in (Status.CANCELLED.value, Status.HAPPENED.value) or now is None:
        return True
    if now == Status.CANCELLED.value:
        return said == Status.RESCHEDULED.value and dated_anew
    if now == Status.POSTPONED.value:
        return said in (Status.RESCHEDULED.value, Status.MOVED_ONLINE.value)
    if now == Status.HAPPENED.value:
        return False
    # Feeds call "confirmed" or "tentative" all that they list; that is no news of an event that is said to have moved.
    return said not in (Status.TENTATIVE.value, Status.CONFIRMED.value) or now == Status.TENTATIVE.value


_HANDLERS: Final[Mapping[str, Callable[[_Absorbing, str], Any]]] = {
    "title": _Absorbing.title,
    "when": _Absorbing.time,
    "published": _Absorbing.time,
    "recorded": _Absorbing.time,
    "place": _Absorbing.place,
    "url": _Absorbing.page,
    "description": _Absorbing.wording,
    "leftovers": _Absorbing.wording,
    "categories": _Absorbing.categories,
    "sessions": _Absorbing.sessions,
    "appearances": _Absorbing.appearances,
}


def with_origins(change: FieldChange, known: Known, origin: str) -> FieldChange:
    """The change with what each element of a list rests on: those that were there keep it."""
    if change.field not in LISTS or not change.old or not change.new:
        return change
    rests, there = known.origins.get(change.field, ()), len(change.old)
    if len(rests) == there and change.new[:there] == change.old:  # there are some more
        return evolve(change, origins=(*rests, *[(origin,)] * (len(change.new) - there)))
    kept = {i: rests[i] for i in range(min(len(rests), len(change.old)))}
    found = []
    for item in change.new:
        place = next((i for i, old in enumerate(change.old) if old == item and i in kept), None)
        found.append((origin,) if place is None else kept.pop(place))
    return FieldChange(change.field, change.old, change.new, tuple(found))
