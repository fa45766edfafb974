"""
What the text that we put into an event says, taken back into fields (read_description).

The opposite of `_description.describe`. Sections are taken from the top and from the bottom in the order in which that
writes them, and each only if writing what was read gives the very same lines: else they, and what stands between, are
the description. So whatever the text is, describing what was read gives the text again. Lines of a foreign text are
taken only where they have our form to the letter ("Speakers: …", "Series: …").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from attrs import evolve

from eventkit.errors import EventkitError
from eventkit.events import Attendance, Event, Place, PodcastEpisode, Series, Session, Source, Status, Summit, Webinar
from eventkit.formats import _description as told
from eventkit.formats._contentlines import encode_uri
from eventkit.formats._slot import Slot, slots_of
from eventkit.people import Appearance, Delegation, Name, NamePart, Organization, Person, Position, Role
from eventkit.people._honorifics import is_credential, is_generation
from eventkit.when import Inference, PartialDate, PartialDateTime, PartOfDay, Problem, Shape, When, parse_duration
from eventkit.when.zones import city_of

_KINDS: dict[str, type[Event]] = {kind.kind: kind for kind in (Event, Webinar, Summit, PodcastEpisode)}
_STANDING = {sentence: status for status, sentence in told.STANDING.items()}
# How STATUS says what it has no word for.
_WRITTEN_AS = {
    Status.POSTPONED: Status.TENTATIVE,
    Status.RESCHEDULED: Status.CONFIRMED,
    Status.MOVED_ONLINE: Status.CONFIRMED,
    Status.HAPPENED: Status.CONFIRMED,
}
_NOTES = {told.POSSIBLE_DAYS: False, told.ABOUT_DAYS: True}
_DAY = timedelta(days=1)
_UNKNOWN = When.unknown()

_INFERENCE = re.compile(r"([a-z_]{1,20}) (.{1,200}?) \((.{1,400})\)")
_PUBLICATION = re.compile(r"publication on (\d{4}-\d\d-\d\d)")
_PLACE = re.compile(r"the place '(.{1,200})'")
_COUNTED = re.compile(r"(?:|(?P<show>.+?), )(?:season (?P<season>\d{1,9})(?:, episode (?P<number>\d{1,9}))?"
                      r"|episode (?P<only>\d{1,9}))", re.S)  # fmt: skip
_EDITION = re.compile(r"(.*\S) \(([^()]*[\d〇一二三四五六七八九十][^()]*)\)", re.S)
_ZONE_LABEL = re.compile(r" \(([^(),]{2,40})(?:, UTC[^()]{0,10})?\)")
_JOIN_LINE = re.compile(rf"^{told.JOIN}: (.+)$", re.M)
_OFFSET = re.compile(r"UTC([−+])(\d{1,2})(?::(\d\d))?")
_LENGTH = re.compile(rf"^{told.LENGTH}: (\d{{1,6}}(?::\d\d){{1,2}})$", re.M)
_ATTENDANCE_LINE = re.compile(rf"^{told.ATTENDANCE}: (.+)$", re.M)

# The first words of a line, by the section they can begin.
_TIME_LABELS = frozenset(
    {told.WHEN, told.RELEASED, told.NOTE_ON_TIME, *(note.partition(":")[0] for note in _NOTES), *_STANDING}
)
_BACKGROUND_LABELS = frozenset({told.SERIES, told.PODCAST, told.LENGTH, told.RECORDED, told.RELEASED})
_LINK_LABELS = (told.LANGUAGE, told.ATTENDANCE, told.PLACE, told.JOIN, told.LISTEN, told.MORE)
_ATTENDANCE = {told.attendance_words(attendance): attendance for attendance in Attendance}

# Each label of people: the role, whether what follows is one name, several, or either, and whether they are bodies.
_ONE, _SEVERAL, _EITHER = 1, 2, 3


def _group_labels() -> dict[str, tuple[str, int, bool]]:
    found: dict[str, tuple[str, int, bool]] = {}
    for name, labels in told.ROLE_LABELS.items():
        if labels.one == labels.several:
            found[labels.one] = (name, _EITHER, labels.of_bodies)
        else:
            found[labels.one] = (name, _ONE, labels.of_bodies)
            found[labels.several] = (name, _SEVERAL, labels.of_bodies)
        if labels.bodies:
            found[labels.bodies] = (name, _EITHER, True)
    return found


_GROUPS = _group_labels()


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


def goes_as_webinar(text: str, location: str) -> bool:
    """
    Whether an entry of the category "Webinar" can be of that kind, rather than another event so called.

    Of a webinar it goes without saying that it is held online, and it is located where one joins.
    """
    stated = _ATTENDANCE_LINE.search(text)
    if stated is not None:
        return stated[1] != Attendance.ONLINE.value
    joined = _JOIN_LINE.findall(text)
    return not location or not joined or encode_uri(joined[-1]) == encode_uri(location)


# Paragraphs from the top and from the bottom


def _read_top(text: str, kind: str, title: str, values: dict[str, Any]) -> str:
    """Take the time, the people, the program and the background off the text; what is left of it."""
    length = _LENGTH.search(text) if kind == PodcastEpisode.kind else None
    if length is not None:
        taken = dict(values)
        rest = _take_top(text, kind, title, taken, _length(length[1]))
        if "duration" in taken:
            values |= taken
            return rest
    # No length, or a line that stays in the description: the end of the time does not come of it.
    return _take_top(text, kind, title, values, None)


def _take_top(text: str, kind: str, title: str, values: dict[str, Any], duration: timedelta | None) -> str:
    """What is left of the text, as `_read_top` says, if an episode is so long."""
    rest = text
    if _label(rest) in _TIME_LABELS:
        head, _, tail = rest.partition("\n\n")
        if _read_time(head.split("\n"), kind, title, duration, values):
            rest = tail
    label = _label(rest)
    if label in _GROUPS or label.startswith(told.IN_ROLE):
        head, _, tail = rest.partition("\n\n")
        appearances = read_people(head.split("\n"))
        if appearances is not None:
            values["appearances"] = appearances
            rest = tail
    if rest.startswith(told.PROGRAM):
        head, _, tail = rest.partition("\n\n")
        sessions = read_program(head.split("\n"))
        if sessions is not None:
            values["sessions"] = sessions
            rest = tail
    if _label(rest) in _BACKGROUND_LABELS:
        head, _, tail = rest.partition("\n\n")
        if _read_background(head.split("\n"), kind, values):
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
    if _label(last) in _LINK_LABELS and _read_links(last.split("\n"), kind, values, location, url):
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
    text = told.about(event.description)
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
            _read_links(last, event.kind, values, told.location(event), event.url)
    return [name for name in values if name not in known or values[name] is not known[name]]


# The time


def _read_time(lines: list[str], kind: str, title: str, duration: timedelta | None, values: dict[str, Any]) -> bool:
    """The words of the time, what they do not say, notes, and how the event stands; False if a line is none of it."""
    stated: When = values["when"]
    waiting = lines[::-1]
    label, said = "", ""
    inferred: list[Inference] = []
    problems: list[Problem] = []
    notes: list[str] = []
    status = values["status"]
    if waiting[-1].startswith((f"{told.WHEN}: ", f"{told.RELEASED}: ")):
        label, _, said = waiting.pop().partition(": ")
    while said and waiting and waiting[-1].startswith(f"{told.NOT_IN_WORDS}: "):
        match = _INFERENCE.fullmatch(waiting.pop().partition(": ")[2])
        if match is None:
            return False
        inferred.append(Inference(match[1], match[2], match[3]))
    while waiting and waiting[-1].startswith(f"{told.NOTE_ON_TIME}: "):
        problems.append(Problem("noted", waiting.pop().partition(": ")[2]))
    if waiting and waiting[-1] in _NOTES:
        notes.append(waiting.pop())
    if waiting and waiting[-1] in _STANDING:
        status = _STANDING[waiting.pop()]
        if not _can_stand(status, values["status"], title):
            return False
    if waiting or (label == told.RELEASED and kind != PodcastEpisode.kind):
        return False
    findings = _Findings(kind, stated, duration, label, notes, lines)
    if said.endswith(told.AS_ANNOUNCED):
        when = findings.of_words(said.removesuffix(told.AS_ANNOUNCED), inferred, problems)
    elif said:
        when = findings.of_value(said, inferred, problems)
    else:
        when = None if notes else evolve(stated, problems=tuple(problems)) if problems else stated
    if when is None or not findings.as_told(when):
        return False
    if values["status"] is Status.TENTATIVE and status is Status.TENTATIVE and (when.tentative or notes):
        status = Status.ANNOUNCED  # it is the time that is tentative
    values["status"] = status
    if label == told.RELEASED:
        values["when"], values["published"] = _UNKNOWN, when
    else:
        values["when"] = when
    return True


def _can_stand(told_status: Status, stated: Status, title: str) -> bool:
    """Whether a sentence on how the event stands goes with the calendar's own status and title."""
    if told_status is stated:
        return True
    marked = title.casefold().lstrip("[(*【 ")
    if told_status is Status.CANCELLED:
        return stated is Status.ANNOUNCED and marked.startswith("cancel")
    if told_status is Status.POSTPONED:
        return stated is Status.TENTATIVE and marked.startswith("postpo")
    return stated in (Status.CONFIRMED, Status.TENTATIVE)


