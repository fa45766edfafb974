"""
Reading a name: what kind of text it is, who reads it, and what the other names of its list say.

`read_name` is what `Name.parse` calls. It refuses (UnreadableName) what is not one person's name, and never refuses a
name for being unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attrs import evolve

from eventkit.doubts import Evidence
from eventkit.errors import UnreadableName
from eventkit.people._name_bilingual import read_bilingual
from eventkit.people._name_build import refuse
from eventkit.people._name_order import CAPITALS
from eventkit.people._name_shape import why_not_a_name, without_pronouns
from eventkit.people._name_spaced import SpacedReader
from eventkit.people._name_unspaced import UnspacedReader
from eventkit.people._name_words import CJK, clean, words_of
from eventkit.people.name import Name, Order


def read_name(
    text: str, *, order: Order | None = None, language: str | None = None, among: Iterable[str | Name] = ()
) -> Name:
    """Name.parse."""
    if order not in (None, "family-first", "given-first", "mononym"):
        raise ValueError(f"no such order of a name: {order!r}; use 'family-first', 'given-first' or 'mononym'")
    name = _read(clean(text), order, language)
    if name.order == "unknown" and order is None:
        others = [among] if isinstance(among, str) else among
        return _settle(name, others, language)
    return name


def _settle(name: Name, among: Iterable[str | Name], language: str | None) -> Name:
    """
    The reading that follows the order of the other names of the list, if those that have one agree.

    Names that mark their family name by capitals may stand in either order, so the others go before them: beside
    "Mr. Yiran LUO" and "Gao Mingyuan", "Tao Ning" is written as Gao Mingyuan is.
    """
    telling: list[Name] = []
    for other in among:
        if isinstance(other, str):
            try:
                other = _read(clean(other), None, language)
            except UnreadableName:
                continue
        if other.text != name.text and _tells_order(other) and _one_custom(name, other):
            telling.append(other)
    unmarked = [other for other in telling if not any(e.rule == CAPITALS for e in other.evidence)]
    if any(other.order != "unknown" for other in unmarked):
        telling = unmarked
    comparable = len(telling)
    tally = {order: sum(other.order == order for other in telling) for order in ("family-first", "given-first")}
    orders: tuple[tuple[Order, Order], ...] = (("family-first", "given-first"), ("given-first", "family-first"))
    for order, against in orders:
        if tally[order] > comparable / 2 and not tally[against]:
            for reading in name.alternatives:
                if reading.order == order:
                    why = Evidence(f"order of the list ({tally[order]} of {comparable})", name.full)
                    return evolve(reading, evidence=(*name.evidence, why), native=name.native)
    return name


def _tells_order(name: Name) -> bool:
    """Whether its order says something about its list: it stands in Latin letters and could be turned round."""
    if name.script != "Latn" or (name.language or "").split("-")[0] not in ("zh", "ko", "ja", "vi", "hu"):
        return False
    return not any(evidence.rule in _SAYS_NOTHING for evidence in name.evidence)


def _one_custom(name: Name, other: Name) -> bool:
    """
    Whether the other name's order says something of this one's: Chinese and Korean names are turned round alike.

    A Japanese name with its given name first says nothing of them, since most lists turn those; left as it is, it does.
    """
    tongues = {(each.language or "").split("-")[0] for each in (name, other)}
    return len(tongues) == 1 or tongues <= {"zh", "ko", ""} or other.order == "family-first"


# English names stand first in any list; initials follow the style of a bibliography.
_SAYS_NOTHING = frozenset(
    {
        "an English given name before a Chinese or Korean family name",
        "an English given name before a whole name",
        "initials before the family name",
        "comma after the family name",
        "one word",
    }
)


@lru_cache(maxsize=4096)
def _read(text: str, order: Order | None, language: str | None) -> Name:
    """A cleaned text as a name, by itself."""
    reason = why_not_a_name(text)
    if reason:
        raise refuse(text, reason)
    hint = (language or "").replace("_", "-").split("-")[0].lower() or None
    words = words_of(without_pronouns(text))
    words = [w for w in words if w.script]
    if not words:
        raise refuse(text, "there is no word in it")
    han = [w for w in words if w.script in CJK]
    if not han:
        return SpacedReader(text, words, order, language, hint, read=_read).read()
    if len(han) == len(words):
        return UnspacedReader(text, words, order, language, hint, _read).read()
    return read_bilingual(text, words, han, order, language, hint, _read)
