"""
jCal (RFC 7265), iCalendar as JSON: read by `read` and written by `write`.

It says what our iCalendar says, no more and no less: writing makes the .ics and turns it into jCal, reading turns jCal
into iCalendar's components and reads those. So the options, losses and doubts are those of `eventkit.formats.ics`, and
.ics to jCal and back gives the same bytes of all that we write. Of others' files what RFC 7265 has no place for is lost
between the two: how names were cased, lines folded and parameters quoted, and the small things that
`eventkit.formats._value_types` lists.

    >>> from eventkit.events import Event
    >>> event = Event("Open house", when="8 June 2021", uid="1@example.org", updated="2021-05-01")
    >>> print(write(event).text)  # doctest: +ELLIPSIS
    ["vcalendar",[
    ["version",{},"text","2.0"],
    ...
    ["vevent",[
    ["uid",{},"text","1@example.org"],
    ["dtstamp",{},"date-time","2021-05-01T00:00:00Z"],
    ["dtstart",{},"date","2021-06-08"],
    ["dtend",{},"date","2021-06-09"],
    ["summary",{},"text","Open house"],
    ...

A part of the source that cannot be (a property whose value is no value of its type, a component that is no array of
three) costs only itself: it becomes a doubt that has its JSON and where it stood. What is no jCal at all is an error.
JSON has no lines to speak of: evidence has none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from attrs import evolve

from eventkit.errors import LimitExceeded, MalformedSource
from eventkit.events import Reading
from eventkit.formats import _component, ics
from eventkit.formats._component import MAX_DEPTH, Component, Fault
from eventkit.formats._ics_reader import reading_of
from eventkit.formats._shape import Writable
from eventkit.formats._value_types import (
    Heads,
    Number,
    Value,
    WrongValue,
    params_of,
    property_of,
    values_of,
)
from eventkit.written import Written

NAME = "jcal"
SUFFIXES = (".jcal",)
MEDIA_TYPE = "application/calendar+json"

_START = re.compile(rb'(?:\xef\xbb\xbf)?\s*\[\s*(?:\[\s*)?"vcalendar"', re.IGNORECASE)
_DIGITS = re.compile(r"-?[0-9]{1,400}(?:\.[0-9]{1,400})?")
_COMPONENT = re.compile(r"[^\r\n]{0,200}")  # as loosely as names of components are read
_string: Callable[[str], str] = json.JSONEncoder(ensure_ascii=False).encode


def recognizes(content: bytes) -> bool:
    """Whether bytes look like jCal: an array that begins with "vcalendar"."""
    return _START.match(content) is not None


@wraps(ics.write, assigned=())
def write(what: Writable, **options: Any) -> Written:
    """
    The events as jCal, one property a line. Options, losses and errors are those of `eventkit.formats.ics.write`.
    """
    written = ics.write(what, **options)
    calendar = _component.parse(bytes(written)).components[0]
    return evolve(written, content=text_of(calendar).encode())


def read(content: bytes, *, source: str = "") -> Reading:
    """
    The events of a jCal document: one "vcalendar", or an array of several.

    Raises:
        MalformedSource: it is no JSON, or no jCal; says where (`key` is the path, "[2][0]").
        LimitExceeded: it is nested deeper than 20 components.
    """
    faults: list[Fault] = []
    try:
        components = _calendars(load(content, source=source), faults, source)
    except RecursionError as error:
        raise LimitExceeded("is nested too deeply to be jCal", source=source) from error
    return reading_of(components, faults=tuple(faults), source=source)


def _calendars(data: Any, faults: list[Fault], source: str) -> tuple[Component, ...]:
    several = isinstance(data, list) and all(isinstance(one, list) for one in data) and bool(data)
    calendars = [(one, f"[{at}]") for at, one in enumerate(data)] if several else [(data, "")]
    return tuple(component_of(one, faults, path=path, source=source) for one, path in calendars)


# Writing


def text_of(component: Component) -> str:
    """A component as jCal: its array of name, properties and components."""
    return "".join(_pieces(component)) + "\n"


def _pieces(component: Component) -> Iterator[str]:
    yield f"[{_string(component.name.lower())},["
    yield ",".join(map(_property, component.properties))
    yield "],["
    for at, inner in enumerate(component.components):
        yield ",\n" if at else "\n"
        yield from _pieces(inner)
    yield "]]"


def _property(found: _component.Property) -> str:
    kind, values = values_of(found)
    params = ",".join(
        f"{_string(key)}:{_string(said[0]) if len(said) == 1 else _json(list(said))}"
        for key, said in params_of(found).items()
    )
    return f"\n[{_string(found.head.name.lower())},{{{params}}},{_string(kind)},{','.join(map(_json, values))}]"


def _json(value: Value | list[Any]) -> str:
    """A value as JSON. Numbers keep their digits, which `json` would write anew."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{_string(key)}:{_json(said)}" for key, said in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(_json, value)) + "]"
    return json.dumps(value)


# Reading


def component_of(data: Any, faults: list[Fault], *, path: str = "", source: str = "") -> Component:
    """The calendar that an array says; what is no component or property is told in `faults`. Raises as `read` does."""
    if not (isinstance(data, list) and data and isinstance(data[0], str) and data[0].upper() == "VCALENDAR"):
        raise MalformedSource(f'["vcalendar", …] is expected, not {_shown(data)}', source=source, key=path)
    return _Builder(faults, source).component(data, path, 0)


