"""
What cues weigh together: each speaks for something or against it, a little or much (Weights).

A cue is a short phrase ("held there"), and a table of words/ has its weight. No cue decides: those that are found are
added up, beginning with what is weighed before there is any, and the sum is the logarithm of the odds.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import exp, fsum

from attrs import frozen

from eventkit.announcements.word_tables import lines_of

_SHOWN = 3  # cues that a rule names


@frozen(eq=False)
class Weights:
    """The weight of each cue that has one; `without_any` is what is weighed before there is any cue."""

    without_any: float
    by_cue: dict[str, float]

    def sum_of(self, cues: Iterable[str]) -> float:
        """The logarithm of the odds, the same in whatever order the cues come."""
        known = filter(self.by_cue.__contains__, cues)
        # Rounded once, since a sum of fractions is a little more or less by the order, and a set has none.
        return fsum([self.without_any, *map(self.by_cue.__getitem__, known)])

    def likelihood(self, cues: Iterable[str]) -> float:
        """
        How likely they make it, from 0 to 1.

        >>> weights("bodies_weights").likelihood(["moves"]) > weights("bodies_weights").likelihood(["does"])
        True
        """
        return 1 / (1 + exp(-self.sum_of(cues)))

    def rule_of(self, cues: Iterable[str]) -> str:
        """The cues that weigh most, for the rule of a claim."""
        told = sorted((cue for cue in cues if self.by_cue.get(cue, 0.0) > 0), key=lambda cue: (-self.by_cue[cue], cue))
        return "cues: " + ", ".join(told[:_SHOWN])


@cache
def columns(table: str, count: int) -> tuple[Weights, ...]:
    """
    The columns of a table with several weights for each cue, as many as `count`.

    Behind a cue its weights stand, divided by white space; the first line has what is weighed before there is any.
    """
    cues, *rows = zip(*(line.rsplit(None, count) for line in lines_of(table)), strict=True)
    numbers = [tuple(map(float, row)) for row in rows]
    return tuple(Weights(first, dict(zip(cues[1:], rest, strict=True))) for first, *rest in numbers)


def weights(table: str) -> Weights:
    """A table with one weight for each cue."""
    return columns(table, 1)[0]
