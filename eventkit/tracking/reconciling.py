"""
An announcement beside a report of the same event: `reconcile`.

Pure: it looks at two events (and at the report's words, where they are there) and changes nothing. Three rules keep it
honest. Who is not mentioned is not called absent: reports name whom they like. Who is named has spoken only if the
report says that the event took place. And two names that may be one person's are a maybe, for somebody who knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from attrs import evolve, field, frozen

from eventkit._messages import did_you_mean, show
from eventkit.doubts import Evidence
from eventkit.errors import PeopleError
from eventkit.events import Event, Reading, Status
from eventkit.events._folding import words
from eventkit.events.cast import Cast
from eventkit.people import Appearance, Name, Position
from eventkit.people.identity import Grouping, Mention, group
from eventkit.tracking.held import place_held, time_held, title_held
from eventkit.tracking.reconciliation import Outcome, Participation, Reconciliation
from eventkit.tracking.reports import Told, named_in, told_of

_NO_PART = frozenset(("contact", "press-contact", "producer"))
_SPEAKS = frozenset(("guest", "interviewee", "performer"))
_COME = (Outcome.SPOKE, Outcome.TOOK_PART, Outcome.NAMED)
_FILLERS = frozenset("the of at and for in a an".split())
_LIKE = 0.5  # of the words of the shorter of two positions, for them to be one


def reconcile(
    announced: Event | Reading,
    reported: Event | Reading,
    *,
    same: Iterable[tuple[str, str]] = (),
    different: Iterable[tuple[str, str]] = (),
) -> Reconciliation:
    """
    Who of an announcement spoke, was replaced, was added or is not mentioned in a report; and whether time, place and
    title held.

    Give Readings where you have them: the words of the report tell who came for whom and who could not come. `same` and
    `different` are pairs of names, as they are stated, that somebody has decided to be one person or two.

    Raises:
        ReadError: a Reading has no event, or several.
        PeopleError: a name of a pair is stated in neither.

    >>> held = Event("Open house", when="3 May 2021", speakers=["Jane Roe", "Max Moe"])
    >>> report = Event("Open house", when="3 May 2021", speakers=["Ms. Jane Roe", "Ann Poe"], status="happened")
    >>> [str(each) for each in reconcile(held, report).people]
    ['Jane Roe: spoke', 'Max Moe: not mentioned', 'Ann Poe: added']
    """
    before, after = (each.event if isinstance(each, Reading) else each for each in (announced, reported))
    people = _People(before, after, same, different)
    text = reported.text if isinstance(reported, Reading) and reported.text else after.description
    took_place = after.status is Status.HAPPENED
    source = reported.source if isinstance(reported, Reading) else ""
    names = people.names()
    return Reconciliation(
        before,
        after,
        tuple(people.found(told_of(text, names, source), named_in(text, names, source), took_place=took_place)),
        time_held(before, after),
        place_held(before, after),
        title_held(before, after, text),
        took_place=took_place,
        happened=_happened(reported) if took_place else (),
    )


def _happened(reported: Event | Reading) -> tuple[Evidence, ...]:
    """The words of the report that say that the event took place."""
    fields = reported.fields if isinstance(reported, Reading) else ()
    return tuple(chain.from_iterable(each.evidence for each in fields if each.field == "status"))


@frozen(eq=False)
class _One:
    """One person, body or delegation: the entries that are theirs, and why they are one."""

    announced: tuple[Appearance, ...]
    reported: tuple[Appearance, ...]
    reasons: tuple[str, ...] = ()
    maybes: dict[int, tuple[str, ...]] = field(factory=dict)  # others, by number, and why they may be one

    @property
    def entries(self) -> tuple[Appearance, ...]:
        return self.announced + self.reported


class _People:
    """Everybody with a part in the announcement or the report, once."""

    def __init__(
        self, before: Event, after: Event, same: Iterable[tuple[str, str]], different: Iterable[tuple[str, str]]
    ) -> None:
        entries = [(each, False) for each in _cast(before)] + [(each, True) for each in _cast(after)]
        persons = [(each, late) for each, late in entries if each.person is not None]
        self.ones = _persons(persons, _decided(persons, same), _decided(persons, different))
        self.ones += _others([(each, late) for each, late in entries if each.person is None])
        # Those of the announcement in its order, then those of the report.
        places = {id(each): place for place, (each, _) in enumerate(entries)}
        order = sorted(range(len(self.ones)), key=lambda one: min(places[id(each)] for each in self.ones[one].entries))
        number = {old: new for new, old in enumerate(order)}
        self.ones = [
            evolve(self.ones[old], maybes={number[other]: why for other, why in self.ones[old].maybes.items()})
            for old in order
        ]

    def names(self) -> list[list[str]]:
        """The forms of each one's name that a sentence may have; a family name alone where only one bears it."""
        families = [{name.family for name in _names(one) if _stands_alone(name)} for one in self.ones]
        found = []
        for one, own in zip(self.ones, families, strict=True):
            forms = dict.fromkeys(form for name in _names(one) for form in _forms(name))
            forms.update(dict.fromkeys(each.name for each in one.entries if each.person is None))
            forms.update(dict.fromkeys(family for family in own if sum(family in each for each in families) == 1))
            found.append([form for form in forms if form])
        return found

    def found(
        self, told: Sequence[Told], named: Mapping[int, tuple[str, Evidence]], *, took_place: bool
    ) -> Iterator[Participation]:
        """What the report says of each."""
        said = {each.who: each for each in reversed(told)}  # the first sentence counts
        came_for: dict[int, list[int]] = {}
        for each in said.values():
            for other in each.others:
                came_for.setdefault(other, []).append(each.who)
        open_ = {
            number
            for number, one in enumerate(self.ones)
            if number not in said and bool(one.announced) != bool(one.reported)
        }
        for number, one in enumerate(self.ones):
            maybes = {other: why for other, why in one.maybes.items() if other in open_ and number in open_}
            across = {n: why for n, why in maybes.items() if bool(self.ones[n].announced) != bool(one.announced)}
            if number in said:
                yield self._told(one, said[number])
            elif one.announced and one.reported:
                yield _both(one, took_place, came_for=[self.ones[n] for n in came_for.get(number, ())])
            elif across:
                if one.announced:  # said once, with the one who was announced
                    others = tuple(self.ones[n].entries[0] for n in across)
                    why = tuple(dict.fromkeys(chain.from_iterable(across.values())))
                    yield Participation(Outcome.MAYBE, one.announced, (), others, reasons=why)
            elif one.announced and number in named:
                form, sentence = named[number]
                alone = len(words(form)) == 1 and len(words(one.entries[0].name)) > 1
                remarks = (f"by the name {form} alone",) if alone else ()
                yield Participation(Outcome.NAMED, one.announced, remarks=remarks, evidence=(sentence,))
            elif one.announced:
                yield Participation(Outcome.NOT_MENTIONED, one.announced, remarks=self._of_same_body(one, open_))
            else:
                others = tuple(self.ones[n].entries[0] for n in came_for.get(number, ()))
                evidence = tuple(said[n].evidence for n in came_for.get(number, ()))
                yield Participation(Outcome.ADDED, (), one.reported, others, reasons=one.reasons, evidence=evidence)

    def _told(self, one: _One, said: Told) -> Participation:
        outcome = Outcome.REPLACED if said.what == "replaced" else Outcome.ABSENT
        others = tuple(self.ones[number].entries[0] for number in said.others)
        remarks = () if one.announced else ("not announced",)
        evidence = (said.evidence,)
        return Participation(
            outcome, one.announced, one.reported, others, reasons=one.reasons, remarks=remarks, evidence=evidence
        )

    def _of_same_body(self, one: _One, open_: set[int]) -> tuple[str, ...]:
        """Whom the report adds from the body of somebody it does not mention: no more than a hint where to look."""
        bodies = _bodies(one)
        found = [
            other.entries[0].name
            for number, other in enumerate(self.ones)
            if number in open_ and not other.announced and bodies & _bodies(other)
        ]
        return (f"added from the same body: {', '.join(found)}",) if found else ()


