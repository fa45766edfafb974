"""Rules for the page of an announcement: that it announces something, says where, and lets people in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit._messages import show
from eventkit.checking.announcement import Announcement
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, lint_rule
from eventkit.events import Attendance, PodcastEpisode, Status
from eventkit.people import Organization

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

_ADDRESS = re.compile(r"https?://\S|www\.\S|\S@\S+\.\w|扫码|二维码", re.I)
_LEFT_OVER = re.compile(
    r"lorem ipsum|\{\{\s?\w|\[(?:insert|your|name|date|time|speaker|title|link|place|bio|tbd)\b[^\]\n]{0,40}\](?!\()"
    r"|<(?:insert|your|name|date|speaker|title|link)\b[^>\n]{0,40}>|\bxx[:.]xx\b|\bXXX+\b|\bTODO\b|\b(?:DD|dd)[./-](?:MM|mm)[./-](?:YY|yy)",
    re.I,
)


@lint_rule("nothing-announced", ERROR, "no kind of event is named")
def nothing_announced(announcement: Announcement) -> Iterator[Spot]:
    """No event can be recognized. Name what it is (webinar, conference, episode), its title and its date."""
    if announcement.event is None:
        message = "no event is announced here: say what it is (webinar, conference, episode), its title and its date"
        yield Spot(1 if announcement.lines else None, message, announcement.line(1))


@lint_rule("template-left-over", ERROR, "the announcement's own words")
def template_left_over(announcement: Announcement) -> Iterator[Spot]:
    """Words of a template were not filled in."""
    for found in _LEFT_OVER.finditer(announcement.text):
        yield announcement.at_offset(
            found.start(), f"{show(found[0])} is left over from a template: fill it in or take it out"
        )


@lint_rule("no-registration-link", WARNING, "the announcement's own words")
def no_registration_link(announcement: Announcement) -> Iterator[Spot]:
    """An online event has no address at all. Nobody can register or join."""
    event = announcement.event
    if (
        event is None
        or isinstance(event, PodcastEpisode)
        or event.attendance not in (Attendance.ONLINE, Attendance.HYBRID)
    ):
        return
    if event.status in (Status.HAPPENED, Status.CANCELLED):
        return
    linked = bool(event.url or (event.place and event.place.url))
    linked = linked or any(fact.field == "link" for fact in announcement.reading.fields)
    if not linked and not _ADDRESS.search(announcement.text):
        yield announcement.at("attendance", "no address is given: add the one where people register or join")


@lint_rule("no-place", WARNING, "schema.org Event: location is a property that search engines ask for")
def no_place(announcement: Announcement) -> Iterator[Spot]:
    """Neither a place nor that it is online is stated. Nobody knows where to go."""
    event = announcement.event
    if event is None or isinstance(event, PodcastEpisode) or event.status in (Status.CANCELLED, Status.POSTPONED):
        return
    if event.place is None and event.attendance is Attendance.UNKNOWN:
        yield announcement.at("title", "neither a place nor that it is online is stated: add it")


@lint_rule("no-organizer", NOTE, "schema.org Event: organizer")
def no_organizer(announcement: Announcement) -> Iterator[Spot]:
    """Nobody is named as organizer or host. Out of its page, the announcement does not say whose it is."""
    event = announcement.event
    if event is None or isinstance(event, PodcastEpisode):
        return
    behind = ("organizer", "co-organizer", "host", "co-host")
    if not any(role.name in behind for a in event.appearances for role in a.roles) and not any(
        isinstance(a.party, Organization) for a in event.appearances
    ):
        yield announcement.at("title", "no organizer is named: say who holds it")
