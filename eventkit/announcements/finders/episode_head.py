"""
Finds an episode at the head of its page: a line with nothing but its number, and its title below.

    Harbor Talk                   <- the show
    Voices from the quay
    #41 released on 5/11/2031     <- its number
    Why are ferries slow?         <- the title

Chinese magazines number their issues in the same way ("第 41 期"): it is a sign of an episode, and no proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._sample import placed, sample
from eventkit.announcements.finders._shows import COUNTED

_SAMPLE = 1200
_LINES = 5  # lines in which the number stands
_LONGEST = 120  # characters of a title
_DAY = r"(?:[^\n]{0,24}(?:19|20)\d\d[^\n]{0,12}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
_NUMBER = re.compile(
    rf"\W{{0,3}}(?:(?P<show>[^\W\d][^\n:|]{{2,60}}?)\s?(?:[:|]|[–—-](?=\s))\s?)?{COUNTED}"
    rf"(?:[\s|·•,:：(（–—-]+(?:(?:released|published|aired|posted|recorded|vom|du|del|from|发布于|更新于)\s?(?:on\s)?)?{_DAY})?"
    r"\W{0,3}",
    re.IGNORECASE,
)
# "Season 3, Episode 7: Why are ferries slow?", below the show
_NUMBERED = re.compile(rf"\W{{0,3}}{COUNTED}\s?[:|–—-]\s?(?P<title>[^\s\d][^\n]{{3,}})", re.IGNORECASE)
_NO_TITLE = re.compile(r"[^\n:：]{1,24}[:：]\s|https?:|\W*\d[\d\s./:-]*$|.*[.。!！]\s*$")


def find(document: Document) -> Iterator[Claim]:
    """Claims "kind", "number", "season", "title" and "show"."""
    text, offset = sample(document, _SAMPLE)
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"\S(?:[^\n]*\S)?", text)][: _LINES + 1]
    for at, line in enumerate(lines[:_LINES]):
        number = _NUMBER.fullmatch(text, line.start, line.end) or (
            _NUMBERED.fullmatch(text, line.start, line.end) if at == 1 else None
        )
        if number is None or (number.groupdict().get("show") and (at or not number["word"])):
            continue
        if any(noun.sure for each in lines[:at] for noun in event_nouns(text, each.start, each.end)):
            return  # "Delta Meetup / #12"
        yield from _counted(number, Span(line.start + offset, line.end + offset), offset)
        titled = number.groupdict().get("title")
        below = lines[at + 1] if at + 1 < len(lines) else None
        if titled:
            below = Span(*number.span("title"))
        if below is None or len(below) > _LONGEST or (not titled and _NO_TITLE.match(text, below.start, below.end)):
            return
        title = placed((below.start, below.end), offset)
        yield Claim(
            "title", document.words(title), title, "beside the number" if titled else "line below the number", 0.9
        )
        if at or number["show"]:
            show = placed((lines[0].start, lines[0].end) if at else number.span("show"), offset)
            yield Claim("show", document.words(show), show, "at the top, before the number", 0.8)
        return


def _counted(number: re.Match[str], line: Span, offset: int) -> Iterator[Claim]:
    """The kind, the season and the number that a line tells."""
    weight = 2.5 if number["word"] else 1.2
    yield Claim("kind", "podcast-episode", line, "number on a line of its own", weight)
    if number["season"]:
        season = placed(number.span("season"), offset)
        yield Claim("season", int(number["season"]), season, "line of the number", 0.9)
    yield Claim("number", int(number["number"]), placed(number.span("number"), offset), "line of the number", 0.9)
