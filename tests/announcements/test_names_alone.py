"""Names without a label: below the titles of talks, with a handle, below the time, brought along by the writer."""

from __future__ import annotations

from types import ModuleType

from eventkit.announcements import read_announcement
from eventkit.announcements.finders import (
    people_chinese,
)
from eventkit.announcements.opening import open_document


def said(finder: ModuleType, text: str) -> list[str]:
    """The people that a finder claims, each with the role and the positions."""
    found = []
    for claim in finder.find(open_document(text)):
        if claim.field == "person":
            appearance = claim.value
            held = "; ".join(str(position) for position in appearance.positions)
            found.append(f"{appearance.roles[0].name}: {appearance.party.name}" + (f" | {held}" if held else ""))
    return found


def test_chinese_sentence_above_a_list() -> None:
    sentence = "本次直播是湖畔地图社区组织的系列活动的第二讲，由周明远为大家展示港口地图的制作，主要包含以下内容："
    page = "港口地图系列直播（第二讲）\n\n" + sentence + "\n\n• 数据从哪里来\n• 怎样画一张图\n"
    assert said(people_chinese, page) == ["speaker: 周明远"]


def test_who_attends_the_opening_and_speaks_there() -> None:
    page = (
        "港口地图论坛\n\n湖畔市副市长周明远出席开幕式并致辞。湖畔研究院院长李思、地图学会会长彼得·德维特作主旨演讲。\n"
    )
    assert said(people_chinese, page) == [
        "opening: 周明远 | 湖畔市副市长",
        "keynote: 李思 | 湖畔研究院院长",
        "keynote: 彼得·德维特 | 地图学会会长",
    ]


def test_several_positions_before_one_name_and_those_who_take_part_from_afar() -> None:
    page = (
        "港口地图论坛\n\n在主旨演讲环节，湖畔大学教授、地图研究所所长周明远以《海的边界》为题发表演讲。"
        "海洋署项目官员彼得·德维特通过视频连线分享了经验。\n\n"
        "海图科技CEO赵晓东、岛屿大学博士生何苗参与讨论。\n"
    )
    assert said(people_chinese, page) == [
        "keynote: 周明远 | 湖畔大学教授; 地图研究所所长",
        "speaker: 彼得·德维特 | 海洋署项目官员",
        "speaker: 赵晓东 | 海图科技CEO",
        "speaker: 何苗 | 岛屿大学博士生",
    ]


def test_report_of_a_round_table_without_the_word_for_an_event() -> None:
    page = (
        "港口发展圆桌会在绿水举行\n\n5月19日，由港口研究院与海洋署驻绿水代表处共同举办的港口发展圆桌会在绿水市举行。\n\n"
        "海洋署驻绿水代表李思、青山驻绿水使馆参赞彼得·德维特出席并发言。\n\n与会专家围绕港口展开讨论。\n"
    )
    event = read_announcement(page).events[0]
    assert str(event.status) == "happened"
    assert [a.name for a in event.speakers] == ["李思", "彼得·德维特"]
    assert [a.name for a in event.in_role("co-organizer")] == ["港口研究院", "海洋署驻绿水代表处"]


def test_episode_that_calls_itself_a_conversation() -> None:
    page = (
        "31 - Ports & Patience - Ana Vidal\n\n07/03/31\n\nAna Vidal has worked on ferries for ten years.\n\n"
        "In this conversation, we discuss:\n\n• how ferries wait,\n• and who pays for it.\n"
    )
    event = read_announcement(page).events[0]
    assert event.kind == "podcast-episode"
    assert [each.text for each in event.appearances] == ["Ana Vidal"]
