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


@pytest.mark.parametrize("notice", ["扫码报名,席位有限", "欢迎报名", "席位有限"])
def test_a_notice_below_a_person_is_neither_a_position_nor_somebody(notice: str) -> None:
    text = f"线上讲座：城市与水\n\n时间：2031年6月3日 19:00\n主持\n林若溪\n水利工程师\n{notice}\n"
    assert people(text) == [("林若溪", ["Moderator"], ["水利工程师"])]


def test_no_part_of_the_world_is_a_speaker() -> None:
    assert people("Seminario web: Agua en América Latina\n\nMartes 3 de junio de 2031, 18:00, en línea.") == []


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
        ("A panel moderated by Ana Vidal brought together Tom Okoro (Lagoon Bank) and Ida Berg (Elm Works).", 3),
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


def test_people_in_the_lines_of_a_chinese_agenda_with_labels() -> None:
    text = (
        "2031 公共資料高峰會\n\n日期：2031年10月23日 09:00-16:30\n\n議程\n\n09:30–10:10　報告：公共服務的未來\n"
        "　　　　數位局 蔡明宏局長\n10:30–12:00　論壇：資料之後\n　　　　主持人：科技月報 陳美玲總編輯\n"
        "　　　　與談人：開放基金會 王怡君執行長\n　　　　　　　　新城市政府 林大偉處長\n12:00　午餐\n"
    )
    assert people(text) == [
        ("陳美玲", ["Moderator"], ["科技月報總編輯"]),
        ("王怡君", ["Speaker", "Discussant"], ["開放基金會執行長"]),
        ("林大偉", ["Speaker", "Discussant"], ["新城市政府處長"]),
    ]


def test_a_position_behind_a_comma_is_no_second_guest() -> None:
    assert people("E23｜书店\n\n嘉宾：苏青，半日书店创始人\n主播：大宇\n时长：54:18\n") == [
        ("苏青", ["Guest"], ["半日书店创始人"]),
        ("大宇", ["Host"], []),
    ]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("湖畔研究院副院长周明远致开幕辞。", ["周明远"]),
        ("湖畔研究院秘书长贺晓东首先上台，回顾了过去一年的成绩。", ["贺晓东"]),
        ("莱茵咨询公司董事总经理马库斯·韦伯、市住建局处长钱莉等先后发言。", ["马库斯·韦伯", "钱莉"]),
        ("湖畔图书馆馆长汪海燕代表主办方向代表表示欢迎。", ["汪海燕"]),
        ("湖畔基金会顾问戴维·科尔发来视频致辞。", ["戴维·科尔"]),
        ("来自学生代表的许诺同学则讲述了自己的故事。", ["许诺"]),
        ("论坛在主持人顾长生的介绍中拉开帷幕。", ["顾长生"]),
    ],
)
def test_what_people_do_in_chinese_reports(sentence: str, who: list[str]) -> None:
    text = f"湖畔论坛成功举行\n\n2031年7月15日，湖畔论坛在云州举行。{sentence}\n"
    assert [name for name, _, _ in people(text)] == who


def test_who_goes_somewhere_to_attend_and_gives_the_keynote_there() -> None:
    text = (
        "MOS Ana Vidal to deliver keynote address at 12th Harbor Law Congress in Lund\n\n"
        "Ms Ana Vidal, Minister of State for Harbors, will be in Lund, Sweden, from 3 to 5 September 2031 to attend "
        "the 12th Harbor Law Congress.\n\n2 MOS Vidal will deliver a keynote address during the opening ceremony.\n"
    )
    event = read_announcement(text).event
    assert event.title == "12th Harbor Law Congress"
    assert people(text) == [
        ("Ms Ana Vidal", ["Speaker", "Keynote speaker"], ["Minister of State for Harbors"]),
    ]


def test_people_of_bodies_with_romance_names() -> None:
    text = (
        "Harbor workshop\n\nOn June 26th 2031 Ana Vidal from Politecnico di Lund gave a talk on cranes. "
        "Presenters include Tom Okoro of the Biblioteca do Porto, and Ida Berg, who will demo a viewer.\n"
    )
    assert [(name, positions) for name, _, positions in people(text)] == [
        ("Ana Vidal", ["Politecnico di Lund"]),
        ("Tom Okoro", ["Biblioteca do Porto"]),
        ("Ida Berg", []),
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Your hosts are Ana Vidal and Tom Okoro from Loomworks.",
            [("Ana Vidal", "Loomworks"), ("Tom Okoro", "Loomworks")],
        ),
        (
            "Speakers include Ana Vidal (ACME) and Tom Okoro from Loomworks.",
            [("Ana Vidal", "ACME"), ("Tom Okoro", "Loomworks")],
        ),
        ("Join a clinic with gridLab Community Manager Ana Vidal.", [("Ana Vidal", "gridLab")]),
        ("Presented by Harbor Institute director Ana Vidal.", [("Ana Vidal", "Harbor Institute")]),
    ],
)
def test_bodies_of_people_in_sentences(sentence: str, told: list[tuple[str, str]]) -> None:
    event = read_announcement(f"Harbor workshop\n\n4 March 2031, 10:00\n\n{sentence}\n").event
    found = [(one.name, [str(p.organization) for p in one.positions]) for one in event.appearances if one.person]
    assert found == [(name, [body]) for name, body in told]


