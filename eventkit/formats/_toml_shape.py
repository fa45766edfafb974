"""The tables of an event file (eventkit.formats.toml), key by key, and the strict reading of their types."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, TypeVar, Union, get_args, get_origin

from attrs import define, field, fields, has
from cattrs import Converter, ForbiddenExtraKeysError
from cattrs.cols import list_structure_factory
from cattrs.errors import AttributeValidationNote, BaseValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from eventkit._messages import did_you_mean, show
from eventkit.errors import MalformedSource

T = TypeVar("T")


@define
class TimeTable:
    """
    A time of which more is to be said than its words: `text` with what was supplied, or `iso`, the time in the form of
    When.iso. With both, `text` is what was stated and `iso` how a person read it.
    """

    text: str | None = None
    iso: str | None = None
    year: int | None = None
    published: date | None = None
    date: date | None = None
    zone: str | None = None
    place: str | None = None


@define
class PositionTable:
    """One position held on the day."""

    title: str = ""
    organization: str = ""
    former: bool = False
    text: str = ""


@define
class PartyTable:
    """
    A person, body or delegation; `title`, `organization` and `former` are one position, `positions` more. An empty list
    of `roles` says that none is stated. `order` may be "unknown" where kind is "person": the name is kept as it is,
    also where its words are no one's name. `text` is what was stated of somebody, `words` what was of a body alone, if
    that is something else.
    """

    name: str
    kind: str | None = None
    roles: list[str] | None = None
    title: str = ""
    organization: str = ""
    former: bool = False
    positions: list[str | PositionTable] = field(factory=list)
    order: str | None = None
    language: str | None = None
    identifiers: list[str] = field(factory=list)
    acronym: str = ""
    aliases: list[str] = field(factory=list)
    url: str = ""
    text: str = ""
    words: str | None = None


@define
class PlaceTable:
    """A place, part by part."""

    name: str = ""
    room: str = ""
    address: str = ""
    city: str = ""
    country: str = ""
    url: str = ""


@define
class SeriesTable:
    """A series with its address or the edition."""

    name: str
    url: str = ""
    edition: str = ""


@define
class SourceTable:
    """A document the event was read from."""

    title: str = ""
    url: str = ""
    publisher: str = ""
    published: date | None = None
    retrieved: date | None = None


@define
class SpanTable:
    """From one instant to another, in the form of When.iso."""

    iso: str


People = str | PartyTable | list[str | PartyTable] | None
Time = str | date | datetime | TimeTable | None
Moment = date | datetime | str | None
Start = date | datetime | str


@define(kw_only=True)
class CastTable:
    """The people of an event or session by role, and those in roles without a key."""

    appearances: list[PartyTable] = field(factory=list)
    speakers: People = None
    panelists: People = None
    moderators: People = None
    hosts: People = None
    guests: People = None
    organizers: People = None
    co_organizers: People = None
    partners: People = None
    sponsors: People = None
    publishers: People = None


@define(kw_only=True)
class SessionTable(CastTable):
    """A part of the program."""

    title: str
    when: Time = None
    place: str | PlaceTable | None = None
    description: str = ""


@define(kw_only=True)
class EventTable(CastTable):
    """
    An event. `year` and `zone` supply what the words of `when` do not state.

    `leftovers` are lines of a feed, as Event.leftovers has them; `recurrence` is one rule, or a table.
    """

    kind: str = ""
    title: str
    when: Time = None
    year: int | None = None
    zone: str | None = None
    uid: str = ""
    series: str | SeriesTable | None = None
    place: str | PlaceTable | None = None
    attendance: str | None = None
    status: str | None = None
    previous: list[Time] = field(factory=list)
    url: str = ""
    description: str = ""
    language: str = ""
    categories: str | list[str] = field(factory=list)
    created: Moment = None
    updated: Moment = None
    sequence: int = 0
    sessions: list[SessionTable] = field(factory=list)
    sources: list[str | SourceTable] = field(factory=list)
    recurrence_id: Start | None = None
    leftovers: list[str] = field(factory=list)
    recurrence: str | RecurrenceTable | None = None


@define(kw_only=True)
class EpisodeTable(EventTable):
    """An episode of a show."""

    show: str = ""
    number: int | None = None
    season: int | None = None
    duration: str | None = None
    published: Time = None
    recorded: Time = None
    enclosure: str = ""


@define(kw_only=True)
class RecurrenceTable:
    """
    When an event takes place again. `dates` and `exclusions` are days, times with their offset, or their ISO 8601 form,
    a time also with its zone in brackets; a clock time without an offset has no zone. `overrides` are the tables of
    events; kind and uid are those of the event they belong to, unless they say others.
    """

    rules: str | list[str] = field(factory=list)
    dates: list[Start | SpanTable] = field(factory=list)
    exclusions: list[Start] = field(factory=list)
    exclusion_rules: str | list[str] = field(factory=list)
    overrides: list[dict[str, Any]] = field(factory=list)


@define(kw_only=True)
class CalendarTable:
    """What a folder of events is called."""

    kind: str
    name: str
    description: str = ""
    uid: str = ""
    source: str = ""
    refresh: str | None = None
    language: str = ""
    leftovers: list[str] = field(factory=list)


_KINDS: dict[type, str] = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    date: "a date",
    datetime: "a date with a time",
    list: "a list",
    dict: "a table",
    types.NoneType: "",
}


def _is_union(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is Union or origin is types.UnionType


def _is_list(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is list


def _is_dict(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is dict


def _name(kind: Any) -> str:
    if _is_union(kind):
        return " or ".join(dict.fromkeys(name for part in get_args(kind) if (name := _name(part))))
    return _KINDS.get(get_origin(kind) or kind, "a table")


class _WrongType(TypeError):
    """A value of another type than its key asks for; the message is ready to be shown."""


def _exactly(value: object, kind: Any) -> Any:
    """The value itself, if its type is the one asked for: nothing is converted, so that 5 is not taken for "5"."""
    if type(value) is not kind:
        raise _WrongType(f"expected {_name(kind)}, got {show(value)}")
    return value


def _plain_table(value: object, _: Any) -> Any:
    """A table as it is: which shape it has depends on what it says."""
    if not isinstance(value, dict):
        raise _WrongType(f"expected a table, got {show(value)}")
    return value


def _union(value: object, kind: Any) -> Any:
    """The value as the one member of the union that it fits."""
    for part in get_args(kind):
        if type(value) is part:
            return value
        if isinstance(value, Mapping) and has(part):
            return _converter.structure(value, part)
        if isinstance(value, list) and get_origin(part) is list:
            return _converter.structure(value, part)
    raise _WrongType(f"expected {_name(kind)}, got {show(value)}")


def _table(kind: type[T]) -> Callable[[Mapping[str, Any], type[T]], T]:
    read = make_dict_structure_fn(kind, _converter, _cattrs_forbid_extra_keys=True)

    def structure(value: Mapping[str, Any], _: type[T]) -> T:
        if not isinstance(value, Mapping):
            raise _WrongType(f"expected a table, got {show(value)}")
        return read(value, kind)

    return structure


def _list(kind: Any) -> Callable[[object, Any], Any]:
    read = list_structure_factory(kind, _converter)

    def structure(value: object, _: Any) -> Any:
        if not isinstance(value, list):
            raise _WrongType(f"expected a list, got {show(value)}")
        return read(value, kind)

    return structure


_converter = Converter(detailed_validation=True)
for _kind in (str, int, bool, date, datetime):
    _converter.register_structure_hook(_kind, _exactly)
    _converter.register_unstructure_hook(_kind, lambda value: value)
_converter.register_structure_hook_func(_is_union, _union)
_converter.register_structure_hook_func(_is_dict, _plain_table)
_converter.register_structure_hook_factory(has, _table)
_converter.register_structure_hook_factory(_is_list, _list)
_converter.register_unstructure_hook_factory(
    has, lambda kind: make_dict_unstructure_fn(kind, _converter, _cattrs_omit_if_default=True)
)


def read_table(table: Mapping[str, Any], kind: type[T], source: str) -> T:
    """
    The table as the attrs class `kind`, every type exactly as declared.

    Raises:
        MalformedSource: names the file, the key path ("speakers[2].title") and what was expected.
    """
    try:
        return _converter.structure(table, kind)
    except BaseValidationError as error:
        key, message = _first_fault(error, kind)
        raise MalformedSource(message, source=source, key=key) from None


def write_table(table: object) -> dict[str, Any]:
    """The opposite of read_table: plain values, without the keys that have nothing to say."""
    plain: dict[str, Any] = _converter.unstructure(table)
    return plain


def _first_fault(error: BaseException, kind: Any, path: str = "") -> tuple[str, str]:
    """The first fault in a tree of cattrs errors: its key path and its message."""
    if isinstance(error, BaseValidationError) and error.exceptions:
        inner = error.exceptions[0]
        for note in getattr(inner, "__notes__", ()):
            if isinstance(note, AttributeValidationNote):
                path = f"{path}.{note.name}" if path else note.name
            elif isinstance(note, IterableValidationNote):
                path = f"{path}[{note.index}]"
        return _first_fault(inner, getattr(error, "cl", kind), path)
    if isinstance(error, ForbiddenExtraKeysError):
        name = min(error.extra_fields)
        known = [known.name for known in fields(error.cl)]
        return (f"{path}.{name}" if path else name), f"no such key{did_you_mean(name, known)}"
    if isinstance(error, KeyError):
        return path or str(error.args[0]), "is missing and has to be there"
    return path, str(error)
