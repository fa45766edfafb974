"""Where the words of a text begin."""

from eventkit.announcements import beginnings
from eventkit.announcements.beginnings import Beginnings


def test_words_are_kept_by_their_first_letters_in_lower_case():
    assert Beginnings("Join us: JOINT talks in 2031_").places == {
        "join": [0, 9],
        "us": [5],
        "talk": [15],
        "in": [21],
        "2031": [24],
    }


def test_each_character_of_chinese_begins_a_word():
    assert Beginnings("在Zoom举办").places == {"在": [0], "zoom": [1], "举": [5], "办": [6]}


def test_a_stretch_counts_in_the_whole_and_begins_with_its_first_whole_word():
    words = Beginnings("A slow ferry and a port", 3, 16)
    assert (words.places, words.low) == ({"ferr": [7], "and": [13]}, "low ferry and")
    assert words.of("ferr", 7, 8) == [7]
    assert words.of("ferr", 8, 16) == []
    assert words.has(("port", "and"))
    assert not words.has(("port",))


def test_every_character_keeps_its_place():
    text = "\u0130zmir\u00a0\u2003ferry\n\u1e9e"
    words = Beginnings(text)
    assert len(words.low) == len(text)
    assert words.places["ferr"] == [text.index("f")]
    assert words.low.startswith("  ferry ", 5)


def test_a_long_text_is_divided_between_words():
    text = "ferry " * 30_000
    assert Beginnings(text).places == {"ferr": list(range(0, len(text), 6))}


def test_a_long_text_without_spaces_is_divided_between_words(monkeypatch):
    monkeypatch.setattr(beginnings, "_PIECE", 4)
    assert Beginnings("港口论坛Forum论坛,ferry,port").places == {
        "港": [0],
        "口": [1],
        "论": [2, 9],
        "坛": [3, 10],
        "foru": [4],
        "ferr": [12],
        "port": [18],
    }


def test_the_places_of_several_beginnings_are_in_order():
    words = Beginnings("Ferries to a port, to barges; portage")
    assert words.of_any(frozenset(("port", "ferr", "none"))) == [0, 13, 30]
    assert words.of_any(frozenset(("ferr",)), ("t", "ba")) == [0, 8, 19, 22]


def test_numbers_are_the_words_that_begin_with_a_digit():
    assert Beginnings("At 9 or 19:30 on the 3rd, ½ hall, １２ of A4").numbers == ["9", "19", "30", "3rd", "１２"]


def test_words_are_counted_up_to_a_number():
    words = Beginnings("Lake Labs: the Lake Labs of Lund. Lake, labs, Lake Labs; LAKE LABS in 港口 and 港口")
    looked_for = ("Lake Labs", "LAKE LABS", "Lund", "Labs Lake", "港口", ";")
    assert [words.often(each) for each in looked_for] == [2, 1, 1, 0, 2, 1]
    assert words.often("Lake Labs", 9) == 3
