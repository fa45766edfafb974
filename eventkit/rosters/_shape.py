"""Who appears where: Roster."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Protocol, overload

from attrs import evolve, field, frozen

from eventkit._messages import did_you_mean
from eventkit.errors import PeopleError
from eventkit.events import Calendar, Event
from eventkit.people import Appearance
from eventkit.rosters._forms import Form, form_named
from eventkit.rosters._losses import losses_of
from eventkit.rosters._people import Maybe, RosterPerson, alphabetical, display_name, fold, grouped, person_uid
from eventkit.rosters._row import Row, Seat, row, seats, time_order
from eventkit.rosters._suggest import unknown
from eventkit.rosters._views import Table, chosen, table
from eventkit.written import Loss

if TYPE_CHECKING:
    from eventkit.people.identity import Grouping

ORDERS = ("stated", "family", "organization", "date")

Pairs = tuple[tuple[int, int], ...]
TextForm = Literal["text", "markdown", "csv", "html", "vcard", "json"]


class Kept(Protocol):
    """What keeps events and what people decided of them: a Catalogue."""

    def calendar(self) -> Calendar:
        """The events as they are known."""

    def who_is_who(self, rows: Sequence[Row]) -> Mapping[str, Iterable[tuple[int, int]]]:
        """The pairs of rows, by their index, that are one person ("confirmed") or two ("separated")."""


@frozen(init=False, repr=False)
class Roster:
    """
    Who appears where: one row per appearance of a person or delegation, in stated order within an event.

    Made from a Calendar (in its time order), an Event, any events in the order given, or a Catalogue: its calendar,
    with what people decided of who is who. Bodies that organize, host or sponsor are not in it unless `bodies` is true;
    a body that speaks is. What a column holds is said at Row.

    A frozen value: `sorted`, `confirm` and `separate` give new rosters. `confirmed` and `separated` are the pairs of
    rows, by their index, that somebody has settled; `order` is how the rows are sorted.

    >>> from eventkit.events import Webinar
    >>> roster = Roster(Webinar("City air", when="3 May 2021", speakers=["Jane Roe, Mayor, Oslo"]))
    >>> print(roster.render("text", columns=["date", "person", "title", "organization"], notes=False), end="")
    date        person    title  organization
    ----------  --------  -----  ------------
    2021-05-03  Jane Roe  Mayor  Oslo

    Raises:
        InvalidField: what is given is no event and holds no events.
        DuplicateUID: two of the events have one UID: their people would be counted twice.
    """

    events: tuple[Event, ...]
    name: str = field(kw_only=True)
    bodies: bool = field(kw_only=True)
    order: str = field(kw_only=True)
    confirmed: Pairs = field(kw_only=True)
    separated: Pairs = field(kw_only=True)

    def __init__(
        self,
        events: Calendar | Event | Iterable[Event] | Kept,
        *,
        name: str | None = None,
        bodies: bool = False,
        order: str = "stated",
        confirmed: Iterable[tuple[int, int]] = (),
        separated: Iterable[tuple[int, int]] = (),
    ) -> None:
        if order not in ORDERS:
            raise unknown("order", order, ORDERS)
        kept: Any = events
        if not isinstance(kept, Iterable | Event) and callable(getattr(kept, "calendar", None)):
            events = kept.calendar()
            decided = kept.who_is_who(Roster(events, bodies=bodies).rows) if hasattr(kept, "who_is_who") else {}
            confirmed = (*decided.get("confirmed", ()), *confirmed)
            separated = (*decided.get("separated", ()), *separated)
        self.__attrs_init__(
            events=_to_events(events),
            name=_name_of(events) if name is None else name,
            bodies=bodies,
            order=order,
            confirmed=tuple(confirmed),
            separated=tuple(separated),
        )

    # What is in it

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows in the roster's order."""
        return tuple(sorted(self._stated, key=_ORDERS[self.order])) if self.order != "stated" else self._stated

    @cached_property
    def people(self) -> tuple[RosterPerson, ...]:
        """
        Every named person once, with all their rows and the reasons why they are one; in the order of the rows.

        Delegations and bodies are not persons.
        """
        by_uid: dict[str, list[Row]] = {}
        for each in self.rows:
            if each.person_uid:
                by_uid.setdefault(each.person_uid, []).append(each)
        reasons = {uid: why for uid, _, why in self._claims.values()}
        return tuple(
            RosterPerson(rows[0].person, tuple(rows), reasons=reasons[uid], uid=uid) for uid, rows in by_uid.items()
        )

    @cached_property
    def maybes(self) -> tuple[Maybe, ...]:
        """Pairs of persons who may be one, with reasons, for somebody to `confirm` or `separate`."""
        by_uid = {person.uid: person for person in self.people}
        grouping, where = self._grouping
        found: dict[tuple[str, str], dict[str, None]] = {}
        for a, b, match in grouping.maybes:
            pair = (self._claims[where[a]][0], self._claims[where[b]][0])
            known = pair if pair in found else pair[::-1] if pair[::-1] in found else pair
            found.setdefault(known, {}).update(dict.fromkeys(match.reasons))
        return tuple(Maybe(by_uid[a], by_uid[b], tuple(reasons)) for (a, b), reasons in found.items())

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def sorted(self, by: str) -> Roster:
        """
        The roster in another order: "stated", "family" (name), "organization" or "date".

        The same on every machine: letters by their Unicode code points after compatibility decomposition and case
        folding, accents only between words that are equal without; rows that are equal stay in stated order. Family
        names sort by Name.sort_key; rows without a person, an organization or a year come last.

        Raises:
            UnknownForm: there is no such order.
        """
        return evolve(self, order=by)

    # Who is who

    def confirm(self, a: RosterPerson | Row | str, b: RosterPerson | Row | str) -> Roster:
        """
        The roster with `a` and `b` as one person.

        Each is a person or a row of this roster, or a name that only one of its persons has. Takes back an earlier
        `separate` of the two.

        Raises:
            PeopleError: nobody on the roster is meant, several are, or it is a delegation or body.
        """
        pairs = _pairs(self._rows_meant(a, one=True), self._rows_meant(b, one=True))
        if not pairs:
            raise PeopleError(f"{_said(a)} and {_said(b)} are the same row; give two")
        apart = tuple(pair for pair in self.separated if pair not in pairs)
        return evolve(self, confirmed=tuple(dict.fromkeys(self.confirmed + pairs)), separated=apart)

    def separate(self, a: RosterPerson | Row | str, b: RosterPerson | Row | str) -> Roster:
        """
        The roster with `a` and `b` as two persons; the opposite of `confirm`, and takes it back.

        A name as it was stated means the rows where it was stated so: `separate("Qiu Baoxing", "Mr. Baoxing QIU")`
        splits a person who was found under both.

        Raises:
            PeopleError: as `confirm`, or `a` and `b` are the same rows.
        """
        ours, theirs = self._rows_meant(a, one=False), self._rows_meant(b, one=False)
        if set(ours) & set(theirs):
            raise PeopleError(f"{_said(a)} and {_said(b)} are the same rows; give the rows to be told apart")
        pairs = _pairs(ours, theirs)
        one = tuple(pair for pair in self.confirmed if pair not in pairs)
        return evolve(self, confirmed=one, separated=tuple(dict.fromkeys(self.separated + pairs)))

    # What it looks like

    def table(self, by: str = "appearance", columns: Iterable[str] | str | None = None) -> Table:
        """
        The cells of a view, for forms and for anything else that wants lines and columns.

        Raises:
            UnknownForm: no such view or column; the message lists what there is.
        """
        return table(self, by, chosen(columns))

    @overload
    def render(self, form: TextForm = "text", **options: Any) -> str: ...

    @overload
    def render(self, form: Literal["xlsx"], **options: Any) -> bytes: ...

    @overload
    def render(self, form: str, **options: Any) -> str | bytes: ...

    def render(self, form: str = "text", **options: Any) -> str | bytes:
        """
        The roster in a form: "text", "markdown", "csv", "html", "vcard", "json" as str, "xlsx" as bytes.

        Tables take `by` ("appearance", "person" or "organization") and `columns`; more options are in the docstring of
        each form. A str is to be written as UTF-8, its line ends as they are.

        Raises:
            UnknownForm: no such form, view, column or option; the message lists what there is.
            MissingExtra: the form needs a package that is not installed.
        """
        found = form_named(form)
        _check_options(found, options)
        return found.render(self, **options)

    def losses(self, form: str = "text", **options: Any) -> tuple[Loss, ...]:
        """
        What of the roster is not in that form, as eventkit.write reports it; takes what `render` takes, and raises it.

        Columns and views that were not asked for are no loss.
        """
        found = form_named(form)
        _check_options(found, options)
        return losses_of(self, found, options)

    def __repr__(self) -> str:
        return f"Roster({len(self)} rows, {len(self.people)} people, {len(self.events)} events)"

    def __str__(self) -> str:
        return self.render("text").rstrip("\n")

    def _repr_html_(self) -> str:
        """A table for notebooks."""
        from eventkit.rosters.html import fragment

        return fragment(self)

    # How it is made

    @cached_property
    def _seats(self) -> tuple[tuple[int, Seat, Appearance], ...]:
        return tuple(seats(self.events, bodies=self.bodies))

    @cached_property
    def _grouping(self) -> tuple[Grouping, tuple[int, ...]]:
        return grouped(self._seats, confirmed=self.confirmed, separated=self.separated)

    @cached_property
    def _claims(self) -> dict[int, tuple[str, str, tuple[str, ...]]]:
        """For the index of each row of a person: the person's uid, name and the reasons."""
        grouping, where = self._grouping
        appearance_at = {index: (seat, appearance) for index, seat, appearance in self._seats}
        claims: dict[int, tuple[str, str, tuple[str, ...]]] = {}
        seen: dict[str, int] = {}
        for members, why in sorted(zip(grouping.people, grouping.reasons, strict=True), key=lambda each: min(each[0])):
            seat, appearance = appearance_at[where[min(members)]]
            name = display_name(appearance.person.name) if appearance.person else ""
            claim = (person_uid(name, seat.origin.uid, seen), name, tuple(why))
            claims.update((where[member], claim) for member in members)
        return claims

    @cached_property
    def _stated(self) -> tuple[Row, ...]:
        nobody = ("", "", ())
        return tuple(
            row(index, seat, appearance, person=claim[1], person_uid=claim[0])
            for index, seat, appearance in self._seats
            for claim in (self._claims.get(index, nobody),)
        )

    def _rows_meant(self, who: RosterPerson | Row | str, *, one: bool) -> tuple[int, ...]:
        if isinstance(who, str):
            return self._rows_named(who, one=one)
        if not isinstance(who, (RosterPerson, Row)):
            raise PeopleError(f"{who!r} is not on a roster; give a person or row of it, or a name")
        rows = who.rows if isinstance(who, RosterPerson) else (who,)
        ours = {each.index: each for each in self._stated}
        for each in rows:
            same = ours.get(each.index)
            if same is None or (same.appearance, same.event_uid) != (each.appearance, each.event_uid):
                raise PeopleError(f"{each.stated_name!r} is of another roster; take it from .people or .rows")
            if not same.person_uid:
                raise PeopleError(f"{each.stated_name!r} is not a person; delegations and bodies are never merged")
        return tuple(each.index for each in rows)

    def _rows_named(self, name: str, *, one: bool) -> tuple[int, ...]:
        wanted = fold(name)
        persons = [each for each in self._stated if each.person_uid]
        for names in (_stated_names, _decided_names):
            rows = [each for each in persons if wanted in map(fold, names(each))]
            if rows:
                break
        else:
            known = dict.fromkeys(each.person for each in persons)
            hint = did_you_mean(name, known) or "."
            raise PeopleError(f"nobody on this roster is called {name!r}{hint}", text=name)
        if len({each.person_uid for each in rows}) > 1:
            where = "; ".join(f"{each.stated_name} ({each.event})" for each in rows)
            raise PeopleError(f"{name!r} is several persons on this roster, give the row: {where}", text=name)
        if one:  # a claim about a person is about all rows of that person
            return tuple(each.index for each in persons if each.person_uid == rows[0].person_uid)
        return tuple(each.index for each in rows)


