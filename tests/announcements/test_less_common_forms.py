"""Forms that are less common: who talks in German sentences, in lists of talks, beside 《…》; who holds it."""

from __future__ import annotations

from types import ModuleType

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.finders import (
    bodies_weighed,
    bodies_whose,
    people_han_talks,
    people_of_shows,
    people_of_talks,
    place_weighed,
    series_title,
)
from eventkit.announcements.opening import open_document
from eventkit.events import PodcastEpisode


def said(finder: ModuleType, text: str) -> list[str]:
    """The people or bodies that a finder claims, each with the role and the positions."""
    found = []
    for claim in finder.find(open_document(text)):
        appearance = claim.value
        held = "; ".join(str(position) for position in appearance.positions)
        found.append(f"{appearance.roles[0].name}: {appearance.party.name}" + (f" | {held}" if held else ""))
    return found


def test_list_of_talks() -> None:
    talks = "• News: Ana Vidal\n• Maps of ferries – Tom Okoro\n• Cranes by night (Maya Lind)\n• Questions\n"
    found = ["speaker: Ana Vidal", "speaker: Tom Okoro", "speaker: Maya Lind"]
    assert said(people_of_talks, "Harbor evening\n\nThe presenters covered these topics:\n\n" + talks) == found
    assert said(people_of_talks, "Harbor evening\n\nFurther reading:\n\n" + talks) == []


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("周明远，湖畔科技有限公司高级工程师，《边缘网关实践》", ["speaker: 周明远 | 湖畔科技有限公司高级工程师"]),
        ("2）《小程序的性能》——林若溪", ["speaker: 林若溪"]),
        ("“陈思远”，湖畔研究院院长。做过电信。", ["speaker: 陈思远 | 湖畔研究院院长"]),
        ("本书《小程序的性能》已出版。", []),
    ],
)
def test_chinese_names_beside_talks(line: str, people: list[str]) -> None:
    assert said(people_han_talks, f"水图沙龙\n\n本期讲师介绍如下，欢迎大家报名参加。\n\n{line}") == people


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("Wes interviews Hilde, developer of the harbor map.", ["guest: Hilde | developer of the harbor map"]),
        ("I'm joined by my co host Quirin Dalbo.", ["host: Quirin Dalbo"]),
        ("Welcome to Night Ferries. I'm Quirin Dalbo.", ["host: Quirin Dalbo"]),
        ("I'm Quirin Dalbo and I talk with people who sail.", ["host: Quirin Dalbo"]),
        ("I'm Quirin Dalbo, a sailor.", []),
    ],
)
def test_people_of_shows(words: str, people: list[str]) -> None:
    assert said(people_of_shows, f"Night Ferries\n\nIn this episode we sail. {words}") == people
    assert said(people_of_shows, f"Night ferries\n\nWe sail. {words}") == []


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        (
            "Der Abend wird in Kooperation von Elmhaus, Höfe e.V. und dem Hafenmuseum durchgeführt.",
            ["co-organizer: Elmhaus", "co-organizer: Höfe e.V.", "co-organizer: Hafenmuseum"],
        ),
    ],
)
def test_bodies_that_cooperate(sentence: str, bodies: list[str]) -> None:
    assert said(bodies_weighed, f"Soirée\n\n{sentence}") == bodies


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("AULNE a organisé un atelier jeudi.", ["organizer: AULNE"]),
        ("AULNE a tenu un webinaire jeudi.", ["host: AULNE"]),
        ("OLMO ha celebrado un taller el jueves.", ["host: OLMO"]),
        ("L'année dernière, AULNE a organisé un atelier.", []),
        ("AULNE a organisé la collection.", []),
    ],
)
def test_bodies_that_held_it(sentence: str, bodies: list[str]) -> None:
    assert said(bodies_weighed, f"Soirée\n\n{sentence}") == bodies


def test_body_whose_event_it_is_called() -> None:
    assert said(bodies_whose, "Maps\n\nIn this ELMA (online) round table event we draw.") == ["host: ELMA"]
    assert said(bodies_whose, "Maps\n\nIn this SQL workshop we draw.") == []
    french = "Cartes\n\nVoici le webinaire de la communauté Aulne."
    assert said(bodies_whose, french) == ["host: communauté Aulne"]


def test_place_behind_the_time() -> None:
    document = open_document("Abend\n\nTermin: 14. Mai 2031, 19:30 Uhr, Elmtheater Lund\n")
    assert [document.words(claim.span) for claim in place_weighed.find(document)] == ["Elmtheater Lund"]
    assert not list(place_weighed.find(open_document("Abend\n\nTermin: 14. Mai 2031, 19:30 Uhr, Zoom\n")))


