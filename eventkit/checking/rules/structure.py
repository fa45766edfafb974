"""Rules about components and properties as such: what may stand where, how often, and with which values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from eventkit.checking.feed import Feed, parse_stamp
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, at, on, rule
from eventkit.formats._component import Property
from eventkit.formats._value_types import DEFAULT_TYPE, LISTS, type_of

ERROR, WARNING, NOTE = Severity

# What each component may hold (RFC 5545 section 3.6; RFC 7953, 9073, 9074).
_INSIDE = {
    "VCALENDAR": "VEVENT VTODO VJOURNAL VFREEBUSY VTIMEZONE VAVAILABILITY VPOLL",
    "VEVENT": "VALARM PARTICIPANT VLOCATION VRESOURCE",
    "VTODO": "VALARM PARTICIPANT VLOCATION VRESOURCE",
    "VJOURNAL": "PARTICIPANT VLOCATION VRESOURCE",
    "VFREEBUSY": "PARTICIPANT VLOCATION VRESOURCE",
    "VTIMEZONE": "STANDARD DAYLIGHT",
    "VAVAILABILITY": "AVAILABLE",
    "VALARM": "VLOCATION",
    "PARTICIPANT": "VLOCATION VRESOURCE",
    "VPOLL": "VOTER VALARM PARTICIPANT",
}
KNOWN = frozenset({"VCALENDAR", *" ".join(_INSIDE.values()).split()})
_RECENT = frozenset({"PARTICIPANT", "VLOCATION", "VRESOURCE"})

_EVENT = (
    "DTSTAMP UID DTSTART DTEND DURATION CLASS CREATED DESCRIPTION GEO LAST-MODIFIED LOCATION ORGANIZER PRIORITY "
    "SEQUENCE STATUS SUMMARY TRANSP URL RECURRENCE-ID COLOR"
)
# What may stand once in each component (RFC 5545 section 3.6; RFC 7986 section 4).
_ONCE = {
    "VCALENDAR": "PRODID VERSION CALSCALE METHOD UID LAST-MODIFIED URL REFRESH-INTERVAL SOURCE COLOR X-WR-CALNAME",
    "VEVENT": _EVENT,
    "VTODO": _EVENT.replace("DTEND TRANSP", "") + " DUE COMPLETED PERCENT-COMPLETE",
    "VJOURNAL": _EVENT.replace(" DESCRIPTION", ""),
    "VTIMEZONE": "TZID LAST-MODIFIED TZURL",
    "STANDARD": "DTSTART TZOFFSETFROM TZOFFSETTO",
    "DAYLIGHT": "DTSTART TZOFFSETFROM TZOFFSETTO",
    "VALARM": "ACTION TRIGGER DURATION REPEAT UID ACKNOWLEDGED",
}

_WORDS = {
    ("VEVENT", "STATUS"): "TENTATIVE CONFIRMED CANCELLED",
    ("VTODO", "STATUS"): "NEEDS-ACTION COMPLETED IN-PROCESS CANCELLED",
    ("VJOURNAL", "STATUS"): "DRAFT FINAL CANCELLED",
    ("VEVENT", "TRANSP"): "OPAQUE TRANSPARENT",
}

_DURATION = re.compile(r"[+-]?P(?:\d+W|(?=\d|T)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)", re.ASCII)
_OFFSET = re.compile(r"[+-](?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?", re.ASCII)
_FLOAT = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_INTEGER = re.compile(r"[+-]?\d{1,10}", re.ASCII)


@rule("unreadable-line", ERROR, "RFC 5545 section 3.1")
def unreadable_line(feed: Feed) -> Iterator[Spot]:
    """A line is no property. It has no NAME:value, stands in no component, or has a quote that is never closed."""
    for fault in feed.document.faults if feed.document else ():
        if not fault.text.upper().startswith(("BEGIN:", "END:")) and "UTF-8" not in fault.message and fault.text:
            yield Spot(fault.line, f"the line {fault.message}", fault.text)


@rule("unclosed-component", ERROR, "RFC 5545 section 3.4")
def unclosed_component(feed: Feed) -> Iterator[Spot]:
    """A component has no END, or an END no BEGIN. Readers refuse the file, or put what follows in the wrong place."""
    for fault in feed.document.faults if feed.document else ():
        if fault.text.upper().startswith(("BEGIN:", "END:")):
            yield Spot(fault.line, f"{fault.text[:60]} {fault.message}", fault.text)


@rule("misplaced-component", ERROR, "RFC 5545 section 3.6")
def misplaced_component(feed: Feed) -> Iterator[Spot]:
    """A component stands where it cannot. An event has to be in a VCALENDAR, an alarm in an event or task."""
    for owner in feed.components:
        if owner.name in _INSIDE:
            allowed = _INSIDE[owner.name].split()
            for inner in owner.components:
                if inner.name in KNOWN and inner.name not in allowed:
                    yield on(inner, f"{inner.name} cannot stand in {owner.name}: move it")
    if feed.calendars and feed.document:
        for root in feed.document.components:
            if root.name != "VCALENDAR":
                yield on(root, f"{root.name} stands outside of VCALENDAR: move it inside")


@rule("unknown-component", WARNING, "measured: vdirsyncer and Horde refuse the feed")
def unknown_component(feed: Feed) -> Iterator[Spot]:
    """A component is of no known kind. Some readers refuse the feed for it, none makes use of it."""
    for component in feed.components:
        if component.name not in KNOWN:
            yield on(component, f"{component.name:.40} is no component of a standard: leave it out of a feed")


@rule(
    "recent-component",
    WARNING,
    "RFC 9073; measured: Horde refuses the file, calcurse and ts-ics lose or rename the event",
)
def recent_component(feed: Feed) -> Iterator[Spot]:
    """An event holds PARTICIPANT, VLOCATION or VRESOURCE. Readers that do not know them misread the event around."""
    for component in feed.components:
        if component.name in _RECENT:
            yield on(
                component, f"{component.name} makes some programs misread the event: say it in DESCRIPTION as well"
            )


@rule(
    "component-before-properties",
    WARNING,
    "RFC 5545 section 3.4; measured: golang-ical refuses the file; reported: Outlook ignores the property",
)
def component_before_properties(feed: Feed) -> Iterator[Spot]:
    """A property stands after a component inside of the same one. Readers ignore it, or refuse the file."""
    for owner in feed.components:
        if owner.components:
            begun = min(inner.line for inner in owner.components)
            late = next((found for found in owner.properties if found.line > begun), None)
            if late is not None:
                message = f"{late.name} stands after a component of its {owner.name}: write all properties first"
                yield at(late, message, owner)


@rule(
    "duplicate-property",
    ERROR,
    "RFC 5545 section 3.6.1; measured: with two DESCRIPTIONs 18 of 34 readers differ or fail",
)
def duplicate_property(feed: Feed) -> Iterator[Spot]:
    """A property that may stand once stands twice. Readers take the first, the last, or refuse the file."""
    for owner in feed.components:
        once = _ONCE.get(owner.name)
        if once is None:
            continue
        count = Counter(found.name for found in owner.properties)
        for name in once.split():
            if count[name] > 1:
                second = owner.every(name)[1]
                yield at(second, f"{name} stands {count[name]} times in {owner.name}: write it once", owner)


@rule("several-categories", WARNING, "measured: PyPI ics and icalevents refuse the file, Android keeps one line only")
def several_categories(feed: Feed) -> Iterator[Spot]:
    """An event has several CATEGORIES lines. The standard allows it, and some readers keep one or refuse the file."""
    for event in feed.events:
        found = event.every("CATEGORIES")
        if len(found) > 1:
            yield at(found[1], "CATEGORIES stands several times: write one line, with commas between", event)


@rule("invalid-value", ERROR, "RFC 5545 section 3.3")
def invalid_value(feed: Feed) -> Iterator[Spot]:
    """A value is not in the form of its type. Readers drop the property, the event or the file."""
    for owner in feed.components:
        for found in owner.properties:
            name = found.name
            if name not in DEFAULT_TYPE or name in ("RRULE", "EXRULE"):
                continue
            kind = type_of(name, found.get("VALUE"))
            wrong = _WRONG.get(kind)
            if wrong is None:
                continue
            for value in found.value.split(",") if name in LISTS else [found.value]:
                if (expected := wrong(found, value)) and not (name in LISTS and not found.value):
                    yield at(found, f"{name} is {value[:40]!r}, and {expected} is expected", owner)
                    break


@rule("unknown-word", WARNING, "RFC 5545 sections 3.8.1.11 and 3.8.2.7")
def unknown_word(feed: Feed) -> Iterator[Spot]:
    """STATUS or TRANSP has a word that the standard does not list. Readers take it for the usual one, or refuse it."""
    for owner in feed.components:
        for found in owner.properties:
            words = _WORDS.get((owner.name, found.name))
            if words and found.value.strip().upper() not in words.split():
                listed = ", ".join(words.split())
                yield at(found, f"{found.name} is {found.value[:40]!r} and can be {listed}", owner)


@rule("binary-data", WARNING, "measured: Radicale answers 400 to an IMAGE with data")
def binary_data(feed: Feed) -> Iterator[Spot]:
    """A property holds the data of a file. Name its address instead."""
    for owner in feed.components:
        for found in owner.properties:
            if found.get("VALUE").upper() == "BINARY" or found.get("ENCODING").upper() == "BASE64":
                yield at(found, f"{found.name} holds the data of a file: name its address instead", owner)


def _date(found: Property, value: str) -> str:
    stamp = parse_stamp(value)
    if stamp is not None and len(value.strip()) == 8:
        return ""
    return "a day such as 20260310"


def _date_time(found: Property, value: str) -> str:
    stamp = parse_stamp(value)
    if stamp is None:
        return "a time such as 20260310T090000Z"
    if len(value.strip()) == 8:
        return "a time such as 20260310T090000Z (or VALUE=DATE before a day)"
    return ""


def _period(found: Property, value: str) -> str:
    start, slash, end = value.partition("/")
    right = slash and parse_stamp(start) and (parse_stamp(end) or _DURATION.fullmatch(end))
    return "" if right else "a period such as 20260310T090000Z/PT1H"


def _pattern(pattern: re.Pattern[str], expected: str) -> Callable[[Property, str], str]:
    return lambda found, value: "" if pattern.fullmatch(value.strip()) else expected


def _float(found: Property, value: str) -> str:
    parts = value.split(";")
    right = all(_FLOAT.fullmatch(part.strip()) for part in parts) and len(parts) == (2 if found.name == "GEO" else 1)
    return "" if right else "two numbers such as 59.91;10.75" if found.name == "GEO" else "a number"


# For each type, what is expected where a value is not in its form; "" where it is.
_WRONG: dict[str, Callable[[Property, str], str]] = {
    "date": _date,
    "date-time": _date_time,
    "period": _period,
    "duration": _pattern(_DURATION, "a length such as PT1H30M"),
    "utc-offset": _pattern(_OFFSET, "an offset such as +0200"),
    "integer": _pattern(_INTEGER, "a whole number"),
    "float": _float,
}
