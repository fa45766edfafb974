"""
How fast feeds are written and read, beside the libraries that do the same, on the same events in the same run.

    pip install -e ".[bench]"
    python tests/bench/bench_peers.py                          # 1,000, 10,000 and 100,000 events: an hour or more
    python tests/bench/bench_peers.py --sizes 1000 --repeats 3 # two minutes
    python tests/bench/bench_peers.py --peers eventkit icalendar libical --json result.json
    python tests/bench/bench_peers.py --scaling --republish --imports

The peers of Python have to be installed beside eventkit. ical.js is run where Node finds it (`npm install ical.js`, in
the working directory or with --node FOLDER), libical where there is a C compiler and its headers (Debian: libical-dev).
A peer that is not there is left out, with the reason.

Each measurement is a process of its own. Within a repeat the peers take turns, so that a busy machine meets all
alike; times are CPU seconds, medians over the repeats, and a ratio is taken within each repeat before the median is.
What a peer wrote is compared with what it was given (`peers/correctness.py`), and faults are listed below the
table. *build* makes the library's own objects from typed values, *write* makes octets of them; *read* takes octets to
objects and touches the start, the title and every person.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).resolve().parent
PEERS = HERE / "peers"
sys.path[:0] = [str(PEERS), str(HERE)]

from correctness import faults  # noqa: E402
from hand_writer import feed  # noqa: E402
from workload import records, write_table  # noqa: E402

BASE = "icalendar"  # ratios are to it
BOUND = "by hand"
PYTHON = {  # row of the table -> module of the peer, what has to be importable
    BOUND: ("with_hand", "sys"),
    "icalendar": ("with_icalendar", "icalendar"),
    "ical": ("with_ical", "ical"),
    "ics": ("with_ics", "ics"),
    "vobject": ("with_vobject", "vobject"),
    "eventkit": ("with_eventkit", "eventkit"),
    "eventkit, attendees": ("with_eventkit_attendees", "eventkit"),
}
OTHERS = ("libical", "ical.js")
OWN_FORM = "eventkit, own feed"  # a row of reading only: the feed that the row "eventkit" wrote

Result = dict[str, Any]
Command = Callable[[str, int, Path], list[str]]


def commands(folder: Path, node: Path) -> tuple[dict[str, Command], dict[str, str]]:
    """How each peer is run (step, count and file to a command), and why others are not."""
    found: dict[str, Command] = {}
    missing: dict[str, str] = {}
    for name, (module, needs) in PYTHON.items():
        if importlib.util.find_spec(needs) is None:
            missing[name] = f"{needs} is not installed; pip install -e '.[bench]'"
        else:
            found[name] = _python(module)
    try:
        found["libical"] = _libical(folder)
    except (OSError, subprocess.SubprocessError) as error:
        missing["libical"] = f"cannot be compiled: {_reason(error)}"
    try:
        found["ical.js"] = _icaljs(node)
    except (OSError, subprocess.SubprocessError) as error:
        missing["ical.js"] = f"Node does not find it: {_reason(error)}"
    return found, missing


def _python(module: str) -> Command:
    return lambda step, count, path: [sys.executable, str(PEERS / "child.py"), module, step, str(count), str(path)]


def _libical(folder: Path) -> Command:
    """Compiled for this run."""
    program = folder / "with_libical"
    flags = _output("pkg-config", "--cflags", "--libs", "libical").split()
    _output(shutil.which("cc") or "cc", "-O2", str(PEERS / "with_libical.c"), "-o", str(program), *flags)
    return lambda step, count, path: [str(program), step, str(count), str(path), *_table(folder, step, count)]


def _icaljs(node: Path) -> Command:
    script = f"require('module').createRequire({json.dumps(str(node.resolve()) + '/')}).resolve('ical.js')"
    _output("node", "-e", script)
    return lambda step, count, path: [
        *("node", "--max-old-space-size=12000", str(PEERS / "with_icaljs.mjs")),
        *(step, str(count), str(path), *(_table(path.parent, step, count) or [""]), str(node.resolve())),
    ]


def _table(folder: Path, step: str, count: int) -> list[str]:
    """The file with the records, made on first use."""
    if step != "write":
        return []
    path = folder / f"records-{count}.tsv"
    if not path.exists():
        write_table(path, count)
    return [str(path)]


def _output(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    if done.returncode:
        raise subprocess.SubprocessError((done.stderr.strip().splitlines() or ["no reason given"])[0])
    return done.stdout


def _reason(error: Exception) -> str:
    return f"{error.filename} is not there" if isinstance(error, FileNotFoundError) else str(error)


def run(command: list[str], limit: int) -> Result:
    """
    One measurement; "failed" says why there is none. `limit` is the seconds that it may take.

    Not by RLIMIT_CPU: under such a limit Linux counts the CPU time of the process in ticks of 4 ms.
    """
    environment = {**os.environ, "TZ": "Asia/Shanghai", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        child = subprocess.Popen(command, stdout=out, stderr=errors, env=environment)
        watch = threading.Timer(limit, child.kill)
        watch.start()
        child.wait()
        watch.cancel()
        out.seek(0)
        errors.seek(0)
        if child.returncode < 0:
            return {"failed": f"stopped after {limit} seconds, or short of memory"}
        if child.returncode:
            said = errors.read().decode(errors="replace").strip().splitlines()
            return {"failed": said[-1] if said else f"ended with {child.returncode}"}
        result: Result = json.loads(out.read())
    return result


class Table:
    """All measurements of one size and one step, by row, and the ratios of them."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[int, Result]] = {}

    def add(self, name: str, repeat: int, result: Result) -> None:
        self.rows.setdefault(name, {})[repeat] = result

    def seconds(self, name: str, *steps: str) -> float:
        return median(sum(result[step] for step in steps) for result in self.rows[name].values())

    def ratio(self, name: str, *steps: str, to: str = BASE) -> float | None:
        """How many times as fast as another row, paired by repeat."""
        if name not in self.rows or to not in self.rows:
            return None
        ours, theirs = self.rows[name], self.rows[to]
        pairs = [
            sum(theirs[repeat][step] for step in steps) / max(1e-9, sum(ours[repeat][step] for step in steps))
            for repeat in ours.keys() & theirs.keys()
        ]
        return median(pairs) if pairs else None

    def fact(self, name: str, key: str) -> Any:
        return next(iter(self.rows[name].values()))[key]

    def peak(self, name: str) -> float:
        return median(result["peak"] for result in self.rows[name].values())