def test_series_beside_the_title() -> None:
    colloquium = open_document("Wasser in der Stadt\nElm-Kolloquium\n\nDer Abend beginnt um acht Uhr mit Musik.\n")
    assert [claim.value for claim in series_title.find(colloquium)] == [("Elm-Kolloquium", "")]
    salon = open_document("水图技术沙龙深圳场\n\n欢迎大家报名参加本次活动。\n")
    assert [claim.value for claim in series_title.find(salon) if claim.field == "series"] == [("水图技术沙龙", "")]
    assert not list(series_title.find(open_document("水图技术沙龙回顾专场\n\n欢迎。\n")))


def test_positions_before_what_a_talk_does_and_labels_that_are_sentences():
    page = (
        "Webinar: Peat and policy\n\nMarch 24, 2031\n\n"
        "Dr. Lara Yong, Curator, and Carla Venn, Archivist, The Bog Collection, address issues of access.\n\n"
        "The book by Jane Roe, professor at Fen University, describes harbors.\n\n"
        "Featured speakers of this webinar are:\n\n"
        "- Omar Haddad, of the Lake Institute. The institute studies streets. He will talk about noise.\n"
        "- Mia Lund, executive director of the Streets Council. The council advises towns.\n"
    )
    event = read_announcement(page).event
    assert [one.name for one in event.speakers] == ["Dr. Lara Yong", "Carla Venn", "Omar Haddad", "Mia Lund"]


def test_somebody_whom_an_episode_meets_with_a_position_that_goes_on_in_the_next_line():
    page = (
        "A Bog of One's Own\n2031-07-08\n00:27:18\n\nMud is more than wet.\n"
        "In this episode of Bog Stories we meet Karina Borowicz, a bog engineer in\nthe Fen lab. Meet Harbor teams.\n"
    )
    (guest,) = read_announcement(page).event.guests
    assert (guest.name, str(guest.positions[0])) == ("Karina Borowicz", "bog engineer in the Fen lab")


def test_the_title_of_a_talk_behind_a_colon_is_no_body():
    page = (
        "Mud webinar\n\n3 May 2031, 10:00 UTC\n\nSpeakers:\n\n- Dr. Anna Blum: The pros and cons of using open drains\n"
        "- Jane Roe: Centre for the Study of Rivers\n- Mia Lund: director of the Fen Bank\n"
    )
    found = {one.name: [str(position) for position in one.positions] for one in read_announcement(page).event.speakers}
    assert found == {
        "Dr. Anna Blum": [],
        "Jane Roe": ["Centre for the Study of Rivers"],
        "Mia Lund": ["director of the Fen Bank"],
    }


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("World Mud Summit moves to 30 Jul-2 Aug 2031\n\nNew dates for the summit in Lund.", "World Mud Summit"),
        ("How the Harbor Moves\n\nWebinar on 3 May 2031, 10:00 UTC.", "How the Harbor Moves"),
        (
            "Mud pilot workshop, March 26th\n\nWhen: March 26, 2031 from 9:30\n\nWhere: Elm Hall, Lund",
            "Mud pilot workshop",
        ),
    ],
)
def test_no_verb_of_moving_and_no_field_is_a_title(text, title):
    assert read_announcement(text).event.title == title


def test_a_german_day_at_the_beginning_of_a_line_is_no_number_of_a_list() -> None:
    reading = read_announcement(
        "Termine im März 2031\n\nHier die nächsten Termine:\n\n11. März 2031, 18 Uhr: Vortrag Kleine Häfen\n"
        "19. März 2031, 19:30 Uhr: Podiumsdiskussion Offene Plätze, Rathaus\n"
        "27. März 2031, 10–16 Uhr: Workshop Lastenrad\n"
    )
    assert [(event.title, event.when.iso) for event in reading.events] == [
        ("Vortrag Kleine Häfen", "2031-03-11T18:00"),
        ("Podiumsdiskussion Offene Plätze", "2031-03-19T19:30"),
        ("Workshop Lastenrad", "2031-03-27T10:00/2031-03-27T16:00"),
    ]


@pytest.mark.parametrize("behind", ["讲座结束后设有问答", "活动结束之后有茶歇", "直播结束前可以提问"])
def test_what_comes_when_an_event_will_be_over_does_not_say_that_it_is(behind: str) -> None:
    reading = read_announcement(f"线上讲座：河流的声音\n\n时间：2031年9月18日20:00\n主讲：周明远\n\n{behind}。\n")
    assert str(reading.events[0].status) == "announced"


@pytest.mark.parametrize("number", ["T3 E2", "T3:E2", "S3 E2", "S3·E2", "S03E02"])
def test_a_season_and_an_episode_in_the_first_line_are_those_of_a_show(number: str) -> None:
    (event,) = read_announcement(
        f"Voces del Puerto – {number}: Agua que no se vende\n\nPublicado el 5 de mayo de 2031\n"
    ).events
    assert isinstance(event, PodcastEpisode)
    assert (event.season, event.number) == (3, 2)
