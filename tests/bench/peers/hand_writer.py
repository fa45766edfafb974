"""
A lower bound for writing: the feed of the workload and nothing else, written by hand in plain Python.

It escapes, quotes and folds as it must (RFC 5545, RFC 6868), and knows which properties there are: no library can be
asked to be faster. Its output is also what all peers read.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from workload import PRODUCT, STAMP, ZONE, Record

HEAD = (
    f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{PRODUCT}\r\n"
    f"BEGIN:VTIMEZONE\r\nTZID:{ZONE.key}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
    "TZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nTZNAME:CST\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
).encode()
TAIL = b"END:VCALENDAR\r\n"
_STAMP = f"{STAMP:%Y%m%dT%H%M%SZ}"


def feed(chunks: Iterable[list[Record]]) -> bytes:
    """The whole feed."""
    return HEAD + b"".join([event(record) for chunk in chunks for record in chunk]) + TAIL


def event(record: Record) -> bytes:
    """One VEVENT."""
    lines = [
        f"BEGIN:VEVENT\r\nUID:{record.uid}\r\nDTSTAMP:{_STAMP}\r\nDTSTART;TZID={ZONE.key}:{_local(record.start)}\r\n"
        f"DTEND;TZID={ZONE.key}:{_local(record.end)}\r\n".encode(),
        _fold("SUMMARY:" + _text(record.title)),
        _fold("DESCRIPTION:" + _text(record.description)),
        _fold("LOCATION:" + _text(record.place)),
        _fold("URL:" + record.url),
        _fold("CATEGORIES:" + ",".join([_text(category) for category in record.categories])),
        _fold(f"ORGANIZER;CN={_parameter(record.organizer)}:{record.organizer_address}"),
    ]
    for name, role, address, _, _ in record.people:
        lines.append(_fold(f"ATTENDEE;CN={_parameter(name)};ROLE={role}:{address}"))
    lines.append(b"END:VEVENT\r\n")
    return b"".join(lines)


def _local(moment: datetime) -> str:
    # strftime takes three times as long.
    return "%04d%02d%02dT%02d%02d%02d" % (  # noqa: UP031
        moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second
    )  # fmt: skip


def _text(value: str) -> str:
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _parameter(value: str) -> str:
    if "^" in value or '"' in value or "\n" in value:
        value = value.replace("^", "^^").replace('"', "^'").replace("\n", "^n")
    return f'"{value}"' if "," in value or ";" in value or ":" in value else value


def _fold(line: str) -> bytes:
    octets = line.encode()
    size = len(octets)
    if size <= 75:
        return octets + b"\r\n"
    if size == len(line):
        pieces = [octets[:75], *[octets[at : at + 74] for at in range(75, size, 74)]]
    else:
        pieces, start, end = [], 0, 75
        while end < size:
            while octets[end] & 0xC0 == 0x80:  # never inside a character
                end -= 1
            pieces.append(octets[start:end])
            start, end = end, end + 74
        pieces.append(octets[start:])
    return b"\r\n ".join(pieces) + b"\r\n"
