"""
What a reading tells, as plain values: the form of the expectations in fixtures/announcements.

    python tests/announcements/told.py FILE.txt [--published 2026-01-31] [--zone Europe/Oslo] [--place Oslo] …

prints it for one document, to be looked at with care before it becomes an expectation.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from eventkit.announcements import read_announcement
from eventkit.events import Event, PodcastEpisode, Reading, Session
from eventkit.people import Appearance, Person
from eventkit.when import Precision, When, format_duration

CONTEXT = ("published", "year", "zone", "place", "base")


def read_case(text: str, context: dict[str, Any]) -> Reading:
    """The reading of a document with its context, as it stands in an expectation."""
    known = dict(context)
    if "published" in known:
        known["published"] = date.fromisoformat(known["published"])
    return read_announcement(text, **known)


def told(reading: Reading) -> dict[str, Any]:
    """All that a reading says, as JSON values; what it does not say is left out."""
    events = [_event(event, reading, number) for number, event in enumerate(reading.events)]
    found = {"events": events, "doubts": [[doubt.field, doubt.message] for doubt in reading.doubts]}
    return {name: value for name, value in found.items() if value or name == "events"}


def _event(event: Event, reading: Reading, number: int) -> dict[str, Any]:
    beside = {"deadline", "link"}
    values: dict[str, Any] = {
        "kind": event.kind,
        "title": event.title,
        "when": _when(event.when),
        "words": event.when.text,
        "inferred": sorted({inference.field for inference in event.when.inferred}),
        "place": str(event.place or ""),
        "join": event.place.url if event.place else "",
        "attendance": str(event.attendance),
        "status": str(event.status),
        "previous": [_when(when) for when in event.previous],
        "series": str(event.series or ""),
        "language": event.language,
        "url": event.url,
        "people": [_party(a) for a in event.appearances if isinstance(a.party, Person)],
        "bodies": [_party(a) for a in event.appearances if not isinstance(a.party, Person)],
        "sessions": [_session(session) for session in event.sessions],
    }
    if isinstance(event, PodcastEpisode):
        values |= {"show": event.show, "number": event.number, "season": event.season}
        values |= {"published": _when(event.published), "recorded": _when(event.recorded)}
        values["duration"] = _length(event.duration)
    else:
        values["duration"] = _length(event.when.stated_duration)
    for fact in reading.fields:
        if fact.event == number and fact.field in beside:
            said = fact.value.iso if isinstance(fact.value, When) else str(fact.value)
            values.setdefault(fact.field, []).append(said)
    return {name: value for name, value in values.items() if value not in ("", None, [])}


def _when(when: When) -> str:
    return "" if when.precision is Precision.UNKNOWN and not when.text else when.iso


def _length(length: timedelta | None) -> str:
    return "" if length is None else format_duration(length)


def _party(appearance: Appearance) -> str:
    """One line a party: "speaker, moderator: Jane Roe | Director, Lake Institute | Mayor"."""
    who = " | ".join([appearance.name, *map(str, appearance.positions)])
    return f"{', '.join(role.name for role in appearance.roles)}: {who}"


def _session(session: Session) -> dict[str, Any]:
    values = {"title": session.title, "when": _when(session.when), "people": _parties(session.appearances)}
    return {name: value for name, value in values.items() if value}


def _parties(appearances: Iterable[Appearance]) -> list[str]:
    return [_party(appearance) for appearance in appearances]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    for name in CONTEXT:
        parser.add_argument(f"--{name}", type=int if name == "year" else str)
    given = vars(parser.parse_args())
    text = given.pop("file").read_text(encoding="utf-8")
    context = {name: value for name, value in given.items() if value is not None}
    expected = {"shows": "", **({"context": context} if context else {}), **told(read_case(text, context))}
    print(json.dumps(expected, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
