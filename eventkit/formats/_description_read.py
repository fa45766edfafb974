"""
What the text that we put into an event says, taken back into fields (read_description).

The opposite of `_description.describe`. Sections are taken from the top and from the bottom in the order in which that
writes them, and each only if writing what was read gives the very same lines: else they, and what stands between, are
the description. So whatever the text is, describing what was read gives the text again. Lines of a foreign text are
taken only where they have our form to the letter ("Speakers: …", "Series: …").
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from eventkit.events import Event, PodcastEpisode, Status
from eventkit.formats import _description as told
from eventkit.formats._contentlines import clean
from eventkit.formats._description_read_links import LINK_LABELS, place_of, read_links, read_sources
from eventkit.formats._description_read_people import begins_people, read_people
from eventkit.formats._description_read_program import read_program
from eventkit.formats._description_read_series import BACKGROUND_LABELS, read_background, told_length
from eventkit.formats._description_read_time import TIME_LABELS, read_time
from eventkit.when import When

# How STATUS says what it has no word for.
_WRITTEN_AS = {
    Status.POSTPONED: Status.TENTATIVE,
    Status.RESCHEDULED: Status.CONFIRMED,
    Status.MOVED_ONLINE: Status.CONFIRMED,
    Status.HAPPENED: Status.CONFIRMED,
}
_UNKNOWN = When.unknown()


def read_description(
    text: str,
    *,
    kind: str = "event",
    when: When = _UNKNOWN,
    status: Status = Status.ANNOUNCED,
    title: str = "",
    location: str = "",
    url: str = "",
) -> dict[str, Any]:
    """
    The fields of an Event that the text of a calendar's entry tells, with the help of what its other fields said.

    `when` is the time that the calendar's own fields state (the end of days inclusive), `status` what STATUS (or a mark
    before the title) says, `title`, `location` and `url` the values of SUMMARY, LOCATION and URL, unescaped. The result
    has always `description`, `when`, `status`, `place` and `url`; and `published`, `appearances`, `sessions`, `series`,
    `language`, `attendance`, `sources` and the fields of an episode where they are told. All of it has its final types.

    >>> fields = read_description("Speaker: Jane Roe, Mayor, Oslo\\n\\nAbout trains.")
    >>> fields["description"], fields["appearances"]
    ('About trains.', (<Appearance 'Jane Roe': speaker: Mayor, Oslo>,))
    """
    values: dict[str, Any] = {"when": when, "status": status}
    rest = _read_top(text, kind, title, values) if text else ""
    rest = _read_bottom(rest, kind, values, location, url)
    values["description"] = rest
    return values


def _read_top(text: str, kind: str, title: str, values: dict[str, Any]) -> str:
    """Take the time, the people, the program and the background off the text; what is left of it."""
    length = told_length(text) if kind == PodcastEpisode.kind else None
    if length is not None:
        taken = dict(values)
        rest = _take_top(text, kind, title, taken, length)
        if "duration" in taken:
            values |= taken
            return rest
    # No length, or a line that stays in the description: the end of the time does not come of it.
    return _take_top(text, kind, title, values, None)


def _take_top(text: str, kind: str, title: str, values: dict[str, Any], duration: timedelta | None) -> str:
    """What is left of the text, as `_read_top` says, if an episode is so long."""
    rest, label = text, _label(text)
    # Between our paragraphs is one empty line: more of them are a description's own, and all of it is description then.
    if label in TIME_LABELS:
        head, _, tail = rest.partition("\n\n")
        if not tail.startswith("\n") and read_time(head.split("\n"), kind, title, duration, values):
            rest, label = tail, _label(tail)
    if begins_people(label):
        head, _, tail = rest.partition("\n\n")
        appearances = None if tail.startswith("\n") else read_people(head.split("\n"))
        if appearances is not None:
            values["appearances"] = appearances
            rest, label = tail, _label(tail)
    if rest.startswith(told.PROGRAM):
        head, _, tail = rest.partition("\n\n")
        sessions = None if tail.startswith("\n") else read_program(head.split("\n"))
        if sessions is not None:
            values["sessions"] = sessions
            rest, label = tail, _label(tail)
    if label in BACKGROUND_LABELS:
        head, _, tail = rest.partition("\n\n")
        if not tail.startswith("\n") and read_background(head.split("\n"), kind, values):
            rest = tail
    return rest


def _read_bottom(text: str, kind: str, values: dict[str, Any], location: str, url: str) -> str:
    """Take the sources and the links off the text; what is left of it. Sets the place and the address in any case."""
    head, _, last = text.rpartition("\n\n")
    if last.startswith(f"{told.SOURCE}: "):
        sources = read_sources(last.split("\n"))
        if sources is not None:
            values["sources"] = sources
            text = head
            head, _, last = text.rpartition("\n\n")
    if _label(last) in LINK_LABELS and read_links(last.split("\n"), kind, values, location, url):
        return head
    values["place"] = place_of(location)
    values["url"] = url
    return text


def _label(text: str) -> str:
    """The words before the first colon, of a line that could be one of ours; or the line."""
    line = text[:160].partition("\n")[0]
    label, colon, _ = line.partition(":")
    return label if colon else line


def taken_for_ours(event: Event) -> list[str]:
    """The fields that a description would change because it begins or ends with a paragraph of our own form."""
    text = clean(told.about(event.description)).strip()
    known: dict[str, Any] = {"when": event.calendar_time, "status": _WRITTEN_AS.get(event.status, event.status)}
    values = dict(known)
    rest = _read_top(text, event.kind, event.title, values)
    links = told.link_lines(event)
    # What comes last is sources, or links before them: a paragraph is taken for them only where there are none.
    if not (links and event.sources):
        last = rest.rpartition("\n\n")[2].split("\n")
        if not event.sources and (sources := read_sources(last)):
            values["sources"] = sources
        elif not links:
            read_links(last, event.kind, values, told.location(event), event.url)
    return [name for name in values if name not in known or values[name] is not known[name]]
