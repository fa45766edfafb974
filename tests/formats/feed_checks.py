"""What must hold of every byte of a feed we write (RFC 5545 section 3.1 and 3.6.5), as a list of faults: faults_of."""

from __future__ import annotations

import re
from zoneinfo import available_timezones

_AT_MOST_ONCE = "DTEND DURATION DESCRIPTION LOCATION URL STATUS SEQUENCE LAST-MODIFIED CREATED".split()
_TIMES = {"DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE"}
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
_TZID = re.compile(r';TZID=("[^"]*"|[^;:"]*)')
_RULE = re.compile(r"FREQ=YEARLY;BYMONTH=\d{1,2};BYDAY=(-1|[1-4])(SU|MO|TU|WE|TH|FR|SA)(;UNTIL=\d{8}T\d{6}Z)?")


def faults_of(content: bytes) -> list[str]:
    """
    What is wrong with the bytes of a feed; empty for a right one.

    Components that a source brought along and that are handed on as they were (all but VEVENT and the VTIMEZONEs of
    IANA zones) are held to the rules of lines only.
    """
    faults = []
    if content.startswith(b"\xef\xbb\xbf"):
        faults.append("begins with a byte order mark")
    if not content.endswith(b"\r\n"):
        faults.append("the last line has no CRLF")
    if re.search(b"(?<!\r)\n|\r(?!\n)", content):
        faults.append("a line ends otherwise than with CRLF")
    for number, octets in enumerate(content.split(b"\r\n"), 1):
        if len(octets) > 75:
            faults.append(f"line {number} has {len(octets)} octets")
        try:
            text = octets.decode()
        except UnicodeDecodeError:
            faults.append(f"line {number} is cut inside a character")
            continue
        if found := _CONTROL.search(text):
            faults.append(f"line {number} has the control character {found[0]!a}")
    return faults + _faults_of_tree(content.replace(b"\r\n ", b"").decode("utf-8", "replace").split("\r\n")[:-1])


def _faults_of_tree(lines: list[str]) -> list[str]:
    faults: list[str] = []
    open_: list[str] = []
    zones: dict[str, list[str]] = {}
    zone, event = "", []
    for line in lines:
        name = re.split("[:;]", line, maxsplit=1)[0]
        if name == "BEGIN":
            open_.append(line[6:])
            if open_ == ["VCALENDAR", "VEVENT"]:
                event = []
            if open_ == ["VCALENDAR", "VTIMEZONE"]:
                zone = ""
        elif name == "END":
            if not open_ or open_.pop() != line[4:]:
                faults.append(f"{line} closes what was not open")
                return faults
            if line == "END:VEVENT" and open_ == ["VCALENDAR"]:
                faults += _faults_of_event(event)
        elif open_ == ["VCALENDAR", "VTIMEZONE"] and name == "TZID":
            zone = line[5:]
            if zone in zones:
                faults.append(f"two VTIMEZONEs for {zone}")
            zones[zone] = []
        elif open_[:2] == ["VCALENDAR", "VTIMEZONE"] and len(open_) == 3:
            if name == "DTSTART":
                zones[zone].append(open_[2])
            if name == "RRULE" and zone in available_timezones() and not _RULE.fullmatch(line[6:]):
                faults.append(f"the rule of {zone} is not one that all readers share: {line}")
        elif open_ == ["VCALENDAR", "VEVENT"]:
            event.append(line)
            zone = _zone_of(line)
            if zone and zone not in zones and (name in _TIMES or zone in available_timezones()):
                faults.append(f"no VTIMEZONE before {line}")
    if open_:
        faults.append(f"{open_[-1]} is not closed")
    for name, parts in zones.items():
        if name in available_timezones() and sorted(parts) not in (["STANDARD"], ["DAYLIGHT", "STANDARD"]):
            faults.append(f"the VTIMEZONE of {name} has {parts}")
    if lines[:2] != ["BEGIN:VCALENDAR", "VERSION:2.0"] or not lines[2].startswith("PRODID:"):
        faults.append("does not begin with VCALENDAR, VERSION and PRODID")
    return faults


def _zone_of(line: str) -> str:
    """The TZID among the parameters of a line, or ""."""
    head = re.match(r'(?:[^":]|"[^"]*")*', line)
    found = _TZID.search(head[0]) if head else None
    return found[1].strip('"') if found else ""


def _faults_of_event(lines: list[str]) -> list[str]:
    faults = []
    names = [re.split("[:;]", line, maxsplit=1)[0] for line in lines]
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
        if names.count(name) != 1:
            faults.append(f"{name} stands {names.count(name)} times in {lines[:1]}")
    for name in (
        "DTEND",
        "DURATION",
        "DESCRIPTION",
        "LOCATION",
        "URL",
        "STATUS",
        "SEQUENCE",
        "LAST-MODIFIED",
        "CREATED",
    ):
        if names.count(name) > 1:
            faults.append(f"{name} stands {names.count(name)} times in {lines[:1]}")
    if "DTEND" in names and "DURATION" in names:
        faults.append(f"DTEND and DURATION in {lines[:1]}")
    for line in lines:
        if re.match(r"(DTSTAMP|LAST-MODIFIED|CREATED)[:;]", line) and not re.search(r"\d{8}T\d{6}Z$", line):
            faults.append(f"not in UTC: {line}")
    return faults
