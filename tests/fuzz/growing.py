"""
Hostile inputs that can be made as long as one likes: for each reader, families of them, from a size to bytes.

Each is what makes a careless reader slow: many of one thing, one thing very long, deep nesting, long runs of what
has to be looked at again. `units` grow with the size; the rest stands around them.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from readers import tokens

Make = Callable[[int], bytes]

_HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
_EVENT = "BEGIN:VEVENT\r\nUID:1@a.example\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260101T100000Z\r\nSUMMARY:A\r\n"
_TAIL = "END:VEVENT\r\nEND:VCALENDAR\r\n"


def _inside(unit: str, before: str = "", after: str = "\r\n") -> Make:
    """One event with so many of the unit; `#` becomes its number."""

    def make(size: int) -> bytes:
        units = "".join(unit.replace("#", str(number)) for number in range(size)) if "#" in unit else unit * size
        return f"{_HEAD}{_EVENT}{before}{units}{after}{_TAIL}".encode("utf-8", "surrogateescape")

    return make


def _calendar(unit: str, before: str = "") -> Make:
    """A calendar with so many of the unit."""

    def make(size: int) -> bytes:
        units = "".join(unit.replace("#", str(number)) for number in range(size)) if "#" in unit else unit * size
        return f"{_HEAD}{before}{units}END:VCALENDAR\r\n".encode("utf-8", "surrogateescape")

    return make


def _event(lines: str) -> str:
    return f"BEGIN:VEVENT\r\n{lines}END:VEVENT\r\n"


def _zone(lines: str, key: str = "Zone#") -> str:
    return f"BEGIN:VTIMEZONE\r\nTZID:{key}\r\n{lines}END:VTIMEZONE\r\n"


_FULL = "UID:#@a.example\r\nDTSTART;TZID=Europe/Berlin:20260101T100000\r\nSUMMARY:Talk #\r\n"
_YEARLY = "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"
_PART = (
    "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
    f"{_YEARLY}\r\nEND:STANDARD\r\n"
)
_RAW = "\udcff"

LINES: dict[str, Make] = {
    "events": _calendar(_event(_FULL)),
    "one long line": _inside("x", "DESCRIPTION:"),
    "folds": _inside("\r\n x", "DESCRIPTION:"),
    "empty folds": _inside("\r\n ", "DESCRIPTION:"),
    "folds by LF": lambda size: _calendar("")(0) + b"X-A:" + b"\n x" * size,
    "folds by CR": lambda size: _calendar("")(0) + b"X-A:" + b"\r x" * size,
    "folds in characters": _inside("\udce4\r\n \udcb8\udcad", "DESCRIPTION:"),
    "parameters": _inside(";A#=b", "X-A", ":c\r\n"),
    "one parameter often": _inside(";A=b", "X-A", ":c\r\n"),
    "values of a parameter": _inside('"b",', "X-A;A=", ":c\r\n"),
    "quotes": _inside('"', "X-A;A=", ":c\r\n"),
    "quotes and colons": _inside('":', "X-A;A=", "\r\n"),
    "quotes never closed": _inside('X-A;A="b:c\r\n'),
    "carets": _inside("^", "X-A;A=", ":c\r\n"),
    "semicolons": _inside(";", "X-A", ":c\r\n"),
    "colons": _inside(":"),
    "lines that are none": _inside("no line\r\n"),
    "line ends": lambda size: _calendar("")(0) + b"\n" * size,
    "carriage returns": lambda size: _HEAD.encode() + b"\r" * size + _EVENT.encode() + _TAIL.encode(),
    "carriage returns at the end": lambda size: _calendar("")(0) + b"\r" * size,
    "folds after line ends": lambda size: _calendar("")(0) + b"\r\n " * size,
    "mixed line ends": _inside("X-A:b\nX-B:c\rX-C:d\r\n"),
    "ends without begin": _calendar("END:VEVENT\r\n"),
    "begins without end": _calendar("BEGIN:VEVENT\r\n"),
    "nested": _calendar("BEGIN:X-A\r\n"),
    "nested and closed": _calendar("BEGIN:X-A\r\nBEGIN:X-B\r\nEND:X-B\r\nEND:X-A\r\n"),
    "wrong ends": _calendar("BEGIN:X-A\r\nBEGIN:X-B\r\nEND:X-A\r\n"),
    "calendars": lambda size: (_HEAD + "END:VCALENDAR\r\n").encode() * size,
    "names": _inside("X-#:a\r\n"),
    "one long name": _inside("X", "", ":a\r\n"),
    "octets that are no UTF-8": _inside(_RAW, "DESCRIPTION:"),
    "lines that are no UTF-8": _inside("X-A:\udcff\r\n"),
    "zeros": _inside("\0", "DESCRIPTION:"),
    "all control characters": _inside("".join(map(chr, [*range(1, 9), 11, 12, *range(14, 32)])), "DESCRIPTION:"),
    "byte order marks": lambda size: b"\xef\xbb\xbf" * size + (_HEAD + "END:VCALENDAR\r\n").encode(),
    "UTF-16": lambda size: (_HEAD + "X-A:b\r\n" * size + "END:VCALENDAR\r\n").encode("utf-16"),
    "nothing but text": lambda size: b"x" * size,
    "groups": _inside("a.", "", "SUMMARY:x\r\n"),
}  # fmt: skip

ICS: dict[str, Make] = {
    **LINES,
    "empty events": _calendar("BEGIN:VEVENT\r\nEND:VEVENT\r\n"),
    "events without UID": _calendar(_event("DTSTART:20260101\r\nSUMMARY:A\r\n")),
    "revisions of a UID": _calendar(_event("UID:1\r\nSEQUENCE:#\r\nDTSTART:20260101\r\n")),
    "the same event": _calendar(_event("UID:1\r\nDTSTART:20260101\r\n")),
    "overrides": _calendar(
        _event("UID:1\r\nRECURRENCE-ID:20260101T#Z\r\nDTSTART:20260101\r\n"),
        _event("UID:1\r\nDTSTART:20260101\r\nRRULE:FREQ=DAILY\r\n"),
    ),
    "overrides of nothing": _calendar(_event("UID:#\r\nRECURRENCE-ID:20260101\r\nDTSTART:20260101\r\n")),
    "recurring events": _calendar(_event(_FULL + "RRULE:FREQ=DAILY\r\nEXDATE:20260102T100000\r\n")),
    "rules": _inside("RRULE:FREQ=DAILY;COUNT=#1\r\n"),
    "a long rule": _inside("1,", "RRULE:FREQ=YEARLY;BYMONTHDAY="),
    "a rule of many parts": _inside(";X-A=1", "RRULE:FREQ=DAILY"),
    "exclusions": _inside("20260101T1000#Z,", "EXDATE:"),
    "lines of exclusions": _inside("EXDATE;TZID=Europe/Berlin:20260102T100000\r\n"),
    "dates": _inside("20260101,", "RDATE;VALUE=DATE:"),
    "periods": _inside("20260101T000000Z/PT1H,", "RDATE;VALUE=PERIOD:"),
    "attendees": _inside("ATTENDEE;CN=Jane Roe #:mailto:a#@x.example\r\n"),
    "the same attendee": _inside("ATTENDEE;CN=Jane Roe;ROLE=CHAIR:mailto:a@x.example\r\n"),
    "organizers": _inside("ORGANIZER;CN=Body #:mailto:a@x.example\r\n"),
    "a long name": _inside("Jane ", "ATTENDEE;CN=", ":mailto:a@x.example\r\n"),
    "a long address": _inside("a", "ATTENDEE:mailto:", "@x.example\r\n"),
    "participants": _inside(
        "BEGIN:PARTICIPANT\r\nUID:#\r\nPARTICIPANT-TYPE:SPEAKER\r\nSUMMARY:Jane Roe\r\nEND:PARTICIPANT\r\n"
    ),
    "alarms": _inside("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT#M\r\nEND:VALARM\r\n"),
    "categories": _inside("a#,", "CATEGORIES:"),
    "lines of categories": _inside("CATEGORIES:a\\,b\r\n"),
    "backslashes": _inside("\\", "DESCRIPTION:"),
    "line breaks in text": _inside("\\n", "DESCRIPTION:"),
    "spaces in text": _inside(" ", "DESCRIPTION:a", "b\r\n"),
    "speakers": _inside("- Jane Roe\\, Mayor\\, City of Oslo\\n", "DESCRIPTION:Speakers:\\n"),
    "speakers on a line": _inside("Jane Roe\\; ", "DESCRIPTION:Speakers: "),
    "headings": _inside("Speakers:\\n", "DESCRIPTION:"),
    "headings of all kinds": _inside("Moderator: A B\\nOrganized by: C\\nMore: http://x\\nTime: 7\\n", "DESCRIPTION:"),
    "dashes": _inside("-", "DESCRIPTION:Speakers:\\n"),
    "tags": _inside("<b>", "DESCRIPTION:"),
    "tags that never end": _inside("<b", "DESCRIPTION:"),
    "angle brackets": _inside("<", "DESCRIPTION:<html>"),
    "entities": _inside("&amp;", "DESCRIPTION:<p>"),
    "ampersands": _inside("&", "DESCRIPTION:<p>"),
    "comments": _inside("<!--", "DESCRIPTION:<p>"),
    "a rich text": _inside("<li>a</li>", "X-ALT-DESC;FMTTYPE=text/html:<ul>", "</ul>\r\n"),
    "scripts": _inside("<script>", "X-ALT-DESC;FMTTYPE=text/html:"),
    "markers": _inside("Canceled: ", "SUMMARY:"),
    "brackets": _inside("[", "SUMMARY:"),
    "markers in brackets": _inside("[POSTPONED] ", "SUMMARY:"),
    "a long title": _inside("Webinar summit ", "SUMMARY:"),
    "combining marks": _inside("\u0301", "SUMMARY:a"),
    "characters of two units": _inside("𝟛", "SUMMARY:"),
    "a long UID": _inside("1", "UID:"),
    "a large SEQUENCE": _inside("9", "SEQUENCE:"),
    "a long time": _inside("1", "DTEND:"),
    "a long duration": _inside("1", "DURATION:P", "D\r\n"),
    "a duration of many parts": _inside("1H", "DURATION:PT"),
    "a long zone name": _inside("a/", "DTEND;TZID=", ":20260101T110000\r\n"),
    "a zone of many parts": lambda size: _calendar(
        _event("UID:1\r\nDTSTART;TZID=Europe/@Oslo:20260101T000000\r\n".replace("@", "p/" * size)),
        _zone(_PART, "Europe/@Oslo".replace("@", "p/" * size)),
    )(1),
    "zones nobody knows": _calendar(_event("UID:#\r\nDTSTART;TZID=Zone #:20260101T000000\r\n")),
    "zones of many cities": _calendar(_event('UID:#\r\nDTSTART;TZID="(UTC+0#:00) Bern, Rome":20260101T000000\r\n')),
    "zone blocks": _calendar(_zone(_PART)),
    "zone blocks in use": _calendar(_zone(_PART) + _event("UID:#\r\nDTSTART;TZID=Zone#:20260101T000000\r\n")),
    "one zone often": _calendar(_zone(_PART, "Zone"), _event("UID:1\r\nDTSTART;TZID=Zone:20260101T000000\r\n")),
    "parts of a zone": lambda size: _calendar(
        _event("UID:1\r\nDTSTART;TZID=Zone:20260101T000000\r\n"), _zone(_PART * size, "Zone")
    )(1),
    "onsets of a zone": lambda size: _calendar(
        _event("UID:1\r\nDTSTART;TZID=Zone:20260101T000000\r\n"),
        _zone(_PART.replace(_YEARLY, "RDATE:19700101T000000" + ",19700102T000000" * size), "Zone"),
    )(1),
    "events of one custom zone": _calendar(
        _event("UID:#\r\nDTSTART;TZID=Zone:20260101T000000\r\n"), _zone(_PART, "Zone")
    ),
    "zones of the calendar": _calendar("X-WR-TIMEZONE:Europe/Berlin\r\n"),
    "names of the calendar": _calendar("X-WR-CALNAME:a\r\n"),
    "tasks": _calendar("BEGIN:VTODO\r\nUID:#\r\nEND:VTODO\r\n"),
    "links": _inside("https://x.example/# ", "DESCRIPTION:"),
    "a long link": _inside("a/", "URL:https://x.example/"),
    "links to join": _inside("X-GOOGLE-CONFERENCE:https://meet.example/#\r\n"),
    "places": _inside("Room\\, ", "LOCATION:"),
    "titles": _inside("SUMMARY:a\r\n"),
    "starts": _inside("DTSTART:20260102T000000Z\r\n"),
    "our own words": _inside("Time: 7pm Beijing\\n", "DESCRIPTION:"),
}  # fmt: skip


def _jcal_event(properties: str) -> str:
    head = '["uid",{},"text","#"],["dtstart",{},"date","2026-01-01"]'
    return f'["vevent",[{head}{"," if properties else ""}{properties}],[]]'


def _jcal(unit: str, before: str = '["vcalendar",[],[', after: str = "]]", between: str = ",") -> Make:
    return lambda size: (before + between.join(unit.replace("#", str(n)) for n in range(size)) + after).encode()


def _jcal_property(unit: str, before: str, after: str, between: str = ",") -> Make:
    head, tail = _jcal_event("@").split("@")
    return _jcal(unit, f'["vcalendar",[],[{head}{before}', f"{after}{tail}]]", between)


JCAL: dict[str, Make] = {
    "events": _jcal(_jcal_event('["summary",{},"text","Talk #"]')),
    "empty components": _jcal('["vevent",[],[]]'),
    "properties": _jcal_property('["x-#",{},"unknown","a"]', "", ""),
    "values": _jcal_property('"a#"', '["categories",{},"text",', "]"),
    "parameters": _jcal_property('"p#":"a"', '["x-a",{', '},"text","b"]'),
    "values of a parameter": _jcal_property('"a"', '["x-a",{"p":[', ']},"text","b"]'),
    "a long text": _jcal_property("x", '["description",{},"text","', '"]', ""),
    "escapes": _jcal_property("\\n", '["description",{},"text","', '"]', ""),
    "quotes": _jcal_property('\\"', '["x-a",{"p":"', '"},"text","b"]', ""),
    "surrogates": _jcal_property("\\ud800", '["description",{},"text","', '"]', ""),
    "a large number": _jcal_property("9", '["sequence",{},"integer",', "]", ""),
    "a long fraction": _jcal_property("9", '["x-a",{},"float",0.', "]", ""),
    "arrays in arrays": lambda size: b"[" * size + b"]" * size,
    "arrays in a value": _jcal_property("[", '["x-a",{},"text",', "]", ""),
    "objects in objects": lambda size: b'{"a":' * size + b"1" + b"}" * size,
    "components in components": lambda size: b'["vcalendar",[],[' * size + b"]]" * size,
    "calendars": _jcal('["vcalendar",[],[]]', "[", "]"),
    "wrong properties": _jcal_property("[1]", "", ""),
    "wrong components": _jcal("{}"),
    "a rule": _jcal_property('"BYDAY#":"MO"', '["rrule",{},"recur",{"freq":"DAILY",', "}]"),
    "a list in a rule": _jcal_property("1", '["rrule",{},"recur",{"freq":"YEARLY","bymonthday":[', "]}]"),
    "spaces": lambda size: b'["vcalendar",' + b" " * size + b"[],[]]",
    "periods": _jcal_property('["2026-01-01T00:00:00Z","PT1H"]', '["rdate",{},"period",', "]"),
}  # fmt: skip

_XHEAD = '<?xml version="1.0" encoding="utf-8"?><icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0"><vcalendar>'
_XTAIL = "</vcalendar></icalendar>"


def _xcal(unit: str, before: str = "<components>", after: str = "</components>") -> Make:
    def make(size: int) -> bytes:
        return f"{_XHEAD}{before}{''.join(unit.replace('№', str(n)) for n in range(size))}{after}{_XTAIL}".encode()

    return make


def _xcal_property(unit: str, before: str = "", after: str = "") -> Make:
    head = "<components><vevent><properties><uid><text>1</text></uid>"
    return _xcal(unit, head + before, after + "</properties></vevent></components>")


XCAL: dict[str, Make] = {
    "events": _xcal(
        "<vevent><properties><uid><text>№</text></uid><dtstart><date>2026-01-01</date></dtstart></properties></vevent>"
    ),
    "empty events": _xcal("<vevent/>"),
    "properties": _xcal_property("<x-№><text>a</text></x-№>"),
    "values": _xcal_property("<text>a</text>", "<categories>", "</categories>"),
    "parameters": _xcal_property("<p№><text>a</text></p№>", "<x-a><parameters>", "</parameters><text>b</text></x-a>"),
    "a long text": _xcal_property("x", "<description><text>", "</text></description>"),
    "lines of text": _xcal_property("a\n", "<description><text>", "</text></description>"),
    "character references": _xcal_property("&#65;", "<description><text>", "</text></description>"),
    "escaped characters": _xcal_property("&lt;", "<description><text>", "</text></description>"),
    "CDATA": _xcal_property("<![CDATA[a]]>", "<description><text>", "</text></description>"),
    "elements never closed": _xcal("<a>"),
    "nested elements": lambda size: (_XHEAD + "<a>" * size + "</a>" * size + _XTAIL).encode(),
    "nested components": lambda size: (
        _XHEAD + "<components><x>" * size + "</x></components>" * size + _XTAIL
    ).encode(),
    "nested foreign elements": lambda size: _xcal_property(
        '<a xmlns="urn:x">' * size + "</a>" * size
    )(1),
    "foreign elements": _xcal_property('<a xmlns="urn:x">b</a>'),
    "namespaces": _xcal_property('<a№ xmlns="urn:№">b</a№>'),
    "attributes": lambda size: (_XHEAD + "<a " + " ".join(f'b{n}="c"' for n in range(size)) + "/>" + _XTAIL).encode(),
    "a long attribute": _xcal("x", '<a b="', '"/>'),
    "a long name": _xcal("x", "<", "/>"),
    "comments": _xcal("<!-- a -->"),
    "instructions": _xcal("<?a b?>"),
    "text where none is": _xcal("a "),
    "a document type": lambda size: b'<!DOCTYPE a [' + b'<!ENTITY b "c">' * size + b"]>" + (_XHEAD + _XTAIL).encode(),
    "calendars": lambda size: (_XHEAD + "</vcalendar>" + "<vcalendar/>" * size + "</icalendar>").encode(),
    "spaces": lambda size: b" " * size + (_XHEAD + _XTAIL).encode(),
    "a rule": _xcal_property("<byday>MO</byday>", "<rrule><recur><freq>DAILY</freq>", "</recur></rrule>"),
}  # fmt: skip

_TOML = 'kind = "webinar"\ntitle = "A"\nwhen = "3 May 2021"\n'


def _toml(unit: str, before: str = "", after: str = "\n") -> Make:
    return lambda size: (_TOML + before + "".join(unit.replace("№", str(n)) for n in range(size)) + after).encode()


TOML: dict[str, Make] = {
    "speakers": _toml('"Jane Roe№, Mayor, Oslo", ', "speakers = [", "]\n"),
    "the same speaker": _toml('"Jane Roe, Mayor, Oslo", ', "speakers = [", "]\n"),
    "speakers as tables": _toml('[[speakers]]\nname = "Jane Roe№"\ntitle = "Mayor"\n'),
    "sessions": _toml('[[sessions]]\ntitle = "A№"\n'),
    "sources": _toml('"https://x.example/№", ', "sources = [", "]\n"),
    "categories": _toml('"a№", ', "categories = [", "]\n"),
    "unknown keys": _toml("a№ = 1\n"),
    "a long text": _toml("x", 'description = "', '"\n'),
    "lines of text": _toml("x\n", 'description = """', '"""\n'),
    "escapes": _toml("\\n", 'description = "', '"\n'),
    "a long title": _toml("Talk ", 'series = "', '"\n'),
    "a long time": _toml("7pm ", 'published = "', '"\n'),
    "a large number": _toml("9", "sequence = "),
    "a long key": _toml("a", "", " = 1\n"),
    "a dotted key": _toml("a.", "", "b = 1\n"),
    "tables": _toml("[a№]\n"),
    "a table of many parts": _toml("a.", "[", "b]\n"),
    "arrays in arrays": _toml("[", "categories = "),
    "inline tables": _toml("{a=", "place = "),
    "comments": _toml("# a\n"),
    "line ends": _toml("\n"),
    "control characters": _toml("\x01"),
    "rules": _toml('"FREQ=DAILY;COUNT=№1", ', "recurrence = {rules = [", "]}\n"),
    "exclusions": _toml('"2026-01-01", ', 'recurrence = {rules = ["FREQ=DAILY"], exclusions = [', "]}\n"),
    "leftovers": _toml('"X-A:№", ', "leftovers = [", "]\n"),
}  # fmt: skip


def _words(name: str) -> dict[str, Make]:
    """Each word of the reader's own, again and again; the size is that of the text in characters."""
    units = [token.decode() for token in tokens(name)] + ["\n", "x" * 7 + " "]
    return {repr(unit): _repeated(unit) for unit in units}


