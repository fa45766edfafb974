"""
What the text of a calendar's entry cannot hand back of an event: unsaid.

People read all of it there; but a place in parts is one text, and words that look like our own lines are taken for
them. Nearly every event passes a few quick questions; only where one of these is answered with "perhaps" is the section
read back and compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from eventkit.events import Event, PodcastEpisode, Session, Source, Status, Webinar
from eventkit.formats import _description as told
from eventkit.formats._contentlines import clean, has_control, is_clean, line_feeds, one_line
from eventkit.people import Appearance, Organization, Person
from eventkit.when import Shape, When
from eventkit.written import Loss

# In names: what divides them from positions and from each other, what is added to them, and what no line can hold.
_UNCLEAN = r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]|\s\s|^\s|\s$"
_ODD_NAMES = re.compile(rf"[,;()]| of | from | de |代表|专家|{_UNCLEAN}", re.M)
_ODD_BODIES = re.compile(rf"[;()（）\[\]【】]|^[,，；]|[,，；]$|{_UNCLEAN}", re.M)
_ODD_TITLE = re.compile(r"[“”]|, |^(?:published|retrieved) |^[a-z][a-z0-9+.-]*:")
_PLAIN_SHAPES = (Shape.POINT, Shape.INTERVAL, Shape.WITHIN)
_STANDING = (Status.ANNOUNCED, Status.CONFIRMED, Status.TENTATIVE)
_COUNT = re.compile(r"(?:.*, )?(?:season|episode) \d+", re.S)
_HELD = re.compile(rf"^(?:{told.ATTENDANCE}|{told.JOIN}): ", re.M)
_CLOCK_TIME = re.compile(r"\d\d:\d\d(?:[–-]\d\d:\d\d)?")


# The first words of paragraphs that we write, and of lines at the end.
_FIRST_LABELS = frozenset(
    {
        told.WHEN,
        told.RELEASED,
        told.NOTE_ON_TIME,
        told.PROGRAM.rstrip(":"),
        told.SERIES,
        told.PODCAST,
        told.LENGTH,
        told.RECORDED,
        told.MOVED_FROM,
        *(label for labels in told.ROLE_LABELS.values() for label in labels[:3] if label),
    }
)
_SENTENCES = ("This event ", "The day is not known")
_LAST_LABELS = tuple(
    f"{label}: "
    for label in (
        told.LANGUAGE,
        told.ATTENDANCE,
        told.PLACE,
        told.JOIN,
        told.LISTEN,
        told.MORE,
        told.SOURCE,
    )
)


def unsaid(event: Event, *, words: bool = False, utc: bool = False, possible: bool = False) -> Iterator[Loss]:
    """
    The loss of what is told in a form that does not tell all of it, field by field.

    `words` says that the time is told in words since the calendar's own fields cannot hold it, and listed for that,
    `utc` that these show its zone in no way;
    `possible` that the entry covers the days on which the event could be.
    The words of positions come back, and what of them is the title is read from them again. Times whose form no
    calendar has, and people's addresses, are not told here: see `_slot` and `_cast_lines`.
    """
    if (possible or event.calendar_time.tentative) and event.status in _STANDING:
        told_so = possible or words or event.calendar_time.text
        if event.status is not (Status.ANNOUNCED if told_so else Status.TENTATIVE):
            reason = "STATUS:TENTATIVE says that the time is: what was said of the event itself does not show"
            yield Loss(event.title, "status", reason, uid=event.uid)
    title = event.title
    if told.line_of(title) != title and not has_control(one_line(title)):  # else listed by who leaves it out
        reason = "line breaks and tabs are written as spaces, and white space at its ends is left out"
        yield Loss(title, "title", reason, uid=event.uid, carried="SUMMARY")
    for field, reason in _reasons(event, words, utc):
        yield Loss(event.title, field, reason, uid=event.uid, carried="DESCRIPTION")


def _reasons(event: Event, words: bool, utc: bool) -> Iterator[tuple[str, str]]:
    yield from _time(event, words, utc)
    if event.previous and not all(map(_brief_time_comes_back, event.previous)):
        yield "previous", "the words alone do not say it"
    if event.appearances and not _people_come_back(event.appearances):
        yield "appearances", "their order, or what is name and what is not, does not show in their lines"
        if not _are_read(event):
            yield from _unread(event, "the lines of those who appear")
    if event.sessions and any(not _session_comes_back(session) for session in event.sessions):
        yield "sessions", "what is time, title, people and description of a session does not show in its lines"
        if not _are_read(event):
            yield from _unread(event, "the lines of the program")
    if event.series and _series_is_odd(event):
        yield "series", "the name and the edition do not show in its line"
        if not _series_is_read(event):
            yield from _unread(event, "the line of the series")
    if isinstance(event, PodcastEpisode):
        yield from _episode(event)
    place = event.place
    if place is not None:
        if place.room or place.address or place.city or place.country:
            yield "place", "its parts are written as one text"
        elif has_control(line_feeds(told.location(event)).strip()):
            pass  # listed by who leaves them out
        elif not place.url.isprintable():
            yield "place", "characters of its address that no text can hold are percent-encoded"
        elif not _name_comes_back(event, place.name) or (told.is_address(place.name) and place.name != place.url):
            yield "place", "its name is written as one line or as an address"
    if event.categories and _category_is_odd(event):
        yield "categories", "one that is the word for a kind of event is taken for the kind; each is written once"
    if event.description:
        yield from _description(event)
    if event.sources and any(not _source_comes_back(source) for source in event.sources):
        yield "sources", "what is title and what is publisher does not show in the line"
    for name in ("url", "enclosure"):
        if not getattr(event, name, "").isprintable():
            yield name, "characters that no text can hold are percent-encoded"


# The time


def _time(event: Event, words: bool, utc: bool) -> Iterator[tuple[str, str]]:
    when = event.calendar_time
    name = "when" if when is event.when else "published"
    if isinstance(event, PodcastEpisode):
        if when is event.published and event.when.text:
            yield "when", "the words of a time that is not known are left out"
        if event.duration and when.end is not None and not (when.text and _comes_back(when)):
            yield name, "an end that fits the length of the episode is taken for it"
    if (when.tentative or when.stated_duration is not None) and not when.text:
        yield name, "that it is tentative, or how long it is, is in no words"
    elif ((utc and when.text) or (not words and not _is_plain(when))) and not _comes_back(when):
        yield name, "the words alone do not say it: it is read as the day or time of the calendar's entry"


def _is_plain(when: When) -> bool:
    """Whether it is days or instants, which a calendar's own fields state."""
    start, end = when.start, when.end
    if when.part is not None or when.tentative or when.shape not in _PLAIN_SHAPES:
        return False
    if isinstance(start, datetime):
        return isinstance(start.tzinfo, ZoneInfo) and (end is None or isinstance(end, datetime))
    return isinstance(start, date) and (end is None or isinstance(end, date))


