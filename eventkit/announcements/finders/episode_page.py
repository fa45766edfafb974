"""
Finds an episode on the page of a publication: lines at the top, a player with its clock, the title once more.

    Slow Harbor                <- who publishes it
    Ferry Talk                 <- the show
    Why are ferries slow?      <- the title
    0:00
    -41:07                     <- what is left of it to hear: all

Where fewer lines stand above the player, the last is the title and the one before it the show. A player stands over
recordings of webinars as well: it is a sign of an episode, and no proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._sample import placed, sample
from eventkit.announcements.finders._time_phrases import phrases
from eventkit.announcements.furniture import is_furniture
from eventkit.announcements.values import Phrase
from eventkit.people import Organization
from eventkit.when.duration import read_duration

_SAMPLE = 12_000
_TOP = 15  # lines in which a player stands
_STAMP = r"(?:\d{1,2}:)?\d{1,2}:[0-5]\d"
_BEGIN = re.compile(r"(?:0?0:)?0?0:00")
_END = re.compile(rf"[/|-]?\s?[-−–]?\s?(?P<length>{_STAMP})")
_LEFT = re.compile(rf"[-−–](?P<length>{_STAMP})")  # what is left to hear, of a player that has not begun
_BOTH = re.compile(rf"(?:0?0:)?0?0:00\s?[/|–—-]\s?[-−–]?(?P<length>{_STAMP})")
_NO_NAME = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s\d.*|"
    r"\d.*|by\s.*|[∙·•|/\W]+|\d*\s?(?:likes?|comments?|shares?)|share|listen(?: now| to .{1,30})?|play(?: episode)?|"
    r"transcript|paid|upgrade|subscribe.*|playback speed|1x|1×|download|embed|preview|pause|mute|audio playback.*)",
    re.I,
)
_TELLS_SHOW = (
    r"(?:podcast,?\s{name}|{name}\s(?:podcast|show)\b|episodes?\s(?:of|from)\s{name}|listening\sto\s{name}|"
    r"welcome\s(?:back\s)?to\s{name}|follow\s{name})"
)
_PUBLISHER = re.compile(
    r"(?:[Tt]hanks?(?: you)? for (?:reading|supporting)|[Yy]ou(?:['’]re| are) reading|[Ss]ubscribe to|"
    r"[Rr]ead more (?:from|on))"
    r"\s(?P<name>[A-Z][^!.\n,;:]{2,60}?)(?=[!.,\n]|\sis\b|\sby\b|\son\b|$)"
    r"|(?:^|\n)(?P<name2>[A-Z][^!.\n,;:]{2,60}?) is a (?:reader|listener)-supported publication"
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "kind", "title", "show", "duration" and "publisher" (an Organization)."""
    text, offset = sample(document, _SAMPLE)
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"\S(?:[^\n]*\S)?", text[:4000])][:_TOP]
    player = next(_players(text, lines), None)
    if player is None:
        return
    at, length = player
    names = [
        line
        for line in lines[:at]
        if not _NO_NAME.fullmatch(text[line.start : line.end]) and not is_furniture(text[line.start : line.end])
    ]
    if not names or len(names) > 4:
        return
    nouns = [noun for name in names for noun in event_nouns(text, name.start, name.end) if noun.sure]
    if nouns:  # the recording of a webinar has a player as well
        yield Claim("kind", nouns[0].kind, placed(nouns[0].span, offset), "a player under its name", 1.5)
    else:
        title = text[names[-1].start : names[-1].end]
        again = any(text[line.start : line.end] == title for line in lines[at:])
        weight = 2.5 if again else 1.5
        yield Claim("kind", "podcast-episode", placed(lines[at], offset), "player of a page", weight)
    time = read_duration(text[length.start : length.end])
    if time:
        yield Claim("duration", time, placed(length, offset), "a player", 0.6)
    yield from _named(text, offset, names)
    yield from _released(document, lines[-1].end + offset)


def _released(document: Document, end: int) -> Iterator[Claim]:
    """A day on a line by itself, above the player or below it."""
    text = document.text
    for phrase in phrases(document):
        if phrase.start >= end:
            return
        days = tuple(atom for atom in phrase.atoms if atom.kind in ("day", "weekday"))
        if not phrase.of("day"):
            continue
        # "Oct 3, 2031" above "0:00" is no time at midnight.
        phrase = Phrase(phrase.block, days[0].start, days[-1].end, days)
        before = text[text.rfind("\n", 0, phrase.start) + 1 : phrase.start]
        after = text[phrase.end : phrase.end + 40].split("\n", 1)[0]
        if not (before + after).strip(" \t·•∙|,.*_"):
            yield Claim("released", phrase, phrase.span, "line beside the player", 0.6)
            return


def _named(text: str, offset: int, names: list[Span]) -> Iterator[Claim]:
    """The lines above the player: publication, show, title."""
    words = [text[name.start : name.end] for name in names]
    title = names[-1]
    yield Claim("title", words[-1], placed(title, offset), "line above the player", 0.8)
    told = [line for line, each in zip(names[:-1], words[:-1], strict=True) if _is_show(text, each)]
    shows = told[-1:] or names[:-1][-1:]
    for show in shows:
        rule = "line above the player" if not told else "line above the player, and in the text"
        yield Claim("show", text[show.start : show.end], placed(show, offset), rule, 0.5 if not told else 0.9)
    publisher = next(
        (m.group("name") or m.group("name2") for m in _PUBLISHER.finditer(text)), words[0] if len(names) > 2 else ""
    )
    for line, each in zip(names[:-1], words[:-1], strict=True):
        if each == publisher and line not in shows:
            party = Organization.parse(each)
            yield Claim("publisher", party, placed(line, offset), "line at the top, and who is read", 0.6)
            return


def _is_show(text: str, name: str) -> bool:
    pattern = _TELLS_SHOW.replace("{name}", re.escape(name).replace(r"\ ", r"\s"))
    return len(name) > 2 and re.search(pattern, text, re.I) is not None


def _players(text: str, lines: list[Span]) -> Iterator[tuple[int, Span]]:
    """Where a player stands among the lines, and the length that it shows."""
    for at, line in enumerate(lines):
        words = text[line.start : line.end]
        if both := _BOTH.fullmatch(words):
            yield at, placed(both.span("length"), line.start)
        elif left := _LEFT.fullmatch(words):
            yield at, placed(left.span("length"), line.start)
        elif _BEGIN.fullmatch(words):
            for after in lines[at + 1 : at + 3]:
                end = _END.fullmatch(text[after.start : after.end])
                if end is not None:
                    yield at, placed(end.span("length"), after.start)
                    break
