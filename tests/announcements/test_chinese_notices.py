"""Notices and reports in Chinese: lists of people and bodies, foreigners, traditional labels, days of arrival."""

import pytest

from eventkit.announcements import read_announcement
from eventkit.announcements.finders._body_labels import role_of_label as role_of_bodies
from eventkit.announcements.finders._names_roles import role_of_label as role_of_people


def event_of(lines):
    return read_announcement(f"城市与河流讲座\n\n时间：2031年5月16日 14:00\n{lines}\n").events[0]


def people(lines):
    return [f"{one.name} | {'; '.join(map(str, one.positions))}".rstrip(" |") for one in event_of(lines).appearances]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("何文倩，青山规划院院长；[澳] Peter Lang，绿水大学", ["何文倩 | 青山规划院院长", "Peter Lang | 绿水大学"]),
        ("何文倩、（美国）Tom Becker、［日］佐藤健一", ["何文倩", "Tom Becker", "佐藤健一"]),
        ("[美]约翰·史密斯（John Smith）　青山大学教授", ["约翰·史密斯 | 青山大学教授"]),
        ("馬克·韋伯先生（Mark Weber，青山協會會長）", ["馬克·韋伯先生 | 青山協會會長"]),
        ("范德堡（Jan van den Berg，总领事）", ["范德堡 | 总领事"]),
        ("Maria Oliveira 教授 Universidade Verde", ["Maria Oliveira | 教授 Universidade Verde"]),
        ("作家 Anna Weiss、Tom Becker 教授", ["Anna Weiss | 作家", "Tom Becker | 教授"]),
    ],
)
def test_foreigners_among_others(value, said):
    assert people(f"与谈人：{value}") == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("高晓岚 唐一诺 夏一鸣", ["高晓岚", "唐一诺", "夏一鸣"]),
        ("高晓岚、唐一诺和夏一鸣", ["高晓岚", "唐一诺", "夏一鸣"]),
        ("高晓岚与唐一诺", ["高晓岚", "唐一诺"]),
        ("许静 Tom Becker", ["许静", "Tom Becker"]),
        ("高晓岚 青山大学", ["高晓岚 | 青山大学"]),
        ("诗人欧阳一江、建筑师高晓岚", ["欧阳一江 | 诗人", "高晓岚 | 建筑师"]),
        ("评论家魏然、诗人司徒青", ["魏然 | 评论家", "司徒青 | 诗人"]),
        ("主编叶春华、总工程师何文倩", ["叶春华 | 主编", "何文倩 | 总工程师"]),
    ],
)
def test_several_names_behind_one_label(value, said):
    assert people(f"对话嘉宾：{value}") == said


def test_a_title_before_the_body_is_the_title():
    (one,) = event_of("主讲人：李慕白 研究员 青山科学院").appearances
    assert [(each.title, str(each.organization)) for each in one.positions] == [("研究员", "青山科学院")]


@pytest.mark.parametrize("label", ["对谈", "对话", "圆桌对话"])
def test_a_talk_is_a_label_of_those_who_talk(label):
    assert people(f"{label}：小说家叶春华、摄影师 Tom Becker") == ["叶春华 | 小说家", "Tom Becker | 摄影师"]


@pytest.mark.parametrize("indent", ["　　　", "      "])
def test_a_line_below_the_value_goes_on_with_it(indent):
    lines = f"嘉宾：方小舟 独立播客主播\n{indent}柳青 声音设计师\n主办：青山书店\n{indent}绿水协会"
    assert people(lines) == ["方小舟 | 独立播客主播", "柳青 | 声音设计师", "青山书店", "绿水协会"]


