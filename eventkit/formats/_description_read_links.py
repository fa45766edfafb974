"""The last paragraphs of a description, taken back: how and where one attends, and the sources."""

from __future__ import annotations

import re
from typing import Any

from eventkit.errors import EventkitError
from eventkit.events import Attendance, Place, PodcastEpisode, Source
from eventkit.events._convert import to_language, to_member, to_url
from eventkit.events.event import KINDS
from eventkit.formats import _description as told
from eventkit.formats._contentlines import encode_uri
from eventkit.formats._description_read_words import read_day

_ATTENDANCES = {told.attendance_words(attendance): attendance for attendance in Attendance}
_ATTENDANCE, _JOIN = f"{told.ATTENDANCE}: ", f"{told.JOIN}: "
_ATTENDANCE_LINE = re.compile(rf"^{_ATTENDANCE}(.+)$", re.M)
_JOIN_LINE = re.compile(rf"^{_JOIN}(.+)$", re.M)

LINK_LABELS = (told.LANGUAGE, told.ATTENDANCE, told.PLACE, told.JOIN, told.LISTEN, told.MORE)
"""The words before the first colon of such a line, in the order in which lines come."""


def goes_as_webinar(text: str, location: str) -> bool:
    """
    Whether an entry of the category "Webinar" can be of that kind, rather than another event so called.

    Of a webinar it goes without saying that it is held online, and it is located where one joins.
    """
    # The last of them is ours: others stand in the description.
    if _ATTENDANCE in text and (stated := _ATTENDANCE_LINE.findall(text)):
        return bool(stated[-1] != Attendance.ONLINE.value)
    joined = _JOIN_LINE.findall(text) if _JOIN in text else []
    return not location or not joined or encode_uri(joined[-1]) == encode_uri(location)


def read_links(lines: list[str], kind: str, values: dict[str, Any], location: str, url: str) -> bool:
    """How and where one attends; False if a line is none of it, or is not what the calendar's own fields say."""
    found: dict[str, str] = {}
    order = iter(LINK_LABELS)
    for line in lines:
        label, _, said = line.partition(": ")
        if label not in order or not said:  # labels in their order, each once
            return False
        found[label] = said
    link = found.get(told.MORE, "")
    if link != url and (not link or encode_uri(link) != encode_uri(url)):
        return False
    shown: dict[str, Any] = {}
    try:
        shown["url"] = to_url(link)
        shown["place"] = place_of(location, named=found.get(told.PLACE, ""), address=found.get(told.JOIN, ""))
        if told.LANGUAGE in found:
            shown["language"] = to_language(found[told.LANGUAGE])
        if told.ATTENDANCE in found:
            shown["attendance"] = to_member(Attendance, _ATTENDANCES.get(found[told.ATTENDANCE]))
        if kind == PodcastEpisode.kind and told.LISTEN in found:
            shown["enclosure"] = to_url(found[told.LISTEN])
    except EventkitError:
        return False
    event = KINDS[kind]._trusted({"title": "title", "status": values["status"], **shown})
    place = told.location(event)
    if event.place is not None and place == event.place.url:
        place, location = encode_uri(place), encode_uri(location)
    if place != location or told.link_lines(event) != lines:
        return False
    values |= shown
    return True


def place_of(location: str, *, named: str = "", address: str = "") -> Place | None:
    """The place by the calendar's own field, and by what is told of its name and address."""
    if not named and location and not (address and encode_uri(address) == encode_uri(location)):
        named = location
    if not address and told.is_address(named):
        try:
            return Place(url=named)
        except EventkitError:
            return Place(named)
    return Place(named, url=address) if named or address else None


def read_sources(lines: list[str]) -> tuple[Source, ...] | None:
    """The sources, from the lines that tell them; None if these are no such lines."""
    sources = []
    for line in lines:
        label, _, said = line.partition(": ")
        source = _source(said) if label == told.SOURCE and said else None
        if source is None or told.source_line(source) != line:
            return None
        sources.append(source)
    return tuple(sources)


def _source(said: str) -> Source | None:
    rest = said
    url, days = "", {"retrieved": "", "published": ""}
    head, _, last = rest.rpartition(", ")
    if told.is_address(last) or re.fullmatch(r"[a-z][a-z0-9+.-]{1,20}:\S+", last):
        url, rest = last, head
    for name in days:
        head, _, last = rest.rpartition(", ")
        if last.startswith(f"{name} ") and read_day(last[len(name) + 1 :]):
            days[name], rest = last[len(name) + 1 :], head
    title, publisher = rest, ""
    if rest.startswith("“"):
        title, quote, publisher = rest[1:].partition("”, ")
        if not quote:
            title = rest[1:].removesuffix("”")
    else:
        title, _, publisher = rest.partition(", ")
    try:
        return Source(
            title,
            url=url,
            publisher=publisher,
            published=read_day(days["published"]),
            retrieved=read_day(days["retrieved"]),
        )
    except EventkitError:
        return None
