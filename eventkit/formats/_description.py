"""
An event as plain text, for programs that show one text beside title, time and place (describe).

A calendar has no field for speakers, sessions, series or sources, and none for a time as it was said. All of it stands
here in lines people can read, in one order: the words of the time, who appears, the program, what it is about, where to
join and to read on. Formats with such a text share it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from eventkit.events import Attendance, Event, PodcastEpisode, Session, Source, Status
from eventkit.formats._contentlines import clean, one_line
from eventkit.people import Appearance, Role
from eventkit.when import Shape, When

_FIGURES = re.compile(r"[0-9T:.+/Z -]{0,100}(\[!?[A-Za-z0-9_+/=-]{1,60}\]){0,4}")
# In escaped text: ends at white space, at a tag, or at a quote.
_ADDRESS = re.compile(r"https?://(?:[^\s<>&]|&amp;)+")
_STANDING = {
    Status.CANCELLED: "This event is cancelled.",
    Status.POSTPONED: "This event is postponed and has no new date. The time here is the one announced before.",
    Status.RESCHEDULED: "This event was rescheduled. The time here is the new one.",
    Status.MOVED_ONLINE: "This event was moved online.",
    Status.HAPPENED: "This event took place.",
}


def describe(event: Event, *, words: bool, notes: Iterable[str] = (), text: str | None = None) -> str:
    """
    All that is known of the event beside its title, in paragraphs of plain text.

    `words` says that the time has to be told in words even where none were stated; `notes` follow
    them. `text` stands for the description, where that had to be shortened.
    """
    when = event.calendar_time
    said = time_words(when, always=words or len(when.zones) > 1)
    label = "When" if when is event.when else "Published"
    time = [f"{label}: {said}"] if said else []
    time += [f"Not in these words: {i.field} {i.value} ({one_line(i.reason)})" for i in when.inferred if said]
    time += [f"Note on the time: {one_line(problem.message)}" for problem in when.problems]
    time += notes
    if event.status in _STANDING:
        time.append(_STANDING[event.status])
    paragraphs = (
        time,
        _people(event.appearances),
        _program(event.sessions),
        _background(event),
        [(event.description if text is None else text).strip()],
        _links(event),
        map(_source, event.sources),
    )
    return "\n\n".join(filter(None, map("\n".join, paragraphs)))


def time_words(when: When, *, always: bool = False) -> str:
    """
    The words of a time as they were stated, if they say more than a calendar's own field; without words, and
    where they are needed all the same, the time as we say it.

    >>> time_words(When.from_iso("2021-06-08T18:00+08:00[Asia/Shanghai]"))
    ''
    """
    if when.text and not _is_notation(when.text):
        return f"{one_line(when.text)} (as announced)"
    if always and when.shape is not Shape.NONE:
        return one_line(when.format())
    return ""


def as_html(text: str) -> str:
    """
    Such a text as HTML: its paragraphs and lines, with the addresses as links.

    >>> as_html("Join: https://example.org/?a=1&b=2")
    '<html><body><p>Join: <a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a></p></body></html>'
    """
    paragraphs = (escape(paragraph).replace("\n", "<br>\n") for paragraph in clean(text).split("\n\n"))
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs if paragraph)
    return f"<html><body>{_ADDRESS.sub(_link, body)}</body></html>"


def _link(match: re.Match[str]) -> str:
    address = match[0].rstrip(".,:!?")
    return f'<a href="{address}">{address}</a>{match[0][len(address) :]}'


def location(event: Event) -> str:
    """What a calendar shows as the place: the address to join at for an event held online, else the place as stated."""
    if event.place is None:
        return ""
    online = event.attendance is Attendance.ONLINE or event.status is Status.MOVED_ONLINE
    return event.place.url if event.place.url and online else str(event.place)


def _is_notation(text: str) -> bool:
    """Whether the words are figures only, such as 2021-06-08T18:00+08:00: a calendar's field says the same."""
    return _FIGURES.fullmatch(text) is not None


