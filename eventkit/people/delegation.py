"""Those who spoke for others and were not named: Delegation."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from eventkit.errors import PeopleError


def _tuple(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _check(delegation: Delegation, attribute: object, value: str) -> None:
    if not any(c.isalnum() for c in value):
        raise PeopleError("a delegation needs words, such as 'Representatives of Shanghai'", text=value)


@frozen
class Delegation:
    """
    People announced without their names: "Representatives of Shanghai, Hohhot and Changchun".

    `text` is what was written, `noun` what they are called ("Representatives"), `of` the places or bodies they
    speak for, in the order written. Not a Person: how many they are and who is not said.
    """

    text: str = field(validator=_check)
    noun: str = field(default="", kw_only=True)
    of: tuple[str, ...] = field(default=(), converter=_tuple, kw_only=True)

    def __str__(self) -> str:
        return self.text
