"""
How fast announcements are read: documents a second, and how the time grows with the length of one.

    python tests/bench/bench_announcements.py [FOLDER]
    python tests/bench/bench_announcements.py --growth [--most 10_000_000] [--family names]

reads the documents of fixtures/announcements (or of FOLDER, *.txt) again and again, filled up to 3 KB each with running
words, and prints a table. CPU time of one process, the best of several rounds; machines differ, so compare on one.

`--growth` reads one document of each family (newsletter, article, names …) at growing lengths instead, each in a
process of its own, and prints CPU time, the exponent of its growth from the length before, and the most memory that
reading took, as a multiple of the document's characters.
"""

from __future__ import annotations

import argparse
import gc
import resource
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from math import log
from pathlib import Path
from time import process_time

from eventkit import read
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


HEAD = "Webinar: Slow ferries\n\n3 May 2031, 14:00 UTC\n\n"
PAGE = "<html><head><title>Slow ferries</title></head><body><h1>Webinar: Slow ferries</h1><p>3 May 2031, 14:00 UTC</p>"
GIVEN = ("Mara", "Tom", "Ana", "Jana", "Kim", "Lena", "Paul")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def name(n: int) -> str:
    """A name of its own for each number."""
    family = LETTERS[n % 26].upper() + "".join(LETTERS[n // 26**place % 26] for place in (1, 2, 3))
    return f"{GIVEN[n % 7]} {family}bsen"


def said(n: int) -> str:
    return f"{FILLING}In year {n} {name(n)} of the Lagoon Institute said that harbors matter. "


# How each family begins, and the n-th part of what follows.
GROWING: dict[str, tuple[str, Callable[[int], str]]] = {
    "newsletter": (
        "",
        lambda n: (
            f"## Harbor talk {n}\n\nWhen: {1 + n % 28} May 2031, {9 + n % 9}:00 UTC\nWhere: Hall {n}, Oslo\n"
            f"Speaker: {name(n)}, Lagoon Institute\n\n{FILLING}\n\n"
        ),
    ),
    "article": (HEAD, lambda n: said(n) + "\n\n"),
    "line": (HEAD, said),
    "names": (HEAD + "Speakers:\n", lambda n: f"- {name(n)}, Lagoon Institute {n}\n"),
    "agenda": (
        HEAD + "Agenda\n\n",
        lambda n: f"{9 + n % 9:02}:{n % 60:02} Talk {n} about ferries, {name(n)}\n",
    ),
    "table": (HEAD, lambda n: f"| {n} | Harbor {n} | {name(n)} | {1 + n % 28} May 2031 |\n"),
    "bodies": (HEAD + "Organizers:\n", lambda n: f"- Lagoon Institute {name(n).split()[1]}\n"),
    "people": (
        HEAD,
        lambda n: f"The talk by {name(n)}, director of the Lagoon Institute, was moderated by {name(n + 3)}. ",
    ),
    "list": ("Upcoming events\n\n", lambda n: f"- Harbor Summit {n}, Oslo, {1 + n % 28} May {2031 + n // 28 % 50}\n"),
    "html": (
        PAGE,
        lambda n: f"<h2>Part {n}</h2><p>{FILLING}</p><ul><li>{name(n)}, Lagoon Institute</li></ul>",
    ),
}


def grown(family: str, length: int) -> str:
    """A document of a family, at least as long as asked for."""
    head, part = GROWING[family]
    parts, size = [head], len(head)
    for n in count():
        if size >= length:
            break
        parts.append(part(n))
        size += len(parts[-1])
    return "".join(parts)


def measure(family: str, length: int) -> None:
    """CPU seconds and bytes that reading one document takes, on one line: the work of one process."""
    format = "html" if family == "html" else "text"
    read((PAGE if family == "html" else HEAD).encode(), format=format)  # what is loaded on first use
    document = grown(family, length).encode()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = process_time()
    read(document, format=format)
    took = process_time() - start
    print(took, 1024 * (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before))


def print_growth(families: list[str], most: int) -> None:
    print(f"{'family':>12} {'characters':>12} {'CPU s':>8} {'MB/s':>6}  exponent  memory")
    for family in families:
        before: tuple[int, float] | None = None
        length = 100_000
        while length <= most:
            command = [sys.executable, __file__, "--measure", family, str(length)]
            took, memory = map(float, subprocess.run(command, check=True, capture_output=True).stdout.split())
            exponent = f"{log(took / before[1]) / log(length / before[0]):8.2f}" if before else " " * 8
            speed = length / took / 1e6
            print(
                f"{family:>12} {length:>12,} {took:>8.2f} {speed:>6.2f}  {exponent}  {memory / length:5.0f}x",
                flush=True,
            )
            before, length = (length, took), length * 10


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "fixtures" / "announcements")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--most", type=int, default=10_000_000, help="characters of the longest document")
    parser.add_argument("--family", choices=GROWING, action="append")
    parser.add_argument("--measure", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        measure(given.measure[0], int(given.measure[1]))
    elif given.growth:
        print_growth(given.family or list(GROWING), given.most)
    else:
        main(given.folder)
