"""Rules for the people of an announcement: who they are, in one spelling, and as many as were promised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.checking.announcement import Announcement
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, lint_rule
from eventkit.people import Person

WARNING, NOTE = Severity.WARNING, Severity.NOTE

_NUMBERS = {
    **dict(zip("two three four five six seven eight nine ten eleven twelve".split(), range(2, 13), strict=True)),
    **dict(zip("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(), range(2, 13), strict=True)),
    **dict(zip("deux trois quatre cinq six sept huit neuf dix onze douze".split(), range(2, 13), strict=True)),
    **dict(zip("dos tres cuatro cinco seis siete ocho nueve diez once doce".split(), range(2, 13), strict=True)),
    **dict(zip("两三四五六七八九十", range(2, 11), strict=True)),
}
_PROMISE = re.compile(
    r"(?<![\w-])(?P<number>\d{1,2}|[^\W\d]{2,9})\s(?:[\w-]{3,15}\s){0,2}?"
    r"(?P<what>speakers|panell?ists|presenters|experts|referent(?:en|innen)|intervenants|orateurs|ponentes|panelistas)\b"
    r"|(?P<han>\d{1,2}|[两三四五六七八九十])位[^，。；\n]{0,8}(?:嘉宾|专家|讲者|演讲人)",
    re.I,
)
_ON_STAGE = ("speaker", "panelist", "keynote", "guest", "opening", "closing", "discussant", "interviewee")


@lint_rule("promised-people", WARNING, "the announcement's own words")
def promised_people(announcement: Announcement) -> Iterator[Spot]:
    """More or fewer speakers are promised than are named. Readers look for the others."""
    event = announcement.event
    if event is None:
        return
    people = [a for a in event.appearances if isinstance(a.party, Person)]
    named = [a for a in people if any(role.name in _ON_STAGE for role in a.roles)]
    if not named:
        return
    for promise in _PROMISE.finditer(announcement.text):
        words = promise["number"] or promise["han"]
        number = int(words) if words.isdecimal() else _NUMBERS.get(words.casefold())
        if number is None or number < 2 or number in (len(named), len(people)):
            continue
        message = f"{promise[0]!r} are promised and {len(named)} named: name them all, or correct the number"
        yield announcement.at_offset(promise.start(), message)


@lint_rule("two-spellings", WARNING, "the announcement's own words")
def two_spellings(announcement: Announcement) -> Iterator[Spot]:
    """A name is spelled in two ways. Rosters and search take them for two people."""
    for doubt in announcement.doubts("appearances"):
        if "two spellings" in doubt.message:
            start = next((each.start for each in doubt.evidence if each.start is not None), 0)
            yield announcement.at_offset(start, f"{doubt.message}: use one")


@lint_rule("unclear-person", WARNING, "the announcement's own words")
def unclear_person(announcement: Announcement) -> Iterator[Spot]:
    """It cannot be told who is meant, or whether a name is that of a person or of a body."""
    for doubt in announcement.doubts("appearances"):
        if "two spellings" not in doubt.message:
            start = next((each.start for each in doubt.evidence if each.start is not None), 0)
            yield announcement.at_offset(start, doubt.message)


@lint_rule("speaker-without-organization", NOTE, "rosters have a column for it, and readers ask")
def speaker_without_organization(announcement: Announcement) -> Iterator[Spot]:
    """A speaker is named without title or organization, and others have one."""
    event = announcement.event
    if event is None:
        return
    people = [(n, a) for n, a in enumerate(event.appearances) if isinstance(a.party, Person)]
    if not any(a.positions for _, a in people):
        return
    for number, appearance in people:
        if not appearance.positions:
            message = f"{appearance.name} has neither title nor organization: add who they are"
            yield announcement.at(f"appearances[{number}]", message)
