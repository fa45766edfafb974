"""Person: a human being by name and identifiers."""

import pytest

from eventkit.errors import PeopleError, UnreadableName
from eventkit.people import Name, Person


def test_person_reads_a_name_from_words() -> None:
    assert Person("Noor Haddad") == Person(Name.parse("Noor Haddad"))
    assert str(Person("Ms. Rong LI")) == "Ms. Rong LI"


def test_person_keeps_identifiers_in_order() -> None:
    person = Person("Noor Haddad", identifiers=["https://orcid.org/0000-0000-0000-0000", "urn:x:1"])
    assert person.identifiers == ("https://orcid.org/0000-0000-0000-0000", "urn:x:1")
    assert person != Person("Noor Haddad")


def test_person_takes_one_identifier_as_one() -> None:
    assert Person("Noor Haddad", identifiers="urn:x:1").identifiers == ("urn:x:1",)


def test_person_refuses_what_is_no_name() -> None:
    with pytest.raises(UnreadableName):
        Person("")
    with pytest.raises(PeopleError, match="not a name"):
        Person(7)  # type: ignore[arg-type]


def test_repr_is_short() -> None:
    assert repr(Person("Mr. Baoxing QIU")) == "Person('Mr. Baoxing QIU')"
    assert repr(Person("Jane Roe", identifiers="mailto:jane@example.org")) == (
        "Person('Jane Roe', identifiers=('mailto:jane@example.org',))"
    )
    assert repr(Person("Mr. Baoxing QIU").name) == "<Name 'Mr. Baoxing QIU', family='Qiu', given='Baoxing'>"
    assert repr(Person("Wei Qing").name) == "<Name 'Wei Qing', unknown>"