class _Findings:
    """The time of one event, as the calendar's own fields and the words in its text state it."""

    def __init__(
        self,
        kind: str,
        stated: When,
        duration: timedelta | None,
        label: str,
        notes: Sequence[str],
        lines: Sequence[str],
    ) -> None:
        self.kind, self.stated, self.label, self.notes = kind, stated, label, notes
        self.lines = [line for line in lines if line not in _STANDING]
        self.duration = duration

    def of_words(self, words: str, inferred: list[Inference], problems: list[Problem]) -> When | None:
        """
        The value of stated words: read again with what was supplied then, as long as that gives the fields' time;
        else the fields' time with these words.
        """
        for supplied in contexts(inferred, self.stated):
            when = read_again(words, tuple(sorted(supplied.items(), key=str)))
            if when is not None and self.agrees(when) and self.as_told(when):
                return when
        for value in self._vaguer() if self.notes else (self.stated,):
            kept = evolve(value, text=words, inferred=tuple(inferred), problems=tuple(problems))
            if not self.notes or self.agrees(kept):
                return kept
        return None

    def of_value(self, words: str, inferred: list[Inference], problems: list[Problem]) -> When | None:
        """The value that has these words because the calendar's fields could not hold it; None if they could."""
        read = read_again(words, ())
        # Words of a year that nobody announces things for are not read: the fields say the time as well.
        known = [*([] if read is None else [value_of(read)]), self.stated, *self._vaguer(words)]
        for value in known:
            when = evolve(value, inferred=tuple(inferred), problems=tuple(problems))
            slot = self.agrees(when) if self.as_told(when) else None
            if slot and (slot.words or self.label == told.RELEASED or len(when.zones) > 1 or self._in_utc(when)):
                return when
        return None

    def _vaguer(self, words: str = "") -> Iterator[When]:
        """
        What may have been written as the times of the fields: the same in a zone of this name, from a day on, some day
        of a span, a month, a year.
        """
        first, last = self.stated.start, self.stated.end
        if last is None and not self.notes:
            yield evolve(self.stated, shape=Shape.OPEN_END)
        if isinstance(first, datetime) and (labels := _ZONE_LABEL.findall(words)):
            for zone in _zones_called(labels[-1]):
                end = last.astimezone(zone) if isinstance(last, datetime) else None
                yield When.at(first.astimezone(zone), end=end)
        if isinstance(first, date) and not isinstance(first, datetime):
            yield evolve(self.stated, shape=Shape.WITHIN, end=first if last is None else last)
            for part in PartOfDay:
                yield evolve(self.stated, part=part)
            for month in (first.month, None):
                day = PartialDate(first.year, month)
                yield When.on(day)
                yield When.on(evolve(day, approximate=True))
            yield When.on(PartialDate(first.year, first.month, first.day, approximate=True))

    def agrees(self, when: When) -> Slot | None:
        """The place in a calendar that the time has, if it is that of the fields."""
        slots = _slots(self.kind, self.label, when, self.duration)
        if len(slots) == 1 and _same_slot(slots[0], self.stated):
            about, possible = slots[0].about, slots[0].possible
            notes = [told.ABOUT_DAYS if about else told.POSSIBLE_DAYS] if possible else []
            if notes == self.notes:
                return slots[0]
        return None

    def as_told(self, when: When) -> bool:
        """Whether these lines are what is told of such a time."""
        words = bool(self.label) and not when.text
        return told.time_lines(when, label=self.label or told.WHEN, words=words, notes=self.notes) == self.lines

    def _in_utc(self, when: When) -> bool:
        """Whether the fields state the time in UTC, so that its zone is told in words."""
        start, stated = when.start, self.stated.start
        return isinstance(start, datetime) and isinstance(stated, datetime) and _zone(start) != _zone(stated)