def measure(
    count: int, repeats: int, peers: Mapping[str, Command], folder: Path, *, limit: int, patience: int
) -> tuple[dict[str, Table], list[str]]:
    """Writing and reading of so many events: the two tables, and what is to be said beside them."""
    tables, remarks = {"write": Table(), "read": Table()}, []
    source = folder / "source.ics"
    source.write_bytes(feed(records(count)))
    own = folder / "eventkit.ics"
    own.unlink(missing_ok=True)
    given_up: set[tuple[str, str]] = set()
    for repeat in range(repeats):
        for step in ("write", "read"):
            turns = dict(peers)
            if step == "read" and "eventkit" in peers:
                turns[OWN_FORM] = turns["eventkit"]
                turns.pop("eventkit, attendees", None)  # it reads as the row above
            for name, command in turns.items():
                if (step, name) in given_up:
                    continue
                path = own if name == OWN_FORM or (step == "write" and name == "eventkit") else source
                if step == "write" and path is source:
                    path = folder / "out.ics"
                result = {"failed": "wrote no feed"} if not path.exists() and step == "read" else None
                result = result or run(command(step, count, path), limit)
                _progress(f"{count} {step} {name} #{repeat + 1}: {result.get('failed', 'done')}")
                if "failed" in result:
                    remarks.append(f"{name}, {step}: {result['failed']}")
                    given_up.add((step, name))
                    continue
                tables[step].add(name, repeat, result)
                if step == "write" and not repeat:
                    # Roles are eventkit's own: a speaker is one, however optional the record calls them.
                    own_way = {"described": name == "eventkit", "roles": not name.startswith("eventkit")}
                    wrong = faults(path.read_bytes(), count, **own_way)
                    remarks += [f"{name}, what it wrote: {'; '.join(wrong)}"] if wrong else []
                if name != BASE and sum(result.get(key, 0) for key in ("build", "write", "parse", "touch")) > patience:
                    given_up.add((step, name))  # one run of a slow peer has to do
    for name in tables["read"].rows:
        touched = tables["read"].fact(name, "touched")
        if touched[:2] != [count, 6 * count]:
            remarks.append(f"{name}, read: {touched[0]} events and {touched[1]} people touched")
    return tables, remarks


def _progress(words: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)


