"""Names without a label: below the titles of talks, with a handle, below the time, brought along by the writer."""

from __future__ import annotations

from types import ModuleType

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.finders import (
    people_chinese,
    people_head,
    people_under_talks,
    people_with_handles,
    people_with_writer,
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


TALKS = (
    "How ferries learned to wait\n• Ana Vidal\n• Slides\n\n"
    "A map of every crane\n• Tom Okoro\n• Slides\n\n"
    "Night trains on a budget\n• Maya Lind\n• Slides\n"
)


def test_names_below_titles_of_talks() -> None:
    people = ["speaker: Ana Vidal", "speaker: Tom Okoro", "speaker: Maya Lind"]
    assert said(people_under_talks, "Harbor Days 2031\n\nLooking back\n\n" + TALKS) == people
    assert said(people_under_talks, "Harbor Days 2031\n\nProgram\n\n" + TALKS.replace("• Slides\n", "")) == people
    lines = TALKS.replace("• Slides\n", "").replace("• ", "")
    assert said(people_under_talks, "Harbor Days 2031\n\nTalks\n\n" + lines) == people
    assert said(people_under_talks, "Harbor Days 2031\n\nTalks\n\n" + lines.replace("\n", "\n\n")) == people
    # Neither a program nor slides, or too few: pictures and who took them look alike.
    assert said(people_under_talks, "Harbor Days 2031\n\nPictures\n\n" + TALKS.replace("• Slides\n", "")) == []
    assert said(people_under_talks, "Harbor Days 2031\n\n" + TALKS.split("Night")[0]) == []
    awards = "Best paper award\n• Ana Vidal\n\nStudent prize\n• Tom Okoro\n\nPublicity chair\n• Maya Lind\n"
    assert said(people_under_talks, "Harbor Days 2031\n\nProgram\n\n" + awards) == []


def test_chinese_names_below_titles_of_talks() -> None:
    talks = (
        "小城的公共交通实践\n• 周明远\n• 幻灯片\n\n港口地图的十年\n• 李思\n• 视频\n\n夜行列车与预算\n• 陈可欣\n• PDF\n"
    )
    people = ["speaker: 周明远", "speaker: 李思", "speaker: 陈可欣"]
    assert said(people_under_talks, "湖畔交通大会回顾\n\n会议议程\n\n" + talks) == people


def test_names_with_handles() -> None:
    page = "Table ronde : le port demain\n\nVenez parler du port et de ses quais avec nous.\n\n"
    listed = "Ines Roth\n@inesroth\n\nTom Okoro\n@okoro_t\n\nMathieu\n@mat\n"
    people = ["panelist: Ines Roth", "panelist: Tom Okoro", "panelist: Mathieu"]
    assert said(people_with_handles, page + listed) == people
    assert said(
        people_with_handles, "An evening on ports\n\nSpeak with us.\n\nAna Vidal (@anav)\nTom Okoro (@okoro_t)\n"
    ) == [
        "speaker: Ana Vidal",
        "speaker: Tom Okoro",
    ]
    assert said(people_with_handles, page + "Our team\n\n" + listed) == []
    assert said(people_with_handles, page + "Ines Roth\n@inesroth\n") == []


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        (
            "Join me and my good friends, Ana Vidal and Tom Okoro, when we launch our new live stream on May 3.",
            ["host: Ana Vidal", "host: Tom Okoro"],
        ),
        ("Join me and my colleague Ana Vidal for a webinar on ports.", ["speaker: Ana Vidal"]),
        ("Join us and our co-hosts Ana Vidal and Tom Okoro tonight.", ["co-host: Ana Vidal", "co-host: Tom Okoro"]),
        ("Retrouvez-moi avec mes collègues Ana Vidal et Tom Okoro.", ["speaker: Ana Vidal", "speaker: Tom Okoro"]),
        ("I wrote this with my colleague Ana Vidal.", []),
        ("Join our friends in Boston.", []),
        ("Join us and our partner Baker Tilly for a webinar.", []),
    ],
)
def test_whom_the_writer_brings_along(sentence: str, people: list[str]) -> None:
    assert said(people_with_writer, "Ports at night\n\n" + sentence) == people


def test_speaker_below_the_time() -> None:
    line = "Ana Vidal, Harbor Institute"
    page = "Slow Ferries: What We Learned\n{}\n" + line + "\n\nIn this webinar, I’ll present ten years of ferries.\n"
    assert said(people_head, page.format("2031-05-04 18:00")) == ["speaker: Ana Vidal | Harbor Institute"]
    assert said(people_head, page.format("May 4, 2031, 6:00 PM")) == ["speaker: Ana Vidal | Harbor Institute"]
    assert said(people_head, page.format("2031-05-04")) == []  # who wrote it
    assert said(people_head, page.format("2031-05-04 18:00").replace("Ana Vidal", "Market Square")) == []
    for venue in ("Franklin Park, Boston", "John Hancock Center, Chicago", "Ana Vidal, Harbor News"):
        assert said(people_head, page.format("2031-05-04 18:00").replace(line, venue)) == []
    assert read_announcement(page.format("2031-05-04T12:00-04")).events[0].kind == "webinar"


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
