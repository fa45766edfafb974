"""Names that are read when they are needed: Name.deferred."""

import copy
import pickle

import attrs
import pytest

from eventkit.people import Appearance, Name, Person, Position
from eventkit.people import person as person_module


@pytest.mark.parametrize("text", ["Mr. Baoxing QIU", "欧阳明", "Annalena van den Berg", "Wei Qing", " Jane   Roe "])
def test_a_deferred_name_is_the_name_that_parse_gives(text):
    deferred = Name.deferred(text)
    assert deferred.text == Name.parse(text).text
    assert deferred == Name.parse(text)
    assert hash(deferred) == hash(Name.parse(text))
    assert deferred.evidence == Name.parse(text).evidence


@pytest.mark.parametrize("text", ["Room 3", "王 Speaker 1-2", "team@example.org", "", "   "])
def test_words_that_are_no_name_are_one_undecided_part(text):
    name = Name.deferred(text)
    assert (name.order, name.family, name.given, name.full) == ("unknown", "", "", text.strip())
    assert "".join(part.value for part in name.parts) == name.text == text.strip()


def test_it_can_be_copied_pickled_and_shown_before_it_is_read():
    for again in (copy.deepcopy, copy.copy, lambda name: pickle.loads(pickle.dumps(name))):
        assert again(Name.deferred("Mr. Baoxing QIU")) == Name.parse("Mr. Baoxing QIU")
    assert repr(Name.deferred("Mr. Baoxing QIU")) == repr(Name.parse("Mr. Baoxing QIU"))
    assert Person(Name.deferred("Jane Roe")) == Person("Jane Roe")


def test_it_has_no_other_attributes():
    with pytest.raises(AttributeError, match="surname"):
        Name.deferred("Jane Roe").surname  # noqa: B018 - the access is what is tested


@pytest.mark.parametrize(
    "text", ["Mr. Baoxing QIU", "欧阳明", " Jane   Roe ", "Room 3", "team@example.org", "", "x" * 300]
)
def test_a_deferred_person_is_the_person_of_a_deferred_name(text):
    person = Person.deferred(text, identifiers=["mailto:desk@example.org"])
    same = Person(Name.deferred(text), identifiers=("mailto:desk@example.org",))
    assert (str(person), repr(person), person.identifiers) == (str(same), repr(same), same.identifiers)
    assert person == same
    assert hash(person) == hash(same)
    assert person.name.text == str(person)
    assert person.name is person.name


def test_a_deferred_person_makes_no_name_to_be_shown_in_an_appearance():
    # Equal ones are one value, so that of no other test.
    person = Person.deferred("Jane Roe", identifiers="urn:x:nobody-else")
    appearance = Appearance(person, "speaker", Position("Editor", "Harbor Works"))
    assert (appearance.name, str(appearance)) == ("Jane Roe", "Jane Roe, Editor, Harbor Works")
    assert person.identifiers == ("urn:x:nobody-else",)
    with pytest.raises(AttributeError):
        vars(Person)["name"].__get__(person)


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda person: pickle.loads(pickle.dumps(person))])
@pytest.mark.parametrize("person", [Person.deferred("Mr. Baoxing QIU", identifiers="urn:x:1"), Person("Jane Roe")])
def test_a_person_is_copied_and_pickled_with_its_words(again, person):
    copied = again(person)
    assert (str(copied), repr(copied), hash(copied)) == (str(person), repr(person), hash(person))
    assert copied == person
    assert attrs.evolve(copied, identifiers=()) == Person(person.name)


def test_a_person_has_no_other_attributes():
    with pytest.raises(AttributeError, match="surname"):
        Person.deferred("Jane Roe").surname  # noqa: B018 - the access is what is tested


def test_words_that_are_no_text_are_no_deferred_person():
    with pytest.raises(TypeError):
        Person.deferred(7)
    with pytest.raises(TypeError):
        Name.deferred(7)


def test_a_deferred_person_of_the_same_words_and_identifier_is_read_once():
    person = Person.deferred("Jane Roe", identifiers="mailto:jane@example.org")
    assert Person.deferred(" Jane  Roe", identifiers=["mailto:jane@example.org"]) is person
    other = Person.deferred("Joan Roe", identifiers="mailto:jane@example.org")
    assert (str(other), other.identifiers) == ("Joan Roe", ("mailto:jane@example.org",))
    assert str(person) == "Jane Roe"
    for identifiers in ((), "", ("mailto:jane@example.org", "urn:x:1"), ("mailto:jane@example.org", "urn:x:2")):
        again = Person.deferred("Jane Roe", identifiers=identifiers)
        assert again.identifiers == Person("Jane Roe", identifiers=identifiers).identifiers
        assert again != person


def test_not_every_deferred_person_is_remembered():
    for number in range(9000):
        Person.deferred(f"Jane Roe {number}", identifiers=f"urn:x:{number}")
    assert len(person_module._KNOWN) <= 8192
    Person.deferred("Jane Roe", identifiers="urn:x:" + "7" * 300)
    assert max(map(len, person_module._KNOWN)) <= 300


@pytest.mark.parametrize("text", ["\x00\u0fa2", "Jane\x07 Roe\u0301", "\x00\uff21", "\x00" + "e\u0301" * 5000])
def test_the_words_of_a_name_that_cannot_be_read_are_kept_as_they_are_when_read_again(text):
    kept = Name.deferred(text).text
    assert kept
    assert Name.deferred(kept).text == kept
