"""
Who is the same person: Mention, Match, Grouping, compare, group.

Identity is a claim with reasons, of three kinds: "same", "maybe", "different". It never rests on how alike two strings
look: in a list of speakers the different persons are the ones whose names are one letter apart. What two names are
to one another is worked out in eventkit.people._names_alike, what two mentions share besides in
eventkit.people._shared; here stands what follows from both:

- *same*: the names agree, nothing contradicts, and either both stand in one event, or they share a fact (a body, a
  title at a body). A doubt about the name (a very common one, reversed order where both parts are surnames, another
  script, a short form …) takes one shared fact each, and some doubts (initials, "Jr." left out) no fact removes.
- *different*: characters, given names, family names, generation, accents on both sides or initials contradict.
- *maybe*: everything else. A person decides it, and what was decided goes before every rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Literal

from attrs import field, frozen

from eventkit.errors import PeopleError
from eventkit.people._forms import Profile, profile_of
from eventkit.people._identity_keys import half_keys_of, keys_of, parts_of
from eventkit.people._likeness import Likeness
from eventkit.people._names_alike import likeness
from eventkit.people._shared import Facts, facts_of, shared_facts
from eventkit.people.name import Name
from eventkit.people.position import Position, to_positions

Verdict = Literal["same", "maybe", "different"]

CONFIRMED = "confirmed by a person"


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


def _compare(a: _Read, b: _Read) -> Match:
    if b.key < a.key:
        a, b = b, a
    like = likeness(a.profile, b.profile)
    if like.conflict:
        return Match("different", (like.conflict,))
    shared = tuple(f"shared: {fact}" for fact in shared_facts(a.facts, b.facts))
    apart = bool(a.facts) and bool(b.facts) and not shared and like.frequent
    return _judge(like, shared, one_list=a.mention.event == b.mention.event, apart=apart)


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

    Mentions become one person only where every pair of them is "same": where A is the same as B and B as C, but A and C
    are "different" or "maybe", none of the three is merged and the pairs are listed in `maybes`. `confirmed` and
    `separated` are pairs of places that a person has decided: a confirmed pair is one person whatever the rules say, a
    separated pair never, not even by way of a third. The result does not depend on the order of the mentions.

    Pairs are looked for among mentions whose names have a word, a spelling or a body in common, so that the time grows
    with the number of mentions and not with its square.

    Raises PeopleError for a place that there is not, or a mention paired with itself.
    """
    count = len(mentions)
    apart = _pairs(separated, count, "separated")
    one = _pairs(confirmed, count, "confirmed") - apart
    reads = [_read(mention) for mention in mentions]
    matches: dict[tuple[int, int], Match] = {
        pair: _compare(reads[pair[0]], reads[pair[1]]) for pair in _candidates(reads)
    }

    def match(i: int, j: int) -> Match:
        pair = (i, j) if i < j else (j, i)
        if pair in one:
            return Match("same", (CONFIRMED,))
        if pair in apart:
            return Match("different", ("separated by a person",))
        if pair not in matches:
            matches[pair] = _compare(reads[pair[0]], reads[pair[1]])
        return matches[pair]

    # What a person confirmed is one node; a confirmed chain with a separated pair in it is no node at all.
    nodes: list[tuple[int, ...]] = []
    for block in _components(range(count), one):
        whole = not any(pair in apart for pair in combinations(block, 2)) if len(block) > 1 else True
        nodes += [tuple(block)] if whole else [(i,) for i in block]
    node_of = {i: n for n, node in enumerate(nodes) for i in node}

    def verdict(m: int, n: int) -> Verdict:
        found = {match(i, j).verdict for i in nodes[m] for j in nodes[n]}
        if "different" in found:
            return "different"
        return "same" if "same" in found else "maybe"

    edges = set()
    for (i, j), found in matches.items():
        m, n = sorted((node_of[i], node_of[j]))
        if m != n and found.verdict == "same" and (m, n) not in edges and verdict(m, n) == "same":
            edges.add((m, n))
    neighbors: dict[int, set[int]] = defaultdict(set)
    for m, n in edges:
        neighbors[m].add(n)
        neighbors[n].add(m)

    # One person: nodes that are the same as one another and as exactly the same others. In a chain A = B = C where A
    # and C are not the same, B alone is the same as both, so nothing is merged: the result does not depend on order.
    classes: dict[frozenset[int], list[int]] = defaultdict(list)
    for n in range(len(nodes)):
        classes[frozenset(neighbors[n] | {n})].append(n)
    people = sorted(tuple(sorted(i for n in members for i in nodes[n])) for members in classes.values())
    person_of = {i: p for p, person in enumerate(people) for i in person}

    reasons = tuple(_reasons(person, match, reads) for person in people)
    decided: set[tuple[int, int]] = set()  # pairs of persons of whom some rule or person says that they are two
    open_pairs: dict[tuple[int, int], tuple[int, int, Match]] = {}
    for i, j in sorted({*matches, *one, *apart}):
        p, q = sorted((person_of[i], person_of[j]))
        found = match(i, j)
        if p == q:
            continue
        if found.verdict == "same":
            found = Match("maybe", (*found.reasons, "not merged: not everybody of the two is the same"))
        elif found.verdict == "different":
            decided.add((p, q))
            continue
        before = open_pairs.get((p, q))
        if before is None or _weight(found, reads[i], reads[j]) < _weight(
            before[2], reads[before[0]], reads[before[1]]
        ):
            open_pairs[p, q] = (i, j, found)
    maybes = (
        pair
        for persons, pair in open_pairs.items()
        if persons not in decided or pair[2].reasons[-1].startswith("not merged")
    )
    return Grouping(tuple(people), reasons, tuple(sorted(maybes, key=lambda pair: pair[:2])))


