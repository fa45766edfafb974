"""People in further forms: behind bodies, below talks, in brackets of Chinese agendas, in sentences about them."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.finders._names_sure import KNOWN, NO, sureness


def people(text: str) -> list[str]:
    """Who takes part: role, name and positions."""
    events = read_announcement(text).events
    return [
        f"{one.roles[0].name}: {one.name}" + "".join(f" | {position}" for position in one.positions)
        for one in (events[0].appearances if events else ())
        if one.person is not None
    ]


def test_given_names_of_many_languages_are_known_and_words_are_none() -> None:
    assert [sureness(name) for name in ("Doug Aldrow", "Jesper Aldrow", "Markus Aldrow", "Balázs Aldrow")] == [
        KNOWN
    ] * 4
    many = (
        "Tessa Malte Aoife Özlem Wanjiku Noriko Hyun-woo Shreya Zsuzsa Fatoumata Oleksii Txema Mehrdad Giorgi Thandiwe"
    )
    assert {sureness(f"{given} Aldrow") for given in many.split()} == {KNOWN}
    assert [sureness(name) for name in ("In May", "On April", "Orlando Aldrow", "Oslo Aldrow")][:2] == [NO, NO]


WEBINAR = "Webinar: Slow Ferries\n\nWednesday, 7 May 2031, 15:00 UTC, on Zoom.\n\n{}\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "OpenGate's Tom Okoro and Lagoon Bank's Ana Vidal will consider what ferries need.",
            ["speaker: Tom Okoro | OpenGate", "speaker: Ana Vidal | Lagoon Bank"],
        ),
        (
            "Ana Vidal and Ruth Klein will be around to answer your questions.",
            ["speaker: Ana Vidal", "speaker: Ruth Klein"],
        ),
        ("In May, Ana Vidal will present the map.", ["speaker: Ana Vidal"]),
        (
            "First up was Ana Vidal, who maintains the map. She was followed by Tom Okoro of Lagoon Bank on mud.",
            ["speaker: Ana Vidal", "speaker: Tom Okoro | Lagoon Bank"],
        ),
        (
            "Speaker: Ana Vidal\n\nBio: Ana Vidal is a hydrologist at Lagoon Bank.",
            ["speaker: Ana Vidal | hydrologist at Lagoon Bank"],
        ),
        (
            "Join us for an evening of mud and boats on the quay with many friends of the harbor, featuring:\n\n"
            "- Harbor engineer Ana Vidal, Lagoon Bank\n- Dr. Tom Okoro, who will sing",
            ["speaker: Ana Vidal | Harbor engineer, Lagoon Bank", "speaker: Dr. Tom Okoro"],
        ),
        ("MC: Quirin Dalbo", ["moderator: Quirin Dalbo"]),
        ("Next webinar: 12 December 2031, with Ana Vidal.", []),
    ],
)
def test_people_of_a_webinar(words: str, found: list[str]) -> None:
    assert people(WEBINAR.format(words)) == found


def test_brackets_of_a_chinese_agenda_with_the_body_and_the_time() -> None:
    text = (
        "慢船社区聚会\n\n2031年5月6日，上海，议程如下：\n\n• 慢船简介（云帆CTO-周明远 14:00-14:20）。\n"
        "• 慢船的内部原理（青禾数据-李思远 14:20-15:00）\n• 慢船在港口的实践（张文涛 15:00-15:40）\n• 自由讨论\n"
    )
    assert people(text) == ["speaker: 周明远 | 云帆CTO", "speaker: 李思远 | 青禾数据", "speaker: 张文涛"]


def test_guests_of_a_panel_are_panelists() -> None:
    text = "Panel: Who Pays for Mud?\n\n7 May 2031, online\n\nSpeakers\n- Ana Vidal, Lagoon Bank\n- Tom Okoro, Birch\n"
    assert people(text) == ["panelist: Ana Vidal | Lagoon Bank", "panelist: Tom Okoro | Birch"]


def test_who_speaks_on_each_of_several_days() -> None:
    text = (
        "Kolloquium Wasser und Daten\n\n12.11. Prof. Dr. Ina Lund (Universität Elmau): Pegel lesen\n"
        "26.11. Dr. Jost Ahrens (Institut für Moore): Moore kartieren\n\nJeweils dienstags, 16 Uhr.\n"
    )
    assert people(text) == [
        "speaker: Prof. Dr. Ina Lund | Universität Elmau",
        "speaker: Dr. Jost Ahrens | Institut für Moore",
    ]


def test_people_below_the_title_of_a_seminar_and_no_authors_of_a_report() -> None:
    line = "Dr. Ina Lund (University of Elmau) & Dr. Tom Okoro (Harbor School)"
    found = ["speaker: Dr. Ina Lund | University of Elmau", "speaker: Dr. Tom Okoro | Harbor School"]
    assert people(f"Lake Seminar\n\nWhat cash does to mud\n\n{line}\n\n12 May 2031, 1pm EDT, online.\n") == found
    assert people(f"Report of the Lake Workshop\n\n{line}\n\nThe workshop was held on 12 May 2031 in Lund.\n") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "Au programme :\n\n- Les haies (Ana Vidal, Natura Elm)\n- Les bateaux (Tom Okoro)\n\n"
            "Une soirée hébergée par La Turbine.",
            ["speaker: Ana Vidal | Natura Elm", "speaker: Tom Okoro"],
        ),
        (
            "A huge thanks to our speakers:\n\n🎤 Ana Vidal from Lagoon Bank – Golden paths\n"
            "🎤 Tom Okoro & Ines Roth from Birch – Three years of mud\n",
            ["speaker: Ana Vidal | Lagoon Bank", "speaker: Tom Okoro", "speaker: Ines Roth | Birch"],
        ),
        (
            "Invited speakers\n\nAna Vidal, Lagoon Bank – Tom Okoro, École du Lac – Ines Roth, Elm University",
            [
                "speaker: Ana Vidal | Lagoon Bank",
                "speaker: Tom Okoro | École du Lac",
                "speaker: Ines Roth | Elm University",
            ],
        ),
        (
            "Una charla a cargo de la agrónoma Ana Vidal (Valle Norte) y del bibliotecario Tomás Ibáñez.",
            ["speaker: Ana Vidal | agrónoma | Valle Norte", "speaker: Tomás Ibáñez | bibliotecario"],
        ),
    ],
)
def test_people_in_further_layouts(words: str, found: list[str]) -> None:
    assert people(f"Meetup: Slow Ferries\n\n7 May 2031, 19:00\n\n{words}\n") == found


def test_a_leader_and_those_who_talk_in_a_chinese_sentence() -> None:
    text = (
        "慢船社区年会圆满举行\n\n2031年5月6日，慢船社区年会在上海举行。\n\n"
        "在圆桌讨论环节，主持人、云帆科技社区经理吴桐与社区贡献者陈曦、王子豪、Mark Aldrow "
        "就“新人如何留下来”展开对话。\n"
    )
    assert people(text) == [
        "moderator: 吴桐 | 云帆科技社区经理",
        "panelist: 陈曦 | 社区贡献者",
        "panelist: 王子豪",
        "panelist: Mark Aldrow",
    ]


def test_an_address_with_a_capital_behind_a_title_is_a_body() -> None:
    text = (
        "Meetup: Slow Ferries\n\n7 May 2031\n\n- Speaker: Ana Vidal / Lead Developer @Mia\n- Speaker: Tom Okoro @tomo\n"
    )
    assert people(text) == ["speaker: Ana Vidal | Lead Developer at Mia", "speaker: Tom Okoro"]


def test_no_list_is_too_long_to_be_read() -> None:
    names = [f"Ana {letter}aldrow{other}" for letter in "BCDFGHKL" for other in ("in", "ow", "est", "ard", "und")]
    head = "Webinar: Slow Ferries\n\n7 May 2031, 15:00 UTC, on Zoom.\n\n"
    for line in (f"Speakers: {', '.join(names)}", f"With talks by {', '.join(names[:-1])} and {names[-1]}."):
        assert people(f"{head}{line}\n") == [f"speaker: {name}" for name in names]
    bullets = "\n".join(f"- {name}, Lagoon Bank" for name in names * 2)
    assert len(people(f"{head}{bullets}\n")) == len(names)
