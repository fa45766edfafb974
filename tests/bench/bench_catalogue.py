"""
What a catalogue costs: recording, asking for one event, the digest of a week, and publishing after one change.

    python tests/bench/bench_catalogue.py                    2,000 events with 10 revisions each
    python tests/bench/bench_catalogue.py 100000 --fill      puts them into the store directly, then records some feeds
                                                             (with --store PATH they are kept for the next time)
    python tests/bench/bench_catalogue.py --profile          profiles one recording in each round

Events come in feeds of FEED events. Every feed is fetched as often as there are revisions, spread over ten years, and
each time every event of it has changed in one thing: its time, place, status, description, people or title. Recording
is measured in seconds of the processor, all else as what a person waits for. Writing synced to the disk is in none of
the first.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

from attrs import evolve

from eventkit import Calendar, Catalogue, Event, Webinar, When, write
from eventkit.people import Appearance, Organization, Person, Position
from eventkit.tracking.document import Sighting, Statement
from eventkit.tracking.entry import Entry
from eventkit.tracking.event_data import event_to_data
from eventkit.tracking.revision import FieldChange, Revision
from eventkit.tracking.store import Transaction

FEED = 500
START = datetime(2020, 1, 6, 9, tzinfo=UTC)
TEN_YEARS = timedelta(days=3650)
WORDS = """
    rails harbors budgets air water meals lanes data depots trams forests roofs soils grids kilns parks floods heat bins
    wells ports bridges schools clinics markets farms rivers coasts islands mills ferries tunnels squares libraries maps
    models prices rents taxes bonds permits audits sensors meters stoves pumps panels turbines batteries buses bikes