def contexts(inferred: Sequence[Inference], stated: When) -> Iterator[dict[str, Any]]:
    """What may have been supplied beside the words, going by what was concluded from it; nothing first."""
    if not inferred:
        yield {}
    supplied: dict[str, Any] = {}
    day = stated.start.date() if isinstance(stated.start, datetime) else stated.start
    for inference in inferred:
        value, reason = str(inference.value), inference.reason
        if place := _PLACE.search(reason):
            supplied["place"] = place[1]
        if publication := _PUBLICATION.search(reason):
            supplied["published"] = _day(publication[1])
        elif inference.field == "year" and value.isdecimal():
            if "date" in reason:
                supplied["date"] = day if isinstance(day, date) else None
            else:
                supplied["year"] = int(value)
        elif inference.field == "date" and "supplied" in reason:
            supplied["date"] = _day(value)
        elif inference.field == "zone" and "supplied" in reason:
            supplied["zone"] = value
    if inferred:
        yield supplied
    if isinstance(day, date):
        # A year or day that was supplied along, and that nothing was concluded from in the end.
        yield {**supplied, "date": day}


@lru_cache(maxsize=256)
def _zones_called(label: str) -> tuple[tzinfo, ...]:
    """The zones that are called so where a time is written out: by a city, or by the offset from UTC."""
    offset = _OFFSET.fullmatch(label)
    if offset is not None:
        length = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return (timezone(-length if offset[1] == "−" else length),) if length < _DAY else ()
    return tuple(ZoneInfo(key) for key in sorted(available_timezones()) if city_of(key) == label)


