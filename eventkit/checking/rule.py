"""
What a rule of the check is (Rule), and how one is made: a function with a docstring, under `rule`.

    @rule("calendar-uid", WARNING, "measured: vdirsyncer 0.21 turned a feed of three events into one")
    def calendar_uid(feed: Feed) -> Iterator[Spot]:
        \"\"\"The calendar has a UID of its own. A common program takes it for that of its events.\"\"\"

The docstring says what the rule finds and why that matters; together with the basis it is the rule's documentation. A
basis is a section of a standard, what was "measured" on 34 readers, what stands in the "source" of one, or what was
"reported" of programs that could not be run.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from attrs import field, frozen

from eventkit.checking.feed import uid_of
from eventkit.checking.finding import Finding, Severity
from eventkit.formats._component import Component, Property

WORDS = 160  # characters of a line that a finding shows


class Spot(NamedTuple):
    """A place where a rule is broken: the line, and what to say of it."""

    line: int | None
    message: str
    words: str = ""
    uid: str = ""
    suggestion: str = ""


Find = Callable[[Any], Iterator[Spot]]
"""What looks for a fault: in a Feed, or in an Announcement."""


@frozen
class Rule:
    """
    One thing that is looked for: `why` says what it is and what comes of it, `basis` names the section of the standard
    or what was measured. `find` gives the places where a feed (or an announcement) breaks it.
    """

    code: str
    severity: Severity
    why: str
    basis: str
    find: Find = field(repr=False, eq=False)

    @property
    def title(self) -> str:
        """The first sentence of `why`, without its period."""
        return self.why.partition(". ")[0].removesuffix(".")

    def findings(self, subject: object) -> Iterator[Finding]:
        """What the rule finds, in the order of its lines."""
        for spot in self.find(subject):
            words = spot.words if len(spot.words) <= WORDS else spot.words[: WORDS - 1] + "…"
            yield Finding(
                self.code,
                self.severity,
                spot.message,
                line=spot.line,
                words=words,
                uid=spot.uid,
                suggestion=spot.suggestion,
            )


RULES: dict[str, Rule] = {}
"""Every rule for feeds by its code."""

LINTS: dict[str, Rule] = {}
"""Every rule for announcements by its code."""


def rule(code: str, severity: Severity, basis: str) -> Callable[[Find], Find]:
    """Make a function a rule for feeds, under a code that stays."""
    return _adding(RULES, code, severity, basis)


def lint_rule(code: str, severity: Severity, basis: str) -> Callable[[Find], Find]:
    """Make a function a rule for announcements, under a code that stays."""
    return _adding(LINTS, code, severity, basis)


def _adding(rules: dict[str, Rule], code: str, severity: Severity, basis: str) -> Callable[[Find], Find]:
    def add(find: Find) -> Find:
        if code in RULES or code in LINTS:
            raise ValueError(f"two rules have the code {code!r}")
        why = " ".join((inspect.getdoc(find) or "").split())
        rules[code] = Rule(code, severity, why, basis, find)
        return find

    return add


def at(found: Property, message: str, owner: Component | None = None) -> Spot:
    """The spot of a property, and of the event that has it."""
    return Spot(found.line, message, found.text, uid_of(owner) if owner else "")


def on(component: Component, message: str) -> Spot:
    """The spot of a component: its first line."""
    return Spot(component.line, message, f"BEGIN:{component.name}", uid_of(component))


def several(lines: list[int], message: str, words: str = "") -> Iterator[Spot]:
    """One spot for many lines that are wrong in the same way: the first, and how many more there are."""
    if lines:
        more = len(lines) - 1
        rest = "" if not more else " (and 1 more line)" if more == 1 else f" (and {more:,} more lines)"
        yield Spot(lines[0], message + rest, words)
