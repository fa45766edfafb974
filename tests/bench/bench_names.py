"""
How many names a second are read: python tests/bench/bench_names.py [ROUNDS]

Every text is read anew (the reader's memory is cleared between rounds), CPU time, one core.
"""

from __future__ import annotations

import sys
import time
import tomllib
from contextlib import suppress
from pathlib import Path

from eventkit.errors import UnreadableName
from eventkit.people import _name_parse, _name_words
from eventkit.people.name import Name

FOLDER = Path(__file__).parents[2] / "fixtures" / "names"


def texts() -> list[str]:
    """The names and refused texts of the case files."""
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))]
    return [
        text for file in files for text in (*(case["text"] for case in file.get("names", ())), *file.get("texts", ()))
    ]


def read_all(names: list[str]) -> None:
    for memory in (_name_parse._read, _name_words.plain, _name_words._split_pinyin, _name_words._split_korean):
        memory.cache_clear()
    for text in names:
        with suppress(UnreadableName):
            Name.parse(text)


def main() -> None:
    rounds, names = int(sys.argv[1]) if len(sys.argv) > 1 else 20, texts()
    read_all(names)
    begun = time.process_time()
    for _ in range(rounds):
        read_all(names)
    taken = time.process_time() - begun
    print(f"{rounds * len(names) / taken:,.0f} names a second ({len(names)} texts, {rounds} rounds)")


if __name__ == "__main__":
    main()
