"""The roster forms there are: found in this folder and through the entry-point group `eventkit.rosters`."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Protocol, cast

from eventkit._registry import plugins
from eventkit.rosters._suggest import unknown

GROUP = "eventkit.rosters"


class Form(Protocol):
    """
    What a module (or object) must have to be a form of the roster.

    `render(roster, **options)` gives the whole document: str, which is written as UTF-8 and with its line ends as
    they are, or bytes. Its keyword parameters are the form's options. The docstring says what the form cannot say.

    It may have `losses(roster, **options)` too: the Loss of each thing that is on the roster and not in the document.
    """

    NAME: str
    SUFFIXES: tuple[str, ...]
    MEDIA_TYPE: str
    render: Callable[..., str | bytes]


@cache
def forms() -> tuple[Form, ...]:
    """Every form, sorted by name; of two with one name, ours stays."""
    found = plugins(GROUP)
    return tuple(cast(Form, found[name]) for name in sorted(found))


def form_named(name: str) -> Form:
    """
    The form of that name.

    >>> form_named("csv").SUFFIXES
    ('.csv',)

    Raises:
        UnknownForm: there is none; the message lists what there is.
    """
    for form in forms():
        if isinstance(name, str) and name.casefold() == form.NAME:
            return form
    raise unknown("roster form", name, [form.NAME for form in forms()])


def form_for_suffix(suffix: str) -> Form:
    """
    The form that files with this suffix have: ".csv", "csv" or "CSV".

    Raises:
        UnknownForm: no form has it; the message lists the suffixes there are.
    """
    wanted = "." + suffix.casefold().removeprefix(".")
    for form in forms():
        if wanted in form.SUFFIXES:
            return form
    raise unknown("roster suffix", suffix, [each for form in forms() for each in form.SUFFIXES])
