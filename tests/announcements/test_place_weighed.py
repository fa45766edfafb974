"""Places that a page names anywhere, and the cues that tell whether the event is there."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.finders import _place_cues
from eventkit.announcements.finders._place_cues import add_cues
from eventkit.announcements.finders._place_mentions import place_mentions
from eventkit.announcements.opening import open_document
from eventkit.announcements.weights import weights
from eventkit.events import Place


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We meet in Lund, Sweden, on 3 May.", ["Lund, Sweden"]),
        ("Wir treffen uns im Kornspeicher, Hafenweg 4, 48155 Münster.", ["Kornspeicher, Hafenweg 4, 48155 Münster"]),
        ("Maison du Fleuve, 3, rue du Moulin, 69001 Lyon", ["Maison du Fleuve, 3, rue du Moulin, 69001 Lyon"]),
        ("À la médiathèque Claire-Fontaine de Pau", ["médiathèque Claire-Fontaine de Pau"]),
        ("We meet at the Mill, 12 Elm Street, Bristol BS1 4QA, at six.", ["Mill, 12 Elm Street, Bristol BS1 4QA"]),
        ("In the room of the Elm Library (Room 5) in Oslo", ["Elm Library (Room 5)", "Oslo"]),
        ("Nothing happens at TreeCon 2031 in Essen.", ["Essen"]),
        ("Ana Vidal, Elm University, in May 2031 at 5 pm.", ["Elm University"]),
        ("From Asia, in Python, at the 4th Fog Forum.", []),
    ],
)
def test_every_place_is_found(text: str, found: list[str]) -> None:
    document = open_document(f"Page\n\n{text}\n")
    assert [document.words(one.span) for one in place_mentions(document)] == found


def test_what_speaks_for_a_place_and_against_it() -> None:
    document = open_document(
        "Fog Workshop\n\nThe workshop is held on 3 May 2031 in Lund, Sweden. Ana is a professor at Elm University.\n"
    )
    places = place_mentions(document)
    add_cues(document, places)
    assert [(document.words(one.span), sorted(one.cues)) for one in places] == [
        (
            "Lund, Sweden",
            [
                "a time in the sentence",
                "a town and its country",
                "an event before",
                "held before",
                "held there",
                "right behind a time",
            ],
        ),
        ("Elm University", ["a time in the line", "at a body", "works before", "works there"]),
    ]


def test_every_cue_of_the_table_is_one_that_is_found() -> None:
    code = resources.files("eventkit.announcements.finders").joinpath("_place_cues.py").read_text(encoding="utf-8")
    words = resources.files("eventkit.announcements").joinpath("words/place_words.txt").read_text(encoding="utf-8")
    groups = re.findall(r"^\[(.+)\]$", words, re.M)
    said = {f"{group} {where}" for group in groups for where in ("before", "behind", "in the sentence")}
    said |= {f"under a heading of {group}" for group in groups} | {f"behind {word}" for word in _place_cues._OTHERS}
    assert [cue for cue in weights("place_cues").by_cue if f'"{cue}"' not in code and cue not in said] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("We meet on 3 May 2031 in Lund.\n\nKontakt: Elm e.V., Hafenweg 4, 48155 Münster", "Lund"),
        ("The workshop on 3 May 2031 was moved to the Elm Hotel in Lund.", "Elm Hotel, Lund"),
        ("The workshop is held on 3 May 2031 at the Elm Library. Last year it was in Oslo.", "Elm Library"),
        ("The workshop on 3 May 2031 brings together people from Oslo, Turku and Bergen.", "None"),
        (
            "Saturday 3 May 2031, 11:00 - 18:00\nElm Loft, 3rd floor, 88 Pier Street",
            "3rd floor, Elm Loft, 88 Pier Street",
        ),
        ("Saturday 3 May 2031, 11:00\nRegister at the library: ask for Ana.", "None"),
    ],
)
def test_the_likeliest_place_is_the_event_s(text: str, place: str) -> None:
    assert str(read_announcement(f"Fog Workshop\n\n{text}\n").event.place) == place


def test_what_an_event_is_about_and_who_invites_are_no_places() -> None:
    text = "5th Conference on City Libraries\n\nThe date is 6 May 2031. The venue is the Turku City Hall.\n"
    assert str(read_announcement(text).event.place) == "Turku City Hall"
    text = "Fachtagung Fluss\n\nAm 3. Mai 2031 lädt die Gartenakademie Lund zur Fachtagung ins Rathaus Lund ein.\n"
    assert str(read_announcement(text).event.place) == "Rathaus Lund"


def test_one_of_several_rooms_is_not_the_place() -> None:
    text = "Fog Conference 2031\n\nTuesday 6 May 2031\nHall {}\n09:00 Opening\nHall {}\n10:00 Fog at sea\n"
    assert str(read_announcement(text.format(1, 1)).event.place) == "Hall 1"
    assert str(read_announcement(text.format(1, 2)).event.place) == "None"


def test_a_place_that_may_be_the_event_s_is_a_doubt() -> None:
    reading = read_announcement("Fog Workshop\n\nThe workshop with friends of Kiel is on 3 May 2031 for all.\n")
    assert reading.event.place is None
    assert [(doubt.field, doubt.message) for doubt in reading.doubts] == [("place", "may be where the event is held")]


LUND = Place(city="Lund", country="Sweden")
HEADS = (
    "Fog Forum 2031\n\nLund, Sweden, 3 May 2031\n\n",
    "Fog Forum 2031\n\nThe Fog Forum will be held on 3 May 2031 in Lund.\n\n",
    "Fog Forum in Lund\n\nFishers and pilots meet on 3 May 2031.\n\n",
    "Fog Forum\n\n3 May 2031\n\nLund\n\n",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(
    "sentence",
    [
        "The forum is held at the House of Trees.",
        "We meet at the House of Trees at 10:00.",
        "All talks are held at the House of Trees.",
        "We meet on 3 May at the House of Trees.",
    ],
)
def test_the_town_of_the_head_and_the_house_of_a_sentence_are_one_place(head: str, sentence: str) -> None:
    place = read_announcement(head + sentence + "\n").event.place
    assert (place.name, place.city) == ("House of Trees", "Lund")


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(
    "sentence",
    [
        "In 2029 we met at the House of Trees.",
        "The first Fog Forum, in 2029, was held at the House of Trees.",
        "Last year we met at the House of Trees.",
        "In June 2030 the pilots gathered at the House of Trees.",
        "The fair of 2029 was small. It was held at the House of Trees, and rain fell.",
        "In Oslo the pilots met in 2029. They gathered at the House of Trees.",
        "Two years ago the forum was in Oslo. We met at the House of Trees.",
        "The pilots of Oslo meet every Monday at the House of Trees.",
        "On 7 June 2031 the pilots gather at the Harbor Museum of Oslo.",
        "A workshop on sails follows on 9 June 2031 at the House of Trees.",
        'The exhibition "Fog" opens on 1 June 2031 at the Harbor Museum.',
        "The Harbor Museum supports us. The Harbor Museum keeps boats.",
        "Ana Vidal of Oslo runs the House of Trees. At the House of Trees boats are built.",
    ],
)
def test_no_house_of_another_day_or_town_is_put_into_the_town(head: str, sentence: str) -> None:
    assert read_announcement(head + sentence + "\n").event.place in (None, Place(city="Lund"), LUND)


@pytest.mark.parametrize(
    "sentence",
    [
        "The next forum takes place on 9 May 2032 at the House of Trees in Turku.",
        "In 2029 the forum took place at the House of Trees in Turku, Finland.",
    ],
)
def test_a_place_of_another_year_than_the_title_has_is_of_another_edition(sentence: str) -> None:
    told = read_announcement(f"Fog Forum 2031\n\nThe forum took place on 3 May 2031 in Oslo.\n\n{sentence}\n")
    assert told.event.place == Place(city="Oslo")