def _both(one: _One, took_place: bool, came_for: Sequence[_One]) -> Participation:
    """Somebody who was announced and is reported."""
    spoke = any(_speaks(each) for each in one.reported)
    outcome = Outcome.NAMED if not took_place else Outcome.SPOKE if spoke else Outcome.TOOK_PART
    remarks = [*_role_remarks(one, spoke), *_position_remarks(one)]
    remarks += [f"also in place of {other.entries[0].name}" for other in came_for]
    return Participation(outcome, one.announced, one.reported, reasons=one.reasons, remarks=tuple(remarks))


def _role_remarks(one: _One, spoke: bool) -> Iterator[str]:
    announced, reported = (_roles(each) for each in (one.announced, one.reported))
    if any(_speaks(each) for each in one.announced) != spoke and announced != reported:
        yield f"announced as {announced}, reported as {reported}"


def _roles(entries: Iterable[Appearance]) -> str:
    return " and ".join(dict.fromkeys(role.label.lower() for each in entries for role in each.roles))


def _position_remarks(one: _One) -> Iterator[str]:
    """A position that is stated differently; one that is only shorter or longer is the same."""
    announced, reported = (
        [position for each in entries for position in each.positions] for entries in (one.announced, one.reported)
    )
    if announced and reported and not any(_alike(a, b) for a in announced for b in reported):
        told = ["; ".join(map(str, positions)) for positions in (announced, reported)]
        yield f"announced as {told[0]}; reported as {told[1]}"