def _comes_back(when: When) -> bool:
    """Whether the words, with what was supplied beside them, give the same time again."""
    if when.shape is Shape.NONE:
        return True
    from eventkit.formats._description_read_words import contexts, read_again  # on first use: few events need it

    words = when.text if when.text and not told.is_notation(when.text) else when.format()
    stated = When(start=when.start, end=when.end) if _is_plain(when) else when
    for supplied in contexts(when.inferred, stated):
        read = read_again(told.line_of(words), tuple(sorted(supplied.items(), key=str)))
        if read is not None and same_time(read, when):
            return True
    return False


def same_time(a: When, b: When) -> bool:
    """Whether two times are one, whatever the words they were read from, and whatever other zones these name."""
    return _bare(a) == _bare(b)


def _bare(when: When) -> When:
    return When(
        start=when.start,
        end=when.end,
        shape=when.shape,
        part=when.part,
        days=when.days,
        stated_duration=when.stated_duration,
        tentative=when.tentative,
    )


# People


def _people_come_back(appearances: Iterable[Appearance]) -> bool:
    """Whether those who appear are read back as they are, each in their place."""
    members = [a for a in appearances if not (a.text and told.is_stated_line(a.text))]
    return not _is_odd(members) or _same_people(members)


def _unread(event: Event, what: str) -> Iterator[tuple[str, str]]:
    """What is told after lines that are read as the description is read as the description too."""
    for name in ("description", "sessions", "series", "show", "season", "number", "duration", "recorded", "published"):
        if name == "description" or getattr(event, name, None):
            yield name, f"{what} are read as part of the description, and so is what follows"


