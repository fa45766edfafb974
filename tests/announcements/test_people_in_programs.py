"""People of programs: below dates and titles, in lists of talks, and in sentences that say who gives a talk."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.finders import (
    people_of_talks,
)
from eventkit.announcements.finders._names_sure import KNOWN, NO, RESPECTED, SHAPE, sureness
from eventkit.announcements.opening import open_document


def told(finder: object, text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (claim.value.party.name.text, str(claim.value.roles[0]), [str(one) for one in claim.value.positions])
        for claim in finder.find(open_document(text))  # type: ignore[attr-defined]
    ]


def test_people_in_brackets_of_a_program() -> None:
    text = (
        "Harbor webinar\n\nAgenda:\n\nAirLog project (Ines Roth, Harbor Institute)\n"
        "Tide Atlas (Karsten Dalbo, Lagoon Bank)\n\nRegister now."
    )
    assert told(people_of_talks, text) == [
        ("Ines Roth", "Speaker", ["Harbor Institute"]),
        ("Karsten Dalbo", "Speaker", ["Lagoon Bank"]),
    ]


@pytest.mark.parametrize(
    "lines",
    ["AirLog project (in English)\nTide Atlas (Ines Roth)", "AirLog project (Ines Roth, Harbor Institute)"],
)
def test_brackets_that_are_no_list_of_people(lines: str) -> None:
    assert told(people_of_talks, f"Harbor webinar\n\nAgenda:\n\n{lines}\n\nRegister now.") == []


@pytest.mark.parametrize(
    ("name", "sure"),
    [
        ("Wolfgang Elmer", KNOWN),
        ("Agnieszka Olchowska", KNOWN),
        ("Themba Osei", KNOWN),
        ("Quirin Dalbo", SHAPE),
        ("Konrad Elmer Stiftung", NO),
        ("王教授", RESPECTED),
        ("副教授", NO),
        ("高级工程师", NO),
    ],
)
def test_given_names_of_many_languages_make_a_name_sure(name: str, sure: int) -> None:
    assert sureness(name) == sure


def test_an_entry_of_a_list_of_people_that_may_be_a_thing_is_a_doubt():
    reading = read_announcement(
        "Webinar: Clean air\n\nSpeakers:\n- Aldrow Park, Cable Works\n- Ravi Lund, Cable Works\n"
    )
    assert [speaker.name for speaker in reading.event.speakers] == ["Ravi Lund"]
    assert [str(doubt) for doubt in reading.doubts] == ["line 4: appearances: Aldrow Park could be a person or a body"]


def test_the_end_of_a_body_is_no_person():
    event = read_announcement("Webinar: Clean air\n\nHosted by: Friends of the Old Canal\n").event
    assert [host.name for host in event.hosts] == ["Friends of the Old Canal"]


@pytest.mark.parametrize(
    "lines",
    [
        "Moderator: Phoenix Rising",
        "Speaker | Phoenix Rising",
        "Speakers\n\nPhoenix Rising\nGarden Path",
        "Speakers:\n- Ravi Lund, Cable Works\n- Phoenix Rising",
        "Time | Topic | Speaker\n10:00 | Copper | Ravi Lund\n11:00 | Tin | Phoenix Rising",
        "Speakers: Phoenix Rising and Garden Path",
    ],
)
def test_a_label_of_people_before_what_may_be_a_thing_is_a_doubt_in_every_layout(lines):
    reading = read_announcement(f"Webinar: Clean air\n\n4 March 2024, online\n\n{lines}\n")
    assert "Phoenix Rising" not in [one.name for one in reading.event.appearances]
    doubts = [doubt.message for doubt in reading.doubts if doubt.field == "appearances"]
    assert doubts[0] == "Phoenix Rising could be a person or a body"


def test_a_partner_without_a_known_name_is_no_speaker():
    text = "Webinar: Clean air\n\nJoin us and our partner Quirin Dalbo for a webinar on 4 March 2024.\n"
    assert read_announcement(text).event.speakers == ()


def test_what_stands_behind_a_role_in_brackets_is_a_position():
    text = "Webinar: Clean air\n\nPanelists:\n- Rosa Marín (moderator), education editor, La Hoja\n- Ravi Lund\n"
    people = read_announcement(text).event.appearances
    assert [(one.name, [str(role) for role in one.roles]) for one in people] == [
        ("Rosa Marín", ["Moderator"]),
        ("Ravi Lund", ["Panelist"]),
    ]


def test_a_label_of_people_below_a_list_of_others_begins_its_own():
    lists = "Panelists\n\n- Ana Vidal, teacher\n- Ravi Lund, teacher\n\nSpeakers: Ida Berg, Tom Okoro\n"
    text = f"Webinar: Clean air\n\n{lists}"
    people = read_announcement(text).event.appearances
    assert [(one.name, [str(role) for role in one.roles]) for one in people] == [
        ("Ana Vidal", ["Panelist"]),
        ("Ravi Lund", ["Panelist"]),
        ("Ida Berg", ["Speaker"]),
        ("Tom Okoro", ["Speaker"]),
    ]


def test_a_body_behind_a_label_keeps_its_article():
    event = read_announcement("Webinar: Clean air\n\nOrganizers: The Hague Institute, the Alder Fund\n").event
    assert [one.name for one in event.organizers] == ["The Hague Institute", "Alder Fund"]


def test_who_stands_before_a_passive_verb_does_not_do_it() -> None:
    text = (
        "Harbor Maps Webinar\n\n6 June 2031\n\n16:05 Maps – Ines Roth, Harbor Institute\n"
        "16:25 Questions, moderated by Quirin Dalbo\n"
    )
    roles = {a.name: [str(role) for role in a.roles] for a in read_announcement(text).events[0].appearances}
    assert roles["Ines Roth"] == ["Speaker"]


def test_a_report_that_tells_where_the_next_one_will_be_is_a_report() -> None:
    text = (
        "Harbor Maps Summit\n\nMore than 90 people gathered in Lund on 3 May 2031 for the Harbor Maps Summit. "
        "“Maps are for all,” said Ines Roth, Mayor of Lund, in her welcome address.\n\n"
        "The next summit will be held in Malmö in 2033.\n"
    )
    assert [a.name for a in read_announcement(text).events[0].speakers] == ["Ines Roth"]


def test_pictures_before_lines_are_bullets_or_labels() -> None:
    text = (
        "🎙 Webinar: Harbor Maps\n\n🗓 6 June 2031\n🕑 14:00 UTC\n📍 Elm Hall, Lund\n\n"
        "Panellists\n👉 Ines Roth – Harbor Institute\n👉 Quirin Dalbo – Lagoon Bank\n"
    )
    event = read_announcement(text).events[0]
    assert (event.title, event.when.iso, str(event.place)) == ("Harbor Maps", "2031-06-06T14:00Z", "Elm Hall, Lund")
    assert [(a.name, str(a.positions[0])) for a in event.panelists] == [
        ("Ines Roth", "Harbor Institute"),
        ("Quirin Dalbo", "Lagoon Bank"),
    ]


def test_what_is_named_after_somebody_is_nobody() -> None:
    text = "Harbor Lecture\n\n6 June 2031, 18:30 – 20:00\nLecture Theatre 2, Robert Quist Building, Lund\n"
    assert read_announcement(text).events[0].appearances == ()


def test_a_role_before_a_name_makes_it_sure() -> None:
    text = (
        "Harbor Talk\n#31 – Slow Ferries\n\nIn this episode, host Lena Berg sits down with Ines Roth, who maps mud.\n"
    )
    episode = read_announcement(text).events[0]
    assert (episode.title, episode.show, episode.number) == ("Slow Ferries", "Harbor Talk", 31)
    assert [a.name for a in episode.hosts] == ["Lena Berg"]


def test_a_particle_in_a_name_before_a_verb() -> None:
    text = "Harbor Webinar\n\n6 June 2031\n\nInes van der Roth, Member of Parliament, gave a talk on tickets.\n"
    assert [a.name for a in read_announcement(text).events[0].speakers] == ["Ines van der Roth"]


def test_who_hosts_and_is_called_by_things_is_a_body() -> None:
    text = "Harbor Webinar\n\n6 June 2031\n\nHosted by Tidal Futures.\n\nSpeakers\n- Ines Roth, Mayor of Lund\n"
    reading = read_announcement(text)
    assert [a.name for a in reading.events[0].hosts] == ["Tidal Futures"]
    assert reading.doubts == ()


def test_a_title_on_a_line_of_its_own_is_in_no_doubt() -> None:
    text = (
        "Harbor Webinar\n\n17 October 2031\n\nFeatured Speakers\n\nInes Roth\nDeputy Director\nHarbor Institute\n\n"
        "Moderator\n\nQuirin Dalbo\nSenior Fellow, Lagoon Forum\n"
    )
    reading = read_announcement(text)
    assert reading.doubts == ()
    assert [a.name for a in reading.events[0].appearances] == ["Ines Roth", "Quirin Dalbo"]


def test_those_behind_labels_in_a_chinese_program_have_the_part_that_the_label_says() -> None:
    """主持人 in the line of a part of the program is no speaker, and each label of a line names its own."""
    reading = read_announcement(
        "河湾市儿童阅读论坛\n\n时间：2031年6月7日\n地点：河湾图书馆\n\n"
        "9:00-9:20 开幕式 主持人：周启文 教授；致辞：刘晓岚 副馆长\n"
        "9:20-10:00 主旨演讲：绘本里的城市 主讲：陈伯涛（东海大学教授）\n"
        "10:00-10:40 圆桌讨论 主持：许志豪 与谈人：王立新、赵敏\n"
    )
    people = [
        (one.party.name.text, str(one.roles[-1]), [str(held) for held in one.positions])
        for one in reading.events[0].appearances
    ]
    assert people == [
        ("周启文", "Moderator", ["教授"]),
        ("刘晓岚", "Opening remarks", ["副馆长"]),
        ("陈伯涛", "Speaker", ["东海大学教授"]),
        ("许志豪", "Moderator", []),
        ("王立新", "Discussant", []),
        ("赵敏", "Discussant", []),
    ]
    assert [session.title for session in reading.events[0].sessions] == ["开幕式", "主旨演讲：绘本里的城市", "圆桌讨论"]


def test_a_semicolon_with_and_divides_people_with_positions() -> None:
    reading = read_announcement(
        "Harbor Hour\n\n#112 Can docks be boring?\n\nHost: Orla Keane\n"
        "Guests: Mei-Ling Tan, chief economist at Harbor Capital; and columnist Rory Quill\n"
    )
    assert [str(one) for one in reading.events[0].appearances[1:]] == [
        "Mei-Ling Tan, chief economist at Harbor Capital",
        "Rory Quill, columnist",
    ]


def test_whom_a_sentence_names_before_it_says_who_edited_is_somebody_else() -> None:
    """ "hosted by A; edited by B" says who hosts, though whom it names behind "edited by" is none of the event's."""
    reading = read_announcement(
        "Harbor Hour\nEpisode 204: Slow ferries\n\nOur guest is Hanna Lindqvist, head of product at Degn Robotics.\n\n"
        "Credits: hosted by Leo Carver; music by Nia Abebe; edited by Ruth Klein.\n\n"
        "Links from the show\n- Episode 31 with Jonas Weil\n"
    )
    assert [one.party.name.text for one in reading.events[0].appearances] == ["Hanna Lindqvist", "Leo Carver"]
