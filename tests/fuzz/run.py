"""
Long fuzzing of one reader: how many inputs, and the ones that it did not stand.

    python tests/fuzz/run.py --minutes 15 --reader ics
    python tests/fuzz/run.py --minutes 1 --reader when --seed 7
    python tests/fuzz/run.py --replay out/fuzz/ics-3f2a…
    python tests/fuzz/run.py --growth --reader ics       # time and memory of the growing inputs, in a table

Documents of `fixtures/` are spoiled in a few steps each (`mutations.py`), now and then one that was spoiled
before. An input fails when the reader, or the use of what it read, raises something other than an EventkitError, or
when it takes more CPU time than its length excuses, also at the second and third try. Failing inputs are saved
under `out/fuzz`, one for each place in the code that raised; the exit code is 1 when there are any.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import traceback
import warnings
from collections import Counter
from pathlib import Path
from time import monotonic, process_time

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from cost import MOST, growth, memory  # noqa: E402
from growing import FAMILIES  # noqa: E402
from mutations import Step, mutate  # noqa: E402
from readers import READERS, Reader  # noqa: E402

OUT = Path("out/fuzz")
EXCUSED, PER_BYTE = 1.0, 100e-6  # CPU seconds for any input, and for each byte of it
KEPT = 400  # spoiled documents that are spoiled further


class Fuzzer:
    """One run: draws inputs, counts them, keeps what failed."""

    def __init__(self, reader: Reader, seed: int, out: Path) -> None:
        self.reader, self.random, self.out = reader, random.Random(seed), out
        self.seeds = reader.seeds()
        self.kept: list[bytes] = []
        self.inputs = self.octets = 0
        self.slowest = (0.0, b"")
        self.findings: Counter[str] = Counter()

    def run(self, seconds: float) -> None:
        end, told = monotonic() + seconds, monotonic()
        while monotonic() < end:
            data = self.draw()
            self.inputs += 1
            self.octets += len(data)
            self.check(data)
            if monotonic() - told > 60:
                told = monotonic()
                print(f"{self.reader.name}: {self.inputs:,} inputs, {len(self.findings)} findings", flush=True)

    def draw(self) -> bytes:
        """A document and a few steps; one in six begins with a document spoiled before."""
        pick = self.random
        seed = pick.choice(self.kept) if self.kept and pick.random() < 1 / 6 else pick.choice(self.seeds)
        steps: list[Step] = [
            (pick.getrandbits(16), pick.getrandbits(32), pick.getrandbits(32))
            for _ in range(min(12, 1 + int(pick.expovariate(0.4))))
        ]
        data = mutate(seed, steps, self.reader.tokens, self.seeds)[: self.reader.limit]
        if pick.random() < 0.05:
            self.kept.append(data)
            if len(self.kept) > KEPT:
                self.kept.pop(pick.randrange(KEPT))
        return data

    def check(self, data: bytes) -> None:
        start = process_time()
        try:
            self.reader.use(data)
        except Exception as error:
            self.save(data, _place(error), traceback.format_exc())
            return
        taken = process_time() - start
        if taken > self.slowest[0]:
            self.slowest = taken, data
        excused = EXCUSED + PER_BYTE * len(data)
        if taken > excused and self.seconds(data) > excused and self.seconds(data) > excused:
            self.save(data, "slow", f"{taken:.2f} CPU seconds for {len(data)} bytes\n")

    def seconds(self, data: bytes) -> float:
        start = process_time()
        self.reader.use(data)
        return process_time() - start

    def save(self, data: bytes, place: str, report: str) -> None:
        """The shortest input for each place; every time is counted."""
        self.findings[place] += 1
        self.out.mkdir(parents=True, exist_ok=True)
        name = f"{self.reader.name}-{hashlib.sha256(place.encode()).hexdigest()[:10]}"
        path = self.out / name
        if not path.exists() or len(path.read_bytes()) > len(data):
            path.write_bytes(data)
            path.with_suffix(".txt").write_text(f"{place}\n\n{report}", encoding="utf-8")
        if self.findings[place] == 1:
            print(f"FINDING {path}: {place}", flush=True)


def _place(error: BaseException) -> str:
    """Where an error came from: its class, and the innermost line of ours."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "eventkit" in frame.filename and "/tests/" not in frame.filename] or frames
    return f"{type(error).__name__} at {Path(ours[-1].filename).name}:{ours[-1].lineno} in {ours[-1].name}"


def show_growth(reader: Reader, enough: float) -> int:
    """The table of growing inputs; how many are over a limit."""
    over = 0
    print(f"{reader.name:24}{'bytes':>12}{'ms':>10}{'exponent':>10}{'× memory':>10}")
    for name, make in FAMILIES[reader.name].items():
        found = growth(reader.read, make, longest=reader.limit, enough=enough)
        data = make(max(1, 1000))
        data = data if len(data) <= reader.limit else make(1)
        times = memory(reader.read, data) / len(data)
        wrong = found.exponent >= MOST
        over += wrong
        print(
            f"{name[:24]:24}{found.lengths[-1]:12,}{found.seconds[-1] * 1e3:10.1f}{found.exponent:10.2f}{times:10.1f}"
            + ("  <-- over" if wrong else ""),
            flush=True,
        )
    return over


def main() -> int:
    parser = argparse.ArgumentParser(description="Fuzz one reader for a while.")
    parser.add_argument("--reader", choices=[*READERS, "all"], default="all")
    parser.add_argument("--minutes", type=float, default=1.0, help="for each reader")
    parser.add_argument("--seed", type=int, help="of the random numbers; without it another each time")
    parser.add_argument("--out", type=Path, default=OUT, help="where failing inputs go")
    parser.add_argument("--replay", type=Path, nargs="+", help="read saved inputs again instead")
    parser.add_argument("--growth", action="store_true", help="the table of growing inputs instead")
    parser.add_argument("--enough", type=float, default=0.2, help="CPU seconds up to which inputs grow")
    options = parser.parse_args()
    warnings.simplefilter("error")
    if options.replay:
        for path in options.replay:
            READERS[path.name.split("-")[0]].use(path.read_bytes())
            print(f"{path}: stands")
        return 0
    names = list(READERS) if options.reader == "all" else [options.reader]
    if options.growth:
        return 1 if sum([show_growth(READERS[name], options.enough) for name in names]) else 0
    failed = 0
    for name in names:
        seed = options.seed if options.seed is not None else random.SystemRandom().getrandbits(32)
        fuzzer = Fuzzer(READERS[name], seed, options.out)
        fuzzer.run(options.minutes * 60)
        failed += len(fuzzer.findings)
        slowest, data = fuzzer.slowest
        print(
            f"{name}: {fuzzer.inputs:,} inputs, {fuzzer.octets / 1e6:,.1f} MB, {len(fuzzer.findings)} findings "
            f"(seed {seed}); slowest {slowest * 1e3:.0f} ms for {len(data):,} bytes"
        )
        for place, times in fuzzer.findings.most_common():
            print(f"  {times:,} × {place}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
