"""
An event as plain text, for programs that show one text beside title, time and place (describe).

A calendar has no field for speakers, sessions, series or sources, and none for a time as it was said. All of it stands
here in lines people can read, in one order: the words of the time, who appears, the program, what it is about, where to
join and to read on. Formats with such a text share it. `_description_read` is the opposite: it takes the lines that
this file writes for what they say, so each label and shape is written down here once, for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from html import escape
from typing import NamedTuple

from eventkit.events import Attendance, Event, Place, PodcastEpisode, Series, Session, Source, Status
from eventkit.formats._contentlines import clean, encode_uri, one_line
from eventkit.people import Appearance, Delegation, Name, Organization, Person, Position
from eventkit.people.role import KNOWN_ROLES
from eventkit.when import Inference, Problem, Shape, When

# The label before what a line says. Paragraphs come in the order in which these stand here.
WHEN, RELEASED = "When", "Published"
NOT_IN_WORDS, NOTE_ON_TIME = "Not in these words", "Note on the time"
MOVED_FROM = "Moved from"
AS_ANNOUNCED = " (as announced)"
WITH, IN_ROLE = "With", "In the role of "
PROGRAM = "Program:"
SERIES, SERIES_PAGE = "Series", "Series page"
PODCAST, LENGTH, RECORDED = "Podcast", "Length", "Recorded"
LANGUAGE, ATTENDANCE, PLACE, JOIN, LISTEN, MORE = "Language", "Attendance", "Place", "Join", "Listen", "More"
SOURCE = "Source"
NO_ATTENDANCE = "not stated"

# Sentences that stand alone.
POSSIBLE_DAYS = "The day is not known: this entry covers the days on which it could be."
ABOUT_DAYS = "The day is not known: it was only said to be about then."
STANDING = {
    Status.CANCELLED: "This event is cancelled.",
    Status.POSTPONED: "This event is postponed and has no new date. The time here is the one announced before.",
    Status.RESCHEDULED: "This event was rescheduled. The time here is the new one.",
    Status.MOVED_ONLINE: "This event was moved online.",
    Status.HAPPENED: "This event took place.",
}
EPISODE_IS_OUT = "This episode is out."  # instead of: it took place

# What an appearance is, where its label would have one take it for something else.
ORGANIZATION_MARK, PERSON_MARK, DELEGATION_MARK = " (organization)", " (person)", " (delegation)"

_FIGURES = re.compile(r"[0-9T:.+/Z -]{0,100}(\[!?[A-Za-z0-9_+/=-]{1,60}\]){0,4}")
# In escaped text: ends at white space, at a tag, or at a quote.
_ADDRESS = re.compile(r"https?://(?:[^\s<>&]|&amp;)+")
# What a stated ATTENDEE or ORGANIZER line begins with: it is written as such, and not told again.
_STATED_LINE = re.compile(r"(?:ATTENDEE|ORGANIZER)(?:;[^\n]*:|:\S+\Z)", re.I)
# Before a comma: after it stands what a person is ("Jane Roe, Head of Planning"). In Chinese it may stand anywhere.
_FOR_OTHERS = re.compile(r"[^,]* (?:of|from|de|des|von|aus) ")
_FOR_OTHERS_IN_CHINESE = ("代表", "专家")
# The slot itself: of a name not read yet there is nothing in it.
_native = Name.native.__get__  # type: ignore[union-attr]
_stated = Position.__str__  # called as it is: `str` takes twice as long
_ANNOUNCED = Status.ANNOUNCED  # members of an Enum are slow to look up


class RoleLabels(NamedTuple):
    """How the members of a role are introduced: one, several, bodies only; and whether they are bodies if not said."""

    one: str
    several: str
    bodies: str
    of_bodies: bool


ROLE_LABELS: dict[str, RoleLabels] = {
    "": RoleLabels(WITH, WITH, "", False),
    **{
        role.name: RoleLabels(
            role.label,
            role.label_plural,
            role.label_by if role.label_by != role.label else "",
            role.of_bodies and role.label_by == role.label,
        )
        for role in KNOWN_ROLES
    },
}
BODIES_BEHIND = frozenset(role.name for role in KNOWN_ROLES if role.of_bodies)
"""The roles of bodies behind an event, who are told last."""


def role_labels(name: str) -> RoleLabels:
    """The labels of a role by its name, "" for none; a role that nobody foresaw is named in full."""
    known = ROLE_LABELS.get(name)
    if known is None:
        # A colon of its own is written in the wide form, which the name of a role takes for the same.
        label = IN_ROLE + name.replace("-", " ").replace(":", "：")
        known = RoleLabels(label, label, "", False)
    return known


def describe(
    event: Event, *, words: bool, notes: Iterable[str] = (), text: str | None = None, careful: bool = True
) -> str:
    """
    All that is known of the event beside its title, in paragraphs of plain text.

    `words` says that the time has to be told in words even where none were stated; `notes` follow
    them. `text` stands for the description, where that had to be shortened. Who refuses control characters in
    what comes, and asks again then, need not be `careful`: they may stay in names and description, which takes less
    time.
    """
    when = event.calendar_time
    paragraphs = [time_lines(when, WHEN if when is event.when else RELEASED, words, notes)]
    status = event.status
    if status is not _ANNOUNCED and status in STANDING:
        out = status is Status.HAPPENED and isinstance(event, PodcastEpisode)
        paragraphs[0].append(EPISODE_IS_OUT if out else STANDING[status])
    if event.previous:
        paragraphs[0] += previous_lines(event.previous)
    if event.appearances:
        paragraphs.append(people_lines(event.appearances, careful=careful))
    if event.sessions:
        paragraphs.append(program_lines(event.sessions))
    if event.series:
        paragraphs.append(series_lines(event.series))
    if isinstance(event, PodcastEpisode):
        if not event.series:
            paragraphs.append([])
        paragraphs[-1] += episode_lines(
            event.show,
            event.season,
            event.number,
            event.duration,
            recorded=event.recorded,
            published=event.published if when is event.when else When.unknown(),
        )
    if text is None:
        text = event.description
    paragraphs.append([about(text) if careful else text.strip()])
    paragraphs.append(link_lines(event))
    if event.sources:
        paragraphs.append([line for line in map(source_line, event.sources) if line])
    return "\n\n".join([joined for lines in paragraphs if lines and (joined := "\n".join(lines))]).strip()


def about(text: str) -> str:
    """A description as it stands among the rest: without blank space around it."""
    text = text.strip()
    if text.isprintable() or (cleaned := clean(text)) is text:
        return text
    return text if cleaned and cleaned == cleaned.strip() else cleaned.strip()


def line_of(value: str) -> str:
    """A text on one line, with nothing that cannot be written."""
    return value.strip() if value.isprintable() else one_line(clean(value))


# The time


def time_lines(when: When, label: str, words: bool, notes: Iterable[str] = ()) -> list[str]:
    """
    The words of the time, and what they do not say. A publication is always told: else it were a start.

    A zone beside that of the calendar's field has to be told as well.
    """
    lines = []
    if said := time_words(when, always=words or label == RELEASED or len(when.zones) > 1):
        lines = [f"{label}: {said}", *map(inference_line, when.inferred)]
    if when.problems:
        lines += map(problem_line, when.problems)
    lines += notes
    return lines


def inference_line(inference: Inference) -> str:
    """What was concluded about the time, and from what."""
    return f"{NOT_IN_WORDS}: {inference.field} {line_of(str(inference.value))} ({line_of(inference.reason)})"


def problem_line(problem: Problem) -> str:
    """A finding about the words of the time."""
    return f"{NOTE_ON_TIME}: {line_of(problem.message)}"


def previous_lines(previous: Iterable[When]) -> list[str]:
    """The times that an event was announced for before, the first one first."""
    return [f"{MOVED_FROM}: {said}" for when in previous if (said := brief_time(when))]


def time_words(when: When, *, always: bool = False) -> str:
    """
    The words of a time as they were stated, if they say more than a calendar's own field; without words, and
    where they are needed all the same, the time as we say it.

    >>> time_words(When.from_iso("2021-06-08T18:00+08:00[Asia/Shanghai]"))
    ''
    """
    if when.text and not is_notation(when.text):
        return f"{line_of(when.text)}{AS_ANNOUNCED}"
    if always and when.shape is not Shape.NONE:
        return line_of(when.format())
    return ""


def is_notation(text: str) -> bool:
    """Whether the words are figures only, such as 2021-06-08T18:00+08:00: a calendar's field says the same."""
    return _FIGURES.fullmatch(text) is not None


