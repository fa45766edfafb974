"""
A lower bound for reading: a feed of the workload's shape into plain dicts, by hand in plain Python.

Text is unescaped, times are aware datetimes, people are (name, role, address). What stands left of the colon is read
once for each spelling, which is what makes it quick. It trusts its input; no library can.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

Entry = dict[str, Any]

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_HEAD = re.compile(r'(?:[^":]|"[^"]*")*')
_PARAMETER = re.compile(r';([^=;]+)=("[^"]*"|[^;]*)')
_CARETS = {"^n": "\n", "^'": '"', "^^": "^"}


def parse(data: bytes) -> list[Entry]:
    """The events; each has "people" and its properties by name."""
    heads: dict[str, tuple[Callable[..., None], str, Any]] = {}
    events: list[Entry] = []
    entry: Entry | None = None
    for line in data.replace(b"\r\n ", b"").decode().split("\r\n"):
        head, _, value = line.partition(":")
        if '"' in head and head.count('"') % 2:
            head = _HEAD.match(line)[0]  # type: ignore[index]  # it matches anything
            value = line[len(head) + 1 :]
        if (how := heads.get(head)) is None:
            how = heads[head] = _how(head)
        if entry is not None:
            if head == "END":
                events.append(entry)
                entry = None
            else:
                how[0](entry, how[1], how[2], value)
        elif line == "BEGIN:VEVENT":
            entry = {"people": []}
    return events


def _how(head: str) -> tuple[Callable[..., None], str, Any]:
    """What to do with the values under a head, the name, and what of the parameters is needed."""
    name, _, rest = head.partition(";")
    parameters = {key.upper(): _decoded(value) for key, value in _PARAMETER.findall(";" + rest)} if rest else {}
    name = name.upper()
    if name in ("DTSTART", "DTEND", "DTSTAMP"):
        return _time, name, ZoneInfo(parameters["TZID"]) if "TZID" in parameters else None
    if name == "ATTENDEE":
        return _attendee, name, (parameters.get("CN", ""), parameters.get("ROLE", ""))
    if name == "ORGANIZER":
        return _organizer, name, parameters.get("CN", "")
    return (_list if name == "CATEGORIES" else _text), name, None


def _decoded(value: str) -> str:
    value = value.strip('"')
    return re.sub(r"\^[n'^]", lambda match: _CARETS[match[0]], value) if "^" in value else value


def _unescaped(value: str) -> str:
    if "\\" not in value:
        return value
    if "\\\\" in value:
        return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)
    return value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\N", "\n")


def _text(entry: Entry, name: str, _: object, value: str) -> None:
    entry[name] = _unescaped(value)


def _list(entry: Entry, name: str, _: object, value: str) -> None:
    items = re.split(r"(?<!\\),", value) if "\\" in value else value.split(",")
    entry.setdefault(name, []).extend([_unescaped(item) for item in items])


def _time(entry: Entry, name: str, zone: tzinfo | None, value: str) -> None:
    moment = datetime.fromisoformat(value)
    entry[name] = moment.replace(tzinfo=zone) if zone is not None else moment


def _attendee(entry: Entry, _: str, person: tuple[str, str], value: str) -> None:
    entry["people"].append((*person, value))


def _organizer(entry: Entry, name: str, who: str, value: str) -> None:
    entry[name] = (who, value)