""".split()
PLACES = "Oslo|Lima|Nairobi|Hohhot|Lisbon|Quito".split("|")
GIVEN = "Jane|Noor|Ana|Olga|Wei|Amina|Lars|Marta|Ines|Tariq|Yuki|Pavel|Lucia|Emeka|Astrid|Ravi|Leila|Tomas".split("|")
STEMS = "Hald|Roe|Per|Pop|Qin|Bel|Holm|Silv|Okon|Nak|Ferr|Lind|Mart|Zhu|Kov|Ram|Sant|Weiss|Tan|Dub|Ibr|Mor|Sok".split(
    "|"
)
ENDS = "ander|ova|esen|ini|ado|berg|wal|moto|ez|aran|eira|strom|icki|aeff|ulu|ette|ington|ashi|enko|ara|isse".split("|")


def speaker(number: int) -> Appearance:
    mixed = number * 7919
    family = STEMS[mixed % len(STEMS)] + ENDS[mixed // len(STEMS) % len(ENDS)]
    name = f"{GIVEN[mixed // 500 % len(GIVEN)]} {chr(65 + mixed % 23)}. {family}"
    return Appearance(Person.deferred(name), "speaker", Position("Director", f"Institute {number % 997}"))


def title_of(number: int) -> str:
    """A title that few other events have; one in ten is of a series, whose name stands before it."""
    count = len(WORDS)
    mixed = number * 7919  # a prime, so that neighbors differ
    words = [WORDS[mixed % count], WORDS[mixed // count % count], WORDS[mixed // count**2 % count]]
    title = f"{words[0].capitalize()}, {words[1]} and {words[2]} in {PLACES[number % 6]}"
    return f"{WORDS[number // 500 % count].capitalize()} talks: {title}" if number % 10 == 0 else title


def event_of(number: int) -> Event:
    """An event as a feed announces it first."""
    start = START + timedelta(days=number % 3000, hours=number % 9)
    return Webinar(
        title_of(number),
        when=When.at(start, duration=timedelta(hours=1)),
        uid=f"{number}@example.org",
        url=f"https://example.org/talks/{number}",
        description=f"A talk about {WORDS[number % len(WORDS)]}, with questions. " * 4,
        categories=["webinar", WORDS[number % 9]],
        appearances=[
            Appearance(Organization(f"Institute {number % 97}"), "organizer"),
            *(speaker(number * 3 + n) for n in range(3)),
        ],
    )


def changed(event: Event, round_: int, number: int) -> Event:
    """The event with one thing changed."""
    match round_ % 6:
        case 1:
            return evolve(event, description=f"{event.description}\n\nNews of round {round_}.")
        case 2:
            later = [event.when.start, event.when.end]
            start, end = (moment + timedelta(days=1) for moment in later if isinstance(moment, datetime))
            return evolve(event, when=When.at(start, end=end))
        case 3:
            return evolve(event, appearances=(*event.appearances, speaker(number * 7 + round_)))
        case 4:
            return evolve(event, place=f"Room {round_}, {PLACES[(number + round_) % 6]}")
        case 5:
            return evolve(event, status="confirmed" if event.status.value == "announced" else "announced")
    return evolve(event, title=f"{event.title.partition(' (')[0]} (part {round_})")


def fetches(events: int, revisions: int) -> Iterator[tuple[int, int, datetime]]:
    """Which feed is fetched for which time, and when; in order of time."""
    feeds = max(1, events // FEED)
    chance = random.Random(1)
    found = []
    for feed in range(feeds):
        moments = sorted(chance.random() for _ in range(revisions))
        found += [(feed, round_, START + moment * TEN_YEARS) for round_, moment in enumerate(moments)]
    return iter(sorted(found, key=lambda fetch: fetch[2]))


def record_all(catalogue: Catalogue, events: int, revisions: int, profile: bool) -> list[tuple[int, float]]:
    """Record everything; the seconds of each fetch, with its round."""
    feeds: dict[int, list[Event]] = {}
    times: list[tuple[int, float]] = []
    shown: set[int] = set()
    for feed, round_, seen in fetches(events, revisions):
        first = feed * FEED
        numbers = range(first, min(first + FEED, events))
        if round_ == 0:
            feeds[feed] = [event_of(number) for number in numbers]
        else:
            feeds[feed] = [changed(event, round_, number) for event, number in zip(feeds[feed], numbers, strict=True)]
        calendar = Calendar("Talks", feeds[feed])
        source = f"https://example.org/feeds/{feed}.ics"

        def work(calendar: Calendar = calendar, source: str = source, seen: datetime = seen) -> object:
            return catalogue.record(calendar, source=source, seen=seen)

        if profile and round_ not in shown and len(times) > 3:
            shown.add(round_)
            _profiled(work, f"round {round_}")
            continue
        began = process_time()
        work()
        times.append((round_, process_time() - began))
        if len(times) % 50 == 0:
            print(f"  {len(times)} fetches, {len(times) * FEED / sum(t for _, t in times):,.0f} events/s", flush=True)
    return times


def fill(catalogue: Catalogue, events: int, revisions: int) -> None:
    """Put events and their revisions into the store without asking what changed: it is known here."""
    moments: dict[int, list[datetime]] = {}
    for feed, _, seen in fetches(events, revisions):
        moments.setdefault(feed, []).append(seen)
    for done, (feed, seen) in enumerate(sorted(moments.items())):
        numbers = range(feed * FEED, min((feed + 1) * FEED, events))
        listed = [event_of(number) for number in numbers]
        before: list[dict[str, Any]] = [{} for _ in numbers]
        sightings: list[Sighting] = []
        found: dict[int, list[Revision]] = {number: [] for number in numbers}
        for round_, moment in enumerate(seen):
            if round_:
                listed = [changed(event, round_, number) for event, number in zip(listed, numbers, strict=True)]
            said = [event_to_data(event) for event in listed]
            source = f"https://example.org/feeds/{feed}.ics"
            sighting = Sighting(source, moment, statements=tuple(Statement(data["uid"], data) for data in said))
            sightings.append(sighting)
            for number, old, new in zip(numbers, before, said, strict=True):
                changes = [
                    FieldChange(name, old.get(name), value)
                    for name, value in new.items()
                    if name != "uid" and old.get(name) != value
                ]
                if "status" in old and "status" not in new:
                    changes.append(FieldChange("status", old["status"], None))
                one = Revision(new["uid"], round_ + 1, moment, tuple(changes), by=source, origin=sighting.id)
                found[number].append(one)
            before = said
        entry = Entry(
            sightings=tuple(sightings),
            revisions=tuple(revision for those in found.values() for revision in those),
        )
        catalogue.store.write(partial(_append, entry))
        if (done + 1) % 20 == 0:
            print(f"  {(done + 1) * FEED} events", flush=True)


def _append(entry: Entry, transaction: Transaction) -> None:
    transaction.append(entry)


def record_some(catalogue: Catalogue, events: int, revisions: int) -> list[tuple[int, float]]:
    """Record feeds beside those that are there, and further changes of some that are."""
    times: list[tuple[int, float]] = []
    seen = START + TEN_YEARS
    feeds = range(events // FEED)

    def timed(round_: int, feed: int, listed: list[Event]) -> None:
        began = process_time()
        catalogue.record(Calendar("Talks", listed), source=f"https://example.org/feeds/{feed}.ics", seen=seen)
        times.append((round_, process_time() - began))

    for feed in range(len(feeds), len(feeds) + 4):
        timed(0, feed, [event_of(number) for number in range(feed * FEED, (feed + 1) * FEED)])
    known = {sighting.address for sighting in catalogue.sources()}
    there = [feed for feed in feeds if f"https://example.org/feeds/{feed}.ics" in known]
    for feed in there[:: max(1, len(there) // 2)][:2]:
        numbers = range(feed * FEED, (feed + 1) * FEED)
        listed = [event_of(number) for number in numbers]
        for round_ in range(1, revisions + 6):
            listed = [changed(event, round_, number) for event, number in zip(listed, numbers, strict=True)]
            if round_ >= revisions:
                timed(round_, feed, listed)
    return times


def _profiled(work: Callable[[], object], name: str) -> None:
    import cProfile
    import pstats

    profile = cProfile.Profile()
    profile.runcall(work)
    print(f"-- {name}")
    pstats.Stats(profile).sort_stats("tottime").print_stats(25)


def waited(work: Callable[[], Any]) -> tuple[float, Any]:
    began = perf_counter()
    result = work()
    return perf_counter() - began, result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0] if __doc__ else "")
    parser.add_argument("events", type=int, nargs="?", default=2000)
    parser.add_argument("--revisions", type=int, default=10)
    parser.add_argument("--store", default="")
    parser.add_argument("--fill", action="store_true")
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        where = given.store or str(Path(folder) / "events.db")
        catalogue = Catalogue.open(where)
        if given.fill:
            if next(catalogue.events(), None) is None:
                fill(catalogue, given.events, given.revisions)
            times = record_some(catalogue, given.events, given.revisions)
        else:
            times = record_all(catalogue, given.events, given.revisions, given.profile)
        for label, those in (
            ("recording, new", [seconds for round_, seconds in times if round_ == 0]),
            ("recording, changed", [seconds for round_, seconds in times if round_]),
            ("recording, all", [seconds for _, seconds in times]),
        ):
            if those:
                size = min(FEED, given.events)
                slowest = size / max(those)
                print(f"{label}: {len(those) * size / sum(those):,.0f} events/s (slowest fetch {slowest:,.0f})")
        catalogue.close()
        if Path(where).is_file():
            size = Path(where).stat().st_size
            print(f"size: {size / 2**20:,.0f} MB, {size / given.events:,.0f} bytes an event")
        seconds, catalogue = waited(lambda: Catalogue.open(where))
        print(f"opening: {seconds * 1000:.1f} ms")
        chance = random.Random(2)
        with catalogue.store.read() as snapshot:
            everything = list(snapshot.uids())
        print(f"events: {len(everything):,}")
        uids = chance.sample(everything, min(500, len(everything)))
        one = [waited(lambda uid=uid: catalogue.event(uid))[0] * 1000 for uid in uids]
        print(f"state of one event: median {median(one):.2f} ms, 99% {quantiles(one, n=100)[98]:.2f} ms")
        past = [waited(lambda uid=uid: catalogue.event(uid, at=START + TEN_YEARS))[0] * 1000 for uid in uids[:100]]
        print(f"its state at a moment: median {median(past):.2f} ms")
        history = [waited(lambda uid=uid: catalogue.history(uid))[0] * 1000 for uid in uids[:100]]
        print(f"its history: median {median(history):.2f} ms")
        for week in (100, 400):
            since = START + timedelta(weeks=week)
            seconds, digest = waited(lambda since=since: catalogue.digest(since, since + timedelta(weeks=1)))
            lines = str(digest.render("markdown")).count("\n")
            print(f"digest of week {week}: {seconds:.2f} s, {lines} lines")
        feed = Path(folder) / "feed.ics"
        full, _ = waited(lambda: write(catalogue, feed))
        print(f"publishing all: {full:.2f} s, {feed.stat().st_size / 2**20:.0f} MB")
        after = []
        for number in range(5):
            uid = uids[number]
            catalogue.record(evolve(catalogue.event(uid), description=f"Changed {number}"), source="by hand")
            after.append(waited(lambda: write(catalogue, feed))[0])
        print(f"publishing after one change: {median(after) * 1000:.1f} ms, {100 * median(after) / full:.2f} % of all")
        catalogue.close()


if __name__ == "__main__":
    sys.exit(main())
