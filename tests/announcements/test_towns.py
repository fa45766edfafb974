"""The table of towns: what is in it is known, and once."""

import pytest

from eventkit.announcements.finders._phrases import groups
from eventkit.announcements.finders._places import known_place, names_place, perhaps_town

TOWNS = {name: [town for line in lines for town in line.split(", ")] for name, _, lines in groups("towns")}


def test_each_town_is_in_the_table_once():
    every = [town for towns in TOWNS.values() for town in towns]
    assert len(every) == len(set(every))


def test_a_town_is_a_city_wherever_it_is_named():
    assert [town for town in TOWNS["towns"] if known_place(town) != "city"] == []


def test_what_persons_are_called_too_is_a_town_only_where_something_is_held():
    shared = TOWNS["also other names"]
    assert [town for town in shared if known_place(town) or not perhaps_town(town)] == []


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("the Elm Library in Jena", True),
        ("Baton Rouge Hall", True),
        ("绵阳市图书馆", True),
        ("Elm Library", False),
        ("种子图书馆", False),
    ],
)
def test_a_town_is_found_among_other_words(words, named):
    assert names_place(words) is named
