"""
Finds the day of the event in the head of its page: a date alone on a line beside the line that says where, or two
lines from when to when.

    River Mapping Seminar           River Data Days
    2031-06-04                      2031-06-04T10:00:00+02:00
    Online                          2031-06-05T16:30:00+02:00

A date below a title is often that of the page; with the place beside it the two are the event's. Of two with hours the
second may be when the page was changed, which is seldom at a quarter of an hour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._event_nouns import HAN_EVENT
from eventkit.announcements.finders._online import ONLINE, attendance_of
from eventkit.announcements.finders._page_head import COUNTRY, head_lines
from eventkit.announcements.finders._places import VENUE, is_street, known_place
from eventkit.announcements.finders._time_lines import times_of_line
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.announcements.values import Phrase
from eventkit.people._pieces import is_han
from eventkit.when import PartialDateTime, When

# Where a place will be told, and a line that is all a house
_OPEN = re.compile(
    r"(?:(?:location|venue|place|ort|lieu|lugar):?\s)?(?:TB[ACD]|to be (?:announced|confirmed|determined)|待定)\.?",
    re.I,
)
_BODY = re.compile(
    r"\b(?:Universi\w+|Institut\w*|Foundation|Commission|School|Academy|Forum|Faculty|Embassy|Parliament|Office|Library|"
    r"Museum|Lab(?:oratory)?|Center|Centre|Hub|College|Department|Press)\b"
)
_HOUSE = re.compile(r"[A-ZÀ-Þ\d][\w.'’&-]*(?:,?\s(?:at|in|of|the|de|du|la|der|am|im|[A-ZÀ-Þ\d][\w.'’&-]*)){1,9}")
_LONGEST = timedelta(days=31)  # from when to when


def find(document: Document) -> Iterator[Claim]:
    """The claim of one such date, or of two; none where more lines are dates."""
    lines = head_lines(document)
    if not lines:
        return
    dated = {number: phrase for number, line in enumerate(lines) if (phrase := _day_alone(document, line)) is not None}
    if not dated:
        yield from _beside_place(document, lines[0])
        return
    if len(dated) == 2:
        yield from _from_to(document, lines, dated)
    if len(dated) != 1:
        return
    ((number, phrase),) = dated.items()
    if _beside_where(document, lines, number, number):
        yield Claim("when", phrase, phrase.span, "a line of the head, beside the place", 0.65)


def _beside_where(document: Document, lines: tuple[Span, ...], first: int, last: int) -> bool:
    near = (*lines[max(0, first - 1) : first], *lines[last + 1 : last + 2])
    return any(_says_where(document, line) for line in near)


def _from_to(document: Document, lines: tuple[Span, ...], dated: dict[int, Phrase]) -> Iterator[Claim]:
    """Two lines right below one another: with round hours, or else beside the line that says where."""
    (number, first), (following, last) = sorted(dated.items())
    if following != number + 1:
        return
    ends = [When.read(document.words(phrase.span)).start for phrase in (first, last)]
    starts, stops = (_moment(end) for end in ends)
    if starts is None or stops is None or not timedelta(0) < stops - starts <= _LONGEST:
        return
    clocked = [isinstance(end, datetime | PartialDateTime) for end in ends]
    if clocked == [True, True] and all(each.minute % 5 == each.second == 0 for each in (starts, stops)):
        rule = "a line of the head, from when to when"
    elif clocked == [False, False] and _beside_where(document, lines, number, following):
        rule = "a line of the head, beside the place"
    else:
        return
    yield Claim("begins", first, first.span, rule, 0.75)
    yield Claim("ends", last, last.span, rule, 1.0)


def _moment(end: object) -> datetime | None:
    """A stated moment or day as one that can be compared with another of the same page."""
    if isinstance(end, datetime):
        return end.replace(tzinfo=None)
    if isinstance(end, PartialDateTime):
        day, clock = end.date, end.clock
        if day is None or day.year is None or day.month is None or day.day is None:
            return None
        return datetime(day.year, day.month, day.day, clock.hour % 24, clock.minute)
    return datetime(end.year, end.month, end.day) if isinstance(end, date) else None


def _beside_place(document: Document, line: Span) -> Iterator[Claim]:
    """ "中国苏州, 2031年4月6日" below the name of an event."""
    title = document.title
    if title is None or not is_han(document.words(line)) or not _EVENT_LAST.search(document.words(title.body)):
        return
    for phrase in phrases(document):
        if phrase.start > line.end:
            return
        if line.covers(phrase.span) and phrase.of("day"):
            words = document.text[line.start : phrase.start].strip(" ,，|·*_")
            if phrase.end >= line.end - 2 and known_place(COUNTRY.sub("", words)):
                yield Claim("when", phrase, phrase.span, "a line of the head, beside the place", 0.65)


_EVENT_LAST = re.compile(rf"(?:{HAN_EVENT.pattern})\s*(?:[（(][^（）()]{{2,40}}[)）])?\s*$")


def _day_alone(document: Document, line: Span) -> Phrase | None:
    """The day that a line is nothing but."""
    times = times_of_line(document, line)
    return times[0] if len(times) == 1 and times[0].of("day") and line.covers(times[0].span) else None


def _says_where(document: Document, line: Span) -> bool:
    words = document.words(line).strip(" *_()\t")
    if len(words) > 100:
        return False
    if _OPEN.fullmatch(words) or (VENUE.search(words) and not _BODY.search(words) and _HOUSE.fullmatch(words)):
        return True
    if attendance_of(words) is not None:
        return len(ONLINE.sub("", words).split()) <= 3
    if any(is_street(piece) for piece in words.split(",")):
        return True
    last = words.replace(" - ", ",").replace(" – ", ",").rsplit(",", 1)[-1].strip()
    return known_place(words) != "" or known_place(last) != ""
