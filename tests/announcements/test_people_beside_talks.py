"""People whom no list of speakers names: in the sentences of a report, over their lives, behind the titles of talks."""

from __future__ import annotations

from eventkit.announcements.finders import (
    bodies_han,
    people_agenda,
    people_of_talks,
)
from eventkit.announcements.opening import open_document


def told(finder: object, text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (claim.value.name, str(claim.value.roles[0]), [str(one) for one in getattr(claim.value, "positions", ())])
        for claim in finder.find(open_document(text))  # type: ignore[attr-defined]
    ]


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
