"""
xCal (RFC 6321), iCalendar as XML: read by `read` and written by `write`.

It says what our iCalendar says: writing makes the .ics and turns it into xCal, reading turns xCal into iCalendar's
components and reads those. So the options, losses and doubts are those of `eventkit.formats.ics`, and .ics to xCal and
back gives the same bytes of all that we write. Of others' files what RFC 6321 has no place for is lost between the two:
how names were cased, lines folded and parameters quoted, and the small things that `eventkit.formats._value_types`
lists; also space around a value that is no text. XML 1.0 has no place for most control characters, nor for U+FFFE and
U+FFFF, and its names cannot begin with a figure: such characters are dropped, such a property is left out, each with a
Loss.

    >>> from eventkit.events import Event
    >>> event = Event("Open house", when="8 June 2021", uid="1@example.org", updated="2021-05-01")
    >>> print(write(event).text)  # doctest: +ELLIPSIS
    <?xml version="1.0" encoding="utf-8"?>
    <icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0">
    <vcalendar>
    <properties>
    <version><text>2.0</text></version>
    ...
    <dtstart><date>2021-06-08</date></dtstart>
    ...

Reading is safe on anything: a document type declaration, and so any entity, is refused before it is read
(`eventkit.formats._xml`). An element of another namespace among the properties becomes an XML property (section
4.2). A part that cannot be (a property without a value, text where elements should be) costs only itself: it becomes a
doubt with its line. What is no xCal at all is an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any

from attrs import evolve

from eventkit.errors import LimitExceeded, MalformedSource
from eventkit.events import Reading
from eventkit.formats import _component, ics
from eventkit.formats._component import MAX_DEPTH, Component, Fault, Property
from eventkit.formats._contentlines import unescape_text
from eventkit.formats._ics_reader import reading_of
from eventkit.formats._shape import Writable
from eventkit.formats._value_types import Heads, Value, WrongValue, params_of, property_of, values_of
from eventkit.formats._xml import Element, NotXML, as_text, parse_xml
from eventkit.written import Loss, Written

NAME = "xcal"
SUFFIXES = (".xcs", ".xcal")
MEDIA_TYPE = "application/calendar+xml"

NAMESPACE = "urn:ietf:params:xml:ns:icalendar-2.0"

# The types of parameters (RFC 6321 appendix A, section 3.2; RFC 7986, 9073 and 9253); of others "unknown".
_PARAMETERS = {
    name: kind
    for kind, names in {
        "text": (
            "cn cutype encoding fmttype fbtype language partstat range related reltype role tzid "
            "display email feature label linkrel schedule-agent schedule-force-send schedule-status"
        ),
        "uri": "altrep dir schema",
        "cal-address": "delegated-from delegated-to member sent-by",
        "boolean": "rsvp derived",
        "integer": "order",
        "duration": "gap",
    }.items()
    for name in names.split()
}
_FIGURES = {"geo": ("latitude", "longitude"), "request-status": ("code", "description", "data")}
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]{0,199}")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def recognizes(content: bytes) -> bool:
    """Whether bytes look like xCal: XML that names its namespace near the beginning."""
    return content[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and NAMESPACE.encode() in content[:4000]


@wraps(ics.write, assigned=())
def write(what: Writable, **options: Any) -> Written:
    """
    The events as xCal, one property a line. Options and errors are those of `eventkit.formats.ics.write`, and so are
    the losses, but for what XML cannot hold.
    """
    written = ics.write(what, **options)
    losses: list[Loss] = []
    text = text_of(_component.parse(bytes(written)).components, losses)
    return evolve(written, content=text.encode(), losses=(*written.losses, *dict.fromkeys(losses)))


def read(content: bytes, *, source: str = "") -> Reading:
    """
    The events of an xCal document.

    Raises:
        MalformedSource: it is no XML, declares a document type, or is no xCal; names the line.
        LimitExceeded: it is nested deeper than 20 components.
    """
    faults: list[Fault] = []
    components = components_of(content, faults, source=source)
    return reading_of(components, faults=tuple(faults), source=source)


# Writing


def text_of(components: Iterable[Component], losses: list[Loss]) -> str:
    """Whole calendars as an xCal document; what XML cannot hold is told in `losses`."""
    writer = _Writer(losses)
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<icalendar xmlns="{NAMESPACE}">']
    for component in components:
        lines += writer.component(component)
    lines.append("</icalendar>\n")
    return "\n".join(lines)


class _Writer:
    def __init__(self, losses: list[Loss]) -> None:
        self.losses = losses
        self.title, self.uid = "", ""

    def component(self, component: Component) -> Iterator[str]:
        name = component.name.lower()
        if not _NAME.fullmatch(name):
            self._lose(f"the component {component.name!a:.60}", "has a name that XML cannot have: left out")
            return
        if name == "vevent":
            title, uid = component.first("SUMMARY"), component.first("UID")
            self.title, self.uid = (unescape_text(one.value) if one else "" for one in (title, uid))
        yield f"<{name}>"
        if component.properties:
            yield "<properties>"
            for found in component.properties:
                yield from self._property(found)
            yield "</properties>"
        if component.components:
            yield "<components>"
            for inner in component.components:
                yield from self.component(inner)
            yield "</components>"
        yield f"</{name}>"
        if name == "vevent":
            self.title, self.uid = "", ""

    def _property(self, found: Property) -> Iterator[str]:
        name = found.head.name.lower()
        kind, values = values_of(found)
        if not _NAME.fullmatch(name) or not _NAME.fullmatch(kind):
            self._lose(found.head.name, "a name that XML cannot have: the property is left out")
            return
        params = params_of(found)
        if name == "xml" and kind == "text" and not params and (foreign := _foreign(values[0])):
            yield foreign
            return
        inside = "".join(self._parameter(key, said, found.head.name) for key, said in params.items())
        inside = f"<parameters>{inside}</parameters>" if inside else ""
        yield f"<{name}>{inside}{''.join(self._value(name, kind, value) for value in values)}</{name}>"

    def _parameter(self, key: str, values: tuple[str, ...], owner: str) -> str:
        if not _NAME.fullmatch(key):
            self._lose(owner, f"the parameter {key!a:.60} has a name that XML cannot have: left out")
            return ""
        kind = _PARAMETERS.get(key, "unknown")
        if kind == "boolean" and all(value in ("TRUE", "FALSE") for value in values):
            values = tuple(value.lower() for value in values)
        elif kind == "boolean":
            kind = "text"
        return self._element(key, "".join(f"<{kind}>{self._text(value, owner)}</{kind}>" for value in values))

    def _value(self, name: str, kind: str, value: Value) -> str:
        if name in _FIGURES and isinstance(value, tuple):
            parts = zip(_FIGURES[name], value, strict=False)
            return "".join(self._element(part, self._text(said, name)) for part, said in parts)
        if kind == "period" and isinstance(value, tuple):
            end = "duration" if value[1].startswith(("P", "+P", "-P")) else "end"
            start = self._element("start", self._text(value[0], name))
            return f"<period>{start}{self._element(end, self._text(value[1], name))}</period>"
        if isinstance(value, dict):
            said = [(key, one) for key, some in value.items() for one in (some if isinstance(some, list) else [some])]
            return f"<recur>{''.join(self._element(key, self._text(str(one), name)) for key, one in said)}</recur>"
        if isinstance(value, bool):
            return self._element(kind, "true" if value else "false")
        return self._element(kind, self._text(str(value), name))

    def _element(self, name: str, inside: str) -> str:
        return f"<{name}>{inside}</{name}>"

    def _text(self, value: str, owner: str) -> str:
        if not value.isprintable() and _NOT_XML.search(value):
            value = _NOT_XML.sub("", value)
            self._lose(owner.upper(), "characters that XML 1.0 cannot hold are left out")
        return as_text(value)

    def _lose(self, name: str, reason: str) -> None:
        self.losses.append(Loss(self.title, name, reason, uid=self.uid))


def _foreign(value: Value) -> str:
    """The XML that an XML property holds, if it is an element of another namespace and written as we write it."""
    try:
        element = parse_xml(str(value).encode())
    except (NotXML, LimitExceeded):
        return ""
    text = element.text_again()
    return text if element.space not in ("", NAMESPACE) and text == value else ""


# Reading


def components_of(content: bytes, faults: list[Fault], *, source: str = "") -> tuple[Component, ...]:
    """The calendars of an xCal document; what is no component or property is in `faults`. Raises as `read` does."""
    try:
        root = parse_xml(content)
    except NotXML as error:
        raise MalformedSource(str(error), source=source, line=error.line) from error
    except LimitExceeded as error:
        raise LimitExceeded(error.message, source=source, line=error.line) from error
    if (root.space, root.name) != (NAMESPACE, "icalendar"):
        said = f'<icalendar xmlns="{NAMESPACE}"> is expected, not <{root.name:.60}> of {root.space or "no"} namespace'
        raise MalformedSource(said, source=source, line=root.line)
    builder = _Builder(faults, source)
    calendars = []
    for child in root.children:
        if child.is_in(NAMESPACE) and child.name.lower() == "vcalendar":
            calendars.append(builder.component(child, 0))
        else:
            builder.fault(child, "only <vcalendar> is expected here")
    if not calendars:
        raise MalformedSource("<vcalendar> is expected in <icalendar>", source=source, line=root.line)
    return tuple(calendars)


class _Builder:
    """Makes components of elements."""

    def __init__(self, faults: list[Fault], source: str) -> None:
        self.faults, self.source = faults, source
        self.heads: Heads = {}

    def component(self, element: Element, depth: int) -> Component:
        if depth >= MAX_DEPTH:
            said = f"components are nested deeper than {MAX_DEPTH}"
            raise LimitExceeded(said, source=self.source, line=element.line)
        component = Component(element.name.upper(), element.line)
        self._no_text(element)
        for part in element.children:
            if not part.is_in(NAMESPACE) or part.name not in ("properties", "components"):
                self.fault(part, "<properties> or <components> is expected here")
                continue
            self._no_text(part)
            for child in part.children:
                if part.name == "components":
                    if child.is_in(NAMESPACE):
                        component.components.append(self.component(child, depth + 1))
                    else:
                        self.fault(child, "a component of another namespace")
                    continue
                try:
                    component.properties.append(self._property(child))
                except WrongValue as error:
                    self.fault(child, str(error))
        return component

    def _property(self, element: Element) -> Property:
        if not element.is_in(NAMESPACE):
            return property_of("XML", {}, "text", [element.text_again()], element.line, self.heads)
        params: dict[str, tuple[str, ...]] = {}
        values = []
        for child in element.children:
            if child.name == "parameters" and child.is_in(NAMESPACE):
                for said in child.children:
                    key = said.name.lower()
                    params[key] = params.get(key, ()) + _parameter(said)
            else:
                values.append(child)
        if element.text.strip():
            raise WrongValue(f"the type of the value is expected around {element.text.strip()!r:.60}")
        if not values:
            raise WrongValue("a property has a value")
        name = element.name.lower()
        if name in _FIGURES and values[0].name in _FIGURES[name]:
            return self._structured(element, name, values, params)
        kind = values[0].name.lower()
        if any(value.name.lower() != kind for value in values):
            raise WrongValue("the values of a property are of one type")
        return property_of(name, params, kind, [_value(kind, value) for value in values], element.line, self.heads)

    def _structured(
        self, element: Element, name: str, values: list[Element], params: dict[str, tuple[str, ...]]
    ) -> Property:
        expected = _FIGURES[name]
        found = tuple(value.name for value in values)
        if found != expected[: len(found)] or len(found) < 2:
            raise WrongValue(f"<{'>, <'.join(expected)}> are expected in this order")
        parts = tuple(value.text for value in values)
        if name == "geo":
            parts = tuple(part.strip() for part in parts)
        kind = "float" if name == "geo" else "text"
        return property_of(name, params, kind, [parts], element.line, self.heads)

    def _no_text(self, element: Element) -> None:
        if element.text.strip():
            self.faults.append(Fault(element.line, element.text.strip(), f"text in <{element.name:.60}>: left out"))

    def fault(self, element: Element, message: str) -> None:
        self.faults.append(Fault(element.line, element.text_again(), f"<{element.name:.60}>: {message}"))


def _parameter(element: Element) -> tuple[str, ...]:
    if element.text.strip() or not all(not value.children for value in element.children):
        raise WrongValue(f"the parameter {element.name:.60} needs elements of its type")
    return tuple(value.text.strip().upper() if value.name == "boolean" else value.text for value in element.children)


def _value(kind: str, element: Element) -> Value:
    if kind == "recur" and element.children:
        parts: dict[str, Any] = {}
        for child in element.children:
            parts.setdefault(child.name.lower(), []).append(child.text.strip())
        return parts
    if kind == "period" and element.children:
        names = tuple(child.name for child in element.children)
        if names not in (("start", "end"), ("start", "duration")):
            raise WrongValue("a period has <start> and <end>, or <start> and <duration>")
        return tuple(child.text.strip() for child in element.children)
    if element.children:
        raise WrongValue(f"<{kind:.60}> holds text, and no elements")
    return _TEXT.get(kind, str.strip)(element.text)


def _boolean(text: str) -> Value:
    return {"true": True, "1": True, "false": False, "0": False}.get(text.strip(), text.strip())


def _without_space(text: str) -> Value:
    return "".join(text.split())


# What the text of a value is; of other types, without the space around it.
_TEXT: dict[str, Callable[[str], Value]] = {
    "text": str,
    "unknown": str,
    "boolean": _boolean,
    "binary": _without_space,
}