def test_a_line_below_the_value_goes_on_with_it_in_letters():
    text = "Elm Evening\n\nDate: 16 May 2031\nSpeakers:  Mara Lund, Elm Institute\n           Tom Okoro, Fog Lab\n"
    assert [one.name for one in read_announcement(text).events[0].appearances] == ["Mara Lund", "Tom Okoro"]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("主辦單位", "host"),
        ("主办机构", "host"),
        ("承辦單位", "organizer"),
        ("協辦單位", "co-organizer"),
        ("指導單位", "guidance"),
        ("贊助單位", "sponsor"),
        ("支持機構", "supporter"),
    ],
)
def test_labels_of_bodies_in_traditional_characters(label, role):
    assert role_of_bodies(label).name == role


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("與談人", "discussant"),
        ("對談嘉賓", "panelist"),
        ("主講嘉賓", "speaker"),
        ("貴賓致詞", "opening"),
        ("司儀", "moderator"),
        ("登壇者", "speaker"),
    ],
)
def test_labels_of_people_in_traditional_characters(label, role):
    assert role_of_people(label).role.name == role


@pytest.mark.parametrize("name", ["墨林書店", "文林館", "青山劇場", "绿水画廊"])
def test_houses_are_bodies(name):
    text = f"城市與河流講座\n\n時間：2031年5月16日 14:00\n主辦單位：{name}\n"
    assert [(one.name, one.roles[0].name) for one in read_announcement(text).events[0].appearances] == [(name, "host")]


@pytest.mark.parametrize(
    "words",
    [
        "2031年4月18日—22日，4月17日报到",
        "2031年4月18日至22日（4月17日全天报到，23日离会）",
        "2031年4月18日-22日（4月17日下午报到）",
    ],
)
def test_the_day_of_arrival_is_another(words):
    assert read_announcement(f"湿地保护研讨会\n\n时间：{words}\n").events[0].when.iso == "2031-04-18/2031-04-22"


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("“山与海”国际学术研讨会（第一轮通知）", "“山与海”国际学术研讨会"),
        ("“山与海”国际学术研讨会（第二轮）通知", "“山与海”国际学术研讨会"),
        ("“山与海”国际学术研讨会会议通知（第二轮）", "“山与海”国际学术研讨会"),
        ("关于取消“湿地保护研讨会”的通知", "湿地保护研讨会"),
        ("关于推迟召开第三届湿地保护研讨会的公告", "第三届湿地保护研讨会"),
        ("關於「湿地工作坊」延期舉辦公告", "湿地工作坊"),
    ],
)
def test_a_notice_is_called_as_its_event(headline, title):
    assert read_announcement(f"{headline}\n\n时间：2031年4月18日\n").events[0].title == title


@pytest.mark.parametrize("headline", ["活动延期通知", "会议取消通知"])
def test_the_event_of_a_notice_is_named_in_its_sentence(headline):
    text = f"{headline}\n\n原定于2031年4月10日举行的“春日读书沙龙”因天气原因取消。\n"
    assert read_announcement(text).events[0].title == "春日读书沙龙"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("会上，袁晓彤、贾一丁、[日]佐藤健一等12位学者作了报告。", ["袁晓彤", "贾一丁", "佐藤健一"]),
        ("青山协会秘书长石建军在开幕致辞中指出，河流正在改变。", ["石建军"]),
        ("绿水公司总裁詹姆斯·哈特（James Hart）等作特邀报告。", ["詹姆斯·哈特"]),
        ("导演、编剧和观众都来了。石磊在致辞中表示，河流很长。", ["石磊"]),
        ("论坛由青山协会主办，绿水市交通局提供指导。", ["青山协会", "绿水市交通局"]),
    ],
)
def test_a_report_names_them(sentence, names):
    event = read_announcement(f"城市与河流论坛\n\n2031年5月16日，城市与河流论坛举行。{sentence}\n").events[0]
    assert [one.name for one in event.appearances] == names


@pytest.mark.parametrize(
    "text",
    [
        "读书会第17期回顾\n\n上周六（5月10日），读书会第17期在线上举行。",
        "青山诗歌节今日开幕\n\n第五届青山诗歌节今天在青山大剧院开幕。",
    ],
)
def test_reports_tell_of_what_was(text):
    assert str(read_announcement(f"{text}\n").events[0].status) == "happened"
