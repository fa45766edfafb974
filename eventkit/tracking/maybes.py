"""Who may be one person, for somebody to say: `Maybe`, `maybes`."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from eventkit.events import Session
from eventkit.people import Appearance
from eventkit.people.identity import Mention, group
from eventkit.tracking.known import Known
from eventkit.tracking.people import Settled, name_key
from eventkit.tracking.settling import pairs_of_names


@frozen
class Maybe:
    """
    Two names, as they were stated, that may mean one human being, and what speaks for it and against it.

    `uids` are the events at which they are named. Catalogue.same_person(maybe.one, maybe.other) says that they are one,
    Catalogue.different_persons that they are not.
    """

    one: str
    other: str
    reasons: tuple[str, ...]
    uids: tuple[str, ...]

    def __str__(self) -> str:
        who = f"{self.one} and {self.other} may be one person"
        return f"{who}: {'; '.join(self.reasons)}" if self.reasons else who


def maybes(states: Iterable[Known], settled: Settled) -> tuple[Maybe, ...]:
    """
    The names of these events that may mean one person by the rules of eventkit.people.identity, and of which nobody has
    decided it; in the order of the events. Two who have the very same name are not among them: names tell nothing of
    those.
    """
    names: list[str] = []
    mentions: list[Mention] = []
    for known in states:
        for one in _cast(known):
            if one.person is not None:
                names.append(one.name)
                mentions.append(Mention(one.person.name, positions=one.positions, event=known.uid))
    decided = pairs_of_names(settled, enumerate(names))
    found: dict[frozenset[str], tuple[int, int]] = {}
    reasons: dict[frozenset[str], dict[str, None]] = {}
    uids: dict[frozenset[str], dict[str, None]] = {}
    for i, j, match in group(mentions, **decided).maybes if mentions else ():
        pair = frozenset((name_key(names[i]), name_key(names[j])))
        if len(pair) == 2:
            found.setdefault(pair, (i, j))
            reasons.setdefault(pair, {}).update(dict.fromkeys(match.reasons))
            uids.setdefault(pair, {}).update(dict.fromkeys((mentions[i].event, mentions[j].event)))
    return tuple(
        Maybe(names[i], names[j], tuple(reasons[pair]), tuple(uids[pair]))
        for pair, (i, j) in sorted(found.items(), key=lambda each: each[1])
    )


def _cast(known: Known) -> list[Appearance]:
    """Everybody with a part in the event or one of its sessions."""
    sessions: Iterable[Session] = known.typed("sessions") if "sessions" in known.fields else ()
    return [*known.typed("appearances"), *(one for session in sessions for one in session.appearances)]
