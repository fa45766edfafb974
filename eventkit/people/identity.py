"""
Who is the same person: Mention, Match, Grouping, compare, group.

Identity is a claim with reasons, of three kinds: "same", "maybe", "different". It never rests on how alike two strings
look: in a list of speakers the different persons are the ones whose names are one letter apart. What two names are
to one another is worked out in eventkit.people._names_alike, what two mentions share besides in
eventkit.people._shared; here stands what follows from both:

- *same*: the names agree, nothing contradicts, and either both stand in one event, or they share a fact (a body, a
  title at a body). A doubt about the name (a very common one, reversed order where both parts are surnames, another
  script, a short form …) takes one shared fact each, and some doubts ("Jr." left out, initials of a family name
  that many bear) no fact removes.
- *different*: characters, given names, family names, generation, accents on both sides or initials contradict.
- *maybe*: everything else. A person decides it, and what was decided goes before every rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Literal

from attrs import evolve, field, frozen

from eventkit.errors import PeopleError
from eventkit.people._cliques import components, twins
from eventkit.people._forms import Profile, profile_of
from eventkit.people._identity_keys import candidate_pairs
from eventkit.people._likeness import Likeness
from eventkit.people._names_alike import likeness
from eventkit.people._shared import Facts, facts_of, shared_facts, shared_post
from eventkit.people.name import Name
from eventkit.people.position import Position, to_positions

Verdict = Literal["same", "maybe", "different"]

CONFIRMED = "confirmed by a person"
SEPARATED = "separated by a person"
HELD_BACK = "not merged: it would take in others who are not the same"

_MOST_SHOWN = 40  # so many mentions of one person are looked at for reasons


def _to_name(value: Name | str) -> Name:
    if isinstance(value, Name):
        return value
    if isinstance(value, str):
        return Name.parse(value)
    raise PeopleError(f"{value!r} is not a name; give a string or a Name")


@frozen
class Mention:
    """
    One person as one announcement names them: the name, the positions stated with it, and where.

    `event` says which event (or document) it stands in; two mentions with the same `event`, also both with none, are
    taken to stand in one list. `context` is further words shown with the name, a title or a body, as they are.

    >>> Mention("Qiu Baoxing", positions="Counselor of the State Council").name.family
    'Qiu'
    """

    name: Name = field(converter=_to_name)
    positions: tuple[Position, ...] = field(default=(), converter=to_positions, kw_only=True)
    event: str = field(default="", kw_only=True)
    context: str = field(default="", kw_only=True)


@frozen
class Match:
    """What two mentions are to one another: the verdict, and the reasons for it in words, for and against."""

    verdict: Verdict
    reasons: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.verdict}: {'; '.join(self.reasons)}" if self.reasons else self.verdict


@frozen
class Grouping:
    """
    Who is who among mentions, which are given by their places in the sequence that was grouped.

    `people` has for each person the places of their mentions, ascending, persons by their first mention; `reasons` has
    for each person, in the same order, why these mentions are one (nothing for a single one). `maybes` lists pairs of
    mentions of two persons that may be one, for somebody who knows to decide: `group(…, confirmed=…, separated=…)`.
    """

    people: tuple[tuple[int, ...], ...]
    reasons: tuple[tuple[str, ...], ...]
    maybes: tuple[tuple[int, int, Match], ...]


@frozen(eq=False)
class _Read:
    """A mention with all that is compared worked out once."""

    mention: Mention
    profile: Profile
    facts: Facts

    @property
    def content(self) -> tuple[object, ...]:
        """All that is compared, but for the event: two mentions with one content say the same."""
        return (self.mention.name, self.mention.positions, self.mention.context, self.facts)

    @property
    def key(self) -> tuple[str, ...]:
        """What orders two mentions, so that a comparison does not depend on which is named first."""
        mention = self.mention
        return (mention.name.text, *(repr(p) + p.text for p in mention.positions), mention.context, mention.event)


def _read(mention: Mention) -> _Read:
    return _Read(mention, profile_of(mention.name), facts_of(mention.positions, mention.context))


def compare(a: Mention, b: Mention) -> Match:
    """
    Whether two mentions are of one person: "same", "maybe" or "different", with the reasons.

    Symmetric. The rules are at the top of this file.

    >>> compare(
    ...     Mention("Qiu Baoxing", positions="Counselor of the State Council", event="a"),
    ...     Mention("Mr. Baoxing QIU", positions="counsellor of the State Council", event="b"),
    ... ).verdict
    'same'
    >>> compare(Mention("Jane Roe"), Mention("John Roe"))
    Match(verdict='different', reasons=('given names differ: Jane, John',))
    """
    return _compare(_read(a), _read(b))


def _compare(a: _Read, b: _Read, *, one_list: bool | None = None) -> Match:
    """As `compare`; `one_list` says whether they stand in one list, if not whether they do is seen from the events."""
    if b.key < a.key:
        a, b = b, a
    like = likeness(a.profile, b.profile)
    if like.conflict:
        return Match("different", (like.conflict,))
    shared = tuple(f"shared: {fact}" for fact in shared_facts(a.facts, b.facts))
    post = shared_post(a.facts, b.facts)
    if post:
        shared += (f"one person is {post} there",)
    apart = bool(a.facts) and bool(b.facts) and not shared and like.frequent
    if one_list is None:
        one_list = a.mention.event == b.mention.event
    return _judge(like, shared, one_list=one_list, apart=apart)


def _judge(like: Likeness, shared: tuple[str, ...], *, one_list: bool, apart: bool) -> Match:
    doubts = tuple(doubt.words for doubt in like.doubts)
    reasons = (*like.reasons, *doubts, *shared)
    if any(doubt.stays for doubt in like.doubts) or len(doubts) > len(shared):
        return Match("maybe", reasons)
    if shared:
        return Match("same", reasons)
    if apart:
        return Match("maybe", (*reasons, "many have this name, and nothing stated with it is shared"))
    if one_list:
        return Match("same", (*reasons, "in one list, and nothing contradicts"))
    return Match("maybe", (*reasons, "no shared organization or title"))


# Many mentions


def group(
    mentions: Sequence[Mention],
    *,
    confirmed: Iterable[tuple[int, int]] = (),
    separated: Iterable[tuple[int, int]] = (),
) -> Grouping:
    """
    Who is one person among many mentions.

    First the mentions of each event are put together, then those of different events, with all that is said of a person
    in one event. Mentions become one person only where every pair of them is "same": where A is the same as B and B as
    C, but A and C are "different" or "maybe", none of the three is merged and the pairs are listed in `maybes`.
    `confirmed` and `separated` are pairs of places that a person has decided: a confirmed pair is one person whatever
    the rules say, a separated pair never, not even by way of a third. The result does not depend on the order of the
    mentions.

    Pairs are looked for among mentions whose names have a word, a spelling or a body in common, so that the time grows
    with the number of mentions and not with its square.

    Raises PeopleError for a place that there is not, or a mention paired with itself.

    >>> group([Mention("Ada Roe", event="a"), Mention("Ms. Ada ROE", event="a"), Mention("Ida Roe", event="a")]).people
    ((0, 1), (2,))
    """
    apart = _pairs(separated, len(mentions), "separated")
    one = _pairs(confirmed, len(mentions), "confirmed") - apart
    people = _People([_read(mention) for mention in mentions], one, apart)
    people.merge(among=people.same_event)
    people.pool_facts()
    people.merge(among=people.any_event)
    return people.result()


class _People:
    """
    Mentions on their way to persons: `nodes` are the persons so far, each the places of its mentions.

    A node is made by a person's decision, by mentions that say the very same, or by `merge`.
    """

    def __init__(self, reads: list[_Read], one: set[tuple[int, int]], apart: set[tuple[int, int]]) -> None:
        self.reads, self.one, self.apart = reads, one, apart
        self.decided = {i for pair in one | apart for i in pair}
        self.apart_from: dict[int, set[int]] = defaultdict(set)
        for i, j in apart:
            self.apart_from[i].add(j)
            self.apart_from[j].add(i)
        self.compared: set[tuple[int, int]] = set()
        self._number_contents()
        self.nodes = self._given_nodes()

    def _number_contents(self) -> None:
        """Mentions that say the very same are compared once: `first` has for each the first that says it."""
        firsts: dict[tuple[object, ...], int] = {}
        self.first = [firsts.setdefault(read.content, i) for i, read in enumerate(self.reads)]
        self.cache: dict[tuple[int, int, bool], Match] = {}

    def _given_nodes(self) -> list[tuple[int, ...]]:
        """What a person confirmed, and mentions that say the very same and enough of it to be one person anywhere."""
        links = set(self.one)
        alike: dict[int, list[int]] = defaultdict(list)
        for i, first in enumerate(self.first):
            if i not in self.decided:
                alike[first].append(i)
        for members in alike.values():
            if len(members) > 1 and self._content_match(members[0], members[1], one_list=False).verdict == "same":
                links.update((members[0], other) for other in members[1:])
        nodes: list[tuple[int, ...]] = []
        for block in components(len(self.reads), links):
            # A confirmed chain with a separated pair in it is no person.
            nodes += [(i,) for i in block] if self._has_apart(block) else [tuple(block)]
        return nodes

    def _has_apart(self, places: Sequence[int]) -> bool:
        return any(i in self.apart_from and not self.apart_from[i].isdisjoint(places) for i in places)

    # Comparing

    def _content_match(self, i: int, j: int, *, one_list: bool) -> Match:
        key = (*sorted((self.first[i], self.first[j])), one_list)
        if key not in self.cache:
            self.cache[key] = _compare(self.reads[i], self.reads[j], one_list=one_list)  # type: ignore[index]
        return self.cache[key]  # type: ignore[index]

    def match(self, i: int, j: int) -> Match:
        """What two mentions are to one another, decisions included."""
        pair = (i, j) if i < j else (j, i)
        if pair in self.one:
            return Match("same", (CONFIRMED,))
        if pair in self.apart:
            return Match("different", (SEPARATED,))
        return self._content_match(i, j, one_list=self.same_event(i, j))

    def same_event(self, i: int, j: int) -> bool:
        return self.reads[i].mention.event == self.reads[j].mention.event

    def any_event(self, i: int, j: int) -> bool:
        return True

    def _kinds(self, n: int) -> list[int]:
        """Mentions that stand for a node: of each content two, of different events where there are; and the decided."""
        found: dict[tuple[int, str], int] = {}
        events: dict[int, set[str]] = defaultdict(set)
        for i in self.nodes[n]:
            first, event = self.first[i], self.reads[i].mention.event
            if i in self.decided:
                found[i, "decided"] = i
            elif event not in events[first] and len(events[first]) < 2:
                events[first].add(event)
                found[first, event] = i
        return list(found.values())

    def _verdict(self, m: int, n: int) -> Verdict:
        """What two nodes are: "same" if all pairs are; if a person confirmed one of the nodes, if one pair is."""
        if self._has_apart((*self.nodes[m], *self.nodes[n])):
            return "different"
        found = {self.match(i, j).verdict for i in self._kinds(m) for j in self._kinds(n)}
        if "different" in found:
            return "different"
        confirmed = any(pair in self.one for node in (m, n) for pair in combinations(sorted(self._kinds(node)), 2))
        return "same" if found == {"same"} or (confirmed and "same" in found) else "maybe"

    # Merging

    def merge(self, *, among: Callable[[int, int], bool]) -> None:
        """Make one node of nodes that are the same as one another and as exactly the same others."""
        node_of = {i: n for n, node in enumerate(self.nodes) for i in node}
        shown = [i for n in range(len(self.nodes)) for i in self._kinds(n)]
        pairs = candidate_pairs({i: (self.reads[i].profile, self.reads[i].facts, self.reads[i].key) for i in shown})
        self.compared = {(i, j) for i, j in pairs | self.one if among(i, j) and node_of[i] != node_of[j]}
        edges = set()
        for i, j in self.compared:
            m, n = sorted((node_of[i], node_of[j]))
            if (m, n) not in edges and self.match(i, j).verdict == "same" and self._verdict(m, n) == "same":
                edges.add((m, n))
        # In a chain A = B = C where A and C are not the same, B alone is the same as both, so nothing is merged: that
        # is what makes the result independent of the order of the mentions.
        merged = twins(len(self.nodes), edges)
        self.nodes = [tuple(sorted(i for n in members for i in self.nodes[n])) for members in merged]

    def pool_facts(self) -> None:
        """Give each mention all that is said of its person in the same event."""
        for node in self.nodes:
            events: dict[str, list[int]] = defaultdict(list)
            for i in node:
                events[self.reads[i].mention.event].append(i)
            for members in events.values():
                held = dict.fromkeys(held for i in members for held in self.reads[i].facts.held)
                if any(len(self.reads[i].facts.held) < len(held) for i in members):
                    pooled = Facts(tuple(sorted(held, key=repr)))
                    for i in members:
                        self.reads[i] = evolve(self.reads[i], facts=pooled)
        self._number_contents()

    # The result

    def result(self) -> Grouping:
        """The persons as they are now, why, and the pairs of persons that stay open."""
        people = sorted(self.nodes)
        person_of = {i: p for p, person in enumerate(people) for i in person}
        two: set[tuple[int, int]] = set()
        held_back: set[tuple[int, int]] = set()
        best: dict[tuple[int, int], tuple[tuple[object, ...], int, int, Match]] = {}
        for i, j in sorted(self.compared | self.one | self.apart):
            p, q = sorted((person_of[i], person_of[j]))
            match = self.match(i, j)
            if p == q:
                continue
            if match.verdict == "different":
                two.add((p, q))
                continue
            if match.verdict == "same":
                match = Match("maybe", (*match.reasons, HELD_BACK))
                held_back.add((p, q))
            # Of several pairs of mentions the one with most to say speaks for the two persons, whatever the order.
            weight = (-len(match.reasons), match.reasons, sorted((self.reads[i].key, self.reads[j].key)))
            if (p, q) not in best or weight < best[p, q][0]:
                best[p, q] = (weight, i, j, match)
        separated = {(min(person_of[i], person_of[j]), max(person_of[i], person_of[j])) for i, j in self.apart}
        maybes = [
            (i, j, match)
            for pair, (_, i, j, match) in best.items()
            if pair not in separated and (pair not in two or pair in held_back)
        ]
        reasons = tuple(self._reasons(person) for person in people)
        return Grouping(tuple(people), reasons, tuple(sorted(maybes, key=lambda each: each[:2])))

    def _reasons(self, person: tuple[int, ...]) -> tuple[str, ...]:
        """Why the mentions are one person: the reasons of each pair that says something else, once."""
        if len(person) == 1:
            return ()
        kinds: dict[tuple[int, str], int] = {}
        for i in person:
            kinds.setdefault((self.first[i], self.reads[i].mention.event), i)
        shown = sorted(
            {*kinds.values(), *(i for i in person if i in self.decided)}, key=lambda i: (self.reads[i].key, i)
        )
        if len(shown) == 1:
            shown = list(person[:2])
        found: dict[str, None] = {}
        for i, j in combinations(shown[:_MOST_SHOWN], 2):
            match = self.match(i, j)
            if match.verdict == "same":
                found.update(dict.fromkeys(match.reasons))
        return tuple(found)


def _pairs(given: Iterable[tuple[int, int]], count: int, what: str) -> set[tuple[int, int]]:
    found = set()
    for i, j in given:
        if i == j or not (0 <= i < count and 0 <= j < count):
            raise PeopleError(f"{what} pair ({i}, {j}): two different places from 0 to {count - 1} are expected")
        found.add((min(i, j), max(i, j)))
    return found
