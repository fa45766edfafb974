"""Which events fit what is asked for: selector, the question behind Calendar.select."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, TypeAlias, TypeVar

from eventkit._messages import did_you_mean, show
from eventkit.errors import EventkitError, InvalidField, UnboundedTime
from eventkit.events._convert import convert_field, to_member, to_optional_moment, to_title
from eventkit.events._folding import UNSPACED, folded, one_line, words
from eventkit.events.event import KINDS, Event
from eventkit.events.place import Place
from eventkit.events.series import Series
from eventkit.events.status import Status
from eventkit.people import Appearance, Name, Organization, Person
from eventkit.people.organization import fold_name
from eventkit.when import When

T = TypeVar("T")
Several: TypeAlias = T | Iterable[T]
Test: TypeAlias = Callable[[Event], bool]

# A day whose zone is not known begins at the earliest at UTC+14 and ends at the latest at UTC-12.
_EASTMOST, _WESTMOST = timedelta(hours=14), timedelta(hours=12)


def selector(
    *,
    person: Several[str | Person | Name] | None = None,
    organization: Several[str | Organization] | None = None,
    series: Several[str | Series] | None = None,
    kind: Several[str | type[Event]] | None = None,
    place: Several[str | Place] | None = None,
    status: Several[str | Status] | None = None,
    after: date | datetime | str | None = None,
    before: date | datetime | str | None = None,
    text: Several[str] | None = None,
) -> Test:
    """
    A test that says of an event whether it fits everything that is asked for; see Calendar.select.

    What is asked for is worked out once, so that the test can be put to any number of events.

    Raises:
        InvalidField: a value that cannot be asked for; names the keyword.
        UnreadableName: `person` is not one person's name.
    """
    asked: list[tuple[str, Callable[[object], Test], object]] = [  # what costs least first
        ("kind", _of_kind, kind),
        ("status", _of_status, status),
        ("series", _in_series, series),
        ("place", _at_place, place),
        ("organization", _of_organization, organization),
        ("person", _of_person, person),
        ("text", _of_text, text),
    ]
    tests = [convert_field(make, value, name) for name, make, value in asked if value is not None]
    if after is not None or before is not None:
        tests.insert(0, _in_window(after, before))
    if len(tests) == 1:
        return tests[0]
    return lambda event: all(test(event) for test in tests)


def _each(value: object, kinds: type | tuple[type, ...]) -> tuple[Any, ...]:
    """One value of these kinds, or the several that are given."""
    if isinstance(value, kinds):
        return (value,)
    if isinstance(value, Iterable) and not isinstance(value, str | bytes | type):
        values = tuple(value)
        if values and all(isinstance(each, kinds) for each in values):
            return values
    names = " or ".join(kind.__name__ for kind in (kinds if isinstance(kinds, tuple) else (kinds,)))
    raise InvalidField(f"expected {names.replace('str', 'text')}, or several, got {show(value)}", value=value)


# Kind, status, series


def _of_kind(value: object) -> Test:
    kinds = tuple(_to_kind(each) for each in _each(value, (str, type)))
    return lambda event: isinstance(event, kinds)


def _to_kind(value: object) -> type[Event]:
    if isinstance(value, type) and issubclass(value, Event):
        return value
    if isinstance(value, str) and value in KINDS:
        return KINDS[value]
    raise InvalidField(f"{show(value)} is not one of {', '.join(KINDS)}{did_you_mean(value, KINDS)}", value=value)


def _of_status(value: object) -> Test:
    statuses = frozenset(to_member(Status, each) for each in _each(value, (str, Status)))
    return lambda event: event.status in statuses


def _in_series(value: object) -> Test:
    asked = _each(value, (str, Series))
    names = frozenset(one_line(to_title(each.name if isinstance(each, Series) else each)) for each in asked)
    return lambda event: event.series is not None and one_line(event.series.name) in names


# Place, bodies, persons


def _at_place(value: object) -> Test:
    asked = tuple(one_line(to_title(str(each))) for each in _each(value, (str, Place)))

    def fits(event: Event) -> bool:
        for part in _parts(event):
            for place in (part.place, *(session.place for session in part.sessions)):
                if place is not None and any(name in one_line(str(place)) for name in asked):
                    return True
        return False

    return fits


def _of_organization(value: object) -> Test:
    keys: set[str] = set()
    for each in _each(value, (str, Organization)):
        body = Organization.parse(to_title(each)) if isinstance(each, str) else each
        keys |= {fold_name(name) for name in (str(body), *body.names)} - {""}

    def fits(event: Event) -> bool:
        return any(not keys.isdisjoint(_body_keys(body)) for body in _bodies(event))

    return fits


def _bodies(event: Event) -> Iterator[Organization]:
    """The bodies that appear, and those that people who appear belong to."""
    for appearance in _everyone(event):
        if isinstance(appearance.party, Organization):
            yield appearance.party
        for position in appearance.positions:
            if position.organization is not None:
                yield position.organization


def _body_keys(body: Organization) -> frozenset[str]:
    return _keys_of_names(body.name, body.acronym, body.aliases, body.text)


@lru_cache(maxsize=16384)
def _keys_of_names(name: str, acronym: str, aliases: tuple[str, ...], text: str) -> frozenset[str]:
    return frozenset(fold_name(each) for each in (name, acronym, *aliases, text) if each)


def _of_person(value: object) -> Test:
    from eventkit.people.finding import Finder  # loads tables of readings: on first use only

    finders = tuple(Finder(each) for each in _each(value, (str, Person, Name)))

    def fits(event: Event) -> bool:
        return any(finder(appearance) for appearance in _everyone(event) for finder in finders)

    return fits


def _parts(event: Event) -> Iterator[Event]:
    """The event, and the instances of it that differ from the rest."""
    yield event
    if event.recurrence is not None:
        yield from event.recurrence.overrides


def _everyone(event: Event) -> Iterator[Appearance]:
    """Who appears at the event, or in one of its sessions or instances."""
    for part in _parts(event):
        yield from part.appearances
        for session in part.sessions:
            yield from session.appearances


# Time


def _in_window(after: object, before: object) -> Test:
    first, last = convert_field(_to_bound, after, "after"), convert_field(_to_bound, before, "before")
    if first is not None and last is not None and _moment(first, end=False) > _moment(last, end=True):
        raise InvalidField(f"{after} is later than before={before}; exchange them", field="after", value=after)

    def fits(event: Event) -> bool:
        if event.recurrence is not None:
            return _recurs(event, first, last)
        when = event.calendar_time
        return (first is None or _ends_after(when, first)) and (last is None or _begins_before(when, last))

    return fits


def _to_bound(value: object) -> date | datetime | None:
    """A day, or an instant in UTC; the ISO 8601 form of either."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value) if len(value) > 10 else date.fromisoformat(value)
        except ValueError:
            raise InvalidField(_expected(value), value=value) from None
    if isinstance(value, datetime):
        return to_optional_moment(value)
    if value is None or isinstance(value, date):
        return value
    raise InvalidField(_expected(value), value=value)