class _Object(list[tuple[str, Any]]):
    """An object of JSON as its pairs, so that a key that is there twice is seen."""


def load(content: bytes, *, source: str = "") -> Any:
    """The JSON of a jCal document. Objects are lists of their pairs, numbers keep their digits. Raises as `read`."""
    try:
        text = content.decode(json.detect_encoding(content))
        return json.loads(text, object_pairs_hook=_Object, parse_int=Number, parse_float=Number, parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise MalformedSource(f"is not text in {error.encoding}: {error.reason}", source=source) from error
    except json.JSONDecodeError as error:
        raise MalformedSource(f"is not JSON: {error.msg}", source=source, line=error.lineno) from error
    except _Constant as error:
        raise MalformedSource(f"is not JSON: it has no {error}", source=source) from error


class _Constant(ValueError):
    pass


def _refuse(constant: str) -> Any:
    raise _Constant(constant)


class _Builder:
    """Makes components of arrays; what is no component or property is told in `faults` with its path and its JSON."""

    def __init__(self, faults: list[Fault], source: str) -> None:
        self.faults, self.source = faults, source
        self.heads: Heads = {}

    def component(self, data: list[Any], path: str, depth: int) -> Component:
        if depth >= MAX_DEPTH:
            said = f"components are nested deeper than {MAX_DEPTH}"
            raise LimitExceeded(said, source=self.source, key=path)
        component = Component(data[0].upper())
        for at in range(3, len(data)):
            self._fault(data[at], f"{path}[{at}]", "a component has a name, properties and components, and no more")
        for at, said in enumerate(self._list(data, 1, path)):
            where = f"{path}[1][{at}]"
            try:
                component.properties.append(self._property(said))
            except WrongValue as error:
                self._fault(said, where, str(error))
        for at, said in enumerate(self._list(data, 2, path)):
            where = f"{path}[2][{at}]"
            if isinstance(said, list) and said and type(said[0]) is str and _COMPONENT.fullmatch(said[0]):
                component.components.append(self.component(said, where, depth + 1))
            else:
                self._fault(said, where, "a component is expected: [name, [properties], [components]]")
        return component

    def _list(self, data: list[Any], at: int, path: str) -> list[Any]:
        """The properties or components of a component; an error at the calendar itself, which has nothing else."""
        said = data[at] if at < len(data) else []
        if isinstance(said, list) and not isinstance(said, _Object):
            return said
        what = "properties" if at == 1 else "components"
        if not path.count("["):
            raise MalformedSource(
                f"an array of {what} is expected, not {_shown(said)}", source=self.source, key=f"[{at}]"
            )
        self._fault(said, f"{path}[{at}]", f"an array of {what} is expected")
        return []

    def _property(self, data: Any) -> _component.Property:
        if not isinstance(data, list) or isinstance(data, _Object) or len(data) < 4:
            raise WrongValue("a property is expected: [name, {parameters}, type, value, …]")
        name, pairs, kind, *values = data
        if type(name) is not str or type(kind) is not str or not isinstance(pairs, _Object):
            raise WrongValue("a property is expected: [name, {parameters}, type, value, …]")
        params: dict[str, tuple[str, ...]] = {}
        for key, said in pairs:
            several = said if isinstance(said, list) and not isinstance(said, _Object) else [said]
            if key.lower() in params:
                raise WrongValue(f"the parameter {key!a:.60} is there twice")
            params[key.lower()] = tuple(map(_parameter, several))
        return property_of(name, params, kind.lower(), [_value(value) for value in values], 0, self.heads)

    def _fault(self, data: Any, path: str, message: str) -> None:
        self.faults.append(Fault(0, _json_again(data), f"{path}: {message}"))


def _parameter(value: Any) -> str:
    if isinstance(value, bool):  # RSVP, by some
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):  # a Number too: ORDER, by some
        return str(value)
    raise WrongValue(f"a parameter has strings, not {_shown(value)}")


def _value(value: Any) -> Value:
    if isinstance(value, bool):
        return value
    if isinstance(value, Number):
        if not _DIGITS.fullmatch(value):
            raise WrongValue(f"{value[:60]} is not a number as iCalendar has them")
        return value
    if isinstance(value, str):
        return value
    if isinstance(value, _Object):
        parts: dict[str, Any] = {}
        for key, said in value:
            if key.lower() in parts:
                raise WrongValue(f"{key!a:.60} is there twice")
            several = isinstance(said, list) and not isinstance(said, _Object)
            parts[key.lower()] = [_simple(one) for one in said] if several else _simple(said)
        return parts
    if isinstance(value, list):
        return tuple(_simple(one) for one in value)
    raise WrongValue(f"a value is expected, not {_shown(value)}")


def _simple(value: Any) -> str:
    """A value inside another: a string or a number."""
    if isinstance(value, str):
        return value
    raise WrongValue(f"a string or a number is expected, not {_shown(value)}")


def _json_again(data: Any) -> str:
    if isinstance(data, _Object):
        return "{" + ",".join(f"{_string(key)}:{_json_again(said)}" for key, said in data) + "}"
    if isinstance(data, list):
        return "[" + ",".join(map(_json_again, data)) + "]"
    return _json(data)


def _shown(data: Any) -> str:
    """What was found instead, for a message."""
    if isinstance(data, list):
        return "an object" if isinstance(data, _Object) else f"an array of {len(data)}"
    return "null" if data is None else f"{_json(data)[:60]}"
