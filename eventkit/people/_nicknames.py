"""The short forms of English given names."""

from __future__ import annotations

from functools import cache

from eventkit.people._reading_tables import tables


@cache
def _long_forms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, short in tables()["nicknames"].items():
        for each in short.split():
            found.setdefault(each, set()).add(name)
    return {short: frozenset(names) for short, names in found.items()}


def long_forms(name: str) -> frozenset[str]:
    """The English given names that a name is a usual short form of."""
    return _long_forms().get(name, frozenset())


def is_short_form(a: str, b: str) -> bool:
    """
    Whether one given name is a usual English short form of the other, or both are short forms of one name.

    >>> is_short_form("liz", "elizabeth"), is_short_form("bill", "will"), is_short_form("bob", "bill")
    (True, True, False)
    """
    longs_a, longs_b = _long_forms().get(a, frozenset()), _long_forms().get(b, frozenset())
    return b in longs_a or a in longs_b or bool(longs_a & longs_b)
