"""Names that are read when they are needed: Name.deferred."""

import copy
import pickle

import pytest

from eventkit.people import Name, Person


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
