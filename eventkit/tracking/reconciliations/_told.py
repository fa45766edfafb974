"""What every form of a Reconciliation says, in its order: a first sentence, the facts, and a list for each outcome."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from eventkit.events import Status
from eventkit.people import Appearance
from eventkit.tracking._forms import shown
from eventkit.tracking.reconciliation import Held, Outcome, Participation, Reconciliation

HEADINGS = {
    Outcome.SPOKE: "Spoke",
    Outcome.TOOK_PART: "Took part",
    Outcome.NAMED: "Named in the report",
    Outcome.REPLACED: "Replaced",
    Outcome.ABSENT: "Absent, as the report says",
    Outcome.MAYBE: "To be confirmed",
    Outcome.NOT_MENTIONED: "Not mentioned",
    Outcome.ADDED: "Added",
}
_NOTES = {
    Outcome.NAMED: "The report names them; that they took part is not read from it.",
    Outcome.NOT_MENTIONED: "The report does not name them, which does not say that they were absent.",
    Outcome.MAYBE: "Somebody who knows has to say whether they are one person.",
}
# What a report of another kind says of the event itself.
_STATUS = {
    Status.CANCELLED: "The report says that it was cancelled.",
    Status.POSTPONED: "The report says that it was postponed.",
    Status.RESCHEDULED: "The report says that it was rescheduled.",
}


@frozen
class Section:
    """Those of one outcome: heading, a note on what it means ("" where it is clear), and a line for each."""

    heading: str
    note: str
    lines: tuple[str, ...]


def title(what: Reconciliation) -> str:
    """ "Announced and reported: Cool Roofs"."""
    return f"Announced and reported: {shown(what.announced.title)}"


def first(what: Reconciliation) -> str:
    """Whether the report says that it took place."""
    if what.took_place:
        return "The report says that it took place."
    return _STATUS.get(what.reported.status, "The report does not say that it took place.")


def facts(what: Reconciliation) -> Iterator[tuple[str, str, str, str]]:
    """Of time, place and title: the name, what was announced, what is reported, and the verdict with its remark."""
    for each in what.facts:
        yield each.field.capitalize(), shown(each.said[0]), shown(each.said[1]), verdict(each)


def verdict(held: Held) -> str:
    """ "held (the report gives no hour)"."""
    return f"{held.verdict} ({held.remark})" if held.remark else held.verdict


def sections(what: Reconciliation) -> list[Section]:
    """Those of each outcome, without outcomes of which there are none."""
    found = ((outcome, tuple(map(line, what.who(outcome)))) for outcome in HEADINGS)
    return [Section(HEADINGS[outcome], _NOTES.get(outcome, ""), lines) for outcome, lines in found if lines]


def line(one: Participation) -> str:
    """One person in one line: who, as what else reported, who else is concerned, remarks, and the report's words."""
    told = _entry(one.entry)
    if one.announced and one.reported and one.reported[0].name != one.entry.name:
        told += f", reported as {one.reported[0].name}"
    if one.outcome is Outcome.TOOK_PART:
        roles = dict.fromkeys(role.label.lower() for each in one.reported for role in each.roles)
        told += f", as {' and '.join(roles)}"
    if one.others:
        before = {Outcome.REPLACED: "by ", Outcome.ADDED: "in place of ", Outcome.MAYBE: "may be "}
        told += f": {before.get(one.outcome, '')}{'; '.join(map(_entry, one.others))}"
    if one.outcome is Outcome.MAYBE and one.reasons:
        told += f" ({', '.join(one.reasons)})"
    told += "".join(f"; {remark}" for remark in one.remarks)
    words = dict.fromkeys(each.words for each in one.evidence)
    return shown(told + "".join(f" – “{each}”" for each in words))


def _entry(entry: Appearance) -> str:
    return str(entry)
