"""What is read in the head of a page, the lines below its title."""

from __future__ import annotations

import pytest

from eventkit import PodcastEpisode
from eventkit.announcements import read_announcement
from eventkit.announcements.finders import place_han, place_weighed, times_head
from eventkit.announcements.opening import open_document
from eventkit.when import Context


def told(finder: object, text: str) -> list[tuple[str, str, float]]:
    document = open_document(text, context=Context(), base="", source="")
    return [(c.field, document.words(c.span), c.weight) for c in finder.find(document)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mountain Data Forum\n\n6 - 10 March 2031\n\nVilla Serena, Brissago, Switzerland\n\nWe meet.",
            "Villa Serena, Brissago, Switzerland",
        ),
        ("Journée du vélo\nPalais du Fleuve - Lyon\n\nUne journée pour toutes et tous.", "Palais du Fleuve - Lyon"),
        ("苏州开放地图论坛\n中国苏州, 2031年4月6日\n\n本次论坛由水图社主办。", "中国苏州"),
    ],
)
def test_place_is_a_line_of_the_head(text: str, expected: str) -> None:
    assert [words for finder in (place_weighed, place_han) for _, words, _ in told(finder, text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Workshop on Ferries\nAna Vidal, Oslo\n\nWe meet in May.",
        "Workshop on Ferries\nBy the Harbor Institute, Oslo\n\nWe meet in May.",
        "Workshop on Ferries\n\nWe meet in May, and then we travel on.\n\nLagoon Bank, Oslo, Norway",
        "Ferries of the North, Norway",
    ],
)
def test_other_lines_are_no_place(text: str) -> None:
    assert [claim for claim in told(place_weighed, text) if claim[0] == "place"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("River Mapping Seminar\n2031-06-04\nOnline\n\nThis seminar will present maps.", "2031-06-04"),
        ("River Mapping Seminar\nOnline\n2031-06-04\n\nThis seminar will present maps.", "2031-06-04"),
        ("Maps Meetup\n4 June 2031\nThe Mill, 12 Elm Street, Bristol BS1 4QA\n\nOur next meetup.", "4 June 2031"),
        ("苏州开放地图论坛\n中国苏州, 2031年4月6日\n\n本次论坛由水图社主办。", "2031年4月6日"),
    ],
)
def test_date_beside_the_place_is_the_event_s(text: str, expected: str) -> None:
    assert told(times_head, text) == [("when", expected, 0.65)]


@pytest.mark.parametrize(
    "text",
    [
        "River Mapping Seminar\n2031-06-04\n\nThis seminar will present maps.",  # perhaps that of the page
        "River Mapping Seminar\n2031-05-01\nOnline\n2031-06-04\n\nThis seminar will present maps.",  # which of the two?
        "水图社发布新版本\n中国苏州, 2031年4月6日\n\n水图社今日发布新版本。",
    ],
)
def test_other_dates_of_the_head_are_left_alone(text: str) -> None:
    assert told(times_head, text) == []


@pytest.mark.parametrize(
    "head",
    [
        "Harbor Conversations: Season 3, Episode 7\nWhy ferries are slow",
        "Harbor Conversations – Episode 7\n\nWhy ferries are slow",
        "Harbor Conversations\nSeason 3, Episode 7: Why ferries are slow",
    ],
)
def test_an_episode_is_called_by_its_own_line_and_not_by_its_show(head: str) -> None:
    event = read_announcement(f"{head}\n\nHost: Terry Blake\nPublished May 2, 2031\n").event
    assert isinstance(event, PodcastEpisode)
    assert (event.title, event.show, event.number) == ("Why ferries are slow", "Harbor Conversations", 7)