def _are_read(event: Event) -> bool:
    """Whether the lines of people and program are read as such at all."""
    from eventkit.formats._description_read_people import read_people  # as above
    from eventkit.formats._description_read_program import read_program

    people, program = told.people_lines(event.appearances), told.program_lines(event.sessions)
    return not (people and read_people(people) is None) and not (program and read_program(program) is None)


def _is_odd(members: list[Appearance]) -> bool:
    """Whether there is anything about them, or their order, that has to be looked at more closely."""
    names: list[str] = []
    bodies: list[str] = []
    groups: list[str] = []
    last = None
    for member in members:
        party = member.party
        if len(member.roles) != 1:
            return True
        role = member.roles[0].name
        if role != last:
            groups.append(role)
            last = role
        if isinstance(party, Person):
            name = str(party)
            if told.name_of(member) != name:
                return True
            names.append(name)
        elif isinstance(party, Organization) and not party.text and not party.acronym and not member.positions:
            bodies.append(party.name)
        else:
            return True
        for position in member.positions:
            words = str(position)
            if ";" in words or not words.isprintable():  # a line break is one space in the line
                return True
    if len(groups) > 1:
        behind = [name in told.BODIES_BEHIND for name in groups]
        if len(set(groups)) != len(groups) or behind != sorted(behind):
            return True
    if any(name not in told.ROLE_LABELS for name in groups):
        return True
    if len({*names, *bodies}) != len(members):
        return True
    return bool(_ODD_NAMES.search("\n".join(names)) or (bodies and _ODD_BODIES.search("\n".join(bodies))))


def _same_people(members: list[Appearance]) -> bool:
    from eventkit.formats._description_read_people import read_people  # as above

    read = read_people(told.people_lines(members)) if members else ()
    return read is not None and [_known_of(member) for member in read] == [_known_of(member) for member in members]


def _known_of(member: Appearance) -> tuple[object, ...]:
    """What a line can tell of an appearance: the name, the roles, and the positions as they stand in words."""
    party = member.party
    if isinstance(party, Organization):
        named: tuple[object, ...] = (party.name, party.acronym)
    else:
        named = (str(party), told.name_of(member))
    return (type(party), named, member.roles, tuple(map(str, member.positions)))


# Sessions, series, episodes, sources


def _name_comes_back(event: Event, name: str) -> bool:
    """Whether the name of the place does: LOCATION may have several lines, a line of the description has one."""
    return told.line_of(name) == name or (told.location(event) == name == clean(name).strip())


def _session_comes_back(session: Session) -> bool:
    time = session.when.text
    plain = (
        not session.description
        and (session.place is None or _place_is_plain(session))
        and (_CLOCK_TIME.fullmatch(time) if time else ": " not in session.title and session.when.shape is Shape.NONE)
        and session.title.isprintable()
        and session.title == session.title.strip()
    )
    if plain:
        return _people_come_back(session.appearances)
    from eventkit.formats._description_read_program import read_program  # as above

    read = read_program(told.program_lines([session]))
    if read is None or len(read) != 1:
        return False
    back = read[0]
    return (
        back.title == session.title
        and back.place == session.place
        and back.description == session.description
        and told.brief_time(back.when) == told.brief_time(session.when)
        and (bool(time) or same_time(back.when, session.when))
        and list(map(_known_of, back.appearances)) == list(map(_known_of, session.appearances))
    )


def _place_is_plain(session: Session) -> bool:
    place = session.place
    if place is None or told.is_address(place.name) or not place.url.isprintable():
        return False
    return place.name.isprintable() and str(place) == place.name == place.name.strip()