def brief_time(when: When) -> str:
    """A time beside other words: its own words, or as we say it; "" for none."""
    return line_of(when.text or ("" if when.shape is Shape.NONE else when.format()))


# People


def people_lines(appearances: Iterable[Appearance], *, careful: bool = True) -> list[str]:
    """Who appears, by role: people first, then the bodies behind the event; each in the order stated."""
    groups: dict[str, list[Appearance]] = {}
    told: set[int] | None = None  # whose positions have been told under another role, where anybody has two
    for appearance in appearances:
        if (text := appearance.text) and is_stated_line(text):
            continue
        roles = appearance.roles or _NO_ROLE
        for role in roles:
            if (name := role.name) in groups:
                groups[name].append(appearance)
            else:
                groups[name] = [appearance]
        if len(roles) > 1:
            told = set()
    lines: list[str] = []
    behind = []  # the roles of the bodies behind the event
    for name in groups:
        if name in BODIES_BEHIND:
            behind.append(name)
        else:
            lines += _group(name, groups[name], told, careful)
    for name in behind:
        lines += _group(name, groups[name], told, careful)
    return lines


class _NoRole(NamedTuple):
    name: str = ""


_NO_ROLE = (_NoRole(),)


def is_stated_line(text: str) -> bool:
    """Whether the words of an appearance are a property of a calendar, which is written as it was."""
    return text[:1] in "AaOo" and _STATED_LINE.match(text) is not None


