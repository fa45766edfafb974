"""A time on one line, for files: format_iso and its opposite parse_iso; format_edtf."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from attrs import evolve

from eventkit.errors import ContradictoryTime, ImpossibleTime, UnreadableTime
from eventkit.when.candidate import format_offset
from eventkit.when.duration import format_duration, read_duration
from eventkit.when.edtf import parse_edtf
from eventkit.when.partial import ClockTime, PartialDate, PartialDateTime, PartOfDay, Precision
from eventkit.when.shape import Shape
from eventkit.when.when import When, _check_order, _days, load_zone, zone_name

if TYPE_CHECKING:
    from eventkit.when.when import Moment

UNKNOWN = "XXXX-XX-XX"
MAX_LENGTH = 400

_DATE = r"[0-9X]{4}(?:-[0-9XW]{2,3}(?:-[0-9X]{1,2})?)?[?~%]?|\d{8}"
_TIME = re.compile(
    rf"(?P<date>{_DATE})?(?P<t>[Tt ])(?:(?P<hour>\d{{2}}):(?P<minute>\d{{2}})"
    rf"(?::(?P<second>\d{{2}})(?:[.,](?P<fraction>\d{{1,9}}))?)?"
    r"|(?P<basic>\d{4}(?:\d{2})?))"
    r"(?P<offset>[Zz]|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?"
)
_TAG = re.compile(r"\[!?([^\[\]]{1,64})\]")
_ZONED = (datetime, PartialDateTime)


def format_iso(when: When) -> str:
    """The one-line form of a When; see `When.iso`."""
    tags = f"[part={when.part.value}]" if when.part else ""
    doubt = ""
    if when.tentative:
        sides = [side for side in (when.start, when.end, *when.days) if side is not None]
        if sides and when.shape is not Shape.WITHIN and not any(isinstance(side, _ZONED) for side in sides):
            doubt = "?"
        else:
            tags += "[tentative=true]"
    start, end = (_side(side, when.zone, doubt) for side in (when.start, when.end))
    match when.shape:
        case Shape.POINT if when.stated_duration is not None and not isinstance(when.start, datetime):
            body = f"{start}/{format_duration(when.stated_duration)}"
        case Shape.POINT:
            body = start
        case Shape.INTERVAL:
            body = f"{start}/{end}"
        case Shape.OPEN_END:
            body = f"{start}/.."
        case Shape.OPEN_START:
            body = f"../{end}"
        case Shape.WITHIN:
            body = f"[{start}..{end}]"
        case Shape.ONE_OF | Shape.ALL_OF:
            days = ",".join(_side(day, None, doubt) for day in when.days)
            body = f"[{days}]" if when.shape is Shape.ONE_OF else f"{{{days}}}"
        case Shape.DURATION if when.stated_duration is not None:
            body = format_duration(when.stated_duration)
        case _:
            body = UNKNOWN
    return body + tags


def _side(side: Moment, zone: tzinfo | None, doubt: str) -> str:
    if isinstance(side, datetime):
        text = side.replace(tzinfo=None).isoformat(timespec="auto" if side.second or side.microsecond else "minutes")
        if isinstance(side.tzinfo, ZoneInfo):
            return f"{text}{format_offset(side.utcoffset() or timedelta())}[{side.tzinfo.key}]"
        return text + _offset_mark(side.tzinfo)
    if isinstance(side, PartialDateTime):
        if isinstance(zone, ZoneInfo):
            return f"{side.iso}[{zone.key}]"
        return side.iso + _offset_mark(zone)
    if isinstance(side, date):
        return side.isoformat() + doubt
    if side is None:
        return ""
    return (evolve(side, uncertain=True) if doubt else side).iso


def _offset_mark(zone: tzinfo | None) -> str:
    if zone is None:
        return ""
    return "Z" if zone == UTC else format_offset(zone.utcoffset(None) or timedelta())


def format_edtf(when: When) -> str | None:
    """EDTF for a When, or None where EDTF has no words for it; see `When.edtf`."""
    doubt = "?" if when.tentative else ""
    match when.shape:
        case Shape.POINT:
            return _edtf_side(when.start, when.zone, doubt)
        case Shape.INTERVAL | Shape.OPEN_START | Shape.OPEN_END:
            if any(isinstance(side, _ZONED) for side in (when.start, when.end)):
                return None
            start = _edtf_side(when.start, None, doubt) if when.start is not None else ".."
            end = _edtf_side(when.end, None, doubt) if when.end is not None else ".."
            return None if start is None or end is None or "/" in start + end else f"{start}/{end}"
        case Shape.WITHIN:
            return f"[{when.start}..{when.end}]"
        case Shape.ONE_OF | Shape.ALL_OF:
            days = ",".join(_side(day, None, doubt) for day in when.days)
            return f"[{days}]" if when.shape is Shape.ONE_OF else f"{{{days}}}"
    return None


def _edtf_side(side: Moment, zone: tzinfo | None, doubt: str) -> str | None:
    if isinstance(side, datetime):
        text = side.replace(tzinfo=None).isoformat(timespec="seconds")
        return text + ("Z" if zone == UTC else format_offset(side.utcoffset() or timedelta()))
    if isinstance(side, PartialDateTime):
        if side.date is None or side.date.full is None or zone is not None or side.clock.hour == 24:
            return None
        return f"{side.date.full.isoformat()}T{side.clock.hour:02}:{side.clock.minute:02}:{side.clock.second or 0:02}"
    if isinstance(side, date):
        return side.isoformat() + doubt
    if side is None:
        return None
    return (evolve(side, uncertain=True) if doubt else side).edtf


def parse_iso(text: str) -> When:
    """
    The When that `format_iso` wrote, and any RFC 9557, ISO 8601 or EDTF form; see `When.from_iso`.

    Raises:
        UnreadableTime, ImpossibleTime, ContradictoryTime: as `When.from_iso`.
    """
    when = read_iso(text.strip()) if len(text) <= MAX_LENGTH else None
    if when is None:
        raise UnreadableTime(
            f"{text[:80]!r} is no ISO 8601, RFC 9557 or EDTF time; use When.parse for words",
            text=text,
            words=text[:80],
            end=min(len(text), 80),
        )
    return when


def read_iso(text: str) -> When | None:
    """As `parse_iso`, but None for another form. Still raises for a time of this form that cannot be."""
    if not text:
        return None
    body, part, tentative = _strip_tags(text)
    when = _read_body(body)
    if when is None:
        return None
    return evolve(when, part=part or when.part, tentative=tentative or when.tentative)


def _strip_tags(text: str) -> tuple[str, PartOfDay | None, bool]:
    part, tentative = None, False
    while found := re.search(r"\[(part|tentative)=([a-z]{1,12})\]$", text):
        if found[1] == "tentative":
            tentative = found[2] == "true"
        elif found[2] in {each.value for each in PartOfDay}:
            part = PartOfDay(found[2])
        else:
            return text, None, False
        text = text[: found.start()]
    return text, part, tentative


def _read_body(body: str) -> When | None:
    if body == UNKNOWN:
        return When.unknown()
    if body[:1] in "[{":
        return _read_set(body)
    if body[:1] in "Pp":
        length = read_duration(body)
        return None if length is None else When(shape=Shape.DURATION, stated_duration=length)
    slash = _split_interval(body)
    if slash is None:
        side = _read_side(body)
        return None if side is None else _point(*side)
    return _read_interval(body[:slash], body[slash + 1 :])


def _split_interval(body: str) -> int | None:
    depth = 0
    for position, character in enumerate(body):
        depth += (character == "[") - (character == "]")
        if character == "/" and depth == 0:
            return position
    return None


def _read_set(body: str) -> When | None:
    closing = {"[": "]", "{": "}"}[body[0]]
    if not body.endswith(closing):
        return None
    inner = body[1:-1]
    if ".." in inner and "," not in inner:
        first, last = (parse_edtf(side) for side in inner.split("..", 1))
        if first is None or last is None or body[0] != "[":
            return None
        if first.full and last.full:
            return When.within(first.full, last.full)
        return When(start=first.simplified(), end=last.simplified(), shape=Shape.WITHIN)
    members = [parse_edtf(member.strip()) for member in inner.split(",")]
    if len(members) < 2 or None in members:
        return None
    stated = [member for member in members if member is not None]
    tentative = all(member.uncertain for member in stated)
    days = tuple((evolve(member, uncertain=False) if tentative else member).simplified() for member in stated)
    shape = Shape.ONE_OF if body[0] == "[" else Shape.ALL_OF
    return When(start=days[0], end=days[-1], days=days, shape=shape, tentative=tentative)


def _read_interval(left: str, right: str) -> When | None:
    if left in ("..", "") or right in ("..", ""):
        if (left in ("..", "")) == (right in ("..", "")):
            return None
        side = _read_side(right if left in ("..", "") else left)
        if side is None:
            return None
        when = _point(*side)
        if left in ("..", ""):
            return evolve(when, start=None, end=when.start, shape=Shape.OPEN_START)
        return evolve(when, shape=Shape.OPEN_END)
    start = _read_side(left)
    if right[:1] in "Pp" and start is not None:
        length = read_duration(right)
        if length is None:
            return None
        if isinstance(start[0], datetime):
            return When.at(start[0], duration=length)
        return evolve(_point(*start), stated_duration=length)
    end = _read_side(right)
    if start is None or end is None:
        return None
    return _interval(start, end)


def _interval(start: tuple[Moment, tzinfo | None], end: tuple[Moment, tzinfo | None]) -> When | None:
    first, last = start[0], end[0]
    if isinstance(first, datetime) and isinstance(last, datetime):
        return When.at(first, end=last)
    if isinstance(first, PartialDateTime) and isinstance(last, PartialDateTime):
        if first.date and last.date and first.date.full and last.date.full:
            _check_order(first.date.full, last.date.full)
        zones = tuple(dict.fromkeys(zone for zone in (start[1], end[1]) if zone is not None))
        return When(start=first, end=last, shape=Shape.INTERVAL, zone=start[1], zones=zones)
    if isinstance(first, PartialDate) and isinstance(last, PartialDate):
        return _days(first, last)
    a_day = isinstance(last, PartialDate) and last.precision is Precision.DAY
    if isinstance(first, (datetime, PartialDateTime)) and isinstance(last, PartialDate) and a_day:
        # "7-9 June, 10am": a clock time for the first day and none for the last
        opening = first.date() if isinstance(first, datetime) else first.date.full if first.date else None
        if opening is not None and last.full is not None:
            _check_order(opening, last.full)
        return evolve(_point(*start), end=last.simplified(), shape=Shape.INTERVAL)
    return None  # a clock time for the end only: nothing that is announced needs it


def _point(side: Moment, zone: tzinfo | None) -> When:
    if isinstance(side, datetime):
        return When.at(side)
    if isinstance(side, PartialDate):
        return _days(side, None)
    return When(start=side, shape=Shape.POINT, zone=zone, zones=() if zone is None else (zone,))


def _read_side(text: str) -> tuple[Moment, tzinfo | None] | None:
    stated = parse_edtf(text)
    if stated is not None:
        return stated, None
    body, zone = text, None
    if found := re.search(r"\[!?([^\[\]=]{1,64})\]", text):
        zone = load_zone(found[1])
        body = text[: found.start()]
        if any("=" not in tag for tag in _TAG.findall(text[found.end() :])):
            return None
    time = _TIME.fullmatch(body)
    if time is None:
        return None
    return _read_time(time, zone, text)


def _read_time(time: re.Match[str], zone: tzinfo | None, text: str) -> tuple[Moment, tzinfo | None] | None:
    stated = parse_edtf(time["date"]) if time["date"] else None
    if (
        (time["date"] and stated is None)
        or (stated and stated.precision.value != "day")
        or (time["t"] == " " and not stated)
    ):
        return None
    digits = time["basic"] or f"{time['hour']}{time['minute']}{time['second'] or ''}"
    clock = ClockTime(int(digits[:2]), int(digits[2:4]), int(digits[4:6]) if len(digits) > 4 else None)
    offset = _read_offset(time["offset"])
    day = stated.full if stated and not stated.approximate and not stated.uncertain else None
    if day is None or (zone is None and offset is None):
        if offset is not None and zone is not None:
            return None
        return PartialDateTime(stated, clock), zone if zone is not None else offset
    local = datetime(day.year, day.month, day.day) + timedelta(
        hours=clock.hour, minutes=clock.minute, seconds=clock.second or 0
    )
    if time["fraction"]:
        local += timedelta(microseconds=int(time["fraction"].ljust(6, "0")[:6]))
    if zone is None:
        return local.replace(tzinfo=offset), offset
    return _in_zone(local, zone, offset, time["offset"] or "", text), zone


def _in_zone(local: datetime, zone: tzinfo, offset: tzinfo | None, mark: str, text: str) -> datetime:
    """
    The local time in the zone; the offset settles a doubled hour.

    RFC 9557 3.4: an offset that disagrees is an error.
    """
    if offset is None:
        return local.replace(tzinfo=zone)
    if mark in ("Z", "z"):  # RFC 9557 2: Z with a zone states the instant and the zone to show it in
        return local.replace(tzinfo=UTC).astimezone(zone)
    wanted = offset.utcoffset(None)
    for fold in (0, 1):
        moment = local.replace(tzinfo=zone, fold=fold)
        if moment.utcoffset() == wanted:
            return moment
    there = format_offset(local.replace(tzinfo=zone).utcoffset() or timedelta())
    raise ContradictoryTime(
        f"{zone_name(zone)} is at {there} then, not {mark}, in {text!r}; correct the offset or leave it out",
        text=text,
        words=mark,
        start=text.find(mark),
        end=text.find(mark) + len(mark),
    )


def _read_offset(mark: str | None) -> tzinfo | None:
    if not mark:
        return None
    if mark in ("Z", "z"):
        return UTC
    digits = mark[1:].replace(":", "")
    hours, minutes, seconds = (int(digits[at : at + 2] or 0) for at in (0, 2, 4))
    if hours > 23 or minutes > 59 or seconds > 59:
        raise ImpossibleTime(f"no offset {mark!r}; offsets are within 24 hours", text=mark, words=mark, end=len(mark))
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return timezone(-offset if mark[0] == "-" else offset)