@lru_cache(maxsize=4096)
def read_again(words: str, supplied: tuple[tuple[str, Any], ...]) -> When | None:
    """The words read again; None if that leaves something open."""
    try:
        when = When.read(words, **dict(supplied))
    except EventkitError:
        return None
    return when if when.is_settled else None


def value_of(when: When) -> When:
    """The time itself, without the words that it was read from."""
    return When(
        start=when.start,
        end=when.end,
        shape=when.shape,
        zone=when.zone,
        zones=when.zones,
        part=when.part,
        days=when.days,
        stated_duration=when.stated_duration,
        tentative=when.tentative,
    )


def _slots(kind: str, label: str, when: When, duration: timedelta | None) -> tuple[Slot, ...]:
    values: dict[str, Any] = {"title": "title", "uid": "uid", "when": when}
    if kind == PodcastEpisode.kind:
        values["duration"] = duration
        if label == told.RELEASED:
            values["when"], values["published"] = _UNKNOWN, when
    try:
        return slots_of(_KINDS[kind]._trusted(values), undated="tentative")[0]
    except EventkitError:
        return ()


def _same_slot(slot: Slot, stated: When) -> bool:
    """Whether a place in the calendar is what its fields state: the same moments in one zone (or in UTC), or days."""
    start, end = stated.start, stated.end
    if isinstance(start, datetime) and isinstance(slot.start, datetime):
        if isinstance(end, datetime) and isinstance(slot.end, datetime):
            same = _instant(slot.end) == _instant(end)
        else:
            same = slot.end is None and end is None
        return same and _instant(slot.start) == _instant(start) and _zone(start) in (_zone(slot.start), "UTC")
    if isinstance(start, datetime) or isinstance(slot.start, datetime) or not isinstance(start, date):
        return False
    last = end if isinstance(end, date) else start
    return slot.start == start and slot.end is not None and slot.end - last == _DAY


def _instant(moment: datetime) -> datetime:
    """In UTC: two times of different zones are never equal where clocks show one of them twice (PEP 495)."""
    return moment.astimezone(UTC)


def _zone(moment: datetime) -> str:
    key = getattr(moment.tzinfo, "key", None)
    if key:
        return "UTC" if key == "Etc/UTC" else str(key)
    offset = moment.utcoffset()
    return str(offset) if offset else "UTC"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _length(text: str) -> timedelta | None:
    try:
        length = parse_duration(text)
    except EventkitError:
        return None
    return length if isinstance(length, timedelta) else None