def _group(name: str, members: list[Appearance], told: set[int] | None, careful: bool) -> list[str]:
    """The lines of one role; who is told is added to `told`, if that is asked for."""
    label, of_bodies = group_label(name, members)
    said = []
    for member in members:
        party = member.party
        # Most are people of whom there are words only.
        if not isinstance(party, Person) or not isinstance(line := party._words, str):
            line = name_of(member)
        if told is not None and id(member) in told:
            said.append(line.strip())
            continue
        positions = member._positions  # one, or a tuple of none or several
        if isinstance(positions, Position):
            line = f"{line}, {_stated(positions)}"
        elif positions:
            line = with_positions(line, positions)
        if of_bodies or not isinstance(party, Person):
            line += _mark(member, line, of_bodies)
        said.append(line.strip())
    if told is not None:  # not before: who stands twice in one list is told in full both times
        told.update(map(id, members))
    joined = "; ".join(said)
    if careful or "\n" in joined or "\t" in joined:
        said = list(map(line_of, said))
        joined = "; ".join(said)
    if on_one_line(said, joined):
        return [f"{label}: {joined}"]
    return [f"{label}:", *["- " + line for line in said]]


def group_label(name: str, members: Sequence[Appearance]) -> tuple[str, bool]:
    """The label before the members of a role, and whether they are bodies if nothing else is said."""
    labels = ROLE_LABELS.get(name) or role_labels(name)
    if labels.bodies:
        for member in members:
            if not isinstance(member.party, Organization):
                break
        else:
            return labels.bodies, True
    return labels.one if len(members) == 1 else labels.several, labels.of_bodies


def on_one_line(said: list[str], joined: str) -> bool:
    """
    Whether the members of a role stand on the line of its label: one alone, or short names; longer words stand in lines
    of their own. `joined` are the words of all, with semicolons between them.
    """
    return len(said) == 1 or ("," not in joined and joined.count(";") == len(said) - 1)


def with_positions(name: str, positions: Sequence[Position]) -> str:
    """A name with the positions after it, of which there is at least one."""
    return f"{name}, {_stated(positions[0]) if len(positions) == 1 else '; '.join(map(_stated, positions))}"


def _mark(member: Appearance, line: str, of_bodies: bool) -> str:
    """What the appearance is, where one would take it for something else."""
    if isinstance(member.party, Person):
        return PERSON_MARK
    if isinstance(member.party, Organization):
        return "" if of_bodies else ORGANIZATION_MARK
    return DELEGATION_MARK if of_bodies or not reads_as_delegation(line_of(line)) else ""


def name_of(member: Appearance) -> str:
    """The name, with its form in another script where the words do not have it already."""
    party = member.party
    if not isinstance(party, Person):
        return str(party)
    words = party._words
    if isinstance(words, str):  # of a name that is not made yet: all of it
        return words
    native = native_of(words)
    return words.text if native is None or native.text in words.text else f"{words.text} ({native.text})"


def native_of(name: Name) -> Name | None:
    """The name in its other script; of a name not read yet None, since its words have all of it."""
    try:
        native: Name | None = _native(name)
    except AttributeError:
        return None
    return native


def reads_as_delegation(words: str) -> bool:
    """Whether words among those of people are taken for a delegation without being called one."""
    may_be = _FOR_OTHERS.match(words) is not None
    if not may_be and not words.isascii():
        may_be = any(word in words for word in _FOR_OTHERS_IN_CHINESE)
    return may_be and Delegation.known(words) is not None


