"""What two names are to one another: agreeing, agreeing with doubts, or in conflict (Likeness, Doubt)."""

from __future__ import annotations

from attrs import frozen


@frozen
class Doubt:
    """One reason why agreeing names may still be two persons; `stays` where no shared fact removes it."""

    words: str
    stays: bool = False


COMMON = Doubt("a very common name")


@frozen
class Likeness:
    """
    The relation of two names: a conflict in words ("" if there is none), what agrees, and what is doubtful about it.

    `frequent` says that many share the family name, so that two different bodies speak against one person.
    """

    conflict: str = ""
    reasons: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    frequent: bool = False

    @property
    def rank(self) -> tuple[bool, int, int]:
        """The better of several relations is the smaller."""
        return (bool(self.conflict), sum(d.stays for d in self.doubts), len(self.doubts))


def agree(reason: str) -> Likeness:
    return Likeness(reasons=(reason,))
