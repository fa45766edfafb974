"""Finding one person among appearances: whoever the identity rules allow, and nobody whose script says nothing."""

from itertools import product

import pytest

from eventkit import Appearance, Organization, Person, UnreadableName
from eventkit.people import Name
from eventkit.people.finding import Finder
from eventkit.people.identity import Mention, compare

# Names of a few people in many writings, and of others near to them.
NAMES = [
    *("Qiu Baoxing", "Mr. Baoxing QIU", "Ch'iu Pao-hsing", "仇保兴", "仇保興", "B. Qiu", "Liu Baoxing"),
    *("Lee Min-jun", "Yi Minjun", "Rhee Minjun", "이민준", "李敏俊", "Lim Min-jun"),
    *("Boris Yeltsin", "Boris Jelzin", "Борис Ельцин", "Zelenskyy Volodymyr", "Володимир Зеленський"),
    *("Jürgen Müller", "Juergen Mueller", "Jurgen Muller", "Jürgen Miller"),
    *("Bob Smith", "Robert Smith", "R. Smith", "Robert S.", "Smith", "Liz Warren", "Elizabeth Warren"),
    *("Sato Hanako", "佐藤花子", "さとう はなこ", "Satoh Hanako", "Hanako Satō", "高村ゆかり", "TAKAMURA Yukari"),
    *("Lü Xiaoming", "Lyu Xiaoming", "Lv Xiaoming", "吕晓明", "Ouyang Zhiyuan", "歐陽志遠"),
    *("Ángel García", "Angel Garcia López", "Ludwig van Beethoven", "Beethoven, Ludwig van"),
    *("Jean-Pierre Dupont", "J.-P. Dupont", "Jean Pierre Dupont", "O'Neill Sean", "Sean O’Neill", "Sean ONeill"),
    *("Nguyễn Văn Anh", "Nguyen Van Anh", "김철수", "Kim Chul-soo", "Carrie Lam", "林鄭月娥", "Jane Roe (仇保兴)"),
]


def test_finds_all_whom_the_identity_rules_allow():
    """The names that are worth a comparison are chosen by their spelling: none may be missed."""
    named = {text: Name.parse(text) for text in NAMES}
    for wanted, other in product(NAMES, NAMES):
        match = compare(Mention(named[wanted]), Mention(named[other]))
        expected = match.verdict != "different" and "the scripts cannot be compared" not in match.reasons
        found = Finder(wanted)(Appearance(Person(named[other]), "speaker"))
        assert found == expected, f"{wanted}, {other}: {match}"


def test_a_name_in_a_script_that_says_nothing_of_the_other_is_not_found():
    finder = Finder("Иван Петров")
    assert not finder(Appearance(Person("仇保兴"), "speaker"))
    assert finder(Appearance(Person("Ivan Petrov"), "speaker"))


def test_a_native_form_that_is_no_part_of_the_text_is_found():
    qiu = Name.parse("Baoxing Qiu")
    stated = Name(qiu.text, qiu.parts, order=qiu.order, native=Name.parse("仇保兴"))
    assert Finder("仇保興")(Appearance(Person(stated), "speaker"))
    assert Finder(stated)(Appearance(Person("仇保興"), "speaker"))


def test_names_that_nobody_looks_at_stay_unread():
    name = Name.deferred("Jane Roe")
    assert not Finder("Qiu Baoxing")(Appearance(Person(name), "speaker"))
    with pytest.raises(AttributeError):
        vars(Name)["parts"].__get__(name)


def test_bodies_are_nobody_and_no_name_is_no_question():
    assert not Finder("Jane Roe")(Appearance(Organization("Jane Roe"), "host"))
    with pytest.raises(UnreadableName):
        Finder("World Resources Institute")
