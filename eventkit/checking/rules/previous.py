"""Rules about a feed and the same feed before: identifiers that stay, and changes that say so."""

from __future__ import annotations

from collections.abc import Iterator

from eventkit.checking.feed import Feed, title_of, uid_of
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, at, on, rule
from eventkit.formats._component import Component

ERROR, WARNING, NOTE = Severity

_REVISION = ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE")
Key = tuple[str, str]


@rule("uid-changed", ERROR, "RFC 5545 section 3.8.4.7: the identifier must persist")
def uid_changed(feed: Feed) -> Iterator[Spot]:
    """An event has another UID than before. Programs show it twice, or lose what people noted on it."""
    if feed.previous is None:
        return
    now, before = _by_uid(feed), _by_uid(feed.previous)
    gone = {_likeness(event): uid for (uid, _), event in before.items() if (uid, "") not in now and title_of(event)}
    for (uid, instance), event in now.items():
        old = gone.get(_likeness(event))
        found = event.first("UID")
        if found is not None and not instance and (uid, "") not in before and old:
            yield at(found, f"the event had the UID {old[:80]!r} before: keep it", event)


@rule(
    "unmarked-change",
    WARNING,
    "measured: Evolution goes by DTSTAMP, LAST-MODIFIED and SEQUENCE; source: ICSx5 by LAST-MODIFIED",
)
def unmarked_change(feed: Feed) -> Iterator[Spot]:
    """An event changed, and its LAST-MODIFIED (or else DTSTAMP) is not later than before. Programs keep the old one."""
    for event, old in _pairs(feed):
        if _content(event) != _content(old):
            name = "LAST-MODIFIED" if event.first("LAST-MODIFIED") else "DTSTAMP"
            stamps = [found.value if (found := one.first(name)) else "" for one in (event, old)]
            if stamps[0] <= stamps[1]:
                yield on(event, f"the event changed, and {name} is not later than before: raise it")


@rule("unraised-sequence", WARNING, "RFC 5546 section 2.1.4: SEQUENCE is raised when time, place or status change")
def unraised_sequence(feed: Feed) -> Iterator[Spot]:
    """The time, place or status of an event changed, and SEQUENCE did not. Programs may keep the event as it was."""
    for event, old in _pairs(feed):
        changed = [name for name in _MAIN if _said(event, name) != _said(old, name)]
        if changed and _said(event, "SEQUENCE") == _said(old, "SEQUENCE"):
            yield on(event, f"{' and '.join(changed)} changed, and SEQUENCE did not: raise it")


@rule(
    "stamp-of-the-file",
    WARNING,
    "RFC 5545 section 3.8.7.2; measured: each fetch looks new to Thunderbird, EDS and vdirsyncer",
)
def stamp_of_the_file(feed: Feed) -> Iterator[Spot]:
    """Events did not change, and their DTSTAMP did: it says when the file was made. All look changed."""
    pairs = [(event, old) for event, old in _pairs(feed) if _content(event) == _content(old)]
    fresh = [event for event, old in pairs if _said(event, "DTSTAMP") != _said(old, "DTSTAMP")]
    if fresh:
        found = fresh[0].first("DTSTAMP")
        if found is not None:
            more = f" (so it is with {len(fresh)} events)" if len(fresh) > 1 else ""
            yield at(
                found, f"the event did not change, and DTSTAMP did: write when its revision was made{more}", fresh[0]
            )


_MAIN = ("DTSTART", "DTEND", "DURATION", "LOCATION", "STATUS")


def _by_uid(feed: Feed) -> dict[Key, Component]:
    return {
        (uid_of(event), found.value if (found := event.first("RECURRENCE-ID")) else ""): event
        for event in feed.events
        if uid_of(event)
    }


def _pairs(feed: Feed) -> Iterator[tuple[Component, Component]]:
    """Each event with itself as it was before."""
    if feed.previous is not None:
        before = _by_uid(feed.previous)
        for key, event in _by_uid(feed).items():
            if key in before:
                yield event, before[key]


def _likeness(event: Component) -> tuple[str, str]:
    return title_of(event), _said(event, "DTSTART")


def _said(event: Component, name: str) -> str:
    found = event.first(name)
    return found.text if found else ""


def _content(event: Component) -> list[str]:
    """What an event says, without what only says which revision it is; the order of the lines does not count."""
    return sorted(line for line in event.lines() if line.partition(":")[0].partition(";")[0] not in _REVISION)
