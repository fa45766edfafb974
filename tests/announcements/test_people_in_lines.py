"""Labels in lines of their own, fields that go on about a person, and lines that name who speaks before the talk."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement


def people(text: str) -> list[tuple[str, list[str], list[str]]]:
    return [
        (one.name, [str(role) for role in one.roles], [str(position) for position in one.positions])
        for one in read_announcement(text).event.appearances
    ]


def test_labels_in_lines_of_their_own_in_one_paragraph() -> None:
    lines = "Moderator\nQuirin Dalbo\nSpeakers\nAna Vidal, Lagoon Bank\n\nHosted by\nAlder Institute\n"
    text = f"Webinar: Clean air\n\n{lines}"
    assert people(text) == [
        ("Quirin Dalbo", ["Moderator"], []),
        ("Ana Vidal", ["Speaker"], ["Lagoon Bank"]),
        ("Alder Institute", ["Host"], []),
    ]


def test_fields_below_a_person_say_more_of_them() -> None:
    text = "【讲座】城市水系\n\n主 讲 人：周明远 研究员\n单　　位：湖畔研究院\n时　　间：2022年4月28日 19:00\n"
    assert people(text) == [("周明远", ["Speaker"], ["研究员, 湖畔研究院"])]


def test_the_line_below_a_chinese_name_is_a_position_and_nobody() -> None:
    text = (
        "湖畔沙龙\n\n时间：2022年4月28日\n\n分享嘉宾\n\n林若溪\n星图云 数据库工程师\n多年研发经验。\n\n主持人\n小南\n"
    )
    assert people(text) == [("林若溪", ["Speaker"], ["星图云 数据库工程师"]), ("小南", ["Moderator"], [])]


def test_lines_of_a_chinese_program_name_who_speaks_before_the_talk() -> None:
    text = (
        "水利研讨会通知\n\n研讨会定于 2031 年 8 月 5 日在云州举办。\n\n一、特邀报告\n青山科学院院士 沈立：水的未来\n\n"
        "二、大会报告\n青山大学教授 周明远：城市水系\n湖畔公司总工程师 林若溪：水库调度\n"
    )
    assert [(name, roles[-1]) for name, roles, _ in people(text)] == [
        ("沈立", "Keynote speaker"),
        ("周明远", "Speaker"),
        ("林若溪", "Speaker"),
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("A panel moderated by Ana Vidal brought together Tom Okoro (Lagoon Bank) and Ida Berg.", 3),
        ("Maintainers Tom Okoro and Ida Berg will take your questions.", 2),
        ("Ana Vidal, director of the Lagoon Bank, will cover the basics.", 1),
        ("The Long Tail of Legacy Code will look at the past.", 0),
    ],
)
def test_sentences_that_give_people_a_part(sentence: str, names: int) -> None:
    event = read_announcement(f"Webinar: Clean air\n\n4 March 2031, online\n\n{sentence}\n").event
    assert len(event.appearances) == names


def test_the_opening_with_a_keynote_is_a_keynote() -> None:
    text = (
        "Harbor Forum\n\nMs Ana Vidal, Mayor of Lund, opened the Forum on 3 May 2031 with a keynote address on water.\n"
    )
    assert people(text) == [("Ms Ana Vidal", ["Speaker", "Keynote speaker"], ["Mayor of Lund"])]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("对谈人", "Panelist"),
        ("特邀专家", "Speaker"),
        ("Moderated by", "Moderator"),
        ("Expositora", "Speaker"),
        ("Lead instructor", "Instructor"),
    ],
)
def test_labels_of_people(label: str, role: str) -> None:
    name = "周明远" if label[0] > "z" else "Ana Vidal"
    assert people(f"Webinar: Clean air\n\n4 March 2031, online\n\n{label}: {name}\n")[0][1][-1] == role
