"""
Events as plain data, and back without loss: `event_to_data`, `event_from_data`, `same_data`.

The data is what JSON can say: objects, lists, strings, numbers, true and false. It is structural: a name has its parts,
a time its start, zones, candidates and problems. Nothing is read from words again, so that what was known stays what it
was when the readers learn better. Fields that have their default are left out.

- A moment is in the form of RFC 9557, `2021-06-08T18:00:00+08:00[Asia/Shanghai]`, with `[_fold=1]` for the second one
  of a doubled hour; a day is in the form of ISO 8601; a length in seconds.
- A zone is its IANA id, or its offset: `+08:00`, `Z` for UTC.
- A role is its name; a part of a name is the pair of kind and words.
- A name or a position that nobody has looked at yet (`Name.deferred`) is its words, as a string.
- The kind of an event is in "kind", for an event of another kind than "event".
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin
from zoneinfo import ZoneInfo

from attrs import fields, has, resolve_types
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from eventkit.errors import DamagedCatalogue
from eventkit.events import Event
from eventkit.events.event import KINDS
from eventkit.people import Delegation, Name, Organization, Person, Position, Role
from eventkit.people.name import NamePart
from eventkit.people.role import KNOWN_ROLES
from eventkit.when import ClockTime, PartialDate, PartialDateTime, When
from eventkit.when.context import Inference

KIND = "kind"


def event_to_data(event: Event) -> dict[str, Any]:
    """The event as plain data; `event_from_data` is the opposite."""
    kind = type(event)
    plan = _WRITING.get(kind) or _plan_of_writing(kind)
    data: dict[str, Any] = {} if kind is Event else {KIND: kind.kind}
    for name, default, write in plan:
        value = getattr(event, name)
        if value is not default and value != default:
            data[name] = value if write is None else write(value)
    return data


def event_from_data(data: Mapping[str, Any]) -> Event:
    """
    The event of this data.

    Raises:
        DamagedCatalogue: the data is not that of an event.
    """
    try:
        kind = KINDS[data.get(KIND, Event.kind)]
        plan = _READING.get(kind) or _plan_of_reading(kind)
        return kind._trusted({name: plan[name](value) for name, value in data.items() if name != KIND})
    except Exception as error:  # whatever the damage leads to
        shown = data.get("uid") or data.get("title") if isinstance(data, Mapping) else data
        message = f"the event {shown!r} cannot be read back: {type(error).__name__}: {error}"
        raise DamagedCatalogue(message) from error


def field_from_data(kind: str, name: str, value: Any) -> Any:
    """
    One field of an event of this kind, from its data: "webinar", "when" and data give a When. None is the default.

    Raises:
        DamagedCatalogue: the data is not that of the field.
    """
    try:
        cls = KINDS[kind]
        if value is None:
            return next(default for field, default, _ in _plan_of_writing(cls) if field == name)
        return (_READING.get(cls) or _plan_of_reading(cls))[name](value)
    except Exception as error:
        message = f"the field {name!r} cannot be read back: {type(error).__name__}: {error}"
        raise DamagedCatalogue(message) from error


def field_to_data(kind: str, name: str, value: Any) -> Any:
    """One field of an event of this kind as data; None for its default. `field_from_data` is the opposite."""
    for field, default, write in _plan_of_writing(KINDS[kind]):
        if field == name:
            if value is default or value == default:
                return None
            return value if write is None else write(value)
    raise KeyError(name)


def same_data(one: Any, other: Any) -> bool:
    """
    Whether two pieces of data say the same: equal, but that a name or position which nobody has looked at says the
    same as one that was read from the same words.

    >>> same_data({"party": {"name": "Jane Roe"}}, {"party": {"name": {"text": "Jane Roe", "order": "given-first"}}})
    True
    """
    if one == other:
        return True
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same_data(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same_data, one, other))
    if isinstance(one, str) and isinstance(other, dict):
        return bool(other.get("text") == one)
    if isinstance(one, dict) and isinstance(other, str):
        return bool(one.get("text") == other)
    return False


def dumped(data: Any) -> str:
    """The data as one line of JSON that UTF-8 can carry; half of a surrogate pair is escaped."""
    text = _ENCODE(data)
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(data, separators=(",", ":"))
    return text


_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode

# Moments, days, zones


def _write_moment(value: datetime) -> str:
    text = value.isoformat()
    zone = value.tzinfo
    if isinstance(zone, ZoneInfo) and zone.key:
        return f"{text}[{zone.key}][_fold=1]" if value.fold else f"{text}[{zone.key}]"
    return text


def _read_moment(text: str) -> datetime:
    stated, bracket, rest = text.partition("[")
    moment = datetime.fromisoformat(stated)
    if not bracket:
        return moment
    key, _, more = rest.partition("]")
    return moment.replace(tzinfo=ZoneInfo(key), fold=1 if more else 0)


def _write_zone(zone: tzinfo) -> str:
    if isinstance(zone, ZoneInfo) and zone.key:
        return zone.key
    if zone == UTC:
        return "Z"
    return datetime(2000, 1, 1, tzinfo=zone).isoformat()[19:]


def _read_zone(text: str) -> tzinfo:
    if text == "Z":
        return UTC
    if text[0] in "+-":
        return timezone(datetime.fromisoformat("2000-01-01T00:00:00" + text).utcoffset() or timedelta())
    return ZoneInfo(text)


def _write_length(value: timedelta) -> int | float | str:
    if not value.microseconds:
        return value.days * 86400 + value.seconds
    return f"{value.days * 86400 + value.seconds}.{value.microseconds:06}"  # a float is not exact


def _read_length(value: int | str) -> timedelta:
    if isinstance(value, int):
        return timedelta(seconds=value)
    seconds, _, micro = value.partition(".")
    return timedelta(seconds=int(seconds), microseconds=int(micro))


def _read_day(text: str) -> date:
    return date.fromisoformat(text)


def _read_stated(value: Any) -> Any:
    """A moment, day, partial date, clock time with or without a date, or a When: its form says which."""
    if isinstance(value, str):
        return _read_day(value) if len(value) == 10 else _read_moment(value)
    if value is None:
        return None
    if "clock" in value:
        return _read(PartialDateTime)(value, PartialDateTime)
    if "shape" in value:
        return _read(When)(value, When)
    return _read(PartialDate)(value, PartialDate)


# What an inference is about: its value can be of any of these.
_TAGGED: dict[str, Callable[[Any], Any]] = {"moment": _read_stated, "zone": _read_zone, "length": _read_length}


def _write_any(value: Any) -> Any:
    if isinstance(value, timedelta):
        return {"length": _write_length(value)}
    if isinstance(value, tzinfo):
        return {"zone": _write_zone(value)}
    if isinstance(value, datetime):
        return {"moment": _write_moment(value)}
    if isinstance(value, date):
        return {"moment": value.isoformat()}
    if isinstance(value, PartialDate | PartialDateTime | When):
        return {"moment": _write(value)}
    if isinstance(value, ClockTime):
        return {"clock": value.iso}
    return value if value is None or isinstance(value, str | int | float) else str(value)


def _read_any(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    ((tag, said),) = value.items()
    if tag == "clock":
        hour, minute, *second = map(int, said.split(":"))
        return ClockTime(hour, minute, second[0] if second else None)
    return _TAGGED[tag](said)


# People

_name_parts = vars(Name)["parts"].__get__  # of the slot: a name that nobody has looked at has nothing in it
_position_title = vars(Position)["title"].__get__
_ROLES = {role.name: role for role in KNOWN_ROLES}


def _unread(get: Callable[[Any], Any], value: Any) -> bool:
    try:
        get(value)
    except AttributeError:
        return True
    return False


def _write_name(name: Name) -> Any:
    return name.text if _unread(_name_parts, name) else _write_read_name(name)


def _read_name(value: Any, _: Any = None) -> Name:
    return Name.deferred(value) if isinstance(value, str) else _read_read_name(value, Name)


def _write_person(person: Person) -> dict[str, Any]:
    words = person._words
    data: dict[str, Any] = {"name": words if isinstance(words, str) else _write_name(words)}
    if person.identifiers:
        data["identifiers"] = list(person.identifiers)
    return data


def _read_person(data: Any) -> Person:
    name, identifiers = data["name"], tuple(data.get("identifiers", ()))
    if isinstance(name, str):
        return Person.deferred(name, identifiers=identifiers)
    return Person(_read_read_name(name, Name), identifiers=identifiers)


def _write_position(position: Position) -> Any:
    return position.text if _unread(_position_title, position) else _write_read_position(position)


def _read_position(value: Any, _: Any = None) -> Position:
    return Position.deferred(value) if isinstance(value, str) else _read_read_position(value, Position)


def _write_party(party: Any) -> Any:
    if isinstance(party, Person):
        return _write_person(party)
    if isinstance(party, Organization):
        return {"body": _write(party)}
    return {"delegation": _write(party)}


def _read_party(data: Any, _: Any = None) -> Any:
    if "body" in data:
        return _read(Organization)(data["body"], Organization)
    if "delegation" in data:
        return _read(Delegation)(data["delegation"], Delegation)
    return _read_person(data)


def _read_role(name: str, _: Any = None) -> Role:
    return _ROLES.get(name) or Role(name)


# The converter

_converter = Converter(detailed_validation=False)
_read = _converter.get_structure_hook
_write = _converter.unstructure
_STATED = {datetime, date, PartialDate, PartialDateTime, When, type(None)}
_PARTIES = {Person, Organization, Delegation}
_NAMES = {"Event": Event}  # what modules import for type checkers only


def _is_union_of(members: set[Any]) -> Callable[[Any], bool]:
    def fits(kind: Any) -> bool:
        return get_origin(kind) in (Union, UnionType) and len(found := set(get_args(kind))) > 1 and found <= members

    return fits


def _is_tuple(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is tuple


def _is_kind_of(base: type) -> Callable[[Any], bool]:
    return lambda kind: isinstance(kind, type) and issubclass(kind, base)


def _members(kind: type[Enum]) -> Callable[[Any, Any], Any]:
    members = kind._value2member_map_
    return lambda value, _: members[value]


def _plain_union(kind: Any) -> bool:
    """A union of what JSON has."""
    if get_origin(kind) not in (Union, UnionType):
        return False
    return all(part in (str, int, bool, float, type(None)) for part in get_args(kind))


def _as_it_is(value: Any, _: Any = None) -> Any:
    return value


def _writes(kind: type) -> Callable[[Any], Any]:
    resolve_types(kind, localns=_NAMES)
    return make_dict_unstructure_fn(kind, _converter, _cattrs_omit_if_default=True)


def _reads(kind: type) -> Callable[[Any, Any], Any]:
    resolve_types(kind, localns=_NAMES)
    return make_dict_structure_fn(kind, _converter, _cattrs_detailed_validation=False, _cattrs_use_alias=True)


def _listing(kind: Any) -> Callable[[Any], Any]:
    (item, *_) = get_args(kind)
    if item is str:
        return list
    write = _converter.get_unstructure_hook(item)
    return lambda items: [write(item) for item in items]


def _tupling(kind: Any) -> Callable[[Any, Any], Any]:
    (item, *_) = get_args(kind)
    if item is str:
        return lambda items, _: tuple(items)
    read = _converter.get_structure_hook(item)
    return lambda items, _: tuple([read(one, item) for one in items])


def _register() -> None:
    def both(kind: Any, write: Callable[[Any], Any], read: Callable[[Any], Any]) -> None:
        _converter.register_unstructure_hook(kind, write)
        _converter.register_structure_hook(kind, lambda value, _: read(value))

    for plain in (str, int, bool, float):
        both(plain, _as_it_is, _as_it_is)
    _converter.register_unstructure_hook_factory(has, _writes)
    _converter.register_structure_hook_factory(has, _reads)
    _converter.register_unstructure_hook_factory(_is_tuple, _listing)
    _converter.register_structure_hook_factory(_is_tuple, _tupling)
    _converter.register_unstructure_hook_func(_is_kind_of(Enum), lambda member: member.value)
    _converter.register_structure_hook_factory(_is_kind_of(Enum), _members)
    _converter.register_structure_hook_func(_plain_union, _as_it_is)
    both(date, date.isoformat, _read_day)
    both(datetime, _write_moment, _read_moment)
    both(timedelta, _write_length, _read_length)
    _converter.register_unstructure_hook_func(_is_kind_of(tzinfo), _write_zone)
    _converter.register_structure_hook_func(_is_kind_of(tzinfo), lambda value, _: _read_zone(value))
    _converter.register_structure_hook_func(_is_union_of(_STATED), lambda value, _: _read_stated(value))
    both(Inference, lambda said: [said.field, _write_any(said.value), said.reason], _read_inference)
    both(NamePart, lambda part: [part.kind, part.value], lambda pair: NamePart(*pair))
    both(Role, lambda role: role.name, _read_role)
    both(Name, _write_name, _read_name)
    both(Position, _write_position, _read_position)
    both(Person, _write_person, _read_person)
    _converter.register_unstructure_hook_func(_is_union_of(_PARTIES), _write_party)
    _converter.register_structure_hook_func(_is_union_of(_PARTIES), _read_party)
    for kind in KINDS.values():
        both(kind, event_to_data, event_from_data)


def _read_inference(data: Any) -> Inference:
    return Inference(data[0], _read_any(data[1]), data[2])


_register()
_write_read_name, _read_read_name = _writes(Name), _reads(Name)
_write_read_position, _read_read_position = _writes(Position), _reads(Position)

# For each kind of event: its fields, what is left out, and how a value is written (None: as it is), or read.
_WRITING: dict[type[Event], list[tuple[str, Any, Callable[[Any], Any] | None]]] = {}
_READING: dict[type[Event], dict[str, Callable[[Any], Any]]] = {}


def _plan_of_writing(kind: type[Event]) -> list[tuple[str, Any, Callable[[Any], Any] | None]]:
    if kind not in _WRITING:
        resolve_types(kind, localns=_NAMES)
        _WRITING[kind] = [
            (
                field.name,
                kind.default_attendance if field.name == "attendance" else field.default,
                None if field.type in (str, int) else _converter.get_unstructure_hook(field.type),
            )
            for field in fields(kind)
        ]
    return _WRITING[kind]


def _plan_of_reading(kind: type[Event]) -> dict[str, Callable[[Any], Any]]:
    if kind not in _READING:
        resolve_types(kind, localns=_NAMES)

        def reader(wanted: Any) -> Callable[[Any], Any]:
            if wanted in (str, int):
                return lambda value: value
            read = _converter.get_structure_hook(wanted)
            return lambda value: read(value, wanted)

        _READING[kind] = {field.name: reader(field.type) for field in fields(kind)}
    return _READING[kind]
