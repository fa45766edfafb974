"""What a form of the roster leaves out, for Written.losses: what all forms do (losses_of), and what several share."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from eventkit._plain import drops, plain
from eventkit.rosters._row import Row
from eventkit.written import Loss

if TYPE_CHECKING:
    from eventkit.rosters._forms import Form
    from eventkit.rosters._shape import Roster


def losses_of(roster: Roster, form: Form, options: dict[str, Any]) -> tuple[Loss, ...]:
    """Characters that no form can hold, then what the form lists itself, where it has a function `losses`."""
    found = [*_characters(roster)]
    own = getattr(form, "losses", None)
    if own is not None:
        known = inspect.signature(own).parameters
        found += own(roster, **{name: value for name, value in options.items() if name in known})
    return tuple(dict.fromkeys(found))


def unlisted(roster: Roster) -> Iterator[Loss]:
    """The events that have no row, for forms that say nothing else of events."""
    listed = {row.event_uid for row in roster.rows}
    for event in roster.events:
        if plain(event.uid) not in listed:
            yield Loss(event.title, "event", "nobody is named: it is not in the roster", uid=event.uid)


def _characters(roster: Roster) -> Iterator[Loss]:
    for row in roster.rows:
        if any(map(drops, _words(row))):
            reason = "control characters are left out or replaced"
            yield Loss(row.origin.title, "appearances", reason, uid=row.origin.uid)


def _words(row: Row) -> Iterable[str]:
    appearance = row.appearance
    yield from (row.origin.title, row.session.title if row.session else "", appearance.name)
    yield from (role.name for role in appearance.roles)
    for position in appearance.positions:
        yield from (str(position), position.title, position.organization.name if position.organization else "")