def _repeated(unit: str) -> Make:
    return lambda size: (unit * size)[:size].encode()


def _rule(unit: str, before: str = "FREQ=DAILY;") -> Make:
    return lambda size: (before + unit * (size // len(unit))).encode()


RULE: dict[str, Make] = {
    "numbers": _rule("1,", "FREQ=YEARLY;BYMONTHDAY="),
    "days": _rule("MO,", "FREQ=WEEKLY;BYDAY="),
    "parts": _rule("X-A=1;"),
    "one part often": _rule("COUNT=1;"),
    "semicolons": _rule(";"),
    "equals": _rule("="),
    "commas": _rule(",", "FREQ=YEARLY;BYMONTH="),
    "a large number": _rule("9", "FREQ=DAILY;INTERVAL="),
    "a long until": _rule("9", "FREQ=DAILY;UNTIL="),
    "spaces": _rule(" "),
    "a long frequency": _rule("DAILY", "FREQ="),
    "signs": _rule("-", "FREQ=YEARLY;BYMONTHDAY="),
    "seconds": _rule("0,1,2,", "FREQ=SECONDLY;BYSECOND="),
    "everything": _rule("1,2,3,", "FREQ=YEARLY;BYMONTH=1;BYHOUR=1;BYMINUTE=1;BYSETPOS="),
}

_TOP = "Webinar: Clean air\n\nWhen: 3 May 2031, 10:00 Europe/Oslo\n\n"


def _page(unit: str, before: str = "", after: str = "") -> Make:
    """An announcement with so many of the unit; `#` becomes its number."""

    def make(size: int) -> bytes:
        units = "".join(unit.replace("#", str(number)) for number in range(size)) if "#" in unit else unit * size
        return f"{_TOP}{before}{units}{after}\n".encode()

    return make


PAGE: dict[str, Make] = {
    "speakers": _page("- Jane Roe#, Mayor, City of Oslo\n", "Speakers:\n"),
    "one speaker again": _page("- Jane Roe, Mayor, City of Oslo\n", "Speakers:\n"),
    "names in a sentence": _page("Jane Roe, ", "With ", " and Bo Li."),
    "headings": _page("## Part #\n\nWords of it.\n\n"),
    "dates": _page("On # May 2031 it begins. "),
    "clock times": _page("10:# Welcome\n"),
    "cities": _page("- Oslo 10:00\n- Beijing 16:00\n"),
    "labels": _page("Host: Lake Institute #\n"),
    "one long word": _page("x"),
    "capitals": _page("Lake Institute of "),
    "brackets": _page("(("),
    "rows": _page("10:00 | Talk # | Jane Roe\n"),
    "tabs": _page("a\t"),
    "commas": _page(","),
    "quotes": _page("“a” "),
    "addresses": _page("https://room.example/# "),
    "Han": _page("主办单位：绿城规划院#\n"),
    "Han without end": _page("活动时间嘉宾"),
    "hosted by": _page("hosted by "),
    "postponed": _page("It was postponed to # May. "),
}


def _html(unit: str, before: str = "<html><body>", after: str = "") -> Make:
    def make(size: int) -> bytes:
        units = "".join(unit.replace("#", str(number)) for number in range(size)) if "#" in unit else unit * size
        return f"{before}{units}{after}".encode()

    return make


HTML: dict[str, Make] = {
    "paragraphs": _html("<p>Words of it #.</p>"),
    "open elements": _html("<div>"),
    "lists in lists": _html("<ul><li>a"),
    "rows": _html("<tr><td>10:00<td>Talk #", "<table>"),
    "links": _html('<a href="/#">a</a> '),
    "items": _html('<div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Talk #</b></div>'),
    "items in items": _html('<div itemprop="subEvent" itemscope itemtype="https://schema.org/Event">'),
    "objects": _html('<script type="application/ld+json">{"@type":"Event","name":"Talk #"}</script>', "<head>"),
    "spaces": _html("&nbsp; "),
    "comments": _html("<!-- a -->"),
}


FAMILIES: dict[str, dict[str, Make]] = {
    "lines": LINES,
    "ics": ICS,
    "jcal": JCAL,
    "xcal": XCAL,
    "toml": TOML,
    "page": PAGE,
    "html": HTML,
    "when": _words("when"),
    "name": _words("name"),
    "position": _words("position"),
    "rule": RULE,
}
assert json.loads(JCAL["events"](2))[0] == "vcalendar"
