"""People whom no list of speakers names: in the sentences of a report, over their lives, behind the titles of talks."""

from __future__ import annotations

import pytest

from eventkit.announcements.finders import (
    bodies_han,
    people_agenda,
    people_chinese_cues,
    people_in_lives,
    people_of_talks,
)
from eventkit.announcements.opening import open_document


def told(finder: object, text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (claim.value.name, str(claim.value.roles[0]), [str(one) for one in getattr(claim.value, "positions", ())])
        for claim in finder.find(open_document(text))  # type: ignore[attr-defined]
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("第一个话题是来自湖畔科技的周明远为我们讲述了慢船。", [("周明远", "Speaker", ["湖畔科技"])]),
        ("最后，来自 Harbor 社区的 Ines Roth 向大家演示了潮汐图。", [("Ines Roth", "Speaker", ["Harbor 社区"])]),
        ("首先，主持人 Ana Vidal 介绍了活动的由来。", [("Ana Vidal", "Moderator", [])]),
        ("15:00 一号厅　题目：“Slow boats”，演讲者：Quirin Dalbo", [("Quirin Dalbo", "Speaker", [])]),
        ("来自青山大学的同学们为我们带来了歌曲。", []),
        ("来自各地的嘉宾为大家分享了经验。", []),
        ("本次活动需要主持人介绍一下背景。", []),
    ],
)
def test_people_of_chinese_sentences(sentence: str, expected: list[tuple[str, str, list[str]]]):
    assert told(people_chinese_cues, f"活动报告\n\n{sentence}") == expected


LIFE = "Ines Roth keeps boats afloat and writes of it."


def test_a_name_at_the_head_speaks_where_the_life_is_below():
    text = f"Slow boats for quick people\nInes Roth\nOnline\n\nTermin\n\nAm 3. Mai.\n\nBio\n\n{LIFE}"
    assert told(people_in_lives, text) == [("Ines Roth", "Speaker", [])]


@pytest.mark.parametrize(
    "text",
    [
        f"Slow boats\nInes Roth\n\nTermin\n\n{LIFE}",  # no life: nothing says so
        f"Slow boats\nTom Okoro\n\nBio\n\n{LIFE}",  # who wrote the page
        f"Slow boats\nOnline\n\nBio\n\n{LIFE}",
    ],
)
def test_a_name_at_the_head_without_a_life(text: str):
    assert told(people_in_lives, text) == []


def test_two_people_of_one_life():
    life = "Ines Roth and Quirin Dalbo are ferry engineers with Harbor Works. Both live by the sea."
    assert told(people_in_lives, f"Slow boats\n\nBiography\n\n{life}") == [
        ("Ines Roth", "Speaker", ["ferry engineers at Harbor Works"]),
        ("Quirin Dalbo", "Speaker", ["ferry engineers at Harbor Works"]),
    ]
    things = "Ines Roth and Quirin Dalbo are close friends with Harbor Works. Both live by the sea."
    assert told(people_in_lives, f"Slow boats\n\nBiography\n\n{things}") == []


def test_chinese_names_in_brackets_behind_talks():
    talks = "- 慢船的故事（周明远）\n- 潮汐图的绘制（林若溪）"
    assert [name for name, _, _ in told(people_of_talks, f"活动报告\n\n本次活动的话题\n\n{talks}")] == [
        "周明远",
        "林若溪",
    ]
    others = "- 慢船的故事（完整版）\n- 潮汐图的绘制（成都）\n- 海图（全文）"
    assert told(people_of_talks, f"活动报告\n\n本次活动的话题\n\n{others}") == []


def test_a_name_in_two_scripts_is_no_talk():
    names = "- ZHOU Mingyuan（周明远）\n- LIN Ruoxi（林若溪）"
    found = [name for name, _, _ in told(people_of_talks, f"活动报告\n\n本次活动的话题\n\n{names}")]
    assert not {"周明远", "林若溪"}.intersection(found)


def test_a_nickname_in_small_letters():
    line = '* 9:00 "Slow boats" - Jon "harbor" Hall.\n* 10:00 "Tides" - Ana Vidal.'
    assert [name for name, _, _ in told(people_agenda, f"Harbor day\n\nProgram\n\n{line}")] == [
        'Jon "harbor" Hall',
        "Ana Vidal",
    ]


def test_communities_that_bring_an_event_together():
    said = "1 月 15 日，青山社区将联合 Harbor 社区为大家带来线上分享。"
    assert [(name, role) for name, role, _ in told(bodies_han, f"直播预告\n\n{said}")] == [
        ("青山社区", "Organizer"),
        ("Harbor 社区", "Co-organizer"),
    ]
    assert told(bodies_han, "直播预告\n\n青山社区将联合 Harbor 社区为用户带来更好的体验。") == []