def _alike(a: Position, b: Position) -> bool:
    ours, theirs = (set(words(str(each))) - _FILLERS for each in (a, b))
    return len(ours & theirs) >= _LIKE * min(len(ours), len(theirs))


def _speaks(entry: Appearance) -> bool:
    return any(role.rfc9073 == "SPEAKER" or role.name in _SPEAKS for role in entry.roles)


def _bodies(one: _One) -> set[str]:
    held = (position for each in one.entries for position in each.positions if not position.former)
    return {key for position in held if position.organization for key in position.organization.keys}


# Who is who


def _cast(event: Event) -> list[Appearance]:
    """Everybody with a part in the event or one of its sessions; bodies only where they speak."""
    casts: tuple[Cast, ...] = (event, *event.sessions)
    entries = (each for cast in casts for each in cast.appearances)
    return [each for each in entries if _has_part(each)]


def _has_part(entry: Appearance) -> bool:
    if entry.organization is not None:
        return _speaks(entry)
    return any(role.name not in _NO_PART for role in entry.roles)


def _persons(
    entries: Sequence[tuple[Appearance, bool]], one: set[tuple[int, int]], apart: set[tuple[int, int]]
) -> list[_One]:
    # All of them are at one event, so two that agree in name are one, if nothing contradicts.
    mentions = [Mention(each.person.name, positions=each.positions) for each, _ in entries if each.person is not None]
    found = group(mentions, confirmed=one, separated=apart) if mentions else Grouping((), (), ())
    person_of = {place: number for number, places in enumerate(found.people) for place in places}
    maybes: list[dict[int, tuple[str, ...]]] = [{} for _ in found.people]
    for i, j, match in found.maybes:
        a, b = person_of[i], person_of[j]
        maybes[a][b] = maybes[b][a] = tuple(dict.fromkeys((*maybes[a].get(b, ()), *match.reasons)))
    ones = [
        _One(
            tuple(entries[place][0] for place in places if not entries[place][1]),
            tuple(entries[place][0] for place in places if entries[place][1]),
            tuple(reasons),
            others,
        )
        for places, reasons, others in zip(found.people, found.reasons, maybes, strict=True)
    ]
    return _of_one_name(ones)


