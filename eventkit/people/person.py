"""A human being by the name that was stated: Person."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from eventkit.errors import PeopleError
from eventkit.people.name import Name


def _to_name(value: Name | str) -> Name:
    if isinstance(value, Name):
        return value
    if isinstance(value, str):
        return Name.parse(value)
    raise PeopleError(f"{value!r} is not a name; give a string or a Name")


def _tuple(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@frozen
class Person:
    """
    A human being, by the name that was stated and by identifiers (ORCID, Wikidata, a page), if any are known.

    Two Persons are equal when name and identifiers are; whether two names are one human being is a claim of
    its own, made with reasons by eventkit.people.identity. Raises UnreadableName for words that are no name.

    >>> str(Person("Qiu Baoxing"))
    'Qiu Baoxing'
    """

    name: Name = field(converter=_to_name)
    identifiers: tuple[str, ...] = field(default=(), converter=_tuple, kw_only=True)

    def __str__(self) -> str:
        return self.name.text

    def __repr__(self) -> str:
        more = f", identifiers={self.identifiers!r}" if self.identifiers else ""
        return f"Person({self.name.text!r}{more})"