def read_brief_time(words: str) -> When | None:
    """The time that stands beside other words (`brief_time`): as a value if it is said as we say it, else as stated."""
    when = read_again(words, ())
    if when is None or (when.shape is Shape.NONE and when.problems):
        return None
    value = value_of(when)
    if value.shape is Shape.NONE or isinstance(value.start, PartialDateTime):
        return when  # "10:00" is how people write it as well
    return value if told.brief_time(value) == words else when


# People


def read_people(lines: list[str]) -> tuple[Appearance, ...] | None:
    """Who appears, from the lines that tell it; None if these are no such lines."""
    groups = list(_groups(lines))
    if not groups or groups[-1] is None:
        return None
    for merging in (True, False):
        found: list[Appearance] = []
        known: dict[str, list[int]] = {}
        # Groups come in the order of their first members, those of the bodies behind the event in one of their own.
        firsts = {True: 0, False: 0}
        for group in groups:
            if group is None:
                return None
            role, of_bodies, entries = group
            before = len(found)
            behind = role is not None and role.name in told.BODIES_BEHIND
            at = firsts[behind]
            for number, entry in enumerate(entries):
                # Of several of one name the first that keeps the order: it leaves most of them to the next.
                alike = known.get(entry, ()) if merging and role else ()
                place = bisect_left(alike, at)
                at = alike[place] if place < len(alike) and alike[place] < before else len(found)
                if not number:
                    firsts[behind] = at
                if at < before and role:
                    found[at] = _appearance(found[at].party, (*found[at].roles, role), found[at].positions, "")
                else:
                    member = read_member(entry, role, of_bodies)
                    if member is None:
                        return None
                    if merging:
                        known.setdefault(told.name_of(member), []).append(at)
                    found.append(member)
                at += 1
        if told.people_lines(found) == lines:
            return tuple(found)
    return None


def _groups(lines: list[str]) -> Iterator[tuple[Role | None, bool, list[str]] | None]:
    """The role, what its members are if not said, and their words; None, as the last, for a line of another kind."""
    seen: set[str] = set()
    at = 0
    while at < len(lines):
        label, _, rest = lines[at].partition(": ")
        at += 1
        if not rest:
            label = label.removesuffix(":")
        facts = _GROUPS.get(label)
        if facts is None and label.startswith(told.IN_ROLE):
            facts = (label[len(told.IN_ROLE) :], _EITHER, False)
        if facts is None or facts[0] in seen:
            yield None
            return
        name, number, of_bodies = facts
        seen.add(name)
        if rest:
            entries = rest.split("; ")
            # Names with marks of their own stand in lines of their own, unless there is one.
            odd = "," in rest or rest.count(";") >= len(entries)
            if number is _ONE or (number is _EITHER and odd):
                entries = [rest]
        else:
            entries = []
            while at < len(lines) and lines[at].startswith("- "):
                entries.append(lines[at][2:])
                at += 1
        role = _role(name) if name else None
        if name and role is None:
            yield None
            return
        yield role, of_bodies, entries


@lru_cache(maxsize=1024)
def _role(name: str) -> Role | None:
    try:
        return Role(name)
    except EventkitError:
        return None


@lru_cache(maxsize=8192)
def read_member(entry: str, role: Role | None, of_bodies: bool) -> Appearance | None:
    """
    The appearance that one entry of a list tells: "Jane Roe, Mayor, Oslo". None for words that nobody can be.

    Names and positions are read when they are asked for. The cache serves feeds that name the same people in
    many events; its values never change.
    """
    roles = () if role is None else (role,)
    body, mark = entry, ""
    if entry[-1:] == ")":
        for mark in (told.ORGANIZATION_MARK, told.PERSON_MARK, told.DELEGATION_MARK):
            if entry.endswith(mark):
                body = entry.removesuffix(mark)
                break
        else:
            mark = ""
    text = "" if told.is_stated_line(body) else body
    try:
        if mark == told.ORGANIZATION_MARK or (of_bodies and not mark):
            return _appearance(Organization.parse(body), roles, (), text)
        if mark == told.DELEGATION_MARK or (not mark and told.reads_as_delegation(body)):
            return _appearance(Delegation.parse(body), roles, (), text)
        name, rest = _name_and_rest(body)
        return _appearance(Person(_name(name)), roles, _positions(rest), text)
    except (EventkitError, ValueError):
        return None