def show(count: int, tables: Mapping[str, Table], remarks: Iterable[str]) -> None:
    """The tables of one size."""
    writing, reading = tables["write"], tables["read"]
    steps = ("build", "write")
    print(f"\n{count:,} events, writing")
    head = ("peer", "runs", "build s", "write s", "× build", "× write", "× both", "events/s", "kB/event", "peak MiB")
    rows = [
        (
            name,
            str(len(writing.rows[name])),
            f"{writing.seconds(name, 'build'):.3f}",
            f"{writing.seconds(name, 'write'):.3f}",
            # By hand there are no objects: building is writing.
            "" if name == BOUND else _times(writing.ratio(name, "build")),
            "" if name == BOUND else _times(writing.ratio(name, "write")),
            _times(writing.ratio(name, *steps)),
            f"{count / writing.seconds(name, *steps):,.0f}",
            f"{writing.fact(name, 'octets') / count / 1000:.2f}",
            f"{writing.peak(name):,.0f}",
        )
        for name in writing.rows
    ]
    _print(head, rows)
    print(f"\n{count:,} events, reading")
    head = ("peer", "runs", "parse s", "touch s", "× both", "events/s", "kB/event", "peak MiB")
    rows = [
        (
            name,
            str(len(reading.rows[name])),
            f"{reading.seconds(name, 'parse'):.3f}",
            f"{reading.seconds(name, 'touch'):.3f}",
            _times(reading.ratio(name, "parse", "touch")),
            f"{count / reading.seconds(name, 'parse', 'touch'):,.0f}",
            f"{reading.fact(name, 'octets') / count / 1000:.2f}",
            f"{reading.peak(name):,.0f}",
        )
        for name in reading.rows
    ]
    _print(head, rows)
    for remark in dict.fromkeys(remarks):
        print(f"  {remark}")


def _times(ratio: float | None) -> str:
    return "" if ratio is None else f"{ratio:.1f}×"


def _print(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    lines = [head, *rows]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    for line in lines:
        cells = [cell.rjust(width) for cell, width in zip(line, widths, strict=True)]
        print("  ".join([line[0].ljust(widths[0]), *cells[1:]]).rstrip())


def versions(tables: Mapping[str, Table]) -> str:
    """Which library of which version ran on what."""
    said = []
    for name, runs in tables["write"].rows.items():
        facts = next(iter(runs.values()))
        if name == "libical":
            facts["version"] = _output("pkg-config", "--modversion", "libical").strip()
        if facts["version"]:
            said.append(f"{name} {facts['version']} ({facts['runs on']})")
    return ", ".join(said)


def compare(options: argparse.Namespace) -> dict[str, Any]:
    """The tables of every size, printed; and the raw figures."""
    raw: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(dir=options.folder) as made:
        folder = Path(made)
        found, missing = commands(folder, options.node)
        wanted = {name: command for name, command in found.items() if not options.peers or name in options.peers}
        print(f"{platform.platform(terse=True)}, {os.cpu_count()} cores; CPU seconds, medians; × is to {BASE}")
        for name, reason in missing.items():
            print(f"without {name}: {reason}")
        for at, (count, repeats) in enumerate(zip(options.sizes, options.repeats, strict=True)):
            limits = {"limit": options.limit, "patience": options.patience}
            tables, remarks = measure(count, repeats, wanted, folder, **limits)
            if not at:
                print(versions(tables))
            show(count, tables, remarks)
            sys.stdout.flush()
            raw[str(count)] = {"remarks": remarks, **{step: table.rows for step, table in tables.items()}}
    return raw


def main() -> None:
    parser = argparse.ArgumentParser(description="Writing and reading of feeds beside other libraries.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000], help="numbers of events")
    parser.add_argument("--repeats", type=int, nargs="+", default=[5, 5, 3], help="for each size, or for all")
    parser.add_argument("--peers", nargs="+", choices=[*PYTHON, *OTHERS], help="only these")
    parser.add_argument("--json", type=Path, help="a file for the raw figures")
    parser.add_argument("--node", type=Path, default=Path.cwd(), help="the folder that has node_modules")
    parser.add_argument("--folder", type=Path, help="where temporary files go")
    parser.add_argument("--limit", type=int, default=900, help="seconds after which a run is stopped")
    parser.add_argument("--patience", type=int, default=30, help="a run of more CPU seconds is not repeated")
    parser.add_argument("--scaling", action="store_true", help="instead: time and memory against size")
    parser.add_argument("--republish", action="store_true", help="instead: writing again with one changed event")
    parser.add_argument("--imports", action="store_true", help="instead: how long imports take")
    options = parser.parse_args()
    if len(options.repeats) == 1 or len(options.repeats) < len(options.sizes):
        options.repeats = [options.repeats[0]] * len(options.sizes)
    options.repeats = options.repeats[: len(options.sizes)]
    raw: dict[str, Any] = {}
    if options.scaling:
        import scaling

        raw["scaling"] = scaling.main(options.folder)
    if options.republish:
        import republishing

        raw["republish"] = republishing.main()
    if options.imports:
        import import_times

        raw["imports"] = import_times.main()
    if not raw:
        raw = compare(options)
    if options.json:
        options.json.write_text(json.dumps(raw, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
