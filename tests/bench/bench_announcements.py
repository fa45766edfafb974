"""
How fast announcements are read: documents a second, and how the time grows with the length of one.

    python tests/bench/bench_announcements.py [FOLDER]
    python tests/bench/bench_announcements.py --growth [--lengths 100_000 1_000_000] [--shape names]

reads the documents of fixtures/announcements (or of FOLDER, *.txt) again and again, filled up to 3 KB each with running
words, and prints a table. CPU time of one process, the best of several rounds; machines differ, so compare on one.

`--growth` reads one document of each shape (long_documents.py: newsletter, article, names …) at growing lengths
instead, each in a process of its own, and prints CPU time, the exponent of its growth from the length before, and the
most memory that reading took, as a multiple of the document's characters. An exponent above 1.1 is marked.
"""

from __future__ import annotations

import argparse
import gc
import resource
import subprocess
import sys
from math import log
from pathlib import Path
from time import process_time

from long_documents import FILLING, SHAPES, grown

from eventkit import read
from eventkit.announcements import read_announcement

ROOT = Path(__file__).resolve().parents[2]
SIZE = 3_000  # characters of a document
LENGTHS = (10_000, 100_000, 1_000_000, 10_000_000)
MOST, JUDGED = 1.1, 0.5  # the exponent that is not passed, and the CPU seconds from which it is judged


def main(folder: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    if not texts:
        sys.exit(f"no documents in {folder}")
    documents = [filled(text, SIZE) for text in texts]
    read_announcement(documents[0])  # what is loaded on first use
    best = min(seconds(documents) for _ in range(3))
    print(f"{len(documents)} documents of {sum(map(len, documents)) / len(documents) / 1000:.1f} KB")
    print(f"{len(documents) / best:8.0f} documents a second, {1000 * best / len(documents):.2f} ms each\n")
    print(f"{'characters':>12} {'CPU s':>8} {'MB/s':>6}  exponent")
    before: tuple[int, float] | None = None
    for length in LENGTHS:
        took = seconds([repeated(texts, length)])
        grown = f"{log(took / before[1]) / log(length / before[0]):9.2f}" if before else ""
        print(f"{length:>12,} {took:>8.2f} {length / took / 1e6:>6.2f} {grown}")
        before = length, took


def filled(text: str, size: int) -> str:
    """The document with running words after it, up to a size; a longer one as it is."""
    missing = size - len(text)
    return text if missing <= 0 else f"{text}\n\n{(FILLING * (missing // len(FILLING) + 1))[:missing]}"


def repeated(texts: list[str], length: int) -> str:
    """One document of a length: all of them again and again."""
    whole = "\n\n".join(texts) + "\n\n"
    return (whole * (length // len(whole) + 1))[:length]


def seconds(documents: list[str]) -> float:
    gc.collect()
    start = process_time()
    for document in documents:
        read_announcement(document)
    return process_time() - start


def measure(shape: str, length: int) -> None:
    """CPU seconds and bytes that reading one document takes, on one line: the work of one process."""
    format = SHAPES[shape].format
    read(grown(shape, 1).encode(), format=format)  # what is loaded on first use
    document = grown(shape, length).encode()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = process_time()
    read(document, format=format)
    took = process_time() - start
    print(took, 1024 * (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before))


def print_growth(shapes: list[str], lengths: list[int]) -> None:
    print(f"{'shape':>20} {'characters':>12} {'CPU s':>8} {'MB/s':>6}  exponent  memory")
    for shape in shapes:
        before: tuple[int, float] | None = None
        for length in lengths:
            command = [sys.executable, __file__, "--measure", shape, str(length)]
            took, memory = map(float, subprocess.run(command, check=True, capture_output=True).stdout.split())
            exponent = log(took / before[1]) / log(length / before[0]) if before else 0.0
            print(
                f"{shape:>20} {length:>12,} {took:>8.2f} {length / took / 1e6:>6.2f}  "
                f"{f'{exponent:8.2f}' if before else ' ' * 8} {memory / length:6.0f}x"
                f"{'  <-- over' if exponent > MOST and took > JUDGED else ''}",
                flush=True,
            )
            before = length, took


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "fixtures" / "announcements")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--lengths", type=int, nargs="+", default=list(LENGTHS[1:]), help="characters of the documents")
    parser.add_argument("--shape", choices=SHAPES, action="append")
    parser.add_argument("--measure", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        measure(given.measure[0], int(given.measure[1]))
    elif given.growth:
        print_growth(given.shape or list(SHAPES), given.lengths)
    else:
        main(given.folder)