def _of_one_name(ones: list[_One]) -> list[_One]:
    """
    Those who are a maybe only because many bear their name are one, if the name is the very same, one on each side has
    it, and not both have something stated with it (if that were the same, they would be no maybe): it is one event.
    """
    bearers: dict[frozenset[str], list[int]] = {}
    for number, one in enumerate(ones):
        for key in {_key_of(name) for name in _names(one)}:
            bearers.setdefault(key, []).append(number)
    into: dict[int, int] = {}
    for pair in bearers.values():
        if len(pair) == 2 and not into.keys() & set(pair) and not set(into.values()) & set(pair):
            a, b = pair
            sides = {(bool(one.announced), bool(one.reported)) for one in (ones[a], ones[b])}
            told = [any(each.positions for each in ones[number].entries) for number in pair]
            if b in ones[a].maybes and sides == {(True, False), (False, True)} and not all(told):
                into[b] = a
    if not into:
        return ones
    kept = [number for number in range(len(ones)) if number not in into]
    number_of = {old: new for new, old in enumerate(kept)} | {b: kept.index(a) for b, a in into.items()}
    merged = []
    for number in kept:
        parts = [ones[number], *(ones[b] for b, a in into.items() if a == number)]
        maybes = {number_of[other]: why for part in parts for other, why in part.maybes.items()}
        maybes.pop(number_of[number], None)
        reasons = (*ones[number].reasons, "the very same name, at one event") if len(parts) > 1 else parts[0].reasons
        announced = tuple(each for part in parts for each in part.announced)
        merged.append(_One(announced, tuple(each for part in parts for each in part.reported), reasons, maybes))
    return merged


def _key_of(name: Name) -> frozenset[str]:
    return frozenset(words(name.full))


def _others(entries: Sequence[tuple[Appearance, bool]]) -> list[_One]:
    """Bodies and delegations: one by their names or words."""
    found: list[tuple[set[str], tuple[list[Appearance], list[Appearance]]]] = []
    for entry, late in entries:
        keys = set(entry.organization.keys) if entry.organization else {" ".join(words(entry.name))}
        known = next((each for each in found if each[0] & keys), None)
        if known is None:
            known = (keys, ([], []))
            found.append(known)
        known[0].update(keys)
        known[1][late].append(entry)
    return [_One(tuple(announced), tuple(reported)) for _, (announced, reported) in found]


def _decided(entries: Sequence[tuple[Appearance, bool]], pairs: Iterable[tuple[str, str]]) -> set[tuple[int, int]]:
    """The pairs of entries that pairs of stated names mean."""
    by_name: dict[str, list[int]] = {}
    for place, (entry, _) in enumerate(entries):
        assert entry.person is not None
        for name in dict.fromkeys((entry.name, entry.person.name.full)):
            by_name.setdefault(" ".join(words(name)), []).append(place)
    found: set[tuple[int, int]] = set()
    for pair in pairs:
        places = []
        for name in pair:
            known = by_name.get(" ".join(words(name)))
            if known is None:
                stated = [entry.name for entry, _ in entries]
                raise PeopleError(f"nobody is called {show(name)} in either{did_you_mean(name, stated)}", text=name)
            places.append(known)
        found.update((i, j) for i in places[0] for j in places[1] if i != j)
    return found


def _names(one: _One) -> list[Name]:
    return [each.person.name for each in one.entries if each.person is not None]


def _forms(name: Name) -> Iterator[str]:
    yield name.full
    if name.given and name.family:
        yield f"{name.given} {name.family}"
        yield f"{name.family} {name.given}"
    if name.native is not None:
        yield name.native.full


def _stands_alone(name: Name) -> bool:
    """Whether a text may name the person by the family name alone: it is long enough to be no other word."""
    return len(name.family) > 2 and bool(name.given)
