"""Words with the form of people or bodies that are none: chapters, verbs, labels without a value, parts of a name."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.decisions._acronyms import spells
from eventkit.announcements.finders import bodies_han, bodies_listed, bodies_weighed, people_agenda, people_of_talks
from eventkit.announcements.finders._positions import read_positions
from eventkit.announcements.opening import open_document


def told(finder: object, text: str) -> list[str]:
    return [claim.value.name for claim in finder.find(open_document(text))]  # type: ignore[attr-defined]


CHAPTERS = "00:00 Hello\n\n12:30 DIP 7: Floating Pontoons (Second Draft)\n\nTalk - Tides by Ines Roth\n\n31:10 Farewell"


def test_chapters_of_an_episode_name_nobody_who_speaks():
    assert told(people_agenda, f"Harbor Podcast #7: Ferries\n\nContent\n\n{CHAPTERS}") == []


@pytest.mark.parametrize("first", ["[00:01:10] Hello", "0:00 Hello", "41:02 Hello"])
def test_times_that_no_clock_shows_are_those_of_chapters(first: str):
    assert told(people_agenda, f"Harbor Podcast #7\n\n{first}\n\n12:30 Tides by Ines Roth, Harbor Institute") == []


def test_times_of_a_program_name_who_speaks():
    lines = "09:00 Hello\n\n12:30 Tides by Ines Roth, Harbor Institute"
    assert told(people_agenda, f"Harbor day\n\nProgram\n\n{lines}") == ["Ines Roth"]


@pytest.mark.parametrize("word", ["揭秘", "解析", "初探", "全景图"])
def test_a_verb_of_a_title_is_no_name(word: str):
    lines = f"LakeFlow {word}：三个项目的故事\n\n湖畔科技工程师 周明远：边缘的实践"
    assert told(people_of_talks, f"直播预告\n\n分享议题\n\n{lines}") == ["周明远"]


def test_a_free_word_is_no_by():
    assert told(bodies_han, "活动报告\n\n她带来的是自由青山社区组织的经验分享活动。") == []
    assert told(bodies_han, "活动报告\n\n本次赛事由青山协会主办。") == ["青山协会"]


@pytest.mark.parametrize("following", ["Descargas\n* Cartel", "Downloads\n* Poster", "Other boats\n* One\n* Two"])
def test_the_next_part_of_a_page_is_no_value_of_an_empty_label(following: str):
    assert told(bodies_listed, f"Harbor day\n\nSponsors:\n\n{following}") == []


def test_a_line_below_a_label_is_its_value():
    assert told(bodies_listed, "Harbor day\n\nSponsors:\n\nAlder Fund\n\nBirch Labs") == ["Alder Fund", "Birch Labs"]


def test_one_body_with_commas_in_its_name():
    said = "The Alder Health, Education, and Culture Working Group (HEC-WG) is glad to offer this webinar on 3 May."
    assert told(bodies_weighed, f"Harbor day\n\n{said}") == [
        "Alder Health, Education, and Culture Working Group (HEC-WG)"
    ]


def test_several_bodies_of_a_list():
    said = "The Alder Fund, Birch Labs, and Elm Policy Institute are hosting a webinar on 3 May."
    assert told(bodies_weighed, f"Harbor day\n\n{said}") == ["Alder Fund", "Birch Labs", "Elm Policy Institute"]


@pytest.mark.parametrize(
    ("acronym", "words", "expected"),
    [
        ("GAC", "Green Alder Coalition", True),
        ("DoT", "Department of Tides", True),
        ("AL2", "Ada Lund\nChief Executive Officer", False),
        ("CE", "Chief Engineer", False),
        ("JR", "Jane Roe", False),
        ("GAC", "Harbor Green Alder Coalition", False),
    ],
)
def test_the_long_form_of_an_acronym(acronym: str, words: str, expected: bool):
    assert spells(acronym, words) is expected


def test_the_long_form_of_an_acronym_stands_on_its_line():
    text = (
        "Harbor webinars\n\nA webinar on 3 May 2031, co-organized by AO2 and the Alder Fund.\n\n"
        "Speakers\n\nAna Orlov\nChief Executive Officer (AO2)"
    )
    names = [one.name for one in read_announcement(text).events[0].appearances]
    assert names == ["Ana Orlov", "AO2", "Alder Fund"]


def test_what_somebody_is_by_night_is_no_part_of_the_title():
    assert [one.title for one in read_positions("Ferry Engineer by day and drummer by night")] == ["Ferry Engineer"]
