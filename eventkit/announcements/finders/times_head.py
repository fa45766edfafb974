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
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._event_nouns import HAN_EVENT, ends_in_event
from eventkit.announcements.finders._online import ONLINE, attendance_of
from eventkit.announcements.finders._page_head import COUNTRY, head_lines
from eventkit.announcements.finders._places import is_street, known_place
from eventkit.announcements.finders._time_lines import times_in
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.announcements.values import Phrase
from eventkit.when import PartialDateTime, When

# Where a place will be told
_OPEN = re.compile(
    r"(?:(?:location|venue|place|ort|lieu|lugar):?\s)?(?:TB[ACD]|to be (?:announced|confirmed|determined)|待定)\.?",
    re.I,
)
_HAN_LAST = re.compile(rf"(?:{HAN_EVENT.pattern})\s*(?:[（(][^（）()]{{2,40}}[)）])?\s*$")
_MARKS = " ,，|·*_()\t-–—"
_LONGEST = timedelta(days=31)  # from when to when


def find(document: Document) -> Iterator[Claim]:
    """The claim of one such date, or of two; none where more lines are dates."""
    lines = head_lines(document)
    if not lines or not phrases(document) or phrases(document)[0].start > lines[-1].end:
        return
    dated: dict[int, Phrase] = {}
    for number, line in enumerate(lines):
        times = [phrase for phrase in times_in(document, line) if phrase.of("day")]
        if len(times) != 1 or not line.covers(times[0].span):
            continue
        beside = f"{document.text[line.start : times[0].start]}{document.text[times[0].end : line.end]}".strip(_MARKS)
        if not beside:
            dated[number] = times[0]
        elif known_place(COUNTRY.sub("", beside)) and _is_event(document):  # "Bonn, 4 June 2031"
            yield Claim("when", times[0], times[0].span, "a line of the head, beside the place", 0.65)
        else:
            return
    if len(dated) == 2:
        yield from _from_to(document, lines, dated)
    if len(dated) == 1:
        ((number, phrase),) = dated.items()
        if _beside_where(document, lines, number, number):
            yield Claim("when", phrase, phrase.span, "a line of the head, beside the place", 0.65)


def _is_event(document: Document) -> bool:
    """Whether the title ends in a word for an event: below that of a press release, place and day are a dateline."""
    title = "" if document.title is None else document.words(document.title.body)
    return ends_in_event(title) or _HAN_LAST.search(title) is not None


def _beside_where(document: Document, lines: Sequence[Span], first: int, last: int) -> bool:
    near = (*lines[max(0, first - 1) : first], *lines[last + 1 : last + 2])
    return any(_says_where(document, line) for line in near)


def _from_to(document: Document, lines: Sequence[Span], dated: dict[int, Phrase]) -> Iterator[Claim]:
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


def _says_where(document: Document, line: Span) -> bool:
    words = document.words(line).strip(" *_()\t")
    if len(words) > 100:
        return False
    if _OPEN.fullmatch(words):
        return True
    if attendance_of(words) is not None:
        return len(ONLINE.sub("", words).split()) <= 3
    if any(is_street(piece) for piece in words.split(",")):
        return True
    last = words.replace(" - ", ",").replace(" – ", ",").rsplit(",", 1)[-1].strip()
    return known_place(words) != "" or known_place(last) != ""
