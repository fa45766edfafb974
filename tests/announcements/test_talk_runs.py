"""Who speaks in runs of lines: agendas and lists of talks whose lines end in people."""

from __future__ import annotations

from eventkit.announcements.finders import agenda
from eventkit.announcements.opening import open_document


def told(text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (claim.value.party.name.text, str(claim.value.roles[0]), [str(one) for one in claim.value.positions])
        for claim in agenda.find(open_document(text))
        if claim.field == "person"
    ]


def test_lines_of_an_agenda_that_end_in_people_name_them_all() -> None:
    text = (
        "Harbor Days\n\nSchedule\n\n09:00 Welcome\n09:10 Keynote: Maps for all / Quirin Dalbo\n"
        "10:00 Tea / Coffee\n10:20 Cranes by night / Ana Vidal (Lagoon Bank)\n"
    )
    assert told(text) == [
        ("Quirin Dalbo", "Keynote speaker", []),
        ("Ana Vidal", "Speaker", ["Lagoon Bank"]),
    ]


def test_one_line_of_an_agenda_that_ends_in_what_may_be_a_name_names_nobody() -> None:
    assert told("Harbor Days\n\nSchedule\n\n09:00 Welcome\n10:00 Tour / Quirin Dalbo\n11:00 Lunch\n") == []


def test_lines_of_a_chinese_agenda_end_in_name_and_position() -> None:
    text = (
        "湖畔开发者沙龙\n\n议程\n\n13:30-14:00 签到\n14:00-14:40 边缘网关的实践 周明远 湖畔科技高级工程师\n"
        "14:40-15:20 小程序的性能 林若溪 博士 青山大学副教授\n15:20-15:40 茶歇\n"
        "15:40-16:20 数据治理 云帆公司架构师 陈一帆\n"
    )
    assert told(text) == [
        ("周明远", "Speaker", ["湖畔科技高级工程师"]),
        ("林若溪博士", "Speaker", ["青山大学副教授"]),
        ("陈一帆", "Speaker", ["云帆公司架构师"]),
    ]
