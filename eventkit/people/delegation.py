"""Those who spoke for others and were not named: Delegation."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from eventkit.errors import PeopleError

_MAX = 2000


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

    @classmethod
    def parse(cls, text: str) -> Delegation:
        """
        The delegation that the words name. Words of another form are kept whole, with neither noun nor `of`.

        Raises PeopleError for no words, or more than 2000 characters.

        >>> Delegation.parse("Youth Representatives from Shanghai, Hohhot and Changchun")
        Delegation(noun='Youth Representatives', of=('Shanghai', 'Hohhot', 'Changchun'))
        """
        if not isinstance(text, str) or len(text) > _MAX:
            raise PeopleError(f"a delegation is words, at most {_MAX} characters", text=str(text)[:_MAX])
        return cls.known(text) or cls(text.strip())

    @classmethod
    def known(cls, text: str) -> Delegation | None:
        """The delegation, if the words have the form of one ("Experts from …", "…代表"), else None."""
        from eventkit.people._delegations import read_delegation  # on first use: it brings the word lists

        read = read_delegation(text)
        return None if read is None else cls(text.strip(), noun=read.noun, of=read.of)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        shown = [f"noun={self.noun!r}, of={self.of!r}"] if self.noun else [repr(self.text)]
        return f"Delegation({', '.join(shown)})"
