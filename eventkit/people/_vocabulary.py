"""Word lists as they stand in the source: running text in, a set of words or entries out."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a list, divided by white space."""
    return frozenset(text.split())


def entries(text: str) -> frozenset[str]:
    """The entries of a list, divided by commas; an entry may be several words."""
    return frozenset(entry for entry in (" ".join(piece.split()) for piece in text.split(",")) if entry)


def longest_first(text: str) -> tuple[str, ...]:
    """The words of a list, longer ones first, so that the first that fits is the longest."""
    return tuple(sorted(word_set(text), key=lambda word: (-len(word), word)))
