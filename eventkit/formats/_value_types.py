r"""
The values of iCalendar properties by their types: from the escaped text of a content line and back again.

jCal and xCal write a property as its name, its parameters, its type and its values; iCalendar states the type only
where it is not the property's own (VALUE), and runs values together with commas. Here is what both need to know: the
type of each property, which hold lists, and the forms the types have outside of a content line.

    >>> typed("CATEGORIES", "text", r"cities\, towns,water")
    ('cities, towns', 'water')
    >>> typed("DTSTART", "date-time", "20200515T190000")
    ('2020-05-15T19:00:00',)
    >>> untyped("DTSTART", "date-time", ("2020-05-15T19:00:00",))
    '20200515T190000'

A value is a `str`, `bool`, `int`, `Number`, a tuple of str (GEO, REQUEST-STATUS, PERIOD) or a dict (RECUR). One that
is not in the form of its type is kept as the string it was, so that nothing is lost by passing through. What does not
come back to the byte, though it means the same:

- VALUE where it states the type that the property has anyway is not said again; elsewhere it comes last;
- a parameter given twice (`MEMBER=a;MEMBER=b`) comes back as one with both values, quoted only where it has to be;
- TEXT: line breaks and marks have one escape each (`\N` comes back as `\n`, a bare semicolon as `\;`);
- INTEGER and FLOAT: no needless sign and no leading zeros (`+05` comes back as `5`);
- BOOLEAN and the names of the parts of a RECUR: in capitals;
- a value written in the other notation by mistake (`DTSTART:2020-05-15T19:00:00`) comes back in iCalendar's.

Follows RFC 5545 section 3.3, RFC 7265 section 3.6 and RFC 6321 section 3.6; the types of the properties are those of
RFC 5545, 6321, 7808, 7953, 7986, 9073, 9074 and 9253. All functions take time in proportion to their input.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from eventkit.formats._component import Head, Property
from eventkit.formats._contentlines import split_list, unescape_text

UNKNOWN = "unknown"  # the type of a property whose own type is not known, and that does not state one

_BY_TYPE = {
    "text": (
        "CALSCALE METHOD PRODID VERSION CATEGORIES CLASS COMMENT DESCRIPTION LOCATION RESOURCES STATUS SUMMARY TRANSP "
        "TZID TZNAME CONTACT RELATED-TO UID ACTION REQUEST-STATUS "  # RFC 5545
        "NAME COLOR BUSYTYPE LOCATION-TYPE PARTICIPANT-TYPE RESOURCE-TYPE PROXIMITY REFID TZID-ALIAS-OF XML"
    ),
    "date-time": (
        "COMPLETED DTEND DUE DTSTART RECURRENCE-ID EXDATE RDATE CREATED DTSTAMP LAST-MODIFIED ACKNOWLEDGED TZUNTIL"
    ),
    "duration": "DURATION TRIGGER",
    "period": "FREEBUSY",
    "float": "GEO",
    "integer": "PERCENT-COMPLETE PRIORITY REPEAT SEQUENCE",
    "utc-offset": "TZOFFSETFROM TZOFFSETTO",
    "uri": "ATTACH TZURL URL SOURCE CONCEPT",
    "cal-address": "ATTENDEE ORGANIZER CALENDAR-ADDRESS",
    "recur": "RRULE EXRULE",
}
# CONFERENCE, IMAGE, LINK, REFRESH-INTERVAL, STRUCTURED-DATA and STYLED-DESCRIPTION have no type of their own: they must
# state one.
DEFAULT_TYPE: Mapping[str, str] = {name: kind for kind, names in _BY_TYPE.items() for name in names.split()}

# States its type though it is its own, as the example of RFC 7986 section 5.8 does.
_ALWAYS_STATED = frozenset({"SOURCE"})

_IN_PARTS = frozenset({"recur", "period", "float"})
LISTS = frozenset({"CATEGORIES", "RESOURCES", "EXDATE", "RDATE", "FREEBUSY", "LOCATION-TYPE"})

_INTEGER = re.compile(r"([+-]?)0*([0-9]{1,18})")
_FLOAT = re.compile(r"([+-]?)0*([0-9]{1,400})(\.[0-9]{1,400})?")
_NUMBERS = frozenset("count interval bysecond byminute byhour bymonthday byyearday byweekno bymonth bysetpos".split())
_PART = re.compile(r"([A-Za-z][A-Za-z0-9-]*)=([^;=\s]+)")
_BREAK = re.compile("\r\n|\r|\n")
_UNWRITABLE = re.compile("[\r\n\ud800-\udfff]")
_NAME = re.compile(r"[A-Za-z0-9._-]{1,200}")
_PARAMETER = re.compile(r"[^=:;\",\r\n]{0,200}")  # as loosely as parameters are read


class Number(str):
    """A number by its digits, so that 37.10 stays 37.10; never one that JSON could not hold."""

    __slots__ = ()


Heads = dict[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], Head]
Value = str | bool | int | Number | tuple[str, ...] | dict[str, Any]


class WrongValue(ValueError):
    """A value that its type cannot hold, or a name that is none; the message says which and why."""


def values_of(found: Property) -> tuple[str, tuple[Value, ...]]:
    """
    The type of a property and its values.

    One that has parts by its type (RECUR, PERIOD, GEO) and cannot be taken apart is of unknown type where that does
    not change what is read back.
    """
    name, value = found.head.name, found.value
    kind = type_of(name, found.head.get("VALUE"))
    values = typed(name, kind, value)
    whole = kind in _IN_PARTS and any(isinstance(value, str) and not isinstance(value, Number) for value in values)
    return (UNKNOWN, (value,)) if whole and not stated_type(name, kind) else (kind, values)


def params_of(found: Property) -> dict[str, tuple[str, ...]]:
    """The parameters of a property by their names in small letters, without VALUE; of one that is there twice, all."""
    params: dict[str, tuple[str, ...]] = {}
    for key, values in found.head.params:
        if key != "VALUE":
            key = key.lower()
            params[key] = params.get(key, ()) + values
    return params


def property_of(
    name: str, params: Mapping[str, tuple[str, ...]], kind: str, values: Sequence[Value], line: int, heads: Heads
) -> Property:
    """
    The property with these values; the opposite of `values_of` and `params_of`. `heads` are those made so far.

    Raises:
        WrongValue: a value is none of its type, or a name could not stand in a content line.
    """
    name, stated = name.upper(), stated_type(name.upper(), kind)
    said = tuple((key.upper(), said) for key, said in params.items() if key.lower() != "value")
    if stated:
        said = (*said, ("VALUE", (stated,)))
    head = heads.get((name, said))
    if head is None:
        for word in (name, stated or name):
            if not _NAME.fullmatch(word):
                raise WrongValue(f"{word!a:.60} is not a name: letters, digits and hyphens are expected")
        for key, _ in said:
            if not _PARAMETER.fullmatch(key):
                raise WrongValue(f"{key!a:.60} is not the name of a parameter")
        head = heads[name, said] = Head(name, said, head_text(name, said))
    return Property(head, untyped(name, kind, values), line)


def type_of(name: str, stated: str) -> str:
    """The type of a property, in small letters: the one that VALUE states, else its own, else "unknown"."""
    return stated.lower() or DEFAULT_TYPE.get(name, UNKNOWN)


def stated_type(name: str, kind: str) -> str:
    """What VALUE has to say of a property with this type, in capitals; "" when it is not needed."""
    if kind == UNKNOWN or (kind == DEFAULT_TYPE.get(name) and name not in _ALWAYS_STATED):
        return ""
    return kind.upper()


def typed(name: str, kind: str, raw: str) -> tuple[Value, ...]:
    """The values that the text right of the colon holds, by the type of the property."""
    if kind == UNKNOWN:
        return (raw,)
    if name == "GEO" and kind == "float":
        return (_coordinates(raw),)
    if name == "REQUEST-STATUS" and kind == "text":
        return (_status(raw),)
    if kind == "text":
        return tuple(map(unescape_text, split_list(raw))) if name in LISTS else (unescape_text(raw),)
    read = _READ.get(kind)
    if read is None:
        return (raw,)
    return tuple(map(read, raw.split(","))) if name in LISTS else (read(raw),)


def untyped(name: str, kind: str, values: Sequence[Value]) -> str:
    """
    The text right of the colon that holds these values; the opposite of `typed`.

    Raises:
        WrongValue: a value is none of its type, or cannot stand in a content line.
    """
    if kind == "text":
        if name == "REQUEST-STATUS":
            values = [value for parts in values for value in (parts if isinstance(parts, tuple) else (parts,))]
            return ";".join(escape(_text(value)) for value in values)
        return ",".join(escape(_text(value)) for value in values)
    write = _WRITE.get(kind, _text)
    line = ",".join(write(value) for value in values)
    if not line.isprintable() and (fault := _UNWRITABLE.search(line)):
        raise WrongValue(f"a value of type {kind} cannot hold {fault[0]!a}")
    return line


def escape(value: str) -> str:
    r"""
    TEXT as a content line holds it; the opposite of `unescape_text`. Unlike `escape_text` it leaves every character but
    line breaks as it is: what passes through here is somebody else's, and is not cleaned.

    Raises:
        WrongValue: it has half of a surrogate pair.
    """
    value = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    if value.isprintable():
        return value
    value = _BREAK.sub(r"\\n", value)
    if fault := _UNWRITABLE.search(value):
        raise WrongValue(f"text cannot hold the character {fault[0]!a}")
    return value


def parameter_value(value: str) -> str:
    """
    One value of a parameter as a content line holds it, with the carets of RFC 6868, quoted where it has to be.

    Raises:
        WrongValue: it has half of a surrogate pair.

    >>> parameter_value('Anna "Ann" Berg; Oslo')
    '"Anna ^\\'Ann^\\' Berg; Oslo"'
    """
    value = value.replace("^", "^^").replace('"', "^'")
    if not value.isprintable():
        value = _BREAK.sub("^n", value)
        if fault := _UNWRITABLE.search(value):
            raise WrongValue(f"a parameter cannot hold the character {fault[0]!a}")
    return f'"{value}"' if "," in value or ";" in value or ":" in value else value


def head_text(name: str, params: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    """What stands left of the colon: the name, and its parameters in order."""
    said = (f";{key}={','.join(map(parameter_value, values))}" if values else f";{key}" for key, values in params)
    return name + "".join(said)


# The types, outwards


def _coordinates(raw: str) -> Value:
    found = [_number(part) for part in raw.split(";", 2)]
    return tuple(found) if len(found) == 2 and all(isinstance(part, Number) for part in found) else raw


def _status(raw: str) -> Value:
    parts = split_list(raw, ";")
    return tuple(map(unescape_text, parts)) if len(parts) > 1 else unescape_text(raw)


def _number(raw: str) -> str:
    found = _FLOAT.fullmatch(raw)
    return Number(("-" if found[1] == "-" else "") + found[2] + (found[3] or "")) if found else raw


def _integer(raw: str) -> Value:
    return int(raw) if _INTEGER.fullmatch(raw) else raw


def _boolean(raw: str) -> Value:
    return {"TRUE": True, "FALSE": False}.get(raw.upper(), raw)


def _pattern(*forms: tuple[str, str]) -> Callable[[str], str]:
    """A function that puts a value of one of the forms (a pattern, and what to make of it) into the other notation."""
    compiled = [(re.compile(pattern, re.ASCII), template) for pattern, template in forms]

    def change(raw: str) -> str:
        for pattern, template in compiled:
            if found := pattern.fullmatch(raw):
                return found.expand(template)
        return raw

    return change


_DAY, _CLOCK = r"(\d{4})(\d\d)(\d\d)", r"(\d\d)(\d\d)(\d\d)(Z?)"
_date = _pattern((_DAY, r"\1-\2-\3"))
_date_time = _pattern((f"{_DAY}T{_CLOCK}", r"\1-\2-\3T\4:\5:\6\7"))
_time = _pattern((_CLOCK, r"\1:\2:\3\4"))
_offset = _pattern((r"([+-]\d\d)(\d\d)", r"\1:\2"), (r"([+-]\d\d)(\d\d)(\d\d)", r"\1:\2:\3"))


def _period(raw: str) -> Value:
    start, slash, end = raw.partition("/")
    return (_date_time(start), _date_time(end)) if slash and "/" not in end else raw


def _recurrence(raw: str) -> Value:
    """The parts of a rule in their order; the rule itself where it has a part twice, or one that is none."""
    parts: dict[str, Any] = {}
    for part in raw.split(";"):
        found = _PART.fullmatch(part)
        if found is None or found[1].lower() in parts:
            return raw
        key, said = found[1].lower(), found[2]
        if key == "until":
            parts[key] = _date(_date_time(said))
        elif key in _NUMBERS:
            several = [_integer(one) for one in said.split(",")]
            parts[key] = several if len(several) > 1 else several[0]
        elif key.startswith("by"):
            parts[key] = said.split(",") if "," in said else said
        else:
            parts[key] = said
    return parts


_READ: Mapping[str, Callable[[str], Value]] = {
    "boolean": _boolean,
    "date": _date,
    "date-time": _date_time,
    "float": _number,
    "integer": _integer,
    "period": _period,
    "recur": _recurrence,
    "time": _time,
    "utc-offset": _offset,
}

# The types, back


def _text(value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(value)
    raise WrongValue(f"a string is expected, not {value!r:.60}")


_compact_date = _pattern((r"(\d{4})-(\d\d)-(\d\d)", r"\1\2\3"))
_compact_date_time = _pattern((r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(Z?)", r"\1\2\3T\4\5\6\7"))
_compact_time = _pattern((r"(\d\d):(\d\d):(\d\d)(Z?)", r"\1\2\3\4"))
_compact_offset = _pattern((r"([+-]\d\d):(\d\d)", r"\1\2"), (r"([+-]\d\d):(\d\d):(\d\d)", r"\1\2\3"))


def _compact_period(value: Value) -> str:
    # As an array of two by RFC 7265 section 3.6.9, and as one string in the second example of its appendix.
    parts = value if isinstance(value, tuple) else tuple(_text(value).split("/"))
    return "/".join(_compact_date_time(_text(part)) for part in parts)


def _coordinates_text(value: Value) -> str:
    return ";".join(map(_text, value)) if isinstance(value, tuple) else _text(value)


def _rule(value: Value) -> str:
    if not isinstance(value, dict):
        return _text(value)
    parts = []
    for key, said in value.items():
        several = said if isinstance(said, list) else [said]
        texts = [_text(one) for one in several]
        if key == "until":
            texts = [_compact_date(_compact_date_time(text)) for text in texts]
        if not texts or not re.fullmatch("[A-Za-z0-9-]+", key) or any(re.search("[;=]", text) for text in texts):
            raise WrongValue(f"a recurrence cannot have the part {key!r:.40} with {said!r:.60}")
        parts.append(f"{key.upper()}={','.join(texts)}")
    return ";".join(parts)


_WRITE: Mapping[str, Callable[[Value], str]] = {
    "date": lambda value: _compact_date(_text(value)),
    "date-time": lambda value: _compact_date_time(_text(value)),
    "time": lambda value: _compact_time(_text(value)),
    "utc-offset": lambda value: _compact_offset(_text(value)),
    "float": _coordinates_text,
    "period": _compact_period,
    "recur": _rule,
}
