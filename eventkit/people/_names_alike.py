"""
What two names are to one another: agreeing, agreeing with doubts, or in conflict; never a number.

A name is taken as the readings it can have (family name and given name), in every script it is stated in; two names
agree when some reading of the one agrees with some reading of the other. Each way of agreeing that is weaker than the
same words is a Doubt: reversed order where both parts are surnames, another script or romanization, a short form,
initials, a part left out, a very common name. Doubts that `stays` no shared fact removes.
"""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve

from eventkit.people._forms import Form, Profile, romanized
from eventkit.people._letters import compare_letters
from eventkit.people._likeness import Doubt, Likeness, agree
from eventkit.people._scripts import (
    compare_characters,
    compare_han_and_latin,
    compare_han_and_sounds,
    compare_hangul_and_latin,
    compare_kana_and_latin,
)

SCRIPTS_APART = "the scripts cannot be compared"


@lru_cache(maxsize=16384)
def likeness(a: Profile, b: Profile) -> Likeness:
    """What two names are to one another; symmetric but for the order in which words of the two are shown."""
    if not a.forms or not b.forms:
        return Likeness(conflict="one of them has no name that can be compared")
    if a.generation and b.generation and a.generation != b.generation:
        return Likeness(conflict="the generations differ (Jr., Sr., II)")
    if a.gender and b.gender and a.gender != b.gender:
        return Likeness(conflict="the honorifics are of a man and of a woman")
    decisive = [
        compare_characters(x, y)
        for x in a.forms
        for y in b.forms
        if x.script == y.script and x.script in ("han", "hangul", "kana")
    ]
    found = decisive or [_forms(x, y, a, b) for x in a.forms for y in b.forms]
    best = min(found, key=lambda like: (like.rank, like.conflict, like.reasons))
    if best.conflict:
        return best
    letters = [[form for form in profile.forms if form.script in ("latin", "cyrillic")] for profile in (a, b)]
    if decisive and any(_forms(x, y, a, b).conflict for x in letters[0] for y in letters[1]):
        best = evolve(best, doubts=(*best.doubts, Doubt("the spellings in letters beside them differ")))
    if a.nicknames and b.nicknames and not set(a.nicknames) & set(b.nicknames):
        best = evolve(best, doubts=(*best.doubts, Doubt("different further names are stated")))
    if a.generation != b.generation:
        best = evolve(best, doubts=(*best.doubts, Doubt("only one of them is marked Jr., Sr. or the like", stays=True)))
    return best


def _forms(x: Form, y: Form, a: Profile, b: Profile) -> Likeness:
    scripts = {x.script, y.script}
    if scripts == {"cyrillic"} or scripts == {"latin"}:
        return compare_letters(x, y, a, b)
    if scripts == {"cyrillic", "latin"}:
        return compare_letters(romanized(x), romanized(y), a, b, cyrillic=True)
    if x.script == "latin":
        x, y, a, b = y, x, b, a
    if y.script == "latin":
        if x.script == "han":
            return compare_han_and_latin(x, y, a, b)
        if x.script == "kana":
            return compare_kana_and_latin(x, y)
        if x.script == "hangul":
            return compare_hangul_and_latin(x, y)
    if scripts == {"other"} and [w.text for w in x.words] == [w.text for w in y.words]:
        return agree("the same words")
    if len(scripts) == 1:
        return Likeness(conflict=f"the names differ: {x.shown}, {y.shown}")
    if scripts in ({"han", "hangul"}, {"han", "kana"}):
        return compare_han_and_sounds(*((x, y) if x.script == "han" else (y, x)))
    unknown = Doubt(SCRIPTS_APART, stays=True)
    return Likeness(reasons=(f"two scripts: {x.shown}, {y.shown}",), doubts=(unknown,))