def _series_is_odd(event: Event) -> bool:
    series = event.series
    if series is None:
        return False
    name = series.name
    plain = name.isprintable() and not series.edition and name[-1:] not in ") " and name[:1] != " "
    if plain and series.url.isprintable():
        return False
    from eventkit.formats._description_read_series import read_series  # as above

    read = read_series(told.series_lines(series))
    return read != series


def _series_is_read(event: Event) -> bool:
    """Whether what is told of the series is read as such at all."""
    from eventkit.formats._description_read_series import read_series  # as above

    lines = told.series_lines(event.series) if event.series else []
    return not lines or read_series(lines) is not None


def _episode(episode: PodcastEpisode) -> Iterator[tuple[str, str]]:
    show = episode.show
    if show and (told.line_of(show) != show or _COUNT.fullmatch(show)):
        for name in ("show", "season", "number"):
            yield name, "what is the name of the show and what a count does not show in the line"
    if episode.duration is not None and episode.duration.microseconds:
        yield "duration", "fractions of a second are left out"
    for name, when in (("recorded", episode.recorded), ("published", episode.published)):
        stated = when.shape is not Shape.NONE or when.text
        if when is not episode.calendar_time and stated and not _brief_time_comes_back(when):
            yield name, "the words alone do not say it"
    when, published = episode.when, episode.published
    if when is episode.calendar_time and published.shape is not Shape.NONE and not when.text:
        first_day = when.start.date() if isinstance(when.start, datetime) else when.start
        other_day = published.start.date() if isinstance(published.start, datetime) else published.start
        if first_day == other_day:
            yield "when", "it is the day of publication as well, and taken for it"


def _brief_time_comes_back(when: When) -> bool:
    """Whether a time that is told in words beside others is read as it is."""
    from eventkit.formats._description_read_words import read_brief_time  # as above

    back = read_brief_time(told.brief_time(when))
    return back is not None and same_time(back, when) and back.text == when.text


def _source_comes_back(source: Source) -> bool:
    title = source.title
    if title and title.isprintable() and title == title.strip() and not _ODD_TITLE.search(title):
        publisher = source.publisher
        if not publisher or (
            publisher.isprintable() and publisher == publisher.strip() and not _ODD_TITLE.search(publisher)
        ):
            return source.url.isprintable() and (not source.url or ":" in source.url)
    from eventkit.formats._description_read_links import read_sources  # as above

    return read_sources([told.source_line(source)]) == (source,)


_KIND_WORDS = frozenset({"webinar", "summit", "podcast episode"})


def _category_is_odd(event: Event) -> bool:
    stated = event.categories
    if event.kind == Event.kind and stated[0] in ("Webinar", "Summit", "Podcast episode"):
        return True
    folded = {category.casefold() for category in stated}
    if len(folded) != len(stated) or any(told.line_of(category) != category for category in stated):
        return True
    return event.kind.replace("-", " ") in folded & _KIND_WORDS


# The description


def _description(event: Event) -> Iterator[tuple[str, str]]:
    text = event.description
    about = told.about(text)
    if about != text and has_control(text) and not has_control(about):
        yield "description", "control characters are left out"
    elif about != text and not has_control(text):
        yield "description", "white space around it is left out"
    elif not is_clean(text) and not has_control(text) and clean(text) != text.replace("\r\n", "\n").replace("\r", "\n"):
        yield "description", "line breaks of other kinds are written as line feeds"
    shown = clean(about).strip()
    if event.kind == Webinar.kind and _HELD.search(shown):
        for name in ("categories", "attendance"):
            yield name, "a line of the description says how one attends: the kind may be taken for a category"
    # Whether the first line or the last paragraph begins as one of ours.
    first = shown[: shown.find(":", 0, 160)]
    last = shown[shown.rfind("\n\n") + 1 :].lstrip()
    if (
        first in _FIRST_LABELS
        or first.startswith(told.IN_ROLE)
        or shown.startswith(_SENTENCES)
        or last.startswith(_LAST_LABELS)
    ):
        from eventkit.formats._description_read import taken_for_ours  # as above

        if taken := taken_for_ours(event):
            for name in ("description", *taken):
                yield name, "the description begins or ends with lines in our own form, which are read as such"