def test_chinese_pages_with_the_marks_of_english() -> None:
    text = (
        "湖畔论坛在云州启幕\n\n12月9日,湖畔论坛在云州举行。论坛由云州市十四届,十五届政协主席杨戌标主持,来自各地1000余位社会组织会长到会。"
        "湖畔对外友好协会副会长李希奎在致辞中表示,论坛意义重大。全国商会副主席罗文才出席在云州开幕的论坛,他指出,商会很重要。\n"
    )
    assert [(name, roles[0]) for name, roles, _ in people(text)] == [
        ("杨戌标", "Moderator"),
        ("李希奎", "Speaker"),
        ("罗文才", "Speaker"),
    ]


def test_a_delegate_who_is_quoted_in_a_report_is_no_speaker() -> None:
    text = (
        "Harbor Forum closes\n\nLUND, 14 October 2031 – More than 300 delegates met in Lund for the Harbor Forum. "
        "“Water is all,” said Ana Vidal, Mayor of Lund.\n\n“We came to listen,” said Piotr Lund, a delegate from "
        "Gdansk.\n"
    )
    assert [name for name, _, _ in people(text)] == ["Ana Vidal"]


def test_people_with_foreign_names_in_a_chinese_list() -> None:
    text = (
        "第六届城市水安全论坛\n\n时间：2031年9月1日\n\n主讲嘉宾：\n王晓燕 河湾水协会秘书长\n"
        "Quirin Dalbo 湖畔研究所所长\nInes Roth教授 图宾根大学\nTom Okoro，蓝河基金会\n玛丽亚·洛佩斯（水务局局长）\n"
    )
    assert people(text) == [
        ("王晓燕", ["Speaker"], ["河湾水协会秘书长"]),
        ("Quirin Dalbo", ["Speaker"], ["湖畔研究所所长"]),
        ("Ines Roth教授", ["Speaker"], ["图宾根大学"]),
        ("Tom Okoro", ["Speaker"], ["蓝河基金会"]),
        ("玛丽亚·洛佩斯", ["Speaker"], ["水务局局长"]),
    ]


def test_foreign_names_in_one_chinese_line() -> None:
    text = "第六届城市水安全论坛\n时间：2031年9月1日\n嘉宾：Quirin Dalbo博士、让·杜邦、王晓燕\n主持：Tom Okoro"
    assert [name for name, _, _ in people(text)] == ["Quirin Dalbo博士", "让·杜邦", "王晓燕", "Tom Okoro"]


def test_words_with_a_dot_between_are_nobody() -> None:
    text = "第六届城市水安全论坛\n时间：2031年9月1日\n嘉宾：王晓燕\n主题：创新·合作·发展\n亮点：数据·模型"
    assert [name for name, _, _ in people(text)] == ["王晓燕"]


@pytest.mark.parametrize(
    "line", ["Contact: Helga Stefánsdóttir, press@elm.example", "Kontakt: Jana Roth", "Photos: Tom Okoro"]
)
def test_whom_to_ask_below_the_speakers_is_none_of_them(line: str) -> None:
    keynotes = "Keynotes\n• Ana Vidal, CEO, Lagoon Bank\n• Ines Roth, Elm"
    text = f"Elm Days 2032\n7–9 June 2032\n\n{keynotes}\n\nTickets by May.\n{line}\n"
    assert [name for name, _, _ in people(text)] == ["Ana Vidal", "Ines Roth"]


@pytest.mark.parametrize("hall", ["Amphithéâtre Durand, Université de Lyon", "Festsaal Weber, Stadthalle Ulm"])
def test_a_hall_is_nobody(hall: str) -> None:
    text = (
        f"Débat « L'eau, un bien commun ? »\n13 novembre 2031, 18h30\n{hall}\n\nAvec :\n– Claire Besson, hydrologue\n"
    )
    assert [name for name, _, _ in people(text)] == ["Claire Besson"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Speaker: Ana Vidal (Elm); Moderator: Tom Okoro", {"Ana Vidal": "Speaker", "Tom Okoro": "Moderator"}),
        ("Guests: Ana Vidal. Host: Tom Okoro.", {"Ana Vidal": "Speaker", "Tom Okoro": "Host"}),
        ("主讲人：王晓燕；主持人：李明", {"王晓燕": "Speaker", "李明": "Moderator"}),
        ("Speakers: Ana Vidal, with comments by Tom Okoro", {"Ana Vidal": "Speaker", "Tom Okoro": "Discussant"}),
    ],
)
def test_several_labels_of_people_in_one_line(line: str, expected: dict[str, str]) -> None:
    found = people(f"Webinar: Who Owns the Wind?\n\n22 February 2031, 14:00 London\n\n{line}\n")
    assert {name: roles[-1] for name, roles, _ in found} == expected


@pytest.mark.parametrize(
    "life", ["长期从事候鸟监测", "主要研究方向为河流生态", "曾获青年科学奖", "專注候鳥監測二十餘年"]
)
def test_a_life_behind_a_chinese_position_is_none(life: str) -> None:
    event = read_announcement(
        f"讲座预告\n\n主讲人：苏映雪，河湾研究院高级工程师，{life}。\n时间：2031年5月3日\n"
    ).events[0]
    assert [str(held) for held in event.appearances[0].positions] == ["河湾研究院高级工程师"]


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("Why glaciers sing\nProfessor Ingrid Moe (Lund)\n3 Feb 2031, 17.15–18.30", ["Professor Ingrid Moe"]),
        ("Seminar: Why glaciers sing\n3 Feb 2031, 17:15 Berlin\nJana Roth (Elm)", ["Jana Roth"]),
        ("Why glaciers sing\nJana Roth\n3 Feb 2031", []),  # who may have written it
    ],
)
def test_a_name_at_the_head_beside_the_day_with_its_hour(head: str, names: list[str]) -> None:
    found = read_announcement(f"Public lecture\n{head}\nRoom 2\nAll are welcome to this talk!\n")
    assert [one.name for one in found.event.appearances] == names
