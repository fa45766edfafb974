"""
Feeds as the world writes them, as files in pairs: fixtures/ics has each source and, beside it, what must be read of it.

The expected JSON names only what is not the usual: an event has `title`, `uid` (or "derived"), `when` (the form of
When.iso), `updated`, and, where they are not empty, the other fields under their own names. `people` are lines such as
"person Jane Roe as chair <mailto:jane@cases.example>"; `leftovers` are the names of the properties and components kept;
`occurrences` the starts from the first up to the second day of `window`, with the title or status where it differs;
`doubts` the field, and a word that the message or its evidence has; `history` the UID and SEQUENCE of older revisions.
VERSION, PRODID and CALSCALE stand in nearly every file and are not listed among `calendar_leftovers`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from feed_account import STAMP, Account, again
from feed_checks import faults_of

from eventkit.doubts import Doubt
from eventkit.events import Calendar, Event, Reading, Status
from eventkit.formats import jcal, xcal
from eventkit.formats._contentlines import escape_text
from eventkit.formats.ics import read, write
from eventkit.people import Appearance, Person
from eventkit.when import PartialDateTime, When
from eventkit.written import Written

CASES = Path(__file__).parents[2] / "fixtures" / "ics"
NAMES = sorted(path.stem for path in CASES.glob("*.ics"))
REFRESH = timedelta(hours=6)  # what our writer says for a feed that says nothing
RANGE = re.compile(r"RECURRENCE-ID(;[^:]*)?;RANGE=THISANDFUTURE[;:].*")
ENVELOPE = ("VERSION", "PRODID", "CALSCALE")


def source(name: str) -> bytes:
    return (CASES / f"{name}.ics").read_bytes()


def expected(name: str) -> dict[str, Any]:
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


# What was read, in the form of the expected files


def told(reading: Reading, wanted: dict[str, Any], text: str = "") -> dict[str, Any]:
    """The reading in the form of an expected file; `text` is the unfolded source, in which stated UIDs stand."""
    told = {
        "shows": wanted["shows"],
        "events": [event_told(event, text, wanted.get("window")) for event in reading.events],
        "calendar": calendar_told(reading.calendar),
        "calendar_leftovers": [name for name in names_of(reading.leftovers) if name not in ENVELOPE],
        "doubts": [doubt_told(doubt, wanted) for doubt in reading.doubts],
        "history": [[event_told(event, text, None)["uid"], event.sequence] for event in reading.history],
        "window": wanted.get("window"),
    }
    return {key: value for key, value in told.items() if value or key == "events"}


def event_told(event: Event, text: str, window: list[str] | None) -> dict[str, Any]:
    stated = not text or event.uid in text or escape_text(event.uid) in text
    again = event.recurrence
    told: dict[str, Any] = {
        "title": event.title,
        "uid": event.uid if stated else "derived",
        "when": event.when.iso,
        "updated": moment(event.updated),
        "kind": "" if event.kind == "event" else event.kind,
        "attendance": "" if event.attendance is event.default_attendance else event.attendance.value,
        "status": "" if event.status is Status.ANNOUNCED else event.status.value,
        "url": event.url,
        "place": {name: value for name in PLACE if event.place and (value := getattr(event.place, name))},
        "description": event.description,
        "language": event.language,
        "categories": list(event.categories),
        "series": str(event.series or ""),
        "people": [person_told(appearance) for appearance in event.appearances],
        "created": moment(event.created),
        "sequence": event.sequence,
        "leftovers": names_of(event.leftovers),
        "recurrence_id": start_told(event.recurrence_id),
    }
    if again is not None:
        told["recurrence"] = {
            name: value
            for name, value in {
                "rules": list(again.rules),
                "dates": [start_told(start) for start in again.dates],
                "exclusions": [start_told(start) for start in again.exclusions],
                "exclusion_rules": list(again.exclusion_rules),
                "overrides": [event_told(override, text, None) for override in again.overrides],
            }.items()
            if value
        }
        if window:
            told["occurrences"] = [occurrence_told(one, event) for one in event.occurrences(*window)]
    return {key: value for key, value in told.items() if value or key == "occurrences"}


PLACE = ("name", "room", "address", "city", "country", "url")


def occurrence_told(one: Event, event: Event) -> str:
    said = [start_told(one.when.start)]
    said += [one.title] if one.title != event.title else []
    said += [one.status.value] if one.status is not event.status else []
    return " ".join(said)


def person_told(appearance: Appearance) -> str:
    party = appearance.party
    kind = "person" if isinstance(party, Person) else "body"
    addresses = party.identifiers if isinstance(party, Person) else (getattr(party, "url", ""),)
    roles = "/".join(role.name for role in appearance.roles)
    return " ".join([kind, appearance.name, "as", roles, *(f"<{address}>" for address in addresses if address)])


def calendar_told(calendar: Calendar | None) -> dict[str, Any]:
    if calendar is None:
        return {}
    told = {name: getattr(calendar, name) for name in ("name", "description", "uid", "source", "language")}
    return {k: v for k, v in (told | {"refresh": str(calendar.refresh or "")}).items() if v}


def doubt_told(doubt: Doubt, wanted: dict[str, Any]) -> list[str]:
    """The field, and the word looked for if it is there: so that a doubt of other words shows them."""
    said = " ".join([doubt.message, *(evidence.words for evidence in doubt.evidence)])
    words = [word for field, word in wanted.get("doubts", ()) if field == doubt.field and word in said]
    return [doubt.field, max(words, key=len) if words else said]


def names_of(leftovers: tuple[str, ...]) -> list[str]:
    heads = (re.split("[:;]", item, maxsplit=1)[0].upper() for item in leftovers)
    firsts = (item.split("\n", 1)[0] for item in leftovers)
    return [first[6:] if head == "BEGIN" else head for head, first in zip(heads, firsts, strict=True)]


def moment(value: datetime | None) -> str:
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z") if value else ""


def start_told(value: object) -> str:
    if isinstance(value, datetime):
        return When.at(value).iso
    if isinstance(value, PartialDateTime | date):
        return value.iso if isinstance(value, PartialDateTime) else value.isoformat()
    return "" if value is None else str(value)


def unfolded(content: bytes) -> str:
    return re.sub(rb"(\r\n|\r|\n)[ \t]", b"", content).decode("utf-8", "replace")


@pytest.mark.parametrize("name", NAMES)
def test_a_feed_is_read_as_its_pair_says(name):
    wanted = expected(name)
    found = told(read(source(name), source=name), wanted, unfolded(source(name)))
    assert found == {key: value for key, value in wanted.items() if value or key == "events"}


@pytest.mark.parametrize("name", NAMES)
def test_every_event_has_its_lines_as_evidence(name):
    content = source(name)
    reading = read(content, source=name)
    lines = re.split(r"\r\n|\r|\n", content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))
    assert len(reading.evidence) == len(reading.events)
    for evidence in reading.evidence:
        assert evidence.rule == "VEVENT"
        assert evidence.source == name
        assert evidence.line is not None
        assert lines[evidence.line - 1].strip().upper() == "BEGIN:VEVENT"
        assert evidence.words.upper().startswith("BEGIN:VEVENT")


# Written again


@pytest.mark.parametrize("name", NAMES)
def test_a_feed_written_again_is_right_in_every_byte(name):
    assert faults_of(bytes(again(read(source(name), source=name)))) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_property_of_a_feed_is_lost_without_being_listed(name):
    content = source(name)
    assert Account(content, read(content, source=name)).missing() == []


@pytest.mark.parametrize("name", NAMES)
def test_a_feed_written_again_says_the_same(name):
    """All but what the losses tell, the revision of an event that states none, and how often to ask again."""
    reading = read(source(name), source=name)
    written = again(reading)
    second = read(bytes(written), source=name)
    lost = lost_fields(written)
    before = [comparable(event, lost) for event in reading.events if event.uid not in written.left_out]
    after = [comparable(event, lost) for event in second.events]
    assert sorted(after, key=str) == sorted(before, key=str)
    assert kept_of(second.leftovers, written) == kept_of(reading.leftovers, written)
    if reading.calendar is not None:
        named = calendar_told(evolve(reading.calendar, refresh=reading.calendar.refresh or REFRESH))
        for field in {field for uid, field in lost if not uid}:
            named.pop(field, None)
        assert calendar_told(second.calendar) == named
    assert not Counter(doubt.field for doubt in second.doubts) - Counter(doubt.field for doubt in reading.doubts)


@pytest.mark.parametrize("name", NAMES)
def test_a_feed_written_a_third_time_has_the_same_bytes(name):
    first = again(read(source(name), source=name))
    second = again(read(bytes(first), source=name))
    assert second.text == first.text


@pytest.mark.parametrize("form", [jcal, xcal], ids=["jcal", "xcal"])
@pytest.mark.parametrize("name", NAMES)
def test_a_feed_says_the_same_in_the_other_notations(name, form):
    """Parameters come back in another order, quotes and defaults of a type are left out: that is no difference."""
    reading = read(source(name), source=name)
    calendar = reading.calendar
    if calendar is None:
        calendar = Calendar("Feed", reading.events, leftovers=reading.leftovers)
    wanted = expected(name)
    as_text = told(read(bytes(again(reading))), wanted)
    as_form = told(form.read(bytes(form.write(calendar, stamp=STAMP))), wanted)
    assert as_form == as_text


def lost_fields(written: Written) -> set[tuple[str, str]]:
    """The UID and field of each loss; what went to the description instead is lost of that as well."""
    lost = {(loss.uid, {"appearances": "people"}.get(loss.field, loss.field)) for loss in written.losses}
    return lost | {(loss.uid, "description") for loss in written.losses if loss.carried == "DESCRIPTION"}


def comparable(event: Event, lost: set[tuple[str, str]]) -> dict[str, Any]:
    """
    The event as told, without the fields that a loss names; times of a recurrence count as instants, and so does
    that of an event whose zone is lost.
    """
    event = evolve(event, updated=event.updated or STAMP)
    kept = [RANGE.sub("RANGE", item) for item in event.leftovers]  # the instance is said in the zone of the event
    told = event_told(event, "", None) | {"leftovers": sorted(kept)}
    for uid, field in lost:
        if uid == event.uid:
            told.pop(field, None)
            if field == "zone" and "when" in told:
                told["when"] = instant(event.when)
    again = event.recurrence
    if again is not None:
        told["recurrence"] |= {
            "dates": [instant(start) for start in again.dates],
            "exclusions": [instant(start) for start in again.exclusions],
            "overrides": [comparable(override, lost) for override in again.overrides],
        }
    told["recurrence_id"] = instant(event.recurrence_id)
    return told


def instant(value: object) -> object:
    """A start in UTC where its zone is known: the writer says it in the zone of the event."""
    if isinstance(value, When):
        return instant(value.start), instant(value.end)
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def kept_of(leftovers: tuple[str, ...], written: Written) -> list[str]:
    """What a feed keeps of its own: all but the envelope, METHOD, and what a loss names."""
    lost = [loss.reason for loss in written.losses if not loss.uid]
    kept = [item for item in leftovers if names_of((item,))[0] not in (*ENVELOPE, "METHOD")]
    return sorted(item for item in kept if not any(reason.startswith(item[:40]) for reason in lost))


def test_there_are_cases_for_every_program_of_the_acceptance():
    programs = {"google", "outlook", "outlook-com", "apple", "meetup", "indico", "pretalx"}
    assert {program for program in programs if any(name.startswith(program) for name in NAMES)} == programs
    assert len(NAMES) >= 60


def test_every_source_has_its_pair():
    assert sorted(path.stem for path in CASES.glob("*.json")) == NAMES


def test_every_case_says_what_it_shows():
    shown = [expected(name)["shows"] for name in NAMES]
    assert all(shown)
    assert len(set(shown)) == len(shown)


def test_the_window_of_a_case_holds_a_start():
    for name in NAMES:
        wanted = expected(name)
        if "window" in wanted:
            first, last = map(date.fromisoformat, wanted["window"])
            assert last - first > timedelta(0)
            assert any("occurrences" in event for event in wanted["events"])


# The checks themselves

RIGHT = write(
    Event("Open house", when="2026-03-10T09:00+01:00[Europe/Berlin]/2026-03-10T10:00+01:00[Europe/Berlin]", uid="1"),
    stamp=STAMP,
)
LONG = "X-LONG:" + "a" * 69
PLANTED = {
    "begins with a byte order mark": (b"BEGIN:VCALENDAR\r\nVERSION", b"\xef\xbb\xbfBEGIN:VCALENDAR\r\nVERSION"),
    "the last line has no CRLF": (b"END:VCALENDAR\r\n", b"END:VCALENDAR"),
    "a line ends otherwise than with CRLF": (b"SUMMARY:Open house\r\n", b"SUMMARY:Open house\n"),
    "has 76 octets": (b"SUMMARY:", f"{LONG}\r\nSUMMARY:".encode()),
    "is cut inside a character": (b"Open house", b"Caf\xc3\r\n \xa9"),
    "has the control character": (b"Open house", b"Open\x07house"),
    "no VTIMEZONE before": (b"TZID:Europe/Berlin", b"TZID:Europe/Paris"),
    "the rule of Europe/Berlin": (b"FREQ=YEARLY;BYMONTH=3", b"FREQ=YEARLY;INTERVAL=1;BYMONTH=3"),
    "the VTIMEZONE of Europe/Berlin has": (b"BEGIN:VEVENT", b"BEGIN:VEVENT"),
    "SUMMARY stands 2 times": (b"SUMMARY:", b"SUMMARY:Other\r\nSUMMARY:"),
    "UID stands 0 times": (b"UID:1\r\n", b""),
    "DTEND and DURATION": (b"SUMMARY:", b"DURATION:PT1H\r\nSUMMARY:"),
    "not in UTC": (b"DTSTAMP:20261121T000000Z", b"DTSTAMP:20261121T000000"),
    "closes what was not open": (b"END:VEVENT", b"END:VTODO"),
    "does not begin with": (b"VERSION:2.0\r\n", b""),
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_found(fault):
    good, bad = PLANTED[fault]
    content = bytes(RIGHT)
    assert content.count(good) == 1
    assert faults_of(content) == []
    if fault.startswith("the VTIMEZONE"):
        content = re.sub(rb"(BEGIN:STANDARD.*?END:STANDARD\r\n)", rb"\1\1", content, flags=re.DOTALL)
    assert any(fault in found for found in faults_of(content.replace(good, bad)))
