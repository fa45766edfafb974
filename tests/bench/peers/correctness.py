"""
What is wrong with a feed that a peer wrote, beside the records it was given: so that nobody wins by writing less.

Read with the hand-written parser, after a look at the octets themselves.
"""

from __future__ import annotations

from collections import Counter

from hand_parser import Entry, parse
from workload import ZONE, records


def faults(data: bytes, count: int, *, described: bool = False, roles: bool = True) -> list[str]:
    """
    Faults in words, each once, with how often it was met; empty where the feed says what was given.

    `described` says that the people are in the description, one a line, instead of ATTENDEE lines; without `roles`
    the ROLE of an ATTENDEE is free.
    """
    found: Counter[str] = Counter()
    data = _normal(data, found)
    try:
        entries = {entry["UID"]: entry for entry in parse(data)}
    except (ValueError, LookupError) as error:
        return [*_said(found), f"unreadable ({type(error).__name__}: {error})"]
    if len(entries) != count:
        found[f"{len(entries)} of {count} events"] += 1
    for chunk in records(count):
        for record in chunk:
            entry = entries.get(record.uid)
            if entry is None:
                found["event missing"] += 1
                continue
            people = [person[:3] for person in record.people]
            for name, wrong in {
                "start": _other_moment(entry.get("DTSTART"), record.start),
                "end": _other_moment(entry.get("DTEND"), record.end),
                "title": entry.get("SUMMARY") != record.title,
                "description": record.description not in entry.get("DESCRIPTION", ""),
                "place": entry.get("LOCATION") != record.place,
                "address": entry.get("URL") != record.url,
                "categories": sorted(entry.get("CATEGORIES", ())) != sorted(record.categories),
                "people": not (_described(entry, people) if described else _are(people, entry["people"], roles)),
            }.items():
                if wrong:
                    found[f"{name} differs"] += 1
            start = entry.get("DTSTART")
            if getattr(getattr(start, "tzinfo", None), "key", "") != ZONE.key:
                found["zone lost"] += 1
    return _said(found)


def _normal(data: bytes, found: Counter[str]) -> bytes:
    """The feed with the line ends and zone names that the parser takes; what had to be changed is a fault."""
    if b"\r\n" not in data:
        found["no CRLF"] += 1
        data = data.replace(b"\n", b"\r\n")
    lines = data.split(b"\r\n")
    if long := [len(line) for line in lines if len(line) > 75]:
        found[f"lines of up to {max(long)} octets"] += len(long)
    if b"BEGIN:VTIMEZONE" not in data:
        found["no VTIMEZONE"] += 1
    if b"TZID=CST:" in data:
        found["zone named CST"] += 1
        data = data.replace(b"TZID=CST:", f"TZID={ZONE.key}:".encode())
    return data


def _other_moment(stated: object, wanted: object) -> bool:
    """Whether it is another instant; an unknown time is one too."""
    return stated is None or getattr(stated, "tzinfo", None) is None or stated != wanted


def _are(people: list[tuple[str, str, str]], stated: list[tuple[str, str, str]], roles: bool) -> bool:
    return len(people) == len(stated) and all(
        name == person[0] and (role == person[1] or not roles) and address.replace("MAILTO:", "mailto:") == person[2]
        for (name, role, address), person in zip(stated, people, strict=True)
    )


def _described(entry: Entry, people: list[tuple[str, str, str]]) -> bool:
    return all(name in entry.get("DESCRIPTION", "") for name, _, _ in people)


def _said(found: Counter[str]) -> list[str]:
    return [words if times == 1 else f"{words} ×{times}" for words, times in found.items()]
