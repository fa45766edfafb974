"""What became of an announcement, as a report tells it: Reconciliation, with Participation and Held."""

from __future__ import annotations

from enum import Enum
from typing import Any, ClassVar, Literal, TypeAlias

from attrs import field, frozen

from eventkit.doubts import Evidence
from eventkit.events import Event
from eventkit.people import Appearance

Verdict: TypeAlias = Literal["held", "changed", "maybe", "not mentioned", "not announced"]


class Outcome(Enum):
    """
    What a report says of somebody's part in the event.

    Nobody is "absent" because a report does not name them, and nobody "spoke" in a report that does not say that the
    event took place.
    """

    SPOKE = "spoke"
    TOOK_PART = "took part"  # in another role: as moderator, as guest of honor …
    NAMED = "named"  # the report names them, and neither says that the event took place nor what they did
    REPLACED = "replaced"  # the report says that somebody else came instead
    ABSENT = "absent"  # the report says so
    MAYBE = "maybe"  # may be somebody whom the report names: a person has to say
    NOT_MENTIONED = "not mentioned"
    ADDED = "added"  # the report names them, the announcement does not

    def __str__(self) -> str:
        return self.value


@frozen(repr=False)
class Participation:
    """
    One person (or a body or delegation that speaks), announced or reported or both, and what the report says of them.

    `announced` and `reported` have the entries that are taken for this person, in their order. `others` are the other
    ones concerned: who came instead (REPLACED), for whom somebody came (ADDED), or who may be this person (MAYBE).
    `reasons` say why the entries are one person, or why they may be; `remarks` what else was stated differently: a
    role, a position. `evidence` has the words of the report for what is not seen from its list of people.
    """

    outcome: Outcome
    announced: tuple[Appearance, ...] = ()
    reported: tuple[Appearance, ...] = ()
    others: tuple[Appearance, ...] = ()
    reasons: tuple[str, ...] = field(default=(), kw_only=True)
    remarks: tuple[str, ...] = field(default=(), kw_only=True)
    evidence: tuple[Evidence, ...] = field(default=(), kw_only=True)

    @property
    def entry(self) -> Appearance:
        """The first entry of this person: the announced one, if there is one."""
        return (*self.announced, *self.reported)[0]

    @property
    def name(self) -> str:
        """The name as it was announced, else as it was reported."""
        return self.entry.name

    def __repr__(self) -> str:
        return f"<{self.name}: {self.outcome}{self._of_others()}>"

    def __str__(self) -> str:
        return f"{self.name}: {self.outcome}{self._of_others()}"

    def _of_others(self) -> str:
        joiner = {Outcome.REPLACED: " by ", Outcome.ADDED: " in place of ", Outcome.MAYBE: " "}.get(self.outcome, "")
        return joiner + ", ".join(other.name for other in self.others) if self.others else ""


@frozen
class Held:
    """
    Whether the time, the place or the title is what was announced.

    `verdict` is "held", "changed", "maybe" (the words do not decide it), "not mentioned" in the report, or "not
    announced". `announced` and `reported` are the values (a When, a Place or Attendance, a str; None where nothing is
    said), `said` both in words. `remark` says how they differ, or what the report leaves out.
    """

    field: str
    verdict: Verdict
    announced: Any = None
    reported: Any = None
    said: tuple[str, str] = ("", "")
    remark: str = ""

    def __str__(self) -> str:
        told = f"{self.field}: {self.verdict}"
        if self.verdict in ("changed", "maybe"):
            told += f", {self.said[0]} → {self.said[1]}"
        return f"{told} ({self.remark})" if self.remark else told


@frozen(repr=False)
class Reconciliation:
    """
    An announcement and a report of one event, side by side: what `reconcile` gives.

    `people` are those of the announcement in its order, then those whom only the report names. `time`, `place` and
    `title` say whether each held. `happened` has the words in which the report says that the event took place, or
    nothing where it does not (it is never concluded from the clock); `took_place` is whether it says so.

    It is written in several forms (`render`): "text", "markdown", "html", "json".
    """

    FORMS: ClassVar[str] = "eventkit.tracking.reconciliations"

    announced: Event
    reported: Event
    people: tuple[Participation, ...]
    time: Held
    place: Held
    title: Held
    took_place: bool = False
    happened: tuple[Evidence, ...] = ()

    def who(self, outcome: Outcome | str) -> tuple[Participation, ...]:
        """Those of whom the report says this: `who("added")`."""
        wanted = Outcome(outcome)
        return tuple(each for each in self.people if each.outcome is wanted)

    @property
    def facts(self) -> tuple[Held, ...]:
        """Time, place and title."""
        return (self.time, self.place, self.title)

    def render(self, form: str = "text", **options: Any) -> str:
        """
        The comparison as a document: "text", "markdown", "html" or "json".

        Raises:
            UnknownForm: no such form or option; the message lists what there is.
        """
        from eventkit.tracking._forms import rendered

        return rendered(self.FORMS, self, form, options)

    def __repr__(self) -> str:
        return f"<Reconciliation of {self.announced.title!r}: {len(self.people)} people>"

    def __str__(self) -> str:
        return self.render("text").rstrip("\n")

    def _repr_html_(self) -> str:
        from eventkit.tracking.reconciliations.html import fragment

        return fragment(self)
