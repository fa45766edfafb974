"""A roster as a table: one line per appearance, per person or per organization (Table, VIEWS)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from eventkit._plain import plain
from eventkit.errors import UnknownForm
from eventkit.people import Organization
from eventkit.rosters._people import fold
from eventkit.rosters._row import COLUMNS, JOINER, Row
from eventkit.rosters._suggest import unknown

if TYPE_CHECKING:
    from eventkit.rosters._shape import Roster

Cell = tuple[str, ...]

VIEWS = ("appearance", "person", "organization")

_OF_EVENT = ("event", "kind", "date", "time", "zone", "utc", "event_uid")
_OF_PARTY = ("person", "stated_name", "honorific", "family", "given", "roles", "title", "former", "positions")
_NOT_STATED = "–"
_SEVERAL = " / "


@frozen
class Table:
    """
    What the forms of a roster write: the columns, and for each line a cell per column.

    A cell is a tuple of values. By appearance it has exactly one. By person and by organization the cells on events
    (event, kind, date, time, zone, utc, event_uid) have one value for each event, side by side: the third date is
    that of the third event. By organization the cells on people are side by side in the same way. "" is "not stated".
    """

    by: str
    columns: tuple[str, ...]
    lines: tuple[tuple[Cell, ...], ...]

    def texts(self, joiner: str = JOINER) -> Iterator[tuple[str, ...]]:
        """The lines with each cell as one string."""
        for line in self.lines:
            yield tuple([cell[0] if len(cell) == 1 else joined(cell, joiner) for cell in line])


def joined(cell: Cell, joiner: str = JOINER) -> str:
    """
    A cell as one string; among several values, a dash stands for one that is not stated.

    >>> joined(("2020-05-15", "", "2021-09-06"))
    '2020-05-15; –; 2021-09-06'
    >>> joined(("", ""))
    ''
    """
    if not any(cell):
        return ""
    return joiner.join([value or _NOT_STATED for value in cell]) if len(cell) > 1 else cell[0]


def chosen(columns: Iterable[str] | str | None, default: Sequence[str] = COLUMNS) -> tuple[str, ...]:
    """
    The columns that were asked for: a list of names, names with commas between them, "all", or None for the default.

    Raises:
        UnknownForm: a column that does not exist, one named twice, or none at all.
    """
    if columns is None:
        return tuple(default)
    if columns == "all":
        return COLUMNS
    if not isinstance(columns, Iterable):
        raise unknown("column", columns, COLUMNS)
    names = [name.strip() for name in columns.split(",")] if isinstance(columns, str) else list(columns)
    for name in names:
        if name not in COLUMNS:
            raise unknown("column", name, COLUMNS)
        if names.count(name) > 1:
            raise UnknownForm(f"the column {name!r} is asked for twice; name it once")
    if not names:
        raise UnknownForm(f"no column is asked for; name some of: {', '.join(COLUMNS)}")
    return tuple(names)


def table(roster: Roster, by: str = "appearance", columns: Sequence[str] = COLUMNS) -> Table:
    """
    The roster in one of its views.

    By person there is a line for each person, and one of its own for each delegation and body. By organization there
    is a line for each body in which somebody holds a position that is not a former one, and last a line for those
    without such a body. Bodies are one if their stated names are, case and a leading "the" aside; an acronym is the
    long name it was stated with on the same roster, where only one was.

    Raises:
        UnknownForm: there is no such view.
    """
    if by == "appearance":
        return Table(by, tuple(columns), tuple(tuple([(cell,) for cell in row.cells(columns)]) for row in roster.rows))
    if by == "person":
        lines: Iterable[dict[str, Cell]] = _person_lines(roster)
    elif by == "organization":
        lines = _organization_lines(roster)
    else:
        raise unknown("view", by, VIEWS)
    return Table(by, tuple(columns), tuple(tuple([line[column] for column in columns]) for line in lines))


def _person_lines(roster: Roster) -> Iterator[dict[str, Cell]]:
    person_of = {row.index: person for person in roster.people for row in person.rows}
    done: set[str] = set()
    for row in roster.rows:
        person = person_of.get(row.index)
        if person is None:
            yield {column: (getattr(row, column),) for column in COLUMNS}
        elif person.uid not in done:
            done.add(person.uid)
            yield _person_line(person.name, person.rows)


def _person_line(name: str, rows: Sequence[Row]) -> dict[str, Cell]:
    line = _event_cells(rows)
    line["person"] = (name,)
    for column in ("family", "given"):  # one person has one, though stated "Qiu" here and "QIU" there
        line[column] = _distinct(sorted(rows, key=lambda row: row.index), column)[:1]
    for column in ("stated_name", "honorific", "title", "organization"):
        line[column] = _distinct(rows, column)
    for column in ("roles", "former", "positions"):
        line[column] = _parts(rows, column)
    return line


def _distinct(rows: Iterable[Row], column: str) -> Cell:
    return tuple(dict.fromkeys(value for row in rows if (value := getattr(row, column)))) or ("",)


def _parts(rows: Iterable[Row], column: str) -> Cell:
    """The single values of a column whose cells hold several; of a person's rows, each is said once."""
    several: Callable[[Row], Iterable[str]] = {
        "roles": lambda row: (role.name for role in row.appearance.roles),
        "former": lambda row: (str(position) for position in row.appearance.positions if position.former),
        "positions": lambda row: (str(position) for position in row.appearance.positions),
    }[column]
    return tuple(dict.fromkeys(plain(value) for row in rows for value in several(row))) or ("",)


