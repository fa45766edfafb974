"""
The feeds that a calendar falls into: one for each person, organization or series, with an index of them.

Who is one person, and which organizations are one, is what the Roster says of the calendar's events.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from attrs import evolve, frozen

from eventkit._messages import did_you_mean, show
from eventkit._slugs import unique_slugs
from eventkit.errors import WriteError
from eventkit.events import Calendar, Event
from eventkit.events.cast import Cast
from eventkit.rosters import Roster
from eventkit.rosters._views import Bodies

KINDS = ("person", "organization", "series")

_HEADINGS = {"person": "Persons", "organization": "Organizations", "series": "Series"}
_STYLE = """
  body { font: 1rem/1.4 system-ui, sans-serif; margin: 1.5rem; max-width: 60rem; }
  table { border-collapse: collapse; }
  caption { font-weight: bold; padding: 0.5rem 0; text-align: start; }
  th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: start; }
  td.number { text-align: end; }
  thead th { background: #eee; color: #000; }
"""


@frozen(kw_only=True)
class Feed:
    """One feed: what it is of ("person", "organization", "series"), whose, its file, and the calendar it is made of."""

    kind: str
    name: str
    file: str
    calendar: Calendar

    def __str__(self) -> str:
        return f"{self.file}: {self.name} ({len(self.calendar)})"


def feeds_of(calendar: Calendar, kinds: Iterable[str] = KINDS) -> tuple[Feed, ...]:
    """
    A feed for each person, organization or series of a calendar, in the order of `kinds` and then of the names.

    A person's feed has the events where that person appears, under any form of the name that the Roster takes for one;
    an organization's those where it appears itself, or somebody who belongs to it (former positions aside).

    `file` is "person/jane-roe.ics": the words of the name. Where two feeds of a kind would share one, or a name has no
    Latin letters, a figure follows that is made of the name and the events, and so stays the same from one time to the
    next.

    Raises:
        WriteError: a kind that there is not.
    """
    asked = list(dict.fromkeys(kinds))
    for kind in asked:
        if kind not in KINDS:
            raise WriteError(f"no feeds by {show(kind)}, only by {', '.join(KINDS)}{did_you_mean(kind, KINDS)}")
    roster = Roster(calendar, bodies=True) if asked != ["series"] else None
    return tuple(feed for kind in asked for feed in _of_kind(calendar, roster, kind))


def _of_kind(calendar: Calendar, roster: Roster | None, kind: str) -> Iterator[Feed]:
    if roster is None or kind == "series":
        found = _by_series(calendar)
    else:
        found = _by_person(roster) if kind == "person" else _by_organization(roster)
    ordered = sorted(found, key=lambda each: (each[0].casefold(), each[0], min(each[1])))
    # Two of one name are told apart by an identifier of theirs: the first by its letters, which later events seldom
    # change; and two persons of one name at one event by their order.
    met: Counter[tuple[str, str]] = Counter()
    named: list[tuple[str, str]] = []
    for name, uids in ordered:
        own = (name, min(uids))
        met[own] += 1
        named.append((name, f"{own[1]}\n{met[own]}"))
    names = unique_slugs(named, taken=["index"])
    places: dict[str, list[Event]] = {}
    for event in calendar.events:
        places.setdefault(event.uid, []).append(event)
    for (name, uids), stem in zip(ordered, names, strict=True):
        events = tuple(event for uid in uids for event in places[uid])
        part = evolve(calendar, name=f"{calendar.name}: {name}", events=events, uid="", source="", leftovers=())
        yield Feed(kind=kind, name=name, file=f"{kind}/{stem}.ics", calendar=part)


# Of each person, organization or series the name and the identifiers of the events, without repetitions.
_Found = Iterable[tuple[str, Mapping[str, None]]]


def _by_person(roster: Roster) -> _Found:
    return [(person.name, dict.fromkeys(row.event_uid for row in person.rows)) for person in roster.people]


def _by_organization(roster: Roster) -> _Found:
    bodies = Bodies(roster)
    found: dict[str, dict[str, None]] = {}
    for event in roster.events:
        casts: tuple[Cast, ...] = (event, *event.sessions)
        for appearance in (each for cast in casts for each in cast.appearances):
            held = [position.organization for position in appearance.positions if not position.former]
            for body in (appearance.organization, *held):
                if body is not None:
                    found.setdefault(bodies.key(body), {})[event.uid] = None
    return [(bodies.shown(key), uids) for key, uids in found.items()]


def _by_series(calendar: Calendar) -> _Found:
    found: dict[str, tuple[str, dict[str, None]]] = {}
    for event in calendar:
        if event.series is not None:
            name = " ".join(event.series.name.split())
            found.setdefault(name.casefold(), (name, {}))[1][event.uid] = None
    return list(found.values())


def index_json(name: str, feeds: Iterable[Feed], counts: Mapping[str, int]) -> str:
    """
    The index for programs: the calendar's name and, of each feed, kind, name, number of events and file.

    `counts` has for each file how many events are in it, which is fewer than the calendar has where some are undated.
    """
    listed = [{"kind": feed.kind, "name": feed.name, "events": counts[feed.file], "file": feed.file} for feed in feeds]
    return json.dumps({"name": name, "feeds": listed}, ensure_ascii=False, indent=2) + "\n"


def index_html(name: str, feeds: Iterable[Feed], counts: Mapping[str, int]) -> str:
    """The index as a web page that stands on its own: a table for each kind, the feeds as links; see index_json."""
    by_kind: dict[str, list[Feed]] = {}
    for feed in feeds:
        by_kind.setdefault(feed.kind, []).append(feed)
    title = escape(f"Feeds of {' '.join(name.split())}")
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<h1>{title}</h1>",
    ]
    for kind, members in by_kind.items():
        parts += [
            "<table>",
            f"<caption>{_HEADINGS[kind]}: {len(members):,}</caption>",
            '<thead><tr><th scope="col">Name</th><th scope="col">Events</th></tr></thead>',
            "<tbody>",
            *(_row(feed, counts[feed.file]) for feed in members),
            "</tbody>",
            "</table>",
        ]
    if not by_kind:
        parts.append("<p>There are none.</p>")
    return "\n".join([*parts, "</main>", "</body>", "</html>"]) + "\n"


def _row(feed: Feed, count: int) -> str:
    link = f'<a href="{escape(feed.file)}" type="text/calendar">{escape(feed.name)}</a>'
    return f'<tr><th scope="row" dir="auto">{link}</th><td class="number">{count:,}</td></tr>'
