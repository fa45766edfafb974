"""Numbered things joined by pairs: what hangs together, and what is joined to exactly the same others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


def components(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """
    The numbers from 0 that pairs connect, by way of others too; each component ascending.

    >>> components(5, [(0, 3), (3, 4)])
    [[0, 3, 4], [1], [2]]
    """
    parent = list(range(count))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in pairs:
        a, b = root(i), root(j)
        parent[max(a, b)] = min(a, b)
    found: dict[int, list[int]] = defaultdict(list)
    for i in range(count):
        found[root(i)].append(i)
    return list(found.values())


def twins(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """
    The numbers from 0, those together that pairs join to one another and to exactly the same others.

    Three in a ring are together; in a chain of three nobody is with anybody.

    >>> twins(4, [(0, 1), (1, 2), (0, 2)]), twins(3, [(0, 1), (1, 2)])
    ([[0, 1, 2], [3]], [[0], [1], [2]])
    """
    joined: dict[int, set[int]] = defaultdict(set)
    for i, j in pairs:
        joined[i].add(j)
        joined[j].add(i)
    found: dict[frozenset[int], list[int]] = defaultdict(list)
    for i in range(count):
        found[frozenset({i, *joined[i]})].append(i)
    return list(found.values())
