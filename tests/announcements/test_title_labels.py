"""What stands around an event's own name in the first line, in several languages."""

from __future__ import annotations

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.document import Span
from eventkit.announcements.finders._own_name import own_name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("直播预告｜小城的公共交通", "小城的公共交通"),
        ("城市水系的更新", "城市水系的更新"),
        ("课程更新", "课程更新"),
        ("Cranes by Night ｜ Webinar", "Cranes by Night"),
        ("Conversatorio virtual: Ciudades tranquilas", "Ciudades tranquilas"),
        ("Seminario web «Agua y datos»", "Agua y datos"),
        ("Table ronde : Les ports lents", "Les ports lents"),
        ("Werkstattgespräch: Offene Häfen", "Offene Häfen"),
        ("Minister's statement: Third Harbor Dialogue", "Third Harbor Dialogue"),
        ("Webinar “Clean air” and other stories", "Webinar “Clean air” and other stories"),
    ],
)
def test_labels_around_a_name(line: str, name: str) -> None:
    span, _ = own_name(line, Span(0, len(line)))
    assert line[span.start : span.end] == name


@pytest.mark.parametrize("label", ["講題", "演講題目", "讲题", "題目", "活動名稱", "講座主題", "演讲主题"])
def test_a_title_behind_a_chinese_label(label: str) -> None:
    reading = read_announcement(
        f"河湾大學 演講公告\n\n{label}：邊界上的語言\n時間：2031年3月20日下午2:00\n地點：A201 教室\n"
    )
    assert reading.events[0].title == "邊界上的語言"


def test_labels_in_brackets_and_behind_chinese_numbers_say_what_follows() -> None:
    """【时间】… is a label without a colon; 二、主持人 and 【主持人】 are headings wherever they stand."""
    fields = (
        ("讲座题目", "海洋微塑料的去向"),
        ("主讲人", "林致远 研究员"),
        ("时间", "2031年4月12日（周六）14:00-16:00"),
        ("地点", "理学楼305会议室"),
        ("主持人", "吴曼青 副教授"),
        ("主办单位", "河湾大学环境学院"),
    )
    numbers = "一二三四五六"
    for text in (
        "\n".join(f"【{label}】{value}" for label, value in fields),
        "\n".join(f"{number}、{label}：{value}" for number, (label, value) in zip(numbers, fields, strict=True)),
        "\n".join(f"【{label}】\n{value}" for label, value in fields),
        "\n".join(f"{number}、{label}\n{value}" for number, (label, value) in zip(numbers, fields, strict=True)),
    ):
        event = read_announcement(f"学术讲座\n\n{text}\n").events[0]
        assert event.title == "海洋微塑料的去向", text
        assert event.when.iso == "2031-04-12T14:00/2031-04-12T16:00", text
        assert str(event.place) == "理学楼305会议室", text
        assert [(one.name, str(one.roles[0])) for one in event.appearances] == [
            ("林致远", "Speaker"),
            ("吴曼青", "Moderator"),
            ("河湾大学环境学院", "Host"),
        ], text
