"""A human being by the name that was stated: Person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from eventkit.errors import PeopleError
from eventkit.people._alone import hold_alone
from eventkit.people.name import Name, name_of_words, words_of_name


def _to_name(value: Name | str) -> Name:
    if isinstance(value, Name):
        return value
    if isinstance(value, str):
        return Name.parse(value)
    raise PeopleError(f"{value!r} is not a name; give a string or a Name")


def _tuple(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _held(identifiers: str | Iterable[str]) -> tuple[str, ...] | str:
    """The identifiers as they are kept; see hold_alone."""
    found = identifiers if type(identifiers) is tuple else _tuple(identifiers)
    return found[0] if len(found) == 1 and type(found[0]) is str else found


class _Named:
    """
    Gives Person two slots that are no fields: the words of a name that is read when it is needed, else the name; and
    what `identifiers` are kept in.
    """

    __slots__ = ("_identifiers", "_words")
    _identifiers: tuple[str, ...] | str
    _words: Name | str


@frozen(init=False)
class Person(_Named):
    """
    A human being, by the name that was stated and by identifiers (ORCID, Wikidata, a page), if any are known.

    Two Persons are equal when name and identifiers are; whether two names are one human being is a claim of
    its own, made with reasons by eventkit.people.identity. Raises UnreadableName for words that are no name.

    >>> str(Person("Qiu Baoxing"))
    'Qiu Baoxing'
    """

    name: Name = field(converter=_to_name)
    identifiers: tuple[str, ...] = field(default=(), converter=_tuple, kw_only=True)

    def __init__(self, name: Name | str, *, identifiers: str | Iterable[str] = ()) -> None:
        if type(name) is str:
            name = _to_name(name)
        if type(name) is Name:
            _set_name(self, name)
            _set_words(self, name)
            _set_identifiers(self, identifiers if type(identifiers) is str else _held(identifiers))
        else:
            self.__attrs_init__(name, identifiers=identifiers)

    @classmethod
    def deferred(cls, text: str, *, identifiers: str | Iterable[str] = ()) -> Person:
        """
        A person whose name is read when it is first asked for: lists name more people than anybody looks at.

        Who is named again in the same words, with the same one identifier, may be the same value, read once.
        It equals `Person(Name.deferred(text))`: words that are not one person's name are kept as they are.

        >>> person = Person.deferred("Mr. Baoxing QIU")
        >>> str(person), person.name.family
        ('Mr. Baoxing QIU', 'Qiu')
        """
        held = identifiers if type(identifiers) is str else _held(identifiers)
        key = held if type(held) is str and cls is Person else ""
        known = _KNOWN.get(key)
        if known is not None and known._words == text:
            return known
        words = words_of_name(text)
        if known is not None and known._words == words:
            return known
        person = object.__new__(cls)
        _set_words(person, words)
        _set_identifiers(person, held)
        if key and len(key) + len(words) <= _LONGEST_KNOWN:
            if len(_KNOWN) >= _MOST_KNOWN:
                _KNOWN.clear()
            _KNOWN[key] = person
        return person

    if not TYPE_CHECKING:  # a type checker knows the fields without it

        def __getattr__(self, name: str) -> object:
            """Called for what is not set yet: the name of a deferred person, what a copied one was made of."""
            if name == "name":
                _set_name(self, name_of_words(_get_words(self)))
            elif name == "_words":
                _set_words(self, _get_name(self))
            else:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            return getattr(self, name)

    def __str__(self) -> str:
        words = self._words
        return words if isinstance(words, str) else words.text

    def __repr__(self) -> str:
        more = f", identifiers={self.identifiers!r}" if self.identifiers else ""
        return f"Person({str(self)!r}{more})"


# Deferred persons by their one identifier.
_KNOWN: dict[str, Person] = {}
_MOST_KNOWN = 8192
_LONGEST_KNOWN = 300  # characters

# See organization.py.
_slots: Any = Person
_set_words, _set_name = _slots._words.__set__, _slots.name.__set__
_set_identifiers = hold_alone(Person, "identifiers", str)
_get_name, _get_words = _slots.name.__get__, _slots._words.__get__
