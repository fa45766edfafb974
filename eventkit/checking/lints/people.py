"""Rules for the people of an announcement: who they are, in one spelling, and as many as were promised."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from eventkit.checking.announcement import Announcement
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, lint_rule
from eventkit.people import Appearance, Person

WARNING, NOTE = Severity.WARNING, Severity.NOTE

_NUMBERS = {
    **dict(zip("two three four five six seven eight nine ten eleven twelve".split(), range(2, 13), strict=True)),
    **dict(zip("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(), range(2, 13), strict=True)),
    **dict(zip("deux trois quatre cinq six sept huit neuf dix onze douze".split(), range(2, 13), strict=True)),
    **dict(zip("dos tres cuatro cinco seis siete ocho nueve diez once doce".split(), range(2, 13), strict=True)),
    **dict(zip("两三四五六七八九十", range(2, 11), strict=True)),
}
_PROMISE = re.compile(
    rf"(?<![\w-])(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})\s(?:[\w-]{{3,15}}\s){{0,2}}?"
    r"(?P<what>speakers|panell?ists|presenters|experts|referent(?:en|innen)|intervenants|orateurs|ponentes|panelistas)\b"
    r"|(?P<han>\d{1,2}|[两三四五六七八九十])位[^，。；\n]{0,8}(?:嘉宾|专家|讲者|演讲人)",
    re.I,
)
# Of these whoever moderates is none.
_BESIDES_MODERATOR = re.compile(r"panel|presenters|experts|referent", re.I)
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
        if number is None or number < 2 or number == len(named):
            continue
        if number == len(people) and not _BESIDES_MODERATOR.match(promise["what"] or ""):
            continue
        message = f"{promise[0]!r} are promised and {len(named)} named: name them all, or correct the number"
        yield announcement.at_offset(promise.start(), message)


@lint_rule("two-spellings", WARNING, "the announcement's own words")
def two_spellings(announcement: Announcement) -> Iterator[Spot]:
    """A name is spelled in two ways. Rosters and search take them for two people."""
    told: list[str] = []
    for doubt in announcement.doubts("appearances"):
        if "two spellings" in doubt.message:
            start = next((each.start for each in doubt.evidence if each.start is not None), 0)
            told.append(doubt.message)
            yield announcement.at_offset(start, f"{doubt.message}: use one")
    people = [] if announcement.event is None else announcement.event.appearances
    names = {" ".join(_name_words(each)): each for each in people if isinstance(each.party, Person)}
    for name, appearance in names.items():
        for at, other in _spelled_otherwise(announcement.text, name):
            if any(name in message and other in message for message in told):
                continue
            if other not in names or not _are_two(appearance, names[other]):
                spot = _spelled(announcement, at, name, other)
                told.append(spot.message)
                yield spot


def _spelled(announcement: Announcement, at: int, name: str, other: str) -> Spot:
    """The spot of a spelling, with its line in the other one where that is the usual one of the page."""
    usual = announcement.text.count(name) > len(re.findall(rf"{re.escape(other)}(?!\w)", announcement.text))
    spot = announcement.at_offset(at, f"{other} and {name} look like two spellings of one name: use one")
    return spot._replace(suggestion=spot.words.replace(other, name)) if usual else spot


def _name_words(appearance: Appearance) -> list[str]:
    """The words of a person's name, without honorifics."""
    if appearance.person is None:
        return []
    parts = appearance.person.name.parts
    return [part.value for part in parts if part.kind not in ("honorific", "credential", "separator")]


def _are_two(one: Appearance, other: Appearance) -> bool:
    """Whether two people of nearly one name have nothing else in common: Mario and Maria Rossi of two firms."""
    ours, theirs = (
        {word for each in who.positions for word in re.findall(r"\w{4,}", str(each))} for who in (one, other)
    )
    return bool(ours and theirs and not ours & theirs)


def _spelled_otherwise(text: str, name: str) -> Iterator[tuple[int, str]]:
    """Where a name of two words or more stands with one letter changed, added, left out or without its accent."""
    words = name.split()
    if len(words) < 2 or not all(word[0].isupper() for word in words):
        return
    first, last = words[0], words[-1]
    for pattern, kept, changed in (
        (rf"\b{re.escape(first)}\s(?:[^\W\d_.]\.?\s)?(?P<word>[^\W\d_][^\W\d_’'-]+)", first, last),
        (rf"\b(?P<word>[^\W\d_][^\W\d_’'-]+)\s{re.escape(last)}\b", last, first),
    ):
        for found in re.finditer(pattern, text) if kept != changed else ():
            word = found["word"]
            if word[0].isupper() and word not in words and _nearly(word, changed):
                yield found.start(), " ".join(found[0].split())


def _nearly(one: str, other: str) -> bool:
    """Whether two words differ by one letter or by accents: "Haddad" and "Hadad", "Muller" and "Müller"."""
    a, b = (_plain(word) for word in (one, other))
    if a == b:
        return one.casefold() != other.casefold()
    if min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > 1:
        return False
    same = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    swapped = a[same : same + 2] == b[same : same + 2][::-1] and a[same + 2 :] == b[same + 2 :]
    return swapped or a[same + 1 :] == b[same + 1 :] or a[same:] == b[same + 1 :] or a[same + 1 :] == b[same:]


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))


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
