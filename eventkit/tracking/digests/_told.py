"""What every form of a Digest says, in its order: a title, the time it covers, and its lists under their headings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from attrs import frozen

from eventkit.tracking._forms import shown
from eventkit.tracking.digest import LISTS, Digest, Item
from eventkit.tracking.due import Due

NOTHING = "Nothing changed."

HEADINGS = {
    "new": "New",
    "dated": "Now with a date, or a more exact time",
    "moved": "Moved",
    "postponed": "Postponed",
    "cancelled": "Cancelled",
    "reinstated": "Takes place after all",
    "places": "Another place",
    "people": "People",
    "held": "Held",
    "also": "Also changed",
    "unlisted": "No longer listed by the source",
    "open": "To be settled",
    "coming": "Coming",
    "look_again": "Look again",
}
_NOTES = {
    "unlisted": "That a source no longer lists an event does not say that it is cancelled.",
    "open": "Somebody who knows has to settle this.",
    "look_again": "These lack a date or a report.",
}
# How the lists are counted in one line.
_COUNTED = {
    "new": "new",
    "dated": "dated",
    "moved": "moved",
    "postponed": "postponed",
    "cancelled": "cancelled",
    "reinstated": "reinstated",
    "held": "held",
    "open": "to be settled",
}


@frozen
class Told:
    """One event under a heading: what it is called, its page, what is told in lines; `of` is what it is told of."""

    title: str
    url: str
    lines: tuple[str, ...]
    of: Item | Due


@frozen
class Section:
    """One list: its name in Digest, heading, a note on what it means ("" where it is clear), and its events."""

    name: str
    heading: str
    note: str
    events: tuple[Told, ...]


def title(digest: Digest) -> str:
    """ "Urban climate: what changed"."""
    name = shown(digest.name)
    return f"{name}: what changed" if name else "What changed"


def period(digest: Digest) -> str:
    """ "From 15 November 2026, 00:00 to 22 November 2026, 00:00 (UTC)"."""
    return f"From {_moment(digest.since)} to {_moment(digest.until)} (UTC)"


def _moment(value: datetime) -> str:
    there = value.astimezone(UTC)
    return f"{there.day} {there:%B %Y, %H:%M}"


def counts(digest: Digest) -> str:
    """ "2 new, 1 moved", for a subject line."""
    said = [f"{len(getattr(digest, name))} {noun}" for name, noun in _COUNTED.items() if getattr(digest, name)]
    others = any(getattr(digest, name) for name in LISTS if name not in _COUNTED)
    return ", ".join(said) or ("details changed" if others else "nothing changed")


def sections(digest: Digest) -> Iterator[Section]:
    """The lists that are not empty, in their order."""
    for name, heading in HEADINGS.items():
        found = tuple(_told(each) for each in getattr(digest, name))
        if found:
            yield Section(name, heading, _NOTES.get(name, ""), found)


def _told(each: Item | Due) -> Told:
    if isinstance(each, Due):
        day = f"{each.due.day} {each.due:%B %Y}"
        line = f"{each.why}; look again {'now, it was due on' if each.overdue else 'on'} {day}"
        return Told(shown(each.title), _page(each.url), (shown(line),), each)
    return Told(shown(each.title), _page(each.url), tuple(map(shown, each.lines)), each)


def _page(url: str) -> str:
    """The address, if it is one that a reader may follow."""
    return shown(url) if url.startswith(("http://", "https://")) else ""
