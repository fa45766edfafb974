"""
The forms of digests and of comparisons: found in their folders, and through entry points of the same names; `shown` is
how all of them show stated words.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Protocol, cast

from eventkit._messages import did_you_mean
from eventkit._plain import one_line, plain
from eventkit._registry import plugins
from eventkit.errors import UnknownForm


class Form(Protocol):
    """
    What a module must have to be a form: `render(what, **options)` gives the whole document, to be written as UTF-8
    with its line ends as they are. Its keyword parameters are the form's options.
    """

    NAME: str
    SUFFIXES: tuple[str, ...]
    MEDIA_TYPE: str
    render: Callable[..., str]


@cache
def forms(group: str) -> Mapping[str, Form]:
    """Every form of a folder, by name."""
    return cast(Mapping[str, Form], plugins(group))


def rendered(group: str, what: object, name: str, options: Mapping[str, Any]) -> str:
    """
    What is to be shown, in the form of that name.

    Raises:
        UnknownForm: no such form or option; the message lists what there is.
    """
    known = forms(group)
    if name not in known:
        raise UnknownForm(f"no form {name!r}{did_you_mean(name, known)}; there are {', '.join(sorted(known))}")
    form = known[name]
    allowed = list(inspect.signature(form.render).parameters)[1:]
    for option in options:
        if option not in allowed:
            has = f"it has {', '.join(allowed)}" if allowed else "it has none"
            raise UnknownForm(f"the form {name!r} has no option {option!r}{did_you_mean(option, allowed)}; {has}")
    return form.render(what, **options)


def form_for_suffix(group: str, suffix: str) -> str:
    """
    The name of the form that files with this suffix (".md") have.

    Raises:
        UnknownForm: there is none; the message lists the suffixes there are.
    """
    known = {each: form.NAME for form in forms(group).values() for each in form.SUFFIXES}
    wanted = suffix.casefold()
    if wanted not in known:
        listed = ", ".join(sorted(known))
        raise UnknownForm(f"no form has the suffix {suffix!r}{did_you_mean(wanted, known)}; there are {listed}")
    return known[wanted]


def shown(text: str) -> str:
    """Stated words on one line, without characters that would break a document."""
    return one_line(plain(text))
