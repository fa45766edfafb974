"""Errors for a word that is not in a list: what there is, and what was probably meant."""

from collections.abc import Iterable

from eventkit._messages import did_you_mean
from eventkit.errors import UnknownForm


def unknown(what: str, word: object, known: Iterable[str]) -> UnknownForm:
    """
    The error for a form, column, view or option that does not exist.

    >>> print(unknown("column", "organisation", ["person", "organization"]))
    unknown column 'organisation'; did you mean 'organization'? There are: person, organization
    """
    names = list(known)
    there_are = ", ".join(names) or "none"
    return UnknownForm(f"unknown {what} {word!r}{did_you_mean(word, names) or '.'} There are: {there_are}")
