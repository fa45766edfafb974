"""
The finders: each file of this folder is one, of one idea, with a function `find(document) -> claims`.

The first word of its name is its theme, the others say where or by what it is found ("people_below_time"):

    kind episode                  whether anything is announced, and what it is
    title series                  what it is called, and of what it is one
    times durations agenda        when it is, how long, and what happens when
    place attendance links        where it is, on the web as well
    people bios delegations       who takes part, and what they are
    bodies                        who is behind it
    status language               whether it still takes place, and the language it is held in

A file whose name begins with an underscore is shared by several: `_names…` tell persons in words, `_beside_names` and
`_positions` what they are, `_spoken_of` where a page speaks of them; `_bodies`, `_places`, `_kind_nouns`,
`_event_nouns` and `_time_phrases` tell what else a claim may be about; `_expressions`, `_index`, `_phrases`, `_scan`,
`_stems` and `_near_words` look for many wordings at once.

The finders that end in "weighed" know no wording: they take all that is named (`…_mentions`) with the cues around it
(`…_cues`), and a table says what each weighs (`eventkit.announcements.weights`).

Adding a finder is adding a file. It yields claims of the fields that `decisions` take ("person", "body", "place",
"when" …), knows no other finder, and looks for a cheap sign first (`document.beginnings.has`, a `Wording`,
`sentences_with`): most documents have nothing for it. What it reads is a form that a whole class of pages has.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document


class Finder(Protocol):
    """What a finder is: a module with `find`."""

    def find(self, document: Document, /) -> Iterable[Claim]:
        """The claims that this idea finds in a document."""


@cache
def finders() -> tuple[Finder, ...]:
    """Every finder, in the order of their names, which makes no difference to what is decided."""
    names = sorted(name for _, name, _ in pkgutil.iter_modules(__path__) if not name.startswith("_"))
    return tuple(cast(Finder, import_module(f"{__name__}.{name}")) for name in names)
