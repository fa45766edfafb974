"""The wording that error messages share: what was meant, and values that fit on a line."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def did_you_mean(word: object, known: Iterable[str]) -> str:
    """
    A known word that is near, case aside, as the end of a sentence; '' when there is none.

    >>> did_you_mean("Speaker", ["speakers", "hosts"])
    "; did you mean 'speakers'?"
    """
    by_folded = {name.casefold(): name for name in known}
    near = difflib.get_close_matches(str(word).casefold(), by_folded, n=1)
    return f"; did you mean {by_folded[near[0]]!r}?" if near else ""


def show(value: object) -> str:
    """The value for a message: its repr, never longer than a line."""
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