def _people(appearances: Iterable[Appearance]) -> Iterator[str]:
    """Who appears, by role: people first, then the bodies behind the event; each in the order stated."""
    groups: dict[str, tuple[Role | None, list[Appearance]]] = {}
    for appearance in appearances:
        for role in appearance.roles or (None,):
            groups.setdefault(role.name if role else "", (role, []))[1].append(appearance)
    told: set[int] = set()  # whose positions have been told under another role
    for bodies in (False, True):
        for role, members in groups.values():
            if bodies is (role is not None and role.of_bodies):
                lines = [one_line(member.name if id(member) in told else _said(member)) for member in members]
                told.update(map(id, members))
                yield from _listed(_label(role, members), lines)


def _said(member: Appearance) -> str:
    """The appearance as one line; with the name in its other script, where the words do not have it already."""
    native = member.person.name.native if member.person else None
    if native is None or native.text in member.name:
        return str(member)
    return str(member).replace(member.name, f"{member.name} ({native.text})", 1)


def _label(role: Role | None, members: list[Appearance]) -> str:
    if role is None:
        return "With"
    if all(member.person is None and member.delegation is None for member in members):
        return role.label_by
    return role.label if len(members) == 1 else role.label_plural


def _listed(label: str, lines: list[str]) -> Iterator[str]:
    """One on the line of the label; short names after it; longer ones in lines of their own."""
    if len(lines) == 1 or not any("," in line or ";" in line for line in lines):
        yield f"{label}: {'; '.join(lines)}"
    else:
        yield f"{label}:"
        yield from (f"- {line}" for line in lines)


def _program(sessions: Iterable[Session]) -> Iterator[str]:
    for number, session in enumerate(sessions):
        if number == 0:
            yield "Program:"
        time = session.when.text or ("" if session.when.shape is Shape.NONE else session.when.format())
        yield f"- {one_line(time)}: {one_line(session.title)}" if time else f"- {one_line(session.title)}"
        yield from (f"  {line}" for line in _people(session.appearances))
        if session.place:
            yield f"  Place: {one_line(str(session.place))}"
            if session.place.url and session.place.url != str(session.place):
                yield f"  Join: {session.place.url}"
        yield from (f"  {line}" for line in session.description.splitlines() if line.strip())


def _background(event: Event) -> Iterator[str]:
    if event.series:
        yield f"Series: {one_line(str(event.series))}"
        if event.series.url:
            yield f"Series page: {event.series.url}"
    if isinstance(event, PodcastEpisode):
        yield from _episode(event)


def _episode(episode: PodcastEpisode) -> Iterator[str]:
    number = f"episode {episode.number}" if episode.number is not None else ""
    season = f"season {episode.season}" if episode.season is not None else ""
    said = ", ".join(part for part in (one_line(episode.show), season, number) if part)
    if said:
        yield f"Podcast: {said}"
    if episode.duration is not None:
        yield f"Length: {_clock_length(round(episode.duration.total_seconds()))}"
    # The time that the calendar shows is told above; the others are told here.
    for label, when in (("Recorded", episode.recorded), ("Published", episode.published)):
        if when is not episode.calendar_time and when.shape is not Shape.NONE:
            yield f"{label}: {one_line(when.text or when.format())}"


def _clock_length(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _links(event: Event) -> Iterator[str]:
    """How and where one attends: each link on a line of its own, as programs make buttons of them."""
    place = event.place
    if event.language:
        yield f"Language: {event.language}"
    if event.attendance is not Attendance.UNKNOWN and event.attendance is not event.default_attendance:
        yield f"Attendance: {event.attendance.value.replace('-', ' ')}"
    if place and str(place) != location(event):
        yield f"Place: {one_line(str(place))}"
    if place and place.url:
        yield f"Join: {place.url}"
    if isinstance(event, PodcastEpisode) and event.enclosure:
        yield f"Listen: {event.enclosure}"
    if event.url:
        yield f"More: {event.url}"


def _source(source: Source) -> str:
    said = [source.title, source.publisher]
    said += [f"published {source.published}"] if source.published else []
    said += [f"retrieved {source.retrieved}"] if source.retrieved else []
    return "Source: " + one_line(", ".join(part for part in [*said, source.url] if part))
