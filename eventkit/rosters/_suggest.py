"""Errors for a word that is not in a list: what there is, and what was probably meant."""

import difflib
from collections.abc import Iterable

from eventkit.errors import UnknownForm


def unknown(what: str, word: object, known: Iterable[str]) -> UnknownForm:
    """
    The error for a form, column, view or option that does not exist.

    >>> print(unknown("column", "organisation", ["person", "organization"]))
    unknown column 'organisation'; did you mean 'organization'? There are: person, organization
    """
    names = list(known)
    there_are = ", ".join(names) or "none"
    return UnknownForm(f"unknown {what} {word!r}{did_you_mean(str(word), names)} There are: {there_are}")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Ends a message's first sentence: "; did you mean 'markdown'?" or, when nothing is near, "."."""
    by_folded = {name.casefold(): name for name in known}
    near = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return f"; did you mean {by_folded[near[0]]!r}?" if near else "."