def _appearance(
    party: Person | Organization | Delegation, roles: tuple[Role, ...], positions: tuple[Position, ...], text: str
) -> Appearance:
    """An Appearance of typed values: a third of the time that checking them again takes."""
    appearance = object.__new__(Appearance)
    set_value = object.__setattr__
    set_value(appearance, "party", party)
    set_value(appearance, "roles", roles)
    set_value(appearance, "positions", positions)
    set_value(appearance, "text", text)
    return appearance


def _name_and_rest(text: str) -> tuple[str, str]:
    """A name with its degrees and its generation, and what follows: ("Jane Roe, PhD", "Mayor, Oslo")."""
    name, comma, rest = text.partition(", ")
    while comma:
        word, comma, further = rest.partition(", ")
        if not (is_credential(word) or is_generation(word)):
            break
        name, rest = f"{name}, {word}", further
    return name, rest


def _name(text: str) -> Name:
    name = Name.deferred(text)
    # Spaces and marks that a reader of names takes for nothing are kept all the same.
    return name if name.text == text else Name(text, (NamePart("undecided", text),) if text else ())


def _positions(text: str) -> tuple[Position, ...]:
    if not text.strip():
        return ()
    said = text.split("; ")
    return tuple(map(Position.deferred, said if all(map(str.strip, said)) else (text,)))


# Program


def read_program(lines: list[str]) -> tuple[Session, ...] | None:
    """The sessions, from the lines that tell them; None if these are no such lines."""
    sessions: list[Session] = []
    at = 1
    while at < len(lines):
        head = lines[at]
        at += 1
        if not head.startswith("- "):
            return None
        body: list[str] = []
        while at < len(lines) and lines[at].startswith("  "):
            body.append(lines[at][2:])
            at += 1
        session = _session(head[2:], body)
        if session is None:
            return None
        sessions.append(session)
    return tuple(sessions) if sessions and told.program_lines(sessions) == lines else None


def _session(head: str, body: list[str]) -> Session | None:
    when, title = _time_and_title(head)
    if not title.strip():
        return None
    count = _people_count(body)
    appearances = read_people(body[:count]) if count else ()
    rest = body[count:] if appearances else body
    place = None
    if rest and rest[0].startswith(f"{told.PLACE}: "):
        said = rest.pop(0).partition(": ")[2]
        place = Place(url=said) if told.is_address(said) else Place(said)
        if rest and rest[0].startswith(f"{told.JOIN}: "):
            try:
                place = Place(said, url=rest[0].partition(": ")[2])
                del rest[0]
            except EventkitError:
                pass
    return Session(title, when=when, appearances=appearances or (), place=place, description="\n".join(rest))


def _people_count(lines: list[str]) -> int:
    """How many of the first lines can be about people."""
    count, listed = 0, False
    for line in lines:
        label, colon, rest = line.partition(":")
        known = bool(colon) and (label in _GROUPS or label.startswith(told.IN_ROLE))
        if not known and not (listed and line.startswith("- ")):
            break
        listed = not rest if known else listed
        count += 1
    return count


def _time_and_title(head: str) -> tuple[When, str]:
    """ "19:00: Opening" as its time and its title; a title that begins with no time is all title."""
    at = head.find(": ")
    for _ in range(3):
        if at < 0:
            break
        when = session_time(head[:at])
        if when is not None and head[at + 2 :].strip():
            return when, head[at + 2 :]
        at = head.find(": ", at + 1)
    return _UNKNOWN, head


def session_time(words: str) -> When | None:
    """The time that stands before the title of a session, if the words are one: a clock time, a day, "TBA"."""
    if not words or len(words) > 200:
        return None
    when = read_brief_time(words)
    return None if when is None or when.problems or words.isdecimal() else when


# Series and episode