def _weight(match: Match, a: _Read, b: _Read) -> tuple[object, ...]:
    """Which of several pairs of mentions speaks for a pair of persons: the one with most to say, whatever the order."""
    return (-len(match.reasons), match.reasons, sorted((a.key, b.key)))


def _reasons(person: tuple[int, ...], match: Callable[[int, int], Match], reads: Sequence[_Read]) -> tuple[str, ...]:
    """Why the mentions are one person: the reasons of each pair of different mentions, once."""
    if len(person) == 1:
        return ()
    # Mentions that read the same give the same reasons: a few of each kind are enough.
    kinds: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in person:
        kinds[reads[i].key].append(i)
    shown = sorted((key, i) for key, members in kinds.items() for i in members[:2])[:40]
    found: dict[str, None] = {}
    for (_, i), (_, j) in combinations(shown, 2):
        found.update(dict.fromkeys(match(i, j).reasons))
    return tuple(found)


def _pairs(given: Iterable[tuple[int, int]], count: int, what: str) -> set[tuple[int, int]]:
    found = set()
    for i, j in given:
        if i == j or not (0 <= i < count and 0 <= j < count):
            raise PeopleError(f"{what} pair ({i}, {j}): two different places from 0 to {count - 1} are expected")
        found.add((min(i, j), max(i, j)))
    return found


def _components(items: Iterable[int], pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The items that pairs connect, each component ascending."""
    parent = {i: i for i in items}

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = i = parent[parent[i]]
        return i

    for i, j in pairs:
        parent[max(root(i), root(j))] = min(root(i), root(j))
    found: dict[int, list[int]] = defaultdict(list)
    for i in parent:
        found[root(i)].append(i)
    return list(found.values())


# Finding the pairs worth comparing


# A key that more mentions than this have in common is too common to be looked through pair by pair.
_MOST = 400


def _candidates(reads: Sequence[_Read]) -> set[tuple[int, int]]:
    """
    Pairs of mentions that have a key in common: the words of the name, a spelling of them, or a family name and a body.

    A key that more than 400 mentions share is looked through only among those whose bodies meet as well.
    """
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    weak: dict[tuple[str, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for i, one in enumerate(reads):
        for key in keys_of(one.profile):
            blocks["name", key].append(i)
        for side, key in half_keys_of(one.profile):
            weak["half", key][side].append(i)
        parts = parts_of(one.profile)
        for body in one.facts.keys:
            for part in parts:
                blocks["body", body, part].append(i)
    found: set[tuple[int, int]] = set()
    for block, members in blocks.items():
        if len(members) <= _MOST:
            found.update(combinations(members, 2))
        elif block[0] == "name":
            narrower: dict[str, list[int]] = defaultdict(list)
            for i in members:
                for body in (*reads[i].facts.keys, "event " + reads[i].mention.event):
                    narrower[body].append(i)
            for few in narrower.values():
                found.update(combinations(few[:_MOST], 2))
    for shorts, longs in weak.values():
        if len(shorts) * len(longs) <= _MOST * _MOST // 4:
            found.update((min(i, j), max(i, j)) for i in shorts for j in longs if i != j)
    return found
