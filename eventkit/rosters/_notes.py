"""What forms for readers say below the table: how many, who is one person and why, who may be, who is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from eventkit._plain import plain

if TYPE_CHECKING:
    from eventkit.rosters._people import RosterPerson
    from eventkit.rosters._shape import Roster


@frozen
class Notes:
    """One sentence that counts, and lists under their headings; a list that would be empty is not there."""

    count: str
    lists: tuple[tuple[str, tuple[str, ...]], ...]


def notes_of(roster: Roster) -> Notes:
    """
    The notes on a roster; words as stated, to be escaped by the form.

    Under "One person" is everybody found on several rows, under "To be confirmed" each pair who may be one, under
    "Nobody named" each event of which the roster has no row.
    """
    listed = {row.event_uid for row in roster.rows}
    lists = (
        ("One person", [_claim(person) for person in roster.people if len(person.rows) > 1]),
        ("To be confirmed", [str(maybe) for maybe in roster.maybes]),
        ("Nobody named", [event.title for event in roster.events if plain(event.uid) not in listed]),
    )
    return Notes(count(roster), tuple((heading, tuple(map(plain, items))) for heading, items in lists if items))


def count(roster: Roster) -> str:
    """ "6 people in 8 rows at 3 events, 2 rows of delegations or bodies."."""
    persons = sum(1 for row in roster.rows if row.person)
    others = len(roster.rows) - persons
    events = len({row.event_uid for row in roster.rows})
    said = f"{_many(len(roster.people), 'person')} in {_many(persons, 'row')} at {_many(events, 'event')}"
    return said + (f", {_many(others, 'row')} of delegations or bodies." if others else ".")


def _many(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else 'people' if noun == 'person' else noun + 's'}"


def _claim(person: RosterPerson) -> str:
    """ "Qiu Baoxing: Qiu Baoxing (Webinar); Mr. Baoxing QIU (Summit). Why: the names agree …"."""
    stated = "; ".join(f"{row.stated_name} ({row.event})" for row in person.rows)
    why = f". Why: {'; '.join(person.reasons)}" if person.reasons else ""
    return f"{person.name}: {stated}{why}"