def _read_background(lines: list[str], kind: str, values: dict[str, Any]) -> bool:
    """The series and what only an episode has; False if a line is none of it."""
    found: dict[str, Any] = {}
    waiting = [line.partition(": ") for line in reversed(lines)]
    series: Series | None = None
    try:
        if waiting and waiting[-1][0] == told.SERIES:
            series = _series(waiting.pop()[2])
            if waiting and waiting[-1][0] == told.SERIES_PAGE:
                series = evolve(series, url=waiting.pop()[2])
            found["series"] = series
    except EventkitError:
        return False
    expected = told.series_lines(series) if series else []
    if kind == PodcastEpisode.kind:
        if waiting and waiting[-1][0] == told.PODCAST:
            _read_count(waiting.pop()[2], found)
        if waiting and waiting[-1][0] == told.LENGTH:
            found["duration"] = _length(waiting.pop()[2])
        for label, name in ((told.RECORDED, "recorded"), (told.RELEASED, "published")):
            if waiting and waiting[-1][0] == label and name not in values:
                words = waiting.pop()[2]
                found[name] = read_brief_time(words) or When(text=words)
        expected += told.episode_lines(
            found.get("show", ""),
            found.get("season"),
            found.get("number"),
            found.get("duration"),
            recorded=found.get("recorded", _UNKNOWN),
            published=found.get("published", _UNKNOWN),
        )
        if values["when"].shape is Shape.NONE and "published" in found:
            return False  # then it were the time that the calendar shows
    if waiting or expected != lines:
        return False
    values |= found
    _drop_end(values)
    return True


def read_series(lines: list[str]) -> Series | None:
    """The series, from the lines that tell it; None if these are no such lines."""
    values: dict[str, Any] = {"when": _UNKNOWN}
    series: Series | None = values.get("series") if _read_background(lines, Event.kind, values) else None
    return series


def _series(words: str) -> Series:
    match = _EDITION.fullmatch(words)
    return Series(match[1], edition=match[2]) if match else Series(words)


def _read_count(words: str, found: dict[str, Any]) -> None:
    match = _COUNTED.fullmatch(words)
    if match is None:
        found["show"] = words
        return
    found["show"] = match["show"] or ""
    for name, digits in (("season", match["season"]), ("number", match["number"] or match["only"])):
        if digits is not None:
            found[name] = int(digits)


def _drop_end(values: dict[str, Any]) -> None:
    """An end that only says how long an episode is was not stated."""
    when, duration = values["when"], values.get("duration")
    if not when.text and duration and isinstance(when.start, datetime) and isinstance(when.end, datetime):
        point = evolve(when, end=None, shape=Shape.POINT)
        slots = _slots(PodcastEpisode.kind, told.WHEN, point, duration)
        if len(slots) == 1 and slots[0].end == when.end:
            values["when"] = point


# Links and sources


def _read_links(lines: list[str], kind: str, values: dict[str, Any], location: str, url: str) -> bool:
    """How and where one attends; False if a line is none of it, or is not what the calendar's own fields say."""
    found: dict[str, str] = {}
    order = iter(_LINK_LABELS)
    for line in lines:
        label, _, said = line.partition(": ")
        if label not in order or not said:  # labels in their order, each once
            return False
        found[label] = said
    link = found.get(told.MORE, "")
    if encode_uri(link) != encode_uri(url) if link else url:
        return False
    shown: dict[str, Any] = {"title": "title", "uid": "uid", "status": values["status"], "url": link}
    if told.LANGUAGE in found:
        shown["language"] = found[told.LANGUAGE]
    if told.ATTENDANCE in found:
        shown["attendance"] = _ATTENDANCE.get(found[told.ATTENDANCE], found[told.ATTENDANCE])
    if kind == PodcastEpisode.kind and told.LISTEN in found:
        shown["enclosure"] = found[told.LISTEN]
    try:
        shown["place"] = place_of(location, named=found.get(told.PLACE, ""), address=found.get(told.JOIN, ""))
        event = _KINDS[kind](**shown)  # checks the addresses and the language
    except EventkitError:
        return False
    place = told.location(event)
    if event.place is not None and place == event.place.url:
        place, location = encode_uri(place), encode_uri(location)
    if place != location or told.link_lines(event) != lines:
        return False
    for name in ("language", "attendance", "enclosure", "place", "url"):
        if name in shown:
            values[name] = getattr(event, name)
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
        if last.startswith(f"{name} ") and _day(last[len(name) + 1 :]):
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
            published=_day(days["published"]),
            retrieved=_day(days["retrieved"]),
        )
    except EventkitError:
        return None