# Program, series and episode


def program_lines(sessions: Sequence[Session]) -> list[str]:
    """The sessions with their times, people and places; the lines of each are set in below its title."""
    lines = [PROGRAM] if sessions else []
    for session in sessions:
        time = brief_time(session.when)
        title = line_of(session.title)  # empty, where no line can hold it
        lines.append((f"- {time}: {title}" if time else f"- {title}").rstrip())
        lines += [f"  {line}" for line in session_lines(session)]
    return lines


def session_lines(session: Session) -> list[str]:
    """What is told of a session below its title."""
    lines = people_lines(session.appearances)
    if session.place:
        if said := line_of(str(session.place)):
            lines.append(f"{PLACE}: {said}")
        if session.place.url and session.place.url != str(session.place):
            lines.append(f"{JOIN}: {uri(session.place.url)}")
    lines += [line for line in clean(session.description).split("\n") if line.strip()]
    return lines


def series_lines(series: Series) -> list[str]:
    """The series with the edition, and its page; nothing of one whose name no line can hold."""
    named = line_of(str(series))
    if not named:
        return []
    lines = [f"{SERIES}: {named}"]
    if series.url:
        lines.append(f"{SERIES_PAGE}: {uri(series.url)}")
    return lines


def episode_lines(
    show: str, season: int | None, number: int | None, duration: timedelta | None, *, recorded: When, published: When
) -> list[str]:
    """What only an episode has; `published` where the calendar shows another time, which is told above."""
    counted = [f"{word} {count}" for word, count in (("season", season), ("episode", number)) if count is not None]
    said = ", ".join(filter(None, [line_of(show), *counted]))
    lines = [f"{PODCAST}: {said}"] if said else []
    if duration is not None:
        lines.append(f"{LENGTH}: {_clock_length(round(duration.total_seconds()))}")
    for label, when in ((RECORDED, recorded), (RELEASED, published)):
        if said := brief_time(when):
            lines.append(f"{label}: {said}")
    return lines


def _clock_length(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


# Links and sources


def link_lines(event: Event) -> list[str]:
    """How and where one attends: each link on a line of its own, as programs make buttons of them."""
    lines = []
    place = event.place
    if event.language:
        lines.append(f"{LANGUAGE}: {event.language}")
    if event.attendance is not event.default_attendance:
        lines.append(f"{ATTENDANCE}: {attendance_words(event.attendance)}")
    if place:
        if place.url and (named := str(place)) != location(event):
            lines.append(f"{PLACE}: {line_of(named)}")
        if address := address_of(place):
            lines.append(f"{JOIN}: {uri(address)}")
    if isinstance(event, PodcastEpisode) and event.enclosure:
        lines.append(f"{LISTEN}: {uri(event.enclosure)}")
    if event.url:
        lines.append(f"{MORE}: {uri(event.url)}")
    return lines


def attendance_words(attendance: Attendance) -> str:
    """How one attends, in words."""
    return NO_ATTENDANCE if attendance is Attendance.UNKNOWN else attendance.value.replace("-", " ")


def location(event: Event) -> str:
    """What a calendar shows as the place: the address to join at for an event held online, else the place as stated."""
    if event.place is None:
        return ""
    online = event.attendance is Attendance.ONLINE or event.status is Status.MOVED_ONLINE
    return event.place.url if event.place.url and online else str(event.place)


def address_of(place: Place) -> str:
    """Where one joins: the stated address, or a name that is nothing else."""
    return place.url or (place.name if is_address(place.name) else "")


def uri(address: str) -> str:
    """An address in its exact form, or encoded where it has characters that no text can hold."""
    return address if address.isprintable() else encode_uri(address)


def is_address(text: str) -> bool:
    """Whether the words are one address on the web."""
    return text.startswith(("http://", "https://")) and text.isprintable() and " " not in text


def source_line(source: Source) -> str:
    """A source on one line. A title with a comma is quoted, so that the publisher can be told from it."""
    title = line_of(source.title)
    if ", " in title:
        title = f"“{title}”"
    said = [title, source.publisher]
    said += [f"published {source.published}"] if source.published else []
    said += [f"retrieved {source.retrieved}"] if source.retrieved else []
    line = line_of(", ".join(part for part in [*said, uri(source.url)] if part))
    return f"{SOURCE}: {line}" if line else ""


# As HTML


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