def _expected(value: object) -> str:
    return f"expected a date such as 2026-11-21, or an instant such as 2026-11-21T09:00Z, got {show(value)}"


def _moment(bound: date, *, end: bool) -> datetime:
    """The first (or last) moment that a bound can mean anywhere."""
    if isinstance(bound, datetime):
        return bound
    try:
        midnight = datetime.combine(bound, time(), UTC)
        return midnight + timedelta(days=1) + _WESTMOST if end else midnight - _EASTMOST
    except OverflowError:
        return datetime.combine(bound, time.max if end else time(), UTC)


def _ends_after(when: When, bound: date) -> bool:
    """Whether it may still take place on a day, or at an instant, or later; an end that is open does not end."""
    if isinstance(bound, datetime):
        last_instant = when.end_instant or (when.instant if when.end is None else None)
        if last_instant is not None:
            return last_instant >= bound
    try:
        when.earliest  # noqa: B018  (what has no first day is on no day)
    except UnboundedTime:
        return False
    try:
        last = when.latest
    except UnboundedTime:
        return True
    return _moment(last, end=True) > bound if isinstance(bound, datetime) else last >= bound


def _begins_before(when: When, bound: date) -> bool:
    """Whether it may take place on a day, or at an instant, or earlier."""
    if isinstance(bound, datetime) and when.instant is not None:
        return when.instant <= bound
    try:
        first = when.earliest
    except UnboundedTime:
        return False
    return _moment(first, end=False) <= bound if isinstance(bound, datetime) else first <= bound


def _recurs(event: Event, first: date | None, last: date | None) -> bool:
    """Whether an instance of a recurring event may take place between the bounds, which are included."""
    start, end = first or date.min, last or date.max
    if isinstance(end, datetime):
        end += timedelta(microseconds=1)  # a datetime is not included there, and a day is
    try:
        return next(iter(event.occurrences(start, end)), None) is not None
    except EventkitError:
        return True  # a rule that cannot be worked out leaves open when it takes place


# Text


_ANY_UNSPACED = re.compile(f"[{UNSPACED}]")


def _of_text(value: object) -> Test:
    """All words of one of the texts."""
    questions = [_question(text) for text in _each(value, str)]
    return lambda event: _found(folded("\n".join(_told(event))), questions)


def _question(text: str) -> list[tuple[str, re.Pattern[str] | None]]:
    asked = list(dict.fromkeys(words(text)))
    if not asked:
        raise InvalidField(f"{show(text)} has no word to look for", value=text)
    # After an unspaced script a word may begin at once: "参加C40".
    before = rf"(?<![^\W_{UNSPACED}])"
    return [(word, None if _ANY_UNSPACED.match(word) else re.compile(before + re.escape(word))) for word in asked]


def _found(told: str, questions: list[list[tuple[str, re.Pattern[str] | None]]]) -> bool:
    for question in questions:
        if all(word in told and (begins is None or begins.search(told) is not None) for word, begins in question):
            return True
    return False


def _told(event: Event) -> Iterator[str]:
    """What is told of the event: title, description, people and bodies, place, series, categories, sessions."""
    for part in _parts(event):
        yield part.title
        yield part.description
        yield from part.categories
        if part.series is not None:
            yield part.series.name
            yield part.series.edition
        if part.place is not None:
            yield str(part.place)
        yield from _names(part.appearances)
        for session in part.sessions:
            yield session.title
            yield session.description
            if session.place is not None:
                yield str(session.place)
            yield from _names(session.appearances)


def _names(appearances: Iterable[Appearance]) -> Iterator[str]:
    for appearance in appearances:
        yield appearance.name
        body = appearance.party
        if isinstance(body, Organization):
            yield from body.names
        for position in appearance.positions:
            yield position.title
            yield position.text
            if position.organization is not None:
                yield str(position.organization)
                yield from position.organization.names
