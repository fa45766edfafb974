"""
How fast announcements are read: documents a second, and how the time grows with the length of one.

    python tests/bench/bench_announcements.py [FOLDER]

reads the documents of fixtures/announcements (or of FOLDER, *.txt) again and again, filled up to 3 KB each with running
words, and prints a table. CPU time of one process, the best of several rounds; machines differ, so compare on one.
"""

from __future__ import annotations

import gc
import sys
from math import log
from pathlib import Path
from time import process_time

from eventkit.announcements import read_announcement

ROOT = Path(__file__).resolve().parents[2]
SIZE = 3_000  # characters of a document
LENGTHS = (10_000, 100_000, 1_000_000, 10_000_000)
FILLING = (
    "The city looks at its streets and roofs, and at what people say of them. A report was made of it, and sixteen "
    "towns wrote down what they had learned. Some of it can be used elsewhere; some of it cannot, and they say why. "
)


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


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "fixtures" / "announcements")
