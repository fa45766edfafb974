"""Word lists in text files: headings in square brackets, words under them, lines that begin with # left out."""

from __future__ import annotations

from importlib.resources import files


def sections(file: str) -> dict[str, frozenset[str]]:
    """The words of each section of a list that stands beside this module."""
    found: dict[str, set[str]] = {}
    words: set[str] = set()
    for line in files("eventkit.people").joinpath(file).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            words.update(line.split())
    return {heading: frozenset(words) for heading, words in found.items()}
