"""
Words that are nothing but one day, read at one look: "Friday, 15 May 2020", "May 15th", 2020年5月15日.

Half of the times that are stated are such days; all else, and what is doubtful in these, is for the other readers.
"""

from __future__ import annotations

import re
from functools import cache

from eventkit.when.date_drafts import DateDraft
from eventkit.when.lexicon import LANGUAGES, words_at

_DAY = r"([0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? ((?:19|20)[0-9]{2}))?"
_DAY_FIRST = re.compile(rf"(?:([^\W\d_]+),? )?{_DAY} ([^\W\d_]+){_YEAR}")
_MONTH_FIRST = re.compile(rf"(?:([^\W\d_]+),? )?([^\W\d_]+) {_DAY}{_YEAR}")
_CHINESE = re.compile(r"((?:19|20)[0-9]{2}) ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日")


def read_plain_date(words: str) -> DateDraft | None:
    """
    The day that folded words are, without anything beside it; None where they are, or may be, something else.

    >>> found = read_plain_date("friday, may 15th, 2020")
    >>> found.year, found.month, found.day, found.weekday
    (2020, 5, 15, 4)
    """
    if found := _CHINESE.fullmatch(words):
        return _day(found[1], int(found[2]), found[3])
    if found := _DAY_FIRST.fullmatch(words):
        named, day, month, year = found.groups()
    elif found := _MONTH_FIRST.fullmatch(words):
        named, month, day, year = found.groups()
    else:
        return None
    weekday = _only("weekday").get(named) if named else None
    if month not in _only("month") or (named and weekday is None):
        return None
    return _day(year, _only("month")[month], day, weekday)


def _day(year: str | None, month: int, day: str, weekday: int | None = None) -> DateDraft | None:
    if not 1 <= month <= 12 or not 1 <= int(day) <= 31:
        return None
    return DateDraft(None if year is None else int(year), month, int(day), weekday)


@cache
def _only(kind: str) -> dict[str, int]:
    """The words of a kind that mean nothing else in any language."""
    found: dict[str, int] = {}
    for kinds in LANGUAGES.values():
        for value, words in kinds.get(kind, {}).items():
            for word in words.split("|"):
                known = words_at(word, 0)
                if isinstance(value, int) and known is not None and known[1].values == {kind: value}:
                    found[word] = value
    return found
