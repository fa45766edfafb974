"""
Predictions for a folder of announcements, in the form that the corpus' scorer reads.

    python tests/scoring/read_corpus.py FOLDER OUTFOLDER

FOLDER holds NNN.txt; for each, OUTFOLDER/NNN.json is written with what `eventkit` reads in it, and nothing that comes
from anywhere else.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from attrs import evolve

from eventkit.announcements import read_announcement
from eventkit.events import Attendance, Event, Reading, Status
from eventkit.people import Appearance, Organization, Person
from eventkit.when import ClockReading, PartialDate, PartialDateTime, Shape, When

KINDS = {"event": "other", "webinar": "webinar", "summit": "summit", "podcast-episode": "podcast episode"}
STATUSES = {
    Status.CANCELLED: "cancelled",
    Status.POSTPONED: "postponed",
    Status.RESCHEDULED: "postponed",
    Status.HAPPENED: "happened",
}
BODIES = {
    "host": "host",
    "co-host": "host",
    "organizer": "organiser",
    "co-organizer": "co-organiser",
    "partner": "partner",
    "media-partner": "partner",
    "supporter": "partner",
    "guidance": "partner",
    "sponsor": "sponsor",
    "funder": "sponsor",
}
PEOPLE = {"panelist": "panelist", "keynote": "keynote", "host": "host", "co-host": "host", "guest": "guest"}
PEOPLE |= dict.fromkeys(("moderator", "chair", "co-chair"), "moderator")
NOTHING: dict = {"kind": None}


def prediction(reading: Reading) -> dict:
    """What was read, in the scorer's form; of several events, the first."""
    if not reading.events:
        return NOTHING
    event = reading.events[0]
    when = event.calendar_time
    if when == When.unknown():
        when = getattr(event, "recorded", when)
    duration = getattr(event, "duration", None) or _length(when)
    return {
        "kind": KINDS[event.kind],
        "title": event.title,
        "start": _side(when, "start"),
        "end": None if _reckoned(when) else _side(when, "end"),
        "duration_minutes": _minutes(duration),
        "place": _place(event),
        "online": _online(event),
        "speakers": [_speaker(a, role) for a in event.appearances if (role := _role(a))],
        "organisers": [_body(a, role) for a in event.appearances if (role := _behind(a))],
        "series": event.series.name if event.series else getattr(event, "show", "") or None,
        "status": STATUSES.get(event.status, "announced"),
    }


def _reckoned(when: When) -> bool:
    """An end that was reckoned from a stated length is ours, not the words'."""
    return any(inference.field == "end" for inference in when.inferred)


def _length(when: When) -> timedelta | None:
    """The length of a sitting: stated, or from its range of clock times. Several days have an end, and no length."""
    length = when.stated_duration or when.duration
    start, end = when.start, when.end
    if isinstance(start, PartialDateTime) and isinstance(end, PartialDateTime) and start.date == end.date:
        minutes = [60 * moment.clock.hour + moment.clock.minute for moment in (start, end)]
        length = length or timedelta(minutes=(minutes[1] - minutes[0]) % 1440)
    return length if length is not None and length < timedelta(hours=16) else when.stated_duration


def _side(when: When, side: str) -> dict | None:
    # Some day within a campaign is not known to be its first.
    moment = None if when.shape is Shape.WITHIN else getattr(when, side)
    instant = when.instant if side == "start" else when.end_instant
    if moment is None:
        return None
    zones = [shown for reading in when.readings if (shown := _zone(reading, side, moment))]
    return {
        "date": _date(moment),
        "time": moment.strftime("%H:%M") if isinstance(moment, datetime) else _clock(moment),
        "zones": zones,
        "instant_utc": instant.strftime("%Y-%m-%dT%H:%M:%SZ") if instant and when.is_settled else None,
    }


def _date(moment: datetime | date | PartialDate | PartialDateTime) -> str | None:
    if isinstance(moment, datetime):
        return moment.date().isoformat()
    if isinstance(moment, PartialDateTime):
        return _date(moment.date) if moment.date else None
    if isinstance(moment, PartialDate):
        return None if moment.year is None and moment.month is None else moment.iso.rstrip("?~%")
    return moment.isoformat()


def _clock(moment: object) -> str | None:
    if isinstance(moment, PartialDateTime):
        return f"{moment.clock.hour:02}:{moment.clock.minute:02}"
    return None


def _zone(reading: ClockReading, side: str, moment: object) -> dict | None:
    clock = reading.clock if side == "start" else reading.end_clock
    if clock is None or not (reading.zone or reading.zone_text):
        return None
    zone = reading.zone or next((candidate.zone for candidate in reading.candidates), "")
    shown = {"as_written": reading.zone_text, "iana": _etc(zone), "local_time": f"{clock.hour:02}:{clock.minute:02}"}
    day = reading.date if side == "start" else reading.end_date or reading.date
    if day is not None and day.iso != _date(moment):
        shown["local_date"] = day.iso
    return shown


def _etc(zone: str) -> str:
    """A fixed offset of whole hours under the name that the database of zones has for it."""
    if zone[:1] in "+-" and zone.endswith(":00"):
        return f"Etc/GMT{'-' if zone[0] == '+' else '+'}{int(zone[1:3])}"
    return zone


def _minutes(length: timedelta | None) -> int | None:
    return None if length is None else round(length.total_seconds() / 60)


def _online(event: Event) -> bool | None:
    return {Attendance.ONLINE: True, Attendance.HYBRID: True, Attendance.IN_PERSON: False}.get(event.attendance)


def _place(event: Event) -> str | None:
    place = event.place
    if place is None:
        return None
    # A venue by its name and town; the room and the street are more than the annotators wrote beside them.
    return str(evolve(place, room="", address="") if place.name else evolve(place, url="")) or None


def _role(appearance: Appearance) -> str | None:
    names = [role.name for role in appearance.roles if not role.of_bodies]
    if not isinstance(appearance.party, Person) or not names:
        return None
    return next((PEOPLE[name] for name in names if name in PEOPLE), "speaker")


def _behind(appearance: Appearance) -> str | None:
    if isinstance(appearance.party, Person) and not any("organizer" in role.name for role in appearance.roles):
        return None
    return next((BODIES[role.name] for role in appearance.roles if role.name in BODIES), None)


def _body(appearance: Appearance, role: str) -> dict:
    party = appearance.party
    return {"name": (party.text or party.name) if isinstance(party, Organization) else appearance.name, "role": role}


def _speaker(appearance: Appearance, role: str) -> dict:
    name = appearance.party.name
    honorific = " ".join(part.value for part in name.parts if part.kind == "honorific")
    bare = name.text.replace(honorific, "", 1).strip() if honorific else name.text
    for part in name.parts:
        if part.kind == "credential":  # the form drops what stands behind a name
            bare = bare.removesuffix(part.value).rstrip(" ,")
    titled = next((position for position in appearance.positions if position.title), None)
    within = next((position for position in appearance.positions if position.organization), None)
    return {
        "name": bare,
        "honorific": honorific or None,
        "title": titled.title if titled else None,
        "affiliation": str(within.organization) if within else None,
        "role": role,
    }


def main(folder: str, out: str) -> None:
    target = Path(out)
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(Path(folder).glob("[0-9]*.txt")):
        reading = read_announcement(path.read_text(encoding="utf-8"), source=path.name)
        answer = json.dumps(prediction(reading), ensure_ascii=False, indent=1)
        (target / f"{path.stem}.json").write_text(answer + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