def _event_cells(rows: Sequence[Row]) -> dict[str, Cell]:
    stated = dict.fromkeys(row.cells(_OF_EVENT) for row in rows)
    return dict(zip(_OF_EVENT, zip(*stated, strict=True), strict=True))


def _organization_lines(roster: Roster) -> Iterator[dict[str, Cell]]:
    bodies = Bodies(roster)
    members: dict[str, list[tuple[Row, Cell]]] = {}
    for row in roster.rows:
        titles: dict[str, list[str]] = {}
        if body := row.appearance.organization:
            titles[bodies.key(body)] = []
        for position in row.appearance.positions:
            if position.organization and not position.former:
                titles.setdefault(bodies.key(position.organization), []).append(position.title)
        for key, held in (titles or {"": [row.title]}).items():
            members.setdefault(key, []).append((row, tuple(plain(title) for title in held if title)))
    without = members.pop("", None)
    for key, seats in members.items():
        yield _organization_line(bodies.shown(key), seats)
    if without:
        yield _organization_line("", without)


def _organization_line(name: str, seats: Sequence[tuple[Row, Cell]]) -> dict[str, Cell]:
    line = _event_cells([row for row, _ in seats])
    line["organization"] = (name,)
    parties: dict[tuple[str, str], list[tuple[Row, Cell]]] = {}
    for row, titles in seats:
        # Two persons of one name stay two: a person's rows share the name that was decided on and nothing else.
        parties.setdefault((row.person_uid, "" if row.person_uid else row.stated_name), []).append((row, titles))
    cells: dict[str, list[str]] = {column: [] for column in _OF_PARTY}
    for held in parties.values():
        rows = [row for row, _ in held]
        one = _person_line(rows[0].person, rows)
        one["title"] = tuple(dict.fromkeys(title for _, titles in held for title in titles))
        for column, values in cells.items():
            values.append(_SEVERAL.join(value for value in one[column] if value))
    return line | {column: tuple(values) for column, values in cells.items()}


class Bodies:
    """Which of the roster's organizations are one: by stated name, and by acronym where it was stated with a name."""

    def __init__(self, roster: Roster) -> None:
        self._shown: dict[str, str] = {}
        self._long: dict[str, str] = {}
        long_names: dict[str, set[str]] = {}
        for event in roster.events:
            for cast in (event, *event.sessions):
                for appearance in cast.appearances:
                    held = (position.organization for position in appearance.positions)
                    for body in (appearance.organization, *held):
                        if body is not None:
                            for short in (body.acronym, *body.aliases):
                                if short:
                                    long_names.setdefault(_key(short), set()).add(_key(body.name))
                            if body.acronym:
                                self._shown.setdefault(_key(body.name), plain(f"{body.name} ({body.acronym})"))
        self._long = {short: next(iter(names)) for short, names in long_names.items() if len(names) == 1}

    def key(self, body: Organization) -> str:
        key = _key(body.name)
        key = self._long.get(key, key)
        self._shown.setdefault(key, plain(body.name))
        return key

    def shown(self, key: str) -> str:
        return self._shown[key]


def _key(name: str) -> str:
    return fold(plain(name)).removeprefix("the ")
