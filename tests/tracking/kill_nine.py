"""
Kill a program that records, at random points, and look at what it leaves: `python tests/tracking/kill_nine.py`.

A child records one document after another (two events with speakers each, one of them new and one that moves) and says
after each that it is recorded. It is killed (SIGKILL) at a random time, and the next child goes on, until so many
recordings were made. After each death the catalogue is opened and everything is compared with what the children said:

- lost: a recording that was said to be done is not there;
- half: a recording that was cut off has left a part of itself;
- faults: what `Catalogue.verify()` finds.

Options: `--recordings 500`, `--store sqlite|folder|postgresql` (with a server of its own), `--seed`, `--longest` (see
LONGEST_LIFE).
"""

import argparse
import contextlib
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

import postgresql_server
from attrs import evolve

from eventkit import Calendar, Catalogue, Event

LONGEST_LIFE = 0.1  # seconds from the last word that is waited for to the death of the child, at most


def calendar_of(number):
    """The document of one recording: an event of its own, and the one of the recording before, a day later."""
    events = [talk(number), evolve(talk(number - 1), when=f"2 May {2000 + (number - 1) % 100}")]
    return Calendar("Talks", events[: 1 if number == 0 else 2])


def talk(number):
    return Event(
        f"Talk {number} on night trains",
        when=f"1 May {2000 + number % 100}",
        uid=f"{number}@example.org",
        speakers=[f"Jane Roe, Director of line {number}, Lake Institute", "Noor Haddad, Mayor, Oslo"],
        organizers=["City of Oslo"],
    )


def record(catalogue, number):
    content = f"Document {number} " + "words " * 200
    catalogue.record(
        calendar_of(number), source=f"https://example.org/{number}.ics", seen="2026-03-01", content=content
    )


def child(where, first, last, said):
    """Record, and say the number of each recording when it is done."""
    catalogue = Catalogue.open(where)
    os.write(said, b"open\n")
    for number in range(first, last):
        record(catalogue, number)
        os.write(said, f"{number}\n".encode())
    catalogue.close()


def live_and_die(where, first, last, said_before, life):
    """
    The numbers that a child said before it was killed, and whether it was: it dies so many seconds after it said so
    many numbers, so that a slow machine comes on too.
    """
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            os.close(reading)
            child(where, first, last, writing)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as heard:
        lines = [heard.readline() for _ in range(1 + said_before)][1:]  # the first says that it is open
        time.sleep(life)
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        numbers = [int(line) for line in (*lines, *heard.read().split(b"\n")) if line.strip()]
    status = os.waitpid(pid, 0)[1]
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status):
        raise SystemExit("a child failed by itself")
    return numbers, os.WIFSIGNALED(status)


def look(where, done, report):
    """Compare what is there with the recordings that were said to be done; how many there are."""
    catalogue = Catalogue.open(where)
    report["faults"] += len(catalogue.verify())
    with catalogue.store.read() as snapshot:
        known = {state.uid: state for state in snapshot.all_known()}
        sources = {sighting.address: sighting for sighting in snapshot.sources()}
        count = len(known)
        report["lost"] += sum(f"{number}@example.org" not in known for number in range(done))
        if count - done > 1:
            report["half"] += count - done
        for number in range(max(0, done - 40), count):
            state, sighting = known.get(f"{number}@example.org"), sources.get(f"https://example.org/{number}.ics")
            whole = (
                state is not None
                and sighting is not None
                and len(sighting.statements or snapshot.sighting(sighting.id).statements) == min(number, 1) + 1
                and snapshot.document(sighting.digest) is not None
                and state.event.appearances == talk(number).appearances
                and state.event.when.start.day == (2 if number < count - 1 else 1)
            )
            report["half"] += not whole
        report["half"] += len(sources) != count
    catalogue.close()
    return count


def run(where, recordings, seed, longest=LONGEST_LIFE):
    """Kill until so many recordings are made; the figures."""
    chance = random.Random(seed)
    report = {"recordings": 0, "kills": 0, "cut_off": 0, "kept_unsaid": 0, "lost": 0, "half": 0, "faults": 0}
    record_first = Catalogue.open(where)
    record(record_first, 0)
    record_first.close()
    done = 1
    while done < recordings:
        numbers, killed = live_and_die(where, done, recordings, chance.randint(1, 3), chance.uniform(0, longest))
        said = numbers[-1] + 1 if numbers else done
        assert numbers == list(range(done, said)), numbers
        count = look(where, said, report)
        report["kills"] += killed
        report["kept_unsaid"] += count - said
        report["cut_off"] += killed and count == said
        done = count
    report["recordings"] = done
    return report


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("--recordings", type=int, default=500)
    parser.add_argument("--store", choices=("sqlite", "folder", "postgresql"), default="sqlite")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=LONGEST_LIFE)
    given = parser.parse_args()
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if given.store == "postgresql":
            where = stack.enter_context(postgresql_server.running())
        else:
            where = str(folder / ("events.db" if given.store == "sqlite" else "events"))
        began = time.monotonic()
        report = run(where, given.recordings, given.seed, given.longest)
    print(given.store, ", ".join(f"{name} {value}" for name, value in report.items()), end=", ")
    print(f"{time.monotonic() - began:.0f} s")
    sys.exit(bool(report["lost"] or report["half"] or report["faults"]))


if __name__ == "__main__":
    main()