_ORDERS: dict[str, Callable[[Row], Any]] = {
    "stated": lambda row: row.index,
    "family": lambda row: (not row.person, alphabetical(row.name.sort_key if row.name else ""), row.index),
    "organization": lambda row: (not row.organization, alphabetical(row.organization), row.index),
    "date": lambda row: (*time_order(row), row.index),
}


def _stated_names(row: Row) -> tuple[str, ...]:
    return (row.stated_name, row.name.full) if row.name else (row.stated_name,)


def _decided_names(row: Row) -> tuple[str, ...]:
    return (row.person,)


def _pairs(ours: tuple[int, ...], theirs: tuple[int, ...]) -> Pairs:
    return tuple((min(a, b), max(a, b)) for a in ours for b in theirs if a != b)


def _said(who: RosterPerson | Row | str) -> str:
    return repr(who if isinstance(who, str) else who.name if isinstance(who, RosterPerson) else who.stated_name)


def _to_events(value: Any) -> tuple[Event, ...]:
    if isinstance(value, Calendar):
        return tuple(value)
    return Calendar("roster", value).events  # which refuses what is no event, and one event given twice


def _name_of(value: object) -> str:
    return value.name if isinstance(value, Calendar) else value.title if isinstance(value, Event) else ""


def _check_options(form: Form, options: dict[str, Any]) -> None:
    parameters = inspect.signature(form.render).parameters.values()
    if any(each.kind is each.VAR_KEYWORD for each in parameters):
        return
    known = [each.name for each in parameters][1:]
    for option in options:
        if option not in known:
            raise unknown(f"option of the form {form.NAME!r}:", option, known)
