"""
The roster as JSON (RFC 8259): rows, people and what is still to be confirmed, for programs.

One object with these members, always all of them and in this order:

- `schema`: "eventkit-roster", `version`: 1; a later version may add members and changes the number if one changes
  its meaning.
- `name`, `by`, `columns`: of the roster, the view and the chosen columns.
- `rows`: an object per line, its members named as the columns. By appearance each value is a string; by person and
  by organization each is a list of strings, those on events side by side (the third date is that of the third
  event); by organization those on people are side by side too, with " / " between several values of one person.
- `events`: `uid`, `title`, `kind`, `when` (the stated words), `iso` (the same in one notation) of each event, also
  of events where nobody appears.
- `people`: `uid`, `name`, `family`, `given`, `names` (as stated), `native`, `identifiers`, `reasons` (why several
  appearances are one person) and `appearances`: `event_uid`, `event`, `stated_name`, `roles` and `positions`, the
  last a list of `title`, `organization`, `former` and `text`.
- `maybes`: `a` and `b`, each the `uid` of a person, and `reasons`.

What is not stated is "" or an empty list, never null. What it cannot say: the evidence for the reading of a name or
a time, and everything about an event that is not in a row; the calendar's own formats say that.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from eventkit._plain import plain
from eventkit.rosters._views import chosen, table

if TYPE_CHECKING:
    from eventkit.events import Event
    from eventkit.people import Position
    from eventkit.rosters._people import RosterPerson
    from eventkit.rosters._row import Row
    from eventkit.rosters._shape import Roster

NAME = "json"
SUFFIXES = (".json",)
MEDIA_TYPE = "application/json"


def render(
    roster: Roster,
    *,
    by: str = "appearance",
    columns: Iterable[str] | str | None = None,
) -> str:
    """
    The document, to be written as UTF-8; letters as they are, not as \\u escapes.

    Each row, event, person and pair has a line of its own, so that a change shows on its own line.
    """
    made = table(roster, by, chosen(columns))
    if by == "appearance":
        rows: list[dict[str, Any]] = [dict(zip(made.columns, line, strict=True)) for line in made.texts()]
    else:
        rows = [
            {name: list(cell) if any(cell) else [] for name, cell in zip(made.columns, line, strict=True)}
            for line in made.lines
        ]
    document: dict[str, Any] = {
        "schema": "eventkit-roster",
        "version": 1,
        "name": plain(roster.name),
        "by": by,
        "columns": list(made.columns),
        "rows": rows,
        "events": [_event(event) for event in roster.events],
        "people": [_person(person) for person in roster.people],
        "maybes": [{"a": maybe.a.uid, "b": maybe.b.uid, "reasons": list(maybe.reasons)} for maybe in roster.maybes],
    }
    members = (f"{_dumped(name)}: {_listed(value)}" for name, value in document.items())
    return "{\n" + ",\n".join(members) + "\n}\n"


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _listed(value: object) -> str:
    """A list of objects with a line for each, anything else on one line."""
    if not isinstance(value, list) or not value or not isinstance(value[0], dict):
        return _dumped(value)
    return "[\n" + ",\n".join(map(_dumped, value)) + "\n]"


def _event(event: Event) -> dict[str, str]:
    when = event.calendar_time
    return {
        "uid": plain(event.uid),
        "title": plain(event.title),
        "kind": event.kind,
        "when": plain(when.text),
        "iso": plain(when.iso),
    }


def _person(person: RosterPerson) -> dict[str, Any]:
    return {
        "uid": person.uid,
        "name": person.name,
        "family": person.family,
        "given": person.given,
        "names": [plain(name.text) for name in person.names],
        "native": plain(person.native.full) if person.native else "",
        "identifiers": list(map(plain, person.identifiers)),
        "reasons": list(map(plain, person.reasons)),
        "appearances": [_appearance(row) for row in person.rows],
    }


def _appearance(row: Row) -> dict[str, Any]:
    return {
        "event_uid": row.event_uid,
        "event": row.event,
        "stated_name": row.stated_name,
        "roles": [plain(role.name) for role in row.appearance.roles],
        "positions": [_position(position) for position in row.appearance.positions],
    }


def _position(position: Position) -> dict[str, Any]:
    return {
        "title": plain(position.title),
        "organization": plain(position.organization.name) if position.organization else "",
        "former": position.former,
        "text": plain(str(position)),
    }
